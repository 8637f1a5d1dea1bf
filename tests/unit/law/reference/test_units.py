"""A fine in money against a sanction in base units: every sum has a verdict, and a kopeck decides at the bound."""

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrdocs import law
from hrdocs.law import UnknownBaseUnit
from hrdocs.law.reference import day_spans, store
from hrdocs.law.reference.penalties import judge, range_of
from hrdocs.law.reference.units import base_units
from hrdocs.penalty import Penalty
from hrdocs.values import Answer, Money, Quantity
from hrdocs.vocabulary import PenaltyKind

KOPECK = Decimal("0.01")
VALUES = store.common()["base_units"]["values"]
FIRST, LAST = day_spans.bounds(VALUES[0]["from"])[0], date(2026, 12, 31)
TURNS = sorted({day for row in VALUES for day in day_spans.bounds(row["from"])} | {LAST})
BOUNDS = [Decimal("0.1"), Decimal("0.5"), *map(Decimal, (1, 2, 3, 10, 20, 30, 50, 100, 200, 500, 1000, 5000, 50000))]

all_days = st.sampled_from(TURNS) | st.integers(FIRST.toordinal(), LAST.toordinal()).map(date.fromordinal)
sums = st.integers(1, 10_000_000).map(lambda kopecks: kopecks * KOPECK)


def fine(money):
    return Penalty(kind=PenaltyKind.FINE, money=Quantity.parse(money))


def exactly(amount, currency):
    return Penalty(kind=PenaltyKind.FINE, money=Quantity.exact(Money(amount=amount, currency=currency)))


def of_units(least, most):
    return range_of({"kind": "fine", "least": str(least), "most": str(most), "unit": "base"})


def verdict(penalty, units, *ranges):
    return judge(penalty, ranges, base_units=units, subject=None, code="cao2021")


@given(sums, all_days, st.sampled_from(["BYN", "BYR", "USD"]))
def test_any_sum_on_any_day_has_a_verdict(amount, day, currency):
    part = law.article("cao2003", "23.4", on="2020-09-24").part()
    told = part.allows(exactly(amount, currency), on=day)
    units = base_units(day)
    if {unit.currency for unit in units} != {currency}:
        assert (told.answer, told.reason) == (Answer.UNKNOWN, "unit_unknown")
        return
    lowest, highest = min(unit.amount for unit in units), max(unit.amount for unit in units)
    least, most = told.bounds.least, told.bounds.most
    if amount > most * highest:
        assert (told.answer, told.reason) == (Answer.NO, "above_most")
    elif amount < least * lowest:
        assert (told.answer, told.reason) == (Answer.NO, "below_least")
    elif least * highest <= amount <= most * lowest:
        assert (told.answer, told.reason) == (Answer.YES, "within")
    else:
        assert (told.answer, told.reason) == (Answer.UNKNOWN, "amount_not_exact")


@pytest.mark.parametrize("bound", BOUNDS)
@pytest.mark.parametrize("day", TURNS)
def test_a_kopeck_decides_at_the_bound(day, bound):
    for unit in base_units(day):
        at = Fraction(bound) * Fraction(unit.amount)
        low = Decimal(int(at * 100)) / 100  # a bound may be no whole number of kopecks
        high = low if low == at else low + KOPECK
        up_to, from_ = of_units("0.01", bound), of_units(bound, "100000")
        for range_, amount, answer, reason in (
            (up_to, low, Answer.YES, "within"),
            (up_to, high + KOPECK, Answer.NO, "above_most"),
            (from_, high, Answer.YES, "within"),
            (from_, low - KOPECK, Answer.NO, "below_least"),
        ):
            told = verdict(exactly(amount, unit.currency), (unit,), range_)
            assert (told.answer, told.reason) == (answer, reason), (unit, bound, amount)


