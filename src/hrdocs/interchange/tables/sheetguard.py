"""One pass over the XML of a sheet with expat, before openpyxl reads it.

It finds what openpyxl passes over when it reads cell by cell: merged cells, hidden rows and columns, which cells are
formulas, the last column in use. It refuses what openpyxl must not read: too many cells or rows, a cell that is too
long, an address outside the sheet or out of order, a text that is not in the table of texts. `dimension` is never
looked at.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final, TypeAlias
from xml.parsers import expat

from attrs import define, evolve, field

from hrdocs.interchange.tables.findings import refuse
from hrdocs.interchange.tables.package import MAX_CELL, MAX_DEPTH, Package
from hrdocs.problems import Location

MAX_CELLS: Final = 20_000_000
"""How many cells a workbook may have."""
MAX_ROWS: Final = 1_048_576
"""How many rows a sheet can have."""
MAX_COLUMNS: Final = 16_384
"""How many columns a sheet can have."""

MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_ROW, _CELL, _VALUE, _FORMULA = f"{MAIN} row", f"{MAIN} c", f"{MAIN} v", f"{MAIN} f"
_INLINE, _RUN, _STRIKE, _TEXT = f"{MAIN} is", f"{MAIN} r", f"{MAIN} strike", f"{MAIN} t"
_COLUMN, _MERGE, _ITEM, _PHONETIC = f"{MAIN} col", f"{MAIN} mergeCell", f"{MAIN} si", f"{MAIN} rPh"
_ADDRESS: Final = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
_TRUE: Final = frozenset({"1", "true", "on"})


def column_of(letters: str) -> int:
    """Return the number of a column, from 0."""
    made = 0
    for letter in letters:
        made = made * 26 + ord(letter) - ord("A") + 1
    return made - 1


@define
class SheetFacts:
    """What the pass finds; rows count from 1, columns from 0.

    Args:
        formulas: The columns of the cells that are formulas, by row.
        twice: The columns of the cells that are there twice, by row.
        struck: The columns of the cells some of whose text is struck through, and whether all of it is, by row.
        hidden_rows: The rows that are hidden.
        hidden_columns: The columns that are hidden.
        merges: First row, first column, last row and last column of each merged cell.
        last_column: The last column with something in it; -1 in an empty sheet.
        row_count: How many rows have cells.
        colors: How many rows have mostly cells of each background colour.
    """

    formulas: dict[int, set[int]] = field(factory=dict)
    twice: dict[int, set[int]] = field(factory=dict)
    struck: dict[int, dict[int, bool]] = field(factory=dict)
    hidden_rows: set[int] = field(factory=set)
    hidden_columns: set[int] = field(factory=set)
    merges: list[tuple[int, int, int, int]] = field(factory=list)
    last_column: int = -1
    row_count: int = 0
    colors: Counter[str] = field(factory=Counter)


@define
class SharedTexts:
    """The table of texts of a workbook: how many there are, and which are struck through, wholly or in part."""

    count: int = 0
    struck: dict[int, bool] = field(factory=dict)


# Column, type, style as written, and stored value of a cell.
RawCell: TypeAlias = tuple[int, str, str, str | None]


class CellReader:
    """The stored values of a sheet that `SheetGuard` has looked through, row by row."""

    def __init__(self) -> None:
        self._rows: list[tuple[int, list[RawCell]]] = []
        self._cells: list[RawCell] = []
        self._row, self._column, self._kind, self._style = 0, -1, "n", "0"
        self._value: str | None = None
        self._is_text = self._is_phonetic = False
        self._columns: dict[str, int] = {}

    def rows(self, pieces: Iterable[bytes]) -> Iterator[tuple[int, list[RawCell]]]:
        """Return the number of each row and the cells that it has."""
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self._on_start
        parser.EndElementHandler = self._on_end
        parser.CharacterDataHandler = self._on_text
        for piece in pieces:
            parser.Parse(piece)
            rows, self._rows = self._rows, []
            yield from rows

    def _on_start(self, name: str, attributes: dict[str, str]) -> None:
        if name == _CELL:
            given = attributes.get("r")
            if given is None:
                self._column += 1
            else:
                letters = given.rstrip("0123456789")
                column = self._columns.get(letters)
                if column is None:
                    column = self._columns[letters] = column_of(letters)
                self._column = column
            self._kind, self._style, self._value = attributes.get("t", "n"), attributes.get("s", "0"), None
        elif name == _VALUE or (name == _TEXT and not self._is_phonetic):
            self._is_text = True
        elif name == _ROW:
            given = attributes.get("r")
            self._row = self._row + 1 if given is None else int(given)
            self._column, self._cells = -1, []
        elif name == _PHONETIC:
            self._is_phonetic = True

    def _on_text(self, text: str) -> None:
        if self._is_text:
            self._value = text if self._value is None else self._value + text

    def _on_end(self, name: str) -> None:
        if name == _CELL:
            self._cells.append((self._column, self._kind, self._style, self._value))
        elif name in (_VALUE, _TEXT):
            self._is_text = False
        elif name == _ROW:
            self._rows.append((self._row, self._cells))
        elif name == _PHONETIC:
            self._is_phonetic = False


class TextGuard:
    """Looks through the table of texts."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self.found = SharedTexts()
        self._depth = self._length = 0
        self._runs = _Runs()

    def look(self, name: str) -> SharedTexts:
        """Return what the table of texts holds."""
        self._package.scan(
            name,
            StartElementHandler=self._on_start,
            EndElementHandler=self._on_end,
            CharacterDataHandler=self._on_text,
        )
        return self.found

    def _on_start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            refuse("table.damaged", self._package.source.place)
        if name == _ITEM:
            self._length, self._runs = 0, _Runs()
        else:
            self._runs.on_start(name, attributes)

    def _on_end(self, name: str) -> None:
        self._depth -= 1
        if name == _ITEM:
            if self._runs.is_any:
                self.found.struck[self.found.count] = self._runs.is_all
            self.found.count += 1
        else:
            self._runs.on_end(name)

    def _on_text(self, text: str) -> None:
        self._length += len(text)
        if self._length > MAX_CELL:
            refuse("table.cell-too-long", self._package.source.place, limit=MAX_CELL)
        self._runs.on_text(text)


