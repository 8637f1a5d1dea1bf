"""Cases that look alike and are not: what records may and may not say to a question. All people are invented."""

import pytest

import hrdocs
from hrdocs import criteria
from hrdocs.criteria import InvalidAnswer, Strength

REMAND = {
    "type": "detention",
    "id": "d1",
    "person": "p1",
    "phases": [{"kind": "pretrial_detention", "period": "2021-02-01/.."}],
}
ON = "2021-04-09"
GUIDELINES, FORMER = "guidelines2013", "former2023"


def dataset(*records):
    whole = ({key: value for key, value in record.items() if value not in ([], None)} for record in records)
    return hrdocs.Dataset([hrdocs.from_json(record) for record in ({"type": "person", "id": "p1"}, REMAND, *whole)])


def suggest(*records, framework=GUIDELINES, on=ON):
    return criteria.suggest(dataset(*records).case("p1"), framework, on=on)


def charge(citation, *kinds, **more):
    return {
        "type": "charge",
        "id": "c1",
        "person": "p1",
        "citation": citation,
        "allegations": [{"kinds": list(kinds), **more}],
    }


def incident(kind, **more):
    return {"type": "incident", "id": "i1", "kind": kind, "subjects": ["p1"], "evidence": "found", **more}


def bears(suggestions, name):
    return [item.says for each in suggestions.to(name) for item in each.evidence]


def answers(suggestions, name):
    return [str(each.answer) for each in suggestions.to(name) if each.strength is not Strength.BEARING]


# Violence


@pytest.mark.parametrize(
    ("citation", "kind"),
    [
        ("cc1999:139/1", "assembly"),
        ("cc1999:364", "online_comment"),
        ("cc1999:130/3", "online_comment"),
        ("cc1999:295-3/1", "assembly"),
    ],
)
def test_a_charge_of_violence_is_no_suggestion_of_none(citation, kind):
    found = suggest(charge(citation, kind))
    for name in ("violence_against_person", "hate_offence", "call_to_hate_violence"):
        assert answers(found, name) == []
        assert any(says.startswith(f"alleged: {citation} speaks of ") for says in bears(found, name))
    assert answers(suggest(charge("cc1999:342/1", "assembly")), "violence_against_person") == ["no"]


@pytest.mark.parametrize("framework", [GUIDELINES, FORMER, "ai_poc"])
def test_a_conviction_of_violence_is_shown_and_answers_nothing(framework):
    verdict = {
        "type": "judgment",
        "id": "j1",
        "persons": ["p1"],
        "day": "2021-03-20",
        "decisions": [{"charge": "c1", "outcome": "convicted"}],
    }
    name = "A.noviolence" if framework == "ai_poc" else "violence_against_person"
    accused = charge("cc1999:364", "violence_against_official")
    said = "judgment: convicted of violence, cc1999:364"
    found = suggest(accused, verdict, framework=framework)
    assert said in bears(found, name)
    assert answers(found, name) == []
    # An acquittal, a conviction of another, a conviction of no violence: no such line.
    acquitted = {**verdict, "decisions": [{"charge": "c1", "outcome": "acquitted"}]}
    assert said not in bears(suggest(accused, acquitted, framework=framework), name)
    assert not any("convicted" in s for s in bears(suggest(charge("cc1999:342/1", "assembly"), verdict), name))


@pytest.mark.parametrize(
    "verdict",
    [
        {"penalties": [{"kind": "imprisonment", "citation": "cc1999:364"}]},
        {"penalties": [{"kind": "imprisonment", "charge": "c1"}]},
        {"proceeding": "k1"},
    ],
)
def test_a_conviction_without_decisions_is_shown_as_well(verdict):
    judgment = {"type": "judgment", "id": "j1", "persons": ["p1"], "day": "2021-03-20", "result": "convicted"}
    accused = {**charge("cc1999:364", "violence_against_official"), "proceeding": "k1"}
    case = {"type": "proceeding", "id": "k1", "persons": ["p1"]}
    said, name = "judgment: convicted of violence, cc1999:364", "violence_against_person"
    found = suggest(accused, case, judgment | verdict)
    assert bears(found, name).count(said) == 1
    assert answers(found, name) == []
    for result in ("acquitted", "terminated", "upheld"):
        assert said not in bears(suggest(accused, case, judgment | verdict | {"result": result}), name)
    peaceful = charge("cc1999:342/1", "assembly")
    assert not any("convicted" in says for says in bears(suggest(peaceful, judgment), name))


