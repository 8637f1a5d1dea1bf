"""Invented texts as datasets: every fact that a right dataset has, and nothing stronger than the text.

The people, cases and groups are invented.
"""

import json
from pathlib import Path

import pytest

import hrdocs

TEXTS = Path(__file__).parents[2] / "examples" / "texts"

FACTS = [
    ("t01", "appeal", {"kind": "urgent_intervention", "series": {"place": "update", "number": 2}, "day": "2023-03-14"}),
    ("t01", "appeal", {"concerns": ["arbitrary_detention", "torture", "health"]}),
    ("t01", "appeal", {"demands": [{"kind": "release_unconditionally"}, {"kind": "guarantee_integrity"}]}),
    ("t01", "person", {"gender": "female", "profiles": ["lawyer"], "affiliations": [{"organisation": "o1"}]}),
    ("t01", "detention", {"arrest": {"day": "2022-09-03", "first_counsel": "2022-09-06"}, "state": "ongoing"}),
    ("t01", "proceeding", {"course": [{"kind": "custody_prolonged", "day": "2023-03-03", "until": "2023-06-03"}]}),
    ("t01", "proceeding", {"hearings": [{"day": "2023-04-11", "state": "scheduled"}]}),
    ("t01", "incident", {"kind": "electric_shock", "evidence": "alleged", "day": "[2022-09-03..2022-09-04]"}),
    ("t01", "incident", {"kind": "not_investigated", "day": "2022-11-21"}),
    ("t01", "incident", {"kind": "visits_denied", "extent": "restricted"}),
    ("t01", "incident", {"kind": "letters_withheld", "extent": "restricted"}),
    ("t01", "incident", {"kind": "care_denied", "lasted": "P9M~"}),
    ("t01", "incident", {"kind": "treatment_given", "day": "2023-03-09"}),
    ("t01", "charge", {"citation": "cc1999:342/1"}),
    ("t01", "charge", {"missing": {"/citation": "unknown"}}),
    ("t01", "source", {"kind": "confidential"}),
    ("t03", "appeal", {"kind": "joint_statement", "day": "2024-04-05", "issuers": ["o1", "o2"]}),
    ("t03", "person", {"age": {"years": 17}, "vulnerabilities": ["minor"]}),
    (
        "t03",
        "judgment",
        {"persons": ["p1"], "day": "2024-03-12", "penalties": [{"kind": "imprisonment", "term": "P2Y"}]},
    ),
    ("t03", "judgment", {"persons": ["p2"], "penalties": [{"term": "P3Y", "regimes": [{"regime": "open_type"}]}]}),
    ("t03", "judgment", {"persons": ["p3"], "penalties": [{"term": "P1Y6M", "regimes": [{"regime": "home"}]}]}),
    ("t03", "detention", {"person": "p2", "ended": {"how": "released_pending_sentence"}}),
    ("t03", "recognition", {"status": "political_prisoner", "persons": ["p1"], "letters": ["3.1 (а)", "3.2 (а)"]}),
    ("t03", "recognition", {"status": "politically_motivated_prosecution", "persons": ["p2", "p3"]}),
    ("t03", "appeal", {"demands": [{"for_whom": ["p1"]}, {"kind": "review_sentence"}, {"kind": "end_repression"}]}),
    ("t07", "detention", {"ended": {"how": "taken_abroad", "place": {"country": "LT"}, "arranged_with": ["o1"]}}),
    ("t07", "detention", {"ended": {"in_return": {"en": "sanctions on a fertiliser producer were eased"}}}),
    ("t07", "detention", {"phases": [{"kind": "imprisonment", "planned_end": "2025-11~"}]}),
    ("t07", "incident", {"kind": "restraints", "subjects": ["p1"]}),
    ("t07", "incident", {"kind": "passport_destroyed", "subjects": ["p1"]}),
    ("t07", "incident", {"kind": "expulsion_attempted", "subjects": ["p2"]}),
    ("t07", "incident", {"kind": "custody_denied", "subjects": ["p2"]}),
    ("t07", "detention", {"person": "p3", "ended": {"how": "released_under_restriction"}}),
    ("t07", "appeal", {"kind": "un_statement", "findings": [{"by": ["o2"]}]}),
    ("t07", "tally", {"quantity": "171", "of": {"genders": ["female"]}, "part_of": "t3"}),
    ("t10", "source", {"kind": "report", "covers": "2025-03-01/2025-03-31"}),
    ("t10", "appeal", {"kind": "report", "covers": "2025-03-01/2025-03-31"}),
    ("t10", "tally", {"quantity": "1204", "of": {"statuses": ["political_prisoner"]}, "as_of": "2025-03-31"}),
    ("t10", "tally", {"quantity": "167", "of": {"genders": ["female"]}, "part_of": "t1"}),
    ("t10", "tally", {"quantity": "[98..]", "of": {"results": ["convicted"]}}),
    ("t10", "tally", {"quantity": "22", "of": {"presence": ["absent_special_proceedings", "absent_other"]}}),
    ("t10", "tally", {"quantity": "[312..]", "unit": "cases", "citations": ["cao2021:19.11"]}),
    ("t10", "incident", {"kind": "restrictive_law", "group": {"en": "people on the wanted list"}}),
    ("t10", "listing", {"list": "harmful_publications", "action": "entered"}),
    ("t10", "incident", {"kind": "censored"}),
    ("t10", "incident", {"kind": "dismissed", "subjects": ["p1"]}),
    ("t10", "tally", {"quantity": "4", "of": {"profiles": ["medic"]}}),
]

