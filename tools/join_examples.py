"""Join the transcribed documents in `examples/` into `examples/joined.json`.

Files are read in the order of `DOCUMENTS`. Records that share an id become one, in the place of the first:

- A list holds what either list holds. Items that are the same thing are kept once: equal ones; one that says all that
  the other says and more; names, contacts and ties with one value or target.
- A single value that both have is kept once. Of two that differ the more precise one is kept (a day within the month,
  a part of the article); of two that contradict each other the first is kept, and the other becomes a variant with its
  sources. The source of a less precise value stays beside the more precise one.
- Remarks in `notes` follow each other, each after the id of its source.
- Pointers move to where their values now are. A source that supported a whole record then names the fields that it
  stated, since it does not support what others add.

Usage: python tools/join_examples.py [--check]
"""

import argparse
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import reduce
from pathlib import Path
from typing import Any, Final

from hrdocs import jsonpointer, jsontext
from hrdocs.codec import read_header, read_record, write_header, write_record
from hrdocs.fields import LANGUAGE, Kind, ListOf, MapOf, ModelObject, Object, Value, plan
from hrdocs.model import RECORDS, Age, Contact, ExternalId, Membership, Name, Place, Relationship
from hrdocs.model.base import COMMON
from hrdocs.values import Citation, Norm, PartialDate, Period
from hrdocs.vocabulary import SharingLabel

DOCUMENTS: Final = (
    "amnesty_2020_kalesnikava.json",
    "amnesty_2020_protesters.json",
    "amnesty_2021_viasna.json",
    "joint_statement_2024.json",
    "observatory_2020_kazak.json",
)
FOLDER: Final = Path(__file__).resolve().parents[1] / "examples"
NAME: Final = "joined.json"
TITLE: Final = {
    "en": "Five published documents of 2020 to 2024 in one dataset: one record for each person and body, with all "
    "spellings and all sources"
}
CURE: Final = "examples/joined.json is stale; to fix: python tools/join_examples.py"

# JSON as the standard library gives it.
Json = Any
Found = dict[str, Json]

_KEYS: Final[dict[type[ModelObject], tuple[str, ...]]] = {
    Contact: ("kind", "value"),
    ExternalId: ("scheme", "value"),
    Membership: ("organisation",),
    Name: ("value",),
    Relationship: ("kind", "person"),
}
"""Items of lists that are one thing when these fields agree, whatever else is said of them."""

_WHOLE: Final = (Age, Place)
"""Objects that are one value: a street of one source and a town of another would make a place that nobody named."""

_APART: Final = frozenset({"id", "sources", "variants", "said", "missing", "sharing", "notes"})
"""Fields that are not joined like the others."""


class CannotJoin(ValueError):
    """Two records have one id and are not of one type."""


def join(documents: Iterable[Found]) -> Found:
    """Return one document that holds what all of them hold.

    Args:
        documents: Parsed datasets, in the order in which their records and values come first.

    Raises:
        CannotJoin: Two records have one id and are not of one type.
    """
    groups: dict[str, list[Found]] = {}
    headers = []
    for document in documents:
        headers.append({key: value for key, value in document.items() if key != "records"})
        for record in document["records"]:
            groups.setdefault(record["id"], []).append(record)
    header = read_header({"hrdocs": headers[0]["hrdocs"], "title": TITLE, **_said_by_all(headers)})
    records = (reduce(united, map(_signed, group)) if len(group) > 1 else group[0] for group in groups.values())
    return {**write_header(header), "records": [write_record(read_record(record)) for record in records]}


def _said_by_all(headers: Sequence[Found]) -> Found:
    """Return publisher and licence where all agree, and the latest day."""
    found = {}
    for key in ("publisher", "licence"):
        values = {header.get(key) for header in headers}
        if len(values) == 1 and None not in values:
            found[key] = values.pop()
    days = [header["generated"] for header in headers if "generated" in header]
    if days:
        found["generated"] = max(days)
    return found


