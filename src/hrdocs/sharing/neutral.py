"""Ids that reveal nothing, in place of ids that may be made of names."""

import hashlib
import hmac
from collections.abc import Iterable, Mapping
from typing import Any

from hrdocs.codec import read_record, write_record
from hrdocs.fields import ID, Kind, ListOf, MapOf, Object, Raw, TextRule, plan
from hrdocs.model import RECORDS, Record
from hrdocs.references import references_of

_LONGEST = 20


def with_neutral_ids(records: Iterable[Record], *, key: bytes | None = None) -> list[Record]:
    """Return records with other ids: h1, h2 ... in their order; with a key, each record has the same id every time.

    References follow, those in partners' own values too; an id without a record gets the next number. Without the key
    no one can find the old id from the new one.

    Args:
        records: The records.
        key: The content of the organisation's key file.
    """
    records = tuple(records)
    targets = (reference.target for record in records for reference in references_of(record))
    ids = dict.fromkeys([*(record.id for record in records), *targets])
    new = {each: f"h{number}" if key is None else _keyed(key, each) for number, each in enumerate(ids, 1)}
    return renamed(records, new)


def renamed(records: Iterable[Record], new: Mapping[str, str]) -> list[Record]:
    """Return records with other ids, and references that lead to them."""
    return [read_record(_renamed(write_record(record), Object(RECORDS[record.type]), new)) for record in records]


def _keyed(key: bytes, record_id: str) -> str:
    return "h" + hmac.new(key, record_id.encode(), hashlib.sha256).hexdigest()[:_LONGEST]


def _renamed(value: Any, kind: Kind | None, new: Mapping[str, str]) -> Any:
    match kind:
        case Object(cls=cls):
            kinds = {p.name: p.kind for p in plan(cls)}
            return {
                key: each if key == "type" and key not in kinds else _renamed(each, kinds.get(key, Raw()), new)
                for key, each in value.items()
            }
        case ListOf(item=item):
            return [_renamed(each, item, new) for each in value]
        case MapOf(value=inner):
            return {key: _renamed(each, inner, new) for key, each in value.items()}
        case TextRule(form=form) if form is ID:
            return new.get(value, value)
        case Raw():
            return _renamed_raw(value, new)
        case _:
            return value


def _renamed_raw(value: Any, new: Mapping[str, str]) -> Any:
    if isinstance(value, str):
        return new.get(value, value)
    if isinstance(value, list):
        return [_renamed_raw(each, new) for each in value]
    if isinstance(value, dict):
        return {new.get(key, key): _renamed_raw(each, new) for key, each in value.items()}
    return value
