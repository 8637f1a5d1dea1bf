"""The report on a file as a plain value; writers and the split read it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from hrdocs._version import __version__
from hrdocs.byvalue import ByValue
from hrdocs.law.reference import code_names
from hrdocs.messages import ELLIPSIS
from hrdocs.model import RECORDS
from hrdocs.model.header import NEWEST, Header
from hrdocs.notebooks import counted_html
from hrdocs.problems import Problem, Severity
from hrdocs.validation.examine import CheckedFile
from hrdocs.validation.registry import RULES
from hrdocs.validation.rules.citations.law_reach import LawReach
from hrdocs.validation.selection import Rules
from hrdocs.values import PartialDate

if TYPE_CHECKING:
    from hrdocs.dataset import Dataset
    from hrdocs.recordfile import RecordFile
    from hrdocs.same_people import PeopleCount

SEVERITIES: Final = tuple(Severity)


CellPlace = tuple[str | None, int | None, int | None]
"""Sheet, row and column of a cell."""


@frozen(kw_only=True, eq=False, repr=False)
class Total(ByValue):
    """Number of problems of one code and severity."""

    code: str
    severity: Severity
    count: int


@frozen(kw_only=True, eq=False, repr=False)
class Versions(ByValue):
    """Versions used for the check.

    Args:
        library: Version of hrdocs.
        schema: The newest version of the document format it knows.
        law: The last day that the data of each code know, by code.
    """

    library: str
    schema: str
    law: tuple[tuple[str, str], ...]


def versions() -> Versions:
    """Return the versions of library, schema and law data."""
    law = tuple((name, code_names.code_of(name).as_of.isoformat()) for name in code_names.CODES)
    return Versions(library=__version__, schema=NEWEST.value, law=law)


@frozen(kw_only=True, eq=False, repr=False)
class SettingsFile(ByValue):
    """The file whose settings chose rules for a check; a partner's archive may bring one.

    Args:
        name: Its name, without its folder.
        sha256: SHA-256 of its bytes.
        rules: The choice that it makes; the caller may have made another one besides.
    """

    name: str
    sha256: str
    rules: Rules


@frozen(kw_only=True, eq=False, repr=False)
class ReportValue(ByValue):
    """The result of a check as plain data.

    The same file checked again with the same settings gives the same report, byte for byte.

    Args:
        files: What was checked; empty for a dataset.
        problems: In the order of the document; of one code and severity no more than the limit.
        totals: How many there are of each code and severity, those left out of `problems` included.
        counts: How many records of each type were read.
        people: How many people they are about, where ties make it differ from the number of person records.
        waived: How many problems records waive, with a reason.
        law_reach: How many charges lie outside the packaged law texts.
        header: The header of the file.
        versions: The versions used for the check.
        rules: The rules that were selected.
        settings: The file of settings that was used; None where there was none.
        as_of: The day up to which things could have happened.
        language: The default language of the report.
        is_legible: Whether the file could be read at all; False where the system could not read the bytes.
        rejects: The numbers of the records with an error: of their lines in NDJSON, of their places in the list.
        within_files: Codes of the rules that compared records within each file only, where several files were checked.
        alike: For a table: by sheet, row and column, the number that cells of a column with one text have in common.
        over_from: The line from which on the file could not be read; None where it could.
    """

    files: tuple[CheckedFile, ...] = ()
    problems: tuple[Problem, ...]
    totals: tuple[Total, ...]
    counts: tuple[tuple[str, int], ...]
    people: "PeopleCount | None" = None
    waived: int = 0
    law_reach: LawReach = field(factory=LawReach)
    header: Header | None = None
    versions: Versions = field(factory=versions)
    rules: Rules = field(factory=Rules)
    settings: SettingsFile | None = None
    as_of: PartialDate | None = None
    language: str = "en"
    is_legible: bool = True
    rejects: frozenset[int] = field(default=frozenset(), repr=False)
    over_from: int | None = None
    within_files: tuple[str, ...] = ()
    source: "RecordFile | Dataset | None" = field(default=None, repr=False, eq=False)
    alike: Mapping[CellPlace, int] = field(factory=dict, repr=False, eq=False)

    def __repr__(self) -> str:
        counts = ", ".join(f"{severity} {self.number_of(severity)}" for severity in Severity)
        return f"<Report on {self.record_count} records: {counts}>"

    def _repr_html_(self) -> str:
        totals = [(f"{total.severity} {total.code}", total.count) for total in self.totals]
        return counted_html(f"{self.record_count} records checked, {sum(n for _, n in totals)} problems", totals)

    @property
    def file(self) -> str | None:
        """Name of the file; None for a dataset, a stream without name, or several files."""
        return self.files[0].name if len(self.files) == 1 else None

    @property
    def sha256(self) -> str | None:
        """SHA-256 of the file's bytes; None for a dataset, or several files."""
        return self.files[0].sha256 if len(self.files) == 1 else None

    @property
    def ok(self) -> bool:
        """Whether no problem is an error."""
        return not self.number_of(Severity.ERROR)

    @property
    def record_count(self) -> int:
        """Number of records that were read."""
        return sum(count for _, count in self.counts)

    @property
    def problem_count(self) -> int:
        """Number of problems, those left out of `problems` included."""
        return sum(total.count for total in self.totals)

    def number_of(self, severity: Severity) -> int:
        """Return the number of problems of a severity; breaches are none of them."""
        return sum(total.count for total in self.totals if total.severity is severity and not is_breach(total.code))

    @property
    def breach_count(self) -> int:
        """Number of times that the state went beyond its own law: evidence, and no fault of the file."""
        return sum(total.count for total in self.totals if is_breach(total.code))


