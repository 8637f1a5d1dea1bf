"""No value of a record is printed: not by repr, not in an exception, a log or a report; Hypothesis alone prints all."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.vendor.pretty import pretty

import hrdocs
from hrdocs.codec import read_record, write_record
from hrdocs.dataset import Dataset, MergeConflict
from hrdocs.errors import HrdocsError, InvalidDocument
from hrdocs.fields import ModelObject, parts_of, plan
from hrdocs.model import RECORDS
from hrdocs.testing import records

NAME = "Alena Vymyslenka"
PERSON = {
    "type": "person",
    "id": "alena-vymyslenka",
    "names": [{"value": NAME, "given": "Alena"}],
    "birth": "1990-05-17",
    "notes": {"en": "alena vymyslenka"},
    "x_alena": "vymyslenka",
}
WORDS = ("alena", "vymyslenka", "1990")


def is_silent(text):
    return not any(word in text.lower() for word in WORDS)


def test_what_a_record_prints():
    record = read_record(PERSON)
    assert repr(record) == "<Person: id …, names 1, birth, notes 1, extra 1>"
    assert repr(record.names[0]) == "<Name: value, given>"
    assert f"{record}" == repr(record)


def test_what_a_dataset_a_case_a_diff_and_a_report_print():
    dataset = Dataset([read_record(PERSON), read_record({"type": "tally", "id": "t1", "quantity": "3"})])
    assert repr(dataset) == "<Dataset of 2 records: person 1, tally 1>"
    assert repr(dataset.case("alena-vymyslenka")) == "<Case of one person, 1 records of the person>"
    assert repr(dataset.diff(Dataset())) == "<Diff: added 0, removed 2, changed 0>"
    assert repr(hrdocs.validate(dataset)).startswith("<Report on 2 records: error 0, ")
    assert len(repr(dataset)) < 100


@pytest.mark.parametrize(
    "call",
    [
        lambda d: d["vymyslenka"],
        lambda d: d.case("alena"),
        lambda d: d.merge(Dataset([read_record({**PERSON, "birth": "1991"})])),
        lambda d: Dataset([*d, *d]),
        lambda _: hrdocs.from_json({**PERSON, "alena_vymyslenka": 1}),
        lambda _: hrdocs.from_json({"type": "alena_vymyslenka"}),
        lambda _: hrdocs.read(json.dumps({"hrdocs": "1.0", "records": [PERSON]})),
        lambda _: hrdocs.read(json.dumps(PERSON) + "\n"),
        lambda _: hrdocs.write([], json.dumps(PERSON)),
        lambda _: list(hrdocs.iter_records(json.dumps([PERSON]))),
    ],
)
def test_what_exceptions_print(call):
    with pytest.raises(HrdocsError) as caught:
        call(Dataset([read_record(PERSON)]))
    error = caught.value
    assert is_silent(repr(error))
    assert is_silent(str(error))
    if isinstance(error, InvalidDocument):
        assert is_silent(repr(error.problems))


@pytest.mark.parametrize("text", ['{"hrdocs": "1.0"}', "[]", "a\nb", '\ufeff{"a": 1}', "x" * 5000, " [1]"])
def test_a_text_in_the_place_of_a_name_is_refused_with_the_right_call(text):
    report = hrdocs.validate(text)
    assert [problem.code for problem in report.problems] == ["file.is-text"]
    assert text not in report.to_text()
    with pytest.raises(InvalidDocument, match=r"hrdocs\.read\(text\.encode\(\)\)"):
        hrdocs.read(text)


def test_a_file_may_be_called_so(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    name = '[draft] "list" {1}.json'
    (tmp_path / name).write_text('{"hrdocs": "1.0", "records": []}', encoding="utf-8")
    assert len(hrdocs.read(name)) == 0


def test_only_the_last_part_of_a_path_is_printed(tmp_path):
    folder = tmp_path / "alena-vymyslenka"
    folder.mkdir()
    (folder / "a.json").write_text("{", encoding="utf-8")
    for work in (hrdocs.read, lambda path: hrdocs.validate(path).to_text()):
        try:
            text = work(folder / "a.json")
        except InvalidDocument as error:
            text = str(error)
        assert is_silent(text)
        assert "a.json" in text


def test_a_conflict_prints_no_id():
    assert repr(MergeConflict(("alena",))) == "<MergeConflict>"


# --- Hostile documents ------------------------------------------------------------------------------------------------


@st.composite
def hostile(draw):
    """Draw a record in which keys, ids, types and words are made of names."""
    value = write_record(draw(records()))
    for word in ("alena_vymyslenka", "Alena Vymyslenka", "vymyslenka"):
        place = draw(st.sampled_from(["key", "type", "id", "word", "pointer", "label", "x", "nothing"]))
        if place == "key":
            value[word] = word
        elif place == "type":
            value["type"] = word
        elif place == "id":
            value["id"] = word
        elif place == "word":
            value[draw(st.sampled_from(sorted(value)))] = word
        elif place == "pointer":
            value["said"] = {f"/{word.lower()}/0": word}
        elif place == "label":
            value["sharing"] = {"label": word}
        elif place == "x":
            value["x_vymyslenka"] = {word: [word]}
    return value


@settings(max_examples=60, derandomize=True, deadline=None)
@given(hostile())
def test_no_word_of_a_hostile_record_is_printed(value):
    document = {"hrdocs": "1.0", "records": [value, value]}
    report = hrdocs.validate(json.dumps(document).encode())
    for language in ("en", "ru", "be"):
        assert is_silent(report.to_text(language).replace("1990", ""))
    try:
        text = repr(hrdocs.read(json.dumps(document).encode()))
    except InvalidDocument as error:
        text = f"{error}{error!r}{error.problems!r}"
    assert "vymyslenka" not in text.lower()


# --- Hypothesis -------------------------------------------------------------------------------------------------------


@settings(max_examples=40, derandomize=True, deadline=None)
@given(records())
def test_hypothesis_prints_a_constructor_that_makes_the_record_again(record):
    text = pretty(record)
    assert text.startswith(f"{type(record).__name__}(")
    assert f"id={record.id!r}" in text


def test_no_class_of_the_model_prints_itself_otherwise():
    classes, found = list(RECORDS.values()), set()
    while classes:
        cls = classes.pop()
        if cls not in found:
            found.add(cls)
            classes.extend(part for each in plan(cls) for part in parts_of(each.kind))
    assert len(found) > len(RECORDS)
    assert {cls for cls in found if cls.__repr__ is not ModelObject.__repr__} == set()
