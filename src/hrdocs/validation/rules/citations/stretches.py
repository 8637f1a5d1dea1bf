"""What held for a provision over time, as the rules ask it: stretches of days within which nothing changes.

The law is asked once for each stretch of an article; after that a day is looked up by bisection. What no source shows
is unknown, and so is every day after the last one that the law data know.
"""

from bisect import bisect_right
from datetime import date
from functools import cache, lru_cache
from typing import Final

from attrs import frozen

from hrdocs import law
from hrdocs.law import UnknownWording
from hrdocs.law.reference import code_names, days, store
from hrdocs.values import Answer, Citation, PartialDate, Period
from hrdocs.values.partial_date import FUTURE, MINUTES_OF_DAY, PAST, span_of_text

ADMINISTRATIVE: Final = ("cao2003", "cao2021")

Span = tuple[int, int]
"""First and last day of a time as ordinals; an open side is `NO_START` or `NO_END`."""

NO_START: Final = 0
NO_END: Final = FUTURE // MINUTES_OF_DAY

TIMES_REMEMBERED: Final = 16_384

_FIRST_DAY: Final = date(1000, 1, 1)


@frozen
class Stretch:
    """Some days on end.

    Args:
        force: Whether the article was in force.
        sure: The parts that it surely had; the single part without number is "".
        possible: The parts that it may have had.
        is_known: Whether a source shows its parts.
        is_beyond: Whether the days lie behind the last one that the law data know.
    """

    force: Answer
    sure: frozenset[str] = frozenset()
    possible: frozenset[str] = frozenset()
    is_known: bool = False
    is_beyond: bool = False

    def part(self, number: str | None) -> Answer:
        """Tell whether the article had a part."""
        if number is None or not self.is_known:
            return Answer.YES if number is None else Answer.UNKNOWN
        if number not in self.possible:
            return Answer.NO
        return Answer.YES if number in self.sure else Answer.UNKNOWN

    @property
    def is_divided(self) -> bool:
        """Whether it surely had several numbered parts."""
        return self.is_known and len(self.sure - {""}) > 1


@frozen
class ProvisionHistory:
    """A provision over time.

    Args:
        citation: The provision.
        starts: The first day of each stretch.
        stretches: The stretches; the first has all that came before too, the last never ends.
        force: Whether the article was in force, for each stretch.
        part: Whether it had the part cited, for each stretch.
        plain: Whether nothing speaks against the citation, for each stretch.
    """

    citation: Citation
    starts: tuple[int, ...]
    stretches: tuple[Stretch, ...]
    force: tuple[Answer, ...]
    part: tuple[Answer, ...]
    plain: tuple[bool, ...]

    def range_of(self, span: Span) -> tuple[int, int]:
        """Return the numbers of the stretches in which a time begins and ends."""
        return max(bisect_right(self.starts, span[0]) - 1, 0), bisect_right(self.starts, span[1]) - 1


@lru_cache(maxsize=TIMES_REMEMBERED)
def span_of(text: str) -> Span | None:
    """Return the days that the text of a date or a period can mean; None when its bounds contradict each other."""
    if "/" not in text:
        low, high, _ = span_of_text(text)
    else:
        period = Period.parse(text)
        low = PAST if period.start is None else span_of_text(period.start.text)[0]
        high = FUTURE if period.end is None else span_of_text(period.end.text)[1]
    first = NO_START if low == PAST else low // MINUTES_OF_DAY
    last = high // MINUTES_OF_DAY
    return None if first > last else (first, last)


@lru_cache(maxsize=4096)
def provision_of(citation: Citation) -> ProvisionHistory | None:
    """Return a provision of one of the three codes over time; None when its code never had the article."""
    if citation.article not in store.index(citation.code):
        return None
    starts, stretches = _stretches(citation.code, citation.article)
    parts = tuple(stretch.part(citation.part) for stretch in stretches)
    return ProvisionHistory(
        citation=citation,
        starts=starts,
        stretches=stretches,
        force=tuple(stretch.force for stretch in stretches),
        part=parts,
        plain=tuple(not s.force.is_no and not part.is_no for s, part in zip(stretches, parts, strict=True)),
    )


@cache
def _stretches(code: str, number: str) -> tuple[tuple[int, ...], tuple[Stretch, ...]]:
    """Ask the law for each stretch of an article, neighbours that are alike kept apart for their sanctions."""
    own = code_names.code_of(code)
    article = law.article(code, number)
    turns = {_FIRST_DAY, own.in_force}
    turns |= {own.repealed} if own.repealed else {own.as_of + days.ONE_DAY}
    for wording in article.wordings:
        turns |= _bounds(wording.since) | (_bounds(wording.until) if wording.until else set())
    in_order = sorted(turns | _turns_of_limits(code))
    stretches: list[Stretch] = []
    for day in in_order:
        # What a bound of the general part changes is no matter of the article.
        stretches.append(_stretch(article, own, day) if day in turns else stretches[-1])
    return tuple(day.toordinal() for day in in_order), tuple(stretches)


@cache
def _turns_of_limits(code: str) -> frozenset[date]:
    """Return the days on which the general part changed a bound that sanctions leave open."""
    rows = [row for row in store.common()["limits"] if row["code"] == code and "joined" not in row]
    texts = [row[key] for row in rows for key in ("from", "until") if key in row]
    return frozenset(day for text in texts for day in days.bounds(text))


def _bounds(first_day: PartialDate) -> set[date]:
    """Return the days on which a window opens and closes; on the latter the new state surely holds."""
    return set(days.bounds(first_day.text))


def _stretch(article: law.Article, own: law.Code, day: date) -> Stretch:
    if own.repealed is None and day > own.as_of:
        return Stretch(Answer.UNKNOWN, is_beyond=True)
    force = article.is_in_force(day)
    if force.is_no:
        return Stretch(force)
    try:
        wordings = article.on(day)
    except UnknownWording:
        return Stretch(force)
    held = [wording for wording in wordings if wording.is_in_force]
    parts = [frozenset(part.number or "" for part in wording.parts) for wording in held]
    is_known = all(wording.parts and any(part.is_known for part in wording.parts) for wording in held)
    return Stretch(force, frozenset.intersection(*parts), frozenset.union(*parts), is_known)


def other_code(code: str) -> str | None:
    """Return the other administrative code."""
    if code not in ADMINISTRATIVE:
        return None
    return ADMINISTRATIVE[1 - ADMINISTRATIVE.index(code)]


@lru_cache(maxsize=4096)
def text_of(citation: Citation) -> str:
    """Return the text of a citation, the same object each time, since tables keep many."""
    return str(citation)
