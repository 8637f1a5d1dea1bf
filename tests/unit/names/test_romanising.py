"""Other ways to write a name."""

import pytest

from hrdocs.names import Likeness, same, spellings
from hrdocs.names.romanising import patronymic_of


def values(name, **how):
    return {s.rule: s.value for s in spellings(name, **how)}


def test_every_romanisation_with_its_rule():
    found = values("Ева Вераб'ёва", language="be")
    assert found["romanisation.mvd-2008"] == "Jeva Vierabjova"
    assert found["romanisation.passport-2010"] == "Eva Verabiova"
    assert found["romanisation.bgn-pcgn-1979"] == "Yeva Vyerab”yova"
    assert "romanisation.icao-9303" not in found  # the same spelling is listed once


def test_the_other_language_by_table_and_a_family_name_by_a_guess():
    (first, *_) = spellings("Ганна Іванаўна Вымысленка")
    assert (first.value, first.language, first.rule, first.certain) == (
        "Анна Ивановна Вымысленко",
        "ru",
        "given:hanna",
        False,
    )
    (first, *_) = spellings("Ганна Іванаўна")
    assert (first.value, first.certain) == ("Анна Ивановна", True)


def test_a_latin_name_has_no_spellings():
    assert spellings("Alena Vymyslenka") == ()


def test_languages():
    assert {s.language for s in spellings("Ірына Лось")} == {"be", "ru"}  # Russian by the table
    assert all(s.language == "ru" or s.script == "Cyrl" for s in spellings("Ирина Лось"))
    with pytest.raises(ValueError, match=r"^names are spelt from Belarusian \('be'\) or Russian \('ru'\)$"):
        spellings("Ірына Лось", language="de")


@pytest.mark.parametrize(
    ("row", "sex", "be", "ru"),
    [
        ("piotr", "m", "Пятровіч", "Петрович"),
        ("piotr", "f", "Пятроўна", "Петровна"),
        ("illia", "f", "Іллінічна", "Ильинична"),
        ("iuryj", "f", "Юр'еўна", "Юрьевна"),
        ("mikalaj", "m", "Мікалаевіч", "Николаевич"),
        ("ihar", "m", "Ігаравіч", "Игоревич"),
    ],
)
def test_patronymics(row, sex, be, ru):
    assert patronymic_of(row, sex) == (be, ru)


@pytest.mark.parametrize(
    "name", ["Кацярына Жураўлёва", "Аляксей Мядзведзеў", "Дзмітрый Цярэшчанка", "Ульяна Гарбачэўская"]
)
def test_certain_spellings_compare_by_rules(name):
    for spelling in spellings(name):
        if spelling.certain:
            assert same(name, spelling.value).likeness >= Likeness.BY_RULES, spelling.rule
        else:
            assert same(name, spelling.value).likeness >= Likeness.EQUIVALENT, spelling.rule
