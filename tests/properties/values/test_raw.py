"""JSON is kept exactly, or rejected."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrdocs import jsontext
from hrdocs.errors import InvalidText
from hrdocs.values import Json

MOST = jsontext.DEFAULT_LIMITS.max_integer


def json_of(numbers):
    return st.recursive(
        st.none() | st.booleans() | numbers | st.text(),
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
        max_leaves=10,
    )


JSON = json_of(st.integers(-MOST, MOST) | st.floats(-MOST, MOST))
NEAR_THE_LIMIT = st.sampled_from([MOST, MOST + 1, MOST - 1]).flatmap(lambda n: st.sampled_from([n, -n, float(n)]))
ANY_JSON = json_of(st.integers() | st.floats() | NEAR_THE_LIMIT)


def exactly(value):
    """Return a value that equals only what is the same in JSON: in Python 1, 1.0 and True are equal."""
    if isinstance(value, dict):
        return {key: exactly(below) for key, below in value.items()}
    if isinstance(value, list):
        return [exactly(below) for below in value]
    return type(value), repr(value)


@given(JSON, JSON)
def test_json_reads_back(one, other):
    first, second = Json.of(one), Json.of(other)
    assert exactly(first.value) == exactly(one)
    assert Json.parse(str(first)) == first
    assert (first == second) is (str(first) == str(second)) is (exactly(one) == exactly(other))
    assert exactly(jsontext.loads(str(first))) == exactly(one)


@given(ANY_JSON, st.integers(0, 110))
def test_json_takes_what_reads_back_and_nothing_else(value, levels):
    for _ in range(levels):
        value = [value]
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    try:
        jsontext.loads(text)
    except jsontext.JsonFault:
        with pytest.raises(ValueError, match=r"JSON"):
            Json.of(value)
        with pytest.raises(InvalidText):
            Json.parse(text)
    else:
        assert str(Json.of(value)) == str(Json.parse(text)) == text


@given(ANY_JSON.map(json.dumps) | st.text('[]{}:,"0129.-eEa \\u', max_size=12))
def test_json_fixes_to_what_reads_the_same(text):
    fix = text
    try:
        Json.parse(text)
    except InvalidText as refusal:
        fix = refusal.fix
    assert fix is None or exactly(Json.parse(fix).value) == exactly(jsontext.loads(text))
