"""Every rule has rows that must trigger it and rows that must not; the first of each is its example in the docs."""

import json
from pathlib import Path

import pytest

import hrdocs
from hrdocs import messages
from hrdocs.errors import Severity
from hrdocs.validation.registry import RULES

FOLDER = Path(__file__).parents[2] / "corpora" / "rules"
CORPORA = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.json"))}
ROWS = [
    (code, kind, n)
    for code, corpus in CORPORA.items()
    for kind in ("triggers", "silent")
    for n in range(len(corpus[kind]))
]


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
    told = [problem for problem in report.problems if problem.severity is not Severity.NOTE or problem.code == code]
    expected = row.get("found", []) if kind == "triggers" else []
    assert bool(expected) == (kind == "triggers")
    assert sorted((p.code, p.place.pointer, p.severity.value) for p in told) == sorted(
        (code, each["pointer"], each["severity"]) for each in expected
    ), row["why"]
    for problem in told:
        needed, optional = messages.parameters(code)
        assert needed <= problem.parameters.keys() <= needed | optional
        # A fault that is only possible must not be reported as certain.
        assert messages.has_doubt(code) or not problem.is_doubt
