"""Tables for periods: their ends and answers, and the error for a text that is none."""

from datetime import date

import pytest

from hrdocs.errors import InvalidText
from hrdocs.values import Answer, PartialDate, Period

YES, NO, UNKNOWN = Answer.YES, Answer.NO, Answer.UNKNOWN


def day(text):
    return date.fromisoformat(text) if text else None


@pytest.mark.parametrize(
    ("text", "start", "end", "earliest", "latest", "length"),
    [
        ("2020-09-08/2020-09-28", "2020-09-08", "2020-09-28", "2020-09-08", "2020-09-28", (21, 21)),
        ("2020-09-08/2020-09-08", "2020-09-08", "2020-09-08", "2020-09-08", "2020-09-08", (1, 1)),
        (
            "2020-09-08T23:00/2020-09-09T01:00",
            "2020-09-08T23:00",
            "2020-09-09T01:00",
            "2020-09-08",
            "2020-09-09",
            (2, 2),
        ),
        ("2020-09/2020-10", "2020-09", "2020-10", "2020-09-01", "2020-10-31", (2, 61)),
        ("2020/2020", "2020", "2020", "2020-01-01", "2020-12-31", (1, 366)),
        ("2020-09-08~/2020-09-28", "2020-09-08~", "2020-09-28", "2020-09-07", "2020-09-28", (20, 22)),
        ("2020-09-08/..", "2020-09-08", None, "2020-09-08", None, (1, None)),
        ("2020-09-08/", "2020-09-08", None, "2020-09-08", None, (1, None)),
        ("../2020-09-08", None, "2020-09-08", None, "2020-09-08", (1, None)),
        ("/2020-09-08", None, "2020-09-08", None, "2020-09-08", (1, None)),
        ("[..2020-09-08]/2020-09-28", "[..2020-09-08]", "2020-09-28", None, "2020-09-28", (21, None)),
        ("2020-09-08/[2020-09-28..]", "2020-09-08", "[2020-09-28..]", "2020-09-08", None, (21, None)),
        ("2020-09/[..2020-09-08]", "2020-09", "[..2020-09-08]", "2020-09-01", "2020-09-08", (1, 8)),
        # Both of these load and say nothing; a rule reports them.
        ("2020-09-28/2020-09-08", "2020-09-28", "2020-09-08", "2020-09-28", "2020-09-08", (0, None)),
        ("[2021..2020]/2022", "[2021..2020]", "2022", "2021-01-01", "2022-12-31", (0, None)),
    ],
)
def test_periods(text, start, end, earliest, latest, length):
    value = Period(text)
    assert value.start == (PartialDate(start) if start else None)
    assert value.end == (PartialDate(end) if end else None)
    assert (value.earliest, value.latest) == (day(earliest), day(latest))
    assert value.length() == length
    assert value.is_open is text.endswith("/..")


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("2020-09-08", None),  # one day, or since then?
        ("/", None),
        ("../..", None),
        ("/..", None),
        ("../", None),
        ("2020/2021/2022", None),
        ("2020//2021", None),
        ("2020-09-08/open", "2020-09-08/.."),
        ("2020-09-08/...", None),
        ("2020-09-08..2020-09-28", None),
        ("2020-09-08--2020-09-28", None),
        ("2020-09-08/28", None),  # ISO 8601 lets the end be cut, and the reader guess
        ("2020-09-08/P20D", None),
        ("2020-09-08/2020-09-31", None),
        ("2020-09-08 / 2020-09-28", "2020-09-08/2020-09-28"),
        ("2020-9-8/..", "2020-09-08/.."),
        ("08.09.2020/", "2020-09-08/"),
    ],
)
def test_periods_refused(text, fix):
    for read in (Period, Period.parse):
        with pytest.raises(InvalidText) as caught:
            read(text)
        assert caught.value.fix == fix


def test_a_period_without_dates_says_so():
    with pytest.raises(InvalidText, match="a date on at least one side of the slash"):
        Period.parse("/..")


