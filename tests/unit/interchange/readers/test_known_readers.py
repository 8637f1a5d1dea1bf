"""Every reader by its name; others come by entry points."""

from importlib.metadata import EntryPoint

import pytest

from hrdocs.interchange.readers import known_readers
from hrdocs.interchange.readers.read_cell import ReadCell
from hrdocs.mappingschema import READERS


@pytest.fixture(autouse=True)
def _fresh():
    known_readers.known_readers.cache_clear()
    yield
    known_readers.known_readers.cache_clear()


def read_nothing(_cell, _terms):
    return ReadCell()


MINE = known_readers.ColumnReader(name="mine", read=read_nothing, gives="text")
NO_READER = 5


def with_entry(monkeypatch, name):
    point = EntryPoint("mine", f"{__name__}:{name}", known_readers.ENTRY_POINT)
    monkeypatch.setattr(EntryPoint, "load", lambda _: globals()[name])
    monkeypatch.setattr(known_readers, "entry_points", lambda **_: [point])


def test_own_readers_are_those_of_the_schema_and_the_lists_of_words():
    found = known_readers.known_readers()
    assert set(found) == {*READERS, "word"}
    assert all(reader.name == name for name, reader in found.items())


def test_a_reader_of_a_package(monkeypatch):
    with_entry(monkeypatch, "MINE")
    assert known_readers.known_readers()["mine"] is MINE


def test_an_entry_point_that_is_no_reader(monkeypatch):
    with_entry(monkeypatch, "NO_READER")
    with pytest.raises(TypeError, match=r"an entry point of hrdocs\.readers is a ColumnReader$"):
        known_readers.known_readers()
