"""What people requested, and what was taken back: which labels it binds, and what is left of the record.

| wish | clear, green | amber, amber+strict | red |
| --- | --- | --- | --- |
| do not name, name withheld | no real names | no real names, unless for a named recipient | with names and wish |
| `public_name` refused | no real names | with all names | with all names |
| `public_story` refused | not at all | goes | goes |
| published under initials or another name | without the real names | with all names | with all names |
| consent withdrawn, or past its last day | not at all | not at all | goes |
| consent refused or withdrawn for the purpose in question | not at all | not at all | not at all |
| withdrawn, retracted, erased | not at all; a notice to those who were sent the record | a notice | a notice |
| some fields retracted or erased | without them | without them | without them |

A consent that was withdrawn does not bind a purpose to which the person agreed besides. A notice is what holders of a
copy need to know: type, id, what was done and when, and the references that a record of its type cannot be without.
"""

from collections.abc import Collection, Iterable
from datetime import date
from typing import Any, Final, NamedTuple

import attrs
from attrs import field, frozen

from hrdocs.fields import OneOf, once, plan
from hrdocs.frozenmap import FrozenMap
from hrdocs.jsonpointer import split
from hrdocs.model import Consent, Person, Purposes, Record, Revision, Sharing
from hrdocs.vocabulary import ConsentAnswer, NameKind, Naming, RelationshipKind, RevisionKind, SharingLabel, Standing

PURPOSES: Final = tuple(p.name for p in plan(Purposes))
"""The uses to which people may agree: the keys of `consent[].purposes`."""

_UNNAMED: Final = frozenset({Naming.DO_NOT_NAME, Naming.NAME_WITHHELD})
_RENAMED: Final = frozenset({Naming.PUBLISHED_INITIALS, Naming.PSEUDONYM})
_OTHER_NAMES: Final = frozenset({NameKind.INITIALS, NameKind.PSEUDONYM})
_TAKEN_BACK: Final = frozenset({RevisionKind.RETRACTION, RevisionKind.ERASURE})


@frozen(kw_only=True)
class SharingTerms:
    """Under which label something is shared, with whom, and for what.

    Args:
        label: The label.
        names_for: Whether it goes to a named recipient who must have the names of those who asked not to be named.
        purpose: What it is for: one of `PURPOSES`.
        sent: Ids of the records that the recipients have from an earlier file.
        as_of: The day on which it is shared, where it is known: a person under age then is a minor.

    Raises:
        ValueError: There is no such purpose.
    """

    label: SharingLabel
    names_for: bool = False
    purpose: str | None = None
    sent: frozenset[str] = field(default=frozenset(), repr=False)
    as_of: date | None = None

    def __attrs_post_init__(self) -> None:
        if self.purpose is not None and self.purpose not in PURPOSES:
            message = f"there is no such purpose; there are {', '.join(PURPOSES)}"
            raise ValueError(message)

    @property
    def is_open(self) -> bool:
        """Whether people whom no one knows will read it."""
        return self.label.rank < SharingLabel.AMBER.rank


class Bound(NamedTuple):
    """The part of a record that wishes allow.

    Args:
        record: The record, or the notice in its place; None where nothing is shared.
        hidden: The pointers of it that are not shared.
    """

    record: Record | None
    hidden: tuple[str, ...] = ()


def bound(record: Record, terms: SharingTerms, same: Iterable[Record] = ()) -> Bound:
    """Return the part of a record that wishes, and what was taken back, allow under some terms.

    Args:
        record: The record.
        terms: The terms.
        same: Other records of the same person: a wish in one of them holds for all.
    """
    if not (record.revision or record.consent or same or isinstance(record, Person) or record.standing):
        return Bound(record)
    if is_taken_back(record):
        return Bound(_notice_under(record, terms))
    if any(each.consent and not _may_go(each, terms) for each in (record, *same)):
        return Bound(None)
    hidden = [
        # Labels and type hide nothing: without them, the record would go on under another label, or not at all.
        f"/revision/{n}" if split(pointer)[0] in ("type", "sharing") else pointer
        for n, each in enumerate(record.revision)
        if each.kind in _TAKEN_BACK
        for pointer in each.pointers
        if pointer != "/id"
    ]
    if isinstance(record, Person):
        hidden += _names(record, terms, same)
    return Bound(record, tuple(hidden))


def same_people_with_wishes(records: Iterable[Record]) -> dict[str, tuple[Person, ...]]:
    """Return by the id of a person the other records that are said to be of the same one and have a wish."""
    ties: dict[str, set[str]] = {}
    wishing: dict[str, Person] = {}
    for record in records:
        if not isinstance(record, Person):
            continue
        if record.naming is not None or record.consent:
            wishing[record.id] = record
        for tie in record.relationships:
            if tie.kind is RelationshipKind.SAME_AS:
                ties.setdefault(record.id, set()).add(tie.person)
                ties.setdefault(tie.person, set()).add(record.id)
    found: dict[str, set[str]] = {}
    for one in wishing.keys() & ties.keys():
        group, new = set[str](), {one}
        while new:
            group |= new
            new = {same for each in new for same in ties[each]} - group
        for each in group - {one}:
            found.setdefault(each, set()).add(one)
    return {one: tuple(wishing[each] for each in sorted(others)) for one, others in found.items()}


