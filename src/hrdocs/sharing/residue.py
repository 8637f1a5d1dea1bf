"""What is hidden and would still be shared: names, numbers and addresses in the texts that are kept.

The dataset knows whom it hides. What is shared is searched for their names in any case, order and script, for numbers
and addresses that were removed, for ids of removed records, and for whatever looks like a number of a paper of identity
or a telephone. A place is named by record and pointer; the words themselves are never repeated.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Any, Final

from attrs import frozen

from hrdocs.codec import write_record
from hrdocs.fields import (
    COUNTRY,
    ID,
    LANGUAGE,
    POINTER,
    SCRIPT,
    SEEN,
    SHA256,
    X_PREFIX,
    Kind,
    ListOf,
    MapOf,
    Object,
    Raw,
    TextRule,
    Value,
    field_at,
    plan,
)
from hrdocs.jsonpointer import escape
from hrdocs.model import RECORDS, Organisation, Person, Record
from hrdocs.model.header import Header
from hrdocs.names import mentions
from hrdocs.names.letters import folded_words, is_cyrillic
from hrdocs.names.parsing import readings_of
from hrdocs.names.reading import LONGEST, lines
from hrdocs.names.results import MentionForm
from hrdocs.names.romanising import romanisations, romanised
from hrdocs.references import references_of
from hrdocs.sharing.by_father import ByFather
from hrdocs.sharing.glued_names import GluedNames
from hrdocs.sharing.latin_cases import LatinCases
from hrdocs.sharing.number_forms import has_identity_number
from hrdocs.sharing.readable import ascii_digits, readable, with_plain_addresses
from hrdocs.sharing.sensitive_words import has_sensitive_word
from hrdocs.sharing.short_names import ShortNames, without_foreign_endings
from hrdocs.sharing.whole_names import WholeNames
from hrdocs.values import Citation, Norm
from hrdocs.values.written_days import days_in
from hrdocs.vocabulary import OrganisationKind, SharingLabel


def _at_kind(kind: OrganisationKind) -> int:
    return list(OrganisationKind).index(kind)


# No name runs over it, and it is no part of any word.
_GAP: Final = "\n\n;\n\n"
_BETWEEN: Final = r"[\s()./\u2010-\u2015-]"
_TELEPHONE: Final = re.compile(
    rf"(?<![0-9])(?:\+|00)[0-9](?:{_BETWEEN}{{0,3}}[0-9]){{8,13}}(?![0-9])"
    rf"|(?<![0-9])375(?:{_BETWEEN}{{0,3}}[0-9]){{9}}(?![0-9])"
    rf"|(?<![0-9])8[\s(.-]{{0,2}}0[0-9]{{2,3}}\)?(?:{_BETWEEN}{{0,2}}[0-9]){{5,7}}(?![0-9])"
)
_COORDINATES: Final = re.compile(
    r"(?<![\d.])[-+]?\d{1,2}[.]\d{3,}\s{0,20}°?\s{0,20}[NSnsСсШшПп]?[^\w\n]{1,3}\s{0,20}[-+]?\d{1,3}[.]\d{3,}(?![\d.])"
    r"|\d{1,2}\s*°\s*\d{1,2}(?:[.]\d+)?\s*['′’]"
)
"""A place on a map, to some hundred metres or less."""
_SCHEME: Final = re.compile("https?://(?:www[.])?", re.IGNORECASE)
_LETTERS: Final = re.compile(r"[^\W\d_]+(?:['’ʼ`][^\W\d_]+)*")
_JOINED: Final = re.compile("(?<=[a-zа-яёўі])(?=[A-ZА-ЯЁЎІ])")
_ADDRESS: Final = re.compile(r"(?<!\S)\S*?(?:[/_@=\\]|\w[.]\w)\S*")
_SMALL_INITIALS: Final = re.compile(
    r"(?<!\w)(?:[^\W\d_]{3,40} [^\W\d_]\.(?: ?[^\W\d_]\.)?|(?:[^\W\d_]\. ?){1,2}[^\W\d_]{3,40})"
)
_MARKED: Final = re.compile(rf"#\w+|{_ADDRESS.pattern}")
_CONTACT: Final = re.compile("/(?:contacts|report_to|identity_documents)/").search
_MAIL: Final = re.compile(r"(?<![\w.@])[\w.+-]{1,64}@[\w-]{1,63}(?:[.][\w-]{1,63}){1,4}")
_FEWEST_DIGITS: Final = 6
_WITH_AREA: Final = 9
"""Digits of a telephone of Belarus with the code of its area or network, and without it."""
_WITHOUT_AREA: Final = 7
_SCRIPTS: Final = ("Cyrl", "Latn")
_QUOTED: Final = re.compile('[«„“"]([^«»„“”"]+)[»“”"]')
_NAME_WORDS: Final = 2
_MOST_IN_NAME: Final = 4
"""The name of a person has no more words; that of a body may be a sentence."""
_STREET: Final = 4
_NEAR: Final = 3
_KINDS_OF_STREET: Final = frozenset(
    folded_words(
        "вуліца вуліцы улица улицы street праспект проспект avenue завулак переулок lane бульвар boulevard плошча "
        "площадь square шаша шоссе тракт набережная набярэжная дарога road house корпус кватэра квартира flat "
        "apartment пакой комната горад город вёска деревня пасёлак посёлок раён район вобласць область"
    )
)
_PUBLIC_BODIES: Final = frozenset(
    kind
    for n, kind in enumerate(OrganisationKind)
    if not _at_kind(OrganisationKind.HUMAN_RIGHTS_ORGANISATION) <= n < _at_kind(OrganisationKind.UN_MECHANISM)
)
"""Bodies of the state and of states, and places of detention: who they are is no secret, whatever their records say."""
_SHORTEST_ID: Final = 2
_TAG: Final = re.compile("[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})+").fullmatch
"""A tag of a language with more than the language: what follows it may be any word."""
_NO_WORDS: Final = (COUNTRY, SCRIPT, SHA256, SEEN)


class ResidueKind(StrEnum):
    """What remains at a place."""

    NAME = "name"
    WORD = "word"
    IDENTITY_NUMBER = "identity_number"
    TELEPHONE = "telephone"
    ADDRESS = "address"
    BIRTH = "birth"
    RECORD_ID = "record_id"
    SENSITIVE = "sensitive"

    @property
    def is_question(self) -> bool:
        """Whether a person must decide: one word that may be a name, words of health or violence in a text."""
        return self in (ResidueKind.WORD, ResidueKind.SENSITIVE)


@frozen(kw_only=True)
class Residue:
    """A place in what would be shared that contains something hidden.

    Args:
        record: Id of the record that would be shared; empty for the header.
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
    """Return the places where something hidden would be shared: those of the header, then by record.

    Args:
        before: All records.
        after: What would be shared of them.
        label: Under which label.
        header: The header that would be shared.
        has_new_ids: Whether the records get other ids: then no text may contain an old one.
    """
    before, after = tuple(before), tuple(after)
    hidden = _Hidden(before, after)
    number_of: dict[str, int] = {}
    for number, record in enumerate(before):
        number_of.setdefault(record.id, number)
    texts = [] if header is None else list(_of_header(header))
    texts += (each for record in after for each in _texts(record, number_of[record.id]))
    near = _near(before, after, hidden.births) if hidden.births else {}
    ids = hidden.ids | number_of.keys() if has_new_ids else hidden.ids
    found: dict[tuple[int, str, ResidueKind], Residue] = {}
    places = [
        *_named(texts, hidden),
        *_numbered(texts, hidden, label),
        *_dated(texts, near),
        *_by_id(texts, ids),
        *_sensitive(texts, after, label),
    ]
    for each, kind in places:
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
    """Names, numbers, addresses and ids that are not shared."""

    def __init__(self, before: tuple[Record, ...], after: tuple[Record, ...]) -> None:
        left = {record.id: record for record in after}
        shown = {
            _folded(name.value)
            for record in after
            if isinstance(record, Person | Organisation)
            for name in record.names
        }
        self.people: list[tuple[str, list[str]]] = []
        self.ids = {record.id for record in before if record.id not in left}
        whole: set[str] = set()
        glued: set[str] = set()
        values: dict[str, set[str]] = {"number": set(), "address": set()}
        self.births: dict[str, str] = {}
        for record in before:
            kept = left.get(record.id)
            if kept is record:
                continue
            if isinstance(record, Person):
                names = _hidden_names(record, kept, shown)
                readable_names = [each for each in names if _is_read(each)]
                if readable_names:
                    self.people.append((record.id, readable_names))
                    glued.update(each for name in readable_names for each in _spellings(name))
                whole.update(set(names) - set(readable_names))
                whole.update(_descriptions(record, kept))
                is_born = isinstance(kept, Person) and kept.birth is not None
                if not is_born and record.birth is not None and record.birth.precision == "day":
                    self.births[record.id] = record.birth.text.rstrip("~?%")
            elif isinstance(record, Organisation) and not _PUBLIC_BODIES.intersection(record.kinds):
                whole.update(_hidden_names(record, kept, shown))
            stays = set(_secrets(write_record(kept), RECORDS[kept.type])) if kept is not None else set()
            for what, text in _secrets(write_record(record), RECORDS[record.type]):
                if (what, text) not in stays:
                    values[what].add(text)
        self.whole = WholeNames(whole, glued)
        self.short = ShortNames(names for _, names in self.people)
        self.by_father = ByFather(names for _, names in self.people)
        self.latin = LatinCases(names for _, names in self.people)
        self.glued = GluedNames(names for _, names in self.people)
        # A number that goes out on purpose elsewhere is no secret.
        open_numbers = {
            text
            for each in after
            for what, text in _secrets(write_record(each), RECORDS[each.type])
            if what == "number"
        }
        secret = values["number"] - open_numbers
        self.numbers = {plain for text in secret for plain in _ways_to_write(text)}
        self.addresses = {folded for text in values["address"] if len(folded := _folded(text)) > 1}
        self.houses = {house for text in values["address"] if (house := _house(text)) is not None}


