"""The rule on people said to act against themselves: to arrest, accuse, try or defend themselves in one record."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from hrdocs.problems import Severity
from hrdocs.validation.fault import Fault, found
from hrdocs.validation.rule import Context, Family, Rule
from hrdocs.validation.walk import Item
from hrdocs.vocabulary import IncidentFamily, ParticipantRole

if TYPE_CHECKING:
    from hrdocs.model import Charge, Detention, Incident, Participant, Proceeding

_CODE: Final = "reference.acts-on-self"

_COURT: Final = frozenset({ParticipantRole.JUDGE, ParticipantRole.PANEL_MEMBER})
_ACCUSERS: Final = frozenset(
    {ParticipantRole.STATE_PROSECUTOR, ParticipantRole.SUPERVISING_PROSECUTOR, ParticipantRole.INVESTIGATOR}
)
_DEFENDERS: Final = frozenset({ParticipantRole.COUNSEL, ParticipantRole.APPOINTED_COUNSEL})
_HOLDERS: Final = frozenset({ParticipantRole.ARRESTING_OFFICER, ParticipantRole.FACILITY_HEAD})
_AGAINST: Final = _COURT | _ACCUSERS | _HOLDERS | {ParticipantRole.DECIDING_OFFICIAL}
_FOR: Final = _DEFENDERS | {ParticipantRole.LEGAL_REPRESENTATIVE}


def _in_detention(item: Item) -> Iterator[Fault]:
    """Find people who are said to have seized or held themselves."""
    record: Detention = item.record
    whom = (record.person,)
    if record.arrest is not None:
        yield from _among(record.arrest.by, whom, "/arrest/by")
    for n, phase in enumerate(record.phases):
        if phase.official == record.person:
            yield found(_CODE, f"/phases/{n}/official")
    yield from _roles(record.participants, whom, "/participants")


def _in_charge(item: Item) -> Iterator[Fault]:
    """Find people who are said to have charged themselves."""
    record: Charge = item.record
    for n, step in enumerate(record.course):
        if step.by:
            yield from _among(step.by, (record.person,), f"/course/{n}/by")


def _in_case(item: Item) -> Iterator[Fault]:
    """Find people who judge, accuse or defend themselves."""
    record: Proceeding = item.record
    yield from _roles(record.participants, record.persons, "/participants")
    if record.type != "proceeding":
        return
    for n, step in enumerate(record.course):
        if step.by:
            yield from _among(step.by, record.persons, f"/course/{n}/by")
    for n, hearing in enumerate(record.hearings):
        yield from _roles(hearing.participants, record.persons, f"/hearings/{n}/participants")


def _in_incident(item: Item) -> Iterator[Fault]:
    """Find acts that somebody is said to have done to themselves, where that is no act of their own: a question."""
    record: Incident = item.record
    if record.by and record.kind.family is not IncidentFamily.OWN_ACT:
        yield from _among(record.by, record.subjects, "/by", doubt=True)
    yield from _roles(record.participants, (), "/participants")


def _among(acting: Iterable[str], whom: tuple[str, ...], pointer: str, *, doubt: bool = False) -> Iterator[Fault]:
    for n, each in enumerate(acting):
        if each in whom:
            yield found(_CODE, f"{pointer}/{n}", doubt=doubt)


def _roles(participants: "tuple[Participant, ...]", whom: tuple[str, ...], pointer: str) -> Iterator[Fault]:
    """Find participants who are their own client, who are on trial before themselves, or on two sides of a case."""
    sides: dict[str, frozenset[ParticipantRole]] = {}
    for n, each in enumerate(participants):
        person, role = each.person, each.role
        if person is None:
            continue
        if person == each.client:
            yield found(_CODE, f"{pointer}/{n}/client")
        elif person in whom and role in _AGAINST:
            yield found(_CODE, f"{pointer}/{n}/person")
        elif person in whom and role in _FOR:
            yield found(_CODE, f"{pointer}/{n}/person", doubt=True)  # a lawyer may speak for herself
        side = next((side for side in (_COURT, _ACCUSERS, _DEFENDERS) if role in side), None)
        if side is not None and sides.setdefault(person, side) is not side:
            # In a long case somebody may have changed the office meanwhile.
            yield found(_CODE, f"{pointer}/{n}/role", doubt=True)


_CHECKS: Final = {
    "detention": _in_detention,
    "charge": _in_charge,
    "proceeding": _in_case,
    "judgment": _in_case,
    "incident": _in_incident,
}


def own_acts(item: Item, _: Context) -> Iterable[Fault]:
    """Find people who act against themselves."""
    return _CHECKS[item.record.type](item)


FAMILY: Final = Family(
    (
        Rule(
            _CODE,
            Severity.ERROR,
            own_acts,
            tuple(_CHECKS),
            needs=("arrest", "phases", "participants", "course", "hearings", "by"),
        ),
    )
)
