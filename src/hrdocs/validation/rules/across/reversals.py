"""Rules on acts that undo another act, dated before all those that they could undo."""

from collections.abc import Iterator
from typing import Any, Final

from hrdocs.problems import Severity
from hrdocs.validation.fault import Fault, found
from hrdocs.validation.index import Index
from hrdocs.validation.rule import Context, Family, Rule, Table
from hrdocs.validation.rules.across.record_times import ALWAYS, NEVER, bounds_of
from hrdocs.validation.rules.days import elsewhere
from hrdocs.validation.rules.one_person import PERSON_TIES, SamePersons
from hrdocs.validation.walk import Item
from hrdocs.values import PartialDate
from hrdocs.vocabulary import ListingAction, RecognitionAct

_GIVES: Final = frozenset({RecognitionAct.GIVES, RecognitionAct.GIVES_AFTER_THE_FACT})
_ENDS: Final = frozenset({RecognitionAct.WITHDRAWS, RecognitionAct.ENDS_ON_RELEASE})


def acts(item: Item) -> Iterator[tuple[Any, ...]]:
    """Return what an act gives or takes back: number, whether it gives, its day, the people, the status, the bodies."""
    record: Any = item.record
    if record.type == "listing":
        who = record.person or record.organisation
        day = record.decided or record.day
        if who is not None and day is not None and record.action in {ListingAction.ENTERED, ListingAction.REMOVED}:
            yield item.at, record.action is ListingAction.ENTERED, day.text, who, record.list.value
        return
    if record.day is None or record.act not in _GIVES | _ENDS:
        return
    for person in record.persons:
        for issuer in record.issuers:
            yield item.at, record.act in _GIVES, record.day.text, person, f"{record.status.value} {issuer}"


def reversed_acts(index: Index, context: Context) -> Iterator[tuple[int, Fault]]:
    """Find removals and withdrawals before each entry, or gift, of the same; an earlier one may be in no record."""
    rows = index.rows("acts")
    if not rows or all(row[1] for row in rows):
        return
    same = SamePersons(index)
    given: dict[tuple[str, str], tuple[int, int]] = {}
    for at, gives, day, who, what in rows:
        low = bounds_of(PartialDate.parse(day))[0]
        if gives:
            key = same.of(who), what
            given[key] = min(given.get(key, (ALWAYS, at)), (low, at))
    reported = set()
    for at, gives, day, who, what in rows:
        first, there = given.get((same.of(who), what), (NEVER, at))
        high = bounds_of(PartialDate.parse(day))[1]
        if not gives and high < first and at not in reported:
            reported.add(at)
            code = "recognition.withdrawn-before-given" if " " in what else "listing.removed-before-entered"
            yield at, found(code, "/day", doubt=False, seen=(first,), **elsewhere(at, there, context))


FAMILY: Final = Family(
    (
        Rule("listing.removed-before-entered", Severity.WARNING, file_check=reversed_acts),
        Rule("recognition.withdrawn-before-given", Severity.WARNING, file_check=reversed_acts),
    ),
    (PERSON_TIES, Table("acts", ("listing", "recognition"), acts, needs=("action", "act"))),
)
