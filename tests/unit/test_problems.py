"""A problem and its place: plain values whose repr has nothing of a person."""

import pytest
from attrs.exceptions import FrozenInstanceError

from hrdocs.frozenmap import FrozenMap
from hrdocs.problems import Location, Problem, Severity


def test_parameters_are_frozen_whatever_mapping_is_given():
    problem = Problem(code="date.future", parameters={"key": "birth"})
    assert problem.parameters == FrozenMap({"key": "birth"})
    assert problem == Problem(code="date.future", parameters=FrozenMap({"key": "birth"}))
    assert (problem.severity, problem.is_doubt, problem.place) == (Severity.ERROR, False, Location())
    with pytest.raises(FrozenInstanceError):
        problem.code = "date.past"


def test_repr_of_a_place_has_no_id_and_no_pointer():
    place = Location(file="a.json", pointer="/said/vymyslenka", record="vymyslenka", line=3)
    assert "vymyslenka" not in repr(Problem(code="date.future", place=place))
    assert "line=3" in repr(place)


def test_severities_in_order_of_their_weight():
    assert list(Severity) == ["error", "warning", "note"]
