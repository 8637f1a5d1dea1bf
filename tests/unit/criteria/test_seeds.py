"""The published documents, through the checklists; the real people are in `examples/` alone, here are ids."""

from pathlib import Path

import pytest

import hrdocs
from hrdocs import criteria
from hrdocs.criteria import Strength
from hrdocs.values import Answer
from hrdocs.vocabulary import DemandKind

EXAMPLES = Path(__file__).parents[3] / "examples"


@pytest.fixture(scope="module")
def joined():
    return hrdocs.read(EXAMPLES / "joined.json")


# The twenty of the joint statement

TWENTY = [f"c-p{n}" for n in range(1, 21)]
NO_EXCLUSION = {"violence_against_person": "no", "hate_offence": "no", "call_to_hate_violence": "no"}


@pytest.mark.parametrize("person", TWENTY)
def test_the_twenty_met_3_1_a_while_they_were_held(joined, person):
    on = "2024-03-22"
    suggestions = criteria.suggest(joined.case(person), "guidelines2013", on=on)
    answers = suggestions.confirm("deprivation", "right_exercised")
    # What the statement says of them all: for opinions and assemblies, no call to violence, no damage.
    answers |= {"sole_basis_a": "yes", "non_violent": "yes", **NO_EXCLUSION}
    outcome = criteria.assess("guidelines2013", answers, on=on)
    assert outcome.result == "was_met_while_held"
    assert outcome.letters == ("3.1 (a)",)
    assert outcome.demand == "rehabilitation"
    assert {DemandKind.REHABILITATE, DemandKind.COMPENSATE, DemandKind.QUASH_CONVICTION} <= set(outcome.demands)
    # The recognition is shown beside it, and is not a part of it.
    (status,) = joined.case(person).statuses(on=on)
    assert status.record.status == "former_political_prisoner"
    assert joined.case(person).statuses(on="2024-03-21") == ()


def test_without_the_answers_of_a_person_nothing_is_met(joined):
    suggestions = criteria.suggest(joined.case("c-p1"), "guidelines2013", on="2024-03-22")
    confirmed = suggestions.confirm("deprivation", "right_exercised")
    outcome = criteria.assess("guidelines2013", confirmed, on="2024-03-22")
    assert outcome.result == "undetermined"
    assert "sole_basis_a" in outcome.missing


# The arrests of the defence lawyers


@pytest.mark.parametrize(
    ("person", "on", "result", "demands"),
    [
        ("a-p1", "2020-09-23", "not_met", ()),
        ("a-p1", "2020-09-24", "met", (DemandKind.RELEASE_UNCONDITIONALLY,)),
        ("a-p1", "2020-09-25", "met", (DemandKind.RELEASE_UNCONDITIONALLY,)),
        ("a-p1", "2020-09-28", "was_met_while_held", ()),
        ("a-p2", "2020-09-28", "met", (DemandKind.RELEASE_UNCONDITIONALLY,)),
        ("a-p3", "2020-09-28", "met", (DemandKind.RELEASE_UNCONDITIONALLY,)),
    ],
)
def test_the_defence_lawyers(joined, person, on, result, demands):
    suggestions = criteria.suggest(joined.case(person), "observatory", on=on)
    answers = suggestions.confirm("deprivation") | {"O.1": "yes", "O.2": "no"}
    outcome = criteria.assess("observatory", answers, on=on)
    assert (outcome.result, outcome.demands) == (result, demands)
    # Whether they are harassed as well changes nothing of what the detention is, or was.
    if result != "not_met":
        unsaid = criteria.assess("observatory", answers | {"O.2": "unknown"}, on=on)
        assert (unsaid.result, unsaid.missing) == (result, ())


def test_a_defence_lawyer_under_the_guidelines(joined):
    on = "2020-09-24"
    suggestions = criteria.suggest(joined.case("a-p1"), "guidelines2013", on=on)
    answers = suggestions.confirm("deprivation", "fair_trial_breach", "violence_against_person")
    answers |= {"political_motive_B": ("yes", "to keep her from her client"), "human_rights_activity": "yes"}
    answers |= {"sole_basis_b": "yes", "non_violent": "yes", "hate_offence": "no", "call_to_hate_violence": "no"}
    outcome = criteria.assess("guidelines2013", answers, on=on)
    assert (outcome.result, outcome.letters) == ("met", ("3.1 (b)", "3.2 (a)"))
    # Being a lawyer or a defender is not being held for it.
    (bearing,) = suggestions.to("human_rights_activity")
    assert (bearing.answer, bearing.strength) == (Answer.UNKNOWN, Strength.BEARING)


# The prisoner of conscience of the urgent action


def test_the_prisoner_of_conscience(joined):
    case = joined.case("pe01")
    suggestions = criteria.suggest(case, "ai_poc", on="2020-09-16")
    answers = suggestions.confirm("deprivation")
    answers |= {"A.solely": "yes", "A.noviolence": "yes", "A.nohatred": "yes"}
    outcome = criteria.assess("ai_poc", answers, on="2020-09-16")
    assert outcome.result == "met"
    assert outcome.demands == (DemandKind.RELEASE_UNCONDITIONALLY, DemandKind.DROP_CHARGES)
    assert [status.record.status for status in case.statuses()] == ["prisoner_of_conscience"]
    # Before the arrest, and with violence left open.
    before = criteria.assess(
        "ai_poc", answers | criteria.suggest(case, "ai_poc", on="2020-09-06").confirm("deprivation"), on="2020-09-06"
    )
    assert before.result == "not_met"
    unsaid = criteria.assess("ai_poc", {**answers, "A.noviolence": "unknown"}, on="2020-09-16")
    assert (unsaid.result, unsaid.missing) == ("undetermined", ("A.noviolence",))
