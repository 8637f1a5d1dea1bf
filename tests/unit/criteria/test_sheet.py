"""The words of a sheet, and the statuses shown beside it."""

import re

import attrs
import pytest
from checklist import outcome

from hrdocs import criteria
from hrdocs.criteria.evidence_words import words


def test_the_wording():
    text = criteria.to_text(outcome())
    assert "On the facts entered, the criteria appear met on 1 May 2021: 3.1 (a)." in text
    assert "- 3.2 (c): undetermined — " in text
    assert "  - open questions: 16, 17" in text
    assert "A checklist gives no one a status." in text
    for language in ("en", "ru", "be"):
        # No sentence says what a person is.
        assert not re.search(
            r"\bis a (?:former )?(?:political prisoner|prisoner of conscience)", criteria.to_text(outcome(), language)
        )


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "en",
            "the criteria are not fulfilled by the answers given, on 1 May 2021.\nDecided by\n- 1.",
        ),
        (
            "ru",
            "По внесённым сведениям, на 1 мая 2021 г. условия данными ответами не выполнены.\nРешающие ответы\n- 1.",
        ),
        (
            "be",
            "на 1 мая 2021 г. умовы дадзенымі адказамі не выкананы.\nВырашальныя адказы\n- 1.",
        ),
    ],
)
def test_what_is_not_met_names_the_answer_that_decided_it(language, said):
    text = criteria.to_text(outcome(deprivation="no"), language)
    assert said in text


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "- 3.2 (c): does not apply, since by the answers the person was not held — "),
        ("ru", "- 3.2 (c): не относится: по ответам, человека не удерживали — "),
        ("be", "- 3.2 (c): не датычыць: паводле адказаў, чалавека не ўтрымлівалі — "),
    ],
)
def test_no_letter_is_denied_of_one_who_was_not_held(language, said):
    # Nobody answered whether a term was out of proportion: there was none.
    assert said in criteria.to_text(outcome(deprivation="no"), language)
    assert said not in criteria.to_text(outcome(), language)
    assert said not in criteria.to_text(outcome(deprivation="unknown"), language)


def test_an_amnesty_sheet_names_the_wording_of_the_day():
    answers = {"A.solely": True, "A.noviolence": False, "A.nohatred": True, "deprivation": True}
    text = criteria.to_text(criteria.assess("ai_poc", answers, on="2010-01-01"))
    assert "wording applied on that day (1995)" in text
    assert "Amnesty asks for a prompt fair trial or release" in text
    assert "wording applied on that day (7 May 2021)" in criteria.to_text(
        criteria.assess("ai_poc", answers, on="2021-05-07")
    )


def test_a_factor_answered_as_a_whole_keeps_its_reason_and_sources():
    why = {"answer": "yes", "why": {"en": "said by the minister"}, "sources": [{"source": "s1", "locator": "p. 3"}]}
    result = outcome(**{"G.motive": why})
    for shown in (criteria.to_text(result), criteria.to_html(result), criteria.reasons_to_text(result)):
        assert "because: said by the minister" in shown
        assert "sources: s1 (p. 3)" in shown
    # Parts that are added later leave a decided result, or open it where they say the opposite.
    motive = {"G.motive": "yes", "political_motive_A": "no"}
    base = {"sole_basis_a": "no", "sole_basis_b": "no", "sole_basis_c": "no", "fair_trial_breach": "yes"}
    assert outcome(**base, **motive).result == "met"
    clash = outcome(**base, **motive, political_motive_B="no")
    assert (clash.result, clash.contradictions) == (
        "undetermined",
        (("G.motive", "political_motive_A", "political_motive_B"),),
    )


PROVOKED = {
    **dict.fromkeys(("sole_basis_a", "sole_basis_b", "sole_basis_c"), "no"),
    "political_motive_A": "yes",
    "fair_trial_breach": "yes",
    "violence_against_person": "yes",
    "provoked_by_disproportionate_force": "yes",
    "hate_offence": "unknown",
    "call_to_hate_violence": "unknown",
}


@pytest.mark.parametrize("language", ["en", "ru", "be"])
def test_what_would_have_to_be_different_stands_only_where_it_is_wanted(language):
    result = outcome(**PROVOKED)
    sheet = criteria.Sheet(framework=result.framework, language=language, outcome=result)
    own = words(language)
    assert own["why"] not in criteria.to_html(sheet)
    text = criteria.to_text(attrs.evolve(sheet, has_changes=True))
    group = text.partition(f"\n{own['met_if']}\n")[2].partition(f"\n{own['reasons']}\n")[0]
    met, fall = group.split(f"\n{own['fall']}\n")
    # Two or three ways each, as questions with their numbers.
    question = result.framework.input("no_intent_to_harm").question[language]
    assert f"- 22. {question} — {own['yes']}\n" in met
    assert met.count("\n- ") <= 3 + 1
    assert f"- 1. {result.framework.input('deprivation').question[language]} — {own['no']}" in fall
    assert "no_intent" not in group


def test_statuses_by_day(case):
    def ids(on=None):
        return [status.record.id for status in case.statuses(on=on)]

    assert ids("2021-04-08") == ["r3"]  # its day is not recorded, so it may have been published
    assert ids("2021-04-09") == ["r1", "r3"]
    assert ids("2021-06-01") == ids() == ["r1", "r2", "r3"]
    assert case.statuses(on="2021-05-01")[0].lifted_by is None
    first, _, undated = case.statuses()
    assert first.lifted_by.id == "r2"
    assert (first.published, undated.published) == ("yes", "yes")
    assert case.statuses(on="2021-06-01")[2].published == "unknown"