@given(sums, sums, st.sampled_from(VALUES), st.sampled_from(BOUNDS))
def test_a_sum_within_bounds_is_judged_by_both_ends(one, other, row, bound):
    low, high = sorted((one, other))
    unit = Money(amount=Decimal(row["value"]), currency=row["currency"])
    at = bound * unit.amount
    money = Quantity.between(Money(amount=low, currency=unit.currency), Money(amount=high, currency=unit.currency))
    told = verdict(Penalty(kind=PenaltyKind.FINE, money=money), (unit,), of_units("0", bound))
    assert told.answer is (Answer.NO if low > at else Answer.YES if high <= at else Answer.UNKNOWN)


@pytest.mark.parametrize(
    ("money", "on", "answer", "reason"),
    [
        ("1331 BYN", "2020-09-08", Answer.YES, "within"),  # 49.296... base units of 27
        ("1350 BYN", "2020-09-08", Answer.YES, "within"),
        ("1350.01 BYN", "2020-09-08", Answer.NO, "above_most"),
        ("53.99 BYN", "2020-09-08", Answer.NO, "below_least"),
        ("54 BYN", "2020-09-08", Answer.YES, "within"),
        ("0.01 BYN", "2020-09-08", Answer.NO, "below_least"),
        ("99999.99 BYN", "2020-09-08", Answer.NO, "above_most"),
        ("[1331 BYN..]", "2020-09-08", Answer.UNKNOWN, "amount_not_exact"),
        ("[1351 BYN..]", "2020-09-08", Answer.NO, "above_most"),
        ("[..53 BYN]", "2020-09-08", Answer.NO, "below_least"),
        ("[1331 BYN..1351 BYN]", "2020-09-08", Answer.UNKNOWN, "amount_not_exact"),
        ("1331 BYN~", "2020-09-08", Answer.UNKNOWN, "amount_not_exact"),
        ("1331 USD", "2020-09-08", Answer.UNKNOWN, "unit_unknown"),
        ("1331 USD~", "2020-09-08", Answer.UNKNOWN, "amount_not_exact"),
        # The year in which the base unit rose from 27 to 29, or fell together with the currency.
        ("1350 BYN", "[2020-12-31..2021-01-01]", Answer.YES, "within"),
        ("1400 BYN", "[2020-12-31..2021-01-01]", Answer.UNKNOWN, "amount_not_exact"),
        ("1450.01 BYN", "[2020-12-31..2021-01-01]", Answer.NO, "above_most"),
        ("1331 BYN", "2016", Answer.UNKNOWN, "unit_unknown"),
        ("1331 BYN", "2001", Answer.UNKNOWN, "unit_unknown"),
        ("1331 BYN", "2020/..", Answer.UNKNOWN, "unit_unknown"),
        ("1331 BYN", None, Answer.UNKNOWN, "unit_unknown"),
    ],
)
def test_fines_from_2_to_50_base_units(money, on, answer, reason):
    part = law.article("cao2003", "23.4", on="2020-09-24").part()
    day = "[2020-01-01..]" if on == "2020/.." else on
    told = part.allows(fine(money), on=day)
    assert (told.answer, told.reason) == (answer, reason)


@given(all_days, st.integers(0, 400))
def test_base_units_of_a_span_are_those_of_its_days(first, length):
    last = min(first + timedelta(days=length), LAST)
    units = base_units(f"[{first}..{last}]")
    assert {*base_units(first), *base_units(last)} <= set(units)
    if len(units) == 1:
        assert law.base_unit(f"[{first}..{last}]") == units[0]
    else:
        with pytest.raises(UnknownBaseUnit) as caught:
            law.base_unit(f"[{first}..{last}]")
        assert set(caught.value.candidates) == {str(unit) for unit in units}


@pytest.mark.parametrize(
    "on", ["2002-02-28", "2027-01-01", "[2026-12-31..2027-01-01]", "[2020-01-01..]", "[..2020]", "[2021..2020]"]
)
def test_no_base_unit_is_told_where_that_of_a_day_is_not_known(on):
    assert base_units(on) == ()


@pytest.mark.parametrize("count", ["", "p", "1,5", "NaN", "-1", "1e40"])
def test_a_count_of_base_units_is_a_number(count):
    with pytest.raises(ValueError, match=r"a number|an amount"):
        law.from_base_units(count, "2020-09-25")
