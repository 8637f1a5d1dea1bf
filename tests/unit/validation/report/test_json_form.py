import json

import pytest
from jsonschema import Draft202012Validator

import hrdocs
from hrdocs import jsontext, messages, schema
from hrdocs.messages import LANGUAGES
from hrdocs.problems import Location, Problem, Severity
from hrdocs.reportschema import EXAMPLE, FORMAT
from hrdocs.validation import CheckedFile, Report, Total

VALIDATOR = Draft202012Validator(schema.document("report"))
FILES = {
    "clean.json": '{"hrdocs": "1.0", "records": []}',
    "bad.json": '{"hrdocs": "1.0", "records": [{"type": "person", "id": "p1", "birth": null, "Алена": 1}, {}]}',
    "dangling.ndjson": '{"type": "charge", "id": "c1", "person": "p1"}\n\nnot JSON\n',
    "broken.json": '{"hrdocs": "1.0", "records": [',
    "old.json": '{"hrdocs": "9.0", "records": []}',
    "unknown.txt": "",
    "empty.json": "",
}


def valid(report, *arguments, **options):
    value = report.to_json(*arguments, **options)
    assert not [error.message for error in VALIDATOR.iter_errors(value)]
    # It is plain JSON, and reads back the same.
    assert jsontext.loads(jsontext.dumps(value)) == value
    return value


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", FILES)
def test_a_report_has_the_published_shape(tmp_path, name, language):
    path = tmp_path / name
    path.write_text(FILES[name], encoding="utf-8")
    report = hrdocs.validate(
        path, as_of="2026-01", rules=hrdocs.Rules(ignore=("reference", "date.future"), doubts=False)
    )
    value = valid(report, language)
    assert value["format"] == FORMAT
    assert value["language"] == language
    assert value["as_of"] == "2026-01"
    assert value["rules"] == {"select": [], "ignore": ["reference", "date.future"], "doubts": False}
    assert value["ok"] == (name == "clean.json")
    valid(report, language, show_ids=True, show_values=True)


def test_a_file_that_is_not_there(tmp_path):
    value = valid(hrdocs.validate(tmp_path / "absent.json"))
    assert value["legible"] is False
    assert "sha256" not in value["files"][0]


def test_a_dataset():
    dataset = hrdocs.Dataset([hrdocs.Charge(id="vymyslenka", person="pryklad")])
    report = hrdocs.validate(dataset, rules=("reference",))
    assert valid(report)["files"] == []
    assert "vymyslenka" not in json.dumps(valid(report))
    assert valid(report, show_ids=True)["problems"][0]["record"] == "vymyslenka"
    assert valid(report, show_values=True)["problems"][0]["value"] == '"pryklad"'


@pytest.mark.parametrize("code", sorted(messages.codes()))
def test_every_code_fits(code):
    needed, optional = messages.parameters(code)
    problem = Problem(
        code=code,
        severity=Severity.WARNING,
        is_doubt=True,
        place=Location(
            file="a.xlsx", sheet="Лист 1", row=2, column=3, heading="Статья", line=4, pointer="", record="p1"
        ),
        parameters=dict.fromkeys(needed | optional, 7),
    )
    totals = (Total(code=code, severity=Severity.WARNING, count=1),)
    report = Report(files=(CheckedFile(name=None, sha256=None),), problems=(problem,), totals=totals, counts=())
    (told,) = valid(report, "be", show_ids=True)["problems"]
    assert told["doubt"] is True


@pytest.mark.parametrize(
    "wrong",
    [
        {"format": "hrdocs-report 2.0"},
        {"language": "de"},
        {"records": {"persn": 1}},
        {"totals": [{"code": "reference.dangling", "severity": "fatal", "count": 1}]},
        {"more": 1},
        {"files": [{"name": "a", "sha256": "AB"}]},
    ],
)
def test_the_shape_refuses_what_is_no_report(wrong):
    assert VALIDATOR.is_valid(EXAMPLE)
    assert not VALIDATOR.is_valid({**EXAMPLE, **wrong})


def test_the_example_is_a_report_of_ours():
    # What it says of the problem is what the messages say today.
    (told,) = EXAMPLE["problems"]
    place = Location(pointer=told["pointer"])
    rendered = messages.render(Problem(code=told["code"], place=place, parameters={"expected": "person"}))
    assert (told["message"], told["fix"]) == (rendered.message, rendered.fix)
