"""Days as the law data have them: a change is on a day or inside a window, a question is about a day or a span.

A first day in the data is a day, `2021-06-19`, or a window, `[2021-03-01..2021-04-30]`.
"""

from datetime import date, timedelta
from functools import cache
from typing import Final

from hrdocs.values import Answer, Day, PartialDate, day

ONE_DAY: Final = timedelta(days=1)

Dates = tuple[date, date]
"""First and last day of a span; `date.min` and `date.max` where it is open."""


def span(on: Day) -> Dates:
    """Return the first and the last day that a day, a text or a partial date can mean."""
    partial = day(on)
    return partial.earliest or date.min, partial.latest or date.max


@cache
def bounds(text: str) -> Dates:
    """Return the days between which a first day of the data lies."""
    if text[0] != "[":
        first = date.fromisoformat(text)
        return first, first
    low, _, high = text[1:-1].partition("..")
    return date.fromisoformat(low), date.fromisoformat(high)


def between(low: date, high: date) -> PartialDate:
    """Return a first day between two days; one day where the two are equal."""
    return PartialDate.of(low) if low == high else PartialDate(f"[{low}..{high}]")


def happened(first_day: str, span: Dates) -> Answer:
    """Return whether a change had taken effect: yes before the whole span, no after it, unknown inside."""
    low, high = bounds(first_day)
    if high <= span[0]:
        return Answer.YES
    return Answer.NO if low > span[1] else Answer.UNKNOWN
