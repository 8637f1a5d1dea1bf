"""The results of answers: a truth table for every framework, time, contradictions, bad input."""

import itertools
from datetime import date

import pytest

from hrdocs import criteria
from hrdocs.criteria import InvalidAnswer, UnknownFramework, UnknownInput, assess
from hrdocs.model.assessment import AnsweredInput, Deprivation
from hrdocs.values import Answer, PartialDate, Period
from hrdocs.vocabulary import AssessmentResult, DemandKind, PhaseKind

DAY = "2020-09-30"
HELD = {"deprivation": "pretrial_detention"}
NO_EXCLUSION = {"violence_against_person": "no", "hate_offence": "no", "call_to_hate_violence": "no"}
ASSEMBLY = {"sole_basis": "yes", "right_exercised": "yes", "non_violent": "yes"}
THREE = ("no", "unknown", "yes")


def guidelines(on=DAY, **answers):
    return assess("guidelines2013", {**HELD, **NO_EXCLUSION, **answers}, on=on)


def rank(answer):
    return THREE.index(answer)


def all_of(*answers):
    return min(answers, key=rank)


def any_of(*answers):
    return max(answers, key=rank)


def opposite(answer):
    return THREE[2 - rank(answer)]


# Truth tables


@pytest.mark.parametrize("letters", list(itertools.product(THREE, repeat=3)))
def test_letter_3_1_a(letters):
    names = ("sole_basis_a", "right_exercised", "non_violent")
    outcome = guidelines(**dict(zip(names, letters, strict=True)))
    wanted = all_of(*letters)
    assert outcome.factors["G.3.1.a"] == wanted
    assert outcome.factors["G.3.1"] == any_of(wanted, "unknown")
    assert (outcome.result == "met") == (wanted == "yes")
    assert outcome.letters == (("3.1 (a)",) if wanted == "yes" else ())


@pytest.mark.parametrize("values", list(itertools.product(THREE, repeat=3)))
def test_letter_3_1_b(values):
    names = ("sole_basis_b", "human_rights_activity", "non_violent")
    assert guidelines(**dict(zip(names, values, strict=True))).factors["G.3.1.b"] == all_of(*values)


@pytest.mark.parametrize("values", list(itertools.product(THREE, repeat=2)))
def test_letter_3_1_c(values):
    names = ("sole_basis_c", "protected_ground")
    assert guidelines(**dict(zip(names, values, strict=True))).factors["G.3.1.c"] == all_of(*values)


LETTERS_3_2 = {
    "3.2 (a)": ("G.3.2.a", ("fair_trial_breach", "other_right_breach")),
    "3.2 (b)": ("G.3.2.b", ("evidence_forged", "no_event_or_elements", "committed_by_another")),
    "3.2 (c)": ("G.3.2.c", ("disproportionate_length", "disproportionate_conditions")),
    "3.2 (d)": ("G.3.2.d", ("selective",)),
}
NOT_3_1 = dict.fromkeys(("sole_basis_a", "sole_basis_b", "sole_basis_c"), "no")
NOTHING_OF_3_2 = {name: "no" for _, names in LETTERS_3_2.values() for name in names}


@pytest.mark.parametrize("printed", LETTERS_3_2)
def test_letters_3_2_want_a_political_motive(printed):
    factor, names = LETTERS_3_2[printed]
    for values in itertools.product(THREE, repeat=len(names)):
        for motive in itertools.product(THREE, repeat=2):
            given = {**NOT_3_1, **NOTHING_OF_3_2, **dict(zip(names, values, strict=True))}
            outcome = guidelines(**given, political_motive_A=motive[0], political_motive_B=motive[1])
            letter = any_of(*values)
            assert outcome.factors[factor] == letter
            wanted = all_of(any_of(*motive), letter)
            assert outcome.result == {"yes": "met", "no": "not_met", "unknown": "undetermined"}[wanted]
            # A letter of 3.2 alone, without a motive, meets nothing.
            assert (printed in outcome.letters) == (wanted == "yes")


VIOLENCE = ("violence_against_person", "self_defence_or_necessity")
PROVOKED = ("provoked_by_disproportionate_force", "no_intent_to_harm", "no_intent_of_non_symbolic_damage")


