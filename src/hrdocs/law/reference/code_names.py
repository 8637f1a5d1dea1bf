"""The codes of `data/law/codes.json`, the names that people use for them, and the spellings of article numbers."""

import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import Final

from attrs import frozen

from hrdocs.errors import InvalidText
from hrdocs.law.reference import day_spans, store
from hrdocs.values import Day, LocalText

CODES: Final[tuple[str, ...]] = tuple(store.common()["codes"])
"""The short names of the codes; of one family the older is first."""
_DIGITS_LIKE: Final = str.maketrans(
    {"О": "0", "о": "0", "O": "0", "o": "0", "З": "3", "з": "3", "l": "1", "I": "1", "І": "1"}
)
NUMBER: Final = re.compile(r"[1-9][0-9]{0,3}(?:\.[1-9][0-9]{0,2})?(?:-[1-9][0-9]?)?")
_ANY_NUMBER: Final = re.compile(r"0*([0-9]{1,4}(?:\.[0-9]{1,2})?(?:-[0-9]{1,2})?)")
_MEASURES: Final = 3


@frozen(kw_only=True)
class Code:
    """One code, with its own facts.

    Args:
        name: The short name that citations use: `cc1999`, `cao2003`, `cao2021`.
        family: `criminal` or `administrative`.
        title: The official title, by language.
        names: Its usual names.
        number: The number of the law.
        adopted: The day of the law.
        in_force: The first day in force.
        repealed: The first day out of force; None while it is in force.
        as_of: The last day for which the data know its wording.
        registry: Its number in the state's bank of law.
        fine_by: Which day a fine's base unit follows: that of the `sentence` or of the `decision`.
        measures: Kinds that the code counts as measures in place of a penalty, so that no sanction names them.
    """

    name: str
    family: str
    title: LocalText
    names: tuple[str, ...]
    number: str
    adopted: date
    in_force: date
    repealed: date | None
    as_of: date
    registry: str | None
    fine_by: str
    measures: tuple[str, ...]
    predecessor: str | None
    successor: str | None
    sources: tuple[str, ...]

    @property
    def articles(self) -> tuple[str, ...]:
        """The numbers of all its articles, in order, excluded ones included."""
        return tuple(store.index(self.name))


@cache
def code_of(name: str) -> Code:
    """Return a code by its short name."""
    given = store.common()["codes"][name]
    return Code(
        name=name,
        family=given["family"],
        title=LocalText(given["title"]),
        names=tuple(given["names"]),
        number=given["number"],
        adopted=date.fromisoformat(given["adopted"]),
        in_force=date.fromisoformat(given["in_force"]),
        repealed=date.fromisoformat(given["repealed"]) if "repealed" in given else None,
        as_of=date.fromisoformat(given["as_of"]),
        registry=given.get("registry"),
        fine_by=given["fine_by"],
        measures=tuple(given.get("measures", ())),
        predecessor=given.get("predecessor"),
        successor=given.get("successor"),
        sources=tuple(given["sources"]),
    )


def codes() -> tuple[Code, ...]:
    """Return all codes."""
    return tuple(code_of(name) for name in CODES)


def _ambiguous(name: str, called: tuple[str, ...]) -> Exception:
    # Every report names the codes and the day of their data; a report without errors needs no other part of this
    # module.
    from hrdocs.law.errors import AmbiguousCode  # noqa: PLC0415

    return AmbiguousCode(name, called)


def _unknown(name: str, is_procedural: bool) -> Exception:  # noqa: FBT001
    from hrdocs.law.errors import UnknownCode  # noqa: PLC0415 -- as above

    return UnknownCode(name, CODES, is_procedural)


def code(name: str, on: Day | None = None) -> Code:
    """Return a code by its short name or a usual one: `cc1999`, `УК`, `CC`, `КоАП`, `CAO`.

    Raises:
        UnknownCode: No code has this name.
        AmbiguousCode: Two codes had this name, and no day decides which is meant.
    """
    called = named(name)
    if len(called) > 1 and on is not None:
        called = of_day(called, day_spans.span(on))
    if len(called) > 1:
        raise _ambiguous(name, called)
    return code_of(called[0])


def family_of(name: str) -> str | None:
    """Return the family of a code by its short name, `criminal` or `administrative`; None for another name."""
    family: str | None = store.common()["codes"].get(name, {}).get("family")
    return family


CRIMINAL: Final = tuple(name for name in CODES if family_of(name) == "criminal")
ADMINISTRATIVE: Final = tuple(name for name in CODES if family_of(name) == "administrative")


@cache
def usual_names() -> dict[str, tuple[str, ...]]:
    """Return the codes that each usual name means, in small letters; the older of a family first."""
    made: dict[str, tuple[str, ...]] = {name: (name,) for name in CODES}
    for name in CODES:
        for usual in store.common()["codes"][name]["names"]:
            key = _folded(usual)
            made[key] = (*made.get(key, ()), name)
    return made


