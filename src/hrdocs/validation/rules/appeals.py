"""Rules on appeals: their days, what they follow, whom their demands are for, whom they reach."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final

from hrdocs.problems import Severity
from hrdocs.validation.fault import Fault, compared, found
from hrdocs.validation.index import Index
from hrdocs.validation.rule import Context, Family, Rule, Table
from hrdocs.validation.rules.days import sooner
from hrdocs.validation.walk import Item
from hrdocs.values import Answer, PartialDate
from hrdocs.vocabulary import AddresseeRole, AppealKind, SeriesPlace

if TYPE_CHECKING:
    from hrdocs.model import Appeal

# Appeals whose readers are to write: these need an address. A statement is published, and reaches those it names.
_TO_BE_ANSWERED: Final = frozenset(
    {AppealKind.URGENT_ACTION, AppealKind.URGENT_INTERVENTION, AppealKind.LETTER_CAMPAIGN}
)
# Readers know the missions in their own country, and letters reach a prisoner at the place named in the detention.
_WITHOUT_ADDRESS: Final = frozenset({AddresseeRole.READERS_OWN_MISSIONS, AddresseeRole.PRISONER})


def deadline_before_day(item: Item, _: Context) -> Iterable[Fault]:
    """Find appeals whose deadline had passed on the day of their issue, or may have."""
    day, deadline = item.record.day, item.record.deadline
    return compared(sooner(deadline, day), "appeal.deadline-before-day", "/deadline")


def updates_itself(item: Item, _: Context) -> Iterable[Fault]:
    """Find appeals that name their own number as the previous one; an id of its own is a reference to itself."""
    appeal: Appeal = item.record
    if appeal.series is None or appeal.series.previous_reference is None or appeal.reference is None:
        return ()
    before, own = (" ".join(text.casefold().split()) for text in (appeal.series.previous_reference, appeal.reference))
    return (found("appeal.updates-itself", "/series/previous_reference"),) if before == own else ()


# Acts of which an answer is expected; a report may tell of answers to what was sent before it.
_SENT: Final = _TO_BE_ANSWERED | {
    AppealKind.OPEN_LETTER,
    AppealKind.JOINT_LETTER,
    AppealKind.UN_COMMUNICATION,
    AppealKind.PETITION,
}


def replies(item: Item, context: Context) -> Iterable[Fault]:
    """Find answers before the appeal, answers that came and did not come, and those late or in time that were not."""
    appeal: Appeal = item.record
    faults = []
    for n, reply in enumerate(appeal.replies):
        here = f"/replies/{n}"
        if reply.received is Answer.NO and (reply.day is not None or reply.appeal is not None):
            faults.append(found("appeal.reply-contradicted", f"{here}/received"))
        elif reply.late is not None and reply.day is not None:
            was_late = sooner(appeal.deadline, reply.day, context)
            was_in_time = appeal.deadline is not None and sooner(reply.day, appeal.deadline, context).is_yes
            is_wrong = was_late.is_yes if reply.late.is_no else reply.late.is_yes and was_in_time
            if is_wrong:
                # The deadline for readers need not be that of the answer.
                faults.append(found("appeal.reply-contradicted", f"{here}/late", doubt=True))
        if appeal.kind in _SENT and reply.sent is None and sooner(reply.day, appeal.day, context).is_yes:
            faults.append(found("appeal.answered-before-day", f"{here}/day"))
    return faults


def series(item: Item, context: Context) -> Iterable[Fault]:
    """Find first appeals that follow another, and an end of the case in one that opens it."""
    appeal: Appeal = item.record
    if appeal.series is None or appeal.series.place is not SeriesPlace.FIRST or updates_itself(item, context):
        return ()
    after = [name for name in ("of", "previous_reference", "closing_result") if getattr(appeal.series, name)]
    return [found("appeal.first-after-another", f"/series/{name}") for name in after]


def rows(item: Item) -> Iterable[tuple[Any, ...]]:
    """Return day, what is followed, who has a demand but is not a subject, who has no address in the appeal."""
    appeal: Appeal = item.record
    day = appeal.day.text if appeal.day is not None else ""
    of = appeal.series.of if appeal.series is not None else ()
    return ((item.at, day, of, tuple(_asked_for(appeal)), tuple(_without_address(appeal))),)


def _asked_for(appeal: "Appeal") -> Iterator[tuple[str, str]]:
    """Return the people with a demand about whom the appeal says nothing else, each with the pointer."""
    if not appeal.subjects:
        return  # the appeal names none at all: nothing to compare with
    known = {*appeal.subjects, *(each for finding in appeal.findings for each in finding.subjects)}
    for n, demand in enumerate(appeal.demands):
        for m, each in enumerate(demand.for_whom):
            if each not in known:
                yield f"/demands/{n}/for_whom/{m}", each


def _without_address(appeal: "Appeal") -> Iterator[tuple[str, str, str]]:
    """Return the addressees without contacts: the pointer, the person, the body."""
    if appeal.kind not in _TO_BE_ANSWERED:
        return
    for n, addressee in enumerate(appeal.addressees):
        pointer = f"/addressees/{n}"
        if addressee.contacts or addressee.role in _WITHOUT_ADDRESS:
            continue
        # It may be recorded that the document itself prints none.
        if f"{pointer}/contacts" not in appeal.missing and "/addressees" not in appeal.missing:
            yield pointer, addressee.person or "", addressee.organisation or ""


def reachable(item: Item) -> Iterable[tuple[Any, ...]]:
    """Return the people and bodies whose own record has an address or a contact."""
    record = item.record
    if record.contacts or (record.place is not None and record.place.address is not None):
        return ((item.at,),)
    return ()


def older_than_updated(index: Index, _: Context) -> Iterator[tuple[int, Fault]]:
    """Find appeals of an earlier day than those that they follow."""
    all_rows = index.rows("appeals")
    days = {row[0]: row[1] for row in all_rows}
    for at, day, of, *_others in all_rows:
        for n, each in enumerate(of):
            of_it = index.only_at(each)
            before = days.get(of_it)
            if not day or not before or of_it == at:
                continue
            answer = sooner(PartialDate.parse(day), PartialDate.parse(before))
            for fault in compared(answer, "appeal.older-than-updated", f"/series/of/{n}", seen=(before,)):
                yield at, fault


def for_no_subject(index: Index, _: Context) -> Iterator[tuple[int, Fault]]:
    """Find demands for a person who is not a subject of the appeal; any demand for a body or a group is accepted."""
    for at, _day, _of, asked_for, _addressees in index.rows("appeals"):
        for pointer, each in asked_for:
            if index.type_of(each) == "person":
                yield at, found("appeal.demand-for-no-subject", pointer)


def unreachable(index: Index, _: Context) -> Iterator[tuple[int, Fault]]:
    """Find addressees whom nothing in the file shows how to reach."""
    known = {at for (at,) in index.rows("appeals.reachable")}
    for at, _day, _of, _asked, addressees in index.rows("appeals"):
        for pointer, *names in addressees:
            numbers = [index.at(name) for name in names if name]
            # An id that leads nowhere is a fault of its own.
            if None not in numbers and known.isdisjoint(numbers):
                yield at, found("appeal.unreachable-addressee", pointer)


FAMILY: Final = Family(
    (
        Rule("appeal.deadline-before-day", Severity.ERROR, deadline_before_day, ("appeal",), needs=("deadline",)),
        Rule("appeal.updates-itself", Severity.WARNING, updates_itself, ("appeal",), needs=("series",)),
        Rule("appeal.answered-before-day", Severity.WARNING, replies, ("appeal",), needs=("replies",)),
        Rule("appeal.reply-contradicted", Severity.ERROR, replies, ("appeal",), needs=("replies",)),
        Rule("appeal.first-after-another", Severity.WARNING, series, ("appeal",), needs=("series",)),
        Rule("appeal.older-than-updated", Severity.ERROR, file_check=older_than_updated),
        Rule("appeal.demand-for-no-subject", Severity.WARNING, file_check=for_no_subject),
        Rule("appeal.unreachable-addressee", Severity.WARNING, file_check=unreachable, from_absence=True),
    ),
    (
        Table("appeals", ("appeal",), rows),
        Table("appeals.reachable", ("person", "organisation"), reachable, needs=("contacts", "place")),
    ),
)
