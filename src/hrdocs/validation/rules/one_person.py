"""What rules know of one person across records: under which ids, and from birth to death."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final, TypeVar

from hrdocs.validation.index import Index
from hrdocs.validation.rule import Table
from hrdocs.validation.rules.days import sooner
from hrdocs.validation.walk import Item
from hrdocs.values import Answer
from hrdocs.vocabulary import RelationshipKind

if TYPE_CHECKING:
    from hrdocs.model import Person

T = TypeVar("T")


def _lives(item: Item) -> Iterator[tuple[Any, ...]]:
    """Return birth and death of a person; neither is used where they contradict each other."""
    record: Person = item.record
    birth, death = record.birth, record.death
    if birth is not None or death is not None:
        if sooner(death, birth) is Answer.YES:
            yield item.at, record.id, "", None
        else:
            yield item.at, record.id, birth.text if birth else "", death.text if death else ""


def lives_of(index: Index) -> Iterator[tuple[Any, ...]]:
    """Return the rows of `LIVES` without those of a repeated id: it is open which of them is the person."""
    return (row for row in index.rows("lives") if row[1] not in index.further)


_TIES: Final = {
    RelationshipKind.SAME_AS: "same",
    RelationshipKind.NOT_SAME_AS: "not_same",
    RelationshipKind.POSSIBLY_SAME_AS: "possibly_same",
}


def _person_ties(item: Item) -> Iterator[tuple[Any, ...]]:
    """Return the ties of identity of a person, each with its place."""
    for n, tie in enumerate(item.record.relationships):
        if tie.kind in _TIES:
            yield item.at, n, item.record.id, _TIES[tie.kind], tie.person


is_full_day: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}").fullmatch
"""Whether a date is a full day."""

PLACEHOLDER_DAYS: Final = frozenset(
    {"1900-01-01", "1899-12-30", "1899-12-31", "1904-01-01", "1753-01-01", "0001-01-01"}
)
"""Days that spreadsheets and databases write where they know none."""

_CROWD: Final = 50
_SHARE: Final = 2_000


def crowded(births: Iterable[T]) -> frozenset[T]:
    """Return the days of birth that too many people share to be the day of each of them.

    More than 50 people, and more than one in 2,000: ten times as many as are born on one day of sixty years. Such a day
    was filled in, or is 1 January where only the year is known, and says nothing of who is one person.
    """
    counts = Counter(births)
    most = max(_CROWD, counts.total() / _SHARE)
    return frozenset(day for day, count in counts.items() if count > most)


LIVES: Final = Table("lives", ("person",), _lives, needs=("birth", "death"))
PERSON_TIES: Final = Table("person_ties", ("person",), _person_ties, needs=("relationships",))


class SamePersons:
    """Which ids mean one person, by the ties of the file.

    Args:
        index: The index, with the rows of `PERSON_TIES`.
    """

    def __init__(self, index: Index) -> None:
        self.group: dict[str, str] = {}
        """The id that represents each person who is tied to another."""
        if ties := [(a, b) for _, _, a, kind, b in index.rows("person_ties") if kind == "same"]:
            from hrdocs.namesakes import grouped  # noqa: PLC0415 -- only files with ties wait for it

            self.group = grouped(ties)

    def of(self, person: str) -> str:
        """Return the id that represents all of them."""
        return self.group.get(person, person)
