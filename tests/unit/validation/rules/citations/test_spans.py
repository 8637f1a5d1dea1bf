"""Days of a text as a span, and the text of a citation as one object."""

from datetime import date

import pytest

from hrdocs.validation.rules.citations.spans import span_of, text_of
from hrdocs.values import Citation


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2020-09-24", (2020, 9, 24), (2020, 9, 24)),
        ("2020-09-24T14:00", (2020, 9, 24), (2020, 9, 24)),
        ("2020-09", (2020, 9, 1), (2020, 9, 30)),
        ("2020-09-01/2020-10", (2020, 9, 1), (2020, 10, 31)),
    ],
)
def test_a_span(text, first, last):
    assert span_of(text) == (date(*first).toordinal(), date(*last).toordinal())


def test_open_ends_and_bounds_that_contradict_each_other():
    assert span_of("../2020-09-24")[0] < span_of("1000")[0]
    assert span_of("2020-09-24/..")[1] > span_of("3000")[1]
    assert span_of("2021/2020") is None


def test_the_text_of_equal_citations_is_one_object():
    assert text_of(Citation.parse("cc1999:342/1")) == "cc1999:342/1"
    assert text_of(Citation.parse("cc1999:342/1")) is text_of(Citation(code="cc1999", article="342", part="1"))
