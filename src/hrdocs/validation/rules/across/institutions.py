"""The rule on stays in an institution that holds others: an administrative arrest in a penal colony."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from hrdocs.problems import Severity
from hrdocs.validation.fault import Fault, found
from hrdocs.validation.index import Index
from hrdocs.validation.rule import Context, Family, Rule, Table
from hrdocs.validation.rules.days import elsewhere
from hrdocs.validation.walk import Item
from hrdocs.vocabulary.exclusions import PLACES_OF_OTHERS

if TYPE_CHECKING:
    from hrdocs.model import Detention

_OF_INTEREST: Final = frozenset[str]().union(*PLACES_OF_OTHERS.values())


def places(item: Item) -> Iterator[tuple[Any, ...]]:
    """Return the institutions in which somebody was held: the number of the phase, the id, the kind of the phase."""
    record: Detention = item.record
    for n, phase in enumerate(record.phases):
        if phase.place is not None and phase.place.organisation and phase.kind._value_ in PLACES_OF_OTHERS:
            yield item.at, n, phase.place.organisation, phase.kind._value_


def institutions(item: Item) -> Iterator[tuple[Any, ...]]:
    """Return the kinds of a body all of which hold people of some kinds alone; one address may be several places."""
    kinds = tuple(kind._value_ for kind in item.record.kinds)
    if kinds and _OF_INTEREST.issuperset(kinds):
        yield item.at, kinds


def settle(index: Index, context: Context) -> Iterator[tuple[int, Fault]]:
    """Compare those whose institution is in the same part; the others are kept."""
    rows = index.tables["places"]
    index.tables["places"] = [row for row in rows if index.at(row[2]) is None]
    yield from _wrong([row for row in rows if index.at(row[2]) is not None], index, context)


def compare(index: Index, context: Context) -> Iterator[tuple[int, Fault]]:
    """Find stays in an institution that holds others."""
    yield from _wrong(index.rows("places"), index, context)


def _wrong(rows: list[tuple[Any, ...]], index: Index, context: Context) -> Iterator[tuple[int, Fault]]:
    known = dict(index.rows("institutions")) if rows else {}
    for at, n, target, kind in rows:
        there = index.only_at(target)
        if there is not None and there in known and PLACES_OF_OTHERS[kind].issuperset(known[there]):
            pointer, where = f"/phases/{n}/place/organisation", elsewhere(at, there, context)
            yield at, found("custody.other-place", pointer, doubt=False, seen=known[there], **where)


FAMILY: Final = Family(
    (Rule("custody.other-place", Severity.WARNING, file_check=compare),),
    (
        Table("places", ("detention",), places, needs=("phases",)),
        Table("institutions", ("organisation",), institutions, needs=("kinds",)),
    ),
    settle,
)
