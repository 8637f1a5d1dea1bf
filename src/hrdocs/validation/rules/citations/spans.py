"""Spans of days as the rules use them, read from the texts of records."""

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from hrdocs.values import Citation, Period
from hrdocs.values.partial_date import FUTURE, MINUTES_OF_DAY, PAST, span_of_text

if TYPE_CHECKING:
    from hrdocs.law.reference.timeline import Ordinals

NO_START: Final = 0
NO_END: Final = FUTURE // MINUTES_OF_DAY
"""An open side of a span."""

TIMES_REMEMBERED: Final = 16_384


@lru_cache(maxsize=TIMES_REMEMBERED)
def span_of(text: str) -> "Ordinals | None":
    """Return the days that the text of a date or a period can mean; None when its bounds contradict each other."""
    if "/" not in text:
        low, high, _ = span_of_text(text)
    else:
        period = Period.parse(text)
        low = PAST if period.start is None else span_of_text(period.start.text)[0]
        high = FUTURE if period.end is None else span_of_text(period.end.text)[1]
    first = NO_START if low == PAST else low // MINUTES_OF_DAY
    last = high // MINUTES_OF_DAY
    return None if first > last else (first, last)


@lru_cache(maxsize=4096)
def text_of(citation: Citation) -> str:
    """Return the text of a citation, the same object each time, since tables keep many."""
    return str(citation)
