"""Data that never was a file: loads, dumps, streams, JSON values that are checked, datasets made by hand."""

import gzip
import io
import json

import pytest

import hrdocs
from hrdocs import Dataset, InvalidDocument, LocalText, Person, dumps, loads, read, validate, write
from hrdocs.model import Name

PERSON = {"type": "person", "id": "p1", "names": [{"value": "Alena Vymyslenka"}], "sharing": {"label": "amber"}}
DATASET = Dataset([hrdocs.from_json(PERSON)], title={"en": "Invented"}, publisher="Nobody", generated="2026-11-30")


@pytest.mark.parametrize("lines", [False, True])
def test_what_dumps_returns_is_what_write_writes_and_loads_reads(tmp_path, lines):
    text = dumps(DATASET, lines=lines)
    path = tmp_path / ("x.ndjson" if lines else "x.json")
    write(DATASET, path)
    stream = io.BytesIO()
    write(DATASET, stream, lines=lines)
    assert path.read_text("utf-8") == text == stream.getvalue().decode()
    assert not stream.closed
    stream.seek(0)
    assert loads(text) == loads(text.encode()) == loads(gzip.compress(text.encode())) == read(stream) == DATASET


def test_records_alone_are_dumped_too():
    assert loads(dumps(iter(DATASET.records))).records == DATASET.records
    assert '"generated": "2026-12"' in dumps(DATASET, generated="2026-12")
    with pytest.raises(InvalidDocument):
        dumps([*DATASET, *DATASET])


@pytest.mark.parametrize(
    ("call", "text"),
    [
        (
            lambda: read(io.StringIO("{}")),
            (
                'expected a binary stream, not a text stream: open the file with open(path, "rb"), '
                "or read text in memory with hrdocs.loads(stream.read())"
            ),
        ),
        (
            lambda: write(DATASET, io.StringIO()),
            "expected a binary stream, not a text stream: stream.write(hrdocs.dumps(records)) writes text",
        ),
        (lambda: write(DATASET, 5), "expected a path or a binary stream, not int"),
        (lambda: loads({}), "loads takes text or bytes, not dict: read takes a path or a binary stream"),
        (
            lambda: read({"hrdocs": "1.0"}),
            (
                "expected a path, bytes or a binary stream, not dict; "
                "hrdocs.Dataset.from_json makes a dataset of values in memory"
            ),
        ),
        (lambda: validate([object()]), "a JSON value in memory holds no object"),
    ],
)
def test_a_wrong_call_names_the_right_one(call, text):
    with pytest.raises(TypeError) as caught:
        call()
    assert str(caught.value) == text


def test_lines_are_of_streams():
    with pytest.raises(ValueError, match=r"the name of a file of lines ends in \.ndjson"):
        write(DATASET, "x.json", lines=True)


def test_text_with_a_lone_surrogate_is_refused_in_its_place():
    with pytest.raises(InvalidDocument) as caught:
        loads('{"hrdocs": "1.0", "records": [{"type": "person", "id": "p1", "x_a": "\ud800"}]}')
    assert [each.code for each in caught.value.problems] == ["json.not-utf8"]


BROKEN = {**PERSON, "id": "p2", "birth": "1.1.1990"}


@pytest.mark.parametrize(
    "source",
    [
        {"hrdocs": "1.0", "records": [PERSON, BROKEN]},
        [PERSON, BROKEN],
        [hrdocs.from_json(PERSON), BROKEN],
    ],
)
def test_values_in_memory_are_checked(source):
    report = validate(source)
    assert [(p.code, p.place.pointer, p.place.line, p.place.file) for p in report.problems] == [
        ("shape.pattern", "/records/1/birth", None, None)
    ]
    assert report.files == ()
    assert not report.ok


def test_one_record_in_memory_is_checked():
    assert validate(PERSON).ok
    assert [p.place.pointer for p in validate(BROKEN).problems] == ["/records/0/birth"]


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ({}, "document.no-version"),
        ({"hrdocs": "9.9", "records": []}, "document.newer-version"),
        ({"hrdocs": "1.0", "records": 5}, "shape.type"),
        ([5], "shape.type"),
        ([{**PERSON, "x_a": float("nan")}], "json.not-finite"),
        ([{**PERSON, "x_a": "\ud800"}], "json.lone-surrogate"),
    ],
)
def test_no_value_in_memory_raises(source, code):
    assert code in [problem.code for problem in validate(source).problems]


def test_a_value_that_is_too_deep_is_reported():
    value = []
    for _ in range(100_000):
        value = [value]
    assert [problem.code for problem in validate(value).problems] == ["json.too-deep"]
    while value:  # freeing it at once would go as deep
        value = value.pop()


def test_bytes_are_checked_like_a_file():
    data = dumps(DATASET).encode()
    assert validate(data).ok
    assert validate(data.replace(b'"p1"', b'"p 1"')).problems[0].place.line is not None


def test_a_json_value_and_its_file_have_the_same_problems(tmp_path):
    records = [PERSON, {"type": "charge", "id": "c1", "person": "p9", "citation": "cc1999:342-9/1"}]
    document = {"hrdocs": "1.0", "records": records}
    path = tmp_path / "x.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    one, other = validate(document), validate(path)
    assert [(p.code, p.place.pointer) for p in one.problems] == [(p.code, p.place.pointer) for p in other.problems]
    assert {p.code for p in one.problems} >= {"reference.dangling", "citation.unknown-article"}


def test_a_dataset_is_made_by_hand():
    dataset = Dataset(
        [Person(id="p1", names=[Name(value="Алена")])], title={"be": "Прыклад"}, publisher="Nobody", licence="CC0-1.0"
    )
    assert dataset.header.title == LocalText({"be": "Прыклад"})
    assert (dataset.header.publisher, dataset.header.licence) == ("Nobody", "CC0-1.0")
    with pytest.raises(hrdocs.InvalidField, match=r"^Header\.title: expected a LocalText .*, got a str$"):
        Dataset(title="Прыклад")


def test_a_new_id_is_free():
    dataset = Dataset([Person(id=each) for each in ("p1", "p2", "p4", "x7")])
    assert [dataset.new_id(prefix) for prefix in ("p", "d", "x")] == ["p5", "d1", "x2"]
    added = dataset.with_records(Person(id=dataset.new_id("p")))
    assert added.new_id("p") == "p6"
    assert Dataset([Person(id="p1"), Person(id="p3"), Person(id="p4")]).new_id("p") == "p5"


@pytest.mark.parametrize("ending", ["json", "ndjson"])
def test_an_editor_may_name_the_schema_in_the_header(tmp_path, ending):
    header = {"$schema": "../schemas/v1/editor.json", "hrdocs": "1.0"}
    path = tmp_path / f"x.{ending}"
    document = {**header, "records": [PERSON]}
    text = json.dumps(document, indent=1) if ending == "json" else f"{json.dumps(header)}\n{json.dumps(PERSON)}\n"
    path.write_text(text, encoding="utf-8")
    assert validate(path).ok
    assert validate(document).ok
    assert "$schema" not in dumps(read(path))
    assert Dataset.from_json(document) == read(path)
    wrong = {**header, "$schema": 5, "records": []}
    assert [(p.code, p.place.pointer) for p in validate(wrong).problems] == [("shape.type", "/$schema")]
    hrdocs.fix(path, tmp_path / f"y.{ending}")
    assert read(tmp_path / f"y.{ending}") == read(path)