@pytest.mark.parametrize("violence", list(itertools.product(THREE, repeat=2)))
def test_violence_and_its_exceptions(violence):
    for provoked in itertools.product(THREE, repeat=3):
        given = dict(zip((*VIOLENCE, *PROVOKED), (*violence, *provoked), strict=True))
        outcome = guidelines(**{**NO_EXCLUSION, **ASSEMBLY, **given})
        excluded = all_of(violence[0], opposite(violence[1]), opposite(all_of(*provoked)))
        assert outcome.factors["G.ex.violence"] == excluded
        wanted = {"no": "met", "yes": "not_met", "unknown": "met_unless_exclusion"}[excluded]
        assert outcome.result == wanted


@pytest.mark.parametrize("values", list(itertools.product(THREE, repeat=2)))
def test_hate(values):
    given = dict(zip(("hate_offence", "call_to_hate_violence"), values, strict=True))
    outcome = guidelines(**ASSEMBLY, **given)
    assert outcome.factors["G.ex.hate"] == any_of(*values)


@pytest.mark.parametrize("answers", list(itertools.product(THREE, repeat=4)))
def test_amnesty_wants_all_four_shown(answers):
    names = ("A.solely", "A.noviolence", "A.nohatred", "deprivation")
    outcome = assess("ai_poc", dict(zip(names, answers, strict=True)), on=DAY)
    # There is no exclusion: what is not shown is not met unless something.
    assert outcome.result == {"yes": "met", "no": "not_met", "unknown": "undetermined"}[all_of(*answers)]


@pytest.mark.parametrize("answers", list(itertools.product(THREE, repeat=6)))
def test_the_five_categories(answers):
    names = ("W.I", "W.II", "W.III", "W.IV", "W.V", "deprivation")
    outcome = assess("wgad", dict(zip(names, answers, strict=True)), on=DAY)
    value = all_of(answers[-1], any_of(*answers[:-1]))
    assert outcome.result == {"yes": "met", "no": "not_met", "unknown": "undetermined"}[value]
    if answers[-1] == "yes":
        categories = ("category I", "category II", "category III", "category IV", "category V")
        met = [c for c, answer in zip(categories, answers, strict=False) if answer == "yes"]
        assert list(outcome.letters) == met


PACE_LETTERS = ("P.3.a", "P.3.b", "P.3.c", "P.3.d", "P.3.e")
PACE_4 = (
    "held_for_terrorist_crime",
    "prosecuted_and_sentenced_under_national_law",
    "proceedings_compatible_with_ECHR",
)


@pytest.mark.parametrize("held", THREE)
@pytest.mark.parametrize("terrorism", list(itertools.product(THREE, repeat=3)))
def test_pace_resolution(terrorism, held):
    for letter in (0, 4):
        for value in THREE:
            given = dict.fromkeys(PACE_LETTERS, "no") | {PACE_LETTERS[letter]: value}
            given |= dict(zip(PACE_4, terrorism, strict=True)) | {"deprivation": held}
            outcome = assess("pace1900", given, on=DAY)
            excluded = all_of(*terrorism)
            whole = all_of(held, value, opposite(excluded))
            wanted = {"yes": "met", "no": "not_met", "unknown": "undetermined"}[whole]
            if (held, value, excluded) == ("yes", "yes", "unknown"):
                wanted = "met_unless_exclusion"
            assert outcome.result == wanted


@pytest.mark.parametrize("answers", list(itertools.product(THREE, repeat=3)))
def test_observatory(answers):
    held, detention, harassment = answers
    given = {"O.1": detention, "O.2": harassment, "deprivation": held}
    outcome = assess("observatory", given, on=DAY)
    # Only detention can be arbitrary detention; harassment needs none.
    value = any_of(all_of(held, detention), harassment)
    if held == "unknown" and detention != "no" and harassment != "no":
        value = "unknown"  # if the person was held once, the detention was arbitrary
    assert outcome.result == {"yes": "met", "no": "not_met", "unknown": "undetermined"}[value]


def test_nothing_answered_is_undetermined_in_every_framework():
    for framework in criteria.frameworks():
        outcome = assess(framework, {}, on=DAY)
        assert outcome.result is AssessmentResult.UNDETERMINED
        # On this day Amnesty did not yet let past conduct pass.
        assert outcome.missing == tuple(n for n in framework.names_of_inputs if n != "A.past_conduct_only")
        assert outcome.demands == ()


# What follows


def test_3_1_demands_release():
    outcome = guidelines(**ASSEMBLY)
    assert outcome.demand == "immediate_release"
    assert outcome.demands == (DemandKind.RELEASE_IMMEDIATELY,)


