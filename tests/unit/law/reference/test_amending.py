"""The laws that amended a code, with their days, and the later ones of which no text is here."""

from datetime import date
from itertools import pairwise

import pytest

from hrdocs import law
from hrdocs.law import AmbiguousCode, LawDay, NotInForce, UnknownArticle, UnknownCode, UnknownWording
from hrdocs.law.reference import amending
from hrdocs.values import PartialDate


def of(code, key):
    return next(each for each in law.amending_laws(code) if each.key == key)


def days(code, key):
    return [(str(each.first_day), each.provisions) for each in of(code, key).days]


@pytest.mark.parametrize("code", law.CODES)
def test_laws_are_in_order_and_have_days(code):
    laws = law.amending_laws(code)
    assert [each.key for each in laws] == sorted(each.key for each in laws)
    for each in laws:
        assert each.key == f"{each.adopted} {each.number}"
        firsts = [day.first_day.earliest for day in each.days]
        assert firsts, each.key
        assert all(before <= after for before, after in pairwise(firsts)), each.key
        assert each.adopted <= firsts[0], each.key


@pytest.mark.parametrize(
    ("code", "key", "told"),
    [
        (
            "cc1999",
            "2021-01-06 85-З",
            [
                ("2021-03-01", "Article 86(2)(2), by a mark"),
                ("[2021-03-01..2021-04-14]", "what no source places on one of the two days"),
                ("2021-04-14", "Article 189, excluded"),
            ],
        ),
        (
            "cc1999",
            "2021-05-26 112-З",
            [("2021-06-19", "most"), ("2021-09-09", "a part that no source names")],
        ),
        ("cc1999", "2021-12-14 133-З", [("[2021-12-22..2022-01-01]", "the rest")]),
        ("cc1999", "2022-01-04 144-З", [("2022-01-22", "the rest")]),
        ("cc1999", "2022-01-05 146-З", [("[2022-01-12..2022-01-22]", "the rest")]),
        ("cc1999", "2025-10-20 101-З", [("2025-11-02", "the rest")]),
        (
            "cao2003",
            "2019-07-17 232-З",
            [("2019-08-03", "a part"), ("2020-01-01", "a part"), ("2020-02-01", "the rest")],
        ),
    ],
)
def test_a_law_has_several_days(code, key, told):
    assert days(code, key) == told


def test_a_sanction_points_to_the_day_of_its_law():
    part = law.article("cao2003", "12.14", on="2020-04-01").parts[0]
    assert (part.law, part.law_day) == (
        "2019-12-18 276-З",
        LawDay(first_day=PartialDate("2020-03-29"), provisions="a part, with Article 12.14"),
    )
    assert law.article("cao2003", "23.34", on="2020-04-01").part("1").law_day is None


def test_a_day_that_bounds_leave_open_is_none():
    assert amending.day_of("cc1999", "2021-05-26 112-З", PartialDate("[2021-06-01..2021-12-31]")) is None
    assert amending.day_of("cc1999", "1999-01-01 1-З", PartialDate("2021-06-19")) is None


def test_the_later_laws_of_the_code_of_2021():
    drones, minors = law.newer_laws("cao2021")
    assert (drones.number, drones.name) == ("101-З", "101-З (2025-10-20)")
    assert (drones.in_force, drones.earliest) == (PartialDate("2025-11-02"), date(2025, 11, 2))
    assert minors.number is None
    assert minors.name == (
        "«Об изменении кодексов по вопросам административной ответственности» ([2026-04-13..2026-04-16])"
    )
    assert [row.article for each in (drones, minors) for row in each.provisions] == ["13.36", "19.16"]
    assert {row.confidence for each in (drones, minors) for row in each.provisions} == {"medium"}
    assert drones.sources
    assert law.newer_laws("УК") == law.newer_laws("cao2003") == ()


def test_codes_of_procedure_have_the_laws_whose_days_were_found():
    assert days("cpc1999", "2022-07-20 199-З") == [
        ("2022-07-27", "most, with special proceedings in absence"),
        ("2023-07-27", "a part that no source names"),
    ]
    assert days("cpc1999", "2021-01-06 85-З") == [("2021-01-14", "a part"), ("2021-04-14", "the rest")]
    assert days("pikoap2021", "2022-01-04 144-З") == [("2022-01-22", None)]
    assert law.amending_laws("mea1997") == ()
    names = [each.name for each in law.newer_laws("cao2021")]
    assert [each.name for each in law.newer_laws("pikoap2021")] == names
    assert all(each.provisions == () for each in law.newer_laws("pikoap2021"))


def test_what_no_code_is_called_has_no_laws():
    with pytest.raises(UnknownCode):
        law.newer_laws("cao2031")
    with pytest.raises(AmbiguousCode):
        law.amending_laws("КоАП")


@pytest.mark.parametrize(
    ("on", "names"),
    [
        ("2025-07-18", []),
        ("2025-07-19", []),  # after the texts, and before any later law that is known
        ("2025-11-01", []),
        ("2025-11-02", ["101-З (2025-10-20)"]),
        ("2025", ["101-З (2025-10-20)"]),
        ("2026-04-13", [each.name for each in law.newer_laws("cao2021")]),
    ],
)
def test_a_wording_of_a_later_day_names_the_later_laws(on, names):
    wording = law.article("cao2021", "24.23", on=on)
    assert [each.name for each in wording.later_laws] == names
    assert wording.beyond_as_of is (on != "2025-07-18")


def test_an_article_that_a_later_law_may_have_names_it():
    with pytest.raises(UnknownArticle) as caught:
        law.article("cao2021", "13.36", on="2025-12-01")
    assert caught.value.later == ("101-З (2025-10-20)",)
    assert str(caught.value) == (
        "cao2021 has no article '13.36'; the nearest are 13.33, 13.34, 13.35; "
        "a later law is known, its text is not here: 101-З (2025-10-20)"
    )
    with pytest.raises(UnknownArticle) as caught:
        law.article("cao2021", "13.36", on="2025-06-01")
    assert caught.value.later == ()


def test_an_article_that_was_taken_out_may_have_come_back_by_a_later_law():
    number = next(each for each in law.code("cao2021").articles if law.article("cao2021", each).status == "excluded")
    with pytest.raises(UnknownWording) as caught:
        law.article("cao2021", number, on="2026-05-01")
    assert caught.value.later == tuple(each.name for each in law.newer_laws("cao2021"))
    with pytest.raises(NotInForce):
        law.article("cao2021", number, on="2025-07-18")
