"""A word of a closed list is its text, and carries its meaning."""

import json
import pickle

import pytest

from hrdocs.vocabulary import Standing
from hrdocs.vocabulary.term import Term


class Colour(Term):
    """Words of a test."""

    RED = "red", "The colour of warning."
    DARK_BLUE = "dark_blue"


def test_a_word_is_its_text_and_has_a_meaning():
    assert (Colour.RED, Colour("red"), str(Colour.RED)) == ("red", Colour.RED, "red")
    assert Colour.RED.meaning == "The colour of warning."
    assert Colour.DARK_BLUE.meaning == ""
    assert json.dumps(Colour.RED) == '"red"'


@pytest.mark.parametrize("text", ["Red", "RED", " red", "", "blue"])
def test_a_word_is_looked_up_letter_for_letter(text):
    with pytest.raises(ValueError, match=r"is not a valid Colour$"):
        Colour(text)


def test_a_word_travels():
    assert pickle.loads(pickle.dumps(Standing.REPORTED)) is Standing.REPORTED  # noqa: S301 -- made in the same line
