"""Public names of a package that load on first use, so that importing the package costs next to nothing."""

import sys
from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from typing import Any, Final

later: Final[dict[str, Callable[..., Any]]] = {}
"""What a module uses of one that is below it in the order of the modules; `hrdocs/__init__.py` fills it in."""


def loader(
    package: str, modules: Mapping[str, tuple[str, ...]], shown: Iterable[str] = ()
) -> tuple[Callable[[str], object], list[str]]:
    """Return a `__getattr__` and an `__all__` for a package.

    Args:
        package: The name of the package.
        modules: The names that the package exports, by the module inside it that defines them; a module with an empty
            tuple is exported itself. `.penalty` is one beside the package.
        shown: Modules that are exported themselves, besides names in them.
    """
    whole = {*shown, *(module for module, names in modules.items() if not names)}
    module_of = {name: module for module, names in modules.items() for name in names}
    exported = sorted([*module_of, *whole])

    def load(name: str) -> object:
        if name in whole:
            return import_module(f"{package}.{name}")
        module = module_of.get(name)
        if module is None:
            message = f"module {package!r} has no attribute {name!r}"
            raise AttributeError(message)
        value = getattr(import_module(f".{module}", package), name)
        setattr(sys.modules[package], name, value)
        return value

    return load, exported


class Adapted:
    """A class that pydantic takes as the type of a field; `adapters` loads when it does."""

    __slots__ = ()

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: object) -> object:
        """Return how pydantic reads, writes and describes the class."""
        del source, handler
        return later["core_schema"](cls)
