"""In which cases a reading may be printed."""

import pytest

from hrdocs.names.parsing import readings_of
from hrdocs.names.standing import cases_of, standings


@pytest.mark.parametrize(
    ("text", "cases"),
    [
        ("Алена Вымысленка", ["nominative"]),
        ("Алены Вымысленкі", ["genitive"]),
        ("Александра Бондаренко", ["nominative", "genitive"]),
        ("Шевчука Ивана", ["genitive"]),
        ("Валерыя Выдуленкі", ["genitive", "accusative"]),
        ("Alena Vymyslenka", ["nominative"]),
    ],
)
def test_standings(text, cases):
    found = standings(readings_of(text)[0])
    assert [standing.case for standing in found] == cases


def test_given_names_and_family_names_in_the_nominative():
    (standing,) = standings(readings_of("Ивана Шевчука")[0])
    assert list(standing.rows) == ["ivan"]
    assert [word.plain for (word,) in standing.families] == ["шевчук"]
    assert cases_of(readings_of("Ивана Шевчука")[0]) == {"genitive", "accusative"}
