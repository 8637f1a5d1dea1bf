"""Workbooks, forms and pages to hand out, which come back as records: each is made from the mapping that reads it.

In the mapping of a template every heading and every word of a list is given in English, Russian and Belarusian, in this
order; the fourth is the name that a form on a telephone (XLSForm) uses. The key has one in each language, by which the
language of the answers is known. Columns with fewer headings are those that form tools add. So a template and its
mapping cannot part.
"""

import html
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from importlib import resources
from typing import Any, Final

from attrs import field, frozen

from hrdocs import messages
from hrdocs.errors import MissingExtra
from hrdocs.htmlhead import html_head
from hrdocs.validation.report.table import steady

TEMPLATES: Final = ("intake", "verdicts", "releases", "letters")
"""The templates; the mapping of each is shipped."""
FORMS: Final = ("workbook", "xlsform", "page")
_LANGUAGES: Final = ("en", "ru", "be")
_NAMED: Final = 3
"""Which of the headings and words is the name in forms."""
_OF_TOOLS: Final = frozenset({"form_tool", "approved"})
"""Columns that form tools add."""
_ROWS: Final = 500
"""How many rows have drop-downs."""
_CARDS: Final = 6
"""How many cards a printed page has."""
_NARROW, _WIDE = 18, 34


@frozen(kw_only=True)
class TemplateColumn:
    """A column of a template.

    Args:
        heading: Its heading.
        name: Its name in forms.
        is_needed: Whether it must be filled.
        is_red: Whether what is in it is not passed on.
        list_name: The name of its list of words; None where any words may be in it.
        words: The words of its list, each with its name in forms.
        is_free: Whether it may hold several lines.
    """

    heading: str
    name: str
    is_needed: bool
    is_red: bool
    list_name: str | None = None
    words: tuple[tuple[str, str], ...] = ()
    is_free: bool = False


@frozen(kw_only=True)
class Template:
    """A template in one language.

    Args:
        name: Which one.
        title: Its title.
        language: Its language.
        columns: Its columns.
    """

    name: str
    title: str
    language: str
    columns: tuple[TemplateColumn, ...] = field(repr=False)

    def to_xlsx(self) -> bytes:
        """Return a workbook: headings that stay visible, and a drop-down for each closed list.

        Raises:
            MissingExtra: openpyxl is not installed.
        """
        book = _book(self.title)
        sheet = book.active
        sheet.title = self.title.partition(":")[0][:31]
        sheet.append([each.heading for each in self.columns])
        sheet.freeze_panes = "A2"
        sheet.print_title_rows = "1:1"
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.paperSize = 9  # A4
        for n, each in enumerate(self.columns, 1):
            letter = _styled(sheet.cell(1, n), is_red=each.is_red)
            sheet.column_dimensions[letter].width = _WIDE if each.is_free else _NARROW
            if each.words:
                _drop_down(sheet, letter, [word for word, _ in each.words])
            else:
                # As text, days stay as they are typed: a program would exchange day and month.
                sheet.column_dimensions[letter].number_format = "@"
        return steady(book)

    def to_xlsform(self) -> bytes:
        """Return the same as an XLSForm, for KoboToolbox and ODK.

        Raises:
            MissingExtra: openpyxl is not installed.
        """
        survey = [
            (
                "text" if each.list_name is None else f"select_one {each.list_name}",
                each.name,
                each.heading,
                "yes" if each.is_needed else "",
                "multiline" if each.is_free else "",
            )
            for each in self.columns
        ]
        choices = {
            each.list_name: [(name, word) for word, name in each.words] for each in self.columns if each.list_name
        }
        return form_book(self.title, f"hrdocs_{self.name}", self.language, survey, choices)

    def to_page(self) -> str:
        """Return a page to print, with cards to fill in by hand."""
        lines = []
        for each in self.columns:
            boxes = "".join(f"<li>{html.escape(word)}</li>" for word, _ in each.words)
            answer = f"<ul>{boxes}</ul>" if boxes else ""
            mark = ' class="red"' if each.is_red else ""
            lines.append(f"<tr{mark}><th>{html.escape(each.heading)}</th><td>{answer}</td></tr>")
        card = "<table>" + "".join(lines) + "</table>"
        title = html.escape(self.title)
        head = html_head(self.language, self.title, _STYLE)
        return f"{head}\n<body>\n<main>\n<h1>{title}</h1>\n" + f"{card}\n" * _CARDS + "</main>\n</body>\n</html>\n"


_STYLE: Final = (
    "body{font:12pt serif}h1{font-size:14pt}table{border-collapse:collapse;width:100%;margin:0 0 12mm;"
    "page-break-inside:avoid}th,td{border:1px solid #444;padding:2mm;text-align:left;vertical-align:top}"
    "th{width:38%;font-weight:normal}td{height:7mm}ul{list-style:none;margin:0;padding:0}"
    "li{display:inline-block;margin-right:5mm}li:before{content:'☐ '}.red th{font-style:italic}"
)


