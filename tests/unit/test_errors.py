"""Exceptions: their text, and that they travel and print nothing of what they carry."""

import copy
import pickle

import attrs
import pytest

from hrdocs import errors
from hrdocs.problems import Problem

EACH = [
    (
        errors.InvalidText("PartialDate", "2020-13", 5, 7, "a month", "2020-12"),
        ValueError,
        "not a PartialDate: expected a month\n  2020-13\n       ^^\nto fix: 2020-12",
    ),
    (
        errors.InvalidText("PartialDate", "x", 0, 0, "a date"),  # an empty place is marked too
        ValueError,
        "not a PartialDate: expected a date\n  x\n  ^",
    ),
    (errors.InvalidDocument((Problem(code="json.truncated"),), "it ends too early"), ValueError, "it ends too early"),
    (errors.UnreadableFile((Problem(code="file.missing"),), "no such file"), OSError, "no such file"),
    (errors.WrongTarget("another file"), ValueError, "expected another file"),
    (
        errors.MissingExtra("reading .xlsx", "openpyxl", "tables"),
        ImportError,
        "reading .xlsx needs openpyxl: pip install openpyxl",
    ),
    (errors.NoSuchRecord("vymyslenka"), KeyError, "the dataset has no record with this id"),
    (
        errors.NoSuchRecord("vymyslenka", "person", ("vymyslenko",)),
        KeyError,
        "the dataset has no person with this id; `nearest` has ids that look like it",
    ),
    (errors.InvalidField("Person", "birth", "a PartialDate"), ValueError, "Person.birth: expected a PartialDate"),
    (errors.InvalidField("Person", "", "keyword arguments"), ValueError, "Person: expected keyword arguments"),
    (
        errors.InvalidSelection("dat", ("date",)),
        ValueError,
        "'dat': expected the code of a rule, such as date.future, or its subject, such as date; the nearest are date",
    ),
]


@pytest.mark.parametrize(("error", "builtin", "text"), EACH, ids=lambda each: type(each).__name__)
def test_text_and_builtin(error, builtin, text):
    assert str(error) == text
    assert isinstance(error, errors.HrdocsError)
    assert isinstance(error, builtin)


def vars_of(error):
    return [getattr(error, each.name) for each in attrs.fields(type(error))]


@pytest.mark.parametrize("error", [each[0] for each in EACH], ids=lambda error: type(error).__name__)
def test_they_travel_and_repr_has_no_content(error):
    for again in (pickle.loads(pickle.dumps(error)), copy.copy(error)):  # noqa: S301 -- made in the same line
        assert type(again) is type(error)
        assert vars_of(again) == vars_of(error)
        assert str(again) == str(error)
    assert repr(error) == f"<{type(error).__name__}>"
