"""A report as a table to send back: one row for each problem, and an empty column for the partner's reply.

CSV follows RFC 4180, with two habits of Excel in mind. Excel takes a file for windows-1251 on a Russian or Belarusian
system unless a byte-order mark says UTF-8; and it divides columns at the character in the system's settings, which is
`;` there and `,` in English. So the mark comes first, and the divider follows the language of the report.

A spreadsheet program would run a cell that begins like a formula. Its text may come from anyone, so it is marked as
text: by an apostrophe in CSV, by the cell's type in XLSX. The clock is never read: the same report gives the same
bytes.
"""

import csv
import datetime as dt
import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any, Final

from hrdocs import messages, outfile
from hrdocs.errors import MissingExtra
from hrdocs.validation.report.rows import Row, columns_of, facts, outside_law, rows, verdict
from hrdocs.validation.report.value import SEVERITIES, ReportValue, is_breach, listed

_BOM: Final = "\ufeff"
_PLACE: Final = ("file", "sheet", "row", "heading", "line", "column", "path")
_ALWAYS: Final = frozenset({"file", "line", "column", "path"})
_WIDTHS: Final = {
    "severity": 17,
    "code": 26,
    "count": 12,
    "file": 20,
    "sheet": 14,
    "row": 9,
    "heading": 18,
    "line": 9,
    "column": 10,
    "path": 30,
    "record": 20,
    "message": 40,
    "expected": 36,
    "fix": 42,
    "value": 30,
    "reply": 34,
}
_WRAPPED: Final = frozenset({"path", "message", "expected", "fix", "value", "reply"})
_MOST_ROWS: Final = 2**20 - 1
"""The most rows of a sheet below its heading."""
_LINE: Final = 15
"""The height of a line of text, in points."""
_MOST_LINES: Final = 27
"""The most lines that a row can show: Excel has no row higher than 409 points."""
_TONES: Final = {"error": "B3261E", "warning": "8A5800", "note": "2B5D8C", "breach": "5A4A78"}
_LONG_AGO: Final = dt.datetime(1980, 1, 1)  # noqa: DTZ001 -- the first day that zip knows; openpyxl accepts no zone


def to_csv(report: ReportValue, language: str, *, show_ids: bool, show_values: bool, every: bool) -> str:
    """Return the table as CSV; the arguments are those of `Report.to_csv`."""
    page = messages.page_words(language)
    columns, lines = _table(report, language, show_ids=show_ids, show_values=show_values, every=every)
    text = io.StringIO()
    writer = csv.writer(text, delimiter=outfile.SEPARATORS[language], lineterminator="\r\n")
    writer.writerow(page[name] for name in columns)
    for cells in lines:
        writer.writerow(outfile.harmless(each) if isinstance(each, str) else each for each in cells)
    if report.law_reach.has_any and (outside := outside_law(report, messages.labels(language))) is not None:
        # A last row without a code: a table has no other place for what is said of the whole file.
        said = f"{page['outside-law']}: {outside}"
        writer.writerow(said if name == "message" else "" for name in columns)
    return _BOM + text.getvalue()


def _table(
    report: ReportValue, language: str, *, show_ids: bool, show_values: bool, every: bool
) -> tuple[list[str], Iterator[list[str | int]]]:
    """Return the columns and their content; those of sheets and rows are present where a table was checked."""
    found = list(rows(report, language, show_ids=show_ids, show_values=show_values, every=every))
    place = columns_of(found, _PLACE)
    wanted = [name for name in _PLACE if name in place or name in _ALWAYS]
    record = ["record"] if show_ids else []
    value = ["value"] if show_values else []
    # Advice that holds for much of a file is one row, with the number of its places.
    count = ["count"] if any(row.summed is not None for row in found) else []
    columns = ["severity", "code", *count, *wanted, *record, "message", "expected", "fix", *value, "reply"]
    label = messages.labels(language)
    lines = ([given.get(name, "") for name in columns] for given in (_given(row, label) for row in found))
    return columns, lines


def _given(row: Row, label: messages.Labels) -> dict[str, str | int]:
    texts = row.texts
    return {
        **row.at,
        "severity": label[row.grade],
        "code": row.code,
        "count": 1 if row.summed is None else row.summed,
        "message": texts.message,
        "expected": texts.expected,
        "fix": texts.fix,
    }


# XLSX


def to_xlsx(report: ReportValue, language: str, *, show_ids: bool, show_values: bool, every: bool) -> bytes:
    """Return the table as a workbook, with a second sheet that sums up; the arguments are those of `Report.to_xlsx`."""
    try:
        import openpyxl  # noqa: PLC0415 -- an extra, wanted only here
    except ImportError as error:
        raise MissingExtra("writing .xlsx", "openpyxl", "xlsx") from error
    page = messages.page_words(language)
    book = openpyxl.Workbook(write_only=True)
    book.properties.creator = f"hrdocs {report.versions.library}"
    book.properties.created = _LONG_AGO
    book.properties.title = page["title"]
    columns, lines = _table(report, language, show_ids=show_ids, show_values=show_values, every=every)
    sheet = _Sheet(book, page["table"], [_WIDTHS[name] for name in columns])
    sheet.head([page[name] for name in columns], rows=min(len(listed(report, every=every)), _MOST_ROWS))
    styles = ["wrapped" if name in _WRAPPED else "left" for name in columns]
    severities = {word: name for name, word in messages.labels(language).items() if name in _TONES}
    for cells in islice(lines, _MOST_ROWS):
        styles[0] = severities[str(cells[0])]
        sheet.add(cells, styles)
    _summary(_Sheet(book, page["summary"], (34, 70, 14)), report, language)
    return steady(book)


