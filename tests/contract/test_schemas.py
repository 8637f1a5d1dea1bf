"""The published schema is current, well-formed, portable and self-contained."""

import json
import re
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from hrdocs import schema
from hrdocs.fields import plan
from hrdocs.model import RECORDS

PUBLISHED = Path(__file__).parents[2] / "schemas" / "v1"
CURE = "the published schema is stale: run `make schemas` and commit what it writes"


def subschemas(value):
    if isinstance(value, dict):
        yield value
        for key, each in value.items():
            if key not in ("examples", "enum", "const"):
                yield from subschemas(each)
    elif isinstance(value, list):
        for each in value:
            yield from subschemas(each)


@pytest.mark.parametrize("name", schema.NAMES)
def test_published_schema_is_current(name):
    assert (PUBLISHED / f"{name}.json").read_text(encoding="utf-8") == schema.text(name), CURE


def test_nothing_else_is_published():
    assert {path.stem for path in PUBLISHED.iterdir()} == set(schema.NAMES), CURE


@pytest.mark.parametrize("name", schema.NAMES)
class TestEach:
    def test_it_is_a_schema(self, name):
        Draft202012Validator.check_schema(schema.document(name))

    def test_its_id_has_the_version(self, name):
        assert schema.document(name)["$id"] == f"urn:hrdocs:schema:1.0:{name}"

    def test_it_is_self_contained(self, name):
        document = schema.document(name)
        for sub in subschemas(document):
            if "$ref" in sub:
                assert sub["$ref"].removeprefix("#/$defs/") in document["$defs"]

    def test_it_defines_nothing_that_it_does_not_use(self, name):
        document = schema.document(name)
        used = {sub["$ref"].removeprefix("#/$defs/") for sub in subschemas(document) if "$ref" in sub}
        assert set(document["$defs"]) == used

    def test_every_property_says_what_it_is(self, name):
        if name == schema.TYPES:
            return  # a text beside a reference would be a class of its own to a generator
        for sub in subschemas(schema.document(name)):
            for key, each in sub.get("properties", {}).items():
                assert each.get("description") or sub["properties"] == {"type": {"const": each.get("const")}}, key

    def test_patterns_are_portable_and_stand_with_no_newline(self, name):
        for sub in subschemas(schema.document(name)):
            pattern = sub.get("pattern")
            if pattern is None or pattern == "\\n":
                continue
            assert pattern.startswith("^(?:")
            assert pattern.endswith(")$")
            assert sub["not"] == {"pattern": "\\n"}
            # No look-around, no classes by letter, no unbounded repeats outside a class.
            assert not re.search(r"\(\?[^:]", pattern)
            assert not re.search(r"\\[dDwWsSpPbB]", pattern)
            assert not re.search(r"[*+]", re.sub(r"\[[^\]]*\]|\\.", "", pattern)), pattern

    def test_examples_are_valid(self, name):
        document = schema.document(name)
        for sub in subschemas(document):
            validator = Draft202012Validator({**sub, "$defs": document["$defs"]})
            for example in sub.get("examples", ()):
                assert not list(validator.iter_errors(example))


def test_every_record_type_has_an_example_and_a_text():
    for cls in RECORDS.values():
        assert cls.EXAMPLE["type"] == cls.type
        assert cls.__doc__


def test_required_is_only_what_the_record_is_about():
    assert {name: [p.name for p in plan(cls) if p.is_required] for name, cls in RECORDS.items()} == {
        "person": ["id"],
        "organisation": ["id"],
        "detention": ["id", "person"],
        "proceeding": ["id"],
        "charge": ["id", "person"],
        "judgment": ["id"],
        "incident": ["id", "kind"],
        "appeal": ["id", "kind"],
        "recognition": ["id", "status"],
        "assessment": ["id", "person", "framework"],
        "listing": ["id", "list"],
        "tally": ["id", "quantity"],
        "source": ["id"],
    }


def test_the_published_file_is_json_with_real_letters():
    text = (PUBLISHED / "dataset.json").read_text(encoding="utf-8")
    assert json.loads(text)
    assert "\\u0" not in text


def test_a_schema_belongs_to_whoever_asked_for_it():
    schema.document("person")["properties"].clear()
    assert schema.document("person")["properties"]
    assert schema.text("person") == (PUBLISHED / "person.json").read_text(encoding="utf-8")


def test_files_that_say_the_same_have_the_same_keys():
    dataset, types, editor = (schema.document(name) for name in (schema.DATASET, schema.TYPES, schema.EDITOR))
    assert set(types["$defs"]) == set(dataset["$defs"]) == set(editor["$defs"])
    for name, definition in dataset["$defs"].items():
        assert set(types["$defs"][name].get("properties", ())) == set(definition.get("properties", ()))
    plain = {key: {k: v for k, v in each.items() if k != "enumDescriptions"} for key, each in editor["$defs"].items()}
    assert plain == dataset["$defs"]


def test_types_have_nothing_beside_a_reference_and_no_condition():
    found = list(subschemas(schema.document(schema.TYPES)))
    assert all(set(each) == {"$ref"} for each in found if "$ref" in each)
    assert not any({"if", "then", "allOf"} & set(each) for each in found)


def test_each_word_has_a_description_in_the_editor():
    for each in schema.document(schema.EDITOR)["$defs"].values():
        if "enum" in each and "enumDescriptions" in each:
            assert len(each["enum"]) == len(each["enumDescriptions"])
            assert all(each["enumDescriptions"])
    assert sum("enumDescriptions" in each for each in schema.document(schema.EDITOR)["$defs"].values()) > 50


def test_one_bad_day_is_few_errors():
    document = {"hrdocs": "1.0", "records": [{"type": "person", "id": "p1", "birth": "May 1990"}]}
    errors = list(Draft202012Validator(schema.document(schema.DATASET)).iter_errors(document))
    assert [list(each.absolute_path) for each in errors] == [["records", 0, "birth"]]
