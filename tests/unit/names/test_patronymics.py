"""Patronymics: whose child a word says somebody is."""

import pytest

from hrdocs.names.given_names import rows
from hrdocs.names.patronymics import daughter_of, father_of, sons_of


@pytest.mark.parametrize(
    ("word", "row", "sex", "case"),
    [
        ("пятровіч", "piotr", "m", "nominative"),
        ("петровна", "piotr", "f", "nominative"),
        ("пятровічу", "piotr", "m", "dative"),
        ("петровной", "piotr", "f", "instrumental"),
        ("петрівна", "piotr", "f", "nominative"),
        ("миколайович", "mikalaj", "m", "nominative"),
        ("анатоліївна", "anatol", "f", "nominative"),
        ("piatrovich", "piotr", "m", "nominative"),
    ],
)
def test_a_patronymic_names_the_father(word, row, sex, case):
    father = father_of(word)
    assert row in father.rows
    assert (father.sex, case in father.cases) == (sex, True)


def test_an_unknown_father_is_seen_by_the_shape():
    father = father_of("выдумавіч")
    assert (father.rows, father.sex, father.stem) == (frozenset(), "m", "VIDUMAVIČ")
    assert father_of("вымысел") is None
    assert father_of("piatrovichu") is None  # a Latin word is not declined


def test_sons_and_daughters():
    assert {"Иванович", "Іванавіч"} <= set(sons_of(rows()["ivan"]))
    assert daughter_of("Петрович") == ("Петровн",)
    assert daughter_of("Ильич") == ("Ильичн", "Ильиничн")
