"""Which record refers to which: every reference in a record, found from the fields of the model."""

from collections.abc import Callable, Iterator
from typing import Any

from attrs import field, frozen

from hrdocs.codec import straight
from hrdocs.fields import ListOf, ModelObject, Object, once, parts_of, plan
from hrdocs.model import Record


@frozen
class Reference:
    """One reference from a record to another. Printed without ids, which may be made of names.

    Args:
        source: Id of the record that refers.
        pointer: Where in it, as a JSON Pointer from the record.
        target: Id of the record it refers to.
        to: The record types that are allowed there.
    """

    source: str = field(repr=False)
    pointer: str
    target: str = field(repr=False)
    to: tuple[str, ...]


def references_of(record: Record) -> Iterator[Reference]:
    """Return the references of a record, in the order of its document."""
    for pointer, target, to in _walk(record, ""):
        yield Reference(record.id, pointer, target, to)


def targets_of(record: Record) -> set[str]:
    """Return the ids of the records to which a record refers; many times as fast as `references`."""
    found = targets_beside_sources(record)
    found.update([each.source for each in record.sources])
    return found


def targets_beside_sources(record: Record) -> set[str]:
    """Return the ids of the records to which a record refers elsewhere than in the list of its sources."""
    found: set[str] = set()
    _adder(type(record), ("sources",))(record, found)
    return found


@once
def _adder(cls: type[Any], without: tuple[str, ...] = ()) -> Callable[[ModelObject, set[str]], None]:
    """Return the function that adds the ids to which an object refers; some fields of it left out."""
    lines = ["def add(part, found):", " pass"]
    scope: dict[str, Any] = {}
    for n, (name, to, is_list) in enumerate(_rows(cls)):
        if name in without:
            continue
        if to:
            put = "found.update(value)" if is_list else "found.add(value)"
        else:
            scope[f"add{n}"] = _adder(_part_at(cls, name))
            put = f"for each in value: add{n}(each, found)" if is_list else f"add{n}(value, found)"
        lines += [f" value = part.{name}", " if value:", f"  {put}"]
    return straight(lines, scope, "add")


def _walk(part: ModelObject, at: str) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    for name, to, is_list in _rows(type(part)):
        value = getattr(part, name)
        if value is None or value == ():
            continue
        here = f"{at}/{name}"
        if to:
            if is_list:
                for n, target in enumerate(value):
                    yield f"{here}/{n}", target, to
            else:
                yield here, value, to
        elif is_list:
            for n, inner in enumerate(value):
                yield from _walk(inner, f"{here}/{n}")
        else:
            yield from _walk(value, here)


@once
def _rows(cls: type[Any]) -> tuple[tuple[str, tuple[str, ...], bool], ...]:
    """Return the fields of a class that hold references, or parts that may."""
    rows = []
    for p in plan(cls):
        is_list = isinstance(p.kind, ListOf)
        inner = p.kind.item if isinstance(p.kind, ListOf) else p.kind
        if p.to or (isinstance(inner, Object) and _may_refer(inner.cls)):
            rows.append((p.name, p.to, is_list))
    return tuple(rows)


def _part_at(cls: type[Any], name: str) -> type[ModelObject]:
    """Return the class of the parts in a field."""
    (kind,) = (p.kind for p in plan(cls) if p.name == name)
    return next(parts_of(kind))


@once
def _may_refer(cls: type[Any]) -> bool:
    return bool(_rows(cls))
