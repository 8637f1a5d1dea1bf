"""Tables of Word documents (.docx), from the XML of the document after the package was looked through.

Libraries for Word show neither what was put in nor what was struck out under "track changes", so the text is read here:
what was put in is text, what was struck out is left out, and each cell with either says so.
"""

from collections.abc import Iterator
from functools import partial
from typing import Final
from xml.etree import ElementTree as ET

from hrdocs.interchange.tables.filebytes import FileBytes
from hrdocs.interchange.tables.findings import finding, refuse
from hrdocs.interchange.tables.grid import MAX_CELLS, Grid, Spanning
from hrdocs.interchange.tables.package import Package
from hrdocs.interchange.tables.tablecells import MEDIA_TYPES, TableFile, TableRow, TableSheet
from hrdocs.problems import Location, Problem

MAX_DOCUMENT: Final = 64 << 20
"""How many bytes the text of a document may have: 64 MiB."""

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT: Final = "{http://purl.oclc.org/ooxml/"
_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BREAKS: Final = {
    f"{_W}br": "\n",
    f"{_W}cr": "\n",
    f"{_W}tab": "\t",
    f"{_W}noBreakHyphen": "\N{NON-BREAKING HYPHEN}",
    f"{_W}softHyphen": "\N{SOFT HYPHEN}",
}
_PUT_IN: Final = frozenset({f"{_W}ins", f"{_W}moveTo"})
_STRUCK_OUT: Final = frozenset({f"{_W}del", f"{_W}moveFrom"})
_UNSEEN: Final = frozenset({f"{_W}drawing", f"{_W}pict", f"{_W}object", _FALLBACK, f"{_W}instrText", f"{_W}delText"})
_FALSE: Final = frozenset({"0", "false", "off"})


def read_document(source: FileBytes) -> TableFile:
    """Read the tables of a document.

    Args:
        source: The file.

    Raises:
        InvalidDocument: The document is not safe to read, damaged, or has no table.
    """
    package = Package(source)
    package.check_xml()
    main = package.main_part()
    body = package.read(main)
    if len(body) > MAX_DOCUMENT or body.count(b":tc>") > 2 * MAX_CELLS:
        refuse("table.unpacks-to-too-much", source.place, limit=MAX_DOCUMENT)
    root = package.tree(main)
    if root.tag.startswith(_STRICT):
        refuse("table.strict", source.place)
    sheets = []
    for number, table in enumerate(_tables(root), 1):
        rows, notes = _rows(table, str(number), source.name)
        width = max((row.width for row in rows), default=0)
        sheets.append(TableSheet(name=str(number), width=width, notes=notes, read=partial(iter, rows)))
    if not sheets:
        refuse("table.no-table", source.place)
    return TableFile(
        name=source.name,
        kind="docx",
        sha256=source.sha256,
        media_type=MEDIA_TYPES["docx"],
        made=package.modified(),
        sheets=tuple(sheets),
        notes=package.notes(),
    )


def _tables(node: ET.Element) -> Iterator[ET.Element]:
    """Return the tables that are not inside another."""
    for each in node:
        if each.tag == f"{_W}tbl":
            yield each
        elif each.tag not in _UNSEEN:
            yield from _tables(each)


def _rows(table: ET.Element, sheet: str, file: str | None) -> tuple[tuple[TableRow, ...], tuple[Problem, ...]]:
    """Return the rows of a table, and the notes on it as a whole."""
    grid = Grid(sheet, file)
    found = list(_children(table, f"{_W}tr"))
    colors = [_color_of(row) for row in found]
    rows, notes = [], []
    for number, (row, color) in enumerate(zip(found, colors, strict=True), 1):
        place = Location(file=file, sheet=sheet, row=number)
        properties = row.find(f"{_W}trPr")
        if _has(properties, "del"):
            notes.append(finding("table.row-taken-out", place))
            continue
        is_colored = color is not None and colors.count(color) * 2 < len(colors)
        cells = [_cell(cell) for cell in _children(row, f"{_W}tc")]
        made = grid.row(
            number,
            cells,
            offset=_number(properties, "gridBefore", 0),
            is_hidden=_has(properties, "hidden"),
            is_colored=is_colored,
        )
        if _has(properties, "ins"):
            made.notes += (finding("table.tracked-change", place),)
        rows.append(made)
    return tuple(rows), tuple(notes)


