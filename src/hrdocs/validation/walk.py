"""The values that rules use most, collected in one pass: references, days, periods, citations, tags, free texts."""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any, Final

from attrs import Factory, define

from hrdocs import jsonpointer
from hrdocs.codec import straight, write_record
from hrdocs.fields import (
    COUNTRY,
    LANGUAGE,
    FieldPlan,
    ListOf,
    MapOf,
    ModelObject,
    Object,
    TextRule,
    Value,
    Words,
    field_at,
    item_kind,
    once,
    plan,
)
from hrdocs.frozenmap import FrozenMap
from hrdocs.model import Record
from hrdocs.values import Citation, Json, LocalText, PartialDate, Period

_SUPPORTS: Final = "supports"
_REGISTERED: Final = frozenset({"be", "en", "ru"})
"""Tags that nearly all texts have. They are valid, so their pointers are not needed."""
_HOME: Final = "BY"


@define(eq=False, repr=False)
class Item:
    """One record with the values that rules use most, each with its pointer from the record.

    Args:
        record: The record.
        at: Its number: the line in NDJSON, in a `.json` or a dataset the index in the list.
        references: Pointer, id referred to, record types that are allowed there.
        days: Every partial date outside a period.
        periods: Every period.
        citations: Every citation.
        tags: Every language tag but `be`, `en` and `ru`.
        countries: Every code of a country but `BY`.
        supports: Every pointer that a reference to a source says it supports.
        texts: Every free text, without its pointer: names are not among them.
        faults: The faults that the rules of one record have found in it.
        time: When what the record is about took place, as far as a rule has looked.
        links: What is kept of the references, as far as a rule has looked.
    """

    record: Any
    at: int
    references: list[tuple[str, str, tuple[str, ...]]]
    days: list[tuple[str, PartialDate]]
    periods: list[tuple[str, Period]]
    citations: list[tuple[str, Citation]]
    tags: list[tuple[str, str]]
    countries: list[tuple[str, str]]
    supports: list[tuple[str, str]]
    texts: list[str]
    faults: list[Any] = Factory(list)
    time: tuple[int, int, int, int] | None = None
    links: Any = None
    _value: dict[str, Any] | None = None

    @property
    def value(self) -> dict[str, Any]:
        """The record as a JSON value, made on first use."""
        if self._value is None:
            self._value = write_record(self.record)
        return self._value

    def has(self, pointer: str) -> bool:
        """Return whether a pointer leads to something in the record's document."""
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

    def may_have(self, pointer: str) -> bool:
        """Return whether a pointer leads to a field of the format that is absent from the record.

        Of a list, only the first place may be absent: a later one is a slip in counting.
        """
        tokens = _tokens(pointer)
        is_own = len(tokens) == 1 and tokens[0].startswith("x_")
        if not is_own and field_at(type(self.record), pointer) is None:
            return False
        found: Any = self.record
        for token in tokens:
            if isinstance(found, ModelObject):
                found = _field(found, token)
            elif found.__class__ is tuple and _is_index(token) and int(token) < len(found):
                found = found[int(token)]
            elif found is None and not (token.isdecimal() and int(token)):
                continue
            else:
                return False
        return True


_MAPS: Final = (FrozenMap, LocalText)


@lru_cache(maxsize=4096)
def _tokens(pointer: str) -> tuple[str, ...]:
    return tuple(jsonpointer.split(pointer))


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
        jsonpointer.resolve(value, jsonpointer.join(tokens))
    except LookupError:
        return False
    return True


def item_of(record: Record, at: int = 0) -> Item:
    """Return a record with the values that rules use most."""
    item = Item(record, at, [], [], [], [], [], [], [], [])
    _walker(record.__class__)(item, "", record)
    return item


_Walk = Callable[[Item, str, Any], None]


@once
def _walker(cls: type[ModelObject]) -> _Walk:
    """Write the function that collects from an object of a class at a pointer: a few lines for each field.

    Most fields are absent and most objects have few, so calling a function for each field would take longer than all
    else here.
    """
    scope: dict[str, Any] = {"registered": _REGISTERED, "take_tags": _take_tags}
    lines = ["def walk(item, at, part):", " pass"]
    for n, p in enumerate(plan(cls)):
        taken = _taken(p, n, scope)
        if taken is None:
            continue
        scope[f"default{n}"] = p.default
        lines += [f" value = part.{p.name}", f" if value is not default{n}:"]
        if isinstance(p.kind, ListOf):
            # Few lists have more than some values.
            lines += ["  n = 0", "  for value in value:"]
            lines += [f"   {line}" for line in taken(f'f"{{at}}/{p.name}/{{n}}"')]
            lines += ["   n += 1"]
        else:
            lines += [f"  {line}" for line in taken(f'f"{{at}}/{p.name}"')]
    return straight(lines, scope, "walk")


_SINKS: Final[dict[type[Any], str]] = {PartialDate: "days", Period: "periods", Citation: "citations"}


def _taken(p: FieldPlan, n: int, scope: dict[str, Any]) -> Callable[[str], list[str]] | None:
    """Return what writes the lines that collect a value of a field, given its pointer; None where nothing is collected.

    Args:
        p: The field.
        n: Keeps the names in the scope apart.
        scope: Receives the names that the lines refer to.
    """
    kind, is_free = item_kind(p.kind), is_free_text(p)
    match kind:
        case Object(cls=cls):
            scope[f"walk{n}"] = _walk_later(cls, f"walk{n}", scope)
            return lambda here: [f"walk{n}(item, {here}, value)"]
        case MapOf(cls=cls) if cls is LocalText:
            tags = "if not value.keys() <= registered: take_tags(item, {}, value)"
            return lambda here: ["item.texts += value.values()"] * is_free + [tags.format(here)]
        case MapOf(value=TextRule()):
            return lambda _: ["item.texts += value.values()"]  # the words of a source, by field
        case _ if is_free:
            return lambda _: ["item.texts.append(value)"]
        case _ if p.to:
            scope[f"to{n}"] = p.to
            return lambda here: [f"item.references.append(({here}, value, to{n}))"]
        case Value(cls=cls) if cls in _SINKS:
            return lambda here: [f"item.{_SINKS[cls]}.append(({here}, value))"]
        case TextRule(form=form) if form is LANGUAGE:
            return lambda here: [f"if value not in registered: item.tags.append(({here}, value))"]
        case TextRule(form=form) if form is COUNTRY:
            return lambda here: [f"if value != {_HOME!r}: item.countries.append(({here}, value))"]
        case _ if p.name == _SUPPORTS:
            return lambda here: [f"item.supports.append(({here}, value))"]
    return None


def _walk_later(cls: type[ModelObject], name: str, scope: dict[str, Any]) -> _Walk:
    """Return what writes the walk of a class when its first object comes: a small file has objects of few classes."""

    def walk_first(item: Item, at: str, part: Any) -> None:
        walk = scope[name] = _walker(cls)
        walk(item, at, part)

    return walk_first


def _take_tags(item: Item, here: str, value: LocalText) -> None:
    item.tags += [(f"{here}/{tag}", tag) for tag in value if tag not in _REGISTERED]


def is_free_text(p: FieldPlan) -> bool:
    """Return whether a field holds running text, and no name."""
    return p.words is not None and p.words is not Words.NAME
