"""A date known to the year, month, day or minute, or within bounds, and the span of minutes that it can lie in."""

import calendar
import re
from datetime import date, datetime
from datetime import time as clock_time
from functools import lru_cache
from typing import ClassVar, Self, final

from attrs import frozen

from hrdocs.values.answer import Answer
from hrdocs.values.text import REMEMBERED, Fault, Text, bounds_pattern, exact_str, matcher, put, refusal

_YEAR = "[12][0-9]{3}"
_LEAP_YEAR = "(?:[12][0-9](?:0[48]|[2468][048]|[13579][26])|(?:1[26]|2[048])00)"
_MONTH = "(?:0[1-9]|1[0-2])"
_DAY = (
    f"(?:{_YEAR}-(?:{_MONTH}-(?:0[1-9]|1[0-9]|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)"
    f"|{_LEAP_YEAR}-02-29)"
)
_CLOCK = "(?:[01][0-9]|2[0-3]):[0-5][0-9]"
_PLAIN_DATE = f"(?:{_DAY}(?:T{_CLOCK})?|{_YEAR}(?:-{_MONTH})?)"
PARTIAL_DATE = f"(?:{_PLAIN_DATE}[~?%]?|{bounds_pattern(_PLAIN_DATE)})"

matches_date = matcher(f"^{PARTIAL_DATE}$")

# Spans are counted in minutes, a day being its ordinal times this; the two ends that are no day lie outside all days.
MINUTES_OF_DAY = 1440
PAST = -1
FUTURE = 10_000_000 * MINUTES_OF_DAY

_PRECISIONS = {4: "year", 7: "month", 10: "day", 16: "minute"}
Span = tuple[int, int, bool]


