"""What is hidden and would go out all the same: names, numbers and addresses in the texts that stay.

The dataset knows whom it hides. What goes out is searched for their names in any case, order and script, for numbers
and addresses that were removed, for ids of removed records, and for whatever looks like a number of a paper of identity
or a telephone. A place is told by record and pointer; the words themselves are never repeated.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Any, Final

from attrs import frozen

from hrdocs.codec import write_record
from hrdocs.fields import ID, POINTER, FieldPlan, Kind, ListOf, MapOf, Object, Raw, TextRule, plan
from hrdocs.jsonpointer import escape
from hrdocs.model import RECORDS, Person, Record
from hrdocs.names import mentions
from hrdocs.names.letters import folded_words
from hrdocs.names.results import MentionForm
from hrdocs.vocabulary import SharingLabel

# No name runs over it, and it is no part of any word.
_GAP: Final = "\n\n;\n\n"
_IDENTITY: Final = re.compile(
    r"(?<![0-9A-Za-z])(?:[0-9]{7}[ABCEHKM][0-9]{3}[A-Z]{2}[0-9]|[A-Z]{2} ?[0-9]{7})(?![0-9A-Za-z])"
)
_TELEPHONE: Final = re.compile(
    r"(?<![0-9])(?:\+|00)[0-9](?:[ ()-]{0,2}[0-9]){8,13}(?![0-9])"
    r"|(?<![0-9])8[ -]?\(?0[0-9]{2,3}\)?(?:[ -]?[0-9]){5,7}(?![0-9])"
)
_FEWEST_DIGITS: Final = 6
_SHORTEST_ID: Final = 2


class ResidueKind(StrEnum):
    """What remains at a place."""

    NAME = "name"
    WORD = "word"
    IDENTITY_NUMBER = "identity_number"
    TELEPHONE = "telephone"
    ADDRESS = "address"
    RECORD_ID = "record_id"

    @property
    def is_question(self) -> bool:
        """Whether a person must decide if it is anything at all: one word that may be a name."""
        return self is ResidueKind.WORD


@frozen(kw_only=True)
class Residue:
    """A place in what would go out that holds something of what is hidden.

    Args:
        record: Id of the record that would go out.
        number: Its number among all records, from 0.
        pointer: Where in it.
        kind: What is there.
        digest: SHA-256 of the text, by which a place that a person has looked at is known again.
        is_id: Whether it is an id, which a neutral one may replace.
    """

    record: str
    number: int
    pointer: str
    kind: ResidueKind
    digest: str
    is_id: bool = False

    def __repr__(self) -> str:
        return f"<Residue {self.kind} in record {self.number}>"

    @property
    def key(self) -> tuple[str, str, str]:
        """Record, pointer and digest: what a list of places that were looked at names."""
        return self.record, self.pointer, self.digest


@frozen
class _Text:
    number: int
    record: str
    pointer: str
    text: str
    is_id: bool
    is_name: bool
    is_contact: bool

    def found(self, kind: ResidueKind) -> Residue:
        digest = hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
        return Residue(
            record=self.record, number=self.number, pointer=self.pointer, kind=kind, digest=digest, is_id=self.is_id
        )


def residue(before: Iterable[Record], after: Iterable[Record], label: SharingLabel) -> tuple[Residue, ...]:
    """Return the places where something of what is hidden would go out, in the order of the records.

    Args:
        before: All records.
        after: What would go out of them.
        label: Under which label.
    """
    before, after = tuple(before), tuple(after)
    hidden = _Hidden(before, after)
    number_of = {record.id: number for number, record in enumerate(before)}
    texts = [each for record in after for each in _texts(record, number_of[record.id])]
    found: dict[tuple[int, str, ResidueKind], Residue] = {}
    for each, kind in [*_named(texts, hidden), *_numbered(texts, hidden, label), *_told_by_id(texts, hidden)]:
        found.setdefault((each.number, each.pointer, kind), each.found(kind))
    return tuple(
        each
        for each in sorted(found.values(), key=lambda r: (r.number, r.pointer, r.kind))
        # A whole name says more than a word of it.
        if each.kind is not ResidueKind.WORD or (each.number, each.pointer, ResidueKind.NAME) not in found
    )


class _Hidden:
    """Names, numbers, addresses and ids that do not go out."""

    def __init__(self, before: tuple[Record, ...], after: tuple[Record, ...]) -> None:
        left = {record.id: record for record in after}
        shown = {_folded(name.value) for record in after if isinstance(record, Person) for name in record.names}
        self.people: list[tuple[str, list[str]]] = []
        self.ids = {record.id for record in before if record.id not in left}
        values: dict[str, set[str]] = {"number": set(), "address": set()}
        for record in before:
            kept = left.get(record.id)
            if kept is record:
                continue
            if isinstance(record, Person):
                own = {name.value for name in kept.names} if isinstance(kept, Person) else set()
                names = [n.value for n in record.names if n.value not in own and _folded(n.value) not in shown]
                if names:
                    self.people.append((record.id, names))
            stays = set(_secrets(write_record(kept), RECORDS[kept.type])) if kept is not None else set()
            for what, text in _secrets(write_record(record), RECORDS[record.type]):
                if (what, text) not in stays:
                    values[what].add(text)
        # A number that goes out on purpose elsewhere is no secret.
        open_numbers = {
            text
            for each in after
            for what, text in _secrets(write_record(each), RECORDS[each.type])
            if what == "number"
        }
        secret = values["number"] - open_numbers
        self.numbers = {plain for text in secret if len(plain := _plain(text)) >= _FEWEST_DIGITS}
        self.addresses = {folded for text in values["address"] if len(folded := _folded(text)) > 1}


def _folded(text: str) -> tuple[str, ...]:
    return tuple(folded_words(text))


def _plain(text: str) -> str:
    return re.sub(r"[^0-9a-zа-яёўі@]", "", text.lower())


def _secrets(value: Any, cls: type[Any], *, is_number: bool = False) -> Iterator[tuple[str, str]]:
    """Return the values of contacts and papers of identity, and the addresses, of a record as JSON."""
    for p in plan(cls):
        each = value.get(p.name)
        if each is None:
            continue
        inner = p.kind.item if isinstance(p.kind, ListOf) else p.kind
        if isinstance(inner, Object):
            holds = p.name in ("contacts", "report_to", "identity_documents", "external_ids")
            for part in each if isinstance(p.kind, ListOf) else [each]:
                yield from _secrets(part, inner.cls, is_number=holds)
        elif p.name == "address" and isinstance(each, dict):
            yield from (("address", text) for text in each.values())
        elif is_number and p.name in ("value", "number"):
            yield "number", each


# --- The texts that stay ---


def _texts(record: Record, number: int) -> Iterator[_Text]:
    yield from _of(write_record(record), Object(RECORDS[record.type]), "", record.id, number, None)


def _of(value: Any, kind: Kind | None, at: str, record: str, number: int, field: FieldPlan | None) -> Iterator[_Text]:
    match kind:
        case Object(cls=cls):
            kinds = {p.name: p for p in plan(cls)}
            for key, each in value.items():
                if key == "sharing" and not at:
                    continue
                p = kinds.get(key)
                inner = Raw() if p is None and key.startswith("x_") else None if p is None else p.kind
                yield from _of(each, inner, f"{at}/{escape(key)}", record, number, p)
        case ListOf(item=item):
            for n, each in enumerate(value):
                yield from _of(each, item, f"{at}/{n}", record, number, field)
        case MapOf(value=inner):
            for key, each in value.items():
                yield from _of(each, inner, f"{at}/{escape(key)}", record, number, field)
        case TextRule(form=form) if form is None or form is ID:
            is_name = at.startswith("/names/")
            is_contact = bool(re.search("/(?:contacts|report_to|identity_documents)/", at))
            yield _Text(number, record, at, value, form is ID, is_name, is_contact)
        case TextRule(form=form) if form is POINTER:
            return
        case Raw():
            for place, text in _strings(value, at):
                yield _Text(number, record, place, text, is_id=False, is_name=False, is_contact=False)
        case _:
            return


def _strings(value: Any, at: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield at, value
    elif isinstance(value, list):
        for n, each in enumerate(value):
            yield from _strings(each, f"{at}/{n}")
    elif isinstance(value, dict):
        for key, each in value.items():
            yield f"{at}/{escape(key)}", key
            yield from _strings(each, f"{at}/{escape(key)}")


# --- What is looked for ---


def _named(texts: list[_Text], hidden: _Hidden) -> Iterator[tuple[_Text, ResidueKind]]:
    """Return the texts with names of hidden people. All texts are searched as one, since that is much faster."""
    if not hidden.people:
        return
    ends, parts, at = [], [], 0
    for each in texts:
        text = _as_words(each.text) if each.is_id else each.text
        parts.append(text)
        at += len(text) + len(_GAP)
        ends.append(at)
    n = 0
    for mention in mentions(_GAP.join(parts), hidden.people):
        while mention.start >= ends[n]:
            n += 1
        each = texts[n]
        if mention.form is not MentionForm.FAMILY:
            yield each, ResidueKind.NAME
        elif each.is_name or mention.is_ordinary:
            yield each, ResidueKind.WORD
        else:
            yield each, ResidueKind.NAME


def _as_words(record_id: str) -> str:
    return " ".join(word.capitalize() for word in re.split(r"[^A-Za-z]+", record_id) if len(word) > 1)


def _numbered(texts: list[_Text], hidden: _Hidden, label: SharingLabel) -> Iterator[tuple[_Text, ResidueKind]]:
    for each in texts:
        if each.is_id:
            continue
        if hidden.numbers:
            plain = _plain(each.text)
            if any(number in plain for number in hidden.numbers):
                yield each, ResidueKind.TELEPHONE
        if hidden.addresses:
            words = _folded(each.text)
            if any(_runs_in(address, words) for address in hidden.addresses):
                yield each, ResidueKind.ADDRESS
        if label is SharingLabel.RED or each.is_contact:
            continue  # what goes to named persons; what a reason lets out on purpose
        if _IDENTITY.search(each.text):
            yield each, ResidueKind.IDENTITY_NUMBER
        if _TELEPHONE.search(each.text):
            yield each, ResidueKind.TELEPHONE


def _runs_in(part: tuple[str, ...], words: tuple[str, ...]) -> bool:
    return any(words[n : n + len(part)] == part for n in range(len(words) - len(part) + 1))


def _told_by_id(texts: list[_Text], hidden: _Hidden) -> Iterator[tuple[_Text, ResidueKind]]:
    """Return the texts and ids that hold the id of a record that does not go out."""
    known = sorted((each for each in hidden.ids if len(each) >= _SHORTEST_ID), key=len, reverse=True)
    if not known:
        return
    wanted = set(known)
    for each in texts:
        tokens = re.findall(r"[A-Za-z0-9][A-Za-z0-9._:-]*", each.text)
        pieces = {
            "".join(parts[a:b])
            for token in tokens
            for parts in [re.split(r"([._:-])", token)]
            for a in range(0, len(parts), 2)
            for b in range(a + 1, len(parts) + 1, 2)
        }
        found = pieces & wanted
        # In running text a number or a short word is rarely meant as an id.
        if any(each.is_id or (any(c.isdigit() for c in one) and any(c.isalpha() for c in one)) for one in found):
            yield each, ResidueKind.RECORD_ID
