"""The people of a dataset by name: found, paired, and what is recorded on whether they are one person or two.

Names are compared by `hrdocs.names`; this module adds the people: their births, their ties, their labels. Nothing is
merged, and no one is picked.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property
from itertools import count
from typing import TYPE_CHECKING, Final, TypeVar

import attrs
from attrs import frozen

from hrdocs.jsonpointer import split
from hrdocs.model import Name, Person
from hrdocs.sharing.floors import own_rank
from hrdocs.values.partial_date import are_apart
from hrdocs.vocabulary import NameKind, RelationshipKind, SharingLabel

if TYPE_CHECKING:
    from hrdocs.names import IndexPair, Likeness, NameComparison, NameIndex

NEVER_SHOWN: Final = frozenset({NameKind.BIRTH, NameKind.FORMER})
"""Kinds of names that serve to find a person and are not printed in the result: people change names for a reason."""


EXPECTED: Final = 0.5
"""A family name is common where so many pairs of its bearers are expected to share a given name by chance.

Half a pair: from there on a second person of the same name is as likely as not. How often two people share a given
name is counted in the data at hand; no published count of family names in Belarus is at hand, and a list from memory
would be no source.
"""


@frozen(kw_only=True)
class NameHit:
    """One person whom a search by name found.

    Args:
        record: The person.
        name: Which of the person's names was compared.
        comparison: How the text (`a`) compares with it (`b`), with the reasons.
        label: The strictest sharing label of the record, of its names and of its birth.
    """

    record: Person
    name: Name
    comparison: "NameComparison"
    label: SharingLabel


@frozen(kw_only=True)
class NamePair:
    """Two people who may be one by their names; evidence for whoever decides.

    Args:
        a: The first, in the order of the dataset; of two datasets, the person of the first.
        b: The second.
        a_name: Which name of the first was compared, None for a person without one.
        b_name: Which name of the second was compared.
        comparison: How their most alike names compare, and what is against it.
        label: The strictest sharing label of both records, of their names and of their births.
        sources: Ids of the sources for a recorded `not_same_as`.
    """

    a: Person
    b: Person
    a_name: Name | None
    b_name: Name | None
    comparison: "NameComparison"
    label: SharingLabel
    sources: tuple[str, ...] = ()


@frozen
class Ties:
    """What is recorded on whether people are one person or two, over chains.

    Args:
        group: The id that represents each person who is tied to another by `same_as`.
        apart: The groups that `not_same_as` holds apart, in sets of two; of one, where a group contradicts itself.
        denied: Every recorded `not_same_as`: the person who carries it, its index, the other person.
    """

    group: dict[str, str] = attrs.field(repr=False)
    apart: frozenset[frozenset[str]] = attrs.field(repr=False)
    denied: tuple[tuple[Person, int, str], ...] = attrs.field(repr=False)

    def of(self, a: str, b: str) -> frozenset[str]:
        """Return the groups of two people: one where they are recorded as the same person."""
        return frozenset((self.group.get(a, a), self.group.get(b, b)))

    def are_one(self, a: str, b: str) -> bool:
        """Whether two people are recorded as the same person, over others too."""
        return len(self.of(a, b)) == 1

    def are_known(self, a: str, b: str) -> bool:
        """Whether two people are recorded as the same person, or as two, over others too."""
        groups = self.of(a, b)
        return len(groups) == 1 or groups in self.apart


def ties_of(people: Iterable[Person]) -> Ties:
    """Return the ties that are recorded between people."""
    ties = [(person, n, tie) for person in people for n, tie in enumerate(person.relationships)]
    group = grouped((person.id, tie.person) for person, _, tie in ties if tie.kind is RelationshipKind.SAME_AS)
    denied = tuple((person, n, tie.person) for person, n, tie in ties if tie.kind is RelationshipKind.NOT_SAME_AS)
    apart = frozenset(frozenset((group.get(p.id, p.id), group.get(other, other))) for p, _, other in denied)
    return Ties(group, apart, denied)


T = TypeVar("T")


def grouped(pairs: Iterable[tuple[T, T]]) -> dict[T, T]:
    """Return for each member of some pairs the member that represents all that are connected with it."""
    group: dict[T, T] = {}

    def head(one: T) -> T:
        while (above := group.setdefault(one, one)) != one:
            group[one] = group[above]
            one = above
        return one

    for a, b in pairs:
        group[head(a)] = head(b)
    return {one: head(one) for one in group}


class PeopleByName:
    """The people of a dataset by name, in memory only; the index is built on first use."""

    def __init__(self, people: Iterable[Person]) -> None:
        """Keep the people.

        Args:
            people: The people, in the order of the dataset.
        """
        self._people = {person.id: person for person in people}

    @cached_property
    def _index(self) -> "NameIndex":
        from hrdocs.names import NameIndex  # noqa: PLC0415 -- only who compares names waits for their tables
        from hrdocs.names.reading import LONGEST  # noqa: PLC0415

        # A longer text is no name, and must not stop the search for the others.
        return NameIndex(
            (key, [name if len(name.value) <= LONGEST else "" for name in person.names])
            for key, person in self._people.items()
        )

    @cached_property
    def _by_words(self) -> dict[tuple[str, ...], list[str]]:
        from hrdocs.names.letters import folded_words  # noqa: PLC0415 -- as above

        found: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
        for person in self._people.values():
            for words in dict.fromkeys(tuple(sorted(folded_words(name.value))) for name in person.names):
                found[words].append(person.id)
        return found

    @cached_property
    def ties(self) -> Ties:
        """The recorded ties between the people."""
        return ties_of(self._people.values())

    def named(self, name: str) -> frozenset[str]:
        """Return the ids of the people who have this name: in the same letters, or by different rules of writing."""
        from hrdocs.names import Likeness, parse  # noqa: PLC0415 -- as above
        from hrdocs.names.letters import folded_words  # noqa: PLC0415
        from hrdocs.names.reading import LONGEST  # noqa: PLC0415

        words = tuple(sorted(folded_words(name)))
        if not words:
            return frozenset()
        if len(name) > LONGEST:
            return frozenset(self._by_words.get(words, ()))
        if any({"mojibake", "placeholder"} & {*reading.doubts} for reading in parse(name)):
            return frozenset()
        hits = self._index.search(name, at_least=Likeness.BY_RULES)
        by_rules = [hit.key for hit in hits if hit.comparison.likeness >= Likeness.BY_RULES]  # one word is undecided
        return frozenset((*self._by_words.get(words, ()), *by_rules))

    def search(self, name: str, at_least: "Likeness") -> Iterator[NameHit]:
        """Return the people whose names are at least so alike, best first."""
        for hit in self._index.search(name, at_least=at_least):
            person = self._people[hit.key]
            yield NameHit(
                record=person,
                name=person.names[hit.name],
                comparison=hit.comparison,
                label=self.label_of(person),
            )

    def pairs(self, at_least: "Likeness", ties: Ties) -> tuple[NamePair, ...]:
        """Return the pairs of people who may be one, best first; those with a recorded tie are left out."""
        return _ordered(self, self, self._index.pairs(at_least=at_least), at_least, ties)

    def collisions(self, other: "PeopleByName", at_least: "Likeness", ties: Ties) -> tuple[NamePair, ...]:
        """Return the pairs of one of these people and one of others who may be one, best first."""
        return _ordered(self, other, self._index.pairs_with(other._index, at_least=at_least), at_least, ties)  # noqa: SLF001 -- two indices are compared

    def sharing(self, name: Name) -> Iterator[str]:
        """Yield the ids of the people who have the family name of this name."""
        return self._index.sharing(name)

    def given_counts(self) -> Counter[str]:
        """Return how many people have each given name of the table."""
        return self._index.given_counts()

    def __len__(self) -> int:
        return len(self._people)

    def get(self, person_id: str) -> Person | None:
        """Return the person with an id, or None."""
        return self._people.get(person_id)

    @cached_property
    def _places(self) -> dict[str, int]:
        return {person_id: n for n, person_id in enumerate(self._people)}

    def place(self, person: Person) -> int:
        """Return the place of a person in the order of the dataset."""
        return self._places[person.id]

    def label_of(self, person: Person) -> SharingLabel:
        """Return the strictest label of a record, of its names and of its birth: what a line about it must carry."""
        shown = ("names", "birth", "id")
        ranks = [label.rank for pointer, label in person.sharing.fields.items() if split(pointer)[0] in shown]
        strictest = max(own_rank(person), *ranks, 0)
        return next(label for label in SharingLabel if label.rank == strictest)


def _ordered(
    ours: PeopleByName, theirs: PeopleByName, found: Iterable["IndexPair"], at_least: "Likeness", ties: Ties
) -> tuple[NamePair, ...]:
    from hrdocs.names import Likeness  # noqa: PLC0415 -- as above

    alike, last = [], []
    lists = (ours,) if ours is theirs else (ours, theirs)
    common: dict[str, bool] = {}
    least = cache(lambda: least_common(lists))

    def is_common(name: Name | None) -> bool:
        text = "" if name is None else name.value
        if text not in common:
            common[text] = name is not None and _is_common(name, lists, ties, least())
        return common[text]

    for each in found:
        if each.a == each.b or ties.are_known(each.a, each.b):
            continue
        a, b = ours.get(each.a), theirs.get(each.b)
        assert a is not None  # noqa: S101 -- the index holds ids of these people only
        assert b is not None  # noqa: S101 -- as above
        pair = _pair(ours, theirs, a, b, (each.a_name, each.b_name), each.comparison)
        if not are_apart(a.birth, b.birth):
            alike.append(pair)
            continue
        is_so = is_common(pair.a_name) or is_common(pair.b_name)
        comparison = pair.comparison.with_births(str(a.birth), str(b.birth), is_common=is_so)
        # A pair that differs only in days is shown, and comes last; one that is contradicted is shown on request.
        if comparison.likeness >= min(at_least, Likeness.UNDECIDED):
            last.append(attrs.evolve(pair, comparison=comparison))
    alike.sort(key=lambda pair: -pair.comparison.rank)
    return (*_denied(ours, theirs, ties), *alike, *last)


def pair_of(people: PeopleByName, a: Person, b: Person) -> NamePair:
    """Return two people of a dataset as a pair, with how their most alike names compare."""
    comparison, names = closest(a, b)
    return _pair(people, people, a, b, names, comparison)


def least_common(lists: Iterable[PeopleByName]) -> int | None:
    """Return how many bearers make a family name common in some lists, None where no number of them does.

    Of `n` bearers there are `n * (n - 1) / 2` pairs, and each shares a given name as often as any two people of the
    lists do. The pair that is looked at shares one, and is no evidence for itself.
    """
    counts: Counter[str] = Counter()
    people = 0
    for each in lists:
        counts.update(each.given_counts())
        people += len(each)
    alike = sum(n * (n - 1) for n in counts.values()) // 2 - 1
    if alike <= 0:
        return None
    needed = EXPECTED * people * (people - 1) / 2 / alike
    return next(n for n in count(2) if n * (n - 1) / 2 >= needed)


def _is_common(name: Name, lists: Iterable[PeopleByName], ties: Ties, least: int | None) -> bool:
    """Whether enough people of some lists have this family name; records tied as one person count once."""
    if least is None:
        return False
    people: set[str] = set()
    for each in lists:
        for key in each.sharing(name):
            people.add(ties.group.get(key, key))
            if len(people) >= least:
                return True
    return False


def _denied(ours: PeopleByName, theirs: PeopleByName, ties: Ties) -> Iterator[NamePair]:
    """Yield the people who are recorded both as two and as the same person."""
    seen = set()
    for person, n, other_id in ties.denied:
        key = frozenset((person.id, other_id))
        if key in seen or len(key) == 1 or not ties.are_one(person.id, other_id):
            continue
        ways = ((ours.get(a), theirs.get(b)) for a, b in ((person.id, other_id), (other_id, person.id)))
        found = [(a, b) for a, b in ways if a is not None and b is not None]
        if not found:
            continue
        one, other = min(found, key=lambda pair: ours.place(pair[0]))
        seen.add(key)
        comparison, names = closest(one, other)
        pair = _pair(ours, theirs, one, other, names, comparison.with_not_same_as())
        yield attrs.evolve(pair, sources=sources_for(person, f"/relationships/{n}"))


def _pair(
    ours: PeopleByName,
    theirs: PeopleByName,
    a: Person,
    b: Person,
    names: tuple[int, int],
    comparison: "NameComparison",
) -> NamePair:
    label = max(ours.label_of(a), theirs.label_of(b), key=lambda each: each.rank)
    a_name, b_name = (person.names[n] if person.names else None for person, n in zip((a, b), names, strict=True))
    return NamePair(a=a, b=b, a_name=a_name, b_name=b_name, comparison=comparison, label=label)


def closest(a: Person, b: Person) -> tuple["NameComparison", tuple[int, int]]:
    """Return how the most alike names of two people compare, and which names these are."""
    return closest_names(a.names, b.names)


def closest_names(a: Sequence[Name], b: Sequence[Name]) -> tuple["NameComparison", tuple[int, int]]:
    """Return how the most alike of two lists of names compare, and which names these are."""
    from hrdocs.names import same  # noqa: PLC0415 -- as above
    from hrdocs.names.reading import LONGEST  # noqa: PLC0415

    ways = [
        (same(one, other), (n, m))
        for n, one in enumerate(a)
        for m, other in enumerate(b)
        if len(one.value) <= LONGEST and len(other.value) <= LONGEST
    ]
    return max(ways, key=lambda way: (way[0].likeness.step, way[0].rank), default=(same("", ""), (0, 0)))


def sources_for(person: Person, pointer: str) -> tuple[str, ...]:
    """Return the ids of the sources for a field of a person: those that name it, else those for the whole record."""
    named = [each.source for each in person.sources if any(pointer.startswith(p) for p in each.supports)]
    return tuple(dict.fromkeys(named or [each.source for each in person.sources if not each.supports]))
