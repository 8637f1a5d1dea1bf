"""Nominatives that a declined word may be of."""

import pytest

from hrdocs.names.case_endings import lemmas, stays


@pytest.mark.parametrize(
    ("word", "nominative", "case"),
    [
        ("Кравца", "кравец", "genitive"),
        ("Шаўцу", "швец", "dative"),
        ("Вымысленки", "вымысленка", "genitive"),
        ("Иванову", "иванов", "dative"),
    ],
)
def test_lemmas(word, nominative, case):
    assert (nominative, case) in {(lemma.word, lemma.case) for lemma in lemmas(word)}


def test_a_latin_word_is_not_declined():
    assert lemmas("Kravets") == ()


@pytest.mark.parametrize(
    ("word", "sex", "is_alike"),
    [("Бондаренко", None, True), ("Черных", None, True), ("Шевчук", "f", True), ("Шевчук", "m", False)],
)
def test_family_names_that_are_alike_in_every_case(word, sex, is_alike):
    assert stays(word, sex) is is_alike
