"""Penalties of a part: as text, and what they allow."""

from decimal import Decimal

import pytest

from hrdocs import law
from hrdocs.law.reference.penalties import range_of
from hrdocs.penalty import Penalty
from hrdocs.values import Answer, Money, Quantity
from hrdocs.vocabulary import PenaltyKind


def penalty(kind, **rest):
    return Penalty(kind=PenaltyKind(kind), **{name: Quantity.parse(text) for name, text in rest.items()})


def test_a_fine_of_675_roubles_is_25_base_units_and_within_23_4():
    assert law.to_base_units(Money.parse("675 BYN"), "2020-09-24") == 25
    verdict = (
        law.article("cao2003", "23.4", on="2020-09-24").part().allows(penalty("fine", money="675 BYN"), on="2020-09-24")
    )
    assert (verdict.answer, verdict.reason) == (Answer.YES, "within")
    assert (verdict.bounds.least, verdict.bounds.most) == (Decimal(2), Decimal(50))


@pytest.mark.parametrize(
    ("term", "answer", "reason"),
    [
        ("P15D", Answer.YES, "within"),
        ("P1D", Answer.YES, "within"),
        ("P16D", Answer.NO, "above_most"),
        ("[P10D..P20D]", Answer.UNKNOWN, "amount_not_exact"),
        ("P15D~", Answer.UNKNOWN, "amount_not_exact"),
    ],
)
def test_fifteen_days_are_the_limit_of_administrative_arrest(term, answer, reason):
    part = law.article("cao2003", "23.34", on="2020-09-24").part("1")
    verdict = part.allows(penalty("administrative_arrest", term=term))
    assert (verdict.answer, verdict.reason) == (answer, reason)


def test_fines_of_legal_entities_have_bounds_of_their_own():
    part = law.article("cao2003", "23.34", on="2020-09-24").part("2")
    fine = penalty("fine", base_units="100")
    assert part.allows(fine).answer is Answer.NO
    assert part.allows(fine, subject="legal_entity").answer is Answer.YES


def test_a_sum_of_another_currency_is_not_judged():
    part = law.article("cao2003", "23.4", on="2020-09-24").part()
    verdict = part.allows(penalty("fine", money="300 USD"), on="2020-09-24")
    assert (verdict.answer, verdict.reason) == (Answer.UNKNOWN, "unit_unknown")


def test_a_wording_that_is_not_known_judges_nothing():
    wording = law.article("cc1999", "361", on="2021-06")[1]
    assert wording.part("1").allows(penalty("imprisonment", term="P9Y")).reason == "wording_unknown"
    assert wording.part("1").heaviest() is None


@pytest.mark.parametrize(
    ("given", "text"),
    [
        ({"kind": "imprisonment", "most": "P3Y"}, "imprisonment up to 3 years"),
        ({"kind": "imprisonment", "least": "P2Y", "most": "P5Y"}, "imprisonment 2 to 5 years"),
        ({"kind": "imprisonment", "least": "P6M", "most": "P3Y"}, "imprisonment 6 months to 3 years"),
        ({"kind": "arrest", "least": "P1M", "most": "P3M"}, "arrest 1 to 3 months"),
        ({"kind": "arrest"}, "arrest"),
        ({"kind": "restriction_of_liberty", "most": "P2Y6M"}, "restriction of liberty up to 2 years 6 months"),
        ({"kind": "imprisonment", "least": "P1Y6M", "most": "P3Y"}, "imprisonment 1 year 6 months to 3 years"),
        ({"kind": "community_service", "least": "PT8H", "most": "PT60H"}, "community service 8 to 60 hours"),
        ({"kind": "administrative_arrest", "least": "P15D", "most": "P15D"}, "administrative arrest 15 days"),
        ({"kind": "administrative_arrest", "least": "P1D", "most": "P15D"}, "administrative arrest 1 to 15 days"),
        ({"kind": "fine", "least": "20", "most": "50", "unit": "base"}, "fine 20 to 50 base units"),
        ({"kind": "fine", "most": "1", "unit": "base"}, "fine up to 1 base unit"),
        ({"kind": "fine", "least": "0.5", "unit": "base"}, "fine from 0.5 base units"),
        (
            {"kind": "fine", "most": "20", "unit": "percent", "of": "value", "at_least": "10"},
            "fine up to 20 percent of the value, but at least 10 base units",
        ),
        (
            {"kind": "confiscation", "most": "100", "unit": "percent", "of": "income", "additional": "optional"},
            "confiscation up to 100 percent of the income or revenue (additional, optional)",
        ),
        (
            {"kind": "fine", "most": "500", "unit": "base", "for": ["legal_entity"]},
            "fine up to 500 base units (legal entity)",
        ),
        (
            {"kind": "deprivation_of_right", "most": "P5Y", "additional": "optional", "follows": "imprisonment"},
            "ban on posts or activities up to 5 years (additional, optional)",
        ),
        (
            {"kind": "confiscation", "of": "object", "additional": "mandatory", "follows": "fine"},
            "confiscation of the object of the offence (additional, mandatory)",
        ),
    ],
)
def test_a_range_is_read_as_text(given, text):
    entry = range_of(given)
    assert str(entry) == text
    assert repr(entry).startswith("PenaltyRange(kind=")


def test_every_range_of_the_data_has_a_text():
    for code in law.codes():
        for number in code.articles:
            for wording in law.article(code.name, number).wordings:
                for part in wording.parts:
                    for entry in part.penalties:
                        text = str(entry)
                        assert "None" not in text
                        assert "P1" not in text


@pytest.mark.parametrize(
    ("code", "number", "part", "on", "told"),
    [
        (
            "cao2003",
            "13.4",
            "2",
            "2020-08-09",
            "fine 2 base units plus 0.5 base units for each month, but at most 10 base units",
        ),
        (
            "cao2003",
            "13.10",
            "3",
            "2020-08-09",
            "fine 20 base units plus 2 base units for each day, but at most 50 base units",
        ),
        (
            "cao2003",
            "13.8",
            "1",
            "2013-01-01",
            "fine 2 base units plus 1 base unit for each three days, but at most 30 base units",
        ),
        (
            "cao2003",
            "23.8",
            "3",
            "2013-01-01",
            "fine 1 percent of the sum for each day, but at most 20 percent of the sum",
        ),
        ("cc1999", "139", "2", "2019-01-01", "confiscation only under point 12 (additional, optional)"),
    ],
)
def test_a_rate_is_read_whole(code, number, part, on, told):
    assert told in {str(entry) for entry in law.article(code, number, on=on).part(part).penalties}


def test_a_sum_that_no_tax_is_named_for_is_capped_by_itself_and_not_replaced():
    (fine,) = (
        entry for entry in law.article("cao2003", "13.11", on="2020-08-09").part("2").penalties if entry.subjects
    )
    assert (fine.cap_percent, fine.floor, fine.otherwise) == (Decimal(100), Decimal(10), None)
