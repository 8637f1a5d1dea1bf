"""The packaged tables of names: each file parsed once, on first use."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def table(name: str) -> Any:
    """Return a packaged table by its name, such as `given`; callers do not change it."""
    return tomllib.loads(files("hrdocs.data").joinpath(f"names/{name}.toml").read_text(encoding="utf-8"))


@cache
def version() -> str:
    """Return the version of the tables; a comparison carries it."""
    return str(table("given")["version"])
