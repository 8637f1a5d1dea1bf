"""Sheets as text and as HTML: every text is escaped, memory is marked."""

import re

import pytest
from checklist import HOSTILE, ON, outcome

from hrdocs import criteria
from hrdocs.vocabulary import PhaseKind


@pytest.mark.parametrize("language", ["en", "ru", "be"])
@pytest.mark.parametrize("framework", criteria.frameworks(), ids=str)
def test_every_checklist_prints_in_every_language(framework, language):
    text, page = criteria.to_text(framework, language), criteria.to_html(framework, language)
    assert framework.names.text[language] in text
    for each in framework.inputs:
        assert each.question[language] in text
    assert page.startswith(f'<!DOCTYPE html>\n<html lang="{language}" translate="no">')
    assert not re.search(r"(?:src|href)=(?!\"data:,\")|https?://[^<]*\.css|<script", page)


def test_memory_is_marked_wherever_it_is_shown():
    result = outcome(evidence_forged="yes", political_motive_A="yes")
    for text in (criteria.to_text(result), criteria.reasons_to_text(result)):
        for line in text.splitlines():
            if "forged evidence of the alleged offence, or" in line or "Political motives of the authorities:" in line:
                assert "[unverified: from memory]" in line
    assert "[our reading]" not in criteria.to_text("guidelines2013")


def test_a_title_has_no_mark_and_a_note_says_it():
    title, _, _, note = criteria.to_text("guidelines2013", "be").splitlines()[:4]
    assert title == "Кіраўніцтва па вызначэнні паняцця «палітычны зняволены»"
    assert note == "Назва на гэтай мове дадзена па памяці і не праверана."
    assert "The name was translated by the authors" not in criteria.to_text("observatory")
    assert "Название переведено авторами этой библиотеки." in criteria.to_text("observatory", "ru")


def test_reasons_print_as_text_and_html():
    text = criteria.reasons_to_text(outcome())
    assert text.startswith(
        "- [yes] all of these\n  - [yes] deprivation of liberty\n    - house arrest before the verdict, from 24 March"
    )
    page = criteria.reasons_to_html(outcome())
    assert page.count("<ul>") == page.count("</ul>")
    assert page.count("<li") == page.count("</li>")


@pytest.mark.parametrize("language", ["en", "ru", "be"])
def test_a_page_has_boxes_and_room_to_write(language):
    page = criteria.to_html(outcome(), language)
    questions = len(outcome().framework.inputs) + 2  # consent and safety
    assert page.count('<div class="boxes">') == questions
    assert page.count('<li class="write">') == questions
    # Seven answers are given; what is open has no box ticked.
    assert page.count('<span class="ticked">') == 7
    assert page.count('<p class="blank">') == 3
    empty = criteria.to_html(criteria.Sheet(framework=outcome().framework, language=language, is_form=True))
    assert empty.count('<p class="blank">') == 5
    assert "ticked" not in empty.partition("<body>")[2]


INTERNAL = re.compile(r"\b(?:[A-Z]\.\w+(?:\.\w+)*|[a-z]+(?:_[a-zA-Z]+)+)\b")


@pytest.mark.parametrize("language", ["en", "ru", "be"])
@pytest.mark.parametrize("framework", criteria.frameworks(), ids=str)
def test_no_internal_name_is_on_a_page(framework, language):
    names = {*framework.names_of_inputs, *framework.expressions, *(phase.value for phase in PhaseKind)}
    names = {name for name in names if INTERNAL.fullmatch(name)}
    empty = criteria.to_text(framework, language)
    answered = criteria.assess(framework, dict.fromkeys(framework.names_of_inputs, "yes"), on=ON)
    for text in (empty, criteria.to_text(answered, language), criteria.reasons_to_text(answered, language)):
        # Addresses of sources may have such words in them.
        body = re.sub(r"https?://\S+", "", text)
        assert not names & set(INTERNAL.findall(body))


@pytest.mark.parametrize("language", ["en", "ru", "be"])
def test_a_page_has_definitions_open_questions_and_sources(language):
    guidelines = criteria.checklist("guidelines2013")
    text = criteria.to_text(guidelines, language)
    for each in (*(d.text for d in guidelines.definitions), *guidelines.open_questions):
        assert each[language] in text
    assert "https://spring96.org/en/news/114828" in text
    assert "examples/" not in text


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


def test_an_unknown_language():
    with pytest.raises(ValueError, match="the languages are en, ru, be"):
        criteria.to_text("wgad", "de")


@pytest.mark.parametrize("language", ["en", "ru", "be"])
def test_a_day_that_ends_in_a_full_stop_gets_no_second(language):
    outcome = criteria.assess("guidelines2013", {}, on="2021-04-09")
    assert ".." not in criteria.to_text(outcome, language).replace("...", "")
