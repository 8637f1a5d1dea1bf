"""Words as people type them: scripts, roots, slips."""

import pytest

from hrdocs import data, law
from hrdocs.law.reference.query_words import (
    root_of,
    slips,
    stems_in,
    stems_of_typed,
    vocabulary,
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ekstremizm", "экстремизм"),
        ("extremizm", "экстремизм"),
        ("izmena", "измена"),
        ("gosudarstvu", "государству"),
        ("oskorblenie", "оскорбление"),
        ("besporyadki", "беспорядки"),
        ("khuliganstvo", "хулиганство"),
        ("huliganstvo", "хулиганство"),
        ("chulihanstva", "хуліганства"),
        ("dziaržavie", "дзяржаве"),
        ("masavyja", "масавыя"),
        ("šescie", "шэсце"),
        ("prezydenta", "прэзідэнта"),
        ("Президента", "прэзідэнта"),
        ("protest", "протест"),
    ],
)
def test_a_word_in_another_script_has_the_stem_of_the_word_it_writes(typed, meant):
    assert set(stems_in(meant)) <= set(stems_of_typed(typed))


@pytest.mark.parametrize(
    "words",
    [
        ("экстремизм", "экстремист", "экстремистский", "экстремистского", "extremism", "extremist"),
        ("хулиганка", "хулиганство"),
        ("терроризм", "террорист", "терористический"),
        ("оскорбил", "оскорбление", "оскорбить"),
    ],
)
def test_words_of_one_root_meet(words):
    assert len({root_of(stem) for word in words for stem in stems_in(word)}) == 1


@pytest.mark.parametrize(
    ("one", "other", "most", "count"),
    [
        ("abcd", "abcd", 1, 0),
        ("abcd", "abxd", 1, 1),
        ("abcd", "abd", 1, 1),
        ("abcd", "abccd", 1, 1),
        ("abcd", "acbd", 1, 1),
        ("abcd", "axyd", 2, 2),
        ("abcd", "wxyz", 2, 3),
        ("abcd", "ab", 1, 2),
        ("xbcd", "abcd", 1, 1),
    ],
)
def test_slips_are_counted_up_to_those_wanted(one, other, most, count):
    assert slips(one, other, most) == slips(other, one, most) == count


def test_nearest_stems_of_a_vocabulary():
    known = vocabulary(stems_in("экстремизм экстремистский президент марш маршрут"))
    assert set(known.near("экстремист")) == {"ekstremizm", "ekstremistsk"}
    assert known.near("марш") == {"marš": 1.0, "maršrut": 0.65}
    assert set(known.near("прeзидент")) == set(known.near("призидент")) == {"prezident"}
    assert known.near("абракадабра") == {}


LINES = data.text("law/same_actions.txt").splitlines()


@pytest.mark.parametrize("line", LINES)
def test_words_of_one_action_find_each_other(line):
    """Of each line every word is near to every other, and no word is in two lines of one language."""
    stems = list(dict.fromkeys(stems_in(line)))
    assert len(stems) > 1, line
    known = vocabulary(stems)
    for word in line.split():
        assert set(known.near(word)) == set(stems), word


def test_no_action_has_two_lines():
    words = [word for line in LINES for word in line.split()]
    assert len(words) == len(set(words))


@pytest.mark.parametrize(
    ("typed", "citation"),
    [
        ("угрожал судье", "cc1999:389"),
        ("сбежал из тюрьмы", "cc1999:413"),
        ("пагражаў суддзі", "cc1999:389"),
        ("murder of a police officer", "cc1999:362"),
    ],
)
def test_a_verb_finds_the_article_that_has_the_noun(typed, citation):
    assert str(law.search(typed)[0].citation) == citation
