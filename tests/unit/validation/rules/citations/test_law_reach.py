"""Charges that the packaged law texts cannot weigh."""

import pytest

import hrdocs
from hrdocs.validation.rules.citations.law_reach import LawReach, OutsideLaw
from hrdocs.validation.walk import item_of


def item(*days, **fields):
    charge = {"type": "charge", "id": "c1", "person": "p1", "citation": "cc1999:342/1", **fields}
    if days:
        charge["allegations"] = [{"day": day} for day in days]
    return item_of(hrdocs.from_json(charge))


@pytest.mark.parametrize(
    ("days", "value"),
    [
        (("2021-05-01",), LawReach()),
        (("2999-05-01",), LawReach(after=1)),
        (("2021-05-01", "2999-05-01"), LawReach()),  # the nearest counts
        ((), LawReach()),
    ],
)
def test_the_nearest_act_counts(days, value):
    outside = OutsideLaw()
    outside.take([item(*days)])
    assert outside.value == value


def test_parts_of_a_file_are_joined():
    one, other = OutsideLaw(1, 0), OutsideLaw(2, 3)
    one.join(other)
    assert one.value == LawReach(3, 3)
