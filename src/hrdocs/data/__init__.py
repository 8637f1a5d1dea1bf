"""Packaged JSON: each file is parsed once, on first use."""

import json
import pkgutil
from functools import cache
from typing import Any


@cache
def read(name: str) -> Any:
    """Return a packaged file by its name below this folder, such as `law/cc1999.json`; do not change it."""
    return json.loads(content(name))


def text(name: str) -> str:
    """Return a packaged file that is no JSON."""
    return content(name).decode()


def content(name: str) -> bytes:
    """Return the bytes of a packaged file."""
    found = pkgutil.get_data(__name__, name)
    assert found is not None  # noqa: S101 -- only for a loader that reads no files
    return found


def names(folder: str) -> tuple[str, ...]:
    """Return the names of the JSON files in a folder below this one, sorted."""
    from importlib.resources import files  # noqa: PLC0415 -- it loads many modules, and few programs ask for names

    return tuple(
        sorted(each.name for each in files(__name__).joinpath(folder).iterdir() if each.name.endswith(".json"))
    )
