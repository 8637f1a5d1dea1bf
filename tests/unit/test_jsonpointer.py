"""JSON Pointers: written, taken apart, followed."""

import pytest

from hrdocs import jsonpointer
from hrdocs.errors import InvalidText
from hrdocs.jsonpointer import NoSuchValue


@pytest.mark.parametrize(
    ("pointer", "tokens"),
    [
        ("", []),
        ("/", [""]),
        ("/a/0", ["a", "0"]),
        ("/a~1b/c~0d/~01", ["a/b", "c~d", "~1"]),
        ("//x/", ["", "x", ""]),
    ],
)
def test_pointer_both_ways(pointer, tokens):
    assert jsonpointer.split(pointer) == tokens
    assert jsonpointer.join(tokens) == pointer


@pytest.mark.parametrize(
    ("pointer", "start", "end"), [("a", 0, 1), ("a/b", 0, 1), ("#/a", 0, 1), ("/a~", 2, 3), ("/a~2b", 2, 3)]
)
def test_no_pointer(pointer, start, end):
    with pytest.raises(InvalidText) as caught:
        jsonpointer.split(pointer)
    assert (caught.value.kind, caught.value.start, caught.value.end) == ("Pointer", start, end)


DOCUMENT = {"a": [10, {"b": None}], "": {"/": 1, "~": 2}, "0": "zero"}


@pytest.mark.parametrize(
    ("pointer", "value"),
    [("", DOCUMENT), ("/a/0", 10), ("/a/1/b", None), ("//~1", 1), ("//~0", 2), ("/0", "zero")],
)
def test_resolve(pointer, value):
    assert jsonpointer.resolve(DOCUMENT, pointer) == value


@pytest.mark.parametrize(
    # Indices with zeros, plus or minus, or digits of other scripts; the end of the list; into a text; out of a null.
    "pointer",
    [
        "/b",
        "/a/2",
        "/a/00",
        "/a/01",
        "/a/-",
        "/a/-1",
        "/a/+1",
        "/a/٣",
        "/a/1\n",
        "/0/0",
        "/a/1/b/c",
        "/a/" + "9" * 5000,
    ],
)
def test_resolve_nowhere(pointer):
    with pytest.raises(NoSuchValue) as caught:
        jsonpointer.resolve(DOCUMENT, pointer)
    assert isinstance(caught.value, LookupError)
    assert str(caught.value) == f"{pointer} leads nowhere"
