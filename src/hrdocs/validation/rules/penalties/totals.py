"""Sums within a judgment and across judgments: fines in money and base units, final terms, terms in a row.

Source:
    The packaged law data (`data/law/codes.json`, limits). The bounds of joined terms are in Articles 72 and 73 of
    the Criminal Code.
"""

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Any, Final

from hrdocs import law
from hrdocs.law.reference import code_names, day_spans
from hrdocs.law.reference.limits import Joined
from hrdocs.law.reference.sanction_check import size_of
from hrdocs.penalty import Penalty
from hrdocs.validation.fault import Fault, found
from hrdocs.validation.rules.penalties.arrests import is_longer, known_days, longest_terms
from hrdocs.validation.rules.penalties.sanctions import amounts_in, base_units_of
from hrdocs.values import Duration, Money, PartialDate, Quantity
from hrdocs.vocabulary import Branch, Instance, PenaltyJoining, PenaltyKind, PenaltyRole

_FIRST: Final = frozenset({None, Instance.FIRST, Instance.RETRIAL})

# Joined terms of other kinds stay within the bound of their kind: Criminal Code, Articles 72(3) and 73(2).
_BOUNDED: Final = frozenset(
    {
        PenaltyKind.RESTRICTION_OF_LIBERTY,
        PenaltyKind.ARREST,
        PenaltyKind.CORRECTIVE_LABOUR,
        PenaltyKind.COMMUNITY_SERVICE,
    }
)


def of_fine(record: Any, penalty: Penalty, pointer: str) -> Iterator[Fault]:
    """Compare the sum of a fine with its base units: that of the day of the ruling counts in all three codes."""
    if (
        penalty.kind is not PenaltyKind.FINE
        or record.day is None
        or record.instance not in _FIRST
        or penalty.role is PenaltyRole.ADDED_FROM_EARLIER_SENTENCE
        or penalty.joined_by is PenaltyJoining.WITH_EARLIER_SENTENCE
    ):
        return
    units = base_units_of(record.day.text)
    if units and all(_differ(penalty.money, penalty.base_units, unit) for unit in units):
        yield found("penalty.fine-mismatch", pointer, unit=", ".join(map(str, units)))


def _differ(money: Quantity | None, units: Quantity | None, unit: Money) -> bool:
    """Return whether a sum and a number of base units cannot be the same fine."""
    if money is None or units is None:
        return False
    low, high = amounts_in(money, unit.currency)
    least, most = units.least, units.most
    if isinstance(least, Decimal) and high is not None and _is_less(high, least * unit.amount):
        return True
    return isinstance(most, Decimal) and low is not None and _is_less(most * unit.amount, low)


def _is_less(one: Decimal, other: Decimal) -> bool:
    """Return whether a sum is less than another; sources leave out kopecks, so less than a rouble is no difference."""
    is_whole = one == one.to_integral_value() and other == other.to_integral_value()
    return one < other if is_whole else other - one >= 1


def of_total(record: Any, final: Penalty, pointer: str) -> Iterator[Fault]:
    """Compare a final term with those set for each charge, and with the bounds for joined terms."""
    if len(record.penalties) > 1 and (fault := _of_parts(record, final, pointer)) is not None:
        yield fault
    elif final.kind is PenaltyKind.IMPRISONMENT or final.kind in _BOUNDED:
        fault = _of_bound(record, final, pointer)
        if fault is not None:
            yield fault


def _of_parts(record: Any, final: Penalty, pointer: str) -> Fault | None:
    """Compare a final term with those that it joins; penalties of several kinds are turned into one another."""
    if final.person is None and len(record.persons) > 1:
        return None
    terms = [each for each in record.penalties if each.role is PenaltyRole.FOR_CHARGE and each.person == final.person]
    same = [each for each in terms if each.kind is final.kind]
    if not same or any(each.term is None for each in same):
        return None
    if len(same) == 1 and same[0].term == final.term:
        return None
    lows = [low for each in same if (low := _end(each.term, is_least=True)) is not None]
    highs = [high for each in same if (high := _end(each.term, is_least=False)) is not None]
    ends = _end(final.term, is_least=True), _end(final.term, is_least=False)
    if ends[1] is not None and any(ends[1].shorter_than(low).is_yes for low in lows):
        return _disagrees(pointer, "total-longest")
    is_earlier = final.joined_by is PenaltyJoining.WITH_EARLIER_SENTENCE or any(
        each.role is PenaltyRole.ADDED_FROM_EARLIER_SENTENCE for each in record.penalties
    )
    if is_earlier or not len(terms) == len(lows) == len(highs):
        return None
    return _of_sum(final, pointer, lows, highs, ends)


