"""The shape of a report: closed objects, each key described; `test_json_form.py` compares reports with it."""

import pytest
from jsonschema import Draft202012Validator

from hrdocs import schema
from hrdocs.reportschema import EXAMPLE


def objects(value):
    if isinstance(value, dict):
        if value.get("type") == "object":
            yield value
        for each in value.values():
            yield from objects(each)
    elif isinstance(value, list):
        for each in value:
            yield from objects(each)


def test_every_object_is_closed():
    found = list(objects(schema.document("report")))
    assert len(found) > 4
    for each in found:
        assert each.get("additionalProperties") is not None, each["description"]


@pytest.mark.parametrize("key", sorted(EXAMPLE))
def test_each_key_of_a_report_is_required_but_those_that_may_not_apply(key):
    validator = Draft202012Validator(schema.document("report"))
    assert validator.is_valid(EXAMPLE)
    without = {name: value for name, value in EXAMPLE.items() if name != key}
    assert validator.is_valid(without) is (key in {"as_of", "within_files"})
