"""Lookups used by the citation finder: whether a provision exists on a day, its headings, the numbers near it.

A day is a pair of first and last day, since a partial date is several. What is unknown counts as existing, so that
doubt never makes a citation wrong.
"""

import re
from datetime import date
from functools import cache, lru_cache
from typing import Final

from attrs import frozen

from hrdocs.law.citations.fold import LETTERS, skeleton
from hrdocs.law.reference import code_names, day_spans, store
from hrdocs.law.reference.day_spans import Dates
from hrdocs.law.reference.stemming import stemmer
from hrdocs.law.reference.timeline import timeline
from hrdocs.values import Day

CODES: Final = code_names.CODES
ADMINISTRATIVE: Final = code_names.ADMINISTRATIVE

# Words of one root count as one here: insulted, insulting.
_STEM = 5
_stem_of = stemmer(skeleton)
_SHORTEST = 3
_NEAR = 3
_MANY: Final = 15
_USUAL = 3
_WORDS_REMEMBERED = 4096
_WORD = re.compile(rf"[{LETTERS}]+")
_EMPTY_WORDS = frozenset(
    skeleton(
        "the and for with its his her their against another other others that are not into from who which any or of"
        " либо или для без при его иных иные иной других также лица лицом как них что это республики республике"
        " беларусь або альбо для без пры яго іншых republic belarus belarusian"
    ).split()
)


# Stems that headings share with the words around any citation.
_OF_PROCEDURE = frozenset(
    _stem_of(word)[:_STEM]
    for word in skeleton(
        "осуждён осудили осуждённый приговор приговорён арест арестован дело суд суда судья наказание участие участник"
        " обвиняемый обвинение срок штраф лишение свобода колония задержан задержание член группа гражданин государство"
        " статья часть закон кодекс уголовный осуджаны асуджаны прысуд арышт справа суддзя пакаранне удзел абвінавачаны"
        " тэрмін калонія затрыманы грамадзянін артыкул частка convicted sentence sentenced arrest arrested case court"
        " judge punishment prison prisoner member group citizen state article part law code criminal charge charged"
        " заключение лица отношении время порядок место"
    ).split()
)


@frozen
class KnownProvision:
    """One article of one code.

    Args:
        code: The code.
        number: Of the article.
    """

    code: str
    number: str

    @property
    def stems(self) -> tuple[frozenset[str], ...]:
        """Of each heading it had, in any language, the stems of its words."""
        return _heading_stems(self.code, self.number)


def stems(text: str) -> frozenset[str]:
    """Return the stems of the words of a folded text, words without meaning of their own left out."""
    return frozenset(
        _stem_of(word)[:_STEM] for word in _WORD.findall(text) if len(word) >= _SHORTEST and word not in _EMPTY_WORDS
    )


@cache
def provisions(code: str) -> dict[str, KnownProvision]:
    """Return the articles of a code by number."""
    return {number: KnownProvision(code=code, number=number) for number in store.index(code)}


@cache
def _heading_stems(code: str, number: str) -> tuple[frozenset[str], ...]:
    entry = store.index(code)[number]
    headings = [*entry["heading"].values(), *(row["ru"] for row in entry.get("headings", ()) if row.get("ru"))]
    return tuple(dict.fromkeys(stems(skeleton(text)) for text in headings))


def in_force(code: str) -> Dates:
    """Return the first and the last day of a code."""
    own = code_names.code_of(code)
    return own.in_force, own.repealed - day_spans.ONE_DAY if own.repealed else date.max


def span_of(on: Day | None) -> Dates | None:
    """Return the first and the last day that a day can mean; None for no day."""
    return None if on is None else day_spans.span(on)


def has_article(code: str, article: str, on: Dates | None = None) -> bool:
    """Return whether a code may have had the article on a day; without a day, ever."""
    if article not in store.index(code):
        return False
    return on is None or not timeline(code, article).in_force(on).is_no


def has_part(code: str, article: str, part: str, on: Dates | None = None) -> bool:
    """Return whether an article may have had the part on a day; without a day, ever.

    An article whose parts no source shows may have any; otherwise a part that no source shows on any day is none.
    """
    if article not in store.index(code):
        return False
    whole = timeline(code, article)
    return (not whole.parts or part in whole.parts) and (on is None or not whole.has_part(part, on).is_no)


_CALLED: Final = {
    "193-1": tuple(skeleton("незарегистр незарэгістр незарэгістраван unregist niezarej niezareh").split())
}
"""Stems of the words by which everyone calls an article, and which its heading does not have."""


def called(article: str) -> tuple[str, ...]:
    """Return the stems of the words by which everyone calls an article of the Criminal Code."""
    return _CALLED.get(article, ())