def test_what_the_person_denies_is_shown_as_denied():
    found = suggest(charge("cc1999:364", "violence_against_official", denied="yes"))
    assert "alleged conduct: violence_against_official, denied" in bears(found, "violence_against_person")
    assert bears(found, "committed_by_another") == ["alleged conduct, denied"]
    assert answers(found, "no_event_or_elements") == []
    plea = suggest({**charge("cc1999:342/1", "assembly"), "plea": "not_guilty"})
    assert bears(plea, "no_event_or_elements") == ["plea: not_guilty"]
    assert bears(suggest(charge("cc1999:342/1", "assembly")), "no_event_or_elements") == []


# Norms


OPINION = {
    "type": "recognition",
    "id": "r1",
    "status": "arbitrary_detention",
    "persons": ["p1"],
    "day": "2023-05-01",
    "norms": ["iccpr:9", "iccpr:14", "iccpr:19"],
    "letters": ["category II", "III"],
}


def test_an_opinion_speaks_from_its_day_on():
    early = suggest(OPINION, framework="wgad")
    assert {each.input for each in early} == {"deprivation"}
    assert {each.input for each in early.later} == {"W.I", "W.II", "W.III"}
    late = suggest(OPINION, framework="wgad", on="2024-01-01")
    assert bears(late, "W.II") == ["recognition: iccpr:19", "recognition: category II"]
    assert bears(late, "W.III") == ["recognition: iccpr:14", "recognition: category III"]
    assert bears(late, "W.I") == ["recognition: iccpr:9"]
    assert answers(suggest(OPINION, on="2024-01-01"), "fair_trial_breach") == ["yes"]
    assert "recognition: category III" in bears(suggest(OPINION, on="2024-01-01"), "fair_trial_breach")
    # Letters for a list are no finding about each person on it; letters of another framework are no category.
    listed = {**OPINION, "letters_scope": "list_as_a_whole", "norms": []}
    assert bears(suggest(listed, framework="wgad", on="2024-01-01"), "W.II") == []
    other = {**OPINION, "status": "political_prisoner", "framework": GUIDELINES, "letters": ["3.1 (a)"], "norms": []}
    assert bears(suggest(other, framework="wgad", on="2024-01-01"), "W.I") == []


@pytest.mark.parametrize(
    ("letter", "categories"),
    [
        ("II", {"W.II"}),
        ("category I", {"W.I"}),
        ("I, II and V", {"W.I", "W.II", "W.V"}),
        ("категория III", {"W.III"}),
        ("IV", {"W.IV"}),
        ("VI", set()),
        ("IIII", set()),
        ("Vera", set()),
    ],
)
def test_the_letters_of_an_opinion(letter, categories):
    opinion = {**OPINION, "letters": [letter], "norms": []}
    found = suggest(opinion, framework="wgad", on="2024-01-01")
    assert {each.input for each in found} - {"deprivation"} == categories


@pytest.mark.parametrize(
    ("framework", "name"), [(GUIDELINES, "right_exercised"), ("wgad", "W.II"), ("ai_poc", "A.solely")]
)
def test_the_fair_trial_of_a_provision_is_no_right_exercised(framework, name):
    says = bears(suggest(charge("cc1999:130/1", "media_work"), framework=framework), name)
    assert says
    assert not any("iccpr:14" in each for each in says)


@pytest.mark.parametrize("norm", ["iccpr:14/1", "udhr:10", "udhr:11/1", "echr:6/1"])
def test_a_finding_about_the_trial(norm):
    appeal = {
        "type": "appeal",
        "id": "a1",
        "kind": "public_statement",
        "day": "2021-03-01",
        "findings": [{"what": {"en": "closed trial"}, "subjects": ["p1"], "norms": [norm]}],
    }
    found = suggest(appeal)
    assert answers(found, "fair_trial_breach") == ["yes"]
    assert found.to("fair_trial_breach")[0].evidence[0].phrase.text["en"] == "closed trial"
    assert bears(found, "right_exercised") == []
    assert bears(suggest(appeal, framework="wgad"), "W.III") == [f"appeal: {norm}"]


@pytest.mark.parametrize(
    ("finding", "subjects", "is_own"),
    [
        ({"records": ["d1"]}, ["p1", "p2"], True),
        ({"records": ["d2"]}, ["p1", "p2"], False),
        ({}, ["p1"], True),
        ({}, ["p1", "p2"], False),
        ({}, [], False),
        ({"subjects": ["p2"], "records": ["d1"]}, ["p1"], False),
    ],
)
def test_whom_a_finding_is_about(finding, subjects, is_own):
    other = {"type": "person", "id": "p2"}
    held = {"type": "detention", "id": "d2", "person": "p2"}
    appeal = {"type": "appeal", "id": "a1", "kind": "public_statement", "day": "2021-03-01", "subjects": subjects}
    findings = [{"what": {"en": "closed trial"}, "norms": ["iccpr:14/1"], **finding}]
    found = suggest(other, held, {**appeal, "findings": findings})
    assert answers(found, "fair_trial_breach") == (["yes"] if is_own else [])


