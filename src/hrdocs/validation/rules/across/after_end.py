"""Rules on what happens to a charge after it was dropped, and to a case after it was closed."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final

from hrdocs.problems import Severity
from hrdocs.validation.fault import Fault, found
from hrdocs.validation.index import Index
from hrdocs.validation.rule import Context, Family, Rule, Table
from hrdocs.validation.rules.citations.legality import CONVICTING, RULINGS
from hrdocs.validation.rules.days import elsewhere, sooner
from hrdocs.validation.rules.rulings import BRANCH_ROW, BRANCHES
from hrdocs.validation.walk import Item
from hrdocs.values import PartialDate
from hrdocs.vocabulary import ChargeEventKind, HearingState, ProceedingEventKind

if TYPE_CHECKING:
    from hrdocs.model import Charge, Proceeding

_DROPPED: Final = frozenset(
    {
        ChargeEventKind.DROPPED_NO_OFFENCE,
        ChargeEventKind.DROPPED_ON_OTHER_GROUND,
        ChargeEventKind.WITHDRAWN_BY_PROSECUTOR,
    }
)
_GOES_ON: Final = frozenset(
    {
        ChargeEventKind.SUPPLEMENTED,
        ChargeEventKind.SENT_TO_COURT,
        ChargeEventKind.RETURNED_FOR_INVESTIGATION,
        ChargeEventKind.SUSPENDED,
        ChargeEventKind.SEARCH_ANNOUNCED,
        ChargeEventKind.SPECIAL_PROCEEDINGS_ORDERED,
    }
)
"""Steps of a charge that goes on; to take it up again, to charge anew and what is dropped again may follow."""

_OF_OPEN_CASE: Final = frozenset(
    {
        ProceedingEventKind.SUSPENDED,
        ProceedingEventKind.INVESTIGATION_ENDED,
        ProceedingEventKind.CUSTODY_PROLONGED,
        ProceedingEventKind.SENT_TO_COURT,
        ProceedingEventKind.SPECIAL_PROCEEDINGS_ORDERED,
        ProceedingEventKind.TRIAL_BEGAN,
        ProceedingEventKind.PENALTY_SOUGHT,
    }
)


def steps(item: Item, context: Context) -> Iterable[Fault]:
    """Find steps of a charge that was dropped, and steps and hearings of a case that was closed, and not reopened."""
    if item.record.type == "charge":
        charge: Charge = item.record
        return _after(charge.course, _DROPPED, _GOES_ON, context)[0]
    case: Proceeding = item.record
    faults, closed = _after(case.course, frozenset({ProceedingEventKind.CLOSED}), _OF_OPEN_CASE, context)
    if closed is not None and not faults:
        for n, hearing in enumerate(case.hearings):
            was_held = hearing.state in {None, HearingState.HELD}
            if was_held and sooner(closed, hearing.day, context).is_yes:
                return [found("date.after-end", f"/hearings/{n}/day")]
    return faults


def _after(
    course: Iterable[Any], ends: frozenset[Any], going_on: frozenset[Any], context: Context
) -> tuple[list[Fault], PartialDate | None]:
    """Return the first step that an end excludes, and the day of the last end that nothing undoes."""
    ended = False
    closed: PartialDate | None = None
    for n, step in enumerate(course):
        if step.kind in ends:
            ended, closed = True, step.day
        elif ended and step.kind in going_on and (closed is None or not sooner(step.day, closed, context).is_yes):
            return [found("date.after-end", f"/course/{n}/kind")], None
        elif step.kind.value != "other":
            ended, closed = False, None
    return [], closed


def dropped(item: Item) -> Iterable[tuple[Any, ...]]:
    """Return the charges that were dropped in the end, with the day."""
    record: Charge = item.record
    last = record.course[-1]
    return ((item.at, record.id, last.day.text),) if last.kind in _DROPPED and last.day is not None else ()


def convicted(index: Index, context: Context) -> Iterator[tuple[int, Fault]]:
    """Find convictions of a charge that was dropped before."""
    known = {charge: (at, day) for at, charge, day in index.rows("dropped") if charge not in index.further}
    for at, day, decided, *_ in index.rows("rulings") if known else ():
        for n, charge, _, outcome in decided:
            there, end = known.get(charge, (at, None))
            if outcome not in CONVICTING or day is None or end is None:
                continue
            if sooner(PartialDate.parse(end), PartialDate.parse(day), context).is_yes:
                where = elsewhere(at, there, context)
                yield at, found("judgment.charge-dropped", f"/decisions/{n}/charge", doubt=False, seen=(end,), **where)


def trials(item: Item) -> Iterator[tuple[Any, ...]]:
    """Return the cases of which it is known when the trial began."""
    record: Proceeding = item.record
    day = next((step.day for step in record.course if step.kind is ProceedingEventKind.TRIAL_BEGAN), None)
    if day is not None:
        yield item.at, record.id, day.text


def before_trial(index: Index, context: Context) -> Iterator[tuple[int, Fault]]:
    """Find convictions before the trial of the case began: a question, since one accused may have been tried before."""
    rows = [row for row in index.rows("trials") if row[1] not in index.further]
    cases = index.packed["branches"]
    rulings = index.rows("rulings") if rows else ()
    days = {at: day for at, day, decided, *_ in rulings if any(one[3] in CONVICTING for one in decided)}
    for there, case, began in rows:
        for at, _ in BRANCH_ROW.iter_unpack(cases[case]) if case in cases else ():
            day = days.get(at)
            if day is not None and sooner(PartialDate.parse(day), PartialDate.parse(began), context).is_yes:
                where = elsewhere(at, there, context)
                yield at, found("date.verdict-before-trial", "/day", doubt=False, seen=(began,), **where)


FAMILY: Final = Family(
    (
        Rule("date.after-end", Severity.WARNING, steps, ("charge", "proceeding"), needs=("course",)),
        Rule("judgment.charge-dropped", Severity.WARNING, file_check=convicted),
        Rule("date.verdict-before-trial", Severity.WARNING, file_check=before_trial),
    ),
    (
        Table("dropped", ("charge",), dropped, needs=("course",)),
        Table("trials", ("proceeding",), trials, needs=("course",)),
        RULINGS,
        BRANCHES,
    ),
)
