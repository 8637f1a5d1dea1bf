"""The values that records are made of, each with exactly one canonical text that reads back.

A class checks here what its `PATTERN` says and no more, since the published JSON Schema has the same pattern. A text
of the right shape that cannot be true (bounds the wrong way round, an end before its start) loads, answers `unknown`,
and is told by the rules in `validation`.

Patterns are portable to ECMA-262, Rust and Python: literals, classes, groups, alternation and bounded repeats. Partial
dates and periods follow EDTF (ISO 8601-2:2019, https://www.loc.gov/standards/datetime/), durations ISO 8601-1:2019,
currencies ISO 4217, language tags BCP 47 (RFC 5646). Three things are ours: bounds may have clock times or two
precisions, and a period may have bounds at its ends.
"""

import calendar
import json
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from datetime import time as clock_time
from decimal import Decimal
from enum import StrEnum
from functools import cache, lru_cache
from typing import ClassVar, Self, final

from attrs import field, frozen

from hrdocs.errors import InvalidText
from hrdocs.frozenmap import FrozenMap

__all__ = [
    "LANGUAGE_PATTERN",
    "Answer",
    "Citation",
    "Duration",
    "Json",
    "LocalText",
    "Money",
    "Norm",
    "PartialDate",
    "Period",
    "Quantity",
]

# Files repeat the same few thousand days and provisions; a bound keeps memory flat over millions of records.
_REMEMBERED = 16_384
# A text that matched is not checked again by the constructor.
_blank = object.__new__
_put = object.__setattr__
# Nobody's slip is longer; a longer text is refused without a search for its cure.
_LONGEST_MENDED = 200

# Start, end, and what should stand there.
_Fault = tuple[int, int, str]


class Answer(StrEnum):
    """Yes, no or unknown, with the three-valued logic of Kleene.

    There is no truth value: `if answer:` would take unknown for yes or for no. Ask `answer.is_yes`, or compare.

    >>> Answer.YES & Answer.UNKNOWN
    <Answer.UNKNOWN: 'unknown'>
    """

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"

    @classmethod
    def of(cls, value: bool) -> "Answer":  # noqa: FBT001 -- turning a bool into an answer is its whole job
        """Give yes for true and no for false."""
        if not isinstance(value, bool):
            message = f"an answer is made of a bool, not of {type(value).__name__}"
            raise TypeError(message)
        return cls.YES if value else cls.NO

    @property
    def is_yes(self) -> bool:
        """Whether the answer is a certain yes."""
        return self is Answer.YES

    @property
    def is_no(self) -> bool:
        """Whether the answer is a certain no."""
        return self is Answer.NO

    @property
    def is_unknown(self) -> bool:
        """Whether nobody can tell."""
        return self is Answer.UNKNOWN

    def __bool__(self) -> bool:
        message = "an Answer may be unknown and has no truth value: ask .is_yes, .is_no or .is_unknown"
        raise TypeError(message)

    def __and__(self, other: "Answer") -> "Answer":
        if not isinstance(other, Answer):
            return NotImplemented
        if self is Answer.NO or other is Answer.NO:
            return Answer.NO
        return Answer.YES if self is other is Answer.YES else Answer.UNKNOWN

    def __or__(self, other: "Answer") -> "Answer":
        if not isinstance(other, Answer):
            return NotImplemented
        return ~(~self & ~other)

    def __invert__(self) -> "Answer":
        return _OPPOSITE[self]


_OPPOSITE = {Answer.YES: Answer.NO, Answer.NO: Answer.YES, Answer.UNKNOWN: Answer.UNKNOWN}


# --- What the classes with a text share -------------------------------------------------------------------------------


class _Text:
    """The common part of the values that are read from one text: how a refusal is explained."""

    __slots__ = ()

    PATTERN: ClassVar[str]
    DESCRIPTION: ClassVar[str]
    EXAMPLES: ClassVar[tuple[str, ...]]
    _FORM: ClassVar[str]  # completes "expected ..."
    _CHARACTERS: ClassVar[frozenset[str]]  # those that a canonical text may have at all

    @staticmethod
    def _fault(_text: str) -> _Fault | None:
        """Give start, end and what should stand there, for a text of allowed characters, or None."""
        return None

    @staticmethod
    def _respell(_text: str) -> str | None:
        """Give the text as its writer must have meant it, or None; whether that is canonical is checked elsewhere."""
        return None


def _refusal(cls: type[_Text], text: str) -> InvalidText:
    """Give the exception that says where a text departs from the form and, when that is certain, what to write."""
    mend = None
    if len(text) <= _LONGEST_MENDED:
        plain = _plain(text)
        for candidate in (plain, cls._respell(plain)):
            if candidate is not None and re.fullmatch(cls.PATTERN, candidate):
                mend = candidate
                break
    # A space may stand within a text, never around it.
    allowed = [character in cls._CHARACTERS for character in text.strip(" ")]
    before = len(text) - len(text.lstrip(" "))
    allowed = [*[False] * before, *allowed, *[False] * (len(text) - before - len(allowed))]
    if not all(allowed):
        start = allowed.index(False)
        end = allowed.index(True, start) if True in allowed[start:] else len(text)
        return InvalidText(cls.__name__, text, start, end, f"{cls._FORM}, without {_name(text[start])}", mend)
    start, end, expected = cls._fault(text) or (0, len(text), cls._FORM)
    return InvalidText(cls.__name__, text, start, end, expected, mend)


def _exact(text: object, kind: str) -> str:
    """Give a plain `str`; a subclass (a member of an enum, say) gives its characters."""
    if not isinstance(text, str):
        message = f"the text of a {kind} is a str, not {type(text).__name__}"
        raise TypeError(message)
    return str.__str__(text)


def _plain(text: str) -> str:
    """Give the text with digits of every script, spaces and dashes as ASCII has them, and without space around it."""
    # Only decimal digits: a superscript is a number of its own kind, Article 342² is 342-2 and not 3422.
    letters = []
    for character in text:
        category = unicodedata.category(character)
        if category == "Nd":
            letters.append(str(unicodedata.decimal(character)))
        elif category == "Zs":
            letters.append(" ")
        elif category == "Pd" or character == "\N{MINUS SIGN}":
            letters.append("-")
        else:
            letters.append(character)
    return "".join(letters).strip()


def _name(character: str) -> str:
    """Name a character so that two look-alikes are told apart."""
    if character == " ":
        return "a space"
    if character in "\n\r":
        return "a line break"
    if "!" <= character <= "~":
        return repr(character)
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip()


def _bounds(of: str) -> str:
    """Give the pattern of `[a..b]`, `[a..]` and `[..b]`."""
    return rf"\[(?:{of}\.\.(?:{of})?|\.\.{of})\]"


def _matcher(pattern: str) -> Callable[[str], object]:
    return re.compile(pattern).fullmatch


# --- Days -------------------------------------------------------------------------------------------------------------

