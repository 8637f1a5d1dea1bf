"""Durations answer as trying all days does."""

import calendar
from datetime import datetime, timedelta

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from hrdocs.values import Answer, Duration


@given(
    years=st.integers(0, 9_000),
    months=st.integers(0, 100),
    days=st.integers(0, 99_999),
    hours=st.integers(0, 9_000),
    minutes=st.integers(0, 1_000),
)
def test_durations_read_back(years, months, days, hours, minutes):
    assume(years or months or days or hours or minutes)
    value = Duration(years=years, months=months, days=days, hours=hours, minutes=minutes)
    assert Duration.parse(str(value)) == value
    assert value.years * 12 + value.months == years * 12 + months
    assert value.hours * 60 + value.minutes == hours * 60 + minutes


def after(start, duration):
    """Return the moment at which a term ends, on clocks that never change; the 31st becomes the last of a short
    month."""
    month = start.year * 12 + start.month - 1 + duration.years * 12 + duration.months
    year, month = divmod(month, 12)
    day = min(start.day, calendar.monthrange(year, month + 1)[1])
    return start.replace(year=year, month=month + 1, day=day) + timedelta(
        days=duration.days, hours=duration.hours, minutes=duration.minutes
    )


DURATIONS = (
    st.tuples(
        st.integers(0, 4),
        st.integers(0, 14),
        st.integers(0, 70) | st.integers(360, 370),
        st.just(0) | st.integers(0, 50),
        st.just(0) | st.integers(0, 70),
    )
    .filter(any)
    .map(lambda parts: Duration(years=parts[0], months=parts[1], days=parts[2], hours=parts[3], minutes=parts[4]))
)
STARTS = st.datetimes(datetime(1995, 1, 1), datetime(2030, 1, 1))  # noqa: DTZ001 -- local time


@given(DURATIONS, DURATIONS, STARTS)
@settings(max_examples=500)
def test_durations_answer_for_every_day_they_may_begin_on(one, other, start):
    longer, shorter = one.longer_than(other), one.shorter_than(other)
    assert (longer, shorter) == (other.shorter_than(one), other.longer_than(one))
    first, second = after(start, one), after(start, other)
    assert longer in {Answer.UNKNOWN, Answer.of(first > second)}
    assert shorter in {Answer.UNKNOWN, Answer.of(first < second)}


@given(DURATIONS, STARTS)
def test_durations_last_as_many_days_as_their_bounds_say(duration, start):
    least, most = duration.days_bounds
    assert timedelta(days=least) <= after(start, duration) - start <= timedelta(days=most)


def test_bounds_of_months_are_reached():
    starts = [datetime(year, month, 1) for year in range(1890, 1910) for month in range(1, 13)]  # noqa: DTZ001 -- local time
    for months in range(1, 40):
        term = Duration(months=months)
        lengths = [(after(start, term) - start).days for start in starts]
        assert term.days_bounds == (min(lengths), max(lengths))


@given(DURATIONS, DURATIONS, DURATIONS)
def test_durations_add_in_any_order(one, other, third):
    assert one + other == other + one
    assert (one + other) + third == one + (other + third)
    assert (one + other).longer_than(one).is_yes or (one + other).hours or (one + other).minutes
