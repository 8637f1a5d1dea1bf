"""What of a text belongs to no citation: numbers, words of law, names of other law."""

from collections.abc import Iterator

from hrdocs.law.citations import lookups
from hrdocs.law.citations.cited import CitedProvision, LeftOver, Span
from hrdocs.law.citations.fold import Folded
from hrdocs.law.citations.mention import Mention
from hrdocs.law.citations.specs import roman
from hrdocs.law.citations.tokens import END, NUMBER, LawName, Tokens

_FAR = 4
_BETWEEN = frozenset((".", "№", "g", '"'))


def of_cell(tokens: Tokens, folded: Folded, read: list[tuple[Mention, CitedProvision]]) -> list[Span]:
    """Return the numbers and the words of law that are in no citation.

    Args:
        tokens: The text.
        folded: The same, with the way back to the text given.
        read: The mentions that were resolved.
    """
    return [span for _, span in _left(tokens, folded, read)]


def of_text(tokens: Tokens, folded: Folded, read: list[tuple[Mention, CitedProvision]]) -> Iterator[Span]:
    """Find the numbers of running text that were not read though an article word or a code is beside them."""
    for at, span in _left(tokens, folded, read):
        if span.kind is not LeftOver.NUMBER:
            continue
        place = at - 1
        while place > max(0, at - _FAR) and tokens.kinds[place] in _BETWEEN:
            place -= 1
        if place >= 0 and tokens.kinds[place] == "A":
            yield Span(folded.span(tokens.starts[place], tokens.ends[place])[0], span.end, LeftOver.NUMBER)
        elif tokens.kinds[at + 1] == "C":
            yield Span(span.start, folded.span(tokens.starts[at + 1], tokens.ends[at + 1])[1], LeftOver.NUMBER)


def _left(tokens: Tokens, folded: Folded, read: list[tuple[Mention, CitedProvision]]) -> Iterator[tuple[int, Span]]:
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
        if found is None and _is_roman(tokens, folded, at):
            found = LeftOver.NUMBER
        if found is None:
            continue
        start, end = folded.span(tokens.starts[at], tokens.ends[at])
        while at_place < len(places) and places[at_place][1] <= start:
            at_place += 1
        if at_place < len(places) and places[at_place][0] <= start and end <= places[at_place][1]:
            continue
        if found is LeftOver.LAW_WORD and (at in words or _is_of_code(tokens.values[at], codes)):
            continue
        yield at, Span(start, end, found)


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


def _is_roman(tokens: Tokens, folded: Folded, at: int) -> bool:
    """Return whether a Roman number follows another number: "342 I", whose part it may be."""
    if not at or tokens.kinds[at - 1] != NUMBER:
        return False
    return roman(folded.plain[tokens.starts[at] : tokens.ends[at]]) is not None


def _is_of_code(value: str | LawName, codes: set[str | None]) -> bool:
    return isinstance(value, LawName) and value.code in codes
