"""Which word is which part."""

import pytest

from hrdocs.model.common import Name
from hrdocs.names import parse

FIRST = """
Алена Вымысленка | Вымысленка | Алена | - | given family
Вымысленка Алена | Вымысленка | Алена | - | family given
IVANOU Ivan | IVANOU | Ivan | - | family given
Иванов, Иван | Иванов | Иван | - | family given
Иванов Иван Петрович | Иванов | Иван | Петрович | family given patronymic
Иван Петрович Иванов | Иванов | Иван | Петрович | given patronymic family
Иван Петрович, ИВАНОВ | ИВАНОВ | Иван | Петрович | given patronymic family
Иванов И.П. | Иванов | И. | П. | family given patronymic
И.П.Іваноў | Іваноў | И. | П. | given patronymic family
Иван П. Иванов | Иванов | Иван | П. | given patronymic family
Иванов Иван П. | Иванов | Иван | П. | family given patronymic
Иванов И. Петрович | Иванов | И. | Петрович | family given patronymic
Богданович Иван Петрович | Богданович | Иван | Петрович | family given patronymic
Пятровіч Іван | Пятровіч | Іван | - | family given
Мария Сидорова-Иванова | Сидорова+Иванова | Мария | - | given family
Мамедов Али Гусейн оглы | Мамедов | Али | Гусейн оглы | family given patronymic
ІванПятровіч | Пятровіч | Іван | - | given family
капитан Иванов Иван, 1990 г.р. | Иванов | Иван | - | family given
Иванов Иван (Петров) | Иванов | Иван | - | family given
"""
ROWS = [tuple(p.strip() for p in line.split("|")) for line in FIRST.splitlines() if line]


@pytest.mark.parametrize(("text", "family", "given", "patronymic", "order"), ROWS)
def test_the_likeliest_reading(text, family, given, patronymic, order):
    first = parse(text)[0]
    assert "+".join(first.family) == family
    assert first.given == given
    assert (first.patronymic or "-") == patronymic
    assert first.order == order


def test_a_patronymic_that_is_a_family_name_too_keeps_both_readings():
    assert [(p.family, p.patronymic) for p in parse("Іван Пятровіч")] == [(("Пятровіч",), None), ((), "Пятровіч")]


def test_a_slash_gives_two_readings():
    assert [p.family for p in parse("ПРЫДУМАЙ/ПРЫДУМЕЙ Іван")] == [("ПРЫДУМАЙ",), ("ПРЫДУМЕЙ",)]


def test_look_alikes_are_told_with_their_place():
    (repair,) = parse("Мiкалай Лось")[0].repaired
    assert (repair.at, repair.found) == (1, "LATIN SMALL LETTER I")
    assert repair.read_as == "CYRILLIC SMALL LETTER BYELORUSSIAN-UKRAINIAN I"


@pytest.mark.parametrize(
    ("text", "sex", "by"),
    [
        ("Иванов Иван Петрович", "m", "patronymic"),
        ("Саша Петровна Лось", "f", "patronymic"),
        ("Алена Лось", "f", "given"),
        ("Саша Иванова", "f", "family"),
        ("Саша Бондаренко", None, None),
    ],
)
def test_the_sex_that_is_printed(text, sex, by):
    first = parse(text)[0]
    assert (first.sex, first.sex_by) == (sex, by)


def test_cases_in_which_a_name_may_be_printed():
    assert parse("Алены Вымысленкі")[0].cases == {"genitive"}
    assert parse("Алены Вымысленкі")[0].declined
    assert not parse("Алена Вымысленка")[0].declined
    assert not parse("Aleny Vymyslenki")[0].declined


def test_order_is_kept_where_it_is_known():
    assert parse("Раман Іван", order="family_first")[0].given == "Іван"
    assert parse("Раман Іван", order="given_first")[0].given == "Раман"
    with pytest.raises(ValueError, match=r"^the order of a name is 'given_first' or 'family_first'$"):
        parse("Раман Іван", order="left")


def test_fields_of_a_record_decide():
    (reading,) = parse(Name(value="Alena Maria Vymyslenka", family="Vymyslenka", given="Maria", language="be"))
    assert (reading.family, reading.given, reading.language) == (("Vymyslenka",), "Maria", "be")


def test_json():
    assert parse("Иванов И.П.")[0].to_json() == {
        "order": "family given patronymic",
        "script": "Cyrl",
        "family": ["Иванов"],
        "given": "И.",
        "patronymic": "П.",
        "sex": "m",
        "sex_by": "family",
        "initials": ["given", "patronymic"],
    }
