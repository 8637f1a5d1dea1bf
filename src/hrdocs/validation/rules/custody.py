"""Rules on custody and restrictions: stays, their ends, and how they fit into the life of the person.

When a person was held is read as in `case`: restrictions do not count. Missing data is never reported as a fault: a
stay without a recorded end counts as over when the next one begins. Persons said to be the same are one here.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from attrs import define

from hrdocs.problems import Severity
from hrdocs.stays import gaps_between, held
from hrdocs.validation.fault import Fault, compared, found
from hrdocs.validation.index import Index
from hrdocs.validation.packing import DAY_BITS, PackedFields
from hrdocs.validation.rule import Context, Family, Rule, Table
from hrdocs.validation.rules.days import elsewhere, is_ahead, sides, sooner
from hrdocs.validation.rules.one_person import LIVES, PERSON_TIES, SamePersons, lives_of
from hrdocs.validation.walk import Item
from hrdocs.values import Answer, PartialDate
from hrdocs.vocabulary import (
    RESTRICTIONS,
    ChargeEventKind,
    DecisionOutcome,
    DetentionState,
    EndCircumstance,
    EndHow,
    IncidentKind,
    Instance,
    JudgmentResult,
    PhaseKind,
    Presence,
)

if TYPE_CHECKING:
    from hrdocs.model import Charge, Detention, Judgment

# --- One detention ----------------------------------------------------------------------------------------------------


def ending(item: Item, context: Context) -> Iterable[Fault]:
    """Find ends that are before the beginning, or before a stay of the same detention is over."""
    record: Detention = item.record
    day = record.ended.day if record.ended else None
    if day is None:
        return ()
    began = _began(record)
    first = sooner(day, began, context)
    if first is Answer.YES:
        return (found("custody.ends-before-start", "/ended/day"),)
    later = Answer.NO
    for phase in record.phases:
        # A restriction may outlast the release that imposed it.
        if phase.period is not None and phase.kind not in RESTRICTIONS:
            start, end = sides(phase.period)
            # The last day of a stay and the end are one moment: where they can be the same, they are.
            if sooner(day, end, context) is Answer.YES:
                later = Answer.YES
            elif start is not began:
                later |= sooner(day, start, context)
    if later is Answer.YES:
        return (found("custody.goes-on-after-end", "/ended/day"),)
    if first is Answer.UNKNOWN:
        return (found("custody.ends-before-start", "/ended/day", doubt=True),)
    return compared(later, "custody.goes-on-after-end", "/ended/day")


def arrest(item: Item, context: Context) -> Iterable[Fault]:
    """Find arrests after the first stay began, and events that follow an arrest but are dated before it."""
    record: Detention = item.record
    if record.arrest is None:
        return ()
    day, start = record.arrest.day, _first_start(record)
    # Both are one moment: where they can be the same, they are.
    if sooner(start, day, context) is Answer.YES:
        return (found("custody.arrest-after-start", "/arrest/day"),)
    began = day or start
    doubts: list[Fault] = []
    for name in ("custody_admitted", "first_judge"):
        answer = sooner(getattr(record.arrest, name), began, context)
        faults = list(compared(answer, "custody.before-arrest", f"/arrest/{name}"))
        if answer is Answer.YES:
            return faults
        doubts += faults
    # Counsel may have been there before: with a person who was summoned and then kept.
    if sooner(record.arrest.first_counsel, began, context) is Answer.YES:
        return (found("custody.counsel-before-arrest", "/arrest/first_counsel"),)
    return doubts[:1]


def state(item: Item, context: Context) -> Iterable[Fault]:
    """Find states that the days of the detention exclude."""
    record: Detention = item.record
    if record.state is None:
        return ()
    as_of, ended = record.as_of, record.ended
    answer = sooner(as_of, _began(record), context)
    if answer is not Answer.YES:
        answer = Answer.NO  # the beginning is known to be earlier, whatever the days leave open
        if ended is not None and record.state is DetentionState.ONGOING:
            # It may have continued then and be over now, if days are recorded that say so.
            unsaid = Answer.YES if as_of is None else Answer.UNKNOWN
            answer = sooner(ended.day, as_of, context) if ended.day and as_of else unsaid
        elif ended is not None:
            answer = sooner(as_of, ended.day, context)
    return compared(answer, "custody.state-contradicts-days", "/state")


def gap(item: Item, _: Context) -> Iterable[Fault]:
    """Find days that a detention leaves out between two stays, or between the last one and its end."""
    record: Detention = item.record
    faults = []
    for n, first, last in gaps_between(record):
        is_end = n == len(record.phases)
        # Papers of a release are dated days after it, also after a death.
        if is_end and _is_on_paper(record) and (last[1] - first[0]).days < _PAPERS:
            continue
        faults.append(found("custody.gap", "/ended/day" if is_end else f"/phases/{n}/period"))
    return faults


_PAPERS: Final = 31


# Grounds of which one ends where the next begins; a stay in a hospital is during custody, and house arrest is at home.
_ONE_AT_A_TIME: Final = frozenset(
    {
        PhaseKind.BRIEF_DETENTION,
        PhaseKind.ADMINISTRATIVE_DETENTION,
        PhaseKind.ADMINISTRATIVE_ARREST,
        PhaseKind.CRIMINAL_APPREHENSION,
        PhaseKind.PRETRIAL_DETENTION,
        PhaseKind.ARREST_CC,
        PhaseKind.IMPRISONMENT,
        PhaseKind.AWAITING_EXECUTION,
        PhaseKind.OPEN_TYPE_FACILITY,
    }
)
_FEW_DAYS: Final = 3


def phases_overlapping(item: Item, context: Context) -> Iterable[Fault]:
    """Find phases on different grounds that surely overlap: both grounds may have held, which is a question."""
    record: Detention = item.record
    faults: list[Fault] = []
    until: dict[PhaseKind, date] = {}
    for n, phase in enumerate(record.phases):
        if phase.kind not in _ONE_AT_A_TIME:
            continue
        start, end = sides(phase.period)
        latest = start.latest if start else None
        others = [day for kind, day in until.items() if kind is not phase.kind]
        if latest is not None and others and (max(others) - latest).days > _FEW_DAYS:
            faults.append(found("custody.phases-overlapping", f"/phases/{n}/period"))
        earliest = end.earliest if end and not is_ahead(end, context) else None
        if earliest is not None:
            until[phase.kind] = max(earliest, until.get(phase.kind, date.min))
    return faults


# Days between the first and the last of a stay that is certainly longer than the law allows: three and 72 hours may
# touch two and four days; administrative arrest is 15 days, since March 2021 for some acts 30; apprehension for some
# crimes ten days.
_LONGEST: Final = {
    PhaseKind.BRIEF_DETENTION: (2, "PT3H"),
    PhaseKind.ADMINISTRATIVE_DETENTION: (4, "PT72H"),
    PhaseKind.CRIMINAL_APPREHENSION: (11, "P10D"),
}
_ARREST_2021: Final = date(2021, 3, 1)
_ARRESTS: Final = ((16, "P15D"), (31, "P30D"))


def longer_than_law(item: Item, context: Context) -> Iterable[Fault]:
    """Find stays longer than the law allows for their kind: evidence of a breach, or a mistyped day."""
    record: Detention = item.record
    faults: list[Fault] = []
    for n, phase in enumerate(record.phases):
        limit = _LONGEST.get(phase.kind)
        if limit is None and phase.kind is not PhaseKind.ADMINISTRATIVE_ARREST:
            continue
        start, end = sides(phase.period)
        latest, earliest = start.latest if start else None, end.earliest if end else None
        if latest is None or earliest is None or (end is not None and is_ahead(end, context)):
            continue
        days, most = limit or _ARRESTS[latest >= _ARREST_2021]
        if (earliest - latest).days >= days:
            faults.append(found("custody.longer-than-law", f"/phases/{n}/period", most=most))
    return faults


def _began(record: "Detention") -> PartialDate | None:
    return (record.arrest.day if record.arrest else None) or _first_start(record)


def _first_start(record: "Detention") -> PartialDate | None:
    """Return the beginning of the first stay, where it is recorded; a restriction before it needs no arrest."""
    for phase in record.phases:
        if phase.kind not in RESTRICTIONS:
            return sides(phase.period)[0]
    return None


# --- Values kept of each record ---------------------------------------------------------------------------------------

_DEATHS: Final = {EndHow.DIED, EndHow.EXECUTED}
_LIVED: Final = {
    EndHow.RELEASED,
    EndHow.RELEASED_UNDER_RESTRICTION,
    EndHow.RELEASED_PENDING_SENTENCE,
    EndHow.TAKEN_ABROAD,
    EndHow.HANDED_OVER,
    EndHow.ESCAPED,
}

_ON_PAPER: Final = {EndHow.RELEASED, EndHow.RELEASED_UNDER_RESTRICTION, EndHow.RELEASED_PENDING_SENTENCE}

# Places in a detention by number, to keep rows small: the numbers from 0 on are those of phases.
_ARREST, _ENDED, _AS_OF = -1, -2, -3
_POINTERS: Final = {_ARREST: "/arrest/day", _ENDED: "/ended/day", _AS_OF: "/as_of"}


# The next three are the first day in the record, the last day on which the person must have been alive, and the place
# of that day in the record; an empty text where there is none. The place in a detention has a last bit that says
# whether it is one of the accused or convicted; after it come the stays.


def _detained(item: Item) -> Iterator[tuple[Any, ...]]:
    record: Detention = item.record
    days = [(n, day) for n, phase in enumerate(record.phases) if (day := sides(phase.period)[0]) is not None]
    if record.arrest and record.arrest.day:
        days.insert(0, (_ARREST, record.arrest.day))
    first = days[0][1].text if days else ""
    ended = record.ended
    if ended is not None and ended.how in _DEATHS:
        days = []  # that the person lived until then is stated, and the day of death is checked separately
    elif ended is not None:
        days += [(_ENDED, ended.day)] if ended.day and ended.how in _LIVED and not _is_on_paper(record) else []
    elif record.as_of and record.state is DetentionState.ONGOING:
        days.append((_AS_OF, record.as_of))
    place, last = max(days, key=_low) if len(days) > 1 else days[0] if days else (0, None)
    stays = list(_stays(record))
    if first or last or stays:
        is_serving = any(phase.kind in _OF_THE_ACCUSED for phase in record.phases)
        yield item.at, record.person, first, last.text if last else "", place << 1 | is_serving, *stays


def _is_on_paper(record: "Detention") -> bool:
    """Return whether a paper may have released a person who has died: its day is after the last stay was over."""
    ended = record.ended
    if ended is None or ended.day is None or ended.how not in _ON_PAPER or ended.ground is None or not record.phases:
        return False
    over, paper = sides(record.phases[-1].period)[1], ended.day.earliest
    return over is not None and over.latest is not None and paper is not None and over.latest < paper


# Children are taken along with others; these are for those who were accused or tried.
_OF_THE_ACCUSED: Final = frozenset(
    {
        PhaseKind.ADMINISTRATIVE_ARREST,
        PhaseKind.PRETRIAL_DETENTION,
        PhaseKind.ARREST_CC,
        PhaseKind.IMPRISONMENT,
        PhaseKind.AWAITING_EXECUTION,
        PhaseKind.OPEN_TYPE_FACILITY,
        PhaseKind.HOME_RESTRICTION,
    }
)


def _low(placed: tuple[int, PartialDate]) -> date:
    return placed[1].earliest or date.min


def _accused(item: Item) -> Iterator[tuple[Any, ...]]:
    record: Charge = item.record
    first = next((step.day.text for step in record.course if step.day), "")
    if first:
        steps = [(n, step.day) for n, step in enumerate(record.course) if step.day and step.kind in _ACCUSING]
        place, last = steps[-1] if steps else (0, None)
        yield item.at, record.person, first, last.text if last else "", place


def _judged(item: Item) -> Iterator[tuple[Any, ...]]:
    record: Judgment = item.record
    if record.day is not None:
        # One of several persons may be dead and the case against that person ended; and there are cases of the dead.
        is_of_living = len(record.persons) == 1 and record.presence is not Presence.AFTER_DEATH
        last = record.day.text if is_of_living and _convicts(record) else ""
        for person in record.persons:
            yield item.at, person, record.day.text, last, 0


# Steps of the authorities against a person who is alive.
_ACCUSING: Final = {
    ChargeEventKind.PROTOCOL_DRAWN_UP,
    ChargeEventKind.SUSPECTED,
    ChargeEventKind.CHARGED,
    ChargeEventKind.SUPPLEMENTED,
    ChargeEventKind.SEARCH_ANNOUNCED,
    ChargeEventKind.SPECIAL_PROCEEDINGS_ORDERED,
}
_CONVICTIONS: Final = {
    DecisionOutcome.CONVICTED,
    DecisionOutcome.CONVICTED_UNDER_OTHER_PROVISION,
    DecisionOutcome.PENALTY_IMPOSED,
    JudgmentResult.CONVICTED,
    JudgmentResult.CONVICTED_IN_PART,
    JudgmentResult.CONVICTED_WITHOUT_PENALTY,
    JudgmentResult.PENALTY_IMPOSED,
    JudgmentResult.PENALTY_IMPOSED_IN_PART,
}


def _convicts(record: "Judgment") -> bool:
    """Return whether it is a conviction at first instance; higher courts review cases of the dead as well."""
    if record.instance not in {None, Instance.FIRST}:
        return False
    return record.result in _CONVICTIONS or any(decision.outcome in _CONVICTIONS for decision in record.decisions)


def _deaths(item: Item) -> Iterator[tuple[Any, ...]]:
    """Return the detentions that ended with the death of the person, and the deaths that are acts: whether they are."""
    record: Any = item.record
    if record.type == "incident":
        if record.kind is IncidentKind.DEATH and len(record.subjects) == 1 and record.day is not None:
            yield item.at, record.subjects[0], record.day.text, True
    elif record.ended is not None and record.ended.how in _DEATHS:
        yield item.at, record.person, record.ended.day.text if record.ended.day else "", False


def deaths_elsewhere(index: Index, same: SamePersons, people: Iterable[str]) -> dict[str, tuple[int, str]]:
    """Return the deaths that only detentions and acts tell of, by person, with the number of the record.

    Args:
        index: The index, with the rows of `DEATHS`.
        same: Which ids mean one person.
        people: Those whose own record tells of their death.
    """
    own = set(people)
    found: dict[str, tuple[int, str]] = {}
    for at, person, day, _ in index.rows("deaths"):
        one = same.of(person)
        if day and one not in own:
            found.setdefault(one, (at, day))
    return found


def _freed(item: Item) -> Iterator[tuple[Any, ...]]:
    """Return the detentions that ended in freedom, not in the next one."""
    ended = item.record.ended
    if ended is None or ended.how is not EndHow.RELEASED:
        return
    if EndCircumstance.REARRESTED_AT_EXIT not in ended.circumstances:
        yield (item.at,)


def _follows(item: Item) -> Iterator[tuple[Any, ...]]:
    record: Detention = item.record
    if record.follows is not None:
        phases = record.phases
        yield item.at, record.follows, bool(phases) and phases[0].kind in RESTRICTIONS


# --- Stays ------------------------------------------------------------------------------------------------------------

# Holdings that need not be one unbroken time in custody: a person may be seized while they last.
_LOOSE: Final = frozenset({PhaseKind.HOUSE_ARREST, PhaseKind.OPEN_TYPE_FACILITY, PhaseKind.OTHER})

_STAY: Final = PackedFields(1, 1, DAY_BITS, DAY_BITS, DAY_BITS, DAY_BITS)
_NO_END: Final = date.max.toordinal()


@define
class _Stay:
    """A stay with the bounds of its ends by the number of the day; in a row it is one whole number.

    Args:
        place: Number of its first phase, or another place where the detention records it.
        is_loose: Whether the person may have been seized while it lasted.
        is_exact: Whether one of its ends is known to the day.
        began: The earliest and the latest day on which it can have begun.
        over: The earliest and the latest day on which it can have ended.
    """

    place: int
    is_loose: bool
    is_exact: bool
    began: tuple[int, int]
    over: tuple[int, int]

    def pack(self) -> int:
        """Return the stay as a number."""
        return _STAY.pack(self.place - _AS_OF, self.is_loose, self.is_exact, *self.began, *self.over)

    @classmethod
    def unpack(cls, packed: int) -> "_Stay":
        """Return the stay of a number."""
        place, is_loose, is_exact, begin, late, early, end = _STAY.unpack(packed)
        return cls(place + _AS_OF, bool(is_loose), bool(is_exact), (begin, late), (early, end))

    @property
    def pointer(self) -> str:
        """The pointer to the stay in the detention."""
        return _POINTERS.get(self.place) or f"/phases/{self.place}"

    def overlaps(self, other: "_Stay") -> Answer:
        """Return whether the person would have been held twice at one moment; on one day one may follow the other."""
        if self.over[0] > other.began[1] and other.over[0] > self.began[1]:
            # They may have been held twice, or one of the two was not custody.
            return Answer.UNKNOWN if self.is_loose or other.is_loose else Answer.YES
        if self.over[1] > other.began[0] and other.over[1] > self.began[0] and (self.is_exact or other.is_exact):
            return Answer.UNKNOWN
        return Answer.NO


def _stays(record: "Detention") -> Iterator[int]:
    """Return the stays of a detention in which the person was held, as far as days are recorded."""
    for each in held(record, _LOOSE):
        start = each.phase or 0
        stay = _stay(record, start, start + each.count, each.first, each.last)
        if stay is not None:
            yield stay.pack()


def _stay(
    record: "Detention", start: int, stop: int, first: tuple[date, date], last: tuple[date, date]
) -> _Stay | None:
    """Return a stay with the recorded bounds; None where there are none, or they contradict each other.

    Args:
        record: The detention.
        start: Number of the first phase.
        stop: Number of the phase after the last one.
        first: The earliest and the latest day on which it can have begun.
        last: The earliest and the latest day on which it can have ended.
    """
    tells_start, tells_end = _tells_start(record, start), _tells_end(record, stop)
    goes_on = stop == len(record.phases) and not tells_end and _goes_on(record)
    seen = record.as_of if goes_on else None
    if first[0] > first[1] or last[0] > last[1] or not (tells_start or tells_end or seen):
        return None
    early, late = first[0].toordinal(), first[1].toordinal()
    if seen is not None and seen.latest is not None:
        late = min(late, seen.latest.toordinal())  # it had begun by then
    over, end = last[0].toordinal(), last[1].toordinal()
    if goes_on:
        # It lasted at least until its last phase began, and until the day for which it is said to continue.
        days = [early, *(_first(record, n) for n in range(start, stop))]
        over = max(*days, seen.earliest.toordinal() if seen is not None and seen.earliest is not None else early)
    is_exact = (tells_start and early == late) or (tells_end and over == end)
    # A bound that is not recorded is not taken for endless: a stay reaches the day beside the recorded ones.
    if goes_on and seen is None:
        end = _NO_END
    elif not tells_end or last[1] == date.max:
        end = max(late, over) + 1
    if not tells_start or first[0] == date.min:
        early = max(min(late, over) - 1, 1)
    phases = record.phases[start:stop]
    is_loose = any(phase.kind in _LOOSE for phase in phases) if phases else record.arrest is None
    place = start if phases else _ARREST if tells_start else _ENDED if tells_end else _AS_OF
    return _Stay(place, is_loose, is_exact, (early, late), (over, end))


def _first(record: "Detention", n: int) -> int:
    """Return the number of the day by which a phase began at the earliest, 0 where no source says."""
    day = sides(record.phases[n].period)[0]
    return day.earliest.toordinal() if day is not None and day.earliest is not None else 0


def _tells_start(record: "Detention", n: int) -> bool:
    """Return whether a source says when the stay began of which this is the first phase."""
    phases = record.phases
    if n == 0 and record.arrest is not None and record.arrest.day is not None:
        return True
    if n < len(phases) and sides(phases[n].period)[0] is not None:
        return True
    return n > 0 and sides(phases[n - 1].period)[1] is not None


def _tells_end(record: "Detention", n: int) -> bool:
    """Return whether a source says when the stay ended after which this is the next phase."""
    phases = record.phases
    if n == len(phases) and record.ended is not None and record.ended.day is not None:
        return True
    if n > 0 and sides(phases[n - 1].period)[1] is not None:
        return True
    return n < len(phases) and sides(phases[n].period)[0] is not None


def _goes_on(record: "Detention") -> bool:
    """Return whether it is said to continue."""
    if record.ended is not None or record.state is DetentionState.OVER:
        return False
    last = record.phases[-1].period if record.phases else None
    return record.state is DetentionState.ONGOING or (last is not None and last.is_open)


# --- The whole file ---------------------------------------------------------------------------------------------------


_Placed = tuple[int, _Stay]
_BEFORE_STAYS: Final = 5
_ACTIVE: Final = 32


def overlapping(index: Index, context: Context) -> Iterator[tuple[int, Fault]]:
    """Find stays of one person that overlap."""
    rows = [row for row in index.rows("detained") if len(row) > _BEFORE_STAYS]
    same = SamePersons(index)
    seen: set[str] = set()
    several: dict[str, list[_Placed]] = {}
    for row in rows:
        person = same.of(row[1])
        if person in seen:
            several[person] = []
        seen.add(person)
    if not several:
        return
    for row in rows:
        if (known := several.get(same.of(row[1]))) is not None:
            known += [(row[0], _Stay.unpack(packed)) for packed in row[_BEFORE_STAYS:]]
    at_once = {frozenset((at, index.at(of))) for at, of, _ in index.rows("follows")}
    for stays in several.values():
        faults: dict[int, Fault] = {}
        for answer, (early, other), (late, stay) in _overlaps(stays, at_once):
            if late not in faults or (faults[late].is_doubt and answer is Answer.YES):
                doubt = answer is Answer.UNKNOWN
                faults[late] = found(
                    "custody.overlapping",
                    stay.pointer,
                    doubt=doubt,
                    seen=(other.pack(),),
                    **elsewhere(late, early, context),
                )
        yield from faults.items()


def stays_of(row: tuple[Any, ...]) -> list[tuple[int, int]]:
    """Return the first and the last day of each stay in a row of `DETAINED`, at the longest."""
    stays = map(_Stay.unpack, row[_BEFORE_STAYS:])
    return [(stay.began[0], stay.over[1]) for stay in stays]


def inner_stays_of(row: tuple[Any, ...]) -> list[tuple[int, int]]:
    """Return the first and the last day of each stay in a row of `DETAINED`, at the shortest; without loose ones."""
    stays = map(_Stay.unpack, row[_BEFORE_STAYS:])
    return [(stay.began[1], stay.over[0]) for stay in stays if not stay.is_loose]


def released_on(row: tuple[Any, ...]) -> int | None:
    """Return the last day that the end in a row of `DETAINED` may mean; None where it has none."""
    day = PartialDate.parse(row[3]).latest if row[4] >> 1 == _ENDED else None
    return None if day is None else day.toordinal()


def _overlaps(stays: list[_Placed], at_once: set[frozenset[int | None]]) -> Iterator[tuple[Answer, _Placed, _Placed]]:
    """Return the stays that overlap, two in the order of the file; of those that only may, one for each stay."""
    active: list[_Placed] = []
    for here in sorted(stays, key=lambda each: (each[1].began, each[0])):
        # No one is held in many places at once; a longer list would cost its square.
        active = [each for each in active if each[1].over[1] > here[1].began[0]][-_ACTIVE:]
        certain: list[_Placed] = []
        possible: list[_Placed] = []
        for other in active:
            answer = other[1].overlaps(here[1])
            if other[0] == here[0] or answer is Answer.NO:
                continue
            if answer is Answer.YES:
                certain.append(other)
            # Where one is said to follow the other, their order is known, whatever the days leave open.
            elif not possible and frozenset((here[0], other[0])) not in at_once:
                possible = [other]
        for other in certain or possible:
            first, second = sorted((other, here), key=lambda each: each[0])
            yield Answer.YES if certain else Answer.UNKNOWN, first, second
        active.append(here)


def follows(index: Index, context: Context) -> Iterator[tuple[int, Fault]]:
    """Find detentions that begin at once after one that ended in freedom; restrictions do so by nature."""
    rows = index.rows("follows")
    freed = {at for (at,) in index.rows("freed")} if rows else ()
    for at, target, is_restriction in rows:
        of = index.only_at(target)
        if of in freed and of is not None and of != at and not is_restriction:
            yield at, found("custody.follows-release", "/follows", doubt=False, seen=(), **elsewhere(at, of, context))


_Lives = dict[str, list[tuple[int, PartialDate | None, PartialDate | None]]]


def lives(index: Index, context: Context) -> Iterator[tuple[int, Fault]]:
    """Find dates before the birth of a person, or after the death."""
    same = SamePersons(index)
    known, unsound = _known_lives(index, same)
    own = {one for one, of_one in known.items() if any(death is not None for _, _, death in of_one)}
    told = deaths_elsewhere(index, same, own | unsound)
    for one, (at, day) in told.items():
        known.setdefault(one, []).append((at, None, PartialDate.parse(day)))
    if known:
        yield from _births(index, context, known, same).items()
        yield from _after_death(index, context, known, same)
    for at, person, day, is_act in index.rows("deaths"):
        one = same.of(person)
        deaths = [(of, death) for of, _, death in known.get(one, ()) if death is not None]
        if one in told and not is_act and index.type_of(person) == "person":
            yield at, found("custody.death-not-recorded", "/ended/how")
        for of, death in deaths[:1]:
            if (
                of != at
                and day
                and PartialDate.parse(day).same_day(death) is Answer.NO
                and not is_ahead(death, context)
            ):
                yield (
                    at,
                    found(
                        "custody.death-on-other-day",
                        "/day" if is_act else "/ended/day",
                        doubt=False,
                        seen=(death.text,),
                        **elsewhere(at, of, context),
                    ),
                )


def _known_lives(index: Index, same: SamePersons) -> tuple[_Lives, set[str]]:
    """Return birth and death of each person, and the people whose own contradict each other."""
    known: _Lives = {}
    unsound: set[str] = set()
    for at, person, birth, death in lives_of(index):
        if death is None:
            unsound.add(same.of(person))
            continue
        days = [PartialDate.parse(day) if day else None for day in (birth, death)]
        known.setdefault(same.of(person), []).append((at, days[0], days[1]))
    return known, unsound


def late_births(index: Index, context: Context) -> frozenset[int]:
    """Return the records of people whose birth is surely too late, and reported so; the tables are in `BIRTHS`."""
    same = SamePersons(index)
    faults = _births(index, context, _known_lives(index, same)[0], same)
    return frozenset(at for at, fault in faults.items() if not fault.is_doubt)


def _births(index: Index, context: Context, known: _Lives, same: SamePersons) -> dict[int, Fault]:
    """Find births dated after another record: one fault, however many records show it."""
    faults: dict[int, Fault] = {}
    for table in ("detained", "accused", "judged"):
        for at, person, first, *_ in index.rows(table):
            for of, birth, _ in known.get(same.of(person), ()) if first else ():
                if birth is None or _is_years_later(first, birth.text):
                    continue
                answer = sooner(PartialDate.parse(first), birth, context)
                if answer is not Answer.NO and (of not in faults or (faults[of].is_doubt and answer is Answer.YES)):
                    doubt = answer is Answer.UNKNOWN
                    faults[of] = found(
                        "person.birth-too-late", "/birth", doubt=doubt, seen=(first,), **elsewhere(of, at, context)
                    )
    return faults


_YEARS: Final = 2


def _is_years_later(text: str, other: str) -> bool:
    """Return whether a day is so many years after another that no doubt bridges them: nearly all births are."""
    years = text[:4], other[:4]
    return years[0].isdecimal() and years[1].isdecimal() and int(years[0]) - int(years[1]) > _YEARS


def _after_death(index: Index, context: Context, known: _Lives, same: SamePersons) -> Iterator[tuple[int, Fault]]:
    for table in ("detained", "accused", "judged"):
        for at, person, _first, last, place, *_ in index.rows(table):
            for of, _, death in known.get(same.of(person), ()) if last else ():
                day = PartialDate.parse(last)
                answer = Answer.NO if is_ahead(day, context) else sooner(death, day)
                if answer is Answer.NO or of == at:
                    continue
                where: dict[str, Any] = {**elsewhere(at, of, context), "seen": (death.text if death else None,)}
                if table == "detained":
                    place >>= 1  # noqa: PLW2901 -- without its last bit
                    pointer = _POINTERS.get(place) or f"/phases/{place}/period"
                    yield from ((at, fault) for fault in compared(answer, "custody.after-death", pointer, **where))
                elif answer is Answer.YES:
                    pointer = f"/course/{place}/day" if table == "accused" else "/day"
                    yield at, found("person.accused-after-death", pointer, doubt=False, **where)
                break


_DETENTION: Final = ("detention",)
_DATED: Final = ("item.days", "item.periods")

DETAINED: Final = Table("detained", _DETENTION, _detained, needs=_DATED)
ACCUSED: Final = Table("accused", ("charge",), _accused, needs=("course",))
JUDGED: Final = Table("judged", ("judgment",), _judged, needs=("day",))
DEATHS: Final = Table("deaths", ("detention", "incident"), _deaths, needs=("ended", "subjects"))
FREED: Final = Table("freed", _DETENTION, _freed, needs=("ended",))
BIRTHS: Final = (LIVES, PERSON_TIES, DETAINED, ACCUSED, JUDGED)

FAMILY: Final = Family(
    (
        Rule("custody.ends-before-start", Severity.ERROR, ending, _DETENTION, needs=("ended",)),
        Rule("custody.goes-on-after-end", Severity.ERROR, ending, _DETENTION, needs=("ended",)),
        Rule("custody.arrest-after-start", Severity.ERROR, arrest, _DETENTION, needs=("arrest",)),
        Rule("custody.before-arrest", Severity.ERROR, arrest, _DETENTION, needs=("arrest",)),
        Rule("custody.counsel-before-arrest", Severity.WARNING, arrest, _DETENTION, needs=("arrest",)),
        Rule("custody.state-contradicts-days", Severity.ERROR, state, _DETENTION, needs=("state",)),
        Rule("custody.gap", Severity.WARNING, gap, _DETENTION, needs=("phases",)),
        Rule("custody.longer-than-law", Severity.NOTE, longer_than_law, _DETENTION, needs=("phases",), is_breach=True),
        Rule("custody.phases-overlapping", Severity.WARNING, phases_overlapping, _DETENTION, needs=("phases",)),
        Rule("custody.overlapping", Severity.ERROR, file_check=overlapping),
        Rule("custody.follows-release", Severity.WARNING, file_check=follows),
        Rule("custody.after-death", Severity.ERROR, file_check=lives),
        Rule("custody.death-on-other-day", Severity.WARNING, file_check=lives),
        Rule("custody.death-not-recorded", Severity.NOTE, file_check=lives, from_absence=True),
        Rule("person.birth-too-late", Severity.ERROR, file_check=lives),
        Rule("person.accused-after-death", Severity.WARNING, file_check=lives),
    ),
    (
        *BIRTHS,
        DEATHS,
        FREED,
        Table("follows", _DETENTION, _follows, needs=("follows",)),
    ),
)
