"""The questions of a checklist, put one by one: consent and safety first, then what is open."""

import pytest
from checklist import ON

from hrdocs import criteria
from hrdocs.criteria.interview import InterviewEnd, interview

BEFORE = ["yes", "", "yes", ""]
"""Consent and safety, each without a reason."""


def talk(case, lines, framework="ai_poc", **options):
    replies, prompts, shown = iter(lines), [], []

    def ask(prompt):
        prompts.append(prompt)
        return next(replies, None)

    suggestions = criteria.suggest(case, framework, on=ON)
    found = interview(suggestions, ask=ask, tell=shown.append, **options)
    return found, prompts, shown


def test_consent_and_safety_come_first_in_every_framework(case):
    for framework in criteria.frameworks():
        found, _, shown = talk(case, ["no", "the family asks for silence", "yes", ""], framework)
        assert [each.input for each in found.outcome.given] == ["consent", "safe_to_publish"]
        assert found.outcome.may_be_published == "no"
        assert shown[1] == "Does the person agree to publication, or the family where the person cannot be reached?"


def test_only_what_can_change_the_result_is_put(case):
    found, prompts, _ = talk(case, [*BEFORE, "+", "yes", "for her poems", "no", ""])
    assert found.end is InterviewEnd.WHOLE
    # After the no to violence nothing is open, and there is no further question.
    assert found.outcome.result == "not_met"
    assert [g.why["en"] for g in found.outcome.given if g.input == "A.solely"] == ["for her poems"]
    assert len(prompts) == 9


def test_everything_is_put_where_that_is_wanted(case):
    found, _, shown = talk(case, [*BEFORE, "+", "yes", "", "no", "", "yes", "", ">"], has_everything=True)
    assert found.end is InterviewEnd.WHOLE
    assert [str(g.answer) for g in found.outcome.given] == ["yes", "yes", "yes", "no", "yes"]
    assert sum(line.startswith("5. If the person has advocated hatred") for line in shown) == 1


@pytest.mark.parametrize("empty", ["", ">", "unknown", "?"])
def test_an_empty_answer_leaves_a_question_open(case, empty):
    found, _, _ = talk(case, [empty] * 10)
    assert (found.end, found.outcome.result, found.outcome.given) == ("whole", "undetermined", ())


def test_a_kind_with_its_days_and_what_is_no_answer(case):
    replies = [
        "да",
        "",
        "да",
        "",
        "jail",
        "house_arrest 2021-03-24 2021-04-01",
        "perhaps",
        "да",
        "",
        "так",
        "",
        "y",
        "",
    ]
    found, prompts, shown = talk(case, replies, language="ru")
    assert found.outcome.result == "was_met_while_held"
    assert len(prompts) == 13
    assert "  Это не вид с днями и не да, нет, неизвестно." in shown
    assert "  Ответ — да, нет, неизвестно или один из знаков + < > ." in shown
    # A kind may be named by its number.
    numbered, _, _ = talk(case, [*BEFORE, "6 2021-03-24 2021-04-01"])
    assert numbered.outcome.held.spells[0].kind == "house_arrest"


def test_going_back(case):
    found, _, shown = talk(case, ["<", "yes", "", "no", "", "<", "yes", "", "+", "."])
    assert "  There is no earlier question." in shown
    assert found.outcome.may_be_published == "yes"
    assert found.outcome.answer_to("deprivation") == "yes"


def test_whoever_answers_may_stop_and_go_on(case):
    found, _, _ = talk(case, [*BEFORE, "+", "."])
    assert (found.end, found.outcome.answer_to("deprivation")) == (InterviewEnd.STOPPED, "yes")
    answers = {each.input: each for each in found.outcome.given} | {"deprivation": found.outcome.held}
    later, prompts, _ = talk(case, ["yes", "", "yes", "", "yes", ""], answers=answers)
    assert (later.end, later.outcome.result, len(prompts)) == (InterviewEnd.WHOLE, "met", 6)


def test_an_input_that_ends_keeps_nothing(case):
    found, _, _ = talk(case, [*BEFORE, "+"])
    assert (found.end, found.outcome.answer_to("deprivation")) == (InterviewEnd.CUT_OFF, "yes")


def test_a_factor_may_be_answered_as_a_whole(case):
    found, _, shown = talk(case, [*BEFORE, "+", "* yes", "all of it", "."], "guidelines2013")
    assert any("* yes or * no answers as a whole: 3.1 (a)" in line for line in shown)
    whole = found.outcome.given[-1]
    assert (whole.input, whole.answer, whole.why["en"]) == ("G.3.1.a", "yes", "all of it")
    # The questions of its parts are no longer open.
    assert not {"sole_basis_a", "right_exercised"} & set(found.outcome.missing)
    assert "all of it" in criteria.to_text(found.outcome)


def test_what_the_records_do_not_support_cannot_be_taken(case):
    _, _, shown = talk(case, ["+"])
    assert "  The records support no answer, or several: answer it yourself." in shown
