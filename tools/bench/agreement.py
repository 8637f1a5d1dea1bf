"""Do the contenders refuse the same documents? Each value of some records is spoilt in every way that comes to mind."""

import copy
from collections.abc import Callable, Iterator
from typing import Any, Final

from attrs import frozen

from bench.records import records
from hrdocs import jsonpointer, jsontext

Read = Callable[[bytes], Any]

INSTEAD: Final[tuple[Any, ...]] = (
    *(None, True, 0, 5, 5.0, 5.5),
    *("", " ", "\n", "x", "٣"),
    *([], [[]], [None], [""], {}, {"": ""}),
)
"""What is put in the place of a value."""
BESIDE: Final = ("zzz", "x_zzz", "x_", "x_a/b", "x_a\n", "X_a", "id ", "")
"""Keys that are put beside the others of an object."""

SYNTAX: Final[dict[str, bytes]] = {
    "a key that stands twice": b'{"type":"person","id":"p1","birth":"1990","birth":"1991"}',
    "a number beyond 2^53": b'{"type":"person","id":"p1","x_row":9007199254740993}',
    "a number beyond all": b'{"type":"person","id":"p1","x_row":1e400}',
    "NaN": b'{"type":"person","id":"p1","x_row":NaN}',
    "a lone surrogate": b'{"type":"person","id":"p1","x_row":"\\ud800"}',
    "bytes that are not UTF-8": b'{"type":"person","id":"p1","x_row":"\xff"}',
    "101 lists in one another": b'{"type":"person","id":"p1","x_row":' + b"[" * 101 + b"]" * 101 + b"}",
    "two values": b'{"type":"person","id":"p1"}{}',
    "a text cut short": b'{"type":"person","id":"p1"',
}
"""Lines that are no JSON or none that we take, by what is wrong."""


@frozen
class Agreement:
    """What came out.

    Args:
        documents: How many documents were compared.
        refused: How many of them hrdocs refuses.
        differing: The pointers and bytes of those on which verdict or values differ.
        taken: What is wrong with the lines that hrdocs refuses for their syntax and the rival takes.
    """

    documents: int
    refused: int
    differing: tuple[tuple[str, bytes], ...]
    taken: tuple[str, ...]


def compare(mine: Read, rival: Read, *, count: int, same: Callable[[Any, Any], bool] | None = None) -> Agreement:
    """Compare the verdicts of two readers, and the values where both read.

    Args:
        mine: A reader of hrdocs.
        rival: Another.
        count: How many records to spoil.
        same: Returns whether the rival's result is that of hrdocs; not compared when absent.
    """
    documents = refused = 0
    differing = []
    for pointer, document in spoilt(count):
        line = jsontext.dumps(document).encode()
        record, other = verdict(mine, line), verdict(rival, line)
        documents += 1
        refused += record is None
        is_equal = (record is None) == (other is None)
        if is_equal and record is not None and same is not None:
            is_equal = same(other, record)
        if not is_equal:
            differing.append((pointer, line))
    taken = [name for name, line in SYNTAX.items() if verdict(rival, line) is not None]
    return Agreement(documents, refused, tuple(differing), tuple(taken))


def verdict(read: Read, line: bytes) -> Any:
    """Return what a reader makes of a line, or None where it refuses."""
    try:
        return read(line)
    except (ValueError, RecursionError):
        # All of them refuse with errors that are ValueErrors.
        return None


def spoilt(count: int) -> Iterator[tuple[str, Any]]:
    """Return records as they are, then with one slip each, and where the slip is."""
    for record in records(count, seed=7):
        yield "", record
        for path in list(_paths(record, ())):
            yield from _slips(record, path)


def _paths(value: Any, path: tuple[str | int, ...]) -> Iterator[tuple[str | int, ...]]:
    yield path
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in items:
        yield from _paths(each, (*path, key))


def _slips(record: dict[str, Any], path: tuple[str | int, ...]) -> Iterator[tuple[str, Any]]:
    pointer = jsonpointer.join(map(str, path))

    def changed(change: Callable[[Any, Any], None]) -> tuple[str, Any]:
        # The record is in a list, so that it can be changed like anything else.
        root = [copy.deepcopy(record)]
        holder: Any = root
        for key in (0, *path)[:-1]:
            holder = holder[key]
        change(holder, (0, *path)[-1])
        return pointer, root[0]

    yield from (changed(lambda holder, key, value=value: holder.__setitem__(key, value)) for value in INSTEAD)
    value = jsonpointer.resolve(record, pointer)
    if isinstance(value, str):
        for text in (value + "\n", value + " ", " " + value, value.upper(), value[:-1]):
            yield changed(lambda holder, key, text=text: holder.__setitem__(key, text))
    if isinstance(value, dict):
        for name in BESIDE:
            yield changed(lambda holder, key, name=name: holder[key].__setitem__(name, 1))
    if path:
        yield changed(lambda holder, key: holder.pop(key))
