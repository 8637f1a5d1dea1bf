"""The record types by name: a mapping whose types load when they are looked up."""

from typing import get_args

import pytest

import hrdocs
from hrdocs.model import RECORDS, Record, TypeWord
from hrdocs.validation.rules.across.record_times import _TIMES, OWN_TIME


def test_each_name_leads_to_the_type_that_documents_name_so():
    assert tuple(RECORDS) == get_args(TypeWord)
    assert len(RECORDS) == len(set(RECORDS.values())) == 13
    for name, cls in RECORDS.items():
        assert issubclass(cls, Record)
        assert (cls.type, cls.__module__) == (name, f"hrdocs.model.{name}")
        assert cls is getattr(hrdocs, cls.__name__)


@pytest.mark.parametrize("name", ["Person", "persons", "", "base", None, 1])
def test_there_is_no_type_of_another_name(name):
    assert name not in RECORDS
    assert RECORDS.get(name) is None
    with pytest.raises(KeyError):
        RECORDS[name]


def test_what_rules_know_by_the_name_of_a_class_is_in_the_model():
    assert set(_TIMES) >= OWN_TIME
    for name in _TIMES:
        assert getattr(hrdocs.model, name).__name__ == name
