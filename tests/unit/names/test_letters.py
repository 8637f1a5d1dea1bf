"""Letters of a name: what is stripped, and look-alikes put right."""

import pytest

from hrdocs.names.letters import clean, folded_words, is_cyrillic, one_alphabet, repairs, script_of


@pytest.mark.parametrize(
    ("text", "plain"), [("Але\u0301на\N{NO-BREAK SPACE} х", "Алена х"), ("а\u200bб", "аб"), ("Дар’я", "Дар'я")]
)
def test_clean(text, plain):
    assert clean(text) == plain


@pytest.mark.parametrize(("text", "script"), [("Алена", "Cyrl"), ("Alena", "Latn"), ("5", "Zyyy"), ("ა", "Zzzz")])
def test_script(text, script):
    assert script_of(text) == script
    assert is_cyrillic(text) is (script == "Cyrl")


def test_a_look_alike_is_put_right_and_named():
    assert one_alphabet("Aлена", "Cyrl") == "Алена"
    (repair,) = repairs("Aлена", "Алена")
    assert (repair.at, repair.found, repair.read_as) == (0, "LATIN CAPITAL LETTER A", "CYRILLIC CAPITAL LETTER A")


def test_words_without_case_and_marks():
    assert folded_words("АЛЕНА Ў’я") == folded_words("Алена ў'я")
    assert folded_words("Сергей") == folded_words("Cергей")  # a Latin letter first