def test_3_2_alone_demands_review_and_release():
    outcome = guidelines(political_motive_A=True, selective=True)
    assert outcome.letters == ("3.2 (d)",)
    assert outcome.demand == "review_and_release"
    assert outcome.demands == (DemandKind.REVIEW_SENTENCE, DemandKind.RELEASE)


def test_both_are_reported_and_the_stronger_demand_follows():
    outcome = guidelines(**ASSEMBLY, political_motive_B=True, fair_trial_breach=True)
    assert outcome.letters == ("3.1 (a)", "3.2 (a)")
    assert outcome.demand == "immediate_release"


def test_no_demand_before_the_exclusion_is_settled():
    outcome = guidelines(**ASSEMBLY, violence_against_person="unknown")
    assert (outcome.result, outcome.demand, outcome.demands) == ("met_unless_exclusion", None, ())
    assert set(outcome.missing) == {*VIOLENCE, *PROVOKED}


def test_exclusion_is_no_approval():
    outcome = guidelines(
        political_motive_A=True,
        selective=True,
        violence_against_person=True,
        **dict.fromkeys(("self_defence_or_necessity", "provoked_by_disproportionate_force"), "no"),
    )
    assert outcome.result == "not_met"
    assert outcome.letters == ("3.2 (d)",)
    assert [remark.text["en"][:27] for remark in outcome.remarks] == ["exclusion does not mean tha"]


def test_solely_is_asked_for_each_letter():
    outcome = guidelines(right_exercised=True, human_rights_activity=True, non_violent=True, sole_basis_b=True)
    assert outcome.letters == ("3.1 (b)",)
    assert outcome.factors["G.3.1.a"] is Answer.UNKNOWN
    # The general answer applies where a letter has none of its own.
    outcome = guidelines(
        right_exercised=True, human_rights_activity=True, non_violent=True, sole_basis=True, sole_basis_a=False
    )
    assert outcome.letters == ("3.1 (b)",)


def test_what_would_change():
    outcome = guidelines(**ASSEMBLY)
    smallest = {change.answers for change in outcome.what_would_change if len(change.answers) == 1}
    assert (("deprivation", Answer.NO),) in smallest
    assert (("hate_offence", Answer.YES),) in smallest
    assert all(change.result is AssessmentResult.NOT_MET for change in outcome.what_would_change)
    for change in outcome.what_would_change:
        given = {**{g.input: g.answer for g in outcome.given}, "deprivation": "pretrial_detention"}
        assert assess("guidelines2013", given | dict(change.answers), on=DAY).result is change.result


# Time: the same case on different days

COURSE = [
    {"kind": "administrative_detention", "from": "2021-03-01", "to": "2021-03-02"},
    {"kind": "pretrial_detention", "period": "2021-05-10/2021-09-01"},
    {"kind": "house_arrest", "from": "2021-09-02", "to": "2021-10-14"},
    {"kind": "recognizance", "from": "2021-10-15", "to": "2021-11-30"},
    # Sentenced on 15 October to restriction of liberty; the phase begins on arrival.
    {"kind": "open_type_facility", "from": "2021-12-01", "to": "2022-11-30"},
    {"kind": "home_restriction", "from": "2022-12-01", "to": "2023-02-01"},
]


@pytest.mark.parametrize(
    ("day", "result"),
    [
        ("2021-02-28", "not_met"),
        ("2021-03-01", "met"),
        ("2021-04-01", "was_met_while_held"),
        ("2021-05-10", "met"),
        ("2021-09-01", "met"),
        ("2021-09-15", "met"),
        # Convicted, waiting to be sent: the same sentence gives no status yet.
        ("2021-11-01", "was_met_while_held"),
        ("2021-12-01", "met"),
        ("2022-11-30", "met"),
        ("2023-01-01", "was_met_while_held"),
        ("2024-01-01", "was_met_while_held"),
        # A month in which the person was held for a part only.
        ("2021-05", "undetermined"),
        ("2021-06", "met"),
    ],
)
def test_one_case_over_time(day, result):
    outcome = guidelines(on=day, **ASSEMBLY, deprivation=COURSE)
    assert outcome.result == result
    if result == "was_met_while_held":
        assert outcome.demand == "rehabilitation"
        assert DemandKind.REHABILITATE in outcome.demands
        assert outcome.letters == ("3.1 (a)",)


