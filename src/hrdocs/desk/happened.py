"""What happened to people in a time: one line a person and fact, with its day and its sources."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from attrs import evolve, field, frozen

from hrdocs.case import Case
from hrdocs.dataset import Dataset
from hrdocs.model import Charge, Detention, Incident, Judgment, Listing, Person, Proceeding, Recognition, Record
from hrdocs.stays import Stay
from hrdocs.stays import held as stretches_of
from hrdocs.values import Answer, PartialDate, Period
from hrdocs.vocabulary import (
    RESTRICTIONS,
    ChargeEventKind,
    EndHow,
    HearingState,
    IncidentKind,
    Instance,
    RevisionKind,
    Standing,
    Term,
)

HAPPENING_KINDS: Final = (
    "detained",
    "charged",
    "tried",
    "sentenced",
    "appeal_decided",
    "moved",
    "isolator",
    "released",
    "expelled",
    "died",
    "listed",
    "recognised",
)
"""What can have happened, in the order of a review."""

_CHARGED: Final = frozenset(
    {
        ChargeEventKind.CHARGED,
        ChargeEventKind.PROTOCOL_DRAWN_UP,
        ChargeEventKind.REQUALIFIED,
        ChargeEventKind.SUPPLEMENTED,
    }
)
_ISOLATED: Final = frozenset({IncidentKind.PENAL_ISOLATOR, IncidentKind.CELL_TYPE_ROOM, IncidentKind.SOLITARY})
_SENTENCED: Final = frozenset({Instance.FIRST, Instance.RETRIAL})
_DIED: Final = frozenset({EndHow.DIED, EndHow.EXECUTED})


@frozen(kw_only=True)
class Happening:
    """One fact about one person that happened, or may have happened, in a time.

    Args:
        kind: One of `HAPPENING_KINDS`.
        when: Its day; None where it is not known.
        person: The record of the person; one of several that are tied as one.
        record: The record that states it.
        pointer: Where in the record.
        details: The words of the format that say more: how a detention ended, which list.
        is_certain: Whether the day is certain to lie in the time.
    """

    kind: str
    when: PartialDate | None
    person: Person
    record: Record
    pointer: str
    details: tuple[Term, ...] = ()
    is_certain: bool = field(default=True)

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of the sources that support it: those that name its place, else those of the whole record."""
        return sources_of(self.record, self.pointer)


def sources_of(record: Record, pointer: str) -> tuple[str, ...]:
    """Return the ids of the sources that support a place of a record: those that name it, else those of the whole."""
    whole, named = [], []
    for each in record.sources:
        if not each.supports:
            whole.append(each.source)
        elif any(_meets(pointer, supported) for supported in each.supports):
            named.append(each.source)
    return tuple(dict.fromkeys(named or whole))


def _meets(pointer: str, other: str) -> bool:
    return f"{pointer}/".startswith(f"{other}/") or f"{other}/".startswith(f"{pointer}/")


def changes(
    dataset: Dataset, period: Period | str | None = None, *, known_between: Period | str | None = None
) -> tuple[Happening, ...]:
    """Return what happened to people in a time, by kind and then by day.

    A fact whose day is known in part is there, and marked, where it may lie in the time. Nothing withdrawn is there.

    Args:
        dataset: The records.
        period: When it happened, ends included; any time when absent.
        known_between: When it became known: by `became_known`, by the revision that added it, or else by its own day.

    Raises:
        ValueError: Neither of the two is given, or one has no first or no last day.
    """
    during, known = (None if each is None else _bounded(each) for each in (period, known_between))
    if during is None and known is None:
        raise ValueError("a time is needed: in which it happened, or in which it became known")
    people = {person.id for person in dataset.of_type(Person)}
    found: dict[tuple[object, ...], Happening] = {}
    done: set[str] = set()
    for person in dataset.of_type(Person):
        if person.id in done:
            continue
        done |= dataset.same_people.of(person.id) & people
        case = evolve(dataset.case(person.id), as_of=None, is_extract=False)
        for each in _facts(case):
            answer = Answer.YES if during is None else _within(during, each.when)
            if known is not None:
                answer &= _within(known, _known(each))
            key = (person.id, each.kind, str(each.when), tuple(each.details))
            if not answer.is_no and key not in found:
                found[key] = evolve(each, is_certain=answer.is_yes)
    return tuple(sorted(found.values(), key=_order))


def _bounded(given: Period | str) -> Period:
    found = Period.parse(given) if isinstance(given, str) else given
    if found.earliest is None or found.latest is None or found.earliest > found.latest:
        raise ValueError("a time has a first day and a last one that is not before it, such as 2026-11-01/2026-11-30")
    return found


