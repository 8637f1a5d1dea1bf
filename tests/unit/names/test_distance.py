"""The weight of a difference: small where a rule explains it, the same in both directions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrdocs.names.distance import distance, near, rules_between
from hrdocs.names.sounds import readings


def skeletons(one, other):
    return readings(one)[0], readings(other)[0]


@pytest.mark.parametrize(("one", "other"), [("Алена", "Алена"), ("Алена", "Alena"), ("Вымысленка", "Вымысленко")])
def test_what_a_rule_explains_weighs_less_than_another_word(one, other):
    assert distance(*skeletons(one, other)) < distance(*skeletons(one, "Прыдуманы"))
    assert distance(*skeletons(one, other)) == pytest.approx(near(*skeletons(one, other)))


def test_the_rules_are_named():
    assert rules_between(*skeletons("Вымысленка", "Вымысленко"))
    assert rules_between("a", "a") == ()


WORDS = st.text("aeiklmnostvAEIO", max_size=8)


@given(WORDS, WORDS)
def test_both_directions(one, other):
    assert distance(one, other) == pytest.approx(distance(other, one))
    assert distance(one, one) == 0
