"""Given names by the table."""

import pytest

from hrdocs.names.given_names import FULL, SHORT, first_sounds, forms_of, initial_sounds, is_initial


@pytest.mark.parametrize(
    ("word", "row", "kind", "case"),
    [
        ("алена", "alena", FULL, "nominative"),
        ("алены", "alena", FULL, "genitive"),
        ("aliena", "alena", FULL, "nominative"),
        ("саша", "aliaksandr", SHORT, "nominative"),
        ("паўла", "pavel", FULL, "genitive"),
        ("wadsim", "vadzim", FULL, "nominative"),  # German letters, which no other word shows
    ],
)
def test_a_word_is_found_in_its_row(word, row, kind, case):
    assert (row, kind, case) in {(form.row, form.kind, form.case) for form in forms_of(word)}


@pytest.mark.parametrize("word", ["вымысел", "vymyslenka", "евгении"])
def test_what_is_no_form_is_not_found_as_a_plain_name(word):
    assert not [form for form in forms_of(word) if form.case == "nominative"]


def test_victoria_is_no_form_of_victor():
    assert {form.row for form in forms_of("вікторыя")}.isdisjoint({form.row for form in forms_of("віктар")})


def test_an_initial_may_be_of_every_form_of_a_row():
    assert first_sounds("hanna") == {"A", "G", "X", "h"}
    assert initial_sounds("Я.") == {"A", "E", "Ä"}
    assert [is_initial(word) for word in ("А.", "Дз.", "А", "Ян", "")] == [True, True, True, False, False]
