"""Lists of the desk as text and CSV: a heading for each kind, a line for each person and fact."""

import csv
import io
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from attrs import frozen

from hrdocs.cli.record_lines import one_line
from hrdocs.model import Organisation, Person, Source
from hrdocs.outfile import harmless

if TYPE_CHECKING:
    from hrdocs.dataset import Dataset


@frozen(kw_only=True)
class DeskLine:
    """One line of a list.

    Args:
        kind: The word of its kind.
        heading: What the kind is called.
        day: Its day for a reader.
        people: The names of those it is about, each with the id.
        details: What else is said.
    """

    kind: str
    heading: str
    day: str
    people: str
    details: str = ""


def to_text(title: str, lines: Iterable[DeskLine], nothing: str) -> str:
    """Return the list with a heading for each kind and the number of its lines."""
    blocks = [title]
    for _, found in groupby(lines, key=lambda line: line.kind):
        group = list(found)
        width = max(len(line.day) for line in group)
        rows = [
            f"  {line.day:<{width}}  {line.people}{f'; {line.details}' if line.details else ''}".rstrip()
            for line in group
        ]
        blocks.append("\n".join([f"{group[0].heading}: {len(group)}", *rows]))
    return "\n\n".join(blocks if len(blocks) > 1 else [title, nothing]) + "\n"


def to_csv(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return rows as CSV; no spreadsheet reads a cell as a formula."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([harmless(cell) for cell in row] for row in rows)
    return text.getvalue()


def name(dataset: "Dataset", record_id: str, language: str) -> str:
    """Return the first name of a person or a body, or the title of a source; empty where it has none."""
    record = dataset.get(record_id)
    if isinstance(record, Person | Organisation):
        if record.names:
            return one_line(record.names[0].value)
        return "" if record.description is None else one_line(record.description.best(language))
    if isinstance(record, Source) and record.title is not None:
        return one_line(record.title.best(language))
    return ""


def with_id(dataset: "Dataset", record_id: str, language: str) -> str:
    """Return the name of what an id leads to, with the id."""
    return f"{name(dataset, record_id, language)} [{record_id}]".strip()
