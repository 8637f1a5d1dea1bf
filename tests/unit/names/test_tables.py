"""Packaged tables of names, each read once."""

import pytest

from hrdocs.messages import LANGUAGES
from hrdocs.names.tables import table


def test_texts_in_every_language_have_the_same_keys():
    texts = table("texts")
    assert set(LANGUAGES) <= set(texts)
    assert len({frozenset(texts[language]) for language in LANGUAGES}) == 1
    assert table("texts") is texts


def test_a_table_that_is_not_packaged():
    with pytest.raises(KeyError):
        table("nothing")
