"""A rule says what it needs; a need that nothing has is an error."""

import pytest

from hrdocs.problems import Severity
from hrdocs.validation.rule import Context, Rule, Table
from hrdocs.values import PartialDate


def nothing(*_):
    return ()


@pytest.mark.parametrize(
    ("types", "needs"),
    [((), ("sources",)), (("person",), ("birth",)), (("detention",), ("ended.day",)), ((), ("item.days",))],
)
def test_what_records_have_can_be_needed(types, needs):
    rule = Rule("date.future", Severity.ERROR, nothing, types, needs=needs)
    rule.check_needs()
    assert (rule.subject, rule.is_of_file) == ("date", False)


@pytest.mark.parametrize(
    ("types", "needs"), [((), ("sauces",)), (("person",), ("phases",)), ((), ("item.dais",)), (("person",), ("",))]
)
def test_a_misspelt_need_is_an_error(types, needs):
    with pytest.raises(TypeError, match=r"^date\.future: nothing has '.*', which it needs$"):
        Rule("date.future", Severity.ERROR, nothing, types, needs=needs).check_needs()
    with pytest.raises(TypeError, match=r"^days: nothing has '.*', which it needs$"):
        Table("days", types, nothing, needs=needs).check_needs()


def test_a_rule_of_the_file():
    assert Rule("date.future", Severity.ERROR, file_check=nothing).is_of_file


def test_the_key_of_a_check_is_secret_and_its_own():
    one, other = Context(as_of=PartialDate("2021")), Context(as_of=PartialDate("2021"))
    assert one == other
    assert one.key != other.key
    assert repr(one.key) not in repr(one)
