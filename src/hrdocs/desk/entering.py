"""A note of a call or a letter as records: who, what, when, how it is known, and whether it may be published."""

import itertools
import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any, Final

import attrs
from attrs import evolve, field, frozen

from hrdocs.dataset import Dataset
from hrdocs.desk.said_days import said_day
from hrdocs.errors import HrdocsError
from hrdocs.fixing.spelling import seen, spaced
from hrdocs.frozenmap import FrozenMap
from hrdocs.interchange.readers.length_reader import read_term
from hrdocs.interchange.readers.read_cell import CellText, ReaderTerms
from hrdocs.law import parse_all
from hrdocs.messages import LANGUAGES, desk_words
from hrdocs.model import (
    Charge,
    ChargeEvent,
    Consent,
    Detention,
    End,
    Incident,
    Judgment,
    Listing,
    Name,
    Organisation,
    Penalty,
    Person,
    Phase,
    Place,
    Purposes,
    Record,
    Relationship,
    Revision,
    Sharing,
    Source,
    SourceReference,
)
from hrdocs.namesakes import NameHit
from hrdocs.references import targets_of
from hrdocs.sharing.cutting import cut
from hrdocs.sharing.wishes import SharingTerms
from hrdocs.values import Citation, LocalText, PartialDate, Period, Quantity
from hrdocs.vocabulary import (
    RESTRICTIONS,
    ChargeEventKind,
    ConsentAnswer,
    DetentionState,
    EndHow,
    Evidence,
    IncidentKind,
    Instance,
    ListingAction,
    ListingList,
    PenaltyKind,
    PenaltyRole,
    PhaseKind,
    RelationshipKind,
    RevisionKind,
    SaidBy,
    SharingLabel,
    SourceKind,
    Standing,
    Term,
)
from hrdocs.vocabulary.synonyms import by_meaning, by_spelling

KEYS: Final = (
    "who",
    "person",
    "new",
    "apart",
    "born",
    "what",
    "when",
    "place",
    "article",
    "penalty",
    "term",
    "about",
    "how",
    "said_by",
    "publish",
    "label",
    "known",
)
"""The keys of a note, in the order in which they are filled in."""

_OWN: Final = ("detained", "charged", "sentenced", "moved")
_LISTS_OF: Final[Mapping[str, type[Term]]] = {
    "ended": EndHow,
    "incident": IncidentKind,
    "detained": PhaseKind,
    "listed": ListingList,
}
TAKES: Final = {
    "detained": ("place",),
    "moved": ("place",),
    "incident": ("place",),
    "ended": ("place",),
    "charged": ("article",),
    "sentenced": ("article", "penalty", "term"),
}
"""Which answers belong to what happened, by its kind, besides those that belong to all."""
_SHORTEST_CUT: Final = 5
_SHORTEST_NAME: Final = 3
_PRIVATE: Final = frozenset({SourceKind.INTERVIEW, SourceKind.LETTER, SourceKind.CONFIDENTIAL})


@frozen
class NoteFault(HrdocsError, ValueError):
    """A note that cannot be entered as it is.

    Args:
        key: The key of the note that is at fault.
        code: The name of the text that says why, in the texts of `hrdocs add`.
        choices: What it can be: ids of people, or words.
    """

    key: str
    code: str
    choices: tuple[str, ...] = ()

    def to_text(self, language: str = "en") -> str:
        """Return what is wrong, in one line; ids are printed, and what was typed is not."""
        said = desk_words("add", language)
        return said[self.code].format(choices=", ".join(self.choices), key=self.key)

    def __str__(self) -> str:
        return f"{self.key}: {self.to_text()}"


