"""The answers that records support, and those they never support."""

import pytest

import hrdocs
from hrdocs import criteria
from hrdocs.criteria import Strength
from hrdocs.criteria.facts import SAID_ON
from hrdocs.fields import plan
from hrdocs.model import RECORDS
from hrdocs.values import Answer

PERSON = {"type": "person", "id": "p1", "names": [{"value": "Alena Vymyslenka"}]}
HELD = {
    "type": "detention",
    "id": "d1",
    "person": "p1",
    "phases": [{"kind": "pretrial_detention", "period": "2021-03-24/.."}],
}
ON = "2021-05-01"


def case(*records):
    return hrdocs.Dataset([hrdocs.from_json(record) for record in (PERSON, *records)]).case("p1")


def charge(*kinds, **more):
    allegations = [{"kinds": list(kinds)}] if kinds else []
    given = {"type": "charge", "id": "c1", "person": "p1", "citation": "cc1999:342/1", **more}
    return given | ({"allegations": allegations} if allegations else {})


def suggest(*records, framework="guidelines2013", on=ON):
    return criteria.suggest(case(*records), framework, on=on)


def told(suggestions):
    return {(s.input, s.answer.value, s.strength.value) for s in suggestions}


def test_an_article_number_alone_answers_nothing():
    # The law data know which rights its use engages: that bears on a question and leaves it open.
    assert told(suggest(HELD, charge())) == {
        ("deprivation", "yes", "moderate"),
        ("right_exercised", "unknown", "bearing"),
    }


def test_what_the_law_data_say_of_an_article_bears_on_the_question():
    (right,) = suggest(HELD, charge(citation="cc1999:193-1")).to("right_exercised")
    assert (right.answer, right.strength) == (Answer.UNKNOWN, Strength.BEARING)
    assert [(e.pointer, e.says) for e in right.evidence] == [("/citation", "provision: cc1999:193-1 (iccpr:22)")]
    # An article that no code has is reported by a rule.
    assert suggest(HELD, charge(citation="cc1999:999")).to("right_exercised") == ()
    assert suggest(HELD, charge(citation="xx1999:1")).to("right_exercised") == ()


def test_an_accusation_of_violence_proves_nothing_either_way():
    found = told(suggest(HELD, charge("violence_against_official")))
    assert ("violence_against_person", "unknown", "bearing") in found
    assert not any(
        name in {"violence_against_person", "non_violent"} and answer != "unknown" for name, answer, _ in found
    )
    # A conviction changes nothing of that.
    verdict = {
        "type": "judgment",
        "id": "j1",
        "persons": ["p1"],
        "result": "convicted",
        "decisions": [{"charge": "c1", "outcome": "convicted"}],
    }
    assert told(suggest(HELD, charge("violence_against_official"), verdict)) == found


def test_what_the_authorities_allege_shows_what_is_held_against_a_person():
    suggestions = suggest(HELD, charge("assembly"))
    right, *others = suggestions.to("right_exercised")
    assert (right.answer, right.strength) == (Answer.YES, Strength.WEAK)
    assert {(other.answer, other.strength) for other in others} == {(Answer.UNKNOWN, Strength.BEARING)}
    (item,) = right.evidence
    assert (item.record, item.pointer, item.says) == (
        "c1",
        "/allegations/0/kinds/0",
        "alleged conduct: assembly (iccpr:21)",
    )
    assert suggestions.to("violence_against_person")[0].answer is Answer.NO
    # No one says it about a charge without recorded conduct.
    other = {"type": "charge", "id": "c2", "person": "p1", "cited_as": "Article 370"}
    assert suggest(HELD, charge("assembly"), other).to("violence_against_person") == ()


EXCLUSIONS = ("violence_against_person", "hate_offence", "call_to_hate_violence")


