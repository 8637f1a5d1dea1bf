"""What a record waives: rules, and for answered questions the digest of what the rule looked at.

A digest is made of the code, the pointer, the fields of the record at which the rule looks, and what it saw in other
records. It holds no text of the record. A birth or a day has few possible values, so a reader of the rest could guess
them by it: its floor is red, and it is never shared with the record.
"""

import json
from collections.abc import Mapping
from hashlib import blake2b
from typing import Final

from attrs import frozen

from hrdocs.byvalue import ByValue
from hrdocs.codec import write_record
from hrdocs.jsonpointer import split
from hrdocs.model import Record
from hrdocs.validation.fault import Fault
from hrdocs.validation.looks_at import LOOKS_AT

_BYTES: Final = 8
_APART: Final = frozenset(
    {"id", "type", "sources", "said", "sharing", "consent", "revision", "waivers", "notes", "external_ids"}
)
"""Fields that do not say what the record is about; a fault of a record as a whole is not one of these."""


@frozen(eq=False, repr=False)
class Waived(ByValue):
    """What one record waives.

    Args:
        rules: By code, the digests of the questions answered; None where the rule never reports the record.
        fields: By name, a digest of each field; empty where no question was answered.
    """

    rules: Mapping[str, frozenset[str] | None]
    fields: Mapping[str, bytes]

    def covers(self, fault: Fault) -> bool:
        """Return whether a fault is waived: always, or as long as what the rule looks at is unchanged."""
        if fault.code not in self.rules:
            return False
        answered = self.rules[fault.code]
        return answered is None or digest_of(fault, self.fields) in answered


def waived_by(record: Record) -> Waived:
    """Return what a record waives."""
    rules: dict[str, frozenset[str] | None] = {}
    for waiver in record.waivers:
        known = rules.get(waiver.rule, frozenset())
        rules[waiver.rule] = None if waiver.digest is None or known is None else known | {waiver.digest}
    has_digests = any(each is not None for each in rules.values())
    return Waived(rules, field_digests(record) if has_digests else {})


def field_digests(record: Record) -> dict[str, bytes]:
    """Return a digest of each field of a record."""
    return {name: _digest(name, json.dumps(value, sort_keys=True)) for name, value in write_record(record).items()}


def digest_of(fault: Fault, fields: Mapping[str, bytes]) -> str:
    """Return the digest of what a rule looked at.

    Args:
        fault: What it found.
        fields: Digests of the fields of the record.
    """
    own, *rest = split(fault.pointer) or [""]
    # Statements about a field, such as why it is absent, have its pointer.
    about = [each for step in rest if step.startswith("/") for each in split(step)[:1]]
    here = str(fault.parameters.get("here", "")).split(".")[1:2]
    names = (
        {own, *about, *here, *LOOKS_AT.get(fault.code, ())} if own else {name for name in fields if name not in _APART}
    )
    known = [f"{name} {fields[name].hex()}" for name in sorted(names) if name in fields]
    return _digest(fault.code, fault.pointer, *known, repr(fault.seen)).hex()


def _digest(*texts: str) -> bytes:
    return blake2b("\n".join(texts).encode("utf-8", "surrogatepass"), digest_size=_BYTES).digest()
