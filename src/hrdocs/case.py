"""One person with all that concerns them: what happened when, and on which days they were held.

Answers rest on the records alone: a day on which no record shows a detention is a `no`, unless the file says that it is
an extract of a larger one. Partial dates give ranges; no day is ever invented.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import Final, TypeVar

from attrs import field, frozen

from hrdocs import values
from hrdocs.model import (
    Appeal,
    Assessment,
    Charge,
    Detention,
    Incident,
    Judgment,
    Listing,
    Person,
    Proceeding,
    Recognition,
    Record,
    Tally,
)
from hrdocs.values import Answer, Day, PartialDate, Period
from hrdocs.vocabulary import RESTRICTIONS, DetentionState, PhaseKind, RecognitionAct

R = TypeVar("R", bound=Record)

_DAY: Final = timedelta(days=1)


@frozen
class DayRange:
    """A number of days known between two bounds, both included.

    Args:
        least: No fewer days than these.
        most: No more days than these; None where nothing bounds them.
    """

    least: int
    most: int | None

    def __str__(self) -> str:
        if self.most is None:
            return f"at least {self.least}"
        return str(self.least) if self.least == self.most else f"{self.least} to {self.most}"


@frozen(kw_only=True)
class TimelineEntry:
    """One fact of a case that has a day, or at least its place in an order.

    Args:
        when: The day or the time; None where the sources are silent and only the order is known.
        record: The record that states it.
        pointer: Where in the record.
        event: What it is, such as `arrest`, `phase`, `judgment`.
        detail: The word of the vocabulary, such as `pretrial_detention`; empty where the event alone is enough.
    """

    when: PartialDate | Period | None
    record: Record
    pointer: str
    event: str
    detail: str = ""


@frozen(kw_only=True)
class Stay:
    """One phase of a detention, with the bounds of its first and last day.

    Args:
        detention: The detention.
        phase: Number of the phase; None where the detention has none.
        first: The earliest and the latest day on which it can have begun; `date.min` and `date.max` for no bound.
        last: The earliest and the latest day on which it can have ended, likewise.
    """

    detention: Detention
    phase: int | None
    first: tuple[date, date]
    last: tuple[date, date]

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


@frozen(kw_only=True)
class Status:
    """A published act about a status, as known on a day.

    Args:
        record: The recognition.
        published: Whether it had been published by the day; unknown where its own day is.
        lifted_by: A later act, published by the day, in which one of its issuers withdraws or ends the same status.
    """

    record: Recognition
    published: Answer
    lifted_by: Recognition | None = None


@frozen(kw_only=True)
class Case:
    """One person with the records about them, in the order of the dataset.

    Args:
        person: The person in question.
        others: Further records of the same person (`same_as`).
        records: All records that refer to them, or to a charge, case or detention of theirs.
        is_extract: Whether they come from a file cut from a larger dataset: what is absent may be known elsewhere, so
            no answer rests on absence.
    """

    person: Person
    others: tuple[Person, ...] = field(default=())
    records: tuple[Record, ...] = field(default=())
    is_extract: bool = False

    def __repr__(self) -> str:
        counts = Counter(record.type for record in self.records)
        said = "".join(f", {kind} {count}" for kind, count in sorted(counts.items()))
        return f"<Case of one person, {1 + len(self.others)} records of the person{said}>"

    def of_type(self, cls: type[R]) -> tuple[R, ...]:
        """Return the records of one type."""
        return tuple(record for record in self.records if isinstance(record, cls))

    @property
    def ids(self) -> frozenset[str]:
        """The ids that mean the person in the dataset."""
        return frozenset(p.id for p in (self.person, *self.others))

    @property
    def detentions(self) -> tuple[Detention, ...]:
        """The person's own detentions and restrictions."""
        return tuple(d for d in self.of_type(Detention) if d.person in self.ids)

    @property
    def charges(self) -> tuple[Charge, ...]:
        """The charges against the person."""
        return tuple(c for c in self.of_type(Charge) if c.person in self.ids)

    def detained_on(self, day: Day) -> Answer:
        """Return whether the person was held on a day, even for a part of it.

        Restrictions without holding (`vocabulary.RESTRICTIONS`) do not count.

        Args:
            day: A day; for a partial one the answer is yes or no only when it is the same for every day of it.
        """
        asked = values.day(day)
        first, last = asked.earliest, asked.latest
        if first is None or last is None or first > last:
            return Answer.UNKNOWN
        held = [span for d in self.detentions for span in _held(d)]
        if _covers(_union(s.certain for s in held), first, last):
            return Answer.YES
        if any(s.possible[0] <= last and first <= s.possible[1] for s in held):
            return Answer.UNKNOWN
        return Answer.UNKNOWN if self.is_extract else Answer.NO

    def days_detained(self, until: Day | None = None) -> DayRange:
        """Count the calendar days on which the person was held, even for a part of a day; none is counted twice.

        Args:
            until: The last day to count. Without it, a detention that has not ended counts as far as the records
                confirm it, and has no upper bound.
        """
        certain_end, possible_end = date.max, date.max
        if until is not None:
            limit = values.day(until)
            certain_end, possible_end = limit.earliest or date.min, limit.latest or date.max
        held = [span for d in self.detentions for span in _held(d)]
        least = sum(
            (min(last, certain_end) - first).days + 1
            # A detention said to continue has no last day to count to: only its first day is certain.
            for first, last in _union(
                s.certain if min(s.certain[1], certain_end) < date.max else (s.certain[0], s.certain[0]) for s in held
            )
            if first <= min(last, certain_end)
        )
        if self.is_extract:
            return DayRange(least, None)
        most = 0
        for first, last in _union(s.possible for s in held):
            stop = min(last, possible_end)
            if first > stop:
                continue
            if first == date.min or stop == date.max:
                return DayRange(least, None)
            most += (stop - first).days + 1
        return DayRange(least, most)

    def stays(self) -> tuple[Stay, ...]:
        """Return each phase of the person's detentions and restrictions, with the bounds of its days."""
        found = []
        for detention in self.detentions:
            marks = _marks(detention)
            for n, phase in enumerate(detention.phases):
                # What a phase says of its own ends takes precedence over what its neighbours say.
                period = phase.period
                first = _bounds(period.start if period else None) or marks[n]
                last = _bounds(period.end if period else None) or marks[n + 1]
                found.append(Stay(detention=detention, phase=n, first=first, last=last))
            if not detention.phases:
                found.append(Stay(detention=detention, phase=None, first=marks[0], last=marks[1]))
        return tuple(found)

    def statuses(self, on: Day | None = None) -> tuple[Status, ...]:
        """Return the published acts of recognition that name the person, by day.

        They are acts of named bodies and are never derived from other records.

        Args:
            on: Leave out what was certainly published later.
        """
        day = None if on is None else values.day(on)
        acts = [
            (record, Answer.YES if day is None else ~record.day.after(day) if record.day else Answer.UNKNOWN)
            for record in self.of_type(Recognition)
            if self.ids & set(record.persons)
        ]
        acts = sorted(
            ((record, published) for record, published in acts if not published.is_no),
            key=lambda act: act[0].day.sort_key if act[0].day else (date.max, date.max, ""),
        )
        return tuple(
            Status(
                record=record,
                published=published,
                lifted_by=next((later for later, _ in acts[n + 1 :] if _lifts(later, record)), None),
            )
            for n, (record, published) in enumerate(acts)
        )

    def timeline(self) -> tuple[TimelineEntry, ...]:
        """Return all dated facts, in order of time.

        A fact without a day is placed after the one before it in its record; one with nothing before it comes last.
        """
        placed: list[tuple[tuple[date, date, int], TimelineEntry]] = []
        for record in (self.person, *self.others, *self.records):
            before: tuple[date, date] | None = None
            for entry in _entries(record):
                if entry.when is not None:
                    before = entry.when.sort_key[:2]
                placed.append(((*(before or (date.max, date.max)), len(placed)), entry))
        return tuple(entry for _, entry in sorted(placed, key=lambda each: each[0]))


