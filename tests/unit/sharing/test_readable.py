"""A text as a person would read it."""

import pytest

from hrdocs.sharing.readable import ascii_digits, joined_letters, readable


@pytest.mark.parametrize("text", ["", "Алена Вымысленка", "plain words", "ч. 1 ст. 342 УК"])
def test_what_is_plain_stays(text):
    assert readable(text) == text


@pytest.mark.parametrize(("text", "digits"), [("٣٤٢", "342"), ("12O3", "1203"), ("Oksana", "Oksana"), ("", "")])
def test_digits(text, digits):
    assert ascii_digits(text) == digits


def test_letters_together():
    assert joined_letters(["a-b", "c"]).replace("-", "") == "abc"
