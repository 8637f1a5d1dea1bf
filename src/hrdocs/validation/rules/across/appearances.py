"""Rules on what people are said to do, or to suffer, after their death: in court, and in custody."""

from collections.abc import Iterator, Mapping
from struct import Struct
from typing import TYPE_CHECKING, Any, Final

from hrdocs.problems import Severity
from hrdocs.validation.fault import Fault, compared, found
from hrdocs.validation.index import Index
from hrdocs.validation.rule import Context, Family, Rule, Table
from hrdocs.validation.rules.across.record_times import bounds_of
from hrdocs.validation.rules.custody import DEATHS, deaths_elsewhere
from hrdocs.validation.rules.days import elsewhere, is_ahead, sooner
from hrdocs.validation.rules.one_person import LIVES, PERSON_TIES, SamePersons, lives_of
from hrdocs.validation.walk import Item
from hrdocs.values import PartialDate
from hrdocs.vocabulary import HearingState, IncidentFamily, IncidentKind, Presence
from hrdocs.vocabulary.exclusions import LIVED

if TYPE_CHECKING:
    from hrdocs.model import Incident

_THERE: Final = frozenset({Presence.PRESENT, Presence.BY_VIDEO, Presence.REMOVED})


def present(item: Item) -> Iterator[tuple[Any, ...]]:
    """Return when the one person of a judgment or a case is said to have been in court, each with its pointer."""
    record = item.record
    if len(record.persons) != 1:
        return  # of several it is not said who was there
    if record.type == "judgment":
        if record.presence in _THERE and record.day is not None:
            yield item.at, "/day", record.persons[0], record.day.text
        return
    for n, hearing in enumerate(record.hearings):
        was_held = hearing.state in {None, HearingState.HELD}
        if was_held and hearing.presence in _THERE and hearing.day is not None:
            yield item.at, f"/hearings/{n}/day", record.persons[0], hearing.day.text


_OF_THE_LIVING: Final = frozenset(
    {
        IncidentFamily.ARREST,
        IncidentFamily.JUDGE,
        IncidentFamily.TORTURE,
        IncidentFamily.CONDITIONS,
        IncidentFamily.DISCIPLINE,
        IncidentFamily.HEALTH,
        IncidentFamily.CONTACT,
        IncidentFamily.COUNSEL,
        IncidentFamily.OWN_ACT,
    }
)
# What these lead to goes on after a death, in papers and things, and in the case of those who live.
_ALSO_OF_DEAD: Final = frozenset(
    {
        IncidentKind.NOT_INVESTIGATED,
        IncidentKind.BELONGINGS_TAKEN,
        IncidentKind.GAG_ORDER,
        IncidentKind.RECORD_FALSIFIED,
    }
)


_SUFFERED: Final = Struct(">qII?")  # number of the record, first and last day that it may mean, whether of a period


def suffered(item: Item) -> Iterator[tuple[Any, ...]]:
    """Return when something happened to the one person of an incident that happens to the living alone."""
    record: Incident = item.record
    time = record.day or (None if record.period is None else record.period.start)
    is_of_living = record.kind in LIVED or (record.kind.family in _OF_THE_LIVING and record.kind not in _ALSO_OF_DEAD)
    if len(record.subjects) == 1 and time is not None and is_of_living:
        low, high, _, _ = bounds_of(time)
        yield record.subjects[0], _SUFFERED.pack(item.at, low, high, record.day is None)


def after_death(index: Index, context: Context) -> Iterator[tuple[int, Fault]]:
    """Find people who are present in court, or to whom something happens in custody, after their death."""
    rows, lived = index.rows("present"), index.packed["suffered"]
    if not rows and not lived:
        return
    same = SamePersons(index)
    deaths = {same.of(person): (at, PartialDate.parse(death)) for at, person, _, death in lives_of(index) if death}
    deaths |= {one: (at, PartialDate.parse(day)) for one, (at, day) in deaths_elsewhere(index, same, deaths).items()}
    for at, pointer, person, text in rows:
        of, death = deaths.get(same.of(person), (None, None))
        day = PartialDate.parse(text)
        if of is not None and death is not None and not is_ahead(day, context):
            where = elsewhere(at, of, context)
            answer = sooner(death, day)
            for fault in compared(answer, "person.present-after-death", pointer, seen=(death.text,), **where):
                yield at, fault
    yield from _in_custody(lived, deaths, same, context)


def _in_custody(
    lived: Mapping[str, bytearray], deaths: Mapping[str, tuple[int, PartialDate]], same: SamePersons, context: Context
) -> Iterator[tuple[int, Fault]]:
    last = None if context.as_of is None else context.as_of.latest
    for person, packed in lived.items() if deaths else ():
        if same.of(person) not in deaths:
            continue
        of, death = deaths[same.of(person)]
        died, over, _, _ = bounds_of(death)
        for at, low, high, is_period in _SUFFERED.iter_unpack(packed):
            # Two times "2021" say only that no one knew better.
            if high <= died or (low, high) == (died, over) or (last is not None and low > last.toordinal()):
                continue
            pointer = "/period" if is_period else "/day"
            where = elsewhere(at, of, context)
            yield at, found("incident.after-death", pointer, doubt=low <= over, seen=(death.text,), **where)


FAMILY: Final = Family(
    (
        Rule("person.present-after-death", Severity.ERROR, file_check=after_death),
        Rule("incident.after-death", Severity.ERROR, file_check=after_death),
    ),
    (
        LIVES,
        DEATHS,
        PERSON_TIES,
        Table("present", ("judgment", "proceeding"), present, needs=("presence", "hearings")),
        Table("suffered", ("incident",), suffered, needs=("subjects",), packed=True),
    ),
)
