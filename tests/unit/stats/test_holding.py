"""Whether a person is held on a day: the phase on it, and what is certain of it."""

from datetime import date

import pytest

import hrdocs
from hrdocs.stats.holding import HoldingState, holding, stays_on


def case(*phases, **more):
    records = [
        {"type": "person", "id": "p1"},
        {"type": "detention", "id": "d1", "person": "p1", "phases": list(phases), **more},
    ]
    return hrdocs.Dataset([hrdocs.from_json(each) for each in records]).case("p1")


ARREST = {"kind": "administrative_arrest", "period": "2026-03-01/2026-03-15"}
CUSTODY = {"kind": "pretrial_detention", "period": "2026-03-15/2026-03-20"}
HOME = {"kind": "home_restriction", "period": "2026-03-20/.."}


@pytest.mark.parametrize(
    ("day", "kinds", "state"),
    [
        ("2026-02-28", [], "not"),
        ("2026-03-10", [("administrative_arrest", True)], "held"),
        ("2026-03-15", [("administrative_arrest", True), ("pretrial_detention", True)], "held"),
        ("2026-03-25", [], "not"),  # restricted at home is not held
    ],
)
def test_the_phase_on_a_day(day, kinds, state):
    made = case(ARREST, CUSTODY, HOME)
    on = date.fromisoformat(day)
    assert [(stay.kind.value, certain) for stay, certain in stays_on(made, on)] == kinds
    assert holding(made, on).state is HoldingState(state)


def test_two_phases_of_which_one_is_true_are_not_certain():
    made = case(
        {"kind": "custody", "period": "2026-03-01/2026-03"}, {"kind": "imprisonment", "period": "2026-03/2026-09"}
    )
    assert [certain for _, certain in stays_on(made, date(2026, 3, 10))] == [False, False]


def test_a_withdrawn_detention_counts_for_nothing():
    assert holding(case(ARREST, standing="withdrawn"), date(2026, 3, 10)).state is HoldingState.NOT
