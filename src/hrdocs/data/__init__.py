"""Packaged JSON: what the library knows of the law and of the published criteria."""

from functools import cache
from importlib import resources
from typing import Any

from hrdocs import jsontext


@cache
def read(name: str) -> Any:
    """Give the content of one packaged file, parsed once; nobody may alter it.

    Args:
        name: Path below this folder, such as `criteria/guidelines2013.json`.
    """
    return jsontext.loads((resources.files(__name__) / name).read_bytes())


def names(folder: str) -> tuple[str, ...]:
    """Give the names of the JSON files in a folder, sorted."""
    return tuple(sorted(p.name for p in (resources.files(__name__) / folder).iterdir() if p.name.endswith(".json")))
