"""A term beside what the provision allows and beside what others got under it."""

import pytest

import hrdocs
from hrdocs import criteria
from hrdocs.criteria import SentenceTerms, Strength

PEOPLE = [{"type": "person", "id": f"p{n}"} for n in (1, 2, 3)]


def verdict(number, term, kind="imprisonment", citation="cc1999:342/1", **more):
    penalty = {"kind": kind, "citation": citation, **({"term": term} if term else {}), **more}
    person = [f"p{number}"]
    return {"type": "judgment", "id": f"j{number}", "persons": person, "day": "2021-03-20", "penalties": [penalty]}


def compared(*records, framework="guidelines2013", name="disproportionate_length"):
    dataset = hrdocs.Dataset([hrdocs.from_json(record) for record in (*PEOPLE, *records)])
    terms = SentenceTerms.of(dataset)
    found = criteria.suggest(dataset.case("p1"), framework, on="2021-04-09", terms=terms).to(name)
    assert {each.strength for each in found} <= {Strength.BEARING}
    return [item.phrase.values["compared"] for each in found for item in each.evidence]


ROWS = (verdict(1, "P4Y"), verdict(2, "P1Y6M"), verdict(3, "P1Y"))


@pytest.mark.parametrize(
    ("framework", "name"),
    [("guidelines2013", "disproportionate_length"), ("former2023", "disproportionate_length"), ("pace1900", "P.3.c")],
)
def test_a_term_stands_beside_the_range_and_the_terms_of_others(framework, name):
    (found,) = compared(*ROWS, framework=framework, name=name)
    assert (str(found.term), str(found.most), str(found.citation)) == ("P4Y", "P3Y", "cc1999:342/1")
    assert list(map(str, found.others)) == ["P1Y", "P1Y6M"]


@pytest.mark.parametrize(
    "other",
    [
        verdict(2, "P1Y", citation="cc1999:368/1"),
        verdict(2, "P1Y", kind="restriction_of_liberty"),
        verdict(2, "P1Y") | {"standing": "withdrawn"},
        verdict(2, "P1Y") | {"persons": ["p1", "p2"]},
    ],
)
def test_only_what_is_alike_is_compared(other):
    found = compared(verdict(1, "P4Y"), other)
    assert [each.others for each in found if str(each.term) == "P4Y"] == [()]


def test_many_others_are_summed_up():
    others = [{"type": "person", "id": f"x{n}"} for n in range(6)]
    terms = [verdict(2, f"P{n + 1}Y") | {"id": f"jx{n}", "persons": [f"x{n}"]} for n in range(6)]
    (found,) = compared(verdict(1, "P4Y"), *others, *terms)
    assert found.words == "judgment: imprisonment P4Y, allowed … to P3Y, 6 others P1Y to P6Y, middle P3Y"


def test_a_fine_has_no_term():
    assert compared(verdict(1, None, kind="fine")) == []


def test_without_the_other_records_the_range_alone_is_shown():
    dataset = hrdocs.Dataset([hrdocs.from_json(record) for record in (*PEOPLE, *ROWS)])
    (said,) = criteria.suggest(dataset.case("p1"), "guidelines2013", on="2021-04-09").to("disproportionate_length")
    assert said.evidence[0].says == "judgment: imprisonment P4Y, allowed … to P3Y"
