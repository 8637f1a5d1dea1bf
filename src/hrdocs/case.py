"""One person with all that concerns them: what happened when, and on which days they were held.

Answers rest on the records alone: a day on which no record shows a detention is a `no`, unless the file says that it is
an extract of a larger one. Partial dates give ranges; no day is ever invented.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import Final, TypeVar

from attrs import evolve, field, frozen

from hrdocs import values
from hrdocs.fields import ModelObject, Role, once, plan
from hrdocs.frozenmap import FrozenMap
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
from hrdocs.notebooks import counted_html
from hrdocs.values import Answer, Day, PartialDate, Period
from hrdocs.vocabulary import RESTRICTIONS, DetentionState, EndHow, IncidentKind, PhaseKind, RecognitionAct, Standing

R = TypeVar("R", bound=Record)
P = TypeVar("P", bound=ModelObject)

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
        record: The record that states it. It may hold facts about others too; the entry is about the person alone,
            or about those in `of`.
        pointer: Where in the record.
        event: What it is, such as `arrest`, `phase`, `judgment`.
        detail: The word of the vocabulary, such as `pretrial_detention`; empty where the event alone is enough.
        is_plan: Whether it had not happened when it was written down: a planned end, a day after `Case.as_of`.
        is_shared: Whether it is about several people, the person among them, and does not say which of them.
        of: Ids of the others whose fact it is; empty where it is the person's own.
    """

    when: PartialDate | Period | None
    record: Record
    pointer: str
    event: str
    detail: str = ""
    is_plan: bool = False
    is_shared: bool = False
    of: tuple[str, ...] = ()


