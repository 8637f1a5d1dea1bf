"""Sheets as text and as HTML: every text is escaped, memory is marked."""

import re

import pytest
from checklist import HOSTILE, ON, outcome

from hrdocs import criteria


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
    assert criteria.to_text("guidelines2013", "be").startswith(
        "Кіраўніцтва па вызначэнні паняцця «палітычны зняволены» [не праверана: па памяці]\n"
    )
    assert "[our reading]" not in criteria.to_text("guidelines2013")


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


def test_an_unknown_language():
    with pytest.raises(ValueError, match="the languages are en, ru, be"):
        criteria.to_text("wgad", "de")
