"""Names of codes, and the spellings of article numbers."""

import pytest

from hrdocs.law import AmbiguousCode, UnknownCode
from hrdocs.law.reference import code_names
from hrdocs.law.reference.day_spans import span


@pytest.mark.parametrize(
    ("name", "on", "code"),
    [
        ("cc1999", None, "cc1999"),
        ("УК", None, "cc1999"),
        ("CC", None, "cc1999"),
        ("КоАП", "2021-03-01", "cao2021"),
        ("коап", "2021-02-28", "cao2003"),
        ("CAO", "2020", "cao2003"),
    ],
)
def test_a_code_by_any_of_its_names(name, on, code):
    assert code_names.code(name, on).name == code


def test_a_name_of_two_codes_needs_a_day():
    assert code_names.named("КоАП") == ("cao2003", "cao2021")
    with pytest.raises(AmbiguousCode):
        code_names.code("КоАП")
    with pytest.raises(AmbiguousCode):
        code_names.code("КоАП", "2021")  # both were in force in that year
    with pytest.raises(UnknownCode):
        code_names.code("КоАПП")


def test_codes_of_a_day():
    both = ("cao2003", "cao2021")
    assert code_names.of_day(both, span("2021-03-01")) == ("cao2021",)
    assert code_names.of_day(both, span("2021")) == both
    assert code_names.of_day(both, span("1990")) == ("cao2003",)


def test_families():
    assert [code_names.family_of(name) for name in ("cc1999", "cao2003", "cao2021", "x")] == [
        "criminal",
        "administrative",
        "administrative",
        None,
    ]


@pytest.mark.parametrize("text", ["342-2", "342²", "342—2", "342/2", "З42-2"])
def test_one_number_in_all_its_spellings(text):
    assert code_names.normal(text, "article") == "342-2"


def test_numbers_have_an_order():
    in_order = ["8.9", "8.10", "342", "342-1", "343"]
    assert sorted(sorted(in_order), key=code_names.place) == in_order
