"""The packaged tables of names, read once, on first use; they are edited in `tools/names/`."""

import gzip
import json
from functools import cache
from importlib.resources import files
from typing import Any


def table(name: str) -> Any:
    """Return a packaged table by its name, such as `given`; callers do not change it."""
    return _tables()[name]


@cache
def _tables() -> dict[str, Any]:
    return dict(json.loads(gzip.decompress(files("hrdocs.data").joinpath("names.json.gz").read_bytes())))


@cache
def version() -> str:
    """Return the version of the tables; a comparison carries it."""
    return str(table("given")["version"])
