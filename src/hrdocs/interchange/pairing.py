"""Rows of one list that may be of one person: both stay, and a person decides.

Two rows are a pair where they have one page, or names that are one by `hrdocs.names` with the same birth or, where a
birth is not known, the same first day of detention. People without a name are never paired.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import Final

from attrs import frozen

from hrdocs.dataset import Dataset
from hrdocs.interchange.rowmatch import RowFacts, facts_by_anchor
from hrdocs.model import Person
from hrdocs.namesakes import closest, grouped, ties_of
from hrdocs.references import references_of
from hrdocs.same_people import PeopleCount
from hrdocs.values.partial_date import are_apart

_WHOLE_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_WHOM: Final = frozenset({"person", "persons", "subjects"})
"""The fields that name those to whom something happened."""


@frozen(kw_only=True)
class PossiblePair:
    """Two rows that may be of one person.

    Args:
        a: Id of the person of the first.
        b: Id of the person of the second.
        because: What they have in common besides the name: `page`, `birth` or `day`.
        is_again: Whether name and birth are the same and the day of detention is another: arrested again?
    """

    a: str
    b: str
    because: str
    is_again: bool = False


def possible_pairs(facts: Mapping[str, RowFacts], pages: Iterable[Sequence[str]]) -> tuple[PossiblePair, ...]:
    """Return the pairs of people who may be one, those who may have been arrested again first.

    Args:
        facts: What rows are matched by, by the id of the person, in the order of the list.
        pages: The ids of people who have one page.
    """
    named = {name: each for name, each in facts.items() if each.is_named}
    found: dict[tuple[str, str], str] = {}
    for group in pages:
        first, *others = [each for each in group if each in named] or [""]
        for other in others:
            found[first, other] = "page"
    for a, b in _alike(named):
        because = _in_common(named[a], named[b])
        if because is not None:
            found.setdefault((a, b), because)
    place = {name: n for n, name in enumerate(facts)}
    pairs = [
        PossiblePair(a=a, b=b, because=why, is_again=_is_again(facts[a], facts[b])) for (a, b), why in found.items()
    ]
    return tuple(sorted(pairs, key=lambda each: (not each.is_again, place[each.a], place[each.b])))


def pairs_in(dataset: Dataset) -> tuple[PossiblePair, ...]:
    """Return the pairs of a dataset: of those to whom something happened, and not of judges, counsel and others."""
    spoken_of = {
        reference.target
        for record in dataset
        for reference in references_of(record)
        if reference.pointer.split("/")[1] in _WHOM and reference.to == ("person",)
    }
    facts = {name: each for name, each in facts_by_anchor(dataset).items() if name in spoken_of}
    pages: dict[str, list[str]] = {}
    for name, each in facts.items():
        assert each.person is not None  # noqa: S101 -- they are people
        for url in {one.url for one in each.person.external_ids if one.url is not None}:
            pages.setdefault(url, []).append(name)
    return possible_pairs(facts, pages.values())


def people_between(
    people: Iterable[Person], pairs: Iterable[PossiblePair], ones: Iterable[tuple[str, str]] = ()
) -> PeopleCount:
    """Return how many people there are, from all open pairs being one person to none.

    Args:
        people: The records of people.
        pairs: The pairs that are open.
        ones: The pairs of ids that are one person by an answer.
    """
    ids = {each.id for each in people}
    known = [pair for pair in ones if ids.issuperset(pair)]
    firm, perhaps = grouped(known), grouped([*known, *((each.a, each.b) for each in pairs)])
    return PeopleCount(*(len({together.get(each, each) for each in ids}) for together in (perhaps, firm)))


def _alike(named: Mapping[str, RowFacts]) -> Iterable[tuple[str, str]]:
    """Return pairs with names that are one, among those who share more than a name."""
    from hrdocs.names import Likeness  # noqa: PLC0415 -- only lists of people wait for the tables
    from hrdocs.names.name_index import sound_keys  # noqa: PLC0415
    from hrdocs.names.reading import LONGEST  # noqa: PLC0415

    together: dict[tuple[str, ...], list[str]] = {}
    words = _shared(named)
    for name, each in named.items():
        assert each.person is not None  # noqa: S101 -- who is named is a person
        on = [word for word in (("birth", each.birth), ("day", each.detained)) if word in words]
        # Reading a name takes longer than all else here.
        texts = [one for one in each.person.names if len(one.value) <= LONGEST] if on else ()
        for key in {key for one in texts for key in sound_keys(one)}:
            for word in on:
                together.setdefault((key, *word), []).append(name)
    groups = [group for group in together.values() if len(group) > 1]
    near = {name for group in groups for name in group}
    ties = ties_of(each.person for name, each in named.items() if name in near and each.person is not None)
    # The names of a group are in the order of the list.
    for a, b in dict.fromkeys(pair for group in groups for pair in combinations(group, 2)):
        one, other = named[a], named[b]
        assert one.person is not None  # noqa: S101 -- as above
        assert other.person is not None  # noqa: S101 -- as above
        if (
            _in_common(one, other) is not None
            and not ties.are_known(a, b)
            and closest(one.person, other.person)[0].likeness >= Likeness.EQUIVALENT
        ):
            yield a, b


def _shared(named: Mapping[str, RowFacts]) -> frozenset[tuple[str, str]]:
    """Return the births and days of detention on which two people may be one.

    Of a day on which all have births to the day, those with one birth are a group by it, and all others are apart.
    """
    births = Counter(each.birth for each in named.values())
    days = Counter(each.detained for each in named.values())
    open_days = {each.detained for each in named.values() if not _WHOLE_DAY.fullmatch(each.birth)}
    shared = [("birth", word) for word, count in births.items() if word and count > 1]
    shared += [("day", word) for word in open_days if word and days[word] > 1]
    return frozenset(shared)


def _in_common(one: RowFacts, other: RowFacts) -> str | None:
    """Return what two people of one name have in common besides it."""
    if one.birth and one.birth == other.birth:
        return "birth"
    assert one.person is not None  # noqa: S101 -- the caller has people
    assert other.person is not None  # noqa: S101 -- as above
    if one.detained and one.detained == other.detained and not are_apart(one.person.birth, other.person.birth):
        return "day"
    return None


def _is_again(one: RowFacts, other: RowFacts) -> bool:
    return bool(one.birth and one.birth == other.birth and one.detained and other.detained) and (
        one.detained != other.detained
    )