_YEAR = "[12][0-9]{3}"
_LEAP_YEAR = "(?:[12][0-9](?:0[48]|[2468][048]|[13579][26])|(?:1[26]|2[048])00)"
_MONTH = "(?:0[1-9]|1[0-2])"
_DAY = (
    f"(?:{_YEAR}-(?:{_MONTH}-(?:0[1-9]|1[0-9]|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)"
    f"|{_LEAP_YEAR}-02-29)"
)
_CLOCK = "(?:[01][0-9]|2[0-3]):[0-5][0-9]"
_PLAIN_DATE = f"(?:{_DAY}(?:T{_CLOCK})?|{_YEAR}(?:-{_MONTH})?)"
_PARTIAL_DATE = f"(?:{_PLAIN_DATE}[~?%]?|{_bounds(_PLAIN_DATE)})"

_matches_date = _matcher(f"^{_PARTIAL_DATE}$")

# Spans are counted in minutes, a day being its ordinal times this; the two ends that are no day lie outside all days.
_MINUTES = 1440
_PAST = -1
_FUTURE = 10_000_000 * _MINUTES

_PRECISIONS = {4: "year", 7: "month", 10: "day", 16: "minute"}
_Span = tuple[int, int, bool]


@final
@frozen(repr=False)
class PartialDate(_Text):
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

    PATTERN: ClassVar[str] = f"^{_PARTIAL_DATE}$"
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
            _put(self, "text", _exact(self.text, "PartialDate"))
        if not _matches_date(self.text):
            raise _refusal(PartialDate, self.text)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a canonical text.

        Raises:
            InvalidText: The text is not canonical.
        """
        return _read_date(text if type(text) is str else _exact(text, "PartialDate"))

    @classmethod
    def of(cls, day: date) -> Self:
        """Give the date for a day, or for a minute when a `datetime` is given (seconds are left out).

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
        return _day(_span(self.text)[0])

    @property
    def latest(self) -> date | None:
        """The last day it can have been; None when unbounded."""
        return _day(_span(self.text)[1])

    @property
    def time(self) -> clock_time | None:
        """The clock time, when the date is known to the minute."""
        return clock_time.fromisoformat(self.text[11:16]) if self.precision == "minute" else None

    @property
    def sort_key(self) -> tuple[date, date, str]:
        """A total order for lists: by first day, last day, text; what is unbounded comes first or last."""
        return self.earliest or date.min, self.latest or date.max, self.text

    def before(self, other: "PartialDate | date | str") -> Answer:
        """Tell whether this is on an earlier day or, when both have a clock time, at an earlier minute.

        Returns:
            Unknown when the spans overlap, and always when bounds contradict each other; the same day is no.
        """
        mine, others = _comparable(_span(self.text), _span_of(other))
        if mine[0] > mine[1] or others[0] > others[1]:
            return Answer.UNKNOWN
        if mine[1] < others[0]:
            return Answer.YES
        return Answer.NO if mine[0] >= others[1] else Answer.UNKNOWN

    def after(self, other: "PartialDate | date | str") -> Answer:
        """Tell whether this is on a later day or, when both have a clock time, at a later minute."""
        mine, others = _comparable(_span(self.text), _span_of(other))
        if mine[0] > mine[1] or others[0] > others[1]:
            return Answer.UNKNOWN
        if mine[0] > others[1]:
            return Answer.YES
        return Answer.NO if mine[1] <= others[0] else Answer.UNKNOWN

    def same_day(self, other: "PartialDate | date | str") -> Answer:
        """Tell whether both are on one calendar day: yes only when both are known to the day."""
        mine, others = _span(self.text), _span_of(other)
        if mine[0] > mine[1] or others[0] > others[1]:
            return Answer.UNKNOWN
        first, last = mine[0] // _MINUTES, mine[1] // _MINUTES
        others_first, others_last = others[0] // _MINUTES, others[1] // _MINUTES
        if last < others_first or others_last < first:
            return Answer.NO
        return Answer.YES if first == last == others_first == others_last else Answer.UNKNOWN

    def contains(self, other: "PartialDate | date | str") -> Answer:
        """Tell whether the other lies within this span: September 2020 contains 8 September, and no day of October.

        Returns:
            Unknown when the other reaches beyond this span but may lie in it, or when bounds contradict each other.
        """
        mine, others = _span(self.text), _span_of(other)
        if mine[0] > mine[1] or others[0] > others[1]:
            return Answer.UNKNOWN
        if others[1] < mine[0] or mine[1] < others[0]:
            return Answer.NO
        return Answer.YES if mine[0] <= others[0] and others[1] <= mine[1] else Answer.UNKNOWN

    @staticmethod
    def _fault(text: str) -> _Fault | None:
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
        sign = text[len(bare) :]
        return _respelt_date(bare) + ("%" if sign in {"?~", "~?"} else sign)


@lru_cache(maxsize=_REMEMBERED)
def _read_date(text: str) -> PartialDate:
    return PartialDate(text)


def _without_zone(moment: datetime) -> datetime:
    if moment.tzinfo is not None:
        raise ValueError("a clock time is local: give the datetime in local time, without a time zone")
    return moment


