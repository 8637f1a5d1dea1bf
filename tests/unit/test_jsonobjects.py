"""Every object of the library has a JSON value in memory, which reads back to an equal object."""

import json

import pytest
from hypothesis import given

import hrdocs
from hrdocs import Dataset, from_json, to_json
from hrdocs.model import RECORDS, Name, Penalty, Phase
from hrdocs.model.header import Header
from hrdocs.testing import datasets
from hrdocs.vocabulary import Gender

PERSON = {"type": "person", "id": "p1", "names": [{"value": "Alena Vymyslenka"}], "sharing": {"label": "amber"}}
DOCUMENT = {"hrdocs": "1.0", "title": {"en": "Invented cases"}, "records": [PERSON]}


@given(datasets(max_size=3))
def test_a_dataset_and_its_records_read_back(dataset):
    value = json.loads(json.dumps(to_json(dataset)))
    assert from_json(value) == dataset == from_json(value, Dataset) == Dataset.from_json(value)
    assert [from_json(to_json(each), type(each)) for each in dataset] == list(dataset)


@pytest.mark.parametrize("cls", RECORDS.values())
def test_an_example_of_each_type_reads_back(cls):
    record = from_json(dict(cls.EXAMPLE))
    assert from_json(to_json(record), cls) == record


@pytest.mark.parametrize(
    ("value", "cls"),
    [
        ({"value": "Alena Vymyslenka"}, Name),
        (dict(Phase.EXAMPLE), Phase),
        (dict(Penalty.EXAMPLE), Penalty),
        (dict(Header.EXAMPLE), Header),
        ("2020-09~", hrdocs.PartialDate),
        ("2020-09-08/", hrdocs.Period),
        ("P1Y6M", hrdocs.Duration),
        ("675 BYN", hrdocs.Money),
        ("[150..]", hrdocs.Quantity),
        ("cc1999:342-2/1", hrdocs.Citation),
        ("iccpr:9/3", hrdocs.Norm),
        ("yes", hrdocs.Answer),
        ("female", Gender),
        ({"be": "суд"}, hrdocs.LocalText),
        ({"a": "b"}, hrdocs.FrozenMap),
        ({"b": [1, None]}, hrdocs.Json),
    ],
)
def test_a_part_and_a_value_read_back(value, cls):
    made = from_json(value, cls)
    assert type(made) is cls
    assert to_json(made) == value
    assert json.loads(json.dumps(to_json([made, {"x": made}]))) == [value, {"x": value}]


def test_a_list_of_records_is_a_dataset():
    assert Dataset.from_json([PERSON]).records == (from_json(PERSON),) == from_json([PERSON]).records


def test_the_default_label_is_given_to_each_record():
    bare = {key: value for key, value in PERSON.items() if key != "sharing"}
    dataset = Dataset.from_json({"hrdocs": "1.0", "default_label": "red", "records": [bare, {**PERSON, "id": "p2"}]})
    assert [record.sharing.label.value for record in dataset] == ["red", "amber"]
    assert dataset.header.default_label is None


@pytest.mark.parametrize(
    ("value", "cls", "faults"),
    [
        ({"value": 5}, Name, [("shape.type", "/value")]),
        ([], Name, [("shape.type", "")]),
        ({**PERSON, "birth": "1.1.1990"}, None, [("shape.pattern", "/birth")]),
        (
            {"hrdocs": "1.0", "titel": 1, "records": [PERSON, {"type": "person"}]},
            None,
            [("shape.unknown-key", "/titel"), ("shape.missing-key", "/records/1")],
        ),
        ({"hrdocs": "1.0"}, None, [("shape.missing-key", "")]),
        ({"hrdocs": "1.0", "records": {}}, None, [("shape.type", "/records")]),
        ([PERSON, PERSON], None, [("record.duplicate-id", "/records/1/id")]),
        ([5], Dataset, [("shape.type", "/records/0")]),
        (5, Dataset, [("document.wrong-root", "")]),
        ({"records": []}, Dataset, [("document.no-version", "")]),
        ({"records": []}, None, [("record.no-type", "")]),
    ],
)
def test_all_that_is_wrong_is_said_with_its_place(value, cls, faults):
    with pytest.raises(hrdocs.InvalidDocument) as caught:
        from_json(value, cls) if cls else from_json(value)
    assert [(each.code, each.place.pointer) for each in caught.value.problems] == faults


@pytest.mark.parametrize(
    ("value", "cls", "error", "text"),
    [
        (PERSON, hrdocs.Charge, ValueError, "expected a record of type charge, not person"),
        ("x", hrdocs.FrozenMap, TypeError, "a FrozenMap is a JSON object, not str"),
        ("x", int, TypeError, "int has no JSON form in this library"),
        ("femal", Gender, ValueError, "'femal' is not a valid Gender"),
    ],
)
def test_a_wrong_class_is_refused(value, cls, error, text):
    with pytest.raises(error) as caught:
        from_json(value, cls)
    assert str(caught.value) == text


def test_an_object_without_a_json_form_is_refused():
    with pytest.raises(TypeError, match=r"^object has no JSON form in this library$"):
        to_json([object()])