def test_counsel_persecuted_because_of_the_client():
    lawyer = {"type": "person", "id": "p2"}
    for because_of, answer in ((["p1"], ["yes"]), ([], [])):
        done = incident("counsel_persecuted", subjects=["p2"], because_of=because_of)
        assert answers(suggest(lawyer, done), "fair_trial_breach") == answer
    # What else happens to a lawyer is no breach of the client's trial.
    assert answers(suggest(lawyer, incident("search", subjects=["p2"], because_of=["p1"])), "fair_trial_breach") == []


@pytest.mark.parametrize("norm", ["udhr:18", "udhr:19", "udhr:20/1", "udhr:21", "iccpr:21", "echr:10"])
def test_the_universal_declaration_counts_as_the_covenant_does(norm):
    named = {**OPINION, "status": "treaty_violation", "day": "2021-03-01", "norms": [norm], "letters": []}
    assert "yes" in answers(suggest(named), "right_exercised")
    assert bears(suggest(named, framework="wgad"), "W.II") == [f"recognition: {norm}"]


# Arrest, confession, aid, closed hearings


@pytest.mark.parametrize(
    "kind",
    [
        "no_order_shown",
        "no_prompt_judge",
        "incommunicado",
        "no_reasons_given",
        "custody_without_reasons",
        "custody_denied",
        "enforced_disappearance",
        "held_beyond_term",
        "late_formalised",
    ],
)
def test_how_a_person_was_seized_bears_on_the_first_category(kind):
    assert bears(suggest(incident(kind), framework="wgad"), "W.I") == [f"incident: {kind}"]
    assert answers(suggest(incident(kind)), "other_right_breach") == ["yes"]
    assert "I" not in {s.input[-1] for s in suggest(incident("cold"), framework="wgad")}


@pytest.mark.parametrize(
    "kind", ["filmed_confession", "forced_confession", "counsel_persecuted", "evidence_by_torture"]
)
def test_what_spoils_a_trial(kind):
    assert answers(suggest(incident(kind)), "fair_trial_breach") == ["yes"]
    assert bears(suggest(incident(kind), framework="wgad"), "W.III") == [f"incident: {kind}"]
    assert answers(suggest(incident("beating")), "fair_trial_breach") == []


@pytest.mark.parametrize("openness", ["closed", "partly_closed", "public_kept_out", "announced_closed"])
def test_a_closed_hearing_bears_on_the_trial(openness):
    judgment = {"type": "judgment", "id": "j1", "persons": ["p1"], "day": "2021-03-01", "openness": openness}
    hearings = [{"day": "2021-03-01", "openness": openness}]
    proceeding = {"type": "proceeding", "id": "k1", "persons": ["p1"], "hearings": hearings}
    for record in (judgment, proceeding):
        found = suggest(record)
        assert bears(found, "fair_trial_breach") == [f"hearing: {openness}"]
        assert answers(found, "fair_trial_breach") == []
    assert bears(suggest({**judgment, "openness": "open"}), "fair_trial_breach") == []


def test_aid_to_prisoners_bears_on_work_for_human_rights():
    found = suggest(charge("cc1999:361-4/1", "aid_to_prisoners"))
    assert bears(found, "human_rights_activity") == ["alleged conduct: aid_to_prisoners"]
    assert answers(found, "human_rights_activity") == []
    assert bears(suggest(charge("cc1999:361-4/1", "donation")), "human_rights_activity") == []


# Frameworks


def test_a_time_that_is_over_needs_its_kind():
    with pytest.raises(InvalidAnswer, match="a kind of deprivation beside its state"):
        criteria.assess("wgad", {"W.II": "yes", "deprivation": {"state": "over"}}, on=ON)
    over = {"kind": "pretrial_detention", "state": "over"}
    assert criteria.assess("wgad", {"W.II": "yes", "deprivation": over}, on=ON).result == "was_met_while_held"


PAST = {"A.solely": "yes", "A.noviolence": "yes", "A.nohatred": "no", "deprivation": "imprisonment"}


@pytest.mark.parametrize(
    ("on", "past", "result"),
    [
        ("2021-05-06", "unknown", "not_met"),
        ("2021-05-06", "yes", "not_met"),
        ("2021-05-07", "unknown", "undetermined"),
        ("2021-05-07", "yes", "met"),
        ("2022-01-01", "no", "not_met"),
        ("2022-01-01", "yes", "met"),
        ("2021", "yes", "undetermined"),
    ],
)
def test_past_conduct_alone_no_longer_excludes(on, past, result):
    outcome = criteria.assess("ai_poc", PAST | {"A.past_conduct_only": past}, on=on)
    assert outcome.result == result
    if on == "2021-05-06":
        assert outcome.missing == ()
        assert outcome.decided_by == (("A.nohatred", "no"),)
        assert [change.answers for change in outcome.to_be_met] == [(("A.nohatred", "yes"),)]


