"""Severities of codes that are no rules: each listed code exists, and the more precise entry counts."""

import pytest

from hrdocs.messages import codes
from hrdocs.othercodes import BY_CODE, BY_SUBJECT, severity_of
from hrdocs.problems import Severity


@pytest.mark.parametrize(
    ("code", "severity"),
    [
        ("cell.entities", Severity.NOTE),  # by its code
        ("cell.two-days", Severity.WARNING),  # by its subject
        ("fix.date", Severity.NOTE),
        ("json.truncated", Severity.ERROR),  # not listed
    ],
)
def test_severity(code, severity):
    assert severity_of(code) is severity


def test_what_is_listed_exists_and_differs_from_its_subject():
    assert set(BY_CODE) <= codes()
    assert set(BY_SUBJECT) <= {code.split(".")[0] for code in codes()}
    for code, severity in BY_CODE.items():
        assert severity is not BY_SUBJECT.get(code.split(".")[0], Severity.ERROR), code
