"""The shape of a mapping file: its readers are those of the importer, its fields those of the model."""

import pytest
from jsonschema import Draft202012Validator

from hrdocs import schema
from hrdocs.interchange.readers.known_readers import known_readers
from hrdocs.mappingschema import MAPPING, READERS


def test_readers_are_those_that_there_are():
    # `word` is used in a mapping with the name of a list of words, as `word:status`.
    assert set(READERS) <= set(known_readers())


def test_it_is_a_schema_and_closed():
    Draft202012Validator.check_schema(schema.document("mapping"))
    assert MAPPING["additionalProperties"] is False


@pytest.mark.parametrize("key", MAPPING["required"])
def test_a_key_that_is_required(key):
    validator = Draft202012Validator(schema.document("mapping"))
    messages = {error.message for error in validator.iter_errors({})}
    assert f"{key!r} is a required property" in messages
