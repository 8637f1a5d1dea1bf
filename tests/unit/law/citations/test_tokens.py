"""A folded text as a row of tokens."""

from hrdocs.law.citations.fold import fold
from hrdocs.law.citations.tokens import expand, lexicon, tokenize


def test_tokens_have_places_in_the_folded_text():
    tokens = tokenize(fold("ст. 342 УК"))
    count = tokens.kinds.index("END")
    assert [tokens.word(at) for at in range(count)] == ["ct", ".", "342", "yk"]
    assert tokens.kinds[:count] == ["A", ".", "N", "C"]
    assert tokens.values[3].code == "cc1999"
    assert tokens.first_from(4) == 2
    assert tokens.first_from(5) == 3


def test_forms_of_a_row_are_expanded_and_folded():
    assert expand("стать{я,и}") == [fold("статья").text, fold("статьи").text]


def test_the_tables_are_made_ready_once():
    assert lexicon() is lexicon()
