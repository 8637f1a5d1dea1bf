"""Parts and points, before and after an article."""

import pytest
from citing import cited

from hrdocs.law.citations.specs import read_small_or_none


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("ч. 1 и 2 ст. 342 УК", ["1", "2"]),
        ("ст. 342 (ч. 1) УК", ["1"]),
        ("части первая и вторая статьи 342 УК", ["1", "2"]),
        ("1-я часть ст. 342 УК", ["1"]),
        ("the second part of Article 342 of the Criminal Code", ["2"]),
    ],
)
def test_parts(text, parts):
    assert cited(text) == [f"cc1999:342/{part}" for part in parts]


@pytest.mark.parametrize(("text", "small"), [("2 и", "2"), ("342", None), ("x", None)])
def test_a_small_number(text, small):
    assert read_small_or_none(text, 0) == small