@frozen(kw_only=True, repr=False)
class Note:
    """What was told, as it was told; each answer is a text, and absent where nothing was said.

    Args:
        who: The name.
        person: The id of the person, where the file has them.
        new: Whether it is a person whom the file does not have.
        apart: Ids of people of the file who have this name and are certainly other people.
        born: The year or the day of birth, with its year.
        what: What happened: a word of the format, or what people call it in any of three languages.
        when: The day, in any words that `said_day` reads.
        place: Where.
        article: The article, for a charge or a sentence.
        penalty: The kind of penalty, for a sentence.
        term: Its length.
        about: What else was said.
        how: How it is known: a call, a letter, a lawyer, a page of a court.
        said_by: Who told it, by kind: a relative, counsel; never a name.
        publish: Whether it may be published: yes, no, not asked.
        label: The sharing label of the new records; `amber` when absent.
        known: The day on which it became known; the day of entering it when absent.
    """

    who: str | None = None
    person: str | None = None
    new: bool = False
    apart: str | None = None
    born: str | None = None
    what: str | None = None
    when: str | None = None
    place: str | None = None
    article: str | None = None
    penalty: str | None = None
    term: str | None = None
    about: str | None = None
    how: str | None = None
    said_by: str | None = None
    publish: str | None = None
    label: str | None = None
    known: str | None = None

    def __repr__(self) -> str:
        return "<Note>"

    @classmethod
    def of(cls, given: Mapping[str, Any]) -> "Note":
        """Return the note that a mapping, such as a TOML file, holds.

        Raises:
            NoteFault: It has an unknown key, or a value that is no text.
        """
        for key, value in given.items():
            if key not in KEYS:
                raise NoteFault(key if key.isascii() and key.isidentifier() else "?", "unknown_key", KEYS)
            if not isinstance(value, bool if key == "new" else str | date):
                raise NoteFault(key, "no_text")
        texts: dict[str, Any] = {key: each if isinstance(each, bool) else str(each) for key, each in given.items()}
        return cls(**texts)

    def to_dict(self) -> dict[str, str | bool]:
        """Return what was answered so far."""
        return {a.name: value for a in attrs.fields(Note) if (value := getattr(self, a.name)) not in {None, False}}


@frozen(kw_only=True)
class Meaning:
    """What the words for what happened mean.

    Args:
        kind: `detained`, `charged`, `sentenced`, `moved`, `ended`, `incident` or `listed`.
        word: The word of the closed list that says more.
    """

    kind: str
    word: Term | None = None

    def __str__(self) -> str:
        """Return the text for a note that has this meaning alone, such as `incident-penal_isolator`."""
        return self.kind if self.word is None else f"{self.kind}-{self.word.value}"


@frozen(kw_only=True)
class Entry:
    """A note as records.

    Args:
        dataset: The records of the file with those of the note.
        written: Ids of the new records.
        changed: Ids of records that the file had and that the note adds to.
        shared: By label, the ids of these that may be shared under it.
    """

    dataset: Dataset
    written: tuple[str, ...] = field(repr=False)
    changed: tuple[str, ...] = field(repr=False)
    shared: Mapping[str, tuple[str, ...]] = field(repr=False)


def people_like(dataset: Dataset, name: str) -> tuple[NameHit, ...]:
    """Return the people whom a name may mean, the most alike first."""
    try:
        return dataset.search(name, at_least="undecided")
    except ValueError:
        raise NoteFault("who", "no_name") from None


def meanings_of(text: str) -> tuple[Meaning, ...]:
    """Return what the words for what happened may mean, several where that is not certain."""
    plain = _plain(text)
    named, _, word = text.strip().partition("-")
    if named in _LISTS_OF and word in set(_LISTS_OF[named]):
        return (_own(text.strip()),)
    for language in LANGUAGES:
        for kind, words in desk_words("add_what", language).items():
            if plain == kind or plain in map(_plain, words.split("|")):
                return (_own(kind),)
    found: list[Meaning] = []
    for kind, words_of in _LISTS_OF.items():
        offered = by_meaning(words_of.__name__, text) or (plain.replace(" ", "_"),)
        found += [Meaning(kind=kind, word=words_of(word)) for word in offered if word in set(words_of)]
    return tuple(found)


def _own(kind: str) -> Meaning:
    if kind in _OWN:
        return Meaning(kind=kind)
    name, _, word = kind.partition("-")
    return Meaning(kind=name, word=_LISTS_OF[name](word))


def near_words(text: str) -> tuple[str, ...]:
    """Return words for what happened that are spelt like a text."""
    return by_spelling(text, [each.value for each in IncidentKind])


