"""What a record holds that rules ask for again and again, found in one pass: references, days, periods, citations.

The pass is made by functions written once for each class from its fields (`hrdocs.fields.plan`), as in the codec.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any, Final

from attrs import Factory, define

from hrdocs import jsontext
from hrdocs.codec import write_record
from hrdocs.fields import FieldPlan, Kind, ListOf, ModelObject, Object, Value, once, plan
from hrdocs.frozenmap import FrozenMap
from hrdocs.model import Record
from hrdocs.values import Citation, Json, LocalText, PartialDate, Period

Walk = Callable[[Any, str, Any, Any, Any, Any, Any], None]

_SINKS: Final[dict[type[Any], str]] = {PartialDate: "days", Period: "periods", Citation: "citations"}
_SUPPORTS: Final = "supports"


@define(eq=False)
class Item:
    """One record with what it holds of the values that rules ask for, each with its pointer from the record.

    Args:
        record: The record.
        at: Its number: the line in NDJSON, in a `.json` or a dataset the index in the list.
        references: Pointer, id meant, record types that may stand there.
        days: Every partial date that stands alone.
        periods: Every period.
        citations: Every citation.
        supports: Every pointer that a reference to a source says it supports.
        faults: What the rules of one record have found in it.
    """

    record: Any
    at: int
    references: list[tuple[str, str, tuple[str, ...]]]
    days: list[tuple[str, PartialDate]]
    periods: list[tuple[str, Period]]
    citations: list[tuple[str, Citation]]
    supports: list[tuple[str, str]]
    faults: list[Any] = Factory(list)
    _value: dict[str, Any] | None = None

    @property
    def value(self) -> dict[str, Any]:
        """The record as a JSON value, made at the first question."""
        if self._value is None:
            self._value = write_record(self.record)
        return self._value

    def has(self, pointer: str) -> bool:
        """Tell whether a pointer leads to something in the record as it stands in a document."""
        name = _top(type(self.record)).get(pointer)
        if name is not None:
            # Most pointers lead to a field of the record.
            return _is_there(getattr(self.record, name))
        found = self.record
        tokens = _tokens(pointer)
        for n, token in enumerate(tokens):
            if isinstance(found, ModelObject):
                found = _field(found, token)
            elif found.__class__ is tuple:
                found = found[int(token)] if _is_index(token) and int(token) < len(found) else None
            elif found.__class__ in _MAPS:
                found = found.get(token)
            elif isinstance(found, Json):
                return _is_in(found.value, tokens[n:])
            else:
                return False
            if found is None:
                return False
        return True


_MAPS: Final = (FrozenMap, LocalText)


@lru_cache(maxsize=4096)
def _tokens(pointer: str) -> tuple[str, ...]:
    return tuple(jsontext.split(pointer))


_is_index = re.compile("0|[1-9][0-9]{0,8}").fullmatch


def _field(part: ModelObject, token: str) -> Any:
    """Return what a field holds; None when it is absent, and so has no key in a document."""
    if token in _names(type(part)):
        found = getattr(part, token)
        return found if _is_there(found) else None
    if isinstance(part, Record):
        return part.type if token == "type" else part.extra.get(token)  # noqa: S105 -- a token of a pointer
    return None


def _is_there(found: Any) -> bool:
    return found is not None and found != () and (found.__class__ not in _MAPS or len(found) > 0)


@once
def _top(cls: type[ModelObject]) -> dict[str, str]:
    return {f"/{name}": name for name in _names(cls)}


@once
def _names(cls: type[ModelObject]) -> frozenset[str]:
    return frozenset(p.name for p in plan(cls) if p.name != "extra")


def _is_in(value: Any, tokens: tuple[str, ...]) -> bool:
    try:
        jsontext.resolve(value, jsontext.join(tokens))
    except LookupError:
        return False
    return True


def item_of(record: Record, at: int = 0) -> Item:
    """Return a record with what it holds."""
    item = Item(record, at, [], [], [], [], [])
    walk = _walk_of(type(record))
    walk(record, "", item.references, item.days, item.periods, item.citations, item.supports)
    return item


@once
def _walk_of(cls: type[ModelObject]) -> Walk:
    """Write the walk over a class: a few lines for each field that holds what is looked for, or parts that do."""
    scope: dict[str, Any] = {}
    lines = ["def walk(part, at, references, days, periods, citations, supports):", " pass"]
    for n, p in enumerate(plan(cls)):
        lines += [f" {line}" for line in _lines(p, n, scope)]
    exec("\n".join(lines), scope)  # noqa: S102 -- the lines come from the model alone
    walk: Walk = scope["walk"]
    return walk


def _lines(p: FieldPlan, n: int, scope: dict[str, Any]) -> list[str]:
    is_list = isinstance(p.kind, ListOf)
    inner: Kind = p.kind.item if isinstance(p.kind, ListOf) else p.kind
    if p.to:
        scope[f"to{n}"] = p.to
        put = f"references.append((here, value, to{n}))"
    elif isinstance(inner, Value) and inner.cls in _SINKS:
        put = f"{_SINKS[inner.cls]}.append((here, value))"
    elif isinstance(inner, Object) and _is_asked(inner.cls):
        scope[f"walk{n}"] = _walk_of(inner.cls)
        put = f"walk{n}(value, here, references, days, periods, citations, supports)"
    elif p.name == _SUPPORTS:
        put = "supports.append((here, value))"
    else:
        return []
    if is_list:
        return [
            f"values = part.{p.name}",
            "if values:",
            " n = 0",
            " for value in values:",
            f"  here = f'{{at}}/{p.name}/{{n}}'",
            f"  {put}",
            "  n += 1",
        ]
    return [f"value = part.{p.name}", "if value is not None:", f" here = at + '/{p.name}'", f" {put}"]


@once
def _is_asked(cls: type[ModelObject]) -> bool:
    """Tell whether a class holds, or has parts that hold, what is looked for."""
    for p in plan(cls):
        inner: Kind = p.kind.item if isinstance(p.kind, ListOf) else p.kind
        if p.to or p.name == _SUPPORTS or (isinstance(inner, Value) and inner.cls in _SINKS):
            return True
        if isinstance(inner, Object) and _is_asked(inner.cls):
            return True
    return False
