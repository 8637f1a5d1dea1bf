"""How two names compare: the table is the specification, each row in both directions."""

import itertools

import pytest

from hrdocs.model.common import Name
from hrdocs.names import Likeness, same

CASES = """
# rules of writing
Алена Вымысленка | Alena Vymyslenka | by_rules
Ян Выдумовіч | Jan Vydumović | by_rules
Рыгор Швец | Рыгора Шаўца | equivalent
Елена Вымысленко | Alena Vymyslenka | by_rules
Jelena Wymyslenko | Alena Vymyslenka | by_rules
Vymyslenka Aliena | Alena Vymyslenka | by_rules
Александр Иванов | Аляксандр Іваноў | by_rules
Иванов Александр Петрович | Аляксандр Пятровіч Іваноў | by_rules
Глеб Волков | Hleb Vaukou | by_rules
Волков Глеб | Воўкаў Глеб | by_rules
Усов Денис | Вусаў Дзяніс | by_rules
Родион Науменко | Радзівон Навуменка | by_rules
Щербаков Глеб | Hleb Ščarbakoŭ | by_rules
Щербаков Глеб | Gleb Schtscherbakow | by_rules
Рябцев Ян | Ян Рабцаў | by_rules
Сянкевіч Іван | Сенкевич Иван | by_rules
Светлана Вымысловская | Sviatlana Vymyslouskaya | by_rules
Swetlana Wymyslowskaja | Святлана Вымыслоўская | by_rules
Sviatłana Vymysłoŭskaja | Светлана Вымысловская | by_rules
IVANOU Ivan | Иванов Иван | by_rules
Mikhail Lukashuk | Міхаіл Лукашук | by_rules
Krystyna Kowalska | Крысціна Кавальская | by_rules
Выдумская Дарья | Darja Wydumskaja | by_rules
Разгальскі Адам | Adam Razhalski | by_rules
Прыдумасціна Вера | Wera Prydumaszina | by_rules
Вымысел Олена Миколаївна | Алена Мікалаеўна Вымысел | equivalent
Вымысел Петро Анатолійович | Пётр Анатольевич Вымысел | equivalent
Вымысел Ганна Петрівна | Ганна Пятроўна Вымысел | equivalent
# an l that has lost its stroke
Natalla Lazulka | Наталля Лазулька | by_rules
Adam Vydulava | Адам Выдулява | equivalent
Adam Vydulava | Адам Выдулава | by_rules
Adam Vydułava | Адам Выдулява | contradicted
Mario Vymyslau | Марио Вымыслов | by_rules
Wioletta Wymyslowa | Виолетта Вымыслова | by_rules
Svetlana Vymyslovskaïa | Святлана Вымыслоўская | by_rules
Adam Vydumovic | Адам Выдумович | by_rules
Adam Hurvic | Адам Гурвіц | by_rules
# letters
Иванов Иван | иванов ИВАН | identical
Мiкалай Лось | Мікалай Лось | identical
Иван Лось | И́ван Лось | identical
Дар'я Лось | Дар’я Лось | identical
# tables of given names
Зміцер Лось | Дмитрий Лось | equivalent
Ганна Вымысленка | Анна Вымысленко | equivalent
Алесь Іваноў | Александр Иванов | equivalent
Саша Иванов | Александр Иванов | equivalent
Алексей Иванов | Александр Иванов | contradicted
Вікторыя Мацкевіч | Віктар Мацкевіч | contradicted
Viktoria Matskevich | Viktor Matskevich | contradicted
Марына Лось | Марыя Лось | contradicted
Ірына Лось | Арына Лось | contradicted
Кирилл Лось | Кира Лось | contradicted
Сымон Лось | Семён Лось | equivalent
# near family names
Сянкевіч Іван | Санкевіч Іван | contradicted
Сянкевіч Іван | Сінкевіч Іван | contradicted
Мацкевіч Ян | Міцкевіч Ян | contradicted
Міцкевіч Ян | Міскевіч Ян | contradicted
Лукевич Ян | Люкевич Ян | contradicted
Выдумацюк Ян | Выдумацук Ян | contradicted
Сянкевіч Іван Пятровіч | Сінкевіч Іван Пятровіч | undecided
Иванова Мария Петровна | Сидорова Мария Петровна | undecided
Мария Сидорова-Иванова | Мария Иванова | equivalent
# sex
Иванов А. | Иванова А. | undecided
Валентина Петрова | Валентин Петров | undecided
Maria Ivanov | Мария Иванова | undecided
Иванова Мария Петровна | Иванов Пётр Петрович | contradicted
# cases
Алены Вымысленкі | Alena Vymyslenka | equivalent
Ивана Иванова | Іван Іваноў | equivalent
Івану Іванову | Ivan Ivanov | equivalent
Ольгой Ковальской | Вольга Кавальская | equivalent
Сергеем Шевчуком | Siarhei Shauchuk | equivalent
Марыяй Крамнік | Мария Кремник | equivalent
Яўгенам Казловым | Евгений Козлов | equivalent
Аляксандра Выдумэвіча | Аляксандр Выдумэвіч | equivalent
Валерыя Выдуленкі | Валерый Выдуленка | equivalent
Мирослава Прыдумули | Міраслаў Прыдумуля | equivalent
Мариана Выдумца | Марыян Выдумец | equivalent
Леаніда Выдумайкі | Леанід Выдумайка | equivalent
Алены Анісім | Анісім Алена | equivalent
Аленай Анісім | Alena Anisim | equivalent
Зыгмунда Выдумача | Зыгмунд Выдумач | equivalent
Александра Бондаренко | Александр Бондаренко | undecided
Александра Бондаренко | Aliaksandra Bandarenka | by_rules
Александра Петровича Бондаренко | Александр Петрович Бондаренко | equivalent
# a given name that no table has, and the family name beside it, in one case
Прыдуману Вымысленцы | Прыдуман Вымысленка | equivalent
Прыдуманам Вымысленкам | Придуман Вымысленко | equivalent
Придуманом Вымысловым | Прыдуман Вымыслаў | equivalent
Прыдуману Вымысленка | Прыдуман Вымысленка | undecided
Придумелии Выдумской | Придумелия Выдумская | equivalent
Придумелой Выдуманьски | Придумела Выдуманьски | equivalent
Придумелы Выдумайте | Придумела Выдумайте | equivalent
Прыдум'яны Вымыслаўцовай | Прыдум'яна Вымыслаўцова | equivalent
Тахира Выдумова | Тахир Выдумов | undecided
# given names of women in a soft sign or a consonant
Нинели Выдумкиной | Нінэль Выдумкіна | equivalent
Нінэллю Выдумкінай | Нинель Выдумкина | equivalent
Адэлі Вымысленка | Адель Вымысленко | equivalent
Айгуль Выдумовой | Айгуль Выдумова | equivalent
Придумель Выдумовой | Придумель Выдумова | equivalent
# women's family names that many leave alike, men's in -ко that many decline
Вераніцы Выдумала | Вероника Выдумало | equivalent
Лысой Алене Мікітаўне | Лысая Алена Мікітаўна | equivalent
Выдумка Алене Мікітаўне | Выдумка Алена Мікітаўна | equivalent
Тараса Выдуманка | Тарас Выдуманко | equivalent
Вадзіма Выдумалка | Вадзім Выдумалко | equivalent
Тарасом Выдуманком | Тарас Выдуманко | equivalent
# double family names
Аляксандра Выдумскага-Прыдумы | Аляксандр Выдумскі-Прыдума | equivalent
Придумиро Выдумскому-Придуме | Придумиро Выдумский-Придума | equivalent
Вользе Выдумавай-Сініцы | Ольга Выдумова-Синица | equivalent
# a woman has no adjective in -ы or -кі
Аляксандра Прыдуматы | Аляксандр Прыдумата | equivalent
Яна Выдумахі | Ян Выдумаха | equivalent
# vowels that are lost, and ё
Іллі Выдумаўя | Ілля Выдумавей | equivalent
Кузьмом Выдумным | Кузьма Выдумны | equivalent
Змітраком Вымысляком | Змітрок Вымысляк | equivalent
# Ukrainian endings
Сергієм Вымысенком | Сергей Вымысенко | equivalent
Юлією Вымысенко | Юлия Вымысенко | equivalent
Олені Вымысловській | Елена Вымысловская | equivalent
Олени Вымысловської | Елена Вымысловская | equivalent
Лесі Вымыслінці | Леся Вымыслінка | equivalent
# given names that are alike in every case
Алі Вымыслоўскаму | Али Вымысловский | equivalent
Гары Вымысленкі | Гарри Вымысленко | equivalent
Гарри Вымысловым | Гары Вымыслаў | equivalent
Отто Вымысловым | Ота Вымыслаў | equivalent
# letter for letter in another case, and in the nominative only by sound
Аллы Вымысел | Алла Вымысел | equivalent
Юлі Вымыславай | Юля Вымыслава | equivalent
Пімена Вымысленкі | Пимен Вымысленко | equivalent
Хаимом Сутиным | Хаім Суцін | equivalent
# family names that no nominative ends as
Аляксандра Рамана | Александр Роман | equivalent
Александра Выдумедя | Аляксандр Выдумедзь | equivalent
Валерыя Выдумчыка | Валерий Выдумчик | equivalent
Валерыя Прыдумайлы | Валерий Придумайло | equivalent
Валянціна Выдуманкі | Валентин Выдуманко | equivalent
Валентина Вымысленко | Валентин Вымысленко | undecided
# roots, w for ў, yu for ыў, German dsk
Стальмашук Адам | Стельмашук Адам | by_rules
Adam Stelmaschuk | Адам Стальмашук | by_rules
Adam Vawkin | Волкин Адам | by_rules
Adam Vawkin | Вакин Адам | contradicted
Adam Vydryuka | Адам Выдрыўка | by_rules
Adam Wydudski | Адам Выдудский | by_rules
Lavoniuk Adam | Леонюк Адам | equivalent
# too little
Иванов | Иванов | undecided
И. Иванов | И. Иванов | undecided
Vymyslenka A. | Alena Vymyslenka | equivalent
Г. Вымысленка | Анна Вымысленко | equivalent
Выдумскага П.М. | Пётр Мікалаевіч Выдумскі | equivalent
Выдумчука А. | Андрей Выдумчук | equivalent
Выдумчука А. | Пётр Выдумчук | contradicted
Выдумского П. | Анна Выдумская | contradicted
Иванов Александр Петрович | Aliaksandr Ivanou | equivalent
Иванов Иван | Иванов Пётр | contradicted
Иванов Иван Петрович | Иванов Иван Сергеевич | contradicted
# other scripts
王伟 | 王伟 | identical
王伟 | 王明 | undecided
"""
ROWS = [tuple(p.strip() for p in line.split("|")) for line in CASES.splitlines() if line and line[0] != "#"]