@pytest.mark.parametrize(
    ("provision", "speaks"),
    [
        ("cc1999:139/1", "violence"),
        ("cc1999:139", "danger, hatred, violence"),
        ("cc1999:130/3", "hatred, violence"),
        ("cc1999:130/1", "hatred"),
        ("cc1999:289/1", "danger, threat, violence"),
        ("cc1999:289/2", "violence"),
        ("cc1999:293/1", "violence"),
        ("cc1999:293/3", "violence"),
        ("cc1999:364", "threat, violence"),
        ("cc1999:366", "threat, violence"),
        ("cc1999:186", "danger, threat, violence"),
        ("cc1999:339/1", "threat, violence"),
        ("cc1999:357/2", "violence"),
        ("cc1999:360/1", "danger, violence"),
        ("cc1999:295/2", "violence"),
        ("cao2021:10.1/2", "violence"),
        ("cao2003:17.10/1", "hatred"),
    ],
)
@pytest.mark.parametrize("kinds", [("assembly",), ("online_comment", "symbols"), ()])
def test_a_provision_that_speaks_of_violence_blocks_the_suggestion_of_none(provision, speaks, kinds):
    found = suggest(HELD, charge(*kinds, citation=provision))
    for name in (*EXCLUSIONS, "non_violent"):
        (said,) = found.to(name)
        assert (said.answer, said.strength) == (Answer.UNKNOWN, Strength.BEARING)
        assert [(e.pointer, e.says) for e in said.evidence] == [
            ("/citation", f"alleged: {provision} speaks of {speaks}")
        ]


@pytest.mark.parametrize(
    ("acts", "is_blocked"),
    [
        ([{"day": "2020-08-09"}], False),  # the creation of an extremist formation, before it spoke of hatred
        ([{"day": "2022-08-09"}], True),
        ([{"day": "2020-08-09"}, {"day": "2022-08-09"}], True),
        ([{"day": "2020-08-09"}, {"kinds": ["assembly"]}], True),  # one act without a day
        ([{"period": "2020-03-01/2020-04-01"}], False),
        ([{"period": "2020-03-01/2022-06-01"}], True),
        ([{"period": "2020-03-01/"}], True),
        ([{"kinds": ["assembly"]}], True),
    ],
)
def test_the_wording_of_the_day_of_the_act_blocks(acts, is_blocked):
    record = {"type": "charge", "id": "c1", "person": "p1", "citation": "cc1999:361-1/1", "allegations": acts}
    said = [e.says for s in suggest(HELD, record).to("hate_offence") for e in s.evidence]
    assert ("alleged: cc1999:361-1/1 speaks of hatred" in said) == is_blocked


@pytest.mark.parametrize(
    ("record", "pointer"),
    [
        ({"type": "charge", "id": "x", "person": "p1", "readings": ["cc1999:364", "cao2021:24.3"]}, "/readings/0"),
        ({"type": "charge", "id": "x", "person": "p1", "cited_as": "ст. 364 УК"}, "/cited_as"),
        (
            {
                "type": "judgment",
                "id": "x",
                "persons": ["p1"],
                "decisions": [{"charge": "c1", "outcome": "convicted", "convicted_under": "cc1999:364"}],
            },
            "/decisions/0/convicted_under",
        ),
        (
            {
                "type": "judgment",
                "id": "x",
                "persons": ["p1"],
                "penalties": [{"kind": "arrest", "citation": "cc1999:364"}],
            },
            "/penalties/0/citation",
        ),
        ({"type": "proceeding", "id": "x", "persons": ["p1"], "citations": ["cc1999:364"]}, "/citations/0"),
        (
            {
                "type": "listing",
                "id": "x",
                "list": "extremist_persons",
                "person": "p1",
                "basis": [{"citations": ["cc1999:364"]}],
            },
            "/basis/0/citations/0",
        ),
    ],
)
def test_wherever_the_provision_is_held_against_the_person(record, pointer):
    (said,) = suggest(HELD, charge("assembly"), record).to("hate_offence")
    # Of a conviction, the sentence of the court stands beside what the provision speaks of.
    assert {(e.record, e.pointer) for e in said.evidence} == {("x", pointer)}
    assert suggest(HELD, charge("assembly"), record).to("violence_against_person")[0].answer is Answer.UNKNOWN
    # Withdrawn, it is held against no one.
    assert suggest(HELD, charge("assembly"), {**record, "standing": "withdrawn"}).to("hate_offence") == ()


