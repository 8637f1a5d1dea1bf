"""Facts that rest on one source which is red: a reader may guess who spoke."""

from collections.abc import Iterable
from typing import Final

from hrdocs.model import Record, Source
from hrdocs.sharing.floors import SharingContext, record_rank
from hrdocs.vocabulary import SharingLabel

_RED: Final = SharingLabel.RED.rank
_ALONE: Final = SharingContext(rank=_RED)


def red_sources(records: Iterable[Record]) -> frozenset[str]:
    """Return the ids of the sources that are red, by their label or since they are an interview or the like."""
    return frozenset(each.id for each in records if isinstance(each, Source) and record_rank(each, _ALONE) >= _RED)


def told_by_one(record: Record, red: frozenset[str]) -> tuple[str, ...]:
    """Return the pointers of a record to what rests on one source alone, which is red; "" where all of it does.

    Args:
        record: The record.
        red: Ids of the red sources.
    """
    sources = {each.source for each in record.sources}
    if red.isdisjoint(sources):
        return ()
    if len(sources) == 1:
        whole = any(not each.supports for each in record.sources)
        return ("",) if whole else tuple(dict.fromkeys(p for each in record.sources for p in each.supports))
    if any(not each.supports for each in record.sources):
        return ()  # that source supports everything, and it is not the only one
    found = []
    for pointer in dict.fromkeys(pointer for each in record.sources for pointer in each.supports):
        speaking = {each.source for each in record.sources if any(_is_under(pointer, one) for one in each.supports)}
        if len(speaking) == 1 and not red.isdisjoint(speaking):
            found.append(pointer)
    return tuple(found)


def is_told_by_one(pointers: tuple[str, ...], pointer: str) -> bool:
    """Whether a fact at a pointer is among those that rest on one source."""
    return any(_is_under(pointer, each) for each in pointers)


def _is_under(pointer: str, other: str) -> bool:
    return other in ("", pointer) or pointer.startswith(f"{other}/")
