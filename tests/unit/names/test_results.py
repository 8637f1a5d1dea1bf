"""What the comparison of names returns: ordered, explained, without names in its repr."""

import json

import pytest

from hrdocs.names import Likeness, same


def test_likenesses_have_an_order():
    steps = [likeness.step for likeness in Likeness]
    assert len(set(steps)) == len(steps)


def test_a_comparison_names_its_parts():
    comparison = same("Алена Вымысленка", "Alena Vymyslenka")
    assert comparison.part("family") is not None
    assert comparison.part("patronymic") is None or comparison.part("patronymic").likeness is None
    assert "Вымысленка" not in repr(comparison)
    assert json.loads(json.dumps(comparison.to_json()))
    assert "Вымысленка" not in comparison.reason("en")


@pytest.mark.parametrize("language", ["de", "", "EN"])
def test_a_missing_language_is_named_with_those_there_are(language):
    comparison = same("Алена Вымысленка", "Alena Vymyslenka")
    for call in (comparison.reason, comparison.to_text):
        with pytest.raises(ValueError, match="en, ru, be"):
            call(language)