def _hidden_names(record: Person | Organisation, kept: Record | None, shown: set[tuple[str, ...]]) -> list[str]:
    """Return the names of a record that are not shared: as written, by their parts, and as others report them."""
    own = {name.value for name in kept.names} if isinstance(kept, Person | Organisation) else set()
    names = []
    for name in record.names:
        if name.value in own:
            continue
        parts = " ".join(filter(None, (name.given, name.family)))
        names += [name.value, parts, *_QUOTED.findall(name.value)]
        if len(name.value) > LONGEST:
            names.append(" ".join(name.value[:LONGEST].split()[:_NAME_WORDS]))
        else:
            names += (" ".join(w.printed for w in line.words) for line in lines(name.value) if line.doubts)
    for n, variant in enumerate(record.variants):
        reported = variant.value.value
        if variant.pointer.startswith("/names") and (kept is None or n >= len(kept.variants)):
            names += (text for _, text in _strings(reported, ""))
    return [each for each in dict.fromkeys(names) if each.strip() and _folded(each) not in shown]


def _is_read(name: str) -> bool:
    """Whether the rules of people's names can look for a name."""
    return len(name) <= LONGEST and any(
        each.family and not each.line.doubts and each.line.script in _SCRIPTS for each in readings_of(name)
    )


def _spellings(name: str) -> Iterator[str]:
    """Return a name in either order and in every romanisation."""
    yield name
    for reading in readings_of(name)[:1]:
        if reading.given is None or not reading.family:
            continue
        given, family = reading.given.printed, "".join(word.printed for word in reading.family)
        pairs = {(given, family)}
        if is_cyrillic(name):
            pairs |= {(romanised(given, rule), romanised(family, rule)) for rule in romanisations()}
        for one, other in pairs:
            yield one + other
            yield other + one


