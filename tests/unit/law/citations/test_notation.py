"""Every row of the spellings is read back from its examples, and no form means two things."""

from collections import defaultdict

import pytest

from hrdocs.law.citations import notation, states
from hrdocs.law.citations.fold import fold
from hrdocs.law.citations.notation import Kind
from hrdocs.law.citations.tokens import LawName, expand, tokenize

# Words that count things after a number and speak of a charge before one; both uses are looked up apart.
APART = {Kind.CHARGE}


def examples(rows, kinds):
    return [(row, text) for row in rows for text in row.examples if text and row.kind in kinds]


@pytest.mark.parametrize(("row", "text"), examples(notation.WORDS, set(Kind) - APART), ids=str)
def test_a_word_is_read(row, text):
    tokens = tokenize(fold(text))
    forms = set(expand(row.forms))
    read = {tokens.word(n) for n, kind in enumerate(tokens.kinds) if kind == row.kind.value}
    assert read & forms


@pytest.mark.parametrize(("row", "text"), examples(notation.WORDS, APART), ids=str)
def test_a_word_of_a_charge_is_read(row, text):
    tokens = tokenize(fold(text))
    assert {tokens.word(n) for n in tokens.charges} & set(expand(row.forms))


@pytest.mark.parametrize(("row", "text"), examples(notation.NAMES, {Kind.CODE, Kind.LAW}), ids=str)
def test_a_name_is_read(row, text):
    tokens = tokenize(fold(text))
    named = [value for value in tokens.values if isinstance(value, LawName)]
    assert [value.law or value.code for value in named] == [row.value.partition("?")[0]]


@pytest.mark.parametrize(("stem", "text"), states.OWN, ids=lambda given: given)
def test_a_state_is_seen(stem, text):
    named = [value for value in tokenize(fold(text)).values if isinstance(value, LawName)]
    assert any(value.code == notation.OTHER for value in named)
    assert stem in text.lower() or stem[:-1] in text.lower()


def test_no_form_means_two_things():
    meanings = defaultdict(set)
    for row in notation.WORDS:
        if row.kind not in APART:
            for form in expand(row.forms):
                meanings[form].add((row.kind, row.value))
    assert {form for form, found in meanings.items() if len(found) > 1} == set()
