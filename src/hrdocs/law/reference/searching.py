"""Search over headings: words in Russian, Belarusian or English, inflected ones included, as of a day.

An article is found by a heading. Without a day its last heading counts first and former ones too; with a day only its
heading on that day counts, and where no source shows that, the neighbouring heading that is known, which
the result then says.
"""

from collections.abc import Iterator
from functools import cache
from heapq import heapify, heappop, heappush
from typing import Any, Final

from attrs import frozen

from hrdocs.errors import InvalidText
from hrdocs.law.reference import code_names, day_spans, store, text_search
from hrdocs.law.reference.stemming import WORD, stemmed, stems_of
from hrdocs.law.reference.timeline import Stretch, timeline
from hrdocs.values import Answer, Citation, Day, LocalText, PartialDate

_START: Final = 4
_MOST_FOUND: Final = 50
# A heading that is former, or of another time than the requested day, comes after one that is in force.
_NOT_OF_THE_DAY: Final = 0.8


@frozen(kw_only=True)
class Found:
    """An article that a search found, the best first.

    Args:
        citation: The article.
        heading: Its heading as of the day; without a day the last one. None where no source shows it for that day.
            With a partial day, or inside the window of a change, each heading that may hold has a result of its own.
        matched: The heading whose words were found; another than `heading` where that is unknown or does not have the
            words.
        since: The first day of the matched heading, or bounds of that day; None where only its words are known.
        score: How well it fits; only good for comparing results of one search.
        paragraph: The paragraph of the article that has the words; None where its heading has them.
    """

    citation: Citation
    heading: LocalText | None
    matched: LocalText
    since: PartialDate | None
    score: float
    paragraph: str | None = None

    @property
    def is_of_day(self) -> bool:
        """Whether the words are in the heading of the day, without a day in the last one."""
        return self.heading == self.matched


@frozen(eq=False)
class _Heading:
    """One heading of one article, and its place among the rows of the data; -1 where the data give it no day."""

    code: str
    number: str
    row: int
    is_last: bool
    text: LocalText


def _headings(code: str, entry: dict[str, Any]) -> list[_Heading]:
    """Return all headings of an article, the last one first."""
    number, rows = entry["number"], entry.get("headings", [])
    last = store.local(entry["heading"])
    made = [] if last is None else [_Heading(code, number, len(rows) - 1, is_last=True, text=last)]
    for at in reversed(range(len(rows) - 1)):
        text = store.local({language: rows[at].get(language) or "" for language in ("en", "ru")})
        if text is not None:
            made.append(_Heading(code, number, at, is_last=False, text=text))
    return made


@frozen(eq=False)
class _Table:
    headings: list[_Heading]
    by_stem: dict[str, list[tuple[int, float]]]
    by_start: dict[str, list[str]]


@cache
def _table() -> _Table:
    headings = [
        heading
        for code in code_names.CODES
        for entry in store.index(code).values()
        for heading in _headings(code, entry)
    ]
    by_stem: dict[str, list[tuple[int, float]]] = {}
    for at, heading in enumerate(headings):
        shortest: dict[str, int] = {}
        for text in heading.text.values():
            words = WORD.findall(text)
            for stem in map(stemmed, words):
                shortest[stem] = min(shortest.get(stem, len(words)), len(words))
        for stem, length in shortest.items():
            # In a short heading each word weighs more.
            by_stem.setdefault(stem, []).append((at, 1 / (3 + length)))
    by_start: dict[str, list[str]] = {}
    for stem in by_stem:
        by_start.setdefault(stem[:_START], []).append(stem)
    return _Table(headings, by_stem, by_start)


def search(text: str, on: Day | None = None, *, texts: bool = False) -> tuple[Found, ...]:
    """Find articles by words of their headings, in Russian, Belarusian or English, inflected words included.

    Args:
        text: One or more words; articles that have more of them, and rarer ones, come first.
        on: Only articles that may be in force on this day, by the headings that they may have on it. Without a day all
            articles, by all their headings.
        texts: Whether the words of the law are searched too, in Russian: articles of which one paragraph has all the
            words come after those whose heading has them all, and before those whose heading has some.

    Raises:
        InvalidText: The text has no word.
    """
    words = [stemmed(word) for word in WORD.findall(text)]
    if not words:
        raise InvalidText("search", text, 0, len(text), "at least one word of a heading")
    scores = _scores(words)
    found = _at_any_time(scores) if on is None else _on_day(scores, day_spans.span(on))
    if not texts:
        return found
    whole = [row for row in found if _has_all(row, words)]
    by_text = tuple(_by_text(words, on, whole))
    there = {row.citation for row in (*whole, *by_text)}
    return (*whole, *by_text, *(row for row in found if row.citation not in there))


def _has_all(row: Found, words: list[str]) -> bool:
    """Return whether a heading found has all the words in one of its languages."""
    stems = [stems_of(text) for text in row.matched.values()]
    return any(all(any(s.startswith(w) or w.startswith(s) for s in each) for w in words) for each in stems)


