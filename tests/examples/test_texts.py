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
    ("t02", "person", {"gender": "female", "age": {"years": 58, "on": "2024-07-19"}}),
    ("t02", "detention", {"phases": [{"kind": "imprisonment", "planned_end": "2024-07-12"}, {"kind": "custody"}]}),
    ("t02", "detention", {"state": "ongoing", "as_of": "2024-07-19"}),
    ("t02", "incident", {"kind": "held_beyond_term", "day": "2024-07-12"}),
    ("t02", "proceeding", {"citations": ["cc1999:411/2"], "opened": "2024-06", "persons": ["p1"]}),
    ("t02", "organisation", {"kinds": ["temporary_detention_facility"], "place": {"locality": {"ru": "Речица"}}}),
    ("t02", "incident", {"kind": "penal_isolator", "count": "14", "lasted": "P112D"}),
    ("t02", "incident", {"kind": "cell_type_room", "lasted": "P2M"}),
    ("t02", "incident", {"kind": "no_bedding", "period": "/2024-07-09", "place": {"organisation": "o2"}}),
    ("t02", "incident", {"kind": "no_outdoor_time", "place": {"organisation": "o2"}}),
    ("t02", "incident", {"kind": "parcels_denied", "place": {"organisation": "o2"}}),
    ("t02", "incident", {"kind": "hunger_strike", "period": "2024-07-01/2024-07-09"}),
    ("t02", "incident", {"kind": "conditions_improved", "day": "2024-07-09"}),
    ("t02", "incident", {"kind": "serious_illness", "sources": [{"source": "s1"}, {"source": "s2"}]}),
    ("t02", "source", {"kind": "official_reply"}),
    ("t02", "person", {"relationships": [{"kind": "parent_of", "person": "p1"}]}),
    (
        "t02",
        "judgment",
        {"day": "2022-06-30", "court": "o3", "judges": ["p3"], "penalties": [{"kind": "imprisonment", "term": "P2Y"}]},
    ),
    ("t02", "charge", {"citation": "cc1999:369"}),
    ("t02", "charge", {"citation": "cc1999:368/1"}),
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
    (
        "t04",
        "recognition",
        {
            "status": "arbitrary_detention",
            "act": "gives",
            "reference": "90/2024",
            "letters": ["I", "II", "III"],
            "norms": ["iccpr:9", "iccpr:14", "iccpr:19", "iccpr:21"],
        },
    ),
    (
        "t04",
        "recognition",
        {"adopted": "2024-04-05", "session": {"en": "ninety-ninth session"}, "issued": "2024-07-18"},
    ),
    (
        "t04",
        "recognition",
        {"demands": [{"kind": "release_immediately"}, {"kind": "compensate"}, {"kind": "report_back"}]},
    ),
    (
        "t04",
        "appeal",
        {"kind": "un_communication", "day": "2023-11-22", "replies": [{"day": "2024-02-02", "late": "yes"}]},
    ),
    ("t04", "appeal", {"kind": "government_reply", "day": "2024-02-02", "findings": [{"by": ["o2"]}]}),
    ("t04", "person", {"birth": "1979", "gender": "male"}),
    ("t04", "incident", {"kind": "unidentified_agents", "evidence": "alleged", "day": "2022-05-17"}),
    ("t04", "incident", {"kind": "no_order_shown", "evidence": "alleged", "day": "2022-05-17"}),
    ("t04", "incident", {"kind": "no_prompt_judge", "evidence": "alleged"}),
    (
        "t04",
        "detention",
        {
            "arrest": {"day": "2022-05-17"},
            "phases": [
                {"kind": "held_hidden", "period": "2022-05-17/2022-05-19~"},
                {"kind": "pretrial_detention", "ordered_by": "prosecutor"},
            ],
        },
    ),
    ("t04", "appeal", {"kind": "un_opinion", "findings": [{"by": ["o1"]}]}),
    ("t05", "appeal", {"kind": "press_release", "day": "2024-05-21", "missing": {"/issuers": "unknown"}}),
    ("t05", "judgment", {"day": "2024-02-08", "court": "o2", "persons": ["p1", "p2", "p3"], "absent": ["p3"]}),
    ("t05", "judgment", {"became_known": "[2024-05-19..2024-05-21]", "missing": {"/in_force_on": "unknown"}}),
    (
        "t05",
        "judgment",
        {
            "penalties": [
                {"kind": "imprisonment", "person": "p1", "term": "P3Y"},
                {"kind": "fine", "person": "p1", "money": "20000 BYN", "equivalent": ["6100 USD"]},
                {"kind": "restriction_of_liberty", "person": "p2", "term": "P2Y", "regimes": [{"regime": "home"}]},
                {"kind": "imprisonment", "person": "p3", "term": "P5Y", "execution": "against_absent_person"},
            ]
        },
    ),
    *(("t05", "charge", {"person": each, "citation": "cc1999:361-4"}) for each in ("p1", "p2", "p3")),
    (
        "t05",
        "proceeding",
        {
            "penalty_faced": [{"term": "P4Y", "person": "p1", "stated_by": ["o3"]}],
            "course": [{"kind": "penalty_sought"}],
        },
    ),
    ("t05", "person", {"profiles": ["media_worker"]}),
    (
        "t05",
        "person",
        {"profiles": ["journalist"], "residences": [{}], "missing": {"/residences/0/period": "unknown"}},
    ),
    (
        "t05",
        "listing",
        {
            "list": "extremist_formations",
            "organisation": "o1",
            "action": "entered",
            "decided": "2023-12-04",
            "authority": "o4",
            "basis": [{"kind": "body_decision"}],
        },
    ),
    ("t05", "source", {"kind": "confidential"}),
    ("t05", "appeal", {"demands": [{"kind": "disclose_charges"}, {"kind": "release_immediately"}]}),
    ("t06", "incident", {"kind": "forced_exile", "subjects": ["p1"], "day": "2021"}),
    ("t06", "person", {"profiles": ["journalist"], "missing": {"/residences/1/place/country": "withheld"}}),
    (
        "t06",
        "incident",
        {"kind": "property_arrested", "became_known": "2025-05-16", "missing": {"/day": "unknown"}},
    ),
    ("t06", "incident", {"kind": "premises_sealed", "subjects": ["p1"]}),
    ("t06", "incident", {"kind": "search", "sources": [{"source": "s1"}, {"source": "s2"}]}),
    (
        "t06",
        "proceeding",
        {
            "citations": ["cc1999:361-1/3", "cc1999:361"],
            "course": [{"kind": "special_proceedings_ordered", "day": "2025-01-24"}],
        },
    ),
    ("t06", "incident", {"kind": "questioned", "subjects": ["p2"], "because_of": ["p1"], "by": ["o1"], "count": "2"}),
    ("t06", "incident", {"kind": "relative_threatened", "subjects": ["p2"], "because_of": ["p1"]}),
    ("t06", "person", {"age": {"years": 71}, "relationships": [{"kind": "parent_of", "person": "p1"}]}),
    (
        "t06",
        "judgment",
        {"penalties": [{"kind": "damages", "money": "1200000 BYN", "jointly_with": ["p3", "p4", "p5", "p6"]}]},
    ),
    ("t06", "tally", {"quantity": "118", "counted_by": ["o4"]}),
    ("t06", "tally", {"quantity": "31", "of": {"genders": ["female"]}, "part_of": "t1"}),
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
    ("t08", "person", {"age": {"years": 45}, "profiles": ["cleric"], "affiliations": [{"period": "/[..2024-02-10]"}]}),
    ("t08", "incident", {"kind": "border_check", "day": "2024-02-10"}),
    (
        "t08",
        "detention",
        {
            "arrest": {"day": "2024-02-10"},
            "phases": [
                {"kind": "administrative_detention", "period": "2024-02-10/2024-02-12"},
                {"kind": "administrative_arrest", "planned_end": "2024-02-25"},
                {"kind": "administrative_arrest", "period": "2024-02-25/"},
            ],
            "missing": {"/ended": "unknown"},
        },
    ),
    (
        "t08",
        "judgment",
        {
            "day": "2024-02-12",
            "court": "o3",
            "penalties": [{"kind": "administrative_arrest", "term": "P15D"}, {"kind": "confiscation"}],
        },
    ),
    ("t08", "charge", {"citation": "cao2021:19.11/2", "allegations": [{"day": "2021-05"}]}),
    ("t08", "charge", {"citation": "cao2021:19.11/2", "course": [{"kind": "protocol_drawn_up", "day": "2024-02-25"}]}),
    ("t08", "incident", {"kind": "retroactive_law"}),
    ("t08", "listing", {"list": "extremist_materials", "day": "2021-07"}),
    ("t08", "incident", {"kind": "rearrested", "day": "2024-02-25"}),
    ("t08", "judgment", {"penalties": [{"term": "P12D"}], "missing": {"/day": "unknown"}}),
    ("t08", "incident", {"kind": "counsel_denied", "extent": "restricted"}),
    ("t08", "incident", {"kind": "press_or_books_denied"}),
    ("t08", "incident", {"kind": "priest_denied"}),
    ("t08", "incident", {"kind": "left_country", "subjects": ["p1"], "day": "2024-03-09"}),
    ("t08", "incident", {"kind": "other", "subjects": ["p2"], "said": {"/kind": "настаяцелю забаранілі служыць"}}),
    ("t08", "incident", {"kind": "premises_sealed", "subjects": ["o1"], "day": "2024-03-16~"}),
    ("t09", "person", {"age": {"years": 72}, "profiles": ["pensioner"], "vulnerabilities": ["disabled"]}),
    ("t09", "detention", {"arrest": {"day": "2022-11-03"}, "state": "ongoing"}),
    ("t09", "detention", {"variants": [{"pointer": "/arrest/day", "value": "2022-11-04"}, {}]}),
    (
        "t09",
        "detention",
        {"phases": [{"kind": "psychiatric_assessment"}, {"kind": "compulsory_psychiatric_treatment"}]},
    ),
    (
        "t09",
        "judgment",
        {
            "day": "2023-04-28",
            "openness": "closed",
            "presence": "absent_other",
            "result": "compulsory_measures_ordered",
            "participants": [{"role": "person_under_measures", "person": "p1"}],
            "decisions": [{"outcome": "act_established"}],
            "penalties": [{"kind": "psychiatric_measure", "regimes": [{"regime": "psychiatric_ordinary"}]}],
        },
    ),
    (
        "t09",
        "charge",
        {"citation": "cc1999:368/1", "allegations": [{"kinds": ["online_comment", "insult_of_official"]}]},
    ),
    ("t09", "judgment", {"result": "medical_measure_extended", "day": "2024-05"}),
    ("t09", "judgment", {"result": "medical_measure_extended", "missing": {"/day": "unknown"}}),
    ("t09", "incident", {"kind": "information_refused", "period": "2024-02/.."}),
    ("t09", "source", {"kind": "official_reply"}),
    ("t09", "tally", {"quantity": "[33..]", "counted_by": ["o3"]}),
    ("t09", "tally", {"quantity": "5", "of": {"genders": ["female"]}, "part_of": "t1"}),
    ("t09", "tally", {"quantity": "8", "of": {"ends": ["released"]}, "part_of": "t1"}),
    ("t10", "source", {"kind": "report", "covers": "2025-03-01/2025-03-31"}),
    ("t10", "appeal", {"kind": "report", "covers": "2025-03-01/2025-03-31"}),
    ("t10", "tally", {"quantity": "1204", "of": {"statuses": ["political_prisoner"]}, "as_of": "2025-03-31"}),
    ("t10", "tally", {"quantity": "167", "of": {"genders": ["female"]}, "part_of": "t1"}),
    ("t10", "tally", {"quantity": "[98..]", "of": {"results": ["convicted"]}}),
    ("t10", "tally", {"quantity": "22", "of": {"presence": ["absent_special_proceedings", "absent_other"]}}),
    ("t10", "tally", {"quantity": "[312..]", "unit": "cases", "citations": ["cao2021:19.11"]}),
    ("t10", "incident", {"kind": "restrictive_law", "group": {"en": "people on the wanted list"}}),
    ("t10", "listing", {"list": "harmful_publications", "action": "entered"}),
    (
        "t10",
        "tally",
        {"quantity": "27", "unit": "materials", "of": {"lists": ["harmful_publications"]}, "part_of": "t11"},
    ),
    ("t10", "tally", {"quantity": "92", "unit": "materials", "of": {"lists": ["harmful_publications"]}}),
    ("t10", "incident", {"kind": "censored"}),
    ("t10", "incident", {"kind": "dismissed", "subjects": ["p1"]}),
    ("t10", "tally", {"quantity": "4", "of": {"profiles": ["medic"]}}),
]

