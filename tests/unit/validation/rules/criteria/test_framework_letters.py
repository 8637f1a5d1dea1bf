"""Which texts can be letters of a framework, in the ways in which documents print them."""

import pytest

from hrdocs.criteria import frameworks
from hrdocs.validation.rules.criteria.framework_letters import has_letter, letters_of

KNOWN = {
    "guidelines2013": [
        "3.1 (a)",
        "3.1(b)",
        "3.1.c",
        "3.1",
        "3.2",
        "3",
        "d",
        "(d)",
        "d)",
        "A",
        "1. a)",  # the number of the statement's own list
        "3. c)",
        "п. 3.1 «а»",
        "пункт 3.1, літары «а» і «б»",
        "3.2 г)",
        "3.2 (а), (б)",
        "3.1 (a) and 3.2 (d)",
        "3.1 с)",  # a Cyrillic letter that looks like c
    ],
    "wgad": ["II", "category II", "Categories I, II and V", "катэгорыя ІІ", "IV и V", "I–III", "8(a)", "2(c)", "ii"],
    "pace1900": ["a", "3.a", "(e)", "3", "4", "а, б"],
}
UNKNOWN = {
    "guidelines2013": ["3.1 (d)", "3.3 (a)", "e", "II", "5", "political motive", "all", "?"],
    "wgad": ["VI", "8(f)", "X", "3.1 (a)"],
    "pace1900": ["f", "3.f", "a, b, f", "5"],
    "observatory": ["a", "I"],
    "ai_poc": ["a"],
}


@pytest.mark.parametrize(("framework", "text"), [(name, text) for name, texts in KNOWN.items() for text in texts])
def test_known(framework, text):
    assert has_letter(framework, text)


@pytest.mark.parametrize(("framework", "text"), [(name, text) for name, texts in UNKNOWN.items() for text in texts])
def test_unknown(framework, text):
    assert not has_letter(framework, text)


def test_every_letter_as_the_framework_prints_it_is_one():
    for framework in frameworks():
        for factor in framework.factors:
            assert factor.printed is None or has_letter(framework.id, factor.printed)


def test_what_is_printed():
    assert letters_of("pace1900").printed == "3.a, 3.b, 3.c, 3.d, 3.e, 4"
    assert letters_of("observatory").printed == ""
