"""A word as a skeleton of sounds."""

import pytest

from hrdocs.names.sounds import bone, bones, readings, style_of


@pytest.mark.parametrize(("one", "other"), [("Алена", "Alena"), ("Вымысленка", "Vymyslenka"), ("Шчучын", "Ščučyn")])
def test_ways_to_write_a_word_share_a_skeleton(one, other):
    assert {bone(each) for each in readings(one)} & {bone(each) for each in readings(other)}


@pytest.mark.parametrize(("text", "style"), [("Alena", ""), ("Алена", ""), ("Schtscherbakow", "german")])
def test_the_style_of_a_name(text, style):
    assert style_of(text) == style


def test_other_words_have_other_bones():
    assert not set(bones(readings("Алена")[0])) & set(bones(readings("Пётр")[0]))
