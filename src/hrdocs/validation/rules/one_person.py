"""What rules know of one person across records: under which ids, and from birth to death."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from hrdocs.validation.index import Index
from hrdocs.validation.rule import Table
from hrdocs.validation.rules.days import sooner
from hrdocs.validation.walk import Item
from hrdocs.values import Answer
from hrdocs.vocabulary import RelationshipKind

if TYPE_CHECKING:
    from hrdocs.model import Person


def _lives(item: Item) -> Iterator[tuple[Any, ...]]:
    """Return birth and death of a person; neither is used where they contradict each other."""
    record: Person = item.record
    birth, death = record.birth, record.death
    if birth is not None or death is not None:
        if sooner(death, birth) is Answer.YES:
            yield item.at, record.id, "", None
        else:
            yield item.at, record.id, birth.text if birth else "", death.text if death else ""


def _same_persons(item: Item) -> Iterator[tuple[Any, ...]]:
    for tie in item.record.relationships:
        if tie.kind is RelationshipKind.SAME_AS:
            yield item.at, item.record.id, tie.person


LIVES: Final = Table("lives", ("person",), _lives, needs=("birth", "death"))
SAME_PERSONS: Final = Table("same_persons", ("person",), _same_persons, needs=("relationships",))


class SamePersons:
    """Which ids mean one person, by the ties of the file."""

    def __init__(self, index: Index) -> None:
        self._further: dict[str, str] = {}
        for _, one, other in index.rows("same_persons"):
            self._further[self.of(one)] = self.of(other)

    def of(self, person: str) -> str:
        """Return the id that represents all of them."""
        further = self._further
        while (then := further.get(person, person)) != person:
            further[person] = person = further.get(then, then)
        return person