@frozen(kw_only=True)
class Stay:
    """One phase of a detention, with the bounds of its first and last day.

    Args:
        detention: The detention.
        phase: Number of the phase, of the first one where there are several; None where the detention has none.
        count: How many phases it spans.
        first: The earliest and the latest day on which it can have begun; `date.min` and `date.max` for no bound.
        last: The earliest and the latest day on which it can have ended, likewise.
    """

    detention: Detention
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
        undecided: Records of people who may be the same person, which is open; nothing of theirs is in the case.
        records: All records that refer to them, or to a charge, case or detention of theirs. A record may be about
            several people: `is_own` says which of its parts are about this one.
        as_of: The day up to which things can have happened: what lies after it is a plan, or unknown.
        accused: The person of each charge that the records refer to, by the id of the charge.
        is_extract: Whether they come from a file cut from a larger dataset: what is absent may be known elsewhere, so
            no answer rests on absence.
    """

    person: Person
    others: tuple[Person, ...] = field(default=())
    records: tuple[Record, ...] = field(default=())
    as_of: PartialDate | None = field(default=None)
    undecided: tuple[Person, ...] = field(default=())
    accused: FrozenMap[str, str] = field(default=FrozenMap())
    is_extract: bool = False

    def __repr__(self) -> str:
        counts = Counter(record.type for record in self.records)
        said = "".join(f", {kind} {count}" for kind, count in sorted(counts.items()))
        return f"<Case of one person, {1 + len(self.others)} records of the person{said}>"

    def _repr_html_(self) -> str:
        counts = Counter(record.type for record in self.records)
        return counted_html(f"case of {', '.join(sorted(self.ids))}", sorted(counts.items()))

    def display(self) -> str:
        """Return the names of the person and the timeline as text; a notebook keeps what it shows, so ask for it.

        Returns:
            All names on the first line, then what happened, a line each.
        """
        names = dict.fromkeys(name.value for person in (self.person, *self.others) for name in person.names)
        lines = [f"{entry.when or '?'}  {entry.event} {entry.detail}".rstrip() for entry in self.timeline()]
        return "\n".join([" / ".join(names) or "(no name)", *lines])

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

    def is_own(self, part: ModelObject, record: Record) -> Answer:
        """Return whether a record, or a part of one, is about the person: a penalty, a decision, a step of a case.

        Args:
            part: The record itself, or an object inside it.
            record: The record that holds the part.

        Returns:
            Unknown where it is about several people or names none of them, as a penalty in a judgment on several.
        """
        named = self._named(part)
        if named is None and part is not record:
            about = self._named(record)
            if about is None or not about - self.ids:
                return Answer.YES
            return Answer.UNKNOWN if about & self.ids else Answer.NO
        if named is None or named & self.ids:
            return Answer.YES
        return Answer.NO

    def own(self, parts: Iterable[P], record: Record) -> tuple[tuple[int, P], ...]:
        """Return the parts of a list that are or may be about the person, each with its place in the list."""
        return tuple((n, part) for n, part in enumerate(parts) if not self.is_own(part, record).is_no)

    def people_of(self, part: ModelObject) -> tuple[str, ...]:
        """Return the ids of those that a record or a part of one says it is about, the person among them."""
        return tuple(sorted(self._named(part) or ()))

    def _named(self, part: ModelObject) -> set[str] | None:
        """Return the ids that a part says it is about; None where it does not say."""
        found: set[str] = set()
        for name, leads_to_charge in _about(type(part)):
            value = getattr(part, name)
            for target in value if isinstance(value, tuple) else (value,) if value is not None else ():
                person = self._accused(target) if leads_to_charge else target
                if person is not None:
                    found.add(person)
        return found or None

    def _accused(self, charge_id: str) -> str | None:
        """Return the id of the person against whom a charge is; None where no record of it is at hand."""
        known = self.accused.get(charge_id)
        return known or next((charge.person for charge in self.of_type(Charge) if charge.id == charge_id), None)

    def detained_on(self, day: Day) -> Answer:
        """Return whether the person was held on a day, even for a part of it.

        Restrictions without holding (`vocabulary.RESTRICTIONS`) and withdrawn records do not count. After `as_of` the
        answer is unknown, after the death of the person no.

        Args:
            day: A day; for a partial one the answer is yes or no only when it is the same for every day of it.
        """
        wanted = values.day(day)
        first, last = wanted.earliest, wanted.latest
        if first is None or last is None or first > last:
            return Answer.UNKNOWN
        death, limit = self._death(), self._limit()
        if death is not None and first > death[1]:
            return Answer.NO
        if last > limit[1]:
            return Answer.UNKNOWN
        held = self._spans()
        if _covers(_union((s.certain[0], _capped(s.certain[1], limit[0])) for s in held), first, last):
            return Answer.YES
        if any(s.possible[0] <= last and first <= s.possible[1] for s in held):
            return Answer.UNKNOWN
        return Answer.UNKNOWN if self.is_extract else Answer.NO

    def days_detained(self, until: Day | None = None) -> DayRange:
        """Count the calendar days on which the person was held, even for a part of a day; none is counted twice.

        No day after `as_of`, after `until` or after the death of the person is counted. A gap that a record states
        between two phases may have been spent in custody or not. A stay that took place has at least one day.

        Args:
            until: The last day to count. Without it, a detention that has not ended counts as far as the records
                confirm it, and has no upper bound but `as_of`.
        """
        limit = self._limit()
        certain_end, possible_end = date.max, limit[1]
        if until is not None:
            wanted = values.day(until)
            certain_end, possible_end = wanted.earliest or date.min, min(wanted.latest or date.max, limit[1])
        held = self._spans()
        certain = _union(
            # A detention said to continue has no last day to count to: only its first day is certain.
            (s.certain[0], s.certain[0])
            if until is None and s.certain[1] == date.max
            else (s.certain[0], min(_capped(s.certain[1], limit[0]), certain_end))
            for s in held
        )
        certain = [(first, last) for first, last in certain if first <= certain_end]
        least = sum((last - first).days + 1 for first, last in certain)
        least += _fewest(certain, [s.one_day for s in held if s.began_by <= certain_end])
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
        """Return each phase of the person's detentions and restrictions, with the bounds of its days.

        An end after `as_of`, of the case or of the detention, is a plan and no bound.
        """
        found = []
        death, limit = self._death(), self._limit()
        for detention in self.detentions:
            marks = _marks(detention)
            for n, phase in enumerate(detention.phases):
                # What a phase says of its own ends takes precedence over what its neighbours say.
                period = phase.period
                first = _bounds(period.start if period else None) or marks[n]
                last = _bounds(period.end if period else None) or marks[n + 1]
                if _is_plan(last, _as_of(detention)):
                    last = max(first[0], _as_of(detention)[0]), date.max
                found.append(Stay(detention=detention, phase=n, first=first, last=last))
            if not detention.phases:
                found.append(Stay(detention=detention, phase=None, first=marks[0], last=marks[1]))
        return tuple(evolve(stay, last=_ended_by(stay.first, stay.last, death, limit)) for stay in found)

    def _spans(self) -> list["_Span"]:
        death, limit = self._death(), self._limit()
        return [
            span
            for detention in self.detentions
            if detention.standing is not Standing.WITHDRAWN
            for first, last in _stretches(detention)
            if death is None or first[0] <= death[1]
            for span in _span(first, _ended_by(first, last, death, limit))
        ] + [
            _Span(certain=_NONE, possible=gap, one_day=_NONE, began_by=date.max)
            for detention in self.detentions
            if detention.standing is not Standing.WITHDRAWN
            for gap in _gap_days(detention)
            if death is None or gap[0] <= death[1]
        ]

    def _limit(self) -> "_Interval":
        """Return the earliest and the latest day up to which things can have happened."""
        return (date.max, date.max) if self.as_of is None else _bounds_of(self.as_of.text)

    def _death(self) -> "_Interval | None":
        """Return the bounds of the day of death, all reports of it together."""
        days = [person.death for person in (self.person, *self.others)]
        days += [d.ended.day for d in self.detentions if d.ended is not None and d.ended.how in _DEATHS]
        days += [
            act.day
            for act in self.of_type(Incident)
            if act.kind is IncidentKind.DEATH
            and act.standing is not Standing.WITHDRAWN
            and len(act.subjects) == 1
            and act.subjects[0] in self.ids
        ]
        bounds = [_bounds_of(day.text) for day in days if day is not None]
        return (min(b[0] for b in bounds), max(b[1] for b in bounds)) if bounds else None

    def statuses(self, on: Day | None = None) -> tuple[Status, ...]:
        """Return the published acts of recognition that name the person, by day.

        They are acts of named bodies and are never derived from other records.

        An act of a day after `as_of` is a plan: whether it is published by a later day is unknown.

        Args:
            on: Leave out what was certainly published later.
        """
        day = None if on is None else values.day(on)
        acts = [
            (record, self._by(said, day))
            for record in self.of_type(Recognition)
            if self.ids & set(record.persons)
            for said in [_published(record)]
        ]
        acts = sorted(
            ((record, published) for record, published in acts if not published.is_no),
            key=lambda act: said.sort_key if (said := _published(act[0])) else (date.max, date.max, ""),
        )
        return tuple(
            Status(
                record=record,
                published=published,
                lifted_by=next(
                    (later for later, _ in acts[n + 1 :] if _lifts(later, record) and not self._is_later(later)), None
                ),
            )
            for n, (record, published) in enumerate(acts)
        )

    def _by(self, said: PartialDate | None, day: PartialDate | None) -> Answer:
        """Return whether what is dated had been published by a day; unknown what lies after `as_of`."""
        if said is None:
            return Answer.UNKNOWN if day is not None else Answer.YES
        published = Answer.YES if day is None else ~said.after(day)
        return published if published.is_no or not self._is_later(said) else Answer.UNKNOWN

    def _is_later(self, act: PartialDate | Recognition) -> bool:
        """Return whether a day, or an act, surely lies after `as_of`."""
        said = _published(act) if isinstance(act, Recognition) else act
        return self.as_of is not None and said is not None and said.after(self.as_of).is_yes

    def timeline(self) -> tuple[TimelineEntry, ...]:
        """Return all dated facts about the person, in order of time.

        Penalties, decisions and steps of a case that are about others alone are left out; a record about others that
        concerns this case names them in `of`. A date sorts by the day it names, and by its clock time where it has one;
        a fact without a day is placed after the one before it in its record, one with nothing before it comes last.
        """
        placed: list[tuple[tuple[date, date, int, int], TimelineEntry]] = []
        for record in (self.person, *self.others, *self.records):
            before: tuple[date, date, int] | None = None
            for entry in self._entries(record):
                if entry.when is not None:
                    first, last, minute = _place(entry.when)
                    if minute < 0:
                        # On the same day as the entry before it in its record, and later by the order of the record.
                        minute = before[2] if before is not None and before[0] == first else minute
                    before = first, last, minute
                placed.append(((*(before or (date.max, date.max, -1)), len(placed)), entry))
        return tuple(entry for _, entry in sorted(placed, key=lambda each: each[0]))

    def _entries(self, record: Record) -> Iterator[TimelineEntry]:
        is_other = not isinstance(record, Person) and self.is_own(record, record).is_no
        of = self.people_of(record) if is_other else ()
        about = self.people_of(record) if not isinstance(record, Person) else ()
        limit = self._limit()[1]
        for when, pointer, event, detail, part in _rows(record):
            answer = self.is_own(part, record) if part is not None and not is_other else Answer.YES
            if answer.is_no:
                continue
            first = None if when is None else when.earliest
            yield TimelineEntry(
                when=when,
                record=record,
                pointer=pointer,
                event=event,
                detail=detail or "",
                is_plan=event == _PLANNED or (first is not None and first > limit),
                is_shared=bool(set(about) - self.ids) and (part is None or answer.is_unknown) and not of,
                of=of,
            )


def _place(when: PartialDate | Period) -> tuple[date, date, int]:
    """Return the first and the last day that a date names, and its minute of the day; -1 where it has no clock time."""
    day = when if isinstance(when, PartialDate) else when.start or when.end
    if day is None:
        return date.max, date.max, -1
    first, last, _ = day.sort_key
    if first == date.min:
        first = last
    clock = day.time
    return first, last, -1 if clock is None else clock.hour * 60 + clock.minute


@once
def _about(cls: type[ModelObject]) -> tuple[tuple[str, bool], ...]:
    """Return the fields that say whom an object is about, and whether they do so by naming a charge."""
    return tuple(
        (p.name, p.to == ("charge",))
        for p in plan(cls)
        if p.to and (p.is_about or (p.role is Role.SUBJECT and {"person", "organisation"} & set(p.to)))
    )


def _published(record: Recognition) -> PartialDate | None:
    """Return when an act of recognition was made or published."""
    return record.day or record.issued or record.adopted


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
_NONE: Final = (date.max, date.min)
_DEATHS: Final = {EndHow.DIED, EndHow.EXECUTED}


@frozen(kw_only=True)
class _Span:
    """Days on which the person was held, or may have been.

    Args:
        certain: From the first to the last day on which it is certain.
        possible: From the first to the last day on which it is possible.
        one_day: The days of which one is enough for the stay, where none is certain.
        began_by: The day by which it had begun.
    """

    certain: _Interval
    possible: _Interval
    one_day: _Interval
    began_by: date


def held(detention: Detention, apart: frozenset[PhaseKind] = frozenset()) -> Iterator[Stay]:
    """Return the stretches of a detention in which the person was held.

    Neighbouring phases are one stretch, unless the record states that days lie between them.

    Args:
        detention: The detention.
        apart: Kinds of phases that are no stretch together with phases of other kinds.

    Returns:
        In a contradictory one the latest day is before the earliest.
    """
    marks = _marks(detention)
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


def gaps_between(detention: Detention) -> Iterator[tuple[int, _Interval, _Interval]]:
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
            yield n, _bounds_of(end), _bounds_of(start)
            end = ""


_OPEN: Final = ".."


@lru_cache(maxsize=16_384)
def _later(end: str, other: str) -> str:
    """Return the later of two ends; an open one is later than all."""
    if _OPEN in {end, other}:
        return _OPEN
    return max(end, other, key=_bounds_of)


@lru_cache(maxsize=16_384)
def _may_begin_before(start: str, end: str) -> bool:
    """Whether a phase may have begun before an earlier one ended, and so be within it; one without a day follows it."""
    if start in {"", end}:
        return False
    return _OPEN in {start, end} or _bounds_of(start)[0] < _bounds_of(end)[1]


@lru_cache(maxsize=16_384)
def _are_apart(end: str, start: str) -> bool:
    """Whether at least one day lies between an end and the next beginning, whatever their bounds leave open."""
    before, after = _bounds_of(end), _bounds_of(start)
    is_sound = before[0] <= before[1] and after[0] <= after[1]
    return is_sound and before[1] < date.max and before[1] + _DAY < after[0]


def _stretches(detention: Detention) -> Iterator[tuple[_Interval, _Interval]]:
    """Return the first and the last day of each time in which the person was held: stays, the arrest, the end."""
    for stay in held(detention):
        yield stay.first, stay.last
    end = _bounds(detention.ended.day if detention.ended else None)
    marks = _marks(detention)
    for n, phase in enumerate(detention.phases):
        # One phase may be within another that lasted longer, as a stay in hospital during custody does.
        last = _bounds(phase.period.end if phase.period else None)
        first = _bounds(phase.period.start if phase.period else None)
        if first is None or last is None or phase.kind in RESTRICTIONS or _is_plan(last, _as_of(detention)):
            continue
        # Where it is within none, what comes before and after it in the record bounds it too.
        if _is_one_change(detention, n):
            first = _narrowed(first, marks[n])
        if _is_one_change(detention, n + 1):
            last = _narrowed(last, marks[n + 1])
        if end is None or last[1] <= end[1]:
            yield first, last
    for point in _points(detention):
        yield point, point


def _is_one_change(detention: Detention, n: int) -> bool:
    """Whether the end of what comes before a phase and its beginning are one: both say the same, or one is silent."""
    phases = detention.phases
    if n in {0, len(phases)}:
        return True
    before, after = phases[n - 1].period, phases[n].period
    end = before.end if before is not None else None
    start = after.start if after is not None else None
    return end is None or start is None or end == start


def _narrowed(bounds: _Interval, others: _Interval) -> _Interval:
    """Return the days that lie in both bounds; where none does, the first bounds."""
    first, last = max(bounds[0], others[0]), min(bounds[1], others[1])
    return (first, last) if first <= last else bounds


def _points(detention: Detention) -> Iterator[_Interval]:
    """Return the days of arrest and end where the phases do not reach them; the person was in custody on both."""
    phases = detention.phases
    if not phases:
        return
    start = _bounds(phases[0].period.start if phases[0].period else None)
    day = _bounds(detention.arrest.day if detention.arrest else None)
    if day is not None and start is not None and phases[0].kind not in RESTRICTIONS and day[1] < start[0]:
        yield day
    for n, _, end in gaps_between(detention):
        if n == len(phases):
            yield end


def _gap_days(detention: Detention) -> Iterator[_Interval]:
    """Return the days of stated gaps: whether the person was held on them is not known."""
    for _, end, start in gaps_between(detention):
        yield end[0], start[1]
    first = detention.phases[0].period if detention.phases else None
    begins = _bounds(first.start if first else None)
    for day in _points(detention):
        if begins is not None and day[1] < begins[0]:
            yield day[0], begins[1]


def _span(first: _Interval, last: _Interval) -> Iterator[_Span]:
    if first[0] > first[1] or last[0] > last[1] or first[0] > last[1]:
        # The record contradicts itself, say an end before the beginning: no day is certain, none between is excluded.
        days = (*first, *last)
        yield _Span(certain=_NONE, possible=(min(days), max(days)), one_day=_NONE, began_by=date.max)
        return
    yield _Span(
        certain=(first[1], last[0]),
        possible=(first[0], last[1]),
        one_day=(max(first[0], last[0]), min(first[1], last[1])) if first[1] > last[0] else _NONE,
        began_by=first[1],
    )


def _ended_by(first: _Interval, last: _Interval, death: _Interval | None, limit: _Interval) -> _Interval:
    """Return the bounds of an end, with regard to the death of the person and to the day after which all is a plan."""
    if last[0] > last[1] or first[0] > first[1]:
        return last
    if _is_plan(last, limit):
        last = first[0], date.max
    if death is not None and first[0] <= death[1]:
        is_open = last[0] == date.max
        last = (min(last[0], death[0] if is_open else death[1]), min(last[1], death[1]))
    return last


def _capped(last: date, limit: date) -> date:
    """Return the day up to which a stay is certain: one that continues, up to the day on which records can end."""
    return limit if last == date.max else last


def _is_plan(last: _Interval, as_of: _Interval) -> bool:
    """Whether an end is certainly after the last day of which the record can speak; an open one is no plan."""
    return as_of[1] < last[0] < date.max


def _as_of(detention: Detention) -> _Interval:
    """Return the bounds of the day up to which a detention says what happened: no bound once its end is recorded."""
    if detention.ended is not None and detention.ended.day is not None:
        return date.max, date.max
    return _bounds(detention.as_of) or (date.max, date.max)


def _fewest(certain: list[_Interval], windows: Iterable[_Interval]) -> int:
    """Return the fewest days that hold one day of each window, beside days that are certain."""
    count, last = 0, date.min
    for low, high in sorted((w for w in windows if w[0] <= w[1]), key=lambda window: window[1]):
        if (count and low <= last) or any(a <= high and low <= b for a, b in certain):
            continue
        count, last = count + 1, high
    return count


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
    as_of = _bounds(detention.as_of)
    if detention.ended is not None and detention.ended.day is not None:
        return _bounds(detention.ended.day)
    known = _bounds(last.end if last else None)
    if known is not None and _is_plan(known, _as_of(detention)) and as_of is not None:
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


# The rows of each record in the timeline: when, where, what, the word of the vocabulary, and the part of the record
# whose own fields say whom the row is about.

_PLANNED: Final = "planned end"
_Row = tuple[PartialDate | Period | None, str, str, str | None, ModelObject | None]


def _rows(record: Record) -> Iterator[_Row]:
    match record:
        case Person():
            yield from _person_rows(record)
        case Detention():
            yield from _detention_rows(record)
        case Proceeding():
            yield from _proceeding_rows(record)
        case Charge():
            yield from _charge_rows(record)
        case Judgment():
            yield from _judgment_rows(record)
        case Incident():
            at = "/day" if record.day else "/period"
            yield record.day or record.period, at, "incident", record.kind, None
        case Appeal():
            yield record.day, "/day", "appeal", record.kind, None
        case Recognition():
            at = "/day" if record.day else "/issued" if record.issued else "/adopted" if record.adopted else "/day"
            yield record.day or record.issued or record.adopted, at, "recognition", record.status, None
        case Assessment():
            yield record.on, "/on", "assessment", record.result, None
        case Listing():
            yield record.day or record.decided, "/day" if record.day else "/decided", "listing", record.list, None
        case Tally():
            yield record.period or record.as_of, "/period" if record.period else "/as_of", "tally", record.unit, None
        case _:
            return


def _person_rows(record: Person) -> Iterator[_Row]:
    if record.birth:
        yield record.birth, "/birth", "birth", None, None
    if record.death:
        yield record.death, "/death", "death", None, None


def _detention_rows(record: Detention) -> Iterator[_Row]:
    if record.arrest:
        yield record.arrest.day, "/arrest", "arrest", None, None
    for n, phase in enumerate(record.phases):
        yield phase.period, f"/phases/{n}", "phase", phase.kind, None
    if record.ended:
        yield record.ended.day, "/ended", "end of detention", record.ended.how, None
    # After all that happened, since what has no day is placed after the row before it.
    for n, phase in enumerate(record.phases):
        if phase.planned_end is not None:
            yield phase.planned_end, f"/phases/{n}/planned_end", _PLANNED, phase.kind, None


def _proceeding_rows(record: Proceeding) -> Iterator[_Row]:
    if record.opened:
        yield record.opened, "/opened", "proceeding", "opened", None
    for n, step in enumerate(record.course):
        yield step.day, f"/course/{n}", "proceeding", step.kind, step
    for n, hearing in enumerate(record.hearings):
        yield hearing.day, f"/hearings/{n}", "hearing", hearing.state, None


def _charge_rows(record: Charge) -> Iterator[_Row]:
    for n, allegation in enumerate(record.allegations):
        if allegation.day or allegation.period:
            yield allegation.day or allegation.period, f"/allegations/{n}", "alleged conduct", None, None
    if not record.course:
        yield None, "/citation", "charge", None, None
    for n, event in enumerate(record.course):
        yield event.day, f"/course/{n}", "charge", event.kind, None


def _judgment_rows(record: Judgment) -> Iterator[_Row]:
    # The ruling as a whole on several people is not what was decided on each of them.
    yield record.day, "/day", "judgment", record.result if len(record.persons) <= 1 else None, None
    for n, decision in enumerate(record.decisions):
        yield record.day, f"/decisions/{n}", "decision", decision.outcome, decision
    for n, penalty in enumerate(record.penalties):
        yield record.day, f"/penalties/{n}", "penalty", penalty.kind, penalty
    if record.in_force_on:
        yield record.in_force_on, "/in_force_on", "judgment", "in force", None
