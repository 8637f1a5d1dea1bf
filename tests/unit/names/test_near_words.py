"""Words of a table by their sounds."""

from hrdocs.names.near_words import NEAR, NearWords
from hrdocs.names.sounds import readings


def skeleton(word):
    return readings(word)[0]


TABLE = NearWords([(skeleton("Алена"), "alena"), (skeleton("Пётр"), "piotr"), (skeleton("Пётр"), "piotr")])


def test_a_word_is_found_by_its_sounds_once():
    assert TABLE.near(skeleton("Алена")) == [("alena", 0)]
    assert [meaning for meaning, _ in TABLE.near(skeleton("Пётр"))] == ["piotr"]


def test_what_is_near_is_within_the_limit():
    for word in ("Alena", "Олена", "Пятро"):
        assert all(weight <= NEAR for _, weight in TABLE.near(skeleton(word)))


def test_another_word_and_none():
    assert TABLE.near(skeleton("Вымысленка")) == []
    assert TABLE.near("") == []
