"""The report as a plain value: totals, order by kind, what is evidence and what is advice."""

from collections import Counter

import pytest

import hrdocs
from hrdocs.problems import Problem, Severity
from hrdocs.validation.registry import RULES
from hrdocs.validation.report import value


def test_problems_by_kind_errors_first():
    given = [
        Problem(code="b", severity=Severity.WARNING),
        Problem(code="a", severity=Severity.ERROR),
        Problem(code="b", severity=Severity.ERROR),
        Problem(code="b", severity=Severity.WARNING, is_doubt=True),
    ]
    kinds = [(code, severity, len(problems)) for code, severity, problems in value.by_kind(given)]
    assert kinds == [("a", Severity.ERROR, 1), ("b", Severity.ERROR, 1), ("b", Severity.WARNING, 2)]


def test_counts_are_in_the_order_of_the_reference():
    assert value.counts_of(Counter({"charge": 2, "person": 1})) == (("person", 1), ("charge", 2))
    assert value.counts_of(Counter()) == ()


def test_breaches_are_those_of_the_rules():
    assert {code for code in RULES if value.is_breach(code)} == {code for code in RULES if RULES[code].is_breach}
    assert value.is_breach("custody.longer-than-law")
    assert not value.is_breach("date.future")
    assert not value.is_breach("json.truncated")


def test_versions_are_those_of_the_library_and_its_data():
    found = value.versions()
    assert found.library == hrdocs.__version__
    assert [code for code, _ in found.law] == ["cc1999", "cao2003", "cao2021"]


@pytest.mark.parametrize(("birth", "ok", "errors"), [("2030", False, 1), ("1990", True, 0)])
def test_sums(birth, ok, errors):
    dataset = hrdocs.Dataset([hrdocs.from_json({"type": "person", "id": "p1", "birth": birth})])
    report = hrdocs.validate(dataset, as_of="2021")
    assert (report.ok, report.number_of(Severity.ERROR), report.record_count) == (ok, errors, 1)
    assert report.problem_count == sum(total.count for total in report.totals)
    assert (report.file, report.sha256) == (None, None)