def _first_of(month: int) -> int:
    """Give the ordinal of the first day of a month counted from the year 0."""
    return date(month // 12, month % 12 + 1, 1).toordinal()


def _day(minute: int) -> date | None:
    return None if minute in (_PAST, _FUTURE) else date.fromordinal(minute // _MINUTES)


@lru_cache(maxsize=_REMEMBERED)
def _span(text: str) -> _Span:
    """Give the first and the last minute of a date's text, and whether it has a clock time wherever it has an end."""
    if text[0] == "[":
        low, _, high = text[1:-1].partition("..")
        first, _, clocked_low = _span(low) if low else (_PAST, _PAST, True)
        _, last, clocked_high = _span(high) if high else (_FUTURE, _FUTURE, True)
        return first, last, clocked_low and clocked_high
    about = text[-1] in "~%"
    plain = text.rstrip("~?%")
    precision = _PRECISIONS[len(plain)]
    if precision in {"year", "month"}:
        month = int(plain[:4]) * 12 + (int(plain[5:7]) - 1 if precision == "month" else 0)
        length = 1 if precision == "month" else 12
        slack = length if about else 0
        return _first_of(month - slack) * _MINUTES, _first_of(month + length + slack) * _MINUTES - 1, False
    day = date.fromisoformat(plain[:10]).toordinal() * _MINUTES
    if precision == "day":
        slack = _MINUTES if about else 0
        return day - slack, day + _MINUTES - 1 + slack, False
    minute = day + int(plain[11:13]) * 60 + int(plain[14:16])
    slack = 60 if about else 0
    return minute - slack, minute + slack, True


def _span_of(value: PartialDate | date | str) -> _Span:
    if isinstance(value, PartialDate):
        return _span(value.text)
    if isinstance(value, str):
        return _span(PartialDate.parse(value).text)
    if isinstance(value, datetime):
        minute = value.toordinal() * _MINUTES + _without_zone(value).hour * 60 + value.minute
        return minute, minute, True
    if isinstance(value, date):
        day = value.toordinal() * _MINUTES
        return day, day + _MINUTES - 1, False
    message = f"a PartialDate compares with a PartialDate, date or str, not with {type(value).__name__}"
    raise TypeError(message)


def _comparable(one: _Span, other: _Span) -> tuple[tuple[int, int], tuple[int, int]]:
    """Give two spans in minutes when both have clock times, otherwise in days; a contradiction stays one."""
    if one[2] and other[2]:
        return one[:2], other[:2]
    first, second = (
        (low // _MINUTES, high // _MINUTES) if low <= high else (low, high) for low, high, _ in (one, other)
    )
    return first, second


_LOOSE_DATE = re.compile(
    "(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{1,2})(?:-(?P<day>[0-9]{1,2})"
    "(?:[T ](?P<hour>[0-9]{1,2}):(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2}))?)?)?)?"
)
_DOTTED_DATE = re.compile("(?P<day>[0-9]{1,2})[.](?P<month>[0-9]{1,2})[.](?P<year>[0-9]{4})")


def _plain_date_fault(text: str) -> _Fault | None:
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
    """Give the date with its zeros; `24.09.2020` is how dates are written in Belarus, the day first."""
    found = _LOOSE_DATE.fullmatch(text) or _DOTTED_DATE.fullmatch(text)
    if not found:
        return text
    parts = found.groupdict()
    if parts.get("second") not in {None, "00"}:
        return text
    spelt = parts["year"]
    spelt += f"-{parts['month']:0>2}" if parts["month"] else ""
    spelt += f"-{parts['day']:0>2}" if parts["day"] else ""
    return spelt + (f"T{parts['hour']:0>2}:{parts['minute']}" if parts.get("hour") else "")


_PERIOD = rf"(?:{_PARTIAL_DATE}/(?:{_PARTIAL_DATE}|\.\.)?|(?:\.\.)?/{_PARTIAL_DATE})"
_matches_period = _matcher(f"^{_PERIOD}$")


@final
@frozen(repr=False)
class Period(_Text):
    """A time with a first and a last day, both part of it.

    Shape:
        `2020-09-08/2020-09-28`; each side is the text of a `PartialDate`. The end `..` says that it goes on
        (`2020-09-08/..`), an empty one that the end is not known (`2020-09-08/`); the start likewise. At least one
        side has a date.

    Units:
        Calendar days. Clock times at the ends count as their day.

    >>> Period("2020-09-08/2020-09").contains("2020-09-08")
    <Answer.YES: 'yes'>
    >>> Period("2020-09-08/2020-09").length()
    (1, 23)
    """

    PATTERN: ClassVar[str] = f"^{_PERIOD}$"
    DESCRIPTION: ClassVar[str] = (
        "First and last day with a slash between, each a partial date; .. for an open side, nothing for an unknown one."
    )
    EXAMPLES: ClassVar[tuple[str, ...]] = ("2020-09-08/2020-09-28", "2020-09-08/..", "2020-09/", "/2020-09-28~")
    _FORM: ClassVar[str] = (
        "a period such as 2020-09-08/2020-09-28, 2020-09-08/.. (goes on) or 2020-09-08/ (end unknown)"
    )
    _CHARACTERS: ClassVar[frozenset[str]] = PartialDate._CHARACTERS | {"/"}  # noqa: SLF001 -- its own module

    text: str

    def __attrs_post_init__(self) -> None:
        if type(self.text) is not str:
            _put(self, "text", _exact(self.text, "Period"))
        if not _matches_period(self.text):
            raise _refusal(Period, self.text)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a canonical text.

        Raises:
            InvalidText: The text is not canonical.
        """
        return _read_period(text if type(text) is str else _exact(text, "Period"))

    @classmethod
    def of(cls, start: PartialDate | date | str | None, end: PartialDate | date | str | None = None) -> Self:
        """Give the period between two dates; None stands for unknown, the text `..` for open."""
        return cls(f"{_side(start)}/{_side(end)}")

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"Period({self.text!r})"

    @property
    def start(self) -> PartialDate | None:
        """The first day; None when unknown or open."""
        side = self.text.partition("/")[0]
        return PartialDate.parse(side) if side not in {"", ".."} else None

    @property
    def end(self) -> PartialDate | None:
        """The last day; None when unknown or open."""
        side = self.text.partition("/")[2]
        return PartialDate.parse(side) if side not in {"", ".."} else None

    @property
    def is_open(self) -> bool:
        """Whether it was still going on when it was written down."""
        return self.text.endswith("/..")

    @property
    def earliest(self) -> date | None:
        """The first day it can have begun; None when unbounded."""
        return self.start.earliest if self.start else None

    @property
    def latest(self) -> date | None:
        """The last day it can have ended; None when unbounded, open or unknown."""
        return self.end.latest if self.end else None

    @property
    def sort_key(self) -> tuple[date, date, str]:
        """A total order for lists: by first day, last day, text; what is unbounded comes first or last."""
        return self.earliest or date.min, self.latest or date.max, self.text

    def contains(self, day: PartialDate | date | str) -> Answer:
        """Tell whether the day is one of the period's, the first and the last included.

        Returns:
            Unknown when it depends on where a partial end truly lies. A day after the start of an open period is yes.
        """
        ends = _ends(self.text)
        first, last, _ = _span_of(day)
        if ends is None or first > last:
            return Answer.UNKNOWN
        first, last = first // _MINUTES, last // _MINUTES
        start_low, start_high, end_low, end_high = ends
        if last < start_low or end_high < first:
            return Answer.NO
        return Answer.YES if start_high <= first and last <= end_low else Answer.UNKNOWN

    def overlaps(self, other: "Period | str") -> Answer:
        """Tell whether the two have a day in common."""
        mine = _ends(self.text)
        others = _ends((Period.parse(other) if isinstance(other, str) else other).text)
        if mine is None or others is None:
            return Answer.UNKNOWN
        if others[3] < mine[0] or mine[3] < others[0]:
            return Answer.NO
        return Answer.YES if mine[1] <= others[2] and others[1] <= mine[2] else Answer.UNKNOWN

    def length(self) -> tuple[int, int | None]:
        """Count the days, the first and the last included.

        Returns:
            The fewest and the most days it can have had; None for no limit. A period whose ends contradict each other
            tells nothing: from 0 days on.
        """
        ends = _ends(self.text)
        if ends is None:
            return 0, None
        start_low, start_high, end_low, end_high = ends
        # An open end has no day yet: what is certain is the day on which it began.
        least = max(end_low - start_high, 0) + 1 if self.start and self.end else 1
        return least, end_high - start_low + 1 if self.earliest and self.latest else None

    @staticmethod
    def _fault(text: str) -> _Fault | None:
        start, slash, end = text.partition("/")
        if not slash:
            return None
        if start in {"", ".."} and end in {"", ".."}:
            return 0, len(text), "a date on at least one side of the slash"
        for side, at in ((start, 0), (end, len(start) + 1)):
            if side not in {"", ".."} and not _matches_date(side):
                fault = PartialDate._fault(side) or (0, len(side), PartialDate._FORM)  # noqa: SLF001 -- its own module
                return at + fault[0], at + fault[1], fault[2]
        return None

    @staticmethod
    def _respell(text: str) -> str | None:
        sides = [side.strip() for side in text.split("/")]
        respell = PartialDate._respell  # noqa: SLF001 -- its own module
        return "/".join(side if side in {"", ".."} else respell(side) or side for side in sides)


def _side(value: PartialDate | date | str | None) -> str:
    if isinstance(value, date):
        return PartialDate.of(value).text
    return value.text if isinstance(value, PartialDate) else _exact(value or "", "Period")


@lru_cache(maxsize=_REMEMBERED)
def _read_period(text: str) -> Period:
    return Period(text)


@lru_cache(maxsize=_REMEMBERED)
def _ends(text: str) -> tuple[int, int, int, int] | None:
    """Give the first and last day on which a period can have begun, then ended; None when nothing fits its text."""
    start, _, end = text.partition("/")
    low, high, _ = _span(start) if start not in {"", ".."} else (_PAST, _PAST if start else _FUTURE, False)
    end_low, end_high, _ = _span(end) if end not in {"", ".."} else (_FUTURE if end else _PAST, _FUTURE, False)
    if low > high or end_low > end_high:
        return None
    low, high, end_low, end_high = (minute // _MINUTES for minute in (low, high, end_low, end_high))
    if low > end_high:
        return None
    # It ended no sooner than it began: `2020-09/2020-09-08` began by the 8th.
    high, end_low = min(high, end_high), max(end_low, low)
    return low, high, end_low, end_high


# --- Durations --------------------------------------------------------------------------------------------------------

_YEARS = "[1-9][0-9]{0,3}Y"
_MONTHS = "(?:[1-9]|1[01])M"
_DAYS = "[1-9][0-9]{0,4}D"
_HOURS = "[1-9][0-9]{0,4}H"
_MINUTES_OF_HOUR = "(?:[1-9]|[1-5][0-9])M"
_TIME = f"T(?:{_HOURS}(?:{_MINUTES_OF_HOUR})?|{_MINUTES_OF_HOUR})"
_DURATION = f"P(?:(?:{_YEARS}(?:{_MONTHS})?(?:{_DAYS})?|{_MONTHS}(?:{_DAYS})?|{_DAYS})(?:{_TIME})?|{_TIME})"

_MOST_YEARS = 9_999
_MOST_DAYS = 99_999  # and hours

# One pass with its groups; what it admits beyond `PATTERN` ends in P or T, with nothing behind it.
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
class Duration(_Text):
    """A length of time: a term, a deadline, hours in a police station.

    Twelve months become a year and sixty minutes an hour. Days become neither months nor hours: the law counts them
    apart.

    Shape:
        ISO 8601: `P15D`, `P2Y6M`, `PT8H`, `P1DT12H`; no weeks, no zeros, months to 11, minutes to 59.

    Units:
        Calendar years and months, plain days, hours, minutes.

    >>> str(Duration(months=18))
    'P1Y6M'
    >>> str(Duration.parse("P15D") + Duration.parse("P15D"))
    'P30D'
    """

    PATTERN: ClassVar[str] = f"^{_DURATION}$"
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
        _put(self, "years", self.years + self.months // 12)
        _put(self, "months", self.months % 12)
        _put(self, "hours", self.hours + self.minutes // 60)
        _put(self, "minutes", self.minutes % 60)
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
        return _read_duration(text if type(text) is str else _exact(text, "Duration"))

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
        """Give the length of two terms one after the other."""
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
        return least + self.days + hours // _MINUTES, most + self.days - (-hours // _MINUTES)

    def longer_than(self, other: "Duration | str") -> Answer:
        """Tell whether this is the longer of two durations that begin together, whatever day that is.

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
        """Tell whether this is the shorter of two durations that begin together, whatever day that is."""
        least, most = _difference(self, other)
        return Answer.YES if most < 0 else Answer.NO if least >= 0 else Answer.UNKNOWN

    @staticmethod
    def _fault(text: str) -> _Fault | None:
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
        # Behind a T at the end something is lost.
        if not found or text[-1] in "Tt":
            return None
        years, months, weeks, days, hours, minutes = (int(digits or 0) for digits in found.groups())
        try:
            return str(Duration(years=years, months=months, days=days + 7 * weeks, hours=hours, minutes=minutes))
        except ValueError:
            return None


@lru_cache(maxsize=_REMEMBERED)
def _read_duration(text: str) -> Duration:
    found = _match_components(text)
    if found is None or text[-1] in "PT":
        raise _refusal(Duration, text)
    years, months, days, hours, minutes = found.groups("0")
    made = _blank(Duration)
    _put(made, "years", int(years))
    _put(made, "months", int(months))
    _put(made, "days", int(days))
    _put(made, "hours", int(hours))
    _put(made, "minutes", int(minutes))
    return made


# The calendar repeats after 400 years.
_CYCLE_MONTHS = 4_800
_CYCLE_DAYS = 146_097


@cache
def _month_starts() -> tuple[int, ...]:
    return tuple(_first_of(month) for month in range(2000 * 12, 2000 * 12 + 2 * _CYCLE_MONTHS))


@lru_cache(maxsize=1_024)
def _days_of_months(count: int) -> tuple[int, int]:
    """Give the fewest and the most days of so many months on end.

    Counted from the first of a month. A later day gives nothing outside: the 31st goes to the last of a shorter month,
    which leaves the number of days between those of the runs that begin with this month and with the next.
    """
    cycles, rest = divmod(count, _CYCLE_MONTHS)
    starts = _month_starts()
    lengths = [starts[month + rest] - starts[month] for month in range(_CYCLE_MONTHS)]
    return cycles * _CYCLE_DAYS + min(lengths), cycles * _CYCLE_DAYS + max(lengths)


def _difference(one: Duration, other: Duration | str) -> tuple[int, int]:
    """Give by how many minutes, at least and at most, the first outlasts the second when both begin together."""
    second = Duration.parse(other) if isinstance(other, str) else other
    months = (one.years - second.years) * 12 + one.months - second.months
    least, most = _days_of_months(abs(months))
    if months < 0:
        least, most = -most, -least
    days = one.days - second.days
    minutes = (one.hours - second.hours) * 60 + one.minutes - second.minutes
    # Against hours a day has 23, 24 or 25 of them: Belarus changed its clocks until 2011.
    slack = 60 if minutes and (months or days) else 0
    return (least + days) * _MINUTES + minutes - slack, (most + days) * _MINUTES + minutes + slack


# --- Amounts ----------------------------------------------------------------------------------------------------------

_NUMBER = "(?:0|[1-9][0-9]{0,14})(?:[.][0-9]{0,3}[1-9])?"
_WHOLE_DIGITS = 15
_DECIMALS = 4
_CURRENCY = "[A-Z]{3}"
_MONEY = f"{_NUMBER} {_CURRENCY}"
_matches_number = _matcher(f"^{_NUMBER}$")
_matches_money = _matcher(f"^{_MONEY}$")


def _number_text(number: Decimal | int) -> str:
    """Give the canonical text of a number that is exact by its type."""
    if isinstance(number, bool) or not isinstance(number, int | Decimal):
        message = f"an amount is a Decimal or an int, not {type(number).__name__}"
        raise TypeError(message)
    amount = Decimal(number)
    if not amount.is_finite() or amount < 0 or amount.adjusted() >= _WHOLE_DIGITS:
        raise ValueError("an amount is a number from 0 of up to 15 digits before the point")
    if amount and amount.adjusted() < -_DECIMALS:
        raise ValueError("an amount has up to 4 digits after the point")
    text = f"{amount.copy_abs():f}" if amount else "0"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    if not _matches_number(text):
        raise ValueError("an amount has up to 4 digits after the point")
    return text


def _amount(number: Decimal | int) -> Decimal:
    return Decimal(_number_text(number))


@final
@frozen(kw_only=True, repr=False)
class Money(_Text):
    """A sum in one currency, exact.

    Shape:
        `675 BYN`, `675.5 BYN`: the amount without zeros at its end, a space, the code of ISO 4217. Before the
        redenominations of 2000 and 2016 Belarus had `BYB` and `BYR`. Whether the code exists is a rule in `validation`.

    Units:
        Units of the currency; up to 15 digits before the point and 4 after it.

    >>> str(Money(amount=Decimal("675.00"), currency="BYN"))
    '675 BYN'
    """

    PATTERN: ClassVar[str] = f"^{_MONEY}$"
    DESCRIPTION: ClassVar[str] = "An amount without superfluous zeros, a space, and a currency code of ISO 4217."
    EXAMPLES: ClassVar[tuple[str, ...]] = ("675 BYN", "675.5 BYN", "1350000 BYR")
    _FORM: ClassVar[str] = "a sum such as 675 BYN or 675.5 BYN"
    _CHARACTERS: ClassVar[frozenset[str]] = frozenset("0123456789. ABCDEFGHIJKLMNOPQRSTUVWXYZ")

    amount: Decimal = field(converter=_amount)
    currency: str

    def __attrs_post_init__(self) -> None:
        if type(self.currency) is not str:
            _put(self, "currency", _exact(self.currency, "Money"))
        if not re.fullmatch(_CURRENCY, self.currency):
            mend = self.currency.upper() if re.fullmatch("[A-Za-z]{3}", self.currency) else None
            raise InvalidText("Money", self.currency, 0, len(self.currency), "a currency code such as BYN", mend)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a canonical text.

        Raises:
            InvalidText: The text is not canonical.
        """
        return _read_money(text if type(text) is str else _exact(text, "Money"))

    def __str__(self) -> str:
        return f"{self.amount:f} {self.currency}"

    def __repr__(self) -> str:
        return f"Money.parse({str(self)!r})"

    @staticmethod
    def _fault(text: str) -> _Fault | None:
        number, space, currency = text.partition(" ")
        if not _matches_number(number):
            return _number_fault(number)
        if not space or re.fullmatch(_CURRENCY, currency):
            return None
        return len(number) + 1, len(text), "a currency code of three letters such as BYN"

    @staticmethod
    def _respell(text: str) -> str | None:
        found = re.fullmatch(r"([0-9][0-9.,]{0,40}) ?([A-Za-z]{3})|([A-Za-z]{3}) ?([0-9][0-9.,]{0,40})", text)
        if not found:
            return None
        number = _respelt_number(found[1] or found[4])
        return f"{number} {(found[2] or found[3]).upper()}" if number else None


@lru_cache(maxsize=_REMEMBERED)
def _read_money(text: str) -> Money:
    if not _matches_money(text):
        raise _refusal(Money, text)
    made = _blank(Money)
    _put(made, "amount", Decimal(text[:-4]))
    _put(made, "currency", text[-3:])
    return made


def _number_fault(text: str) -> _Fault | None:
    """Say what is wrong with the number that a text begins with."""
    found = re.match("([0-9]{1,99})(?:[.]([0-9]{1,99}))?$", text)
    if not found:
        return None
    whole, decimals = found.groups()
    if len(whole) > 1 and whole[0] == "0":
        return 0, 1, "a number without zeros in front"
    if len(whole) > _WHOLE_DIGITS:
        return 0, len(whole), "up to 15 digits before the point"
    if decimals and len(decimals.rstrip("0")) > _DECIMALS:
        return found.start(2), found.end(2), "up to 4 digits after the point"
    if decimals:
        kept = decimals.rstrip("0")
        return found.start(2) + len(kept) - (not kept), found.end(2), "no zeros at the end of the decimals"
    return None


def _respelt_number(text: str) -> str | None:
    """Give a number without superfluous zeros and with a decimal point; None when it can be read in two ways."""
    # Three digits after a mark may be thousands: `1,350 BYN`, `1.350 BYN`.
    found = re.fullmatch("0*([0-9]+)(?:[.]([0-9]{1,2}|[0-9]{4,})|,([0-9]{1,2}))?", text)
    if not found:
        return None
    whole = found[1]
    kept = (found[2] or found[3] or "").rstrip("0")
    return f"{whole}.{kept}" if kept else str(whole)


def _quantity(of: str) -> str:
    return f"(?:(?:{of})~?|{_bounds(f'(?:{of})')})"


_matches_quantity = _matcher(f"^(?:{_quantity(_NUMBER)}|{_quantity(_MONEY)}|{_quantity(_DURATION)})$")


@final
@frozen(repr=False)
class Quantity(_Text):
    """A number, a sum of money or a duration: exact, about, at least, at most, or from one to another.

    Shape:
        `120`, `120~` (about), `[150..]` (at least), `[..P5Y]` (at most), `[5..15]`, `[600 USD..]`. Both ends of a
        range are of one kind; a field that admits one kind only has the narrower `NUMBER_PATTERN`, `MONEY_PATTERN` or
        `DURATION_PATTERN`.

    Units:
        Those of `Money` and `Duration`; what a bare number counts is said by the field.

    >>> Quantity.parse("[150..]").least
    Decimal('150')
    """

    PATTERN: ClassVar[str] = f"^(?:{_quantity(_NUMBER)}|{_quantity(_MONEY)}|{_quantity(_DURATION)})$"
    NUMBER_PATTERN: ClassVar[str] = f"^{_quantity(_NUMBER)}$"
    MONEY_PATTERN: ClassVar[str] = f"^{_quantity(_MONEY)}$"
    DURATION_PATTERN: ClassVar[str] = f"^{_quantity(_DURATION)}$"
    DESCRIPTION: ClassVar[str] = (
        "A number, sum of money or duration, exact or with ~ for about, or bounds in square brackets, "
        "of which one may be left out."
    )
    EXAMPLES: ClassVar[tuple[str, ...]] = ("120", "120~", "[150..]", "[P5D..P15D]", "[600 USD..]")
    _FORM: ClassVar[str] = "a quantity such as 120, 120~, [150..], [..P5Y] or [600 USD..700 USD]"
    _CHARACTERS: ClassVar[frozenset[str]] = Money._CHARACTERS | frozenset("[]~")  # noqa: SLF001 -- its own module

    text: str

    def __attrs_post_init__(self) -> None:
        if type(self.text) is not str:
            _put(self, "text", _exact(self.text, "Quantity"))
        if not _matches_quantity(self.text):
            raise _refusal(Quantity, self.text)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a canonical text.

        Raises:
            InvalidText: The text is not canonical.
        """
        return _read_quantity(text if type(text) is str else _exact(text, "Quantity"))

    @classmethod
    def exact(cls, value: "Amount | int") -> Self:
        """Give exactly this much."""
        return cls(_amount_text(value))

    @classmethod
    def about(cls, value: "Amount | int") -> Self:
        """Give about this much; how far off it may be is not said."""
        return cls(_amount_text(value) + "~")

    @classmethod
    def at_least(cls, value: "Amount | int") -> Self:
        """Give this much or more."""
        return cls(f"[{_amount_text(value)}..]")

    @classmethod
    def at_most(cls, value: "Amount | int") -> Self:
        """Give this much or less."""
        return cls(f"[..{_amount_text(value)}]")

    @classmethod
    def between(cls, least: "Amount | int", most: "Amount | int") -> Self:
        """Give a range with both ends; they are of one kind."""
        return cls(f"[{_amount_text(least)}..{_amount_text(most)}]")

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"Quantity({self.text!r})"

    @property
    def kind(self) -> str:
        """`number`, `money` or `duration`."""
        if " " in self.text:
            return "money"
        return "duration" if "P" in self.text else "number"

    @property
    def is_about(self) -> bool:
        """Whether it is approximate."""
        return self.text[-1] == "~"

    @property
    def is_exact(self) -> bool:
        """Whether it is one value and no approximate one."""
        return self.text[-1] not in "~]"

    @property
    def value(self) -> "Amount | None":
        """The one value that is named, exact or about; None for bounds."""
        return None if self.text[0] == "[" else _amount_of(self.text.rstrip("~"))

    @property
    def least(self) -> "Amount | None":
        """The least it can be; None when nothing is said, as for `about`."""
        if self.text[0] != "[":
            return None if self.is_about else self.value
        side = self.text[1:-1].partition("..")[0]
        return _amount_of(side) if side else None

    @property
    def most(self) -> "Amount | None":
        """The most it can be; None when nothing is said, as for `about`."""
        if self.text[0] != "[":
            return None if self.is_about else self.value
        side = self.text[1:-1].partition("..")[2]
        return _amount_of(side) if side else None

    @staticmethod
    def _fault(text: str) -> _Fault | None:
        bare, at = text.removesuffix("~"), 0
        sides = [bare]
        if text[:1] == "[" and text[-1:] == "]" and ".." in text:
            at, sides = 1, list(text[1:-1].partition("..")[::2])
            if len({_kind_of(side) for side in sides if side}) != 1:
                return 0, len(text), "bounds of one kind, such as [5..15], [P5D..P15D] or [600 USD..700 USD]"
        for side in sides:
            fault = _side_fault(side) if side else None
            if fault:
                return at + fault[0], at + fault[1], fault[2]
            at += len(side) + 2
        return None

    @staticmethod
    def _respell(text: str) -> str | None:
        if text[:1] == "[" and text[-1:] == "]":
            low, dots, high = text[1:-1].partition("..")
            return f"[{_respelt_amount(low.strip())}{dots}{_respelt_amount(high.strip())}]"
        bare = text.removesuffix("~").rstrip()
        return _respelt_amount(bare) + ("~" if text[-1:] == "~" else "")


@lru_cache(maxsize=_REMEMBERED)
def _read_quantity(text: str) -> Quantity:
    return Quantity(text)


Amount = Decimal | Money | Duration


def _amount_text(value: Amount | int) -> str:
    return str(value) if isinstance(value, Money | Duration) else _number_text(value)


def _kind_of(text: str) -> str:
    if " " in text:
        return "money"
    return "duration" if text[:1] == "P" else "number"


def _amount_of(text: str) -> Amount:
    kind = _kind_of(text)
    if kind == "money":
        return Money.parse(text)
    return Duration.parse(text) if kind == "duration" else Decimal(text)


def _side_fault(text: str) -> _Fault | None:
    kind = _kind_of(text)
    if kind == "duration":
        return Duration._fault(text)  # noqa: SLF001 -- its own module
    if kind == "money":
        return None if _matches_money(text) else Money._fault(text)  # noqa: SLF001 -- its own module
    return None if _matches_number(text) else _number_fault(text)


def _respelt_amount(text: str) -> str:
    return Duration._respell(text) or Money._respell(text) or _respelt_number(text) or text  # noqa: SLF001 -- its own module


# --- Text in several languages ----------------------------------------------------------------------------------------

_LANGUAGE = (
    "(?:[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3})){0,4}"
    "(?:-[0-9a-wyz](?:-[a-z0-9]{2,8}){1,8}){0,2}(?:-x(?:-[a-z0-9]{1,8}){1,4})?|x(?:-[a-z0-9]{1,8}){1,4})"
)

LANGUAGE_PATTERN = f"^{_LANGUAGE}$"
"""A well-formed tag of BCP 47 in the case that RFC 5646, 2.1.1 recommends: `be`, `be-tarask`, `be-Latn`, `en-GB`."""

_matches_language = _matcher(LANGUAGE_PATTERN)


@final
class LocalText(FrozenMap[str, str]):
    """The same text in one or more languages.

    Shape:
        `{"be": "Вольга", "ru": "Ольга"}`: tags of BCP 47, at least one, none with an empty text.

    >>> LocalText({"ru": "суд", "be-tarask": "суд"}).best("be", "ru")
    'суд'
    """

    DESCRIPTION: ClassVar[str] = "The text by language tag (BCP 47), in at least one language."

    __slots__ = ()

    def __init__(self, items: Mapping[str, str] | Iterable[tuple[str, str]]) -> None:
        texts = dict(items)
        if not texts:
            raise ValueError("a LocalText has a text in at least one language")
        for tag, text in texts.items():
            if not isinstance(tag, str) or not isinstance(text, str):
                message = "a LocalText maps language tags to texts, both of them str"
                raise TypeError(message)
            if not _matches_language(tag):
                mend = _respelt_tag(_plain(tag))
                form = "a language tag such as be, ru, be-tarask or en-GB"
                raise InvalidText(
                    "LocalText", tag, 0, len(tag), form, mend if mend and _matches_language(mend) else None
                )
            if not text:
                message = f"the text in {tag} is empty"
                raise ValueError(message)
        super().__init__(texts)

    def best(self, *languages: str) -> str:
        """Give the text in the first of the languages that is there, otherwise under the first tag by the alphabet.

        A tag finds its wider form (`be-tarask` finds `be`), then its narrower ones, before the next language is tried.
        """
        for language in languages:
            wider = language
            while wider:
                if wider in self:
                    return self[wider]
                wider = wider.rpartition("-")[0]
            for tag in self:
                if tag.startswith(f"{language}-"):
                    return self[tag]
        return next(iter(self.values()))


def _respelt_tag(text: str) -> str:
    """Give a tag with hyphens and the usual case."""
    subtags = text.replace("_", "-").lower().split("-")
    for at, subtag in enumerate(subtags):
        # After a singleton everything is lower case.
        if len(subtag) == 1:
            break
        if at and re.fullmatch("[a-z]{2}", subtag):
            subtags[at] = subtag.upper()
        elif at and re.fullmatch("[a-z]{4}", subtag):
            subtags[at] = subtag.title()
    return "-".join(subtags)


# --- Provisions -------------------------------------------------------------------------------------------------------

_CODE = "[a-z][a-z0-9]{1,15}"
_ARTICLE = "[1-9][0-9]{0,3}(?:[.][1-9][0-9]{0,2})?(?:-[1-9][0-9]?)?"
_PART = "[1-9][0-9]{0,2}(?:-[1-9][0-9]?)?"
_CITATION = f"{_CODE}:{_ARTICLE}(?:/{_PART}(?:/{_PART})?|//{_PART})?"
_MOST_SUBS = 3
_SUB = f"(?:{_PART}|[a-z]{{1,4}})"
_NORM = f"{_CODE}(?::{_ARTICLE}(?:/{_SUB}){{0,{_MOST_SUBS}}})?"

_matches_citation = _matcher(f"^{_CITATION}$")
_matches_norm = _matcher(f"^{_NORM}$")
_provision_characters = frozenset("abcdefghijklmnopqrstuvwxyz0123456789:/.-")

_CODE_FORM = "the short name of a code in Latin lower-case letters and digits, such as cc1999"
_INSTRUMENT_FORM = "the short name of an instrument in Latin lower-case letters and digits, such as iccpr"
_ARTICLE_FORM = "an article number such as 342, 342-2, 23.34 or 8.10-1"
_PART_FORM = "a part number such as 1 or 3-1"
_POINT_FORM = "a point number such as 2 or 5-1"
_SUB_FORM = "a paragraph such as 3, 2-1 or b"

# Cyrillic letters that look like Latin ones: `сс1999` typed on a Russian keyboard.
_LOOK_ALIKES = str.maketrans("асеорхАСЕОРХ", "aceopxaceopx")


def _component(text: object, kind: str, pattern: str, expected: str) -> str:
    exact = _exact(text, kind)
    if not re.fullmatch(pattern, exact):
        raise InvalidText(kind, exact, 0, len(exact), expected)
    return exact


def _provision_fault(text: str, head: str, components: list[tuple[str, str]]) -> _Fault | None:
    """Say which component of `name:1/2/3` is wrong; the components are pattern and form, after the name."""
    name, colon, rest = text.partition(":")
    if not re.fullmatch(_CODE, name):
        return 0, len(name), head
    at = len(name) + 1
    if not colon:
        return None
    sides = rest.split("/")
    for number, side in enumerate(sides):
        if number == len(components):
            return at - 1, len(text), "nothing more"
        pattern, expected = components[number]
        # `cc1999:4//2` has no part; nothing else may be empty.
        skipped = not side and pattern is _PART and number == 1 and number + 1 < len(sides)
        if not skipped and not re.fullmatch(pattern, side):
            return at, at + len(side), expected
        at += len(side) + 1
    return None


def _respelt_provision(text: str) -> str:
    """Give a provision without spaces and zeros in front, its name in Latin lower case."""
    name, colon, rest = re.sub(" ?([:/]) ?", r"\1", text).partition(":")
    return name.translate(_LOOK_ALIKES).lower() + colon + re.sub("(?<![0-9])0+(?=[1-9])", "", rest)


def _number_key(text: str | None) -> tuple[int, int, int]:
    """Give a key by which 8.9 comes before 8.10 and 342 before 342-1."""
    main, _, inserted = (text or "0").partition("-")
    whole, _, dotted = main.partition(".")
    return int(whole), int(dotted or 0), int(inserted or 0)


@final
@frozen(kw_only=True, repr=False)
class Citation(_Text):
    """A pointer to a provision of a code: article, part (часть), point (пункт).

    Shape:
        `cc1999:342-2/1` is code, article, part; a point follows, `cc1999:293/2/1`, without part `cc1999:4//2`. A slash
        divides because administrative articles have dots (`cao2021:24.23/1`) and inserted ones hyphens.

    Whether the code, the article and the part exist is a rule of law, not of shape.
    """

    PATTERN: ClassVar[str] = f"^{_CITATION}$"
    DESCRIPTION: ClassVar[str] = (
        "Code, colon, article, then after slashes the part and the point; two slashes for a point without a part."
    )
    EXAMPLES: ClassVar[tuple[str, ...]] = (
        "cc1999:342",
        "cc1999:342-2/1",
        "cc1999:293/2/1",
        "cc1999:4//2",
        "cao2021:24.23/1",
    )
    _FORM: ClassVar[str] = "a citation such as cc1999:342, cc1999:342-2/1, cc1999:293/2/1 or cc1999:4//2"
    _CHARACTERS: ClassVar[frozenset[str]] = _provision_characters

    code: str
    article: str
    part: str | None = None
    point: str | None = None

    def __attrs_post_init__(self) -> None:
        _component(self.code, "Citation", _CODE, _CODE_FORM)
        _component(self.article, "Citation", _ARTICLE, _ARTICLE_FORM)
        if self.part is not None:
            _component(self.part, "Citation", _PART, _PART_FORM)
        if self.point is not None:
            _component(self.point, "Citation", _PART, _POINT_FORM)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a canonical text.

        Raises:
            InvalidText: The text is not canonical.
        """
        return _read_citation(text if type(text) is str else _exact(text, "Citation"))

    def __str__(self) -> str:
        text = f"{self.code}:{self.article}"
        if self.point is not None:
            return f"{text}/{self.part or ''}/{self.point}"
        return text if self.part is None else f"{text}/{self.part}"

    def __repr__(self) -> str:
        return f"Citation.parse({str(self)!r})"

    def format(self, language: str = "en", style: str = "long") -> str:
        """Write the provision in usual words: "ч. 1 ст. 342 УК" is `format("ru", "short")`.

        How the codes are called is known to `hrdocs.law`, which must have been imported.

        Args:
            language: `en`, `ru` or `be`.
            style: `long` or `short`.
        """
        if not _writers:
            raise LookupError("import hrdocs.law first: it knows how the codes are called")
        return _writers[-1](self, language, style)

    @property
    def sort_key(self) -> tuple[str, tuple[int, int, int], tuple[int, int, int], tuple[int, int, int]]:
        """The order of the codes: Article 342 before 342-1 before 343, 8.9 before 8.10, the whole before its parts."""
        return self.code, _number_key(self.article), _number_key(self.part), _number_key(self.point)

    @staticmethod
    def _fault(text: str) -> _Fault | None:
        return _provision_fault(
            text, _CODE_FORM, [(_ARTICLE, _ARTICLE_FORM), (_PART, _PART_FORM), (_PART, _POINT_FORM)]
        )

    @staticmethod
    def _respell(text: str) -> str | None:
        return _respelt_provision(text)


# The words for codes and articles stand in `hrdocs.law`, below this module, which leaves its writer here.
_writers: list[Callable[[Citation, str, str], str]] = []


def word_citations(writer: Callable[[Citation, str, str], str]) -> None:
    """Say who writes citations in words."""
    _writers.append(writer)


@lru_cache(maxsize=_REMEMBERED)
def _read_citation(text: str) -> Citation:
    if not _matches_citation(text):
        raise _refusal(Citation, text)
    code, _, rest = text.partition(":")
    article, _, rest = rest.partition("/")
    part, _, point = rest.partition("/")
    made = _blank(Citation)
    _put(made, "code", code)
    _put(made, "article", article)
    _put(made, "part", part or None)
    _put(made, "point", point or None)
    return made


def _subs(sub: Iterable[str]) -> tuple[str, ...]:
    if isinstance(sub, str):
        raise TypeError("sub of a Norm is a tuple of texts, not one text")
    return tuple(sub)


@final
@frozen(kw_only=True, repr=False)
class Norm(_Text):
    """A pointer to a norm of a treaty, a declaration or a law, or to the instrument as a whole.

    Shape:
        `iccpr:9/3` is Article 9, paragraph 3, and `iccpr:14/3/b` its letter b; `undhrd` is the whole declaration.

    Whether the instrument and the article exist is a rule in `validation`.
    """

    PATTERN: ClassVar[str] = f"^{_NORM}$"
    DESCRIPTION: ClassVar[str] = (
        "Short name of the instrument, alone or with a colon and the article, then after slashes up to three parts."
    )
    EXAMPLES: ClassVar[tuple[str, ...]] = ("iccpr:9/3", "iccpr:14/3/b", "cat:1", "cpc1999:126", "undhrd")
    _FORM: ClassVar[str] = "a norm such as iccpr:9/3, iccpr:14/3/b, cat:1 or undhrd"
    _CHARACTERS: ClassVar[frozenset[str]] = _provision_characters

    instrument: str
    article: str | None = None
    sub: tuple[str, ...] = field(default=(), converter=_subs)

    def __attrs_post_init__(self) -> None:
        _component(self.instrument, "Norm", _CODE, _INSTRUMENT_FORM)
        if self.article is not None:
            _component(self.article, "Norm", _ARTICLE, _ARTICLE_FORM)
        for sub in self.sub:
            _component(sub, "Norm", _SUB, _SUB_FORM)
        if len(self.sub) > _MOST_SUBS or (self.sub and self.article is None):
            raise ValueError("a Norm has up to three paragraphs, and only below an article")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a canonical text.

        Raises:
            InvalidText: The text is not canonical.
        """
        return _read_norm(text if type(text) is str else _exact(text, "Norm"))

    def __str__(self) -> str:
        return self.instrument if self.article is None else f"{self.instrument}:{'/'.join((self.article, *self.sub))}"

    def __repr__(self) -> str:
        return f"Norm.parse({str(self)!r})"

    @property
    def sort_key(self) -> tuple[str, tuple[int, int, int], tuple[tuple[int, int, int, str], ...]]:
        """The order of the instruments: Article 9 before 14, paragraph 2 before 10, numbers before letters."""
        subs = tuple((*_number_key(sub), "") if sub[0].isdigit() else (1_000, 0, 0, sub) for sub in self.sub)
        return self.instrument, _number_key(self.article), subs

    @staticmethod
    def _fault(text: str) -> _Fault | None:
        return _provision_fault(text, _INSTRUMENT_FORM, [(_ARTICLE, _ARTICLE_FORM), *[(_SUB, _SUB_FORM)] * _MOST_SUBS])

    @staticmethod
    def _respell(text: str) -> str | None:
        # Lawyers write 14(3)(b).
        return _respelt_provision(text.replace("(", "/").replace(")", ""))


@lru_cache(maxsize=_REMEMBERED)
def _read_norm(text: str) -> Norm:
    if not _matches_norm(text):
        raise _refusal(Norm, text)
    instrument, _, rest = text.partition(":")
    article, *sub = rest.split("/")
    made = _blank(Norm)
    _put(made, "instrument", instrument)
    _put(made, "article", article or None)
    _put(made, "sub", tuple(sub))
    return made


# --- Raw JSON ---------------------------------------------------------------------------------------------------------


@final
@frozen(repr=False)
class Json:
    """A JSON value of somebody else's making, kept as its canonical text.

    Shape:
        Keys sorted, no space, letters as they are. `5.0` and `5` stay two values, as they came.

    >>> str(Json.of({"b": 5.0, "a": [None, "так"]}))
    '{"a":[null,"так"],"b":5.0}'
    """

    DESCRIPTION: ClassVar[str] = "Any JSON value."

    text: str

    def __attrs_post_init__(self) -> None:
        if type(self.text) is not str:
            _put(self, "text", _exact(self.text, "Json"))
        mend = _respelt_json(self.text)
        if mend != self.text:
            form = "JSON with sorted keys and no space"
            raise InvalidText("Json", self.text, 0, len(self.text), form, mend)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a canonical text.

        Raises:
            InvalidText: The text is not canonical, or no JSON at all.
        """
        return cls(text)

    @classmethod
    def of(cls, value: object) -> Self:
        """Give the JSON value made of dicts with `str` keys, lists or tuples, `str`, `int`, `float`, `bool` and None.

        Raises:
            TypeError: It holds something that JSON has not.
            ValueError: It holds NaN, an infinity, a lone surrogate or itself, or is nested too deeply.
        """
        made = _blank(cls)
        _put(made, "text", _json_text(value))
        return made

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"Json({self.text!r})"

    @property
    def value(self) -> object:
        """The value, parsed anew each time, so that nobody changes another's copy."""
        return json.loads(self.text)


def _json_text(value: object) -> str:
    try:
        _check_keys(value)
        text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
        text.encode()
    except UnicodeEncodeError as error:
        message = f"a text in JSON cannot hold the lone surrogate U+{ord(error.object[error.start]):04X}"
        raise ValueError(message) from None
    except RecursionError:
        raise ValueError("the JSON value is nested too deeply, or holds itself") from None
    return text


def _check_keys(value: object) -> None:
    # json.dumps would write the key 1 as "1" in silence.
    if isinstance(value, dict):
        for key, below in value.items():
            if not isinstance(key, str):
                message = f"a key of a JSON object is a str, not {type(key).__name__}"
                raise TypeError(message)
            _check_keys(below)
    elif isinstance(value, list | tuple):
        for below in value:
            _check_keys(below)


def _respelt_json(text: str) -> str | None:
    """Give the canonical text, or None for what is no JSON or says a key twice."""
    try:
        return _json_text(json.loads(text, object_pairs_hook=_without_twins, parse_constant=_no_constant))
    except (ValueError, RecursionError):
        return None


def _without_twins(pairs: list[tuple[str, object]]) -> dict[str, object]:
    made = dict(pairs)
    if len(made) < len(pairs):
        raise ValueError("a key stands twice")
    return made


def _no_constant(name: str) -> object:
    message = f"{name} is no JSON"
    raise ValueError(message)
