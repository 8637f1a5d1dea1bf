"""Rules on who is one person: records with one name and one birth and no tie, and ties that records contradict.

The index holds no names. Of a birth it keeps a digest with a key of this check; the records that share one are read
again at the end. Nothing is concluded: a tie is for a person to decide.
"""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Final, cast

from hrdocs.model import Name, Record
from hrdocs.problems import Severity
from hrdocs.validation.fault import Fault, found
from hrdocs.validation.index import Index
from hrdocs.validation.rule import Context, Family, Rule, SecondLook, Table
from hrdocs.validation.rules.days import elsewhere
from hrdocs.validation.rules.one_person import PERSON_TIES, PLACEHOLDER_DAYS, SamePersons, crowded, is_full_day
from hrdocs.validation.walk import Item
from hrdocs.values.partial_date import PartialDate, are_apart
from hrdocs.vocabulary import NameKind

if TYPE_CHECKING:
    from hrdocs.model import Person

_OTHER_NAMES: Final = frozenset(
    {NameKind.ALIAS, NameKind.PSEUDONYM, NameKind.FORMER, NameKind.BIRTH, NameKind.INITIALS, NameKind.OTHER}
)
"""Kinds of names that usually differ for one person."""

Kept = tuple[tuple[Name, ...], PartialDate | None]


# --- What the index keeps ---------------------------------------------------------------------------------------------


def _births(item: Item, key: bytes) -> Iterator[tuple[Any, ...]]:
    """Return a digest of a full date of birth, of a person with a name."""
    record: Person = item.record
    if record.birth is None or not record.names:
        return
    if is_full_day(record.birth.text) and record.birth.text not in PLACEHOLDER_DAYS:
        yield item.at, _digest(record.birth.text, key)


def _digest(text: str, key: bytes) -> int:
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8, key=key).digest())


def _kept(record: Record) -> Kept:
    person = cast("Person", record)  # only people have rows
    return person.names, person.birth


# --- Possibly the same ------------------------------------------------------------------------------------------------


def _by_birth(index: Index) -> Iterator[list[int]]:
    """Yield the numbers of the records that share a date of birth, unless too many do for it to be evidence."""
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for at, digest in index.rows("births"):
        groups[digest].append(at)
    filled_in = crowded(digest for _, digest in index.rows("births"))
    yield from (ats for digest, ats in groups.items() if len(ats) > 1 and digest not in filled_in)


def _of_one_birth(index: Index, _: Context) -> Iterator[int]:
    for ats in _by_birth(index):
        yield from ats


def possibly_same(index: Index, context: Context, kept: Mapping[int, Kept]) -> Iterator[tuple[int, Fault]]:
    """Find people with one name, by the rules of writing, and one full date of birth, who are not tied."""
    if not kept:
        return
    from hrdocs.namesakes import grouped  # noqa: PLC0415 -- only files with two births on one day wait for it

    group = SamePersons(index).group
    tied = {
        frozenset((group.get(a, a), group.get(b, b)))
        for _, _, a, kind, b in index.rows("person_ties")
        if kind != "same"
    }
    ids = index.ids_at(set(kept))

    def are_known(a: int, b: int) -> bool:
        heads = frozenset(group.get(ids[at], ids[at]) for at in (a, b))
        return len(heads) == 1 or heads in tied

    for ats in _by_birth(index):
        # A repeated id is a fault of its own.
        people = {at: kept[at][0] for at in ats if at in kept and at in ids}
        pairs = [pair for pair in _alike(people) if not are_known(*pair)]
        heads = grouped(pairs)
        sizes = Counter(heads.values())
        firsts: dict[int, tuple[int, int]] = {}
        for first, second in sorted(pairs, key=lambda pair: (pair[1], pair[0])):
            firsts.setdefault(heads[first], (first, second))
        for head, (first, second) in firsts.items():
            where = {f"first_{name.partition('_')[2]}": n for name, n in elsewhere(second, first, context).items()}
            seen = _seen(kept[first])
            yield second, found("person.possibly-same", "/names", doubt=False, seen=seen, count=sizes[head], **where)


def _alike(people: Mapping[int, tuple[Name, ...]]) -> Iterator[tuple[int, int]]:
    """Yield pairs of people with names that are one by the rules of writing."""
    from hrdocs.names import Likeness, NameIndex  # noqa: PLC0415 -- only files that share births wait for the tables
    from hrdocs.names.name_index import sound_keys  # noqa: PLC0415
    from hrdocs.names.reading import LONGEST  # noqa: PLC0415

    names = {at: [name for name in each if len(name.value) <= LONGEST] for at, each in people.items()}
    keys = {at: frozenset(key for name in each for key in sound_keys(name)) for at, each in names.items()}
    shared = Counter(key for each in keys.values() for key in each)
    near = {at: names[at] for at, each in keys.items() if any(shared[key] > 1 for key in each)}
    if len(near) > 1:
        for pair in NameIndex((str(at), each) for at, each in near.items()).pairs(at_least=Likeness.BY_RULES):
            yield int(pair.a), int(pair.b)