def _descriptions(record: Person, kept: Record | None) -> Iterator[str]:
    """Return the descriptions that replace a name and are not shared; one word describes no one."""
    if record.description is None or (isinstance(kept, Person) and kept.description == record.description):
        return
    yield from (text for text in record.description.values() if len(_folded(text)) > 2)  # noqa: PLR2004


def _folded(text: str) -> tuple[str, ...]:
    return tuple(folded_words(text))


def _plain(text: str) -> str:
    """Return the letters, digits and @ of a text, drawn one way."""
    return "@".join("".join(folded_words(part)) for part in text.split("@")).replace("_", "")


def _ways_to_write(number: str) -> Iterator[str]:
    """Return the ways to write a number or a contact; of a telephone also without the country, and without the area."""
    plain = _plain(ascii_digits(number))
    if len(plain) >= _FEWEST_DIGITS:
        yield plain
    if plain.isdecimal() and len(plain) > _WITH_AREA:
        yield plain[-_WITH_AREA:]
        yield plain[-_WITHOUT_AREA:]


def _house(address: str) -> tuple[tuple[str, ...], str] | None:
    """Return street and number of an address, of which the words are known again in any case and order."""
    words = _folded(address)
    street = tuple(each for each in words if each.isalpha() and len(each) >= _STREET and each not in _KINDS_OF_STREET)
    number = next((each for each in words if each[:1].isdecimal()), None)
    return (street, number) if street and number is not None else None


