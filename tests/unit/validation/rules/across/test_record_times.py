"""When records took place, as bounds: earliest and latest start, earliest and latest end."""

import pytest

import hrdocs
from hrdocs.validation.rules.across.record_times import ANY_TIME, act_of, bounds_of, time_field, time_of
from hrdocs.values import PartialDate, Period

DAY = PartialDate("2020-09-24")


def ordinal(text):
    return bounds_of(PartialDate(text))[0]


def test_bounds():
    first, last = ordinal("2020-09-01"), ordinal("2020-09-30")
    assert bounds_of(None) == ANY_TIME
    assert bounds_of(DAY) == (ordinal("2020-09-24"),) * 4
    low, late, early, high = bounds_of(PartialDate("2020-09"))
    assert (low, high) == (first, last)
    low, _, _, high = bounds_of(Period("2020-09-01/2020-09-30"))
    assert (low, high) == (first, last)
    assert late >= low
    assert early <= high


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        ({"type": "judgment", "day": "2020-09-24"}, "2020-09-24"),
        ({"type": "recognition", "status": "political_prisoner", "day": "2020-09-24"}, "2020-09-24"),
    ],
)
def test_the_time_of_a_record(fields, text):
    record = hrdocs.from_json({"id": "r1", **fields})
    assert time_of(record)[0] == ordinal(text)
    assert time_field(type(record)) == "day"


def test_a_person_has_no_time():
    person = hrdocs.from_json({"type": "person", "id": "p1"})
    assert time_field(type(person)) is None or time_of(person) is not None


def test_a_charge_is_no_older_than_its_first_act():
    days = [{"day": "2020-09-24"}, {"day": "2020-08-09"}]
    charge = hrdocs.from_json({"type": "charge", "id": "c1", "person": "p1", "allegations": days})
    assert act_of(charge) == ordinal("2020-08-09")
