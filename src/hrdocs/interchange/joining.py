"""A three-way join, field by field: what a list said last time, what it says now, and what was made of it meanwhile.

Theirs changed and ours not: theirs is taken. Ours changed: ours stays. Both changed: ours stays, theirs is kept as a
variant, and the field is named, so that a person decides. Nothing that was entered by hand is removed.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from attrs import define, field, frozen

from hrdocs.jsonpointer import escape, split
from hrdocs.jsontext import dumps
from hrdocs.vocabulary import SharingLabel

_ABSENT: Final = object()
_APART: Final = frozenset({"type", "id", "sources", "said", "missing", "variants", "sharing"})
"""Keys that are joined in ways of their own."""
_IN_ORDER: Final = frozenset({"/phases", "/hearings", "/course"})
"""Lists whose order says something: two additions contradict each other."""


@frozen(kw_only=True)
class JoinedRecord:
    """One record as it is after the join.

    Args:
        value: The record as a JSON value.
        taken: The fields that were taken from the list, by pointer.
        both: The fields that the list and we have changed, by pointer.
    """

    value: Mapping[str, Any] = field(repr=False)
    taken: tuple[str, ...] = ()
    both: tuple[str, ...] = ()


def content_of(value: Mapping[str, Any]) -> dict[str, Any]:
    """Return a record without where it comes from: two versions of a list are two sources."""
    kept = {key: each for key, each in value.items() if key != "sources"}
    if "variants" in kept:
        kept["variants"] = [{**each, "sources": []} for each in kept["variants"]]
    return kept


def join_record(base: Mapping[str, Any], theirs: Mapping[str, Any], ours: Mapping[str, Any]) -> JoinedRecord:
    """Return the join of three versions of one record.

    Args:
        base: What the list said last time; empty where it did not have the record.
        theirs: What it says now.
        ours: What was made of it.
    """
    join = _Join(theirs.get("sources", []))
    value: dict[str, Any] = {key: ours[key] for key in ("type", "id") if key in ours}
    for key in dict.fromkeys((*ours, *theirs)):
        if key not in _APART:
            before, now, own = (each.get(key, _ABSENT) for each in (base, theirs, ours))
            join.put(value, key, before, now, own, f"/{escape(key)}")
    _said(value, base, theirs, ours)
    _missing(value, base, theirs, ours)
    variants = [*_members(*(each.get("variants", []) for each in (base, theirs, ours))), *join.variants]
    if variants:
        value["variants"] = _once(variants)
    _sharing(value, theirs, ours)
    if sources := _sources(value, theirs, ours, join):
        value["sources"] = sources
    return JoinedRecord(value=value, taken=tuple(join.taken), both=tuple(join.both))


@define
class _Join:
    """What is found on the way."""

    sources: Sequence[Any]
    taken: list[str] = field(factory=list)
    both: list[str] = field(factory=list)
    variants: list[dict[str, Any]] = field(factory=list)

    def put(self, into: dict[str, Any], key: str, base: Any, theirs: Any, ours: Any, pointer: str) -> None:
        """Put the join of one field into its object; nothing where it is absent."""
        joined = self.joined(base, theirs, ours, pointer)
        if joined is not _ABSENT:
            into[key] = joined

    def joined(self, base: Any, theirs: Any, ours: Any, pointer: str) -> Any:
        """Return the join of one value."""
        if _is_equal(theirs, base) or _is_equal(theirs, ours):
            return ours
        if _is_equal(ours, base):
            self.taken.append(pointer)
            return theirs
        # Both have changed it.
        if isinstance(theirs, dict) and isinstance(ours, dict) and (base is _ABSENT or isinstance(base, dict)):
            value: dict[str, Any] = {}
            for key in dict.fromkeys((*ours, *theirs)):
                before = base.get(key, _ABSENT) if isinstance(base, dict) else _ABSENT
                now, own = theirs.get(key, _ABSENT), ours.get(key, _ABSENT)
                self.put(value, key, before, now, own, f"{pointer}/{escape(key)}")
            return value
        if isinstance(theirs, list) and isinstance(ours, list) and (base is _ABSENT or isinstance(base, list)):
            found = self._lists(base if isinstance(base, list) else [], theirs, ours, pointer)
            if found is not None:
                return found
        self.both.append(pointer)
        if theirs is not _ABSENT:
            self.variants.append({"pointer": pointer, "value": theirs, "sources": list(self.sources)})
        return ours

    def _lists(self, base: list[Any], theirs: list[Any], ours: list[Any], pointer: str) -> list[Any] | None:
        """Return the join of two lists; None where it cannot be said which member is which."""
        if base and all(isinstance(each, str) for each in (*base, *theirs, *ours)):
            self.taken.append(pointer)
            return _members(base, theirs, ours)
        if len(base) > min(len(theirs), len(ours)):
            return None
        # What all have is joined one by one; what either has added comes after.
        shared = [self.joined(base[n], theirs[n], ours[n], f"{pointer}/{n}") for n in range(len(base))]
        own, new = ours[len(base) :], theirs[len(base) :]
        if own and pointer in _IN_ORDER:
            for n, each in enumerate(new, len(base)):
                if each not in own:
                    at = f"{pointer}/{min(n, len(ours) - 1)}"
                    self.both.append(at)
                    self.variants.append({"pointer": at, "value": each, "sources": list(self.sources)})
            return [*shared, *own]
        added = [each for each in new if not any(_is_equal(each, other) for other in own)]
        self.taken += [f"{pointer}/{len(ours) + n}" for n in range(len(added))]
        return [*shared, *own, *added]


def _is_equal(one: Any, other: Any) -> bool:
    """Whether two JSON values are equal; to Python 1, 1.0 and True are."""
    if one is _ABSENT or other is _ABSENT:
        return one is other
    return one is other or dumps(one) == dumps(other)


def _members(base: Sequence[Any], theirs: Sequence[Any], ours: Sequence[Any]) -> list[Any]:
    """Return the members of ours, without those that the list has removed, with those that it has added."""
    plain = [[_plain(each) for each in members] for members in (base, theirs, ours)]
    kept = [each for each, text in zip(ours, plain[2], strict=True) if text in plain[1] or text not in plain[0]]
    added = [each for each, text in zip(theirs, plain[1], strict=True) if text not in plain[0] and text not in plain[2]]
    return [*kept, *added]


def _plain(member: Any) -> str:
    """Return a member of a list as it is compared: who reports it does not count."""
    return dumps({**member, "sources": []} if isinstance(member, dict) and "sources" in member else member)


def _once(members: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    return list({_plain(each): each for each in members}.values())


def _said(value: dict[str, Any], base: Mapping[str, Any], theirs: Mapping[str, Any], ours: Mapping[str, Any]) -> None:
    """Add the words of the sources: ours stay, and those of the list follow where we changed nothing."""
    said: dict[str, str] = {}
    words = [each.get("said", {}) for each in (base, theirs, ours)]
    for pointer in dict.fromkeys((*words[2], *words[1])):
        before, now, own = (each.get(pointer) for each in words)
        if (kept := own if own != before else now) is not None:
            said[pointer] = kept
    if said:
        value["said"] = said


def _missing(
    value: dict[str, Any], base: Mapping[str, Any], theirs: Mapping[str, Any], ours: Mapping[str, Any]
) -> None:
    """Add why fields are absent, of those that still are."""
    missing: dict[str, str] = {}
    reasons = [each.get("missing", {}) for each in (base, theirs, ours)]
    for pointer in dict.fromkeys((*reasons[2], *reasons[1])):
        before, now, own = (each.get(pointer) for each in reasons)
        kept = own if own != before else now
        if kept is not None and not _leads(value, pointer):
            missing[pointer] = kept
    if missing:
        value["missing"] = missing


def _leads(value: Any, pointer: str) -> bool:
    for step in split(pointer):
        if isinstance(value, Mapping) and step in value:
            value = value[step]
        elif isinstance(value, list) and step.isdecimal() and int(step) < len(value):
            value = value[int(step)]
        else:
            return False
    return True


def _sharing(value: dict[str, Any], theirs: Mapping[str, Any], ours: Mapping[str, Any]) -> None:
    """Add the label: ours, which is made stricter only where the list labels a field that it has."""
    own, other = ours.get("sharing"), theirs.get("sharing")
    if own is None:
        if other is not None:
            value["sharing"] = other
        return
    fields = dict(own.get("fields", {}))
    for pointer, label in (other or {}).get("fields", {}).items():
        present = fields.get(pointer, own["label"])
        if SharingLabel(label).rank > SharingLabel(present).rank and _leads(value, pointer):
            fields[pointer] = label
    value["sharing"] = {**own, "fields": fields} if fields else own


def _sources(
    value: Mapping[str, Any], theirs: Mapping[str, Any], ours: Mapping[str, Any], join: _Join
) -> list[dict[str, Any]]:
    """Return our sources, and the list as that of the fields that were taken from it."""
    sources = list(ours.get("sources", []))
    supports = [each for each in dict.fromkeys(join.taken) if _leads(value, each)]
    if supports:
        sources += [{**each, "supports": supports} for each in theirs.get("sources", [])]
    return sources