def _plain(text: str) -> str:
    return spaced(seen(text)).casefold().replace("ё", "е").replace("_", " ").strip(" .,")


def word_for(key: str, text: str) -> Term:
    """Return the word of a closed list that an answer means.

    Args:
        key: `how`, `said_by`, `publish` or `penalty`.
        text: The answer.

    Raises:
        NoteFault: It means none, or several.
    """
    words_of = {"how": SourceKind, "said_by": SaidBy, "publish": ConsentAnswer, "penalty": PenaltyKind}[key]
    plain = _plain(text)
    for language in LANGUAGES:
        for word, called in desk_words(f"add_{key}", language).items():
            if plain in map(_plain, called.split("|")):
                return words_of(word)
    underscored = plain.replace(" ", "_")
    found = (underscored,) if underscored in set(words_of) else by_meaning(words_of.__name__, text)
    if len(found) != 1:
        # A name that was typed for who told it is not repeated, and not kept.
        raise NoteFault(key, "no_word" if not found else "several_words", tuple(found or [*words_of]))
    return words_of(found[0])


def is_lawyer(text: str) -> bool:
    """Whether an answer to how it is known names counsel, who then is also who told it."""
    words = (desk_words("add_said_by", language)["counsel"] for language in LANGUAGES)
    return any(_plain(text) in map(_plain, each.split("|")) for each in words)


def day_of(key: str, text: str, today: date) -> PartialDate:
    """Return the day that an answer says.

    Raises:
        NoteFault: It says none, or one that is certainly still ahead.
    """
    found = said_day(text, today)
    if found is None:
        raise NoteFault(key, "no_day")
    if found.after(today).is_yes:
        raise NoteFault(key, "day_ahead")
    return found


def birth_of(text: str, today: date) -> PartialDate:
    """Return the day or the year of birth that an answer says.

    Raises:
        NoteFault: It says none, or no year.
    """
    found = said_day(text, today) if re.search("[0-9]{4}", text) else None
    if found is None or found.after(today).is_yes:
        raise NoteFault("born", "no_birth")
    return found


def relation_of(text: str) -> RelationshipKind | None:
    """Return what a teller is to the person, where the answer says more than that it is a relative."""
    plain = _plain(text)
    for language in LANGUAGES:
        for word, called in desk_words("add_relation", language).items():
            if plain in map(_plain, called.split("|")):
                return RelationshipKind(word)
    return None


def may_name_teller(note: Note, person: Person | None = None) -> bool:
    """Return whether the free text of a note may name who told it: a word for a relative beside a name.

    Args:
        note: The note.
        person: The person whom it is about; their own name does not count.
    """
    names = [note.who or "", *(each.value for each in (person.names if person is not None else ()))]
    # The ends of names change by case.
    own = {_plain(word)[:_SHORTEST_NAME] for name in names for word in re.findall(r"\w+", name)}
    for text in (note.about, note.place):
        words = re.findall(r"[^\s.,:!?;()]+,?|[.!?;()]", text or "")
        for n, word in enumerate(words):
            if _stem(word.rstrip(",")) in _teller_stems():
                # Two words after it, as far as the sentence goes, and the one before: a name, then what she is to whom.
                after = itertools.takewhile(lambda each: each not in ".!?;()", words[n + 1 : n + 3])
                before = (each for each in words[:n][-1:] if each.endswith(","))
                near = (each.rstrip(",") for each in (*after, *before) if each[:1].isupper())
                if any(
                    _plain(each)[:_SHORTEST_NAME] not in own and _stem(each) not in _teller_stems() for each in near
                ):
                    return True
    return False


def _stem(word: str) -> str:
    """Return a word without the end that changes by case, so far as a look for names needs it."""
    plain = _plain(word)
    return plain if len(plain) < _SHORTEST_CUT else plain[: max(_SHORTEST_CUT - 1, len(plain) - 2)]


@cache
def _teller_stems() -> frozenset[str]:
    tables = [desk_words(table, language) for table in ("add_relation", "add_teller") for language in LANGUAGES]
    return frozenset(_stem(word) for words in tables for called in words.values() for word in called.split("|"))


