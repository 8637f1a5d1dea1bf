"""Tables for dates: their days and answers, and the error for a text that is none."""

from datetime import UTC, date, datetime, time

import pytest

from hrdocs.errors import InvalidText
from hrdocs.values import Answer, PartialDate

YES, NO, UNKNOWN = Answer.YES, Answer.NO, Answer.UNKNOWN


def day(text):
    return date.fromisoformat(text) if text else None


@pytest.mark.parametrize(
    ("text", "precision", "earliest", "latest"),
    [
        ("2020", "year", "2020-01-01", "2020-12-31"),
        ("2020-09", "month", "2020-09-01", "2020-09-30"),
        ("2020-12", "month", "2020-12-01", "2020-12-31"),  # the next month is in another year
        ("2020-02", "month", "2020-02-01", "2020-02-29"),
        ("2021-02", "month", "2021-02-01", "2021-02-28"),
        ("2020-09-24", "day", "2020-09-24", "2020-09-24"),
        ("2020-09-24T14:00", "minute", "2020-09-24", "2020-09-24"),
        ("2020~", "year", "2019-01-01", "2021-12-31"),
        ("2020-01%", "month", "2019-12-01", "2020-02-29"),  # over the new year, to the end of a leap February
        ("2020-12~", "month", "2020-11-01", "2021-01-31"),
        ("2020-03-01~", "day", "2020-02-29", "2020-03-02"),
        ("2020-09-24T14:00~", "minute", "2020-09-24", "2020-09-24"),
        ("2020-09-24T00:30~", "minute", "2020-09-23", "2020-09-24"),  # an hour sooner was yesterday
        ("2020-12-31T23:00%", "minute", "2020-12-31", "2021-01-01"),
        ("2020?", "year", "2020-01-01", "2020-12-31"),  # doubt of the source widens nothing
        ("[2020-09-08..2020-09-09]", None, "2020-09-08", "2020-09-09"),
        ("[2020..2021-02]", None, "2020-01-01", "2021-02-28"),
        ("[..2020-08-09]", None, None, "2020-08-09"),
        ("[2023-02-15..]", None, "2023-02-15", None),
        ("[2020-09-09..2020-09-08]", None, "2020-09-09", "2020-09-08"),  # loads; a rule reports it
        # The ends of what is admitted: a unit more is still a date of Python.
        ("1000~", "year", "0999-01-01", "1001-12-31"),
        ("1000-01-01T00:00~", "minute", "0999-12-31", "1000-01-01"),
        ("2999-12-31%", "day", "2999-12-30", "3000-01-01"),
        ("2999~", "year", "2998-01-01", "3000-12-31"),
    ],
)
def test_dates_have_an_earliest_and_a_latest_day(text, precision, earliest, latest):
    value = PartialDate(text)
    assert (value.precision, value.earliest, value.latest) == (precision, day(earliest), day(latest))
    assert value.is_bounds is (precision is None)
    assert value.is_about is text.endswith(("~", "%"))
    assert value.is_uncertain is text.endswith(("?", "%"))


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("2021-02-29", None),
        ("1900-02-29", None),  # a century is no leap year
        ("2100-02-29", None),
        ("2020-04-31", None),
        ("2020-09-00", None),
        ("2020-13", None),
        ("2020-00", None),
        ("0999", None),
        ("3000", None),
        ("20", None),
        ("202", None),
        ("20200924", "2020-09-24"),  # ISO 8601 has it, we have one text
        ("2020-W39", None),
        ("2020-268", None),
        ("2020-21", None),  # spring, in EDTF
        ("202X", None),
        ("2020-XX-24", None),
        ("-2020", None),
        ("2020-09-24T24:00", None),  # midnight belongs to one day
        ("2020-09-24T14:60", None),
        ("2020-09-24T14", None),
        ("2020-09T14:00", None),
        ("2020-09-24T14:00Z", None),
        ("2020-09-24T14:00+03:00", None),
        ("2020-09-24T14:00:30", None),  # the seconds say something
        ("2020-09-24T14:00:00", "2020-09-24T14:00"),
        ("2020-09-24 14:00", "2020-09-24T14:00"),
        ("2020-09-24T9:05", "2020-09-24T09:05"),
        ("2020-9", "2020-09"),
        ("2020-9-4~", "2020-09-04~"),
        ("2020-2-30", None),  # padded it is still no day
        ("2020-0٣-24", "2020-03-24"),  # an Arabic digit
        ("２０２０", "2020"),  # full width
        ("2020–09–24", "2020-09-24"),  # en dashes, from Word
        ("2020−09", "2020-09"),  # a minus
        ("24.09.2020", "2020-09-24"),  # as dates are written in Belarus
        ("9.2020", None),
        ("09/24/2020", "2020-09-24"),
        ("09/10/2020", None),  # no one can know which
        ("24 September 2020", "2020-09-24"),
        ("2020~?", "2020%"),
        ("2020?~", "2020%"),  # EDTF before 2019
        ("2020~~", None),
        ("~2020", None),
        ("2020-~09", None),
        ("[..]", None),
        ("[]", None),
        ("[2020]", None),
        ("[2020..2021", None),
        ("2020..2021", None),
        ("[2020...2021]", None),
        ("[2020,2021]", None),
        ("{2020..2021}", None),
        ("[2020~..2021]", None),
        ("[2020..2021]~", None),
        ("[2020-9-8..2020-9-9]", "[2020-09-08..2020-09-09]"),
        ("[2020 .. 2021]", "[2020..2021]"),
        ("..", None),
        ("..2020", None),
        ("2020/2021", None),
        ("2020-09-24t14:00", None),
    ],
)
def test_dates_refused(text, fix):
    for read in (PartialDate, PartialDate.parse):
        with pytest.raises(InvalidText) as caught:
            read(text)
        assert caught.value.kind == "PartialDate"
        assert caught.value.text == text
        assert caught.value.fix == fix


