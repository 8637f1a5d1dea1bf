"""Dates and periods in words: «около ноября 2022 г.», «с 8 по 28 сентября 2020 г.»."""

from typing import Final

from hrdocs.displaying.forms import LONG, Said, cldr, filled, words
from hrdocs.values import PartialDate, Period

_MARKS: Final = "~?%"
_DAY: Final = 10
_YEAR: Final = 4
_MONTH: Final = 7


def date_words(date: PartialDate, language: str, style: str = LONG) -> Said:
    """Return a date in words."""
    phrases = words(language)["dates"]
    text = date.text
    if date.is_bounds:
        low, _, high = text[1:-1].partition("..")
        if low and high:
            first, last = (_plain(side, language, style) for side in (low, high))
            return Said.alike(filled(phrases["between"], first, last))
        said = _plain(low or high, language, style)
        return Said.alike(filled(phrases["not-before" if low else "not-after"], said))
    said = _plain(text.rstrip(_MARKS), language, style)
    if date.is_about:
        said = Said.alike(filled(phrases["about"], said))
    return Said.alike(filled(phrases["uncertain"], said)) if date.is_uncertain else said


def _plain(text: str, language: str, style: str, *, without: int = 0) -> Said:
    """Return a date without a mark; `without` leaves out the year (4) or the year and the month (7)."""
    if without == _MONTH:
        return Said.alike(str(int(text[8:10])))
    phrases = words(language)["dates"]
    short = "" if style == LONG else "-short"
    if len(text) == _YEAR:
        return Said.alike(phrases["year"].format(year=text))
    at = int(text[5:7])
    months = cldr(language)["months"]
    if len(text) == _MONTH:
        form = phrases[f"month{short}"]
        return Said(*(form.format(month=months[case][at - 1], number=at, year=text[:4]) for case in ("name", "of")))
    form = phrases["day-of-year" if without else f"day{short}"]
    day = form.format(day=int(text[8:10]), month=months["of"][at - 1], number=at, year=text[:4])
    return Said.alike(phrases["minute"].format(day=day, time=text[11:]) if len(text) > _DAY else day)


def period_words(period: Period, language: str, style: str = LONG) -> str:
    """Return a period in words."""
    phrases = words(language)["dates"]
    first, last = period.start, period.end
    no_first = "" if period.text.startswith("..") else phrases["start-unknown"]
    no_last = phrases["goes-on" if period.is_open else "end-unknown"]
    if any(side is not None and side.is_bounds for side in (first, last)):
        # Bounds do not go with a preposition.
        start = no_first if first is None else filled(phrases["start-is"], date_words(first, language, style))
        end = no_last if last is None else filled(phrases["end-is"], date_words(last, language, style))
        return "; ".join(filter(None, (start, end)))
    if first is None or last is None:
        if first is not None:
            return f"{_side('from', first, language, style)}, {no_last}"
        assert last is not None  # noqa: S101 -- a period has a date on one side at least
        return ", ".join(filter(None, (_side("until", last, language, style), no_first)))
    if first == last:
        said = date_words(first, language, style)
        is_day = len(first.text.rstrip(_MARKS)) >= _DAY
        return said.name if is_day else filled(phrases["within"], said)
    shared = 0
    if style == LONG and len(first.text) == len(last.text) == _DAY:
        shared = next((size for size in (_MONTH, _YEAR) if first.text[:size] == last.text[:size]), 0)
    start = _side("from", first, language, style, without=shared)
    return f"{start} {_side('to', last, language, style)}"


def _side(name: str, date: PartialDate, language: str, style: str, *, without: int = 0) -> str:
    """Return one end of a period, with its preposition."""
    phrases = words(language)["dates"]
    text = date.text.rstrip(_MARKS)
    if date.is_about:
        name = "from-about" if name == "from" else "to-about"
    elif name == "from" and text[8:10] == "02" and style == LONG:
        name = "from-second"
    made = filled(phrases[name], _plain(text, language, style, without=without))
    return filled(phrases["uncertain"], Said.alike(made)) if date.is_uncertain else made


def from_words(date: PartialDate, language: str, style: str = LONG) -> str:
    """Return a date as a beginning: «с 19 июня 2021 г.», «со 2 июня 2021 г.»; it has no bounds."""
    return _side("from", date, language, style)
