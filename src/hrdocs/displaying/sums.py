"""Durations, money, base units and quantities in words: «1 год 6 месяцев», «от 20 до 50 базовых величин»."""

from decimal import Decimal
from typing import Final

from attrs import frozen

from hrdocs.displaying.forms import LONG, Forms, Said, cldr, filled, measured, noun, number, words
from hrdocs.values import Duration, Money, Quantity
from hrdocs.values.amounts import Amount

BASE_UNIT: Final = "base-unit"
_UNITS: Final = ("year", "month", "day", "hour", "minute")
_CENTS: Final = 2


@frozen
class Measure:
    """A number of units: 3 years, 675 roubles, 25 base units.

    Args:
        value: The number.
        forms: The unit; None for a bare number.
        places: Digits after the decimal mark at least, where there is a fraction.
    """

    value: Decimal | int
    forms: Forms | None = None
    places: int = 0

    def said(self, language: str) -> Said:
        """Return it in words."""
        if self.forms is None:
            return Said.alike(self.bare(language))
        return measured(self.value, self.forms, language, places=self.places)

    def bare(self, language: str) -> str:
        """Return the number alone."""
        return number(self.value, language, places=self.places)


def measures(amount: Amount | int, language: str, style: str = LONG, unit: Forms | None = None) -> tuple[Measure, ...]:
    """Return the numbers and units that a value consists of; `unit` is what a bare number counts."""
    if isinstance(amount, Duration):
        units = cldr(language)["units"][style]
        counts = (amount.years, amount.months, amount.days, amount.hours, amount.minutes)
        return tuple(Measure(count, units[unit]) for unit, count in zip(_UNITS, counts, strict=True) if count)
    if isinstance(amount, Money):
        return (Measure(amount.amount, _currency(amount.currency, language, style), _CENTS),)
    return (Measure(amount, unit),)


def _currency(code: str, language: str, style: str) -> Forms:
    known: Forms | None = cldr(language)["currencies"].get(code)
    # A currency that the tables do not have has its code, which is the same in every language.
    return {"other": code} if style != LONG else known or {"other": f"({code})"}


def said_of(parts: tuple[Measure, ...], language: str) -> Said:
    """Return numbers and units in words."""
    all_said = [part.said(language) for part in parts]
    return Said(
        " ".join(each.name for each in all_said),
        " ".join(each.of for each in all_said),
        " ".join(each.to or each.name for each in all_said),
    )


def amount_words(amount: Amount | int, language: str, style: str = LONG, unit: Forms | None = None) -> Said:
    """Return one value in words."""
    return said_of(measures(amount, language, style, unit), language)


def range_words(
    least: Amount | int | None,
    most: Amount | int | None,
    language: str,
    style: str = LONG,
    *,
    unit: Forms | None = None,
    names: tuple[str, str, str] = ("least", "range", "most"),
) -> str:
    """Return bounds in words; a unit that both have is said once.

    Args:
        least: The lower bound.
        most: The upper bound; one of the two is there.
        language: One of `LANGUAGES`.
        style: `long` or `short`.
        unit: What a bare number counts.
        names: The phrases for a lower bound alone, for both, and for an upper bound alone.
    """
    phrases = words(language)["amounts"]
    if least is None or most is None:
        one = most if least is None else least
        assert one is not None  # noqa: S101 -- a quantity has one bound at least
        return filled(phrases[names[2] if least is None else names[0]], amount_words(one, language, style, unit))
    if least == most:
        return amount_words(least, language, style, unit).name
    low, high = (measures(each, language, style, unit) for each in (least, most))
    said = said_of(low, language)
    if len(low) == len(high) == 1 and low[0].forms is not None and low[0].forms == high[0].forms:
        said = Said.alike(low[0].bare(language))
    return filled(phrases[names[1]], said, said_of(high, language))


def quantity_words(quantity: Quantity, language: str, style: str = LONG, unit: Forms | None = None) -> str:
    """Return a quantity in words; `unit` is what a bare number counts."""
    value = quantity.value
    if value is None:
        return range_words(quantity.least, quantity.most, language, style, unit=unit)
    said = amount_words(value, language, style, unit)
    return filled(words(language)["amounts"]["about"], said) if quantity.is_about else said.name


def base_units_words(quantity: Quantity, language: str) -> str:
    """Return a number of base units in words: «25 базовых величин»."""
    return quantity_words(quantity, language, unit=noun(BASE_UNIT, language))
