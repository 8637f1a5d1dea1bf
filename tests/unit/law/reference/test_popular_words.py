"""The words that people use for articles: form of the table, sources, and that each finds its article."""

import re

import pytest

from hrdocs import law
from hrdocs.law.reference.popular_words import popular_words
from hrdocs.values import Citation

ROWS = popular_words()
LATER = {f"{code}:{row.article}" for code in ("cao2021",) for each in law.newer_laws(code) for row in each.provisions}


def test_there_are_rows_enough_in_each_language():
    for language in ("ru", "be", "en"):
        assert len({row.words for row in ROWS if row.language == language}) >= 120
    assert len({(row.words, row.language) for row in ROWS}) == len(ROWS)


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("марш", "cc1999:342"),
        ("народная", "cc1999:342"),
        ("экстремизм", "cc1999:361-4"),
        ("донаты", "cc1999:361-2"),
        ("репост", "cao2021:19.11"),
        ("хулиганка", "cao2021:19.1"),
        ("дебоширство", "cao2021:19.1"),
        ("лгбт", "cc1999:343"),
        ("тунеядство", "cao2021:10.20"),
        ("хатняя хімія", "cc1999:55"),
    ],
)
def test_words_that_are_wanted_are_there(words, first):
    assert str(next(row for row in ROWS if row.words == words).articles[0]) == first


def test_every_row_has_articles_that_exist_and_a_source():
    for row in ROWS:
        assert row.words == row.words.lower().strip(), row
        for cited in row.articles:
            if str(cited) not in LATER:
                assert law.article(cited.code, cited.article).status == "in_force", row
        if not re.match(r"https?://[^\s]+$", row.source):
            law.article(Citation.parse(row.source).code, Citation.parse(row.source).article)


def test_every_word_finds_its_first_article_among_the_first_three():
    lost = [row.words for row in ROWS if row.articles[0] not in [found.citation for found in law.search(row.words)[:3]]]
    assert lost == []
