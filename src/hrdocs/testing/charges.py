"""Provisions of the packaged law, with the days for which their sanction is known, and penalties inside it."""

import math
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, Final

from attrs import frozen

from hrdocs import law
from hrdocs.errors import HrdocsError
from hrdocs.law import UnknownBaseUnit
from hrdocs.law.reference import day_spans, store
from hrdocs.law.reference.articles import Part, Wording
from hrdocs.law.reference.penalties import PenaltyRange
from hrdocs.testing.luck import Luck
from hrdocs.values import Citation, Duration
from hrdocs.vocabulary import PenaltyKind

FIRST: Final = date(2016, 7, 1)
"""The first day of an act; from then on, sums are in today's roubles."""
LAST: Final = date(2023, 6, 30)
"""The last day of an act: all that follows it is within the days that the law data cover."""

# The articles most frequent in the lists of organisations that document repression; others are drawn now and then.
_USUAL: Final = {
    "cc1999": ("342", "361-4", "368", "369", "130", "293", "361-1", "361", "364", "339", "370", "188", "367", "382"),
    "cao2003": ("23.34", "23.4", "17.1", "17.11", "22.9"),
    "cao2021": ("24.23", "24.3", "19.1", "19.11", "23.5"),
}
_IN_MONTHS: Final = frozenset(
    {
        PenaltyKind.ARREST,
        PenaltyKind.RESTRICTION_OF_LIBERTY,
        PenaltyKind.IMPRISONMENT,
        PenaltyKind.CORRECTIVE_LABOUR,
    }
)
_IMPOSED: Final = _IN_MONTHS | {
    PenaltyKind.ADMINISTRATIVE_ARREST,
    PenaltyKind.COMMUNITY_SERVICE,
    PenaltyKind.FINE,
}


@frozen
class ChargeableProvision:
    """A part of an article, and the days for which its sanction is certain."""

    citation: Citation
    first: date
    last: date


@cache
def provisions(code: str) -> tuple[ChargeableProvision, ...]:
    """Return the provisions of a code that can be charged, the usual ones first."""
    usual = _USUAL[code]
    others = sorted(set(store.index(code)) - set(usual))
    return tuple(
        row for number in (*usual, *others) if number in store.index(code) for row in _provisions_of(code, number)
    )


@cache
def usual(code: str) -> tuple[ChargeableProvision, ...]:
    """Return the provisions of the most frequent articles."""
    return tuple(row for row in provisions(code) if row.citation.article in _USUAL[code])


@cache
def _times(citation: Citation) -> tuple[tuple[date, date], ...]:
    return tuple((row.first, row.last) for row in provisions(citation.code) if row.citation == citation)


def holds(citation: Citation, day: date) -> bool:
    """Return whether a provision was still in force when a case was opened, and not only on the day of the act."""
    return any(first <= day <= last for first, last in _times(citation))


def _provisions_of(code: str, number: str) -> list[ChargeableProvision]:
    found = []
    article, own = law.article(code, number), law.code(code)
    # Inside the window of a change two wordings are possible: such days are left out.
    turns = [turn for wording in article.wordings for turn in (wording.since, wording.until) if turn is not None]
    windows = {day_spans.bounds(turn.text) for turn in turns}
    for wording in article.wordings:
        first = max(day_spans.bounds(wording.since.text)[1], FIRST)
        last = min(day_spans.bounds(wording.until.text)[0] - day_spans.ONE_DAY if wording.until else LAST, LAST)
        last = min(last, own.repealed - day_spans.ONE_DAY) if own.repealed else last
        for low, high in windows:
            if low < high and low <= last and first < high:
                first, last = max((first, low - day_spans.ONE_DAY), (high, last), key=lambda span: span[1] - span[0])
        if first <= last and wording.heading is not None:
            found += [ChargeableProvision(part.citation, first, last) for part in wording.parts if _imposed(part)]
    return [row for row in found if _is_certain(row)]


def _is_certain(row: ChargeableProvision) -> bool:
    """Return whether one wording alone, which a source shows, is in force on both ends."""
    try:
        return all(ranges(row.citation, day) for day in (row.first, row.last))
    except (HrdocsError, TypeError):
        return False


def worded(provision: Citation, day: date) -> Wording:
    """Return the article of a provision as worded on a day on which that is certain."""
    found = law.article(provision.code, provision.article, on=day)
    if not isinstance(found, Wording):
        message = f"{provision} has several wordings on {day}"
        raise TypeError(message)
    return found


def ranges(provision: Citation, day: date) -> tuple[PenaltyRange, ...]:
    """Return the penalties of a sanction that can be imposed unchanged, alternatives only."""
    return _imposed(worded(provision, day).part(provision.part))


def _imposed(part: Part) -> tuple[PenaltyRange, ...]:
    if not (part.is_known and part.has_sanction):
        return ()
    return tuple(
        entry
        for entry in part.bounded()
        if entry.kind in _IMPOSED
        and entry.most is not None
        and not entry.subjects
        and not entry.is_additional
        and entry.per is None
        and entry.unit in {None, "base"}
        and _whole(entry.most, entry) >= 1
    )


def imposed(luck: Luck, entry: PenaltyRange, act: date, ruling: date) -> dict[str, Any]:
    """Return a penalty inside a range: its kind and its term, or its base units with their sum."""
    least, most = _whole(entry.least, entry), _whole(entry.most, entry)
    count = luck.number(min(max(least, 1), most), most)
    if entry.kind is not PenaltyKind.FINE:
        return {"kind": entry.kind.value, "term": term(count, entry.kind)}
    fields: dict[str, Any] = {"kind": "fine", "base_units": str(count)}
    if _unit(act) == _unit(ruling) is not None and luck.maybe():
        fields["money"] = str(law.from_base_units(count, ruling))
    return fields


@cache
def _unit(day: date) -> str | None:
    try:
        return str(law.base_unit(day))
    except UnknownBaseUnit:
        return None


def term(count: int, kind: PenaltyKind) -> str:
    """Return a term as a text: months, days or hours by the kind of penalty."""
    if kind is PenaltyKind.ADMINISTRATIVE_ARREST:
        return f"P{count}D"
    if kind is PenaltyKind.COMMUNITY_SERVICE:
        return f"PT{count}H"
    years, months = divmod(count, 12)
    return "P" + (f"{years}Y" if years else "") + (f"{months}M" if months else "")


def _whole(bound: Duration | Decimal | None, entry: PenaltyRange) -> int:
    if bound is None:
        return 1
    if isinstance(bound, Decimal):
        return math.ceil(bound) if bound is entry.least else math.floor(bound)
    if entry.kind is PenaltyKind.ADMINISTRATIVE_ARREST:
        return bound.days
    if entry.kind is PenaltyKind.COMMUNITY_SERVICE:
        return bound.hours
    return bound.years * 12 + bound.months
