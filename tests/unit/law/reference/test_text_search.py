"""Search over the words of the law."""

import pytest

from hrdocs.law.reference import text_search
from hrdocs.law.reference.stemming import stems_of


def places(words, on=None):
    return [(hit.code, hit.number) for hit in text_search.hits(sorted(stems_of(words)), on)]


def test_each_article_is_there_once_with_its_shortest_paragraph():
    found = places("административный арест")
    assert len(found) == len(set(found)) > 0
    lengths = [hit.length for hit in text_search.hits(sorted(stems_of("административный арест")), None)]
    assert lengths == sorted(lengths)


@pytest.mark.parametrize(
    ("on", "is_there"),
    [("2020-08-09", True), ("2021-06-18", True), ("2021-06-19", False), (None, True)],
)
def test_words_are_found_on_the_days_on_which_the_article_had_them(on, is_there):
    # The fine that Article 342 had until Law 112-З.
    words = "наказываются штрафом арестом ограничением свободы до трех лет тот же срок"
    assert (("cc1999", "342") in places(words, on)) is is_there


def test_words_that_no_paragraph_has_are_not_found():
    assert places("динозавр") == []
    assert places("массовых динозавр") == []


def test_an_article_that_was_gone_is_not_found():
    assert ("cc1999", "189") in places("оскорбление чести достоинства", "2020-08-09")
    assert ("cc1999", "189") not in places("оскорбление чести достоинства", "2021-05-01")
