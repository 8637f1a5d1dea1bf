"""One citation, or the citations of one cell, from text.

The grammar is that of `grammar`; what differs is the question: here the text is a citation and no more, so a
bare number (`342 ч. 1`) is one too, and a text that is none, or is open, is an error that says why.
"""

import re

from hrdocs.law.citations.cited import CitedAs, CitedProvision
from hrdocs.law.citations.finder import find_citations
from hrdocs.law.errors import AmbiguousCitation, CitationSyntaxError, SeveralCitations
from hrdocs.values import Citation, Day

_CANONICAL = re.compile(Citation.PATTERN)
_BARE = re.compile(r"\s*[0-9][0-9.,;()\s\u2010-\u2015\u2212⁰¹²³⁴⁵⁶⁷⁸⁹/чпиіandp-]*\Z")
_EXPECTED = "an article of the Criminal Code or of a code of administrative offences, such as ч. 1 ст. 342 УК"


def parse(text: str, on: Day | None = None, language: str | None = None) -> Citation:
    """Read exactly one citation.

    Args:
        text: A citation in any usual words, or canonical (`cc1999:342/1`).
        on: Day of the event or the ruling; it decides the administrative code.
        language: Of the text, when known.

    Raises:
        CitationSyntaxError: The text has none, or none of our codes.
        SeveralCitations: It has several, which the error carries.
        AmbiguousCitation: It may mean several, which the error carries.
    """
    found = parse_all(text, on, language)
    if len(found) > 1:
        raise SeveralCitations(text, found)
    if not found:
        raise CitationSyntaxError(text, 0, len(text), _EXPECTED)
    return found[0]


def parse_all(text: str, on: Day | None = None, language: str | None = None) -> tuple[Citation, ...]:
    """Read the citations of one cell, one for each part, in the order of the text.

    Articles on preparation and complicity are citations too; `find_citations` gives them as the stage of the offence.

    Raises:
        AmbiguousCitation: One of them may mean several, which the error carries.
        CitationSyntaxError: A number is of no code, and none is named.
    """
    if _CANONICAL.match(text) and "\n" not in text:
        return (Citation.parse(text),)
    hits = find_citations(text, on, language)
    if not hits and _BARE.match(text):
        hits = find_citations(f"Art. {text}", on, language)
    citations: list[Citation] = []
    for hit in hits:
        if hit.cited_as is CitedAs.NUMBER:
            citations += _of_hit(text, hit)
    return tuple(dict.fromkeys(citations))


def _of_hit(text: str, hit: CitedProvision) -> tuple[Citation, ...]:
    if hit.code is None or hit.article is None:
        if hit.candidates:
            raise AmbiguousCitation(text, hit.candidates)
        raise CitationSyntaxError(text, min(hit.start, len(text)), min(hit.end, len(text)), _EXPECTED)
    return hit.citations