def is_taken_back(record: Record) -> bool:
    """Whether a record as a whole is withdrawn, retracted or erased."""
    return record.standing is Standing.WITHDRAWN or any(map(_takes_all_back, record.revision))


def is_notice(record: Record) -> bool:
    """Whether a record is no more than the notice that it was taken back."""
    return is_taken_back(record) and attrs.evolve(notice(record), sharing=record.sharing) == record


def notice(record: Record, hidden: Collection[str] = ()) -> Record:
    """Return the notice that a record was taken back; a label on what the notice shows stays on it.

    Args:
        record: The record.
        hidden: Pointers of it of which the notice says nothing.
    """
    kept: dict[str, Any] = {}
    fields: dict[str, SharingLabel] = {}
    for p in plan(type(record)):
        if p.is_required:
            value = getattr(record, p.name)
            # The word that says least, where the list has one.
            kept[p.name] = getattr(p.kind.enum, "OTHER", value) if isinstance(p.kind, OneOf) else value
    revision: list[Revision] = []
    for n, each in enumerate(record.revision):
        # Of an entry a notice says no more than these.
        kept_at = {f"/revision/{n}{part}": f"/revision/{len(revision)}{part}" for part in ("", "/kind", "/day")}
        if _takes_all_back(each) and kept_at.keys().isdisjoint(hidden) and "/revision" not in hidden:
            fields |= {kept_at[at]: label for at, label in record.sharing.fields.items() if at in kept_at}
            revision.append(Revision(kind=each.kind, day=each.day))
    is_withdrawn = record.standing is Standing.WITHDRAWN and "/standing" not in hidden
    shown = {*_shown_whole(type(record)), *(["standing"] if is_withdrawn else [])}
    fields |= {
        at: label
        for at, label in record.sharing.fields.items()
        if split(at)[0] in shown or (at == "/revision" and revision)
    }
    made: Record = type(record)(
        **kept,
        revision=tuple(revision),
        standing=Standing.WITHDRAWN if is_withdrawn else None,
        sharing=Sharing(label=record.sharing.label, fields=FrozenMap(fields)),
    )
    return made


@once
def _shown_whole(cls: type[Record]) -> frozenset[str]:
    """Return the fields that a notice shows as the record has them: required, and no word of a list with `other`."""
    return frozenset(
        p.name for p in plan(cls) if p.is_required and not (isinstance(p.kind, OneOf) and hasattr(p.kind.enum, "OTHER"))
    )


def _takes_all_back(revision: Revision) -> bool:
    """Whether a revision takes back the record as a whole."""
    return revision.kind in _TAKEN_BACK and (not revision.pointers or "/id" in revision.pointers)


def _notice_under(record: Record, terms: SharingTerms) -> Record | None:
    """Return the notice for those who may read it; a label hides what it hides also of what was taken back."""
    if terms.is_open and record.id not in terms.sent:
        return None
    hidden = {pointer for pointer, label in record.sharing.fields.items() if label.rank > terms.label.rank}
    if any(split(pointer)[0] in _shown_whole(type(record)) for pointer in hidden):
        return None
    made = notice(record, hidden)
    return made if is_taken_back(made) else None


def _may_go(record: Record, terms: SharingTerms) -> bool:
    """Whether the answers to the question of consent let a record go."""
    withdrawn = any(each.withdrawn_on is not None or _is_past(each, terms) for each in record.consent)
    if terms.is_open and ConsentAnswer.NO in _answers(record, "public_story", terms):
        return False
    if terms.purpose is None:
        return not withdrawn or terms.label is SharingLabel.RED
    answers = _answers(record, terms.purpose, terms)
    if ConsentAnswer.NO in answers:
        return False
    return ConsentAnswer.YES in answers if withdrawn else True


def _is_past(consent: Consent, terms: SharingTerms) -> bool:
    """Whether a consent given for a time may have ended by the day on which something is shared."""
    last = None if consent.valid_until is None else consent.valid_until.earliest
    return last is not None and terms.as_of is not None and last < terms.as_of


def _answers(record: Record, purpose: str, terms: SharingTerms) -> list[ConsentAnswer | None]:
    """Return what was answered for a use and still holds: a refusal outlasts the time for which it was answered."""
    answers = [
        (getattr(each.purposes, purpose), _is_past(each, terms))
        for each in record.consent
        if each.withdrawn_on is None and each.purposes is not None
    ]
    return [answer for answer, is_past in answers if not is_past or answer is ConsentAnswer.NO]


def _names(person: Person, terms: SharingTerms, same: Iterable[Record]) -> list[str]:
    if not person.names:
        return []
    people = [person, *(each for each in same if isinstance(each, Person))]
    if any(each.naming in _UNNAMED for each in people):
        may_go = terms.label is SharingLabel.RED or (terms.names_for and not terms.is_open)
    else:
        is_refused = any(
            each.naming in _RENAMED or ConsentAnswer.NO in _answers(each, "public_name", terms) for each in people
        )
        may_go = not is_refused or not terms.is_open
    return [] if may_go else [f"/names/{n}" for n, name in enumerate(person.names) if name.kind not in _OTHER_NAMES]
