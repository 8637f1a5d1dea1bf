"""Strategies for records and datasets, written over the kinds of `hrdocs.fields`.

They cover every field of the model, also future ones. What they draw has the right shape; for records that also make
sense, see `sound`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, Final, Self, TypeVar, overload

from attrs import frozen
from hypothesis import strategies as st

from hrdocs.codec import read_header, read_record
from hrdocs.dataset import Dataset
from hrdocs.fields import (
    ID,
    POINTER,
    X_PREFIX,
    FieldPlan,
    Flag,
    Form,
    Integer,
    Kind,
    ListOf,
    MapOf,
    ModelObject,
    Object,
    OneOf,
    Raw,
    TextRule,
    Value,
    once,
    parts_of,
    plan,
)
from hrdocs.jsonpointer import escape
from hrdocs.model import RECORDS, Record
from hrdocs.model.base import Sharing
from hrdocs.model.header import NEWEST, Header
from hrdocs.testing.values import formed, json_values, texts
from hrdocs.vocabulary import MissingReason, SharingLabel

R = TypeVar("R", bound=Record)

_ABSENT: Final = object()
_DEEPEST: Final = 4


@once
def _may_point(kind: Kind) -> bool:
    """Return whether a kind holds pointers, which need the rest of the record first."""
    match kind:
        case TextRule(form=form):
            return form is POINTER
        case MapOf(key=key, value=value):
            return key is POINTER or _may_point(value)
        case ListOf(item=item):
            return _may_point(item)
        case _:
            return any(_may_point(p.kind) for cls in parts_of(kind) for p in plan(cls))


# How many fields an object has: mostly a few, sometimes nearly all; each shrinks towards none.
_RARELY: Final = st.sampled_from((False,) * 7 + (True,))
_AT_TIMES: Final = st.sampled_from((False,) * 2 + (True,))
_MOSTLY: Final = st.sampled_from((False,) + (True,) * 7)
_RICHNESS: Final = st.sampled_from((_RARELY,) * 6 + (_AT_TIMES, _MOSTLY))


@cache
def _members(kind: OneOf) -> st.SearchStrategy[str]:
    return st.sampled_from([member.value for member in kind.enum])


def _nodes(value: Any, at: str) -> Iterator[str]:
    """Return the pointers to a value and to everything in it."""
    yield at
    if isinstance(value, dict):
        for key, each in value.items():
            yield from _nodes(each, f"{at}/{escape(key)}")
    elif isinstance(value, list):
        for n, each in enumerate(value):
            yield from _nodes(each, f"{at}/{n}")


_is_pointer = re.compile(POINTER.pattern).fullmatch
_ODD_POINTERS: Final = (
    "/",
    "/names/999999999999",
    "/names/-1",
    "/names/00",
    "/x_none",
    "/a~1b/~0",
    "/id",
    "/type",
    "/said",
)


class _Drawing:
    """One record being drawn: the ids it may refer to, the values its pointers may name."""

    def __init__(
        self,
        draw: st.DrawFn,
        *,
        targets: Mapping[str, list[str]] | None = None,
        ids: st.SearchStrategy[str] | None = None,
        labels: st.SearchStrategy[SharingLabel] | None = None,
    ) -> None:
        self.draw = draw
        self.targets = targets
        self.ids = formed(ID) if ids is None else ids
        self.labels = labels
        self.own_id = ""
        self.present: list[str] = []
        self.absent: list[str] = []

    def record(self, cls: type[Record], record_id: str) -> dict[str, Any]:
        """Draw a record; fields that hold pointers come last, so that they have something to point to."""
        self.own_id = record_id
        self.present, self.absent = [], []
        is_there = self.draw(_RICHNESS)
        found: dict[str, Any] = {"type": cls.type, "id": record_id}
        for p in sorted(plan(cls), key=lambda p: _may_point(p.kind)):
            if p.name == "id":
                continue
            must_be = p.is_required or (self.labels is not None and p.kind == Object(Sharing))
            value: Any = self.field(p, 1) if must_be or self.draw(is_there) else _ABSENT
            if value is _ABSENT:
                self.absent.append(f"/{p.name}")
                continue
            for key, each in (value if p.name == "extra" else {p.name: value}).items():
                found[key] = each
                self.present += filter(_is_pointer, _nodes(each, f"/{escape(key)}"))
        order = ["type", *(p.name for p in plan(cls))]
        own = sorted(key for key in found if key.startswith(X_PREFIX))
        return {key: found[key] for key in (*order, *own) if key in found}

    def object(self, cls: type[ModelObject], depth: int) -> Any:
        """Draw an object, or nothing where it needs a reference and there is no record for it."""
        is_there = _AT_TIMES if depth < _DEEPEST else _RARELY
        found = {}
        for p in plan(cls):
            if p.is_required or self.draw(is_there):
                value = self.field(p, depth + 1)
                if value is not _ABSENT:
                    found[p.name] = value
                elif p.is_required:
                    return _ABSENT
        for p in plan(cls):
            # An object without any field is not allowed.
            if not found:
                value = self.field(p, depth + 1)
                found = {} if value is _ABSENT else {p.name: value}
        if cls is Sharing:
            _make_stricter(found)
        return found or _ABSENT

    def field(self, field: FieldPlan, depth: int) -> Any:
        return self.value(field.kind, depth, field.to)

    def value(self, kind: Kind, depth: int, to: tuple[str, ...] = ()) -> Any:  # noqa: C901 -- a row a kind
        match kind:
            case TextRule(form=None):
                return self.draw(texts())
            case TextRule(form=form) if form is POINTER:
                return self.pointer()
            case TextRule(form=Form() as form):
                return self.reference(to) if to else self.draw(formed(form))
            case Integer(least=least, most=most):
                return self.draw(st.integers(least, most))
            case OneOf(enum=enum) if enum is SharingLabel and self.labels is not None:
                return self.draw(self.labels).value
            case OneOf():
                return self.draw(_members(kind))
            case Value(cls=cls, form=form):
                return self.draw(formed(form, cls.__name__))
            case Flag():
                return True
            case Raw():
                return self.draw(json_values())
            case Object(cls=part):
                return self.object(part, depth)
            case ListOf(item=item):
                drawn = [self.value(item, depth, to) for _ in range(self.draw(st.integers(1, 3)))]
                items = [each for each in drawn if each is not _ABSENT]
                return (list(dict.fromkeys(items)) if to else items) or _ABSENT
            case MapOf(key=key, value=inner):
                return self.map(key, inner, depth)

    def map(self, key: Form, inner: Kind, depth: int) -> Any:
        found = {}
        for _ in range(self.draw(st.integers(1, 3))):
            if key is POINTER:
                name = self.pointer(is_absent=isinstance(inner, OneOf) and inner.enum is MissingReason)
            else:
                name = self.draw(formed(key))
            value = _ABSENT if name is _ABSENT else self.value(inner, depth)
            if value is not _ABSENT:
                found[name] = value
        return found or _ABSENT

    def pointer(self, *, is_absent: bool = False) -> Any:
        luck = self.draw(st.integers(0, 15))
        if luck == 15:  # noqa: PLR2004 -- one in sixteen
            return self.draw(st.sampled_from(_ODD_POINTERS) | formed(POINTER))
        pointers = self.absent if is_absent is (luck < 13) else self.present  # noqa: PLR2004 -- a few of the other kind
        return self.draw(st.sampled_from(pointers)) if pointers else _ABSENT

    def reference(self, to: tuple[str, ...]) -> Any:
        if self.targets is None:
            return self.draw(self.ids)
        found = [target for name in to for target in self.targets.get(name, ()) if target != self.own_id]
        return self.draw(st.sampled_from(found)) if found else _ABSENT


def _make_stricter(sharing: dict[str, Any]) -> None:
    """Remove the labels that a field may not have: looser than its record, or as strict."""
    least = SharingLabel(sharing["label"]).rank
    fields = {p: label for p, label in sharing.pop("fields", {}).items() if SharingLabel(label).rank > least}
    if fields:
        sharing["fields"] = fields


@st.composite
def _json_record(draw: st.DrawFn, types: tuple[type[Record], ...], own_ids: st.SearchStrategy[str]) -> dict[str, Any]:
    cls = draw(st.sampled_from(types))
    return _Drawing(draw, ids=own_ids).record(cls, draw(own_ids))


def json_records(*types: type[Record], ids: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[dict[str, Any]]:
    """Draw records as plain JSON, in canonical order.

    Args:
        types: Classes of records; all when none is given.
        ids: Where its id and those that it refers to come from; by default any.
    """
    return _json_record(types or tuple(RECORDS.values()), formed(ID) if ids is None else ids)


@overload
def records(*, ids: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[Record]: ...
@overload
def records(*types: type[R], ids: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[R]: ...
def records(*types: type[Any], ids: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[Any]:
    """Draw records: `records()` any, `records(Person)` people, `records(Charge, Judgment)` either.

    Their references lead to ids only; records that refer to each other come from `datasets`.

    Args:
        types: Classes of records; all when none is given.
        ids: Where its id and those that it refers to come from; by default any.
    """
    return json_records(*types, ids=ids).map(read_record)


@once
def _needs(cls: type[Record]) -> tuple[tuple[str, ...], ...]:
    """Return, for each required reference of a record, the types that are allowed there."""
    return tuple(p.to for p in plan(cls) if p.is_required and p.to)


@frozen(kw_only=True)
class _Wanted:
    """What a dataset is to hold.

    Args:
        least: The fewest records.
        most: The most records.
        types: The record types that are drawn.
        certain: The types of records that must be there, each as often as it is named.
    """

    least: int
    most: int
    types: tuple[str, ...]
    certain: tuple[str, ...]

    @classmethod
    def of(cls, least: int, most: int, types: Iterable[type[Record]], at_least: Mapping[type[Record], int]) -> Self:
        chosen = tuple(each.type for each in (types or (*RECORDS.values(),)))
        certain = tuple(each.type for each, count in at_least.items() for _ in range(count))
        return cls(least=least, most=max(most, len(certain)), types=chosen, certain=certain)


@st.composite
def _json_document(
    draw: st.DrawFn,
    wanted: _Wanted,
    own_ids: st.SearchStrategy[str] | None,
    labels: st.SearchStrategy[SharingLabel] | None,
) -> dict[str, Any]:
    free = wanted.least - len(wanted.certain), wanted.most - len(wanted.certain)
    types = draw(st.lists(st.sampled_from(wanted.types), min_size=max(0, free[0]), max_size=free[1]))
    for n, name in enumerate(types):
        # A charge without a person to accuse is drawn as that person.
        for to in _needs(RECORDS[name]):
            if not set(to) & {*types, *wanted.certain}:
                types[n] = to[0]
    for name in wanted.certain:
        types += [to[0] for to in _needs(RECORDS[name]) if not set(to) & {*types, *wanted.certain}]
        types.append(name)
    if own_ids is not None:
        names = draw(st.lists(own_ids, min_size=len(types), max_size=len(types), unique=True))
    else:
        names = [f"{name[:2]}{n}" for n, name in enumerate(types, 1)]
    targets: dict[str, list[str]] = {}
    for name, record_id in zip(types, names, strict=True):
        targets.setdefault(name, []).append(record_id)
    header = _Drawing(draw).object(Header, 1) | {"hrdocs": NEWEST.value}
    found = [
        _Drawing(draw, targets=targets, labels=labels).record(RECORDS[name], record_id)
        for name, record_id in zip(types, names, strict=True)
    ]
    return {**header, "records": found}


def json_documents(
    min_size: int = 0,
    max_size: int = 8,
    *,
    types: Iterable[type[Record]] = (),
    at_least: Mapping[type[Record], int] | None = None,
    ids: st.SearchStrategy[str] | None = None,
    labels: st.SearchStrategy[SharingLabel] | None = None,
) -> st.SearchStrategy[dict[str, Any]]:
    """Draw datasets as plain JSON: the content of a `.json` file.

    Args:
        min_size: The fewest records.
        max_size: The most records, unless `at_least` wants more.
        types: The classes of records that are drawn, and those that they cannot be without; all when empty.
        at_least: How many records of a class there are at the least: `{Charge: 1}`. What they cannot be without,
            such as the person accused, comes on top.
        ids: Where ids come from; by default short ones that show the type.
        labels: Where the labels of records and fields come from; when given, each record carries one.
    """
    return _json_document(_Wanted.of(min_size, max_size, types, at_least or {}), ids, labels)


def datasets(
    min_size: int = 0,
    max_size: int = 8,
    *,
    types: Iterable[type[Record]] = (),
    at_least: Mapping[type[Record], int] | None = None,
    ids: st.SearchStrategy[str] | None = None,
    labels: st.SearchStrategy[SharingLabel] | None = None,
) -> st.SearchStrategy[Dataset]:
    """Draw whole datasets.

    Ids are unique, references lead to records of an allowed type, and most pointers lead to values that are present
    (those of `missing` to absent ones).

    Args:
        min_size: The fewest records.
        max_size: The most records, unless `at_least` wants more.
        types: The classes of records that are drawn, and those that they cannot be without; all when empty.
        at_least: How many records of a class there are at the least: `{Charge: 1}`. What they cannot be without,
            such as the person accused, comes on top.
        ids: Where ids come from; by default short ones that show the type.
        labels: Where the labels of records and fields come from; when given, each record carries one.
    """
    documents = json_documents(min_size, max_size, types=types, at_least=at_least, ids=ids, labels=labels)
    return documents.map(_dataset if labels is None else _labelled)


def _labelled(document: dict[str, Any]) -> Dataset:
    """Make a dataset whose records keep the labels drawn, some of which the header's label would make stricter."""
    return _dataset({key: value for key, value in document.items() if key != "default_label"})


def _dataset(document: dict[str, Any]) -> Dataset:
    header = {key: value for key, value in document.items() if key != "records"}
    return Dataset(map(read_record, document["records"]), header=read_header(header))
