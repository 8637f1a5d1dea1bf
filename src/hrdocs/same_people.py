"""Which person records mean one person, and how many people some records are.

`same_as` ties records firmly. A pair is open where a record says `possibly_same_as`, and where ties contradict each
other: if two records in one chain of `same_as` are also recorded as not the same person, one of the ties is wrong, no
one knows which, and none of the chain is used.
"""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Final

from attrs import frozen

from hrdocs.model import Person
from hrdocs.namesakes import Ties, ties_of
from hrdocs.values.text import several
from hrdocs.vocabulary import RelationshipKind

_Pair = tuple[str, str]
_TIES: Final = (RelationshipKind.SAME_AS, RelationshipKind.POSSIBLY_SAME_AS, RelationshipKind.NOT_SAME_AS)


@frozen
class PeopleCount:
    """A number of people known between two bounds, both included.

    Args:
        least: No fewer people than these: all open pairs are one person.
        most: No more people than these: no open pair is.
    """

    least: int
    most: int

    def __str__(self) -> str:
        return str(self.least) if self.least == self.most else f"{self.least} to {self.most}"


class SamePeople:
    """The groups of person records that mean one person.

    Args:
        people: All person records of a dataset.
        ties: Their ties, where they are known already.
    """

    def __init__(self, people: Iterable[Person], ties: Ties | None = None) -> None:
        people = tuple(people)
        self._ties = ties_of(people) if ties is None else ties
        self._pairs: dict[RelationshipKind, list[_Pair]] = {kind: [] for kind in _TIES}
        self._ids: list[str] = []
        for person in people:
            self._ids.append(person.id)
            for tie in person.relationships:
                if tie.kind in self._pairs:
                    self._pairs[tie.kind].append((person.id, tie.person))

    def of(self, person_id: str) -> frozenset[str]:
        """Return the ids that mean the same person as an id, that one included."""
        return self._members.get(self._firm.get(person_id, person_id), frozenset({person_id}))

    def may_be(self, person_id: str) -> frozenset[str]:
        """Return the ids that may mean the same person as an id and are not known to: the other side of open pairs."""
        return self._maybe.get(self._firm.get(person_id, person_id), frozenset())

    @cached_property
    def _maybe(self) -> dict[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        for one, other in self._open:
            ends = self._firm.get(one, one), self._firm.get(other, other)
            if ends[0] != ends[1]:
                found.setdefault(ends[0], set()).update(self.of(other))
                found.setdefault(ends[1], set()).update(self.of(one))
        return {own: frozenset(ids) for own, ids in found.items()}

    def together(self, person_id: str) -> str:
        """Return one id for all records that mean or may mean the same person as an id."""
        own = self._firm.get(person_id, person_id)
        return self._perhaps.get(own, own)

    def is_contradictory(self, person_id: str) -> bool:
        """Whether the ties of an id contradict each other, so that none of them is used."""
        return self._chains.get(person_id, person_id) in self._broken

    def count(self, ids: Iterable[str] | str | None = None) -> PeopleCount:
        """Return how many people some ids are.

        Args:
            ids: The ids; those of all person records when absent. An id without a record counts as one more person.
        """
        groups = {self._firm.get(one, one) for one in (self._ids if ids is None else several(ids))}
        together = {group: self._perhaps.get(group, group) for group in groups}
        apart = set()
        for one, other in self._pairs[RelationshipKind.NOT_SAME_AS]:
            ends = self._firm.get(one, one), self._firm.get(other, other)
            if ends[0] != ends[1] and all(end in together for end in ends) and together[ends[0]] == together[ends[1]]:
                apart.add(together[ends[0]])
        return PeopleCount(len(set(together.values())) + len(apart), len(groups))

    @property
    def _chains(self) -> Mapping[str, str]:
        return self._ties.group

    @cached_property
    def _broken(self) -> frozenset[str]:
        """The chains of `same_as` in which two records are also recorded as not the same person."""
        return frozenset(head for heads in self._ties.apart if len(heads) == 1 for head in heads)

    @cached_property
    def _firm(self) -> Mapping[str, str]:
        return {one: head for one, head in self._chains.items() if head not in self._broken}

    @cached_property
    def _open(self) -> tuple[_Pair, ...]:
        torn = (pair for pair in self._pairs[RelationshipKind.SAME_AS] if self._chains[pair[0]] in self._broken)
        denied = {frozenset(pair) for pair in self._pairs[RelationshipKind.NOT_SAME_AS]}
        perhaps = (*torn, *self._pairs[RelationshipKind.POSSIBLY_SAME_AS])
        return tuple(pair for pair in perhaps if frozenset(pair) not in denied)

    @cached_property
    def _perhaps(self) -> Mapping[str, str]:
        firm = self._firm
        return _joined([(firm.get(one, one), firm.get(other, other)) for one, other in self._open])

    @cached_property
    def _members(self) -> Mapping[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        known = set(self._ids)
        for one, head in self._firm.items():
            if one in known:
                found.setdefault(head, set()).add(one)
        return {head: frozenset(members) for head, members in found.items()}


def _joined(pairs: Iterable[_Pair]) -> dict[str, str]:
    """Return for each id in some pairs the one that represents all that the pairs join with it."""
    heads: dict[str, str] = {}

    def head(one: str) -> str:
        while heads.setdefault(one, one) != one:
            heads[one] = one = heads[heads[one]]
        return one

    for one, other in pairs:
        first, second = sorted((head(one), head(other)))
        heads[second] = first
    return {one: head(one) for one in tuple(heads)}
