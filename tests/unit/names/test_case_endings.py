"""Nominatives of which a declined word may be."""

import pytest

from hrdocs.names.case_endings import lemmas, stays


@pytest.mark.parametrize(
    ("printed", "nominative", "case"),
    [
        ("Выдумкі", "выдумка", "genitive"),
        ("Кравца", "кравец", "genitive"),
        ("Льва", "лев", "accusative"),
        ("Вымыславу", "вымыслав", "dative"),
        ("Кавальскай", "кавальская", "genitive"),
        ("Аленай", "алена", "instrumental"),
    ],
)
def test_a_declined_word_may_be_of_its_nominative(printed, nominative, case):
    assert (nominative, case) in {(each.word, each.case) for each in lemmas(printed)}


def test_only_cyrillic_words_decline():
    assert lemmas("Vydumki") == ()


@pytest.mark.parametrize(
    ("word", "sex", "expected"),
    [
        ("бондаренко", "m", True),
        ("черных", "f", True),
        ("шевчук", "f", True),
        ("шевчук", "m", False),
        ("кавальскай", "f", False),
        ("выдумка", "f", False),
    ],
)
def test_some_family_names_are_alike_in_every_case(word, sex, expected):
    assert stays(word, sex) is expected
