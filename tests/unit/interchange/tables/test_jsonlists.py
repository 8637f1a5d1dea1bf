"""Tables of JSON: lists of objects, nested or a line each."""

import json

import pytest

from hrdocs.interchange.tables import CellKind, read_table
from hrdocs.problems import Location

NESTED = [
    {"id": 1, "name": "Лекало", "articles": ["ст. 369", "ст. 342"], "prison": {"title": "ИК-95", "address": None}},
    {"id": 2, "name": "", "articles": False, "prison": {}, "more": 1.5},
]


def as_bytes(value):
    return json.dumps(value, ensure_ascii=False).encode()


def test_a_nested_list(table):
    sheet = read_table(as_bytes(NESTED), name="a.json").sheets[0]
    keys = ("id", "name", "articles/0", "articles/1", "prison/title", "prison/address", "articles", "prison", "more")
    assert sheet.keys == keys
    assert table(as_bytes(NESTED)) == [
        (1, [("number", 1), "Лекало", "ст. 369", "ст. 342", "ИК-95", ""], []),
        (2, [("number", 2), "", ("boolean", False), "", ("number", 1.5)], []),
    ]
    first, second = sheet.rows()
    assert first.cells[2].place == Location(file="a.json", row=1, pointer="/0/articles/0")
    assert [cell.column for cell in second.cells] == [0, 1, 6, 7, 8]
    assert second.at(4).kind is CellKind.EMPTY


def test_the_same_list_flattened_has_the_same_headings():
    flat = [
        {"id": 1, "name": "Лекало", "articles/0": "ст. 369", "articles/1": "ст. 342", "prison/title": "ИК-95"},
        {"id": 2, "articles": "FALSE"},
    ]
    assert set(read_table(as_bytes(flat)).sheets[0].keys) <= set(read_table(as_bytes(NESTED)).sheets[0].keys)


def test_a_list_inside_is_found_and_said():
    found = read_table(as_bytes({"meta": {"n": 1}, "data": {"people": [{"id": 1}]}}))
    assert [(note.code, note.place.pointer) for note in found.notes] == [("table.list-inside", "/data/people")]
    (row,) = found.sheets[0].rows()
    assert row.cells[0].place.pointer == "/data/people/0/id"


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ({"hrdocs": "1.0", "records": [{"type": "person", "id": "p"}]}, "table.records"),
        ([1, 2], "table.no-list"),
        ({"a": {"b": 1}}, "table.no-list"),
        ({"a": [{"x": 1}], "b": [{"y": 1}]}, "table.several-lists"),
    ],
)
def test_json_that_is_no_list(refusal, value, code):
    assert refusal(as_bytes(value)).code == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('[{"a": 1, "a": 2}]', "json.duplicate-key"),
        ('[{"a": NaN}]', "json.not-finite"),
        ('[{"a": 1', "json.truncated"),
        ("[" * 20000, "json.too-deep"),
    ],
)
def test_json_that_programs_read_differently(refusal, text, code):
    assert refusal(text.encode(), name="a.json").code == code


def test_members_that_are_no_objects_are_set_aside():
    first, second = read_table(as_bytes([{"id": 1}, "x"])).sheets[0].rows()
    assert not first.is_doubtful
    assert [(note.code, note.place.row, note.place.pointer) for note in second.notes] == [
        ("table.not-an-object", 2, "/1")
    ]


def test_a_way_that_is_there_twice():
    (row,) = read_table(as_bytes([{"a/b": 1, "a": {"b": 2}}])).sheets[0].rows()
    assert [note.code for note in row.notes] == ["table.cell-twice"]


def test_one_object_a_line():
    data = b'\xef\xbb\xbf{"id": 1, "names": ["a", "b"]}\n\n{"id": 2\n{"id": 3}\n'
    found = read_table(data, name="a.ndjson")
    assert (found.kind, found.sheets[0].keys) == ("ndjson", ("id", "names/0", "names/1"))
    first, second, third = found.sheets[0].rows()
    assert (first.number, first.line, third.number, third.line) == (1, 1, 3, 4)
    assert [(note.code, note.place.line, note.place.row) for note in second.notes] == [("json.truncated", 3, 2)]
    assert third.cells[0].value == 3
