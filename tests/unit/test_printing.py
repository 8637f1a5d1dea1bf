"""No value of a record is printed: not by repr, not in an exception, a log or a report; Hypothesis alone prints all."""

import contextlib
import io
import json
import os

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.vendor.pretty import pretty

import hrdocs
from hrdocs import cli
from hrdocs.codec import read_record, write_record
from hrdocs.dataset import Dataset, MergeConflict
from hrdocs.errors import HrdocsError, InvalidDocument
from hrdocs.fields import ModelObject, parts_of, plan
from hrdocs.model import RECORDS
from hrdocs.testing import json_documents, records

MORE = int(os.environ.get("HRDOCS_MORE", "1"))

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
    assert repr(dataset) == "Dataset(2 records: 1 person, 1 tally)"
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


@pytest.mark.parametrize("language", ["en", "ru", "be"])
def test_no_form_of_a_report_prints_a_folder(tmp_path, language):
    folder = tmp_path / "alena-vymyslenka"
    folder.mkdir()
    path = folder / "a.json"
    path.write_text('{"hrdocs": "1.0", "records": [{"type": "person", "id": "p1", "birth": null}]}', encoding="utf-8")
    report = hrdocs.validate(path)
    printed = [
        report.to_text(language),
        json.dumps(report.to_json(language)),
        report.to_html(language),
        report.to_csv(language),
        report.to_github(language),
        repr(report.problems),
        repr(report.files),
    ]
    for text in printed:
        assert is_silent(text)
        assert "a.json" in text


def test_a_path_from_the_root_of_a_repository_is_printed_for_github(tmp_path, monkeypatch):
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "a.json").write_text("{", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    for name in ("data/a.json", "./data/a.json", folder / "a.json"):
        assert hrdocs.validate(name).to_github().startswith("::error file=data/a.json,")
    monkeypatch.chdir(folder)
    assert hrdocs.validate("../data/a.json").to_github().startswith("::error file=a.json,")


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


PLANTED = ("alena_vymyslenka", "Alena Vymyslenka", "vymyslenka", "АленаВымысленка", "vymyslenka1990:1", "x_vymyslenka")


def is_masked(text):
    return not any(word in text.lower() for word in ("vymyslenka", "вымысленка"))


def places_in(value, at=()):
    """Yield the path to each value in a JSON value."""
    yield at
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in inner:
        yield from places_in(each, (*at, key))


@st.composite
def hostile_documents(draw):
    """Draw a document of some records, with names in the place of any value, or as keys of any object."""
    document = draw(json_documents(1, 3))
    for _ in range(draw(st.integers(1, 4))):
        path = draw(st.sampled_from([each for each in places_in(document) if each]))
        holder = document
        for step in path[:-1]:
            holder = holder[step]
        word = draw(st.sampled_from(PLANTED))
        target = holder[path[-1]]
        how = draw(st.sampled_from(["value", "key", "item"]))
        if how == "key" and isinstance(target, dict):
            target[word] = word
        elif how == "item" and isinstance(target, list):
            target.append(word)
        elif path != ("records",):
            holder[path[-1]] = word
    return document


def all_forms(report, language):
    """Yield a report in each of its forms."""
    yield report.to_text(language)
    yield json.dumps(report.to_json(language), ensure_ascii=False)
    yield report.to_github(language)
    yield report.to_csv(language)
    yield repr(report) + repr(report.problems) + repr(report.files)


def said_by(work):
    """Return what a call gives back as repr, or what its exception says."""
    try:
        return repr(work())
    except HrdocsError as error:
        return f"{error}{error!r}{getattr(error, 'problems', '')!r}"


@settings(max_examples=25 * MORE, derandomize=MORE == 1, deadline=None, suppress_health_check=list(HealthCheck))
@given(hostile_documents(), st.sampled_from(["en", "ru", "be"]))
def test_no_value_of_a_hostile_document_is_printed(document, language):
    data = json.dumps(document).encode()
    for text in all_forms(hrdocs.validate(data, language=language), language):
        assert is_masked(text)
    assert is_masked(said_by(lambda: hrdocs.read(data)))
    assert is_masked(said_by(lambda: list(hrdocs.iter_records(data))))
    assert is_masked(said_by(lambda: [hrdocs.from_json(each) for each in document["records"]]))
    fixed = hrdocs.fix(data)
    assert is_masked(repr(fixed) + fixed.to_text(language))


VERBS = (
    ("validate", "a.json"),
    ("diff", "a.json", "b.json"),
    ("diff", "b.json", "a.json"),
    ("merge", "b.json", "a.json", "--output", "c.json"),
    ("label", "a.json", "--label", "red", "--output", "c.json"),
    ("share", "a.json", "--label", "clear"),
    ("share", "a.json", "--label", "red", "--neutral-ids"),
    ("forget", "a.json", "b.json", "--id", "p1"),
    ("fix", "a.json"),
    ("import", "a.json"),
)


@settings(max_examples=10 * MORE, derandomize=MORE == 1, deadline=None, suppress_health_check=list(HealthCheck))
@given(document=hostile_documents())
def test_no_verb_prints_a_value_of_a_hostile_document(tmp_path, document):
    person = {"type": "person", "id": "p1", "names": [{"value": NAME}], "sharing": {"label": "red"}}
    (tmp_path / "a.json").write_text(json.dumps(document), encoding="utf-8")
    (tmp_path / "b.json").write_text(json.dumps({"hrdocs": "1.0", "records": [person]}), encoding="utf-8")
    for verb in VERBS:
        out = io.StringIO()
        arguments = [str(tmp_path / each) if each.endswith(".json") else each for each in verb]
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
            cli.main(arguments)
        assert is_masked(out.getvalue()), verb


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
