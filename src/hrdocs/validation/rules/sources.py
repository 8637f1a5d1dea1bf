"""Rules on sources: every fact has one, and it can be found."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from hrdocs.fields import once, plan
from hrdocs.model import RECORDS, Record
from hrdocs.problems import Severity
from hrdocs.validation.fault import Fault, found
from hrdocs.validation.index import Index
from hrdocs.validation.rule import Context, Family, Rule, Table
from hrdocs.validation.rules import addresses
from hrdocs.validation.rules.days import sooner
from hrdocs.validation.walk import Item
from hrdocs.values import Answer
from hrdocs.vocabulary import RevisionKind

if TYPE_CHECKING:
    from hrdocs.model import Source


@once
def _facts(cls: type[Record]) -> tuple[str, ...]:
    """Return the fields that state a fact of a person or a body; one that is only named rests on who names it."""
    return tuple(p.name for p in plan(cls) if p.needs_source)


def absent(item: Item, _: Context) -> Iterable[Fault]:
    """Find records that state facts and name no source."""
    record = item.record
    if record.sources or not _wants_source(record):
        return ()
    return (found("source.absent", ""),)


def _wants_source(record: Any) -> bool:
    # An erased record has no facts; a missing value has its reason.
    if "/sources" in record.missing or any(each.kind is RevisionKind.ERASURE for each in record.revision):
        return False
    match record.type:
        case "source":
            return False
        case "person" | "organisation":
            return any(getattr(record, name) for name in _facts(type(record)))
        case "recognition":
            return record.statement is None  # it rests on the appeal in which it was published
        case "assessment":
            return not any(answer.sources for answer in record.answers)
    return True


def unused(index: Index, _: Context) -> Iterator[tuple[int, Fault]]:
    """Find sources that no record refers to."""
    for at in index.unused_sources():
        yield at, found("source.unused", "")


def read_before_published(item: Item, context: Context) -> Iterable[Fault]:
    """Find sources that were read before they were published.

    Lists mostly know only the month or the year of a document, so nearly all would have a doubt.
    """
    source: Source = item.record
    if sooner(source.read, source.published, context) is Answer.YES:
        return (found("source.read-before-published", "/read"),)
    return ()


def locators(item: Item) -> Iterable[tuple[Any, ...]]:
    """Return the ids of the sources that a record points to, without the record."""
    return [_row(each.source) for each in item.record.sources if each.locator is not None]


@lru_cache(maxsize=16_384)
def _row(source: str) -> tuple[str]:
    # The same few sources are named again and again: one row for all of them, or memory would grow with every record.
    return (source,)


def blind(item: Item) -> Iterable[tuple[Any, ...]]:
    """Return the sources with no information by which anyone could find them."""
    source: Source = item.record
    if (
        source.title
        or source.address
        or source.archived
        or source.reference
        or source.publisher
        or source.publishers
        or source.author
        or source.digest
        or source.external_ids
        or source.notes
    ):
        return ()
    return ((item.at,),)


def locator_into_nothing(index: Index, _: Context) -> Iterator[tuple[int, Fault]]:
    """Find sources that records point into, although nothing says where to look. The source is where to fix it."""
    nothing: set[int] = {at for (at,) in index.rows("source.blind")}
    if not nothing:
        return
    meant = {index.at(each) for (each,) in index.rows("source.locators")}
    for at in sorted(nothing & meant):
        yield at, found("source.locator-into-nothing", "")


FAMILY: Final = Family(
    (
        Rule("source.absent", Severity.NOTE, absent, from_absence=True),
        Rule("source.unused", Severity.NOTE, file_check=unused, from_absence=True),
        Rule("source.locator-into-nothing", Severity.WARNING, file_check=locator_into_nothing, from_absence=True),
        Rule(
            "source.read-before-published", Severity.WARNING, read_before_published, types=("source",), needs=("read",)
        ),
        *addresses.FAMILY.rules,
    ),
    (
        Table("source.locators", tuple(RECORDS), locators, needs=("sources",), once=True),
        Table("source.blind", ("source",), blind),
    ),
)