def _by_text(words: list[str], on: Day | None, found: list[Found]) -> Iterator[Found]:
    """Return the articles of which a paragraph has all the words, without those found already."""
    known = {row.citation for row in found}
    for hit in text_search.hits(list(dict.fromkeys(words)), on):
        citation = Citation(code=hit.code, article=hit.number)
        heading = store.local(store.index(hit.code)[hit.number]["heading"])
        if citation in known or heading is None:
            continue
        of_day = heading if on is None else _heading_on(hit.code, hit.number, day_spans.span(on))
        yield Found(
            citation=citation,
            heading=of_day,
            matched=of_day or heading,
            since=None,
            score=round(1 / (10 + hit.length), 4),
            paragraph=hit.paragraph,
        )


def _heading_on(code: str, number: str, span: day_spans.Dates) -> LocalText | None:
    """Return the heading of some days; None where no source shows it, or there were several."""
    held = frozenset().union(*(stretch.headings for stretch in timeline(code, number).during(span)))
    rows = store.index(code)[number].get("headings", [])
    if len(held) != 1 or (at := next(iter(held))) < 0 or rows[at]["ru"] is None:
        return None
    if at == len(rows) - 1:
        return store.local(store.index(code)[number]["heading"])
    return store.local({language: rows[at].get(language) or "" for language in ("en", "ru")})


def _scores(words: list[str]) -> dict[int, float]:
    """Return how well each heading fits that has one of the words at least."""
    table = _table()
    scores: dict[int, float] = {}
    for word in dict.fromkeys(words):
        starting = table.by_start.get(word[:_START], [])
        near = [stem for stem in starting if stem.startswith(word) or word.startswith(stem)]
        best: dict[int, float] = {}
        for stem in near or ([word] if word in table.by_stem else []):
            closeness = 1.0 if stem == word else 0.6
            rarity = 1 / (2 + len(table.by_stem[stem])) ** 0.5
            for at, weight in table.by_stem[stem]:
                score = closeness * (rarity + weight)
                if score > best.get(at, 0.0):
                    best[at] = score
        for at, score in best.items():
            scores[at] = scores.get(at, 0.0) + score + 1.0
    return scores


def _at_any_time(scores: dict[int, float]) -> tuple[Found, ...]:
    """Return the articles found, each once: by its last heading or, where that fits worse, by a former one."""
    headings = _table().headings
    best: dict[tuple[str, str], tuple[float, int]] = {}
    for at, score in scores.items():
        heading = headings[at]
        weighed = score if heading.is_last else score * _NOT_OF_THE_DAY
        place = heading.code, heading.number
        if place not in best or weighed > best[place][0]:
            best[place] = weighed, at
    ranked = sorted(best.values(), key=lambda pair: (-pair[0], pair[1]))
    return tuple(_found(headings[at], score, _last(headings[at])) for score, at in ranked[:_MOST_FOUND])


def _last(heading: _Heading) -> LocalText | None:
    return heading.text if heading.is_last else store.local(store.index(heading.code)[heading.number]["heading"])


def _on_day(scores: dict[int, float], span: day_spans.Dates) -> tuple[Found, ...]:
    """Return the articles found that may be in force, by the headings that they may have then.

    Finding the days of a heading costs more than its score, so headings are taken from the best down, until there are
    enough results.
    """
    headings = _table().headings
    waiting: list[tuple[float, int, Answer | None]] = [(-score, at, None) for at, score in scores.items()]
    heapify(waiting)
    found: list[Found] = []
    while waiting and len(found) < _MOST_FOUND:
        weighed, at, known = heappop(waiting)
        heading = headings[at]
        if known is None:
            holds = _holds(heading, timeline(heading.code, heading.number).during(span))
            if holds.is_yes:
                found.append(_found(heading, -weighed, heading.text))
            elif holds.is_unknown:
                heappush(waiting, (weighed * _NOT_OF_THE_DAY, at, holds))
        else:
            found.append(_found(heading, -weighed, None))
    return tuple(found)


def _holds(heading: _Heading, stretches: tuple[Stretch, ...]) -> Answer:
    """Return whether the article may be in force and called so in some stretches of its time.

    Yes where a source shows it for some day of it, unknown where none shows its heading on some day and
    this is the nearest known heading before or after, otherwise no.
    """
    if all(stretch.force.is_no for stretch in stretches):
        return Answer.NO
    held = frozenset().union(*(stretch.headings for stretch in stretches))
    rows = store.index(heading.code)[heading.number].get("headings", [])
    if heading.row >= 0 and heading.row in held and rows[heading.row]["ru"] is not None:
        return Answer.YES
    for at in sorted(held):
        if at >= 0 and rows[at]["ru"] is not None:
            continue
        before = next((one for one in range(at - 1, -1, -1) if rows[one]["ru"] is not None), -1)
        after = next((one for one in range(at + 1, len(rows)) if rows[one]["ru"] is not None), len(rows) - 1)
        if heading.row in {before, at, after}:
            return Answer.UNKNOWN
    return Answer.NO


def _found(heading: _Heading, score: float, of_day: LocalText | None) -> Found:
    rows = store.index(heading.code)[heading.number].get("headings", [])
    known = bool(rows) and rows[heading.row]["ru"] is not None
    return Found(
        citation=Citation(code=heading.code, article=heading.number),
        heading=of_day,
        matched=heading.text,
        since=PartialDate(rows[heading.row].get("since", rows[heading.row]["from"])) if known else None,
        score=round(score, 4),
    )
