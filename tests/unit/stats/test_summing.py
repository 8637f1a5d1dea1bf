"""Sums within bounds: terms that have none above, people who may be one, facts recorded twice."""

from decimal import Decimal

from hrdocs.stats.count_table import Between, TermSum
from hrdocs.stats.summing import CountedFact, bounds_of, sum_of
from hrdocs.values import Quantity


def fact(person, term, *, group=None, is_certain=True, key=("2021",)):
    sums = {"term": bounds_of(Quantity.parse(term))}
    return CountedFact(person=person, group=group or person, is_certain=is_certain, sums=sums, key=(*key, term))


def summed(*facts, together=None):
    return str(sum_of(facts, "term", together or {}))


def test_terms_are_summed_without_a_limit():
    assert summed(*(fact(f"p{n}", "P9000Y") for n in range(3))) == "P27000Y"
    assert summed(fact("p1", "P2Y6M"), fact("p2", "P15D"), fact("p3", "P10M")) == "P3Y4M15D"


def test_what_is_not_certain_is_only_in_the_most():
    assert summed(fact("p1", "P2Y"), fact("p2", "P1Y", is_certain=False)) == "P2Y to P3Y"
    assert summed(fact("p1", "[P1Y..P3Y]")) == "P1Y to P3Y"
    assert summed(fact("p1", "[P1Y..]"), fact("p2", "P1Y")) == "at least P2Y"
    assert summed(fact("p1", "P5Y~")) == "at least 0"


def test_a_fact_in_two_records_of_one_person_counts_once_and_two_in_one_record_twice():
    assert summed(fact("p1", "P15D", group="p1"), fact("p2", "P15D", group="p1")) == "P15D"
    assert summed(fact("p1", "P15D"), fact("p1", "P15D")) == "P30D"


def test_people_who_may_be_one_count_once_in_the_least():
    assert summed(fact("p1", "P2Y"), fact("p2", "P3Y"), together={"p1": "p1", "p2": "p1"}) == "P3Y to P5Y"


def test_money():
    fines = [
        CountedFact(person=f"p{n}", group=f"p{n}", is_certain=True, sums={"BYN": bounds_of(Quantity.parse("675 BYN"))})
        for n in range(2)
    ]
    assert sum_of(fines, "BYN", {}) == Between(Decimal(1350), Decimal(1350))
    assert str(TermSum(hours=240)) == "PT240H"
