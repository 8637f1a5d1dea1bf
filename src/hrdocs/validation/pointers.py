"""Rules on the pointers within a record: they lead to what the record has, or has not."""

from collections.abc import Iterator
from typing import Any

from hrdocs import jsontext
from hrdocs.codec import write_record
from hrdocs.errors import Place, Problem, Severity
from hrdocs.model import Record
from hrdocs.values import Json


def leads_nowhere(record: Record) -> Iterator[Problem]:
    """Find pointers to a value that the record has not: in `sources`, `variants`, `said`, `sharing`."""
    given = [
        *((f"/sources/{n}/supports/{m}", p) for n, s in enumerate(record.sources) for m, p in enumerate(s.supports)),
        *((f"/variants/{n}/pointer", v.pointer) for n, v in enumerate(record.variants)),
        *((f"/said/{jsontext.escape(p)}", p) for p in record.said),
        *((f"/sharing/fields/{jsontext.escape(p)}", p) for p in record.sharing.fields),
    ]
    if not given:
        return
    value = write_record(record)
    for pointer, target in given:
        # A field may be absent and still have variants, words and a label of its own.
        if not _resolves(value, target) and target not in record.missing:
            yield Problem(code="pointer.leads-nowhere", severity=Severity.WARNING, place=Place(pointer=pointer))


def present_though_missing(record: Record) -> Iterator[Problem]:
    """Find values that stand in the record although `missing` says that they are absent."""
    if not record.missing:
        return
    value = write_record(record)
    for target in record.missing:
        if _resolves(value, target):
            yield Problem(code="missing.present", place=Place(pointer=f"/missing/{jsontext.escape(target)}"))


def _resolves(value: Json | dict[str, Any], pointer: str) -> bool:
    try:
        jsontext.resolve(value, pointer)
    except LookupError:
        return False
    return True