@pytest.mark.parametrize(
    ("text", "marked", "expected"),
    [
        ("0999", "0999", "a year from 1000 to 2999"),
        ("2020-13", "13", "a month from 01 to 12"),
        ("2020-09-00", "00", "a day of the month from 01 to 31"),
        ("2021-02-29", "29", "a real day; 2021-02 has 28"),
        ("2020-09-24T24:00", "24", "a clock time from 00:00 to 23:59"),
        ("2020-09-24T14:60", "60", "a clock time from 00:00 to 23:59"),
        ("2020-09-24T14:00:30", ":30", "a clock time in hours and minutes"),
        ("[2020..2020-04-31]", "31", "a real day; 2020-04 has 30"),
        ("[2020-13..]", "13", "a month from 01 to 12"),
        ("[2020~..2021]", "~", "bounds without ~, ? and %"),
        ("[..]", "[..]", "bounds such as [2020-09-08..2020-09-09], [2020-09-08..] or [..2020-09-09]"),
    ],
)
def test_dates_say_where_the_fault_is(text, marked, expected):
    with pytest.raises(InvalidText) as caught:
        PartialDate.parse(text)
    assert text[caught.value.start : caught.value.end] == marked
    assert caught.value.expected == expected


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        ("2020-09-08", "2020-09-09", YES),
        ("2020-09-08", "2020-09-08", NO),  # the same exact day
        ("2020-09-09", "2020-09-08", NO),
        ("2020-09", "2020-10", YES),
        ("2020-09", "2020-09", UNKNOWN),
        ("2020-09", "2020-09-30", UNKNOWN),
        ("2020-09-30", "2020-09", NO),  # the last day of the month comes before no other of it
        ("2020-09", "2020-09-01", NO),
        ("2020-09-01", "2020-09", UNKNOWN),
        ("2020", "2020-09", UNKNOWN),
        ("2020", "2021", YES),
        ("2020~", "2021", UNKNOWN),
        ("2020?", "2021", YES),
        ("2020-09-08T14:00", "2020-09-08T14:01", YES),
        ("2020-09-08T14:00", "2020-09-08T14:00", NO),
        ("2020-09-08T14:00~", "2020-09-08T15:00", UNKNOWN),
        ("2020-09-08T14:00~", "2020-09-08T15:01", YES),
        ("2020-09-08T14:00", "2020-09-08", NO),  # one has no clock time: days are compared
        ("2020-09-08", "2020-09-08T14:00", NO),
        ("[2020-09-08T14:00..2020-09-08T15:00]", "2020-09-08T16:00", YES),
        ("[2020-09-08T14:00..]", "2020-09-08T13:00", NO),
        ("[2020-09-08T14:00..2020-09-08]", "2020-09-08T23:59", NO),  # one bound is a day
        ("[..2020-08-09]", "2020-08-10", YES),
        ("[..2020-08-09]", "2020-08-09", UNKNOWN),
        ("2020-08-10", "[..2020-08-09]", NO),
        ("2020-08-09", "[..2020-08-09]", NO),
        ("2020-08-08", "[..2020-08-09]", UNKNOWN),
        ("[2020-08-09..]", "2999", UNKNOWN),
        ("[2020-08-09..]", "2020-08-09", NO),
        ("[..2020]", "[2021..]", YES),
        ("[2020..]", "[..2021]", UNKNOWN),
        ("[2020-09-09..2020-09-08]", "2021", UNKNOWN),  # contradictory bounds decide nothing
        ("2019", "[2020-09-09..2020-09-08]", UNKNOWN),
        ("[2020-09-08T15:00..2020-09-08T14:00]", "2021", UNKNOWN),  # contradictory within one day
        ("2019", "[2020-09-08T15:00..2020-09-08T14:00]", UNKNOWN),
    ],
)
def test_before_and_after(one, other, answer):
    assert PartialDate(one).before(other) is answer
    assert PartialDate(one).before(PartialDate(other)) is answer
    assert PartialDate(other).after(one) is answer


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        ("2020-09", "2020-09-08", YES),
        ("2020-09", "2020-09-08T14:00", YES),
        ("2020-09", "2020-09", YES),
        ("2020-09", "2020", UNKNOWN),
        ("2020-09", "2020-10", NO),
        ("2020-09-08", "2020-09-08", YES),
        ("2020-09-08", "2020-09-08T23:59", YES),
        ("2020-09-08T14:00", "2020-09-08", UNKNOWN),  # the day is longer than the minute
        ("2020-09-08T14:00", "2020-09-08T14:01", NO),
        ("2020~", "2021-06", YES),
        ("[2020-09..]", "2999", YES),
        ("[2020-09..]", "2020-08", NO),
        ("[..2020-09]", "[..2020-08]", YES),
        ("[..2020-09]", "[2020-08..]", UNKNOWN),
        ("2020", "[..2020]", UNKNOWN),
        ("[2021..2020]", "2020", UNKNOWN),
        ("2020", "[2021..2020]", UNKNOWN),
    ],
)
def test_contains(one, other, answer):
    assert PartialDate(one).contains(other) is answer


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        ("2020-09-08", "2020-09-08", YES),
        ("2020-09-08", "2020-09-08T14:00", YES),
        ("2020-09-08T09:00", "2020-09-08T14:00", YES),
        ("2020-09-08", "2020-09-09", NO),
        ("2020-09", "2020-09", UNKNOWN),  # two days of one month
        ("2020-09-08~", "2020-09-08", UNKNOWN),
        ("2020-09-08~", "2020-09-10", NO),
        ("[2020-09-08..2020-09-08]", "2020-09-08", YES),
        ("[2021..2020]", "2020", UNKNOWN),
    ],
)
def test_same_day(one, other, answer):
    assert PartialDate(one).same_day(other) is answer
    assert PartialDate(other).same_day(one) is answer


