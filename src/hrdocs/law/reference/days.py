"""Days as the law data have them: a change is on a day or inside a window, a question speaks of a day or of a span.

A first day in the data is a day, `2021-06-19`, or a window, `[2021-03-01..2021-04-30]`.
"""

from datetime import date, timedelta
from functools import cache
from typing import Final

from hrdocs.values import Answer, PartialDate

Day = PartialDate | date | str

ONE_DAY: Final = timedelta(days=1)


def given(on: Day) -> PartialDate:
    """Return a day, a text or a partial date as a partial date."""
    return on if isinstance(on, PartialDate) else PartialDate.of(on) if isinstance(on, date) else PartialDate.parse(on)


def span(on: Day) -> tuple[date, date]:
    """Return the first and the last day that a day, a text or a partial date can mean."""
    partial = given(on)
    return partial.earliest or date.min, partial.latest or date.max


@cache
def bounds(text: str) -> tuple[date, date]:
    """Return the days between which a first day of the data lies."""
    if text[0] != "[":
        day = date.fromisoformat(text)
        return day, day
    low, _, high = text[1:-1].partition("..")
    return date.fromisoformat(low), date.fromisoformat(high)


def between(low: date, high: date) -> PartialDate:
    """Return a first day that lies between two days, or is the one day that they are."""
    return PartialDate.of(low) if low == high else PartialDate(f"[{low}..{high}]")


def happened(first_day: str, span: tuple[date, date]) -> Answer:
    """Tell whether a change had taken effect: yes before the whole span, no after it, unknown inside."""
    low, high = bounds(first_day)
    if high <= span[0]:
        return Answer.YES
    return Answer.NO if low > span[1] else Answer.UNKNOWN