def test_what_is_held_against_another_says_nothing_of_the_person():
    verdict = {
        "type": "judgment",
        "id": "j1",
        "persons": ["p1", "p2"],
        "penalties": [{"kind": "imprisonment", "person": "p2", "citation": "cc1999:364"}],
    }
    assert suggest(HELD, charge("assembly"), verdict).to("violence_against_person")[0].answer is Answer.NO


@pytest.mark.parametrize("kind", ["threat", "call_to_violence", "incitement_of_hatred", "damage_to_property"])
def test_words_of_violence_alleged_block_the_suggestion_too(kind):
    found = suggest(HELD, charge("assembly", kind))
    for name in EXCLUSIONS:
        assert [(s.answer, s.strength) for s in found.to(name)] == [(Answer.UNKNOWN, Strength.BEARING)]


LATER = "2021-06-02"
LATER_RECORDS = [
    {
        "type": "recognition",
        "id": "x",
        "status": "arbitrary_detention",
        "act": "gives",
        "persons": ["p1"],
        "day": LATER,
    },
    {"type": "recognition", "id": "x", "status": "treaty_violation", "persons": ["p1"], "issued": LATER},
    {
        "type": "recognition",
        "id": "x",
        "status": "political_prisoner",
        "persons": ["p1"],
        "norms": ["iccpr:21"],
        "day": LATER,
    },
    {
        "type": "appeal",
        "id": "x",
        "kind": "public_statement",
        "day": LATER,
        "findings": [{"what": {"en": "x"}, "subjects": ["p1"], "norms": ["iccpr:19"]}],
    },
    {"type": "incident", "id": "x", "kind": "counsel_denied", "subjects": ["p1"], "day": LATER},
    {"type": "incident", "id": "x", "kind": "counsel_denied", "subjects": ["p1"], "period": f"{LATER}/.."},
    {"type": "incident", "id": "x", "kind": "counsel_denied", "subjects": ["p1"], "became_known": LATER},
    {
        "type": "judgment",
        "id": "x",
        "persons": ["p1"],
        "day": LATER,
        "decisions": [{"charge": "c1", "outcome": "acquitted", "ground": "no_act"}],
    },
    {
        "type": "charge",
        "id": "x",
        "person": "p1",
        "allegations": [{"kinds": ["assembly"]}],
        "course": [{"kind": "charged", "day": LATER}],
    },
    {
        "type": "charge",
        "id": "x",
        "person": "p1",
        "course": [{"kind": "dropped_no_offence", "day": LATER}],
    },
    {"type": "detention", "id": "x", "person": "p1", "arrest": {"day": LATER, "order_shown": "no"}},
    {
        "type": "assessment",
        "id": "x",
        "person": "p1",
        "framework": "guidelines2013",
        "on": "2021-04-01",
        "assessed_on": LATER,
        "answers": [{"input": "selective", "answer": "yes"}],
    },
    {
        "type": "assessment",
        "id": "x",
        "person": "p1",
        "framework": "guidelines2013",
        "on": LATER,
        "answers": [{"input": "selective", "answer": "yes"}],
    },
    {
        "type": "listing",
        "id": "x",
        "list": "extremist_persons",
        "person": "p1",
        "day": LATER,
        "basis": [{"citations": ["cc1999:364"]}],
    },
    {"type": "proceeding", "id": "x", "persons": ["p1"], "opened": LATER, "citations": ["cc1999:364"]},
]


@pytest.mark.parametrize("record", LATER_RECORDS, ids=lambda r: f"{r['type']}-{'-'.join(sorted(r))}"[:60])
def test_what_is_said_later_supports_nothing_and_stands_apart(record):
    before = suggest(HELD, record, on="2021-05-01")
    assert not [e for s in before for e in s.evidence if e.record == "x" and s.input != "deprivation"]
    assert before.later
    assert {(e.item.record, str(e.item.said_on), e.item.strength) for e in before.later} == {("x", LATER, "bearing")}
    after = suggest(HELD, record, on="2021-07-01")
    assert after.later == ()
    assert {e.input for e in before.later} == {
        s.input for s in after for e in s.evidence if e.record == "x" and s.input != "deprivation"
    }


