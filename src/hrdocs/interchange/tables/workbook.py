"""Workbooks of Excel (.xlsx), read with openpyxl after `sheetguard` has checked them.

openpyxl provides the texts, the formats and the days. Rows are not taken from it, since it would fill them up to the
last
corner: the stored values of the cells that are there come from the same reader of XML as the guard, which also finds
merged cells, hidden rows and formulas. No formula is computed, no link is followed.
"""

import re
import warnings
from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, Final

from attrs import define, evolve, field, frozen

from hrdocs.errors import HrdocsError, MissingExtra
from hrdocs.interchange.tables.filebytes import FileBytes
from hrdocs.interchange.tables.findings import finding, refuse
from hrdocs.interchange.tables.package import Package
from hrdocs.interchange.tables.sheetguard import (
    MAIN,
    MAX_CELLS,
    CellReader,
    RawCell,
    SharedTexts,
    SheetFacts,
    SheetGuard,
    TextGuard,
    column_of,
)
from hrdocs.interchange.tables.tablecells import MEDIA_TYPES, Cell, CellKind, CellValue, TableFile, TableRow, TableSheet
from hrdocs.problems import Location, Problem

_STRICT: Final = "http://purl.oclc.org/ooxml/"
_RELATION: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
# Excel shows a day that never existed for the number 60, since Lotus 1-2-3 did.
_NO_DAY: Final = 60
_MIDNIGHT: Final = time()
_FIRST_OF_1904: Final = date(1904, 1, 1)
_FRACTION: Final = re.compile("[.eE]")
_FIXED: Final = re.compile(r"(#,##)?(0+)(?:\.(0+))?(%)?")
_ESCAPED: Final = re.compile("_x([0-9A-Fa-f]{4})_")
_WHITE: Final = frozenset({"00FFFFFF", "FFFFFFFF", "00000000", "theme0"})


def read_workbook(source: FileBytes) -> TableFile:
    """Read a workbook.

    Args:
        source: The file.

    Raises:
        InvalidDocument: The workbook is not safe to read, or damaged.
        MissingExtra: openpyxl is not installed.
    """
    package = Package(source)
    sheets, texts_part = _parts_of(package)
    package.check_xml(but=frozenset({*(part for _, part, _ in sheets), texts_part or ""}))
    for _, part, _ in sheets:
        package.check_prolog(part)
    try:
        import openpyxl  # noqa: PLC0415 -- an extra, wanted only for what is safe to read
    except ImportError as error:
        raise MissingExtra("reading .xlsx", "openpyxl", "tables") from error
    texts = TextGuard(package).look(texts_part) if texts_part else SharedTexts()
    book = _guarded(source, lambda: openpyxl.load_workbook(package.open(), read_only=True, data_only=True))
    styles = _Styles(book)
    made, left = [], MAX_CELLS
    for name, part, is_hidden in sheets:
        guard = SheetGuard(package, name, texts, styles.colors(), cells_left=left)
        facts = guard.look(part)
        left -= guard.cell_count
        reader = _SheetReader(package, book, styles, name, part, facts, is_hidden=is_hidden)
        made.append(reader.sheet())
    return TableFile(
        name=source.name,
        kind="xlsx",
        sha256=source.sha256,
        media_type=MEDIA_TYPES["xlsx"],
        made=package.modified(),
        is_1904=book.epoch.year == 1904,  # noqa: PLR2004 -- the name of the system
        sheets=tuple(made),
        notes=package.notes(),
    )


def _parts_of(package: Package) -> tuple[list[tuple[str, str, bool]], str | None]:
    """Return name, part and hiddenness of each sheet, and the part with the table of texts."""
    main = package.main_part()
    package.check_xml(but=package.names - {main, *(name for name in package.names if name.endswith(".rels"))})
    root = package.tree(main)
    if root.tag.startswith(f"{{{_STRICT}"):
        refuse("table.strict", package.source.place)
    relations = package.relations(main)
    sheets = []
    for each in root.iterfind(f"{{{MAIN}}}sheets/{{{MAIN}}}sheet"):
        kind, part = relations.get(each.get(_RELATION, ""), ("", ""))
        name = each.get("name", "")
        if part not in package.names:
            refuse("table.sheet-missing", Location(file=package.source.name, sheet=name))
        if kind == "worksheet":
            sheets.append((name, part, each.get("state", "visible") != "visible"))
    texts = [part for kind, part in relations.values() if kind == "sharedStrings" and part in package.names]
    if not sheets:
        refuse("table.empty", package.source.place)
    return sheets, texts[0] if texts else None