def _is_at(house: tuple[tuple[str, ...], str], words: tuple[str, ...]) -> bool:
    """Whether words hold a street with the number near it."""
    street, number = house
    places = [at for at, word in enumerate(words) if word[: len(street[0]) - 2] == street[0][:-2]]
    return any(
        number in words[max(0, at - _NEAR) : at + _NEAR + len(street)]
        and all(any(each[:-2] == word[: len(each) - 2] for word in words) for each in street)
        for at in places
    )


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


_UNKNOWN_CODE: Final = re.compile("[a-z_]{5}").search
"""The codes of law that are known have shorter runs of letters, but for some norms, which no name is like."""


def _of_header(header: Header) -> Iterator[_Text]:
    texts = {f"/title/{tag}": text for tag, text in (header.title or {}).items()}
    texts |= {f"/notice/{tag}": text for tag, text in (header.notice or {}).items()}
    tags = {f"/{name}/{tag}": tag for name in ("title", "notice") for tag in getattr(header, name) or () if "-" in tag}
    yield from (_Text(None, "", pointer, tag) for pointer, tag in tags.items())
    texts |= {"/publisher": header.publisher or "", "/licence": header.licence or ""}
    yield from (_Text(None, "", pointer, text) for pointer, text in texts.items() if text)


def _of(  # noqa: C901, PLR0912 -- a row a kind
    value: Any, kind: Kind | None, at: str, record: type[Record]
) -> Iterator[tuple[str, str, bool]]:
    """Return pointer and text of each place where words may be, and whether it is an id."""
    match kind:
        case Object(cls=cls):
            kinds = {p.name: p.kind for p in plan(cls)}
            for key, each in value.items():
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
                yield from _of(key, TextRule(form), here, record)
                yield from _of(each, inner, here, record)
        case TextRule(form=form) if form is POINTER:
            # One that leads to a field is made of words of the format.
            if field_at(record, value) is None:
                yield at, value, False
        case TextRule(form=form) if form is LANGUAGE:
            if "-" in value:
                yield at, value, False
        case TextRule(form=form) if form not in _NO_WORDS:
            yield at, value, form is ID
        case Value(cls=cls) if cls in (Citation, Norm):
            # The name of a code may be any word.
            if _UNKNOWN_CODE(value):
                yield at, value, False
        case Raw():
            yield from ((place, text, False) for place, text in _strings(value, at))
        case _:
            return


