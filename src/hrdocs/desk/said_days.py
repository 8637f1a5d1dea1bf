"""Days as people say them: "about the 20th", «в двадцатых числах ноября», «у лістападзе», «вчера».

What is said without a year or a month means the last such day that was not after today. Every spelling of a date that
`hrdocs.fix` corrects is read too.
"""

import calendar
import re
from datetime import date, timedelta
from typing import Final

from hrdocs.errors import InvalidText
from hrdocs.values import PartialDate
from hrdocs.values.written_days import MONTH, month_of

_TODAY: Final = {
    **dict.fromkeys(("today", "сегодня", "сёння", "сення"), 0),
    **dict.fromkeys(("yesterday", "вчера", "учора", "ўчора"), 1),
    **dict.fromkeys(("the day before yesterday", "day before yesterday", "позавчера", "пазаўчора", "заўчора"), 2),
}
_WEEKDAYS: Final = (
    "monday понедельник панядзелак",
    "tuesday вторник аўторак",
    "wednesday среда среду серада сераду",
    "thursday четверг чацвер",
    "friday пятница пятницу пятніца пятніцу",
    "saturday суббота субботу субота суботу",
    "sunday воскресенье нядзеля нядзелю",
)
_DAY_OF: Final = {word: n for n, words in enumerate(_WEEKDAYS) for word in words.split()}
_ABOUT: Final = re.compile(
    r"^(?:about|around|approximately|circa|some time|около|примерно|приблизительно|где-то"
    r"|каля|прыкладна|прыблізна|недзе)"
    r"\s+(?:on\s+|the\s+|в\s+|во\s+|у\s+|ў\s+)*"
)
_LEADING: Final = re.compile(r"^(?:on|in|at|the|of|в|во|у|ў)\s+")
_ORDINAL: Final = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th|-?го|-?га|-?е)?(?:\s+(?:числа|число|чысла))?"
_DAY_ALONE: Final = re.compile(rf"{_ORDINAL}")
_DAY_MONTH: Final = re.compile(rf"{_ORDINAL}\s+(?:of\s+)?(?P<month>{MONTH})")
_MONTH_DAY: Final = re.compile(rf"(?P<month>{MONTH})\s+(?:the\s+)?{_ORDINAL}")
_MONTH_ALONE: Final = re.compile(rf"(?P<month>{MONTH})")
_YEAR: Final = re.compile(
    r"^(?P<rest>.*?)[\s,]+(?:of\s+)?(?P<year>(?:19|20)[0-9]{2})(?:\s*(?:года|годзе|годе|год|г\.?))?$"
)
_PARTS: Final = (
    ((1, 10), "beginning start early начале пачатку"),
    ((11, 20), "middle mid середине сярэдзіне"),
    ((21, 31), "end late конце канцы"),
    ((10, 19), "tens teens десятых дзясятых"),
    ((20, 29), "twenties двадцатых дваццатых"),
)
_PART_OF: Final = {word: days for days, words in _PARTS for word in words.split()}
_IN_PART: Final = re.compile(
    rf"(?P<part>{'|'.join(sorted(_PART_OF, key=len, reverse=True))})"
    rf"(?:\s+числах|\s+чыслах)?\s+(?:of\s+)?(?P<month>{MONTH})"
)


def said_day(text: str, today: date) -> PartialDate | None:
    """Return the day that a text says; None where it says none.

    Args:
        text: In English, Russian or Belarusian, or a date in any spelling that is fixed.
        today: The day on which it is said.

    >>> said_day("about the 20th", date(2026, 11, 30))
    PartialDate('2026-11-20~')
    """
    plain = " ".join(text.casefold().replace("ё", "ё").split()).strip(" .,")
    spelt = _spelt(" ".join(text.split()))
    if spelt is not None:
        return spelt
    about = _ABOUT.match(plain)
    rest = _without_leading(plain[about.end() :] if about else plain)
    found = _spelt(rest) or _said(rest, today)
    if found is None or not about:
        return found
    return PartialDate(f"{found.text}~") if not found.is_bounds and not found.is_about else found


def _without_leading(text: str) -> str:
    while (match := _LEADING.match(text)) is not None:
        text = text[match.end() :]
    return text


def _spelt(text: str) -> PartialDate | None:
    """Return a date that is canonical, or that has one certain spelling."""
    try:
        return PartialDate.parse(text)
    except InvalidText as error:
        if error.fix is None or re.fullmatch("[0-9]{1,2}", text):
            return None
        return PartialDate.parse(error.fix)


def _said(text: str, today: date) -> PartialDate | None:
    if text in _TODAY:
        return PartialDate.of(today - timedelta(days=_TODAY[text]))
    if text in _DAY_OF:
        return PartialDate.of(today - timedelta(days=(today.weekday() - _DAY_OF[text]) % 7))
    year = None
    if match := _YEAR.match(text):
        text, year = match["rest"], int(match["year"])
    if match := _IN_PART.fullmatch(text):
        return _in_part(_PART_OF[match["part"]], month_of(match["month"]), year, today)
    if match := _DAY_MONTH.fullmatch(text) or _MONTH_DAY.fullmatch(text):
        return _last(int(match["day"]), month_of(match["month"]), year, today)
    if match := _MONTH_ALONE.fullmatch(text):
        month = month_of(match["month"])
        return PartialDate(f"{_year_of(month, 1, year, today)}-{month:02}")
    if year is None and (match := _DAY_ALONE.fullmatch(text)):
        return _day_alone(int(match["day"]), today)
    return None


def _year_of(month: int, day: int, year: int | None, today: date) -> int:
    """Return the year that is said, or else the last one in which the day was not after today."""
    if year is not None:
        return year
    return today.year if (month, day) <= (today.month, today.day) else today.year - 1


def _last(day: int, month: int, year: int | None, today: date) -> PartialDate | None:
    try:
        return PartialDate.of(date(_year_of(month, day, year, today), month, day))
    except ValueError:
        return None


def _day_alone(day: int, today: date) -> PartialDate | None:
    """Return the last day of this number that was not after today; a month without it is passed over."""
    year, month = today.year, today.month
    for _ in range(3):
        if 1 <= day <= calendar.monthrange(year, month)[1] and date(year, month, day) <= today:
            return PartialDate.of(date(year, month, day))
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
    return None


def _in_part(days: tuple[int, int], month: int, year: int | None, today: date) -> PartialDate | None:
    of = _year_of(month, days[0], year, today)
    first, last = date(of, month, days[0]), date(of, month, min(days[1], calendar.monthrange(of, month)[1]))
    if first <= today:
        last = min(last, today)
    return PartialDate(f"[{first.isoformat()}..{last.isoformat()}]")
