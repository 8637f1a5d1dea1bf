"""The least label of each field, word and record, whatever its own label.

A field says its floor in the model (`doc(..., floor=)`); a word of a list has one here; a record has one by what it is
(an interview, a child) or by how the records that go out show the person (a relative, a lawyer without a case of their
own). Only a reason lifts a floor: for a field one at that very field, or one for the record where a published source
that goes out too supports the field.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import MAXYEAR, date
from enum import Enum
from functools import lru_cache
from typing import Any, Final, NamedTuple

from attrs import field, frozen

from hrdocs.codec import straight, write_record
from hrdocs.fields import (
    X_PREFIX,
    ListOf,
    MapOf,
    ModelObject,
    Object,
    OneOf,
    Raw,
    Role,
    field_at,
    item_kind,
    once,
    plan,
)
from hrdocs.frozenmap import FrozenMap
from hrdocs.jsonpointer import NoSuchValue, escape, join, resolve, split
from hrdocs.model import (
    Charge,
    Detention,
    Incident,
    Judgment,
    Listing,
    Organisation,
    Person,
    Recognition,
    Record,
    Sharing,
    Source,
    SourceReference,
    Tally,
    Variant,
)
from hrdocs.references import references_of
from hrdocs.values import PartialDate, Period
from hrdocs.values.partial_date import MINUTES_OF_DAY, PAST, span_of_text
from hrdocs.vocabulary import (
    Concern,
    DecisionOutcome,
    DemandKind,
    EndCircumstance,
    EndGround,
    IncidentFamily,
    IncidentKind,
    JudgmentResult,
    OrganisationKind,
    ParticipantRole,
    PenaltyExecution,
    PenaltyKind,
    PhaseKind,
    Regime,
    RelationshipKind,
    SharingLabel,
    SharingReason,
    SourceKind,
    Vulnerability,
)

_STRICT: Final = SharingLabel.AMBER_STRICT.rank
_RED: Final = SharingLabel.RED.rank

_OWN_HEALTH: Final = frozenset({IncidentKind.HUNGER_STRIKE})
_OF_MINORS: Final = frozenset(
    {
        PhaseKind.MINORS_INSTITUTION,
        Regime.EDUCATIONAL_COLONY,
        PenaltyKind.EDUCATIONAL_MEASURE,
        IncidentKind.MINOR_WITHOUT_GUARDIAN,
    }
)
"""What happens to minors alone."""
_WORDS: Final[Mapping[Enum, int]] = {
    **{kind: _STRICT for kind in IncidentKind if kind.family is IncidentFamily.HEALTH or kind in _OWN_HEALTH},
    IncidentKind.SEXUAL_VIOLENCE: _RED,
    IncidentKind.THREAT_OF_SEXUAL_VIOLENCE: _RED,
    IncidentKind.STRIP_SEARCH: _RED,
    IncidentKind.SELF_HARM: _RED,
    IncidentKind.SUICIDE_ATTEMPT: _RED,
    IncidentKind.SERIOUS_ILLNESS: _RED,
    IncidentKind.TREATED_WITHOUT_CONSENT: _RED,
    Vulnerability.PREGNANT: _RED,
    PhaseKind.PSYCHIATRIC_ASSESSMENT: _RED,
    PhaseKind.COMPULSORY_PSYCHIATRIC_TREATMENT: _RED,
    PenaltyKind.PSYCHIATRIC_MEASURE: _RED,
    **{word: _RED for word in Regime if word.name.startswith("PSYCHIATRIC")},
    **{word: _RED for word in JudgmentResult if word.name.startswith("MEDICAL_MEASURE")},
    **{word: _STRICT for word in JudgmentResult if word.name.startswith("ILLNESS_RELEASE")},
    **{word: _RED for word in JudgmentResult if word.name.startswith("COMPULSORY_MEASURES")},
    DecisionOutcome.ACT_ESTABLISHED: _RED,
    DecisionOutcome.ACT_NOT_ESTABLISHED: _RED,
    EndGround.MOTHERHOOD: _RED,
    PenaltyExecution.MOTHERHOOD_DEFERRAL: _RED,
    EndGround.ILLNESS: _STRICT,
    EndCircumstance.FROM_HOSPITAL: _STRICT,
    PhaseKind.LABOUR_TREATMENT_DISPENSARY: _STRICT,
    PenaltyKind.COMPULSORY_TREATMENT: _STRICT,
    IncidentKind.TREATMENT_GIVEN: _STRICT,
    Concern.HEALTH: _STRICT,
    DemandKind.MEDICAL_CARE: _STRICT,
    **dict.fromkeys(_OF_MINORS, _STRICT),
    ParticipantRole.PERSON_UNDER_MEASURES: _RED,
    ParticipantRole.INFORMANT: _RED,
}
"""Words about health, pregnancy, psychiatric care, sexual violence, self-harm, minors and informants, wherever used."""

_WORD_RANKS: Final[Mapping[str, int]] = {
    word.value: max(rank for other, rank in _WORDS.items() if other.value == word.value) for word in _WORDS
}

_PRIVATE_SOURCES: Final = frozenset({SourceKind.INTERVIEW, SourceKind.LETTER, SourceKind.CONFIDENTIAL})
_UNPUBLISHED: Final = _PRIVATE_SOURCES | {SourceKind.CASE_FILE, SourceKind.MONITORING_NOTE, SourceKind.DATABASE_ROW}
_PRINTED: Final = frozenset({SharingReason.PUBLIC_ALREADY, SharingReason.STATE_PUBLISHED_IT})
_OURS: Final = frozenset({"extra", "external_ids", "waivers"})
"""What no published document prints: a reason for the record does not lift their floors."""
_OF_AGE: Final = 18
_A_YEAR: Final = 366

_RELATIVES: Final = frozenset(
    {
        RelationshipKind.SPOUSE_OF,
        RelationshipKind.PARTNER_OF,
        RelationshipKind.PARENT_OF,
        RelationshipKind.CHILD_OF,
        RelationshipKind.SIBLING_OF,
        RelationshipKind.OTHER_RELATIVE_OF,
    }
)
_PRIVATE_ROLES: Final = frozenset(
    {
        ParticipantRole.COUNSEL,
        ParticipantRole.FORMER_COUNSEL,
        ParticipantRole.APPOINTED_COUNSEL,
        ParticipantRole.LEGAL_REPRESENTATIVE,
        ParticipantRole.RELATIVE,
        ParticipantRole.CONTACT,
        ParticipantRole.INFORMANT,
    }
)
_SUBJECT_ROLES: Final = frozenset(
    {
        ParticipantRole.SUSPECT,
        ParticipantRole.ACCUSED,
        ParticipantRole.CONVICTED,
        ParticipantRole.VICTIM,
        ParticipantRole.CO_DETAINED,
    }
)


@frozen(kw_only=True)
class SharingContext:
    """What the records that may be shared by their own labels say about each other.

    Args:
        rank: The strictness of the label under which they go out.
        published: Ids of published sources.
        private: Ids of people who appear as relatives, lawyers, contacts or informants.
        subjects: Ids of people with a case of their own.
        minors: Ids of people who were under age at something that is recorded about them, or are.
        hospitals: Ids of psychiatric hospitals.
    """

    rank: int
    published: frozenset[str] = field(default=frozenset())
    private: frozenset[str] = field(default=frozenset())
    subjects: frozenset[str] = field(default=frozenset())
    minors: frozenset[str] = field(default=frozenset())
    hospitals: frozenset[str] = field(default=frozenset())

    @property
    def bare(self) -> frozenset[str]:
        """Ids of people who appear in such a role and have no case of their own."""
        return self.private - self.subjects


class Roles(NamedTuple):
    """What one record says about others, as far as it may be shared by its own labels.

    Args:
        published: Its id, where it is a published source.
        private: Ids of people whom it shows as relatives, lawyers, contacts or informants.
        subjects: Ids of people whom it is about.
        first: The first day of what it records about them.
        minors: Ids of people to whom it says that something happened which happens to minors alone.
        hospital: Its id, where it is a psychiatric hospital.
        person: Its id, where it is a person whose birth is shared.
        born: The day from which on ages are counted.
        is_of_age_on: The day on which the person is of age.
    """

    published: tuple[str, ...] = ()
    private: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    first: date | None = None
    minors: tuple[str, ...] = ()
    hospital: str | None = None
    person: str | None = None
    born: date = date.min
    is_of_age_on: date = date.min


def roles_in(record: Record, rank: int) -> Roles:
    """Return what a record says of others; what a stricter label hides is no part of it."""
    if own_rank(record) > rank:
        return Roles()
    is_published = isinstance(record, Source) and record.kind is not None and record.kind not in _UNPUBLISHED
    is_hospital = isinstance(record, Organisation) and OrganisationKind.PSYCHIATRIC_HOSPITAL in record.kinds
    marks = [pointer for pointer, label in record.sharing.fields.items() if label.rank > rank]
    if isinstance(record, Person):
        return _roles_of_person(record, marks)
    private: list[str] = []
    subjects: list[str] = []
    roles: list[_Role] = []
    _roles_of(type(record))(record, "", roles)
    for pointer, is_private, people in roles:
        if not marks or not _is_marked(pointer, marks):
            (private if is_private else subjects).extend(people)
    return Roles(
        published=(record.id,) if is_published else (),
        private=tuple(private),
        subjects=tuple(subjects),
        # Days decide who was a minor, whose floor is no stricter than that.
        first=_first_day(record, marks) if subjects and rank < _STRICT else None,
        minors=tuple(_minors_in(record)) if rank < _STRICT else (),
        hospital=record.id if is_hospital else None,
    )


def _roles_of_person(person: Person, marks: list[str]) -> Roles:
    private = [
        each for pointer, _, people in _ties(person) if not marks or not _is_marked(pointer, marks) for each in people
    ]
    birth = None if marks and _is_marked("/birth", marks) else person.birth
    if birth is None or birth.latest is None or birth.latest.year + _OF_AGE > MAXYEAR:
        return Roles(private=tuple(private))
    first = birth.earliest or date.min
    # Of a birth that is known to the year at least, the latest day counts; of a span of years, the earliest.
    last = birth.latest if (birth.latest - first).days <= _A_YEAR else first
    return Roles(private=tuple(private), person=person.id, born=first, is_of_age_on=_years_after(last, _OF_AGE))


def _years_after(day: date, years: int) -> date:
    """Return the same day some years later, 1 March for 29 February."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)