def _strings(value: Any, at: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield at, value
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield at, str(int(value) if isinstance(value, float) and value.is_integer() else value)
    elif isinstance(value, list):
        for n, each in enumerate(value):
            yield from _strings(each, f"{at}/{n}")
    elif isinstance(value, dict):
        for key, each in value.items():
            yield f"{at}/{escape(key)}", key
            yield from _strings(each, f"{at}/{escape(key)}")


# --- What is looked for ---


def _named(texts: list[_Text], hidden: _Hidden) -> Iterator[tuple[_Text, ResidueKind]]:
    """Return the texts with names of hidden people and organisations."""
    if hidden.whole:
        for each in texts:
            found = hidden.whole.found(readable(each.text))
            if found is not False:
                yield each, ResidueKind.WORD if found is None or each.is_name else ResidueKind.NAME
    if hidden.people:
        yield from _with_people(texts, hidden)
        for each in texts:
            text = readable(each.text)
            answers = {hidden.short.found(text), hidden.by_father.found(_in_addresses(text))}
            is_name = each.is_name and len(text.split()) <= _MOST_IN_NAME
            by_father = hidden.by_father.found(text, is_name=is_name)
            # With a family name it is the name of somebody else, which is no question.
            answers.add(by_father or (False if is_name else by_father))
            glued = hidden.glued.found(text)
            if glued or (True in answers and not each.is_name):
                yield each, ResidueKind.NAME
            elif glued is None or answers != {False}:
                yield each, ResidueKind.WORD
            if any(_TAG(part) and hidden.short.in_tag(part) for part in each.text.split("/")):
                yield each, ResidueKind.NAME


def _with_people(texts: list[_Text], hidden: _Hidden) -> Iterator[tuple[_Text, ResidueKind]]:
    """Return the texts that name hidden people. All texts are searched as one, since that is much faster."""
    owners: list[tuple[_Text, bool]] = []
    ends, parts, at = [], [], 0
    for each in texts:
        for text, is_as_written in _rows(each, hidden.latin):
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
        elif mention.form is MentionForm.FAMILY and not mention.is_ordinary:
            yield each, ResidueKind.WORD


def _rows(each: _Text, latin: LatinCases) -> Iterator[tuple[str, bool]]:
    """Return what is searched of a text, and whether a family name alone may be meant as one there.

    In a running text only words with a capital are names; in ids, keys and addresses there are none.
    """
    for text, is_as_written in _written(each):
        yield text, is_as_written
        drawn = latin.drawn(text)
        if drawn is not None:
            yield drawn, is_as_written


def _written(each: _Text) -> Iterator[tuple[str, bool]]:
    text = readable(each.text)
    words = _as_words(text)
    if each.is_id or not any(c.isspace() for c in text):
        yield text, True
        if words != text:
            yield words, True
        return
    yield text, True
    if words != text:
        yield words, False
    yield from ((each, False) for each in without_foreign_endings(text))
    addresses = _ADDRESS.findall(text)
    if addresses:
        yield _as_words(" ".join(addresses)), True
    small = _SMALL_INITIALS.findall(text)
    if small:
        yield ";\n\n".join(small).title(), True


def _in_addresses(text: str) -> str:
    """Return the words of addresses and of marked words, in small letters; all, where no space separates any."""
    return _as_words(" ".join(_MARKED.findall(text)) if any(map(str.isspace, text)) else text).casefold()


def _as_words(text: str) -> str:
    """Return the words of a text, each with a capital: those of an id, of an address on the web, in small letters."""
    return " ".join(word.capitalize() for word in _LETTERS.findall(_JOINED.sub(" ", text)) if len(word) > 1)


def _numbered(texts: list[_Text], hidden: _Hidden, label: SharingLabel) -> Iterator[tuple[_Text, ResidueKind]]:
    for each in texts:
        if each.is_id:
            continue
        text = with_plain_addresses(ascii_digits(readable(each.text)))
        if hidden.numbers:
            plain = _plain(text)
            if any(number in plain for number in hidden.numbers):
                yield each, ResidueKind.TELEPHONE
        if hidden.addresses or hidden.houses:
            words = _folded(text)
            if any(_runs_in(address, words) for address in hidden.addresses) or any(
                _is_at(house, words) for house in hidden.houses
            ):
                yield each, ResidueKind.ADDRESS
        if label is SharingLabel.RED or each.is_contact:
            continue  # what is shared with named persons; what a reason releases on purpose
        if _COORDINATES.search(text):
            yield each, ResidueKind.ADDRESS
        if has_identity_number(text):
            yield each, ResidueKind.IDENTITY_NUMBER
        if _TELEPHONE.search(text) or (each.number is not None and _MAIL.search(text)):
            yield each, ResidueKind.TELEPHONE


def _sensitive(
    texts: list[_Text], after: tuple[Record, ...], label: SharingLabel
) -> Iterator[tuple[_Text, ResidueKind]]:
    """Return the texts with words of what is red, unless a reason lets the record or the field go."""
    if label is SharingLabel.RED:
        return
    sharing = {record.id: record.sharing for record in after if record.sharing is not None}
    for each in texts:
        own = sharing.get(each.record)
        if each.is_id or each.is_name or (own is not None and own.reason is not None):
            continue
        if has_sensitive_word(readable(each.text)) and not any(
            each.pointer == at or each.pointer.startswith(f"{at}/") for at in (own.reasons if own is not None else ())
        ):
            yield each, ResidueKind.SENSITIVE


def _near(before: Iterable[Record], after: Iterable[Record], births: Mapping[str, str]) -> dict[str, set[str]]:
    """Return the hidden days of birth that a text may reveal, by the id of its record: of people in the record."""
    near: dict[str, set[str]] = {}
    left = {record.id for record in after}
    for record in before:
        if record.id not in left:
            continue
        of = {record.id, *(reference.target for reference in references_of(record))}
        days = {births[each] for each in of if each in births}
        if days:
            near[record.id] = days
    return near


def _dated(texts: list[_Text], near: Mapping[str, set[str]]) -> Iterator[tuple[_Text, ResidueKind]]:
    """Return the texts that reveal a hidden day of birth of the person in question."""
    for each in texts:
        if each.record in near and not near[each.record].isdisjoint(days_in(ascii_digits(readable(each.text)))):
            yield each, ResidueKind.BIRTH


def _runs_in(part: tuple[str, ...], words: tuple[str, ...]) -> bool:
    return any(words[n : n + len(part)] == part for n in range(len(words) - len(part) + 1))


def _by_id(texts: list[_Text], ids: Iterable[str]) -> Iterator[tuple[_Text, ResidueKind]]:
    """Return the texts and ids that hold one of some ids."""
    wanted = {each.casefold() for each in ids if len(each) >= _SHORTEST_ID}
    if not wanted:
        return
    longest = max(len(_MARK.split(each)) for each in wanted)
    for each in texts:
        tokens = _TOKEN.findall(each.text.casefold())
        found = {one for token in tokens for one in _pieces(token, longest) if one in wanted}
        if any(each.is_id or _is_meant(one) for one in found):
            yield each, ResidueKind.RECORD_ID


def _is_meant(one: str) -> bool:
    """Whether a text can mean an id: in running text a short number, or a word, is rarely meant as one."""
    if one.isdecimal():
        return len(one) >= _FEWEST_DIGITS
    return not one.isalpha()


_TOKEN: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:-]*")
_MARK: Final = re.compile(r"([._:-])")


def _pieces(token: str, longest: int) -> Iterator[str]:
    """Return what a token may hold of an id: runs of its parts, no longer than an id has them."""
    parts = _MARK.split(token)
    for first in range(0, len(parts), 2):
        for end in range(first + 1, min(first + longest, len(parts)) + 1, 2):
            yield "".join(parts[first:end])
