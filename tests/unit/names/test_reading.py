"""A printed name as words."""

import pytest

from hrdocs.names.reading import MOST_WORDS, lines, word_of


@pytest.mark.parametrize(
    ("text", "words", "rest", "doubts"),
    [
        ("Выдумка Алена, 1990 г.р.", [["Выдумка", "Алена"]], ("1990 г.р.",), ()),
        ("капитан Лось Ян (Сонца)", [["Лось", "Ян"]], ("Сонца", "капитан"), ()),
        ("ІванПятровіч", [["Іван", "Пятровіч"]], (), ()),
        ("Г.П.Лось", [["Г.", "П.", "Лось"]], (), ()),
        ("Лось Ян, он же Выдумка Пётр", [["Лось", "Ян"], ["Выдумка", "Пётр"]], (), ("also-known-as",)),
        ("ПРЫДУМАЙ/ПРЫДУМЕЙ Ян", [["ПРЫДУМАЙ", "Ян"], ["ПРЫДУМЕЙ", "Ян"]], (), ("either-spelling",)),
        ("Лось Ян; Выдумка Пётр", [["Лось", "Ян"], ["Выдумка", "Пётр"]], (), ("several-names",)),
        ("н/з", [[]], ("н/з",), ("placeholder",)),
        ("Выдумка Алена-" + "Лось-" * MOST_WORDS, [[]], None, ("too-many-words",)),
    ],
)
def test_lines(text, words, rest, doubts):
    found = lines(text)
    assert [[word.printed for word in line.words] for line in found] == words
    assert rest is None or found[0].rest == rest
    assert found[0].doubts == doubts


def test_a_comma_is_kept_as_a_place():
    assert [line.comma for line in lines("Лось, Ян")] == [1]


def test_repairs_have_their_place_in_the_text():
    (repair,) = lines("Лось Мiкалай")[0].repaired
    assert (repair.at, repair.read_as) == (6, "CYRILLIC SMALL LETTER BYELORUSSIAN-UKRAINIAN I")


def test_a_word():
    word = word_of("ЛОСЬ", "Cyrl")
    assert (word.plain, word.is_upper, word.is_initial, word.is_cyrillic) == ("лось", True, False, True)
    assert (word.doubtful, word.forms, word.father) == (frozenset(), (), None)
    assert word_of("Lazulka", "Latn").doubtful
