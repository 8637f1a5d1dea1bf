"""The stretches of one detention: phases that touch are one, a restriction is none, and a stated gap divides."""

from datetime import date

import pytest

from hrdocs import Detention
from hrdocs.stays import Stay, gaps_between, held


def detention(*phases, **fields):
    made = tuple({"kind": kind, "period": period} for kind, period in phases)
    return Detention(id="d1", person="p1", phases=made, **fields)


def day(number):
    return date(2021, 3, number), date(2021, 3, number)


@pytest.mark.parametrize(
    ("phases", "stretches"),
    [
        ([("custody", "2021-03-01/2021-03-05")], [(0, 1, 1, 5)]),
        ([("custody", "2021-03-01/2021-03-05"), ("custody", "2021-03-05/2021-03-09")], [(0, 2, 1, 9)]),
        ([("custody", "2021-03-01/2021-03-05"), ("custody", "2021-03-07/2021-03-09")], [(0, 1, 1, 5), (1, 1, 7, 9)]),
        ([("custody", "2021-03-01/2021-03-05"), ("bail", "2021-03-05/2021-03-09")], [(0, 1, 1, 5)]),
    ],
)
def test_phases_that_touch_are_one_stretch(phases, stretches):
    record = detention(*phases)
    assert list(held(record)) == [
        Stay(detention=record, phase=phase, count=count, first=day(first), last=day(last))
        for phase, count, first, last in stretches
    ]


def test_a_gap_has_the_bounds_of_the_day_before_and_after_it():
    record = detention(("custody", "2021-03-01/2021-03-05"), ended={"day": "2021-03-09"})
    assert list(gaps_between(record)) == [(1, day(5), day(9))]


def test_a_detention_without_phases_is_one_stretch_of_unknown_kind():
    (stay,) = held(detention(arrest={"day": "2021-03-01"}))
    assert (stay.kind, stay.pointer, str(stay.period)) == (None, "/person", "2021-03-01/[2021-03-01..]")
