"""The cut: the parts of some records that may be shared under a label.

A record stricter than the label is removed whole; a stricter field is removed from its record. With a value, all that
would still reveal it is removed: references to removed records, the source's words for it, reported variants, the
reason why it is missing, the pointers to it. What depends on a value is removed with it, up to the record. The
remaining pointers are moved to the new places of their values, and nothing marks the place of a removed value.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import attrs
from attrs import frozen

from hrdocs.codec import unchecked
from hrdocs.collecting import no_collection
from hrdocs.fields import POINTER, Kind, ListOf, MapOf, ModelObject, Object, TextRule, item_kind, once, parts_of, plan
from hrdocs.frozenmap import FrozenMap
from hrdocs.jsonpointer import escape, split
from hrdocs.model import Incident, Person, Record, Revision, SourceReference
from hrdocs.references import references_of, targets_beside_sources
from hrdocs.sharing.floors import (
    Roles,
    SharingContext,
    context_of,
    hidden_by_floor,
    hiding_nothing,
    own_rank,
    record_rank,
    roles_in,
    says_no_less,
)
from hrdocs.sharing.wishes import SharingTerms, bound, same_people_with_wishes
from hrdocs.values import Json
from hrdocs.vocabulary import SharingLabel


def cut(records: Iterable[Record], terms: SharingTerms) -> list[Record]:
    """Return the parts of some records that may be shared under some terms, in their order.

    A reference to an id that is not among the records is taken as `amber`, like everything that carries no label.
    """
    with no_collection():
        return _cut(tuple(records), terms)


def _cut(records: tuple[Record, ...], terms: SharingTerms) -> list[Record]:
    while True:
        cuts, before = _cut_once(records, terms)
        left = tuple(c.result() for c in cuts)
        if terms.label is SharingLabel.RED:
            return list(left)  # over it there is no floor
        roles = [c.roles_after(one) for one, c in zip(left, cuts, strict=True)]
        # A relative whose own case is gone is no more than a relative; a source that is gone lifts no floor.
        if says_no_less(roles, before):
            return list(left)
        records = left


def _cut_once(records: tuple[Record, ...], terms: SharingTerms) -> tuple[list["_Cut"], SharingContext]:
    rank = terms.label.rank
    same = same_people_with_wishes(records)
    left = ((record, bound(record, terms, same.get(record.id, ()))) for record in records if own_rank(record) <= rank)
    kept = [
        (record, each.record, each.hidden, roles_in(each.record, rank))
        for record, each in left
        if each.record is not None
    ]
    context = context_of((roles for *_, roles in kept), rank, terms.as_of)
    shared: dict[Any, SourceReference] = {}
    cuts = {
        record.id: _Cut(record, hidden, context, roles, shared)
        for whole, record, hidden, roles in kept
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
    shared: dict[Any, SourceReference] = {}
    cuts = {
        record.id: _Cut(record, tuple(pointers.get(record.id, ())), context, roles_in(record, context.rank), shared)
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


@frozen
class _Field:
    """A field, as the cut sees it.

    Args:
        kind: What its value is.
        is_needed: Whether its object is nothing without it.
        is_always_written: Whether a document always has it.
        default: Its value where a document does not have it.
    """

    kind: Kind
    is_needed: bool
    is_always_written: bool
    default: Any


@once
def _fields(cls: type[Any]) -> dict[str, _Field]:
    return {
        p.name: _Field(
            kind=p.kind,
            # A list of pointers that loses them all would apply to the whole record, which it never did.
            is_needed=p.is_required or p.is_about or _is_pointer_list(p.kind),
            is_always_written=p.is_required or p.is_always_written,
            default=p.default,
        )
        for p in plan(cls)
        if p.name != "extra"
    }


@once
def _has_required(cls: type[Any]) -> bool:
    return any(p.is_required for p in plan(cls))


@once
def _pointing(cls: type[Any]) -> tuple[tuple[str, Kind], ...]:
    """Return the fields of a class that hold pointers, or parts that may."""
    return tuple((p.name, p.kind) for p in plan(cls) if _may_point(p.kind) or any(map(_pointing, parts_of(p.kind))))


def _may_point(kind: Kind) -> bool:
    if isinstance(kind, MapOf):
        return kind.key is POINTER
    inner = item_kind(kind)
    return isinstance(inner, TextRule) and inner.form is POINTER


def _pointers(part: ModelObject, at: str) -> Iterator[tuple[str, str]]:
    """Return the pointers that an object holds, each after its own place."""
    for name, kind in _pointing(type(part)):
        value = getattr(part, name)
        if not value:
            continue
        here = f"{at}/{name}"
        match kind:
            case Object():
                yield from _pointers(value, here)
            case ListOf(item=Object()):
                for n, each in enumerate(value):
                    yield from _pointers(each, f"{here}/{n}")
            case ListOf():
                yield from ((f"{here}/{n}", each) for n, each in enumerate(value))
            case MapOf():
                yield from ((f"{here}/{escape(each)}", each) for each in value)
            case _:
                yield here, value


_NOTHING_BELOW: dict[str, set[str]] = {"": set()}


class _Cut:
    """One record being cut, and the pointers of what has been removed of it.

    What is removed is followed on the record itself: of a record that has nothing to do with it, hardly anything is
    looked at, and what stays is the same object as before.
    """

    __slots__ = (
        "_below",
        "_has_extra",
        "_has_labels",
        "_has_raw",
        "_plain",
        "_rank",
        "_roles",
        "_seen",
        "_shared",
        "_sources",
        "_spoken_of",
        "_targets",
        "gone",
        "is_gone",
        "record",
    )

    def __init__(
        self,
        record: Record,
        hidden: tuple[str, ...],
        context: SharingContext,
        roles: Roles,
        shared: dict[Any, SourceReference],
    ) -> None:
        self.record = record
        self._shared = shared
        self._rank = context.rank
        self._roles = roles
        self.gone = {*hidden, *hidden_by_floor(record, context)}
        self._has_labels = bool(record.sharing.fields)
        if self._has_labels:
            self.gone.update(pointer for pointer, label in record.sharing.fields.items() if label.rank > context.rank)
        if self.gone and isinstance(record, Person):
            self.gone.update(list(_telling_the_same(self.gone)))
        self.is_gone = "/id" in self.gone
        self._sources = {each.source for each in record.sources}
        self._targets = targets_beside_sources(record)
        self._plain: dict[str, Any] | None = None
        self._has_extra = bool(record.extra)
        self._has_raw = self._has_extra or bool(record.variants)
        self._spoken_of = bool(record.variants) or bool(record.missing)
        self._below = _NOTHING_BELOW
        self._seen = 0

    def is_touched(self, new: frozenset[str], known: frozenset[str] | None, *, is_first: bool) -> bool:
        """Whether the cut may have something to remove, now that some more ids are hidden."""
        if is_first and self.gone:
            return True
        if known is not None and not (self._targets <= known and self._sources <= known):
            return True
        return self._has_raw or not self._targets.isdisjoint(new) or not self._sources.isdisjoint(new)

    def hide(self, hidden: set[str], known: frozenset[str] | None) -> bool:
        """Remove what leads to hidden ids, until nothing more follows; true when nothing of the record is left."""
        self._plain = self._plainly(hidden, known)
        if self._plain is not None:
            return False
        new = self._leading_to(hidden, known)
        if not new and not self.gone:
            return False
        self.gone.update(new)
        if self._has_lost_its_subjects(hidden, known):
            return True
        spoken_of = list(_pointers(self.record, ""))
        while True:
            self._look_below()
            before = len(self.gone)
            if spoken_of:
                self.gone.update([place for place, pointer in spoken_of if not self._pointer_stays(pointer, place)])
            self.gone.update([place for place, _ in self._raw() if place in self._below])
            if not self._part_stays(self.record, ""):
                return True
            if len(self.gone) == before:
                return False

    def _plainly(self, hidden: set[str], known: frozenset[str] | None) -> dict[str, Any] | None:
        """Return the new values of the fields that change, where they are only such as nothing else speaks of.

        Most records lose some of their sources, the places in these, and whole fields that every record may have. That
        is the same as the longer way, and many times as fast; None where the longer way is needed.
        """
        record, gone = self.record, self.gone
        if self._has_labels or self._spoken_of or record.revision or record.sharing.reasons:
            return None
        if not self._targets.isdisjoint(hidden) or (known is not None and not self._targets <= known):
            return None
        is_whole = self._sources.isdisjoint(hidden) and (known is None or self._sources <= known)
        if not gone and is_whole and not self._has_extra:
            return {}
        tops = {"sources"}
        locators = 0
        for pointer in gone:
            if pointer.startswith("/sources/") and pointer.endswith("/locator"):
                locators += 1
            elif pointer in _APART or (pointer.startswith("/x_") and pointer[1:] in record.extra):
                tops.add(pointer[1:])
            else:
                return None
        if (record.said and "said" not in tops) or self._supports_one_of(tops):
            return None
        changes = {name: _DEFAULTS[name] for name in tops if f"/{name}" in _APART}
        if self._has_extra:
            if any(key not in tops and _names_one_of(raw, hidden) for key, raw in record.extra.items()):
                return None
            if not tops.isdisjoint(record.extra):
                changes["extra"] = FrozenMap({key: each for key, each in record.extra.items() if key not in tops})
        if locators or not is_whole:
            changes["sources"] = tuple(
                self._unplaced(each) if each.locator is not None and f"/sources/{n}/locator" in gone else each
                for n, each in enumerate(record.sources)
                if is_whole or not (each.source in hidden or (known is not None and each.source not in known))
            )
        return changes

    def _supports_one_of(self, tops: set[str]) -> bool:
        """Whether a source says that it supports something in one of some fields."""
        for each in self.record.sources:
            for pointer in each.supports:
                if pointer.split("/", 2)[1] in tops:
                    return True
        return False

    def _unplaced(self, source: SourceReference) -> SourceReference:
        """Return a reference to a source without the place in it; many records share one."""
        key = source.source, source.said_by, source.supports
        made = self._shared.get(key)
        if made is None:
            made = self._shared[key] = unchecked(source, {"locator": None})
        return made

    def _has_lost_its_subjects(self, hidden: set[str], known: frozenset[str] | None) -> bool:
        """Whether no one is left whom an incident is about, not even by a role; its text still mentions them."""
        if not isinstance(self.record, Incident):
            return False
        # Without subjects it is about those because of whom it was done, or about whoever is held or accused there.
        record = self.record
        beside = tuple(each for each in (record.detention, record.proceeding) if each is not None)
        subjects = self._roles.subjects or record.because_of or beside
        return bool(subjects) and all(each in hidden or (known is not None and each not in known) for each in subjects)

    def _leading_to(self, hidden: set[str], known: frozenset[str] | None) -> list[str]:
        """Return where the record leads to hidden ids, or to such as are not known."""
        found: list[str] = []
        if hidden and self._has_raw:
            found += (place for place, raw in self._raw() if _names_one_of(raw, hidden))
        targets = self._targets | self._sources
        if not targets.isdisjoint(hidden) or (known is not None and not targets <= known):
            found += (
                each.pointer
                for each in references_of(self.record)
                if each.target in hidden or (known is not None and each.target not in known)
            )
        return found

    def _raw(self) -> Iterator[tuple[str, Json]]:
        """Return the raw values of the record, each after its place."""
        for key, value in self.record.extra.items():
            yield f"/{escape(key)}", value
        for n, variant in enumerate(self.record.variants):
            yield f"/variants/{n}/value", variant.value

    def _look_below(self) -> None:
        """Find out by pointer which of its values are removed, or hold something that is; pointers only grow more."""
        if self._seen == len(self.gone):
            return
        self._seen = len(self.gone)
        self._below = {"": set()}
        for pointer in self.gone:
            at = ""
            for token in pointer.split("/")[1:]:
                self._below.setdefault(at, set()).add(token)
                at += f"/{token}"
            self._below.setdefault(at, set())

    def roles_after(self, result: Record) -> Roles:
        """Return what the rest of the record says of others."""
        return self._roles if result is self.record or self._plain is not None else roles_in(result, self._rank)

    def result(self) -> Record:
        """Return what is left of the record."""
        if self._plain is not None:
            return unchecked(self.record, self._plain) if self._plain else self.record
        if not self.gone:
            return self.record
        self._look_below()
        result: Record = self._pruned_part(self.record, "")
        if any(_is_index(pointer.rpartition("/")[2]) for pointer in self.gone):
            result = self._with_moved(result)
        return _as_strict_as(self.record, _without_idle_marks(result))

    def _keeps(self, value: Any, kind: Kind, at: str) -> bool:
        """Return whether something of a value is left; where nothing is, it is added to `gone`."""
        if at in self.gone:
            return False
        if at not in self._below:
            return True
        match kind:
            case Object():
                stays = self._part_stays(value, at)
            case ListOf(item=item):
                # A list: each of them has to be looked at.
                kept = [self._keeps(each, item, f"{at}/{n}") for n, each in enumerate(value)]
                stays = any(kept)
            case MapOf(value=inner):
                kept = [self._keeps(each, inner, f"{at}/{escape(key)}") for key, each in value.items()]
                stays = any(kept)
            case _:
                stays = True
        if not stays:
            self.gone.add(at)
        return stays

    def _part_stays(self, part: ModelObject, at: str) -> bool:
        fields = _fields(type(part))
        lost = 0
        for token in self._below[at]:
            field = fields.get(token)
            if field is None:
                continue
            value = getattr(part, token)
            if (field.is_always_written or value != field.default) and not self._keeps(
                value, field.kind, f"{at}/{token}"
            ):
                lost += 1
                if field.is_needed:
                    return False
        # The reason for a revision may reveal any field that it was about.
        if isinstance(part, Revision) and any(f"{at}/pointers/{n}" in self.gone for n in range(len(part.pointers))):
            return False
        if not lost or _has_required(type(part)):
            return True
        written: int = sum(getattr(part, name) != field.default for name, field in fields.items())
        return lost < written

    def _pointer_stays(self, pointer: str, at: str) -> bool:
        """Return whether a pointer is kept: nothing removed is at its value, or below a value that it reveals."""
        if pointer.split("/", 2)[1] not in self._below[""]:
            return True
        if any(prefix in self.gone for prefix in _prefixes(pointer)):
            return False
        return not at.startswith(("/said/", "/variants/")) or pointer not in self._below

    def _pruned_part(self, part: Any, at: str) -> Any:
        """Return an object without what has been removed of it."""
        changes: dict[str, Any] = {}
        fields = _fields(type(part))
        for token in self._below[at]:
            field = fields.get(token)
            if field is None:
                continue
            here = f"{at}/{token}"
            if here in self.gone:
                changes[token] = field.default
            elif (value := getattr(part, token)) != field.default:
                changes[token] = self._pruned(value, field.kind, here)
        if not at and part.extra:
            kept = {key: each for key, each in part.extra.items() if f"/{escape(key)}" not in self.gone}
            changes["extra"] = FrozenMap(kept)
        return unchecked(part, changes) if changes else part

    def _pruned(self, value: Any, kind: Kind, at: str) -> Any:
        if at not in self._below:
            return value
        match kind:
            case Object():
                return self._pruned_part(value, at)
            case ListOf(item=item):
                places = ((f"{at}/{n}", each) for n, each in enumerate(value))
                return tuple(self._pruned(each, item, here) for here, each in places if here not in self.gone)
            case MapOf(value=inner, cls=cls):
                named = ((f"{at}/{escape(key)}", key, each) for key, each in value.items())
                return cls({key: self._pruned(each, inner, here) for here, key, each in named if here not in self.gone})
            case _:
                return value

    def _with_moved(self, part: Any) -> Any:
        """Return an object with its pointers moved to the new places of their values."""
        changes: dict[str, Any] = {}
        for name, kind in _pointing(type(part)):
            value = getattr(part, name)
            if not value:
                continue
            match kind:
                case Object():
                    changes[name] = self._with_moved(value)
                case ListOf(item=Object()):
                    changes[name] = tuple(map(self._with_moved, value))
                case ListOf():
                    changes[name] = tuple(map(self._moved, value))
                case MapOf(cls=cls):
                    changes[name] = cls({self._moved(key): each for key, each in value.items()})
                case _:
                    changes[name] = self._moved(value)
        return unchecked(part, changes) if changes else part

    def _moved(self, pointer: str) -> str:
        """Return the pointer to the same value after the cut: earlier items of its lists may have been removed."""
        if pointer.split("/", 2)[1] not in self._below[""]:
            return pointer
        moved, at = "", ""
        value: Any = self.record
        for token in split(pointer):
            here = token
            if isinstance(value, tuple) and (position := _position(value, token)) is not None:
                here = str(sum(f"{at}/{n}" not in self.gone for n in range(position)))
            moved += f"/{escape(here)}"
            at += f"/{escape(token)}"
            value = _step(value, token)
        return moved


_APART = frozenset({"/said", "/notes", "/external_ids", "/waivers"})
_DEFAULTS: dict[str, Any] = {p.name: p.default for p in plan(Record)}
_NAME_PART = re.compile("(/names/[0-9]+)/(?:given|patronymic|family)").fullmatch
_SAME = {"/birth": "/age", "/age": "/birth"}


def _telling_the_same(gone: Iterable[str]) -> Iterator[str]:
    """Return the pointers of values that say what a removed one said: the whole name its part, the age the birth."""
    for pointer in gone:
        if not pointer.startswith(("/names/", "/birth", "/age")):
            continue
        if (part := _NAME_PART(pointer)) is not None:
            yield part[1]
        for one, other in _SAME.items():
            if pointer == one or pointer.startswith(f"{one}/"):
                yield other


def _without_idle_marks(record: Record) -> Record:
    """Return a record without the marks on removed values: they would reveal that the values existed."""
    sharing = record.sharing
    idle = set(hiding_nothing(record, (*sharing.fields, *sharing.reasons)))
    if not idle:
        return record
    fields = FrozenMap({pointer: label for pointer, label in sharing.fields.items() if pointer not in idle})
    reasons = FrozenMap({pointer: reason for pointer, reason in sharing.reasons.items() if pointer not in idle})
    return attrs.evolve(record, sharing=attrs.evolve(sharing, fields=fields, reasons=reasons))


def _as_strict_as(whole: Record, rest: Record) -> Record:
    """Return what is left with a label as strict as that of the whole: a misspelt mark may be gone with the values."""
    rank = own_rank(whole)
    if own_rank(rest) >= rank:
        return rest
    label = next(each for each in SharingLabel if each.rank == rank)
    return attrs.evolve(rest, sharing=attrs.evolve(rest.sharing, label=label))


def _is_pointer_list(kind: Kind) -> bool:
    return isinstance(kind, ListOf) and isinstance(kind.item, TextRule) and kind.item.form is POINTER


def _step(value: Any, token: str) -> Any:
    if isinstance(value, ModelObject):
        return getattr(value, token) if token in _fields(type(value)) else None
    if isinstance(value, FrozenMap):
        return value.get(token)
    if isinstance(value, tuple) and (position := _position(value, token)) is not None:
        return value[position]
    return None


_is_index = re.compile("0|[1-9][0-9]{0,8}").fullmatch


def _position(items: tuple[Any, ...], token: str) -> int | None:
    """Return the index in a list that a token of a pointer means, or None where the list has no such item."""
    return int(token) if _is_index(token) and int(token) < len(items) else None


def _prefixes(pointer: str) -> Iterator[str]:
    """Return the pointers to a value and to everything above it, except the record."""
    at = ""
    for token in pointer.split("/")[1:]:
        at += f"/{token}"
        yield at


def _names_one_of(raw: Json, ids: set[str]) -> bool:
    """Whether a raw value is one of some ids, or holds one: as a text or as a key."""
    return '"' in raw.text and any(text in ids for text in _texts(raw.value))


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
