"""Rules on the labels of the Traffic Light Protocol, and on what public records must not contain.

Faults about people are looked for in records that anyone may see, `clear`, and only from what such records say: that a
person is a lawyer or a wife is not a fault where nothing public says so. People for whom an appeal speaks, whom a
recognition names, who agreed, or whose name a published statement gave, are named on purpose.
"""

import re
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from typing import Any, Final

from attrs import Factory, define

from hrdocs.fields import MapOf, Raw, Role, field_at, plan
from hrdocs.jsonpointer import escape
from hrdocs.model import Name, Person, Record, Sharing, Source
from hrdocs.problems import Severity
from hrdocs.sharing.floors import hiding_nothing
from hrdocs.sharing.number_forms import has_identity_number
from hrdocs.sharing.wishes import is_notice, is_taken_back
from hrdocs.validation.fault import Fault, found
from hrdocs.validation.index import Index
from hrdocs.validation.packing import DAY_BITS, PackedFields
from hrdocs.validation.rule import Context, Family, Rule, Table
from hrdocs.validation.walk import Item
from hrdocs.values import Answer, PartialDate
from hrdocs.vocabulary import (
    NameKind,
    Naming,
    ParticipantRole,
    RelationshipKind,
    SharingLabel,
    SourceKind,
    Standing,
    Vulnerability,
)

_OF_AGE: Final = 18
_MINOR: Final = -1
_DAYS: Final = PackedFields(DAY_BITS)

# --- Labels ---


# By rising strictness. Membership in a tuple compares identities; a table keyed by members would hash their names.
_LABELS: Final = tuple(SharingLabel)


def looser(item: Item, _: Context) -> Iterable[Fault]:
    """Find fields with a label looser than that of their record, which could never have an effect."""
    sharing = item.record.sharing
    fields = sharing.fields
    looser = _LABELS[: _LABELS.index(sharing.label)]
    return [
        found("sharing.looser", f"/sharing/fields/{escape(pointer)}", label=sharing.label.value)
        for pointer in fields
        if fields[pointer] in looser
    ]


def leads_nowhere(item: Item, _: Context) -> Iterator[Fault]:
    """Find labels, and reasons for a looser one, at a pointer to nothing: a misspelt one protects nothing."""
    sharing = item.record.sharing
    for name, pointers in (("fields", sharing.fields), ("reasons", sharing.reasons)):
        for pointer in hiding_nothing(item.record, pointers):
            nearest = _nearest(item, pointer)
            yield found("sharing.label-leads-nowhere", f"/sharing/{name}/{escape(pointer)}", nearest=nearest)


def _nearest(item: Item, pointer: str) -> str:
    """Return pointers to fields that look like one that leads nowhere; the record's own keys are left out."""
    import difflib  # noqa: PLC0415 -- only a fault waits for it

    cls = type(item.record)
    fields = {p.name for p in plan(cls)} - {"id", "extra", "sharing"}
    known = [each for each in _pointers(item.value, "") if _is_of_format(cls, each)] + [f"/{name}" for name in fields]
    return ", ".join(difflib.get_close_matches(pointer, sorted(set(known)), n=2))


def _is_of_format(cls: type[Record], pointer: str) -> bool:
    field = field_at(cls, pointer)
    return field is not None and not isinstance(field.kind, MapOf | Raw) and not pointer.startswith("/sharing")


def _pointers(value: Any, at: str) -> Iterator[str]:
    if at:
        yield at
    for key, each in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield from _pointers(each, f"{at}/{escape(str(key))}")


def refers_to_stricter(index: Index, _: Context) -> Iterator[tuple[int, Fault]]:
    """Find references to a record that fewer people may see than the reference.

    Sources are kept stricter than what rests on them, to protect whoever gave it: that is not a fault. A record is
    reported once for each record that it refers to.
    """
    reported = set()
    for at, pointer, target in index.stricter:
        if index.type_of(target) != "source" and (at, target) not in reported:
            reported.add((at, target))
            label = index.label_of(target)
            yield at, found("sharing.refers-to-stricter", pointer, label=label, seen=(label,))


# --- What public records say about people ---

_NOT_THE_NAME: Final = frozenset({NameKind.PSEUDONYM, NameKind.INITIALS})
_REAL: Final = frozenset({NameKind.OFFICIAL, NameKind.USUAL, NameKind.BIRTH, NameKind.FORMER})
_UNDER_ANOTHER: Final = frozenset({Naming.PUBLISHED_INITIALS, Naming.PSEUDONYM})
_WITHHELD: Final = frozenset({Naming.DO_NOT_NAME, Naming.NAME_WITHHELD})
_FAMILY: Final = frozenset(
    {
        RelationshipKind.SPOUSE_OF,
        RelationshipKind.PARTNER_OF,
        RelationshipKind.PARENT_OF,
        RelationshipKind.CHILD_OF,
        RelationshipKind.SIBLING_OF,
        RelationshipKind.OTHER_RELATIVE_OF,
    }
)