@pytest.mark.parametrize(
    ("text", "asked", "answer"),
    [
        ("2020-09-08/2020-09-28", "2020-09-08", YES),  # both ends are part of it
        ("2020-09-08/2020-09-28", "2020-09-28", YES),
        ("2020-09-08/2020-09-28", "2020-09-07", NO),
        ("2020-09-08/2020-09-28", "2020-09-29", NO),
        ("2020-09-08/2020-09-28", "2020-09-10/", None),
        ("2020-09-08/2020-09-28", "2020-09", UNKNOWN),
        ("2020-09-08/2020-09-28", "2020-10", NO),
        ("2020-09/2020-10", "2020-09-15", UNKNOWN),
        ("2020-09/2020-11", "2020-10", YES),
        ("2020-09-08/..", "2999", YES),  # open: it continues
        ("2020-09-08/..", "2020-09-07", NO),
        ("2020-09-08/", "2020-09-08", YES),  # it ended no sooner than it began
        ("2020-09-08/", "2020-09-09", UNKNOWN),
        ("2020-09-08/", "2020-09-07", NO),
        ("../2020-09-08", "1000", YES),
        ("/2020-09-08", "2020-09-08", YES),
        ("/2020-09-08", "2020-09-07", UNKNOWN),
        ("/2020-09-08", "2020-09-09", NO),
        ("2020-09/2020-09-08", "2020-09-08", YES),  # begun by the end, whenever in September
        ("2020-09-08/2020-09", "2020-09-08", YES),
        ("2020-09-28/2020-09-08", "2020-09-15", UNKNOWN),  # contradictory
        ("2020-09-28/2020-09-08", "2019", UNKNOWN),
        ("2020-09-08/2020-09-28", "[2021..2020]", UNKNOWN),
    ],
)
def test_periods_contain_days(text, asked, answer):
    if answer is None:  # a period is no day
        with pytest.raises(InvalidText):
            Period(text).contains(asked)
    else:
        assert Period(text).contains(asked) is answer
        assert Period(text).contains(PartialDate(asked)) is answer


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        ("2020-09-08/2020-09-28", "2020-09-28/2020-10-01", YES),  # one common day is enough
        ("2020-09-08/2020-09-28", "2020-09-29/2020-10-01", NO),
        ("2020-09-08/2020-09-28", "2020-09/2020-10", UNKNOWN),
        ("2020-09-08/..", "2021-01-01/..", YES),
        ("2020-09-08/", "2021-01-01/", UNKNOWN),
        ("2020-09-08/", "2020-09-08/", YES),
        ("2020-09-08/", "/2020-09-07", NO),
        ("../2020", "../1999", YES),
        ("2020-09-28/2020-09-08", "2020-09-08/2020-09-28", UNKNOWN),
    ],
)
def test_periods_overlap(one, other, answer):
    assert Period(one).overlaps(other) is answer
    assert Period(other).overlaps(Period(one)) is answer


def test_periods_are_made_of_dates():
    assert Period.of("2020-09-08", "2020-09-28") == Period("2020-09-08/2020-09-28")
    assert Period.of(date(2020, 9, 8), "..") == Period("2020-09-08/..")
    assert Period.of(PartialDate("2020-09")) == Period("2020-09/")
    assert Period.of(None, PartialDate("2020-09")) == Period("/2020-09")
    with pytest.raises(InvalidText):
        Period.of(None, None)
    with pytest.raises(InvalidText):
        Period.of("2020/2021", None)
    with pytest.raises(TypeError, match="not int"):
        Period.of(2020, 2021)


def test_periods_sort():
    texts = ["../2020", "2020-09-08/2020-09-09", "2020-09-08/2020-09-28", "2020-09-08/", "2020-09-08/..", "2021/"]
    assert [str(value) for value in sorted(map(Period, reversed(texts)), key=lambda value: value.sort_key)] == texts


@pytest.mark.parametrize(
    ("text", "fix"),
    [("2020-01-05/open", "2020-01-05/.."), ("Unknown/2020", "/2020"), ("24 верасня 1990/", "1990-09-24/")],
)
def test_words_for_ends_and_days_are_respelt(text, fix):
    with pytest.raises(InvalidText) as caught:
        Period.parse(text)
    assert caught.value.fix == fix