def _children(node: ET.Element, tag: str) -> Iterator[ET.Element]:
    """Return rows of a table or cells of a row, those in content controls and tracked changes included."""
    for each in node:
        if each.tag == tag:
            yield each
        elif each.tag in {f"{_W}sdt", f"{_W}sdtContent", f"{_W}customXml"} or each.tag in _PUT_IN:
            yield from _children(each, tag)


def _has(properties: ET.Element | None, name: str) -> bool:
    found = None if properties is None else properties.find(f"{_W}{name}")
    return found is not None and found.get(f"{_W}val", "true") not in _FALSE


def _number(properties: ET.Element | None, name: str, otherwise: int) -> int:
    found = None if properties is None else properties.find(f"{_W}{name}")
    text = "" if found is None else found.get(f"{_W}val", "")
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 6 else otherwise  # noqa: PLR2004


def _color_of(row: ET.Element) -> str | None:
    """Return the background colour that most cells of a row have."""
    fills = [
        None if shade is None else shade.get(f"{_W}fill")
        for cell in _children(row, f"{_W}tc")
        for shade in [cell.find(f"{_W}tcPr/{_W}shd")]
    ]
    color = max(set(fills), key=fills.count, default=None)
    return None if color in {None, "auto", "FFFFFF"} or fills.count(color) * 2 <= len(fills) else color


def _cell(cell: ET.Element) -> Spanning:
    properties = cell.find(f"{_W}tcPr")
    text = _CellText()
    text.take(cell)
    merge = None if properties is None else properties.find(f"{_W}vMerge")
    return Spanning(
        text="".join(text.made).strip("\n"),
        columns=max(1, _number(properties, "gridSpan", 1)),
        is_continued=merge is not None and merge.get(f"{_W}val") != "restart",
        is_struck=text.has_struck and not text.has_other,
        codes=tuple(text.codes()),
    )


class _CellText:
    """The text of a cell as a person reads it, and its doubts."""

    def __init__(self) -> None:
        self.made: list[str] = []
        self.has_change = self.has_struck = self.has_other = self.has_comment = False

    def codes(self) -> Iterator[str]:
        """Return the codes of the doubts."""
        if self.has_change:
            yield "table.tracked-change"
        if self.has_struck:
            yield "table.struck"
        if self.has_comment:
            yield "table.comment"

    def take(self, node: ET.Element, *, is_struck: bool = False) -> None:
        """Add the text of an element."""
        for each in node:
            tag = each.tag
            if tag in _STRUCK_OUT:
                self.has_change = True
            elif tag in _UNSEEN:
                continue
            elif tag == f"{_W}t":
                self._add(each.text or "", is_struck=is_struck)
            elif tag in _BREAKS:
                self.made.append(_BREAKS[tag])
            elif tag == f"{_W}commentReference":
                self.has_comment = True
            elif tag == f"{_W}r":
                properties = each.find(f"{_W}rPr")
                self.take(each, is_struck=_has(properties, "strike") or _has(properties, "dstrike"))
            elif tag == f"{_W}p":
                if self.made:
                    self.made.append("\n")
                self.take(each)
            elif tag not in {f"{_W}pPr", f"{_W}rPr", f"{_W}tcPr"}:
                self.has_change = self.has_change or tag in _PUT_IN
                self.take(each, is_struck=is_struck)

    def _add(self, text: str, *, is_struck: bool) -> None:
        self.made.append(text)
        if text and not text.isspace():
            self.has_struck = self.has_struck or is_struck
            self.has_other = self.has_other or not is_struck