# How a person appears in a public record, as the rows have it.
_SUBJECT: Final = "subject"  # the person's own case
_SPOKEN_FOR: Final = "spoken-for"
_PUBLIC: Final = "public"  # in an office or a public act
_COUNSEL: Final = "counsel"
_RELATIVE: Final = "relative"
_PARTICIPANT: Final = "participant"  # as the role beside it says

_ROLES: Final = {
    ParticipantRole.SUSPECT: _SUBJECT,
    ParticipantRole.ACCUSED: _SUBJECT,
    ParticipantRole.CONVICTED: _SUBJECT,
    ParticipantRole.PERSON_UNDER_MEASURES: _SUBJECT,
    ParticipantRole.VICTIM: _SUBJECT,
    ParticipantRole.CO_DETAINED: _SUBJECT,
    ParticipantRole.COUNSEL: _COUNSEL,
    ParticipantRole.FORMER_COUNSEL: _COUNSEL,
    ParticipantRole.RELATIVE: _RELATIVE,
    ParticipantRole.LEGAL_REPRESENTATIVE: _RELATIVE,
    ParticipantRole.JUDGE: _PUBLIC,
    ParticipantRole.PANEL_MEMBER: _PUBLIC,
    ParticipantRole.STATE_PROSECUTOR: _PUBLIC,
    ParticipantRole.SUPERVISING_PROSECUTOR: _PUBLIC,
    ParticipantRole.INVESTIGATOR: _PUBLIC,
    ParticipantRole.DECIDING_OFFICIAL: _PUBLIC,
    ParticipantRole.ARRESTING_OFFICER: _PUBLIC,
    ParticipantRole.FACILITY_HEAD: _PUBLIC,
    ParticipantRole.ALLEGED_PERPETRATOR: _PUBLIC,
    ParticipantRole.SPOKESPERSON: _PUBLIC,
    ParticipantRole.OFFICIAL_ADDRESSED: _PUBLIC,
}
_BY_FIELD: Final = {Role.SUBJECT: _SUBJECT, Role.OFFICE: _PUBLIC, Role.PARTICIPANT: _PARTICIPANT}
_ADVOCACY: Final = frozenset({"appeal", "recognition"})
_PUBLISHED: Final = frozenset({SourceKind.STATEMENT, SourceKind.URGENT_ACTION, SourceKind.UN_DOCUMENT})


def _is_open(sharing: Sharing, pointer: str) -> bool:
    """Return whether anyone may see a value of a clear record: no label on it, or above it, is stricter."""
    return not sharing.fields or not any(
        (pointer == labelled or pointer.startswith(f"{labelled}/")) and label is not SharingLabel.CLEAR
        for labelled, label in sharing.fields.items()
    )


def roles(item: Item) -> Iterable[tuple[Any, ...]]:
    """Return how people appear in a public record: role and id, without the record."""
    record = item.record
    sharing = record.sharing
    if sharing.label is not SharingLabel.CLEAR:
        return ()
    rows = []
    for pointer, target, _to in item.references:
        role = _role_at(type(record), pointer)
        if role == _SUBJECT and record.type in _ADVOCACY:
            role = _SPOKEN_FOR
        elif role == _PARTICIPANT:
            role = _ROLES.get(_participant(record, pointer).role)
        if role is not None and (not sharing.fields or _is_open(sharing, pointer)):
            rows.append(_row(role, target))
    return rows


def _role_at(cls: type[Record], pointer: str) -> str | None:
    """Return what the field at a pointer says about the person that it refers to; None where it says nothing."""
    field = field_at(cls, pointer)
    return None if field is None or field.role is None else _BY_FIELD.get(field.role)


def _participant(record: Any, pointer: str) -> Any:
    steps = pointer.split("/")
    holder = record.hearings[int(steps[2])] if steps[1] == "hearings" else record
    return holder.participants[int(steps[-2])]


@lru_cache(maxsize=16_384)
def _row(role: str, person: str) -> tuple[str, str]:
    # A person appears in several records, a judge in hundreds: one row for all of them.
    return role, person


def published(item: Item) -> Iterable[tuple[Any, ...]]:
    """Return the sources in which organisations that decide such questions published their statements."""
    source: Source = item.record
    return ((item.at,),) if source.kind in _PUBLISHED else ()


def named(item: Item) -> Iterable[tuple[Any, ...]]:
    """Return the people named in public without consent: number of the record, birth, ids of the sources of the name.

    The birth is one number, for memory: 0 when it is not known, -1 for a minor whatever the birth.
    """
    person: Person = item.record
    if person.sharing.label is not SharingLabel.CLEAR or _may_be_named(person) or _open_name(person) is None:
        return ()
    sources = {
        each.source
        for each in person.sources
        if not each.supports or any(pointer.startswith("/names") for pointer in each.supports)
    }
    return ((item.at, _MINOR if _is_minor(person) else _packed(person.birth), *map(sys.intern, sorted(sources))),)