def test_every_record_type_says_when_it_was_said():
    assert set(SAID_ON) == set(RECORDS.values())
    for cls, names in SAID_ON.items():
        known = {p.name: p for p in plan(cls)}
        assert all(known[name].ahead is not None for name in names), cls


def test_evidence_leads_to_a_value():
    records = [
        HELD,
        charge("media_work"),
        {"type": "incident", "id": "i1", "kind": "torture", "subjects": ["p1"], "evidence": "found"},
    ]
    dataset = hrdocs.Dataset([hrdocs.from_json(record) for record in (PERSON, *records)])
    for suggestion in criteria.suggest(dataset.case("p1"), "guidelines2013", on=ON):
        for item in suggestion.evidence:
            assert hrdocs.jsonpointer.resolve(hrdocs.to_json(dataset[item.record]), item.pointer) is not None


def test_how_firmly_incidents_support_an_answer():
    def strength(**more):
        incident = {"type": "incident", "id": "i1", "kind": "counsel_denied", "subjects": ["p1"], **more}
        found = suggest(HELD, incident).to("fair_trial_breach")
        return found[0].strength.value if found else None

    assert strength() == "weak"
    assert strength(evidence="alleged") == "weak"
    assert strength(evidence="corroborated") == "moderate"
    assert strength(evidence="found") == "strong"
    assert strength(evidence="found", standing="disputed") == "weak"
    assert strength(standing="confirmed") == "moderate"
    assert strength(standing="withdrawn") is None
    # Facts that are certainly later, and acts against another person.
    assert strength(day="2021-06-01") is None
    assert strength(subjects=["p9"], because_of=["p1"]) is None


def test_selectivity_only_where_a_comparison_is_recorded():
    earlier = {
        "type": "assessment",
        "id": "as0",
        "person": "p1",
        "framework": "guidelines2013",
        "on": "2021-04-01",
        "answers": [
            {"input": "selective", "answer": "yes", "why": {"en": "others at the same march were let go"}},
            {"input": "hate_offence", "answer": "unknown"},
        ],
    }
    assert suggest(HELD, charge("assembly")).to("selective") == ()
    (found,) = suggest(HELD, charge("assembly"), earlier).to("selective")
    assert (found.answer, found.strength, found.evidence[0].pointer) == (Answer.YES, Strength.MODERATE, "/answers/0")
    # Of another framework, nothing.
    assert suggest(HELD, {**earlier, "framework": "pace1900"}).to("selective") == ()


def test_an_acquittal_for_lack_of_an_offence():
    verdict = {
        "type": "judgment",
        "id": "j1",
        "persons": ["p1"],
        "day": "2021-04-20",
        "decisions": [{"charge": "c1", "outcome": "acquitted", "ground": "no_elements"}],
    }
    (found,) = suggest(HELD, charge(), verdict).to("no_event_or_elements")
    assert (found.strength, found.evidence[0].pointer) == (Strength.STRONG, "/decisions/0/ground")
    assert suggest(HELD, charge(), verdict, on="2021-04-01").to("no_event_or_elements") == ()


def test_a_recognition_gives_its_norms_and_never_a_factor():
    recognition = {
        "type": "recognition",
        "id": "r1",
        "status": "political_prisoner",
        "act": "gives",
        "persons": ["p1"],
        "framework": "guidelines2013",
        "letters": ["3.1 (a)"],
        "norms": ["iccpr:19/2"],
        "day": "2021-04-09",
    }
    found = told(suggest(HELD, recognition))
    assert found == {("deprivation", "yes", "moderate"), ("right_exercised", "yes", "moderate")}
    assert told(suggest(HELD, {**recognition, "act": "declines"})) == {("deprivation", "yes", "moderate")}


def test_a_case_without_detention():
    suggestions = suggest(charge("assembly"))
    assert suggestions.to("deprivation") == ()
    assert [problem.code for problem in suggestions.problems] == ["criteria.no-detention"]


