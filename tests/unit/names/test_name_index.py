"""People by name in memory."""

import pytest

from hrdocs.names import Likeness, NameIndex

PEOPLE = [
    ("p1", ["Alena Vymyslenka"]),
    ("p2", ["Иванов Иван Петрович"]),
    ("p3", ["Іваноў Іван", "Ivanou Ivan"]),
    ("p4", ["Вера Роман"]),
    ("p5", ["Мария Сидорова-Иванова"]),
    ("p6", ["н/з"]),
    ("p7", ["Аляксандр Вусаў"]),
    ("p8", []),
]


@pytest.fixture(scope="module")
def index():
    return NameIndex(PEOPLE)


def found(index, name, **how):
    return [(hit.key, hit.comparison.likeness.value) for hit in index.search(name, **how)]


@pytest.mark.parametrize(
    ("name", "hits"),
    [
        ("Елена Вымысленко", [("p1", "by_rules")]),
        ("Алены Вымысленкі", [("p1", "equivalent")]),
        ("Vymyslenka A.", [("p1", "equivalent")]),
        ("Иван Иванов", [("p3", "by_rules"), ("p2", "equivalent")]),
        ("Мария Иванова", [("p5", "equivalent")]),
        ("Усов Александр", [("p7", "by_rules")]),
        ("Пётр Иванов", []),
        ("н/з", []),
        ("", []),
    ],
)
def test_search(index, name, hits):
    assert found(index, name) == hits


def test_one_word_finds_by_family_or_given_name(index):
    assert [key for key, _ in found(index, "Вымысленка")] == ["p1"]
    assert [key for key, _ in found(index, "Вера")] == ["p4"]
    assert [key for key, _ in found(index, "Роман")] == ["p4"]
    assert [hit.comparison.notes for hit in index.search("Вымысленка")] == [("one-word",)]


def test_a_stricter_likeness_leaves_out(index):
    assert found(index, "Иван Иванов", at_least=Likeness.BY_RULES) == [("p3", "by_rules")]


@pytest.mark.parametrize(
    ("word", "at_least", "keys"),
    [
        ("Иванов", Likeness.UNDECIDED, ["p2", "p3", "p5"]),
        ("Иванов", Likeness.EQUIVALENT, ["p2", "p3", "p5"]),
        ("Иванов", Likeness.BY_RULES, ["p2", "p3"]),
        ("Иванов", Likeness.IDENTICAL, ["p2"]),
        ("Саша", Likeness.EQUIVALENT, ["p7"]),
        ("Саша", Likeness.BY_RULES, []),
    ],
)
def test_a_stricter_likeness_holds_for_one_word_too(index, word, at_least, keys):
    assert sorted(key for key, _ in found(index, word, at_least=at_least)) == keys


def test_pairs_of_one_index(index):
    assert [(p.a, p.b, p.comparison.likeness.value) for p in index.pairs()] == [("p2", "p3", "equivalent")]


def test_pairs_of_two_indices(index):
    other = NameIndex([("q1", ["Wymyslenko Jelena"]), ("q2", ["Лось Ян"])])
    assert [(p.a, p.b) for p in index.pairs_with(other)] == [("p1", "q1")]


def test_how_many_share_a_family_name(index):
    assert sorted(index.sharing("Иванов А.")) == ["p2", "p3", "p5"]
    assert sorted(index.sharing("Вымысленка Алена")) == ["p1"]
    assert len(index) == len(PEOPLE)
