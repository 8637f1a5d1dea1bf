"""The two ways into the layer: a value as an object, or as its text with the kind that it is of."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Final

from hrdocs.displaying import day_words, named, penalty_phrases, provision_words, sums
from hrdocs.displaying.forms import LONG, check, counted, number, words
from hrdocs.law.reference.penalties import PenaltyRange
from hrdocs.model import RECORDS, Place
from hrdocs.penalty import Penalty
from hrdocs.values import Answer, Citation, Duration, LocalText, Money, Norm, PartialDate, Period, Quantity
from hrdocs.vocabulary import LISTS, Term, field_label, label, list_label, type_label


def display(value: object, language: str = "en", style: str = LONG) -> str:
    """Return a value or a word of the library for a reader, in their language.

    Args:
        value: A value (a citation, a norm, a date, a period, a duration, money, a quantity, an answer, a number), a
            text in several languages, a word of a closed list, a place, a penalty as imposed or as a sanction has it,
            or a class: a record type or a closed list.
        language: One of `en`, `ru`, `be`.
        style: `long` for sentences, `short` for tables.

    Raises:
        TypeError: The value is of no class that is displayed; a plain text has a kind, see `display_text`.
        ValueError: The language or the style is none of those.

    >>> display(Duration.parse("P3Y"), "ru")
    '3 года'
    >>> display(PartialDate.parse("2022-11~"), "be")
    'каля лістапада 2022 г.'
    """
    check(language, style)
    if isinstance(value, type):
        return _class_name(value, language)
    for cls, shown in _SHOWN.items():
        if isinstance(value, cls):
            return shown(value, language, style)
    message = f"a {type(value).__name__} is not displayed; a text has a kind, see hrdocs.displaying.display_text"
    raise TypeError(message)


def display_text(kind: str, text: str | int, language: str = "en", style: str = LONG) -> str:
    """Return what a canonical text stands for, in the language of a reader; a text of no such form stays as it is.

    Args:
        kind: What the text is: one of `KINDS`, the name of a closed list such as `PenaltyKind`, or a noun in which
            things are counted, in the plural: `records`.
        text: The canonical text or word; a field has its class before it: `Judgment.in_force_on`.
        language: One of `en`, `ru`, `be`.
        style: `long` for sentences, `short` for tables.

    Raises:
        KeyError: There is no such kind.
        ValueError: The language or the style is none of those.

    >>> display_text("duration", "P2Y6M", "be")
    '2 гады 6 месяцаў'
    >>> display_text("PenaltyKind", "fine", "ru")
    'штраф'
    """
    check(language, style)
    if isinstance(text, int):
        return number(text, language) if kind == "number" else counted(text, kind.removesuffix("s"), language)
    shown = _word_of(LISTS[kind]) if kind in LISTS else _TEXTS[kind]
    try:
        return shown(text, language, style)
    except (KeyError, ValueError, ArithmeticError):
        return text


def with_code(value: Term, language: str = "en") -> str:
    """Return the label of a word, and the word as documents have it in brackets: «штраф (fine)»."""
    return f"{label(value, language)} ({value.value})"


def in_language(text: LocalText, language: str = "en") -> str:
    """Return a text in a language; where it is in another one, Russian first, with which one in brackets.

    >>> in_language(LocalText({"ru": "Клевета"}), "be")
    'Клевета (па-руску)'
    """
    best = text.best(language, "ru", "en", "be")
    tag = next(tag for tag, each in text.items() if each == best)
    if text.best(language) == best and any(tag.partition("-")[0] == language for tag in text):
        return best
    notes = words(language)["in-language"]
    return f"{best} ({notes.get(tag) or notes['other'].format(tag=tag)})"


def _class_name(cls: type, language: str) -> str:
    if issubclass(cls, Term):
        return list_label(cls, language)
    name = next((name for name, record in RECORDS.items() if record is cls), None)
    if name is not None:
        return type_label(name, language)
    message = f"{cls.__name__} is neither a record type nor a closed list"
    raise TypeError(message)


def _place(place: Place, language: str, _style: str) -> str:
    """Return a place from the smallest to the largest part; the address, which the format protects, is left out."""
    parts = [text.best(language) for text in (place.name, place.locality) if text is not None]
    if place.region is not None:
        parts.append(label(place.region, language))
    if place.country is not None:
        parts.append(named.country_name(place.country, language))
    return ", ".join(dict.fromkeys(parts))


def _number(value: Decimal | int, language: str, _style: str) -> str:
    return number(value, language)


_Shown = Callable[[Any, str, str], str]

_SHOWN: Final[Mapping[type, _Shown]] = {
    Answer: lambda value, language, _: str(words(language)["answers"][value.value]),
    bool: lambda value, language, _: str(words(language)["answers"]["yes" if value else "no"]),
    Term: lambda value, language, _: label(value, language),
    PartialDate: lambda value, language, style: day_words.date_words(value, language, style).name,
    date: lambda value, language, style: day_words.date_words(PartialDate.of(value), language, style).name,
    Period: day_words.period_words,
    Duration: lambda value, language, style: sums.amount_words(value, language, style).name,
    Money: lambda value, language, style: sums.amount_words(value, language, style).name,
    Quantity: sums.quantity_words,
    Citation: provision_words.citation_words,
    Norm: provision_words.norm_words,
    LocalText: lambda value, language, _: str(value.best(language)),
    Place: _place,
    Penalty: penalty_phrases.penalty_text,
    PenaltyRange: penalty_phrases.range_text,
    int: _number,
    Decimal: _number,
}


def _read(cls: Any) -> _Shown:
    return lambda text, language, style: display(cls.parse(text), language, style)


def _word_of(words_of: type[Term]) -> _Shown:
    return lambda word, language, _: label(words_of(word), language)


def _field(text: str, language: str, _style: str) -> str:
    holder, _, name = text.partition(".")
    return field_label(holder, name, language)


_TEXTS: Final[Mapping[str, _Shown]] = {
    "date": _read(PartialDate),
    "period": _read(Period),
    "duration": _read(Duration),
    "money": _read(Money),
    "quantity": _read(Quantity),
    "citation": _read(Citation),
    "norm": _read(Norm),
    "number": lambda text, language, _: number(Decimal(text), language),
    "base-units": lambda text, language, _: sums.base_units_words(Quantity.parse(text), language),
    "answer": lambda text, language, style: display(Answer(text), language, style),
    "type": lambda text, language, _: type_label(text, language),
    "field": _field,
    "list": lambda text, language, _: list_label(LISTS[text], language),
    "code": named.code_name,
    "framework": lambda text, language, _: named.framework_name(text, language),
    "country": lambda text, language, _: named.country_name(text, language),
    "currency": lambda text, language, _: named.currency_name(text, language),
    "language": lambda text, language, _: named.tongue_name(text, language),
}

KINDS: Final = tuple(_TEXTS)
"""What a text can be, besides a word of a closed list."""
