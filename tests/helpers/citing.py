"""Citations of a text as texts."""

from hrdocs import law


def cited(text, **terms):
    """Return each citation that is found in a text, as its text."""
    return [str(citation) for hit in law.find_citations(text, **terms) for citation in hit.citations]


def found(text, **terms):
    """Return the one hit of a text."""
    (hit,) = law.find_citations(text, **terms)
    return hit
