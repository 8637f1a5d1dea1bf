"""Rules on relatives: how old parents are, and ties that exclude each other."""

from collections.abc import Iterator
from typing import Any, Final

from hrdocs.problems import Severity
from hrdocs.validation.fault import Fault, found
from hrdocs.validation.index import Index
from hrdocs.validation.rule import Context, Family, Rule, Table
from hrdocs.validation.rules.across.circles import closing
from hrdocs.validation.rules.across.record_times import ALWAYS, ANY_TIME, NEVER, Bounds, bounds_of
from hrdocs.validation.rules.days import elsewhere
from hrdocs.validation.rules.one_person import LIVES, PERSON_TIES, SamePersons, lives_of
from hrdocs.validation.walk import Item
from hrdocs.values import PartialDate, Period
from hrdocs.vocabulary import RelationshipKind

_LEAST: Final = 12 * 365  # days
_UNBORN: Final = 366  # days: a father may have died before the birth

_PARENT, _SIBLING, _SPOUSE = "parent", "sibling", "spouse"
_KIN: Final = {
    RelationshipKind.PARENT_OF: _PARENT,
    RelationshipKind.CHILD_OF: _PARENT,
    RelationshipKind.SIBLING_OF: _SIBLING,
    RelationshipKind.SPOUSE_OF: _SPOUSE,
    RelationshipKind.PARTNER_OF: _SPOUSE,
}


def kin(item: Item) -> Iterator[tuple[Any, ...]]:
    """Return number, kind, the two people (the parent first), the period and whether married of each tie."""
    record = item.record
    for n, tie in enumerate(record.relationships):
        what = _KIN.get(tie.kind)
        if what is not None:
            pair = (tie.person, record.id) if tie.kind is RelationshipKind.CHILD_OF else (record.id, tie.person)
            period = "" if tie.period is None else tie.period.text
            yield item.at, n, what, *pair, period, tie.kind is RelationshipKind.SPOUSE_OF


def too_young(index: Index, context: Context) -> Iterator[tuple[int, Fault]]:
    """Find parents who were born after their child, or so shortly before it that it is doubtful."""
    rows = [row for row in index.rows("kin") if row[2] == _PARENT]
    if not rows:
        return
    births: dict[int, Bounds] = {at: bounds_of(PartialDate.parse(b)) for at, _, b, _ in index.rows("lives") if b}
    for at, n, _, parent, child, *_ in rows:
        places = index.only_at(parent), index.only_at(child)
        there = next((each for each in places if each is not None and each != at), None)
        older, younger = (births.get(-1 if each is None else each) for each in places)
        if older is None or younger is None or there is None or older[0] == NEVER or younger[1] == ALWAYS:
            continue
        if older[0] + _LEAST > younger[1]:
            doubt = older[0] < younger[1]
            seen = older if places[0] == there else younger
            where = elsewhere(at, there, context)
            yield at, found("person.parent-too-young", f"/relationships/{n}", doubt=doubt, seen=seen, **where)


def contradicted(index: Index, context: Context) -> Iterator[tuple[int, Fault]]:
    """Find ties to relatives that exclude each other, or the life of the other."""
    rows = index.rows("kin")
    if not rows:
        return
    same = SamePersons(index)
    pairs = [(same.of(one), same.of(other)) for _, _, _, one, other, *_ in rows]
    yield from _of_pairs(rows, pairs, context)
    yield from _of_lives(index, rows, pairs, same, context)


