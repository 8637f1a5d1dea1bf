"""The strategies themselves: they draw what they promise, and nothing that people might pass them breaks them."""

import contextlib
import importlib
import json
import os
import sys
from collections import Counter

import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st
from hypothesis.errors import NoSuchExample

from hrdocs.dataset import Dataset
from hrdocs.errors import MissingExtra
from hrdocs.fields import plan
from hrdocs.jsonpointer import NoSuchValue, resolve
from hrdocs.model import RECORDS, Charge, Judgment, Person
from hrdocs.testing import (
    Mutation,
    broken,
    datasets,
    ids,
    json_documents,
    json_records,
    json_values,
    mutations,
    records,
    slips,
    texts,
)
from hrdocs.vocabulary import SharingLabel

MORE = int(os.environ.get("HRDOCS_MORE", "1"))
COUNTED = settings(
    max_examples=60 * MORE, derandomize=MORE == 1, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)


@COUNTED
@given(records(Charge, Judgment), records(Person, ids=st.just("p7")), texts())
def test_records_are_of_the_types_asked_for(either, person, text):
    assert isinstance(either, Charge | Judgment)
    assert isinstance(person, Person)
    assert person.id == "p7"
    assert {tie.person for tie in person.relationships} <= {"p7"}
    assert text
    assert text.encode()


@COUNTED
@given(datasets(2, 3, labels=st.sampled_from([SharingLabel.GREEN, SharingLabel.AMBER])))
def test_datasets_have_the_size_and_the_labels_asked_for(dataset):
    assert isinstance(dataset, Dataset)
    assert len(dataset) in (2, 3)
    for record in dataset:
        assert record.sharing.label in (SharingLabel.GREEN, SharingLabel.AMBER)
        # A field is stricter than its record.
        assert all(label.rank > record.sharing.label.rank for label in record.sharing.fields.values())


@COUNTED
@given(json_documents(3, 3, ids=ids()))
def test_documents_hold_ids_as_they_come(document):
    assert len({record["id"] for record in document["records"]}) == 3


def test_most_pointers_lead_to_values_and_those_of_what_is_missing_to_none():
    leads, misses = Counter(), Counter()

    @settings(COUNTED, max_examples=300 * MORE)
    @given(json_records())
    def count(value):
        for pointer in value.get("said", {}):
            leads[is_there(value, pointer)] += 1
        for pointer in value.get("missing", {}):
            misses[is_there(value, pointer)] += 1

    count()
    assert leads[True] > leads.total() / 2 > 20
    assert misses[False] > misses.total() / 2 > 20


def is_there(value, pointer):
    try:
        resolve(value, pointer)
    except NoSuchValue:
        return False
    return True


@pytest.mark.parametrize("cls", RECORDS.values(), ids=RECORDS)
def test_each_field_is_drawn(cls):
    # Draws resemble each other, so a fixed number of them may miss a field; the search stops when it has seen all.
    wanted, drawn = {"type", *(p.name for p in plan(cls))}, set()

    def has_completed_the_set(value):
        drawn.update("extra" if key.startswith("x_") else key for key in value)
        return drawn >= wanted

    with contextlib.suppress(NoSuchExample):
        find(
            json_records(cls),
            has_completed_the_set,
            settings=settings(COUNTED, max_examples=3000, phases=[Phase.generate]),
        )
    assert drawn == wanted


@COUNTED
@given(
    st.one_of(json_values(), json_records(), json_documents(0, 2)).flatmap(
        lambda value: st.tuples(st.just(value), mutations(value))
    )
)
def test_any_value_has_slips_and_stays_as_it_is(drawn):
    value, mutation = drawn
    assert isinstance(mutation, Mutation)
    assert 1 <= len(mutation.slips) <= 2
    assert all(" at " in slip for slip in mutation.slips)
    assert json.dumps(mutation.value).encode()
    assert value == json.loads(json.dumps(value))


SLIPS = [
    (slips._ANYWHERE, "2020-09-08"),
    (slips._IN_TEXTS, "cc1999:342-1/1"),
    (slips._IN_NUMBERS, 34),
    (slips._IN_LISTS, ["BY", "LT"]),
    (slips._IN_OBJECTS, {"type": "person", "id": "p1"}),
]


@pytest.mark.parametrize(
    ("slip", "value"), [pytest.param(slip, value, id=name) for table, value in SLIPS for name, slip in table.items()]
)
def test_each_slip_changes_something(slip, value):
    found = set()

    @settings(COUNTED, max_examples=20)
    @given(st.data())
    def collect(data):
        # As text, in which 34 and 34.0 are two.
        found.add(json.dumps(slip(data.draw, value)))

    collect()
    assert found - {json.dumps(value)}


@COUNTED
@given(json_documents(1, 2).flatmap(broken))
def test_broken_documents_are_broken(mutation):
    assert not slips.is_valid(mutation.value)


def test_failures_shrink_to_what_matters():
    quickly = settings(database=None, derandomize=True, deadline=None, max_examples=2000)
    found = find(json_records(Person), lambda value: len(value.get("names", ())) > 1, settings=quickly)
    assert found == {
        "type": "person",
        "id": "p1",
        "names": [{"value": "Alena Vymyslenka"}, {"value": "Alena Vymyslenka"}],
    }
    found = find(
        json_records(Person).flatmap(mutations), lambda mutation: "key-misspelt" in mutation.slips[0], settings=quickly
    )
    # Where it is depends on the way Hypothesis takes, and that on every constant of the package: the root, or an object
    # within. Little is beside it.
    assert len(found.slips) == 1
    assert len(json.dumps(found.value)) < 200


def test_without_hypothesis_the_cure_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "hypothesis", None)
    monkeypatch.delitem(sys.modules, "hrdocs.testing")
    with pytest.raises(MissingExtra) as missing:
        importlib.import_module("hrdocs.testing")
    assert str(missing.value) == "test strategies needs hypothesis: pip install hypothesis"
