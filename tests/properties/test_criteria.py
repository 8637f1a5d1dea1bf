"""What must hold of every framework and all answers."""

import itertools
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import hrdocs
from hrdocs import criteria
from hrdocs.criteria import assess, from_assessment, logic, to_assessment
from hrdocs.criteria.evaluate import DECIDED
from hrdocs.criteria.logic import AllOf, AnyOf, Not, Ref
from hrdocs.values import Answer

DAY = "2021-06-01"
FRAMEWORKS = {framework.id: framework for framework in criteria.frameworks()}
OVER = ("imprisonment", "2020-01-01/2021-01-01")
PAST = ("house_arrest", "2020-01-01/2020-02-01")
HOURS = ("brief_detention", "2021-06-01/2021-06-01")
KINDS = (
    "yes",
    "no",
    "unknown",
    "pretrial_detention",
    "home_restriction",
    OVER,
    ("imprisonment", "2020-01-01/"),
    ("imprisonment", "2021-06-02/"),
    [PAST, HOURS],
)
# The answers to `deprivation` that leave nothing of it open.
SETTLED = ("yes", "no", "pretrial_detention", OVER)


def settled(held):
    """Return what may turn out to be the case, where an answer to `deprivation` leaves something open."""
    if held == "unknown":
        return SETTLED
    if held == ("imprisonment", "2020-01-01/"):
        return (OVER, ("imprisonment", "2020-01-01/.."))
    # Whether hours at a station count, the person who answers may decide.
    return ([PAST, ("house_arrest", "2021-06-01/2021-06-01")], [PAST])


def answers_to(framework):
    names = [name for name in framework.names_of_inputs if name != "deprivation"]
    value = st.sampled_from(["yes", "no", "unknown", "unknown"])
    return st.fixed_dictionaries({"deprivation": st.sampled_from(KINDS)}, optional=dict.fromkeys(names, value))


@st.composite
def cases(draw):
    framework = draw(st.sampled_from(sorted(FRAMEWORKS)))
    return framework, draw(answers_to(FRAMEWORKS[framework]))


@given(cases(), st.randoms(use_true_random=False))
@settings(deadline=None, max_examples=300)
def test_filling_an_unknown_never_flips_a_decided_result(case, chance):
    framework, answers = case
    before = assess(framework, answers, on=DAY)
    opened = [n for n in FRAMEWORKS[framework].names_of_inputs if before.answer_to(n).is_unknown]
    for name in opened:
        filled = dict(answers)
        filled[name] = chance.choice(settled(answers[name]) if name == "deprivation" else ["yes", "no"])
        after = assess(framework, filled, on=DAY)
        if before.result in DECIDED:
            assert after.result is before.result
        for factor, value in before.factors.items():
            assert value.is_unknown or after.factors[factor] is value


@given(cases(), st.randoms(use_true_random=False))
@settings(deadline=None, max_examples=300)
def test_the_missing_inputs_suffice(case, chance):
    framework, answers = case
    outcome = assess(framework, answers, on=DAY)
    assert (outcome.missing == ()) == (outcome.result in DECIDED)
    filled = dict(answers)
    for name in outcome.missing:
        filled[name] = chance.choice(settled(answers[name]) if name == "deprivation" else ["yes", "no"])
    assert assess(framework, filled, on=DAY).result in DECIDED


def decided_by_all_completions(framework, answers):
    """Return the results of all completions of a case: the truth, by brute force."""
    names = framework.names_of_inputs
    fixed = {n: v for n, v in answers.items() if v != "unknown"}
    opened = [n for n in names if n not in fixed]
    choices = [SETTLED if n == "deprivation" else ("yes", "no") for n in opened]
    found = {}
    for values in itertools.product(*choices):
        found[values] = assess(framework, fixed | dict(zip(opened, values, strict=True)), on=DAY).result
    return opened, found


SMALL = ("ai_poc", "observatory", "wgad", "pace1900")


@pytest.mark.parametrize("framework_id", SMALL)
def test_missing_and_result_are_those_of_brute_force(framework_id):
    framework = FRAMEWORKS[framework_id]
    names = [n for n in framework.names_of_inputs if n != "deprivation"]
    chance = random.Random(5)  # noqa: S311 -- which cases are tried, no secret
    for _ in range(25):
        answers = {n: chance.choice(["yes", "no", "unknown", "unknown"]) for n in names}
        answers["deprivation"] = chance.choice(["unknown", *SETTLED])
        brute(framework, answers)


def brute(framework, answers):
    outcome = assess(framework, answers, on=DAY)
    opened, found = decided_by_all_completions(framework, answers)
    results = set(found.values())
    if len(results) == 1:
        assert outcome.result in results
    else:
        assert outcome.result not in DECIDED
    essential = {
        name for at, name in enumerate(opened) if any(len(set(_varied(found, values, at))) > 1 for values in found)
    }
    assert set(outcome.missing) == essential, answers


def _varied(found, values, at):
    """Return the results when only the answer at one place varies."""
    return [result for other, result in found.items() if other[:at] + other[at + 1 :] == values[:at] + values[at + 1 :]]


def test_missing_of_the_guidelines_by_sampling():
    framework = FRAMEWORKS["guidelines2013"]
    names = [n for n in framework.names_of_inputs if n != "deprivation"]
    chance = random.Random(7)  # noqa: S311
    for _ in range(40):
        answers = {n: chance.choice(["yes", "no"]) for n in names}
        answers |= dict.fromkeys(chance.sample(names, 5), "unknown")
        answers["deprivation"] = chance.choice(["unknown", "pretrial_detention", SETTLED[3]])
        brute(framework, answers)