@pytest.mark.parametrize(
    ("on", "answer"),
    [
        ("2021-03-23", "no"),
        ("2021-03-24", "yes"),
        ("2021-07-02", "yes"),
        ("2021-07-03", "no"),
        ("2021-10-01", "yes"),
        ("2022-02-01", "no"),
    ],
)
def test_deprivation_by_day(on, answer):
    phases = [
        {"kind": "custody", "period": "2021-03-24/2021-03-27"},
        {"kind": "pretrial_detention", "period": "2021-03-27/2021-07-02"},
    ]
    first = {"type": "detention", "id": "d1", "person": "p1", "phases": phases}
    sent = {
        "type": "detention",
        "id": "d2",
        "person": "p1",
        "phases": [
            {"kind": "open_type_facility", "period": "2021-09-10/2022-01-31"},
            {"kind": "home_restriction", "period": "2022-02-01/.."},
        ],
    }
    (found,) = suggest(first, sent, on=on).to("deprivation")
    assert found.answer == answer
    outcome = criteria.assess("guidelines2013", {"deprivation": found.confirmed}, on=on)
    assert outcome.was_held == ("no" if on < "2021-03-24" else "yes")


def test_phases_whose_days_are_not_told():
    phases = [{"kind": "custody"}, {"kind": "pretrial_detention"}]
    held = {
        "type": "detention",
        "id": "d1",
        "person": "p1",
        "phases": phases,
        "arrest": {"day": "2021-03-24"},
        "state": "ongoing",
        "as_of": "2021-05-01",
    }
    (found,) = suggest(held).to("deprivation")
    assert found.answer is Answer.YES
    (spell,) = found.held.spells
    assert (spell.kind, str(spell.period)) == ("custody", "2021-03-24/[2021-05-01..]")
    (later,) = suggest(held, on="2021-06-01").to("deprivation")
    assert later.answer is Answer.UNKNOWN


def test_nothing_is_confirmed_by_itself():
    suggestions = suggest(HELD, charge("assembly"))
    with pytest.raises(criteria.InvalidAnswer):
        criteria.assess("guidelines2013", suggestions, on=ON)
    assert criteria.assess("guidelines2013", suggestions.confirm("deprivation"), on=ON).result == "undetermined"
    with pytest.raises(ValueError, match="the records give no answer to selective: answer it yourself"):
        suggestions.confirm("selective")
    with pytest.raises(ValueError, match="no answer to violence_against_person"):
        suggest(HELD, charge("violence_against_official")).confirm("violence_against_person")


def test_what_is_confirmed_brings_its_sources():
    source = {"type": "source", "id": "s1", "title": {"en": "Notes"}}
    held = {**HELD, "sources": [{"source": "s1", "locator": "p. 2", "supports": ["/phases"]}]}
    answers = suggest(held, source).confirm("deprivation")
    outcome = criteria.assess("guidelines2013", answers, on=ON)
    assert [(r.source, r.locator, r.supports) for r in outcome.held.sources] == [("s1", "p. 2", ())]
    record = criteria.to_assessment(outcome, id="as1", person="p1")
    assert record.deprivations[0].detentions == ("d1",)
    assert criteria.from_assessment(record) == outcome


@pytest.mark.parametrize("framework", ["pace1900", "ai_poc", "wgad", "observatory"])
def test_where_a_factor_is_the_question_records_bear_on_it(framework):
    incident = {"type": "incident", "id": "i1", "kind": "unfair_trial", "subjects": ["p1"]}
    for suggestion in suggest(HELD, charge("assembly", "human_rights_work"), incident, framework=framework):
        assert suggestion.input == "deprivation" or suggestion.strength is Strength.BEARING


def test_held_beyond_the_term_answers_category_one():
    incident = {"type": "incident", "id": "i1", "kind": "held_beyond_term", "subjects": ["p1"], "evidence": "found"}
    assert ("W.I", "yes", "strong") in told(suggest(HELD, incident, framework="wgad"))
