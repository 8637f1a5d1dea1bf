"""Names of hidden people whose parts no space separates."""

import pytest

from hrdocs.sharing.glued_names import GluedNames

NAMES = GluedNames([["Ігар Выдуманаў"], ["Алена Пятроўна Выдумленка"], ["Ян Узор"], ["Одно"]])


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("igorvydumanov", True),  # by the Russian spelling of a Belarusian name
        ("vydumanovigor", True),
        ("IHARVYDUMANAU", True),
        ("выдуманаўігар", True),
        ("elenavydumlenko", True),
        ("avydumlenka", True),
        ("vydumlenkaap", True),
        ("see @ivydumanau1990", True),
        ("freevydumlenka", None),
        ("saveigarvydumanau", None),
        ("выдумленка", False),  # a family name alone is found elsewhere
        ("Выдуманава", False),
        ("yanuzor", False),  # too short to be looked for inside of words
        ("olgavydumanova", None),
        ("administration", False),
        ("адміністрацыя", False),
        ("", False),
    ],
)
def test_a_name_inside_of_a_word(text, answer):
    assert NAMES.found(text) is answer
