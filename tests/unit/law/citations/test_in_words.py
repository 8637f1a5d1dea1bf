"""Citations in usual words, which read back."""

import pytest

from hrdocs import law
from hrdocs.law.citations.in_words import format_citation
from hrdocs.values import Citation

ONE = Citation.parse("cc1999:342/1")


@pytest.mark.parametrize("language", ["en", "ru", "be"])
@pytest.mark.parametrize("style", ["long", "short"])
@pytest.mark.parametrize("text", ["cc1999:342", "cc1999:342/1", "cc1999:342-2", "cc1999:293/2/1", "cao2021:24.23/1"])
def test_what_is_written_reads_back(text, language, style):
    citation = Citation.parse(text)
    assert law.parse(format_citation(citation, language, style)) == citation


def test_both_styles():
    assert format_citation(ONE) == "Part 1 of Article 342 of the Criminal Code"
    assert format_citation(ONE, "ru", "short") == "ч. 1 ст. 342 УК"


@pytest.mark.parametrize("call", [("de", "long"), ("en", "brief")])
def test_an_unknown_language_or_style(call):
    with pytest.raises(ValueError, match="en"):
        format_citation(ONE, *call)


def test_a_code_that_is_not_known():
    with pytest.raises(law.UnknownCode):
        format_citation(Citation.parse("pl1997:1"))
