"""A text as HTML, with its citations marked and linked."""

from collections.abc import Callable
from html import escape
from urllib.parse import quote

from hrdocs.law.citations.cited import CitedProvision
from hrdocs.law.citations.finder import find_citations
from hrdocs.values import Citation, Day


def data_link(citation: Citation) -> str:
    """Return the place of an article among the packaged data: the file of its code, and its number."""
    return f"law/{citation.code}.json#{quote(citation.article)}"


def annotate_html(
    text: str,
    on: Day | None = None,
    language: str | None = None,
    *,
    default_code: str | None = None,
    link: Callable[[Citation], str] = data_link,
) -> str:
    """Return a text as HTML in which each citation is marked, and linked to the data of its article.

    Everything of the text is escaped, tags in it included: it is shown as it is written.

    Args:
        text: As for `find_citations`.
        on: As there.
        language: As there.
        default_code: As there.
        link: Makes the address; only `http`, `https` and relative ones are written.

    Shape:
        `<a class="citation" data-citation="cc1999:342/1" href="law/cc1999.json#342">ч. 1 ст. 342</a>`; what is
        open or of other law is a `<span>` with `data-candidates` or `data-law`.
    """
    made = []
    last = 0
    for hit in find_citations(text, on, language, default_code):
        if hit.start < last:
            continue
        made.append(escape(text[last : hit.start]))
        made.append(_marked(hit, link))
        last = hit.end
    made.append(escape(text[last:]))
    return "".join(made)


def _marked(hit: CitedProvision, link: Callable[[Citation], str]) -> str:
    attributes = {}
    tag = "span"
    if hit.citations:
        attributes["data-citation"] = " ".join(map(str, hit.citations))
        address = link(hit.citations[0])
        if _is_safe(address):
            tag, attributes["href"] = "a", address
    if hit.candidates:
        attributes["data-candidates"] = " ".join(map(str, hit.candidates))
    if hit.law:
        attributes["data-law"] = hit.law
    if hit.reason is not None:
        attributes["data-reason"] = str(hit.reason)
    words = "".join(f' {name}="{escape(value)}"' for name, value in sorted(attributes.items()))
    return f'<{tag} class="citation"{words}>{escape(hit.surface)}</{tag}>'


def _is_safe(address: str) -> bool:
    """Return whether an address can run nothing: it has no scheme, or that of the web."""
    head = address.split("/", 1)[0].split("#", 1)[0].split("?", 1)[0]
    return ":" not in head or address.lower().startswith(("https://", "http://"))
