"""Sums of terms and money, between bounds, where records that are one person hold the same facts twice."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Final

from attrs import field, frozen

from hrdocs.stats.count_table import Amount, Between, TermSum
from hrdocs.values import Duration, Money, Quantity

NOTHING: Final = Between(None, None)

Parts = Mapping[str, Between]


@frozen(kw_only=True)
class CountedFact:
    """One thing that was done to one person, or may have been.

    Args:
        person: Id of the person record that it is recorded for.
        group: Id that represents all records of the person.
        is_certain: Whether it is certain that it counts.
        words: By what it is counted: for each name the words, each with whether it is certain.
        sums: What is summed, by column.
        key: What it is apart from the person: the same in two records of one person is counted once.
    """

    person: str
    group: str
    is_certain: bool
    words: tuple[tuple[tuple[str, bool], ...], ...] = ()
    sums: Parts = field(factory=dict)
    key: tuple[str, ...] = ()


def bounds_of(quantity: Quantity) -> Between:
    """Return the bounds of a term or of money."""
    least, most = quantity.least, quantity.most
    return Between(_amount(least), _amount(most), is_open=most is None)


def _amount(value: object) -> Amount | None:
    if isinstance(value, Duration):
        return TermSum.of(value)
    return value.amount if isinstance(value, Money) else None


def sum_of(found: Iterable[CountedFact], column: str, together: Mapping[str, str]) -> Between:
    """Return the sum of a column over what was done to some people.

    Args:
        found: What was done.
        column: The column.
        together: By the id of a group, one id for all groups that may be one person: the least sum counts the one of
            them that has most.
    """
    once: dict[str, dict[str, Counter[tuple[tuple[str, ...], Between, bool]]]] = defaultdict(dict)
    for each in found:
        if column in each.sums:
            of_group = once[each.group].setdefault(each.person, Counter())
            of_group[each.key, each.sums[column], each.is_certain] += 1
    least: dict[str, Amount | None] = {}
    most: Amount | None = None
    is_open = False
    for group, members in once.items():
        joined: Counter[tuple[tuple[str, ...], Between, bool]] = Counter()
        for counter in members.values():
            joined |= counter
        own: Amount | None = None
        for (_, bounds, is_certain), count in joined.items():
            is_open |= bounds.is_open
            for _ in range(count):
                own = plus(own, bounds.least) if is_certain else own
                most = plus(most, bounds.least if bounds.is_open else bounds.most)
        head = together.get(group, group)
        least[head] = max(least.get(head), own, key=_size)
    total: Amount | None = None
    for amount in least.values():
        total = plus(total, amount)
    return Between(total, most, is_open=is_open)


def plus(one: Amount | None, other: Amount | None) -> Amount | None:
    """Return the sum of two amounts of one kind; None is nothing."""
    if one is None or other is None:
        return one if other is None else other
    if isinstance(one, TermSum) and isinstance(other, TermSum):
        return one + other
    assert not isinstance(one, TermSum)  # noqa: S101 -- a column has amounts of one kind
    assert not isinstance(other, TermSum)  # noqa: S101 -- as above
    return Decimal(one) + other


def _size(amount: Amount | None) -> Decimal | int:
    if amount is None:
        return -1
    return amount.size if isinstance(amount, TermSum) else amount
