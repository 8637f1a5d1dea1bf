"""The values that rules use most, collected in one pass: references, days, periods, citations, tags, free texts."""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import compress
from operator import attrgetter
from typing import Any, Final

from attrs import Factory, define, frozen

from hrdocs import jsonpointer
from hrdocs.codec import write_record
from hrdocs.fields import (
    COUNTRY,
    LANGUAGE,
    FieldPlan,
    Kind,
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


@define(eq=False)
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
    _walk([("", record)], item, _steps(record.__class__))
    return item


def _walk(parts: Iterable[tuple[str, ModelObject]], item: Item, steps: "_WalkSteps") -> None:
    """Collect from objects of one class, each with its pointer."""
    texts, values_of, takers = steps.texts, steps.values, steps.takers
    for at, part in parts:
        if texts is not None:
            item.texts += filter(None, texts(part))
        values = values_of(part)
        # Every value here is a text, a map, a tuple or an object: what is empty is absent, as most are.
        for value, (name, take) in compress(zip(values, takers, strict=True), values):
            take(item, at + name, value)


Take = Callable[[Item, str, Any], None]


def _take_day(item: Item, here: str, value: PartialDate) -> None:
    item.days.append((here, value))


def _take_period(item: Item, here: str, value: Period) -> None:
    item.periods.append((here, value))


def _take_citation(item: Item, here: str, value: Citation) -> None:
    item.citations.append((here, value))


def _take_supports(item: Item, here: str, value: str) -> None:
    item.supports.append((here, value))


def _take_tag(item: Item, here: str, value: str) -> None:
    if value not in _REGISTERED:
        item.tags.append((here, value))


def _take_country(item: Item, here: str, value: str) -> None:
    if value != _HOME:
        item.countries.append((here, value))


def _take_tags(item: Item, here: str, value: LocalText) -> None:
    for tag in value:
        if tag not in _REGISTERED:
            item.tags.append((f"{here}/{tag}", tag))


def _take_local_text(item: Item, here: str, value: LocalText) -> None:
    item.texts += value.values()
    if not value.keys() <= _REGISTERED:
        _take_tags(item, here, value)


def _take_map(item: Item, _: str, value: FrozenMap[str, str]) -> None:
    item.texts += value.values()


def _take_texts(item: Item, _: str, value: tuple[str, ...]) -> None:
    item.texts += value


_SINKS: Final[dict[type[Any], Take]] = {PartialDate: _take_day, Period: _take_period, Citation: _take_citation}
_Values = Callable[[ModelObject], tuple[Any, ...]]


@frozen
class _WalkSteps:
    """What to collect from the objects of a class.

    Args:
        texts: What gets the fields that are one free text each; None where there is none.
        values: What gets the other fields.
        takers: For each of these the end of its pointer and its collector.
    """

    texts: _Values | None
    values: _Values
    takers: tuple[tuple[str, Take], ...]


@once
def _steps(cls: type[ModelObject]) -> _WalkSteps:
    fields = plan(cls)
    texts = tuple(p.name for p in fields if is_free_text(p) and isinstance(p.kind, TextRule))
    takers = {p.name: take for p in fields if p.name not in texts and (take := _taker(p)) is not None}
    return _WalkSteps(
        _getter(texts) if texts else None, _getter(tuple(takers)), tuple((f"/{name}", takers[name]) for name in takers)
    )


def is_free_text(p: FieldPlan) -> bool:
    """Return whether a field holds running text, and no name."""
    return p.words is not None and p.words is not Words.NAME


def _getter(names: tuple[str, ...]) -> _Values:
    match names:
        case ():
            return lambda _: ()
        case (name,):
            get = attrgetter(name)
            return lambda part: (get(part),)
        case _:
            return attrgetter(*names)


def _reference_taker(to: tuple[str, ...]) -> Take:
    def take(item: Item, here: str, value: str) -> None:
        item.references.append((here, value, to))

    return take


def _taker(p: FieldPlan) -> Take | None:
    kind, is_list = item_kind(p.kind), isinstance(p.kind, ListOf)
    match kind:
        case Object(cls=cls):
            steps = _steps(cls)
            if not steps.takers and steps.texts is None:
                return None
            return _objects_taker(steps, is_list=is_list)
        case MapOf(cls=cls) if cls is LocalText:
            take: Take | None = _take_local_text if is_free_text(p) else _take_tags
        case MapOf(value=TextRule()):
            return _take_map  # the words of a source, by field
        case _ if is_free_text(p):
            return _take_texts
        case _:
            take = _single_taker(p, kind)
    return take if take is None or not is_list else _each(take)


def _objects_taker(steps: _WalkSteps, *, is_list: bool) -> Take:
    def take_object(item: Item, here: str, value: ModelObject) -> None:
        _walk([(here, value)], item, steps)

    def take_objects(item: Item, here: str, value: tuple[ModelObject, ...]) -> None:
        _walk([(f"{here}/{n}", each) for n, each in enumerate(value)], item, steps)

    return take_objects if is_list else take_object


def _single_taker(p: FieldPlan, kind: Kind) -> Take | None:
    if p.to:
        return _reference_taker(p.to)
    match kind:
        case Value(cls=cls) if cls in _SINKS:
            return _SINKS[cls]
        case TextRule(form=form) if form is LANGUAGE:
            return _take_tag
        case TextRule(form=form) if form is COUNTRY:
            return _take_country
    return _take_supports if p.name == _SUPPORTS else None


def _each(take: Take) -> Take:
    def take_each(item: Item, here: str, value: tuple[Any, ...]) -> None:
        for n, each in enumerate(value):
            take(item, f"{here}/{n}", each)

    return take_each
