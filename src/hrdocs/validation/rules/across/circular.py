"""The rule on references that lead back to their beginning: nothing follows, replaces or belongs to itself.

Which references cannot do so is said beside each field of the model (`doc(..., chain=...)`).
"""

from collections.abc import Iterator
from typing import Any, Final

from hrdocs.fields import ChainWay, ListOf, ModelObject, Object, item_kind, plan
from hrdocs.model import RECORDS
from hrdocs.problems import Severity
from hrdocs.validation.fault import Fault, found
from hrdocs.validation.index import Index
from hrdocs.validation.rule import Context, Family, Rule, Table
from hrdocs.validation.rules.across.circles import closing
from hrdocs.validation.rules.across.link_fields import OnFirstUse, Way, parts_on
from hrdocs.validation.rules.days import elsewhere
from hrdocs.validation.walk import Item

ChainField = tuple[Way, str, bool, bool]
"""The way to an object, the name of the reference there, whether it is a list, whether it leads up."""


def chains_of(record: str) -> tuple[ChainField, ...]:
    """Return the references of a record type that lead to records of the same type, in an order without circles."""
    return tuple(_chains(record, RECORDS[record], ()))


def _chains(record: str, cls: type[ModelObject], way: Way) -> Iterator[ChainField]:
    for p in plan(cls):
        kind, is_list = item_kind(p.kind), isinstance(p.kind, ListOf)
        if p.chain is not None and record in p.to:
            yield way, p.name, is_list, p.chain is ChainWay.UP
        elif isinstance(kind, Object):
            yield from _chains(record, kind.cls, (*way, (p.name, is_list)))


_CHAINS: Final = OnFirstUse(chains_of)


def ties(item: Item) -> Iterator[tuple[Any, ...]]:
    """Return of each reference its pointer, the id of what is below and of what is above."""
    record = item.record
    for way, name, is_list, is_up in _CHAINS[record.type]:
        for pointer, part in parts_on(record, way):
            value = getattr(part, name)
            for n, target in enumerate(value or ()) if is_list else ((None, value),) if value else ():
                here = f"{pointer}/{name}" if n is None else f"{pointer}/{name}/{n}"
                yield (item.at, here, record.id, target) if is_up else (item.at, here, target, record.id)


def circles(index: Index, context: Context) -> Iterator[tuple[int, Fault]]:
    """Find references that close a circle; of a repeated id it is open which record is meant."""
    rows = [row for row in index.rows("chains") if row[2] not in index.further and row[3] not in index.further]
    for n in closing([(low, high) for _, _, low, high in rows]):
        at, pointer, low, high = rows[n]
        there = index.at(high if index.at(high) != at else low)
        where = {} if there is None else elsewhere(at, there, context)
        yield at, found("reference.circular", pointer, doubt=False, seen=(low, high), **where)


_OF_THESE: Final = ("organisation", "detention", "charge", "judgment", "appeal", "tally")

FAMILY: Final = Family(
    (Rule("reference.circular", Severity.ERROR, file_check=circles),),
    (
        Table(
            "chains",
            _OF_THESE,
            ties,
            needs=("parents", "members", "follows", "replaces", "reviews", "penalties", "series", "replies", "part_of"),
        ),
    ),
)
