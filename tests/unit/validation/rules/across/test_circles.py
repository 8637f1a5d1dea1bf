"""Ties that close a circle: found in any order, once each circle, in time that grows with the ties."""

import itertools

import pytest
from steps import lines_of

from hrdocs.validation.rules.across.circles import closing


@pytest.mark.parametrize(
    ("edges", "found"),
    [
        ([], []),
        ([("a", "b")], []),
        ([("a", "a")], []),  # to itself is another fault
        ([("a", "b"), ("b", "a")], [1]),
        ([("a", "b"), ("a", "b"), ("b", "c")], []),
        ([("a", "b"), ("b", "c"), ("c", "a"), ("c", "d"), ("x", "a")], [2]),
        ([("a", "b"), ("b", "a"), ("c", "d"), ("d", "c")], [1, 3]),
        # From one circle to another, and back: one is closed by the way back.
        ([("a", "b"), ("b", "a"), ("b", "c"), ("c", "b")], [1, 3]),
    ],
)
def test_closing(edges, found):
    assert closing(edges) == found


def test_the_last_tie_of_a_circle_closes_it_in_any_order():
    for order in itertools.permutations([("a", "b"), ("b", "c"), ("c", "d"), ("d", "a")]):
        assert closing([*order, ("d", "e"), ("f", "a")]) == [3]


@pytest.mark.parametrize("step", [1, -1])
def test_a_chain_twice_as_long_takes_at_most_twice_the_steps(step):
    edges = [(f"a{n}", f"a{n - 1}") for n in range(1, 2_000)][::step]
    assert closing(edges) == []
    assert lines_of(lambda: closing(edges)) < 2.2 * lines_of(lambda: closing(edges[:1_000]))
