"""A dataset: records with references to each other.

It is immutable; a change returns a new one. It offers look-up by id, type and any spelling of a name, references in
both directions, the differences between two datasets, what may be shared, and one person's case.
"""
# ruff: noqa: SLF001 -- two datasets are compared, each with the inner parts of the other

import difflib
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, Literal, Self, TypeAlias, TypeVar, cast, overload

import attrs
from attrs import field, frozen

from hrdocs import messages
from hrdocs.case import Case
from hrdocs.codec import write_header, write_record
from hrdocs.collecting import no_collection
from hrdocs.errors import HrdocsError, InvalidDocument, InvalidSelection, NoSuchRecord
from hrdocs.fields import ListOf, near, plan, understood
from hrdocs.frozenmap import FrozenMap
from hrdocs.jsonpointer import escape
from hrdocs.jsontext import dumps
from hrdocs.lazy import Adapted
from hrdocs.model import RECORDS, Charge, Detention, Organisation, Person, Proceeding, Record, TypeWord
from hrdocs.model.header import NEWEST, Header
from hrdocs.namesakes import NameHit, NamePair, PeopleByName, ties_of
from hrdocs.notebooks import counted_html
from hrdocs.problems import Location, Problem
from hrdocs.references import Reference, references_of, targets_of
from hrdocs.same_people import PeopleCount, SamePeople
from hrdocs.sharing.cutting import cut
from hrdocs.sharing.labelling import stricter_of, with_default
from hrdocs.sharing.wishes import SharingTerms, is_notice, is_taken_back
from hrdocs.tablerows import Row, columns_of, rows_of
from hrdocs.values import Day, LocalText, day
from hrdocs.values.text import exact_str, several
from hrdocs.vocabulary import LabelWord, SharingLabel

if TYPE_CHECKING:
    from hrdocs.names import Likeness
    from hrdocs.sharing.residue import Residue
    from hrdocs.sharing.suppressing import Suppressed

R = TypeVar("R", bound=Record)
Named = Person | Organisation
LikenessWord: TypeAlias = Literal["contradicted", "undecided", "equivalent", "by_rules", "identical"]
_PLAIN: Final = Header(hrdocs=NEWEST)


@frozen(repr=False)
class MergeConflict(HrdocsError, ValueError):
    """Two datasets have different records under the same id.

    Args:
        ids: The ids, in the order of the first dataset.
    """

    ids: tuple[str, ...]

    def __str__(self) -> str:
        return (
            f"records that differ under the same id: {len(self.ids)}; "
            'merge with prefer="mine" or prefer="theirs", or look at diff()'
        )


@frozen(kw_only=True)
class Change:
    """A record that differs between two datasets: the pointers of the differences, as deep as they go."""

    id: str = field(repr=False)
    before: Record
    after: Record
    pointers: tuple[str, ...] = field(repr=False)


@frozen(kw_only=True)
class Diff:
    """The differences between two datasets, each part in the order of the dataset that has it."""

    added: tuple[Record, ...]
    removed: tuple[Record, ...]
    changed: tuple[Change, ...]

    @property
    def is_empty(self) -> bool:
        """Whether the two are equal."""
        return not (self.added or self.removed or self.changed)

    def __repr__(self) -> str:
        return f"<Diff: added {len(self.added)}, removed {len(self.removed)}, changed {len(self.changed)}>"


