"""A table as a value: a file of sheets, a sheet of rows, a row of cells with their places."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime, time
from enum import StrEnum
from typing import Final, TypeAlias, overload

from attrs import define, field, frozen

from hrdocs.problems import Location, Problem, Severity

CellValue: TypeAlias = int | float | date | datetime | time | bool | None


class CellKind(StrEnum):
    """What a cell holds.

    `FORMULA` is a formula whose result is not stored in the file; one with a stored result has the kind of its result.
    """

    TEXT = "text"
    NUMBER = "number"
    DAY = "day"
    BOOLEAN = "boolean"
    FORMULA = "formula"
    ERROR = "error"
    EMPTY = "empty"


# Not frozen: one is made for each cell, and a frozen class takes six times as long to make.
@define(slots=True)
class Cell:
    """One cell of a table.

    Args:
        text: What a person sees there; a day is in ISO form. Empty for a formula without a stored result.
        kind: What it holds.
        value: The number, day or truth value of a typed cell; None for text.
        column: The number of its column, from 0.
        row: The number of its row, from 1, as the sheet has it.
        sheet: The name of its sheet; None where sheets have no names.
        file: The name of the file; None for bytes without a name.
        line: The line of a text file on which its row begins.
        is_formula: Whether a formula makes it, whose stored result was read.
        is_struck: Whether all of its text is struck through.
        merged_from: Row and column (from 1, from 0) of the cell that it is merged with and whose words it repeats;
            None for a cell with words of its own.
        pointer: In a list of JSON objects, the JSON Pointer to it.
    """

    text: str
    kind: CellKind
    value: CellValue
    column: int
    row: int
    sheet: str | None = None
    file: str | None = None
    line: int | None = None
    is_formula: bool = False
    is_struck: bool = False
    merged_from: tuple[int, int] | None = None
    pointer: str | None = None

    @property
    def place(self) -> Location:
        """Where it is; columns count from 1 there, and a cell of a JSON list has a pointer instead."""
        if self.pointer is not None:
            return Location(file=self.file, row=self.row, line=self.line, pointer=self.pointer)
        return Location(file=self.file, sheet=self.sheet, row=self.row, column=self.column + 1, line=self.line)


class PlainCells(Sequence[Cell]):
    """The cells of one row of a text file, each made when it is looked at: most are read by their texts alone.

    Args:
        texts: The texts of the row, one for each field.
        row: The number of the row, from 1.
        file: The name of the file.
        line: The line on which the row begins.
    """

    __slots__ = ("_file", "_line", "_row", "texts")

    def __init__(self, texts: Sequence[str], row: int, file: str | None, line: int | None) -> None:
        self.texts = texts
        self._row, self._file, self._line = row, file, line

    def __len__(self) -> int:
        return len(self.texts)

    @overload
    def __getitem__(self, index: int) -> Cell: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Cell, ...]: ...
    def __getitem__(self, index: int | slice) -> Cell | tuple[Cell, ...]:
        if isinstance(index, slice):
            return tuple(self[n] for n in range(*index.indices(len(self.texts))))
        text = self.texts[index]
        kind = CellKind.TEXT if text and not text.isspace() else CellKind.EMPTY
        column = index if index >= 0 else index + len(self.texts)
        return Cell(text, kind, None, column, self._row, None, self._file, self._line)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"<{len(self.texts)} cells>"


@define(slots=True)
class TableRow:
    """One row of a table.

    Args:
        number: Its number in the sheet, from 1; in a list of JSON objects that of the object.
        cells: In the order of their columns. In CSV there is one for each field, empty ones included; in a workbook
            empty cells may be absent.
        width: How many fields it has in CSV; else the number of its last column that holds something.
        notes: What is to be said of it and of its cells. With an error among them the row is to be set aside.
        sheet: The name of its sheet.
        file: The name of the file.
        line: The line of a text file on which it begins.
        is_hidden: Whether the sheet hides it.
        is_struck: Whether every cell that holds something is struck through.
        is_colored: Whether most of its cells have a background colour that the other rows have not.
    """

    number: int
    cells: Sequence[Cell]
    width: int
    notes: tuple[Problem, ...] = ()
    sheet: str | None = None
    file: str | None = None
    line: int | None = None
    is_hidden: bool = False
    is_struck: bool = False
    is_colored: bool = False

    @property
    def place(self) -> Location:
        """Where it is."""
        return Location(file=self.file, sheet=self.sheet, row=self.number, line=self.line)

    @property
    def is_empty(self) -> bool:
        """Whether no cell holds anything."""
        if isinstance(self.cells, PlainCells):
            return all(not text or text.isspace() for text in self.cells.texts)
        return all(cell.kind is CellKind.EMPTY for cell in self.cells)

    @property
    def is_doubtful(self) -> bool:
        """Whether the row cannot be trusted as a whole and is to be set aside."""
        return any(note.severity is Severity.ERROR for note in self.notes)

    def each_text(self) -> Iterator[tuple[int, str]]:
        """Return, one by one, the column of each cell that holds something, with its text."""
        if isinstance(self.cells, PlainCells):
            return ((n, text) for n, text in enumerate(self.cells.texts) if text and not text.isspace())
        return ((cell.column, cell.text) for cell in self.cells if cell.kind is not CellKind.EMPTY)

    def texts(self) -> dict[int, str]:
        """Return the text of each cell that holds something, by its column."""
        if isinstance(self.cells, PlainCells):
            return {n: text for n, text in enumerate(self.cells.texts) if text and not text.isspace()}
        return dict(self.each_text())

    def at(self, column: int) -> Cell:
        """Return the cell of a column, from 0; an empty one where the row has none."""
        if column < len(self.cells) and (near := self.cells[column]).column == column:
            return near
        for cell in self.cells:
            if cell.column == column:
                return cell
        return Cell("", CellKind.EMPTY, None, column, self.number, self.sheet, self.file, self.line)


@frozen(kw_only=True)
class TableSheet:
    """One sheet of a workbook, one table of a document, or the only list of a file.

    Args:
        name: The name of the sheet; None where there is none.
        width: How many columns it has: the most common number of fields in CSV, the last column used in a workbook.
        keys: In a list of JSON objects, the headings of the columns: no row holds them.
        notes: What is to be said of the sheet as a whole.
        is_hidden: Whether the workbook hides it.
        hidden_columns: The numbers of the columns that it hides, from 0.
        read: What makes its rows; use `rows`.
    """

    name: str | None = None
    width: int = 0
    keys: tuple[str, ...] = ()
    notes: tuple[Problem, ...] = ()
    is_hidden: bool = False
    hidden_columns: frozenset[int] = frozenset()
    read: Callable[[], Iterable[TableRow]] = field(repr=False, eq=False)

    def rows(self) -> Iterator[TableRow]:
        """Return its rows one by one, in their order; each call reads the file anew.

        Raises:
            InvalidDocument: The file turns out to be damaged further on.
            UnreadableFile: The system cannot read the bytes, or the file has changed.
        """
        return iter(self.read())


@frozen(kw_only=True)
class TableFile:
    """A file that holds tables.

    Args:
        name: The name of the file.
        kind: What it is by its content: `csv`, `tsv`, `xlsx`, `docx`, `json`, `ndjson` or `html`.
        sha256: Of its bytes.
        media_type: The registered type of such files.
        encoding: How a text file writes its letters, by the name that Python has for it.
        delimiter: What parts the fields of a line.
        made: The day that the file gives as that of its last change.
        is_1904: Whether a workbook counts days from 1904, as old programs for the Mac do.
        sheets: In the order of the file.
        notes: What is to be said of the file as a whole.
    """

    name: str | None = None
    kind: str
    sha256: str
    media_type: str
    encoding: str | None = None
    delimiter: str | None = None
    made: date | None = None
    is_1904: bool = False
    sheets: tuple[TableSheet, ...]
    notes: tuple[Problem, ...] = ()


MEDIA_TYPES: Final = {
    "csv": "text/csv",
    "tsv": "text/tab-separated-values",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "json": "application/json",
    "ndjson": "application/x-ndjson",
    "html": "text/html",
}
"""The registered type of each kind of file."""