def _lifts(later: Recognition, record: Recognition) -> bool:
    return (
        later.act in {RecognitionAct.WITHDRAWS, RecognitionAct.ENDS_ON_RELEASE}
        and later.status is record.status
        and record.act not in {RecognitionAct.WITHDRAWS, RecognitionAct.ENDS_ON_RELEASE, RecognitionAct.DECLINES}
        and bool(set(later.issuers) & set(record.issuers))
    )


# When a person was held. A span has the days on which that is certain (perhaps none: the first is after the last) and
# those on which it is possible; `date.min` and `date.max` mean no bound.

_Interval = tuple[date, date]


@frozen
class _Span:
    certain: _Interval
    possible: _Interval


def held(detention: Detention) -> Iterator[Stay]:
    """Return the stretches of a detention in which the person was held; neighbouring phases are one stretch.

    Returns:
        Each with the number of its first phase. In a contradictory one the latest day is before the earliest.
    """
    marks = _marks(detention)
    if not detention.phases:
        yield Stay(detention=detention, phase=None, first=marks[0], last=marks[1])
        return
    is_held = [phase.kind not in RESTRICTIONS for phase in detention.phases]
    start = 0
    for n, one in enumerate(is_held):
        if not one:
            start = n + 1
        elif n + 1 == len(is_held) or not is_held[n + 1]:
            yield Stay(detention=detention, phase=start, first=marks[start], last=marks[n + 1])


def _held(detention: Detention) -> Iterator[_Span]:
    for stay in held(detention):
        yield _span(stay.first, stay.last)


def _span(first: _Interval, last: _Interval) -> _Span:
    if first[0] > first[1] or last[0] > last[1]:
        # The record contradicts itself, say an end before the beginning: no day is certain, none between is excluded.
        days = (*first, *last)
        return _Span((date.max, date.min), (min(days), max(days)))
    return _Span((first[1], last[0]), (first[0], last[1]))


