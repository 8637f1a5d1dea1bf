"""What holds for all values: one text each, patterns that say the same, answers that are never wrong."""

import calendar
import itertools
import re
import warnings
from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from hrdocs.errors import InvalidText
from hrdocs.values import (
    LANGUAGE_PATTERN,
    Answer,
    Citation,
    Duration,
    Json,
    LocalText,
    Money,
    Norm,
    PartialDate,
    Period,
    Quantity,
)

with warnings.catch_warnings():
    # The oracle's own dependencies may warn; that is no fault of ours.
    warnings.simplefilter("ignore")
    from edtf import parse_edtf

TEXT_CLASSES = (PartialDate, Period, Duration, Money, Quantity, Citation, Norm)
NEAR = "0123456789-/.:~?%[]TPYMDHW ,BYNabcxс٣\n\N{NO-BREAK SPACE}"


def canonical(cls):
    return st.from_regex(cls.PATTERN[1:-1], fullmatch=True)


@st.composite
def near_misses(draw, cls):
    """Give a canonical text with a few characters changed, dropped or added."""
    text = draw(canonical(cls))
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + draw(st.sampled_from(["", *NEAR])) + text[at + draw(st.integers(0, 1)) :]
    return text


def read(cls, text):
    try:
        return cls.parse(text)
    except InvalidText:
        return None


@pytest.mark.parametrize("cls", TEXT_CLASSES)
def test_what_is_read_prints_the_same(cls):
    @given(canonical(cls))
    def check(text):
        value = cls.parse(text)
        assert str(value) == text
        assert cls.parse(str(value)) == value

    check()


@pytest.mark.parametrize("cls", TEXT_CLASSES)
def test_equal_values_and_only_they_print_the_same(cls):
    @given(canonical(cls), canonical(cls))
    def check(one, other):
        first, second = cls.parse(one), cls.parse(other)
        assert (first == second) is (one == other)
        assert first != second or hash(first) == hash(second)

    check()


@pytest.mark.parametrize("cls", TEXT_CLASSES)
def test_parser_and_pattern_have_one_verdict(cls):
    @settings(max_examples=300)
    @given(near_misses(cls) | st.text(NEAR, max_size=25) | st.text(max_size=25))
    def check(text):
        assert (read(cls, text) is not None) is bool(re.fullmatch(cls.PATTERN, text))

    check()


@pytest.mark.parametrize("cls", TEXT_CLASSES)
def test_a_refusal_points_into_the_text_and_its_cure_is_canonical(cls):
    @settings(max_examples=300)
    @given(near_misses(cls) | st.text(NEAR, max_size=25) | st.text(max_size=25))
    def check(text):
        assume(read(cls, text) is None)
        with pytest.raises(InvalidText) as caught:
            cls.parse(text)
        refusal = caught.value
        assert refusal.kind == cls.__name__
        assert refusal.text == text
        assert 0 <= refusal.start <= refusal.end <= len(text)
        assert refusal.expected in str(refusal)
        if refusal.mend is not None:
            assert refusal.mend != text
            assert str(cls.parse(refusal.mend)) == refusal.mend

    check()


# --- Values made of components ----------------------------------------------------------------------------------------


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


@given(st.decimals(0, 10**15 - 1, places=4) | st.decimals(0, 1000, places=2) | st.integers(0, 10**15 - 1))
def test_money_and_numbers_read_back(amount):
    money = Money(amount=amount, currency="BYN")
    assert money.amount == amount
    assert Money.parse(str(money)) == money
    assert Quantity.exact(amount).value == amount
    assert str(Quantity.exact(amount)) == str(money).removesuffix(" BYN")


@given(st.decimals(allow_nan=True, allow_infinity=True))
def test_an_amount_is_kept_exactly_or_refused(amount):
    try:
        money = Money(amount=amount, currency="BYN")
    except ValueError:
        return
    assert money.amount == amount
    assert re.fullmatch(Money.PATTERN, str(money))


@given(canonical(Quantity))
def test_the_parts_of_a_quantity_make_it_again(text):
    quantity = Quantity.parse(text)
    if quantity.value is not None:
        assert quantity == (Quantity.about if quantity.is_about else Quantity.exact)(quantity.value)
    elif quantity.most is None:
        assert quantity == Quantity.at_least(quantity.least)
    elif quantity.least is None:
        assert quantity == Quantity.at_most(quantity.most)
    else:
        assert quantity == Quantity.between(quantity.least, quantity.most)
    kinds = {"number": Decimal, "money": Money, "duration": Duration}
    for part in (quantity.value, quantity.least, quantity.most):
        assert part is None or type(part) is kinds[quantity.kind]
    narrow = getattr(Quantity, f"{quantity.kind.upper()}_PATTERN")
    assert re.fullmatch(narrow, text)


