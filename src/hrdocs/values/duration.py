"""A length of time in calendar years and months, plain days, hours and minutes."""

import re
from functools import cache, lru_cache
from itertools import islice
from operator import sub
from typing import ClassVar, Self, final

from attrs import frozen

from hrdocs.values.answer import Answer
from hrdocs.values.partial_date import MINUTES_OF_DAY, first_of
from hrdocs.values.text import REMEMBERED, Fault, Text, blank, exact_str, put, refusal

_YEARS = "[1-9][0-9]{0,3}Y"
_MONTHS = "(?:[1-9]|1[01])M"
_DAYS = "[1-9][0-9]{0,4}D"
_HOURS = "[1-9][0-9]{0,4}H"
_MINUTES_OF_HOUR = "(?:[1-9]|[1-5][0-9])M"
_TIME = f"T(?:{_HOURS}(?:{_MINUTES_OF_HOUR})?|{_MINUTES_OF_HOUR})"
DURATION = f"P(?:(?:{_YEARS}(?:{_MONTHS})?(?:{_DAYS})?|{_MONTHS}(?:{_DAYS})?|{_DAYS})(?:{_TIME})?|{_TIME})"

_MOST_YEARS = 9_999
_MOST_DAYS = 99_999  # and hours

# One pass with its groups; what it admits beyond `PATTERN` ends in P or T, with nothing after it.
_match_components = re.compile(
    "P(?:([1-9][0-9]{0,3})Y)?(?:([1-9]|1[01])M)?(?:([1-9][0-9]{0,4})D)?"
    "(?:T(?:([1-9][0-9]{0,4})H)?(?:([1-9]|[1-5][0-9])M)?)?"
).fullmatch
_match_loose_components = re.compile(
    "P(?:([0-9]{1,9})Y)?(?:([0-9]{1,9})M)?(?:([0-9]{1,9})W)?(?:([0-9]{1,9})D)?"
    "(?:T(?:([0-9]{1,9})H)?(?:([0-9]{1,9})M)?)?"
).fullmatch


