"""Facts in the records of a case, each with its place; what was said later is listed apart."""

import pytest

import hrdocs
from hrdocs import jsonpointer
from hrdocs.criteria import Strength
from hrdocs.criteria.facts import facts, item_of, later_than, rights_engaged, said_on
from hrdocs.values import Norm, PartialDate

ON = PartialDate("2021-05-01")
RECORDS = [
    {"type": "person", "id": "p1"},
    {"type": "charge", "id": "c1", "person": "p1", "citation": "cc1999:342/1"},
    {"type": "incident", "id": "i1", "kind": "beating", "subjects": ["p1"], "period": "2021-04-01/2021-04-01"},
    {"type": "recognition", "id": "r1", "status": "political_prisoner", "persons": ["p1"], "day": "2021-06-01"},
]


@pytest.fixture
def dataset():
    return hrdocs.Dataset([hrdocs.from_json(record) for record in RECORDS])


def test_each_fact_has_a_place_in_a_record(dataset):
    found = list(facts(dataset.case("p1"), ON))
    assert found
    for concept, item in found:
        assert concept
        jsonpointer.resolve(hrdocs.to_json(dataset[item.record]), item.pointer)


def test_rights_that_the_use_of_an_article_engages(dataset):
    norm, item = next(iter(rights_engaged(dataset.case("p1"), ON)))
    assert (norm, item.record, item.pointer) == (Norm.parse("iccpr:21"), "c1", "/citation")


def test_when_something_was_said(dataset):
    assert said_on(dataset["c1"]) is None
    assert said_on(dataset["r1"]) == PartialDate("2021-06-01")


@pytest.mark.parametrize(
    ("days", "later"),
    [
        (("2021-04-30",), None),
        (("2021-05-01",), None),
        (("2021",), None),  # not certainly later
        ((None, "2021-05-02"), "2021-05-02"),
        (("2021-06", "2021-05-02"), "2021-06"),
    ],
)
def test_what_is_certainly_later(days, later):
    given = [day and PartialDate(day) for day in days]
    assert later_than(ON, *given) == (later and PartialDate(later))


def test_an_item_says_where_it_is(dataset):
    item = item_of(dataset["c1"], "/citation", "a provision", Strength.BEARING)
    assert (item.record, item.pointer, item.says, item.strength) == ("c1", "/citation", "a provision", "bearing")
