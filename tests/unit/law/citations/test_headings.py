"""Headings quoted instead of a number."""

import pytest
from citing import cited, found

from hrdocs.law.citations.cited import CitedAs, Confidence


def test_a_heading_is_a_weaker_hit():
    hit = found("осуждена за «оскорбление президента Республики Беларусь»")
    assert [str(citation) for citation in hit.citations] == ["cc1999:368"]
    assert hit.cited_as is CitedAs.HEADING
    assert hit.confidence is not Confidence.HIGH


@pytest.mark.parametrize("text", ["журнал «Оскорбление»", "осуждён за «x»", "«президента»"])
def test_words_that_are_no_heading(text):
    assert cited(text) == []
