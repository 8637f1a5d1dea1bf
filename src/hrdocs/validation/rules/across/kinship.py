"""The rule on parents and children: no one is a parent before the age of twelve."""

from collections.abc import Iterator
from typing import Any, Final

from hrdocs.problems import Severity
from hrdocs.validation.fault import Fault, found
from hrdocs.validation.index import Index
from hrdocs.validation.rule import Context, Family, Rule, Table
from hrdocs.validation.rules.across.record_times import ALWAYS, NEVER, Bounds, bounds_of
from hrdocs.validation.rules.days import elsewhere
from hrdocs.validation.rules.one_person import LIVES
from hrdocs.validation.walk import Item
from hrdocs.values import PartialDate
from hrdocs.vocabulary import RelationshipKind

_LEAST: Final = 12 * 365  # days


def parents(item: Item) -> Iterator[tuple[Any, ...]]:
    """Return the number, the parent and the child of each tie of a person."""
    record = item.record
    for n, tie in enumerate(record.relationships):
        if tie.kind is RelationshipKind.PARENT_OF:
            yield item.at, n, record.id, tie.person
        elif tie.kind is RelationshipKind.CHILD_OF:
            yield item.at, n, tie.person, record.id


def too_young(index: Index, context: Context) -> Iterator[tuple[int, Fault]]:
    """Find parents who were born after their child, or so shortly before it that it is doubtful."""
    rows = index.rows("parents")
    if not rows:
        return
    births: dict[int, Bounds] = {at: bounds_of(PartialDate.parse(b)) for at, _, b, _ in index.rows("lives") if b}
    for at, n, parent, child in rows:
        places = index.at(parent), index.at(child)
        there = next((each for each in places if each is not None and each != at), None)
        older, younger = (births.get(-1 if each is None else each) for each in places)
        if older is None or younger is None or there is None or older[0] == NEVER or younger[1] == ALWAYS:
            continue
        if older[0] + _LEAST > younger[1]:
            doubt = older[0] < younger[1]
            seen = older if places[0] == there else younger
            where = elsewhere(at, there, context)
            yield at, found("person.parent-too-young", f"/relationships/{n}", doubt=doubt, seen=seen, **where)


FAMILY: Final = Family(
    (Rule("person.parent-too-young", Severity.ERROR, file_check=too_young),),
    (LIVES, Table("parents", ("person",), parents, needs=("relationships",))),
)
