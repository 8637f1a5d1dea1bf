"""The rules: rows that must trigger and rows that must not, with their place."""

import json
from pathlib import Path

import pytest

import hrdocs
from hrdocs import codec, messages
from hrdocs.errors import Severity

PERSON = {"type": "person", "id": "p1"}
SOURCE = {"type": "source", "id": "s1"}
WAIVER = {"rule": "reference.dangling", "reason": "a partner keeps the record"}
ORGANISATION = {"type": "organisation", "id": "o1"}


def dataset(*values):
    return hrdocs.Dataset(codec.read_record(value) for value in values)


def found(*values):
    report = hrdocs.validate(dataset(*values))
    return [(problem.code, problem.place.pointer) for problem in report.problems]


RULES = [
    pytest.param(
        [{**PERSON, "affiliations": [{"organisation": "o1"}]}],
        [("reference.dangling", "/records/0/affiliations/0/organisation")],
        id="a reference to nothing",
    ),
    pytest.param(
        [PERSON, {"type": "charge", "id": "c1", "person": "o1"}, ORGANISATION],
        [("reference.wrong-type", "/records/1/person")],
        id="a reference to a record of another type further down",
    ),
    pytest.param(
        [ORGANISATION, {"type": "charge", "id": "c1", "person": "o1"}],
        [("reference.wrong-type", "/records/1/person")],
        id="and further up",
    ),
    pytest.param(
        [{"type": "detention", "id": "d1", "person": "p1", "follows": "d1"}, PERSON],
        [("reference.to-itself", "/records/0/follows")],
        id="a detention that follows itself",
    ),
    pytest.param([{**PERSON, "sources": [{"source": "s1"}]}, SOURCE], [], id="a reference that is right"),
    pytest.param(
        [{**PERSON, "birth": "[1990..1980]"}], [("date.bounds-reversed", "/records/0/birth")], id="bounds reversed"
    ),
    pytest.param([{**PERSON, "birth": "[1980..1990]"}], [], id="bounds in order"),
    pytest.param([{**PERSON, "birth": "[..1990]"}], [], id="one bound"),
    pytest.param(
        [{"type": "incident", "id": "i1", "kind": "search", "period": "[2021..2020]/2022"}],
        [("date.bounds-reversed", "/records/0/period")],
        id="bounds reversed within a period",
    ),
    pytest.param(
        [{"type": "incident", "id": "i1", "kind": "search", "period": "2021-03-02/2021-03-01"}],
        [("period.ends-before-start", "/records/0/period")],
        id="a period that ends before it begins",
    ),
    pytest.param(
        [{"type": "incident", "id": "i1", "kind": "search", "period": "2021-03-02/2021-03"}],
        [],
        id="an end that may lie after the beginning is no fault",
    ),
    pytest.param(
        [{**PERSON, "names": [{"value": "x"}], "said": {"/names/1/value": "x"}}],
        [("pointer.leads-nowhere", "/records/0/said/~1names~11~1value")],
        id="words for a name that is not there",
    ),
    pytest.param(
        [{**PERSON, "sources": [{"source": "s1", "supports": ["/birth"]}]}, SOURCE],
        [("pointer.leads-nowhere", "/records/0/sources/0/supports/0")],
        id="support for a field that is not there",
    ),
    pytest.param(
        [{**PERSON, "missing": {"/birth": "withheld"}, "said": {"/birth": "not told for safety"}}],
        [],
        id="words for a field that is missing for a reason",
    ),
    pytest.param(
        [{**PERSON, "sharing": {"label": "green", "fields": {"/birth": "clear"}}, "birth": "1990"}],
        [("sharing.looser", "/records/0/sharing/fields/~1birth")],
        id="a field looser than its record",
    ),
    pytest.param(
        [{**PERSON, "sharing": {"label": "green", "fields": {"/birth": "green"}}, "birth": "1990"}],
        [],
        id="a field with the label of its record",
    ),
    pytest.param(
        [{**PERSON, "affiliations": [{"organisation": "o1"}], "waivers": [WAIVER]}],
        [],
        id="a dangling reference, waived",
    ),
    pytest.param(
        [{**PERSON, "birth": "[1990..1980]", "waivers": [WAIVER]}],
        [("date.bounds-reversed", "/records/0/birth")],
        id="a waiver of another rule",
    ),
    pytest.param(
        [{**PERSON, "birth": "1990", "missing": {"/birth": "unknown"}}],
        [("missing.present", "/records/0/missing/~1birth")],
        id="missing and yet there",
    ),
]