@final
@frozen(kw_only=True, repr=False)
class Duration(Text):
    """A length of time: a term, a deadline, hours in a police station.

    Twelve months become a year and sixty minutes an hour. Days become neither months nor hours: the law counts them
    separately.

    Shape:
        ISO 8601: `P15D`, `P2Y6M`, `PT8H`, `P1DT12H`; no weeks, no zeros, months to 11, minutes to 59.

    Units:
        Calendar years and months, plain days, hours, minutes.

    >>> str(Duration(months=18))
    'P1Y6M'
    >>> str(Duration.parse("P15D") + Duration.parse("P15D"))
    'P30D'
    """

    PATTERN: ClassVar[str] = f"^(?:{DURATION})$"
    DESCRIPTION: ClassVar[str] = (
        "An ISO 8601 duration in years, months (to 11), days, hours and minutes (to 59), without weeks and zeros."
    )
    EXAMPLES: ClassVar[tuple[str, ...]] = ("P15D", "P2Y6M", "PT8H", "P1DT12H", "PT1H30M")
    _FORM: ClassVar[str] = "a duration such as P15D, P2Y6M, PT8H or P1DT12H"
    _CHARACTERS: ClassVar[frozenset[str]] = frozenset("0123456789PYMDTH")

    years: int = 0
    months: int = 0
    days: int = 0
    hours: int = 0
    minutes: int = 0

    def __attrs_post_init__(self) -> None:
        for name in ("years", "months", "days", "hours", "minutes"):
            number = getattr(self, name)
            if type(number) is not int:
                message = f"{name} of a Duration is an int, not {type(number).__name__}"
                raise TypeError(message)
            if number < 0:
                message = f"{name} of a Duration cannot be negative: {number}"
                raise ValueError(message)
        put(self, "years", self.years + self.months // 12)
        put(self, "months", self.months % 12)
        put(self, "hours", self.hours + self.minutes // 60)
        put(self, "minutes", self.minutes % 60)
        if not (self.years or self.months or self.days or self.hours or self.minutes):
            raise ValueError("a Duration has at least one component that is not zero")
        if self.years > _MOST_YEARS or self.days > _MOST_DAYS or self.hours > _MOST_DAYS:
            raise ValueError("a Duration has at most 9999 years, 99999 days and 99999 hours")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a canonical text.

        Raises:
            InvalidText: The text is not canonical.
        """
        return _read_duration(text if type(text) is str else exact_str(text, "Duration"))

    def __str__(self) -> str:
        text = "P"
        text += f"{self.years}Y" if self.years else ""
        text += f"{self.months}M" if self.months else ""
        text += f"{self.days}D" if self.days else ""
        text += "T" if self.hours or self.minutes else ""
        text += f"{self.hours}H" if self.hours else ""
        return text + (f"{self.minutes}M" if self.minutes else "")

    def __repr__(self) -> str:
        return f"Duration.parse({str(self)!r})"

    def __add__(self, other: "Duration") -> "Duration":
        """Return the length of two terms one after the other."""
        if not isinstance(other, Duration):
            return NotImplemented
        return Duration(
            years=self.years + other.years,
            months=self.months + other.months,
            days=self.days + other.days,
            hours=self.hours + other.hours,
            minutes=self.minutes + other.minutes,
        )

    @property
    def days_bounds(self) -> tuple[int, int]:
        """The fewest and most days it can last: a month has 28 to 31, a year 365 or 366; hours are rounded outward."""
        least, most = _days_of_months(self.years * 12 + self.months)
        hours = self.hours * 60 + self.minutes
        return least + self.days + hours // MINUTES_OF_DAY, most + self.days - (-hours // MINUTES_OF_DAY)

    def longer_than(self, other: "Duration | str") -> Answer:
        """Return whether this is the longer of two durations that begin together, whatever day that is.

        Returns:
            Unknown when it depends on the day: a month against 30 days, a day against 24 hours (clocks were changed).

        >>> Duration(months=1).longer_than("P30D")
        <Answer.UNKNOWN: 'unknown'>
        >>> Duration(years=3, days=1).longer_than("P3Y")
        <Answer.YES: 'yes'>
        """
        least, most = _difference(self, other)
        return Answer.YES if least > 0 else Answer.NO if most <= 0 else Answer.UNKNOWN

    def shorter_than(self, other: "Duration | str") -> Answer:
        """Return whether this is the shorter of two durations that begin together, whatever day that is."""
        least, most = _difference(self, other)
        return Answer.YES if most < 0 else Answer.NO if least >= 0 else Answer.UNKNOWN

    @staticmethod
    def _fault(text: str) -> Fault | None:
        found = _match_loose_components(text)
        if not found:
            return None
        # Weeks never come here: W is no character of a duration.
        limits = (
            (1, _MOST_YEARS, "years"),
            (2, 11, "months"),
            (4, _MOST_DAYS, "days"),
            (5, _MOST_DAYS, "hours"),
            (6, 59, "minutes"),
        )
        for group, most, name in limits:
            digits = found[group]
            if digits is not None and (digits[0] == "0" or int(digits) > most):
                return found.start(group), found.end(group), f"{name} from 1 to {most}, without zeros in front"
        return None

    @staticmethod
    def _respell(text: str) -> str | None:
        found = _match_loose_components(text.upper())
        # After a T at the end something is missing.
        if not found or text[-1] in "Tt":
            return None
        years, months, weeks, days, hours, minutes = (int(digits or 0) for digits in found.groups())
        try:
            return str(Duration(years=years, months=months, days=days + 7 * weeks, hours=hours, minutes=minutes))
        except ValueError:
            return None


@lru_cache(maxsize=REMEMBERED)
def _read_duration(text: str) -> Duration:
    found = _match_components(text)
    if found is None or text[-1] in "PT":
        raise refusal(Duration, text)
    years, months, days, hours, minutes = found.groups("0")
    made = blank(Duration)
    put(made, "years", int(years))
    put(made, "months", int(months))
    put(made, "days", int(days))
    put(made, "hours", int(hours))
    put(made, "minutes", int(minutes))
    return made


# The calendar repeats after 400 years.
_CYCLE_MONTHS = 4_800
_CYCLE_DAYS = 146_097


@cache
def _month_starts() -> tuple[int, ...]:
    return tuple(first_of(month) for month in range(2000 * 12, 2000 * 12 + 2 * _CYCLE_MONTHS))


@lru_cache(maxsize=1_024)
def _days_of_months(count: int) -> tuple[int, int]:
    """Return the fewest and the most days of so many months on end.

    Counted from the first of a month. A later day gives nothing outside: the 31st goes to the last of a shorter month,
    which leaves the number of days between those of the runs that begin with this month and with the next.
    """
    cycles, rest = divmod(count, _CYCLE_MONTHS)
    starts = _month_starts()
    lengths = list(map(sub, islice(starts, rest, rest + _CYCLE_MONTHS), starts))
    return cycles * _CYCLE_DAYS + min(lengths), cycles * _CYCLE_DAYS + max(lengths)


def _difference(one: Duration, other: Duration | str) -> tuple[int, int]:
    """Return by how many minutes, at least and at most, the first outlasts the second when both begin together."""
    second = Duration.parse(other) if isinstance(other, str) else other
    months = (one.years - second.years) * 12 + one.months - second.months
    least, most = _days_of_months(abs(months))
    if months < 0:
        least, most = -most, -least
    days = one.days - second.days
    minutes = (one.hours - second.hours) * 60 + one.minutes - second.minutes
    # Against hours a day has 23, 24 or 25 of them: Belarus changed its clocks until 2011.
    slack = 60 if minutes and (months or days) else 0
    return (least + days) * MINUTES_OF_DAY + minutes - slack, (most + days) * MINUTES_OF_DAY + minutes + slack