@frozen(slots=False, init=False)
class Dataset(Adapted):
    """A list of records with a header.

    Args:
        records: The records, in any order; their ids are unique.
        header: The header of the file. A default label in it is given to the records and not kept.
        title: The title in the header, by language: `{"en": "Invented cases"}`.
        publisher: The publisher in the header.
        licence: The licence in the header: an SPDX id or an address.
        generated: The day in the header on which the dataset was put together.

    Raises:
        InvalidDocument: Two records have the same id.
        InvalidField: What the header would say is not as it should be.
    """

    records: tuple[Record, ...]
    header: Header

    def __init__(
        self,
        records: Iterable[Record] = (),
        *,
        header: Header | None = None,
        title: LocalText | Mapping[str, str] | None = None,
        publisher: str | None = None,
        licence: str | None = None,
        generated: Day | None = None,
    ) -> None:
        said: dict[str, Any] = {
            "title": title,
            "publisher": publisher,
            "licence": licence,
            "generated": None if generated is None else day(generated),
        }
        changes = {name: value for name, value in said.items() if value is not None}
        head = _PLAIN if header is None else header
        object.__setattr__(self, "records", tuple(records))
        object.__setattr__(self, "header", attrs.evolve(head, **changes) if changes else head)
        self._check()

    @classmethod
    def from_json(cls, value: Any) -> Self:
        """Build the dataset that a JSON value describes, as `json.loads` or a web framework returns it.

        Args:
            value: A whole document, or a list of records.

        Raises:
            InvalidDocument: The value does not have the shape of a dataset; `problems` lists all that is wrong, by
                JSON Pointer from the document.
        """
        from hrdocs.shape import document_from_json  # noqa: PLC0415 -- it loads the schema

        header, records = document_from_json(value)
        return cls(records, header=header)

    def to_json(self) -> dict[str, Any]:
        """Return the whole document as a JSON value: the header with the list of records."""
        return {**write_header(self.header), "records": [write_record(record) for record in self.records]}

    def _check(self) -> None:
        for record in self.records:
            if not isinstance(record, Record):
                message = f"a dataset holds records, not {type(record).__name__}: hrdocs.from_json makes one of a dict"
                raise TypeError(message)
        default = self.header.default_label
        if default is not None:
            # Read once: from here on each record has its own.
            object.__setattr__(self, "records", tuple(with_default(record, default) for record in self.records))
            object.__setattr__(self, "header", attrs.evolve(self.header, default_label=None))
        if len(self._by_id) == len(self.records):
            return
        first: dict[str, int] = {}
        problems = []
        for n, record in enumerate(self.records):
            if record.id in first:
                place = Location(pointer=f"/records/{n}/id", record=record.id)
                parameters = {"first_pointer": f"/records/{first[record.id]}/id"}
                problems.append(Problem(code="record.duplicate-id", place=place, parameters=parameters))
            first.setdefault(record.id, n)
        raise InvalidDocument(tuple(problems), messages.error_text(problems))

    def __repr__(self) -> str:
        counts = ", ".join(f"{count} {kind}" for kind, count in self._counts())
        return f"Dataset({len(self.records)} records{': ' if counts else ''}{counts})"

    def _repr_html_(self) -> str:
        return counted_html(f"{len(self.records)} records", self._counts())

    def _counts(self) -> list[tuple[str, int]]:
        return sorted((kind, len(records)) for kind, records in self._by_type.items())

    @cached_property
    def _by_id(self) -> dict[str, Record]:
        return {record.id: record for record in self.records}

    def __len__(self) -> int:
        return len(self.records)

    def __iter__(self) -> Iterator[Record]:
        return iter(self.records)

    def __contains__(self, record_id: object) -> bool:
        return record_id in self._by_id

    def __getitem__(self, record_id: str) -> Record:
        record = self._by_id.get(record_id)
        if record is None:
            raise NoSuchRecord(record_id, "record", _nearest(record_id, self._by_id))
        return record

    @overload
    def get(self, record_id: str) -> Record | None: ...
    @overload
    def get(self, record_id: str, record_type: type[R]) -> R | None: ...
    def get(self, record_id: str, record_type: type[Any] = Record) -> Any:
        """Return the record with an id, or None.

        Args:
            record_id: The id.
            record_type: The class of the record; one of another class is not returned.
        """
        record = self._by_id.get(record_id)
        return record if isinstance(record, record_type) else None

    def person(self, person_id: str) -> Person:
        """Return the person with an id.

        Raises:
            NoSuchRecord: The dataset has no record with this id, or it is not a person.
        """
        person = self.get(person_id, Person)
        if person is None:
            people = [p.id for p in self.of_type(Person)]
            raise NoSuchRecord(person_id, "person", _nearest(person_id, people))
        return person

    @overload
    def of_type(self, record_type: type[R]) -> tuple[R, ...]: ...
    @overload
    def of_type(self, record_type: TypeWord) -> tuple[Record, ...]: ...
    def of_type(self, record_type: type[Any] | TypeWord) -> tuple[Any, ...]:
        """Return the records of one type, named by its class or by its word in documents.

        Raises:
            ValueError: There is no record type with that name.
        """
        if isinstance(record_type, str):
            if record_type not in RECORDS:
                message = f"there is no record type {record_type!r}; there are {', '.join(RECORDS)}"
                raise ValueError(message)
            return self._by_type.get(record_type, ())
        return self.records if record_type is Record else self._by_type.get(record_type.type, ())

    @cached_property
    def _by_type(self) -> dict[str, tuple[Record, ...]]:
        found: dict[str, list[Record]] = {}
        for record in self.records:
            found.setdefault(record.type, []).append(record)
        return {name: tuple(records) for name, records in found.items()}

    def where(self, record_type: type[R], **fields: Any) -> tuple[R, ...]:
        """Return the records of one type whose fields have some values.

        A field that is a list has a value where the value is in it. Values are taken as constructors take them, so
        the text of a word or a day will do.

        Args:
            record_type: The class of the records.
            fields: The values, by field; None for a field that is absent.

        Raises:
            InvalidSelection: The type has no such field.
        """
        found = self.of_type(record_type)
        kinds = {p.name: p.kind for p in plan(record_type)}
        for name, value in fields.items():
            if name not in kinds:
                raise InvalidSelection(name, near(name, kinds), f"a field of {record_type.__name__}")
            kind = kinds[name]
            if isinstance(kind, ListOf) and value is not None and not isinstance(value, tuple | list):
                wanted = understood(kind.item, value)
                found = tuple(record for record in found if wanted in getattr(record, name))
            else:
                wanted = (None, ()) if value is None else (understood(kind, value),)
                found = tuple(record for record in found if getattr(record, name) in wanted)
        return found

    def without(self, *records: Record | str) -> "Dataset":
        """Return a dataset without some records, named by themselves or by their ids; what refers to them stays.

        Raises:
            NoSuchRecord: The dataset has no record with such an id.
        """
        gone = {self[each if isinstance(each, str) else each.id].id for each in records}
        return attrs.evolve(self, records=tuple(record for record in self.records if record.id not in gone))

    def to_rows(self, record_type: type[Record] | TypeWord, columns: Iterable[str] | str | None = None) -> list[Row]:
        """Return the records of one type as rows of text, numbers, booleans and None, for a table.

        A day or a period is its text, and `NAME_earliest` and `NAME_latest` are the first and the last day that it can
        mean. A list is one text, with `; ` between its items; a text in several languages is the English, Russian or
        Belarusian one. People are one row a person: records tied by `same_as` are one row, and `ids` lists them.

        Args:
            record_type: The class of the records or its word in documents.
            columns: Fields, and paths into them such as `names/0/value` or `description/be`; when absent, all fields
                that are one value or a list of such.

        Raises:
            InvalidSelection: A column leads to no field.
            ValueError: There is no record type with that name.
        """
        records = self.of_type(record_type)
        cls = RECORDS[record_type] if isinstance(record_type, str) else record_type
        names = columns_of(cls) if columns is None else several(columns)
        if cls is not Person:
            return rows_of(cls, ((record,) for record in records), names)
        groups: dict[frozenset[str], list[Record]] = {}
        for record in records:
            groups.setdefault(self.same_people.of(record.id), []).append(record)
        rows = rows_of(cls, groups.values(), names)
        for row, group in zip(rows, groups.values(), strict=True):
            row["ids"] = "; ".join(record.id for record in group)
        return rows

    # Names

    def find(self, name: str) -> tuple[Named, ...]:
        """Return the people and organisations that have this name, in the order of the dataset.

        A person is found by a whole name: in the same letters, or in others by a rule of writing (Belarusian, Russian,
        every romanisation). `search` finds more, with reasons. An organisation is found by words of its name in the
        same letters. Case, accents, apostrophes, look-alike letters and the order of the words make no difference.

        Args:
            name: A name, as written.
        """
        from hrdocs.names.letters import folded_words  # noqa: PLC0415 -- only who compares names waits for their tables

        name = exact_str(name, "name")
        found = set(self._people_by_name.named(name))
        words = frozenset(folded_words(name))
        if words:
            found.update(each for each, spellings in self._organisations if any(words <= s for s in spellings))
        return tuple(cast("Named", self._by_id[each]) for each in sorted(found, key=self._order.__getitem__))

    @cached_property
    def _order(self) -> dict[str, int]:
        return {record_id: n for n, record_id in enumerate(self._by_id)}

    @cached_property
    def _organisations(self) -> tuple[tuple[str, tuple[frozenset[str], ...]], ...]:
        from hrdocs.names.letters import folded_words  # noqa: PLC0415 -- as above

        return tuple(
            (each.id, tuple(frozenset(folded_words(name.value)) for name in each.names))
            for each in self.of_type(Organisation)
        )

    def search(
        self,
        name: str,
        *,
        at_least: "LikenessWord | Likeness" = "equivalent",
        label: SharingLabel | LabelWord | None = None,
    ) -> tuple[NameHit, ...]:
        """Return the people whose names may be this one, in any script, order, case or romanisation, best first.

        A likeness is evidence and no probability: no one is picked, and nothing is merged. One word finds by family or
        given name; such a hit is `undecided`.

        Args:
            name: A name, as written.
            at_least: The least likeness of the whole name, or of the one word: `identical`, `by_rules`, `equivalent` or
                `undecided`.
            label: The sharing label under which the result will be shared: a stricter name takes no part.

        Raises:
            ValueError: There is no such likeness or label, or the name is longer than 300 characters.
        """
        from hrdocs.names import Likeness  # noqa: PLC0415 -- as above

        seen = self if label is None else self.shareable(label)
        return tuple(seen._people_by_name.search(name, Likeness(at_least)))

    def possibly_same(
        self,
        *,
        at_least: "LikenessWord | Likeness" = "equivalent",
        label: SharingLabel | LabelWord | None = None,
    ) -> tuple[NamePair, ...]:
        """Return pairs of people who may be one person by their names, best first; nothing is merged.

        People tied by `same_as` or `not_same_as`, over others too, are left out; two who are tied both ways come first,
        as a contradiction. Where births contradict each other a pair is undecided and comes last: lists do print wrong
        days. It is contradicted, and no pair, where less than the whole name agrees and the family name is common: so
        many people have it that half a pair of them is expected to share a given name by chance, as often as given
        names repeat in the data at hand.

        Args:
            at_least: The least likeness: `identical`, `by_rules`, `equivalent`, `undecided` or `contradicted`.
            label: The sharing label under which the result will be shared: a stricter name takes no part. Recorded
                ties count whatever their label.

        Raises:
            ValueError: There is no such likeness or label.
        """
        from hrdocs.names import Likeness  # noqa: PLC0415 -- as above

        seen = self if label is None else self.shareable(label)
        return seen._people_by_name.pairs(Likeness(at_least), self._people_by_name.ties)

    def collisions(
        self,
        other: "Dataset",
        *,
        at_least: "LikenessWord | Likeness" = "equivalent",
        label: SharingLabel | LabelWord | None = None,
    ) -> tuple[NamePair, ...]:
        """Return pairs of a person here and one of another dataset who may be one person, best first.

        Records with one id are the same record, as in `merge`, and no pair. Ties recorded in either dataset count, as
        in `possibly_same`.

        Args:
            other: The other dataset; its people are the second of each pair.
            at_least: As in `possibly_same`.
            label: As in `possibly_same`.

        Raises:
            ValueError: There is no such likeness or label.
        """
        from hrdocs.names import Likeness  # noqa: PLC0415 -- as above

        ours, theirs = (self, other) if label is None else (self.shareable(label), other.shareable(label))
        ties = ties_of((*self.of_type(Person), *other.of_type(Person)))
        return ours._people_by_name.collisions(theirs._people_by_name, Likeness(at_least), ties)

    @cached_property
    def _people_by_name(self) -> PeopleByName:
        return PeopleByName(self.of_type(Person))

    # References

    def references_from(self, record_id: str) -> tuple[Reference, ...]:
        """Return the references that a record holds.

        Raises:
            NoSuchRecord: The dataset has no record with this id.
        """
        return tuple(references_of(self[record_id]))

    def references_to(self, record_id: str) -> tuple[Reference, ...]:
        """Return the references to an id, whether the dataset has its record or not."""
        return self._to.get(record_id, ())

    @cached_property
    def _to(self) -> Mapping[str, tuple[Reference, ...]]:
        found: dict[str, list[Reference]] = {}
        for record in self.records:
            for reference in references_of(record):
                found.setdefault(reference.target, []).append(reference)
        return {target: tuple(references) for target, references in found.items()}

    # New datasets from this one

    def new_id(self, prefix: str) -> str:
        """Return an id that no record has: the prefix with the first number that is free.

        A dataset is immutable, so the answer is the same until a record with the id is added.

        Args:
            prefix: Such as `p` for people; it should say nothing of whom the record is about.
        """
        number = sum(each.startswith(prefix) for each in self._by_id) + 1
        while f"{prefix}{number}" in self._by_id:
            number += 1
        return f"{prefix}{number}"

    def with_records(self, *records: Record) -> "Dataset":
        """Return a dataset with these records added; one with the id of a present record replaces it."""
        new = {record.id: record for record in records}
        kept = [new.pop(record.id, record) for record in self.records]
        return attrs.evolve(self, records=(*kept, *new.values()))

    def merge(
        self,
        other: "Dataset",
        *,
        prefer: Literal["mine", "theirs"] | None = None,
        suppressed: "Suppressed | None" = None,
    ) -> "Dataset":
        """Return the records of both under this header; a result with a part of an extract is an extract.

        Of two records with one id the stricter label is kept, and the stricter label of each field. A record that was
        withdrawn, retracted or erased in one of them is so in the result, whichever is preferred; where one of them is
        no more than the notice of that, nothing else is left.

        Args:
            other: Its records come after, those with an id of this dataset excepted.
            prefer: `"mine"` or `"theirs"`: which record is kept where both have one id and differ.
            suppressed: Who asked to be forgotten: what matches is removed from the result, as `forget` removes it.

        Raises:
            MergeConflict: Records with the same id differ, in more than labels, and no side is preferred.
            ValueError: `prefer` is another word.
        """
        _check_other(other)
        if prefer not in (None, "mine", "theirs"):
            raise ValueError('prefer is "mine" or "theirs"')
        joined, differing = [], []
        for mine in self.records:
            theirs = other.get(mine.id)
            if theirs is None or theirs == mine:
                continue
            kept, left = (theirs, mine) if prefer == "theirs" else (mine, theirs)
            if is_notice(mine) or is_notice(theirs):
                kept, left = (mine, theirs) if is_notice(mine) else (theirs, mine)
            elif prefer is None and attrs.evolve(theirs, sharing=mine.sharing) != mine:
                differing.append(mine.id)
                continue
            elif is_taken_back(left) and not is_taken_back(kept):
                kept, left = left, kept
            joined.append(stricter_of(kept, left))
        if differing:
            raise MergeConflict(tuple(differing))
        merged = self.with_records(*joined, *(r for r in other.records if r.id not in self))
        if other.records:
            merged = attrs.evolve(merged, header=self._header_with(other))
        return merged if suppressed is None else merged.without_suppressed(suppressed)

    def with_notices_of(self, previous: "Dataset") -> "Dataset":
        """Return this dataset, in which what an earlier one has as taken back stays so.

        That is for the next import of a list that another sends every month: a record that was withdrawn, retracted or
        erased since does not come back because the list still has it. Nothing is added that is not in this dataset.

        Args:
            previous: What was kept of the earlier import, with the notices that were merged into it.
        """
        taken_back = tuple(record for record in previous if record.id in self and is_taken_back(record))
        if not taken_back:
            return self
        return attrs.evolve(self, records=self.merge(Dataset(taken_back), prefer="mine").records)

    def still_naming(self, merged: "Dataset") -> "tuple[Residue, ...]":
        """Return where a dataset still names the people of this one who are no more than a notice there.

        A notice holds no name: once it has taken the place of the record, only the older dataset knows for what
        to look.

        Args:
            merged: This dataset, merged with one that has notices.
        """
        people = [person for person in self.of_type(Person) if _is_now_a_notice(person, merged)]
        if not people:
            return ()
        from hrdocs.sharing.residue import ResidueKind, residue  # noqa: PLC0415 -- only who looks for names waits

        ids = {person.id for person in people}
        before = tuple(self[record.id] if record.id in ids else record for record in merged)
        after = tuple(record for record in merged if record.id not in ids)
        found = residue(before, after, SharingLabel.RED, header=merged.header)
        return tuple(each for each in found if not each.is_id and each.kind is not ResidueKind.RECORD_ID)

    def without_suppressed(self, suppressed: "Suppressed") -> "Dataset":
        """Return this dataset without the people who asked to be forgotten, and without the texts that name them."""
        ids = [each.id for each in suppressed.matches(self.records) if each.is_sure]
        if not ids:
            return self
        from hrdocs.sharing.forgetting import forget_in  # noqa: PLC0415 -- it looks for names

        (left,) = forget_in([(self.header, self.records)], *ids)
        return Dataset(left.records, header=left.header or self.header)

    def _header_with(self, other: "Dataset") -> Header:
        """Return the header of this dataset with the records of another one added."""
        mine, theirs = self.header, other.header
        if not theirs.extract and not mine.extract:
            return mine
        # What carries no label counts as amber.
        labels = [each.label or SharingLabel.AMBER for each in (mine, theirs)]
        label = max(labels, key=lambda each: each.rank) if mine.label or theirs.label else None
        return attrs.evolve(mine, extract=True, label=label)

    def diff(self, other: "Dataset") -> Diff:
        """Return what another dataset, taken as the later one, adds, removes and changes."""
        _check_other(other)
        return Diff(
            added=tuple(r for r in other.records if r.id not in self),
            removed=tuple(r for r in self.records if r.id not in other),
            changed=tuple(
                Change(
                    id=r.id, before=r, after=later, pointers=tuple(_differing(write_record(r), write_record(later), ""))
                )
                for r in self.records
                if (later := other.get(r.id)) is not None and later != r
            ),
        )

    def shareable(
        self,
        label: SharingLabel | LabelWord,
        *,
        title: LocalText | None = None,
        names_for: str | None = None,
        purpose: str | None = None,
        update_of: "Dataset | None" = None,
        suppressed: "Suppressed | None" = None,
    ) -> "Dataset":
        """Return what may be shared under a label of the Traffic Light Protocol: all that is not stricter.

        Stricter records and stricter fields are removed, with every word that would still reveal them, and so is what
        people asked not to be shared or what was taken back. The header of the result says that it is an extract, and
        under which label. The header carries no label and so counts as `amber`: under `clear` and `green` only its
        version, publisher and licence are kept.

        Args:
            label: The label under which the result will be shared.
            title: The title of the result.
            names_for: The one recipient who must have the names of people who asked not to be named, such as their
                lawyer; it has no effect under `clear` and `green`.
            purpose: What the result is for, one of the keys of `consent[].purposes`: whoever refused it is left out.
            update_of: What was sent to the same recipients before: they get a notice of what was taken back since.
            suppressed: Who asked to be forgotten: their records are left out, and so is what depends on them.

        Raises:
            ValueError: There is no such label, or no such purpose.
        """
        try:
            label = SharingLabel(label)
        except ValueError:
            message = f"there is no such label; there are {', '.join(SharingLabel)}"
            raise ValueError(message) from None
        sent = frozenset() if update_of is None else frozenset(record.id for record in update_of)
        made = self.header.generated
        as_of = None if made is None else made.earliest
        terms = SharingTerms(label=label, names_for=bool(names_for), purpose=purpose, sent=sent, as_of=as_of)
        header = attrs.evolve(self.header, extract=True, label=label)
        if terms.is_open:
            header = attrs.evolve(header, title=None, generated=None, notice=None)
        if title is not None:
            header = attrs.evolve(header, title=title)
        left: Iterable[Record] = self.records
        if suppressed is not None:
            from hrdocs.sharing.forgetting import unsuppressed  # noqa: PLC0415 -- it looks for names

            left = unsuppressed(left, suppressed.matches(left))
        return Dataset(cut(left, terms), header=header)

    def case(self, person_id: str, *, as_of: Day | None = None) -> Case:
        """Return one person with all records about them.

        That is every record that refers to the person, or to a charge, detention or case of theirs; records of the same
        person (`same_as`) count as the person, unless the ties contradict each other.

        Args:
            person_id: The id of the person.
            as_of: The day up to which things can have happened; the day on which the file was made when absent.

        Raises:
            NoSuchRecord: The dataset has no record with this id, or it is not a person.
        """
        person = self.person(person_id)
        ids = self.same_people.of(person_id)
        concerned = self._referring(ids)
        own = {
            r.id: r for r in map(self.__getitem__, concerned) if isinstance(r, Detention | Charge) and r.person in ids
        }
        cases = {r.proceeding for r in own.values() if isinstance(r, Charge) and r.proceeding is not None}
        cases |= {r.id for r in map(self.__getitem__, concerned) if isinstance(r, Proceeding) and ids & set(r.persons)}
        concerned |= self._referring(own) | (cases & self._by_id.keys())
        # In a case with many people, a record that names others and not this person belongs to them.
        concerned |= {r for r in self._referring(cases) if not (about := _people(self[r])) or ids & about}
        others = self._people_of(ids - {person_id})
        found = map(self._by_id.__getitem__, self._in_order(concerned))
        records = tuple(r for r in found if not isinstance(r, Person | Organisation))
        generated, perhaps = self.header.generated, self.same_people.may_be(person_id)
        return Case(
            person=person,
            others=others,
            records=records,
            is_extract=self.header.extract,
            as_of=generated if as_of is None else day(as_of),
            undecided=self._people_of(perhaps),
            accused=FrozenMap({c.id: c.person for record in records for c in self._charges_of.get(record.id, ())}),
        )

    def cases(self, *, as_of: Day | None = None) -> Iterator[Case]:
        """Return the case of each person, in the order of the dataset; records of one person are one case.

        Args:
            as_of: As for `case`.
        """
        limit = None if as_of is None else day(as_of)
        done: set[str] = set()
        for person in self.of_type(Person):
            if person.id not in done:
                case = self.case(person.id, as_of=limit)
                done |= case.ids
                yield case

    def _in_order(self, ids: Iterable[str]) -> list[str]:
        """Return those ids of which the dataset has a record, in its order."""
        return sorted((each for each in ids if each in self._by_id), key=self._order.__getitem__)

    def _people_of(self, ids: Iterable[str]) -> tuple[Person, ...]:
        return tuple(p for each in self._in_order(ids) if (p := self.get(each, Person)) is not None)

    @cached_property
    def _charges_of(self) -> Mapping[str, tuple[Charge, ...]]:
        """The charges that each record refers to, by the id of the record."""
        found: dict[str, dict[str, Charge]] = {}
        for charge in self.of_type(Charge):
            for source in self._sources.get(charge.id, ()):
                found.setdefault(source, {})[charge.id] = charge
        return {source: tuple(charges.values()) for source, charges in found.items()}

    def _referring(self, targets: Iterable[str]) -> set[str]:
        return {source for target in targets for source in self._sources.get(target, ())}

    @cached_property
    def _sources(self) -> Mapping[str, list[str]]:
        """The ids of the records that refer to an id, by that id."""
        found: dict[str, list[str]] = {}
        with no_collection():
            for record in self.records:
                for target in targets_of(record):
                    found.setdefault(target, []).append(record.id)
        return found

    # People

    @cached_property
    def same_people(self) -> SamePeople:
        """Which person records mean one person: those tied by `same_as`, where nothing contradicts the tie."""
        return SamePeople(self.of_type(Person), self._people_by_name.ties)

    def count_people(self, ids: Iterable[str] | str | None = None) -> PeopleCount:
        """Return how many people the person records are, or some ids; records tied by `same_as` are one person.

        Args:
            ids: The ids to count; all person records when absent.

        Returns:
            The least and the most, which differ where it is open whether two records are one person.
        """
        return self.same_people.count(ids)


