"""Letters of names: what is stripped, and look-alikes."""

import pytest

from hrdocs.names.letters import clean, folded_words, one_alphabet, repairs, script_of
from hrdocs.names.results import Repair


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("А\u0301лена\u00ad", "Алена"),
        ("  Алена \u00a0 Лось ", "Алена Лось"),
        ("Дар’я Дарʼя", "Дар'я Дар'я"),
        ("I\u0361Ury", "IUry"),
        ("а\nб", "а б"),
        ("Лось–Выдумка", "Лось-Выдумка"),
    ],
)
def test_clean(text, expected):
    assert clean(text) == expected


@pytest.mark.parametrize(
    ("word", "script", "expected"),
    [
        ("Мiкалай", "Cyrl", "Мікалай"),
        ("Kalesnikаvа", "Latn", "Kalesnikava"),
        ("ĸот", "Cyrl", "кот"),
        ("Βіктар", "Cyrl", "Віктар"),  # a Greek capital
        ("AOC", "Cyrl", "АОС"),
        ("AOC", "Latn", "AOC"),
    ],
)
def test_look_alikes_are_put_right(word, script, expected):
    assert one_alphabet(word, script) == expected


def test_repairs_are_named_with_their_place():
    assert repairs("аb", "ab") == (Repair(0, "CYRILLIC SMALL LETTER A", "LATIN SMALL LETTER A"),)
    assert repairs("ab", "ab") == ()


def test_scripts():
    assert [script_of(text) for text in ("Алена", "Alena В", "王", "12")] == ["Cyrl", "Latn", "Zzzz", "Zyyy"]


def test_words_that_look_alike_are_folded_alike():
    assert folded_words("ТАСС") == folded_words("тacс") == folded_words("TACC")
    assert folded_words("О’Лось ёж") == folded_words("олось еж")
