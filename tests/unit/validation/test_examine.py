"""One part of a file: problems are counted and kept, parts are joined."""

import attrs
import pytest

import hrdocs
from hrdocs.problems import Problem, Severity
from hrdocs.validation import Rules
from hrdocs.validation.examine import Findings, Terms, examine_dataset
from hrdocs.validation.fault import found

PROBLEM = Problem(code="date.future")


def test_no_more_than_so_many_of_a_kind_are_kept():
    findings = Findings()
    assert [findings.count(PROBLEM, 2) for _ in range(3)] == [True, True, False]
    assert findings.totals["date.future", Severity.ERROR] == 3


def test_parts_are_joined_and_problems_of_rules_removed():
    one, other = Findings(), Findings()
    for findings in (one, other):
        findings.add([PROBLEM, Problem(code="name.spacing", severity=Severity.WARNING)], 5)
        findings.types["person"] += 1
    one.join(other, 3)
    assert one.types["person"] == 2
    assert one.totals == {("date.future", Severity.ERROR): 2, ("name.spacing", Severity.WARNING): 2}
    one.forget(frozenset({"name.spacing"}))
    assert [problem.code for problem in one.problems] == ["date.future", "date.future"]


@pytest.mark.parametrize(
    ("terms", "fault", "is_reported"),
    [
        (Terms(), found("date.future", ""), True),
        (Terms(rules=Rules(ignore=("date",))), found("date.future", ""), False),
        (Terms().without(frozenset({"date.future"})), found("date.future", ""), False),
        (Terms(), found("date.future", "", doubt=True), True),
        (Terms(rules=attrs.evolve(Rules(), doubts=False)), found("date.future", "", doubt=True), False),
    ],
)
def test_which_faults_are_reported(terms, fault, is_reported):
    assert terms.reports(fault) is is_reported


def test_records_in_memory():
    record = hrdocs.from_json({"type": "person", "id": "p1", "names": [{"value": "x  y"}]})
    findings = examine_dataset(hrdocs.Dataset([record]), Terms(rules=Rules(select=("name",))))
    assert [(problem.code, problem.place.pointer) for problem in findings.problems] == [
        ("name.spacing", "/records/0/names/0/value")
    ]
