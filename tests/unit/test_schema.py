"""The schema as a value: names, copies, texts. What is published is compared in `tests/contract/test_schemas.py`."""

import json

import pytest

from hrdocs import schema
from hrdocs.model import RECORDS, Charge


def test_there_is_one_for_each_record_type_and_for_what_else_is_written():
    assert ("dataset", *RECORDS, "report", "mapping", "types", "editor") == schema.NAMES


def test_an_unknown_name():
    with pytest.raises(ValueError, match=r"^there is no schema 'persn'; there are dataset, person, "):
        schema.document("persn")


def test_a_caller_has_a_copy_of_their_own():
    assert schema.document("person") == schema.document("person") == schema.shared_document("person")
    assert schema.document("person") is not schema.document("person")
    assert schema.shared_document("person") is schema.shared_document("person")


def test_the_text_is_the_document():
    assert json.loads(schema.text("charge")) == schema.document("charge")
    assert schema.text("charge").endswith("}\n")


def test_a_description_is_the_docstring_on_one_line():
    assert schema.description_of(Charge) == (
        "One accusation of one person under one provision, as the authority brought it."
    )
