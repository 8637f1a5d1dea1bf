"""A table of counts as a value: its columns, its rows, and what must be known to quote it."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final

from attrs import field, frozen

from hrdocs.values import Duration, PartialDate, Period

PEOPLE: Final = "people"
LAST_KNOWN: Final = "last_known"

_OF_MONTH: Final = 30
_OF_DAY: Final = 24


@frozen
class TermSum:
    """A sum of terms in months, days and hours, which are not converted into each other; it has no upper limit.

    Shape:
        As a `Duration`: `P34Y6M15D`.
    """

    months: int = 0
    days: int = 0
    hours: int = 0

    @classmethod
    def of(cls, term: Duration) -> "TermSum":
        """Return one term as a sum; minutes are left out."""
        return cls(term.years * 12 + term.months, term.days, term.hours)

    def __add__(self, other: "TermSum") -> "TermSum":
        """Return the sum of two sums."""
        return TermSum(self.months + other.months, self.days + other.days, self.hours + other.hours)

    @property
    def size(self) -> int:
        """A number to compare sums by: hours, with 30 days in a month."""
        return (self.months * _OF_MONTH + self.days) * _OF_DAY + self.hours

    @property
    def years(self) -> int:
        """Its whole years."""
        return self.months // 12

    def __str__(self) -> str:
        parts = ((self.years, "Y"), (self.months % 12, "M"), (self.days, "D"))
        text = "P" + "".join(f"{number}{letter}" for number, letter in parts if number)
        return text + (f"T{self.hours}H" if self.hours else "")


Amount = int | Decimal | TermSum


@frozen
class Between:
    """A number or a sum known between two bounds, both included.

    Args:
        least: No less than this; None for a sum of nothing.
        most: No more than this.
        is_open: Whether it may be more than `most`, as a part of the sum has no bound above.
    """

    least: Amount | None
    most: Amount | None
    is_open: bool = False

    @property
    def is_exact(self) -> bool:
        """Whether both bounds are the same."""
        return self.least == self.most and not self.is_open

    @property
    def whole(self) -> tuple[int, int]:
        """Both bounds of a number of people."""
        least, most = ((each if isinstance(each, int) else 0) for each in (self.least, self.most))
        return least, most

    @property
    def is_nothing(self) -> bool:
        """Whether there is nothing, for certain."""
        return not self.least and not self.most and not self.is_open

    def __str__(self) -> str:
        least, most = _text(self.least), _text(self.most)
        if self.is_open:
            return f"at least {least}"
        return least if least == most else f"{least} to {most}"


def _text(amount: Amount | None) -> str:
    return "0" if amount is None else format(amount, "f") if isinstance(amount, Decimal) else str(amount)


@frozen(kw_only=True)
class CountColumn:
    """A column of numbers.

    Args:
        name: Its name: `people`, `last_known`, `imprisonment`, `administrative_arrest`, `fine`.
        unit: What its numbers are: `people`, `term`, or a currency.
    """

    name: str
    unit: str = PEOPLE


@frozen(kw_only=True)
class CountRow:
    """A row of a table of counts.

    Args:
        words: What is counted in the row, a word for each of `Counts.by`; empty where that is not recorded.
        cells: The numbers, by the name of the column.
    """

    words: tuple[str, ...]
    cells: Mapping[str, Between]

    @property
    def people(self) -> Between:
        """How many people."""
        return self.cells[PEOPLE]


@frozen(kw_only=True)
class Counts:
    """A table of counts of people, and what must be known to quote it.

    Args:
        kind: What is counted: one of `stats.KINDS`.
        on: The day on which people are held.
        period: The time in which something happened to them; None for all time.
        by: By what they are counted.
        columns: The columns of numbers.
        rows: The rows, those with most people first. One person may be in several.
        total: All together; each person once.
        status: The status that people must have by published acts.
        issuers: Ids of the bodies whose acts gave it.
        label: The sharing label up to which records are counted.
        known_by: The day by which the records were known.
        later: How many records became known after that day, and are not counted.
        changed: How many records are counted without what was added to them later.
        open_state: How many people are only in the most, as their records leave it open whether they count.
        has_overlap: Whether a person is in several rows.
        undated: How many people are counted as held by records that do not say for which day they hold.
        open_pairs: How many people may be one with another of those who are counted, which is open.
        stale_after: After how many days without news `ongoing` is no longer taken as held.
        is_extract: Whether the file is a part of a larger one.
        of_records: How many records the numbers rest on.
        publisher: Who publishes them.
        made: When the file was put together.
        names: The names of bodies in the words of the rows and in `issuers`, by their id.
    """

    kind: str
    by: tuple[str, ...]
    columns: tuple[CountColumn, ...]
    rows: tuple[CountRow, ...]
    total: CountRow
    on: PartialDate | None = None
    period: Period | None = None
    status: str | None = None
    issuers: tuple[str, ...] = ()
    label: str | None = None
    known_by: PartialDate | None = None
    later: int = 0
    changed: int = 0
    open_state: int = 0
    has_overlap: bool = False
    undated: int = 0
    open_pairs: int = 0
    stale_after: int = 0
    is_extract: bool = False
    of_records: int = 0
    publisher: str | None = None
    made: PartialDate | None = None
    names: Mapping[str, Any] = field(factory=dict, repr=False)

    def __getitem__(self, words: str | tuple[str, ...]) -> CountRow:
        """Return the row of a word, or of several words.

        Raises:
            KeyError: No row has these words.
        """
        wanted = (words,) if isinstance(words, str) else words
        found = next((row for row in self.rows if row.words == wanted), None)
        if found is None:
            raise KeyError(wanted)
        return found
