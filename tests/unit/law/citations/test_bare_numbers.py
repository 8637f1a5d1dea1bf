"""Administrative numbers that nothing calls an article."""

import pytest
from citing import cited

from hrdocs.law.citations.bare_numbers import is_like_day


@pytest.mark.parametrize(("number", "is_day"), [("19.11", True), ("1.1", True), ("23.34", False), ("32.1", False)])
def test_a_number_that_may_be_a_day(number, is_day):
    assert is_like_day(number) is is_day


@pytest.mark.parametrize(
    ("text", "citations"),
    [
        ("Ён атрымаў 15 сутак па 23.34.", ["cao2003:23.34"]),
        ("15 суток по 23.4 КоАП", ["cao2003:23.4"]),
        ("задержан 19.11", []),
        ("версия 23.34 программы", []),
    ],
)
def test_numbers_of_running_text(text, citations):
    assert cited(text, on="2020-09-24") == citations