@given(st.from_regex(LANGUAGE_PATTERN[1:-1], fullmatch=True), st.text(min_size=1))
def test_local_texts_take_every_canonical_tag(tag, text):
    assert LocalText({tag: text}).best(tag) == text


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=10,
)


def exactly(value):
    """Give a value that equals only what is the same in JSON: in Python 1, 1.0 and True are equal."""
    if isinstance(value, dict):
        return {key: exactly(below) for key, below in value.items()}
    if isinstance(value, list):
        return [exactly(below) for below in value]
    return type(value), repr(value)


@given(JSON, JSON)
def test_json_reads_back(one, other):
    first, second = Json.of(one), Json.of(other)
    assert exactly(first.value) == exactly(one)
    assert Json.parse(str(first)) == first
    assert (first == second) is (str(first) == str(second)) is (exactly(one) == exactly(other))


# --- Days -------------------------------------------------------------------------------------------------------------


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
    first, last, spelt = value.sort_key
    assert first == (value.earliest or date.min)
    assert last == (value.latest or date.max)
    assert spelt == text


PLAIN = st.from_regex(r"(?:2019-1[12]|2020(?:-0[1-3])?|20(?:19|20|21))", fullmatch=True) | st.dates(
    date(2019, 12, 20), date(2020, 3, 10)
).map(date.isoformat)


WINDOW = [date(2018, 1, 1) + timedelta(days=number) for number in range(2_000)]


def fitting(text):
    """Give the first and last day that a plain text fits, found without the library: their texts begin with it."""
    days = [day for day in WINDOW if day.isoformat().startswith(text)]
    return days[0], days[-1]


@st.composite
def dates_and_days(draw):
    """Give a date's text with the first and the last day that fit it; no day at an end stands for none."""
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
    """Give the answer that holds for all cases: yes or no when all agree."""
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


# --- EDTF, read by somebody else --------------------------------------------------------------------------------------


def strict(value):
    """Give the first and last day that the edtf library reads."""
    return tuple(date(*moment[:3]) for moment in (value.lower_strict(), value.upper_strict()))


EDTF_PLAIN = canonical(PartialDate).filter(lambda text: "T" not in text and text[0] != "[" and text[-1] not in "~?%")


@st.composite
def edtf_bounds(draw):
    """Give bounds of one precision: EDTF does not say whether they may have two, and edtf 5 reads none such."""
    low, high = draw(EDTF_PLAIN), draw(EDTF_PLAIN)
    length = min(len(low), len(high))
    return f"[{low[:length]}..{high[:length]}]"


@given(EDTF_PLAIN | edtf_bounds())
@settings(deadline=None)
@example("2020-02-29")
@example("[2020-02..2021-02]")
def test_edtf_reads_our_dates_with_the_same_days(text):
    value, theirs = PartialDate(text), parse_edtf(text)
    if value.earliest <= value.latest:
        assert strict(theirs) == (value.earliest, value.latest)


@given(EDTF_PLAIN, st.sampled_from(["{}~", "{}?", "{}%", "[{}..]", "[..{}]", "{}/..", "../{}", "{}/", "/{}"]))
@settings(deadline=None)
def test_edtf_reads_our_other_forms(text, form):
    # What days these span it cannot say, or says by its own measure: a margin for ~, ten years for an unknown end.
    spelt = form.format(text)
    assert str((Period if "/" in spelt else PartialDate)(spelt)) == spelt
    assert parse_edtf(spelt) is not None


@given(EDTF_PLAIN, EDTF_PLAIN)
@settings(deadline=None)
def test_edtf_reads_our_periods_with_the_same_days(start, end):
    value, theirs = Period(f"{start}/{end}"), parse_edtf(f"{start}/{end}")
    if value.length()[0]:
        assert strict(theirs) == (value.earliest, value.latest)


# --- Periods ----------------------------------------------------------------------------------------------------------

ORIGIN = date(2020, 2, 27)
INNER = range(5)  # the days that texts speak of, over the end of a leap February
OUTER = range(-2, 8)  # the days on which an unknown end may lie
FAR = 1_000  # where an open end lies


def named(number):
    return (ORIGIN + timedelta(days=number)).isoformat()


@st.composite
def sides(draw, open_day):
    """Give the text of a side and the numbers of the days that it may be."""
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
    """Give a period and every pair of days that it may have begun and ended on."""
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


# --- Durations --------------------------------------------------------------------------------------------------------


def after(start, duration):
    """Give the moment at which a term ends, on clocks nobody changes; the 31st goes to the last of a short month."""
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
