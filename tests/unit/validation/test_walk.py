"""What a record holds, found in one pass: nothing is missed, and every pointer leads to what it says."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import hrdocs
from hrdocs import codec, jsonpointer, testing
from hrdocs.references import references_of
from hrdocs.validation.walk import item_of
from hrdocs.values import Citation, PartialDate, Period


def pointers_of(value, at=""):
    if at:
        yield at
    if isinstance(value, dict):
        for key, each in value.items():
            yield from pointers_of(each, f"{at}/{jsonpointer.escape(key)}")
    elif isinstance(value, list):
        for n, each in enumerate(value):
            yield from pointers_of(each, f"{at}/{n}")


@given(testing.records())
def test_all_is_found_where_it_stands(record):
    item = item_of(record)
    assert sorted((p, target, to) for p, target, to in item.references) == sorted(
        (r.pointer, r.target, r.to) for r in references_of(record)
    )
    value = codec.write_record(record)
    for found, cls in ((item.days, PartialDate), (item.periods, Period), (item.citations, Citation)):
        for pointer, each in found:
            assert type(each) is cls
            assert jsonpointer.resolve(value, pointer) == str(each)
    for pointer, each in item.supports:
        assert jsonpointer.resolve(value, pointer) == each


@given(testing.records(), st.data())
@settings(max_examples=200)
def test_has_agrees_with_the_document(record, data):
    item = item_of(record)
    there = list(pointers_of(item.value))
    pointer = data.draw(st.sampled_from(there))
    odd = data.draw(st.sampled_from(["", "/0", "/9", "/-", "/00", "/x", "/value", "/extra", "/type"]))
    for each in (pointer, pointer + odd, odd or "/id", pointer.rpartition("/")[0] or "/id"):
        try:
            jsonpointer.resolve(item.value, each)
        except LookupError:
            assert not item.has(each), each
        else:
            assert item.has(each), each


@pytest.mark.parametrize(
    ("pointer", "is_there"),
    [
        ("/type", True),
        ("/sharing/label", True),  # always written
        ("/names/0/value", True),
        ("/names/1/value", False),
        ("/names/01/value", False),  # no index has a leading zero
        ("/birth", False),
        ("/x_row/rows/1", True),
        ("/x_row/rows/2", False),
        ("/extra", False),  # it has no key of its own in a document
        ("/names/0/value/0", False),  # a text has nothing in it
    ],
)
def test_has(pointer, is_there):
    value = {
        "type": "person",
        "id": "p1",
        "names": [{"value": "Alena Vymyslenka"}],
        "x_row": {"rows": [1, 2]},
    }
    assert item_of(codec.read_record(value)).has(pointer) is is_there


def test_an_item_makes_its_document_once():
    item = item_of(hrdocs.Person(id="p1"))
    assert item.value is item.value
