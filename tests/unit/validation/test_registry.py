"""Every rule has rows that must trigger it and rows that must not; the first of each is its example in the docs."""

import json
from pathlib import Path

import pytest

import hrdocs
from hrdocs import messages
from hrdocs.problems import Severity
from hrdocs.validation.registry import FAMILIES, RULES

FOLDER = Path(__file__).parents[2] / "corpora" / "rules"
CORPORA = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.json"))}
ROWS = [
    (code, kind, n)
    for code, corpus in CORPORA.items()
    for kind in ("triggers", "silent")
    for n in range(len(corpus[kind]))
]


def test_each_rule_and_table_needs_what_its_record_types_have():
    for family in FAMILIES:
        for each in (*family.rules, *family.tables):
            each.check_needs()


def checked(row, tmp_path):
    path = tmp_path / "rows.json"
    path.write_text(json.dumps({"hrdocs": "1.0", "records": row["records"]}), encoding="utf-8")
    return hrdocs.validate(path, as_of=row.get("as_of"))


def test_every_rule_has_rows():
    assert set(CORPORA) == set(RULES)
    for code, corpus in CORPORA.items():
        assert corpus["triggers"], code
        assert corpus["silent"], code


@pytest.mark.parametrize(("code", "kind", "n"), ROWS)
def test_row(code, kind, n, tmp_path):
    row = CORPORA[code][kind][n]
    assert row["why"]
    report = checked(row, tmp_path)
    # A row states the codes that it is about: the rule itself, and those that come with it. What other rules may warn
    # of is their rows' business, but a row that has an error is not the document that it claims to be.
    codes = {code, *(each["code"] for each in row.get("found", []) if "code" in each)}
    told = [problem for problem in report.problems if problem.code in codes]
    assert not [p.code for p in report.problems if p.severity is Severity.ERROR and p.code not in codes]
    expected = row.get("found", []) if kind == "triggers" else []
    assert bool(expected) == (kind == "triggers")
    assert sorted((p.code, p.place.pointer, p.severity.value) for p in told) == sorted(
        (each.get("code", code), each["pointer"], each["severity"]) for each in expected
    ), row["why"]
    for problem in told:
        needed, optional = messages.parameters(problem.code)
        assert needed <= problem.parameters.keys() <= needed | optional
        # A fault that is only possible must not be reported as certain.
        assert messages.has_doubt(problem.code) or not problem.is_doubt
