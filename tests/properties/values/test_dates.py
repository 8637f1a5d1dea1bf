"""Dates and periods answer as counting days does."""

import calendar
import itertools
import re
from datetime import date, datetime, timedelta

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from hrdocs.values import Answer, PartialDate, Period


def canonical(cls):
    return st.from_regex(cls.PATTERN[1:-1], fullmatch=True)


def test_every_real_day_and_no_other():
    matches = re.compile(PartialDate.PATTERN).fullmatch
    for year in range(990, 3010):
        for month in range(14):
            real = 1000 <= year <= 2999 and 1 <= month <= 12
            assert bool(matches(f"{year:04}-{month:02}")) is real
            last = calendar.monthrange(year, month)[1] if real else 0
            for day in (0, 1, 9, 10, 19, 20, 27, 28, 29, 30, 31, 32):
                assert bool(matches(f"{year:04}-{month:02}-{day:02}")) is (1 <= day <= last)


def test_every_clock_time_and_no_other():
    matches = re.compile(PartialDate.PATTERN).fullmatch
    for hour, minute in itertools.product(range(100), repeat=2):
        real = hour < 24 and minute < 60
        assert bool(matches(f"2020-09-24T{hour:02}:{minute:02}")) is real


@given(canonical(PartialDate))
def test_earliest_and_latest_hold_what_is_written(text):
    value = PartialDate(text)
    if not value.is_bounds:
        written = text.rstrip("~?%")[:10]
        first, last = (str(day)[: len(written)] for day in (value.earliest, value.latest))
        assert first <= written <= last
        # About an hour may lie within the day.
        assert (first < written < last) is value.is_about or value.precision == "minute"
    # An approximate date sorts by the days it names and not by those it may have been.
    first, last, spelt = value.sort_key
    if value.is_bounds:
        assert (first, last) == (value.earliest or date.min, value.latest or date.max)
    else:
        year, *rest = map(int, written.split("-"))
        months = rest[:1] or [1, 12]
        days = rest[1:] or [1, calendar.monthrange(year, months[-1])[1]]
        assert (first, last) == (date(year, months[0], days[0]), date(year, months[-1], days[-1]))
    assert spelt == text


PLAIN = st.from_regex(r"(?:2019-1[12]|2020(?:-0[1-3])?|20(?:19|20|21))", fullmatch=True) | st.dates(
    date(2019, 12, 20), date(2020, 3, 10)
).map(date.isoformat)


WINDOW = [date(2018, 1, 1) + timedelta(days=number) for number in range(2_000)]


def fitting(text):
    """Return the first and last day that a plain text fits, found without the library: their texts begin with it."""
    days = [day for day in WINDOW if day.isoformat().startswith(text)]
    return days[0], days[-1]


@st.composite
def dates_and_days(draw):
    """Return a date's text with the first and the last day that fit it; no day at an end means none."""
    plain = draw(PLAIN)
    first, last = fitting(plain)
    shape = draw(st.sampled_from(["", "?", "~", "%", "both", "from", "to"]))
    if shape in {"", "?"}:
        return plain + shape, first, last
    if shape in {"~", "%"}:
        # The text of the day before, to the same precision, is one unit away.
        before = (first - timedelta(days=1)).isoformat()[: len(plain)]
        after = (last + timedelta(days=1)).isoformat()[: len(plain)]
        return plain + shape, fitting(before)[0], fitting(after)[1]
    if shape == "both":
        other = draw(PLAIN)
        assume(first <= fitting(other)[1])
        return f"[{plain}..{other}]", first, fitting(other)[1]
    return (f"[{plain}..]", first, date.max) if shape == "from" else (f"[..{plain}]", date.min, last)


def verdict(answers):
    """Return the answer that holds for all cases: yes or no when all agree."""
    found = set(answers)
    return Answer.UNKNOWN if len(found) != 1 else Answer.of(found.pop())


@given(dates_and_days(), dates_and_days())
@settings(max_examples=300)
def test_dates_answer_as_counting_days_does(one, other):
    (text, first, last), (others_text, others_first, others_last) = one, other
    value, others_value = PartialDate(text), PartialDate(others_text)
    assert (value.earliest or date.min, value.latest or date.max) == (first, last)
    # The ends decide; the days between bring no new answer.
    pairs = list(itertools.product((first, last), (others_first, others_last)))
    assert value.before(others_value) is verdict(a < b for a, b in pairs)
    assert value.after(others_value) is verdict(a > b for a, b in pairs)
    # Unless the spans are apart some day is common to both, be it between the ends.
    meet = others_first <= last and first <= others_last
    assert value.same_day(others_value) is verdict({meet, *(a == b for a, b in pairs)})
    assert value.contains(others_value) is verdict(
        {meet, *(first <= day <= last for day in (others_first, others_last))}
    )