MUST_NOT = [
    ("t01", "incident", {"evidence": "found"}),
    ("t01", "incident", {"kind": "visits_denied", "extent": "denied"}),
    ("t01", "detention", {"state": "over"}),
    ("t02", "incident", {"kind": "torture"}),
    ("t02", "detention", {"state": "over"}),
    ("t02", "detention", {"ended": {}}),
    ("t02", "charge", {"citation": "cc1999:411/2"}),  # a case is opened; no one is convicted of it
    ("t02", "recognition", {}),
    ("t02", "organisation", {"kinds": ["penal_colony"], "place": {"locality": {"ru": "Речица"}}}),
    ("t03", "recognition", {"status": "political_prisoner", "persons": ["p2"]}),
    ("t03", "recognition", {"status": "political_prisoner", "persons": ["p3"]}),
    ("t03", "judgment", {"persons": ["p2"], "day": "2024-03-12"}),
    ("t03", "judgment", {"persons": ["p3"], "day": "2024-03-12"}),
    ("t03", "charge", {"person": "p2", "citation": "cc1999:368/1"}),
    ("t04", "recognition", {"letters": ["I", "II", "III", "V"]}),
    ("t04", "detention", {"ended": {}}),
    ("t04", "detention", {"state": "over"}),
    ("t04", "incident", {"evidence": "found"}),
    ("t05", "charge", {"citation": "cc1999:361-4/1"}),
    ("t05", "charge", {"citation": "cc1999:361-4/2"}),
    ("t05", "detention", {}),
    ("t06", "incident", {"kind": "property_confiscated"}),
    ("t06", "incident", {"kind": "property_sold"}),
    ("t06", "judgment", {"branch": "criminal"}),
    ("t06", "judgment", {"result": "convicted"}),
    ("t06", "charge", {}),
    ("t07", "detention", {"ended": {"ground": "pardon"}}),
    ("t07", "detention", {"ended": {"circumstances": ["exchange"]}}),
    ("t07", "detention", {"person": "p2", "ended": {"how": "taken_abroad"}}),
    ("t08", "incident", {"kind": "forced_exile"}),
    ("t08", "incident", {"kind": "counsel_denied", "extent": "denied"}),
    ("t08", "incident", {"kind": "other", "subjects": ["p1"]}),
    ("t08", "detention", {"ended": {}}),
    ("t09", "judgment", {"result": "convicted"}),
    ("t09", "judgment", {"penalties": [{"kind": "imprisonment"}]}),
    ("t09", "detention", {"phases": [{"kind": "psychiatric_assessment"}, {"kind": "imprisonment"}]}),
    ("t09", "incident", {"kind": "enforced_disappearance"}),
    ("t09", "incident", {"kind": "death"}),
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


def test_all_ten_texts_are_there():
    assert [path.stem for path in sorted(TEXTS.glob("*.json"))] == [f"t{n:02}" for n in range(1, 11)]
    assert {name for name, _, _ in FACTS} == {name for name, _, _ in MUST_NOT} == {f"t{n:02}" for n in range(1, 11)}


@pytest.mark.parametrize("path", sorted(TEXTS.glob("*.json")), ids=lambda path: path.stem)
def test_what_is_kept_from_somebody_in_part_says_so(path):
    # Without `extent` the word reads as a denial, which none of the texts with a restriction states.
    for each in json.loads(path.read_text("utf-8"))["records"]:
        if each.get("kind") in {"counsel_denied", "visits_denied", "letters_withheld"}:
            assert each["extent"] == "restricted"
