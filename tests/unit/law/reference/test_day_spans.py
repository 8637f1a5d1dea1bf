"""Days as spans, and whether a change had taken effect in one."""

from datetime import date

import pytest

from hrdocs.law.reference import day_spans
from hrdocs.values import Answer, PartialDate

DAY, FIRST, LAST = date(2020, 9, 24), date(2020, 9, 1), date(2020, 9, 30)


@pytest.mark.parametrize(
    ("on", "dates"),
    [
        ("2020-09-24", (DAY, DAY)),
        (DAY, (DAY, DAY)),
        (PartialDate("2020-09"), (FIRST, LAST)),
        ("2020", (date(2020, 1, 1), date(2020, 12, 31))),
    ],
)
def test_a_day_in_any_form_has_a_first_and_a_last_day(on, dates):
    assert day_spans.span(on) == dates


def test_a_first_day_of_the_data_is_a_day_or_a_window():
    assert day_spans.bounds("2020-09-24") == (DAY, DAY)
    assert day_spans.bounds("[2020-09-01..2020-09-30]") == (FIRST, LAST)
    assert day_spans.between(FIRST, LAST) == PartialDate("[2020-09-01..2020-09-30]")
    assert day_spans.between(DAY, DAY) == PartialDate("2020-09-24")


@pytest.mark.parametrize(
    ("first_day", "on", "answer"),
    [
        ("2020-09-05", "2020-10", Answer.YES),
        ("2020-09-05", "2020-09-05", Answer.YES),
        ("2020-09-05", "2020-09-04", Answer.NO),
        ("2020-09-05", "2020-09", Answer.UNKNOWN),
        ("[2020-09-01..2020-09-30]", "2020-09-10", Answer.UNKNOWN),
        ("[2020-09-01..2020-09-30]", "2020-09-30", Answer.YES),
        ("[2020-09-01..2020-09-30]", "2020-08-31", Answer.NO),
    ],
)
def test_whether_a_change_had_taken_effect(first_day, on, answer):
    assert day_spans.happened(first_day, day_spans.span(on)) is answer
