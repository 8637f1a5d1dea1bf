"""The rule on people who are said to be free, sought, abroad or dead while another record holds them in custody.

Which acts and lists are of people at liberty is said beside the words (`vocabulary.exclusions`). Only days that lie
surely inside a stay count, without the days around its ends; custody of another state excludes none of this.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from hrdocs.problems import Severity
from hrdocs.validation.fault import Fault, found
from hrdocs.validation.index import Index
from hrdocs.validation.rule import Context, Family, Rule, Table
from hrdocs.validation.rules.across import roles_in_custody
from hrdocs.validation.rules.across.record_times import bounds_of
from hrdocs.validation.rules.custody import DETAINED, inner_stays_of
from hrdocs.validation.rules.days import elsewhere, sides
from hrdocs.validation.rules.one_person import PERSON_TIES, SamePersons
from hrdocs.validation.walk import Item
from hrdocs.values import PartialDate
from hrdocs.vocabulary import (
    ChargeEventKind,
    ClosingResult,
    ListingAction,
    PenaltyExecution,
    PhaseKind,
    Presence,
    ProceedingEventKind,
    RecognitionAct,
    RecognitionStatus,
)
from hrdocs.vocabulary.exclusions import AT_LIBERTY, SOUGHT

if TYPE_CHECKING:
    from hrdocs.model import (
        Appeal,
        Charge,
        Detention,
        Incident,
        Judgment,
        Listing,
        Person,
        Place,
        Proceeding,
        Recognition,
    )

_SLACK: Final = 3  # days: a night is dated in both ways, and a record is written days later
_HOME: Final = "BY"
_CODE: Final = "custody.at-liberty"

_Rows = Sequence[tuple[tuple[str, ...], str, PartialDate | None]]
"""The persons, the pointer to what says that they are at liberty, the day of it; lists, since most are empty."""


def _person(record: "Person") -> _Rows:
    return [
        ((record.id,), f"/residences/{n}/period", sides(each.period)[0])
        for n, each in enumerate(record.residences)
        if each.place.country not in {None, _HOME}
    ]


# To hash a member of an Enum calls a function; `_value_` is a plain text.
_SEEKING: Final = frozenset({ChargeEventKind.SEARCH_ANNOUNCED.value, ChargeEventKind.SPECIAL_PROCEEDINGS_ORDERED.value})


def _charge(record: "Charge") -> _Rows:
    return [
        ((record.person,), f"/course/{n}/day", step.day)
        for n, step in enumerate(record.course)
        if step.kind._value_ in _SEEKING
    ]


def _proceeding(record: "Proceeding") -> _Rows:
    return [
        (step.persons or _only(record.persons), f"/course/{n}/day", step.day)
        for n, step in enumerate(record.course)
        if step.kind is ProceedingEventKind.SPECIAL_PROCEEDINGS_ORDERED
    ]


def _judgment(record: "Judgment") -> _Rows:
    rows = [
        (_only(record.persons) if each.person is None else (each.person,), f"/penalties/{n}/execution", record.day)
        for n, each in enumerate(record.penalties)
        if each.execution is PenaltyExecution.AGAINST_ABSENT_PERSON
    ]
    if record.presence is Presence.ABSENT_SPECIAL_PROCEEDINGS or record.presence is Presence.AFTER_DEATH:
        rows.append((record.absent or _only(record.persons), "/presence", record.day))
    return rows


def _listing(record: "Listing") -> _Rows:
    if record.person is None or record.action is not ListingAction.ENTERED or record.list.value not in SOUGHT:
        return ()
    return (((record.person,), "/day" if record.day is not None else "/decided", record.day or record.decided),)


_FREE: Final = frozenset(kind.value for kind in AT_LIBERTY)


def _incident(record: "Incident") -> _Rows:
    return ((record.subjects, "/day", record.day),) if record.kind._value_ in _FREE and not record.detention else ()


_FORMER: Final = frozenset(
    {RecognitionStatus.FORMER_POLITICAL_PRISONER, RecognitionStatus.FORMER_PRISONER_OF_CONSCIENCE}
)
_GIVES: Final = frozenset({RecognitionAct.GIVES, RecognitionAct.GIVES_AFTER_THE_FACT})


def _recognition(record: "Recognition") -> _Rows:
    is_over = record.act is RecognitionAct.ENDS_ON_RELEASE or (record.status in _FORMER and record.act in _GIVES)
    return ((record.persons, "/day", record.day),) if is_over else ()


_OVER: Final = frozenset({ClosingResult.RELEASED, ClosingResult.DIED})


def _appeal(record: "Appeal") -> _Rows:
    if record.series is None or _OVER.isdisjoint(record.series.closing_result):
        return ()
    return ((_only(record.subjects), "/series/closing_result", record.day),)


def _only(ids: tuple[str, ...]) -> tuple[str, ...]:
    """Return the one person of a record; of several it is not said who is meant."""
    return ids if len(ids) == 1 else ()


_OF: Final[Mapping[str, Callable[[Any], _Rows]]] = {
    "person": _person,
    "charge": _charge,
    "proceeding": _proceeding,
    "judgment": _judgment,
    "listing": _listing,
    "incident": _incident,
    "recognition": _recognition,
    "appeal": _appeal,
}


def free(item: Item) -> Iterable[tuple[Any, ...]]:
    """Return who is at liberty on which days, by what a record says."""
    rows = _OF[item.record.type](item.record)
    return [(item.at, pointer, *_first_day(day), *persons) for persons, pointer, day in rows if day and persons]


def _first_day(day: PartialDate) -> tuple[int, int]:
    low, high, _, _ = bounds_of(day)
    return low, high


_FOREIGN: Final = frozenset({PhaseKind.EXTRADITION_CUSTODY.value, PhaseKind.IMMIGRATION_DETENTION.value})


def held_abroad(item: Item) -> Iterable[tuple[Any, ...]]:
    """Return the detentions by another state, or for one."""
    record: Detention = item.record
    is_foreign = record.arrest is not None and _is_abroad(record.arrest.place)
    for phase in record.phases:
        if phase.kind._value_ in _FOREIGN or (phase.place is not None and _is_abroad(phase.place)):
            is_foreign = True
    return ((item.at,),) if is_foreign else ()


def _is_abroad(place: "Place | None") -> bool:
    return place is not None and place.country not in {None, _HOME}


def compare(index: Index, context: Context) -> Iterator[tuple[int, Fault]]:
    """Find people who are free, sought or abroad on days that lie surely inside a stay in custody."""
    rows = index.rows("free")
    if not rows:
        return
    same, abroad = SamePersons(index), {at for (at,) in index.rows("held-abroad")}
    wanted = {same.of(person) for row in rows for person in row[4:]}
    stays: dict[str, list[tuple[int, int, int]]] = {}
    for row in index.rows("detained"):
        person = same.of(row[1])
        if person in wanted and row[0] not in abroad:
            stays.setdefault(person, []).extend((row[0], first, last) for first, last in inner_stays_of(row))
    for at, pointer, low, high, *persons in rows:
        for person in persons:
            held = [
                (there, first)
                for there, first, last in stays.get(same.of(person), ())
                if there != at and first + _SLACK < low and high < last - _SLACK
            ]
            if held:
                there, first = held[0]
                yield at, found(_CODE, pointer, doubt=False, seen=(first,), **elsewhere(at, there, context))
                break


FAMILY: Final = Family(
    (Rule(_CODE, Severity.WARNING, file_check=compare), *roles_in_custody.FAMILY.rules),
    (
        *roles_in_custody.FAMILY.tables,
        DETAINED,
        PERSON_TIES,
        Table(
            "free",
            tuple(_OF),
            free,
            needs=("residences", "course", "presence", "penalties", "list", "kind", "act", "series"),
        ),
        Table("held-abroad", ("detention",), held_abroad, needs=("phases", "arrest")),
    ),
)
