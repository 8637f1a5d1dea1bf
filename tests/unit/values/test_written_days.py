"""Days in words and in other orders: read where there is one reading, and left alone where there are two."""

import itertools

import pytest

from hrdocs.errors import InvalidText
from hrdocs.values import PartialDate, Period
from hrdocs.values.written_days import MONTHS, certain_day, certain_period, month_of, whole_of


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("24 верасня 1990", "1990-09-24"),
        ("24-га верасня 1990 года", "1990-09-24"),
        ("24 сентября 1990 г.", "1990-09-24"),
        ("24 сентября 1990г.", "1990-09-24"),
        ("1 мая 2021 г", "2021-05-01"),
        ("3 траўня 2021", "2021-05-03"),
        ("24.09.1990 г.", "1990-09-24"),
        ("24/09/1990", "1990-09-24"),
        ("09/24/1990", "1990-09-24"),
        ("24-09-1990", "1990-09-24"),
        ("05/05/1990", "1990-05-05"),
        ("1990/09/24", "1990-09-24"),
        ("1990.9.4", "1990-09-04"),
        ("19900924", "1990-09-24"),
        ("24091990", "1990-09-24"),
        ("September 24, 1990", "1990-09-24"),
        ("Sept. 24th 1990", "1990-09-24"),
        ("24 Sep 1990", "1990-09-24"),
        ("верасень 1990", "1990-09"),
        ("в сентябре 1990", None),
        ("Лістапад 2020 г.", "2020-11"),
        ("1990-XX-XX", "1990"),
        ("1990-09-XX", "1990-09"),
        # Two readings, or none.
        ("05/09/1990", None),
        ("05-09-1990", None),
        ("05091990", None),
        ("24 сентября", None),
        ("24.09.90", None),
        ("31 июня 1990", None),
        ("30 февраля 2020", None),
        ("1990-13-XX", None),
        ("24 сентября 1990 или 1991", None),
        ("99999999", None),
        ("марш 2020", None),
    ],
)
def test_a_day_that_is_written_otherwise(text, day):
    assert certain_day(text) == day
    with pytest.raises(InvalidText) as caught:
        PartialDate.parse(text)
    assert caught.value.fix == day


@pytest.mark.parametrize(("number", "word"), [(n, word) for n, words in enumerate(MONTHS, 1) for word in words.split()])
def test_each_word_is_its_month(number, word):
    assert month_of(word) == number
    assert certain_day(f"9 {word} 2021") == f"2021-{number:02}-09"
    assert certain_day(f"9 {word.capitalize()}. 2021 г.") == f"2021-{number:02}-09"


def test_no_word_is_two_months():
    for one, other in itertools.combinations(MONTHS, 2):
        assert not set(one.split()) & set(other.split())


PERIODS = {
    "08.09.2020-28.09.2020": "2020-09-08/2020-09-28",
    "08.09.2020 - 28.09.2020 г.": "2020-09-08/2020-09-28",
    "08.09.2020-08.09.2020": "2020-09-08/2020-09-08",
    "2020-09-08 – 2020-09-28": "2020-09-08/2020-09-28",
    "с 8 по 28 сентября 2020 г.": "2020-09-08/2020-09-28",
    "з 8 па 28 верасня 2020": "2020-09-08/2020-09-28",
    "8–28 верасня 2020 года": "2020-09-08/2020-09-28",
    "8 сентября – 3 октября 2020": "2020-09-08/2020-10-03",
    "from September 8, 2020 to October 3, 2020": "2020-09-08/2020-10-03",
    "5 - 6.09.2020": "2020-09-05/2020-09-06",
    # Two ISO days without a space may be bounds of one day; one day alone may be the first of a longer time; months
    # and years say no day; an end before its start is a slip.
    "2020-09-08–2020-09-28": None,
    "2020-09-08..2020-09-28": None,
    "2020-09-08--2020-09-28": None,
    "2020-09-08": None,
    "з 8 верасня 2020": None,
    "2020 - 2021": None,
    "2019-20": None,
    "верасень - кастрычнік 2020": None,
    "3 октября - 8 сентября 2020": None,
    "30-31 сентября 2020": None,
    "05/09/2020 - 06/09/2020": None,
    "24-09-1990": None,
    "с 8 до 28 сентября 2020": None,
    "8, 9, 10 - 11 сентября 2020": None,
}


@pytest.mark.parametrize("text", PERIODS)
def test_periods(text):
    assert certain_period(text) == PERIODS[text]


@pytest.mark.parametrize("text", [text for text, period in PERIODS.items() if period])
def test_a_refused_period_is_respelt(text):
    with pytest.raises(InvalidText) as caught:
        Period.parse(text)
    assert caught.value.fix == PERIODS[text]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2020", "2020-01-01/2020-12-31"),
        ("2020-02", "2020-02-01/2020-02-29"),
        ("2020-09-08", "2020-09-08/2020-09-08"),
        ("2020-09~", None),
        ("2020-09/", None),
    ],
)
def test_the_whole_of_a_day_a_month_a_year(text, period):
    assert whole_of(text) == period