def _minors_in(record: Record) -> Iterator[str]:
    match record:
        case Detention():
            if any(each.kind in _OF_MINORS or each.regime in _OF_MINORS for each in record.phases):
                yield record.person
        case Incident():
            if record.kind in _OF_MINORS:
                yield from record.subjects
        case Judgment():
            for each in record.penalties:
                if each.kind in _OF_MINORS or any(one.regime in _OF_MINORS for one in each.regimes):
                    yield from record.persons if each.person is None else (each.person,)


_DayAt = tuple[str, int | str, str, PartialDate | Period | None]


def _days_in(record: Record) -> list[_DayAt]:
    """Return the days and periods of what a record says about people, each after the three parts of its pointer."""
    match record:
        case Detention():
            days: list[_DayAt] = [("phases", n, "/period", phase.period) for n, phase in enumerate(record.phases)]
            if record.arrest is not None:
                days.append(("arrest", "day", "", record.arrest.day))
        case Charge():
            days = [("allegations", n, "/day", each.day) for n, each in enumerate(record.allegations)]
            days += [("allegations", n, "/period", each.period) for n, each in enumerate(record.allegations)]
            days += [("course", n, "/day", each.day) for n, each in enumerate(record.course)]
        case Incident():
            days = [("day", "", "", record.day), ("period", "", "", record.period)]
        case Judgment() | Listing() | Recognition():
            days = [("day", "", "", record.day)]
        case _:
            days = []
    return days


