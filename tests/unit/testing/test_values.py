"""Drawn values are canonical and of every class."""

import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hrdocs.fields import ID
from hrdocs.testing.values import formed, ids, json_values, texts, values
from hrdocs.values import Citation, Duration, LocalText, Money, Norm, PartialDate, Period, Quantity

FEW = settings(max_examples=30)


@pytest.mark.parametrize("cls", [Citation, Duration, Money, Norm, PartialDate, Period, Quantity])
def test_a_value_reads_back(cls):
    @FEW
    @given(values(cls))
    def check(value):
        assert type(value) is cls
        assert cls.parse(str(value)) == value

    check()


@FEW
@given(texts(), ids(), formed(ID), json_values(), values(LocalText))
def test_texts_and_ids_are_of_their_form(text, one, other, value, local):
    assert text
    assert text.encode()
    assert json.loads(json.dumps(value)) == value
    assert len(local) > 0
    for each in (one, other):
        assert re.fullmatch(ID.pattern, each)


def test_strategies_are_cached():
    assert isinstance(values(Money), st.SearchStrategy)