def _folded(name: str) -> str:
    return re.sub(r"[\s.]+", " ", unicodedata.normalize("NFKC", name)).strip().casefold()


def named(name: str) -> tuple[str, ...]:
    """Return the short names of the codes that have this usual name.

    Raises:
        InvalidText: The name is empty.
        UnknownCode: No code has this name.
    """
    if name in CODES:
        return (name,)
    if not isinstance(name, str):
        message = f"the name of a code is a str, not {type(name).__name__}"
        raise TypeError(message)
    if not name.strip():
        raise InvalidText("code", name, 0, len(name), "the name of a code, such as cc1999 or УК")
    found = usual_names().get(_folded(name))
    if found is None:
        others = store.common()["others"]
        procedural = name in others or any(
            _folded(name) == _folded(usual) for row in others.values() for usual in row["names"]
        )
        raise _unknown(name, procedural)
    return found


def of_day(called: tuple[str, ...], span: tuple[date, date]) -> tuple[str, ...]:
    """Return those of the codes that were in force on a day of the span.

    Before the first of them this is the first alone, after the last the last.
    """
    kept = tuple(
        name for name in called if code_of(name).in_force <= span[1] and span[0] < (code_of(name).repealed or date.max)
    )
    if kept:
        return kept
    return called[:1] if span[1] < code_of(called[0]).in_force else called[-1:]


def chosen(name: str, number: str, span: tuple[date, date] | None) -> str:
    """Return the short name of the code meant: by the day or, of two, by having the article.

    Raises:
        AmbiguousCode: Both codes have the article, and no day decides which is meant.
    """
    called = named(name)
    if len(called) > 1 and span is not None:
        called = of_day(called, span)
    if len(called) > 1:
        having = tuple(one for one in called if number in store.index(one))
        if len(having) > 1:
            raise _ambiguous(name, having)
        called = having or called
    return called[0]


def normal(text: str, kind: str) -> str:
    """Return a number as the data have it: `342²`, `342/2`, `342—2` and `З42-2` are 342-2."""
    if not isinstance(text, str):
        message = f"the number of an {kind} is a str, not {type(text).__name__}"
        raise TypeError(message)
    letters: list[str] = []
    for character in text.strip():
        if unicodedata.category(character) == "No" and character.isdigit():
            if letters and letters[-1].isdigit() and "^" not in letters:
                letters.append("^")
            letters.append(str(unicodedata.digit(character)))
        elif unicodedata.category(character) == "Pd" or character in "/\N{MINUS SIGN}\N{SOFT HYPHEN}":
            letters.append("-")
        elif unicodedata.category(character) == "Nd":
            letters.append(str(unicodedata.decimal(character)))
        elif not character.isspace():
            letters.append(character)
    written = "".join(letters)
    if any(letter.isdecimal() for letter in letters):
        # A letter that looks like a digit is a misprint beside a digit; a word is no number.
        written = written.translate(_DIGITS_LIKE)
    normal = written.replace("^", "-").replace(",", ".").strip(".")
    if not normal:
        msg = f"number of an {kind}"
        raise InvalidText(msg, text, 0, len(text), f"a number of an {kind} such as 342 or 342-2")
    return normal


def nearest(code: str, number: str) -> tuple[str, ...]:
    """Return the numbers of a code that are nearest to any text, in order; none where it has no number."""
    return near(store.index(code), number)


def near(numbers: Iterable[str], number: str) -> tuple[str, ...]:
    """Return those of some numbers that are nearest to any text, in order; none where it has no number."""
    held = tuple(numbers)
    return _family(held, number) or tuple(sorted(_closest(held, number), key=place))


def family_of_number(code: str, number: str) -> tuple[str, ...]:
    """Return the numbers of a code that may be meant by one it lacks: its family, or those of the same figures."""
    return _family(store.index(code), number)


def _family(held: Iterable[str], number: str) -> tuple[str, ...]:
    main = number.partition("-")[0]
    family = [one for one in held if one.partition("-")[0] == main]
    if not family and not any(one.startswith(f"{number}.") for one in held):
        # Copies lose dots and raised figures: 2423 may be 24.23, and 3422 or 342.2 may be 342-2.
        figures = number.replace(".", "")
        family = [one for one in held if one.replace(".", "").replace("-", "") == figures]
    return tuple(family[:_MEASURES])


def _closest(numbers: Iterable[str], number: str) -> list[str]:
    """Return those of some numbers that are nearest to the first number in a text."""
    found = _ANY_NUMBER.search(number)
    if found is None:
        return []
    wanted = place(found[1])
    by_distance = sorted(numbers, key=lambda one: tuple(abs(a - b) for a, b in zip(place(one), wanted, strict=True)))
    return by_distance[:_MEASURES]


def place(number: str) -> tuple[int, int, int]:
    """Return the key that puts numbers in order: 342, 342-1, 343; 8.9 before 8.10."""
    main, _, inserted = number.partition("-")
    whole, _, dotted = main.partition(".")
    return int(whole), int(dotted or 0), int(inserted or 0)
