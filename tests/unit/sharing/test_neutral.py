"""Ids that say nothing: references follow, and a key keeps them the same."""

import pytest

import hrdocs
from hrdocs.sharing.neutral import renamed, with_neutral_ids

RECORDS = [
    {"type": "person", "id": "vymyslenka", "names": [{"value": "vymyslenka"}], "x_of": ["vymyslenka", 1]},
    {"type": "charge", "id": "vymyslenka-342", "person": "vymyslenka"},
]


@pytest.fixture
def records():
    return [hrdocs.from_json(record) for record in RECORDS]


def test_ids_are_counted_and_references_follow(records):
    person, charge = with_neutral_ids(records)
    assert (person.id, charge.id, charge.person) == ("h1", "h2", "h1")
    assert person.x_of == ["h1", 1]
    # A text is no id, whatever it says: names are for the labels to hide.
    assert person.names[0].value == "vymyslenka"


def test_with_a_key_an_id_depends_on_nothing_else(records):
    one, other = with_neutral_ids(records, key=b"a"), with_neutral_ids(records[::-1], key=b"a")
    assert {record.id for record in one} == {record.id for record in other}
    assert {record.id for record in one}.isdisjoint({record.id for record in with_neutral_ids(records, key=b"b")})
    assert all(record.id.startswith("h") and "vymyslenka" not in repr(hrdocs.to_json(record)["id"]) for record in one)


def test_ids_that_no_one_named_stay(records):
    assert [record.id for record in renamed(records, {"vymyslenka": "h9"})] == ["h9", "vymyslenka-342"]
