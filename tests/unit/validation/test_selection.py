"""Which rules run: by code, by subject; what is not there is answered with the nearest."""

import pytest

from hrdocs.errors import InvalidSelection
from hrdocs.model import RECORDS
from hrdocs.validation import Rules
from hrdocs.validation.registry import RULES
from hrdocs.validation.selection import checks_of


def test_all_rules_without_a_choice():
    assert Rules().codes == set(RULES)


@pytest.mark.parametrize(
    ("rules", "has", "has_not"),
    [
        (Rules(select=("date",)), "date.future", "name.spacing"),
        (Rules(select="date.future"), "date.future", "date.out-of-order"),
        (Rules(ignore=("date",)), "name.spacing", "date.future"),
        (Rules(select=("date",), ignore=("date.future",)), "date.out-of-order", "date.future"),
    ],
)
def test_a_choice(rules, has, has_not):
    assert rules.has(has)
    assert not rules.has(has_not)
    assert has in rules.codes
    assert has_not not in rules.codes


@pytest.mark.parametrize(("name", "nearest"), [("dat", ("date",)), ("date.futur", ("date.future",)), ("json", ())])
def test_what_is_no_rule_is_refused_with_the_nearest(name, nearest):
    for terms in ({"select": (name,)}, {"ignore": (name,)}):
        with pytest.raises(InvalidSelection) as caught:
            Rules(**terms)
        assert caught.value.name == name
        assert set(nearest) <= set(caught.value.nearest)


def test_the_checks_of_a_choice_are_made_once():
    assert checks_of(Rules(select="date")) is checks_of(Rules(select=("date",)))
    assert checks_of(Rules(select="date")).codes == Rules(select="date").codes
    assert len(RECORDS) == 13
