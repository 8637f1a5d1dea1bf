"""How long an administrative arrest may be at all, whatever the article.

Source:
    The packaged law data (`data/law/`). For several offences together: Article 7.4 of the code of 2003 (text of 2020)
    and Article 7.4 of the code of 2021 (texts of 2022 and 2025).
"""

from datetime import date
from functools import lru_cache
from typing import Final

from attrs import frozen

from hrdocs import law
from hrdocs.law import names
from hrdocs.validation.provisions import NO_END, NO_START, TIMES_REMEMBERED, provision_of, span_of
from hrdocs.validation.rule import Found, found
from hrdocs.validation.sanctions import size_of
from hrdocs.values import Citation, Duration
from hrdocs.vocabulary import PenaltyKind

ARREST_ALONE: Final = Duration(days=15)
_ARREST_MOST: Final = Duration(days=30)
# For several offences together: Article 7.4 of each code.
_ARREST_JOINED: Final = {"cao2003": Duration(days=25), "cao2021": Duration(days=30)}


@frozen
class Case:
    """What matters of a judgment for one of its penalties.

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
    """Tell whether a term is surely the longer of two."""
    return one.longer_than(other).is_yes


@lru_cache(maxsize=TIMES_REMEMBERED)
def arrest_limits(citation: Citation | None, on: str) -> tuple[Duration, Duration] | None:
    """Give the longest administrative arrest of a day: for one offence, and for several together.

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
        code = citation.code if citation is not None else names.of_day(("cao2003", "cao2021"), (day, day))[0]
        own = names.code_of(code) if code in _ARREST_JOINED else None
        if own is None or day > own.as_of or day < own.in_force:
            return None
        general = law.penalty_limits(PenaltyKind.ADMINISTRATIVE_ARREST, code, day)
        named = [
            limit.most
            for cited in _provisions_with_own(code, citation)
            for limit in law.penalty_limits(PenaltyKind.ADMINISTRATIVE_ARREST, code, day, citation=cited)
        ]
        terms = [each for each in (*(limit.most for limit in general), *named) if isinstance(each, Duration)]
        if not general or not terms:
            return None
        found_.append((max(terms, key=size_of), _ARREST_JOINED[code]))
    return max((one for one, _ in found_), key=size_of), max((both for _, both in found_), key=size_of)


def _provisions_with_own(code: str, citation: Citation | None) -> tuple[Citation, ...]:
    """Give the provisions to look up: the one cited, all parts of an article, or those with a limit of their own."""
    if citation is None:
        return _parts_of(Citation(code=code, article="24.23")) if code == "cao2021" else ()
    return (citation,) if citation.part is not None else _parts_of(citation)


def _parts_of(citation: Citation) -> tuple[Citation, ...]:
    provision = provision_of(citation)
    parts = sorted({part for stretch in provision.stretches for part in stretch.possible} - {""}) if provision else []
    return (citation, *(Citation(code=citation.code, article=citation.article, part=part) for part in parts))


def of_arrest(
    pointer: str, term: Duration, provisions: tuple[Citation | None, ...], acts: tuple[str, ...], case: Case
) -> Found | None:
    """Hold an administrative arrest against the bounds of the codes.

    Args:
        pointer: Of the penalty.
        term: How long it is at least.
        provisions: Of the charges it may be for; None for one that is not known.
        acts: The days of the acts; empty unless all are known.
        case: What the judgment tells.
    """
    times = acts or ((case.ruled,) if case.ruled else ())
    limits = [arrest_limits(citation, on) for citation in provisions for on in times]
    known = [limit for limit in limits if limit is not None]
    if not limits or len(known) != len(limits):
        # Longer than any code known here ever allowed.
        is_over = is_longer(term, _ARREST_MOST) and not any(_is_beyond_data(on) for on in times)
        return _too_long(pointer, _ARREST_MOST, None, doubt=True) if is_over else None
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
    return span is None or span[1] > names.code_of("cao2021").as_of.toordinal()


def _too_long(pointer: str, most: Duration, joined: Duration | None, *, doubt: bool) -> Found:
    both = str(joined) if joined is not None and joined != most else None
    return found("penalty.arrest-beyond-limit", pointer, doubt=doubt, most=str(most), joint=both)
