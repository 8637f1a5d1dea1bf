"""Where a value is in a JSON text."""

import json
import re
from collections.abc import Iterable

from hrdocs.jsonpointer import split

_TOKEN = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[{}\[\],:]|[^\s{}\[\],:"]+', re.DOTALL)


class _Node:
    """A place on the way to the pointers sought."""

    __slots__ = ("children", "offset")

    def __init__(self) -> None:
        self.children: dict[str, _Node] = {}
        self.offset: int | None = None


class Ruler:
    """Says in which line and column offsets of a text are, each one at or after the one before.

    Args:
        text: The text; lines and columns count from 1, columns in characters.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._line, self._line_start, self._before = 1, 0, 0

    def at(self, offset: int) -> tuple[int, int]:
        """Return line and column of an offset."""
        self._line += self._text.count("\n", self._before, offset)
        self._line_start = max(self._line_start, self._text.rfind("\n", self._before, offset) + 1)
        self._before = offset
        return self._line, offset - self._line_start + 1


def locate(text: str, pointers: Iterable[str]) -> dict[str, tuple[int, int]]:
    """Find where values are in a text that `loads` has accepted.

    Args:
        text: Without byte-order mark.
        pointers: JSON Pointers; one that leads nowhere gives the place of its nearest parent.

    Returns:
        Line and column of each, from 1, the column in characters.
    """
    root = _Node()
    ways: dict[str, list[_Node]] = {}
    for pointer in pointers:
        if pointer in ways:
            continue
        way = [root]
        for token in split(pointer):
            way.append(way[-1].children.setdefault(token, _Node()))
        ways[pointer] = way
    _mark(text, root)
    ruler = Ruler(text)
    found = {offset: ruler.at(offset) for offset in sorted({_nearest(way) for way in ways.values()})}
    return {pointer: found[_nearest(way)] for pointer, way in ways.items()}


def _nearest(way: list[_Node]) -> int:
    return next((node.offset for node in reversed(way) if node.offset is not None), 0)


def _mark(text: str, root: _Node) -> None:
    """Write into the nodes where their values begin."""
    # Each open list or object: its node, if sought, and the index of its next member, None in an object.
    holders: list[tuple[_Node | None, int | None]] = []
    node: _Node | None = root
    tokens = _TOKEN.finditer(text)
    expects_key = False
    for match in tokens:
        token = match.group()
        char = token[0]
        if expects_key and char == '"':
            holder = holders[-1][0]
            node = holder.children.get(_unquote(token)) if holder is not None and holder.children else None
            next(tokens)  # the colon
            expects_key = False
        elif char == ",":
            holder, index = holders[-1]
            if index is None:
                expects_key = True
            else:
                node = holder.children.get(str(index + 1)) if holder is not None and holder.children else None
                holders[-1] = (holder, index + 1)
        elif char in "]}":
            holders.pop()
            expects_key = False
        else:
            if node is not None:
                node.offset = match.start()
            if char == "{":
                holders.append((node, None))
                expects_key = True
            elif char == "[":
                holders.append((node, 0))
                node = node.children.get("0") if node is not None else None


def _unquote(token: str) -> str:
    return str(json.loads(token)) if "\\" in token else token[1:-1]


# JSON to text