MUST_NOT = [
    ("t01", "incident", {"evidence": "found"}),
    ("t01", "incident", {"kind": "visits_denied", "extent": "denied"}),
    ("t01", "detention", {"state": "over"}),
    ("t03", "recognition", {"status": "political_prisoner", "persons": ["p2"]}),
    ("t03", "recognition", {"status": "political_prisoner", "persons": ["p3"]}),
    ("t03", "judgment", {"persons": ["p2"], "day": "2024-03-12"}),
    ("t03", "judgment", {"persons": ["p3"], "day": "2024-03-12"}),
    ("t03", "charge", {"person": "p2", "citation": "cc1999:368/1"}),
    ("t07", "detention", {"ended": {"ground": "pardon"}}),
    ("t07", "detention", {"ended": {"circumstances": ["exchange"]}}),
    ("t07", "detention", {"person": "p2", "ended": {"how": "taken_abroad"}}),
    ("t10", "person", {"profiles": ["medic"]}),
    ("t10", "detention", {}),
]


def records(name):
    return json.loads((TEXTS / f"{name}.json").read_text("utf-8"))["records"]


def has(value, wanted):
    """Whether a value has all of another within it; the members of a list in their order."""
    if isinstance(wanted, dict):
        return isinstance(value, dict) and all(key in value and has(value[key], each) for key, each in wanted.items())
    if isinstance(wanted, list):
        return isinstance(value, list) and len(value) == len(wanted) and all(map(has, value, wanted))
    return value == wanted


def found(name, kind, wanted):
    return [each for each in records(name) if each["type"] == kind and has(each, wanted)]


@pytest.mark.parametrize(("name", "kind", "wanted"), FACTS)
def test_each_fact_is_there(name, kind, wanted):
    assert len(found(name, kind, wanted)) >= 1


@pytest.mark.parametrize(("name", "kind", "wanted"), MUST_NOT)
def test_nothing_is_stronger_than_the_text(name, kind, wanted):
    assert found(name, kind, wanted) == []


@pytest.mark.parametrize("path", sorted(TEXTS.glob("*.json")), ids=lambda path: path.stem)
def test_nothing_is_to_be_fixed(path):
    assert hrdocs.validate(path).problems == ()
