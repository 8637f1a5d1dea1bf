"""Every public name with its first sentence: what the page on Python does not describe at length.

The names are those of `__all__`, the texts the docstrings. A name that `python.md` describes is not repeated.
"""
# ruff: noqa: INP001 -- Sphinx finds it by its folder

import inspect
import re
from collections.abc import Iterator
from enum import Enum
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from pieces import Lines, heading

PACKAGES: Final = (
    "hrdocs",
    "hrdocs.model",
    "hrdocs.vocabulary",
    "hrdocs.values",
    "hrdocs.law",
    "hrdocs.criteria",
    "hrdocs.validation",
    "hrdocs.interchange",
    "hrdocs.interchange.tables",
    "hrdocs.names",
    "hrdocs.stats",
    "hrdocs.desk",
    "hrdocs.displaying",
    "hrdocs.fixing",
    "hrdocs.testing",
)
_AT_LENGTH: Final = Path(__file__).parents[1] / "reference" / "python.md"
DIRECTIVE: Final = re.compile(r"^\.\. (?:auto\w+|py:\w+):: ([\w.]+)", re.MULTILINE)


def public(package: str) -> Iterator[tuple[str, Any]]:
    """Return the public names of a package with what they name, modules left out."""
    module = import_module(package)
    for name in sorted(module.__all__):
        value = getattr(module, name)
        if not inspect.ismodule(value):
            yield name, value


def described() -> set[str]:
    """Return the names that the page on Python describes, those of modules that it describes as a whole included."""
    text = _AT_LENGTH.read_text(encoding="utf-8")
    found = set(DIRECTIVE.findall(text))
    whole = re.findall(r"^\.\. automodule:: ([\w.]+)\n   :members:$", text, re.MULTILINE)
    return found | {f"{module}.{name}" for module in whole for name, _ in public(module)}


def names() -> Lines:
    """Return each public name that no other page of Python describes, package by package."""
    done = described()
    places = {id(_found(full)): full for full in done if _found(full) is not None}
    for package in PACKAGES:
        own = [(name, value) for name, value in public(package) if f"{package}.{name}" not in done]
        if not own:
            continue
        yield from heading(2, f"names-{package.replace('.', '-')}", f"`{package}`")
        yield "```{eval-rst}"
        for name, value in own:
            yield from _entry(f"{package}.{name}", value, places)
        yield "```"
        yield ""


def _found(full: str) -> Any:
    module, _, name = full.rpartition(".")
    try:
        return getattr(import_module(module), name, None)
    except ImportError:
        return None


def _entry(full: str, value: Any, places: dict[int, str]) -> Lines:
    kind = "py:class" if inspect.isclass(value) else "py:function" if callable(value) else "py:data"
    if inspect.isclass(value) and issubclass(value, BaseException):
        kind = "py:exception"
    yield f".. {kind}:: {full}{_arguments(value) if kind == 'py:function' else ''}"
    yield ""
    home = places.setdefault(id(value), full)
    if home != full:
        yield f"   The same as :py:obj:`{home}`."
    else:
        yield f"   {_text(value)}"
    yield ""


def _arguments(function: Any) -> str:
    given = inspect.signature(function)
    plain = [parameter.replace(annotation=inspect.Parameter.empty) for parameter in given.parameters.values()]
    return str(given.replace(parameters=plain, return_annotation=inspect.Signature.empty))


def _text(value: Any) -> str:
    """Return the first paragraph of the docstring; data say what they are made of."""
    if not (inspect.isclass(value) or callable(value)):
        return f"Data: {type(value).__name__}."
    paragraph = inspect.cleandoc(value.__doc__ or "").split("\n\n")[0].split("\n>>>")[0]
    text = " ".join(paragraph.split()).replace("*", "\\*")
    if inspect.isclass(value) and issubclass(value, Enum) and len(value) < _FEW:
        text += f" Members: {', '.join(f'`{member.name}`' for member in value)}."
    return text


_FEW: Final = 12
