"""What the words of a document say, as the rules need it: the provisions they cite, and whose heading they quote."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from attrs import frozen

from hrdocs import law
from hrdocs.law.citations import lookups
from hrdocs.law.citations.cited import Confidence, LeftOver, Reason, Span
from hrdocs.law.citations.fold import fold, skeleton
from hrdocs.law.citations.mention import is_counted_itself
from hrdocs.law.reference import code_names, store
from hrdocs.values import Citation

WORDS_REMEMBERED: Final = 16_384

_LONGEST: Final = 4_000
"""Longer texts are no citation, but an account; they are not read."""

_QUOTED: Final = re.compile(r"[«“„\"]\s{0,3}([^«»“”„\"<>]{6,220}?)\s{0,3}[»”“\"]")
_CYRILLIC: Final = re.compile("[а-яА-ЯёЁ]")
_YEAR: Final = re.compile("(?:19|20)[0-9]{2}")
_BELARUSIAN: Final = re.compile("[іўІЎ]")

# When a heading is clearly another's: of the words quoted and of that heading these shares are common to both, of
# which there are at least two; and of the words quoted less than half are of any heading of the article cited.
_ITS_OWN: Final = 0.5
_ANOTHERS: Final = 0.8
_LEAST: Final = 2
_MOST_NAMED: Final = 3


@frozen
class QuotedWords:
    """How the words of a citation are read.

    Args:
        citations: The provisions that they surely cite.
        is_sure: Whether nothing in them is in doubt.
        open: Of what may mean several provisions, all of them.
        reasons: Why that is open.
        is_staged: Whether they cite an article on preparation, attempt or complicity beside an offence.
    """

    citations: tuple[Citation, ...] = ()
    is_sure: bool = False
    open: tuple[Citation, ...] = ()
    reasons: frozenset[Reason] = frozenset()
    is_staged: bool = False


_NOTHING: Final = QuotedWords()


@lru_cache(maxsize=WORDS_REMEMBERED)
def read(text: str, on: str | None = None) -> QuotedWords:
    """Read the words in which a document cites provisions.

    Args:
        text: The words.
        on: The day of the act, or a later one.
    """
    if len(text) > _LONGEST:
        return _NOTHING
    reading = law.read_cell(text, on)
    stages = {hit.stage for hit in reading.citations if hit.stage is not None}
    cited: dict[Citation, None] = {}
    unsure = any(_may_cite(text, span) for span in reading.left_over)
    open_: list[Citation] = []
    reasons: set[Reason] = set()
    for hit in reading.citations:
        if hit.reason in {Reason.TWO_CODES, Reason.PART_OR_ARTICLE}:
            open_ += hit.candidates
            reasons.add(hit.reason)
        elif hit.reason in {None, Reason.NOT_IN_FORCE} and hit.confidence is not Confidence.LOW:
            cited |= dict.fromkeys(citation for citation in hit.citations if citation not in stages)
        else:
            unsure = True
    is_sure = bool(cited) and not unsure and not open_
    return QuotedWords(tuple(cited), is_sure, () if unsure else tuple(open_), frozenset(reasons), bool(stages))


def _may_cite(text: str, span: Span) -> bool:
    """Return whether the remaining words may cite something; a term, a sum and a year do not."""
    if span.kind is not LeftOver.NUMBER:
        return span.kind is LeftOver.OTHER_LAW
    return _YEAR.fullmatch(text, span.start, span.end) is None and not is_counted_itself(skeleton(text), span.end)


def agree(one: Citation, other: Citation) -> bool:
    """Return whether two citations may be of one provision, one of them perhaps more precise.

    The administrative codes count as one here: words seldom name the year of the code.
    """
    return (
        one.article == other.article
        and code_names.family_of(one.code) == code_names.family_of(other.code)
        and (one.part == other.part or one.part is None or other.part is None)
        and (one.point == other.point or one.point is None or other.point is None)
    )


def headings_in(text: str) -> tuple[str, ...]:
    """Return what is in quotation marks."""
    if len(text) > _LONGEST:
        return ()
    return tuple(match[1] for match in _QUOTED.finditer(text))


@lru_cache(maxsize=WORDS_REMEMBERED)
def belongs_to(text: str, cited: tuple[Citation, ...]) -> tuple[str, ...]:
    """Return the articles to which a name of an offence clearly belongs, when those cited are not among them.

    Headings are inflected, shortened and paraphrased, so that little is clear; nothing is reported of the rest.
    """
    if len(text) > _LONGEST:
        return ()
    words = lookups.stems(fold(text).text)
    if len(words) < _LEAST:
        return ()
    for citation in cited:
        if citation.code not in code_names.CODES or not _has_heading(citation, _language_of(text)):
            return ()
        for heading in lookups.provisions(citation.code)[citation.article].stems:
            shared = len(words & heading)
            if shared and max(shared / len(words), shared / len(heading)) >= _ITS_OWN:
                return ()
    found = {
        Citation(code=provision.code, article=provision.number)
        for provision, heading in _sharing(words)
        if len(words & heading) >= _LEAST and len(words & heading) >= _ANOTHERS * max(len(words), len(heading))
    }
    return tuple(str(citation) for citation in sorted(found, key=lambda one: one.sort_key)[:_MOST_NAMED])


def _sharing(words: frozenset[str]) -> Iterable[tuple[lookups.KnownProvision, frozenset[str]]]:
    table = lookups.by_stem()
    for word in words:
        yield from table.get(word, ())


def _language_of(text: str) -> str:
    if _BELARUSIAN.search(text):
        return "be"
    return "ru" if _CYRILLIC.search(text) else "en"


def _has_heading(citation: Citation, language: str) -> bool:
    entry = store.index(citation.code).get(citation.article)
    return entry is not None and bool(entry["heading"].get(language))
