"""What an import keeps for the next one: the records as the list had them, and a short fingerprint of every cell.

So the next import of the list sees which rows are new, gone or edited, and in which columns, whatever was made of the
records meanwhile. Both files are in the folder of the import; `records.ndjson` beside them is there to work on.
"""

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from attrs import field, frozen

from hrdocs import files, messages
from hrdocs.dataset import Dataset
from hrdocs.errors import InvalidDocument
from hrdocs.frozenmap import FrozenMap
from hrdocs.jsontext import JsonFault, dumps, loads
from hrdocs.problems import Location, Problem
from hrdocs.recordfile import unreadable
from hrdocs.reviewing import PairReview, read_review

RECORDS: Final = "records.ndjson"
"""The records to work on."""
REVIEW: Final = "review.toml"
"""The answers to which records are one person."""
KEY: Final = "ids.key"
"""The key of the ids of lists without keys."""
LIST: Final = "list.ndjson"
"""The records as the list has them, and those of rows that are gone as it had them."""
CELLS: Final = "cells.ndjson"
"""The fingerprints of the cells."""
READ: Final = "read"
ASIDE: Final = "aside"
GONE: Final = "gone"
_VERSION: Final = "1"
_PRINT: Final = 4
"""How many bytes a fingerprint has: enough to see a change, beside records that hold the words themselves."""


@frozen(kw_only=True)
class KeptRow:
    """One row of an earlier import.

    Args:
        own: The hash of its key, from which its ids would be made.
        id: What its ids are made of: that of an earlier row where it was recognised as the same entry.
        sheet: Its sheet.
        row: Its number.
        state: `read`, `aside` (it was set aside and has no records), or `gone` (an earlier version had it).
        cells: The fingerprints of its cells, in the order of the headings.
    """

    own: str
    id: str
    sheet: str | None
    row: int
    state: str
    cells: bytes = field(repr=False)


@frozen(kw_only=True)
class KeptRows:
    """The rows of an import, with the headings of its sheets.

    Args:
        format: By which mapping they were read.
        file: Name of the file.
        sha256: Its digest.
        headings: The headings of each sheet.
        rows: The rows.
    """

    format: str
    file: str | None
    sha256: str
    headings: FrozenMap[str, tuple[str, ...]]
    rows: tuple[KeptRow, ...] = field(repr=False)

    def lines(self) -> Iterator[str]:
        """Yield the lines of the file that keeps them."""
        yield dumps(
            {
                "cells": _VERSION,
                "format": self.format,
                "file": self.file or "",
                "sha256": self.sha256,
                "headings": {sheet: list(texts) for sheet, texts in self.headings.items()},
            }
        )
        for each in self.rows:
            yield dumps([each.own, each.id, each.sheet or "", each.row, each.state, each.cells.hex()])

    def cells_of(self, row: KeptRow) -> Mapping[str, bytes]:
        """Return the fingerprints of a row by heading; those of empty cells are left out."""
        return prints_by_heading(self.headings.get(row.sheet or "", ()), row.cells)


@frozen(kw_only=True)
class LastImport:
    """The last import of a list.

    Args:
        name: Name of the folder.
        rows: Its rows.
        records: The records as the list had them.
        folder: The folder.
        key: The key file of the ids, where it has one.
        review: The answers to which records are one person.
    """

    name: str
    rows: KeptRows
    records: Dataset = field(repr=False)
    folder: Path = field(repr=False)
    key: Path | None = None
    review: PairReview | None = field(default=None, repr=False)


class CellPrints:
    """Makes fingerprints; cells repeat, so each text is hashed once."""

    def __init__(self) -> None:
        self._known: dict[str, bytes] = {"": bytes(_PRINT)}

    def of(self, texts: Mapping[int, str], width: int) -> bytes:
        """Return the fingerprints of the cells of a row, by column, one after another."""
        known = self._known
        found = []
        for column in range(width):
            text = texts.get(column, "").strip()
            made = known.get(text)
            if made is None:
                made = hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=_PRINT).digest()
                if len(known) < 1 << 16:
                    known[text] = made
            found.append(made)
        return b"".join(found)


def prints_by_heading(headings: Iterable[str], cells: bytes) -> Mapping[str, bytes]:
    """Return fingerprints by heading; those of empty cells, and of columns without a heading, are left out."""
    empty = bytes(_PRINT)
    found = {}
    for n, heading in enumerate(headings):
        each = cells[n * _PRINT : (n + 1) * _PRINT]
        if heading and each and each != empty:
            found[heading] = each
    return found


def read_last_import(source: str | os.PathLike[str]) -> LastImport:
    """Return the last import of a list.

    Args:
        source: The folder that it wrote, or one of the files in it.

    Raises:
        InvalidDocument: The folder is not that of an import.
        InvalidReview: Its answers cannot be read.
        UnreadableFile: The system cannot read the bytes.
    """
    root = Path(source)
    root = root if root.is_dir() else root.parent
    try:
        data = (root / CELLS).read_bytes()
        rows = _parsed(data)
        records = files.read(root / LIST)
    except FileNotFoundError:
        raise _refused("import.no-last-import", source) from None
    except (JsonFault, ValueError, LookupError, TypeError):
        raise _refused("import.no-last-import", source) from None
    except OSError as error:
        raise unreadable("file.unreadable", str(root / CELLS), error) from error
    key, answers = root / KEY, root / REVIEW
    return LastImport(
        name=root.name,
        rows=rows,
        records=records,
        folder=root,
        key=key if key.is_file() else None,
        review=read_review(answers) if answers.is_file() else None,
    )


def _refused(code: str, source: str | os.PathLike[str]) -> InvalidDocument:
    return messages.refusal([Problem(code=code, place=Location(file=Path(source).name))])


def _parsed(data: bytes) -> KeptRows:
    head, *lines = data.splitlines()
    first: Any = loads(head)
    if first["cells"] != _VERSION:
        raise ValueError(first["cells"])
    return KeptRows(
        format=first["format"],
        file=first["file"] or None,
        sha256=first["sha256"],
        headings=FrozenMap({sheet: tuple(texts) for sheet, texts in first["headings"].items()}),
        rows=tuple(_row(*loads(line)) for line in lines),
    )


def _row(own: str, name: str, sheet: str, row: int, state: str, cells: str) -> KeptRow:
    return KeptRow(own=own, id=name, sheet=sheet or None, row=row, state=state, cells=bytes.fromhex(cells))
