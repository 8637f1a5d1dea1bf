"""Answers to the question which records are one person, kept in a file beside the data: `review.toml`.

The file holds pairs of ids, never a name. A short keyed digest of the fields that were compared shows when an answer is
out of date; it is short on purpose, so that it cannot confirm a guess of a name. The same form serves for imports,
where the pairs are keys of rows.
"""

import hashlib
import json
import re
import tomllib
from collections.abc import Iterator
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import Any, Final

import attrs
from attrs import field, frozen

from hrdocs.codec import write_record
from hrdocs.dataset import Dataset
from hrdocs.errors import HrdocsError
from hrdocs.fields import ID, matcher
from hrdocs.jsontext import dumps
from hrdocs.model import Person
from hrdocs.model.person import Relationship
from hrdocs.namesakes import NamePair, Ties, ties_of
from hrdocs.outfile import replace
from hrdocs.recordfile import AnyPath, unreadable
from hrdocs.vocabulary import RelationshipKind

COMPARED: Final = ("names", "birth")
"""The fields of a person whose change makes an answer out of date."""

_DIGEST_BYTES: Final = 3
_HEAD: Final = (
    "# Which records are the same person: answers about pairs of ids. No names are here, and none belong here."
)
_TOKEN: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,39}").fullmatch
_SALT: Final = re.compile(r"[0-9a-f]{16,64}").fullmatch
_DIGEST: Final = re.compile(rf"[0-9a-f]{{{2 * _DIGEST_BYTES}}}").fullmatch
_is_id: Final = matcher(ID)


class SamePerson(StrEnum):
    """The answer about a pair."""

    YES = "yes"
    NO = "no"
    LATER = "later"


class ReviewReason(StrEnum):
    """Why a pair is one person, or two: a short list, so that no name slips in."""

    SAME_BIRTH = "same-birth"
    SAME_DOCUMENT = "same-document"
    SAME_CASE = "same-case"
    SAME_PHOTOGRAPH = "same-photograph"
    SAID_BY_PERSON = "said-by-person"
    SAID_BY_SOURCE = "said-by-source"
    OTHER_BIRTH = "other-birth"
    OTHER_PATRONYMIC = "other-patronymic"
    OTHER_CASE = "other-case"
    OTHER_DOCUMENT = "other-document"
    OTHER = "other"


@frozen(repr=False)
class InvalidReview(HrdocsError, ValueError):
    """A text that is not a review.

    Args:
        place: Where: `pair 3`, or the key.
        expected: What should be there.
    """

    place: str
    expected: str

    def __str__(self) -> str:
        return f"no review: {self.place}: expected {self.expected}"


@frozen(repr=False)
class ContradictingReview(HrdocsError, ValueError):
    """Answers that contradict each other, or a recorded tie, over others too.

    Args:
        pairs: The pairs of ids that would be tied both ways.
    """

    pairs: tuple[tuple[str, str], ...]

    def __str__(self) -> str:
        return f"the answers about {len(self.pairs)} pairs contradict other answers or recorded ties"


@frozen(kw_only=True)
class ReviewedPair:
    """One answer.

    Args:
        a: Id or key of the first record.
        b: Id or key of the second.
        digest: Of the fields compared, by `digest_of`.
        same_person: The answer.
        reason: Why; absent for `later`.
        by: A token for who answered; no name.
    """

    a: str
    b: str
    digest: str
    same_person: SamePerson
    reason: ReviewReason | None = None
    by: str | None = None


