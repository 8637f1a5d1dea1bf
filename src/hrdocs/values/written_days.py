"""Days as people write them in English, Russian and Belarusian, where they have one reading only.

Source:
    The names of the months and their short forms are those of CLDR (https://cldr.unicode.org/) for en, ru and be, in
    the cases in which they are written beside a day or a year.
"""

import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import date
from typing import Final

MONTHS: Final = (
    "january jan январь января январе янв студзень студзеня студзені студз",
    "february feb февраль февраля феврале фев февр люты лютага лютым лют",
    "march mar март марта марте мар сакавік сакавіка сакавіку сак",
    "april apr апрель апреля апреле апр красавік красавіка красавіку крас",
    "may май мая мае маі травень траўня траўні",
    "june jun июнь июня июне июн чэрвень чэрвеня чэрвені чэрв",
    "july jul июль июля июле июл ліпень ліпеня ліпені ліп",
    "august aug август августа августе авг жнівень жніўня жніўні жн",
    "september sep sept сентябрь сентября сентябре сен сент верасень верасня верасні вер",
    "october oct октябрь октября октябре окт кастрычнік кастрычніка кастрычніку кастр",
    "november nov ноябрь ноября ноябре ноя нояб лістапад лістапада лістападзе ліст",
    "december dec декабрь декабря декабре дек снежань снежня снежні снеж",
)
"""The words for each month, from January."""

_NUMBERS: Final = {word: n for n, words in enumerate(MONTHS, 1) for word in words.split()}
# The longest first, so that no short form is read out of a long one.
MONTH: Final = "(?:" + "|".join(sorted(_NUMBERS, key=len, reverse=True)) + r")\b\.?"
"""A pattern of all words for months, in lower case."""

_YEAR: Final = "(?:1[89]|20)[0-9]{2}"
_TAIL: Final = re.compile(r"[\s,]*(?:года|годзе|годе|год|г\.?)$")
_IN_WORDS: Final = re.compile(
    rf"(?:(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th|-го|-га)?\s+)?(?P<month>{MONTH})\s+(?P<year>{_YEAR})"
)
_MONTH_FIRST: Final = re.compile(rf"(?P<month>{MONTH})\s+(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>{_YEAR})")
_NUMERIC: Final = re.compile(rf"([0-9]{{1,2}})([./-])([0-9]{{1,2}})\2({_YEAR})")
_YEAR_FIRST: Final = re.compile(rf"({_YEAR})([./])([0-9]{{1,2}})\2([0-9]{{1,2}})")
_RUN: Final = re.compile("[0-9]{8}")
_UNSPECIFIED: Final = re.compile(rf"({_YEAR})(?:-([0-9]{{2}}))?(?:-xx){{1,2}}")


def month_of(word: str) -> int:
    """Return the number of a month from a word in lower case that `MONTH` matches."""
    return _NUMBERS[word.removesuffix(".")]


def certain_day(text: str) -> str | None:
    """Return the canonical text of a date that is written otherwise; None where it has two readings, or none.

    `24/09/1990` has one reading since no month is the 24th; `05/09/1990` has two.
    """
    plain = _TAIL.sub("", " ".join(text.casefold().split()))
    if match := _IN_WORDS.fullmatch(plain) or _MONTH_FIRST.fullmatch(plain):
        return _spelt(int(match["year"]), month_of(match["month"]), int(match["day"]) if match["day"] else None)
    if re.fullmatch(_YEAR, plain):
        return plain
    if match := _UNSPECIFIED.fullmatch(plain):
        return _spelt(int(match[1]), int(match[2])) if match[2] else match[1]
    return _one_of(_readings(plain))