def form_book(
    title: str,
    name: str,
    language: str,
    survey: Iterable[Sequence[str]],
    choices: Mapping[str, Iterable[tuple[str, str]]],
) -> bytes:
    """Return a form as an XLSForm.

    Args:
        title: Its title.
        name: Its name for programs.
        language: Its language.
        survey: Its questions: type, name, label, whether an answer is required, appearance.
        choices: The answers of each list: name and label.

    Raises:
        MissingExtra: openpyxl is not installed.
    """
    book = _book(title)
    sheet = book.active
    sheet.title = "survey"
    sheet.append(["type", "name", "label", "required", "appearance"])
    for each in survey:
        sheet.append([cell or None for cell in (*each, *[""] * (5 - len(each)))])
    sheet = book.create_sheet("choices")
    sheet.append(["list_name", "name", "label"])
    for list_name, answers in choices.items():
        for answer, label in answers:
            sheet.append([list_name, answer, label])
    sheet = book.create_sheet("settings")
    sheet.append(["form_title", "form_id", "version", "default_language"])
    sheet.append([title, name, "1", language])
    return steady(book)


def template(name: str, language: str = "en") -> Template:
    """Return a template in a language.

    Raises:
        ValueError: There is no such template, or none in this language.
    """
    if name not in TEMPLATES:
        raise ValueError(f"no template {name!r}; the templates are {', '.join(TEMPLATES)}")  # noqa: EM102 -- as here
    if language not in messages.LANGUAGES:
        raise ValueError(f"no template in {language!r}; the languages are {', '.join(_LANGUAGES)}")  # noqa: EM102
    text = (resources.files("hrdocs.interchange") / "mappings" / f"template_{name}.toml").read_text(encoding="utf-8")
    # The order of the columns is that of the file.
    value = tomllib.loads(text)
    at = _LANGUAGES.index(language)
    read = _readers(value)
    columns = tuple(
        _column(each, headings, at, value, read)
        for each, headings in value["columns"].items()
        if len(headings) > _NAMED and each not in _OF_TOOLS
    )
    return Template(name=name, title=value["title"][language], language=language, columns=columns)


def _readers(value: Mapping[str, Any]) -> dict[str, list[Mapping[str, Any]]]:
    """Return the rules that read each column."""
    found: dict[str, list[Mapping[str, Any]]] = {}
    for record in value["record"]:
        for rule in record.values():
            if isinstance(rule, dict) and "from" in rule:
                found.setdefault(rule["from"], []).append(rule)
                if "kind" in rule:
                    found.setdefault(rule["kind"], []).append({"as": f"word:{rule['words']}"})
    return found


def _column(
    name: str,
    headings: list[str],
    at: int,
    value: Mapping[str, Any],
    read: Mapping[str, list[Mapping[str, Any]]],
) -> TemplateColumn:
    rules = read.get(name, [])
    lists = [rule["as"].partition(":")[2] for rule in rules if rule["as"].startswith("word:")]
    chosen = name if name in lists else next(iter(lists), None)
    words: tuple[tuple[str, str], ...] = ()
    if chosen is not None:
        words = tuple((each[at], each[_NAMED]) for each in value["words"][chosen].values())
    is_key = name in value["record"][0].get("key", ())
    return TemplateColumn(
        heading=headings[at],
        name=headings[_NAMED + at] if len(headings) > _NAMED + 1 else headings[_NAMED],
        is_needed=is_key or any(rule.get("needed") for rule in rules),
        is_red=any(rule.get("sharing") == "red" for rule in rules),
        list_name=chosen,
        words=words,
        is_free=name in {"notes", "health", "contact", "articles"},
    )


def _book(title: str) -> Any:
    try:
        import openpyxl  # noqa: PLC0415 -- an extra, wanted only here
    except ImportError as error:
        raise MissingExtra("writing .xlsx", "openpyxl", "tables") from error
    import datetime as dt  # noqa: PLC0415 -- as above

    book = openpyxl.Workbook()
    book.properties.creator = "hrdocs"
    book.properties.created = dt.datetime(1980, 1, 1)  # noqa: DTZ001 -- openpyxl accepts no zone
    book.properties.title = title
    return book


def _styled(cell: Any, *, is_red: bool) -> str:
    """Make a cell a heading, and return the letter of its column."""
    from openpyxl.styles import Alignment, Font, PatternFill  # noqa: PLC0415 -- as above

    cell.font = Font(bold=True, italic=is_red)
    cell.fill = PatternFill("solid", fgColor="EEF1F4")
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    letter: str = cell.column_letter
    return letter


def _drop_down(sheet: Any, letter: str, words: list[str]) -> None:
    from openpyxl.worksheet.datavalidation import DataValidation  # noqa: PLC0415 -- as above

    closed = DataValidation(type="list", formula1='"' + ",".join(words) + '"', allow_blank=True)
    closed.error, closed.showErrorMessage = ", ".join(words), True
    closed.add(f"{letter}2:{letter}{_ROWS + 1}")
    sheet.add_data_validation(closed)
