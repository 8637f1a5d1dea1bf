"""Search over the words of the articles, in Russian, as of a day: part of the search, and read only when wanted."""

from functools import cache
from typing import Any

from attrs import field, frozen

from hrdocs.law.reference import code_names, day_spans, running_text
from hrdocs.law.reference.stemming import stems_of
from hrdocs.law.reference.timeline import timeline
from hrdocs.values import Day

_START = 4


@frozen(kw_only=True)
class TextHit:
    """A paragraph that has all the words.

    Args:
        code: The code.
        number: The number of the article.
        paragraph: The paragraph.
        length: How many words it has: of two paragraphs the shorter says more of each.
    """

    code: str
    number: str
    paragraph: str
    length: int


@frozen(eq=False)
class _Stems:
    """The paragraphs of a code by the stems of their words, the stems by their first letters, and whose they are."""

    by_stem: dict[str, set[int]] = field(factory=dict)
    by_start: dict[str, list[str]] = field(factory=dict)
    lengths: list[int] = field(factory=list)
    articles: dict[int, list[str]] = field(factory=dict)

    def having(self, stem: str) -> set[int]:
        """Return the paragraphs with a word of this stem, or of one that begins as it does."""
        near = [each for each in self.by_start.get(stem[:_START], ()) if each.startswith(stem) or stem.startswith(each)]
        return set().union(*(self.by_stem[each] for each in near))


@cache
def _stems(code: str) -> _Stems:
    made = _Stems()
    record = running_text.stored(code)
    for number, parts in record["articles"].items():
        for at in {at for chain in parts.values() for row in chain for at in row.get("p", ())}:
            made.articles.setdefault(at, []).append(number)
    for at, paragraph in enumerate(record["paragraphs"]):
        stems = stems_of(paragraph)
        made.lengths.append(len(stems))
        for stem in stems:
            made.by_stem.setdefault(stem, set()).add(at)
    for stem in made.by_stem:
        made.by_start.setdefault(stem[:_START], []).append(stem)
    return made


def hits(stems: list[str], on: Day | None) -> list[TextHit]:
    """Return the paragraphs that have all stems, the best of each article; with a day those that may hold on it."""
    span = None if on is None else day_spans.span(on)
    best: dict[tuple[str, str], TextHit] = {}
    for code in code_names.CODES:
        index = _stems(code)
        there = set.intersection(*(index.having(stem) for stem in stems))
        if not there:
            continue
        record = running_text.stored(code)
        numbers = {number for at in there for number in index.articles.get(at, ())}
        for number in sorted(numbers, key=code_names.place):
            for at in _held(code, number, record["articles"][number], there, span):
                hit = TextHit(code=code, number=number, paragraph=record["paragraphs"][at], length=index.lengths[at])
                known = best.get((code, number))
                if known is None or hit.length < known.length:
                    best[code, number] = hit
    return sorted(best.values(), key=lambda hit: hit.length)


def _held(
    code: str, number: str, parts: dict[str, list[dict[str, Any]]], there: set[int], span: day_spans.Dates | None
) -> set[int]:
    """Return those of some paragraphs that an article has, or may have had on some days."""
    rows = [row for chain in parts.values() for row in chain if not there.isdisjoint(row.get("p", ()))]
    if not rows:
        return set()
    if span is None:
        return {at for row in rows for at in row["p"]} & there
    if timeline(code, number).in_force(span).is_no:
        return set()
    held = (row for chain in parts.values() for row in running_text.possible(chain, span) if row["state"] == "known")
    return {at for row in held for at in row["p"]} & there
