"""The open questions of a checklist, asked one by one."""

from checklist import ON

from hrdocs import criteria
from hrdocs.criteria.interview import interview


def ask_with(lines):
    replies = iter(lines)
    prompts = []

    def ask(prompt):
        prompts.append(prompt)
        return next(replies, None)

    return ask, prompts


def test_only_what_can_change_the_result_is_asked(case):
    suggestions = criteria.suggest(case, "ai_poc", on=ON)
    ask, prompts = ask_with(["+", "yes", "for her poems", "no", ""])
    shown = []
    found, is_whole = interview(suggestions, ask=ask, tell=shown.append)
    assert is_whole
    # After the no to violence nothing is open, and there is no further question.
    assert found.result == "not_met"
    assert found.given[0].why["en"] == "for her poems"
    assert len(prompts) == 5


def test_an_empty_answer_leaves_a_question_open(case):
    ask, _ = ask_with([""] * 10)
    found, is_whole = interview(criteria.suggest(case, "ai_poc", on=ON), ask=ask, tell=lambda _: None)
    assert (is_whole, found.result, found.given) == (True, "undetermined", ())


def test_a_kind_with_its_days_and_what_is_no_answer(case):
    ask, prompts = ask_with(["jail", "house_arrest 2021-03-24 2021-04-01", "perhaps", "да", "", "так", "", "y", ""])
    found, _ = interview(criteria.suggest(case, "ai_poc", on=ON), ask=ask, tell=lambda _: None, language="ru")
    assert found.result == "was_met_while_held"
    assert len(prompts) == 9


def test_whoever_answers_may_go(case):
    ask, _ = ask_with(["+"])
    found, is_whole = interview(criteria.suggest(case, "ai_poc", on=ON), ask=ask, tell=lambda _: None)
    assert (is_whole, found.answer_to("deprivation")) == (False, "yes")
