"""Given name and patronymic of hidden people without the family name."""

import pytest

from hrdocs.sharing.by_father import ByFather

PEOPLE = ByFather(
    [["Алена Пятроўна Выдумленка"], ["Выдуманаў А. П."], ["Прыдумскі Андрэй Паўлавіч"], ["Зорына Ыкавічна Узор"]]
)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Алена Пятроўна", True),
        ("Алены Пятроўны", True),
        ("пра Алену Пятроўну ведаюць", True),
        ("Учора Алена Пятроўна казала", True),
        ("алена пятроўна", True),
        ("АЛЕНА ПЯТРОЎНА", True),
        ("Еленой Петровной", True),
        ("Alena Piatrouna", True),
        ("Eleny Petrovny", True),
        ("Лена Пятроўна", True),
        ("Андрэю Паўлавічу", True),
        ("Андрэй Паўлавіч, які", True),
        ("Алена Пятроўна Іншая", None),  # somebody else
        ("Іншава Алена Пятроўна", None),
        ("пра Іншую Алену Пятроўну", None),
        ("Алена Паўлаўна", False),
        ("Вольга Пятроўна", False),
        ("Андрэй Пятровіч", False),
        ("Алена пятроўскага", False),
        ("А. П.", False),
        ("Алена", False),
        ("", False),
    ],
)
def test_a_name_without_the_family_name(text, answer):
    assert PEOPLE.found(text) is answer


def test_no_patronymic_no_search():
    assert ByFather([["Алена Выдумленка"]]).found("Алена Пятроўна") is False
