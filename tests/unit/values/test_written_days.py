"""Days in words and in other orders: read where there is one reading, and left alone where there are two."""

import itertools

import pytest

from hrdocs.errors import InvalidText
from hrdocs.values import PartialDate
from hrdocs.values.written_days import MONTHS, certain_day, month_of


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
