"""Which record refers to which: every reference in a record, found from the fields of the model."""

from collections.abc import Iterator
from typing import Any

from attrs import frozen

from hrdocs.fields import ListOf, ModelObject, Object, once, plan
from hrdocs.model import Record


@frozen
class Reference:
    """One reference from a record to another.

    Args:
        source: Id of the record that refers.
        pointer: Where in it, as a JSON Pointer from the record.
        target: Id of the record it refers to.
        to: The record types that are allowed there.
    """

    source: str
    pointer: str
    target: str
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
    for name, to, is_list in _rows(type(record)):
        if name != "sources" and (value := getattr(record, name)):
            _add_field(value, to, found, is_list=is_list)
    return found


def _add_field(value: Any, to: tuple[str, ...], found: set[str], *, is_list: bool) -> None:
    if to:
        if is_list:
            found.update(value)
        else:
            found.add(value)
    elif is_list:
        for inner in value:
            _add_targets(inner, found)
    else:
        _add_targets(value, found)


def _add_targets(part: ModelObject, found: set[str]) -> None:
    for name, to, is_list in _rows(type(part)):
        value = getattr(part, name)
        if value:
            _add_field(value, to, found, is_list=is_list)


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


@once
def _may_refer(cls: type[Any]) -> bool:
    return bool(_rows(cls))