class _Runs:
    """Whether the runs of a rich text are struck through."""

    def __init__(self) -> None:
        self.is_any, self.is_all = False, True
        self._is_struck = self._is_text = self._is_phonetic = False

    def on_start(self, name: str, attributes: dict[str, str]) -> None:
        if name == _STRIKE:
            self._is_struck = attributes.get("val", "1") in _TRUE
        elif name == _TEXT:
            self._is_text = True
        elif name == _PHONETIC:
            self._is_phonetic = True

    def on_end(self, name: str) -> None:
        if name == _RUN:
            self._is_struck = False
        elif name == _TEXT:
            self._is_text = False
        elif name == _PHONETIC:
            self._is_phonetic = False

    def on_text(self, text: str) -> None:
        if self._is_text and not self._is_phonetic and not text.isspace():
            self.is_any = self.is_any or self._is_struck
            self.is_all = self.is_all and self._is_struck


class SheetGuard:
    """Looks through one sheet.

    Args:
        package: The workbook.
        sheet: The name of the sheet, for places.
        texts: What the table of texts holds.
        colors: The background colour of each style that has one, by the number of the style as written.
        cells_left: How many cells the sheet may have.
    """

    def __init__(
        self, package: Package, sheet: str, texts: SharedTexts, colors: dict[str, str], *, cells_left: int
    ) -> None:
        self._package, self._texts, self._colors = package, texts, colors
        self._place = Location(file=package.source.name, sheet=sheet)
        self.facts = SheetFacts()
        self.cell_count = 0
        self._cells_left = cells_left
        self._depth = 0
        self._row, self._column, self._last_row = 0, -1, 0
        self._row_text = ""
        self._kind: str | None = None
        self._is_value = False
        self._value = ""
        self._length = 0
        self._in_row: Counter[str] = Counter()
        self._cells_in_row = 0
        self._runs: _Runs | None = None
        self._columns: dict[str, int] = {}

    def look(self, name: str) -> SheetFacts:
        """Return what there is to know of the sheet before its cells are read."""
        self._package.scan(
            name,
            StartElementHandler=self._on_start,
            EndElementHandler=self._on_end,
            CharacterDataHandler=self._on_text,
        )
        return self.facts

    def _on_start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if name == _CELL:
            self._on_cell(attributes)
        elif name == _VALUE:
            self._is_value, self._value = True, ""
            self.facts.last_column = max(self.facts.last_column, self._column)
        elif name == _FORMULA:
            self.facts.formulas.setdefault(self._row, set()).add(self._column)
            self.facts.last_column = max(self.facts.last_column, self._column)
        elif name == _ROW:
            self._on_row(attributes)
        elif name == _INLINE:
            self._runs = _Runs()
            self.facts.last_column = max(self.facts.last_column, self._column)
        elif self._runs is not None:
            self._runs.on_start(name, attributes)
        elif name == _MERGE:
            self._on_merge(attributes.get("ref", ""))
        elif name == _COLUMN:
            self._on_columns(attributes)
        elif self._depth > MAX_DEPTH:
            refuse("table.damaged", self._place)

    def _on_end(self, name: str) -> None:
        self._depth -= 1
        if name == _VALUE:
            self._is_value = False
            if self._kind == "s":
                self._check_shared()
        elif name == _ROW:
            self._end_row()
        elif name == _INLINE:
            if self._runs is not None and self._runs.is_any:
                self.facts.struck.setdefault(self._row, {})[self._column] = self._runs.is_all
            self._runs = None
        elif self._runs is not None:
            self._runs.on_end(name)

    def _on_text(self, text: str) -> None:
        self._length += len(text)
        if self._length > MAX_CELL:
            refuse("table.cell-too-long", self._at(), limit=MAX_CELL)
        if self._is_value:
            self._value += text
        elif self._runs is not None:
            self._runs.on_text(text)

    def _at(self) -> Location:
        if not self._row:
            return self._place
        column = self._column + 1 if self._column >= 0 else None
        return evolve(self._place, row=self._row, column=column)

    def _on_row(self, attributes: dict[str, str]) -> None:
        given = attributes.get("r")
        if given is None:
            number = self._row + 1
        else:
            number = int(given) if given.isascii() and given.isdecimal() and len(given) < 9 else 0  # noqa: PLR2004
            if not number or (number > MAX_ROWS):
                refuse("table.address-beyond", self._place)
        if number > MAX_ROWS:
            refuse("table.too-many-rows", self._place, limit=MAX_ROWS)
        if number <= self._last_row:
            refuse("table.out-of-order", evolve(self._place, row=number))
        self._row = self._last_row = number
        self._row_text = str(number)
        self._column, self._cells_in_row, self._length = -1, 0, 0
        if attributes.get("hidden") in _TRUE or attributes.get("ht") == "0":
            self.facts.hidden_rows.add(number)

    def _end_row(self) -> None:
        if self._cells_in_row:
            self.facts.row_count += 1
        if self._in_row:
            color, count = self._in_row.most_common(1)[0]
            if count * 2 > self._cells_in_row:
                self.facts.colors[color] += 1
            self._in_row.clear()

    def _on_cell(self, attributes: dict[str, str]) -> None:
        self.cell_count += 1
        if self.cell_count > self._cells_left:
            refuse("table.too-many-cells", self._place, limit=MAX_CELLS)
        self._length = 0
        self._cells_in_row += 1
        self._kind = attributes.get("t")
        given = attributes.get("r")
        column = self._column + 1 if given is None else self._column_at(given)
        if column >= MAX_COLUMNS:
            refuse("table.address-beyond", evolve(self._place, row=self._row or None))
        if column == self._column:
            self.facts.twice.setdefault(self._row, set()).add(column)
        elif column < self._column:
            refuse("table.out-of-order", evolve(self._place, row=self._row, column=column + 1))
        self._column = column
        color = self._colors.get(attributes.get("s", "0"))
        if color is not None:
            self._in_row[color] += 1

    def _column_at(self, address: str) -> int:
        letters = address.rstrip("0123456789")
        if address[len(letters) :] != self._row_text:
            refuse("table.address-beyond", evolve(self._place, row=self._row or None))
        column = self._columns.get(letters)
        if column is None:
            if not _ADDRESS.fullmatch(address) or column_of(letters) >= MAX_COLUMNS:
                refuse("table.address-beyond", evolve(self._place, row=self._row))
            column = self._columns[letters] = column_of(letters)
        return column

    def _check_shared(self) -> None:
        text = self._value.strip()
        number = int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else -1  # noqa: PLR2004
        if not 0 <= number < self._texts.count:
            refuse("table.text-missing", self._at())
        if number in self._texts.struck:
            self.facts.struck.setdefault(self._row, {})[self._column] = self._texts.struck[number]

    def _on_merge(self, reference: str) -> None:
        first, _, last = reference.partition(":")
        found = _ADDRESS.fullmatch(first), _ADDRESS.fullmatch(last)
        if found[0] and found[1]:
            top, bottom = int(found[0][2]), int(found[1][2])
            self.facts.merges.append((top, column_of(found[0][1]), bottom, column_of(found[1][1])))

    def _on_columns(self, attributes: dict[str, str]) -> None:
        if attributes.get("hidden") in _TRUE or attributes.get("width") == "0":
            first, last = attributes.get("min", ""), attributes.get("max", "")
            if first.isdecimal() and last.isdecimal() and int(first) <= MAX_COLUMNS:
                self.facts.hidden_columns |= set(range(int(first) - 1, min(int(last), MAX_COLUMNS)))
