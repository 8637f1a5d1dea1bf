"""One fault in a document, and where it is.

A wrong call gets an exception; a fault in a document becomes a `Problem`, which has a code, a place and parameters
but no text: the texts are in `hrdocs.messages`, one file a language. Parameters name keys, types and codes of the
library and the law; they never carry a person's data.
"""

from collections.abc import Mapping
from enum import StrEnum
from pathlib import PurePath

from attrs import field, frozen

from hrdocs.frozenmap import FrozenMap


class Severity(StrEnum):
    """How bad a problem is."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@frozen(kw_only=True)
class Location:
    """Where a problem is.

    Shape:
        `pointer` is a JSON Pointer (RFC 6901), from the root of the file in `.json`, from the record in NDJSON.
        `line` and `column` count from 1, columns in characters. `record` is the id of the record, which output masks
        unless it is requested. For a table `sheet`, `row` and `column` name the cell, from 1; `line` is then where the
        row begins, and `heading` is what a mapping knows as the heading of the column.
    """

    file: str | None = field(default=None, repr=lambda path: repr(path and PurePath(path).name))  # folders may be names
    pointer: str | None = field(default=None, repr=False)  # a key in it may be a name
    line: int | None = None
    column: int | None = None
    record: str | None = field(default=None, repr=False)
    sheet: str | None = None
    row: int | None = None
    heading: str | None = None


def _frozen(parameters: Mapping[str, str | int]) -> FrozenMap[str, str | int]:
    return FrozenMap(parameters)


@frozen(kw_only=True)
class Problem:
    """One fault in a document: what (`code`), how bad, where, and the words that its message needs.

    `is_doubt` says that the fault is only possible: what is known leaves it open.
    """

    code: str
    severity: Severity = Severity.ERROR
    is_doubt: bool = False
    place: Location = field(factory=Location)
    parameters: FrozenMap[str, str | int] = field(factory=FrozenMap, converter=_frozen)
