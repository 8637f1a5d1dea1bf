"""Lists of JSON objects as tables: nested, flattened by a spreadsheet (`articles/0`), or one object a line.

A nested value has its path as its heading: `prison/title`, `articles/0`. So a nested list and the same list
flattened have the same headings.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from attrs import evolve, frozen

from hrdocs import jsonpointer, jsontext, messages
from hrdocs.interchange.tables.filebytes import FileBytes
from hrdocs.interchange.tables.findings import finding, refuse
from hrdocs.interchange.tables.tablecells import MEDIA_TYPES, Cell, CellKind, CellValue, TableFile, TableRow, TableSheet
from hrdocs.jsontext import JsonFault
from hrdocs.problems import Location, Problem
from hrdocs.recordfile import MAX_LINE_BYTES

MAX_JSON: Final = 256 << 20
"""How many bytes a list in one JSON text may have: 256 MiB; one object a line has no such bound."""
_DEPTH: Final = 3
_BOM: Final = b"\xef\xbb\xbf"


def read_list(source: FileBytes) -> TableFile:
    """Read a JSON text that holds one list of objects.

    Args:
        source: The file.

    Raises:
        InvalidDocument: The text is no JSON, or no list of objects is in it, or several are.
    """
    if source.size > MAX_JSON:
        refuse("file.too-large", source.place, limit=MAX_JSON)
    try:
        value = jsontext.loads(source.head(MAX_JSON))
    except JsonFault as fault:
        raise messages.refusal([fault.problem(source.name)]) from None
    if isinstance(value, dict) and "hrdocs" in value:
        refuse("table.records", source.place)
    found = list(_lists_in(value, (), _DEPTH))
    if not found:
        refuse("table.no-list", source.place)
    if len(found) > 1:
        places = ", ".join(jsonpointer.join(way) for way, _ in found)
        refuse("table.several-lists", source.place, count=len(found), pointers=places)
    way, objects = found[0]
    notes = (finding("table.list-inside", evolve(source.place, pointer=jsonpointer.join(way))),) if way else ()
    base = jsonpointer.join(way)

    def items() -> Iterator[_Item]:
        for n, each in enumerate(objects):
            yield _Item(each, n + 1, f"{base}/{n}", None)

    return _table(source, "json", items, notes)


def read_object_lines(source: FileBytes) -> TableFile:
    """Read a file of one JSON object a line; a line that is none becomes a row with its problem.

    Args:
        source: The file.

    Raises:
        InvalidDocument: The lines are records of this library, or one is too long.
    """

    def items() -> Iterator[_Item]:
        number = 0
        with source.opened() as stream:
            line_number = 0
            while line := stream.readline(MAX_LINE_BYTES + 1):
                line_number += 1
                if len(line) > MAX_LINE_BYTES:
                    refuse("file.line-too-long", evolve(source.place, line=line_number), limit=MAX_LINE_BYTES)
                text = line.removeprefix(_BOM) if line_number == 1 else line
                if text.isspace():
                    continue
                number += 1
                try:
                    value = jsontext.loads(text.rstrip(b"\r\n"))
                except JsonFault as fault:
                    yield _Item(None, number, "", line_number, fault.problem(source.name, line_number - 1))
                    continue
                if isinstance(value, dict) and "hrdocs" in value:
                    refuse("table.records", source.place)
                yield _Item(value, number, "", line_number)

    return _table(source, "ndjson", items, ())


@frozen
class _Item:
    """One member of a list: its value, number, pointer, line, and why it could not be read."""

    value: Any
    number: int
    pointer: str
    line: int | None
    problem: Problem | None = None


def _table(source: FileBytes, kind: str, items: Any, notes: tuple[Problem, ...]) -> TableFile:
    keys: dict[str, int] = {}
    for item in items():
        for key, _ in _flat(item.value):
            keys.setdefault(key, len(keys))

    def rows() -> Iterator[TableRow]:
        for item in items():
            yield _row(item, keys, source.name)

    return TableFile(
        name=source.name,
        kind=kind,
        sha256=source.sha256,
        media_type=MEDIA_TYPES[kind],
        encoding="utf-8",
        sheets=(TableSheet(width=len(keys), keys=tuple(keys), read=rows),),
        notes=notes,
    )


def _lists_in(value: Any, way: tuple[str, ...], depth: int) -> Iterator[tuple[tuple[str, ...], list[Any]]]:
    """Return the lists of objects in a value that are in no other list."""
    if isinstance(value, list):
        if any(isinstance(each, dict) for each in value):
            yield way, value
    elif isinstance(value, dict) and depth:
        for key, each in value.items():
            yield from _lists_in(each, (*way, key), depth - 1)


def _flat(value: Any, way: tuple[str, ...] = ()) -> Iterator[tuple[str, Any]]:
    """Return the nested values of a value with their paths, as a spreadsheet flattens them."""
    inner: Iterable[tuple[str, Any]]
    if isinstance(value, dict):
        inner = value.items()
    elif isinstance(value, list) and way:
        inner = ((str(n), each) for n, each in enumerate(value))
    else:
        if way:
            yield "/".join(way), value
        return
    is_empty = True
    for key, each in inner:
        is_empty = False
        yield from _flat(each, (*way, key))
    if is_empty and way:
        yield "/".join(way), None


def _row(item: _Item, keys: Mapping[str, int], file: str | None) -> TableRow:
    place = Location(file=file, row=item.number, line=item.line, pointer=item.pointer or None)
    if item.problem is not None:
        problem = evolve(item.problem, place=evolve(item.problem.place, row=item.number))
        return TableRow(item.number, (), 0, (problem,), None, file, item.line)
    if not isinstance(item.value, dict):
        return TableRow(item.number, (), 0, (finding("table.not-an-object", place),), None, file, item.line)
    cells: dict[int, Cell] = {}
    notes: list[Problem] = []
    for key, value in _flat(item.value):
        column = keys[key]
        kind, known, text = _content(value)
        pointer = f"{item.pointer}/{key}" if "~" not in key else None
        cell = Cell(text, kind, known, column, item.number, None, file, item.line, pointer=pointer)
        if column in cells and cells[column].kind is not CellKind.EMPTY:
            # The same path as one key and through an object.
            notes.append(finding("table.cell-twice", cell.place))
        cells[column] = cell
    ordered = tuple([cells[n] for n in sorted(cells)])
    return TableRow(item.number, ordered, len(ordered), tuple(notes), None, file, item.line)


def _content(value: Any) -> tuple[CellKind, CellValue, str]:
    match value:
        case None:
            return CellKind.EMPTY, None, ""
        case bool():
            return CellKind.BOOLEAN, value, str(value).upper()
        case int() | float():
            return CellKind.NUMBER, value, jsontext.dumps(value)
        case _:
            text = str(value)
            return (CellKind.TEXT if text and not text.isspace() else CellKind.EMPTY), None, text
