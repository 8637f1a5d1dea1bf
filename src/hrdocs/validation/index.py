"""What is kept of the records of a file until its end: ids, types, labels, open references, and the rules' tables.

It grows with the number of records and holds no names. `join` makes one index from those of two parts of a file, so
that parts can be checked separately, also by several processes.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import partial
from operator import itemgetter
from typing import Any, Final

from attrs import Factory, define

from hrdocs.jsonpointer import split
from hrdocs.model import RECORDS, Record
from hrdocs.validation.fault import Fault, found
from hrdocs.validation.packing import PackedFields
from hrdocs.validation.waived import Waived, waived_by
from hrdocs.validation.walk import Item
from hrdocs.vocabulary import SharingLabel

PLACE: Final = PackedFields(40)
"""The number of a record: the number of its part among several files, and its line or its place in the list."""

# All that is known of an id: the number of its record, whether anything refers to it as a source, the rank of its
# label, its type.
_KNOWN: Final = PackedFields(1, 3, 5)
_AT_SHIFT, _USED_SHIFT, _LABEL_SHIFT, _ = _KNOWN.shifts
_TYPES: Final = tuple(RECORDS)
_NUMBERS: Final = {name: n for n, name in enumerate(_TYPES)}
_ANY: Final = 31  # a rejected record without a known type fits everywhere
_LABELS: Final = {label.rank: label.value for label in SharingLabel}
_USED: Final = 1 << _USED_SHIFT
_SOURCE: Final = ("source",)
_number: Final = itemgetter(0)


Waiting = tuple[int, str, tuple[str, ...], int]
"""A reference whose target has not been found yet: number of its record, pointer, types that fit, rank of its label.

