"""The rule on people who are said to be present in court after their death."""

from collections.abc import Iterator
from typing import Any, Final

from hrdocs.problems import Severity
from hrdocs.validation.fault import Fault, compared
from hrdocs.validation.index import Index
from hrdocs.validation.rule import Context, Family, Rule, Table
from hrdocs.validation.rules.days import elsewhere, is_ahead, sooner
from hrdocs.validation.rules.one_person import LIVES, PERSON_TIES, SamePersons
from hrdocs.validation.walk import Item
from hrdocs.values import PartialDate
from hrdocs.vocabulary import HearingState, Presence

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


def after_death(index: Index, context: Context) -> Iterator[tuple[int, Fault]]:
    """Find people who are present after their death."""
    rows = index.rows("present")
    if not rows:
        return
    same = SamePersons(index)
    deaths = {same.of(person): (at, PartialDate.parse(death)) for at, person, _, death in index.rows("lives") if death}
    for at, pointer, person, text in rows:
        of, death = deaths.get(same.of(person), (None, None))
        day = PartialDate.parse(text)
        if of is not None and death is not None and not is_ahead(day, context):
            where = elsewhere(at, of, context)
            answer = sooner(death, day)
            for fault in compared(answer, "person.present-after-death", pointer, seen=(death.text,), **where):
                yield at, fault


FAMILY: Final = Family(
    (Rule("person.present-after-death", Severity.ERROR, file_check=after_death),),
    (
        LIVES,
        PERSON_TIES,
        Table("present", ("judgment", "proceeding"), present, needs=("presence", "hearings")),
    ),
)