def _of_pairs(
    rows: list[tuple[Any, ...]], pairs: list[tuple[str, str]], context: Context
) -> Iterator[tuple[int, Fault]]:
    parents = [n for n, row in enumerate(rows) if row[2] == _PARENT]
    own_ancestors = {parents[n] for n in closing([pairs[n] for n in parents])}
    known: dict[frozenset[str], tuple[int, str]] = {}
    for n, (row, pair) in enumerate(zip(rows, pairs, strict=True)):
        at, place, what, one, other, *_ = row
        pointer = f"/relationships/{place}"
        if one == other:
            continue  # a reference to itself, reported as such
        if pair[0] == pair[1]:
            yield at, found("person.kin-contradicted", pointer, what="kin-one-person")
            continue
        first, was = known.setdefault(frozenset(pair), (at, what))
        if n in own_ancestors:
            yield at, found("person.kin-contradicted", pointer, what="kin-ancestor", seen=(one, other))
        elif was != what:
            # Brothers and sisters by a marriage of their parents may marry, and one may bring up the other.
            doubt, where = _SIBLING in {what, was}, elsewhere(at, first, context) if first != at else {}
            yield (
                at,
                found("person.kin-contradicted", pointer, doubt=doubt, what="kin-two-ties", seen=(was,), **where),
            )


def _of_lives(
    index: Index, rows: list[tuple[Any, ...]], pairs: list[tuple[str, str]], same: SamePersons, context: Context
) -> Iterator[tuple[int, Fault]]:
    lives = {same.of(row[1]): (row[0], row[2], row[3]) for row in lives_of(index)}
    for (at, place, what, _, _, period, _), (one, other) in zip(rows, pairs, strict=True):
        pointer = f"/relationships/{place}"
        (first, _, death), (second, birth, also) = lives.get(one, (at, "", "")), lives.get(other, (at, "", ""))
        if what == _PARENT and death and birth:
            if bounds_of(PartialDate.parse(birth))[0] > bounds_of(PartialDate.parse(death))[1] + _UNBORN:
                there = second if first == at else first
                yield at, _late(pointer, at, there, (birth, death), context)
        elif what == _SPOUSE and also and period and second != at:
            began = bounds_of(Period.parse(period))[0]
            if began > bounds_of(PartialDate.parse(also))[1]:
                yield at, _late(pointer, at, second, (also,), context)


def two_spouses(index: Index, context: Context) -> Iterator[tuple[int, Fault]]:
    """Find people married to two of whom none is known to have died, at times that are not known to be apart."""
    rows = [row for row in index.rows("kin") if row[6]]
    if len(rows) < 2:  # noqa: PLR2004 -- nothing to compare
        return
    same = SamePersons(index)
    dead = {same.of(row[1]) for row in lives_of(index) if row[3]}
    married: dict[str, list[tuple[int, str, str]]] = {}
    for at, place, _, *pair, period, _ in rows:
        ids = [same.of(each) for each in pair]
        for one, other in (ids, ids[::-1]):
            for first, mate, time in married.get(one, ()):
                if mate != other and dead.isdisjoint((mate, other)) and not _are_apart(time, period):
                    where = elsewhere(at, first, context) if first != at else {}
                    seen = (mate, time)
                    yield at, found("person.two-spouses", f"/relationships/{place}", doubt=False, seen=seen, **where)
                    break
            married.setdefault(one, []).append((at, other, period))


def _are_apart(one: str, other: str) -> bool:
    (low, _, _, high), (begin, _, _, end) = (
        bounds_of(Period.parse(each)) if each else ANY_TIME for each in (one, other)
    )
    return high <= begin or end <= low


def _late(pointer: str, at: int, there: int, seen: tuple[str, ...], context: Context) -> Fault:
    where = elsewhere(at, there, context)
    return found("person.kin-contradicted", pointer, doubt=False, what="kin-after-death", seen=seen, **where)


FAMILY: Final = Family(
    (
        Rule("person.parent-too-young", Severity.ERROR, file_check=too_young),
        Rule("person.kin-contradicted", Severity.ERROR, file_check=contradicted),
        Rule("person.two-spouses", Severity.WARNING, file_check=two_spouses, from_absence=True),
    ),
    (LIVES, PERSON_TIES, Table("kin", ("person",), kin, needs=("relationships",))),
)
