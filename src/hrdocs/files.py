"""Files to records and back: `.json`, `.ndjson`, and both under gzip.

NDJSON is read and written a line at a time, so memory stays flat however long the file is; a `.json` is read whole,
within `max_bytes`. What gzip expands to counts against the same bounds.
"""

import gzip
import io
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import IO, Any, Final

import attrs

from hrdocs import jsontext, messages
from hrdocs.codec import write_header, write_record
from hrdocs.dataset import Dataset
from hrdocs.errors import HrdocsError
from hrdocs.model import Record
from hrdocs.model.header import NEWEST, Header
from hrdocs.outfile import is_standard_output, not_written, replacing, watched
from hrdocs.problems import Location, Problem
from hrdocs.recordfile import (
    MAX_BYTES,
    MAX_LINE_BYTES,
    NDJSON_ENDINGS,
    AnyPath,
    RecordFile,
    duplicate,
    ending_of,
    is_path,
    unreadable,
)
from hrdocs.sharing.labelling import with_default
from hrdocs.values import Day, day

OnProblem = Callable[[Problem], None]


def read(path: AnyPath | bytes | IO[bytes], *, max_bytes: int = MAX_BYTES) -> Dataset:
    """Read a file into a dataset.

    References that lead to nothing are read; `validate` reports them.

    Args:
        path: A name that ends in `.json`, `.ndjson`, `.json.gz` or `.ndjson.gz`; or bytes or a binary stream, whose
            format is seen from their beginning.
        max_bytes: How large the file may be, after gzip is undone.

    Raises:
        InvalidDocument: The file breaks syntax or shape, or has an id twice; `problems` lists all that is wrong.
        UnreadableFile: The system cannot read the bytes.
    """
    problems: list[Problem] = []
    records: list[Record] = []
    first: dict[str, Location] = {}
    file = RecordFile(path, max_bytes=max_bytes)
    for entry in file.entries():
        problems += entry.problems
        if entry.record is None:
            continue
        record = entry.record
        if record.id in first:
            problems += file.placed([duplicate(f"{entry.pointer}/id", first[record.id])], entry)
        else:
            first[record.id] = Location(pointer=entry.pointer and f"{entry.pointer}/id", line=entry.line)
            records.append(record)
    if problems:
        raise messages.refusal(problems)
    # Each record without a label has received the default one.
    return Dataset(records, header=attrs.evolve(file.header, default_label=None))


def loads(text: str | bytes, *, max_bytes: int = MAX_BYTES) -> Dataset:
    """Read a dataset from text in memory; the counterpart of `dumps`.

    Args:
        text: A whole `.json` or NDJSON, as text or as its bytes; bytes may be packed with gzip.
        max_bytes: How large it may be, after gzip is undone.

    Raises:
        InvalidDocument: It breaks syntax or shape, or has an id twice; `problems` lists all that is wrong.
    """
    if not isinstance(text, str | bytes | bytearray | memoryview):
        message = f"loads takes text or bytes, not {type(text).__name__}: read takes a path or a binary stream"
        raise TypeError(message)
    # A lone surrogate becomes bytes that are no UTF-8, which the reader reports in its place.
    return read(text.encode("utf-8", "surrogatepass") if isinstance(text, str) else bytes(text), max_bytes=max_bytes)


def iter_records(
    path: AnyPath | bytes | IO[bytes],
    *,
    on_problem: OnProblem | None = None,
    max_bytes: int | None = None,
    max_line_bytes: int = MAX_LINE_BYTES,
) -> Iterator[tuple[int, Record]]:
    """Return the records of a file with the numbers of their lines, in memory that does not grow with an NDJSON file.

    Ids are not compared: that would need memory for each of them.

    Args:
        path: As for `read`. A `.json` is read whole first.
        on_problem: Called with each problem; the line is then left out and reading goes on. Without it the first
            problem ends the reading.
        max_bytes: How large the file may be, after gzip is undone; for NDJSON there is no bound unless one is given.
        max_line_bytes: How long a line may be.

    Raises:
        InvalidDocument: A line breaks syntax or shape, and no `on_problem` is given.
        UnreadableFile: The system cannot read the bytes.
    """
    file = RecordFile(path, max_bytes=max_bytes, max_line_bytes=max_line_bytes)
    for entry in file.entries():
        if entry.problems:
            if on_problem is None:
                raise messages.refusal(entry.problems)
            for problem in entry.problems:
                on_problem(problem)
        if entry.record is not None:
            yield file.line_of(entry), entry.record


# Writing


