"""One person taken out of some records: every place that concerns them, and the records without it."""

from collections.abc import Iterable, Iterator

from attrs import field, frozen

from hrdocs.errors import NoSuchRecord
from hrdocs.model import Charge, ChargeEvent, Judgment, Penalty, Person, Place, Record, Sharing
from hrdocs.references import references_of
from hrdocs.sharing.cutting import without
from hrdocs.sharing.neutral import renamed
from hrdocs.sharing.residue import ResidueKind, residue
from hrdocs.values import PartialDate
from hrdocs.vocabulary import RelationshipKind, SharingLabel


@frozen(kw_only=True)
class PlaceOfPerson:
    """A place that concerns the person.

    Args:
        number: The number of the record, from 0.
        pointer: Where in it; empty for the whole record.
        kind: `record`, `reference`, `secret` for a text with a name, a number or an address, `record_id`; `word` for
            one that may be a name and stays, for a person to look at.
    """

    number: int
    pointer: str
    kind: str


@frozen(kw_only=True)
class Forgotten:
    """What some records are without a person.

    Args:
        records: The records that remain.
        places: Every place that concerns the person, in the order of the records.
    """

    records: tuple[Record, ...] = field(repr=False)
    places: tuple[PlaceOfPerson, ...] = field(repr=False)


def forget(records: Iterable[Record], person_id: str, *, neutral_id: str | None = None) -> Forgotten:
    """Return some records without a person: their records, all references to them, and the texts that name them.

    Records of the same person (`same_as`) go too, and what cannot be without the person. An id that holds theirs, or
    their name, becomes another.

    Args:
        records: All records.
        person_id: The person.
        neutral_id: A new id, under which the provisions charged, the results and the kinds of penalty remain with their
            years and the region, and nothing else, so that counts stay right; without it nothing remains.

    Raises:
        NoSuchRecord: There is no such person among the records.
    """
    records = tuple(records)
    people = {record.id: record for record in records if isinstance(record, Person)}
    if person_id not in people:
        raise NoSuchRecord(person_id, "person")
    gone = _same_people(people, person_id)
    left = without(records, gone)
    ids = {record.id for record in left}
    number_of = {record.id: number for number, record in enumerate(records)}
    places = [
        PlaceOfPerson(number=n, pointer="", kind="record") for n, record in enumerate(records) if record.id not in ids
    ]
    places += [
        PlaceOfPerson(number=number_of[record.id], pointer=reference.pointer, kind="reference")
        for record in records
        if record.id in ids
        for reference in references_of(record)
        if reference.target in number_of and reference.target not in ids
    ]
    pointers: dict[str, list[str]] = {}
    told_by_id: dict[str, str] = {}
    for each in residue(records, left, SharingLabel.RED):
        number = number_of[each.record]
        if each.kind is ResidueKind.WORD:
            places.append(PlaceOfPerson(number=number, pointer=each.pointer, kind="word"))
        elif each.is_id:
            if each.pointer == "/id":
                told_by_id[each.record] = f"h{number + 1}"
            places.append(PlaceOfPerson(number=number, pointer=each.pointer, kind="record_id"))
        else:
            pointers.setdefault(each.record, []).append(each.pointer)
            places.append(PlaceOfPerson(number=number, pointer=each.pointer, kind="secret"))
    kept = renamed(without(left, (), pointers), _free(told_by_id, ids))
    if neutral_id is not None:
        kept += _neutral(records, gone, neutral_id)
    places.sort(key=lambda each: (each.number, each.pointer, each.kind))
    return Forgotten(records=tuple(kept), places=tuple(places))


def _same_people(people: dict[str, Person], person_id: str) -> set[str]:
    ties: dict[str, set[str]] = {}
    for person in people.values():
        for tie in person.relationships:
            if tie.kind is RelationshipKind.SAME_AS:
                ties.setdefault(person.id, set()).add(tie.person)
                ties.setdefault(tie.person, set()).add(person.id)
    found, new = set[str](), {person_id}
    while new:
        found |= new
        new = {same for one in new for same in ties.get(one, ())} - found
    return found & people.keys()


def _free(new: dict[str, str], taken: set[str]) -> dict[str, str]:
    """Return new ids that no other record has."""
    return {old: wanted if wanted not in taken else f"{wanted}-x" for old, wanted in new.items()}


def _neutral(records: tuple[Record, ...], gone: set[str], neutral_id: str) -> Iterator[Record]:
    """Return what counts need: the person as a number, the provisions charged, the results and kinds of penalty."""
    people = [record for record in records if record.id in gone and isinstance(record, Person)]
    region = next((each.place.region for each in people if each.place is not None and each.place.region), None)
    sharing = max((each.sharing for each in people), key=lambda each: each.label.rank)
    label = Sharing(label=sharing.label)
    yield Person(id=neutral_id, place=None if region is None else Place(region=region), sharing=label)
    number = 0
    for record in records:
        if isinstance(record, Charge) and record.person in gone:
            number += 1
            course = tuple(
                ChargeEvent(kind=each.kind, day=_year(each.day)) for each in record.course if each.day is not None
            )
            yield Charge(
                id=f"{neutral_id}-{number}", person=neutral_id, citation=record.citation, course=course, sharing=label
            )
        elif isinstance(record, Judgment) and record.persons and set(record.persons) <= gone:
            number += 1
            yield Judgment(
                id=f"{neutral_id}-{number}",
                persons=(neutral_id,),
                branch=record.branch,
                instance=record.instance,
                day=_year(record.day),
                result=record.result,
                penalties=tuple(Penalty(kind=each.kind) for each in record.penalties),
                sharing=label,
            )


def _year(day: PartialDate | None) -> PartialDate | None:
    """Return the year of a day; None where it is not known."""
    if day is None or day.earliest is None or day.latest is None or day.earliest.year != day.latest.year:
        return None
    return PartialDate.parse(f"{day.earliest.year:04}")