@frozen(slots=False)
class PairReview:
    """Answers about pairs of records; no names.

    Args:
        salt: A random key for the digests, in hexadecimal digits.
        pairs: The answers, each pair once.
    """

    salt: str = field(repr=False)
    pairs: tuple[ReviewedPair, ...] = ()

    @classmethod
    def parse(cls, text: str) -> "PairReview":
        """Return a review from its text.

        Raises:
            InvalidReview: It is not a review.

        Shape:
            format = 1
            salt = "0f1e2d3c4b5a6978"

            [[pair]]
            a = "p1"
            b = "x-88"
            digest = "a1b2c3"
            same_person = "yes"
            reason = "same-birth"
            by = "desk2"
        """
        try:
            value = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            raise InvalidReview("the file", f"TOML ({error})") from error
        _check_keys("the file", value, {"format", "salt", "pair"}, {"format", "salt"})
        if value["format"] != 1:
            raise InvalidReview("format", "1; a newer review needs a newer hrdocs")
        salt = value["salt"]
        if not isinstance(salt, str) or not _SALT(salt):
            raise InvalidReview("salt", "16 to 64 hexadecimal digits")
        rows = value.get("pair", [])
        if not isinstance(rows, list):
            raise InvalidReview("pair", "tables: [[pair]]")
        pairs = tuple(_pair(row, f"pair {n}") for n, row in enumerate(rows, 1))
        seen: set[frozenset[str]] = set()
        for n, pair in enumerate(pairs, 1):
            key = frozenset((pair.a, pair.b))
            if key in seen or len(key) == 1:
                place = f"pair {n}"
                raise InvalidReview(place, "two records, and each pair once")
            seen.add(key)
        return cls(salt, pairs)

    def __str__(self) -> str:
        blocks = [f'{_HEAD}\nformat = 1\nsalt = "{self.salt}"\n']
        for pair in self.pairs:
            lines = [f"{key} = {_quoted(value)}" for key, value in attrs.asdict(pair).items() if value is not None]
            blocks.append("\n".join(["[[pair]]", *lines]) + "\n")
        return "\n".join(blocks)

    def answer(self, a: str, b: str) -> ReviewedPair | None:
        """Return the answer about two records, None where there is none."""
        return self._by_ids.get(frozenset((a, b)))

    @cached_property
    def _by_ids(self) -> dict[frozenset[str], ReviewedPair]:
        return {frozenset((pair.a, pair.b)): pair for pair in self.pairs}

    def with_answer(self, pair: ReviewedPair) -> "PairReview":
        """Return the review with one more answer; it replaces an earlier one about the same records."""
        kept = [each for each in self.pairs if {each.a, each.b} != {pair.a, pair.b}]
        return attrs.evolve(self, pairs=(*kept, pair))


def _quoted(text: str) -> str:
    return json.dumps(str(text), ensure_ascii=False)


def _check_keys(place: str, value: dict[str, Any], known: set[str], needed: set[str]) -> None:
    if unknown := sorted(value.keys() - known):
        raise InvalidReview(place, f"no key {unknown[0]!r}; the keys are {', '.join(sorted(known))}")
    if missing := sorted(needed - value.keys()):
        raise InvalidReview(place, f"a key {missing[0]!r}")


def _pair(row: Any, place: str) -> ReviewedPair:
    if not isinstance(row, dict):
        raise InvalidReview(place, "a table")
    names = {each.name for each in attrs.fields(ReviewedPair)}
    _check_keys(place, row, names, {"a", "b", "digest", "same_person"})
    checks = (
        ("a", _is_id, "an id"),
        ("b", _is_id, "an id"),
        ("digest", _DIGEST, f"{2 * _DIGEST_BYTES} hexadecimal digits"),
        ("by", _TOKEN, "a token without spaces, such as desk2; no name"),
    )
    for key, is_right, expected in checks:
        if key in row and not (isinstance(row[key], str) and is_right(row[key])):
            raise InvalidReview(f"{place}, {key}", expected)  # noqa: EM102 -- the place, not a message
    words = {}
    for key, kind in (("same_person", SamePerson), ("reason", ReviewReason)):
        if key in row:
            if row[key] not in [each.value for each in kind]:
                raise InvalidReview(f"{place}, {key}", f"one of {', '.join(kind)}")  # noqa: EM102 -- as above
            words[key] = kind(row[key])
    return ReviewedPair(**{**row, **words})


def is_token(text: str) -> bool:
    """Whether a text may say by whom an answer is."""
    return _TOKEN(text) is not None