@pytest.mark.parametrize(
    ("held", "result"),
    [
        ("house_arrest", "met"),
        ("arrest_cc", "met"),
        ("administrative_arrest", "met"),
        ("administrative_detention", "met"),
        ("compulsory_psychiatric_treatment", "met"),
        ("penal_colony_or_prison", "met"),
        ("imprisonment", "met"),  # the word of the vocabulary for the same
        ("custody", "met"),
        ("held_hidden", "met"),
        ("open_type_facility", "met"),
        ("home_restriction", "not_met"),
        ("suspended_sentence", "not_met"),
        ("recognizance_or_travel_ban", "not_met"),
        ("bail", "not_met"),
        ("fine", "not_met"),
        ("in_absentia_sentence_abroad", "not_met"),
        ("none", "not_met"),
        ("unknown", "undetermined"),
        # The framework does not say.
        ("brief_detention", "undetermined"),
        ("immigration_detention", "undetermined"),
        ({"kind": "unknown", "from": "2020-09-01"}, "undetermined"),
        # Of the days not enough is known.
        (("pretrial_detention", "2020-09-08/"), "undetermined"),
        (("pretrial_detention", "2020-09~/.."), "undetermined"),
        (("pretrial_detention", "2020-09-08/.."), "met"),
        (("pretrial_detention", "2020-09-08", "2020-09-29"), "was_met_while_held"),
        (("pretrial_detention", "2020-10-01/"), "not_met"),
        ({"kind": "imprisonment", "state": "over"}, "was_met_while_held"),
        ({"kind": "imprisonment", "to": "2020-09-01"}, "was_met_while_held"),
        ({"kind": "fine", "from": "2020-09-01"}, "not_met"),
        ({"answer": "house_arrest", "why": "seen by neighbours"}, "met"),
        ([{"kind": "imprisonment", "state": "over"}, {"kind": "home_restriction"}], "was_met_while_held"),
        (Deprivation(kind=PhaseKind.HOUSE_ARREST, period=Period("2020-09-01/..")), "met"),
        (Deprivation(kind=PhaseKind.HOUSE_ARREST), "undetermined"),
        (["pretrial_detention", "2020-09-08/.."], "met"),
        (["pretrial_detention", "house_arrest"], "met"),
        ({"kind": "pretrial_detention", "days": "2020-09-08/2020-09-29"}, "was_met_while_held"),
        ({"kind": "pretrial_detention", "days": ["2020-09-08", "2020-09-29"]}, "was_met_while_held"),
        ({"kind": "pretrial_detention", "from": "2020-09-08", "to": None}, "met"),
        (True, "met"),
        (False, "not_met"),
    ],
)
def test_kinds_and_days_of_deprivation(held, result):
    outcome = guidelines(**ASSEMBLY, deprivation=held)
    assert outcome.result == result
    assert (outcome.missing == ("deprivation",)) == (result == "undetermined")


def test_an_open_exclusion_after_release_decides_nothing():
    outcome = guidelines(**ASSEMBLY, deprivation=("imprisonment", "2019-01-01/2020-01-01"), hate_offence="unknown")
    assert (outcome.result, outcome.missing) == ("undetermined", ("hate_offence",))


@pytest.mark.parametrize("on", ["2020-09-30", PartialDate("2020-09-30"), date(2020, 9, 30)])
def test_days_come_in_every_form(on):
    assert guidelines(on=on, **ASSEMBLY).on == PartialDate("2020-09-30")


# Contradictions and warnings


def codes(outcome):
    return [problem.code for problem in outcome.problems]


def test_contradictory_answers_are_named_and_not_resolved():
    outcome = guidelines(non_violent=True, violence_against_person=True)
    assert outcome.contradictions == (("non_violent", "violence_against_person"),)
    assert codes(outcome) == ["criteria.contradiction"]
    assert outcome.answer_to("non_violent") is outcome.answer_to("violence_against_person") is Answer.YES


def test_two_answers_to_one_input_leave_it_open():
    outcome = assess("wgad", [("W.I", "yes"), ("W_I", "no"), ("deprivation", True)], on=DAY)
    assert outcome.contradictions == (("W.I",),)
    assert outcome.answer_to("W.I") is Answer.UNKNOWN
    assert "W.I" in outcome.missing


def test_what_was_said_of_the_day_and_the_days_may_contradict_each_other():
    held = {"answer": "no", "kind": "imprisonment", "period": "2020-01-01/.."}
    outcome = guidelines(**ASSEMBLY, deprivation=held)
    assert outcome.contradictions == (("deprivation",),)
    assert outcome.result == "undetermined"


