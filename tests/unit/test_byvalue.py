"""A class with the shared equality, hash and repr behaves as one for which attrs writes them."""

import pickle
from collections import Counter

import attrs
import pytest
from attrs import field, frozen

import hrdocs.dataset
from hrdocs.byvalue import ByValue
from hrdocs.errors import HrdocsError
from hrdocs.fields import Flag, ListOf, TextRule
from hrdocs.problems import Severity
from hrdocs.validation.report.value import Total


@frozen
class Plain:
    """As attrs does it."""

    a: int
    b: str = field(default="", repr=False)
    c: tuple[int, ...] = field(default=(), eq=False, repr=lambda value: f"<{len(value)}>")


@frozen(eq=False, repr=False)
class Shared(ByValue):
    """The same, by value."""

    a: int
    b: str = field(default="", repr=False)
    c: tuple[int, ...] = field(default=(), eq=False, repr=lambda value: f"<{len(value)}>")


GIVEN = [(1,), (1, ""), (1, "x"), (2,), (1, "", (3,)), (1, "x", (3, 4))]


@pytest.mark.parametrize("one", GIVEN)
@pytest.mark.parametrize("other", GIVEN)
def test_it_is_equal_where_attrs_says_so(one, other):
    assert (Shared(*one) == Shared(*other)) is (Plain(*one) == Plain(*other))
    assert (hash(Shared(*one)) == hash(Shared(*other))) is (hash(Plain(*one)) == hash(Plain(*other)))


@pytest.mark.parametrize("given", GIVEN)
def test_it_is_printed_as_attrs_prints_it(given):
    assert repr(Shared(*given)) == repr(Plain(*given)).replace("Plain", "Shared")


def test_it_is_equal_to_no_object_of_another_class():
    assert Shared(1) != Plain(1)
    assert TextRule() != Flag()
    assert ListOf(TextRule()) != ListOf(Flag())
    assert Flag() == Flag()
    assert len({TextRule(), TextRule(), Flag()}) == 2


def test_it_can_be_copied_changed_and_sent():
    total = Total(code="date.future", severity=Severity.ERROR, count=2)
    assert pickle.loads(pickle.dumps(total)) == total  # noqa: S301 -- our own bytes
    assert attrs.evolve(total, count=3) != total
    assert Counter([total, attrs.evolve(total)])[total] == 2


def exceptions(cls=HrdocsError):
    for each in cls.__subclasses__():
        yield each
        yield from exceptions(each)


def test_an_exception_prints_nothing_that_it_holds():
    assert hrdocs.dataset
    for cls in exceptions():
        assert cls.__repr__ is HrdocsError.__repr__, cls
