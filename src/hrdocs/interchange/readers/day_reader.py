"""Days and periods as people write them in English, Russian and Belarusian.

ISO days are read, `dd.mm.yyyy`, names of months in their cases, Roman months, years and months alone, nights, ranges,
words for "about", and the serial numbers of spreadsheets. Nothing is filled in: what the words leave open stays open.
Two-digit years and days that may be month-first give candidates and no value.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from typing import Final

import attrs

from hrdocs.interchange.readers.read_cell import CellText, Doubt, ReadCell, ReaderTerms, folded, one_line
from hrdocs.values.written_days import MONTH, MONTHS, month_of

_ROMAN: Final = {
    each: n for n, each in enumerate(["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"], 1)
}
_YEAR: Final = "(?:1[89]|20)[0-9]{2}"
_BORN: Final = re.compile(r"^(?:н\.|нар\.|нарадз\w*|род\.|родил\w+|р\.|born|b\.)\s*(?:(?:у|в|in|on)\s+)?")
_ABOUT: Final = re.compile(
    r"^(?:около|примерно|приблизительно|ок\.|каля|прыблізна|прыкладна|about|around|circa|ca?\.|approx\.?|~)\s*"
)
_TAIL: Final = re.compile(r"[\s,]*(?:г\.\s?р\.?|г\.\s?н\.?|года рождения|года|годзе|г\.|г(?=$)|год(?=$)|гады|р\.)$")
_PART_OF_MONTH: Final = re.compile(
    r"^(?:в |у |на |the )?(?:начал[оеа]|середин[аеу]|кон(?:ец|це|ца)|пачат(?:ак|ку)|сярэдзін[аеуы]"
    r"|кан(?:ец|цы|ца)|early|mid(?:dle)?|late|beginning of|end of)[\s-]+"
)
_SPEAKS_OF_TIME: Final = re.compile(rf"(?<![0-9]){_YEAR}(?![0-9])|(?<![^\W\d_]){MONTH}(?![^\W\d_])|[0-9]0-?[ехя]")
"""Words of a time that cannot be read: the cell is one of its column all the same."""
_AGE: Final = re.compile(r"\s*\(\s*[0-9]{1,3}\s*(?:лет|года?|гадоў|гады|years?(?:\s+old)?|y\.?\s?o\.?)\s*\)$")
_NIGHT: Final = re.compile(r"^(?:в |у )?(?:ночь|ноч|night|ночью|ноччу)\s+(?:с|з|of|from)?\s*")
_STAND_INS: Final = frozenset({"1900-01-01", "1899-12-30", "1899-12-31", "1904-01-01", "1900-01-00", "0001-01-01"})
_PLAIN: Final = re.compile(r"(?:1[89]|20)[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])")
_EPOCH: Final = date(1899, 12, 30)
_EPOCH_1904: Final = date(1904, 1, 1)
_FIRST_SERIAL: Final = 61
"""The first serial number that all programs read alike: number 60 is 29 February 1900, which never existed."""
_LAST_SERIAL: Final = 73_415
_FIRST_YEAR: Final = 1_800
_LAST_YEAR: Final = 2_200
_PIVOT: Final = 40


class _NoDayError(Exception):
    """The words are a day that never existed."""


def read_day(cell: CellText, terms: ReaderTerms) -> ReadCell:
    """Return the day of a cell as the text of a `PartialDate`, no more exact than the column `known` says."""
    read = _whole_day(cell, terms)
    known = cell.others.get("known", "")
    if not known or read.value is None:
        return read
    length = _KNOWN.get(folded(known))
    if length is None:
        return attrs.evolve(read, doubts=(*read.doubts, Doubt("cell.unknown-word", option="known")))
    if not length:
        # A form wants a day where nobody knows one.
        return ReadCell(doubts=(Doubt("cell.stand-in-day", is_question=False),))
    if not _PLAIN.fullmatch(read.value):
        return read
    return attrs.evolve(read, value=read.value[:length], keeps_words=read.value[:length] != cell.text)


_KNOWN: Final = {"day": len("2026-10-05"), "month": len("2026-10"), "year": len("2026"), "unknown": 0}
"""How much of a day is left, by how exactly it is known."""


def _whole_day(cell: CellText, terms: ReaderTerms) -> ReadCell:
    if isinstance(cell.value, date):
        return _of_day(cell.value, cell.text)
    if _PLAIN.fullmatch(cell.text) and cell.text not in _STAND_INS:
        return ReadCell(value=cell.text, keeps_words=False)  # fast path for most cells
    text = one_line(cell.text)
    if terms.options.get("then") == "people":
        text = parted(text)[0]
    if cell.kind == "number" or (text.isdecimal() and len(text) == len("44197")):
        return _of_number(text, is_1904=terms.is_1904)
    try:
        found = _day(text.casefold().replace("–", "-").replace("—", "-").replace("−", "-"))
    except _NoDayError:
        return ReadCell(doubts=(Doubt("cell.no-such-day"),))
    if found is None:
        return ReadCell(doubts=(Doubt("cell.not-a-day"),), is_misfit=_SPEAKS_OF_TIME.search(text.casefold()) is None)
    value, doubts, candidates = found
    if value in _STAND_INS:
        return ReadCell(doubts=(Doubt("cell.stand-in-day"),))
    if terms.is_iso and not doubts and value != text:
        doubts = (Doubt("cell.day-not-iso", is_question=False),)
    return ReadCell(value=value, doubts=doubts, candidates=candidates, keeps_words=value != text)


_DAY_AND_NAMES: Final = re.compile(r"(.*[0-9](?:\s?(?:г|года|годзе)\.?)?)\s*[,;]\s*((?:[^\W\d_][^\d]*))")


def parted(text: str) -> tuple[str, str]:
    """Return the day with which a cell begins, and the names that follow it after a comma; both may be empty.

    What follows is names where each word begins with a capital: anything else may undo the day.
    """
    match = _DAY_AND_NAMES.fullmatch(text)
    if match is None:
        return text, ""
    words = re.findall(r"[^\W\d_]+", match[2])
    return (match[1], match[2]) if all(word[0].isupper() for word in words) else (text, "")


def read_period(cell: CellText, terms: ReaderTerms) -> ReadCell:
    """Return the time that begins on the day of a cell, and ends on that of the column `until`."""
    start = read_day(cell, terms) if cell.text or cell.value is not None else ReadCell()
    doubts = start.doubts
    end_text = cell.others.get("until", "")
    end = read_day(CellText(text=end_text), terms) if end_text else ReadCell()
    doubts += tuple(attrs.evolve(each, option="until") for each in end.doubts)
    value = f"{start.value or ''}/{end.value or ''}" if start.value or end.value else None
    candidates = tuple(f"{each}/{end.value or ''}" for each in start.candidates)
    return ReadCell(
        value=value, doubts=doubts, candidates=candidates, is_misfit=start.is_misfit, keeps_words=start.keeps_words
    )


def _of_day(value: date, text: str) -> ReadCell:
    if isinstance(value, datetime):
        stated = value.isoformat(timespec="minutes")[:16]
        stated = stated.removesuffix("T00:00")
    else:
        stated = value.isoformat()
    if stated[:10] in _STAND_INS:
        return ReadCell(doubts=(Doubt("cell.stand-in-day"),))
    if not "1000" <= stated[:4] <= "2999":
        return ReadCell(doubts=(Doubt("cell.no-such-day"),))
    return ReadCell(value=stated, keeps_words=stated != text)


def _of_number(text: str, *, is_1904: bool) -> ReadCell:
    """Return the day of a serial number, or a year alone."""
    whole = re.fullmatch(r"([0-9]{1,6})(?:[.,]([0-9]+))?", text)
    number = int(whole[1]) if whole else 0
    if whole and not (whole[2] or "").strip("0") and _FIRST_YEAR <= number <= _LAST_YEAR:
        return ReadCell(value=str(number), keeps_words=str(number) != text)
    if not _FIRST_SERIAL <= number <= _LAST_SERIAL:
        is_never = number == _FIRST_SERIAL - 1 and not is_1904
        return ReadCell(doubts=(Doubt("cell.no-such-day" if is_never else "cell.not-a-day"),), is_misfit=not is_never)
    day = ((_EPOCH_1904 if is_1904 else _EPOCH) + timedelta(days=number)).isoformat()
    return ReadCell(value=day, doubts=(Doubt("cell.serial-day", is_question=False),))


_Found = tuple[str | None, tuple[Doubt, ...], tuple[str, ...]]


def _day(text: str) -> _Found | None:
    """Return the day that words name, its doubts, and candidates; None where they name none."""
    text, mark = _marked(_BORN.sub("", _AGE.sub("", text)))
    while (shorter := _TAIL.sub("", text)) != text:
        text = shorter
    text = text.strip(" .,;")
    for read in (_iso, _numbers, _in_words, _ranges):
        found = read(text)
        if found is not None:
            value, doubts, candidates = found
            return (value + mark if value and mark and value[0] != "[" else value), doubts, candidates
    return None


def _marked(text: str) -> tuple[str, str]:
    about = _ABOUT.sub("", text)
    mark = "~" if about != text else ""
    bare = about.rstrip()
    if bare.endswith(("?", "(?)")):
        return bare.removesuffix("(?)").rstrip("? "), "%" if mark else "?"
    if bare.endswith("~"):
        return bare.rstrip("~ "), "~"
    return about, mark


def _checked(year: int, month: int | None = None, day: int | None = None) -> str:
    if month is None:
        return f"{year:04}"
    if not 1 <= month <= len(MONTHS):
        raise _NoDayError
    if day is None:
        return f"{year:04}-{month:02}"
    if not 1 <= day <= monthrange(year, month)[1]:
        raise _NoDayError
    return f"{year:04}-{month:02}-{day:02}"


_ISO: Final = re.compile(
    rf"({_YEAR})(?:-([0-9]{{1,2}})(?:-([0-9]{{1,2}})"
    rf"(?:[t ]([0-9]{{1,2}}):([0-9]{{2}})(?::[0-9]{{2}}(?:\.[0-9]+)?)?z?)?)?)?"
)


def _iso(text: str) -> _Found | None:
    match = _ISO.fullmatch(text)
    if match is None:
        return None
    year, month, day, hour, minute = match.groups()
    value = _checked(int(year), int(month) if month else None, int(day) if day else None)
    if hour is not None and (int(hour), int(minute)) != (0, 0) and hour.zfill(2) < "24" and minute < "60":
        value += f"T{int(hour):02}:{minute}"
    return value, (), ()


_MONTH_MAY_BE_FIRST: Final = frozenset("/-")
"""With these Americans write the month first; see `certain_day`, which reads days of records."""
_NUMBERS: Final = re.compile(
    r"([0-9]{1,2})\s?([./\\-])\s?([0-9]{1,2}|[ivx]{1,4})\s?[./\\-]\s?(?:'\s?)?([0-9]{4}|[0-9]{2})"
    r"(?:[ ,]+[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?"
)
_MONTH_YEAR: Final = re.compile(rf"([0-9]{{1,2}})[./]({_YEAR})")


def _numbers(text: str) -> _Found | None:
    match = _NUMBERS.fullmatch(text)
    if match is None:
        match = _MONTH_YEAR.fullmatch(text)
        return (_checked(int(match[2]), int(match[1])), (), ()) if match else None
    first, between, second, last = match.groups()
    if not second.isdecimal():
        if second not in _ROMAN:
            return None
        second = str(_ROMAN[second])
    if len(last) == len("26"):
        year = 2000 + int(last) if int(last) <= _PIVOT else 1900 + int(last)
        pairs = [(first, second)] + ([(second, first)] if between in _MONTH_MAY_BE_FIRST and first != second else [])
        candidates = tuple(_possible((year, int(month), int(day)) for day, month in pairs))
        if not candidates:
            raise _NoDayError
        doubt = "cell.ambiguous-day" if len(candidates) > 1 else "cell.two-digit-year"
        return None, (Doubt(doubt),), candidates
    year, one, two = int(last), int(first), int(second)
    if not re.fullmatch(_YEAR, last):
        raise _NoDayError
    if one == 0 and between not in _MONTH_MAY_BE_FIRST:
        value = _checked(year, two) if two else _checked(year)
        return value, (Doubt("cell.part-of-day", is_question=False),), ()
    if between in _MONTH_MAY_BE_FIRST:
        candidates = tuple(dict.fromkeys(_possible([(year, two, one), (year, one, two)])))
        if not candidates:
            raise _NoDayError
        return (None, (Doubt("cell.ambiguous-day"),), candidates) if len(candidates) > 1 else (candidates[0], (), ())
    return _checked(year, two, one), (), ()


def _possible(days: Iterable[tuple[int, int, int]]) -> Iterable[str]:
    for each in days:
        try:
            yield _checked(*each)
        except _NoDayError:
            continue


_DAY_WORDS: Final = re.compile(
    rf"(?:([0-9]{{1,2}})(?:st|nd|rd|th|-го|-га)?\s+)?({MONTH})(?:\s+(?:of\s+)?({_YEAR}|'?[0-9]{{2}}))?"
)
_MONTH_FIRST: Final = re.compile(rf"({MONTH})\s+([0-9]{{1,2}})(?:st|nd|rd|th)?(?:,?\s+({_YEAR}))?")


def _in_words(text: str) -> _Found | None:
    plain = _PART_OF_MONTH.sub("", text)
    if plain != text and (match := re.fullmatch(rf"({MONTH})\s+({_YEAR})", plain)):
        return _checked(int(match[2]), month_of(match[1])), (Doubt("cell.part-of-day", is_question=False),), ()
    text = re.sub(r"^(?:в|у|in)\s+", "", text)
    if match := _DAY_WORDS.fullmatch(text):
        return _with_year(match[1], match[2], match[3])
    if match := _MONTH_FIRST.fullmatch(text):
        return _with_year(match[2], match[1], match[3])
    return None


def _with_year(day: str | None, month: str, year: str | None) -> _Found:
    if year is None:
        return None, (Doubt("cell.no-year"),), ()
    last = year.lstrip("'")
    if len(last) == len("26"):
        number = 2000 + int(last) if int(last) <= _PIVOT else 1900 + int(last)
        return None, (Doubt("cell.two-digit-year"),), (_checked(number, month_of(month), int(day) if day else None),)
    return _checked(int(last), month_of(month), int(day) if day else None), (), ()


_DAYS_OF_MONTH: Final = re.compile(
    rf"([0-9]{{1,2}})\s?(?:-|/|на|или|ці|or|to|и|і|and)\s?([0-9]{{1,2}})\s+({MONTH})\s+({_YEAR})"
)
_MONTHS_OF_YEAR: Final = re.compile(rf"({MONTH})\s?(?:-|/|или|ці|or|to|и|і|and)\s?({MONTH})\s+({_YEAR})")
_YEARS: Final = re.compile(
    rf"(?:в период |у перыяд )?(?:между|паміж|between|с|з|from)?\s*({_YEAR})"
    rf"\s?(?:-|/|и|і|and|or|или|ці|по|па|to)\s?({_YEAR})"
)
_TWO_DAYS: Final = re.compile(
    r"(.{6,30}?)\s?(?:\s-\s|\.\.|\s(?:по|па|to|or|или|ці)\s|(?<=[0-9]{4})-(?=[0-9]{1,2}\.))\s?(.{6,30})"
)


def _ranges(text: str) -> _Found | None:
    text = _NIGHT.sub("", text)
    text = re.sub(r"^(?:между|паміж|between)\s+", "", text)
    note = (Doubt("cell.range-of-days", is_question=False),)
    if match := _DAYS_OF_MONTH.fullmatch(text):
        year, month = int(match[4]), month_of(match[3])
        return _bounds(_checked(year, month, int(match[1])), _checked(year, month, int(match[2])), note)
    if match := _MONTHS_OF_YEAR.fullmatch(text):
        year = int(match[3])
        return _bounds(_checked(year, month_of(match[1])), _checked(year, month_of(match[2])), note)
    if match := _YEARS.fullmatch(text):
        return _bounds(match[1], match[2], note)
    if match := _TWO_DAYS.fullmatch(text):
        ends = [_first_of(each, (_iso, _numbers, _in_words)) for each in match.groups()]
        if all(each is not None and each[0] is not None for each in ends):
            return _bounds(str(ends[0][0]), str(ends[1][0]), note)  # type: ignore[index]
    return None


def _first_of(text: str, readers: Iterable[Callable[[str], _Found | None]]) -> _Found | None:
    text = _TAIL.sub("", text.strip(" .,"))
    return next((found for read in readers if (found := read(text)) is not None), None)


def _bounds(start: str, end: str, note: tuple[Doubt, ...]) -> _Found:
    if start[: len(end)] > end[: len(start)]:
        raise _NoDayError
    return f"[{start}..{end}]", note, ()
