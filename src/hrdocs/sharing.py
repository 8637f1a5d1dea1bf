"""Which parts of a dataset may be shared with whom, by the labels of the Traffic Light Protocol.

A record stricter than the label is removed whole; a stricter field is removed from its record. With a value, all that
would still reveal it is removed: references to removed records, the source's words for it, reported variants, the
reason why it is missing, the pointers to it. What cannot be without a value is removed with it, up to the record. The
remaining pointers are moved to the new places of their values.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from hrdocs.codec import read_record, write_record
from hrdocs.fields import POINTER, FieldPlan, Kind, ListOf, MapOf, ModelObject, Object, Raw, TextRule, plan
from hrdocs.jsontext import escape, split
from hrdocs.model import RECORDS, Record, Revision
from hrdocs.vocabulary import SharingLabel


def cut(records: Iterable[Record], label: SharingLabel) -> list[Record]:
    """Return the parts of some records that may be shared under a label, in their order.

    A reference to an id that is not among the records is taken as `amber`, like everything that carries no label.
    """
    cuts = {record.id: _Cut(record, label) for record in records if record.sharing.label.rank <= label.rank}
    dropped = {record_id for record_id, c in cuts.items() if c.is_gone}
    known = frozenset(cuts)
    strict = label.rank < SharingLabel.AMBER.rank
    hidden = {record.id for record in records} - known
    while True:
        for record_id in dropped:
            del cuts[record_id]
        hidden |= dropped
        dropped = set()
        for record_id, c in cuts.items():
            if c.hide(hidden, known if strict else None):
                dropped.add(record_id)
        if not dropped:
            return [c.result() for c in cuts.values()]


class _Cut:
    """One record being cut: its JSON, and the pointers of what has been removed."""

    def __init__(self, record: Record, label: SharingLabel) -> None:
        self.value = write_record(record)
        self.cls = RECORDS[record.type]
        self.gone = {
            pointer
            for pointer, field_label in record.sharing.fields.items()
            if field_label.rank > label.rank and split(pointer)[0] not in ("type", "sharing")
        }
        self.is_gone = "/id" in self.gone

    def hide(self, hidden: set[str], known: frozenset[str] | None) -> bool:
        """Remove what leads to hidden ids, until nothing more follows; true when nothing of the record is left."""
        while True:
            before = len(self.gone)
            self._hidden, self._known = hidden, known
            self._inexact = {prefix for pointer in self.gone for prefix in _prefixes(pointer)}
            if not self._keeps(self.value, Object(self.cls), ""):
                return True
            if len(self.gone) == before:
                return False

    def result(self) -> Record:
        value = self._pruned(self.value, Object(self.cls), "")
        return read_record(value)

    def _keeps(self, value: Any, kind: Kind | None, at: str, field: FieldPlan | None = None) -> bool:
        """Return whether a value is kept; what is removed is added to `gone`."""
        if at in self.gone:
            return False
        stays = self._stays(value, kind, at, field)
        if not stays and at:
            self.gone.add(at)
        return stays

    def _stays(self, value: Any, kind: Kind | None, at: str, field: FieldPlan | None) -> bool:
        match kind:
            case Object(cls=cls):
                return self._part_stays(value, cls, at)
            case ListOf(item=item):
                kept = [self._keeps(each, item, f"{at}/{n}", field) for n, each in enumerate(value)]
                return any(kept)
            case MapOf(key=key, value=inner):
                kept = [
                    (key is not POINTER or self._names_nothing_gone(name, is_telling=at == "/said"))
                    and self._keeps(each, inner, f"{at}/{escape(name)}")
                    for name, each in value.items()
                ]
                for name, is_kept in zip(value, kept, strict=True):
                    if not is_kept:
                        self.gone.add(f"{at}/{escape(name)}")
                return any(kept)
            case TextRule(form=form) if form is POINTER:
                return self._names_nothing_gone(value, is_telling=at.startswith("/variants/"))
            case Raw() | None:
                return self._raw_stays(value, at)
            case _:
                return not (field is not None and field.to and self._is_hidden(value))

    def _part_stays(self, value: dict[str, Any], cls: type[ModelObject], at: str) -> bool:
        plans = {p.name: p for p in plan(cls)}
        stays = True
        kept = 0
        for key, each in value.items():
            if key == "type" and not at:
                continue
            field = plans.get(key)
            is_kept = self._keeps(each, None if field is None else field.kind, f"{at}/{escape(key)}", field)
            kept += is_kept
            # A list of pointers that loses them all would apply to the whole record, which it never did.
            if not is_kept and field is not None:
                stays &= not (field.is_required or _is_pointer_list(field.kind) or field.is_about)
        # The reason for a revision may reveal any field that it was about.
        if cls is Revision and any(f"{at}/pointers/{n}" in self.gone for n in range(len(value.get("pointers", ())))):
            stays = False
        return stays and kept > 0

    def _is_hidden(self, target: str) -> bool:
        return target in self._hidden or (self._known is not None and target not in self._known)

    def _raw_stays(self, value: Any, at: str) -> bool:
        """Return whether a raw value is kept: not when a part of it is removed or is the id of a hidden record."""
        return at not in self._inexact and not any(text in self._hidden for text in _texts(value))

    def _names_nothing_gone(self, pointer: str, *, is_telling: bool) -> bool:
        """Return whether a pointer is kept: nothing removed is at its value, or below a value that it reveals."""
        if any(prefix in self.gone for prefix in _prefixes(pointer)):
            return False
        return not is_telling or pointer not in self._inexact

    def _pruned(self, value: Any, kind: Kind | None, at: str) -> Any:
        match kind:
            case Object(cls=cls):
                kinds = {p.name: p.kind for p in plan(cls)}
                return {
                    key: self._pruned(each, kinds.get(key), f"{at}/{escape(key)}")
                    for key, each in value.items()
                    if f"{at}/{escape(key)}" not in self.gone
                }
            case ListOf(item=item):
                return [
                    self._pruned(each, item, f"{at}/{n}")
                    for n, each in enumerate(value)
                    if f"{at}/{n}" not in self.gone
                ]
            case MapOf(key=key, value=inner):
                return {
                    self._moved(name) if key is POINTER else name: self._pruned(each, inner, f"{at}/{escape(name)}")
                    for name, each in value.items()
                    if f"{at}/{escape(name)}" not in self.gone
                }
            case TextRule(form=form) if form is POINTER:
                return self._moved(value)
            case _:
                return value

    def _moved(self, pointer: str) -> str:
        """Return the pointer to the same value after the cut: earlier items of its lists may have been removed."""
        moved, at, value = "", "", self.value
        for token in split(pointer):
            here = token
            if isinstance(value, list) and (position := _position(value, token)) is not None:
                here = str(sum(f"{at}/{n}" not in self.gone for n in range(position)))
            moved += f"/{escape(here)}"
            at += f"/{escape(token)}"
            value = _step(value, token)
        return moved


def _is_pointer_list(kind: Kind) -> bool:
    return isinstance(kind, ListOf) and isinstance(kind.item, TextRule) and kind.item.form is POINTER


def _step(value: Any, token: str) -> Any:
    if isinstance(value, dict):
        return value.get(token)
    if isinstance(value, list) and (position := _position(value, token)) is not None:
        return value[position]
    return None


_is_index = re.compile("0|[1-9][0-9]{0,8}").fullmatch


def _position(items: list[Any], token: str) -> int | None:
    """Return the index in a list that a token of a pointer means, or None where the list has no such item."""
    return int(token) if _is_index(token) and int(token) < len(items) else None


def _prefixes(pointer: str) -> Iterator[str]:
    """Return the pointers to a value and to everything above it, except the record."""
    at = ""
    for token in pointer.split("/")[1:]:
        at += f"/{token}"
        yield at


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for each in value:
            yield from _texts(each)
    elif isinstance(value, dict):
        for key, each in value.items():
            yield key
            yield from _texts(each)