A tuple, since there are many of them and they are sent between processes.
"""


@define(eq=False, repr=False)
class Index:
    """What is kept of the records seen so far.

    Args:
        ids: What is known of each id, packed; of a repeated id, of the first.
        waiting: The references that have found no record of a fitting type yet, by the id they mean.
        itself: Where a record refers to itself.
        stricter: Where a record refers to one with a stricter label.
        twice: Where an id is repeated: number of the record, number of the first.
        further: By repeated id, what is known of the records after the first, packed.
        waived: What a record waives.
        tables: The rows of the rules' tables.
        once: The rows of tables that keep equal rows once.
        packed: By table and text, the rows of tables whose rows are bytes.
    """

    ids: dict[str, int] = Factory(dict)
    waiting: dict[str, list[Waiting]] = Factory(dict)
    itself: list[tuple[int, str]] = Factory(list)
    stricter: list[tuple[int, str, str]] = Factory(list)
    twice: list[tuple[int, int]] = Factory(list)
    further: dict[str, list[int]] = Factory(dict)
    waived: dict[int, Waived] = Factory(dict)
    tables: defaultdict[str, list[tuple[Any, ...]]] = Factory(lambda: defaultdict(list))
    once: defaultdict[str, set[tuple[Any, ...]]] = Factory(lambda: defaultdict(set))
    packed: defaultdict[str, defaultdict[str, bytearray]] = Factory(
        lambda: defaultdict(partial(defaultdict, bytearray))
    )

    def rows(self, table: str) -> list[tuple[Any, ...]]:
        """Return the rows of a table, in the order of the file; those that are kept once have no such order."""
        if table in self.once:
            return sorted(self.once[table])
        rows = self.tables[table]
        # Records of one type are checked together; this sorts their rows in among those of the others.
        rows.sort(key=_number)
        return rows

    def type_of(self, record_id: str) -> str | None:
        """Return the type of the record with an id; None when there is no record, or its type is unknown."""
        packed = self.ids.get(record_id)
        return None if packed is None or packed & _ANY == _ANY else _TYPES[packed & _ANY]

    def at(self, record_id: str) -> int | None:
        """Return the number of the record of an id."""
        packed = self.ids.get(record_id)
        return None if packed is None else packed >> _AT_SHIFT

    def only_at(self, record_id: str) -> int | None:
        """Return the number of the record of an id; None where it is repeated, since any of them may be meant."""
        return None if record_id in self.further else self.at(record_id)

    def label_of(self, record_id: str) -> str | None:
        """Return the label of the record of an id."""
        packed = self.ids.get(record_id)
        return None if packed is None else _LABELS[(packed >> _LABEL_SHIFT) & 7]

    def ids_at(self, wanted: set[int]) -> dict[int, str]:
        """Return the ids of some records, by their numbers."""
        return {at: name for name, packed in self.ids.items() if (at := packed >> _AT_SHIFT) in wanted}

    def unused_sources(self) -> Iterator[int]:
        """Return the numbers of the sources that no record refers to."""
        source = _NUMBERS["source"]
        for packed in self.ids.values():
            if packed & _ANY == source and not packed & _USED:
                yield packed >> _AT_SHIFT

    def meet(self, item: Item) -> None:
        """Add a record, with its references."""
        record: Record = item.record
        rank = record.sharing.label.rank
        self._hear(record.id, item.at << _AT_SHIFT | rank << _LABEL_SHIFT | _NUMBERS[record.type])
        if record.waivers:
            self.waived[item.at] = waived_by(record)
        labels = record.sharing.fields or None
        ids, own_id, own = self.ids, record.id, rank
        for pointer, target, to in item.references:
            if labels is not None:
                own = _rank_at(pointer, labels, rank)
            if target == own_id:
                self.itself.append((item.at, pointer))
                continue
            packed = ids.get(target)
            # As in `_settle`, inlined: it runs for every reference of every record.
            if packed is not None and ((number := packed & _ANY) == _ANY or _TYPES[number] in to):
                if to == _SOURCE and not packed & _USED:
                    ids[target] = packed | _USED
                if (packed >> _LABEL_SHIFT) & 7 > own:
                    self.stricter.append((item.at, pointer, target))
            else:
                self.waiting.setdefault(target, []).append((item.at, pointer, to, own))
                for each in self.further.get(target, ()):
                    self._settle(target, each)

    def hear_of(self, record_id: str, record_type: str | None, at: int) -> None:
        """Register the id of a record that could not be read; its type may be unknown."""
        number = _ANY if record_type is None else _NUMBERS[record_type]
        self._hear(record_id, _KNOWN.pack(at, 0, 0, number))

    def _hear(self, record_id: str, packed: int) -> None:
        known = self.ids.setdefault(record_id, packed)
        if known is not packed:
            self.twice.append((packed >> _AT_SHIFT, known >> _AT_SHIFT))
            self.further.setdefault(record_id, []).append(packed)
        if record_id in self.waiting:
            self._settle(record_id, packed)

    def _settle(self, record_id: str, packed: int) -> None:
        """Connect the waiting references that a record fits."""
        still = []
        number, label = packed & _ANY, (packed >> _LABEL_SHIFT) & 7
        for each in self.waiting.pop(record_id, ()):
            at, pointer, to, rank = each
            if number != _ANY and _TYPES[number] not in to:
                still.append(each)
                continue
            if to == _SOURCE:
                self.ids[record_id] |= _USED
            if label > rank:
                self.stricter.append((at, pointer, record_id))
        if still:
            self.waiting[record_id] = still

    def join(self, later: "Index") -> None:
        """Add the index of the part of the file that follows."""
        both = self.ids.keys() & later.ids.keys()
        firsts: dict[int, int] = {}
        for record_id in both:
            first, second = self.ids[record_id], later.ids.pop(record_id)
            firsts[second >> _AT_SHIFT] = first >> _AT_SHIFT
            self.ids[record_id] = first | (second & _USED)
            self._settle(record_id, second)
            self.further.setdefault(record_id, []).append(second)
        for record_id, several in later.further.items():
            self.further.setdefault(record_id, []).extend(several)
        fresh = self.waiting.keys() & later.ids.keys()
        self.ids |= later.ids
        for record_id in fresh:
            self._settle(record_id, self.ids[record_id])
        for record_id in self.waiting.keys() & later.further.keys():
            for packed in later.further[record_id]:
                self._settle(record_id, packed)
        for record_id, waiting in later.waiting.items():
            self.waiting.setdefault(record_id, []).extend(waiting)
            if record_id in self.ids:
                self._settle(record_id, self.ids[record_id])
            for packed in self.further.get(record_id, ()):
                self._settle(record_id, packed)
        self.itself += later.itself
        self.stricter += later.stricter
        self.twice += firsts.items()
        self.twice += [(at, firsts.get(first, first)) for at, first in later.twice]
        self.waived |= later.waived
        for name, rows in later.tables.items():
            self.tables[name] += rows
        for name, each in later.once.items():
            self.once[name] |= each
        for name, rows_of in later.packed.items():
            self.add_packed(name, rows_of.items())

    def add_packed(self, table: str, rows: Iterable[tuple[str, bytes | bytearray]]) -> None:
        """Add rows of bytes to those of their texts."""
        kept = self.packed[table]
        for key, row in rows:
            kept[key] += row

    def leftover(self) -> Iterator[tuple[int, Fault]]:
        """Return the references that have found nothing, or only a record of another type."""
        for record_id, waiting in self.waiting.items():
            packed = self.ids.get(record_id)
            for at, pointer, to, _rank in waiting:
                wanted = ", ".join(to)
                if packed is None:
                    yield at, found("reference.dangling", pointer, type=wanted)
                else:
                    of = _TYPES[packed & _ANY]
                    yield at, found("reference.wrong-type", pointer, expected=wanted, found=of)


class EveryPlace:
    """The numbers of all records with an id: a reference to a repeated id is right if it fits any of them."""

    def __init__(self, index: Index) -> None:
        self._ids, self._further = index.ids, index.further

    def of(self, record_id: str) -> tuple[int, ...]:
        """Return the numbers of the records with an id; none where there is no such record."""
        first, further = self._ids.get(record_id), self._further.get(record_id, ())
        return () if first is None else (first >> _AT_SHIFT, *(each >> _AT_SHIFT for each in further))

    def fitting(self, record_id: str, types: tuple[str, ...]) -> list[tuple[int, str]]:
        """Return number and type of the records with an id that are of one of some types."""
        first, further = self._ids.get(record_id), self._further.get(record_id, ())
        known = [] if first is None else [first, *further]
        return [
            (each >> _AT_SHIFT, _TYPES[number])
            for each in known
            if (number := each & _ANY) != _ANY and _TYPES[number] in types
        ]


def _rank_at(pointer: str, labels: Any, rank: int) -> int:
    """Return the rank of the label that applies to a value: its own, or that of the object above it."""
    ranks = [rank]
    at = ""
    for token in split(pointer):
        at += "/" + token.replace("~", "~0").replace("/", "~1")
        label: SharingLabel | None = labels.get(at)
        if label is not None:
            ranks.append(label.rank)
    return max(ranks)
