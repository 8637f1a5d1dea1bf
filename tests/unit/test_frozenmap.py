"""An immutable mapping: one order, one print, a hash, and equality with any mapping."""

import pickle

import pytest

from hrdocs.frozenmap import FrozenMap
from hrdocs.values import LocalText

ONE = FrozenMap({"b": 1, "a": 2})


def test_equal_maps_print_and_hash_the_same():
    other = FrozenMap([("a", 2), ("b", 1)])
    assert other == ONE
    assert hash(ONE) == hash(other)
    assert repr(ONE) == repr(other) == "FrozenMap({'a': 2, 'b': 1})"
    assert (list(ONE), len(ONE), "a" in ONE, "c" in ONE) == (["a", "b"], 2, True, False)


def test_it_equals_a_plain_mapping_and_no_other_class_of_its_own():
    assert ONE == {"a": 2, "b": 1}
    assert FrozenMap({"en": "x"}) != LocalText({"en": "x"})
    assert ONE != [("a", 2), ("b", 1)]


def test_it_cannot_be_changed():
    with pytest.raises(AttributeError, match="FrozenMap is immutable"):
        ONE.a = 1
    with pytest.raises(TypeError):
        ONE["a"] = 1
    with pytest.raises(KeyError):
        ONE["c"]


def test_it_travels():
    assert pickle.loads(pickle.dumps(ONE)) == ONE  # noqa: S301 -- made in the same line
