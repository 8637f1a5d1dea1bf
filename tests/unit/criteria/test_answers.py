"""All answers of one call, and the inputs that were given two of them."""

import pytest

from hrdocs.criteria import InvalidAnswer, UnknownInput
from hrdocs.criteria.answers import read
from hrdocs.criteria.framework_store import checklist
from hrdocs.values import Answer, PartialDate

GUIDELINES = checklist("guidelines2013")
ON = PartialDate("2021-05-01")


def test_a_mapping_and_pairs_are_read_alike():
    one = read(GUIDELINES, {"sole_basis_a": "yes", "deprivation": "no"}, ON)
    assert one == read(GUIDELINES, [("sole_basis_a", "yes"), ("deprivation", "no")], ON)
    assert one.given["sole_basis_a"].answer is Answer.YES
    assert one.held.answer is Answer.NO


def test_two_answers_to_one_input_leave_it_open():
    reading = read(GUIDELINES, [("sole_basis_a", "yes"), ("sole_basis_a", "no")], ON)
    assert reading.given["sole_basis_a"].answer is Answer.UNKNOWN
    assert reading.clashes == ("sole_basis_a",)
    twice_the_same = read(GUIDELINES, [("sole_basis_a", "yes"), ("sole_basis_a", "yes")], ON)
    assert twice_the_same.clashes == ()


def test_what_is_none():
    with pytest.raises(UnknownInput):
        read(GUIDELINES, {"sole_base": "yes"}, ON)
    with pytest.raises(InvalidAnswer, match=r"^guidelines2013, answers: expected a mapping of inputs to answers$"):
        read(GUIDELINES, 5, ON)
