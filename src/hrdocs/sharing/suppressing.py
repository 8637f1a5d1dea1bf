"""Who asked to be forgotten: keyed fingerprints, so that no one comes back with the next list.

The list holds no names. Each fingerprint is an HMAC with the key of the organisation: with the list alone no one can
read it or check a guess; with the key as well, guesses can be checked. A person is recognised by the sound of the name
in every romanisation, with the birth, and the ids that others gave them. The same name and the same birth are a match;
less than that, such as a name without a birth, is a question for a person to decide.
"""

import hashlib
import hmac
import json
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import Any, Final

import attrs
from attrs import field, frozen

from hrdocs.errors import HrdocsError
from hrdocs.frozenmap import FrozenMap
from hrdocs.model import Person, Record
from hrdocs.names.name_index import NameKeys, name_keys
from hrdocs.names.reading import LONGEST
from hrdocs.sharing.wishes import is_taken_back
from hrdocs.values import PartialDate

KINDS: Final = ("key", "day", "full", "year", "name", "family_day", "initial", "initial_year", "id")
"""What fingerprints are of.

`key`: an id elsewhere, with its register. `day`, `year`: family name and given name, with that much of the birth.
`full`: these with the patronymic and the year. `name`: family name and given name. `family_day`: family name and day of
birth. `initial`, `initial_year`: family name and the first sound of the given name, without and with the year. `id`:
the id of the record.
"""

_DOMAIN: Final = b"hrdocs suppressed"
_DIGITS: Final = 32
_CHECK_DIGITS: Final = 8
_PRINT: Final = re.compile(rf"[0-9a-f]{{{_DIGITS}}}").fullmatch
_CHECK: Final = re.compile(rf"[0-9a-f]{{{_CHECK_DIGITS}}}").fullmatch
_HEAD: Final = (
    "# Who asked to be forgotten: fingerprints made with the key of the organisation, no names.\n"
    "# Keep the key elsewhere: whoever has both can check whether somebody is in here."
)
_FORMAT: Final = 1


@frozen(repr=False)
class InvalidSuppression(HrdocsError, ValueError):
    """A list of who asked to be forgotten that cannot be used.

    Args:
        place: Where: `person 3`, or the key.
        expected: What should be there.
    """

    place: str
    expected: str

    def __str__(self) -> str:
        return f"{self.place}: expected {self.expected}"


@frozen(kw_only=True)
class SuppressedPerson:
    """One person of the list.

    Args:
        asked_on: The day on which they asked, as text.
        prints: The fingerprints, by kind.
    """

    asked_on: str
    prints: FrozenMap[str, tuple[str, ...]] = field(repr=False)


@frozen(kw_only=True)
class SuppressedMatch:
    """A person record that is, or may be, of a person who asked to be forgotten.

    Args:
        id: Id of the record.
        asked_on: The day on which they asked.
        is_sure: Whether it is a match; else it is a question for a person to decide.
    """

    id: str
    asked_on: str
    is_sure: bool

    def __repr__(self) -> str:
        return (
            f"<SuppressedMatch: asked to be forgotten on {self.asked_on}, {'sure' if self.is_sure else 'a question'}>"
        )


@frozen(slots=False)
class Suppressed:
    """A list of who asked to be forgotten, with the key that it is made with.

    Args:
        key: The key; the list does not hold it.
        people: The people.
    """

    key: bytes = field(repr=False)
    people: tuple[SuppressedPerson, ...] = ()

    def __repr__(self) -> str:
        return f"<Suppressed: {len(self.people)} people>"

    @classmethod
    def parse(cls, text: str, key: bytes) -> "Suppressed":
        """Return a list from its text.

        Args:
            text: The content of the file.
            key: The key of the organisation, as `secret_in` returns it.

        Raises:
            InvalidSuppression: It is no such list, or was made with another key.

        Shape:
            format = 1
            check = "0f1e2d3c"

            [[person]]
            asked_on = "2026-11-30"
            day = ["0f1e2d3c4b5a69780f1e2d3c4b5a6978"]
        """
        try:
            value = tomllib.loads(text)
        except tomllib.TOMLDecodeError:
            raise InvalidSuppression("the file", "TOML") from None
        if value.get("format") != _FORMAT:
            raise InvalidSuppression("format", "1; a newer list needs a newer hrdocs")
        if value.keys() - {"format", "check", "person"}:
            raise InvalidSuppression("the file", "the keys format, check and person")
        check = value.get("check")
        if not isinstance(check, str) or _CHECK(check) is None:
            raise InvalidSuppression("check", f"{_CHECK_DIGITS} hexadecimal digits")
        if not hmac.compare_digest(check, _check_of(key)):
            raise InvalidSuppression("the key file", "the key with which the list was made")
        rows = value.get("person", [])
        if not isinstance(rows, list):
            raise InvalidSuppression("person", "tables: [[person]]")
        return cls(key, tuple(_person(row, f"person {n}") for n, row in enumerate(rows, 1)))

    def __str__(self) -> str:
        blocks = [f'{_HEAD}\nformat = {_FORMAT}\ncheck = "{_check_of(self.key)}"\n']
        for each in self.people:
            lines = [f'[[person]]\nasked_on = "{each.asked_on}"']
            lines += [f"{kind} = {json.dumps(list(each.prints[kind]))}" for kind in KINDS if each.prints.get(kind)]
            blocks.append("\n".join(lines) + "\n")
        return "\n".join(blocks)

    def with_person(self, people: Iterable[Person], asked_on: date | str) -> "Suppressed":
        """Return the list with one more person; a person who is in it keeps the earlier day.

        Args:
            people: The records of the person: several, where they are tied by `same_as`.
            asked_on: The day on which they asked.

        Raises:
            InvalidSuppression: The day is none.
        """
        day = _day(asked_on, "asked_on")
        joined: dict[str, set[str]] = defaultdict(set)
        for person in people:
            for kind, prints in self._prints(person).items():
                joined[kind] |= prints
        new = FrozenMap({kind: tuple(sorted(joined[kind])) for kind in KINDS if joined.get(kind)})
        if any(each.prints == new for each in self.people):
            return self
        return attrs.evolve(self, people=(*self.people, SuppressedPerson(asked_on=day, prints=new)))

    def matches(self, records: Iterable[Record]) -> tuple[SuppressedMatch, ...]:
        """Return the person records that are, or may be, of a person in the list, in their order.

        A record that says no more than that it was taken back is left out.
        """
        if not self.people:
            return ()
        found = (
            self._match(each)
            for each in records
            if isinstance(each, Person) and (each.names or not is_taken_back(each))
        )
        return tuple(each for each in found if each is not None)

    def _match(self, person: Person) -> SuppressedMatch | None:
        prints = self._prints(person)
        numbers = {n for kind in KINDS for each in prints.get(kind, ()) for n in self._index.get((kind, each), ())}
        best: SuppressedMatch | None = None
        for n in sorted(numbers):
            entry = self.people[n]
            is_sure = _verdict(entry.prints, prints)
            if is_sure is not None and (best is None or (is_sure and not best.is_sure)):
                best = SuppressedMatch(id=person.id, asked_on=entry.asked_on, is_sure=is_sure)
        return best

    @cached_property
    def _index(self) -> Mapping[tuple[str, str], list[int]]:
        made: dict[tuple[str, str], list[int]] = {}
        for n, entry in enumerate(self.people):
            for kind, prints in entry.prints.items():
                for each in prints:
                    made.setdefault((kind, each), []).append(n)
        return made

    def _prints(self, person: Person) -> dict[str, set[str]]:
        made: dict[str, set[str]] = defaultdict(set)
        for kind, text in _marks(person):
            made[kind].add(_print(self.key, kind, text))
        return made


