"""The rows of a report: one for each problem, in a language, as the page and the tables print it.

Text that comes from outside (names of files, paths, ids, values) is on one line here and has no control characters:
they are printed as JSON escapes them.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePath
from typing import Final

from attrs import frozen

from hrdocs import messages
from hrdocs.byvalue import ByValue
from hrdocs.displaying.day_words import date_words
from hrdocs.displaying.forms import LONG, SHORT, counted, joined, number
from hrdocs.displaying.named import code_name
from hrdocs.law.reference import code_names
from hrdocs.messages import ELLIPSIS, Labels, Rendered
from hrdocs.problems import Location, Problem, Severity
from hrdocs.recordfile import NDJSON_ENDINGS, RecordFile
from hrdocs.validation.report.split import values_of
from hrdocs.validation.report.value import ReportValue, SettingsFile, is_breach, listed, summed_kinds
from hrdocs.values import PartialDate

LONGEST: Final = 400
"""The most characters of a value that are printed; the rest is in the file."""

_IN_LIST: Final = re.compile(r"/records/([0-9]{1,9})(?:/|$)")


@frozen(eq=False, repr=False)
class Row(ByValue):
    """One problem as it is printed.

    Args:
        severity: Its severity.
        code: Its code.
        texts: What is wrong, what was expected, how to fix it.
        number: The number by which a person finds the record: its row in a table, its line in NDJSON, its place in the
            list of records; None where there is no record.
        summed: How many there are of its kind, where this row is for all of them; None where it is for itself.
        at: Where, by the name of the column: file, sheet, row, line, column, path, record, value; a value that is
            unknown or must not be shown is absent.
    """

    severity: Severity
    code: str
    texts: Rendered
    number: int | None
    at: Mapping[str, str | int]
    summed: int | None = None

    @property
    def grade(self) -> str:
        """The word by which it is listed: its severity, or `breach`."""
        return "breach" if is_breach(self.code) else self.severity.value


def rows(report: ReportValue, language: str, *, show_ids: bool, show_values: bool, every: bool) -> Iterator[Row]:
    """Return the problems of a report one by one, in its order.

    Of advice that holds for more than a tenth of its records only the first is returned, with the number of all,
    unless every place is wanted; breaches come last.
    """
    names = file_names(report)
    texts = ProblemTexts(language)
    values = dict(zip(map(id, report.problems), values_of(report), strict=True)) if show_values else {}
    summed = summed_kinds(report, every=every)
    for problem in listed(report, every=every):
        value = values.get(id(problem))
        place = problem.place
        known: dict[str, str | int | None] = {
            "file": None if place.file is None else names.get(place.file) or messages.file_text(place.file),
            "sheet": None if place.sheet is None else plain(place.sheet),
            "row": place.row,
            "heading": None if place.heading is None else plain(place.heading),
            "line": place.line,
            "column": _column(place),
            "path": messages.pointer_text(place, show_ids=show_ids) or None,
            "record": plain(place.record) if show_ids and place.record is not None else None,
            "value": None if value is None else plain(value),
        }
        at = {name: given for name, given in known.items() if given is not None}
        count = summed.get((problem.code, problem.severity))
        yield Row(problem.severity, problem.code, texts.of(problem), _number_of(problem, report), at, count)


def _column(place: Location) -> str | int | None:
    """Return a column of a table by its letters, as a spreadsheet shows it, and one of a text by its number."""
    if place.column is None or place.row is None:
        return place.column
    return messages.letters_of(place.column - 1)


class ProblemTexts:
    """The texts of problems in one language; equal problems share theirs."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._made: dict[tuple[object, ...], Rendered] = {}

    def of(self, problem: Problem) -> Rendered:
        """Return the texts of a problem."""
        key = (problem.code, problem.is_doubt, problem.parameters)
        if key not in self._made:
            self._made[key] = messages.render(problem, self._language)
        return self._made[key]


def _number_of(problem: Problem, report: ReportValue) -> int | None:
    place = problem.place
    if place.row is not None:
        return place.row
    if _is_lines(place.file, report):
        return place.line
    match = _IN_LIST.match(place.pointer or "")
    return int(match[1]) if match else None


def _is_lines(name: str | None, report: ReportValue) -> bool:
    if isinstance(report.source, RecordFile):
        return report.source.is_lines
    return name is not None and name.lower().endswith(NDJSON_ENDINGS)


def columns_of(given: Iterable[Row], order: Iterable[str]) -> tuple[str, ...]:
    """Return the given columns that some row fills, in the given order."""
    used = {name for row in given for name in row.at}
    return tuple(name for name in order if name in used)


def plain(text: str) -> str:
    """Return a text from outside on one line: invisible characters are escaped as JSON does, a long text is cut."""
    cut = text if len(text) <= LONGEST else text[:LONGEST] + ELLIPSIS
    return cut if cut.isprintable() else "".join(c if c.isprintable() else _escaped(c) for c in cut)