CLOCKED = st.datetimes(datetime(2020, 9, 7, 20), datetime(2020, 9, 9, 4)).map(lambda moment: moment.isoformat()[:16])  # noqa: DTZ001 -- local time
ANY_DATE = canonical(PartialDate) | CLOCKED | dates_and_days().map(lambda case: case[0])


@given(ANY_DATE, ANY_DATE)
@settings(max_examples=300)
def test_before_is_one_way(one, other):
    first, second = PartialDate(one), PartialDate(other)
    assert first.before(second) is second.after(first)
    if first.before(second).is_yes:
        assert second.before(first).is_no
        assert first.same_day(second).is_no or (first.precision == second.precision == "minute")
        assert first.contains(second).is_no
    if first.same_day(second).is_yes and not (first.time and second.time):
        assert not first.before(second).is_yes


@given(CLOCKED, CLOCKED, st.sampled_from(["", "~"]), st.integers(-60, 60))
def test_clock_times_answer_as_counting_minutes_does(one, other, sign, shift):
    moment, other_moment = datetime.fromisoformat(one), datetime.fromisoformat(other)
    answer = PartialDate(one + sign).before(other)
    shifted = moment + timedelta(minutes=shift if sign else 0)
    if answer.is_yes:
        assert shifted < other_moment
    elif answer.is_no:
        assert shifted >= other_moment
    else:
        assert sign


ORIGIN = date(2020, 2, 27)
INNER = range(5)  # the days that texts speak of, over the end of a leap February
OUTER = range(-2, 8)  # the days on which an unknown end may lie
FAR = 1_000  # where an open end lies


def named(number):
    return (ORIGIN + timedelta(days=number)).isoformat()


@st.composite
def sides(draw, open_day):
    """Return the text of a side and the numbers of the days that it may be."""
    a, b = draw(st.sampled_from(INNER)), draw(st.sampled_from(INNER))
    return draw(
        st.sampled_from(
            [
                (named(a), [a]),
                (f"{named(a)}~", [a - 1, a, a + 1]),
                (f"[{named(a)}..{named(b)}]", list(range(a, b + 1))),
                (f"[{named(a)}..]", [day for day in OUTER if day >= a]),
                (f"[..{named(a)}]", [day for day in OUTER if day <= a]),
                ("", list(OUTER)),
                ("..", [open_day]),
            ]
        )
    )


@st.composite
def periods(draw):
    """Return a period and every pair of days that it may have begun and ended on."""
    (start, starts), (end, ends) = draw(sides(-FAR)), draw(sides(FAR))
    assume(start not in {"", ".."} or end not in {"", ".."})
    return Period(f"{start}/{end}"), [(a, b) for a in starts for b in ends if a <= b]


@given(periods(), st.sampled_from(INNER), st.sampled_from(INNER))
@settings(max_examples=500)
def test_periods_answer_as_trying_all_ends_does(case, one, other):
    period, pairs = case
    assert period.contains(named(one)) is verdict(a <= one <= b for a, b in pairs)
    low, high = sorted((one, other))
    within = verdict(a <= day <= b for a, b in pairs for day in range(low, high + 1))
    assert period.contains(f"[{named(low)}..{named(high)}]") is within


@given(periods(), periods())
@settings(max_examples=300)
def test_periods_overlap_as_trying_all_ends_does(one, other):
    (first, pairs), (second, others) = one, other
    assert first.overlaps(second) is verdict(a <= d and c <= b for a, b in pairs for c, d in others)
    assert first.overlaps(second) is second.overlaps(first)


@given(periods())
def test_periods_are_as_long_as_trying_all_ends_says(case):
    period, pairs = case
    least, most = period.length()
    if not pairs:
        assert (least, most) == (0, None)
        return
    lengths = [b - a + 1 for a, b in pairs]
    assert least == (1 if ".." in period.text.split("/") else min(lengths))
    unbounded = period.earliest is None or period.latest is None
    assert most == (None if unbounded else max(lengths))


@given(st.dates(date(1000, 1, 1), date(2999, 12, 31)), st.dates(date(1000, 1, 1), date(2999, 12, 31)))
def test_periods_of_days_count_them(one, other):
    first, last = sorted((one, other))
    days = (last - first).days + 1
    assert Period.of(first, last).length() == (days, days)
    assert Period.of(first, last).contains(first).is_yes
    assert Period.of(first, last).contains(last).is_yes
