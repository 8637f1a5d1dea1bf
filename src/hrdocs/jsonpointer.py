"""JSON Pointers (RFC 6901): written, split, followed."""

import re
from collections.abc import Iterable
from typing import Any

from attrs import frozen

from hrdocs.errors import HrdocsError, InvalidText


@frozen(repr=False)
class NoSuchValue(HrdocsError, LookupError):
    """A JSON Pointer that leads nowhere in the value."""

    pointer: str

    def __str__(self) -> str:
        return f"{self.pointer} leads nowhere"


# Bytes to text


_BAD_ESCAPE = re.compile(r"~(?![01])")
_INDEX = re.compile(r"0|[1-9][0-9]{0,17}")


def escape(token: str) -> str:
    """Write a key as a token of a pointer."""
    return token.replace("~", "~0").replace("/", "~1")


def unescape(token: str) -> str:
    """Read a token of a pointer as the key it means."""
    return token.replace("~1", "/").replace("~0", "~")


def split(pointer: str) -> list[str]:
    """Split a pointer into keys and indices; the empty pointer, the whole value, has none.

    Raises:
        InvalidText: It is no JSON Pointer.
    """
    if not pointer:
        return []
    if not pointer.startswith("/"):
        raise InvalidText("Pointer", pointer, 0, 1, "a slash")
    bad = _BAD_ESCAPE.search(pointer)
    if bad:
        raise InvalidText("Pointer", pointer, bad.start(), bad.end(), "~0 for a tilde, ~1 for a slash")
    return [unescape(token) for token in pointer[1:].split("/")]


def join(tokens: Iterable[str]) -> str:
    """Make a pointer of keys and indices."""
    return "".join(["/" + escape(token) for token in tokens])


def resolve(value: Any, pointer: str) -> Any:
    """Return the value that a pointer leads to.

    Raises:
        InvalidText: It is no JSON Pointer.
        NoSuchValue: It leads nowhere.
    """
    for token in split(pointer):
        if isinstance(value, dict) and token in value:
            value = value[token]
        elif isinstance(value, list) and _INDEX.fullmatch(token) and int(token) < len(value):
            value = value[int(token)]
        else:
            raise NoSuchValue(pointer)
    return value
