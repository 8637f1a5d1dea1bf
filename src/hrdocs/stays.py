"""The stretches of one detention in which the person was held, each with the bounds of its first and last day.

Partial dates give ranges; no day is ever invented.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from attrs import frozen

from hrdocs.byvalue import ByValue
from hrdocs.values import PartialDate, Period
from hrdocs.vocabulary import RESTRICTIONS, DetentionState, PhaseKind

if TYPE_CHECKING:
    from hrdocs.model import Detention

Interval = tuple[date, date]
"""The earliest and the latest day on which something can have been; `date.min` and `date.max` for no bound."""

_DAY: Final = timedelta(days=1)
_OPEN: Final = ".."


@frozen(kw_only=True, eq=False, repr=False)
class Stay(ByValue):
    """One phase of a detention, with the bounds of its first and last day.

    Args:
        detention: The detention.
        phase: Number of the phase, of the first one where there are several; None where the detention has none.
        count: How many phases it spans.
        first: The earliest and the latest day on which it can have begun; `date.min` and `date.max` for no bound.
        last: The earliest and the latest day on which it can have ended, likewise.
    """

    detention: "Detention"
    phase: int | None
    first: tuple[date, date]
    last: tuple[date, date]
    count: int = 1

    @property
    def kind(self) -> PhaseKind | None:
        """The ground on which the person was held or restricted; None where that is not recorded."""
        return None if self.phase is None else self.detention.phases[self.phase].kind

    @property
    def pointer(self) -> str:
        """Where in the detention it is recorded."""
        return "/person" if self.phase is None else f"/phases/{self.phase}"

    @property
    def period(self) -> Period | None:
        """The same bounds as a period; None where no day is known."""
        start, end = _side(*self.first), ".." if self.last == (date.max, date.max) else _side(*self.last)
        return Period(f"{start}/{end}") if (start or end not in {"", ".."}) else None


def _side(early: date, late: date) -> str:
    if early == late:
        return early.isoformat()
    low, high = ("" if day in (date.min, date.max) else day.isoformat() for day in (early, late))
    return f"[{low}..{high}]" if low or high else ""


def held(detention: "Detention", apart: frozenset[PhaseKind] = frozenset()) -> Iterator[Stay]:
    """Return the stretches of a detention in which the person was held.

    Neighbouring phases are one stretch, unless the record states that days lie between them.

    Args:
        detention: The detention.
        apart: Kinds of phases that are no stretch together with phases of other kinds.

    Returns:
        In a contradictory one the latest day is before the earliest.
    """
    marks = marks_of(detention)
    phases = detention.phases
    if not phases:
        yield Stay(detention=detention, phase=None, first=marks[0], last=marks[1], count=0)
        return
    gaps = {n: (end, start) for n, end, start in gaps_between(detention)}
    start, first = 0, marks[0]
    count = len(phases)
    for n, phase in enumerate(phases, 1):
        if phase.kind in RESTRICTIONS:
            start, first = n, marks[n]
            continue
        gap = gaps.get(n) if gaps else None
        if gap is None and n < count:
            following = phases[n].kind
            if following not in RESTRICTIONS and (following in apart) is (phase.kind in apart):
                continue
        last, begins = gap or (marks[n], marks[n])
        yield Stay(detention=detention, phase=start, first=first, last=last, count=n - start)
        start, first = n, begins


def gaps_between(detention: "Detention") -> Iterator[tuple[int, Interval, Interval]]:
    """Return the gaps that a detention states between two phases in which the person was held.

    Returns:
        The number of the phase after each gap, or the number of phases for one before the end of the detention; the
        bounds of the last day before it and of the first day after it.
    """
    phases = detention.phases
    ended = detention.ended.day.text if detention.ended is not None and detention.ended.day is not None else ""
    if len(phases) < 2 and not ended:  # noqa: PLR2004 -- a gap is between two
        return
    end = ""
    for n, phase in enumerate(phases, 1):
        if phase.kind in RESTRICTIONS:
            end = ""
            continue
        begun, _, own = phase.period.text.partition("/") if phase.period is not None else ("", "", "")
        if end and not own and not _may_begin_before(begun, end):
            # It came after that end and states no end: up to what comes next, no gap is stated.
            end = ""
        else:
            # Phases may contain each other, as a stay in hospital during custody does: the last end of all counts.
            end = own if not end else end if own in {"", end} else _later(end, own)
        if n == len(phases):
            start = ended
        else:
            following = phases[n]
            if following.kind in RESTRICTIONS or following.period is None:
                continue
            start = following.period.text.partition("/")[0]
        if end and start and end != start and _OPEN not in {start, end} and _are_apart(end, start):
            yield n, text_bounds(end), text_bounds(start)
            end = ""


@lru_cache(maxsize=16_384)
def _later(end: str, other: str) -> str:
    """Return the later of two ends; an open one is later than all."""
    if _OPEN in {end, other}:
        return _OPEN
    return max(end, other, key=text_bounds)


@lru_cache(maxsize=16_384)
def _may_begin_before(start: str, end: str) -> bool:
    """Whether a phase may have begun before an earlier one ended, and so be within it; one without a day follows it."""
    if start in {"", end}:
        return False
    return _OPEN in {start, end} or text_bounds(start)[0] < text_bounds(end)[1]


@lru_cache(maxsize=16_384)
def _are_apart(end: str, start: str) -> bool:
    """Whether at least one day lies between an end and the next beginning, whatever their bounds leave open."""
    before, after = text_bounds(end), text_bounds(start)
    is_sound = before[0] <= before[1] and after[0] <= after[1]
    return is_sound and before[1] < date.max and before[1] + _DAY < after[0]


def marks_of(detention: "Detention") -> list[Interval]:
    """Return the bounds of each point in time between phases: the beginning, each change, the end."""
    phases = detention.phases
    said: list[Interval | None] = []
    for n, phase in enumerate(phases):
        begins = phase.period.start if phase.period else None
        before = phases[n - 1] if n else None
        ended = before.period.end if before and before.period else None
        if begins is None and n == 0 and detention.arrest is not None:
            begins = detention.arrest.day
        if before and before.kind not in RESTRICTIONS and phase.kind in RESTRICTIONS:
            # The day of release is in the phase that ended, not in the restriction that came later.
            begins = ended or begins
        said.append(day_bounds(begins or ended))
    if not phases:
        said.append(day_bounds(detention.arrest.day if detention.arrest else None))
    said.append(_end(detention))
    # A point that is not recorded lies between its neighbours.
    early, marks = date.min, []
    for mark in said:
        early = max(early, mark[0]) if mark else early
        marks.append((early, mark[1] if mark else date.max))
    late = date.max
    for n in range(len(marks) - 1, -1, -1):
        late = min(late, marks[n][1])
        marks[n] = (marks[n][0], late)
    return marks


def known_until(detention: "Detention") -> Interval:
    """Return the bounds of the day up to which a detention says what happened: no bound once its end is recorded."""
    if detention.ended is not None and detention.ended.day is not None:
        return date.max, date.max
    return day_bounds(detention.as_of) or (date.max, date.max)


def is_plan(last: Interval, as_of: Interval) -> bool:
    """Whether an end is certainly after the last day of which the record can speak; an open one is no plan."""
    return as_of[1] < last[0] < date.max


def day_bounds(day: PartialDate | None) -> Interval | None:
    """Return the bounds of a day; None where it is not recorded."""
    return None if day is None else text_bounds(day.text)


@lru_cache(maxsize=16_384)
def text_bounds(text: str) -> Interval:
    """Return the bounds of a day in its canonical text."""
    day = PartialDate.parse(text)
    return day.earliest or date.min, day.latest or date.max


def _end(detention: "Detention") -> Interval | None:
    """Return the bounds of the end: as recorded, or not before the day for which the detention is said to continue."""
    last = detention.phases[-1].period if detention.phases else None
    as_of = day_bounds(detention.as_of)
    if detention.ended is not None and detention.ended.day is not None:
        return day_bounds(detention.ended.day)
    known = day_bounds(last.end if last else None)
    if known is not None and is_plan(known, known_until(detention)) and as_of is not None:
        # The end of a term that still runs is a plan; one that is over ended by the day of which the record speaks.
        return (date.min, as_of[1]) if detention.state is DetentionState.OVER else (as_of[0], date.max)
    if known is not None:
        return known
    if detention.state is DetentionState.OVER or detention.ended is not None:
        return (date.min, as_of[1]) if as_of else None
    if as_of is not None and (detention.state is DetentionState.ONGOING or (last is not None and last.is_open)):
        return as_of[0], date.max
    if last is not None and last.is_open:
        return date.max, date.max
    return None
