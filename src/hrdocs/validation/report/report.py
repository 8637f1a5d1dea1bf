"""What a check of a file found, as a value, and what of the file it accepts and rejects."""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from attrs import field, frozen

from hrdocs._version import __version__
from hrdocs.dataset import Dataset
from hrdocs.errors import Problem, Severity
from hrdocs.law import CODES, code
from hrdocs.model import RECORDS, Record
from hrdocs.model.header import NEWEST, Header
from hrdocs.recordfile import AnyPath, RecordFile
from hrdocs.validation.examine import CheckedFile
from hrdocs.validation.selection import Rules
from hrdocs.values import PartialDate

if TYPE_CHECKING:
    from hrdocs.validation.report.split import RejectedRecord

SEVERITIES: Final = tuple(Severity)


@frozen(kw_only=True)
class Total:
    """How many problems of one code and severity there are."""

    code: str
    severity: Severity
    count: int


@frozen(kw_only=True)
class Versions:
    """With what a file was checked.

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
    law = tuple((name, code(name).as_of.isoformat()) for name in CODES)
    return Versions(library=__version__, schema=NEWEST.value, law=law)


@frozen(kw_only=True)
class Report:
    """What a check found. It is the same, byte for byte, when the same file is checked again on the same terms.

    Args:
        files: What was checked; empty for a dataset.
        problems: In the order of the document; of one code and severity no more than were asked for.
        totals: How many there are of each code and severity, those left out of `problems` included.
        counts: How many records of each type were read.
        waived: How many problems records waive, with a reason.
        header: What the file says of itself.
        versions: With what it was checked.
        rules: Which rules were asked.
        as_of: The day up to which things could have happened.
        language: In which language the report speaks unless told otherwise.
        is_legible: Whether the file could be read at all; False where the system did not give the bytes.
        rejects: The numbers of the records with an error: of their lines in NDJSON, of their places in the list.
        over_from: The line from which on the file could not be read; None where it could.
    """

    files: tuple[CheckedFile, ...] = ()
    problems: tuple[Problem, ...]
    totals: tuple[Total, ...]
    counts: tuple[tuple[str, int], ...]
    waived: int = 0
    header: Header | None = None
    versions: Versions = field(factory=versions)
    rules: Rules = field(factory=Rules)
    as_of: PartialDate | None = None
    language: str = "en"
    is_legible: bool = True
    rejects: frozenset[int] = field(default=frozenset(), repr=False)
    over_from: int | None = None
    source: RecordFile | Dataset | None = field(default=None, repr=False, eq=False)

    @property
    def file(self) -> str | None:
        """Name of the file; None for a dataset, a stream without name, or several files."""
        return self.files[0].name if len(self.files) == 1 else None

    @property
    def sha256(self) -> str | None:
        """SHA-256 of the file as it lies there; None for a dataset, or several files."""
        return self.files[0].sha256 if len(self.files) == 1 else None

    @property
    def ok(self) -> bool:
        """Whether no problem is an error."""
        return not self.number_of(Severity.ERROR)

    @property
    def records(self) -> int:
        """How many records were read."""
        return sum(count for _, count in self.counts)

    @property
    def found(self) -> int:
        """How many problems there are, those left out of `problems` included."""
        return sum(total.count for total in self.totals)

    def number_of(self, severity: Severity) -> int:
        """Return how many problems have a severity."""
        return sum(total.count for total in self.totals if total.severity is severity)

    @property
    def accepted(self) -> Iterable[Record]:
        """The records without an error; each iteration reads the file again."""
        from hrdocs.validation.report import split  # noqa: PLC0415 -- it takes reports

        return split.Accepted(self)

    @property
    def rejected(self) -> "Iterable[RejectedRecord]":
        """What has an error: the records, or the text of what is none, each with its problems."""
        from hrdocs.validation.report import split  # noqa: PLC0415 -- it takes reports

        return split.Rejects(self)

    def write_split(self, *, accepted: AnyPath | None = None, rejected: AnyPath | None = None) -> None:
        """Write what is accepted and what is rejected to two files, every line of the file once, as it stands.

        Args:
            accepted: NDJSON for the records without an error, with the header.
            rejected: NDJSON for all else: lines that are no records stand in it as they are.

        Raises:
            UnreadableFile: The system does not give or take the bytes, or the file has changed since it was checked.
            ValueError: The report is of a dataset or of several files, or two of the three files are one.
        """
        from hrdocs.validation.report import split  # noqa: PLC0415 -- it takes reports

        split.write(self, accepted, rejected)

    def to_text(
        self,
        language: str | None = None,
        *,
        show_ids: bool = False,
        show_values: bool = False,
        limit: int | None = None,
        color: bool = False,
    ) -> str:
        """Return the report for a person: problems by kind, each with its places and its cure, then the sums.

        Args:
            language: `en`, `ru` or `be`.
            show_ids: Whether ids of records are printed; they may betray names.
            show_values: Whether the values themselves are printed, with all that they tell of people.
            limit: How many problems of each kind to print at most.
            color: Whether to mark severities in colour, for a terminal.
        """
        from hrdocs.validation.report import terminal  # noqa: PLC0415 -- one module a form of the report

        return terminal.to_text(
            self, language or self.language, show_ids=show_ids, show_values=show_values, limit=limit, color=color
        )

    def to_json(
        self, language: str | None = None, *, show_ids: bool = False, show_values: bool = False
    ) -> dict[str, Any]:
        """Return the report as a JSON value, in the shape of `schemas/v1/report.json`."""
        from hrdocs.validation.report import json_form  # noqa: PLC0415 -- one module a form of the report

        return json_form.to_json(self, language or self.language, show_ids=show_ids, show_values=show_values)

    def to_html(self, language: str | None = None, *, show_ids: bool = False, show_values: bool = False) -> str:
        """Return the report as one HTML page that needs nothing else: to read, to filter, to print."""
        from hrdocs.validation.report import page  # noqa: PLC0415 -- one module a form of the report

        return page.to_html(self, language or self.language, show_ids=show_ids, show_values=show_values)

    def to_csv(self, language: str | None = None, *, show_ids: bool = False, show_values: bool = False) -> str:
        """Return one row a problem, for a spreadsheet."""
        from hrdocs.validation.report import table  # noqa: PLC0415 -- one module a form of the report

        return table.to_csv(self, language or self.language, show_ids=show_ids, show_values=show_values)

    def to_xlsx(self, language: str | None = None, *, show_ids: bool = False, show_values: bool = False) -> bytes:
        """Return the same table as a file for a spreadsheet program.

        Raises:
            MissingExtra: openpyxl is not installed.
        """
        from hrdocs.validation.report import table  # noqa: PLC0415 -- one module a form of the report

        return table.to_xlsx(self, language or self.language, show_ids=show_ids, show_values=show_values)

    def to_github(self, language: str | None = None) -> str:
        """Return workflow commands by which GitHub marks the lines of a change."""
        from hrdocs.validation.report import github  # noqa: PLC0415 -- one module a form of the report

        return github.to_github(self, language or self.language)


def by_kind(problems: Iterable[Problem]) -> Iterator[tuple[str, Severity, list[Problem]]]:
    """Return problems by severity and code: errors first, then in the order in which their kinds first appear."""
    kinds: dict[tuple[str, Severity], list[Problem]] = {}
    for problem in problems:
        kinds.setdefault((problem.code, problem.severity), []).append(problem)
    for severity in SEVERITIES:
        for (name, kind), each in kinds.items():
            if kind is severity:
                yield name, severity, each


def counts_of(types: Counter[str]) -> tuple[tuple[str, int], ...]:
    """Return counts by record type, in the order of the reference."""
    return tuple((name, types[name]) for name in RECORDS if types[name])


def values_of(report: Report) -> list[str | None]:
    """Return what stands at the place of each problem, as JSON; None where nothing does, or it cannot be read."""
    from hrdocs.validation.report import split  # noqa: PLC0415 -- it takes reports

    return split.values_of(report)


def base_name(report: Report) -> str:
    """Return what the checked file is called without its folder, which may tell of whoever checked it."""
    return Path(report.file).name if report.file else ""