def fit(code: str, article: str, words: frozenset[str]) -> float:
    """Return how well words fit a heading of the article: the share of the heading found among them, 0 to 1."""
    found = provisions(code).get(article)
    if found is None or not words:
        return 0.0
    return max((len(heading & words) / len(heading) for heading in found.stems if heading), default=0.0)


def shared(code: str, article: str, words: frozenset[str]) -> int:
    """Return how many of the words are of one heading of the article."""
    found = provisions(code).get(article)
    return max((len(heading & words) for heading in found.stems), default=0) if found is not None else 0


@lru_cache(maxsize=_WORDS_REMEMBERED)
def is_of_heading(number: str, word: str) -> bool:
    """Whether a folded word is one of a heading that an article of this number has in any of our codes."""
    words = stems(word)
    return any(
        words & heading for code in CODES if number in provisions(code) for heading in provisions(code)[number].stems
    )


@cache
def by_stem() -> dict[str, tuple[tuple[KnownProvision, frozenset[str]], ...]]:
    """Return the headings of all codes by each of their stems."""
    made: dict[str, list[tuple[KnownProvision, frozenset[str]]]] = {}
    for code in CODES:
        for provision in provisions(code).values():
            for heading in provision.stems:
                for stem in heading:
                    made.setdefault(stem, []).append((provision, heading))
    return {stem: tuple(rows) for stem, rows in made.items()}


@cache
def is_common(stem: str) -> bool:
    """Return whether many headings have a stem, such as those of "order", "violation", "illegal"."""
    return len({(provision.code, provision.number) for provision, _ in by_stem().get(stem, ())}) >= _MANY


def without_procedure(words: frozenset[str]) -> frozenset[str]:
    """Return the stems without those of "convicted", "court", "arrest", which say nothing of an offence."""
    return words - _OF_PROCEDURE


def named_by(words: frozenset[str], code: str) -> frozenset[str]:
    """Return the articles of a code that words name: by a whole heading, "theft", or by two rare words of one."""
    rare = frozenset(stem for stem in words if stem in by_stem() and not is_common(stem) and stem not in _OF_PROCEDURE)
    return frozenset(
        provision.number
        for stem in rare
        for provision, heading in by_stem()[stem]
        if provision.code == code and (heading <= words or len(rare & heading) > 1)
    )


def nearest(code: str, article: str) -> tuple[str, ...]:
    """Return the numbers of a code that a misprint of this one may have meant, the likeliest first."""
    numbers = provisions(code)
    if code_names.NUMBER.fullmatch(article) is None:
        return code_names.near(numbers, article)
    main, _, inserted = article.partition("-")
    family = [one for one in numbers if one.partition("-")[0] == main]
    # A swapped digit, one too many, one wrong.
    swaps = [main[:n] + main[n + 1] + main[n] + main[n + 2 :] for n in range(len(main) - 1)]
    drops = [main[:n] + main[n + 1 :] for n in range(len(main))] if len(main) > _USUAL or "." in main else []
    wrong = [main[:n] + digit + main[n + 1 :] for n in range(len(main)) for digit in "0123456789" if main[n] != "."]
    tail = f"-{inserted}" if inserted else ""
    guesses = [*swaps, *drops, *(wrong if not family else ())]
    near = [one + tail for one in guesses if one + tail in numbers and one != main]
    if not family and not near and "." in main:
        chapter = main.partition(".")[0] + "."
        near = [one for one in numbers if one.startswith(chapter)][-_NEAR:]
    if not family and not near:
        near = [*code_names.near(numbers, article)]
    return tuple(dict.fromkeys([*near, *family]))[:_NEAR]


@cache
def renumbered() -> frozenset[tuple[str, str]]:
    """Return the numbers of the code of 2003 with those of the code of 2021 that took their place."""
    rows = (tuple(row[side].partition(":") for side in ("old", "new")) for row in store.common()["correspondences"])
    return frozenset(
        (old[2].partition("/")[0], new[2].partition("/")[0])
        for old, new in rows
        if (old[0], new[0]) == ADMINISTRATIVE and old[2].partition("/")[0] != new[2].partition("/")[0]
    )


@cache
def counterparts() -> dict[str, frozenset[str]]:
    """Return for each administrative number those that the other code has for it."""
    made: dict[str, set[str]] = {}
    for old, new in renumbered():
        made.setdefault(old, set()).add(new)
        made.setdefault(new, set()).add(old)
    return {number: frozenset(others) for number, others in made.items()}


@cache
def known_numbers() -> frozenset[str]:
    """Return every article number of all codes, inserted ones included."""
    return frozenset(number for code in CODES for number in store.index(code))


def is_known(number: str) -> bool:
    """Whether some code has, or had, an article of this number; the code that has it is the last that is loaded."""
    return any(number in store.index(code) for code in CODES)
