"""A framework as a value: its factors, its questions, its names."""

import pytest

from hrdocs.criteria import UnknownInput
from hrdocs.criteria.framework import shown
from hrdocs.criteria.framework_store import checklist, frameworks
from hrdocs.values import PartialDate

GUIDELINES = checklist("guidelines2013")


def test_factors_and_the_groups_they_belong_to():
    assert GUIDELINES.factor("G.3.1.a").label == "3.1 (a)"
    assert [factor.id for factor in GUIDELINES.groups_of("G.3.2.b")] == ["G.3.2"]
    assert [factor.id for factor in GUIDELINES.factors_asking("sole_basis_a")] == ["G.3.1.a"]


def test_an_input_that_is_not_there_is_answered_with_the_nearest():
    assert GUIDELINES.input("sole_basis_a").name == "sole_basis_a"
    with pytest.raises(UnknownInput) as caught:
        GUIDELINES.input("sole_base")
    assert str(caught.value) == (
        "guidelines2013 has no input 'sole_base'; the nearest are sole_basis, sole_basis_c, sole_basis_b"
    )


@pytest.mark.parametrize("framework", frameworks(), ids=str)
def test_every_input_is_part_of_what_is_decided(framework):
    for name in framework.names_of_inputs:
        assert framework.has_input(name)
        assert framework.input(name).question["en"]
    assert not framework.has_input("x")


def test_names_by_language_and_the_wording_of_a_day():
    assert GUIDELINES.name("ru") == "Руководство по определению понятия «политический заключенный»"
    assert GUIDELINES.name("en") == GUIDELINES.names.best("en")[0] == GUIDELINES.names.best("de")[0]
    assert GUIDELINES.wording_on(PartialDate("2021-05-01")) is None
    assert checklist("ai_poc").wording_on(PartialDate("2010-01-01")).since == PartialDate("1995")


def test_a_message_repeats_no_text_that_is_longer_than_a_name():
    assert shown("abc") == "'abc'"
    assert shown("a" * 200) == "of the name given"