@pytest.mark.parametrize("held", ["fine", "none", "suspended_sentence", "no"])
def test_a_defender_who_was_never_held(held):
    outcome = criteria.assess("observatory", {"O.1": "yes", "deprivation": held}, on=ON)
    assert (outcome.result, outcome.missing) == ("undetermined", ("O.2",))
    harassed = criteria.assess("observatory", {"O.1": "yes", "O.2": "yes", "deprivation": held}, on=ON)
    assert (harassed.result, harassed.demand) == ("met", "end_harassment")
    assert [factor.id for factor in harassed.factors_met] == ["O.2"]


@pytest.mark.parametrize(
    ("framework", "given", "letters"),
    [
        ("prosecution", {"prosecuted": "yes", "political_motive_A": "yes"}, 2),
        ("ovdinfo", {"V.state": "yes", "V.criticism": "yes"}, 1),
        ("pen_belarus", {"B.figure": "yes", "B.state": "yes", "B.right": "yes"}, 2),
    ],
)
def test_standards_without_custody(framework, given, letters):
    for held in ({}, {"deprivation": "none"}, {"deprivation": "fine"}, {"deprivation": "imprisonment"}):
        outcome = criteria.assess(framework, given | held, on=ON)
        assert (outcome.result, outcome.missing) == ("met", ())
        assert len(outcome.factors_met) == letters
    assert "deprivation" not in criteria.checklist(framework).names_of_inputs
    assert criteria.from_assessment(criteria.to_assessment(outcome, id="as1", person="p1")) == outcome


ASSEMBLY = {"sole_basis": "yes", "right_exercised": "yes", "non_violent": "yes"}
NO_EXCLUSION = {"violence_against_person": "no", "hate_offence": "no", "call_to_hate_violence": "no"}
SERVED = {"kind": "imprisonment", "from": "2021-02-01", "to": "2022-02-01"}


@pytest.mark.parametrize(
    ("on", "held", "result"),
    [
        ("2021-01-01", SERVED, "not_met"),
        ("2021-06-01", SERVED, "not_met"),
        ("2022-02-02", SERVED, "met"),
        ("2026-11-30", SERVED, "met"),
        ("2026-11-30", "yes", "met"),
        ("2026-11-30", "no", "not_met"),
        ("2026-11-30", {"kind": "fine", "from": "2021-02-01", "to": "2021-02-02"}, "not_met"),
        ("2026-11-30", ("imprisonment", "2021-02-01/"), "undetermined"),
        ("2026-11-30", {"kind": "imprisonment", "state": "over"}, "met"),
    ],
)
def test_a_former_political_prisoner(on, held, result):
    outcome = criteria.assess(FORMER, {**ASSEMBLY, **NO_EXCLUSION, "deprivation": held}, on=on)
    assert outcome.result == result
    assert (outcome.demand == "rehabilitation") == (result == "met")


def test_the_records_of_a_former_prisoner():
    ended = {**REMAND, "phases": [{"kind": "pretrial_detention", "period": "2021-02-01/2021-07-01"}]}
    found = hrdocs.Dataset([hrdocs.from_json(r) for r in ({"type": "person", "id": "p1"}, ended)])
    (said,) = criteria.suggest(found.case("p1"), FORMER, on="2022-01-01").to("deprivation")
    assert said.answer == "yes"
    (early,) = criteria.suggest(found.case("p1"), FORMER, on="2021-03-01").to("deprivation")
    assert early.answer == "no"


@pytest.mark.parametrize(
    ("person", "answer"),
    [({"birth": "1958-03-01"}, "yes"), ({"birth": "1990"}, "no"), ({"birth": "1961-04-09"}, "no"), ({}, None)],
)
def test_the_humanitarian_list_by_age(person, answer):
    records = [{"type": "person", "id": "p1", **person}, REMAND]
    case = hrdocs.Dataset([hrdocs.from_json(record) for record in records]).case("p1")
    assert answers(criteria.suggest(case, "humanitarian", on=ON), "H.age") == ([answer] if answer else [])


def test_consent_and_safety_change_no_result():
    given = {**ASSEMBLY, **NO_EXCLUSION, "deprivation": "yes"}
    for consent, safe, may in (("yes", "yes", "yes"), ("no", "yes", "no"), ("yes", "unknown", "unknown")):
        outcome = criteria.assess(GUIDELINES, given | {"consent": consent, "safe_to_publish": safe}, on=ON)
        assert (outcome.result, outcome.may_be_published) == ("met", may)
        assert criteria.from_assessment(criteria.to_assessment(outcome, id="as1", person="p1")) == outcome
