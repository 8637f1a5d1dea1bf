"""The weight of a difference between two skeletons; that fast ways give its answer is a property."""

import pytest

from hrdocs.names.distance import BY_RULES, FAR, coarse, distance, gap_weights, near, rules_between


@pytest.mark.parametrize(
    ("one", "other", "weight", "rules"),
    [
        ("SANK", "SANK", 0.0, ()),
        ("SÄNKEVIČ", "SENKEVIČ", 0.03, ("be.yakanne",)),
        ("OLGA", "VOLhA", 0.12, ("be.prothetic-v", "latin.h")),
        ("KOVAL", "KAVAL", 0.03, ("be.akanne",)),
    ],
)
def test_rules_are_light_and_named(one, other, weight, rules):
    assert distance(one, other) == distance(other, one) == pytest.approx(weight)
    assert rules_between(one, other) == rules
    assert near(one, other) == distance(one, other) <= BY_RULES


@pytest.mark.parametrize(("one", "other"), [("SANK", "SÄNK"), ("LUKAŠ", "LÜKAŠ"), ("MACK", "MASK")])
def test_what_no_rule_explains_is_heavy(one, other):
    assert distance(one, other) > BY_RULES
    assert near(one, other) > BY_RULES


def test_words_of_other_lengths_are_far():
    assert distance("KOT", "KOTUROV") == near("KOT", "KOTUROV") == FAR


def test_sounds_by_class_and_what_they_weigh_when_left_out():
    assert coarse("SÖLhA") == coarse("ZEVGA")
    assert gap_weights("VOLA") == (0.12, 1.0, 1.2, 1.0)
