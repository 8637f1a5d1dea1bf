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
    known = {id(_found(full)) for full in done}
    for package in PACKAGES:
        own = [(name, value) for name, value in public(package) if not _is_in(f"{package}.{name}", value, done, known)]
        known |= {id(value) for _, value in own}
        if not own:
            continue
        yield from heading(2, f"names-{package.replace('.', '-')}", f"`{package}`")
        yield "```{eval-rst}"
        for name, value in own:
            yield from _entry(f"{package}.{name}", value)
        yield "```"
        yield ""


def _found(full: str) -> Any:
    module, _, name = full.rpartition(".")
    try:
        return getattr(import_module(module), name, None)
    except ImportError:
        return None


def _is_in(full: str, value: Any, names: set[str], known: set[int]) -> bool:
    """Return whether a name is described, or its class or function under another public name."""
    return full in names or (callable(value) and id(value) in known)


def covers(names: set[str], package: str) -> set[str]:
    """Return the public names of a package that some names describe, by themselves or by what they name."""
    known = {id(_found(full)) for full in names}
    return {f"{package}.{name}" for name, value in public(package) if _is_in(f"{package}.{name}", value, names, known)}


def _entry(full: str, value: Any) -> Lines:
    kind = "py:class" if inspect.isclass(value) else "py:function" if callable(value) else "py:data"
    if inspect.isclass(value) and issubclass(value, BaseException):
        kind = "py:exception"
    yield f".. {kind}:: {full}{_arguments(value) if kind == 'py:function' else ''}"
    home = f"{getattr(value, '__module__', '')}.{getattr(value, '__qualname__', '')}"
    if kind in {"py:class", "py:exception"} and home != full:
        yield f"   :canonical: {home}"
    yield ""
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
