"""Line and column of values in a JSON text."""

import pytest

from hrdocs import jsonplaces, jsontext


@pytest.mark.parametrize(
    ("pointer", "place"),
    [
        ("", (1, 1)),
        ("/hrdocs", (1, 12)),
        ("/records", (2, 14)),
        ("/records/0", (3, 3)),
        ("/records/0/names/1", (4, 28)),
        ("/records/0/note", (5, 13)),
        ("/records/1", (6, 6)),
        ("/records/1/a~1b", (6, 14)),
        ('/records/1/q"', (6, 24)),
        ("/records/1/empty", (6, 36)),
        ("/records/1/last", (6, 48)),
        # The place of a missing member is its parent.
        ("/records/2", (2, 14)),
        ("/records/01", (2, 14)),
        ("/records/-", (2, 14)),
        ("/records/1/empty/0", (6, 36)),
        ("/records/0/names/1/value/x", (4, 28)),
        ("/records/1/e/0/deeper", (6, 6)),
        ("/nothing", (1, 1)),
    ],
)
def test_locate(pointer, place):
    text = (
        '{"hrdocs": "1.0",\n'
        '  "records": [\n'
        '  {"type": "person",\n'
        '    "names": ["Алена: {[", "\\"]}"],\n'
        '    "note": "ж"\n'
        '  }, {"a/b": 1, "q\\"": 2, "empty": [], "last": {}}]}\n'
    )
    jsontext.loads(text)
    assert jsonplaces.locate(text, [pointer]) == {pointer: place}
    # Others sought in the same pass change nothing.
    others = ["/records/1/last", "/hrdocs", "/records/0/names/0", pointer, "/x"]
    assert jsonplaces.locate(text, others)[pointer] == place


def test_locate_nothing_and_scalars():
    assert jsonplaces.locate("{}", []) == {}
    assert jsonplaces.locate(" 12", ["", "/a"]) == {"": (1, 2), "/a": (1, 2)}


def test_locate_is_not_recursive():
    text = "[" * 50_000 + "]" * 50_000
    assert jsonplaces.locate(text, ["/0/0/0"]) == {"/0/0/0": (1, 4)}