def _signed(record: Found) -> Found:
    """Return the record with its source before its remarks, since those of another document will be beside them."""
    sources = ", ".join(dict.fromkeys(reference["source"] for reference in record.get("sources", [])))
    if "notes" not in record or not sources:
        return record
    return {**record, "notes": {language: f"{sources}: {text}" for language, text in record["notes"].items()}}


def united(first: Found, second: Found) -> Found:
    """Return one record of two that have one id.

    Raises:
        CannotJoin: They are not of one type.
    """
    if first["type"] != second["type"]:
        message = f"{first['id']} has the type {first['type']} in one file and {second['type']} in another"
        raise CannotJoin(message)
    return _Union(first, second).result


class _Union:
    """Two records on their way to one."""

    def __init__(self, first: Found, second: Found) -> None:
        self.moved: dict[str, str] = {}  # items of the second's lists: where they were, where they are
        self.displaced: dict[str, str] = {}  # values of the second that gave way to contradicting ones, likewise
        kinds: dict[str, Kind | None] = {p.name: p.kind for p in plan(RECORDS[first["type"]])}
        kinds |= dict.fromkeys(sorted((first.keys() | second.keys()) - kinds.keys()))
        kinds = {name: kind for name, kind in kinds.items() if name not in _APART}
        self.result: Found = {"id": first["id"], **self._object(kinds, first, second, "", "")}
        mine, others = _Told(self, first, is_second=False), _Told(self, second, is_second=True)
        self._join_sources(mine, others)
        self._join_variants(mine, others, self._join_words(first, others))
        self._join_sharing(first, second)
        notes = _both_texts(first.get("notes", {}), second.get("notes", {}))
        if notes:
            self.result["notes"] = notes

    # Values

    def _object(self, kinds: Mapping[str, Kind | None], mine: Found, others: Found, at: str, other_at: str) -> Found:
        found = {}
        for name, kind in kinds.items():
            step = f"/{jsonpointer.escape(name)}"
            if name in mine and name in others:
                found[name] = self._one(kind, mine[name], others[name], at + step, other_at + step)
            elif name in mine or name in others:
                found[name] = mine.get(name, others.get(name))
        return found

    def _one(self, kind: Kind | None, mine: Json, others: Json, at: str, other_at: str) -> Json:
        match kind:
            case Object(cls=cls) if cls not in _WHOLE:
                return self._object({p.name: p.kind for p in plan(cls)}, mine, others, at, other_at)
            case MapOf(key=key, value=inner) if key is LANGUAGE:
                return self._object(dict.fromkeys((*mine, *others), inner), mine, others, at, other_at)
            case ListOf(item=item):
                return self._list(item, mine, others, at, other_at)
        if refines(kind, mine, others):
            return mine
        if refines(kind, others, mine):
            return others
        self.displaced[other_at] = at
        return mine

    def _list(self, kind: Kind, mine: list[Json], others: list[Json], at: str, other_at: str) -> list[Json]:
        found = list(mine)
        pairs: dict[int, int] = {}
        # Equal items find each other first, so that none is taken by one that only resembles it.
        for is_same in (_is_equal, _is_same):
            for n, item in enumerate(others):
                free = (m for m in range(len(mine)) if m not in pairs.values())
                if n not in pairs and (m := next((m for m in free if is_same(kind, mine[m], item)), None)) is not None:
                    pairs[n] = m
        for n, item in enumerate(others):
            if n in pairs:
                m = pairs[n]
                found[m] = self._one(kind, mine[m], item, f"{at}/{m}", f"{other_at}/{n}")
            else:
                m = len(found)
                found.append(item)
            self.moved[f"{other_at}/{n}"] = f"{at}/{m}"
        return found

    def place(self, at: str) -> str:
        """Return the pointer to where a value of the second record now is."""
        end = len(at)
        while end > 0:
            if at[:end] in self.moved:
                return self.moved[at[:end]] + at[end:]
            end = at.rfind("/", 0, end)
        return at

    # What speaks of values by pointer

    def _join_sources(self, mine: "_Told", others: "_Told") -> None:
        found: list[Found] = []
        for told in (mine, others):
            for reference in told.record.get("sources", []):
                scoped = told.scoped(reference)
                if scoped is not None and scoped not in found:
                    found.append(scoped)
        if found:
            self.result["sources"] = found

    def _join_variants(self, mine: "_Told", others: "_Told", new: list[Found]) -> None:
        found: list[Found] = []

        def add(pointer: str, value: Json, sources: list[Found]) -> None:
            known = next((v for v in found if v["pointer"] == pointer and v["value"] == value), None)
            if known is None:
                found.append(known := {"pointer": pointer, "value": value, "sources": []})
            known["sources"] += [source for source in sources if source not in known["sources"]]

        for told in (mine, others):
            for variant in told.record.get("variants", []):
                pointer = told.place(variant["pointer"])
                if _value_at(self.result, pointer) != variant["value"]:
                    add(pointer, variant["value"], variant.get("sources", []))
                elif sources := [{**s, "supports": [pointer]} for s in variant.get("sources", [])]:
                    # What the second record had as the other value is the one that is kept.
                    self.result.setdefault("sources", []).extend(sources)
        for other_at, at in self.displaced.items():
            add(at, _value_at(others.record, other_at), others.speaking_for(other_at))
        for variant in new:
            add(**variant)
        if found:
            self.result["variants"] = [
                {key: value for key, value in variant.items() if value != []} for variant in found
            ]

    def _join_words(self, first: Found, others: "_Told") -> list[Found]:
        """Join `said` and `missing`; give the variants of words that differ for one value."""
        said, missing = dict(first.get("said", {})), dict(first.get("missing", {}))
        differing: list[Found] = []
        for pointer, words in others.record.get("said", {}).items():
            place = others.place(pointer)
            # Words for a value that gave way would be put into the mouth of another.
            if not others.is_displaced(pointer) and said.setdefault(place, words) != words:
                at = f"/said/{jsonpointer.escape(place)}"
                differing.append({"pointer": at, "value": words, "sources": others.speaking_for(pointer)})
        for pointer, reason in others.record.get("missing", {}).items():
            missing.setdefault(others.place(pointer), reason)
        missing = {pointer: why for pointer, why in missing.items() if _value_at(self.result, pointer) is None}
        for name, value in (("said", said), ("missing", missing)):
            if value:
                self.result[name] = value
        return differing

    def _join_sharing(self, first: Found, second: Found) -> None:
        sharings = [record.get("sharing", {"label": SharingLabel.AMBER.value}) for record in (first, second)]
        fields = dict(sharings[0].get("fields", {}))
        for pointer, label in sharings[1].get("fields", {}).items():
            place = self.place(pointer)
            fields[place] = _stricter(fields.get(place, label), label)
        self.result["sharing"] = {"label": _stricter(*(sharing["label"] for sharing in sharings))}
        if fields:
            self.result["sharing"]["fields"] = fields
        reasons = {sharing.get("reason") for sharing in sharings}
        if len(reasons) == 1 and None not in reasons:
            self.result["sharing"]["reason"] = reasons.pop()  # one that only one of them has lifts no floor any more


