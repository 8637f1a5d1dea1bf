"""A penalty compared with the sanction of its provision, on the day."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from sentenced import CITATIONS, PERSON, amount, charge, for_charge, judgment, told

from hrdocs import law
from hrdocs.law.reference.sanction_check import size_of
from hrdocs.law.reference.timeline import history
from hrdocs.validation.rules.penalties.sanctions import Imposed, base_units_of, sanction_fault
from hrdocs.values import Citation, Duration


@st.composite
def sanctions(draw):
    """Draw a provision, a day on which its sanction is known, and one of the terms or fines that it allows people."""
    citation = draw(st.sampled_from(CITATIONS))
    provision = history(citation)
    known = [
        n
        for n, stretch in enumerate(provision.stretches[:-1])
        if stretch.force.is_yes and stretch.is_known and provision.part[n].is_yes
    ]
    assume(known)
    n = draw(st.sampled_from(known))
    day = date.fromordinal(draw(st.integers(provision.starts[n], provision.starts[n + 1] - 1)))
    wordings = law.article(citation.code, citation.article).on(day)
    assume(len(wordings) == 1)
    part = next((part for part in wordings[0].parts if part.number == citation.part), None)
    assume(part is not None and part.is_known)
    ranges = [
        entry
        for entry in part.bounded()
        if not entry.subjects and entry.most is not None and entry.unit in (None, "base") and entry.per is None
    ]
    assume(ranges)
    entry = draw(st.sampled_from(ranges))
    alike = [other for other in ranges if other.kind is entry.kind]
    # A share of a value has no bound of its own.
    assume(len(alike) == sum(other.kind is entry.kind and not other.subjects for other in part.penalties))
    return citation, day.isoformat(), entry, alike


@given(sanctions(), st.sampled_from(("least", "most")))
def test_within_the_bounds_nothing_is_told(sanction, end):
    citation, day, entry, _ = sanction
    value = getattr(entry, end)
    assume(value is not None)
    made = judgment(day, for_charge(entry.kind.value, **amount(entry, value)))
    assert told(PERSON, charge(str(citation), day), made) == []


@given(sanctions())
def test_above_the_bounds_one_fault_is_told(sanction):
    citation, day, entry, alike = sanction
    most = max((each.most for each in alike), key=size_of)
    more = most + (Decimal(1) if isinstance(most, Decimal) else Duration(years=50))
    made = judgment(day, for_charge(entry.kind.value, **amount(entry, more)))
    ((code, pointer, _),) = told(PERSON, charge(str(citation), day), made)
    is_arrest = entry.kind == "administrative_arrest"
    assert code == ("penalty.arrest-beyond-limit" if is_arrest else "penalty.above-most")
    assert pointer == "/records/2/penalties/0"


@given(sanctions())
def test_below_the_bounds_one_warning_is_told(sanction):
    citation, day, entry, alike = sanction
    least = min((each.least for each in alike if each.least is not None), key=size_of, default=None)
    assume(least is not None and all(each.least is not None for each in alike))
    less = Decimal("0.01") if isinstance(least, Decimal) else Duration(minutes=1)
    made = judgment(day, for_charge(entry.kind.value, **amount(entry, less)))
    assert told(PERSON, charge(str(citation), day), made) == [
        ("penalty.below-least", "/records/2/penalties/0", "warning")
    ]


@given(sanctions())
def test_of_what_only_the_ruling_tells_all_is_doubt(sanction):
    citation, day, entry, _ = sanction
    more = "P99Y" if entry.kind != "fine" else None
    imposed = Imposed(entry.kind.value, more, None, None if more else "99999", None, is_of_organisation=False)
    assert sanction_fault(citation, (), day, imposed).is_doubt
    assert sanction_fault(citation, (), None, imposed) is None


def test_no_sanction_counts_before_and_after_the_law_data():
    imposed = Imposed("life_imprisonment", None, None, None, None, is_of_organisation=False)
    for day in ("1999-05-05", "2017-05-05", "2030-05-05"):
        assert sanction_fault(Citation.parse("cc1999:342/1"), (day,), day, imposed) is None


@pytest.mark.parametrize(
    ("kind", "citation", "is_doubt"),
    [
        ("imprisonment", "cao2021:19.1", False),
        ("arrest", "cao2021:19.1", False),
        ("administrative_arrest", "cc1999:342/1", False),
        ("community_service", "cc1999:342/1", True),
        ("death_penalty", "cc1999:342/1", False),
    ],
)
def test_a_kind_that_is_not_in_the_sanction(kind, citation, is_doubt):
    day = "2021-09-06"
    imposed = Imposed(kind, "P1M", None, None, None, is_of_organisation=False)
    fault = sanction_fault(Citation.parse(citation), (day,), day, imposed)
    assert (fault.code, fault.is_doubt) == ("penalty.not-in-sanction", is_doubt)


def test_fines_of_organisations_have_bounds_of_their_own():
    def held(units, *, is_of_organisation):
        imposed = Imposed("fine", None, None, units, None, is_of_organisation=is_of_organisation)
        fault = sanction_fault(Citation.parse("cao2021:24.23/6"), ("2021-09-06",), "2021-09-08", imposed)
        return fault and fault.code

    assert held("300", is_of_organisation=True) is None
    assert held("300", is_of_organisation=False) == "penalty.above-most"
    assert held("50", is_of_organisation=True) == "penalty.below-least"
    assert held("50", is_of_organisation=False) is None


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2020-09-25", ["27 BYN"]),
        ("2020", ["27 BYN"]),
        ("[2020-12-31..2021-01-01]", ["27 BYN", "29 BYN"]),
        ("2016-06-30", ["210000 BYR"]),
        ("1999", []),
        ("2099", []),
        ("[2020-12-31..]", []),
        ("[2021-12-31..2021-01-01]", []),
    ],
)
def test_base_units(day, expected):
    assert [str(unit) for unit in base_units_of(day)] == expected