def by_kind(problems: Iterable[Problem]) -> Iterator[tuple[str, Severity, list[Problem]]]:
    """Return problems by severity and code: errors first, breaches last, else in the order of first appearance."""
    kinds: dict[tuple[str, Severity], list[Problem]] = {}
    for problem in problems:
        kinds.setdefault((problem.code, problem.severity), []).append(problem)
    # What the state did against its own law is evidence, and no fault of the file: it comes last.
    in_order = sorted(kinds, key=lambda kind: (is_breach(kind[0]), SEVERITIES.index(kind[1])))
    for name, severity in in_order:
        yield name, severity, kinds[name, severity]


def by_text(report: ReportValue, problems: Iterable[Problem]) -> list[list[Problem]]:
    """Return problems of one kind by cells with one text, the largest groups first; each other problem by itself."""
    groups: dict[object, list[Problem]] = {}
    for n, problem in enumerate(problems):
        place = problem.place
        alike = report.alike.get((place.sheet, place.row, place.column)) if is_of_text(problem) else None
        groups.setdefault(("alone", n) if alike is None else (alike, problem.parameters, problem.is_doubt), []).append(
            problem
        )
    return sorted(groups.values(), key=lambda each: -len(each))


def is_of_text(problem: Problem) -> bool:
    """Whether a problem is about the text of a cell alone, so that it is the same wherever the text is."""
    return problem.code.startswith("cell.") and _OF_ROWS.isdisjoint(problem.parameters)


_OF_ROWS: Final = frozenset({"because", "other"})
"""Parameters of problems of a row as a whole, or of two rows."""


def rows_of(problems: Iterable[Problem]) -> str:
    """Return the numbers of the rows of a group, the first of many."""
    numbers = sorted({problem.place.row or 0 for problem in problems})
    return ", ".join(map(str, numbers[:_MOST_ROWS])) + (f", {ELLIPSIS}" if len(numbers) > _MOST_ROWS else "")


_MOST_ROWS: Final = 40


def is_breach(code: str) -> bool:
    """Return whether problems of a code are what the state did against its own law, and not faults of the file."""
    return code in RULES and RULES[code].is_breach


_SHARE: Final = 10


def is_widespread(report: ReportValue, code: str, severity: Severity) -> bool:
    """Return whether advice holds for more than a tenth of the records that it is for: it is then given once."""
    if severity is not Severity.NOTE or code not in RULES or is_breach(code):
        return False
    types = RULES[code].types
    records = sum(count for name, count in report.counts if not types or name in types)
    count = sum(total.count for total in report.totals if (total.code, total.severity) == (code, severity))
    return count > 1 and 0 < records < count * _SHARE


def summed_kinds(report: ReportValue, *, every: bool) -> dict[tuple[str, Severity], int]:
    """Return the kinds of advice that hold for more than a tenth of their records, with their numbers.

    Where every place is wanted there are none.
    """
    return (
        {}
        if every
        else {
            (total.code, total.severity): total.count
            for total in report.totals
            if is_widespread(report, total.code, total.severity)
        }
    )


def listed(report: ReportValue, *, every: bool) -> tuple[Problem, ...]:
    """Return the problems that are listed: of widespread advice the first, unless every is wanted; breaches last."""
    summed = summed_kinds(report, every=every)
    seen: set[tuple[str, Severity]] = set()
    kept: list[Problem] = []
    breaches: list[Problem] = []
    for problem in report.problems:
        kind = (problem.code, problem.severity)
        if kind in summed:
            if kind in seen:
                continue
            seen.add(kind)
        (breaches if is_breach(problem.code) else kept).append(problem)
    return (*kept, *breaches)


def counts_of(types: Counter[str]) -> tuple[tuple[str, int], ...]:
    """Return counts by record type, in the order of the reference."""
    return tuple((name, types[name]) for name in RECORDS if types[name])