class _Told:
    """What one of the two records stated, seen from the united one."""

    def __init__(self, union: _Union, record: Found, *, is_second: bool) -> None:
        self.record = record
        self._union = union
        self._is_second = is_second

    def place(self, at: str) -> str:
        """Return the pointer to where a value of this record now is."""
        return self._union.place(at) if self._is_second else at

    def is_displaced(self, at: str) -> bool:
        """Return whether a value gave way to a contradicting one."""
        return self._is_second and any(f"{at}/".startswith(f"{gone}/") for gone in self._union.displaced)

    def speaking_for(self, at: str) -> list[Found]:
        """Return the sources on which a value rests, without their pointers."""
        found: list[Found] = []
        for reference in self.record.get("sources", []):
            supports = reference.get("supports")
            if supports is None or any(f"{at}/".startswith(f"{p}/") or f"{p}/".startswith(f"{at}/") for p in supports):
                bare = {key: value for key, value in reference.items() if key != "supports"}
                if bare not in found:
                    found.append(bare)
        return found

    def scoped(self, reference: Found) -> Found | None:
        """Return a source with the pointers that it supports now; None when nothing of it is left."""
        own = [f"/{name}" for name in self.record if name not in COMMON and name != "type"]
        pointers = [here for at in reference.get("supports", own) for here in self._told(at)]
        if not pointers:
            return None
        bare = {key: value for key, value in reference.items() if key != "supports"}
        whole = {f"/{name}" for name in self._union.result if name not in COMMON and name != "type"}
        if "supports" not in reference and set(pointers) == whole:
            return bare
        return {**bare, "supports": list(dict.fromkeys(pointers))}

    def _told(self, at: str) -> Iterator[str]:
        """Return the pointers, as high up as the united record has no more than this one, to a value of this one."""
        if self.is_displaced(at):
            return
        value, here = _value_at(self.record, at), self.place(at)
        stands = _value_at(self._union.result, here)
        if isinstance(value, dict) and isinstance(stands, dict) and value != stands:
            for key in value:
                yield from self._told(f"{at}/{jsonpointer.escape(key)}")
        elif isinstance(value, list) and isinstance(stands, list) and value != stands:
            for n in range(len(value)):
                yield from self._told(f"{at}/{n}")
        else:
            yield here