def _verdict(listed: Mapping[str, Iterable[str]], prints: Mapping[str, set[str]]) -> bool | None:
    """Return whether a record is of a listed person: False for a question, None where nothing agrees."""

    def shares(kind: str) -> bool:
        return not prints.get(kind, set()).isdisjoint(listed.get(kind, ()))

    def both(kind: str) -> bool:
        return bool(prints.get(kind)) and bool(listed.get(kind))

    if shares("key") or shares("day"):
        return True
    # Two days of one year contradict each other, or one is a slip.
    if shares("full"):
        return not both("day")
    if shares("year") or shares("family_day") or shares("id"):
        return False
    if shares("name"):
        return None if both("year") else False
    if both("name"):
        return None
    is_dated = both("initial_year")
    return False if shares("initial_year") or (shares("initial") and not is_dated) else None


def _print(key: bytes, kind: str, text: str) -> str:
    return hmac.new(key, b"\0".join((_DOMAIN, kind.encode(), text.encode())), hashlib.sha256).hexdigest()[:_DIGITS]


def _check_of(key: bytes) -> str:
    return hmac.new(key, _DOMAIN + b" check", hashlib.sha256).hexdigest()[:_CHECK_DIGITS]


def _marks(person: Person) -> Iterator[tuple[str, str]]:
    """Return what a person is recognised by, as kind and text."""
    yield "id", person.id
    for each in person.external_ids:
        yield "key", f"{each.scheme.strip().casefold()}\0{each.value.strip().casefold()}"
    year, day = _born(person.birth)
    for name in person.names:
        if len(name.value) > LONGEST:
            continue  # no name
        for kind, parts in _of_name(name_keys(name), year, day):
            yield kind, "\0".join(parts)


def _of_name(keys: NameKeys, year: str | None, day: str | None) -> Iterator[tuple[str, tuple[str, ...]]]:
    for family in keys.families:
        if day is not None:
            yield "family_day", (family, day)
        for initial in keys.initials:
            yield "initial", (family, initial)
            if year is not None:
                yield "initial_year", (family, initial, year)
        for given in keys.given:
            yield "name", (family, given)
            if year is not None:
                yield "year", (family, given, year)
                for father in keys.fathers:
                    yield "full", (family, given, father, year)
            if day is not None:
                yield "day", (family, given, day)


def _born(birth: PartialDate | None) -> tuple[str | None, str | None]:
    """Return year and day of a birth, as far as they are known."""
    if birth is None or birth.earliest is None or birth.latest is None:
        return None, None
    first, last = birth.earliest, birth.latest
    year = f"{first.year:04}" if first.year == last.year else None
    return year, first.isoformat() if first == last else None


def _day(value: Any, place: str) -> str:
    try:
        return value.isoformat() if isinstance(value, date) else date.fromisoformat(value).isoformat()
    except (TypeError, ValueError):
        raise InvalidSuppression(place, "a day, such as 2026-11-30") from None


def _person(row: Any, place: str) -> SuppressedPerson:
    if not isinstance(row, dict) or row.keys() - {"asked_on", *KINDS}:
        raise InvalidSuppression(place, f"a table with asked_on and {', '.join(KINDS)}")
    asked_on = _day(row.get("asked_on"), f"{place}, asked_on")
    prints: dict[str, tuple[str, ...]] = {}
    for kind in KINDS:
        texts = row.get(kind, [])
        if not isinstance(texts, list) or not all(isinstance(each, str) and _PRINT(each) for each in texts):
            raise InvalidSuppression(f"{place}, {kind}", f"a list of {_DIGITS} hexadecimal digits each")  # noqa: EM102 -- as above
        if texts:
            prints[kind] = tuple(texts)
    return SuppressedPerson(asked_on=asked_on, prints=FrozenMap(prints))