@pytest.mark.parametrize(("a", "b", "likeness"), ROWS)
def test_likeness(a, b, likeness):
    assert same(a, b).likeness == likeness
    assert same(b, a).likeness == likeness


def test_likeness_is_ordered():
    assert sorted(Likeness) == [
        Likeness.CONTRADICTED,
        Likeness.UNDECIDED,
        Likeness.EQUIVALENT,
        Likeness.BY_RULES,
        Likeness.IDENTICAL,
    ]
    assert Likeness.BY_RULES >= Likeness.BY_RULES
    assert not Likeness.EQUIVALENT > Likeness.BY_RULES


def test_the_explanation_names_parts_rules_and_notes():
    comparison = same("Алены Вымысленкі", "Alena Vymyslenka")
    assert comparison.to_text() == (
        "may be one name\n"
        "  family name: Вымысленкі | Vymyslenka: one spelling by different rules of writing (rules: case.genitive)\n"
        "  given name: Алены | Alena: may be one name (rules: given:alena, case.genitive)"
    )
    assert same("Иванов А.", "Иванов Пётр").to_text("ru") == (
        "есть противоречие\n"
        "  фамилия: Иванов | Иванов: те же буквы\n"
        "  имя: А. | Пётр: есть противоречие\n"
        "  против: имена разные"
    )


