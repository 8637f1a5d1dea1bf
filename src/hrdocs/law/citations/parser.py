"""One citation, or the citations of one cell, from text.

The text is a citation or several and no more, as `cells` reads it; a text that is none, is open, or holds something
besides is an error that says why.
"""

import re

from hrdocs.law.citations.cells import read_cell
from hrdocs.law.citations.cited import CitedProvision, Confidence, Reason
from hrdocs.law.errors import AmbiguousCitation, CitationSyntaxError, SeveralCitations
from hrdocs.values import Citation, Day
from hrdocs.values.text import exact_str

_CANONICAL = re.compile(Citation.PATTERN)
_EXPECTED = "an article of the Criminal Code or of a code of administrative offences, such as ч. 1 ст. 342 УК"
_NOTHING_ELSE = "citations of these codes and nothing else; what is marked is none"
_CLEAR = "a citation that is read without doubt"


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

    Articles on preparation and complicity are citations too; `find_citations` returns them as the stage of the offence.

    Raises:
        AmbiguousCitation: One of them may mean several, which the error carries.
        CitationSyntaxError: The cell has a number, a word of law or other law that belongs to no citation, each of
            which the error carries, or one that is read only with doubt.
    """
    text = exact_str(text, "citation")
    if _CANONICAL.match(text) and "\n" not in text:
        return (Citation.parse(text),)
    reading = read_cell(text, on, language)
    if reading.left_over:
        first = reading.left_over[0]
        expected = _NOTHING_ELSE if reading.citations else _EXPECTED
        raise CitationSyntaxError(text, first.start, first.end, expected, reading.left_over)
    return tuple(dict.fromkeys(citation for hit in reading.citations for citation in _of_hit(text, hit)))


def _of_hit(text: str, hit: CitedProvision) -> tuple[Citation, ...]:
    if hit.code is None or hit.article is None:
        if hit.candidates:
            raise AmbiguousCitation(text, hit.candidates)
        raise CitationSyntaxError(text, hit.start, hit.end, _EXPECTED)
    if hit.reason is Reason.INDEX_UNSAID:
        raise AmbiguousCitation(text, hit.candidates)
    if hit.confidence is Confidence.LOW and hit.reason is None:
        raise CitationSyntaxError(text, hit.start, hit.end, _CLEAR)
    return hit.citations
