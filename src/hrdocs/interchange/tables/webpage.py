"""Tables of web pages, which some programs save under the name of a workbook.

Cells may be left open, as HTML allows. Only the text that a reader sees is used: no script, no style, no address.
"""

import re
from functools import partial
from html.parser import HTMLParser
from typing import Final

from hrdocs.interchange.tables import encodings
from hrdocs.interchange.tables.filebytes import FileBytes
from hrdocs.interchange.tables.findings import finding, refuse
from hrdocs.interchange.tables.grid import Grid, Spanning
from hrdocs.interchange.tables.tablecells import MEDIA_TYPES, TableFile, TableRow, TableSheet

MAX_PAGE: Final = 32 << 20
"""How many bytes a page may have: 32 MiB."""

_CHARSET: Final = re.compile(rb"""<meta\b[^>]*?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)""", re.IGNORECASE)
_SPACES: Final = re.compile("[ \t\r\n\f]+")
_UNSEEN: Final = frozenset({"script", "style", "noscript", "template"})
_BLOCKS: Final = frozenset({"br", "p", "div", "li", "tr"})


def read_page(source: FileBytes, *, encoding: str | None = None) -> TableFile:
    """Read the tables of a page.

    Args:
        source: The file.
        encoding: Its encoding, when it is known.

    Raises:
        InvalidDocument: The page has no table, is too large, or its encoding cannot be determined.
    """
    if source.size > MAX_PAGE:
        refuse("file.too-large", source.place, limit=MAX_PAGE)
    data = source.head(MAX_PAGE)
    name, text, is_unsure = _decoded(source, data, encoding)
    reader = _PageReader(source.name)
    reader.feed(text)
    reader.close()
    reader.end_table()
    if not reader.tables:
        refuse("table.no-table", source.place)
    sheets = [
        TableSheet(
            name=str(number),
            width=max(row.width for row in rows),
            read=partial(iter, rows),
        )
        for number, rows in enumerate(reader.tables, 1)
    ]
    notes = (finding("table.encoding", source.place, encoding=name),) if is_unsure else ()
    return TableFile(
        name=source.name,
        kind="html",
        sha256=source.sha256,
        media_type=MEDIA_TYPES["html"],
        encoding=name,
        sheets=tuple(sheets),
        notes=notes,
    )


def _decoded(source: FileBytes, data: bytes, given: str | None) -> tuple[str, str, bool]:
    """Return encoding and text of a page, and whether the encoding is none that it names."""
    named, start = encodings.mark_of(data)
    if named is None:
        named = encodings.wide_of(data[: 1 << 16])
    if named is None and (found := _CHARSET.search(data[:4096])):
        named = found[1].decode()
    encoding, is_unsure = given or named, False
    if encoding is None:
        is_unsure = not encodings.is_utf8([data])
        guess = encodings.guess(data[: 1 << 18]) if is_unsure else None
        if guess is not None and not guess.is_sure:
            refuse("table.encoding-unsure", source.place, first=guess.encoding, second=guess.second)
        encoding = guess.encoding if guess is not None else "utf-8"
    try:
        return encoding, data[start:].decode(encoding), is_unsure
    except (UnicodeDecodeError, LookupError):
        refuse("table.encoding-wrong", source.place, encoding=encoding)


class _PageReader(HTMLParser):
    """The tables of a page that are not inside another."""

    def __init__(self, file: str | None) -> None:
        super().__init__()
        self.tables: list[tuple[TableRow, ...]] = []
        self._file = file
        self._rows: list[TableRow] = []
        self._grid = Grid("1", file)
        self._depth = 0
        self._unseen = 0
        self._row: list[Spanning] | None = None
        self._is_hidden = False
        self._cell: Spanning | None = None
        self._text: list[str] = []
        self._number = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin an element."""
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag == "table":
            self._depth += 1
            if self._depth == 1:
                self._rows, self._number = [], 0
                self._grid = Grid(str(len(self.tables) + 1), self._file)
        elif self._depth == 1 and tag == "tr":
            self._end_row()
            self._row = []
            self._is_hidden = "display:none" in _style(attrs)
        elif self._depth == 1 and tag in {"td", "th"}:
            self._end_cell()
            if self._row is None:
                self._row = []
            given = dict(attrs)
            self._cell = Spanning("", columns=_span(given.get("colspan")), rows=_span(given.get("rowspan")))
            self._cell.is_struck = "line-through" in _style(attrs)
            self._text = []
        elif self._cell is not None and tag in _BLOCKS:
            self._text.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """End an element."""
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif tag == "table":
            if self._depth == 1:
                self.end_table()
            self._depth = max(0, self._depth - 1)
        elif self._depth == 1 and tag in {"td", "th"}:
            self._end_cell()
        elif self._depth == 1 and tag == "tr":
            self._end_row()

    def handle_data(self, data: str) -> None:
        """Add text."""
        if self._cell is not None and not self._unseen:
            self._text.append(_SPACES.sub(" ", data))

    def _end_cell(self) -> None:
        if self._cell is not None and self._row is not None:
            lines = "".join(self._text).split("\n")
            self._cell.text = "\n".join(line.strip(" ") for line in lines).strip("\n")
            self._row.append(self._cell)
        self._cell = None

    def _end_row(self) -> None:
        self._end_cell()
        if self._row is not None:
            self._number += 1
            self._rows.append(self._grid.row(self._number, self._row, is_hidden=self._is_hidden))
        self._row = None

    def end_table(self) -> None:
        """End the table that is open, if any."""
        self._end_row()
        if any(not row.is_empty for row in self._rows):
            self.tables.append(tuple(self._rows))
        self._rows = []


def _style(attrs: list[tuple[str, str | None]]) -> str:
    return (dict(attrs).get("style") or "").replace(" ", "").lower()


def _span(text: str | None) -> int:
    return min(max(1, int(text)), 1000) if text and text.isascii() and text.isdecimal() and len(text) < 6 else 1  # noqa: PLR2004
