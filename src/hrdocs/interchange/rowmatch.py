"""Which row of a list is which row of its last version.

A key decides where the list has one, and is held against the name. A list without a key is matched by name, birth and
first day of detention: all three, or two of them where the third is close, or the name alone where a day that was not
known is filled in; the last two are then a question. Where that leaves a choice, nothing is matched.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Final

from attrs import field, frozen

from hrdocs.interchange.lastimport import ASIDE, GONE, KeptRow, KeptRows
from hrdocs.interchange.readers.read_cell import folded
from hrdocs.model import Detention, Person, Record
from hrdocs.namesakes import closest
from hrdocs.values.partial_date import are_apart
from hrdocs.vocabulary import Naming

_FEWEST: Final = 3
"""How many rows show that a column counts them."""
_CLOSE: Final = 0.8
"""How alike the letters of two names are that differ by a slip."""
_PERSONS: Final = 2
_SHARE: Final = 0.01
"""In how many rows, and in which part of a list, another person under a key shows that the keys have moved."""
_WHOLE_DAY: Final = len("2021-03-24")
_NAMELESS: Final = frozenset({Naming.NAME_WITHHELD, Naming.NAME_NOT_KNOWN})


@frozen
class RowFacts:
    """What a row is matched by.

    Args:
        person: Whom it is about; None for anything else.
        detained: The first day of the first detention, as it was read; empty where it has none.
    """

    person: Person | None = field(default=None, repr=False)
    detained: str = field(default="", repr=False)

    @property
    def is_named(self) -> bool:
        """Whether it names somebody; nameless people are never matched by their words."""
        return self.person is not None and bool(self.person.names) and self.person.naming not in _NAMELESS

    @property
    def name(self) -> str:
        """The name, as names are compared."""
        return folded(self.person.names[0].value) if self.person is not None and self.person.names else ""

    @property
    def birth(self) -> str:
        """The birth as it was read; empty where it is not known."""
        return str(self.person.birth) if self.person is not None and self.person.birth is not None else ""


@frozen(kw_only=True)
class NewRow:
    """One row of the new version.

    Args:
        own: The hash of its key.
        cells: Its cells, as they are compared.
        facts: What it is matched by.
    """

    own: str
    cells: Mapping[str, bytes] = field(repr=False)
    facts: RowFacts


@frozen(kw_only=True)
class RowMatches:
    """What was found of the rows of a new version, by their places in it.

    Args:
        same: The row of the last version that each is.
        inexact: Those of them that are so by two of three facts, or under another key.
        others: Rows whose key was another person's.
        again: Rows of somebody who has another day of detention in the last version.
        gone: Rows of the last version that are not in the new one.
    """

    same: Mapping[int, KeptRow]
    inexact: frozenset[int]
    others: Mapping[int, KeptRow]
    again: Mapping[int, KeptRow]
    gone: tuple[KeptRow, ...]

    @property
    def have_keys_moved(self) -> bool:
        """Whether so many keys are other people's that the list must have been numbered anew."""
        count = len(self.others)
        return count > _PERSONS or (count == _PERSONS and count > _SHARE * (len(self.same) + count))


def counts_rows(keys: Sequence[str]) -> bool:
    """Whether keys count the rows in the order of the file: 1, 2, 3, with hardly a gap."""
    if len(keys) < _FEWEST or not all(each.isascii() and each.isdecimal() for each in keys):
        return False
    numbers = [int(each) for each in keys]
    is_rising = all(a < b for a, b in pairwise(numbers))
    return is_rising and numbers[0] <= 1 and numbers[-1] - numbers[0] < len(numbers) * 1.1


def facts_by_anchor(records: Iterable[Record]) -> dict[str, RowFacts]:
    """Return what rows are matched by, for each person who may be the anchor of one."""
    people: dict[str, Person] = {}
    days: dict[str, str] = {}
    for record in records:
        if isinstance(record, Person):
            people[record.id] = record
        elif isinstance(record, Detention) and record.person is not None:
            found = [str(phase.period).partition("/")[0] for phase in record.phases if phase.period is not None]
            if found and found[0]:
                days[record.person] = min(found[0], days.get(record.person, found[0]))
    return {name: RowFacts(person, days.get(name, "")) for name, person in people.items()}


def match_rows(
    new: Sequence[NewRow],
    last: KeptRows,
    facts: Mapping[str, RowFacts],
    *,
    is_keyed: bool,
    aside: frozenset[str] = frozenset(),
) -> RowMatches:
    """Return which rows of a new version are which of the last one.

    Args:
        new: The rows that were read.
        last: The rows of the last version.
        facts: What those are matched by, by `KeptRow.id`.
        is_keyed: Whether the list has keys.
        aside: The hashes of the keys of rows of the new version that were set aside: these are not gone.
    """
    old = [each for each in last.rows if each.state != ASIDE]
    match = _RowMatch(new, old, facts)
    others: dict[int, KeptRow] = {}
    if is_keyed:
        by_own = {each.own: each for each in old}
        for n, each in enumerate(new):
            kept = by_own.get(each.own)
            if kept is None:
                continue
            if is_another(facts.get(kept.id, RowFacts()), each.facts):
                others[n] = kept
            else:
                match.add(n, kept)
        match.leave(others)
        by_key = frozenset(match.same)
        match.by_words(_all_three)
        inexact = frozenset(match.same) - by_key
    else:
        match.by_cells(last)
        match.by_words(_all_three, least=1)
        exact = frozenset(match.same)
        match.by_words(_but_birth)
        match.by_words(_but_name, is_right=_is_slip)
        match.by_words(_name_alone, least=1, is_right=_is_filled_in)
        inexact = frozenset(match.same) - exact
    same = dict(match.same)
    gone = tuple(each for each in match.left() if each.state != GONE and each.own not in aside)
    match.by_words(_but_day)
    again = {n: kept for n, kept in match.same.items() if n not in same}
    return RowMatches(same=same, inexact=inexact, others=others, again=again, gone=gone)


