"""Inflected forms of a word meet, as people write it and as the finder of citations has it."""

import pytest

from hrdocs.law.citations.fold import skeleton
from hrdocs.law.reference.stemming import stemmer

FORMS = [
    ("оскорбление", "оскорбления", "оскорблением"),
    ("массовые", "массовых", "массовыми", "массовый"),
    ("беспорядки", "беспорядков", "беспорядках"),
    ("масавыя", "масавых", "масавымі"),
    ("дзейнасць", "дзейнасцю", "дзейнасці"),
    ("insult", "insults", "insulting", "insulted"),
]


@pytest.mark.parametrize("written", [str, skeleton])
@pytest.mark.parametrize("forms", FORMS, ids=lambda forms: forms[0])
def test_forms_of_a_word_meet(forms, written):
    stem = stemmer(written)
    assert len({stem(written(form)) for form in forms}) == 1


@pytest.mark.parametrize("written", [str, skeleton])
@pytest.mark.parametrize("word", ["мер", "дом", "яго", "вес", "her", "ие"])
def test_three_letters_stay(word, written):
    assert stemmer(written)(written(word)) == written(word)
