"""Words and keys of the format that have a new name: what an old file has, and what replaces it.

The rows are in `hrdocs/data/upgrades.json`, which is read on first use.
"""

import json
from functools import cache
from importlib import resources

from attrs import frozen

__all__ = ["RenamedKey", "renamed_keys", "renamed_words", "same_place"]


@frozen
class RenamedKey:
    """The new name of a key.

    Args:
        name: The key as it is now.
        is_list: Whether its value now is a list, of which the old value is the one member.
    """

    name: str
    is_list: bool = False


@cache
def _tables() -> tuple[dict[str, dict[str, str]], dict[str, dict[str, RenamedKey]]]:
    data = json.loads(resources.files("hrdocs").joinpath("data/upgrades.json").read_text("utf-8"))
    words: dict[str, dict[str, str]] = {}
    keys: dict[str, dict[str, RenamedKey]] = {}
    for row in data["words"]:
        words.setdefault(row["where"], {})[row["old"]] = row["new"]
    for row in data["keys"]:
        keys.setdefault(row["where"], {})[row["old"]] = RenamedKey(row["new"], row.get("is_list", False))
    return words, keys


def renamed_words(name: str) -> dict[str, str]:
    """Return the old words of a list, named by its class, each with the word that replaces it."""
    return _tables()[0].get(name, {})


def renamed_keys(name: str) -> dict[str, RenamedKey]:
    """Return the old keys of a record class, named by it, each with its new name."""
    return _tables()[1].get(name, {})


def same_place(pointer: str, renamed: dict[str, RenamedKey]) -> str:
    """Return the present form of a pointer that was made before keys at the top of its record were renamed."""
    first, *rest = pointer.split("/")[1:]
    now = renamed.get(first)
    if now is None:
        return pointer
    return "/".join(["", now.name, *(["0"] if now.is_list and rest else []), *rest])