# --- Ties that are contradicted ---------------------------------------------------------------------------------------


def _tied(index: Index, _: Context) -> Iterator[int]:
    for each in SamePersons(index).group:
        at = index.at(each)
        if at is not None and index.type_of(each) == "person":
            yield at


def contradicted(index: Index, context: Context, kept: Mapping[int, Kept]) -> Iterator[tuple[int, Fault]]:
    """Find ties between records that cannot be of one person."""
    group = SamePersons(index).group
    wrong: set[str] = set()
    chains: dict[str, tuple[int, str]] = {}
    ties: dict[tuple[str, int], tuple[int, str]] = {}
    for at, n, person, kind, other in index.rows("person_ties"):
        head, pointer = group.get(person), f"/relationships/{n}"
        if person == other or head is None or head != group.get(other):
            continue
        there = index.only_at(other)
        what: str | None = "tie-not-same" if kind == "not_same" else None
        is_doubt = False
        if kind == "same":
            chains.setdefault(head, (at, pointer))
            ties.setdefault((head, at), (at, pointer))
            if there is not None and at in kept and there in kept:
                what, is_doubt = _against(kept[at], kept[there])
        if what is not None:
            if not is_doubt:
                wrong.add(head)
            where = {} if there is None else elsewhere(at, there, context)
            seen = () if there is None or there not in kept else _seen(kept[there])
            yield at, found("person.tie-contradicted", pointer, doubt=is_doubt, seen=seen, what=what, **where)
    # Births of people who are tied over others: the fault is where one of the two is, and names the other.
    births: defaultdict[str, list[tuple[PartialDate, int]]] = defaultdict(list)
    for person, head in group.items():
        there = index.at(person)
        if there is not None and there in kept and (birth := kept[there][1]) is not None:
            births[head].append((birth, there))
    for head, (at, pointer) in chains.items():
        early, late = _extremes(births.get(head, []))
        if head in wrong or early is None or late is None or not are_apart(early[0], late[0]):
            continue
        first, last = sorted((early, late), key=itemgetter(1))
        mine = ties.get((head, last[1])) or ties.get((head, first[1]))
        if mine is not None:
            at, pointer = mine  # noqa: PLW2901 -- nearer to the contradiction than the first tie of the chain
        other = first[1] if at != first[1] else last[1]
        seen = (first[0].text, last[0].text)
        where = elsewhere(at, other, context)
        yield at, found("person.tie-contradicted", pointer, doubt=False, seen=seen, what="tie-births", **where)


_Born = tuple[PartialDate, int]


def _extremes(births: list[_Born]) -> tuple[_Born | None, _Born | None]:
    """Return the birth that ends first and the one that begins last: if any two are apart, these are."""
    ends = [each for each in births if each[0].latest]
    begins = [each for each in births if each[0].earliest]
    return (
        min(ends, key=lambda each: (each[0].latest or date.max, each[1]), default=None),
        max(begins, key=lambda each: (each[0].earliest or date.min, each[1]), default=None),
    )


def _seen(kept: Kept) -> tuple[object, ...]:
    names, birth = kept
    return (*(name.value for name in names), None if birth is None else birth.text)


def _against(a: Kept, b: Kept) -> tuple[str | None, bool]:
    """Return what excludes that two records are of one person, and whether it is only a doubt."""
    if are_apart(a[1], b[1]):
        return "tie-births", False
    from hrdocs.names import Likeness  # noqa: PLC0415 -- only files with ties wait for the tables
    from hrdocs.namesakes import closest_names  # noqa: PLC0415

    ours, theirs = ([name for name in each[0] if name.kind not in _OTHER_NAMES] for each in (a, b))
    if not ours or not theirs:
        return None, False
    comparison, _ = closest_names(ours, theirs)
    if comparison.likeness > Likeness.CONTRADICTED or not {"given", "patronymic"} & {*comparison.against}:
        return None, False  # a family name that has changed is no contradiction
    # Two wholly different names may be a pen name that is not marked as one.
    return "tie-names", "family" in comparison.against


FAMILY: Final = Family(
    (
        Rule(
            "person.possibly-same",
            Severity.NOTE,
            types=("person",),
            second_look=SecondLook(_of_one_birth, _kept, possibly_same),
        ),
        Rule(
            "person.tie-contradicted",
            Severity.ERROR,
            types=("person",),
            second_look=SecondLook(_tied, _kept, contradicted),
        ),
    ),
    tables=(
        Table("births", ("person",), needs=("birth",), keyed=_births),
        PERSON_TIES,
    ),
)
