"""The base unit (базовая величина), in which fines are counted, by day since 2002."""

from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cache, lru_cache

from hrdocs.law.errors import UnknownBaseUnit
from hrdocs.law.reference import day_spans, store
from hrdocs.law.reference.day_spans import Dates
from hrdocs.values import Day, Money, day


def base_unit(on: Day) -> Money:
    """Return the base unit (базовая величина) of a day.

    Raises:
        UnknownBaseUnit: Before the first, after the last known, or where the day leaves open which.
    """
    units = base_units(on)
    if len(units) != 1:
        raise UnknownBaseUnit(str(day(on)), tuple(str(money) for money in _fitting(day_spans.span(on))))
    return units[0]


def base_units(on: Day) -> tuple[Money, ...]:
    """Return the base units that a day can have, several for a partial day; none where one of them is unknown."""
    return _units_in(day_spans.span(on))


@lru_cache(maxsize=4_096)
def _units_in(span: Dates) -> tuple[Money, ...]:
    first, _ = day_spans.bounds(store.common()["base_units"]["values"][0]["from"])
    if not first <= span[0] <= span[1] <= _last_base_day():
        return ()
    return tuple(dict.fromkeys(_fitting(span)))


def _fitting(span: Dates) -> list[Money]:
    """Return the known base unit of each period that a span touches."""
    values = store.common()["base_units"]["values"]
    fitting = []
    for at, row in enumerate(values):
        until = values[at + 1]["from"] if at + 1 < len(values) else None
        last = row["to"] if until is None else None
        begun = not day_spans.happened(row["from"], span).is_no
        ended = (until is not None and day_spans.happened(until, span).is_yes) or (
            last is not None and last < span[0].isoformat()
        )
        if begun and not ended:
            fitting.append(Money(amount=Decimal(row["value"]), currency=row["currency"]))
    return fitting


@cache
def _last_base_day() -> date:
    """Return the last day for which the last base unit is known to hold: the end of the year that it was set for."""
    last = store.common()["base_units"]["values"][-1]
    return date.fromisoformat(last["to"]) if last["to"] else date(day_spans.bounds(last["from"])[0].year, 12, 31)


def to_base_units(money: Money, on: Day) -> Decimal:
    """Return how many base units a sum is on a day: 675 BYN on 24 September 2020 are 25.

    Raises:
        UnknownBaseUnit: The base unit of the day is not known.
        ValueError: The sum is in another currency than that of the day.
    """
    unit = base_unit(on)
    if money.currency != unit.currency:
        message = f"a sum in {money.currency} is not one of a day on which the base unit was {unit}"
        raise ValueError(message)
    return money.amount / unit.amount


def from_base_units(count: Decimal | int | str, on: Day) -> Money:
    """Return the sum that a number of base units is on a day.

    Raises:
        UnknownBaseUnit: The base unit of the day is not known.
        ValueError: The count is no number from 0 on, or too large for a sum.
    """
    unit = base_unit(on)
    try:
        amount = Decimal(count) * unit.amount
    except InvalidOperation:
        raise ValueError("a count of base units is a number, such as 25 or 0.5") from None
    return Money(amount=amount, currency=unit.currency)
