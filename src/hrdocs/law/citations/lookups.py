"""What the finder asks of the law: does a provision exist on a day, what is it called, what is near it.

Read from the packaged law (`data/law/`), each code once. A day is a pair of first and last day, since a partial date is
several; what no source shows counts as existing, so that doubt never makes a citation wrong.
"""

import re
from datetime import date
from functools import cache
from typing import Any, Final

from attrs import frozen

from hrdocs import data
from hrdocs.law.citations.fold import LETTERS, skeleton
from hrdocs.law.reference import code_names
from hrdocs.values import PartialDate

CODES: Final = ("cc1999", "cao2003", "cao2021")
ADMINISTRATIVE: Final = ("cao2003", "cao2021")
Span = tuple[date, date]

_STEM = 5
_SHORTEST = 3
_NEAR = 3
_USUAL = 3
_WORD = re.compile(rf"[{LETTERS}]+")
_EMPTY_WORDS = frozenset(
    skeleton(
        "the and for with its his her their against another other others that are not into from who which any or of"
        " либо или для без при его иных иные иной других также лица лицом как них что это республики республике"
        " беларусь або альбо для без пры яго іншых republic belarus belarusian"
    ).split()
)


@frozen
class KnownProvision:
    """One article of one code.

    Args:
        code: The code.
        number: Of the article.
        life: From which day on it was there or not, in order; windows as a pair of days.
        parts: Its parts, each with the days from which on it was there or not; the single part without number is "".
        stems: Of each heading it had, in any language, the stems of its words.
    """

    code: str
    number: str
    life: tuple[tuple[Span, bool], ...]
    parts: dict[str, tuple[tuple[Span, bool], ...]]
    stems: tuple[frozenset[str], ...]


def _days(text: str) -> Span:
    if text[0] != "[":
        day = date.fromisoformat(text)
        return day, day
    low, _, high = text[1:-1].partition("..")
    return date.fromisoformat(low), date.fromisoformat(high)


def _states(rows: list[dict[str, Any]]) -> tuple[tuple[Span, bool], ...]:
    return tuple((_days(row["from"]), row["state"] != "absent") for row in rows)


def stems(text: str) -> frozenset[str]:
    """Return the stems of the words of a folded text that say something."""
    return frozenset(
        word[: max(_SHORTEST, min(_STEM, len(word) - 1))]
        for word in _WORD.findall(text)
        if len(word) >= _SHORTEST and word not in _EMPTY_WORDS
    )


@cache
def provisions(code: str) -> dict[str, KnownProvision]:
    """Return the articles of a code by number."""
    made = {}
    for entry in data.read(f"law/{code}.json")["articles"]:
        headings = [*entry["heading"].values(), *(row["ru"] for row in entry.get("headings", ()) if row.get("ru"))]
        made[entry["number"]] = KnownProvision(
            code=code,
            number=entry["number"],
            life=_states(entry.get("life", [])),
            parts={part["part"] or "": _states(part.get("wordings", [])) for part in entry.get("parts", ())},
            stems=tuple(dict.fromkeys(stems(skeleton(text)) for text in headings)),
        )
    return made


@cache
def in_force(code: str) -> Span:
    """Return the first and the last day of a code."""
    given = data.read("law/codes.json")["codes"][code]
    last = date.fromisoformat(given["repealed"]) if "repealed" in given else None
    return date.fromisoformat(given["in_force"]), date.fromordinal(last.toordinal() - 1) if last else date.max


def span_of(on: PartialDate | date | str | None) -> Span | None:
    """Return the first and the last day that a day can mean."""
    if on is None:
        return None
    day = on if isinstance(on, PartialDate) else PartialDate.of(on) if isinstance(on, date) else PartialDate.parse(on)
    return day.earliest or date.min, day.latest or date.max


def _held(rows: tuple[tuple[Span, bool], ...], on: Span | None) -> bool:
    """Tell whether a thing may have been there on a day; without a day, ever."""
    if on is None or not rows:
        return not rows or any(state for _, state in rows)
    held = False
    for (low, high), state in rows:
        if low > on[1]:
            break
        # Inside a window, and for several days, both the old and the new state may hold.
        held = (held or state) if high > on[0] else state
    return held


def has_article(code: str, article: str, on: Span | None = None) -> bool:
    """Tell whether a code had the article on a day; without a day, ever."""
    found = provisions(code).get(article)
    if found is None:
        return False
    if on is not None:
        first, last = in_force(code)
        if on[1] < first or on[0] > last:
            return False
    return _held(found.life, on)


def has_part(code: str, article: str, part: str, on: Span | None = None) -> bool:
    """Tell whether an article had the part on a day; an article whose parts nobody saw may have any."""
    found = provisions(code).get(article)
    if found is None:
        return False
    if not found.parts:
        return True
    if part not in found.parts:
        return False
    return _held(found.parts[part], on)


def fit(code: str, article: str, words: frozenset[str]) -> float:
    """Say how well words fit a heading of the article: the share of the heading found among them, 0 to 1."""
    found = provisions(code).get(article)
    if found is None or not words:
        return 0.0
    return max((len(heading & words) / len(heading) for heading in found.stems if heading), default=0.0)


@cache
def by_stem() -> dict[str, tuple[tuple[KnownProvision, frozenset[str]], ...]]:
    """Return the headings of all codes by each of their stems."""
    made: dict[str, list[tuple[KnownProvision, frozenset[str]]]] = {}
    for code in CODES:
        for provision in provisions(code).values():
            for heading in provision.stems:
                for stem in heading:
                    made.setdefault(stem, []).append((provision, heading))
    return {stem: tuple(rows) for stem, rows in made.items()}


def nearest(code: str, article: str) -> tuple[str, ...]:
    """Return the numbers of a code that a misprint of this one may have meant, the likeliest first."""
    numbers = provisions(code)
    if code_names.NUMBER.fullmatch(article) is None:
        return code_names.near(numbers, article)
    main, _, inserted = article.partition("-")
    family = [one for one in numbers if one.partition("-")[0] == main]
    # A swapped digit, one too many, one wrong.
    swaps = [main[:n] + main[n + 1] + main[n] + main[n + 2 :] for n in range(len(main) - 1)]
    drops = [main[:n] + main[n + 1 :] for n in range(len(main))] if len(main) > _USUAL or "." in main else []
    wrong = [main[:n] + digit + main[n + 1 :] for n in range(len(main)) for digit in "0123456789" if main[n] != "."]
    tail = f"-{inserted}" if inserted else ""
    guesses = [*swaps, *drops, *(wrong if not family else ())]
    near = [one + tail for one in guesses if one + tail in numbers and one != main]
    if not family and not near and "." in main:
        chapter = main.partition(".")[0] + "."
        near = [one for one in numbers if one.startswith(chapter)][-_NEAR:]
    if not family and not near:
        near = [*code_names.near(numbers, article)]
    return tuple(dict.fromkeys([*near, *family]))[:_NEAR]


@cache
def known_numbers() -> frozenset[str]:
    """Return every article number of the three codes, with and without what was inserted behind it."""
    every = {number for code in CODES for number in provisions(code)}
    return frozenset(every)
