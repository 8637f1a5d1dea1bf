"""Family names compared."""

import pytest

from hrdocs.names import Likeness
from hrdocs.names.reading import word_of
from hrdocs.names.surnames import compare_families, compare_words, has_surname_shape, sex_by_ending


def words(text):
    return tuple(word_of(each, "Cyrl") for each in text.split("-"))


@pytest.mark.parametrize(
    ("one", "other", "likeness", "rules"),
    [
        ("Лось", "лось", Likeness.IDENTICAL, ()),
        ("Сянкевіч", "Сенкевич", Likeness.BY_RULES, ("be.yakanne",)),
        ("Сянкевіч", "Санкевіч", Likeness.CONTRADICTED, ()),
        ("Іваноў", "Іванова", Likeness.EQUIVALENT, ("be.short-u", "surname.gender")),
        ("Выдумскі", "Выдумская", Likeness.EQUIVALENT, ("surname.gender",)),
        ("Выдумка-Лось", "Лось-Выдумка", Likeness.IDENTICAL, ()),
        ("Выдумка-Лось", "Выдумка", Likeness.EQUIVALENT, ("surname.double",)),
    ],
)
def test_family_names(one, other, likeness, rules):
    there, back = (compare_families(words(a), words(b)) for a, b in ((one, other), (other, one)))
    assert (there.likeness, there.rules) == (likeness, rules)
    assert (back.likeness, back.rules) == (likeness, rules)


def test_a_plain_l_is_soft_only_as_a_doubt():
    latin = word_of("Vydulava", "Latn")
    assert compare_words(latin, words("Выдулява")[0]).likeness is Likeness.EQUIVALENT
    assert compare_words(latin, words("Выдулава")[0]).likeness is Likeness.BY_RULES


def test_sex_by_ending_and_shape():
    names = ("Іваноў", "Іванова", "Кавальская", "Кавальскі", "Бондаренко", "Лось")
    assert [sex_by_ending(*words(name)) for name in names] == ["m", "f", "f", "m", None, None]
    assert [has_surname_shape(*words(name)) for name in ("Іваноў", "Выдумчук", "Кот")] == [True, True, False]
