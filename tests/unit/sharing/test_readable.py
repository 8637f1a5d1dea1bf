"""Nothing that was done to the letters of a text hides from the search what a reader sees."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrdocs.sharing.readable import ascii_digits, joined_letters, readable, with_plain_addresses


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Алена Выдумленка", "Алена Выдумленка"),
        ("A &amp; B", "A & B"),
        ("&#1040;", "А"),
        ("100 %", "100 %"),
        ("%D0%90", "А"),
        ("Але\u00adна\u200b", "Алена"),
        ("Ａｂ", "Ab"),
        ("𝐀𝐛", "Ab"),
        ("Выдум-\n  ленка", "Выдумленка"),
        ("Выдум\nленка", "Выдум\nленка"),  # two words may be meant
        ("Vydumlenka's", "Vydumlenka"),
        ("Д'Арк", "Д'Арк"),
        ("xn--80aa.example", "аа.example"),
        ("xn--", "xn--"),
        ("Алена".encode().decode("latin-1"), "Алена"),
        ("Алена".encode().decode("cp1251"), "Алена"),
        ("é", "é"),
    ],
)
def test_readable(text, expected):
    assert readable(text) == expected


@given(st.text())
def test_any_text_can_be_read(text):
    for each in (readable(text), ascii_digits(text), with_plain_addresses(text)):
        assert isinstance(each, str)


@pytest.mark.parametrize(
    ("text", "expected"), [("٣٧٥", "375"), ("11O-22", "110-22"), ("1 О 2", "1 О 2"), ("²", "2"), ("СО2", "СО2")]
)
def test_digits_of_any_script(text, expected):
    assert ascii_digits(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("a (at) b [dot] c", "a@b.c"), ("a{@}b", "a@b"), ("a собака b", "a собака b"), ("a [сабака] b", "a@b")],
)
def test_addresses_written_in_words(text, expected):
    assert with_plain_addresses(text) == expected


def test_letters_alone():
    assert joined_letters(("aлe", "на_1", "x")) == "aлeнаx"
