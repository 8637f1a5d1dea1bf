"""What all readers share: tidied text, lists of words."""

import pytest

from hrdocs.interchange.readers.read_cell import WordList, folded, one_line, pattern_of, tidied

WORDS = WordList({"custody": ("СИЗО", "под стражей"), "house_arrest": ("домашний*",)})


@pytest.mark.parametrize(("text", "plain"), [("  Ёлка ’ x ", "елка ' x"), ("СИЗО", "сизо"), ("", "")])
def test_folded(text, plain):
    assert folded(text) == plain


def test_one_line():
    assert one_line(" a\n b\u200b ") == "a b"


@pytest.mark.parametrize(
    ("text", "clean", "codes"), [("&amp;x", "&x", ["cell.entities"]), ("Алена", "Алена", []), ("", "", [])]
)
def test_tidied(text, clean, codes):
    found, doubts = tidied(text)
    assert (found, [doubt.code for doubt in doubts]) == (clean, codes)


@pytest.mark.parametrize(
    ("text", "word"),
    [("сизо", "custody"), ("Под стражей", "custody"), ("Домашний арест", "house_arrest"), ("арест", None), ("", None)],
)
def test_a_word_of_a_list(text, word):
    assert WORDS.get(text) == word


def test_a_star_is_any_letters_and_nothing_else_is_a_pattern():
    assert pattern_of("под *").fullmatch("под домашним арестом")
    assert not pattern_of("a.c").fullmatch("abc")
