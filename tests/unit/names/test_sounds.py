"""Words as skeletons of sounds."""

import pytest

from hrdocs.names.sounds import LONGEST_WORD, bones, doubtful_readings, readings, style_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("щука", "shchuka"),
        ("щука", "ščuka"),
        ("щука", "schtschuka"),
        ("вераб'ёў", "воробьёв"),
        ("юрий", "yuriy"),
        ("гальскі", "halski"),
        ("разгальскі", "razhalski"),
        ("цяцька", "ciaćka"),
    ],
)
def test_words_that_share_a_reading_or_the_bones(one, other):
    ours, theirs = ({bone for skeleton in readings(word) for bone in bones(skeleton)} for word in (one, other))
    assert ours & theirs


def test_a_cyrillic_word_has_one_reading_and_a_latin_one_several():
    assert readings("щука") == ("ŠČUKA",)
    assert len(readings("schuka")) > 1
    assert readings("Щука") == readings("щука")
    assert readings("а" * 300) == readings("а" * LONGEST_WORD)


def test_a_plain_l_may_be_soft_where_no_letter_shows_the_alphabet():
    assert doubtful_readings("natalla") == {"NATALÁ"}
    assert doubtful_readings("natałla") == doubtful_readings("наталля") == frozenset()


def test_the_style_of_a_whole_name():
    texts = ("Swetlana", "Sviatłana", "Siarhiej Lis", "Ivan")
    assert [style_of(text) for text in texts] == ["german", "slavic", "slavic", ""]


def test_a_first_v_may_be_left_out():
    assert set(bones("USOW")) & set(bones("VUSOW"))
