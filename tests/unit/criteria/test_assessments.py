"""Assessments as records, and back."""

import attrs
import pytest
from checklist import ON, outcome

import hrdocs
from hrdocs import criteria
from hrdocs.values import PartialDate


def test_an_assessment_keeps_what_was_done():
    record = criteria.to_assessment(outcome(), id="as1", person="p1", assessed_by=("o1",), assessed_on="2021-05-02")
    assert (record.framework, record.framework_version, record.result) == ("guidelines2013", "2026-11-21", "met")
    assert (record.letters, record.assessed_by, record.assessed_on) == (
        ("3.1 (a)",),
        ("o1",),
        PartialDate("2021-05-02"),
    )
    assert record.answers[0].input == "deprivation"
    assert hrdocs.from_json(hrdocs.to_json(record)) == record


def test_what_differs_from_the_record_is_told():
    record = criteria.to_assessment(outcome(), id="as1", person="p1")
    old = attrs.evolve(record, framework_version="2020-01-01", result=criteria.assess("wgad", {}, on=ON).result)
    problems = criteria.from_assessment(old).problems
    assert [(p.code, p.place.pointer) for p in problems] == [
        ("criteria.other-version", "/framework_version"),
        ("criteria.other-result", "/result"),
    ]
    with pytest.raises(ValueError, match="without a day"):
        criteria.from_assessment(attrs.evolve(record, on=None))