@final
@frozen(repr=False)
class PartialDate(Text):
    """A date known to the year, month, day or minute, or within bounds; nothing is filled in.

    Shape:
        `2020`, `2020-09`, `2020-09-24`, `2020-09-24T14:00` (local clock time), each alone or followed by `~` (about),
        `?` (the source is uncertain) or `%` (both); bounds `[2020-09-08..2020-09-09]`, `[..2020-08-09]`,
        `[2023-02-15..]`.

    Units:
        `earliest` and `latest` are calendar days. `~` and `%` widen both by one unit of precision: a year, a month, a
        day. A clock time widens by an hour and not by a minute, since whoever says "around 2 pm" does not know the
        minute. `?` doubts the source and does not say how far off it is, so it widens nothing.

    >>> PartialDate("2020-09").before("2020-10-01")
    <Answer.YES: 'yes'>
    >>> PartialDate("2020-09~").latest
    datetime.date(2020, 10, 31)
    """

    PATTERN: ClassVar[str] = f"^{PARTIAL_DATE}$"
    DESCRIPTION: ClassVar[str] = (
        "A date known to the year, month, day or minute (local time), with ~ for about, ? for uncertain and % for "
        "both, or two bounds in square brackets, of which one may be left out."
    )
    EXAMPLES: ClassVar[tuple[str, ...]] = ("2020", "2020-09~", "2020-09-24", "2020-09-24T14:00", "[2020-09-08..]")
    _FORM: ClassVar[str] = (
        "a date such as 2020, 2020-09, 2020-09-24, 2020-09-24T14:00, 2020~ or [2020-09-08..2020-09-09]"
    )
    _CHARACTERS: ClassVar[frozenset[str]] = frozenset("0123456789-T:~?%[.]")

    text: str

    def __attrs_post_init__(self) -> None:
        if type(self.text) is not str:
            put(self, "text", exact_str(self.text, "PartialDate"))
        if not matches_date(self.text):
            raise refusal(PartialDate, self.text)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a canonical text.

        Raises:
            InvalidText: The text is not canonical.
        """
        return _read_date(text if type(text) is str else exact_str(text, "PartialDate"))

    @classmethod
    def of(cls, day: date) -> Self:
        """Return the date for a day, or for a minute when a `datetime` is given (seconds are left out).

        Raises:
            ValueError: The year is not in 1000 to 2999, or the `datetime` has a time zone: give the local clock time.
        """
        if isinstance(day, datetime):
            return cls(_without_zone(day).isoformat(timespec="minutes")[:16])
        if not isinstance(day, date):
            message = f"a PartialDate is made of a date or datetime, not of {type(day).__name__}"
            raise TypeError(message)
        return cls(day.isoformat())

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"PartialDate({self.text!r})"

    @property
    def precision(self) -> str | None:
        """What the date is known to: `year`, `month`, `day` or `minute`; None for bounds."""
        return _PRECISIONS[len(self.text.rstrip("~?%"))] if not self.is_bounds else None

    @property
    def is_about(self) -> bool:
        """Whether the date is approximate (`~` or `%`)."""
        return self.text[-1] in "~%"

    @property
    def is_uncertain(self) -> bool:
        """Whether the source itself is uncertain (`?` or `%`)."""
        return self.text[-1] in "?%"

    @property
    def is_bounds(self) -> bool:
        """Whether the date is given by bounds."""
        return self.text[0] == "["

    @property
    def earliest(self) -> date | None:
        """The first day it can have been; None when unbounded."""
        return _day(span_of_text(self.text)[0])

    @property
    def latest(self) -> date | None:
        """The last day it can have been; None when unbounded."""
        return _day(span_of_text(self.text)[1])

    @property
    def time(self) -> clock_time | None:
        """The clock time, when the date is known to the minute."""
        return clock_time.fromisoformat(self.text[11:16]) if self.precision == "minute" else None

    @property
    def sort_key(self) -> tuple[date, date, str]:
        """A total order for lists: by the first and the last day it names, then by its text, so by the clock.

        An approximate date sorts by the day it names; what is unbounded comes first or last.
        """
        first, last, _ = span_of_text(self.text.rstrip("~?%"))
        return _day(first) or date.min, _day(last) or date.max, self.text

    def before(self, other: "PartialDate | date | str") -> Answer:
        """Return whether this is on an earlier day or, when both have a clock time, at an earlier minute.

        Returns:
            Unknown when the spans overlap, and always when bounds contradict each other; the same day is no.
        """
        mine, others = _comparable(span_of_text(self.text), span_of(other))
        if mine[0] > mine[1] or others[0] > others[1]:
            return Answer.UNKNOWN
        if mine[1] < others[0]:
            return Answer.YES
        return Answer.NO if mine[0] >= others[1] else Answer.UNKNOWN

    def after(self, other: "PartialDate | date | str") -> Answer:
        """Return whether this is on a later day or, when both have a clock time, at a later minute."""
        mine, others = _comparable(span_of_text(self.text), span_of(other))
        if mine[0] > mine[1] or others[0] > others[1]:
            return Answer.UNKNOWN
        if mine[0] > others[1]:
            return Answer.YES
        return Answer.NO if mine[1] <= others[0] else Answer.UNKNOWN

    def same_day(self, other: "PartialDate | date | str") -> Answer:
        """Return whether both are on one calendar day: yes only when both are known to the day."""
        mine, others = span_of_text(self.text), span_of(other)
        if mine[0] > mine[1] or others[0] > others[1]:
            return Answer.UNKNOWN
        first, last = mine[0] // MINUTES_OF_DAY, mine[1] // MINUTES_OF_DAY
        others_first, others_last = others[0] // MINUTES_OF_DAY, others[1] // MINUTES_OF_DAY
        if last < others_first or others_last < first:
            return Answer.NO
        return Answer.YES if first == last == others_first == others_last else Answer.UNKNOWN

    def contains(self, other: "PartialDate | date | str") -> Answer:
        """Return whether the other lies within this span: September 2020 contains 8 September, and no day of October.

        Returns:
            Unknown when the other reaches beyond this span but may lie in it, or when bounds contradict each other.
        """
        mine, others = span_of_text(self.text), span_of(other)
        if mine[0] > mine[1] or others[0] > others[1]:
            return Answer.UNKNOWN
        if others[1] < mine[0] or mine[1] < others[0]:
            return Answer.NO
        return Answer.YES if mine[0] <= others[0] and others[1] <= mine[1] else Answer.UNKNOWN

    @staticmethod
    def _fault(text: str) -> Fault | None:
        if text[:1] == "[":
            inner = text[1:-1] if text[-1:] == "]" else text[1:]
            low, dots, high = inner.partition("..")
            if text[-1:] != "]" or not dots or not (low or high):
                return 0, len(text), "bounds such as [2020-09-08..2020-09-09], [2020-09-08..] or [..2020-09-09]"
            for side, at in ((low, 1), (high, 3 + len(low))):
                if side[-1:] in {"~", "?", "%"}:
                    return at + len(side) - 1, at + len(side), "bounds without ~, ? and %"
                fault = _plain_date_fault(side)
                if fault:
                    return at + fault[0], at + fault[1], fault[2]
            return None
        return _plain_date_fault(text[:-1] if text[-1:] in {"~", "?", "%"} else text)

    @staticmethod
    def _respell(text: str) -> str | None:
        if text[:1] == "[" and text[-1:] == "]":
            low, dots, high = text[1:-1].partition("..")
            return f"[{_respelt_date(low.strip())}{dots}{_respelt_date(high.strip())}]"
        # Before 2019 EDTF wrote ?~ for what is now %.
        bare = text.rstrip("~?%")
        suffix = text[len(bare) :]
        return _respelt_date(bare) + ("%" if suffix in {"?~", "~?"} else suffix)


@lru_cache(maxsize=REMEMBERED)
def _read_date(text: str) -> PartialDate:
    return PartialDate(text)


def _without_zone(moment: datetime) -> datetime:
    if moment.tzinfo is not None:
        raise ValueError("a clock time is local: give the datetime in local time, without a time zone")
    return moment


def first_of(month: int) -> int:
    """Return the ordinal of the first day of a month counted from the year 0."""
    return date(month // 12, month % 12 + 1, 1).toordinal()


def _day(minute: int) -> date | None:
    return None if minute in (PAST, FUTURE) else date.fromordinal(minute // MINUTES_OF_DAY)


@lru_cache(maxsize=REMEMBERED)
def span_of_text(text: str) -> Span:
    """Return the first and the last minute of a date's text, and whether it has a clock time wherever it has an end."""
    if text[0] == "[":
        low, _, high = text[1:-1].partition("..")
        first, _, clocked_low = span_of_text(low) if low else (PAST, PAST, True)
        _, last, clocked_high = span_of_text(high) if high else (FUTURE, FUTURE, True)
        return first, last, clocked_low and clocked_high
    about = text[-1] in "~%"
    plain = text.rstrip("~?%")
    precision = _PRECISIONS[len(plain)]
    if precision in {"year", "month"}:
        month = int(plain[:4]) * 12 + (int(plain[5:7]) - 1 if precision == "month" else 0)
        length = 1 if precision == "month" else 12
        slack = length if about else 0
        return first_of(month - slack) * MINUTES_OF_DAY, first_of(month + length + slack) * MINUTES_OF_DAY - 1, False
    day = date.fromisoformat(plain[:10]).toordinal() * MINUTES_OF_DAY
    if precision == "day":
        slack = MINUTES_OF_DAY if about else 0
        return day - slack, day + MINUTES_OF_DAY - 1 + slack, False
    minute = day + int(plain[11:13]) * 60 + int(plain[14:16])
    slack = 60 if about else 0
    return minute - slack, minute + slack, True


