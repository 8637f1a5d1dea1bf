"""Days as people write them: what is read, what is a question, what is never guessed."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrdocs.interchange.readers.day_reader import read_day, read_period
from hrdocs.interchange.readers.read_cell import CellText, ReaderTerms
from hrdocs.values import PartialDate, Period
from hrdocs.values.written_days import certain_day


def read(text, kind="text", **terms):
    return read_day(CellText(text=text, kind=kind), ReaderTerms(**terms))


def codes(found):
    return [doubt.code for doubt in found.doubts]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2021-03-24", "2021-03-24"),
        ("2022-02-16 00:00:00", "2022-02-16"),
        ("2021-03-24 14:30", "2021-03-24T14:30"),
        ("1990", "1990"),
        ("2021-03", "2021-03"),
        ("april 1990", "1990-04"),
        ("апрель 1990", "1990-04"),
        ("красавік 1990", "1990-04"),
        ("16 февраля 2022 г.", "2022-02-16"),
        ("25 жніўня 2024 г.", "2024-08-25"),
        ("October 13, 2026", "2026-10-13"),
        ("13 October 2026", "2026-10-13"),
        ("30.11.1985", "1985-11-30"),
        ("14.07.1991 г.р.", "1991-07-14"),
        ("н. у 1999 г.", "1999"),
        ("1974 г.р.", "1974"),
        ("15.IX.2026", "2026-09-15"),
        ("13/04/2024", "2024-04-13"),  # no thirteenth month
        ("24-09-1990", "1990-09-24"),
        ("04/04/2024", "2024-04-04"),
        ("каля 1990", "1990~"),
        ("1990?", "1990?"),
    ],
)
def test_what_is_certain_is_read_without_a_word(text, value):
    found = read(text)
    assert (found.value, codes(found)) == (value, [])


@pytest.mark.parametrize(
    ("text", "value", "code"),
    [
        ("в ночь с 11 на 12 сентября 2026", "[2026-09-11..2026-09-12]", "cell.range-of-days"),
        ("4-5 октября 2026", "[2026-10-04..2026-10-05]", "cell.range-of-days"),
        ("верасень–кастрычнік 2026", "[2026-09..2026-10]", "cell.range-of-days"),
        ("Между 1965 и 1969", "[1965..1969]", "cell.range-of-days"),
        ("1968–1970", "[1968..1970]", "cell.range-of-days"),
        ("00.08.1969", "1969-08", "cell.part-of-day"),
        ("00.00.1975", "1975", "cell.part-of-day"),
        ("пачатак верасня 2026", "2026-09", "cell.part-of-day"),
        ("начало октября 2026", "2026-10", "cell.part-of-day"),
        ("early October 2026", "2026-10", "cell.part-of-day"),
        ("28915", "1979-03-01", "cell.serial-day"),
    ],
)
def test_what_is_read_with_a_notice(text, value, code):
    found = read(text)
    assert (found.value, codes(found)) == (value, [code])
    assert not found.doubts[0].is_question


@pytest.mark.parametrize(
    ("text", "code", "candidates"),
    [
        ("1976-03-32", "cell.no-such-day", ()),
        ("1983-13-07", "cell.no-such-day", ()),
        ("31.09.2026", "cell.no-such-day", ()),
        ("29 февраля 2021", "cell.no-such-day", ()),
        ("09.25.2026", "cell.no-such-day", ()),  # month-first with dots is not a habit here
        ("60", "cell.no-such-day", ()),
        ("03/04/2024", "cell.ambiguous-day", ("2024-04-03", "2024-03-04")),
        ("7/9/26", "cell.ambiguous-day", ("2026-09-07", "2026-07-09")),
        ("05-09-1990", "cell.ambiguous-day", ("1990-09-05", "1990-05-09")),
        ("07-09-26", "cell.ambiguous-day", ("2026-09-07", "2026-07-09")),
        ("07.03.87", "cell.two-digit-year", ("1987-03-07",)),
        ("Oct '26", "cell.two-digit-year", ("2026-10",)),
        ("12 октября", "cell.no-year", ()),
        ("1.1.1900", "cell.stand-in-day", ()),
        ("released", "cell.not-a-day", ()),
        ("4 years", "cell.not-a-day", ()),
    ],
)
def test_what_is_not_certain_gives_no_value(text, code, candidates):
    found = read(text, kind="number" if text == "60" else "text")
    assert (found.value, codes(found), found.candidates) == (None, [code], candidates)
    assert found.doubts[0].is_question


def test_a_serial_number_counts_from_the_beginning_of_its_workbook():
    assert read("31506", kind="number", is_1904=True).value == "1990-04-05"
    assert read("32968", kind="number").value == "1990-04-05"
    assert read("60", kind="number", is_1904=True).value is None


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.sampled_from("./-"))
def test_a_day_that_is_read_is_read_as_records_are(day, between):
    text = day.strftime(f"%d{between}%m{between}%Y")
    assert read(text).value == (certain_day(text) if text != "01.01.1900" else None)


def test_a_column_of_words_is_a_misfit_and_a_day_that_never_was_is_not():
    assert read("Vydumausk").is_misfit
    assert not read("1976-03-32").is_misfit


@pytest.mark.parametrize(
    ("value", "expected"),
    [(date(1979, 5, 16), "1979-05-16"), (datetime(2026, 9, 14, 11, 30), "2026-09-14T11:30")],  # noqa: DTZ001
)
def test_a_cell_of_a_day_is_that_day(value, expected):
    assert read_day(CellText(text="whatever", kind="day", value=value), ReaderTerms()).value == expected


def test_a_list_of_a_machine_is_told_of_every_other_way():
    assert codes(read("30.11.1985", is_iso=True)) == ["cell.day-not-iso"]
    assert codes(read("1985-11-30", is_iso=True)) == []


def test_a_period_has_two_columns():
    found = read_period(CellText(text="2021-03-24", others={"until": "08.04.2021"}), ReaderTerms())
    assert found.value == "2021-03-24/2021-04-08"
    found = read_period(CellText(text="2021-03-24", others={"until": "31.02.2021"}), ReaderTerms())
    assert found.value == "2021-03-24/"
    assert [(doubt.code, doubt.option) for doubt in found.doubts] == [("cell.no-such-day", "until")]


@given(st.dates(date(1904, 1, 2), date(2099, 12, 31)))
def test_every_day_is_read_in_each_way(day):
    ways = (day.isoformat(), day.strftime("%d.%m.%Y"), f"{day.day}.{day.month}.{day.year} г.")
    assert {read(way).value for way in ways} == {day.isoformat()}


@given(st.text(max_size=40))
def test_any_text_gives_a_value_of_the_format_or_none(text):
    found = read(text)
    assert found.value is None or str(PartialDate.parse(found.value)) == found.value
    assert found.value is not None or found.doubts
    period = read_period(CellText(text=text), ReaderTerms())
    assert period.value is None or str(Period.parse(period.value)) == period.value


@pytest.mark.parametrize(
    ("text", "value"),
    [("1985 (41 год)", "1985"), ("16.05.1979 (47 лет)", "1979-05-16"), ("1985 (41 years old)", "1985")],
)
def test_an_age_after_a_birth_is_no_part_of_it(text, value):
    assert read(text).value == value


@pytest.mark.parametrize("text", ["60-е гг.", "сентябрь 2026, точно не знаем", "канец 2025 або пачатак 2026"])
def test_words_of_a_time_that_cannot_be_read_are_no_shift(text):
    found = read(text)
    assert codes(found) == ["cell.not-a-day"]
    assert not found.is_misfit


@pytest.mark.parametrize("text", ["Вымыслов Ян", "361-4", "ст. 369 УК", "+375 00"])
def test_what_speaks_of_no_time_may_be_of_another_column(text):
    assert read(text).is_misfit


@pytest.mark.parametrize(
    ("text", "known", "value", "said"),
    [
        ("2026-10-01", "day", "2026-10-01", []),
        ("2026-10-01", "Month", "2026-10", []),
        ("2026-01-01", "year", "2026", []),
        ("2026-10-01", "", "2026-10-01", []),
        ("2026-10", "year", "2026-10", []),
        ("2026-10-01", "unknown", None, ["cell.stand-in-day"]),
        ("2026-10-01", "perhaps", "2026-10-01", ["cell.unknown-word"]),
    ],
)
def test_a_day_is_no_more_exact_than_is_known(text, known, value, said):
    found = read_day(CellText(text=text, others={"known": known}), ReaderTerms())
    assert found.value == value
    assert [doubt.code for doubt in found.doubts] == said
    assert found.keeps_words is (value not in {None, text}) or value is None
    begun = read_period(CellText(text=text, others={"known": known}), ReaderTerms())
    assert begun.value == (None if value is None else f"{value}/")
