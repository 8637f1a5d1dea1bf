"""The words beside a mention: of the offence of its article, or of another."""

import pytest

from hrdocs.law.citations.code_words import CodeWords
from hrdocs.law.citations.context import Surroundings
from hrdocs.law.citations.fold import fold
from hrdocs.law.citations.grammar import Reader
from hrdocs.law.citations.tokens import tokenize

CRIMINAL = ("cc1999",)


def words_of(text):
    folded = fold(text)
    tokens = tokenize(folded)
    mention = Reader(folded, tokens).read()[0].mentions[0]
    return CodeWords(Surroundings(folded, tokens, None), mention, len(text))


@pytest.mark.parametrize(
    "text",
    [
        "ст. 364 УК (насилие в отношении сотрудника)",
        "обвинили в насилии в отношении сотрудника (ст. 364 УК)",
        "ст. 339 УК, хулиганство",
        "for hooliganism under Article 339 of the Criminal Code",
        "Article 342 (organising group actions that grossly violate public order)",
    ],
)
def test_the_offence_is_named(text):
    assert words_of(text).names_offence(CRIMINAL)


@pytest.mark.parametrize(
    "text",
    [
        "ст. 364 УК (уклонение от службы)",
        "обвинили в подделке документов (ст. 364 УК)",
        "Article 342 (insulting the nation)",
        "ст. 342 УК",
    ],
)
def test_it_is_not(text):
    assert not words_of(text).names_offence(CRIMINAL)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("ст. 405 («Участие в запрещённом движении»)", True),
        ("Article 313 (forgery of documents)", True),
        ("ст. 339 («Хулиганство»)", False),
        ("ст. 339 (см. выше)", False),
        ("ст. 339", False),
    ],
)
def test_a_heading_of_another_law_in_brackets(text, answer):
    assert words_of(text).is_of_another_heading() is answer


def test_words_end_with_the_clause():
    assert words_of("ст. 364 УК; насилие в отношении сотрудника").near == frozenset()


def test_a_new_article():
    assert words_of("В кодекс внесена ст. 342.2 УК").is_new_article()
    assert not words_of("Его судили по ст. 342.2 УК").is_new_article()


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Кража (ст. 158 УК)", True),
        ("превышение полномочий (ст. 286 УК)", True),
        ("ст. 158 УК («Кража»)", True),
        ("Кража (ст. 205 УК)", False),
        ("осуждён (ст. 158 УК)", False),
        ("Кража, ст. 158 УК", False),
    ],
)
def test_a_gloss_that_names_another_offence(text, answer):
    assert words_of(text).is_of_other_article is answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("вандализм (ст. 214 УК)", True),
        ("осуждён (ст. 214 УК)", False),
        ("Литвинова (ст. 214 УК)", False),
        ("хулиганство (ст. 339 УК)", False),
        ("вандализм, ст. 214 УК", False),
    ],
)
def test_a_gloss_of_no_heading(text, answer):
    assert words_of(text).has_strange_gloss() is answer
