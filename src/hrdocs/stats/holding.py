"""Who was held on a day, as a review prints it: by records that hold for the day, or by news that is not too old.

`Case.detained_on` says yes or no only where the records are certain for the day itself. A review counts a person as
held also on the day after the last news. So `ongoing` as of a day is held for some time more, and is counted apart as
"last known held" after it.
"""

from collections.abc import Iterator
from datetime import date
from enum import Enum

from attrs import evolve, frozen

from hrdocs.case import Case
from hrdocs.model import Detention
from hrdocs.stays import Stay
from hrdocs.values import PartialDate
from hrdocs.vocabulary import RESTRICTIONS, DetentionState, PhaseKind, Standing

STALE_AFTER = 180
"""After how many days without news `ongoing` is no longer taken as held."""


class HoldingState(Enum):
    """Whether a person is held on a day."""

    HELD = "held"
    LAST_KNOWN = "last_known"
    """Held by the last news, which are too old."""
    POSSIBLE = "possible"
    """The records leave it open."""
    NOT = "not"


@frozen
class Holding:
    """Whether a person is held on a day, and whether by a record that does not say for which day it holds."""

    state: HoldingState
    is_undated: bool = False


def holding(case: Case, on: date, *, made: PartialDate | None = None, stale_after: int = STALE_AFTER) -> Holding:
    """Return whether a person is held on a day.

    Args:
        case: The case, without a day after which all is a plan.
        on: The day.
        made: The day on which the file was made: what it says without a day holds for that one.
        stale_after: After how many days without news `ongoing` is no longer taken as held.
    """
    answer = case.detained_on(on)
    if answer.is_no:
        return Holding(HoldingState.NOT)
    open_ended = [each for each in case.detentions if _is_open(each)]
    ids = {each.id for each in open_ended}
    closed = evolve(case, records=tuple(each for each in case.records if each.id not in ids))
    if closed.detained_on(on).is_yes:
        return Holding(HoldingState.HELD)
    states = [_of_open(case, each, on, made, stale_after) for each in open_ended]
    for state in (HoldingState.HELD, HoldingState.LAST_KNOWN):
        found = [each for each in states if each.state is state]
        if found:
            return min(found, key=lambda each: each.is_undated)
    return Holding(HoldingState.POSSIBLE)


def _is_open(detention: Detention) -> bool:
    """Whether a detention is said to continue."""
    if detention.standing is Standing.WITHDRAWN or detention.ended is not None:
        return False
    last = detention.phases[-1] if detention.phases else None
    if last is not None and last.kind in RESTRICTIONS:
        return False
    if detention.state is not None:
        return detention.state is DetentionState.ONGOING
    return last is not None and last.period is not None and last.period.is_open


def _of_open(case: Case, detention: Detention, on: date, made: PartialDate | None, stale_after: int) -> Holding:
    said = detention.as_of or made
    alone = evolve(case, records=(detention,))
    if said is None or said.earliest is None:
        return Holding(HoldingState.HELD if alone.detained_on(on).is_yes else HoldingState.POSSIBLE, is_undated=True)
    news = said.earliest
    if news >= on:
        return Holding(HoldingState.HELD if alone.detained_on(on).is_yes else HoldingState.POSSIBLE)
    if not alone.detained_on(news).is_yes or _is_over_by_plan(detention, on):
        return Holding(HoldingState.POSSIBLE)
    return Holding(HoldingState.LAST_KNOWN if (on - news).days > stale_after else HoldingState.HELD)


def _is_over_by_plan(detention: Detention, on: date) -> bool:
    """Whether the term had run out by the day: then the last news say nothing of it."""
    last = detention.phases[-1] if detention.phases else None
    ends = () if last is None else (last.planned_end, last.period.end if last.period is not None else None)
    return any(each is not None and each.latest is not None and each.latest < on for each in ends)


def stays_on(case: Case, on: date) -> Iterator[tuple[Stay, bool]]:
    """Return the phases in which a person is or may be held on a day, each with whether that is certain.

    A phase that is the last known one counts as certain: whether the person is held at all is another question.
    """
    found = [
        stay
        for stay in case.stays()
        if stay.kind not in RESTRICTIONS
        and stay.detention.standing is not Standing.WITHDRAWN
        and stay.first[0] <= on <= max(stay.last[1], stay.last[0])
    ]
    is_one = len({(stay.kind, _place(stay)) for stay in found}) == 1
    for stay in found:
        yield stay, is_one or (stay.first[1] <= on <= stay.last[0])


def _place(stay: Stay) -> str:
    place = None if stay.phase is None else stay.detention.phases[stay.phase].place
    return "" if place is None else str(place.organisation)


def kind_word(kind: PhaseKind | None) -> str:
    """Return the word of a kind of phase; empty where it is not recorded."""
    return "" if kind is None else kind.value
