"""Whose son or daughter a word says somebody is."""

import pytest

from hrdocs.names.patronymics import daughter_of, father_of


@pytest.mark.parametrize(
    ("word", "row", "sex", "case"),
    [
        ("Ивановна", "ivan", "f", "nominative"),
        ("Иванович", "ivan", "m", "nominative"),
        ("Ивановича", "ivan", "m", "genitive"),
        ("Ivanovich", "ivan", "m", "nominative"),
    ],
)
def test_a_father(word, row, sex, case):
    father = father_of(word)
    assert row in father.rows
    assert (father.sex, case in father.cases) == (sex, True)


@pytest.mark.parametrize("word", ["Стол", "Иван", ""])
def test_no_patronymic(word):
    assert father_of(word) is None


def test_a_daughter_has_the_stem_of_the_son():
    assert daughter_of("Иванович") == ("Ивановн",)