def test_a_factor_may_be_answered_as_a_whole():
    assert assess("pace1900", {"P.3.a": True, "P.4": False, "P.liberty": True}, on=DAY).result == "met"
    clash = assess("guidelines2013", {**HELD, "G.3.1.a": True, "right_exercised": False, **NO_EXCLUSION}, on=DAY)
    assert clash.contradictions == (("G.3.1.a", "right_exercised"),)
    assert clash.result == "undetermined"


def test_a_framework_is_not_run_backwards_in_silence():
    assert codes(guidelines(on="2011-01-01", **ASSEMBLY)) == ["criteria.before-framework"]
    assert codes(guidelines(on="2013-10-27", **ASSEMBLY)) == []
    assert codes(guidelines(on="2013", **ASSEMBLY)) == ["criteria.before-framework"]
    outcome = assess("wgad", {"W.II": True, "W.V": True, "deprivation": True}, on="2009-05-01")
    assert codes(outcome) == ["criteria.before-factor"]


# Bad input


def test_unknown_framework():
    with pytest.raises(UnknownFramework) as caught:
        assess("guidelines2031", {}, on=DAY)
    assert str(caught.value) == (
        "there is no framework 'guidelines2031'; the nearest is guidelines2013; "
        "there are ai_poc, cpj, dissidentby, former2023, guidelines2013, humanitarian, observatory, ovdinfo, pace1900, "
        "pen_belarus, prosecution, wgad"
    )


def test_unknown_input_names_the_nearest():
    with pytest.raises(UnknownInput, match=r"guidelines2013 has no input 'sole_bases'; the nearest are sole_basis"):
        assess("guidelines2013", {"sole_bases": "yes"}, on=DAY)


def test_an_input_that_is_a_sentence_is_not_repeated():
    with pytest.raises(UnknownInput) as caught:
        assess("wgad", {"Alena was beaten by": "yes"}, on=DAY)
    assert "Alena" not in str(caught.value)


@pytest.mark.parametrize(
    "value", ["maybe", "Yes", "да", "yes ", "", 1, 0, None, 1.0, [], ["yes"], {"answer": "y"}, {"a": "yes"}]
)
def test_what_is_no_answer(value):
    with pytest.raises(InvalidAnswer) as caught:
        assess("wgad", {"W.I": value}, on=DAY)
    assert str(caught.value).startswith("wgad, W.I: expected yes, no or unknown")


@pytest.mark.parametrize(
    "value",
    [
        "prison",
        {"kind": "jail"},
        {"kind": "house_arrest", "from": "2020-02-30"},
        {"kind": "house_arrest", "since when": "2020-02-01"},
        {"kind": "house_arrest", "state": "ended"},
        ("house_arrest", "2020", "2021", "2022"),
        {},
        [],
        None,
        7,
    ],
)
def test_what_is_no_deprivation(value):
    with pytest.raises(InvalidAnswer) as caught:
        assess("wgad", {"deprivation": value}, on=DAY)
    assert str(caught.value).startswith("wgad, deprivation: expected ")


@pytest.mark.parametrize("answers", ["yes", 7, None, [("W.I",)], [7], {7: "yes"}])
def test_what_are_no_answers_at_all(answers):
    with pytest.raises((InvalidAnswer, TypeError)):
        assess("wgad", answers, on=DAY)


@pytest.mark.parametrize("on", ["2020-02-30", "yesterday"])
def test_a_day_that_is_none(on):
    with pytest.raises(ValueError, match="PartialDate"):
        assess("wgad", {}, on=on)


def test_answers_with_reasons_and_sources():
    outcome = assess(
        "wgad",
        {
            "W.I": {
                "answer": True,
                "why": {"be": "тэрмін адбыты"},
                "sources": ["s1", {"source": "s2", "locator": "p. 3"}],
            },
            "W.II": ("yes", "iccpr:19"),
            "W.III": (Answer.NO, None, "s1"),
        },
        on=DAY,
    )
    first, second, third = outcome.given
    assert (first.why["be"], first.sources[1].locator) == ("тэрмін адбыты", "p. 3")
    assert second.why["und"] == "iccpr:19"
    assert third.sources[0].source == "s1"
    same = assess("wgad", [AnsweredInput(input="W.I", answer=Answer.YES)], on=DAY)
    assert same.answer_to("W.I") is Answer.YES
