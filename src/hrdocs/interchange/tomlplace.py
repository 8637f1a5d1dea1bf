"""The line of a key of a TOML file, for messages: `tomllib` gives values without places.

It follows headings of tables and keys at the beginning of lines, which is how people write them. A key that it cannot
see, such as one inside a value, has the line of the nearest key above it.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

Path = tuple[str | int, ...]

_TABLE: Final = re.compile(r"\s*(\[\[?)([^\]]*)\]\]?\s*(?:#.*)?$")
_KEY: Final = r"""(?:"(?:[^"\\]|\\.)*+"|'[^']*+'|[A-Za-z0-9_-]++)"""
_PAIR: Final = re.compile(rf"\s*({_KEY}(?:\s*+\.\s*+{_KEY})*+)\s*=")


def line_of(text: str, path: Sequence[str | int]) -> int | None:
    """Return the line of a value, counted from 1, by its keys and places in lists; None where nothing of it is seen."""
    places = _places(text)
    for length in range(len(path), 0, -1):
        found = places.get(tuple(path[:length]))
        if found is not None:
            return found
    return None


@cache
def _places(text: str) -> dict[Path, int]:
    places: dict[Path, int] = {}
    counts: dict[Path, int] = {}
    table: Path = ()
    for number, line in enumerate(text.splitlines(), 1):
        heading = _TABLE.match(line)
        if heading is not None:
            table = tuple(_keys(heading[2]))
            if heading[1] == "[[":
                counts[table] = counts.get(table, -1) + 1
                table = (*table, counts[table])
            for length in range(1, len(table) + 1):
                places.setdefault(table[:length], number)
            continue
        pair = _PAIR.match(line)
        if pair is not None:
            keys = tuple(_keys(pair[1]))
            for length in range(1, len(keys) + 1):
                places.setdefault((*table, *keys[:length]), number)
    return places


def _keys(text: str) -> Iterator[str]:
    """Return the keys of a dotted key; none where it is no key after all."""
    try:
        value = tomllib.loads(f"{text} = 0")
    except tomllib.TOMLDecodeError:
        return
    while isinstance(value, dict):
        ((key, value),) = value.items()
        yield key
