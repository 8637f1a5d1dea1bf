"""Rules on codes that a register assigns: countries, currencies.

Source:
    Countries: the regions of IANA's Language Subtag Registry, which takes them from ISO 3166-1 (`data/languages.json`).
    Currencies: Unicode CLDR (`data/currencies.json`), with the days from which and until which each existed.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, Final

from hrdocs import data
from hrdocs.fields import ListOf, ModelObject, Object, Value, item_kind, once, plan
from hrdocs.problems import Severity
from hrdocs.validation.fault import Fault, found
from hrdocs.validation.rule import Context, Family, Rule
from hrdocs.validation.rules.across.record_times import ALWAYS, ANY_TIME, bounds_of, time_of
from hrdocs.validation.walk import Item
from hrdocs.values import Money, PartialDate, Quantity

# --- Countries --------------------------------------------------------------------------------------------------------

# Reserved for other uses than a country's own code; XK is used for Kosovo by all who need one.
_RESERVED: Final = frozenset({"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "TA", "UN"})
_MEANT: Final = {"UK": "GB", "EL": "GR", "EN": "GB"}
_COUNTRY: Final = 2


@cache
def _countries() -> frozenset[str]:
    registry = data.read("languages.json")
    every = {code for line in registry["regions"] for code in line.split() if len(code) == _COUNTRY}
    return frozenset(every - _RESERVED - set(registry["deprecated"]["regions"]) - {"AA", "ZZ"} | {"XK"})


def countries(item: Item, _context: Context) -> Iterator[Fault]:
    """Find codes of countries that ISO 3166-1 does not have, and citizenships that are repeated."""
    known = _countries()
    for pointer, code in item.countries:
        above, _, name = pointer.rpartition("/")
        if name == "country" and item.has(f"{above}/region"):
            # The regions are those of Belarus.
            yield found("country.other-region", pointer)
        if code not in known:
            instead = _MEANT.get(code) or data.read("languages.json")["deprecated"]["regions"].get(code)
            yield found("country.unregistered", pointer, name=code, instead=instead)
    if item.record.type == "person" and len(set(item.record.nationalities)) < len(item.record.nationalities):
        seen: Counter[str] = Counter()
        for n, code in enumerate(item.record.nationalities):
            seen[code] += 1
            if seen[code] > 1:
                yield found("country.repeated", f"/nationalities/{n}")


# --- Currencies -------------------------------------------------------------------------------------------------------


@once
def _money_fields(cls: type[ModelObject]) -> tuple[tuple[str, bool, bool], ...]:
    """Return the fields of a class that hold sums, or parts that do: name, whether a list, whether a part."""
    rows = []
    for p in plan(cls):
        kind, is_list = item_kind(p.kind), isinstance(p.kind, ListOf)
        if isinstance(kind, Value) and kind.cls is Quantity:
            if kind.form.pattern in {Quantity.MONEY_PATTERN, Quantity.PATTERN}:
                rows.append((p.name, is_list, False))
        elif isinstance(kind, Object) and _money_fields(kind.cls):
            rows.append((p.name, is_list, True))
    return tuple(rows)


def money(item: Item, _context: Context) -> list[Fault]:
    """Find sums in a currency that no register has, or that did not exist when the record is dated."""
    faults: list[Fault] = []
    low, _, _, high = time_of(item.record) or ANY_TIME
    _of_part(item.record, "", (low, high), faults)
    return faults


def _of_part(part: Any, at: str, time: tuple[int, int], faults: list[Fault]) -> None:
    for name, is_list, is_part in _money_fields(part.__class__):
        value = getattr(part, name)
        if not value:
            continue
        for n, each in enumerate(value) if is_list else ((None, value),):
            here = f"{at}/{name}" if n is None else f"{at}/{name}/{n}"
            if is_part:
                _of_part(each, here, time, faults)
                continue
            end = each.least or each.most
            if isinstance(end, Money):
                faults += _of_currency(end.currency, here, time)


def _of_currency(code: str, pointer: str, time: tuple[int, int]) -> Iterable[Fault]:
    known = data.read("currencies.json")["currencies"].get(code)
    if known is None:
        return (found("money.unknown-currency", pointer, name=code),)
    first, last = (None if text is None else bounds_of(PartialDate.parse(text))[0] for text in known)
    low, high = time
    if (first is not None and high < first) or (last is not None and low > last and high != ALWAYS):
        days = f"{known[0] or ''}/{known[1] or '..'}"
        return (found("money.other-time", pointer, name=code, days=days),)
    return ()


_OF_MONEY: Final = ("proceeding", "charge", "judgment", "tally")
_NEEDS: Final = ("penalty_faced", "penalties", "quantity", "per_person", "imposed")

FAMILY: Final = Family(
    (
        Rule("country.unregistered", Severity.WARNING, countries, needs=("item.countries",)),
        Rule("country.other-region", Severity.ERROR, countries, needs=("item.countries",)),
        Rule("country.repeated", Severity.WARNING, countries, ("person",), needs=("nationalities",)),
        Rule("money.unknown-currency", Severity.WARNING, money, _OF_MONEY, needs=_NEEDS),
        Rule("money.other-time", Severity.ERROR, money, _OF_MONEY, needs=_NEEDS),
    )
)
