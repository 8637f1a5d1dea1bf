"""Drawn records: of the types wanted, with the ids wanted."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hrdocs.codec import read_record
from hrdocs.model import RECORDS, Charge, Detention, Judgment, Person
from hrdocs.testing import datasets, json_documents, json_records, records

FEW = settings(max_examples=20)


@FEW
@given(records(Person, Charge), json_records(Charge, ids=st.just("c7")))
def test_types_and_ids(record, value):
    assert isinstance(record, Person | Charge)
    assert (value["type"], value["id"]) == ("charge", "c7")
    assert read_record(value).id == "c7"


@FEW
@given(json_documents(1, 3), datasets(2, 4))
def test_sizes_and_ids_that_are_unique(document, dataset):
    assert 1 <= len(document["records"]) <= 3
    assert 2 <= len(dataset) <= 4
    assert len({record.id for record in dataset}) == len(dataset)


@pytest.mark.parametrize("cls", RECORDS.values(), ids=lambda cls: cls.type)
def test_every_type_is_drawn(cls):
    @settings(max_examples=3)
    @given(records(cls))
    def check(record):
        assert type(record) is cls

    check()


@settings(max_examples=25)
@given(datasets(0, 2, at_least={Charge: 2, Judgment: 1}), datasets(1, 4, types=[Detention]))
def test_a_dataset_holds_what_is_asked_for(with_charges, of_detentions):
    assert len(with_charges.of_type(Charge)) >= 2
    assert with_charges.of_type(Judgment)
    assert with_charges.of_type("person")
    assert {record.type for record in of_detentions} <= {"person", "detention"}
    assert len(of_detentions) <= 4
