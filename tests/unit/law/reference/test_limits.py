"""Bounds of penalties in the general part, alone and joined."""

import pytest

from hrdocs import law
from hrdocs.law.reference import limits
from hrdocs.values import Citation, Duration
from hrdocs.vocabulary import PenaltyKind


@pytest.mark.parametrize(
    ("kind", "code", "on", "bounds"),
    [
        ("arrest", "cc1999", "2020-08-09", ("P1M", "P3M")),
        ("community_service", "cc1999", "2020-08-09", ("PT60H", "PT240H")),
        ("community_service", "cc1999", "2021-07-01", ("PT60H", "PT360H")),
        ("administrative_arrest", "cao2003", "2020-08-09", (None, "P15D")),
        ("fine", "cc1999", "2022-01-01", ("30", "1000")),
    ],
)
def test_limits_of_the_general_part(kind, code, on, bounds):
    (found,) = law.penalty_limits(kind, code, on)
    assert (None if found.least is None else str(found.least), str(found.most)) == bounds


def test_limits_of_a_provision_come_before_the_general_ones():
    place = Citation.parse("cc1999:361/1")
    assert [str(entry.most) for entry in law.penalty_limits("fine", "cc1999", "2023-03-24", citation=place)] == ["1000"]
    assert [str(entry.most) for entry in law.penalty_limits("fine", "cc1999", "2023-03-25", citation=place)] == [
        "50000"
    ]
    assert law.penalty_limits("arrest", "cao2003", "2020-08-09") == ()


@pytest.mark.parametrize(
    ("kind", "code", "joined", "on", "most"),
    [
        ("administrative_arrest", "cao2003", "offences", "2020-08-09", ["P25D"]),  # Article 7.4(2)
        ("administrative_arrest", "cao2021", "offences", "2021-03-01", ["P30D"]),  # Article 7.4(1)
        ("administrative_arrest", "КоАП", "offences", "2020-08-09", ["P25D"]),
        ("administrative_arrest", "cao2003", "offences", "2013-10-23", []),  # no text that has it shows that day
        ("administrative_arrest", "cao2003", "offences", "2013-10-24", ["P25D"]),
        ("administrative_arrest", "cao2021", "sentences", "2021-03-01", []),
        ("community_service", "cao2021", "offences", "2021-03-01", ["PT120H"]),
        ("deprivation_of_special_right", "cao2003", "offences", "2020-08-09", ["P5Y"]),
        ("deprivation_of_right", "cao2021", "offences", "2021-03-01", ["P5Y"]),
        ("fine", "cao2021", "offences", "2021-03-01", ["400"]),
        ("imprisonment", "cc1999", "offences", "2021-07-01", ["P25Y"]),  # Article 72(3)
        ("imprisonment", "cc1999", "sentences", "2021-07-01", ["P30Y"]),  # Article 73(3)
        # The law that set the bound is of 22 July 2003; what held before it no source shows.
        ("imprisonment", "cc1999", "sentences", "2003-07-21", []),
        ("imprisonment", "cc1999", "sentences", "2003-07-22", ["P30Y"]),
        ("imprisonment", "cc1999", None, "2021-07-01", ["P25Y"]),
        ("administrative_arrest", "cao2021", None, "2021-03-01", ["P15D"]),
    ],
)
def test_limits_of_joined_penalties(kind, code, joined, on, most):
    found = law.penalty_limits(kind, code, on, joined=joined)
    assert [str(limit.most) for limit in found] == most
    assert all(limit.is_general for limit in found)


@pytest.mark.parametrize(("subject", "most"), [(None, "400"), ("entrepreneur", "1000"), ("legal_entity", "2000")])
@pytest.mark.parametrize("code", ["cao2003", "cao2021"])
def test_limits_of_joined_fines_by_subject(code, subject, most):
    on = {"cao2003": "2020-08-09", "cao2021": "2022-01-01"}[code]
    (found,) = law.penalty_limits("fine", code, on, subject=subject, joined="offences")
    assert (found.least, str(found.most), found.unit) == (None, most, "base")


def test_a_provision_of_its_own_bounds_has_none_for_several_offences():
    place = Citation.parse("cao2021:24.23/3")
    (alone,) = law.penalty_limits("administrative_arrest", "cao2021", "2022-01-01", citation=place)
    (joined,) = law.penalty_limits("administrative_arrest", "cao2021", "2022-01-01", citation=place, joined="offences")
    assert (str(alone.least), str(alone.most)) == ("P15D", "P30D")
    assert (joined.least, str(joined.most)) == (None, "P30D")
    assert limits.with_own_limits(PenaltyKind.ADMINISTRATIVE_ARREST, "cao2021") == tuple(
        map(Citation.parse, ("cao2021:24.23/3", "cao2021:24.23/4"))
    )
    assert limits.with_own_limits(PenaltyKind.ADMINISTRATIVE_ARREST, "cao2003") == ()


@pytest.mark.parametrize("joined", ["charges", "", "offence"])
def test_penalties_are_joined_in_no_other_way(joined):
    with pytest.raises(ValueError, match="joined for offences or sentences"):
        law.penalty_limits("imprisonment", "cc1999", "2021-07-01", joined=joined)


def test_limits_of_joined_penalties_fill_no_sanction():
    part = law.article("cao2021", "24.23", on="2022-05-01").part("1")
    arrest = next(entry for entry in part.bounded() if entry.kind is PenaltyKind.ADMINISTRATIVE_ARREST)
    assert arrest.most == Duration(days=15)


@pytest.mark.parametrize(("on", "most"), [("2012-09-04", []), ("2012-09-05", ["P15D"]), ("2016-01-01", ["P15D"])])
def test_the_limit_of_administrative_arrest_is_that_of_the_texts(on, most):
    assert [str(limit.most) for limit in law.penalty_limits("administrative_arrest", "cao2003", on)] == most