def read_review(path: AnyPath) -> PairReview:
    """Return the review in a file.

    Raises:
        InvalidReview: The file holds none.
        UnreadableFile: The system cannot read the bytes.
    """
    try:
        return PairReview.parse(Path(path).read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError as error:
        raise InvalidReview("the file", "UTF-8") from error
    except OSError as error:
        raise unreadable("file.unreadable", str(path), error) from error


def write_review(review: PairReview, path: AnyPath) -> None:
    """Write a review to a file that only its owner may read; the old one stays until the new one is complete.

    Raises:
        UnreadableFile: The system cannot write the bytes.
        WrongTarget: The target is not an ordinary file.
    """
    replace(path, str(review).encode(), private=True)


def digest_of(a: Person, b: Person, salt: str) -> str:
    """Return a short digest of the fields of two records that are compared; the order of the two does not count.

    It is keyed and has 24 bits: enough to notice a change, and too few to confirm a guess of someone's name.
    """
    parts = sorted(dumps({"id": each.id, **_compared(each)}) for each in (a, b))
    return hashlib.blake2b(
        "\n".join(parts).encode(), digest_size=_DIGEST_BYTES, key=bytes.fromhex(salt)[:64]
    ).hexdigest()


def _compared(person: Person) -> dict[str, Any]:
    value = write_record(person)
    return {key: value[key] for key in COMPARED if key in value}


def is_current(pair: ReviewedPair, dataset: Dataset, salt: str) -> bool:
    """Whether both records of an answer are in the dataset, and are what they were when it was given."""
    a, b = dataset.get(pair.a), dataset.get(pair.b)
    return isinstance(a, Person) and isinstance(b, Person) and digest_of(a, b, salt) == pair.digest


def open_pairs(pairs: tuple[NamePair, ...], dataset: Dataset, review: PairReview) -> Iterator[NamePair]:
    """Yield the pairs that no current answer decides, directly or through other pairs."""
    ties = ties_with(dataset, review)
    for pair in pairs:
        # An answer becomes a tie, so that the ties say everything; `later` leaves a pair open.
        if not ties.are_known(pair.a.id, pair.b.id):
            yield pair


_KINDS: Final = {SamePerson.YES: RelationshipKind.SAME_AS, SamePerson.NO: RelationshipKind.NOT_SAME_AS}


def with_ties(dataset: Dataset, review: PairReview) -> Dataset:
    """Return a dataset with the current answers as `same_as` and `not_same_as`, and nothing else changed.

    Answers about other records, and those whose records have changed, are left out; see `is_current`.

    Raises:
        ContradictingReview: Answers contradict each other, or a recorded tie.
    """
    people = _tied(dataset, review)
    before = ties_of(dataset.of_type(Person))
    ties = ties_of(people.get(each.id, each) for each in dataset.of_type(Person))
    wrong = tuple(
        (person.id, other)
        for person, _, other in ties.denied
        if ties.are_one(person.id, other) and not before.are_one(person.id, other)
    )
    new = tuple(
        (person.id, other)
        for person, _, other in ties.denied
        if before.are_one(person.id, other) and not any(p.id == person.id and o == other for p, _, o in before.denied)
    )
    if wrong or new:
        raise ContradictingReview((*wrong, *new))
    return dataset.with_records(*people.values())


def ties_with(dataset: Dataset, review: PairReview) -> Ties:
    """Return the ties that the records and the current answers make together."""
    people = _tied(dataset, review)
    return ties_of(people.get(each.id, each) for each in dataset.of_type(Person))


def _tied(dataset: Dataset, review: PairReview) -> dict[str, Person]:
    """Return the people who carry new ties."""
    people: dict[str, Person] = {}
    for pair in review.pairs:
        kind = _KINDS.get(pair.same_person)
        if kind is None or not is_current(pair, dataset, review.salt):
            continue
        a, b = (people.get(each) or dataset[each] for each in (pair.a, pair.b))
        assert isinstance(a, Person)  # noqa: S101 -- is_current looked
        assert isinstance(b, Person)  # noqa: S101 -- as above
        ties = [(person.id, tie.kind, tie.person) for person in (a, b) for tie in person.relationships]
        if (a.id, kind, b.id) in ties or (b.id, kind, a.id) in ties:
            continue
        tie = Relationship(kind=kind, person=b.id)
        people[a.id] = attrs.evolve(a, relationships=(*a.relationships, tie))
    return people
