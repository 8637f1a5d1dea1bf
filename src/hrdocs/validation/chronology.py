"""Rules on the order of days within one value: what a pattern cannot say."""

from collections.abc import Iterator

from hrdocs.errors import Place, Problem
from hrdocs.model import Record
from hrdocs.validation.walk import values_of
from hrdocs.values import PartialDate, Period


def bounds_reversed(record: Record) -> Iterator[Problem]:
    """Find dates between two bounds of which the later stands first."""
    for pointer, value in values_of(record, PartialDate):
        if _is_reversed(value):
            yield Problem(code="date.bounds-reversed", place=Place(pointer=pointer))
    for pointer, period in values_of(record, Period):
        if any(day is not None and _is_reversed(day) for day in (period.start, period.end)):
            yield Problem(code="date.bounds-reversed", place=Place(pointer=pointer))


def period_reversed(record: Record) -> Iterator[Problem]:
    """Find periods whose end lies before their beginning, whatever day within their bounds is meant."""
    for pointer, value in values_of(record, Period):
        if value.start is not None and value.end is not None and value.end.before(value.start).is_yes:
            yield Problem(code="period.ends-before-start", place=Place(pointer=pointer))


def _is_reversed(day: PartialDate) -> bool:
    return day.earliest is not None and day.latest is not None and day.earliest > day.latest
