"""The rule on sources that are older than what rests on them.

A source knows what had happened when it was published; pages that are kept up to date when they were read. What a
reference supports is an object with a day of its own, or the record. Of each source the latest four are reported: a
source that everything rests on is one mistake.
"""

from collections.abc import Iterable, Iterator, Mapping
from struct import Struct
from typing import TYPE_CHECKING, Any, Final

from hrdocs.problems import Severity
from hrdocs.validation.fault import Fault, found
from hrdocs.validation.index import EveryPlace, Index
from hrdocs.validation.rule import Context, Family, Rule, Table
from hrdocs.validation.rules.across.record_times import ALWAYS, ANY_TIME, NEVER, act_of, bounds_of, time_of
from hrdocs.validation.rules.days import elsewhere
from hrdocs.validation.walk import Item
from hrdocs.vocabulary import SourceKind

if TYPE_CHECKING:
    from hrdocs.model import Source

_ROW: Final = Struct("<QI")
"""Number of the record; the first day of what rests on the source, and its place in the list of sources."""
_PLACES: Final = 256
_SLACK: Final = 3  # days: the night of an arrest is dated in both ways

# A text of law is older than what is done under it, and of a confidential source no day is kept.
_TIMELESS: Final = frozenset({SourceKind.LAW, SourceKind.CONFIDENTIAL})
_KEPT_UP: Final = frozenset({SourceKind.DATABASE_ROW, SourceKind.STATE_LIST, SourceKind.OTHER, None})
"""Sources that go on after the day on which they were first published."""

_DATED: Final = ("detention", "judgment", "incident", "listing", "recognition", "charge")


_PARTS: Final[Mapping[str, Mapping[str, str]]] = {
    "detention": {"phases": "period", "arrest": "day", "ended": "day"},
    "charge": {"course": "day"},
}
"""The parts of a record that have days of their own, and the field of the day."""
_NO_PARTS: Final[Mapping[str, str]] = {}


def resting(item: Item) -> Iterable[tuple[str, bytes]]:
    """Return the first day of what rests on a source, by its id."""
    record, parts = item.record, _PARTS.get(item.record.type, _NO_PARTS)
    if item.time is None:
        item.time = time_of(record) or ANY_TIME
    low = act_of(record) if record.type == "charge" else item.time[0]
    rows = []
    for n, each in enumerate(record.sources):
        first = low
        if each.supports and parts:
            first = max([_first(record, pointer, low, parts) for pointer in each.supports])
        if first and n < _PLACES:
            rows.append((each.source, _ROW.pack(item.at, first << 8 | n)))
    return rows


def _first(record: Any, pointer: str, low: int, parts: Mapping[str, str]) -> int:
    """Return the first day of the part in which a value is, or that of the record."""
    cut = pointer.find("/", 1)  # without taking all of the pointer apart: it runs for every reference to a source
    day = parts.get(pointer[1:cut]) if cut > 0 else None
    if day is None:
        return low
    part = getattr(record, pointer[1:cut])
    if part.__class__ is tuple:
        number = pointer[cut + 1 :].partition("/")[0]
        part = part[int(number)] if number.isdecimal() and int(number) < len(part) else None
    return NEVER if part is None else bounds_of(getattr(part, day))[0]


def known(item: Item) -> Iterable[tuple[Any, ...]]:
    """Return the last day on which a source can have learnt of anything."""
    source: Source = item.record
    if source.kind in _TIMELESS:
        return ()
    days = [bounds_of(each)[3] for each in (source.published, source.read) if each is not None]
    last = bounds_of(source.published)[3] if source.published is not None and source.kind not in _KEPT_UP else ALWAYS
    last = min(last, max(days, default=ALWAYS), bounds_of(source.covers)[3])
    return ((item.at, last),) if last != ALWAYS else ()


def settle(index: Index, _: Context) -> Iterator[tuple[int, Fault]]:
    """Remove what a source of the same part is young enough for, and of what is left all but the latest."""
    _keep_wrong(index)
    yield from ()


_KEPT: Final = 4


def _keep_wrong(index: Index) -> dict[str, tuple[int, int]]:
    """Keep the latest rows of sources that are too old, or not at hand; return number and last day of the former.

    The latest of all are among the latest of each part, so that parts find what the whole finds.
    """
    days, places, rows = dict(index.rows("sources.known")), EveryPlace(index), index.packed["sources.resting"]
    old: dict[str, tuple[int, int]] = {}
    for source, packed in list(rows.items()):
        every = places.of(source)
        last = max((days.get(at, ALWAYS) for at in every), default=NEVER)
        latest = sorted(
            (row for row in _ROW.iter_unpack(packed) if not every or row[1] >> 8 > last + _SLACK),
            key=lambda row: (-(row[1] >> 8), row),
        )[:_KEPT]
        if latest:
            rows[source] = bytearray(b"".join(_ROW.pack(*row) for row in latest))
        else:
            del rows[source]
        if latest and every:
            old[source] = every[0], last
    return old


def compare(index: Index, context: Context) -> Iterator[tuple[int, Fault]]:
    """Find sources that are older than what rests on them."""
    rows, end = index.packed["sources.resting"], None if context.as_of is None else context.as_of.latest
    limit = ALWAYS if end is None else end.toordinal()
    for source, (there, last) in _keep_wrong(index).items():
        for at, both in _ROW.iter_unpack(rows[source]):
            if both >> 8 > limit:
                continue  # a day that lies ahead is reported itself
            where = elsewhere(at, there, context)
            yield (
                at,
                found("source.older-than-fact", f"/sources/{both & 255}/source", doubt=False, seen=(last,), **where),
            )


FAMILY: Final = Family(
    (Rule("source.older-than-fact", Severity.WARNING, file_check=compare),),
    (
        Table("sources.resting", _DATED, resting, needs=("sources",), packed=True),
        Table("sources.known", ("source",), known, needs=("published", "read", "covers")),
    ),
    settle,
)