def _guarded(source: FileBytes, work: Callable[[], Any]) -> Any:
    """Do some work of openpyxl: whatever it raises means that the workbook is damaged."""
    try:
        with warnings.catch_warnings():
            # It warns of what it will not write back, and nothing is written here.
            warnings.simplefilter("ignore")
            return work()
    except HrdocsError:
        raise
    except Exception:  # noqa: BLE001 -- openpyxl lets through whatever its parts raise on damaged input
        refuse("table.damaged", source.place)


@frozen(kw_only=True)
class _Look:
    """How the cells of one style are shown."""

    is_day: bool
    is_length: bool
    is_struck: bool
    color: str | None
    format: str


class _Styles:
    """The styles of a workbook, looked up once each."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._known: dict[str, _Look] = {}

    def colors(self) -> dict[str, str]:
        """Return the background colour of each style that has one, by its number as a text."""
        numbers = map(str, range(len(self._book._cell_styles)))  # noqa: SLF001 -- there is no public way
        return {number: color for number in numbers if (color := self.of(number).color) is not None}

    def of(self, number: str) -> _Look:
        """Return how cells of a style are shown."""
        found = self._known.get(number)
        if found is None:
            found = self._known[number] = self._look(int(number) if number.isdecimal() else -1)
        return found

    def _look(self, number: int) -> _Look:
        from openpyxl.styles.numbers import BUILTIN_FORMATS, BUILTIN_FORMATS_MAX_SIZE  # noqa: PLC0415 -- an extra

        book = self._book
        try:
            style = book._cell_styles[number if number >= 0 else None]  # noqa: SLF001
            font, fill = book._fonts[style.fontId], book._fills[style.fillId]  # noqa: SLF001
        except (IndexError, TypeError):
            return _Look(is_day=False, is_length=False, is_struck=False, color=None, format="General")
        if style.numFmtId < BUILTIN_FORMATS_MAX_SIZE:
            text = BUILTIN_FORMATS.get(style.numFmtId, "General")
        else:
            text = book._number_formats[style.numFmtId - BUILTIN_FORMATS_MAX_SIZE]  # noqa: SLF001
        return _Look(
            is_day=number in book._date_formats,  # noqa: SLF001
            is_length=number in book._timedelta_formats,  # noqa: SLF001
            is_struck=bool(font.strike),
            color=_color_of(fill),
            format=text,
        )


def _color_of(fill: Any) -> str | None:
    if getattr(fill, "fill_type", None) in {None, "none"}:
        return None
    color = fill.fgColor
    stated = f"{color.type}{color.value}" if color.type != "rgb" else str(color.value)
    return None if stated in _WHITE or stated == "indexed64" else stated


@define
class _Merges:
    """The merged cells of a sheet, met row by row."""

    waiting: list[tuple[int, int, int, int]]
    active: list[tuple[tuple[int, int, int, int], Cell | None]] = field(factory=list)

    def at(self, number: int) -> list[tuple[tuple[int, int, int, int], Cell | None]]:
        """Return the merged cells that cover a row, each with its first cell once that was met."""
        self.active = [each for each in self.active if each[0][2] >= number]
        while self.waiting and self.waiting[-1][0] <= number:
            merge = self.waiting.pop()
            if merge[2] >= number:
                self.active.append((merge, None))
        return self.active


@frozen
class _SheetReader:
    """One sheet while it is read into rows."""

    package: Package
    book: Any
    styles: _Styles
    name: str
    part: str
    facts: SheetFacts
    is_hidden: bool = field(kw_only=True)
    days: dict[tuple[str, bool], tuple[CellKind, CellValue, str]] = field(factory=dict)

    def sheet(self) -> TableSheet:
        """Return the sheet."""
        return TableSheet(
            name=self.name,
            width=self.facts.last_column + 1,
            notes=tuple(self._notes()),
            is_hidden=self.is_hidden,
            hidden_columns=frozenset(self.facts.hidden_columns),
            read=self.rows,
        )

    @property
    def _place(self) -> Location:
        return Location(file=self.package.source.name, sheet=self.name)

    def _notes(self) -> Iterator[Problem]:
        if self.is_hidden:
            yield finding("table.hidden-sheet", self._place)
        for column in sorted(self.facts.hidden_columns):
            if column <= self.facts.last_column:
                yield finding("table.hidden-column", evolve(self._place, column=column + 1))
        yield from self._comments()

    def _comments(self) -> Iterator[Problem]:
        for kind, part in self.package.relations(self.part).values():
            if kind == "comments" and part in self.package.names:
                for each in self.package.tree(part).iter(f"{{{MAIN}}}comment"):
                    letters = each.get("ref", "").rstrip("0123456789")
                    number = each.get("ref", "")[len(letters) :]
                    if letters.isascii() and letters.isalpha() and number:
                        place = evolve(self._place, row=int(number), column=column_of(letters.upper()) + 1)
                        yield finding("table.comment", place)

    def rows(self) -> Iterator[TableRow]:
        """Return the rows that hold something, one by one."""
        merges = _Merges(sorted(self.facts.merges, reverse=True))
        texts: list[str] = next((sheet._shared_strings for sheet in self.book.worksheets), [])  # noqa: SLF001
        for number, given in CellReader().rows(self.package.chunks(self.part)):
            row = self._row(number, given, merges, texts)
            if row is not None:
                yield row

    def _row(self, number: int, given: list[RawCell], merges: _Merges, texts: list[str]) -> TableRow | None:
        facts = self.facts
        notes: list[Problem] = []
        cells: dict[int, Cell] = {}
        formulas = facts.formulas.get(number, ())
        for column, kind, style, value in given:
            is_formula = column in formulas
            if column in cells or not (value or is_formula):
                continue
            look = self.styles.of(style)
            cell = Cell("", CellKind.TEXT, None, column, number, self.name, self.package.source.name)
            cell.is_struck = look.is_struck
            if is_formula:
                self._formula(cell, value, notes)
            if value:
                self._fill(cell, kind, texts[int(value)] if kind == "s" else value, look, notes)
            if cell.kind is CellKind.TEXT and (not cell.text or cell.text.isspace()):
                continue
            cells[column] = cell
        own = list(cells.values())
        if facts.struck or any(cell.is_struck for cell in own):
            self._strike(number, own, notes)
        if facts.merges:
            self._spread(number, cells, merges, notes)
        if not cells:
            return None
        if number in facts.twice:
            place = evolve(self._place, row=number)
            notes = [
                *(finding("table.cell-twice", evolve(place, column=n + 1)) for n in sorted(facts.twice[number])),
                *notes,
            ]
        return self._marked(number, own, cells, notes, given)

    def _formula(self, cell: Cell, value: str | None, notes: list[Problem]) -> None:
        cell.is_formula = True
        if not value:
            cell.kind = CellKind.FORMULA
        notes.append(finding("table.formula" if value else "table.formula-without-value", cell.place))

    def _strike(self, number: int, own: list[Cell], notes: list[Problem]) -> None:
        struck = self.facts.struck.get(number, {})
        for cell in own:
            cell.is_struck = struck.get(cell.column, cell.is_struck)
            if cell.is_struck or cell.column in struck:
                notes.append(finding("table.struck", cell.place))

    def _marked(
        self, number: int, own: list[Cell], cells: dict[int, Cell], notes: list[Problem], given: list[RawCell]
    ) -> TableRow:
        """Return a row with its marks: hidden, struck through, coloured."""
        place = evolve(self._place, row=number)
        is_hidden = number in self.facts.hidden_rows
        is_struck = bool(own) and all(cell.is_struck for cell in own)
        if is_struck:
            notes = [note for note in notes if note.code != "table.struck"]
            notes.append(finding("table.row-struck", place))
        if is_hidden:
            notes.append(finding("table.hidden-row", place))
        is_colored = bool(self.facts.colors) and self._is_colored(given)
        if is_colored:
            notes.append(finding("table.colored-row", place))
        ordered = tuple([cells[n] for n in sorted(cells)])
        return TableRow(
            number,
            ordered,
            ordered[-1].column + 1,
            tuple(notes),
            self.name,
            self.package.source.name,
            None,
            is_hidden,
            is_struck,
            is_colored,
        )

    def _is_colored(self, given: list[RawCell]) -> bool:
        colors = [color for _, _, style, _ in given if (color := self.styles.of(style).color)]
        if len(colors) * 2 <= len(given):
            return False
        color = max(set(colors), key=colors.count)
        # A colour that half of the rows have marks none of them.
        return 0 < self.facts.colors[color] * 2 < self.facts.row_count

    def _fill(self, cell: Cell, kind: str, value: str, look: _Look, notes: list[Problem]) -> None:
        """Put the stored value into a cell."""
        if kind == "n":
            self._number(cell, value, look, notes)
        elif kind == "b":
            cell.kind, cell.value = CellKind.BOOLEAN, value.strip() in {"1", "true"}
            cell.text = str(cell.value).upper()
        elif kind == "e":
            cell.kind, cell.text = CellKind.ERROR, value
        elif kind == "d":
            self._iso_day(cell, value)
        else:
            cell.text = _unescaped(value)

    def _iso_day(self, cell: Cell, value: str) -> None:
        cell.text = value
        try:
            found = datetime.fromisoformat(value.strip())
        except ValueError:
            return
        cell.kind, cell.value = CellKind.DAY, _day(found)
        cell.text = _day_text(cell.value)

    def _number(self, cell: Cell, text: str, look: _Look, notes: list[Problem]) -> None:
        from openpyxl.utils.datetime import from_excel  # noqa: PLC0415 -- an extra

        try:
            value = float(text) if _FRACTION.search(text) else int(text)
        except ValueError:
            refuse("table.damaged", cell.place)
        if not look.is_day:
            cell.kind, cell.value, cell.text = CellKind.NUMBER, value, _number_text(value, look.format)
            return
        known = self.days.get((text, look.is_length))
        if known is None:
            known = self.days[text, look.is_length] = self._day_of(value, look, from_excel)
        cell.kind, cell.value, cell.text = known
        if cell.kind is CellKind.NUMBER:
            notes.append(finding("table.no-such-day", cell.place))

    def _day_of(self, value: float, look: _Look, from_excel: Callable[..., Any]) -> tuple[CellKind, CellValue, str]:
        """Return kind, value and text of a number that is shown as a day; a number where there is no such day."""
        is_1904 = self.book.epoch.year == 1904  # noqa: PLR2004 -- the name of the system
        if is_1904 and value == 0:
            # Not midnight, which openpyxl makes of it.
            return CellKind.DAY, _FIRST_OF_1904, str(_FIRST_OF_1904)
        no_day = CellKind.NUMBER, value, _number_text(value, "General")
        if int(value) == _NO_DAY and not is_1904 and not look.is_length:
            return no_day
        try:
            found = from_excel(value, self.book.epoch, timedelta=look.is_length)
        except (OverflowError, ValueError):
            return no_day
        if isinstance(found, timedelta | time):
            return CellKind.TEXT, None, str(found)
        day = _day(found)
        return CellKind.DAY, day, _day_text(day)

    def _spread(self, number: int, cells: dict[int, Cell], merges: _Merges, notes: list[Problem]) -> None:
        """Repeat the words of merged cells in all the cells that they cover."""
        active = merges.at(number)
        for n, (merge, first) in enumerate(active):
            top, left, _, right = merge
            if number == top:
                first = cells.get(left)  # noqa: PLW2901 -- it is met now
                active[n] = (merge, first)
            if first is None:
                continue
            for column in range(left, min(right, self.facts.last_column) + 1):
                if (number, column) == (top, left):
                    continue
                cell = evolve(first, row=number, column=column, merged_from=(top, left))
                cells[column] = cell
                if number > top and column == left:
                    notes.append(finding("table.merged", cell.place))


def _day(value: Any) -> CellValue:
    """Return a day, or a day with a time where there is one."""
    if isinstance(value, datetime):
        return value.date() if value.time() == _MIDNIGHT else value.replace(microsecond=0)
    found: date | time = value
    return found


def _day_text(value: Any) -> str:
    return value.isoformat(timespec="minutes") if isinstance(value, datetime) else str(value)


def _number_text(value: float, shown: str) -> str:
    """Return a number as the plain formats of whole numbers, decimals and per cent show it, else as short as can be."""
    found = _FIXED.fullmatch(shown)
    if found is None:
        return str(int(value)) if isinstance(value, float) and value.is_integer() and abs(value) < 1e15 else repr(value)  # noqa: PLR2004
    _, whole, part, percent = found.groups()
    number = Decimal(repr(value)) * (100 if percent else 1)
    places = len(part or "")
    text = str(number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP))
    sign, digits = ("-", text[1:]) if text.startswith("-") else ("", text)
    return sign + digits.zfill(len(whole) + (places + 1 if places else 0)) + (percent or "")


def _unescaped(text: str) -> str:
    """Return a text with the characters that XML has no place for, such as the CR that Excel writes `_x000D_`."""
    if "_x" not in text:
        return text
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text).replace("\r\n", "\n")
