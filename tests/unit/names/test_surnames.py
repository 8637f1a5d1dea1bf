"""Family names compared."""

import pytest

from hrdocs.names.reading import word_of
from hrdocs.names.surnames import compare_families, compare_words, has_surname_shape, sex_by_ending


def word(text):
    return word_of(text, "Cyrl")


def test_endings_of_sex():
    assert sex_by_ending(word("Иванова")) == "f"
    assert sex_by_ending(word("Иванов")) == "m"
    assert sex_by_ending(word("Шевчук")) is None


@pytest.mark.parametrize(("text", "is_one"), [("Иванов", True), ("Ковальчук", True), ("Стол", False)])
def test_the_shape_of_a_family_name(text, is_one):
    assert has_surname_shape(word(text)) is is_one


def test_a_double_name_in_either_order():
    one, other = (word("Иванова"), word("Петрова")), (word("Петрова"), word("Иванова"))
    assert compare_families(one, other).likeness == compare_families(one, one).likeness
    assert (
        compare_words(word("Иванова"), word("Иванов")).likeness
        != compare_words(word("Иванова"), word("Сидоров")).likeness
    )
