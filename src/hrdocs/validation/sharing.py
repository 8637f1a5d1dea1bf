"""Rules on the labels of the Traffic Light Protocol."""

from collections.abc import Iterator

from hrdocs.errors import Place, Problem
from hrdocs.jsontext import escape
from hrdocs.model import Record


def looser(record: Record) -> Iterator[Problem]:
    """Find fields with a label looser than that of their record, which it could never give."""
    for pointer, label in record.sharing.fields.items():
        if label.rank < record.sharing.label.rank:
            parameters = {"label": record.sharing.label.value}
            place = Place(pointer=f"/sharing/fields/{escape(pointer)}")
            yield Problem(code="sharing.looser", place=place, parameters=parameters)