def refines(kind: Kind | None, fine: Json, rough: Json) -> bool:
    """Return whether a value says all that another one says, and perhaps more."""
    if fine == rough:
        return True
    match kind:
        case Value(cls=cls) if cls is PartialDate:
            return PartialDate.parse(rough).contains(fine).is_yes
        case Value(cls=cls) if cls is Period:
            sides = zip(fine.split("/"), rough.split("/"), strict=True)
            return all(_side_refines(side, other) for side, other in sides)
        case Value(cls=cls) if cls in {Citation, Norm}:
            return bool(fine.startswith((f"{rough}/", f"{rough}:")))
        case Object(cls=cls):
            kinds = {p.name: p.kind for p in plan(cls)}
            return all(name in fine and refines(kinds[name], fine[name], rough[name]) for name in rough)
        case MapOf(value=inner):
            return all(name in fine and refines(inner, fine[name], rough[name]) for name in rough)
        case ListOf(item=item):
            return all(any(refines(item, one, other) for one in fine) for other in rough)
    return False


def _side_refines(fine: str, rough: str) -> bool:
    """Return whether one end of a period says more: a day than nothing, a later end than that it goes on."""
    if rough in {fine, ""}:
        return True
    if fine in {"", ".."}:
        return False
    return rough == ".." or PartialDate.parse(rough).contains(fine).is_yes


def _is_equal(_kind: Kind, mine: Json, others: Json) -> bool:
    return bool(mine == others)


def _is_same(kind: Kind, mine: Json, others: Json) -> bool:
    """Return whether two items of a list are one thing."""
    if isinstance(kind, Object) and kind.cls in _KEYS:
        return all(mine.get(key) == others.get(key) for key in _KEYS[kind.cls])
    return refines(kind, mine, others) or refines(kind, others, mine)


def _both_texts(mine: Found, others: Found) -> Found:
    """Return two remarks by language, one after the other."""
    languages = dict.fromkeys((*mine, *others))
    return {tag: "\n".join(texts[tag] for texts in (mine, others) if tag in texts) for tag in languages}


def _stricter(one: str, other: str) -> str:
    return max(SharingLabel(one), SharingLabel(other), key=lambda label: label.rank).value


def _value_at(record: Found, pointer: str) -> Json:
    try:
        return jsonpointer.resolve(record, pointer)
    except LookupError:
        return None


def main(arguments: Sequence[str] | None = None, *, folder: Path = FOLDER) -> int:
    """Write the joined file, or check that it is current; give the exit code."""
    parser = argparse.ArgumentParser(description="Join the documents in examples/ into examples/joined.json.")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 when the file is stale")
    given = parser.parse_args(arguments)
    text = jsontext.dumps(join(jsontext.loads((folder / name).read_bytes()) for name in DOCUMENTS), indent=2) + "\n"
    target = folder / NAME
    if not given.check:
        target.write_text(text, encoding="utf-8", newline="\n")
    elif not target.exists() or target.read_bytes() != text.encode():
        print(CURE, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