def _summary(sheet: "_Sheet", report: ReportValue, language: str) -> None:
    page, label = messages.page_words(language), messages.labels(language)
    sheet.add((page["title"], verdict(report, language)), ("strong", "strong"))
    sheet.add(())
    for fact in facts(report, language):
        sheet.add(fact, ("wrapped", "wrapped"))
    sheet.add(())
    for severity in SEVERITIES:
        sheet.add((page[f"{severity.value}s"], report.number_of(severity)), (severity.value, "left"))
    if report.breach_count:
        sheet.add((page["breaches"], report.breach_count), ("breach", "left"))
    if report.totals:
        sheet.add(())
        sheet.add((page["severity"], page["code"], page["count"]), ("head",) * 3)
        in_order = sorted(report.totals, key=lambda each: SEVERITIES.index(each.severity))
        for total in sorted(in_order, key=lambda each: is_breach(each.code)):
            grade = "breach" if is_breach(total.code) else total.severity.value
            sheet.add((label[grade], total.code, total.count), (grade, "left", "left"))


class _Sheet:
    """A sheet that is written row by row.

    Cells are used again, one for each place and style, since openpyxl looks up every style again, which takes longer
    than all the rest.
    """

    def __init__(self, book: Any, title: str, widths: Sequence[int]) -> None:
        from openpyxl.utils import get_column_letter  # noqa: PLC0415 -- an extra, wanted only here

        self._sheet = book.create_sheet(title)
        self._letter = get_column_letter
        self._cells: dict[tuple[int, str, bool], Any] = {}
        self._widths = widths
        self._rows = 0
        for n, width in enumerate(widths, 1):
            self._sheet.column_dimensions[get_column_letter(n)].width = width
        self._sheet.page_setup.orientation = "landscape"
        self._sheet.page_setup.paperSize = 9  # A4
        self._sheet.page_setup.fitToHeight = 0
        self._sheet.sheet_properties.pageSetUpPr.fitToPage = True

    def head(self, words: Sequence[str], *, rows: int) -> None:
        """Begin with a heading that stays visible, is printed on every page, and filters the rows."""
        self._sheet.freeze_panes = "A2"
        self._sheet.print_title_rows = "1:1"
        self._sheet.auto_filter.ref = f"A1:{self._letter(len(words))}{rows + 1}"
        self.add(words, ["head"] * len(words))

    def add(self, given: Sequence[str | int], styles: Sequence[str] = ()) -> None:
        """Add a row; a text in it stays a text, also after a person has edited it."""
        self._rows += 1
        height = max((_lines(*each) for each in zip(given, self._widths, styles, strict=False)), default=1)
        if height > 1:
            self._sheet.row_dimensions[self._rows].height = _LINE * min(height, _MOST_LINES)
        self._sheet.append([self._cell(n, *each) for n, each in enumerate(zip(given, styles, strict=True))])
        self._sheet.row_dimensions.pop(self._rows, None)  # it is written, and would only use memory

    def _cell(self, n: int, given: str | int, style: str) -> Any:
        is_text = isinstance(given, str) and given != ""
        is_formula = isinstance(given, str) and outfile.is_formula(given)
        key = (n, style, is_formula)
        cell = self._cells.get(key)
        if cell is None:
            cell = self._cells[key] = _styled(self._sheet, style, is_formula=is_formula)
        cell.value = None if given == "" else given
        if is_text:
            cell.data_type = "s"
        return cell


def _lines(given: str | int, width: int, style: str) -> int:
    """Return an estimate of the lines that a text fills; not every program computes it."""
    return -(-len(str(given)) // int(width * 0.9)) if style != "left" else 1


def _styled(sheet: Any, style: str, *, is_formula: bool) -> Any:
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415 -- an extra, wanted only here
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side  # noqa: PLC0415

    cell = WriteOnlyCell(sheet)
    cell.alignment = Alignment(horizontal="left", vertical="top", wrap_text=style in {"wrapped", "head", "strong"})
    if style in {"head", "strong", *_TONES}:
        cell.font = Font(name="Calibri", size=11, bold=True, color=_TONES.get(style))
    if style == "head":
        cell.fill = PatternFill("solid", fgColor="EEF1F4")
        cell.border = Border(bottom=Side(style="thin", color="8B95A0"))
    if is_formula:
        cell.quotePrefix = True
    return cell


_MODIFIED: Final = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")


def steady(book: Any) -> bytes:
    """Save a workbook without the time of saving: openpyxl and zip both read the clock."""
    saved = io.BytesIO()
    book.save(saved)
    made = io.BytesIO()
    with zipfile.ZipFile(saved) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "docProps/core.xml":
                content = _MODIFIED.sub(rb"\g<1>" + f"{_LONG_AGO.isoformat()}Z".encode(), content)
            entry = zipfile.ZipInfo(name, _LONG_AGO.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0  # or the system that wrote it would show
            new.writestr(entry, content)
    return made.getvalue()
