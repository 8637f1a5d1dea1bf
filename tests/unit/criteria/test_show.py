"""Records, sheets, pages, the interview, and the statuses of a case."""

import json
import re

import attrs
import pytest

import hrdocs
from hrdocs import criteria
from hrdocs.criteria import plain
from hrdocs.criteria.interview import interview
from hrdocs.values import PartialDate

ANSWERS = {
    "sole_basis_a": "yes",
    "right_exercised": ("yes", "<script>alert(1)</script>"),
    "non_violent": "yes",
    "violence_against_person": "no",
    "hate_offence": "no",
    "call_to_hate_violence": "no",
    "deprivation": ("house_arrest", "2021-03-24/.."),
}
ON = "2021-05-01"
HOSTILE = '<img src=x onerror="alert(1)">&\u202e\x1b[31m'


def outcome(**answers):
    return criteria.assess("guidelines2013", ANSWERS | answers, on=ON)


@pytest.fixture
def case():
    records = [
        {"type": "person", "id": "p1", "names": [{"value": HOSTILE}]},
        {"type": "organisation", "id": "o1", "names": [{"value": HOSTILE}]},
        {
            "type": "detention",
            "id": "d1",
            "person": "p1",
            "phases": [{"kind": "house_arrest", "period": "2021-03-24/.."}],
        },
        {
            "type": "recognition",
            "id": "r1",
            "status": "political_prisoner",
            "act": "gives",
            "persons": ["p1"],
            "issuers": ["o1"],
            "day": "2021-04-09",
            "letters": [HOSTILE],
        },
        {
            "type": "recognition",
            "id": "r2",
            "status": "political_prisoner",
            "act": "withdraws",
            "persons": ["p1"],
            "issuers": ["o1"],
            "day": "2021-06-01",
        },
        {"type": "recognition", "id": "r3", "status": "prisoner_of_conscience", "persons": ["p1"], "issuers": ["o2"]},
    ]
    return hrdocs.Dataset([hrdocs.from_json(record) for record in records]).case("p1")


# Records


def test_an_assessment_keeps_what_was_done():
    record = criteria.to_assessment(outcome(), id="as1", person="p1", assessed_by=("o1",), assessed_on="2021-05-02")
    assert (record.framework, record.framework_version, record.result) == ("guidelines2013", "2026-11-21", "met")
    assert (record.letters, record.assessed_by, record.assessed_on) == (
        ("3.1 (a)",),
        ("o1",),
        PartialDate("2021-05-02"),
    )
    assert record.answers[0].input == "deprivation"
    assert hrdocs.from_json(hrdocs.to_json(record)) == record


def test_what_differs_from_the_record_is_told():
    record = criteria.to_assessment(outcome(), id="as1", person="p1")
    old = attrs.evolve(record, framework_version="2020-01-01", result=criteria.assess("wgad", {}, on=ON).result)
    problems = criteria.from_assessment(old).problems
    assert [(p.code, p.place.pointer) for p in problems] == [
        ("criteria.other-version", "/framework_version"),
        ("criteria.other-result", "/result"),
    ]
    with pytest.raises(ValueError, match="without a day"):
        criteria.from_assessment(attrs.evolve(record, on=None))


# Text and HTML


@pytest.mark.parametrize("language", ["en", "ru", "be"])
@pytest.mark.parametrize("framework", criteria.frameworks(), ids=str)
def test_every_checklist_prints_in_every_language(framework, language):
    text, page = criteria.to_text(framework, language), criteria.to_html(framework, language)
    assert framework.names.text[language] in text
    for each in framework.inputs:
        assert each.question[language] in text
    assert page.startswith(f'<!DOCTYPE html>\n<html lang="{language}">')
    assert not re.search(r"(?:src|href)=|https?://[^<]*\.css|<script", page)


def test_memory_is_marked_wherever_it_is_shown():
    result = outcome(evidence_forged="yes", political_motive_A="yes")
    for text in (criteria.to_text(result), criteria.reasons_to_text(result)):
        for line in text.splitlines():
            if "forged evidence of the alleged offence, or" in line or "Political motives of the authorities:" in line:
                assert "[unverified: from memory]" in line
    assert criteria.to_text("guidelines2013", "be").startswith(
        "Кіраўніцтва па вызначэнні паняцця «палітычны зняволены» [не праверана: па памяці]\n"
    )
    assert "[our reading]" not in criteria.to_text("guidelines2013")


def test_the_wording():
    text = criteria.to_text(outcome())
    assert "On the facts entered, the criteria appear met on 2021-05-01: 3.1 (a)." in text
    assert "- 3.2 (c): undetermined — " in text
    assert "  - open: disproportionate_length, disproportionate_conditions" in text
    assert "A checklist gives nobody a status." in text
    for language in ("en", "ru", "be"):
        # No sentence says what a person is.
        assert not re.search(
            r"\bis a (?:former )?(?:political prisoner|prisoner of conscience)", criteria.to_text(outcome(), language)
        )


def test_reasons_print_as_text_and_html():
    text = criteria.reasons_to_text(outcome())
    assert text.startswith(
        "- [yes] all of these\n  - [yes] deprivation of liberty\n    - under house arrest (house_arrest), "
    )
    page = criteria.reasons_to_html(outcome())
    assert page.count("<ul>") == page.count("</ul>")
    assert page.count("<li") == page.count("</li>")


def test_every_text_is_escaped(case):
    suggestions = criteria.suggest(case, "guidelines2013", on=ON)
    sheet = criteria.Sheet(
        framework=outcome().framework,
        outcome=outcome(),
        suggestions=suggestions,
        statuses=case.statuses(),
        person=HOSTILE,
        name_of=lambda _: HOSTILE,
    )
    page = criteria.to_html(sheet)
    assert "<script" not in page
    assert "<img" not in page
    assert "&lt;script&gt;" in page
    assert "\x1b" not in criteria.to_text(sheet)
    assert "\u202e" not in criteria.to_text(sheet)


def test_plain_values_are_json(case):
    suggestions = criteria.suggest(case, "guidelines2013", on=ON)
    sheet = criteria.Sheet(
        framework=outcome().framework, outcome=outcome(), suggestions=suggestions, statuses=case.statuses()
    )
    value = json.loads(json.dumps(plain.to_json(sheet)))
    assert value["outcome"]["result"] == "met"
    assert value["outcome"]["factors"]["G.3.2.b"]["evidence"] == "memory"
    assert value["suggestions"][0]["held"] == [
        {"kind": "house_arrest", "period": "2021-03-24/..", "detentions": ["d1"]}
    ]
    assert [status["lifted_by"] for status in value["statuses"]] == ["r2", None, None]


def test_an_unknown_language():
    with pytest.raises(ValueError, match="the languages are en, ru, be"):
        criteria.to_text("wgad", "de")


def test_an_amnesty_sheet_names_the_wording_of_the_day():
    answers = {"A.solely": True, "A.noviolence": False, "A.nohatred": True, "deprivation": True}
    text = criteria.to_text(criteria.assess("ai_poc", answers, on="2010-01-01"))
    assert "wording applied on that day (1995)" in text
    assert "Amnesty asks for a prompt fair trial or release" in text


# The interview


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


# Statuses


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
