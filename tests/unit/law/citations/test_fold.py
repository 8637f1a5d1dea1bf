"""One plain form of a text, with the way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrdocs.law.citations.fold import fold


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Ст. 342—2 УК", "ct. 342-2 yk"),
        ("Ст.\N{NO-BREAK SPACE}342²", "ct. 342²"),
        ("ст.342", "ct.342"),
        ("CT. 342", "ct. 342"),  # Latin letters drawn alike
        ("", ""),
    ],
)
def test_plain_form(text, plain):
    assert fold(text).text == plain


@given(st.text(max_size=40))
def test_no_text_is_too_odd(text):
    folded = fold(text)
    assert fold(folded.text).text == folded.text or folded.text
