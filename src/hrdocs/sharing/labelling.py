"""Labels of whole records: set for many at once, given by the header of a file, joined when two records become one."""

from collections.abc import Iterable
from typing import Any

import attrs

from hrdocs.codec import write_record
from hrdocs.fields import MapOf, field_at, item_kind
from hrdocs.frozenmap import FrozenMap
from hrdocs.jsonpointer import NoSuchValue, join, resolve, split
from hrdocs.model import Record, Sharing
from hrdocs.sharing.floors import hides_nothing
from hrdocs.values import LocalText
from hrdocs.vocabulary import SharingLabel, SharingReason

_NOTHING = object()


def with_default(record: Record, default: SharingLabel | None) -> Record:
    """Return a record with the default label of a header, where the record may have been made without one.

    A record made in Python without a label is `amber`, and which those were is no longer known: the stricter counts.
    Readers of files give the default to each record without a label themselves.
    """
    if default is None or record.sharing.label is not SharingLabel.AMBER or default.rank <= SharingLabel.AMBER.rank:
        return record
    return attrs.evolve(record, sharing=attrs.evolve(record.sharing, label=default))


def relabelled(
    records: Iterable[Record],
    label: SharingLabel,
    *,
    ids: frozenset[str] | None = None,
    reason: SharingReason | None = None,
    loosen: bool = False,
) -> list[Record]:
    """Return records with another label: all, or those with some ids. Labels of fields and floors stay as they are.

    Args:
        records: The records.
        label: The label.
        ids: Of which records; of all when absent.
        reason: Why floors do not apply to what their published sources print; kept as it is when absent.
        loosen: Whether a record with a stricter label gets this one too.
    """
    changed = []
    for record in records:
        own = record.sharing
        if ids is not None and record.id not in ids:
            changed.append(record)
            continue
        new = label if loosen or label.rank > own.label.rank else own.label
        # A field with a label looser than its record is a fault. It gets that of the record, and is not forgotten:
        # whoever makes the record looser again would let it out.
        fields = own.fields
        if fields:
            fields = FrozenMap({pointer: _stricter(each, new) for pointer, each in fields.items()})
        sharing = attrs.evolve(own, label=new, fields=fields, reason=own.reason if reason is None else reason)
        changed.append(record if sharing == own else attrs.evolve(record, sharing=sharing))
    return changed


def stricter_of(kept: Record, other: Record) -> Record:
    """Return a record with the stricter label of two records of one thing, and the stricter labels of their fields.

    A reason that only one of them has lifts no floor any more. Where the two hold different lists, a label on an item
    of one counts for the whole list of the other; a label on a text in one language, for the text in the others.
    """
    mine, theirs = kept.sharing, other.sharing
    if mine == theirs:
        return kept
    label = _stricter(mine.label, theirs.label)
    fields = dict(mine.fields)
    for pointer, each in theirs.fields.items():
        same = _same_place(kept, other, pointer)
        has_lost = hides_nothing(kept, same) and not hides_nothing(other, pointer)
        here = _other_languages(kept, same) if has_lost else same
        if here is not None and each.rank > fields.get(here, SharingLabel.CLEAR).rank:
            fields[here] = each
    sharing = Sharing(
        label=label,
        fields=FrozenMap({pointer: _stricter(each, label) for pointer, each in fields.items()}),
        reason=mine.reason if mine.reason is theirs.reason else None,
        reasons=FrozenMap(
            {pointer: each for pointer, each in mine.reasons.items() if theirs.reasons.get(pointer) is each}
        ),
    )
    return attrs.evolve(kept, sharing=sharing)


def _stricter(one: SharingLabel, other: SharingLabel) -> SharingLabel:
    return max(one, other, key=lambda each: each.rank)


def _same_place(kept: Record, other: Record, pointer: str) -> str:
    """Return where a record has what another has at a pointer: the list above it, where their lists differ."""
    mine, theirs = write_record(kept), write_record(other)
    tokens = split(pointer)
    for n in range(1, len(tokens)):
        above = join(tokens[:n])
        a, b = _value(mine, above), _value(theirs, above)
        if isinstance(a, list) and a != b:
            return above
    return pointer


def _other_languages(record: Record, pointer: str) -> str | None:
    """Return the pointer to a text that a record has, but not in the language to which a pointer leads."""
    above = join(split(pointer)[:-1])
    field = field_at(type(record), above)
    kind = None if field is None else item_kind(field.kind)
    is_text = isinstance(kind, MapOf) and kind.cls is LocalText
    return above if is_text and _value(write_record(record), above) is not _NOTHING else None


def _value(value: Any, pointer: str) -> Any:
    try:
        return resolve(value, pointer)
    except NoSuchValue:
        return _NOTHING