def entered(dataset: Dataset, note: Note, *, today: date, language: str = "en") -> Entry:
    """Return the records of a note, with those of the file; nothing is written.

    Args:
        dataset: The records of the file.
        note: The note.
        today: The day on which it is entered.
        language: The language of what was told.

    Raises:
        NoteFault: Something is missing, or has two meanings, or contradicts the rest.
    """
    made = _Entering(dataset, note, today, language)
    records = made.records()
    changed = tuple(each.id for each in records if each.id in dataset)
    written = tuple(each.id for each in records if each.id not in dataset)
    new = dataset.with_records(*records)
    shared = {}
    for label in SharingLabel:
        kept = {each.id for each in cut(new.records, SharingTerms(label=label, as_of=today))}
        shared[label.value] = tuple(each.id for each in records if each.id in kept)
    if records[-1].id in written:
        made.check_label(records[-1].id, shared)
    return Entry(dataset=new, written=written, changed=changed, shared=shared)


def _is_page(how: str) -> bool:
    """Whether an answer to how it is known is the address of a page."""
    return how.startswith(("http://", "https://"))


class _Entering:
    def __init__(self, dataset: Dataset, note: Note, today: date, language: str) -> None:
        self._dataset = dataset
        self._note = note
        self._language = language
        self._today = today
        self._taken: set[str] = set()
        self._known = day_of("known", note.known, today) if note.known else PartialDate.of(today)
        # "Yesterday" is said on the day of the call, which may be entered later.
        is_day = self._known.earliest is not None and self._known.earliest == self._known.latest
        self._said_on = self._known.earliest if is_day and self._known.earliest is not None else today
        self._label = self._label_of(note.label or SharingLabel.AMBER.value)
        self._birth = birth_of(note.born, today) if note.born else None
        self._publish = word_for("publish", note.publish) if note.publish else None

    @staticmethod
    def _label_of(text: str) -> SharingLabel:
        try:
            return SharingLabel(text.strip().casefold().removeprefix("tlp:"))
        except ValueError:
            raise NoteFault("label", "no_label", tuple(SharingLabel)) from None

    def records(self) -> list[Record]:
        note = self._note
        if not note.what:
            raise NoteFault("what", "needed")
        if not note.how:
            raise NoteFault("how", "needed")
        meanings = meanings_of(note.what)
        if len(meanings) != 1:
            code = "several_words" if meanings else "no_word"
            choices = tuple(map(str, meanings)) or near_words(note.what)
            raise NoteFault("what", code, choices or tuple(desk_words("add_what", "en")))
        self._when = day_of("when", note.when, self._said_on) if note.when else None
        self._check_keys(meanings[0])
        known, is_new = self._person()
        person = known if is_new else self._with_birth(self._with_wish(known))
        source = self._source()
        fact = self._fact(meanings[0], person.id, source)
        if is_new:
            self._check_not_entered(person, fact)
        return [*([person] if person is not known or is_new else []), source, fact]

    def _check_keys(self, meaning: Meaning) -> None:
        """Raise where the note has an answer that does not belong to what happened, and would be lost."""
        for key in ("place", "article", "penalty", "term"):
            if getattr(self._note, key) and key not in TAKES.get(meaning.kind, ()):
                raise NoteFault(key, "not_with", (str(meaning),))

    def _with_wish(self, known: Person) -> Person:
        """Return a person of the file with the answer whether the name may be published: the newest may be a no."""
        new = tuple(each for each in self._consent(is_name=True) if each not in known.consent)
        if not new:
            return known
        change = Revision(kind=RevisionKind.CHANGE, day=self._known, pointers=("/consent",))
        return evolve(known, consent=(*known.consent, *new), revision=(*known.revision, change))

    def _with_birth(self, known: Person) -> Person:
        """Return a person of the file with the birth that the note says, where the file has none."""
        if self._birth is None or (known.birth is not None and not known.birth.contains(self._birth).is_no):
            return known
        if known.birth is not None:
            raise NoteFault("born", "other_birth")
        change = Revision(kind=RevisionKind.CHANGE, day=self._known, pointers=("/birth",))
        return evolve(known, birth=self._birth, revision=(*known.revision, change))

    def _check_not_entered(self, person: Person, fact: Record) -> None:
        """Raise where somebody of this name has the same fact: the same note would make a second person."""
        name = person.names[0].value
        twins = []
        for other in self._dataset.of_type(Person):
            is_apart = other.id in self._apart() or (
                person.birth is not None and other.birth is not None and other.birth.contains(person.birth).is_no
            )
            if is_apart or all(each.value != name for each in other.names):
                continue
            facts = self._dataset.of_type(type(fact))
            if any(other.id in targets_of(each) and _news(each) == _news(fact) for each in facts):
                twins.append(other.id)
        if twins:
            raise NoteFault("new", "entered_before", tuple(twins))

    def _apart(self) -> tuple[str, ...]:
        return tuple((self._note.apart or "").replace(",", " ").split())

    def check_label(self, fact: str, shared: Mapping[str, tuple[str, ...]]) -> None:
        """Raise where the label is looser than the floor of what was told, or than the wish of those it is about."""
        if self._note.label is None:
            return
        if fact not in shared[self._label.value]:
            loosest = next((label for label, ids in shared.items() if fact in ids), SharingLabel.RED.value)
            raise NoteFault("label", "floor", (loosest,))
        # Who was not asked has not agreed; what a page shows to everybody is out already.
        is_open = self._label.rank < SharingLabel.AMBER.rank
        is_printed = self._publish is None and _is_page(self._note.how or "")
        if is_open and self._publish is not ConsentAnswer.YES and not is_printed:
            raise NoteFault("label", "no_consent", (SharingLabel.AMBER.value,))

    def _new_id(self, prefix: str) -> str:
        number = 1
        while f"{prefix}{number}" in self._dataset or f"{prefix}{number}" in self._taken:
            number += 1
        self._taken.add(f"{prefix}{number}")
        return f"{prefix}{number}"

    def _sharing(self) -> Sharing:
        return Sharing(label=self._label)

    def _person(self) -> tuple[Person, bool]:
        note = self._note
        if note.person is not None:
            known = self._dataset.get(note.person)
            if not isinstance(known, Person):
                raise NoteFault("person", "no_person")
            if note.new:
                raise NoteFault("new", "both")
            return known, False
        name = spaced(seen(note.who or ""))
        if not name:
            raise NoteFault("who", "needed")
        hits = people_like(self._dataset, name)
        if hits and not note.new:
            raise NoteFault("who", "namesakes", tuple(hit.record.id for hit in hits))
        if not hits and not note.new:
            raise NoteFault("who", "nobody")
        consent = self._consent(is_name=True)
        for one in self._apart():
            if not isinstance(self._dataset.get(one), Person):
                raise NoteFault("apart", "no_person")
        ties = tuple(Relationship(kind=RelationshipKind.NOT_SAME_AS, person=one) for one in self._apart())
        made = Person(
            id=self._new_id("p"),
            names=(Name(value=name),),
            birth=self._birth,
            relationships=ties,
            sharing=self._sharing(),
            consent=consent,
        )
        return made, True

    def _consent(self, *, is_name: bool) -> tuple[Consent, ...]:
        if self._publish is None:
            return ()
        answer = self._publish
        assert isinstance(answer, ConsentAnswer)  # noqa: S101 -- the list of the key `publish`
        uses = Purposes(public_name=answer) if is_name else Purposes(public_name=answer, public_story=answer)
        relation = {SaidBy.RELATIVE: RelationshipKind.OTHER_RELATIVE_OF, SaidBy.COUNSEL: RelationshipKind.COUNSEL_OF}
        teller = self._teller()
        return (
            Consent(
                purposes=uses,
                given_on=self._known if answer in {ConsentAnswer.YES, ConsentAnswer.NO} else None,
                given_by_relation=relation_of(self._note.said_by or "")
                or (relation.get(teller) if teller is not None else None),
            ),
        )

    def _teller(self) -> SaidBy | None:
        note = self._note
        if note.said_by:
            found = word_for("said_by", note.said_by)
            assert isinstance(found, SaidBy)  # noqa: S101 -- the list of the key
            return found
        return SaidBy.COUNSEL if note.how and is_lawyer(note.how) else None

    def _source(self) -> Source:
        how = self._note.how or ""
        kind = SourceKind.INTERVIEW if is_lawyer(how) else word_for("how", how)
        assert isinstance(kind, SourceKind)  # noqa: S101 -- the list of the key
        label = SharingLabel.RED if kind in _PRIVATE else self._label
        address = how if _is_page(how) else None
        return Source(id=self._new_id("s"), kind=kind, read=self._known, address=address, sharing=Sharing(label=label))

    def _common(self, source: Source, pointer: str) -> dict[str, Any]:
        """Return the common fields of a new record of a fact."""
        when = self._note.when
        common: dict[str, Any] = {
            "sources": (SourceReference(source=source.id, said_by=self._teller()),),
            "became_known": self._known,
            "sharing": self._sharing(),
            "consent": self._consent(is_name=False),
        }
        if when is not None and self._when is not None and when != self._when.text:
            common["said"] = FrozenMap({pointer: spaced(when)})
        return common

    def _text(self, text: str | None) -> LocalText | None:
        return LocalText({self._language: text.strip()}) if text and text.strip() else None

    def _place(self) -> Place | None:
        text = self._note.place
        if not text or not text.strip():
            return None
        bodies = [each for each in self._dataset.find(text) if isinstance(each, Organisation)]
        return Place(organisation=bodies[0].id) if len(bodies) == 1 else Place(name=self._text(text))

    def _fact(self, meaning: Meaning, person: str, source: Source) -> Record:
        match meaning.kind:
            case "detained":
                return self._detained(meaning.word, person, source)
            case "charged":
                return self._charged(person, source)
            case "sentenced":
                return self._sentenced(person, source)
            case "moved" | "ended":
                return self._of_open_detention(meaning, person, source)
            case "listed":
                return Listing(
                    id=self._new_id("l"),
                    list=ListingList(str(meaning.word)),
                    action=ListingAction.ENTERED,
                    person=person,
                    day=self._when,
                    notes=self._text(self._note.about),
                    **self._common(source, "/day"),
                )
            case _:
                return self._incident(meaning.word, person, source)

    def _detained(self, word: Term | None, person: str, source: Source) -> Detention:
        if self._open(person):
            raise NoteFault("what", "already_held", tuple(each.id for each in self._open(person)))
        phase = Phase(
            kind=PhaseKind.CUSTODY if word is None else PhaseKind(word),
            period=None if self._when is None else Period(f"{self._when.text}/"),
            place=self._place(),
        )
        return Detention(
            id=self._new_id("d"),
            person=person,
            phases=(phase,),
            state=DetentionState.ONGOING,
            as_of=self._known,
            about=self._text(self._note.about),
            **self._common(source, "/phases/0/period"),
        )

    def _cited(self) -> tuple[Citation, ...]:
        text = self._note.article
        if not text or not text.strip():
            return ()
        try:
            return parse_all(text, self._when)
        except ValueError:
            return ()

    def _charged(self, person: str, source: Source) -> Charge:
        cited = self._cited()
        if len(cited) > 1:
            raise NoteFault("article", "one_article")
        words = spaced(self._note.article or "")
        return Charge(
            id=self._new_id("c"),
            person=person,
            citation=cited[0] if cited else None,
            cited_as=words if words and (not cited or words != str(cited[0])) else None,
            course=(ChargeEvent(kind=ChargeEventKind.CHARGED, day=self._when, about=self._text(self._note.about)),),
            **self._common(source, "/course/0/day"),
        )

    def _sentenced(self, person: str, source: Source) -> Judgment:
        note, cited = self._note, self._cited()
        penalties: tuple[Penalty, ...] = ()
        if note.penalty:
            kind, term = word_for("penalty", note.penalty), None
            if note.term:
                read = read_term(CellText(text=spaced(note.term)), ReaderTerms()).value
                if read is None:
                    raise NoteFault("term", "no_term")
                term = Quantity.parse(read)
            penalties = (
                Penalty(
                    kind=PenaltyKind(kind),
                    role=PenaltyRole.FINAL_MAIN,
                    term=term,
                    citation=cited[0] if len(cited) == 1 else None,
                ),
            )
        about = [note.about or "", note.article if note.article and len(cited) != 1 else ""]
        return Judgment(
            id=self._new_id("j"),
            persons=(person,),
            instance=Instance.FIRST,
            day=self._when,
            penalties=penalties,
            about=self._text("; ".join(each for each in about if each)),
            **self._common(source, "/day"),
        )

    def _incident(self, word: Term | None, person: str, source: Source) -> Incident:
        held = self._open(person)
        kind = IncidentKind(str(word))
        return Incident(
            id=self._new_id("i"),
            kind=kind,
            subjects=(person,),
            day=self._when,
            place=self._place(),
            evidence=Evidence.ALLEGED,
            detention=held[0].id if len(held) == 1 else None,
            about=self._text(self._note.about),
            **self._common(source, "/day"),
        )

    def _open(self, person: str) -> list[Detention]:
        """Return the detentions of a person that are not said to be over."""
        ids = self._dataset.same_people.of(person)
        return [
            each
            for each in self._dataset.of_type(Detention)
            if each.person in ids
            and each.ended is None
            and each.state is not DetentionState.OVER
            and each.standing is not Standing.WITHDRAWN
            and not (each.phases and each.phases[-1].kind in RESTRICTIONS)
            and not (each.state is None and each.phases and _has_end(each.phases[-1]))
        ]

    def _of_open_detention(self, meaning: Meaning, person: str, source: Source) -> Detention:
        """Return the person's open detention with a new place or its end, or a new one that has no more than that."""
        found = self._open(person)
        if len(found) > 1:
            raise NoteFault("what", "several_detentions", tuple(each.id for each in found))
        known = found[0] if found else None
        number = len(known.phases) if known is not None else 0
        more: dict[str, Any]
        if meaning.kind == "moved":
            place = self._place()
            if place is None:
                raise NoteFault("place", "needed")
            kind = known.phases[-1].kind if known is not None and known.phases else PhaseKind.CUSTODY
            start = None if self._when is None else Period(f"{self._when.text}/")
            phase = Phase(kind=kind, period=start, place=place)
            more = {"phases": (*(known.phases if known is not None else ()), phase)}
            more |= {"state": DetentionState.ONGOING, "as_of": self._known}
            pointers: tuple[str, ...] = (f"/phases/{number}", "/as_of")
            at = f"/phases/{number}/period"
        else:
            how = None if meaning.word is None else EndHow(meaning.word)
            more = {"ended": End(day=self._when, how=how, place=self._place()), "state": DetentionState.OVER}
            more |= {"as_of": self._known}
            pointers, at = ("/ended", "/state", "/as_of"), "/ended/day"
        common = self._common(source, at)
        if known is None:
            return Detention(id=self._new_id("d"), person=person, about=self._text(self._note.about), **more, **common)
        own = common["sources"][0]
        said = dict(known.said) | dict(common.get("said", {}))
        return evolve(
            known,
            **more,
            sources=(*known.sources, evolve(own, supports=pointers)),
            said=FrozenMap(said),
            consent=(*known.consent, *common["consent"]),
            revision=(*known.revision, Revision(kind=RevisionKind.CHANGE, day=self._known, pointers=pointers)),
        )


def _news(fact: Record) -> tuple[Any, ...]:
    """Return what a note says in a record of one person, apart from who said it and when."""
    match fact:
        case Detention():
            return tuple((each.kind, each.period and each.period.start) for each in fact.phases[:1]), fact.ended
        case Charge():
            return fact.citation, fact.cited_as, tuple(each.day for each in fact.course[:1])
        case Judgment():
            return (fact.day,)
        case Listing():
            return fact.list, fact.day
        case Incident():
            return fact.kind, fact.day
    return (fact,)


def _has_end(phase: Phase) -> bool:
    return phase.period is not None and phase.period.end is not None
