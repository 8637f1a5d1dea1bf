"""What Hypothesis prints of a failure is a constructor that can be pasted into a test."""

import pytest
from hypothesis.vendor.pretty import pretty

import hrdocs
from hrdocs.testing import printers


@pytest.fixture(autouse=True)
def _registered():
    printers.register()


def test_a_record_is_printed_whole():
    person = hrdocs.from_json({"type": "person", "id": "p1", "names": [{"value": "Алена"}]})
    printed = pretty(person)
    assert printed.startswith("Person(")
    assert "Алена" in printed
    assert "Алена" not in repr(person)


def test_a_dataset_is_printed_with_its_records():
    printed = pretty(hrdocs.Dataset([hrdocs.from_json({"type": "person", "id": "p1"})]))
    assert printed.startswith("Dataset(")
    assert "Person(" in printed