def ties(item: Item) -> Iterable[tuple[Any, ...]]:
    """Return the lawyers and relatives of people in public records: number of the record, role, other id."""
    person: Person = item.record
    if person.sharing.label is not SharingLabel.CLEAR or not _is_open(person.sharing, "/relationships"):
        return ()
    return [(item.at, role, each.person) for each in person.relationships if (role := _tie(each.kind))]


def contacts(item: Item) -> Iterable[tuple[Any, ...]]:
    """Return the people whom anyone can reach: number of the record, pointer."""
    person: Person = item.record
    if person.sharing.label is not SharingLabel.CLEAR or _has_agreed(person):
        return ()
    pointer = _contact(person)
    return ((item.at, pointer),) if pointer else ()


def _tie(kind: RelationshipKind) -> str:
    return _COUNSEL if kind is RelationshipKind.COUNSEL_OF else _RELATIVE if kind in _FAMILY else ""


def _open_name(person: Person) -> int | None:
    """Return the number of the first name that anyone may see and that is the person's own."""
    for n, name in enumerate(person.names):
        if _is_own(name, person.naming) and _is_open(person.sharing, f"/names/{n}/value"):
            return n
    return None


def _is_own(name: Name, naming: Naming | None) -> bool:
    return name.kind in _REAL if naming in _UNDER_ANOTHER else name.kind not in _NOT_THE_NAME


def _may_be_named(person: Person) -> bool:
    # For a person who wants to stay unnamed, only this is reported.
    return person.naming in _WITHHELD or _has_agreed(person) or (person.naming is Naming.NAMED and not person.consent)


def _has_agreed(person: Person) -> bool:
    return any(each.withdrawn_on is None for each in person.consent)


def _is_minor(person: Person) -> bool:
    return Vulnerability.MINOR in person.vulnerabilities or (person.age is not None and person.age.years < _OF_AGE)


def _packed(birth: PartialDate | None) -> int:
    """Return the first and the last day of a birth as one number; 0 when there are none, or they contradict."""
    if birth is None or birth.earliest is None or birth.latest is None or birth.earliest > birth.latest:
        return 0
    return _DAYS.pack(birth.earliest.toordinal(), birth.latest.toordinal())


def _contact(person: Person) -> str:
    """Return the pointer to a contact or address of the person, where anyone may see it."""
    if any(_is_open(person.sharing, f"/contacts/{n}/value") for n in range(len(person.contacts))):
        return "/contacts"
    address = person.place.address if person.place is not None else None
    return "/place/address" if address is not None and _is_open(person.sharing, "/place/address") else ""


def withheld(item: Item, _: Context) -> Iterable[Fault]:
    """Find public records with the name of a person who must not be named."""
    person: Person = item.record
    if person.naming not in _WITHHELD or person.sharing.label is not SharingLabel.CLEAR:
        return ()
    n = _open_name(person)
    return (found("sharing.withheld-name", f"/names/{n}"),) if n is not None else ()


def consent_withdrawn(item: Item, _: Context) -> Iterator[Fault]:
    """Find records for a wide circle whose consent was taken back and not given again."""
    record = item.record
    if _is_wide(record) and all(each.withdrawn_on is not None for each in record.consent):
        yield found("consent.withdrawn", f"/consent/{len(record.consent) - 1}/withdrawn_on")


def taken_back(item: Item, _: Context) -> Iterator[Fault]:
    """Find records for a wide circle that were withdrawn, retracted or erased, and still hold what they said."""
    record = item.record
    if _is_wide(record) and is_taken_back(record) and not is_notice(record):
        yield found("sharing.taken-back", "/standing" if record.standing is Standing.WITHDRAWN else "/revision")


def _is_wide(record: Record) -> bool:
    return record.sharing.label in (SharingLabel.CLEAR, SharingLabel.GREEN)


_IDENTITY_KEY: Final = re.compile(
    "passport|identity|personal.?(?:number|no|id)|id.?(?:card|number)|паспорт|пашпарт|личн|асабов|ідэнтыф|идентиф"
)


def identity_number(item: Item, _: Context) -> Iterator[Fault]:
    """Find numbers of papers of identity in a public record, outside the field that is made for them."""
    record = item.record
    if record.sharing.label is not SharingLabel.CLEAR:
        return
    for n, each in enumerate(record.external_ids):
        if _is_identity(each.scheme, each.value) and _is_open(record.sharing, f"/external_ids/{n}/value"):
            yield found("sharing.identity-number", f"/external_ids/{n}")
    for key, raw in record.extra.items():
        if isinstance(raw.value, str) and _is_identity(key, raw.value) and _is_open(record.sharing, f"/{key}"):
            yield found("sharing.identity-number", f"/{key}")


