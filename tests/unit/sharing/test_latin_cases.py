"""Cyrillic names in other cases, written in Latin letters."""

import pytest

from hrdocs.names import mentions
from hrdocs.sharing.latin_cases import LatinCases, in_cyrillic

PEOPLE = [["Ігар Выдуманаў"], ["Алена Выдумленка"]]
CASES = LatinCases(PEOPLE)


@pytest.mark.parametrize(
    ("latin", "cyrillic"),
    [
        ("Yushchenko", "Ющенко"),
        ("KHODZHA", "ХОДЖА"),
        ("Andrey Sergeyev", "Андрей Сергеев"),
        ("Łaŭročava", "Лаўрочава"),
        ("Алена 12", "Алена 12"),
    ],
)
def test_letters_as_they_are_heard(latin, cyrillic):
    assert in_cyrillic(latin) == cyrillic


@pytest.mark.parametrize(
    "text",
    ["Igorem Vydumanovym", "Igorya Vydumanova", "Ihara Vydumanava", "Eleny Vydumlenko", "Aleny Vydumlenki"],
)
def test_a_name_in_another_case_is_drawn(text):
    drawn = CASES.drawn(text)
    assert drawn is not None
    assert mentions(drawn, [(names[0], names) for names in PEOPLE])


@pytest.mark.parametrize("text", ["the court of Minsk", "", "Пра Ігара Выдуманава", "1234"])
def test_other_texts_stay_as_they_are(text):
    assert CASES.drawn(text) is None
