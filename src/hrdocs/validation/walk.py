"""Every value of one class that a record holds, with its pointer."""

from collections.abc import Iterator
from typing import Any, TypeVar

from hrdocs.fields import Kind, ListOf, Object, Part, Value, once, plan
from hrdocs.model import Record

V = TypeVar("V")


def values_of(record: Record, cls: type[V]) -> Iterator[tuple[str, V]]:
    """Give the values of one value class in a record, in the order of its document."""
    yield from _walk(record, cls, "")


def _walk(part: Part, cls: type[Any], at: str) -> Iterator[tuple[str, Any]]:
    for name, is_list, is_value in _rows(type(part), cls):
        found = getattr(part, name)
        if found is None or found == ():
            continue
        here = f"{at}/{name}"
        items = [(f"{here}/{n}", each) for n, each in enumerate(found)] if is_list else [(here, found)]
        if is_value:
            yield from items
        else:
            for pointer, each in items:
                yield from _walk(each, cls, pointer)


@once
def _rows(part: type[Part], cls: type[Any]) -> tuple[tuple[str, bool, bool], ...]:
    """Give the fields that hold such a value, or a part that may: name, whether a list, whether the value itself."""
    rows = []
    for p in plan(part):
        is_list = isinstance(p.kind, ListOf)
        inner: Kind = p.kind.item if isinstance(p.kind, ListOf) else p.kind
        if isinstance(inner, Value) and inner.cls is cls:
            rows.append((p.name, is_list, True))
        elif isinstance(inner, Object) and _rows(inner.cls, cls):
            rows.append((p.name, is_list, False))
    return tuple(rows)
