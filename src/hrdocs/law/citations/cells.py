"""A cell of a list: its citations, and whatever of it belongs to none of them.

A cell of a column of articles holds citations and little else, so that a number alone is one ("342 ч. 1"). In return
nothing is left out in silence: each number and each word of law is in a citation or is returned with its place.
"""

from collections.abc import Iterable
from itertools import pairwise

from hrdocs.law.citations import canonical_form, left_over, lookups, numerals
from hrdocs.law.citations.cited import CellReading, LeftOver, Span
from hrdocs.law.citations.context import Surroundings
from hrdocs.law.citations.finder import hits_of
from hrdocs.law.citations.fold import fold
from hrdocs.law.citations.grammar import Reader
from hrdocs.law.citations.tokens import tokenize
from hrdocs.values import Day


def read_cell(text: str, on: Day | None = None, language: str | None = None) -> CellReading:
    """Read a cell of a list: a citation or several, in any usual words, or in canonical form (`cc1999:342/1`).

    Args:
        text: The cell. A number alone is read as an article where a packaged code has it.
        on: Day of the event or the ruling; it decides the administrative code.
        language: Of the text, when known: `en`, `ru` or `be`.
    """
    days = lookups.span_of(on)
    canonical, words = canonical_form.take_out(text, days)
    folded = numerals.undone(fold(words))
    tokens = tokenize(folded)
    chains = Reader(folded, tokens, is_cell=True).read()
    read = hits_of(chains, Surroundings(folded, tokens, None, is_list=True), text, days, language)
    ours = [hit for _, hit in read if hit.code != "other"]
    other = [
        Span(hit.start, max(hit.end, folded.span(0, tokens.ends[mention.last - 1])[1]), LeftOver.OTHER_LAW)
        for mention, hit in read
        if hit.code == "other"
    ]
    left = [*other, *left_over.of_cell(tokens, folded, read)]
    return CellReading(
        tuple(sorted((*canonical, *ours), key=lambda hit: (hit.start, hit.end))), tuple(_joined(left, text))
    )


def _joined(spans: Iterable[Span], text: str) -> Iterable[Span]:
    """Return the spans in order, those of other law that only blanks part as one."""
    made: list[Span] = []
    for span in sorted(set(spans), key=lambda one: (one.start, one.end)):
        last = made[-1] if made else None
        if last is not None and span.start < last.end:
            # A number inside a piece of other law is a part of it.
            made[-1] = Span(last.start, max(last.end, span.end), last.kind)
        elif (
            last is not None
            and last.kind is span.kind is LeftOver.OTHER_LAW
            and not text[last.end : span.start].strip(" \t\u00a0")
        ):
            made[-1] = Span(last.start, span.end, last.kind)
        else:
            made.append(span)
    return made


def is_in_order(reading: CellReading) -> bool:
    """Return whether nothing that is left over lies in another piece; what tests hold of every cell."""
    return all(one.end <= other.start for one, other in pairwise(reading.left_over))
