"""Numbers as they are written."""

import pytest

from hrdocs.law.citations.mention import between, is_counted, read_number


@pytest.mark.parametrize(
    ("text", "main", "inserted", "end"),
    [("342 УК", "342", None, 3), ("342-2 УК", "342", "2", 5), ("342² УК", "342", "2", 4)],
)
def test_a_number(text, main, inserted, end):
    number = read_number(text, 0)
    assert (number.main, number.inserted, number.end) == (main, inserted, end)


@pytest.mark.parametrize("text", ["01.02.2020", "0342"])
def test_what_is_no_number_of_an_article(text):
    assert read_number(text, 0) is None


def test_what_a_range_leaves_unsaid():
    assert between(read_number("293", 0), read_number("295", 0)) == ["294"]
    assert between(read_number("361-1", 0), read_number("361-3", 0)) == ["361-2"]
    assert between(read_number("342", 0), read_number("342-1", 0)) == []


def test_a_number_before_a_code_counts_nothing():
    assert not is_counted("342 yk", 3)
