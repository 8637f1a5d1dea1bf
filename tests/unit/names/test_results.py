"""What is said of names, as values; comparisons are tested where they are made."""

import pytest

from hrdocs.names import Likeness, Spelling, parse, same


def test_likeness_has_an_order_and_refuses_others():
    assert [each.step for each in Likeness] == [0, 1, 2, 3, 4]
    assert Likeness.CONTRADICTED < Likeness.UNDECIDED <= Likeness.UNDECIDED
    with pytest.raises(TypeError):
        assert Likeness.IDENTICAL > 3


def test_a_reading_as_json_has_what_is_printed():
    assert parse("Мiкалай Лось")[0].to_json() == {
        "order": "given family",
        "script": "Cyrl",
        "family": ["Лось"],
        "given": "Мiкалай",
        "sex": "m",
        "sex_by": "given",
        "repaired": [
            {
                "at": 1,
                "found": "LATIN SMALL LETTER I",
                "read_as": "CYRILLIC SMALL LETTER BYELORUSSIAN-UKRAINIAN I",
            }
        ],
    }


def test_the_reason_is_one_line_in_three_languages_and_repeats_no_name():
    comparison = same("Вымысленка А.", "Елена Вымысленко").with_births("1990", "1979")
    for language, said in (("en", "births contradict"), ("ru", "даты рождения"), ("be", "даты нараджэння")):
        reason = comparison.reason(language)
        assert said in reason
        assert "ымысл" not in reason
        assert "\n" not in reason


def test_a_spelling_prints_no_name():
    assert "Лось" not in repr(Spelling(value="Лось", language="be", script="Cyrl", rule="guess"))