def _first_day(record: Record, marks: list[str]) -> date | None:
    """Return the first day of what a record says about people, as far as it is known to the year and has no mark."""
    first: date | None = None
    for name, n, inner, when in _days_in(record):
        start = None if when is None else _known_start(when.text)
        if start is not None and (first is None or start < first):
            pointer = f"/{name}/{n}{inner}".removesuffix("/")
            if not marks or not _is_marked(pointer, marks):
                first = start
    return first


@lru_cache(16_384)
def _known_start(text: str) -> date | None:
    """Return the first day of a date or a period, where it is known to the year."""
    start = text.partition("/")[0]
    if start in ("", ".."):
        return None
    earliest, latest, _ = span_of_text(start)
    days = latest // MINUTES_OF_DAY - earliest // MINUTES_OF_DAY
    return date.fromordinal(earliest // MINUTES_OF_DAY) if earliest > PAST and days <= _A_YEAR else None


def context_of(roles: Iterable[Roles], rank: int, as_of: date | None = None) -> SharingContext:
    """Return the context that some records make.

    Args:
        roles: What each of them says about others.
        rank: The strictness of the label under which they go out.
        as_of: The day on which they go out, where it is known.
    """
    published: set[str] = set()
    private: set[str] = set()
    subjects: set[str] = set()
    people: list[Roles] = []
    minors: set[str] = set()
    hospitals: set[str] = set()
    first: dict[str, list[date]] = {}
    for each in roles:
        published.update(each.published)
        private.update(each.private)
        subjects.update(each.subjects)
        if each.minors:
            minors.update(each.minors)
        if each.hospital is not None:
            hospitals.add(each.hospital)
        if each.person is not None:
            people.append(each)
        if each.first is not None:
            for person in each.subjects:
                first.setdefault(person, []).append(each.first)
    now = [] if as_of is None else [as_of]
    minors |= {
        each.person
        for each in people
        if each.person is not None
        and any(each.born <= day < each.is_of_age_on for day in (*first.get(each.person, ()), *now))
    }
    return SharingContext(
        rank=rank,
        published=frozenset(published),
        private=frozenset(private),
        subjects=frozenset(subjects),
        minors=frozenset(minors),
        hospitals=frozenset(hospitals),
    )


def says_no_less(roles: Iterable[Roles], before: SharingContext) -> bool:
    """Whether records still say of others what lifts floors: who has a case of their own, what is a published source.

    Args:
        roles: What each of them says of others.
        before: The context that they made before something was taken away.
    """
    published: set[str] = set()
    private: set[str] = set()
    subjects: set[str] = set()
    for each in roles:
        published.update(each.published)
        private.update(each.private)
        subjects.update(each.subjects)
    return private - subjects <= before.bare and before.published <= published


def _ties(person: Person) -> Iterator[tuple[str, bool, tuple[str, ...]]]:
    for n, tie in enumerate(person.relationships):
        if tie.kind in _RELATIVES:
            yield f"/relationships/{n}", True, (person.id, tie.person)
        elif tie.kind is RelationshipKind.COUNSEL_OF:
            yield f"/relationships/{n}", True, (person.id,)


_Role = tuple[str, bool, tuple[str, ...]]


@once
def _roles_of(cls: type[Any]) -> Callable[[Any, str, list[_Role]], None]:
    """Return the function that adds the pointers to people in a role, whether it is a private one, and the people."""
    lines = ["def add(part, at, found):", " pass"]
    scope: dict[str, Any] = {"private_roles": _PRIVATE_ROLES, "subject_roles": _SUBJECT_ROLES}
    for n, (name, role, is_list, inner) in enumerate(_role_rows(cls)):
        if role is Role.PARTICIPANT:
            lines += [
                f" if part.{name} and (part.role in private_roles or part.role in subject_roles):",
                f"  found.append((f'{{at}}/{name}', part.role in private_roles, (part.{name},)))",
            ]
            continue
        if role is None:
            scope[f"add{n}"] = _roles_of(inner)
        put = (
            "found.append((f'{place}', False, (each,)))"
            if role is Role.SUBJECT
            else f"add{n}(each, f'{{place}}', found)"
        )
        put = put.replace("{place}", f"{{at}}/{name}" + ("/{n}" if is_list else ""))
        each = f" for n, each in enumerate(part.{name}):" if is_list else f" if (each := part.{name}):"
        lines += [each, f"  {put}"]
    return straight(lines, scope, "add")


@once
def _role_rows(cls: type[Any]) -> tuple[tuple[str, Role | None, bool, type[Any]], ...]:
    """Return the fields of a class that name people in a role, or parts that may."""
    rows: list[tuple[str, Role | None, bool, type[Any]]] = []
    for p in plan(cls):
        inner = item_kind(p.kind)
        if p.role in (Role.SUBJECT, Role.PARTICIPANT):
            rows.append((p.name, p.role, isinstance(p.kind, ListOf), cls))
        elif isinstance(inner, Object) and _role_rows(inner.cls):
            rows.append((p.name, None, isinstance(p.kind, ListOf), inner.cls))
    return tuple(rows)


def _is_marked(pointer: str, marks: list[str]) -> bool:
    return any(pointer == mark or pointer.startswith(f"{mark}/") or mark.startswith(f"{pointer}/") for mark in marks)


# --- Records ---


def own_rank(record: Record) -> int:
    """Return the strictness of a record by its own label; a label of a field that hides nothing counts for all of it.

    Otherwise a misspelt pointer would release the value that it should protect.
    """
    sharing = record.sharing
    if sharing.fields is _NO_LABELS or not sharing.fields:
        return sharing.label.rank
    astray = (sharing.fields[pointer].rank for pointer in hiding_nothing(record, sharing.fields))
    return max(sharing.label.rank, *astray, 0)


def hides_nothing(record: Record, pointer: str) -> bool:
    """Whether a label at a pointer has nothing to hide: there is no such value, nor a word or a variant of one."""
    return any(hiding_nothing(record, (pointer,)))


def hiding_nothing(record: Record, pointers: Iterable[str]) -> Iterator[str]:
    """Return the pointers at which a label has nothing to hide; the record is written once for all of them."""
    written: dict[str, Any] | None = None
    spoken = {at[:end] for at in _spoken_of(record) for end in _ends(at)}
    for pointer in pointers:
        steps = split(pointer)
        if steps[0] in ("type", "sharing"):
            yield pointer
        elif not (pointer in spoken and _may_lead(record, steps)):
            written = write_record(record) if written is None else written
            try:
                resolve(written, pointer)
            except NoSuchValue:
                yield pointer


def _ends(pointer: str) -> list[int]:
    """Return where a pointer, or one to what is around its value, ends."""
    return [*(n for n, letter in enumerate(pointer) if letter == "/" and n), len(pointer)]


def _spoken_of(record: Record) -> list[str]:
    """Return the pointers of which the record says why they are missing, in what words, or what others report."""
    if record.missing is _SILENT["missing"] and record.said is _SILENT["said"] and not record.variants:
        return []
    return [*record.missing, *record.said, *(variant.pointer for variant in record.variants)]


_NO_LABELS: Final = next(p.default for p in plan(Sharing) if p.name == "fields")
_SILENT: Final[Mapping[str, Any]] = {p.name: p.default for p in plan(Record) if p.name in ("missing", "said")}


def _may_lead(record: Record, steps: list[str]) -> bool:
    """Whether a pointer can lead to a value at all: one that is misspelt everywhere protects nothing either."""
    if steps[0].startswith(X_PREFIX):
        return True
    if field_at(type(record), join(steps)) is not None:
        return True
    above = field_at(type(record), join(steps[:-1])) if len(steps) > 1 else None
    return above is not None and isinstance(item_kind(above.kind), MapOf | Raw)


def record_rank(record: Record, context: SharingContext) -> int:
    """Return the strictness of a record: of its own labels, and of its floor unless a reason lifts it."""
    rank = own_rank(record)
    floor = _floor_of(record, context)
    return rank if floor <= rank or _is_floor_lifted(record, context) else floor


def _floor_of(record: Record, context: SharingContext) -> int:
    if isinstance(record, Source):
        return _RED if record.kind in _PRIVATE_SOURCES else 0
    if isinstance(record, Person):
        if record.id in context.private and record.id not in context.subjects:
            return _RED
        is_minor = (
            record.id in context.minors
            or Vulnerability.MINOR in record.vulnerabilities
            or (record.age is not None and record.age.years < _OF_AGE)
            or any(_says_minor(variant) for variant in record.variants)
        )
        return _STRICT if is_minor else 0
    return _WORDS.get(record.kind, 0) if isinstance(record, Incident) else 0


def _says_minor(variant: Variant) -> bool:
    """Whether another source reports an age at which a person is a minor."""
    value = variant.value.value
    if variant.pointer == "/age" and isinstance(value, dict):
        value = value.get("years")
    elif variant.pointer != "/age/years":
        return False
    return isinstance(value, int) and value < _OF_AGE


def _is_floor_lifted(record: Record, context: SharingContext) -> bool:
    reason = record.sharing.reason
    if reason is None:
        return False
    if isinstance(record, Source) or reason not in _PRINTED:
        return True
    return any(each.source in context.published for each in record.sources)


# --- Fields ---

_Row = tuple[str, int, Mapping[Enum, int], type[Any] | None, bool]


@once
def _rows(cls: type[Any]) -> tuple[_Row, ...]:
    """Return the fields of a class that have a floor, or may hold something that has one."""
    rows: list[_Row] = []
    for p in plan(cls):
        inner = item_kind(p.kind)
        floor = SharingLabel(p.floor).rank if p.floor is not None else 0
        words = {word: _WORDS[word] for word in inner.enum if word in _WORDS} if isinstance(inner, OneOf) else {}
        part = inner.cls if isinstance(inner, Object) and _rows(inner.cls) else None
        if floor or words or part is not None:
            rows.append((p.name, floor, words, part, isinstance(p.kind, ListOf)))
    return tuple(rows)


def hidden_by_floor(record: Record, context: SharingContext) -> list[str]:
    """Return the pointers of a record whose floor is stricter than the label, and for which no reason lifts it."""
    if context.rank >= _RED:
        return []
    found: list[str] = []
    _hidden_in(type(record), context.rank)(record, found)
    spoken_of = _spoken_of(record)
    if record.revision:
        spoken_of += [pointer for revision in record.revision for pointer in revision.pointers]
    if spoken_of:
        found += [each for each in spoken_of if floor_at(type(record), each) > context.rank]
    for n, variant in enumerate(record.variants):
        if _rank_of_value(type(record), variant.pointer, variant.value.value) > context.rank:
            found.append(f"/variants/{n}")
    # Who is held or treated in a psychiatric hospital is a patient there, whatever the word for it.
    if context.hospitals and isinstance(record, Detention | Incident | Judgment):
        found += [each.pointer for each in references_of(record) if each.target in context.hospitals]
    if not found:
        return found
    if record.sharing.reason is None and not record.sharing.reasons:
        return found
    return list(_kept_hidden(record, found, _lifting(record, context)))


@once
def _hidden_in(cls: type[Record], rank: int) -> Callable[[Any, list[str]], None]:
    """Return the function that adds the pointers of what has a stricter floor in a record.

    It is one function for all that the record holds: a pointer is written only where something is hidden.
    """
    scope: dict[str, Any] = {"escape": escape}
    lines = _lines_hidden_in(cls, rank, "record", "", 1, scope)
    return straight(["def add(record, found):", " pass", *lines], scope, "add")


def _lines_hidden_in(cls: type[Any], rank: int, part: str, at: str, depth: int, scope: dict[str, Any]) -> list[str]:
    """Return the lines that add the pointers of what is hidden in an object; none where nothing can be.

    Args:
        cls: The class of the object.
        rank: The strictness of the label.
        part: The name that the object has in the function.
        at: Its pointer, with the names of the indexes in it.
        depth: How far the lines are indented.
        scope: What the lines refer to; added to.
    """
    lines: list[str] = []
    indent = " " * depth
    for name, floor, words, inner, is_list in _rows(cls):
        here = f"{at}/{name}/{{n{depth}}}" if is_list else f"{at}/{name}"
        value = f"{part}.{name}"
        each = f"each{depth}"
        found = f"for n{depth}, {each} in enumerate({value}):" if is_list else f"if ({each} := {value}) is not None:"
        if floor > rank:
            # Most maps are the one that is the default, and it costs less to see that than to count their keys.
            default = f"default{len(scope)}"
            scope[default] = next(p.default for p in plan(cls) if p.name == name)
            lines.append(f"{indent}if {value} is not {default} and {value}:")
            if name == "extra":
                lines.append(f"{indent} found += [f'{at}/{{escape(key)}}' for key in {value}]")
            else:
                lines.append(f"{indent} found.append(f'{at}/{name}')")
        elif inner is not None:
            # A count of people without names may say what it counts: less of it would be another count.
            is_whole = cls is Tally and not is_list
            below = _lines_hidden_in(inner, rank, each, here, depth + 1 + is_whole, scope)
            if below:
                lines += [indent + found, *([f"{indent} if {part}.named:"] if is_whole else []), *below]
        elif any(word_rank > rank for word_rank in words.values()):
            hidden = f"words{len(scope)}"
            scope[hidden] = frozenset(word.value for word, word_rank in words.items() if word_rank > rank)
            lines += [indent + found, f"{indent} if {each}._value_ in {hidden}:", f"{indent}  found.append(f'{here}')"]
    return lines


def floor_at(cls: type[ModelObject], pointer: str) -> int:
    """Return the strictest floor of the fields on the way to a pointer; 0 where there is none."""
    strictest = 0
    at = ""
    for token in pointer.split("/")[1:]:
        at += f"/{token}"
        found = field_at(cls, at)
        if found is not None and found.floor is not None:
            strictest = max(strictest, SharingLabel(found.floor).rank)
        elif at == f"/{token}" and token.startswith("x_"):
            strictest = max(strictest, _STRICT)
    return strictest


def _rank_of_value(cls: type[Record], at: str, value: Any) -> int:
    """Return the strictest floor of what a value, as JSON, says of the field at a pointer: of its keys and words."""
    if isinstance(value, str):
        return _WORD_RANKS.get(value, 0)
    if isinstance(value, list):
        return max((_rank_of_value(cls, f"{at}/{n}", each) for n, each in enumerate(value)), default=0)
    if isinstance(value, dict):
        inner = [(f"{at}/{escape(key)}", each) for key, each in value.items()]
        return max((max(floor_at(cls, here), _rank_of_value(cls, here, each)) for here, each in inner), default=0)
    return 0


def _lifting(record: Record, context: SharingContext) -> Callable[[str], bool]:
    """Return whether the reason for the record lifts the floor of what a pointer leads to."""
    if record.sharing.reason not in _PRINTED:
        return lambda _: False
    if isinstance(record, Source):
        is_public = record.id in context.published
        return lambda pointer: is_public and not _is_ours(pointer)
    on = [each for each in record.sources if each.source in context.published]
    whole = any(not each.supports for each in on)
    supports = {pointer for each in on for pointer in each.supports}

    def is_lifted(pointer: str) -> bool:
        if not on or _is_ours(pointer):
            return False
        if len(on) == len(record.sources) and pointer.startswith("/sources/"):
            return True
        if pointer.endswith("/locator"):
            source = _at(record, pointer.removesuffix("/locator"))
            if isinstance(source, SourceReference):
                return source.source in context.published
        if whole or split(pointer)[0] in ("said", "notes", "sources", "variants"):
            return True
        return any(
            pointer == each or pointer.startswith(f"{each}/") or each.startswith(f"{pointer}/") for each in supports
        )

    return is_lifted


def _is_ours(pointer: str) -> bool:
    first = pointer.split("/", 2)[1]
    return first in _OURS or first.startswith("x_")


def _at(record: Any, pointer: str) -> Any:
    value = record
    for token in split(pointer):
        if isinstance(value, tuple):
            value = value[int(token)] if token.isdecimal() and int(token) < len(value) else None
        elif isinstance(value, FrozenMap):
            value = value.get(token)
        else:
            value = getattr(value, token, None)
    return value


def _kept_hidden(record: Record, found: Iterable[str], is_lifted: Callable[[str], bool]) -> Iterator[str]:
    """Return the pointers that no reason lifts; of a list or a map that a reason lifts in part, the other items."""
    reasons = record.sharing.reasons
    for pointer in found:
        if is_lifted(pointer) or _has_reason(type(record), pointer, reasons):
            continue
        items = _items(record, pointer) if any(each.startswith(f"{pointer}/") for each in reasons) else ()
        if items:
            yield from (each for each in items if each not in reasons)
        else:
            yield pointer


def _has_reason(cls: type[Record], pointer: str, reasons: FrozenMap[str, SharingReason]) -> bool:
    """Whether a value has a reason, or a field above it that has a floor; one further above says nothing of it."""
    if pointer in reasons:
        return True
    return any(pointer.startswith(f"{each}/") and floor_at(cls, each) > 0 for each in reasons)


def _items(record: Record, pointer: str) -> tuple[str, ...]:
    value = _at(record, pointer)
    if isinstance(value, tuple):
        return tuple(f"{pointer}/{n}" for n in range(len(value)))
    if isinstance(value, FrozenMap):
        return tuple(f"{pointer}/{escape(key)}" for key in value)
    return ()
