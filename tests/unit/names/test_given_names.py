"""Given names by table."""

import pytest

from hrdocs.names.given_names import first_sounds, forms_of, initial_sounds, is_initial, rows


def test_a_word_is_of_a_row_in_a_case():
    assert [(form.row, form.sex, form.case) for form in forms_of("Алена")][:1] == [("alena", "f", "nominative")]
    assert "ivan" in {form.row for form in forms_of("Ivan")}
    assert forms_of("Ыыы") == ()


@pytest.mark.parametrize(("word", "is_one"), [("А.", True), ("Дз.", True), ("A", True), ("Анна", False), ("", False)])
def test_an_initial(word, is_one):
    assert is_initial(word) is is_one


def test_an_initial_may_be_of_a_row():
    assert initial_sounds("А.") & first_sounds("alena")
    assert not initial_sounds("П.") & first_sounds("alena")


def test_every_row_has_forms_that_lead_to_it():
    for name in list(rows())[::20]:
        assert first_sounds(name)