@pytest.mark.parametrize(("records", "problems"), RULES)
def test_rules(records, problems):
    assert found(*records) == problems


@pytest.mark.parametrize(("records", "problems"), RULES)
@pytest.mark.parametrize("ending", [".json", ".ndjson"])
def test_rules_on_files_give_line_and_column(tmp_path, records, problems, ending):
    path = tmp_path / f"a{ending}"
    hrdocs.write(dataset(*records), path)
    report = hrdocs.validate(path)
    assert [problem.code for problem in report.problems] == [code for code, _ in problems]
    for problem in report.problems:
        line = path.read_text(encoding="utf-8").splitlines()[problem.place.line - 1]
        assert problem.place.column <= len(line)
        if ending == ".ndjson":
            record = json.loads(line)
            assert not problem.place.pointer.startswith("/records/")
            assert record["id"] == problem.place.record


def test_every_problem_has_the_parameters_that_its_message_needs():
    for records, _ in (row.values for row in RULES):
        for problem in hrdocs.validate(dataset(*records)).problems:
            needed, optional = messages.parameters(problem.code)
            assert needed <= set(problem.parameters) <= needed | optional


def test_a_report_in_three_languages_and_as_json():
    report = hrdocs.validate(dataset({**PERSON, "birth": "[1990..1980]"}), language="be")
    assert report.to_text() == report.to_text("be") != report.to_text("en")
    assert report.to_json("en") == {
        "file": None,
        "ok": False,
        "records": {"person": 1},
        "problems": [
            {
                "code": "date.bounds-reversed",
                "severity": "error",
                "pointer": "/records/0/birth",
                "message": "the later bound of the date stands first",
                "expected": "the earlier day first, as in [2020-09-08..2020-09-09]",
                "mend": "check the days against the source, and change their order",
            }
        ],
    }


def test_doubt_is_a_warning_and_leaves_the_report_in_order():
    report = hrdocs.validate(dataset({**PERSON, "said": {"/birth": "x"}}))
    assert [problem.severity for problem in report.problems] == [Severity.WARNING]
    assert report.ok


def test_bad_content_never_raises(tmp_path):
    for name, data in (("a.json", b"{"), ("b.ndjson", b"\xff\n{}\n"), ("c.json.gz", b"x"), ("d.txt", b"")):
        (tmp_path / name).write_bytes(data)
        assert not hrdocs.validate(tmp_path / name).ok
    assert not hrdocs.validate(tmp_path / "none.json").ok
    assert not hrdocs.validate(tmp_path).ok


def test_an_unknown_language_is_a_wrong_call():
    with pytest.raises(ValueError, match="en, ru, be"):
        hrdocs.validate(dataset(PERSON), language="de")


def test_records_after_a_bad_line_are_read(tmp_path):
    path = Path(tmp_path / "a.ndjson")
    path.write_text('{"type": "person", "id": "p1"}\nx\n{"type": "person", "id": "p2"}', encoding="utf-8")
    report = hrdocs.validate(path)
    assert [(p.code, p.place.line) for p in report.problems] == [("json.syntax", 2)]
    assert report.records == 2


@pytest.mark.parametrize("ending", [".json", ".ndjson"])
def test_a_refused_record_still_stands_in_the_file(tmp_path, ending):
    """What refers to it is not told that it dangles, unless the type is wrong too."""
    charge = {"type": "charge", "id": "c1", "person": "p1"}
    wrong = {"type": "charge", "id": "c2", "person": "o1"}
    values = [charge, wrong, {**PERSON, "birth": 1}, {**ORGANISATION, "names": []}]
    path = tmp_path / f"a{ending}"
    if ending == ".json":
        path.write_text(json.dumps({"hrdocs": "1.0", "records": values}), encoding="utf-8")
    else:
        path.write_text("\n".join(map(json.dumps, values)), encoding="utf-8")
    problems = hrdocs.validate(path).problems
    assert sorted((p.code, p.place.record) for p in problems) == [
        ("reference.wrong-type", "c2"),
        ("shape.empty", "o1"),
        ("shape.type", "p1"),
    ]


def test_the_same_report_twice(tmp_path):
    path = tmp_path / "a.json"
    path.write_text('{"hrdocs": "1.0", "records": [{"type": "person", "id": "p", "x": 1, "y": 2, "birth": 3}]}')
    assert hrdocs.validate(path).to_text() == hrdocs.validate(path).to_text()
