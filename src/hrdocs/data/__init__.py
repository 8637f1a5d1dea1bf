"""Packaged JSON: each file is parsed once, on first use."""

import json
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def read(name: str) -> Any:
    """Return a packaged file by its name below this folder, such as `law/cc1999.json`; do not change it."""
    return json.loads(files(__name__).joinpath(name).read_bytes())


def text(name: str) -> str:
    """Return a packaged file that is no JSON."""
    return files(__name__).joinpath(name).read_text("utf-8")


def names(folder: str) -> tuple[str, ...]:
    """Return the names of the JSON files in a folder below this one, sorted."""
    return tuple(
        sorted(each.name for each in files(__name__).joinpath(folder).iterdir() if each.name.endswith(".json"))
    )