def _marks(detention: Detention) -> list[_Interval]:
    """Return the bounds of each point in time between phases: the beginning, each change, the end."""
    phases = detention.phases
    said: list[_Interval | None] = []
    for n, phase in enumerate(phases):
        begins = phase.period.start if phase.period else None
        before = phases[n - 1] if n else None
        ended = before.period.end if before and before.period else None
        if begins is None and n == 0 and detention.arrest is not None:
            begins = detention.arrest.day
        if before and before.kind not in RESTRICTIONS and phase.kind in RESTRICTIONS:
            # The day of release is in the phase that ended, not in the restriction that came later.
            begins = ended or begins
        said.append(_bounds(begins or ended))
    if not phases:
        said.append(_bounds(detention.arrest.day if detention.arrest else None))
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


def _bounds(day: PartialDate | None) -> _Interval | None:
    return None if day is None else _bounds_of(day.text)


@lru_cache(maxsize=16_384)
def _bounds_of(text: str) -> _Interval:
    day = PartialDate.parse(text)
    return day.earliest or date.min, day.latest or date.max


def _end(detention: Detention) -> _Interval | None:
    """Return the bounds of the end: as recorded, or not before the day for which the detention is said to continue."""
    last = detention.phases[-1].period if detention.phases else None
    known = detention.ended.day if detention.ended and detention.ended.day else (last.end if last else None)
    if known is not None:
        return _bounds(known)
    as_of = _bounds(detention.as_of)
    if detention.state is DetentionState.OVER or detention.ended is not None:
        return (date.min, as_of[1]) if as_of else None
    if as_of is not None and (detention.state is DetentionState.ONGOING or (last is not None and last.is_open)):
        return as_of[0], date.max
    if last is not None and last.is_open:
        return date.max, date.max
    return None


def _union(intervals: Iterable[_Interval]) -> list[_Interval]:
    """Return the same days as intervals that neither overlap nor touch; one that ends before it begins is empty."""
    united: list[_Interval] = []
    for first, last in sorted(i for i in intervals if i[0] <= i[1]):
        if united and (united[-1][1] == date.max or first <= united[-1][1] + _DAY):
            united[-1] = (united[-1][0], max(last, united[-1][1]))
        else:
            united.append((first, last))
    return united


def _covers(united: list[_Interval], first: date, last: date) -> bool:
    return any(start <= first and last <= end for start, end in united)


# The rows of each record in the timeline.


def _entries(record: Record) -> Iterator[TimelineEntry]:
    for when, pointer, event, detail in _rows(record):
        yield TimelineEntry(when=when, record=record, pointer=pointer, event=event, detail=detail or "")


_Row = tuple[PartialDate | Period | None, str, str, str | None]


def _rows(record: Record) -> Iterator[_Row]:  # noqa: C901, PLR0912 -- one case a record type
    match record:
        case Person():
            if record.birth:
                yield record.birth, "/birth", "birth", None
            if record.death:
                yield record.death, "/death", "death", None
        case Detention():
            yield from _detention_rows(record)
        case Proceeding():
            if record.opened:
                yield record.opened, "/opened", "proceeding", "opened"
            for n, step in enumerate(record.course):
                yield step.day, f"/course/{n}", "proceeding", step.kind
            for n, hearing in enumerate(record.hearings):
                yield hearing.day, f"/hearings/{n}", "hearing", None
        case Charge():
            for n, allegation in enumerate(record.allegations):
                if allegation.day or allegation.period:
                    yield allegation.day or allegation.period, f"/allegations/{n}", "alleged conduct", None
            if not record.course:
                yield None, "/citation", "charge", None
            for n, event in enumerate(record.course):
                yield event.day, f"/course/{n}", "charge", event.kind
        case Judgment():
            yield record.day, "/day", "judgment", record.result
            if record.in_force_on:
                yield record.in_force_on, "/in_force_on", "judgment", "in force"
        case Incident():
            at = "/day" if record.day else "/period"
            yield record.day or record.period, at, "incident", record.kind
        case Appeal():
            yield record.day, "/day", "appeal", record.kind
        case Recognition():
            yield record.day, "/day", "recognition", record.status
        case Assessment():
            yield record.on, "/on", "assessment", record.result
        case Listing():
            yield record.day or record.decided, "/day" if record.day else "/decided", "listing", record.list
        case Tally():
            yield record.period or record.as_of, "/period" if record.period else "/as_of", "tally", record.unit
        case _:
            return


def _detention_rows(record: Detention) -> Iterator[_Row]:
    if record.arrest:
        yield record.arrest.day, "/arrest", "arrest", None
    for n, phase in enumerate(record.phases):
        yield phase.period, f"/phases/{n}", "phase", phase.kind
    if record.ended:
        yield record.ended.day, "/ended", "end of detention", record.ended.how
