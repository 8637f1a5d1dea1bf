"""The cut: the parts of some records that may go out under a label.

A record stricter than the label is removed whole; a stricter field is removed from its record. With a value, all that
would still reveal it is removed: references to removed records, the source's words for it, reported variants, the
reason why it is missing, the pointers to it. What cannot be without a value is removed with it, up to the record. The
remaining pointers are moved to the new places of their values, and no mark is left where something was.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import attrs

from hrdocs.codec import read_record, unchecked, write_record
from hrdocs.fields import POINTER, FieldPlan, Kind, ListOf, MapOf, ModelObject, Object, Raw, TextRule, plan
from hrdocs.frozenmap import FrozenMap
from hrdocs.jsonpointer import escape, split
from hrdocs.model import RECORDS, Record, Revision
from hrdocs.references import Reference, references_of
from hrdocs.sharing.floors import (
    Roles,
    SharingContext,
    context_of,
    hidden_by_floor,
    hides_nothing,
    own_rank,
    record_rank,
    roles_in,
)
from hrdocs.sharing.wishes import SharingTerms, bound
from hrdocs.vocabulary import SharingLabel


def cut(records: Iterable[Record], terms: SharingTerms) -> list[Record]:
    """Return the parts of some records that may be shared under some terms, in their order.

    A reference to an id that is not among the records is taken as `amber`, like everything that carries no label.
    """
    records = tuple(records)
    while True:
        cuts, before = _cut_once(records, terms)
        left = tuple(c.result() for c in cuts)
        if terms.label is SharingLabel.RED:
            return list(left)  # over it there is no floor
        after = context_of(
            (c.roles_after(one) for one, c in zip(left, cuts, strict=True)), terms.label.rank, terms.as_of
        )
        # A relative whose own case is gone is no more than a relative; a source that is gone lifts no floor.
        if after.bare <= before.bare and before.published <= after.published:
            return list(left)
        records = left


def _cut_once(records: tuple[Record, ...], terms: SharingTerms) -> tuple[list["_Cut"], SharingContext]:
    rank = terms.label.rank
    kept = []
    for record in records:
        if own_rank(record) <= rank and (left := bound(record, terms)).record is not None:
            references = tuple(references_of(left.record))
            kept.append((record, left.record, left.hidden, references, roles_in(left.record, references, rank)))
    context = context_of((roles for *_, roles in kept), rank, terms.as_of)
    cuts = {
        record.id: _Cut(record, hidden, references, context, roles)
        for whole, record, hidden, references, roles in kept
        # A notice is as strict as what was taken back, of which it says less.
        if record_rank(whole, context) <= context.rank
    }
    hidden = {record.id for record in records} - cuts.keys()
    is_open = terms.label.rank < SharingLabel.AMBER.rank
    return _settled(cuts, hidden, frozenset(cuts) if is_open else None), context


def without(
    records: Iterable[Record], ids: Iterable[str], pointers: Mapping[str, Iterable[str]] = FrozenMap()
) -> list[Record]:
    """Return records without some of them, and without what cannot be without those; labels make no difference.

    Args:
        records: The records.
        ids: Which of them are removed.
        pointers: By the id of a record, what is removed of it besides.
    """
    hidden = set(ids)
    context = SharingContext(rank=SharingLabel.RED.rank)
    cuts = {
        record.id: _Cut(record, tuple(pointers.get(record.id, ())), tuple(references_of(record)), context, Roles())
        for record in records
        if record.id not in hidden
    }
    return [c.result() for c in _settled(cuts, hidden, None)]


def _settled(cuts: "dict[str, _Cut]", hidden: set[str], known: frozenset[str] | None) -> "list[_Cut]":
    """Remove what follows from what is hidden, until nothing more does.

    Args:
        cuts: The records that may stay.
        hidden: Ids of the others.
        known: The ids to which references may lead; None where they may lead outside the dataset.
    """
    dropped = {record_id for record_id, c in cuts.items() if c.is_gone}
    new: frozenset[str] = frozenset(hidden)
    is_first = True
    while True:
        for record_id in dropped:
            del cuts[record_id]
        hidden |= dropped
        new |= dropped
        dropped = set()
        for record_id, c in cuts.items():
            is_touched = c.is_touched(new, known if is_first else None, is_first=is_first)
            if is_touched and c.hide(hidden, known):
                dropped.add(record_id)
        if not dropped:
            return list(cuts.values())
        new, is_first = frozenset(), False


class _Cut:
    """One record being cut: its JSON, made when something of it is removed, and the pointers of what has been."""

    def __init__(
        self,
        record: Record,
        hidden: tuple[str, ...],
        references: tuple[Reference, ...],
        context: SharingContext,
        roles: Roles,
    ) -> None:
        self.record = record
        self._rank = context.rank
        self._roles = roles
        self.cls = RECORDS[record.type]
        self.gone = {pointer for pointer, label in record.sharing.fields.items() if label.rank > context.rank}
        self.gone.update(hidden, hidden_by_floor(record, context))
        if self.gone:
            self.gone.update(list(_telling_the_same(self.gone)))
        self.is_gone = "/id" in self.gone
        self._targets = {reference.target for reference in references}
        self._has_raw = bool(record.extra) or bool(record.variants)
        self._value: dict[str, Any] | None = None
        self._is_plain = False

    @property
    def value(self) -> dict[str, Any]:
        if self._value is None:
            self._value = write_record(self.record)
        return self._value

    def is_touched(self, new: frozenset[str], known: frozenset[str] | None, *, is_first: bool) -> bool:
        """Whether the cut may have something to remove, now that some more ids are hidden."""
        if is_first and self.gone:
            return True
        if known is not None and not self._targets <= known:
            return True
        return self._has_raw or not self._targets.isdisjoint(new)

    def hide(self, hidden: set[str], known: frozenset[str] | None) -> bool:
        """Remove what leads to hidden ids, until nothing more follows; true when nothing of the record is left."""
        self._is_plain = self._is_plainly_cut(hidden, known)
        if self._is_plain:
            return False
        while True:
            before = len(self.gone)
            self._hidden, self._known = hidden, known
            self._inexact = {prefix for pointer in self.gone for prefix in _prefixes(pointer)}
            if not self._keeps(self.value, Object(self.cls), ""):
                return True
            if len(self.gone) == before:
                return False

    def roles_after(self, result: Record) -> Roles:
        """Return what the rest of the record says of others."""
        if self._is_plain or result is self.record:
            return self._roles
        return roles_in(result, tuple(references_of(result)), self._rank)

    def result(self) -> Record:
        if not self.gone:
            return self.record
        if self._is_plain:
            return self._plainly_cut()
        return _without_idle_marks(read_record(self._pruned(self.value, Object(self.cls), "")))

    def _is_plainly_cut(self, hidden: set[str], known: frozenset[str] | None) -> bool:
        """Whether all that goes are fields that nothing else of the record speaks of; most records are such.

        The locators of sources and whole fields of `_APART` are removed without a look at the rest of the record, which
        is many times as fast.
        """
        record = self.record
        if record.variants or record.missing or record.revision or record.sharing.fields or record.sharing.reasons:
            return False
        if not self._targets.isdisjoint(hidden) or (known is not None and not self._targets <= known):
            return False
        if any(f"/{key}" not in self.gone for key in record.extra) or (record.said and "/said" not in self.gone):
            return False
        if not all(each in _APART or each.startswith("/x_") or _LOCATOR(each) for each in self.gone):
            return False
        return not any(split(pointer)[0] in _SPOKEN_OF for each in record.sources for pointer in each.supports)

    def _plainly_cut(self) -> Record:
        changes: dict[str, Any] = {}
        for pointer in self.gone:
            if pointer in _APART:
                name = pointer[1:]
                changes[name] = _DEFAULTS[name]
            elif pointer.startswith("/x_"):
                changes["extra"] = FrozenMap()
        if any(_LOCATOR(each) for each in self.gone):
            changes["sources"] = tuple(
                unchecked(each, {"locator": None}) if f"/sources/{n}/locator" in self.gone else each
                for n, each in enumerate(self.record.sources)
            )
        return unchecked(self.record, changes)

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


_LOCATOR = re.compile("/sources/[0-9]+/locator").fullmatch
_APART = frozenset({"/said", "/notes", "/external_ids", "/waivers"})
_SPOKEN_OF = frozenset({"sources", "said", "notes", "external_ids", "waivers"})
_DEFAULTS: dict[str, Any] = {p.name: p.default for p in plan(Record)}
_NAME_PART = re.compile("(/names/[0-9]+)/(?:given|patronymic|family)").fullmatch
_SAME = {"/birth": "/age", "/age": "/birth"}


def _telling_the_same(gone: Iterable[str]) -> Iterator[str]:
    """Return the pointers of values that say what a removed one said: the whole name its part, the age the birth."""
    for pointer in gone:
        if (part := _NAME_PART(pointer)) is not None:
            yield part[1]
        for one, other in _SAME.items():
            if pointer == one or pointer.startswith(f"{one}/"):
                yield other


def _without_idle_marks(record: Record) -> Record:
    """Return a record without the marks on what is no longer there: nobody may read from them that it once was."""
    sharing = record.sharing
    idle = {pointer for pointer in (*sharing.fields, *sharing.reasons) if hides_nothing(record, pointer)}
    if not idle:
        return record
    fields = FrozenMap({pointer: label for pointer, label in sharing.fields.items() if pointer not in idle})
    reasons = FrozenMap({pointer: reason for pointer, reason in sharing.reasons.items() if pointer not in idle})
    return attrs.evolve(record, sharing=attrs.evolve(sharing, fields=fields, reasons=reasons))


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
