"""Pieces of Markdown that the generated pages are made of."""
# ruff: noqa: INP001 -- Sphinx finds it by its folder

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any, Final

Lines = Iterator[str]

_WIDTH: Final = 84


def cell(text: str) -> str:
    """Return a text for a cell of a table: on one line, with nothing that ends the cell."""
    return re.sub(r"\s+", " ", text).replace("|", "\\|").replace("<", "&lt;")


def table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Lines:
    """Return a table, and an empty line after it."""
    yield f"| {' | '.join(head)} |"
    yield f"|{' --- |' * len(head)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"
    yield ""


def block(value: Any, *, of: str | None = None) -> Lines:
    """Return an example as JSON; `of` names the class of a nested object, which is how the tests know what to check."""
    yield from code("json", layout(value), **({} if of is None else {"class": f"object-{of}"}))


def code(language: str, text: str, **options: str) -> Lines:
    """Return a block of code."""
    yield f"```{{code-block}} {language}"
    yield from (f":{name}: {value}" for name, value in options.items())
    if options:
        yield ""
    yield text
    yield "```"
    yield ""


def layout(value: Any, at: int = 0) -> str:
    """Write JSON for people: what fits into a line stands on one, but never the whole."""
    line = json.dumps(value, ensure_ascii=False)
    if not isinstance(value, list | dict) or (at and at + len(line) <= _WIDTH):
        return line
    opening, closing = "[]" if isinstance(value, list) else "{}"
    if isinstance(value, list):
        inner = [layout(each, at + 2) for each in value]
    else:
        inner = [f"{json.dumps(key, ensure_ascii=False)}: {layout(each, at + 2)}" for key, each in value.items()]
    lines = ",\n".join(" " * (at + 2) + each for each in inner)
    return f"{opening}\n{lines}\n{' ' * at}{closing}"


def heading(level: int, label: str, text: str) -> Lines:
    """Return a heading that links can lead to."""
    yield f"({label})="
    yield f"{'#' * level} {text}"
    yield ""
