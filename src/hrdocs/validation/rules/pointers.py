"""Rules on the pointers within a record: they lead to a value that the record has, or does not have."""

from collections.abc import Iterator
from typing import Final

from hrdocs import jsonpointer
from hrdocs.problems import Severity
from hrdocs.validation.fault import Fault, found
from hrdocs.validation.rule import Context, Family, Rule
from hrdocs.validation.walk import Item


def leads_nowhere(item: Item, _: Context) -> Iterator[Fault]:
    """Find pointers to a value that the record does not have: in `sources`, `variants`, `said`.

    A field may be absent and have words or reported values of its own: they could not be read for certain.
    """
    record = item.record
    missing = record.missing
    for here, pointer in item.supports:
        if pointer not in missing and not item.has(pointer):
            yield found("pointer.leads-nowhere", here)
    for n, variant in enumerate(record.variants):
        if variant.pointer not in missing and not (item.has(variant.pointer) or item.may_have(variant.pointer)):
            yield found("pointer.leads-nowhere", f"/variants/{n}/pointer")
    for pointer in record.said:
        if pointer not in missing and not (item.has(pointer) or item.may_have(pointer)):
            yield found("pointer.leads-nowhere", f"/said/{jsonpointer.escape(pointer)}")


def present_though_missing(item: Item, _: Context) -> Iterator[Fault]:
    """Find values that the record has although `missing` says that they are absent."""
    for pointer in item.record.missing:
        if item.has(pointer):
            yield found("missing.present", f"/missing/{jsonpointer.escape(pointer)}")


FAMILY: Final = Family(
    (
        Rule(
            "pointer.leads-nowhere",
            Severity.WARNING,
            leads_nowhere,
            needs=("item.supports", "variants", "said"),
        ),
        Rule("missing.present", Severity.ERROR, present_though_missing, needs=("missing",)),
    )
)
