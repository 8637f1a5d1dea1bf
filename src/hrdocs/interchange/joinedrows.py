"""Rows of a further sheet beside the rows they belong to, and records that are added to those of other rows."""

import hashlib
from collections.abc import Iterable, Mapping
from typing import Any, Final

from attrs import frozen

from hrdocs.codec import read_record, write_record
from hrdocs.model import Record
from hrdocs.vocabulary import SharingLabel

_BY_POINTER: Final = ("said", "missing")
_LONGEST_SHEET: Final = 31
"""How many characters the name of a sheet may have; longer ones are cut where a workbook is written."""


@frozen
class OuterRow:
    """What a row of a further sheet needs to know of the rows to which it belongs.

    Args:
        base: What the ids of its own records begin with.
        made: The ids of the records to which they may refer, by the record of the mapping.
    """

    base: str
    made: Mapping[str, list[str]]


def inner_base(base: str, sheet: str, words: Iterable[str]) -> str:
    """Return what ids of a row are made of that belongs to another: of its own words, never of its place."""
    given = "\x1f".join((sheet, *words)).encode("utf-8", "replace")
    return f"{base}-{hashlib.blake2b(given, digest_size=6).hexdigest()}"


def is_sheet(text: str, name: str | None) -> bool:
    """Whether a cell names a sheet, though the name of the sheet may be cut."""
    return text.strip()[:_LONGEST_SHEET] == (name or "")


def added(record: Record, more: Record) -> tuple[Record, dict[str, str]]:
    """Return a record with the lists of another continued in it, and what has moved: new pointers with the old ones.

    Values that the record lacks are taken; of those that both have its own stays, and the other is a variant of it.
    """
    value, other = write_record(record), write_record(more)
    moved: dict[str, str] = {}
    variants: list[dict[str, Any]] = []
    for key, each in other.items():
        if key in {"type", "id", "sources", "sharing", "variants", *_BY_POINTER}:
            continue
        if key not in value:
            value[key] = each
            moved[f"/{key}"] = f"/{key}"
        elif isinstance(each, list):
            new = [one for one in each if one not in value[key]]
            for n, one in enumerate(each):
                at = value[key].index(one) if one not in new else len(value[key]) + new.index(one)
                moved[f"/{key}/{at}"] = f"/{key}/{n}"
            value[key] = [*value[key], *new]
        elif each != value[key]:
            variants.append({"pointer": f"/{key}", "value": each, "sources": other.get("sources", [])})
    back = {old: new for new, old in moved.items()}
    for name in _BY_POINTER:
        if name in other:
            value[name] = {**_moved(other[name], back), **value.get(name, {})}
    variants += [{**each, "pointer": _new(each["pointer"], back)} for each in other.get("variants", ())]
    if variants:
        value["variants"] = [*value.get("variants", ()), *variants]
    if "sources" in other:
        mine = value.get("sources", [])
        value["sources"] = [*mine, *({**each, "supports": sorted(moved)} for each in other["sources"] if moved)]
    _share(value, other, back)
    return read_record(value), moved


def _share(value: dict[str, Any], other: Mapping[str, Any], back: Mapping[str, str]) -> None:
    """Label a record and its fields as strictly as either of two."""
    mine, theirs = value["sharing"], other["sharing"]
    label = max(mine["label"], theirs["label"], key=lambda each: SharingLabel(each).rank)
    fields = {**mine.get("fields", {}), **_moved(theirs.get("fields", {}), back)}
    kept = {at: each for at, each in fields.items() if SharingLabel(each).rank > SharingLabel(label).rank}
    rest = {name: each for name, each in mine.items() if name not in {"label", "fields"}}
    value["sharing"] = {"label": label, **({"fields": kept} if kept else {}), **rest}


def _moved(given: Mapping[str, Any], back: Mapping[str, str]) -> dict[str, Any]:
    return {_new(pointer, back): each for pointer, each in given.items()}


def _new(pointer: str, back: Mapping[str, str]) -> str:
    for old, new in back.items():
        if pointer == old or pointer.startswith(f"{old}/"):
            return new + pointer[len(old) :]
    return pointer


def restricted(record: Record, label: SharingLabel) -> Record:
    """Return a record with a label that is at least so strict."""
    if record.sharing.label.rank >= label.rank:
        return record
    value = write_record(record)
    _share(value, {"sharing": {"label": label.value}}, {})
    return read_record(value)
