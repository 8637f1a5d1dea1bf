"""How long an administrative arrest may be, whatever the article.

Source:
    The packaged law data (`data/law/codes.json`, limits): for one offence Articles 6.7 of the code of 2003 and 6.6 of
    that of 2021, for several together Articles 7.4 of both.
"""

from datetime import date
from functools import cache, lru_cache
from typing import Final

from attrs import frozen

from hrdocs import law
from hrdocs.law.reference import code_names, limits
from hrdocs.law.reference.sanction_check import size_of
from hrdocs.law.reference.timeline import history
from hrdocs.validation.fault import Fault, found
from hrdocs.validation.rules.citations.spans import NO_END, NO_START, TIMES_REMEMBERED, span_of
from hrdocs.values import Citation, Day, Duration, PartialDate
from hrdocs.vocabulary import PenaltyKind

_ARREST: Final = PenaltyKind.ADMINISTRATIVE_ARREST


@frozen
class ArrestCase:
    """What one of its penalties needs from a judgment.

    Args:
        ruled: The day of the ruling.
        is_for_charge: Whether the penalty is set for one charge.
        is_only: Whether it has no role and the judgment decides on one charge alone.
        is_joined: Whether several penalties were joined in it, or may have been.
        charges: The charges it may be for.
        under: The provision that the judgment names for each of them, None where it names none.
    """

    ruled: str | None
    is_for_charge: bool
    is_only: bool
    is_joined: bool
    charges: tuple[str | None, ...]
    under: tuple[str | None, ...]


@lru_cache(maxsize=TIMES_REMEMBERED)
def is_longer(one: Duration, other: Duration) -> bool:
    """Return whether a term is surely the longer of two."""
    return one.longer_than(other).is_yes


def known_days(code: str) -> PartialDate:
    """Return all days of a code that the law data know, as bounds."""
    own = code_names.code_of(code)
    return PartialDate(f"[{own.in_force}..{own.as_of}]")


def longest_terms(
    kind: PenaltyKind, code: str, on: Day, *, citation: Citation | None = None, joined: limits.Joined | None = None
) -> list[Duration]:
    """Return how long a penalty may be by the general part on a day; none where no source shows it."""
    ranges = law.penalty_limits(kind, code, on, citation=citation, joined=joined)
    return [limit.most for limit in ranges if isinstance(limit.most, Duration)]


@cache
def shortest_limit() -> Duration:
    """Return the term within which an administrative arrest surely keeps to its code."""
    terms = (term for code in code_names.ADMINISTRATIVE for term in longest_terms(_ARREST, code, known_days(code)))
    return min(terms, key=size_of)


@cache
def _longest_limit() -> Duration:
    """Return the longest administrative arrest that a code known here ever allowed."""
    terms = []
    for code in code_names.ADMINISTRATIVE:
        on = known_days(code)
        terms += longest_terms(_ARREST, code, on) + longest_terms(_ARREST, code, on, joined="offences")
        for citation in limits.with_own_limits(_ARREST, code):
            terms += longest_terms(_ARREST, code, on, citation=citation)
    return max(terms, key=size_of)


def arrest_limits(citation: Citation | None, on: str) -> tuple[Duration, Duration] | None:
    """Return the longest administrative arrest of a day: for one offence, and for several together.

    Args:
        citation: The provision; when it is not known, the longest of all.
        on: A day or a period.

    Returns:
        None where the law data do not know.
    """
    span = span_of(on)
    if span is None or span[0] == NO_START or span[1] == NO_END:
        return None
    found_: list[tuple[Duration, Duration]] = []
    for ordinal in span:
        day = date.fromordinal(ordinal)
        code = citation.code if citation is not None else code_names.of_day(code_names.ADMINISTRATIVE, (day, day))[0]
        own = code_names.code_of(code) if code in code_names.ADMINISTRATIVE else None
        if own is None or day > own.as_of or day < own.in_force:
            return None
        terms = longest_terms(_ARREST, code, day)
        for cited in _provisions_with_own(code, citation):
            terms += longest_terms(_ARREST, code, day, citation=cited)
        joined = longest_terms(_ARREST, code, day, joined="offences")
        if not terms or not joined:
            return None
        found_.append((max(terms, key=size_of), max(joined, key=size_of)))
    return max((one for one, _ in found_), key=size_of), max((both for _, both in found_), key=size_of)


def _provisions_with_own(code: str, citation: Citation | None) -> tuple[Citation, ...]:
    """Return the provisions to look up: the one cited, all parts of an article, or those with a limit of their own."""
    if citation is None:
        return limits.with_own_limits(_ARREST, code)
    return (citation,) if citation.part is not None else _parts_of(citation)


def _parts_of(citation: Citation) -> tuple[Citation, ...]:
    provision = history(citation)
    parts = sorted({part for stretch in provision.stretches for part in stretch.possible} - {""}) if provision else []
    return (citation, *(Citation(code=citation.code, article=citation.article, part=part) for part in parts))


def of_arrest(
    pointer: str, term: Duration, provisions: tuple[Citation | None, ...], acts: tuple[str, ...], case: ArrestCase
) -> Fault | None:
    """Check an administrative arrest against the bounds of the codes.

    Args:
        pointer: Of the penalty.
        term: How long it is at least.
        provisions: Of the charges it may be for; None for one that is not known.
        acts: The days of the acts; empty unless all are known.
        case: What the judgment says.
    """
    times = acts or ((case.ruled,) if case.ruled else ())
    limits = [arrest_limits(citation, on) for citation in provisions for on in times]
    known = [limit for limit in limits if limit is not None]
    if not limits or len(known) != len(limits):
        most = _longest_limit()
        is_over = is_longer(term, most) and not any(_is_beyond_data(on) for on in times)
        return _too_long(pointer, most, None, doubt=True) if is_over else None
    alone = max((one for one, _ in known), key=size_of)
    joined = max((both for _, both in known), key=size_of)
    joined = max(alone, joined, key=size_of)
    if is_longer(term, joined if case.is_joined or not case.is_for_charge else alone):
        return _too_long(pointer, alone, joined, doubt=not acts)
    if not case.is_joined and is_longer(term, alone):
        return _too_long(pointer, alone, joined, doubt=True)
    return None


def _is_beyond_data(on: str) -> bool:
    span = span_of(on)
    last = max(code_names.code_of(code).as_of for code in code_names.ADMINISTRATIVE)
    return span is None or span[1] > last.toordinal()


def _too_long(pointer: str, most: Duration, joined: Duration | None, *, doubt: bool) -> Fault:
    both = str(joined) if joined is not None and joined != most else None
    return found("penalty.arrest-beyond-limit", pointer, doubt=doubt, most=str(most), joint=both)
