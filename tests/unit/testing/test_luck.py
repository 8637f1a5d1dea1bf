"""Choices for generated cases: within their bounds, and the same for the same seed."""

from datetime import date

import pytest
from hypothesis import find, given
from hypothesis import strategies as st

from hrdocs.testing.luck import Drawn, Few, Seeded


@given(seed=st.integers(), least=st.integers(-9, 9), room=st.integers(0, 9))
def test_bounds_are_included(seed, least, room):
    assert least <= Seeded(seed).number(least, least + room) <= least + room
    day = date(2021, 5, 1)
    assert room <= (Seeded(seed).after(day, room, room + 3) - day).days <= room + 3


def test_one_seed_gives_the_same_choices():
    def choices(seed):
        luck = Seeded(seed)
        return [luck.number(0, 1000) for _ in range(20)] + [luck.pick("abc"), luck.maybe(), luck.maybe(5)]

    assert choices(7) == choices(7) != choices(8)


def test_every_option_can_be_had():
    luck = Seeded(1)
    assert {luck.pick("abc") for _ in range(100)} == set("abc")
    assert {luck.maybe(3) for _ in range(100)} == {True, False}


def test_what_hypothesis_draws_shrinks_to_the_first_option():
    @st.composite
    def picked(draw):
        luck = Drawn(draw)
        return luck.pick("abc"), luck.maybe(), luck.number(3, 9)

    assert find(picked(), lambda _: True) == ("a", False, 3)


@pytest.mark.parametrize(("most", "share"), [(0, 8), (20, 0)])
def test_few_choices_are_the_least_where_none_is_made(most, share):
    luck = Few(7, most, share)
    assert {luck.number(3, 9) for _ in range(20)} == {3}


def test_few_choices_are_made_up_to_a_number():
    luck = Few(7, 40, 8)
    made = [luck.number(0, 1_000) for _ in range(60)]
    assert sum(each > 0 for each in made[:40]) > 30
    assert set(made[40:]) == {0}