def _escaped(char: str) -> str:
    units = char.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[n]:02x}{units[n + 1]:02x}" for n in range(0, len(units), 2))


def file_names(report: ReportValue) -> dict[str, str]:
    """Return the name of each checked file without its folder, which may reveal who checked it, or of whom it is.

    Files of one name have a number, in the order in which they were named.
    """
    names: dict[str, str] = {}
    seen: Counter[str] = Counter()
    for name in dict.fromkeys(file.name for file in report.files if file.name is not None):
        last = PurePath(name).name
        seen[last] += 1
        names[name] = plain(last if seen[last] == 1 else f"{last} ({seen[last]})")
    return names


def facts(report: ReportValue, language: str) -> Iterator[tuple[str, str]]:
    """Return what was checked and the versions used, as names and texts."""
    page, label = messages.page_words(language), messages.labels(language)
    names = file_names(report)
    for file in report.files:
        if file.name is not None:
            yield page["file"], names[file.name]
        if file.sha256 is not None:
            yield "SHA-256", file.sha256
    kinds = ", ".join(counted(count, name, language) for name, count in report.counts)
    yield page["records"], number(report.record_count, language) + (f" ({kinds})" if kinds else "")
    if report.people is not None:
        yield page["people"], people_text(report, label)
    yield page["as-of"], page["no-day"] if report.as_of is None else day_text(report.as_of, language)
    yield page["rules"], "; ".join(_rules(report, page))
    if report.settings is not None:
        said = (plain(report.settings.name), f"SHA-256 {report.settings.sha256}", *_rules(report.settings, page))
        yield messages.labels(language)["settings"], "; ".join(said)
    if report.waived:
        yield page["waived"], number(report.waived, language)
    if report.within_files:
        yield label["within-files"], ", ".join(report.within_files)
    yield page["tool"], f"hrdocs {report.versions.library}, {label['schema']} {report.versions.schema}"
    yield page["law"], law_days(report, language)
    if (outside := outside_law(report, label)) is not None:
        yield page["outside-law"], outside
    if later := later_laws(report):
        yield label["later-laws"], later


def law_days(report: ReportValue, language: str) -> str:
    """Return until which day the data know each code."""
    return ", ".join(
        f"{code_name(name, language, SHORT)} ({name}) {day_text(PartialDate(str(day)), language, SHORT)}"
        for name, day in report.versions.law
    )


def day_text(day: PartialDate, language: str, style: str = LONG) -> str:
    """Return a day in words."""
    return date_words(day, language, style).name


def people_text(report: ReportValue, label: Labels) -> str:
    """Return how many people there are, from the least to the most where it is open who is one person."""
    people = report.people
    if people is None or people.least == people.most:
        return "" if people is None else str(people.least)
    return label["least-most"].format(least=people.least, most=people.most)


def outside_law(report: ReportValue, label: Labels) -> str | None:
    """Return how many charges lie after the law texts and before them; None where there are no charges."""
    if not dict(report.counts).get("charge"):
        return None
    return label["outside-law-counts"].format(after=report.law_reach.after, before=report.law_reach.before)


def later_laws(report: ReportValue) -> str:
    """Return the later laws whose text is not here, by name, where a charge lies after the law texts."""
    if not report.law_reach.after:
        return ""
    from hrdocs.law.reference.amending import laws_after  # noqa: PLC0415 -- most reports have no charge so late

    return ", ".join(dict.fromkeys(law.name for code in code_names.CODES for law in laws_after(code)))


def _rules(report: ReportValue | SettingsFile, page: Labels) -> Iterator[str]:
    rules = report.rules
    if rules.select:
        yield page["rules-only"].format(names=", ".join(rules.select))
    if rules.ignore:
        yield page["rules-but"].format(names=", ".join(rules.ignore))
    if not rules.select and not rules.ignore:
        yield page["rules-all"]
    if not rules.doubts:
        yield page["no-doubts"]


def verdict(report: ReportValue, language: str) -> str:
    """Return the summary of the report in a sentence."""
    page = messages.page_words(language)
    if any(total.code == "file.stopped" for total in report.totals):
        return page["stopped"]
    if not report.is_legible or (report.over_from is not None and not report.record_count):
        return page["not-read"]
    if report.over_from is not None:
        return page["read-until"].format(line=report.over_from)
    errors = counted(report.number_of(Severity.ERROR), "error", language)
    nouns = ((Severity.WARNING, "question"), (Severity.NOTE, "note"))
    rest = joined([counted(n, noun, language) for each, noun in nouns if (n := report.number_of(each))], language)
    if not report.ok:
        return page["verdict-errors" if rest else "verdict-only-errors"].format(errors=errors, rest=rest)
    return page["verdict-ok"].format(rest=rest) if rest else page["verdict-clean"]