_FROM: Final = re.compile(r"^(?:со?|з|ад|from)\s+")
_BETWEEN: Final = re.compile(
    r"\s+[-–—−]\s+|\s+(?:по|па|to)\s+|(?<=[0-9][./][0-9]{4})[-–—−](?=[0-9])|(?<=^[0-9])[-–—−]|(?<=^[0-9]{2})[-–—−]"
)
_ISO: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def certain_period(text: str) -> str | None:
    """Return the canonical text of a period from one whole day to another, both named; None where that is not certain.

    `08.09.2020 - 28.09.2020`, `с 8 по 28 сентября 2020 г.`. One day alone may be the first of a longer time.
    """
    plain = " ".join(text.casefold().split())
    sides = _BETWEEN.split(_FROM.sub("", plain))
    if len(sides) != 2:  # noqa: PLR2004 -- a first and a last day
        return None
    last = _whole_day(sides[1])
    if last is None:
        return None
    # What the first day leaves out, the last one says: 8-28 September, 8 September - 3 October 2020.
    first = (
        _spelt(int(last[:4]), int(last[5:7]), int(sides[0]))
        if re.fullmatch("[0-9]{1,2}", sides[0])
        else _whole_day(sides[0]) or _whole_day(f"{sides[0]} {last[:4]}")
    )
    return f"{first}/{last}" if first is not None and first <= last else None


def _whole_day(text: str) -> str | None:
    found = text if _ISO.fullmatch(text) else certain_day(text)
    if found is None or not _ISO.fullmatch(found):
        return None
    return _spelt(*map(int, found.split("-")))


_ALONE: Final = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-[0-9]{2})?)?")


def whole_of(text: str) -> str | None:
    """Return a day, a month or a year as the period that it is from its first to its last day.

    Only for a field that says over which time something was counted or told: elsewhere it may only have begun then.
    """
    match = _ALONE.fullmatch(text)
    if match is None:
        return None
    year, month = match[1], match[2]
    if month is None:
        first, last = f"{year}-01-01", f"{year}-12-31"
    elif len(text) == len("2020-09"):
        first, last = f"{text}-01", f"{text}-{monthrange(int(year), int(month))[1]:02}"
    else:
        first = last = text
    return f"{first}/{last}"


def _readings(text: str) -> Iterable[str | None]:
    if match := _YEAR_FIRST.fullmatch(text):
        yield _spelt(int(match[1]), int(match[3]), int(match[4]))
    elif match := _NUMERIC.fullmatch(text):
        yield _spelt(int(match[4]), int(match[3]), int(match[1]))
        # With full stops the day is first everywhere; Americans write dashes and slashes with the month first.
        if match[2] != ".":
            yield _spelt(int(match[4]), int(match[1]), int(match[3]))
    elif _RUN.fullmatch(text):
        for year, month, day in (
            (text[:4], text[4:6], text[6:]),
            (text[4:], text[2:4], text[:2]),
            (text[4:], text[:2], text[2:4]),
        ):
            if re.fullmatch(_YEAR, year):
                yield _spelt(int(year), int(month), int(day))


def _one_of(readings: Iterable[str | None]) -> str | None:
    found = {each for each in readings if each is not None}
    return found.pop() if len(found) == 1 else None


def _spelt(year: int, month: int, day: int | None = None) -> str | None:
    try:
        text = date(year, month, day or 1).isoformat()
    except ValueError:
        return None
    return text[:7] if day is None else text


_ANY_NUMERIC: Final = re.compile(r"(?<![0-9])([0-9]{1,2})\s?[./-]\s?([0-9]{1,2})\s?[./-]\s?([0-9]{4})(?![0-9])")
_ANY_ISO: Final = re.compile(r"(?<![0-9])([0-9]{4})[./-]([0-9]{1,2})[./-]([0-9]{1,2})(?![0-9])")


def days_in(text: str) -> set[str]:
    """Return every day that a running text may mention, as ISO text; of two readings both."""
    text = text.lower()
    found: set[tuple[int, int, int]] = set()
    for match in _ANY_NUMERIC.finditer(text):
        one, other, year = map(int, match.groups())
        found |= {(year, other, one), (year, one, other)}
    for match in _ANY_ISO.finditer(text):
        year, month, day = map(int, match.groups())
        found.add((year, month, day))
    for pattern in (_IN_WORDS, _MONTH_FIRST):
        for match in pattern.finditer(text):
            if match["day"] is not None:
                found.add((int(match["year"]), month_of(match["month"]), int(match["day"])))
    return {day for day in (_spelt(*each) for each in found) if day is not None}
