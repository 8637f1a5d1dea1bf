"""Which records of a dataset were known by a day, so that the figure of an earlier month can be had again."""

from collections.abc import Iterator
from datetime import date

from attrs import evolve, frozen

from hrdocs.dataset import Dataset
from hrdocs.model import Appeal, Charge, Detention, Incident, Judgment, Listing, Proceeding, Recognition, Record
from hrdocs.sharing.cutting import without
from hrdocs.values import Day, PartialDate, Period, day
from hrdocs.vocabulary import RevisionKind


@frozen(kw_only=True)
class KnownPart:
    """The part of a dataset that was known by a day.

    Args:
        dataset: The records that were known, as they were before later changes.
        later: How many records became known later.
        changed: How many records are without what was added to them later.
    """

    dataset: Dataset
    later: int
    changed: int


def known_by(dataset: Dataset, known: Day) -> KnownPart:
    """Return the part of a dataset that was known by a day.

    A record that says when it became known counts by that day, and a partial day by its last; one that does not, by the
    first day of what it records. What a revision says was changed later is left out of its record.

    Args:
        dataset: The dataset.
        known: The day.
    """
    last = day(known).latest or date.max
    late = {record.id for record in dataset if not _is_known(record, last)}
    pointers = {
        record.id: changed for record in dataset if record.id not in late and (changed := tuple(_added(record, last)))
    }
    if not late and not pointers:
        return KnownPart(dataset=dataset, later=0, changed=0)
    left = evolve(dataset, records=tuple(without(dataset.records, late, pointers)))
    return KnownPart(dataset=left, later=len(late), changed=len(pointers))


def _is_known(record: Record, last: date) -> bool:
    if record.became_known is not None:
        became = record.became_known.latest
        return became is not None and became <= last
    first = first_day(record)
    return first is None or first.earliest is None or first.earliest <= last


def _added(record: Record, last: date) -> Iterator[str]:
    """Return the pointers of what was added to a record after a day."""
    for each in record.revision:
        if each.kind is RevisionKind.CHANGE and each.day is not None and (each.day.earliest or date.min) > last:
            yield from (pointer for pointer in each.pointers if pointer != "/id")


def first_day(record: Record) -> PartialDate | None:
    """Return the first day of what a record is about; None where it has none."""
    days = [each for each in _days(record) if each is not None]
    return min(days, key=lambda each: each.earliest or date.min) if days else None


def _days(record: Record) -> Iterator[PartialDate | None]:
    match record:
        case Detention():
            yield record.arrest.day if record.arrest is not None else None
            yield from (_start(phase.period) for phase in record.phases)
            yield record.ended.day if record.ended is not None else None
        case Charge():
            yield from (event.day for event in record.course)
        case Judgment() | Appeal():
            yield record.day
        case Recognition():
            yield record.day or record.issued or record.adopted
        case Incident():
            yield record.day or _start(record.period)
        case Listing():
            yield record.day or record.decided
        case Proceeding():
            yield record.opened
            yield from (step.day for step in record.course)
            yield from (hearing.day for hearing in record.hearings if hearing.day is not None and not record.course)
        case _:
            return


def _start(period: Period | None) -> PartialDate | None:
    return None if period is None else period.start or period.end