def _nearest(record_id: object, ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(difflib.get_close_matches(str(record_id), ids, n=3))


def _check_other(other: object) -> None:
    if not isinstance(other, Dataset):
        message = f"expected another Dataset, not {type(other).__name__}: hrdocs.read makes one of a file"
        raise TypeError(message)


def _is_now_a_notice(person: Person, merged: Dataset) -> bool:
    later = merged.get(person.id)
    return later is not None and is_notice(later) and not is_notice(person)


def _people(record: Record) -> set[str]:
    """Return the ids of the people a record is about, where a field of its own says so."""
    one = getattr(record, "person", None)
    return {*getattr(record, "persons", ()), *getattr(record, "subjects", ()), *([] if one is None else [one])}


def _differing(before: Any, after: Any, at: str) -> Iterator[str]:
    """Return the pointers, as deep as both sides have them, at which two JSON values differ."""
    if isinstance(before, dict) and isinstance(after, dict):
        for key in (*before, *(k for k in after if k not in before)):
            here = f"{at}/{escape(key)}"
            if key in before and key in after:
                yield from _differing(before[key], after[key], here)
            else:
                yield here
    elif isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        for n, (one, other) in enumerate(zip(before, after, strict=True)):
            yield from _differing(one, other, f"{at}/{n}")
    elif dumps(before) != dumps(after):  # to Python 1, 1.0 and True are equal
        yield at
