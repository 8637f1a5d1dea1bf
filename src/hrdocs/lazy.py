"""Public names of a package that load on first use, so that importing the package costs next to nothing."""

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any, Final

later: Final[dict[str, Callable[..., Any]]] = {}
"""What a module uses of one that is below it in the order of the modules; `hrdocs/__init__.py` fills it in."""


def loader(package: str, modules: Mapping[str, tuple[str, ...]]) -> tuple[Callable[[str], object], list[str]]:
    """Return a `__getattr__` and an `__all__` for a package.

    Args:
        package: The name of the package.
        modules: The names that the package exports, by the module inside it that defines them; a module with an empty
            tuple is exported itself.
    """
    module_of = {name: module for module, names in modules.items() for name in names}
    exported = sorted([*module_of, *(module for module, names in modules.items() if not names)])

    def load(name: str) -> object:
        if name in modules and not modules[name]:
            return import_module(f"{package}.{name}")
        module = module_of.get(name)
        if module is None:
            message = f"module {package!r} has no attribute {name!r}"
            raise AttributeError(message)
        value = getattr(import_module(f"{package}.{module}"), name)
        setattr(sys.modules[package], name, value)
        return value

    return load, exported
