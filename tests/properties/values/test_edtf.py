"""Our dates and periods as another library reads EDTF."""

import warnings
from datetime import date

from hypothesis import example, given, settings
from hypothesis import strategies as st

from hrdocs.values import PartialDate, Period

with warnings.catch_warnings():
    # The oracle's own dependencies may warn; that is no fault of ours.
    warnings.simplefilter("ignore")
    from edtf import parse_edtf


def canonical(cls):
    return st.from_regex(cls.PATTERN[1:-1], fullmatch=True)


def strict(value):
    """Return the first and last day that the edtf library reads."""
    return tuple(date(*moment[:3]) for moment in (value.lower_strict(), value.upper_strict()))


EDTF_PLAIN = canonical(PartialDate).filter(lambda text: "T" not in text and text[0] != "[" and text[-1] not in "~?%")


@st.composite
def edtf_bounds(draw):
    """Return bounds of one precision: EDTF does not say whether they may have two, and edtf 5 reads none such."""
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
