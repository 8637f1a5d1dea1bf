"""What is due in a time: ends of terms, hearings, deadlines of appeals, answers, news that grow old, consents."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from attrs import frozen

from hrdocs.dataset import Dataset
from hrdocs.model import Appeal, Detention, Judgment, Listing, Organisation, Person, Proceeding, Record
from hrdocs.values import PartialDate, Period
from hrdocs.vocabulary import DetentionState, HearingState, Standing

DUE_KINDS: Final = ("term_ends", "hearing", "appeal_deadline", "answer_due", "news_old", "consent_ends")
"""What can be due, in the order of the list."""

OLD_AFTER: Final = 90
"""After how many days a state that a record gives as of a day is to be checked again."""


@frozen(kw_only=True)
class Due:
    """One thing that is due.

    Args:
        kind: One of `DUE_KINDS`.
        when: Its day; for news that grew old, the day as of which they are; None for an answer without a deadline.
        record: The record that says so.
        pointer: Where in the record.
        people: Ids of the people and bodies it is about.
        is_certain: Whether the day is certain to lie in the time.
    """

    kind: str
    when: PartialDate | None
    record: Record
    pointer: str
    people: tuple[str, ...] = ()
    is_certain: bool = True


def due(dataset: Dataset, period: Period | str, *, old_after: int = OLD_AFTER) -> tuple[Due, ...]:
    """Return what is due in a time, by kind and then by day.

    Args:
        dataset: The records.
        period: From when to when, ends included. An answer that has no deadline and did not come is due at any time;
            news are old where they are as of a day more than `old_after` days before the end of the time.
        old_after: After how many days news are old.

    Raises:
        ValueError: The time has no first or no last day.
    """
    during = Period.parse(period) if isinstance(period, str) else period
    last = during.latest
    if during.earliest is None or last is None or during.earliest > last:
        raise ValueError("a time has a first day and a last one that is not before it, such as 2026-12-01/2026-12-31")
    found = []
    for record in dataset:
        if record.standing is Standing.WITHDRAWN:
            continue
        for kind, when, pointer, people in _rows(record, dataset, last - timedelta(days=old_after)):
            if kind == "news_old" or when is None:
                found.append(Due(kind=kind, when=when, record=record, pointer=pointer, people=people))
            elif not (answer := during.contains(when)).is_no:
                is_certain = answer.is_yes
                one = Due(kind=kind, when=when, record=record, pointer=pointer, people=people, is_certain=is_certain)
                found.append(one)
    return tuple(sorted(found, key=_order))


def _order(each: Due) -> tuple[int, date, date, str]:
    first, last, _ = each.when.sort_key if each.when is not None else (date.max, date.max, "")
    return DUE_KINDS.index(each.kind), first, last, each.record.id


_Row = tuple[str, PartialDate | None, str, tuple[str, ...]]


def _rows(record: Record, dataset: Dataset, old: date) -> Iterator[_Row]:
    match record:
        case Detention():
            yield from _of_detention(record, old)
        case Proceeding():
            for n, hearing in enumerate(record.hearings):
                if hearing.state in {None, HearingState.SCHEDULED, HearingState.POSTPONED}:
                    yield "hearing", hearing.day, f"/hearings/{n}", record.persons
        case Appeal():
            yield from _of_appeal(record)
        case Listing():
            if record.state is not None and _is_before(record.as_of, old):
                yield "news_old", record.as_of, "/as_of", (record.person,) if record.person is not None else ()
        case _:
            pass
    people = _people_of(record, dataset)
    for n, consent in enumerate(record.consent):
        if consent.valid_until is not None and consent.withdrawn_on is None:
            yield "consent_ends", consent.valid_until, f"/consent/{n}/valid_until", people


def _of_detention(record: Detention, old: date) -> Iterator[_Row]:
    if record.ended is not None or record.state is DetentionState.OVER:
        return
    for n, phase in enumerate(record.phases):
        if phase.planned_end is not None:
            yield "term_ends", phase.planned_end, f"/phases/{n}/planned_end", (record.person,)
    if _is_before(record.as_of, old):
        yield "news_old", record.as_of, "/as_of", (record.person,)


def _of_appeal(record: Appeal) -> Iterator[_Row]:
    if record.deadline is not None:
        yield "appeal_deadline", record.deadline, "/deadline", record.subjects
    for n, reply in enumerate(record.replies):
        has_come = reply.day is not None or (reply.received is not None and reply.received.is_yes)
        if not has_come:
            yield "answer_due", record.deadline, f"/replies/{n}", reply.by or record.subjects


def _is_before(when: PartialDate | None, old: date) -> bool:
    return when is not None and when.latest is not None and when.latest < old


def _people_of(record: Record, dataset: Dataset) -> tuple[str, ...]:
    match record:
        case Person() | Organisation():
            return (record.id,)
        case Judgment():
            return record.persons
        case _:
            found = getattr(record, "person", None)
            return (found,) if isinstance(found, str) and found in dataset else ()
