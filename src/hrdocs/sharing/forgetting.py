"""One person removed from files: every place that concerns them, and the records without it."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

import attrs
from attrs import field, frozen

from hrdocs.codec import write_record
from hrdocs.errors import NoSuchRecord
from hrdocs.jsonpointer import resolve, split
from hrdocs.model import Charge, ChargeEvent, Judgment, Penalty, Person, Place, Record, Sharing
from hrdocs.model.header import Header
from hrdocs.references import references_of
from hrdocs.sharing.cutting import without
from hrdocs.sharing.floors import SharingContext, record_rank
from hrdocs.sharing.neutral import renamed
from hrdocs.sharing.residue import Residue, ResidueKind, residue
from hrdocs.sharing.suppressing import SuppressedMatch
from hrdocs.values import LocalText, PartialDate
from hrdocs.vocabulary import RelationshipKind, SharingLabel


@frozen(kw_only=True)
class PlaceOfPerson:
    """A place that concerns the person.

    Args:
        number: The number of the record, from 0; None for the header.
        pointer: Where in it; empty for the whole record.
        kind: `record`, `reference`, `secret` for a text with a name, a number or an address, `record_id`; `word` for
            one that may be a name and stays, for a person to look at.
    """

    number: int | None
    pointer: str = field(repr=False)
    kind: str

    @property
    def place(self) -> str:
        """The pointer from the file."""
        return self.pointer if self.number is None else f"/records/{self.number}{self.pointer}"


@frozen(kw_only=True)
class Forgotten:
    """What a file is without a person.

    Args:
        records: The records that remain.
        places: Every place that concerns the person, in the order of the records.
        header: The header without what names the person.
    """

    records: tuple[Record, ...] = field(repr=False)
    places: tuple[PlaceOfPerson, ...] = field(repr=False)
    header: Header | None = field(default=None, repr=False)


@frozen
class _FilePart:
    """One file, with what is left of it."""

    header: Header | None
    records: tuple[Record, ...]
    left: tuple[Record, ...]
    found: tuple[Residue, ...] = ()


def forget(records: Iterable[Record], person_id: str, *, neutral_id: str | None = None) -> Forgotten:
    """Return some records without a person: the same as `forget_in` of one file without a header.

    Raises:
        NoSuchRecord: There is no such person among the records.
    """
    (one,) = forget_in([(None, records)], person_id, neutral_id=neutral_id)
    return one


def forget_in(
    parts: Iterable[tuple[Header | None, Iterable[Record]]], *person_ids: str, neutral_id: str | None = None
) -> tuple[Forgotten, ...]:
    """Return files without a person: their records, all references to them, and the texts that name them.

    Records of the same person (`same_as`) are removed too, and so is what depends on the person. An id that contains
    theirs, or their name, is replaced. What one file knows about the person is searched for in all.

    Args:
        parts: Header and records of each file.
        person_ids: The person; several people at once, where nothing remains of them.
        neutral_id: A new id, under which the provisions charged, the results and the kinds of penalty remain with their
            years and the region, and nothing else, so that counts stay right; without it nothing remains.

    Raises:
        NoSuchRecord: There is no such person in any of the files.
    """
    files = [(header, tuple(records)) for header, records in parts]
    people = [record for _, records in files for record in records if isinstance(record, Person)]
    known = {person.id for person in people}
    for person_id in person_ids:
        if person_id not in known:
            raise NoSuchRecord(person_id, "person")
    gone = same_records(people, person_ids)
    away, lefts = _without(files, gone)
    removed = [record for _, records in files for record in records if record.id in away]
    found = [
        _FilePart(header, records, left, residue((*records, *removed), left, SharingLabel.RED, header=header))
        for (header, records), left in zip(files, lefts, strict=True)
    ]
    new_ids = _new_ids(found)
    neutral = None if neutral_id is None else _Neutral(neutral_id, [each for each in people if each.id in gone])
    return tuple(_forgotten(part, away, new_ids, neutral) for part in found)


def unsuppressed(records: Iterable[Record], matches: Iterable[SuppressedMatch]) -> list[Record]:
    """Return records without the people who asked to be forgotten, and without what depends on them.

    Args:
        records: The records.
        matches: Those that belong to a person who asked; questions make no difference.
    """
    records = tuple(records)
    people = [record for record in records if isinstance(record, Person)]
    return without(records, same_records(people, [each.id for each in matches if each.is_sure]))


def _without(
    files: list[tuple[Header | None, tuple[Record, ...]]], gone: set[str]
) -> tuple[set[str], list[tuple[Record, ...]]]:
    """Return the ids of everything removed with some people, and what is left of each file."""
    away = set(gone)
    while True:
        lefts = [tuple(without(records, away)) for _, records in files]
        new: set[str] = set()
        for (_, records), left in zip(files, lefts, strict=True):
            new |= {record.id for record in records} - {record.id for record in left} - away
        if not new:
            return away, lefts
        away |= new


def _forgotten(part: _FilePart, away: set[str], new_ids: dict[str, str], neutral: "_Neutral | None") -> Forgotten:
    numbers = {record.id: number for number, record in enumerate(part.records)}
    pointers: dict[str, list[str]] = {}
    in_header: list[str] = []
    places = []
    for each in part.found:
        kind = "word" if each.kind is ResidueKind.WORD else "record_id" if each.is_id else "secret"
        number = None if each.number is None else numbers[each.record]
        places.append(PlaceOfPerson(number=number, pointer=each.pointer, kind=kind))
        if kind == "secret":
            (in_header if number is None else pointers.setdefault(each.record, [])).append(each.pointer)
    kept = without(part.left, (), pointers)
    ids = {record.id for record in kept}
    for number, record in enumerate(part.records):
        if record.id not in ids:
            places.append(PlaceOfPerson(number=number, pointer="", kind="record"))
        places += (
            PlaceOfPerson(number=number, pointer=reference.pointer, kind="reference")
            for reference in references_of(record)
            if record.id in ids and reference.target in away
        )
    places.sort(key=lambda each: (each.number is not None, each.number or 0, each.pointer, each.kind))
    records = renamed(kept, new_ids)
    if neutral is not None:
        records += neutral.of(part.records)
    return Forgotten(records=tuple(records), places=tuple(places), header=_header(part.header, in_header))


def _header(header: Header | None, pointers: list[str]) -> Header | None:
    """Return a header without some of its texts."""
    if header is None or not pointers:
        return header
    steps = [split(pointer) for pointer in pointers]
    changes: dict[str, Any] = {name: None for name, *_ in steps}
    if header.title is not None and "title" in changes:
        tags = {tag: text for tag, text in header.title.items() if ["title", tag] not in map(list, steps)}
        changes["title"] = LocalText(tags) if tags else None
    return attrs.evolve(header, **changes)


def same_records(people: Iterable[Person], ids: Iterable[str]) -> set[str]:
    """Return some ids of people, with those of the records tied to them by `same_as`."""
    ties: dict[str, set[str]] = {}
    for person in people:
        for tie in person.relationships:
            if tie.kind is RelationshipKind.SAME_AS:
                ties.setdefault(person.id, set()).add(tie.person)
                ties.setdefault(tie.person, set()).add(person.id)
    found, new = set[str](), set(ids)
    while new:
        found |= new
        new = {same for one in new for same in ties.get(one, ())} - found
    return found


def _new_ids(parts: list[_FilePart]) -> dict[str, str]:
    """Return other ids for those that hold an id or a name of the person, whether their records are at hand or not."""
    taken = {record.id for part in parts for record in part.records}
    new: dict[str, str] = {}
    for part in parts:
        left = {record.id: record for record in part.left}
        for each in part.found:
            if not each.is_id or each.kind is ResidueKind.WORD or each.number is None:
                continue
            old = resolve(write_record(left[each.record]), each.pointer)
            if old not in new:
                new[old] = f"h{each.number + 1}"
                while new[old] in taken:
                    new[old] += "-x"
                taken.add(new[old])
    return new


class _Neutral:
    """What counts need: the person as a number, the provisions charged, the results and kinds of penalty."""

    def __init__(self, neutral_id: str, people: list[Person]) -> None:
        self._id = neutral_id
        self._gone = {person.id for person in people}
        self._region = next(
            (each.place.region for each in people if each.place is not None and each.place.region), None
        )
        self._label = max(map(_strictest, people), key=lambda label: label.rank)
        self._numbers: dict[str, int] = {}

    def of(self, records: Iterable[Record]) -> list[Record]:
        """Return what remains of the records of one file."""
        kept = [new for record in records for new in self._kept(record)]
        if not kept and not any(record.id in self._gone for record in records):
            return []
        place = None if self._region is None else Place(region=self._region)
        return [Person(id=self._id, place=place, sharing=Sharing(label=self._label)), *kept]

    def _kept(self, record: Record) -> Iterator[Record]:
        sharing = Sharing(label=max(_strictest(record), self._label, key=lambda label: label.rank))
        if isinstance(record, Charge) and record.person in self._gone:
            yield Charge(
                id=self._id_of(record),
                person=self._id,
                citation=record.citation,
                course=tuple(
                    ChargeEvent(kind=each.kind, day=_year(each.day)) for each in record.course if each.day is not None
                ),
                sharing=sharing,
            )
        elif isinstance(record, Judgment) and record.persons and set(record.persons) <= self._gone:
            yield Judgment(
                id=self._id_of(record),
                persons=(self._id,),
                branch=record.branch,
                instance=record.instance,
                day=_year(record.day),
                result=record.result,
                penalties=tuple(Penalty(kind=each.kind) for each in record.penalties),
                sharing=sharing,
            )

    def _id_of(self, record: Record) -> str:
        return f"{self._id}-{self._numbers.setdefault(record.id, len(self._numbers) + 1)}"


def _strictest(record: Record) -> SharingLabel:
    """Return the strictest label of a record and of its fields, its floor included."""
    ranks = [record_rank(record, _NO_CONTEXT), *(label.rank for label in record.sharing.fields.values())]
    return next(label for label in SharingLabel if label.rank == max(ranks))


_NO_CONTEXT: Final = SharingContext(rank=SharingLabel.RED.rank)


def _year(day: PartialDate | None) -> PartialDate | None:
    """Return the year of a day; None where it is not known."""
    if day is None or day.earliest is None or day.latest is None or day.earliest.year != day.latest.year:
        return None
    return PartialDate.parse(f"{day.earliest.year:04}")
