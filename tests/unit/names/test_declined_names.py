"""Invented names in sentences, each in a case by grammar: lists that no rule was made for.

At first look 139 of the first 140 were found, and 61 of the other 64: Шаўц- of Швец and the given name Мар'ян were
unknown.
"""

from pathlib import Path

from hrdocs.names import mentions
from hrdocs.names.results import MentionForm

ROWS = [row.split("|") for row in (Path(__file__).parent / "declined.txt").read_text(encoding="utf-8").splitlines()]
PEOPLE = [(name, [name]) for name in dict.fromkeys(name for name, _ in ROWS)]


def test_names_in_other_cases_are_found():
    missed = [
        (name, text)
        for name, text in ROWS
        if (name, MentionForm.WHOLE) not in {(each.id, each.form) for each in mentions(text, PEOPLE)}
    ]
    assert missed == []
