"""A cell of a list: its citations, and whatever of it belongs to none of them.

A cell of a column of articles holds citations and little else, so that a number alone is one ("342 ч. 1"). In return
nothing is left out in silence: each number and each word of law is in a citation or is returned with its place.
"""

from collections.abc import Iterable
from itertools import pairwise

from hrdocs.law.citations import canonical_form, lookups, numerals
from hrdocs.law.citations.cited import CellReading, CitedProvision, LeftOver, Span
from hrdocs.law.citations.context import Surroundings
from hrdocs.law.citations.finder import hits_of
from hrdocs.law.citations.fold import Folded, fold
from hrdocs.law.citations.grammar import Reader
from hrdocs.law.citations.mention import Mention
from hrdocs.law.citations.tokens import END, NUMBER, LawName, Tokens, tokenize
from hrdocs.values import Day


def read_cell(text: str, on: Day | None = None, language: str | None = None) -> CellReading:
    """Read a cell of a list: a citation or several, in any usual words, or in canonical form (`cc1999:342/1`).

    Args:
        text: The cell. A number alone is read as an article where a code of ours has it.
        on: Day of the event or the ruling; it decides the administrative code.
        language: Of the text, when known: `en`, `ru` or `be`.
    """
    days = lookups.span_of(on)
    canonical, words = canonical_form.take_out(text, days)
    folded = numerals.undone(fold(words))
    tokens = tokenize(folded)
    chains = Reader(folded, tokens, is_cell=True).read()
    read = hits_of(chains, Surroundings(folded, tokens, None), text, days, language)
    ours = [hit for _, hit in read if hit.code != "other"]
    other = [
        Span(hit.start, max(hit.end, folded.span(0, tokens.ends[mention.last - 1])[1]), LeftOver.OTHER_LAW)
        for mention, hit in read
        if hit.code == "other"
    ]
    left = [*other, *_left(tokens, folded, read)]
    return CellReading(
        tuple(sorted((*canonical, *ours), key=lambda hit: (hit.start, hit.end))), tuple(_joined(left, text))
    )


def _left(tokens: Tokens, folded: Folded, read: list[tuple[Mention, CitedProvision]]) -> Iterable[Span]:
    """Find the tokens that mean something and are in no citation."""
    places = sorted((hit.start, hit.end) for _, hit in read)
    words = {at for mention, _ in read for at in range(mention.first, mention.last)}
    codes = {code for _, hit in read for code in (hit.code, *(one.code for one in hit.candidates))}
    if codes & set(lookups.ADMINISTRATIVE):
        codes.add("cao")
    at_place = 0
    for at, kind in enumerate(tokens.kinds):
        if kind == END:
            return
        found = _kind_of(tokens, at)
        if found is None:
            continue
        start, end = folded.span(tokens.starts[at], tokens.ends[at])
        while at_place < len(places) and places[at_place][1] <= start:
            at_place += 1
        if at_place < len(places) and places[at_place][0] <= start and end <= places[at_place][1]:
            continue
        if found is LeftOver.LAW_WORD and (at in words or _is_of_code(tokens.values[at], codes)):
            continue
        yield Span(start, end, found)


def _kind_of(tokens: Tokens, at: int) -> LeftOver | None:
    kind, value = tokens.kinds[at], tokens.values[at]
    if kind == NUMBER or (len(kind) == 1 and kind.isnumeric()):
        return LeftOver.NUMBER
    if kind == "L":
        is_generic = isinstance(value, LawName) and value.is_generic
        return LeftOver.LAW_WORD if is_generic else LeftOver.OTHER_LAW
    if kind in ("A", "C"):
        return LeftOver.LAW_WORD
    # "с", "в п. Ратомка": a letter is a part or a point only before a dot or a number.
    if kind in ("P", "I") and (
        "short" not in str(value)
        or tokens.kinds[at + 1] == "."
        or (tokens.kinds[at + 1] == NUMBER and tokens.word(at) != "c")
    ):
        return LeftOver.LAW_WORD
    return None


def _is_of_code(value: str | LawName, codes: set[str | None]) -> bool:
    return isinstance(value, LawName) and value.code in codes


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
