"""Records as rows of plain values, for tools that work with tables: pandas, Polars, DuckDB, csv.

A row is a dict of text, numbers, booleans and None. A day or a period is its text, and two columns beside it have the
first and the last day that it can mean, as `2021-03-24`; so nothing is lost, and tools can sort and compare.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from enum import Enum
from typing import Any, Final

from hrdocs.errors import InvalidSelection
from hrdocs.fields import Kind, ListOf, MapOf, Object, Raw, Value, item_kind, near, plan
from hrdocs.jsontext import dumps
from hrdocs.model import Record
from hrdocs.values import LocalText, PartialDate, Period

Cell = str | int | float | bool | None
Row = dict[str, Cell]
_BETWEEN: Final = "; "
_LANGUAGES: Final = ("en", "ru", "be")


def columns_of(cls: type[Record]) -> tuple[str, ...]:
    """Return the columns that a type has when none are named: its fields that are one value or a list of such."""
    return tuple(p.name for p in plan(cls) if not isinstance(item_kind(p.kind), Object | Raw) and not _is_map(p.kind))


def _is_map(kind: Kind) -> bool:
    return isinstance(kind, MapOf) and kind.cls is not LocalText


def rows_of(cls: type[Record], groups: Iterable[Sequence[Record]], columns: Iterable[str]) -> list[Row]:
    """Return a row for each group of records that are one thing: of each column the first value that one of them has.

    Args:
        cls: The class of the records.
        groups: The records; most groups have one.
        columns: Fields, and paths into them such as `names/0/value` and `description/be`.

    Raises:
        InvalidSelection: A column leads to no field.
    """
    readers = [_reader(cls, column) for column in columns]
    rows = []
    for group in groups:
        row: Row = {}
        for column, is_day, read in readers:
            value = next((found for record in group if (found := read(record)) is not None), None)
            row[column] = _cell(value)
            if is_day:
                row[f"{column}_earliest"], row[f"{column}_latest"] = _bounds(value)
        rows.append(row)
    return rows


def _reader(cls: type[Record], column: str) -> tuple[str, bool, Callable[[Record], Any]]:
    """Return the column, whether its values are days, and the function that reads it."""
    first, *rest = column.split("/")
    kind, steps = _field(cls, first, column), [_attribute(first)]
    for step in rest:
        if isinstance(kind, ListOf) and step.isdecimal():
            kind, steps = kind.item, [*steps, _place(int(step))]
        elif isinstance(kind, Object):
            kind, steps = _field(kind.cls, step, column), [*steps, _attribute(step)]
        elif isinstance(kind, MapOf):
            kind, steps = kind.value, [*steps, _key(step)]
        else:
            raise InvalidSelection(column, (), "a field, or a path into one such as names/0/value")

    def read(record: Record) -> Any:
        value: Any = record
        for take in steps:
            value = take(value)
            if value is None or value == ():
                return None
        return value

    return column, isinstance(kind, Value) and kind.cls in {PartialDate, Period}, read


def _field(cls: type[Any], name: str, column: str) -> Kind:
    for p in plan(cls):
        if p.name == name:
            return p.kind
    known = [p.name for p in plan(cls)]
    raise InvalidSelection(column, near(name, known), f"a field of {cls.__name__}")


def _attribute(name: str) -> Callable[[Any], Any]:
    return lambda value: getattr(value, name)


def _place(n: int) -> Callable[[Any], Any]:
    return lambda value: value[n] if n < len(value) else None


def _key(name: str) -> Callable[[Any], Any]:
    return lambda value: value.get(name)


def _cell(value: Any) -> Cell:
    from hrdocs.codec import write_part  # noqa: PLC0415 -- only whole objects in a cell need it

    match value:
        case None | bool() | int():
            return value
        case LocalText():
            return value.best(*_LANGUAGES)
        case tuple():
            return _BETWEEN.join(str(_cell(each)) for each in value)
        case str():
            return str.__str__(value)
        case _ if hasattr(value, "items"):
            return dumps({key: _cell(each) for key, each in value.items()})
        case _ if hasattr(type(value), "EXAMPLE"):
            return dumps(write_part(value))
    return str(value.value if isinstance(value, Enum) else value)


def _bounds(value: Any) -> tuple[str | None, str | None]:
    match value:
        case PartialDate():
            return _text(value.earliest), _text(value.latest)
        case Period():
            return _text(value.earliest), _text(value.latest)
    return None, None


def _text(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