def _within(during: Period, when: PartialDate | None) -> Answer:
    return Answer.NO if when is None else during.contains(when)


def _known(each: Happening) -> PartialDate | None:
    """Return the day on which a fact became known."""
    for revision in reversed(each.record.revision):
        if revision.kind is RevisionKind.CHANGE and any(_meets(each.pointer, at) for at in revision.pointers):
            return revision.day
    return each.record.became_known or each.when


def _order(each: Happening) -> tuple[int, date, date, str]:
    first, last, _ = each.when.sort_key if each.when is not None else (date.max, date.max, "")
    return HAPPENING_KINDS.index(each.kind), first, last, each.person.id


def _facts(case: Case) -> Iterator[Happening]:
    for record in case.records:
        if record.standing is Standing.WITHDRAWN or case.is_own(record, record).is_no:
            continue
        for kind, when, pointer, details in _rows(record, case):
            yield Happening(
                kind=kind, when=when, person=case.person, record=record, pointer=pointer, details=tuple(details)
            )
    ended = [each.ended.how for each in case.detentions if each.ended is not None]
    for person in (case.person, *case.others):
        if person.death is not None and not _DIED & set(ended):
            yield Happening(kind="died", when=person.death, person=case.person, record=person, pointer="/death")


_Row = tuple[str, PartialDate | None, str, Iterable[Term]]


def _rows(record: Record, case: Case) -> Iterator[_Row]:
    match record:
        case Detention():
            yield from _of_detention(record)
        case Charge():
            for n, step in enumerate(record.course):
                if step.kind in _CHARGED:
                    yield "charged", step.day, f"/course/{n}", (step.kind,)
        case Proceeding():
            for n, hearing in enumerate(record.hearings):
                if hearing.state in {None, HearingState.HELD}:
                    yield "tried", hearing.day, f"/hearings/{n}", ()
        case Judgment():
            yield from _of_judgment(record, case)
        case Incident():
            yield from _of_incident(record)
        case Listing():
            yield "listed", record.day or record.decided, "/list", _given(record.list, record.action)
        case Recognition():
            when = record.day or record.issued or record.adopted
            yield "recognised", when, "/status", _given(record.status, record.act)
        case _:
            return


def _given(*words: Term | None) -> tuple[Term, ...]:
    return tuple(each for each in words if each is not None)


def _of_incident(record: Incident) -> Iterator[_Row]:
    when = record.day or (record.period.start if record.period is not None else None)
    if record.kind in _ISOLATED:
        yield "isolator", when, "/kind", (record.kind,)
    elif record.kind is IncidentKind.DEATH and len(record.subjects) == 1:
        yield "died", when, "/kind", (record.kind,)


def _of_detention(record: Detention) -> Iterator[_Row]:
    began = next(iter(stretches_of(record)), None)
    if began is not None and record.follows is None:
        kind = _given(began.kind)
        at = "/arrest" if record.arrest is not None else began.pointer
        yield "detained", _began(record, began), at, kind
    before = None
    for n, phase in enumerate(record.phases):
        place = phase.place
        here = None if place is None else place.organisation or place.name or place.locality
        if here is not None and before not in {None, here} and phase.kind not in RESTRICTIONS:
            yield "moved", phase.period.start if phase.period is not None else None, f"/phases/{n}", (phase.kind,)
        before = here or before
    end = record.ended
    if end is not None:
        kind_of = "died" if end.how in _DIED else "expelled" if end.how is EndHow.TAKEN_ABROAD else "released"
        yield (
            kind_of,
            end.day,
            "/ended",
            _given(end.how, end.ground, *end.circumstances),
        )


def _began(record: Detention, began: Stay) -> PartialDate | None:
    """Return the day of the arrest as it is recorded, or else the bounds that follow from the rest."""
    first = record.phases[began.phase].period if began.phase is not None else None
    recorded = record.arrest.day if record.arrest is not None else None
    period = began.period
    return recorded or (first.start if first is not None else None) or (period.start if period is not None else None)


def _of_judgment(record: Judgment, case: Case) -> Iterator[_Row]:
    own = [penalty.kind for _, penalty in case.own(record.penalties, record)]
    result = (record.result,) if record.result is not None and len(record.persons) <= 1 else ()
    if record.instance is Instance.APPEAL:
        yield "appeal_decided", record.day, "/day", (*result, *own)
    elif record.instance in _SENTENCED or (record.instance is None and (own or result)):
        yield "sentenced", record.day, "/day", (*result, *own)
