"""The questions of consent and safety."""

import pytest

from hrdocs import criteria
from hrdocs.criteria.beforehand import BEFORE, BEFORE_NAMES


def test_they_are_in_three_languages():
    assert BEFORE_NAMES == ("consent", "safe_to_publish")
    for each in BEFORE:
        assert {"en", "ru", "be"} == set(each.question) == set(each.hint)


@pytest.mark.parametrize("framework", criteria.frameworks(), ids=str)
def test_no_framework_has_an_input_of_their_names(framework):
    assert not set(BEFORE_NAMES) & set(framework.names_of_inputs)
    # They are answered in each, and decide nothing.
    outcome = criteria.assess(framework, {"consent": "no", "safe_to_publish": "yes"}, on="2021-04-09")
    assert (outcome.result, outcome.may_be_published) == ("undetermined", "no")