def _of_sum(
    final: Penalty, pointer: str, lows: list[Duration], highs: list[Duration], ends: tuple[Duration | None, ...]
) -> Fault | None:
    """Compare it with all of them together: a doubt, since no source may name every charge."""
    low, high = ends
    if low is not None and is_longer(low, sum_of(highs)):
        return _disagrees(pointer, "total-sum", doubt=True)
    if final.joined_by is PenaltyJoining.ABSORPTION and low is not None and all(is_longer(low, one) for one in highs):
        return _disagrees(pointer, "total-absorbed", doubt=True)
    is_added = final.joined_by is PenaltyJoining.FULL_ADDITION
    if is_added and high is not None and high.shorter_than(sum_of(lows)).is_yes:
        return _disagrees(pointer, "total-added", doubt=True)
    return None


def _of_bound(record: Any, final: Penalty, pointer: str) -> Fault | None:
    """Compare a final term with the most that the code knows for joined terms of its kind."""
    text = None if final.term is None else final.term.text
    low = None if text is None else _least_of(text)
    if low is None:
        return None
    if final.kind is PenaltyKind.IMPRISONMENT:
        return _of_imprisonment(record.day, final, pointer, low)
    shortest = _shortest(final.kind)
    if shortest is not None and not is_longer(low, shortest):
        return None  # as nearly all are, on whatever day
    if not _is_within_data(record.day) or record.branch is not Branch.CRIMINAL:
        return None
    limits = _limits_on(final.kind, record.day)
    known = [limit for limit in limits if isinstance(limit, Duration)]
    # The limit is that of the day of the act, which the judgment does not say.
    if known and len(known) == len(limits) and all(is_longer(low, limit) for limit in known):
        return _disagrees(pointer, "total-most", doubt=True, most=str(max(known, key=size_of)))
    return None


def _limits_on(kind: PenaltyKind, day: PartialDate) -> tuple[Any, ...]:
    return tuple(limit.most for limit in law.penalty_limits(kind, _criminal_code(day), day))


def _of_imprisonment(day: PartialDate | None, final: Penalty, pointer: str, low: Duration) -> Fault | None:
    if not is_longer(low, _shortest_joined()):
        return None  # as nearly all are, on whatever day
    with_earlier, is_of_day = _joined("sentences", day)
    if is_longer(low, with_earlier):
        return _disagrees(pointer, "total-most", doubt=not is_of_day, most=str(with_earlier))
    for_offences, _ = _joined("offences", day)
    if is_longer(low, for_offences) and final.joined_by is not PenaltyJoining.WITH_EARLIER_SENTENCE:
        return _disagrees(pointer, "total-most", doubt=True, most=str(for_offences))
    return None


@cache
def _shortest(kind: PenaltyKind) -> Duration | None:
    """Return the shortest bound of terms of a kind that the data know of any day; None where they know none."""
    terms = (longest_terms(kind, code, known_days(code)) for code in code_names.CRIMINAL)
    return min((term for each in terms for term in each), key=size_of, default=None)


@cache
def _shortest_joined() -> Duration:
    """Return the shortest bound of joined terms of imprisonment that the data know of any day."""
    ways: tuple[Joined, ...] = ("offences", "sentences")
    terms = (
        longest_terms(PenaltyKind.IMPRISONMENT, code, known_days(code), joined=way)
        for code in code_names.CRIMINAL
        for way in ways
    )
    return min((term for each in terms for term in each), key=size_of)


def _joined(what: Joined, day: PartialDate | None) -> tuple[Duration, bool]:
    """Return how long joined terms of imprisonment may be together, and whether that is known of the day."""
    kind, code = PenaltyKind.IMPRISONMENT, _criminal_code(day)
    of_day = longest_terms(kind, code, day, joined=what) if day is not None and _is_within_data(day) else []
    return max(of_day or longest_terms(kind, code, known_days(code), joined=what), key=size_of), bool(of_day)


def _is_within_data(day: PartialDate | None) -> bool:
    return day is not None and day.latest is not None and day.latest <= code_names.code_of(_criminal_code(day)).as_of


def _criminal_code(day: PartialDate | None) -> str:
    """Return the criminal code of a day; the newest for no day."""
    return code_names.CRIMINAL[-1] if day is None else code_names.of_day(code_names.CRIMINAL, day_spans.span(day))[-1]


def _least_of(text: str) -> Duration | None:
    least = Quantity.parse(text).least
    return least if isinstance(least, Duration) else None


def _end(term: Quantity | None, *, is_least: bool) -> Duration | None:
    end = None if term is None else term.least if is_least else term.most
    return end if isinstance(end, Duration) else None


def sum_of(terms: list[Duration]) -> Duration:
    """Return terms added up."""
    total = terms[0]
    for term in terms[1:]:
        total += term
    return total


def _disagrees(pointer: str, expected: str, *, doubt: bool = False, most: str | None = None) -> Fault:
    return found("penalty.total", pointer, doubt=doubt, expected=expected, most=most)