def span_of(value: PartialDate | date | str) -> Span:
    """Return the same span for all that a date compares with."""
    if isinstance(value, PartialDate):
        return span_of_text(value.text)
    if isinstance(value, str):
        return span_of_text(PartialDate.parse(value).text)
    if isinstance(value, datetime):
        minute = value.toordinal() * MINUTES_OF_DAY + _without_zone(value).hour * 60 + value.minute
        return minute, minute, True
    if isinstance(value, date):
        day = value.toordinal() * MINUTES_OF_DAY
        return day, day + MINUTES_OF_DAY - 1, False
    message = f"a PartialDate compares with a PartialDate, date or str, not with {type(value).__name__}"
    raise TypeError(message)


def _comparable(one: Span, other: Span) -> tuple[tuple[int, int], tuple[int, int]]:
    """Return two spans in minutes when both have clock times, otherwise in days; a contradiction stays one."""
    if one[2] and other[2]:
        return one[:2], other[:2]
    first, second = (
        (low // MINUTES_OF_DAY, high // MINUTES_OF_DAY) if low <= high else (low, high) for low, high, _ in (one, other)
    )
    return first, second


_LOOSE_DATE = re.compile(
    "(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{1,2})(?:-(?P<day>[0-9]{1,2})"
    "(?:[T ](?P<hour>[0-9]{1,2}):(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2}))?)?)?)?"
)
_DOTTED_DATE = re.compile("(?P<day>[0-9]{1,2})[.](?P<month>[0-9]{1,2})[.](?P<year>[0-9]{4})")


def _plain_date_fault(text: str) -> Fault | None:
    found = _LOOSE_DATE.fullmatch(text)
    if not found:
        return None
    parts = {name: int(value) for name, value in found.groupdict().items() if value is not None}
    checks = [
        ("year", 1000, 2999, "a year from 1000 to 2999"),
        ("month", 1, 12, "a month from 01 to 12"),
        ("day", 1, 31, "a day of the month from 01 to 31"),
        ("hour", 0, 23, "a clock time from 00:00 to 23:59"),
        ("minute", 0, 59, "a clock time from 00:00 to 23:59"),
    ]
    for name, least, most, expected in checks:
        if name not in parts:
            break
        if not least <= parts[name] <= most:
            return found.start(name), found.end(name), expected
        if name == "day" and parts["day"] > (most := calendar.monthrange(parts["year"], parts["month"])[1]):
            return *found.span("day"), f"a real day; {text[:7]} has {most}"
        if name in {"month", "day", "hour"} and found.end(name) - found.start(name) == 1:
            return *found.span(name), f"two digits for the {name}"
    if "second" in parts:
        return found.start("second") - 1, found.end("second"), "a clock time in hours and minutes"
    return None


def _respelt_date(text: str) -> str:
    """Return the date with its zeros; `24.09.2020` is how dates are written in Belarus, the day first."""
    found = _LOOSE_DATE.fullmatch(text) or _DOTTED_DATE.fullmatch(text)
    if not found:
        from hrdocs.values.written_days import certain_day  # noqa: PLC0415 -- only what is refused waits for its words

        return certain_day(text) or text
    parts = found.groupdict()
    if parts.get("second") not in {None, "00"}:
        return text
    spelt = parts["year"]
    spelt += f"-{parts['month']:0>2}" if parts["month"] else ""
    spelt += f"-{parts['day']:0>2}" if parts["day"] else ""
    return spelt + (f"T{parts['hour']:0>2}:{parts['minute']}" if parts.get("hour") else "")


def are_apart(a: PartialDate | None, b: PartialDate | None) -> bool:
    """Whether two dates are known and certainly have no day in common."""
    return a is not None and b is not None and (a.before(b).is_yes or b.before(a).is_yes)


Day = PartialDate | date | str


def day(given: Day) -> PartialDate:
    """Return a `date`, a text or a partial date as a partial date; every function that takes a day calls this.

    Raises:
        InvalidText: The text is not a canonical partial date.
        TypeError: The argument is of another type; the message names the type and not the value.
        ValueError: The year is not in 1000 to 2999, or a `datetime` has a time zone.

    >>> day("2020-09")
    PartialDate('2020-09')
    """
    if isinstance(given, PartialDate):
        return given
    if isinstance(given, str):
        return PartialDate.parse(given)
    if isinstance(given, date):
        return PartialDate.of(given)
    message = f"a day is a date, a text such as 2020-09-24 or a PartialDate, not {type(given).__name__}"
    raise TypeError(message)
