"""What is hidden and would go out all the same: names, numbers and addresses in the texts that stay.

The dataset knows whom it hides. What goes out is searched for their names in any case, order and script, for numbers
and addresses that were removed, for ids of removed records, and for whatever looks like a number of a paper of identity
or a telephone. A place is named by record and pointer; the words themselves are never repeated.
"""

import hashlib
import re
import unicodedata
import urllib.parse
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Any, Final

from attrs import frozen

from hrdocs.codec import write_record
from hrdocs.fields import ID, POINTER, X_PREFIX, Kind, ListOf, MapOf, Object, Raw, TextRule, field_at, plan
from hrdocs.jsonpointer import escape
from hrdocs.model import RECORDS, Person, Record
from hrdocs.model.header import Header
from hrdocs.names import mentions
from hrdocs.names.letters import folded_words
from hrdocs.names.results import MentionForm
from hrdocs.sharing.number_forms import has_identity_number
from hrdocs.vocabulary import SharingLabel

# No name runs over it, and it is no part of any word.
_GAP: Final = "\n\n;\n\n"
_BETWEEN: Final = r"[\s().\u2010-\u2015-]"
_TELEPHONE: Final = re.compile(
    rf"(?<![0-9])(?:\+|00)[0-9](?:{_BETWEEN}{{0,3}}[0-9]){{8,13}}(?![0-9])"
    rf"|(?<![0-9])375(?:{_BETWEEN}{{0,3}}[0-9]){{9}}(?![0-9])"
    rf"|(?<![0-9])8{_BETWEEN}{{0,2}}0[0-9]{{2,3}}\)?(?:{_BETWEEN}{{0,2}}[0-9]){{5,7}}(?![0-9])"
)
_SCHEME: Final = re.compile("https?://(?:www[.])?", re.IGNORECASE)
_LETTERS: Final = re.compile(r"[^\W\d_]+(?:['’ʼ`][^\W\d_]+)*")
_JOINED: Final = re.compile("(?<=[a-zа-яёўі])(?=[A-ZА-ЯЁЎІ])")
_INVISIBLE: Final = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_CONTACT: Final = re.compile("/(?:contacts|report_to|identity_documents)/").search
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
        record: Id of the record that would go out; empty for the header.
        number: Its number among all records, from 0; None for the header.
        pointer: Where in it.
        kind: What is there.
        digest: SHA-256 of the text, by which a place that a person has looked at is known again.
        is_id: Whether it is an id, which a neutral one may replace.
    """

    record: str
    number: int | None
    pointer: str
    kind: ResidueKind
    digest: str
    is_id: bool = False

    def __repr__(self) -> str:
        return f"<Residue {self.kind} in {'the header' if self.number is None else f'record {self.number}'}>"

    @property
    def place(self) -> str:
        """The pointer from the file."""
        return self.pointer if self.number is None else f"/records/{self.number}{self.pointer}"

    @property
    def key(self) -> tuple[str, str, str]:
        """Record, pointer and digest: what a list of places that were looked at names."""
        return self.record, self.pointer, self.digest


@frozen
class _Text:
    number: int | None
    record: str
    pointer: str
    text: str
    is_id: bool = False

    @property
    def is_name(self) -> bool:
        return self.pointer.startswith("/names/")

    @property
    def is_contact(self) -> bool:
        return _CONTACT(self.pointer) is not None

    def found(self, kind: ResidueKind) -> Residue:
        digest = hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
        return Residue(
            record=self.record, number=self.number, pointer=self.pointer, kind=kind, digest=digest, is_id=self.is_id
        )


def residue(
    before: Iterable[Record],
    after: Iterable[Record],
    label: SharingLabel,
    *,
    header: Header | None = None,
    has_new_ids: bool = False,
) -> tuple[Residue, ...]:
    """Return the places where something of what is hidden would go out: those of the header, then by record.

    Args:
        before: All records.
        after: What would go out of them.
        label: Under which label.
        header: The header that would go out.
        has_new_ids: Whether the records go under other ids: then no text may hold an old one.
    """
    before, after = tuple(before), tuple(after)
    hidden = _Hidden(before, after)
    number_of: dict[str, int] = {}
    for number, record in enumerate(before):
        number_of.setdefault(record.id, number)
    texts = [] if header is None else list(_of_header(header))
    texts += (each for record in after for each in _texts(record, number_of[record.id]))
    ids = hidden.ids | number_of.keys() if has_new_ids else hidden.ids
    found: dict[tuple[int, str, ResidueKind], Residue] = {}
    for each, kind in [*_named(texts, hidden), *_numbered(texts, hidden, label), *_by_id(texts, ids)]:
        if not (has_new_ids and each.is_id):
            found.setdefault((_order(each.number), each.pointer, kind), each.found(kind))
    return tuple(
        each
        for (number, pointer, kind), each in sorted(found.items())
        # A whole name says more than a word of it.
        if kind is not ResidueKind.WORD or (number, pointer, ResidueKind.NAME) not in found
    )


def _order(number: int | None) -> int:
    return -1 if number is None else number


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
    """Return the letters, digits and @ of a text, drawn one way."""
    return "@".join("".join(folded_words(part)) for part in text.split("@")).replace("_", "")


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
        elif is_number and p.name in ("value", "number", "url"):
            yield "number", _SCHEME.sub("", each)


# --- The texts that stay ---


def _texts(record: Record, number: int) -> Iterator[_Text]:
    cls = RECORDS[record.type]
    for pointer, text, is_id in _of(write_record(record), Object(cls), "", cls):
        yield _Text(number, record.id, pointer, text, is_id)


def _of_header(header: Header) -> Iterator[_Text]:
    texts = {f"/title/{tag}": text for tag, text in (header.title or {}).items()}
    texts |= {"/publisher": header.publisher or "", "/licence": header.licence or ""}
    return (_Text(None, "", pointer, text) for pointer, text in texts.items() if text)


def _of(  # noqa: C901, PLR0912 -- a row a kind
    value: Any, kind: Kind | None, at: str, record: type[Record]
) -> Iterator[tuple[str, str, bool]]:
    """Return pointer and text of each place where words may be, and whether it is an id."""
    match kind:
        case Object(cls=cls):
            kinds = {p.name: p.kind for p in plan(cls)}
            for key, each in value.items():
                if key == "sharing" and not at:
                    continue
                here = f"{at}/{escape(key)}"
                if key not in kinds and key.startswith(X_PREFIX):
                    yield here, key, False
                    yield from _of(each, Raw(), here, record)
                else:
                    yield from _of(each, kinds.get(key), here, record)
        case ListOf(item=item):
            for n, each in enumerate(value):
                yield from _of(each, item, f"{at}/{n}", record)
        case MapOf(key=form, value=inner):
            for key, each in value.items():
                here = f"{at}/{escape(key)}"
                if form is POINTER:
                    yield from _of(key, TextRule(form), here, record)
                yield from _of(each, inner, here, record)
        case TextRule(form=form) if form is None or form is ID:
            yield at, value, form is ID
        case TextRule(form=form) if form is POINTER:
            # One that leads to a field is made of words of the format.
            if field_at(record, value) is None:
                yield at, value, False
        case Raw():
            yield from ((place, text, False) for place, text in _strings(value, at))
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
    owners: list[tuple[_Text, bool]] = []
    ends, parts, at = [], [], 0
    for each in texts:
        words = _as_words(each.text)
        rows = [(words, True)] if each.is_id else [(each.text, True)]
        if not each.is_id and words != each.text:
            rows.append((words, False))
        for text, is_as_written in rows:
            owners.append((each, is_as_written))
            parts.append(text)
            at += len(text) + len(_GAP)
            ends.append(at)
    n = 0
    for mention in mentions(_GAP.join(parts), hidden.people):
        while mention.start >= ends[n]:
            n += 1
        each, is_as_written = owners[n]
        if mention.form is MentionForm.WHOLE or (is_as_written and mention.form is not MentionForm.FAMILY):
            yield each, ResidueKind.NAME
        elif is_as_written:
            is_question = each.is_name or mention.is_ordinary
            yield each, ResidueKind.WORD if is_question else ResidueKind.NAME


def _as_words(text: str) -> str:
    """Return the words of a text, each with a capital: those of an id, of an address on the web, in small letters."""
    if "%" in text:
        text = urllib.parse.unquote(text)
    text = _JOINED.sub(" ", _INVISIBLE.sub("", text))
    return " ".join(word.capitalize() for word in _LETTERS.findall(text) if len(word) > 1)


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
        if has_identity_number(each.text):
            yield each, ResidueKind.IDENTITY_NUMBER
        if _TELEPHONE.search(unicodedata.normalize("NFKC", each.text)):
            yield each, ResidueKind.TELEPHONE


def _runs_in(part: tuple[str, ...], words: tuple[str, ...]) -> bool:
    return any(words[n : n + len(part)] == part for n in range(len(words) - len(part) + 1))


def _by_id(texts: list[_Text], ids: Iterable[str]) -> Iterator[tuple[_Text, ResidueKind]]:
    """Return the texts and ids that hold one of some ids."""
    wanted = {each for each in ids if len(each) >= _SHORTEST_ID}
    if not wanted:
        return
    longest = max(len(_MARK.split(each)) for each in wanted)
    for each in texts:
        found = {one for token in _TOKEN.findall(each.text) for one in _pieces(token, longest) if one in wanted}
        # In running text a number or a short word is rarely meant as an id.
        if any(each.is_id or (any(c.isdigit() for c in one) and any(c.isalpha() for c in one)) for one in found):
            yield each, ResidueKind.RECORD_ID


_TOKEN: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:-]*")
_MARK: Final = re.compile(r"([._:-])")


def _pieces(token: str, longest: int) -> Iterator[str]:
    """Return what a token may hold of an id: runs of its parts, no longer than an id has them."""
    parts = _MARK.split(token)
    for first in range(0, len(parts), 2):
        for end in range(first + 1, min(first + longest, len(parts)) + 1, 2):
            yield "".join(parts[first:end])
