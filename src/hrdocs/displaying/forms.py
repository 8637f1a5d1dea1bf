"""Numbers, plurals and lists of a language, and the few words that values are put into.

Source:
    `data/cldr.json` is from Unicode CLDR (`tools/build_cldr.py`); `data/display/` has our own words, a file a language.
"""

import tomllib
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache
from typing import Any, Final

from attrs import frozen

from hrdocs import data
from hrdocs.byvalue import ByValue
from hrdocs.messages import LANGUAGES

LONG: Final = "long"
SHORT: Final = "short"
STYLES: Final = (LONG, SHORT)

_LETTERS: Final = {"1": "one", "f": "few", "m": "many", "x": "other"}
_ROUND: Final = 100
# After a word that takes the genitive, Russian and Belarusian have two forms: 1 года, but 2, 3 and 5 лет.
_GENITIVE: Final = {"one": "other", "few": "many"}

Forms = Mapping[str, str]
"""A noun by plural form: one, few, many, other."""


@frozen(eq=False, repr=False)
class Said(ByValue):
    """A value in words, in the forms that sentences need.

    Args:
        name: As it is listed: «ноябрь 2022 г.».
        of: After a word such as «около»: «ноября 2022 г.».
        to: After «не менш за», where that differs from the name: «1 гадзіну».
    """

    name: str
    of: str
    to: str | None = None

    @staticmethod
    def alike(text: str) -> "Said":
        """Return a text that has one form."""
        return Said(text, text)


def check(language: str, style: str = LONG) -> None:
    """Raise a `ValueError` for a language or a style that there is not."""
    if language not in LANGUAGES:
        message = f"language is one of {', '.join(LANGUAGES)}, not {language!r}"
        raise ValueError(message)
    if style not in STYLES:
        message = f"style is one of {', '.join(STYLES)}, not {style!r}"
        raise ValueError(message)


@cache
def words(language: str) -> Mapping[str, Mapping[str, Any]]:
    """Return our own words of a language, by table."""
    check(language)
    return tomllib.loads(data.text(f"display/{language}.toml"))


def cldr(language: str) -> Mapping[str, Any]:
    """Return what CLDR says of a language."""
    check(language)
    found: Mapping[str, Any] = data.read("cldr.json")["languages"][language]
    return found


def filled(template: str, said: Said, last: Said | None = None) -> str:
    """Return a phrase with a value in the form that the phrase takes, or with two values."""
    after = last or said
    return template.format(name=said.name, of=said.of, to=said.to or said.name, last_name=after.name, last_of=after.of)


def number(value: Decimal | int, language: str, *, places: int = 0) -> str:
    """Return a number with the decimal mark and the division of thousands of the language.

    Args:
        value: The number, exact.
        language: One of `LANGUAGES`.
        places: How many digits there are after the mark at least, where there is a fraction.
    """
    marks = cldr(language)
    whole, _, rest = f"{value:,f}".partition(".")
    rest = rest.rstrip("0")
    rest = rest.ljust(places, "0") if rest else ""
    return whole.replace(",", marks["group"]) + (marks["decimal"] + rest if rest else "")


def form_of(value: Decimal | int, forms: Forms, language: str) -> str:
    """Return the form of a noun after a number."""
    return forms.get(_plural(value, language)) or forms["other"]


def _genitive_of(value: Decimal | int, forms: Forms, language: str) -> str:
    """Return the form of a noun after a number that a word such as «около» goes before."""
    plural = _plural(value, language)
    if "many" not in forms:  # a language without cases
        return form_of(value, forms, language)
    return forms[_GENITIVE.get(plural, plural)]


def _plural(value: Decimal | int, language: str) -> str:
    if value != int(value):
        return "other"
    whole = int(value)
    at = whole if whole < _ROUND else _ROUND + whole % _ROUND
    return _LETTERS[cldr(language)["plurals"][at]]


def noun(name: str, language: str) -> Forms:
    """Return a noun that things are counted in: a record type, `record`, `question`, `base-unit`, `day`.

    Raises:
        KeyError: There is no such noun.
    """
    found: Forms | None = words(language)["counts"].get(name)
    return cldr(language)["units"][LONG][name] if found is None else found


def counted(count: int, name: str, language: str = "en") -> str:
    """Return a number of things: "3 records", «3 записи», «3 запісы».

    Args:
        count: How many.
        name: What is counted: a record type, or one of the nouns in `data/display/`, such as `record` or `question`.
        language: One of `en`, `ru`, `be`.

    Raises:
        KeyError: There is no such noun.
        ValueError: There is no such language.
    """
    return f"{number(count, language)} {form_of(count, noun(name, language), language)}"


def counted_between(least: int, most: int | None, name: str, language: str = "en") -> str:
    """Return a number of things that is known within bounds: «от 3 до 5 дней», «не менее 3 дней».

    Args:
        least: The fewest that there can be.
        most: The most; None where there is no bound.
        name: What is counted, as in `counted`.
        language: One of `en`, `ru`, `be`.
    """
    if least == most:
        return counted(least, name, language)
    forms, phrases = noun(name, language), words(language)["amounts"]
    low = measured(least, forms, language)
    if most is None:
        return filled(phrases["least"], low)
    bare = Said.alike(number(least, language))
    return filled(phrases["range"], bare, measured(most, forms, language))


def measured(value: Decimal | int, forms: Forms, language: str, *, places: int = 0) -> Said:
    """Return a number with the noun that it counts."""
    printed = number(value, language, places=places)
    name, of = form_of(value, forms, language), _genitive_of(value, forms, language)
    to = forms.get("accusative") if name == forms.get("one") else None
    return Said(f"{printed} {name}", f"{printed} {of}", f"{printed} {to}" if to else None)


def joined(texts: Sequence[str], language: str = "en", kind: str = "and") -> str:
    """Return texts as a list in a sentence: "a, b and c", «а, б или в».

    Args:
        texts: The texts.
        language: One of `en`, `ru`, `be`.
        kind: `and` or `or`.
    """
    middle, end = cldr(language)["lists"][kind]
    if not texts:
        return ""
    *first, last = texts
    return middle.join(first) + end + last if first else last
