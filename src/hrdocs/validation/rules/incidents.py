"""Rules on incidents: the act fits its subject. A person dies, an organisation is dissolved."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final

from hrdocs.problems import Severity
from hrdocs.validation.fault import Fault, found
from hrdocs.validation.index import Index
from hrdocs.validation.rule import Context, Family, Rule, Table
from hrdocs.validation.rules.across.record_times import ALWAYS, NEVER, bounds_of
from hrdocs.validation.rules.days import sides, sooner
from hrdocs.validation.walk import Item
from hrdocs.values import Duration
from hrdocs.vocabulary import Evidence, IncidentFamily, IncidentKind

if TYPE_CHECKING:
    from hrdocs.model import Incident

_OF_PERSONS: Final = frozenset(
    {
        IncidentFamily.ARREST,
        IncidentFamily.WHEREABOUTS,
        IncidentFamily.TORTURE,
        IncidentFamily.CONDITIONS,
        IncidentFamily.DISCIPLINE,
        IncidentFamily.HEALTH,
        IncidentFamily.DEATH,
    }
)
"""Families that happen to people alone. The others hold what happens to both, such as a search or a complaint."""

# These happen to a person or to the body that complained; a raid may stop a vehicle of an organisation.
_OF_BOTH: Final = frozenset(
    {IncidentKind.NOT_INVESTIGATED, IncidentKind.VEHICLE_STOPPED, IncidentKind.BELONGINGS_TAKEN}
)

_OF_ONE_PERSON: Final = frozenset(
    {
        IncidentKind.ABDUCTED,
        IncidentKind.CALLED_UP,
        IncidentKind.CITIZENSHIP_WITHDRAWN,
        IncidentKind.DISBARRED,
        IncidentKind.DISMISSED,
        IncidentKind.ENTRY_BARRED,
        IncidentKind.EXIT_BARRED,
        IncidentKind.EXPELLED,
        IncidentKind.EXPELLED_FROM_STUDIES,
        IncidentKind.EXPULSION_ATTEMPTED,
        IncidentKind.HUNGER_STRIKE,
        IncidentKind.PASSPORT_DESTROYED,
        IncidentKind.PASSPORT_WITHHELD,
        IncidentKind.SELF_HARM,
        IncidentKind.SUICIDE_ATTEMPT,
        IncidentKind.WORK_REFUSAL,
    }
)
_OF_ORGANISATIONS: Final = frozenset(
    {IncidentKind.FUNDS_FROZEN, IncidentKind.LIQUIDATED, IncidentKind.REGISTRATION_REFUSED}
)


def _wanted(kind: IncidentKind) -> str | None:
    if kind in _OF_ORGANISATIONS:
        return "organisation"
    if kind in _OF_ONE_PERSON or (kind.family in _OF_PERSONS and kind not in _OF_BOTH):
        return "person"
    return None


def _subjects(item: Item) -> Iterable[tuple[Any, ...]]:
    incident: Incident = item.record
    wanted = _wanted(incident.kind)
    if wanted is None:
        return ()
    return [(item.at, n, wanted, each) for n, each in enumerate(incident.subjects)]


def subject(index: Index, _: Context) -> Iterator[tuple[int, Fault]]:
    """Find incidents whose kind happens to people and whose subject is an organisation, or the reverse."""
    for at, n, wanted, each in index.rows("incident.subjects"):
        meant = index.type_of(each)
        if meant is not None and meant != wanted:
            yield at, found("incident.subject-unfit", f"/subjects/{n}", type=wanted, seen=(meant,))


def itself(item: Item, context: Context) -> Iterable[Fault]:
    """Find days and lengths that do not fit the period of the act, findings that are only alleged, or denied."""
    incident: Incident = item.record
    faults = []
    day, (start, end) = incident.day, sides(incident.period)
    if day is not None and incident.period is not None:
        if sooner(day, start, context).is_yes or sooner(end, day, context).is_yes:
            faults.append(found("incident.contradicts-itself", "/day", what="incident-day"))
    elif incident.lasted is not None and _is_longer(incident):
        faults.append(found("incident.contradicts-itself", "/lasted", what="incident-lasted"))
    both = [n for n, each in enumerate(incident.denied_by) if each in incident.found_by]
    if both:
        faults.append(found("incident.contradicts-itself", f"/denied_by/{both[0]}", what="incident-denied"))
    if incident.evidence is Evidence.ALLEGED and incident.found_by:
        # A body may have found less than is alleged.
        faults.append(found("incident.contradicts-itself", "/evidence", doubt=True, what="incident-found"))
    return faults


def _is_longer(incident: "Incident") -> bool:
    """Return whether it lasted longer than from its first day to its last."""
    least = None if incident.lasted is None else incident.lasted.least
    low, _, _, high = bounds_of(incident.period)
    if not isinstance(least, Duration) or low == NEVER or high == ALWAYS:
        return False
    return least.days_bounds[0] > high - low + 1


FAMILY: Final = Family(
    (
        Rule("incident.subject-unfit", Severity.WARNING, file_check=subject),
        Rule(
            "incident.contradicts-itself",
            Severity.ERROR,
            itself,
            ("incident",),
            needs=("period", "lasted", "found_by"),
        ),
    ),
    (Table("incident.subjects", ("incident",), _subjects, needs=("subjects",)),),
)
