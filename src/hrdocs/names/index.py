"""People by name, in memory: candidates by the sounds of the family name, each compared."""

from collections.abc import Iterable, Iterator
from typing import Any

from attrs import field, frozen

from hrdocs.names.values import Likeness, NameComparison, NameText


@frozen(kw_only=True)
class IndexHit:
    """One entry that a search found.

    Args:
        key: The key of the entry, as passed in.
        name: Which of its names was compared, counted from 0.
        comparison: How the name searched for (`a`) compares with it (`b`).
    """

    key: str
    name: int
    comparison: NameComparison


@frozen(kw_only=True)
class IndexPair:
    """Two entries with names that are alike.

    Args:
        a: Key of the first entry.
        b: Key of the second entry.
        comparison: The best comparison between their names.
    """

    a: str
    b: str
    comparison: NameComparison


class NameIndex:
    """Names with their keys, built once and kept in memory only; it knows no records and merges nothing."""

    def __init__(self, entries: Iterable[tuple[str, Iterable[NameText]]]) -> None:
        """Build the index.

        Args:
            entries: Pairs of a key and the names that go with it.
        """
        raise NotImplementedError

    def search(self, name: NameText, *, at_least: Likeness = Likeness.EQUIVALENT) -> tuple[IndexHit, ...]:
        """Return the entries that are at least so alike, best first; one word finds by family or given name."""
        raise NotImplementedError

    def pairs(self, *, at_least: Likeness = Likeness.EQUIVALENT) -> Iterator[IndexPair]:
        """Return pairs of entries of this index that are at least so alike, in the order of the entries."""
        raise NotImplementedError

    def pairs_with(self, other: "NameIndex", *, at_least: Likeness = Likeness.EQUIVALENT) -> Iterator[IndexPair]:
        """Return pairs of an entry of this index and an entry of another that are at least so alike."""
        raise NotImplementedError

    def shared_by(self, name: NameText) -> int:
        """Return how many entries have this family name: a measure of how common it is here."""
        raise NotImplementedError