def _is_identity(key: str, value: str) -> bool:
    if has_identity_number(value.replace(" ", "")):
        return True
    return _IDENTITY_KEY.search(key.lower()) is not None and any(each.isdigit() for each in value)


# --- Decided at the end ---


@define(eq=False)
class _Known:
    """What the public records say about people, by the numbers of their records."""

    roles: dict[str, set[int | None]] = Factory(dict)
    published: set[int | None] = Factory(set)

    def is_any(self, at: int, *names: str) -> bool:
        return any(at in self.roles.get(name, ()) for name in names)

    def add(self, role: str, at: int | None) -> None:
        self.roles.setdefault(role, set()).add(at)


def _known(index: Index) -> _Known:
    known = _Known(published={at for (at,) in index.rows("sharing.published")})
    for role, target in index.rows("sharing.roles"):
        known.add(role, index.at(target))
    for at, role, other in index.rows("sharing.ties"):
        known.add(role, at)
        # Of two relatives it is the other one, where this one has a case.
        if role == _RELATIVE and known.is_any(at, _SUBJECT, _SPOKEN_FOR):
            known.add(role, index.at(other))
    return known


def in_public(index: Index, context: Context) -> Iterator[tuple[int, Fault]]:
    """Find people in public records who are named, or can be reached, without need."""
    reached, people = index.rows("sharing.contacts"), index.rows("sharing.named")
    if not reached and not people:
        return
    known = _known(index)
    for at, pointer in reached:
        if not known.is_any(at, _PUBLIC):
            yield at, found("sharing.private-contact", pointer)
    for at, born, *sources in people:
        if known.is_any(at, _SPOKEN_FOR) or any(index.at(each) in known.published for each in sources):
            continue
        minor = _under_age(born, context.as_of)
        if not minor.is_no:
            yield at, found("sharing.minor-named", "/names", doubt=minor.is_unknown)
        elif known.is_any(at, _SUBJECT):
            continue
        elif known.is_any(at, _COUNSEL):
            yield at, found("sharing.lawyer-named", "/names")
        elif known.is_any(at, _RELATIVE):
            yield at, found("sharing.family-named", "/names")


def _under_age(born: int, as_of: PartialDate | None) -> Answer:
    """Return whether a person is under age on a day; no where there is no day to count from."""
    if born == _MINOR:
        return Answer.YES
    if not born or as_of is None:
        return Answer.NO
    first, last = (_of_age(date.fromordinal(day)) for day in _DAYS.unpack(born))
    if as_of.earliest is not None and as_of.earliest >= last:
        return Answer.NO
    return Answer.YES if as_of.latest is not None and as_of.latest < first else Answer.UNKNOWN


def _of_age(birth: date) -> date:
    """Return the day on which a person comes of age."""
    try:
        return birth.replace(year=birth.year + _OF_AGE)
    except ValueError:
        return date(birth.year + _OF_AGE, 3, 1)  # born on 29 February


_OF_CASES: Final = ("detention", "proceeding", "charge", "judgment", "incident", "appeal", "recognition", "listing")

FAMILY: Final = Family(
    (
        Rule("sharing.looser", Severity.ERROR, looser, needs=("sharing.fields",)),
        Rule(
            "sharing.label-leads-nowhere",
            Severity.ERROR,
            leads_nowhere,
            needs=("sharing.fields", "sharing.reasons"),
        ),
        Rule("sharing.taken-back", Severity.WARNING, taken_back, needs=("standing", "revision")),
        Rule("consent.withdrawn", Severity.WARNING, consent_withdrawn, needs=("consent",)),
        Rule("sharing.identity-number", Severity.WARNING, identity_number, needs=("external_ids", "extra")),
        Rule("sharing.refers-to-stricter", Severity.WARNING, file_check=refers_to_stricter),
        Rule("sharing.private-contact", Severity.WARNING, file_check=in_public),
        Rule("sharing.withheld-name", Severity.WARNING, withheld, types=("person",), needs=("naming",)),
        Rule("sharing.minor-named", Severity.WARNING, file_check=in_public),
        Rule("sharing.lawyer-named", Severity.WARNING, file_check=in_public),
        Rule("sharing.family-named", Severity.WARNING, file_check=in_public),
    ),
    (
        Table("sharing.named", ("person",), named, needs=("names",)),
        Table("sharing.ties", ("person",), ties, needs=("relationships",)),
        Table("sharing.contacts", ("person",), contacts, needs=("contacts", "place")),
        Table("sharing.roles", _OF_CASES, roles, once=True),
        Table("sharing.published", ("source",), published),
    ),
)
