"""Slips: a broken value is no longer valid, and the one given stays as it is."""

import copy

from hypothesis import given, settings
from hypothesis import strategies as st

from hrdocs.testing.slips import broken, is_valid, mutations

PERSON = {"type": "person", "id": "p1", "names": [{"value": "Алена"}], "birth": "1990-05-17"}


def test_what_is_valid():
    assert is_valid(PERSON)
    assert is_valid({"hrdocs": "1.0", "records": [PERSON]})
    assert not is_valid({**PERSON, "birth": "17.05.1990"})
    assert not is_valid({"hrdocs": "1.0", "records": [5]})
    assert not is_valid(5)


@settings(max_examples=50)
@given(st.data())
def test_a_broken_value_is_broken_and_says_how(data):
    before = copy.deepcopy(PERSON)
    mutation = data.draw(broken(PERSON))
    assert not is_valid(mutation.value)
    assert mutation.slips
    assert before == PERSON


@settings(max_examples=50)
@given(mutations(PERSON, 1))
def test_no_more_slips_than_wanted(mutation):
    assert len(mutation.slips) == 1
