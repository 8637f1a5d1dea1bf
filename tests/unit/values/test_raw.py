"""Tables for JSON that others made: what is kept, and what is rejected."""

import subprocess
import sys
from datetime import date
from decimal import Decimal

import pytest

from hrdocs import jsontext
from hrdocs.errors import InvalidText
from hrdocs.values import Json


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ({"b": 1, "a": [True, None, "так"]}, '{"a":[true,null,"так"],"b":1}'),
        ((1, (2,)), "[1,[2]]"),
        (5, "5"),
        (5.0, "5.0"),
        (-0.0, "-0.0"),
        (2**53 - 1, "9007199254740991"),
        (1 - 2**53, "-9007199254740991"),
        (9007199254740991.0, "9007199254740991.0"),
        (1e-300, "1e-300"),
        ("", '""'),
        (None, "null"),
        ('a"\n', '"a\\"\\n"'),
        ({}, "{}"),
    ],
)
def test_json(value, text):
    made = Json.of(value)
    assert str(made) == text
    assert made == Json.parse(text) == Json(text)
    assert hash(made) == hash(Json.parse(text))
    assert made == Json.of(made.value)


def test_json_keeps_numbers_as_they_came():
    assert Json.of(5.0) != Json.of(5)
    assert Json.of(1) != Json.of(value=True)  # which Python treats as equal


def test_json_gives_a_fresh_value():
    made = Json.of({"a": [1]})
    made.value["a"].append(2)
    assert made.value == {"a": [1]}


def deep(levels):
    value = []
    for _ in range(levels):
        value = [value]
    return value


def endless():
    value = []
    value.append(value)
    return value


@pytest.mark.parametrize(
    ("value", "error", "message"),
    [
        (float("nan"), ValueError, "not JSON compliant"),
        ([float("-inf")], ValueError, "not JSON compliant"),
        ({1: "a"}, TypeError, "a key of a JSON object is a str, not int"),  # json.dumps would write "1"
        ([{None: 1}], TypeError, "a key of a JSON object is a str, not NoneType"),
        ({"a": {1}}, TypeError, "set is not JSON serializable"),
        (date(2020, 1, 1), TypeError, "date is not JSON serializable"),
        (Decimal(1), TypeError, "Decimal is not JSON serializable"),
        (b"a", TypeError, "bytes is not JSON serializable"),
        ("\ud800", ValueError, r"the lone surrogate U\+D800"),
        ({"\udfff": 1}, ValueError, r"the lone surrogate U\+DFFF"),
        # What is written reads back, and `hrdocs.jsontext` reads no more.
        (2**53, ValueError, "a number in JSON goes up to ±9007199254740991"),
        ({"a": [-(2**53)]}, ValueError, "a number in JSON goes up to ±9007199254740991"),
        ([1e300], ValueError, "a number in JSON goes up to ±9007199254740991"),
        (-9007199254740992.0, ValueError, "a number in JSON goes up to ±9007199254740991"),
        ([10**5_000], ValueError, "a number in JSON goes up to ±9007199254740991"),  # which Python would not print
        (deep(100), ValueError, "nested too deeply, or holds itself: 100 levels are the most"),
        (endless(), ValueError, "nested too deeply, or holds itself"),
        (deep(100_000), ValueError, "nested too deeply, or holds itself"),
    ],
)
def test_json_not_made(value, error, message):
    with pytest.raises(error, match=message):
        Json.of(value)


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ('{"b": 1, "a": 2}', '{"a":2,"b":1}'),
        ('"\\u0442\\u0430\\u043a"', '"так"'),
        ("5 \n", "5"),
        ('{"a":1,"a":2}', None),  # one of the two would be lost
        ('[{"a":1,"a":1}]', None),
        ("NaN", None),
        ("-Infinity", None),
        ("1e999", None),  # read as an infinity
        ('{"b":1, "a":1e16}', None),  # in the canonical spelling it would be rejected as well
        ('"\\ud800"', None),
        ("", None),
        ("{", None),
        ("'a'", None),
        ("[" * 100_000, None),
    ],
)
def test_json_refused(text, fix):
    with pytest.raises(InvalidText) as caught:
        Json.parse(text)
    assert caught.value.fix == fix


@pytest.mark.parametrize(
    ("text", "start", "end", "expected"),
    [
        ("9007199254740992", 0, 16, "a number up to ±9007199254740991"),
        ('{"a":[1,-1e+300,2]}', 8, 15, "a number up to ±9007199254740991"),
        ("[9007199254740991.9]", 1, 19, "a number up to ±9007199254740991"),
        ("9" * 5_000, 0, 5_000, "a number up to ±9007199254740991"),
        ("[" * 101 + "]" * 101, 100, 101, "at most 100 lists and objects inside one another"),
        ('{"a":' * 101 + "1" + "}" * 101, 500, 501, "at most 100 lists and objects inside one another"),
        ('{"b":1,"a":2}', 0, 13, "JSON with sorted keys and no space"),
    ],
)
def test_json_says_where_the_fault_is(text, start, end, expected):
    for read in (Json, Json.parse):
        with pytest.raises(InvalidText) as caught:
            read(text)
        assert (caught.value.start, caught.value.end, caught.value.expected) == (start, end, expected)


def test_json_of_a_hundred_levels():
    made = Json.of(deep(99))
    assert made == Json.parse("[" * 100 + "]" * 100)
    assert jsontext.loads(str(made)) == made.value


def test_the_values_load_without_the_reader_of_json():
    code = "import hrdocs.values, sys; print('hrdocs.jsontext' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout.strip() == "False"
