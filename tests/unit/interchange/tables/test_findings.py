"""Problems of tables have the severity of their code."""

import pytest

from hrdocs.errors import InvalidDocument
from hrdocs.interchange.tables.findings import finding, refuse
from hrdocs.problems import Location, Severity

PLACE = Location(file="a.csv", row=1)


def test_a_finding():
    problem = finding("table.merged", PLACE, rows=2)
    assert (problem.severity, problem.place, dict(problem.parameters)) == (Severity.NOTE, PLACE, {"rows": 2})


def test_a_refusal():
    with pytest.raises(InvalidDocument) as caught:
        refuse("table.no-table", PLACE)
    assert [problem.code for problem in caught.value.problems] == ["table.no-table"]
    assert "[error table.no-table]" in str(caught.value)
