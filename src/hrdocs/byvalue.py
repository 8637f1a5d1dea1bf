"""Equality, hash and repr of classes with fields, the same for all: attrs would write and compile those of each class.

That takes longer than all else in a small file. A class of values that rules compare by the million has its own.
"""

from collections.abc import Callable
from functools import cache
from operator import attrgetter
from typing import Any, cast

import attrs


class ByValue:
    """Base of a class `@frozen(eq=False, repr=False)`: two objects are equal whose fields are."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        values = _values(cast("Any", type(self)))
        return bool(values(self) == values(other))

    def __hash__(self) -> int:
        return hash((type(self), _values(cast("Any", type(self)))(self)))

    def __repr__(self) -> str:
        """Return the class and its fields as attrs has them."""
        shown = []
        for each in _fields(type(self)):
            if each.repr:
                value = getattr(self, each.name)
                shown.append(f"{each.name}={repr(value) if each.repr is True else each.repr(value)}")
        return f"{type(self).__qualname__.rpartition('>.')[2]}({', '.join(shown)})"


def _fields(cls: type[Any]) -> tuple["attrs.Attribute[Any]", ...]:
    # Those that have this base are attrs classes.
    return cast("tuple[attrs.Attribute[Any], ...]", attrs.fields(cls))


@cache
def _values(cls: type[Any]) -> Callable[[Any], Any]:
    """Return what returns the values of the fields of an object that are compared."""
    names = [each.name for each in _fields(cls) if each.eq]
    return attrgetter(*names) if names else lambda _: ()