def write(
    records: Dataset | Iterable[Record],
    target: AnyPath | IO[bytes],
    *,
    header: Header | None = None,
    generated: Day | None = None,
    lines: bool = False,
    inputs: Iterable[AnyPath | IO[bytes]] = (),
) -> None:
    """Write records to a file; a former file of the name stays unchanged until the new one is complete.

    The bytes follow from the content alone: keys in the order of the model, records in the order given.

    Args:
        records: A dataset, or any iterable of records; an iterable is written as it comes, in flat memory except for
            its ids.
        target: A name that ends in `.json`, `.ndjson`, `.json.gz` or `.ndjson.gz`; `-` for the standard output, as
            NDJSON; or a binary stream, which is left open.
        header: The header; the dataset's own when absent.
        generated: Its day, which the header then has. The clock is not read.
        lines: Whether a stream gets NDJSON and not one JSON document; the name of a file says so itself.
        inputs: What the records were read from: the target must be none of it, and others may read a new file only
            where they may read some of it.

    Raises:
        InvalidDocument: Two records have the same id, or the ending of the name is of no known format.
        UnreadableFile: The system cannot write the bytes.
        WrongTarget: The target is an input, or not an ordinary file.
    """
    if not is_path(target):
        _binary(target).writelines(_encoded(records, header, generated, None, lines=lines))
        return
    ending = ".ndjson" if is_standard_output(target) else ending_of(target)
    if lines and ending not in NDJSON_ENDINGS:
        raise ValueError("lines is for a stream: the name of a file of lines ends in .ndjson or .ndjson.gz")
    name = os.fspath(target)
    encoded = _encoded(records, header, generated, name, lines=ending in NDJSON_ENDINGS)
    try:
        with replacing(name, inputs=inputs) as stream:
            content = watched(encoded, stream)
            if ending.endswith(".gz"):
                # No name and no time in the gzip header: the same content gives the same bytes.
                with gzip.GzipFile(filename="", fileobj=stream, mode="wb", mtime=0) as packed:
                    packed.writelines(content)
            else:
                stream.writelines(content)
    except HrdocsError:
        raise
    except OSError as error:
        raise not_written(name, error) from error


def dumps(
    records: Dataset | Iterable[Record],
    *,
    header: Header | None = None,
    generated: Day | None = None,
    lines: bool = False,
) -> str:
    """Return records as text: what `write` puts in a file.

    Args:
        records: As for `write`.
        header: As for `write`.
        generated: As for `write`.
        lines: Whether it is NDJSON and not one JSON document.

    Raises:
        InvalidDocument: Two records have the same id.
    """
    return b"".join(_encoded(records, header, generated, None, lines=lines)).decode()


def _encoded(
    records: Dataset | Iterable[Record], header: Header | None, generated: Day | None, name: str | None, *, lines: bool
) -> Iterator[bytes]:
    if header is None:
        header = records.header if isinstance(records, Dataset) else Header(hrdocs=NEWEST)
    if generated is not None:
        header = attrs.evolve(header, generated=day(generated))
    # The label is written on each record and never in the header, where another program may pass over it.
    default, header = header.default_label, attrs.evolve(header, default_label=None)
    labelled = (with_default(record, default) for record in _unique(records, name))
    return (_ndjson_lines if lines else _json_lines)(labelled, header)


def _binary(stream: Any) -> IO[bytes]:
    if isinstance(stream, io.TextIOBase):
        raise TypeError("expected a binary stream, not a text stream: stream.write(hrdocs.dumps(records)) writes text")
    if not hasattr(stream, "writelines"):
        message = f"expected a path or a binary stream, not {type(stream).__name__}"
        raise TypeError(message)
    found: IO[bytes] = stream
    return found


def content(path: AnyPath) -> bytes:
    """Return the bytes of a file in another format, such as a framework of criteria.

    Raises:
        UnreadableFile: The system cannot read them.
    """
    name = os.fspath(path)
    try:
        return Path(name).read_bytes()
    except OSError as error:
        raise unreadable("file.unreadable", name, error) from error


def _unique(records: Iterable[Record], name: str | None) -> Iterator[Record]:
    if isinstance(records, Dataset):
        yield from records
        return
    first: dict[str, int] = {}
    for n, record in enumerate(records):
        if not isinstance(record, Record):
            message = f"write takes records, not {type(record).__name__}: hrdocs.from_json makes one of a dict"
            raise TypeError(message)
        if first.setdefault(record.id, n) != n:
            problem = duplicate(f"/records/{n}/id", Location(pointer=f"/records/{first[record.id]}/id"))
            raise messages.refusal([attrs.evolve(problem, place=attrs.evolve(problem.place, file=name))])
        yield record


_TOGETHER: Final = 64
"""How many records are written at once; each piece is checked for labels before it is written."""


def _ndjson_lines(records: Iterable[Record], header: Header) -> Iterator[bytes]:
    yield (jsontext.dumps(write_header(header)) + "\n").encode()
    lines: list[str] = []
    for record in records:
        lines.append(jsontext.dumps(write_record(record)))
        if len(lines) == _TOGETHER:
            lines.append("")
            yield "\n".join(lines).encode()
            lines = []
    if lines:
        lines.append("")
        yield "\n".join(lines).encode()


def _json_lines(records: Iterable[Record], header: Header) -> Iterator[bytes]:
    head = jsontext.dumps(write_header(header), indent=2)
    yield (head.removesuffix("\n}") + ',\n  "records": [').encode()
    separator = "\n    "
    for record in records:
        # A line break within a text is written as an escape, so every one seen here belongs to the layout.
        yield (separator + jsontext.dumps(write_record(record), indent=2).replace("\n", "\n    ")).encode()
        separator = ",\n    "
    yield b"]\n}\n" if separator == "\n    " else b"\n  ]\n}\n"