def test_dates_compare_with_those_of_python():
    assert PartialDate("2020-09").before(date(2020, 10, 1)) is YES
    assert PartialDate("2020").after(date(1, 1, 1)) is YES
    assert PartialDate("2020").before(date(9999, 12, 31)) is YES
    assert PartialDate("2020-09-08T14:00").before(datetime(2020, 9, 8, 14, 1)) is YES  # noqa: DTZ001 -- local time
    assert PartialDate("2020-09-08").contains(datetime(2020, 9, 8, 14, 1)) is YES  # noqa: DTZ001 -- local time
    with pytest.raises(ValueError, match="without a time zone"):
        PartialDate("2020").before(datetime(2020, 9, 8, tzinfo=UTC))
    with pytest.raises(TypeError, match="not with int"):
        PartialDate("2020").before(2021)
    with pytest.raises(InvalidText):
        PartialDate("2020").before("2021-2")
    for less in (lambda: PartialDate("2020") < PartialDate("2021"), lambda: PartialDate("2020") <= "2021"):
        with pytest.raises(TypeError):
            less()


def test_dates_are_made_of_those_of_python():
    assert PartialDate.of(date(2020, 9, 24)) == PartialDate("2020-09-24")
    # Seconds are finer than anything a source says.
    assert PartialDate.of(datetime(2020, 9, 24, 14, 5, 59, 7)) == PartialDate("2020-09-24T14:05")  # noqa: DTZ001
    with pytest.raises(ValueError, match="without a time zone"):
        PartialDate.of(datetime(2020, 9, 24, tzinfo=UTC))
    with pytest.raises(InvalidText, match="a year from 1000 to 2999"):
        PartialDate.of(date(999, 1, 1))
    with pytest.raises(TypeError, match="not of str"):
        PartialDate.of("2020")


def test_clock_times():
    assert PartialDate("2020-09-24T14:05").time == time(14, 5)
    assert PartialDate("2020-09-24T14:05%").time == time(14, 5)
    for text in ("2020-09-24", "2020", "[2020-09-24T14:00..2020-09-24T15:00]"):
        assert PartialDate(text).time is None


def test_dates_sort():
    texts = [
        "[..2020]",
        "2019~",
        "2020-01-01",
        "2020-01",
        "2020",
        "2020?",
        "[2020..]",
        "2020-09-24",
        "2020-09-24T09:00",
        "2020-09-24T14:00",
    ]
    assert [
        str(value) for value in sorted(map(PartialDate, reversed(texts)), key=lambda value: value.sort_key)
    ] == texts
