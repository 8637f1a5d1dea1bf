"""Rules on ids: each is used once, and each reference finds a record of a fitting type."""

from collections.abc import Iterator
from typing import Final

from hrdocs.problems import Severity
from hrdocs.validation.fault import Fault, found
from hrdocs.validation.index import PLACE, Index
from hrdocs.validation.rule import Context, Family, Rule


def to_itself(index: Index, _: Context) -> Iterator[tuple[int, Fault]]:
    """Find references of a record to itself."""
    for at, pointer in index.itself:
        # That people agree to what is written about themselves is normal.
        if not pointer.startswith("/consent/"):
            yield at, found("reference.to-itself", pointer)


def leads_nowhere(index: Index, _: Context) -> Iterator[tuple[int, Fault]]:
    """Find references to ids that no record has, or only a record of another type."""
    yield from index.leftover()


def twice(index: Index, context: Context) -> Iterator[tuple[int, Fault]]:
    """Find ids that an earlier record has."""
    for at, first in index.twice:
        part, number = PLACE.unpack(first)
        if PLACE.unpack(at)[0] != part:
            yield at, found("record.duplicate-id", "/id")  # the other is in another file
        elif context.is_lines:
            yield at, found("record.duplicate-id", "/id", first_line=number)
        else:
            yield at, found("record.duplicate-id", "/id", first_pointer=f"/records/{number}/id")


FAMILY: Final = Family(
    (
        Rule("record.duplicate-id", Severity.ERROR, file_check=twice),
        Rule("reference.dangling", Severity.ERROR, file_check=leads_nowhere, from_absence=True),
        Rule("reference.wrong-type", Severity.ERROR, file_check=leads_nowhere),
        Rule("reference.to-itself", Severity.ERROR, file_check=to_itself),
    )
)