Words = tuple[str, ...]


def _all_three(facts: RowFacts) -> Words:
    return (facts.name, facts.birth, facts.detained)


def _but_birth(facts: RowFacts) -> Words:
    return (facts.name, facts.detained)


def _but_name(facts: RowFacts) -> Words:
    return (facts.birth, facts.detained)


def _name_alone(facts: RowFacts) -> Words:
    return (facts.name,)


def _but_day(facts: RowFacts) -> Words:
    return (facts.name, facts.birth)


class _RowMatch:
    """A matching in progress: each step adds the pairs that have one row on each side.

    Args:
        new: The rows of the new version.
        old: Those of the last one.
        facts: As for `match_rows`.
    """

    def __init__(self, new: Sequence[NewRow], old: Iterable[KeptRow], facts: Mapping[str, RowFacts]) -> None:
        self.new, self.facts = new, facts
        self.same: dict[int, KeptRow] = {}
        self._open = dict.fromkeys(range(len(new)))
        self._left = {each.id: each for each in old}

    def add(self, n: int, kept: KeptRow) -> None:
        """Add a pair."""
        self.same[n] = kept
        del self._open[n], self._left[kept.id]

    def leave(self, pairs: Mapping[int, KeptRow]) -> None:
        """Leave rows out of all further steps."""
        for n, kept in pairs.items():
            del self._open[n], self._left[kept.id]

    def left(self) -> tuple[KeptRow, ...]:
        """Return the rows of the last version that have no pair."""
        return tuple(self._left.values())

    def by_cells(self, last: KeptRows) -> None:
        """Add the rows of which no cell has changed."""
        self._pair(
            {n: frozenset(self.new[n].cells.items()) for n in self._open},
            {name: frozenset(last.cells_of(each).items()) for name, each in self._left.items()},
        )

    def by_words(
        self,
        words_of: Callable[[RowFacts], Words],
        least: int = 2,
        is_right: Callable[[RowFacts, RowFacts], bool] = lambda _one, _other: True,
    ) -> None:
        """Add the rows that have the same words, at least some of them, and that hold up to a closer look."""

        def known(facts: RowFacts | None) -> Words | None:
            if facts is None or not facts.is_named:
                return None
            words = words_of(facts)
            return words if sum(map(bool, words)) >= least else None

        self._pair(
            {n: words for n in self._open if (words := known(self.new[n].facts)) is not None},
            {name: words for name in self._left if (words := known(self.facts.get(name))) is not None},
            is_right,
        )

    def _pair(
        self,
        new: Mapping[int, object],
        old: Mapping[str, object],
        is_right: Callable[[RowFacts, RowFacts], bool] = lambda _one, _other: True,
    ) -> None:
        ours, theirs = Counter(new.values()), Counter(old.values())
        by_words = {words: name for name, words in old.items()}
        for n, words in new.items():
            if ours[words] == theirs[words] == 1:
                name = by_words[words]
                if is_right(self.facts.get(name, RowFacts()), self.new[n].facts):
                    self.add(n, self._left[name])


def is_another(one: RowFacts, other: RowFacts) -> bool:
    """Whether two versions of a row are certainly not about one person: a slip in a name is none of that."""
    if one.person is None or other.person is None or not one.is_named or not other.is_named:
        return False
    if one.name == other.name or _is_slip(one, other):
        return False
    births = one.person.birth, other.person.birth
    if len(one.birth) == _WHOLE_DAY and one.birth == other.birth:
        # People change their family names.
        return not set(one.name.split()) & set(other.name.split())
    from hrdocs.names import Likeness  # noqa: PLC0415 -- only rows whose names differ wait for the tables

    likeness = closest(one.person, other.person)[0].likeness
    return likeness is Likeness.CONTRADICTED or (likeness is Likeness.UNDECIDED and are_apart(*births))


def _is_slip(one: RowFacts, other: RowFacts) -> bool:
    """Whether two names are one but for spelling."""
    from hrdocs.names import Likeness  # noqa: PLC0415 -- as above

    if one.person is None or other.person is None:
        return False
    if _differ_little(one.name, other.name):
        return True
    return closest(one.person, other.person)[0].likeness >= Likeness.EQUIVALENT


def _is_filled_in(one: RowFacts, other: RowFacts) -> bool:
    """Whether one of two versions of a row lacks the day, and nothing else tells them apart: a report asks for days."""
    if one.person is None or other.person is None or (one.detained and other.detained):
        return False
    return not are_apart(one.person.birth, other.person.birth)


def _differ_little(one: str, other: str) -> bool:
    """Whether each word of a name has one in the other that is close to it: brothers differ in a whole word."""
    words, others = one.split(), other.split()
    return len(words) == len(others) and all(
        max(SequenceMatcher(None, each, again).ratio() for again in others) >= _CLOSE for each in words
    )