def test_there_are_texts_in_three_languages_only():
    with pytest.raises(ValueError, match=r"^no explanations in 'de'; the languages are en, ru, be$"):
        same("Иванов Иван", "Иванов Пётр").to_text("de")


def test_json_has_no_probability():
    found = same("Сянкевіч Іван", "Сенкевич Иван").to_json()
    assert found["likeness"] == "by_rules"
    assert found["parts"][0] == {
        "part": "family",
        "a": "Сянкевіч",
        "b": "Сенкевич",
        "likeness": "by_rules",
        "rules": ["be.yakanne"],
        "cost": 0.03,
    }
    assert set(found) == {"likeness", "parts", "against", "notes", "rank", "version"}


def test_repr_has_no_names():
    comparison = same("Алена Вымысленка", "Вымысленка А.")
    assert "ымысл" not in repr(comparison)
    assert "Ален" not in repr(comparison)


def test_fields_of_a_record_decide():
    name = Name(value="Іван Раман", given="Іван", family="Раман")
    assert same(name, "Роман Иван").likeness is Likeness.BY_RULES
    assert same(name, Name(value="Іван Раман", given="Раман", family="Іван")).likeness is Likeness.CONTRADICTED


class TestBirths:
    def test_whole_names_stay_undecided(self):
        comparison = same("Иванов Иван Петрович", "Іваноў Іван Пятровіч")
        found = comparison.with_births("1990-05-11", "1979-02-03")
        assert found.likeness is Likeness.UNDECIDED
        assert found.against == ("births",)
        assert found.rank < comparison.rank
        assert found.to_text().endswith("against: births contradict: 1990-05-11, 1979-02-03")

    def test_a_missing_patronymic_and_a_common_name_are_contradicted(self):
        comparison = same("Иванов Иван", "Іваноў Іван")
        assert comparison.with_births("1990", "1979").likeness is Likeness.CONTRADICTED
        assert comparison.with_births("1990", "1979", is_common=False).likeness is Likeness.UNDECIDED


def test_a_recorded_tie_binds():
    found = same("Иванов Иван", "Иванов Иван").with_not_same_as()
    assert found.likeness is Likeness.CONTRADICTED
    assert found.against == ("not_same_as",)


def test_any_two_initials_are_compared_alike_both_ways():
    letters = sorted({*"ABCDEFGHIJKLMNOPQRSTUVWXYZ", *"АБВГДЕЖЗІКЛМНОПРСТУЎФХЦЧШЭЮЯЁИЙЩЪЫЬ"})
    for one, other in itertools.combinations(letters, 2):
        assert same(one, other).likeness is same(other, one).likeness, (one, other)
