"""Days as people say them, in three languages; and what is no day."""

from datetime import date

import pytest

from hrdocs.desk.said_days import said_day

TODAY = date(2026, 11, 30)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-11-20", "2026-11-20"),
        ("24.11.2026", "2026-11-24"),
        ("20 November 2026", "2026-11-20"),
        ("2026-11-20 14:00", "2026-11-20T14:00"),
        ("about the 20th", "2026-11-20~"),
        ("около 20-го", "2026-11-20~"),
        ("каля 20 лістапада", "2026-11-20~"),
        ("около 2026-11-20", "2026-11-20~"),
        ("the 20th", "2026-11-20"),
        ("20-го числа", "2026-11-20"),
        ("20-га", "2026-11-20"),
        ("31st", "2026-10-31"),  # November has 30 days
        ("20 ноября", "2026-11-20"),
        ("November 20", "2026-11-20"),
        ("5 December", "2025-12-05"),  # the last one
        ("in November", "2026-11"),
        ("в ноябре", "2026-11"),
        ("у лістападзе", "2026-11"),
        ("December", "2025-12"),
        ("декабрь 2024 года", "2024-12"),
        ("around November", "2026-11~"),
        ("in the twenties of November", "[2026-11-20..2026-11-29]"),
        ("в двадцатых числах ноября", "[2026-11-20..2026-11-29]"),
        ("у дваццатых чыслах лістапада", "[2026-11-20..2026-11-29]"),
        ("в десятых числах мая 2025", "[2025-05-10..2025-05-19]"),
        ("early May", "[2026-05-01..2026-05-10]"),
        ("at the end of February 2024", "[2024-02-21..2024-02-29]"),
        ("у пачатку мая", "[2026-05-01..2026-05-10]"),
        ("today", "2026-11-30"),
        ("вчера", "2026-11-29"),
        ("учора", "2026-11-29"),
        ("позавчера", "2026-11-28"),
        ("on Monday", "2026-11-30"),
        ("в воскресенье", "2026-11-29"),
        ("у пятніцу", "2026-11-27"),
        ("2025", "2025"),
    ],
)
def test_a_day_in_words(text, day):
    assert str(said_day(text, TODAY)) == day


@pytest.mark.parametrize(
    "text",
    ["", "soon", "2026-11-31", "31 November", "32nd", "0", "30-31", "05/09/1990", "about", "20 листопада", "x" * 9999],
)
def test_what_is_no_day(text):
    assert said_day(text, TODAY) is None


def test_a_part_of_this_month_ends_today():
    assert str(said_day("twenties of November", date(2026, 11, 24))) == "[2026-11-20..2026-11-24]"
