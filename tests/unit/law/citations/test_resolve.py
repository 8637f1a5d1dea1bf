"""From a number as written to a provision, or to what it may be."""

import pytest
from citing import found


@pytest.mark.parametrize(
    ("text", "on", "citations", "candidates"),
    [
        ("ст. 342 УК", None, {"cc1999:342"}, set()),
        ("ст. 361.3 УК", None, set(), {"cc1999:361/3", "cc1999:361-3"}),
        ("ст. 23.34 КоАП", "2020-09-24", {"cao2003:23.34"}, set()),
        ("ст. 342-2 УК", "2022-01-01", {"cc1999:342-2"}, set()),
    ],
)
def test_readings(text, on, citations, candidates):
    hit = found(text, on=on)
    assert {str(each) for each in hit.citations} == citations
    assert {str(each) for each in hit.candidates} == candidates
    assert hit.is_resolved is bool(citations)


def test_a_number_that_no_code_has_is_kept_and_not_resolved():
    hit = found("ст. 999 УК")
    assert ([str(each) for each in hit.citations], hit.is_resolved, hit.reason) == (
        ["cc1999:999"],
        False,
        "unknown-article",
    )
