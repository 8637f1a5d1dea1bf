"""Cells laid on a grid: those that span several columns or rows, as Word and web pages have them."""

from collections.abc import Iterable, Iterator

from attrs import define, evolve, field

from hrdocs.interchange.tables.findings import finding, refuse
from hrdocs.interchange.tables.package import MAX_CELL
from hrdocs.interchange.tables.tablecells import Cell, CellKind, TableRow
from hrdocs.problems import Location, Problem

MAX_COLUMNS = 1000
"""How many columns a table of a document can have; Word itself makes 63."""
MAX_CELLS = 1_000_000
"""How many cells the tables of a document may have, those that are spanned included."""


@define
class Spanning:
    """A cell of a document before it has its place.

    Args:
        text: Its text.
        columns: How many columns it spans.
        rows: How many rows it spans; 0 for one that continues until another cell begins.
        is_continued: Whether it continues the cell above it.
        is_struck: Whether all of its text is struck through.
        codes: The codes of its doubts.
    """

    text: str
    columns: int = 1
    rows: int = 1
    is_continued: bool = False
    is_struck: bool = False
    codes: tuple[str, ...] = ()


@define
class Grid:
    """A table while it is read into rows: words of cells that span others are repeated in those.

    Args:
        sheet: The name of the table.
        file: The name of the file.
    """

    sheet: str
    file: str | None
    cell_count: int = 0
    _above: dict[int, tuple[Cell, int]] = field(factory=dict)

    def row(
        self,
        number: int,
        given: Iterable[Spanning],
        *,
        offset: int = 0,
        is_hidden: bool = False,
        is_colored: bool = False,
    ) -> TableRow:
        """Return the next row."""
        cells: list[Cell] = []
        notes: list[Problem] = []
        above: dict[int, tuple[Cell, int]] = {}
        column = offset
        for each in given:
            column = self._carried(number, column, cells, notes, above)
            if column + each.columns > MAX_COLUMNS:
                refuse("table.address-beyond", Location(file=self.file, sheet=self.sheet, row=number))
            self._place(number, column, each, cells, notes, above)
            column += each.columns
        self._carried(number, column, cells, notes, above)
        self._above = above
        self.cell_count += len(cells)
        if self.cell_count > MAX_CELLS:
            refuse("table.too-many-cells", Location(file=self.file, sheet=self.sheet), limit=MAX_CELLS)
        own = [cell for cell in cells if cell.kind is not CellKind.EMPTY and cell.merged_from is None]
        row = TableRow(number, tuple(cells), column, (), self.sheet, self.file)
        row.is_hidden, row.is_colored = is_hidden, is_colored
        row.is_struck = bool(own) and all(cell.is_struck for cell in own)
        row.notes = tuple(self._of_row(row, notes))
        return row

    def _of_row(self, row: TableRow, notes: list[Problem]) -> Iterator[Problem]:
        if row.is_struck:
            yield finding("table.row-struck", row.place)
        yield from (note for note in notes if not (row.is_struck and note.code == "table.struck"))
        if row.is_hidden:
            yield finding("table.hidden-row", row.place)
        if row.is_colored:
            yield finding("table.colored-row", row.place)

    def _carried(
        self,
        number: int,
        column: int,
        cells: list[Cell],
        notes: list[Problem],
        above: dict[int, tuple[Cell, int]],
    ) -> int:
        """Repeat the cells that span this row by number, and return the next free column."""
        while column in self._above and self._above[column][1] > 0:
            first, left = self._above[column]
            self._repeat(first, number, column, cells, notes)
            above[column] = first, left - 1
            column += 1
        return column

    def _place(
        self,
        number: int,
        column: int,
        given: Spanning,
        cells: list[Cell],
        notes: list[Problem],
        above: dict[int, tuple[Cell, int]],
    ) -> None:
        if given.is_continued and column in self._above:
            for n in range(column, column + given.columns):
                first = self._above.get(n, self._above[column])[0]
                self._repeat(first, number, n, cells, notes)
                above[n] = first, 0
            return
        if len(given.text) > MAX_CELL:
            refuse("table.cell-too-long", Location(file=self.file, sheet=self.sheet, row=number), limit=MAX_CELL)
        kind = CellKind.TEXT if given.text and not given.text.isspace() else CellKind.EMPTY
        cell = Cell(given.text, kind, None, column, number, self.sheet, self.file, is_struck=given.is_struck)
        notes += [finding(code, cell.place) for code in given.codes]
        for n in range(column, column + given.columns):
            each = cell if n == column else evolve(cell, column=n, merged_from=(number, column))
            cells.append(each)
            above[n] = cell, given.rows - 1

    def _repeat(self, first: Cell, number: int, column: int, cells: list[Cell], notes: list[Problem]) -> None:
        cell = evolve(first, row=number, column=column, merged_from=(first.row, first.column))
        cells.append(cell)
        if column == first.column and cell.kind is not CellKind.EMPTY:
            notes.append(finding("table.merged", cell.place))