@given(cases(), st.randoms(use_true_random=False))
@settings(deadline=None, max_examples=200)
def test_the_order_of_answers_makes_no_difference(case, chance):
    framework, answers = case
    pairs = list(answers.items())
    chance.shuffle(pairs)
    one, other = assess(framework, answers, on=DAY), assess(framework, pairs, on=DAY)
    assert one == other
    assert one.what_would_change == other.what_would_change


@given(cases())
@settings(deadline=None, max_examples=200)
def test_an_outcome_is_equal_after_a_round_trip_through_its_record(case):
    framework, answers = case
    outcome = assess(framework, answers, on=DAY)
    record = to_assessment(outcome, id="as1", person="p1")
    assert from_assessment(hrdocs.from_json(hrdocs.to_json(record))) == outcome


@given(cases())
@settings(deadline=None, max_examples=200)
def test_met_is_said_only_of_what_is_answered(case):
    framework, answers = case
    outcome = assess(framework, answers, on=DAY)
    if outcome.result in {"met", "was_met_while_held"}:
        # With every open input against the person the result is the same.
        worst = {
            name: "yes" if not speaks_for else "no" for name, speaks_for in logic.directions(outcome.framework.whole)
        }
        filled = worst | {n: v for n, v in answers.items() if v != "unknown"}
        assert assess(framework, filled, on=DAY).result is outcome.result
        assert outcome.factors_met


@given(cases())
@settings(deadline=None, max_examples=150)
def test_what_would_change_changes_it(case):
    framework, answers = case
    outcome = assess(framework, answers, on=DAY)
    for change in outcome.what_would_change:
        names = {name for name, _ in change.answers}
        assert all(outcome.answer_to(name) is not answer for name, answer in change.answers)
        if "deprivation" in names:
            continue
        found = assess(framework, answers | dict(change.answers), on=DAY).result
        assert found is change.result or outcome.answer_to("deprivation").is_unknown


# The minimal sets of answers, by brute force over all small sets


@pytest.mark.parametrize("framework_id", FRAMEWORKS)
@pytest.mark.parametrize("seed", range(2))
def test_the_sets_that_would_change_a_result_are_those_of_brute_force(framework_id, seed):
    framework = FRAMEWORKS[framework_id]
    chance = random.Random(f"{framework_id} {seed}")  # noqa: S311 -- which cases are tried, no secret
    names = framework.names_of_inputs
    answers = {name: chance.choice(["yes", "no", "unknown"]) for name in names}
    if framework.names_custody:
        # Where custody is open, met now and met once are two results.
        answers["deprivation"] = chance.choice(["yes", "no"])
    most = 3 if len(names) < 10 else 2
    outcome = assess(framework, answers, on=DAY)
    met, fallen = small_sets(framework, answers, outcome, most)
    for found, wanted in ((outcome.to_be_met, met), (outcome.would_fall, fallen)):
        sets = {frozenset((name, str(answer)) for name, answer in change.answers) for change in found}
        assert {each for each in sets if len(each) <= most} == wanted
        assert not any(one < other for one in sets for other in sets)


def small_sets(framework, answers, outcome, most):
    """Return the minimal small sets of new answers by which the criteria are met, and by which the result falls."""
    met, fallen = set(), set()
    is_met = outcome.result in {"met", "was_met_while_held"}
    for size in range(1, most + 1):
        for names in itertools.combinations(framework.names_of_inputs, size):
            for values in itertools.product(["yes", "no"], repeat=size):
                new = dict(zip(names, values, strict=True))
                if any(answers[name] == value for name, value in new.items()):
                    continue
                rows = frozenset(new.items())
                result = assess(framework, answers | new, on=DAY).result
                if not is_met and result == "met" and not any(each <= rows for each in met):
                    met.add(rows)
                has_fallen = result not in {"met", "was_met_while_held"} if is_met else result == "not_met"
                if outcome.result != "not_met" and has_fallen and not any(each <= rows for each in fallen):
                    fallen.add(rows)
    return met, fallen


# Logic on its own

NAMES = ("a", "b", "c", "d")


def expressions():
    leaf = st.sampled_from(NAMES).map(lambda name: Ref(name, is_input=True))
    return st.recursive(
        leaf,
        lambda inner: st.one_of(
            inner.map(Not),
            st.lists(inner, min_size=1, max_size=3).map(lambda items: AllOf(tuple(items))),
            st.lists(inner, min_size=1, max_size=3).map(lambda items: AnyOf(tuple(items))),
        ),
        max_leaves=8,
    )


def value(expr, answers):
    return logic.evaluate(expr, lambda ref: answers.get(ref.name, Answer.UNKNOWN))


@given(expressions(), st.dictionaries(st.sampled_from(NAMES), st.sampled_from([Answer.YES, Answer.NO])))
@settings(deadline=None, max_examples=400)
def test_open_inputs_are_those_that_matter_in_any_expression(expr, answers):
    opened = [name for name in NAMES if name not in answers]
    table = {
        values: value(expr, answers | dict(zip(opened, values, strict=True)))
        for values in itertools.product([Answer.YES, Answer.NO], repeat=len(opened))
    }
    essential = {
        name for at, name in enumerate(opened) if any(len(set(_varied(table, values, at))) > 1 for values in table)
    }
    assert logic.open_inputs(expr, answers) == essential
    # Kleene's answer is never wrong, if sometimes more cautious.
    found = value(expr, answers)
    assert found.is_unknown or set(table.values()) == {found}
    assert logic.explain(expr, {}, lambda name: answers.get(name, Answer.UNKNOWN)).answer is found
