"""An immutable mapping that hashes, pickles and prints in one order; the standard library has none."""

from collections.abc import ItemsView, Iterable, Iterator, KeysView, Mapping, ValuesView
from typing import TypeVar

from hrdocs.lazy import Adapted

K = TypeVar("K", bound=str)
V = TypeVar("V")


class FrozenMap(Mapping[K, V], Adapted):
    """A mapping of texts to values, sorted by key, so that equal maps also print the same."""

    __slots__ = ("_hash", "_items")

    _items: dict[K, V]
    _hash: int | None

    def __init__(self, items: Mapping[K, V] | Iterable[tuple[K, V]] = ()) -> None:
        entries = dict(items)
        object.__setattr__(self, "_items", dict(sorted(entries.items())) if len(entries) > 1 else entries)
        object.__setattr__(self, "_hash", None)

    def __setattr__(self, name: str, value: object) -> None:
        message = f"{type(self).__name__} is immutable"
        raise AttributeError(message)

    def __getitem__(self, key: K) -> V:
        return self._items[key]

    def __contains__(self, key: object) -> bool:
        return key in self._items

    def __iter__(self) -> Iterator[K]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    # Those of the dictionary are read-only as well, and many times quicker than those that `Mapping` makes.
    def keys(self) -> KeysView[K]:
        """Return the keys, in their order."""
        return self._items.keys()

    def values(self) -> ValuesView[V]:
        """Return the values, in the order of their keys."""
        return self._items.values()

    def items(self) -> ItemsView[K, V]:
        """Return the keys with their values."""
        return self._items.items()

    def __eq__(self, other: object) -> bool:
        if isinstance(other, FrozenMap):
            return type(self) is type(other) and self._items == other._items
        if isinstance(other, Mapping):
            return self._items == dict(other)
        return NotImplemented

    def __hash__(self) -> int:
        if self._hash is None:
            object.__setattr__(self, "_hash", hash(frozenset(self._items.items())))
        assert self._hash is not None  # noqa: S101 -- set in the line above
        return self._hash

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._items!r})"

    def __reduce__(self) -> tuple[type["FrozenMap[K, V]"], tuple[dict[K, V]]]:
        return type(self), (dict(self._items),)
