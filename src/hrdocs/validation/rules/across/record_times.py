"""When what a record is about took place, as far as its days decide it.

A time has four bounds, each a number of a day: the earliest and the latest day on which it can have begun, and those on
which it can have ended. What no source says is unbounded, so that nothing is concluded from it.
"""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from hrdocs.values import PartialDate, Period
from hrdocs.values.partial_date import FUTURE, MINUTES_OF_DAY, PAST, span_of_text
from hrdocs.vocabulary import DetentionState

if TYPE_CHECKING:
    from hrdocs.model import (
        Charge,
        Detention,
        Listing,
        Proceeding,
    )

NEVER: Final = 0
"""Before any day."""
ALWAYS: Final = FUTURE // MINUTES_OF_DAY
"""After any day."""

Bounds = tuple[int, int, int, int]
ANY_TIME: Final[Bounds] = (NEVER, ALWAYS, NEVER, ALWAYS)


@lru_cache(maxsize=16_384)
def _of_text(text: str) -> Bounds:
    start, slash, end = text.partition("/")
    if not slash:
        low, high = _span(text)
        return low, high, low, high
    low, late = _span(start)
    early, high = _span(end)
    if low > high:
        return ANY_TIME  # reported as such, and of no use here
    return low, min(late, high), max(early, low), high


def _span(text: str) -> tuple[int, int]:
    if text in {"", ".."}:
        return NEVER, ALWAYS
    first, last, _ = span_of_text(text)
    low = NEVER if first == PAST else first // MINUTES_OF_DAY
    high = ALWAYS if last == FUTURE else last // MINUTES_OF_DAY
    return (low, high) if low <= high else (NEVER, ALWAYS)


def bounds_of(value: PartialDate | Period | None) -> Bounds:
    """Return the bounds of a date or a period; any time for None."""
    return ANY_TIME if value is None else _of_text(value.text)


def _around(*values: PartialDate | None) -> Bounds:
    """Return the time from the first to the last of some days; a day that is absent says nothing."""
    known = [_of_text(each.text) for each in values if each is not None]
    if len(known) < 2:  # noqa: PLR2004 -- nothing to join
        return known[0] if known else ANY_TIME
    return (
        min(low for low, _, _, _ in known),
        min(late for _, late, _, _ in known),
        max(early for _, _, early, _ in known),
        max(high for _, _, _, high in known),
    )


def _detention(record: "Detention") -> Bounds:
    phases, arrest, ended = record.phases, record.arrest, record.ended
    low, late = NEVER, ALWAYS
    if arrest is not None and arrest.day is not None:
        low, late, _, _ = _of_text(arrest.day.text)
    # What came before a later phase is not known.
    is_first = True
    for phase in phases:
        if phase.period is not None:
            start, begun, _, _ = _of_text(phase.period.text)
            if is_first and start != NEVER:
                low = start if low == NEVER else min(low, start)
            late = min(late, begun)
        is_first = False
    if ended is not None and ended.day is not None:
        _, _, early, high = _of_text(ended.day.text)
        if high < low:
            return ANY_TIME  # reported as such, and of no use here
        return low, late, early, high
    if phases and record.state is DetentionState.OVER:
        _, _, early, high = bounds_of(phases[-1].period)
        return low, late, early, high
    return low, late, NEVER, ALWAYS


def _proceeding(record: "Proceeding") -> Bounds:
    """Return when a case was opened; no source says when one is over."""
    opened = record.opened
    if opened is None and record.course:
        opened = record.course[0].day
    return bounds_of(opened)


def _charge(record: "Charge") -> Bounds:
    """Return the time from the first to the last step; an act alleged lies before them."""
    steps = [step.day for step in record.course if step.day is not None]
    return _around(*steps)


def act_of(record: "Charge") -> int:
    """Return the earliest day of the acts that a charge alleges; a charge is never older than that."""
    lows = [bounds_of(each.day or each.period)[0] for each in record.allegations]
    return min(lows, default=NEVER)


def _listing(record: "Listing") -> Bounds:
    if record.decided is None and record.day is None:
        # It was seen on the list by then.
        return NEVER, ALWAYS, NEVER, bounds_of(record.as_of)[3]
    return _around(record.decided, record.day)


_TIMES: Final[Mapping[str, tuple[Callable[[Any], Bounds], str]]] = {
    "Phase": (lambda each: bounds_of(each.period), "phases.period"),
    "Arrest": (lambda each: bounds_of(each.day), "arrest.day"),
    "End": (lambda each: bounds_of(each.day), "ended.day"),
    "Detention": (_detention, "phases.period"),
    "ProceedingEvent": (lambda each: bounds_of(each.day), "course.day"),
    "Hearing": (lambda each: bounds_of(each.day), "hearings.day"),
    "Proceeding": (_proceeding, "opened"),
    "ChargeEvent": (lambda each: bounds_of(each.day), "course.day"),
    "Charge": (_charge, "course.day"),
    "Judgment": (lambda each: bounds_of(each.day), "day"),
    "Incident": (lambda each: bounds_of(each.day or each.period), "day"),
    "Participant": (lambda each: bounds_of(each.period), "participants.period"),
    "Reply": (lambda each: bounds_of(each.sent), "replies.sent"),
    "Appeal": (lambda each: bounds_of(each.day), "day"),
    "Recognition": (lambda each: _around(each.day, each.issued, each.adopted), "day"),
    "Assessment": (lambda each: bounds_of(each.on), "on"),
    "Deprivation": (lambda each: bounds_of(each.period), "deprivations.period"),
    "Listing": (_listing, "day"),
    "Tally": (lambda each: bounds_of(each.period), "period"),
    "Organisation": (lambda each: bounds_of(each.period), "period"),
    "Membership": (lambda each: bounds_of(each.period), "members.period"),
    "Affiliation": (lambda each: bounds_of(each.period), "affiliations.period"),
    "Relationship": (lambda each: bounds_of(each.period), "relationships.period"),
    "Residence": (lambda each: bounds_of(each.period), "residences.period"),
    "Source": (lambda each: bounds_of(each.published), "published"),
    "Consent": (lambda each: bounds_of(each.given_on), "consent.given_on"),
    "Revision": (lambda each: bounds_of(each.day), "revision.day"),
}
"""By the name of the class, which is one in the whole library: a class loads when a file has objects of it."""


OWN_TIME: Final = frozenset({"Consent", "Revision", "Affiliation", "Relationship", "Residence"})
"""Parts, by the name of their class, that are not of the time of their record."""


def time_of(part: Any) -> Bounds | None:
    """Return when a record or a part of one took place; None for a part that has the time of its record."""
    known = _TIMES.get(part.__class__.__name__)
    return None if known is None else known[0](part)


def time_field(cls: type[Any]) -> str | None:
    """Return the field, from the record, that says when an object of a class took place."""
    known = _TIMES.get(cls.__name__)
    return None if known is None else known[1]
