"""Objects of the library inside models of cattrs and pydantic: read, written and described as JSON has them."""

import json

import attrs
import cattrs
import pytest

import hrdocs
from hrdocs import Charge, Dataset, FrozenMap, Json, LocalText, PartialDate, Person, Record, adapters, to_json
from hrdocs.model import RECORDS, Name, Phase

NAME = "Kanareika Tsytrynavaia"
PERSON = {
    "type": "person",
    "id": "p1",
    "names": [{"value": NAME}],
    "description": {"en": "a librarian"},
    "birth": "1990-05",
    "sharing": {"label": "amber"},
}
CASE = {
    "number": 5,
    "person": PERSON,
    "name": {"value": NAME},
    "day": "2021-03",
    "words": {"be": "суд"},
    "raw": {"a": [1]},
    "all": {"hrdocs": "1.0", "records": [PERSON]},
    "any": [PERSON],
}


@attrs.frozen
class Kept:
    """What a tool of a user keeps."""

    number: int
    person: Person
    name: Name
    day: PartialDate
    words: LocalText
    raw: Json
    all: Dataset
    any: list[Record]


def test_a_converter_of_cattrs_reads_and_writes_as_json_has_it():
    converter = cattrs.Converter()
    hrdocs.register(converter)
    kept = converter.structure(CASE, Kept)
    assert kept.person == kept.any[0] == kept.all["p1"] == hrdocs.from_json(PERSON)
    assert json.loads(json.dumps(converter.unstructure(kept))) == CASE
    assert converter.structure({"a": "b"}, FrozenMap[str, str]) == FrozenMap({"a": "b"})
    with pytest.raises(Exception, match="structuring Kept"):
        converter.structure({**CASE, "person": {**PERSON, "birth": "May 1990"}}, Kept)


@pytest.mark.parametrize("cls", RECORDS.values())
def test_each_record_goes_through_cattrs(cls):
    converter = cattrs.Converter()
    hrdocs.register(converter)
    value = to_json(hrdocs.from_json(dict(cls.EXAMPLE)))
    assert converter.unstructure(converter.structure(value, cls)) == value


def test_maps_go_through_attrs_and_json():
    person = hrdocs.from_json({**PERSON, "missing": {"/gender": "unknown"}, "x_row": {"n": 1}})
    plain = attrs.asdict(person)
    assert json.loads(json.dumps(plain["missing"], default=to_json)) == {"/gender": "unknown"}
    assert json.loads(json.dumps({"person": person}, default=to_json))["person"] == to_json(person)


def test_records_go_through_msgspec():
    msgspec = pytest.importorskip("msgspec", reason="an extra")
    person = hrdocs.from_json(PERSON)
    assert json.loads(msgspec.json.encode([to_json(person), FrozenMap({"a": 1})], enc_hook=to_json)) == [
        PERSON,
        {"a": 1},
    ]


@pytest.fixture(name="form")
def _form():
    pydantic = pytest.importorskip("pydantic", reason="an extra")
    fields = {
        "number": int,
        "person": Person,
        "name": Name,
        "day": PartialDate,
        "words": LocalText,
        "raw": Json,
        "all": Dataset,
        "any": list[Record],
    }
    return pydantic.create_model("Form", **{name: (cls, ...) for name, cls in fields.items()})


def test_a_model_of_pydantic_holds_records_parts_and_values(form):
    made = form.model_validate(CASE)
    assert made.person == hrdocs.from_json(PERSON)
    assert made.day == PartialDate("2021-03")
    assert json.loads(made.model_dump_json()) == CASE
    assert form.model_validate(made.model_dump()).person is made.person


def test_the_schema_of_a_model_has_no_reference(form):
    for mode in ("validation", "serialization"):
        described = form.model_json_schema(mode=mode)
        assert "$ref" not in json.dumps(described)
        assert described["properties"]["day"]["pattern"] == PartialDate.PATTERN
        assert described["properties"]["name"]["properties"]["value"]["type"] == "string"
        assert described["properties"]["person"]["properties"]["type"]["const"] == "person"
        assert described["properties"]["all"]["required"] == ["hrdocs", "records"]


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"person": {**PERSON, "birth": NAME, NAME: NAME}}, "person"),
        ({"person": NAME}, "person"),
        ({"person": {**PERSON, "type": "charge"}}, "person"),
        ({"name": {"value": 5, "x": NAME}}, "name"),
        ({"day": NAME}, "day"),
        ({"words": NAME}, "words"),
        ({"words": {NAME: NAME}}, "words"),
        ({"all": {"hrdocs": "1.0", "records": [{**PERSON, "names": NAME}]}}, "all"),
        ({"any": [{"type": NAME}]}, "any"),
        ({"raw": float("nan")}, "raw"),
    ],
)
def test_errors_without_input_repeat_nothing_of_a_broken_record(form, change, place):
    pydantic = pytest.importorskip("pydantic", reason="an extra")
    with pytest.raises(pydantic.ValidationError) as caught:
        form.model_validate({**CASE, **change})
    answer = caught.value.errors(include_input=False, include_url=False)
    assert [each["loc"][0] for each in answer] == [place]
    assert "anareika" not in json.dumps(answer)
    assert all(each["msg"] for each in answer)


def test_a_class_has_its_own_schema_written_out():
    for cls in (Person, Charge, Phase, Dataset, Record, PartialDate, Json, FrozenMap):
        assert "$ref" not in json.dumps(adapters.written_out(cls))
