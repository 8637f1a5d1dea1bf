"""What of a cell belongs to no citation."""

import pytest

from hrdocs import law
from hrdocs.law.citations.cited import LeftOver


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("ч. 1 ст. 342 УК", []),
        ("ч. 1 ст. 342 УК, 2 года", [("2", LeftOver.NUMBER)]),
        ("ст. 342 УК, часть", [("часть", LeftOver.LAW_WORD)]),
    ],
)
def test_what_is_left(text, left):
    spans = law.read_cell(text).left_over
    assert [(text[span.start : span.end], span.kind) for span in spans] == left


def test_a_roman_number_is_no_silence():
    text = "342 I"
    assert [text[one.start : one.end] for one in law.read_cell(text).left_over] == ["I"]
    assert law.read_cell("342 ч. I").left_over == ()
