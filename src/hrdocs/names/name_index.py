"""People by name, in memory: candidates by the sounds of the family name, each compared.

A name is kept under the consonants of its family name: of each reading, of each half of a double name, of each
nominative that a declined one may be of. What its given name may be is kept as a small set, so that most candidates are
left out before they are compared.
"""
# ruff: noqa: SLF001 -- two indices are compared, each with the inner parts of the other

import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

from attrs import field, frozen

from hrdocs.collecting import no_collection
from hrdocs.names.comparing import compare_if
from hrdocs.names.given_names import first_sounds, initial_sounds
from hrdocs.names.letters import clean, is_cyrillic, one_alphabet, script_of
from hrdocs.names.parsing import NameReading, readings_of
from hrdocs.names.reading import Word, text_of
from hrdocs.names.results import Likeness, NameComparison, NameText
from hrdocs.names.sounds import bones, readings, style_of
from hrdocs.names.standing import standings
from hrdocs.names.surnames import compare_families


def sound_keys(name: NameText) -> frozenset[str]:
    """Return the consonants of every word of a name, by class: two names that are one by rules share some.

    It costs little beside reading the name.

    Raises:
        TypeError: The name is neither a text nor anything with the fields of a name.
        ValueError: The name is longer than 300 characters.
    """
    text = clean(text_of(name))
    script = script_of(text)
    style = style_of(text) if script == "Latn" else ""
    return frozenset(key for word in _WORD.findall(text) for key in _sound_keys(word, script, style))


@frozen(kw_only=True)
class NameKeys:
    """What the parts of a name have in every romanisation: names that share nothing of a part are not one by rules.

    Args:
        families: Consonants of the family name, by class, in every reading.
        given: What the given name may be; empty where it is absent or an initial.
        initials: The sounds with which the given name begins.
        fathers: Whose child the patronymic says the person is.
    """

    families: frozenset[str] = field(repr=False)
    given: frozenset[str] = field(repr=False)
    initials: frozenset[str] = field(repr=False)
    fathers: frozenset[str] = field(repr=False)


def name_keys(name: NameText) -> NameKeys:
    """Return the keys of the parts of a name.

    Raises:
        TypeError: The name is neither a text nor anything with the fields of a name.
        ValueError: The name is longer than 300 characters.
    """
    readings = readings_of(name)
    given: set[str] = set()
    initials: set[str] = set()
    fathers: set[str] = set()
    for reading in readings:
        traits = _traits((reading,))
        rows = {trait for trait in traits if trait[0] == "r"}
        # An unknown given name has no row: its consonants are all that is left.
        given |= rows or {trait for trait in traits if trait[0] == "b"}
        initials |= {trait[1:] for trait in traits if trait[0] in "if"}
        father = None if reading.patronymic is None else reading.patronymic.father
        if father is not None:
            fathers |= {f"r{row}" for row in father.rows} or {f"s{father.stem}"}
    return NameKeys(
        families=_family_bones(readings),
        given=frozenset(given),
        initials=frozenset(initials),
        fathers=frozenset(fathers),
    )


_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")


@lru_cache(50_000)
def _sound_keys(word: str, script: str, style: str) -> frozenset[str]:
    repaired = one_alphabet(word, script).lower()
    sounded = repaired.replace("'", "ь" if is_cyrillic(repaired) else "")
    styles = (style,) if is_cyrillic(repaired) else dict.fromkeys((style, "german", "slavic"))
    found = {bone for each in styles for skeleton in readings(sounded, each) if skeleton for bone in bones(skeleton)}
    return frozenset(found) or frozenset((repaired,))


@frozen(kw_only=True)
class IndexHit:
    """One entry that a search found.

    Args:
        key: The key of the entry, as passed in.
        name: Which of its names was compared, counted from 0.
        comparison: How the name searched for (`a`) compares with it (`b`).
    """

    key: str
    name: int
    comparison: NameComparison


@frozen(kw_only=True)
class IndexPair:
    """Two entries with names that are alike.

    Args:
        a: Key of the first entry.
        b: Key of the second entry.
        a_name: Which name of the first was compared, counted from 0.
        b_name: Which name of the second.
        comparison: The best comparison between their names.
    """

    a: str
    b: str
    a_name: int
    b_name: int
    comparison: NameComparison


_ANY = "*"
_Traits = frozenset[str]


class NameIndex:
    """Names with their keys, built once and kept in memory only; it knows no records and merges nothing."""

    def __init__(self, entries: Iterable[tuple[str, Iterable[NameText]]]) -> None:
        """Build the index.

        Args:
            entries: Pairs of a key and the names that go with it.

        Raises:
            TypeError: A name is neither a text nor anything with the fields of a name.
            ValueError: A name is longer than 300 characters.
        """
        self._keys: list[str] = []
        self._names: list[NameText] = []
        self._entry = array("I")
        self._number = array("H")
        self._traits = array("I")
        self._known: dict[_Traits, int] = {}
        self._by_bone: defaultdict[str, array[int]] = defaultdict(_numbers)
        self._by_given: defaultdict[str, array[int]] = defaultdict(_numbers)
        with no_collection():
            for key, names in entries:
                self._keys.append(key)
                for number, name in enumerate([names] if isinstance(names, str) else names):
                    self._add(len(self._keys) - 1, number, name)
        self._list = list(self._known)

    def __len__(self) -> int:
        return len(self._keys)

    def _add(self, entry: int, number: int, name: NameText) -> None:
        at = len(self._names)
        readings = readings_of(name)
        traits = _traits(readings)
        self._names.append(name)
        self._entry.append(entry)
        self._number.append(number)
        self._traits.append(self._known.setdefault(traits, len(self._known)))
        for bone in _family_bones(readings):
            self._by_bone[bone].append(at)
        for trait in traits:
            if trait[0] in "rb":
                self._by_given[trait].append(at)

    def search(self, name: NameText, *, at_least: Likeness = Likeness.EQUIVALENT) -> tuple[IndexHit, ...]:
        """Return the entries that are at least so alike, best first; one word finds by family or given name.

        A hit by one word has the likeness `undecided` and the note `one-word`: there is no whole name to compare. The
        word itself is at least so alike, and never less than `equivalent`.
        """
        readings = readings_of(name)
        found: dict[int, IndexHit] = {}
        is_one_word = bool(readings) and all(_is_one_word(reading) for reading in readings)
        for at in self._candidates(readings, is_one_word=is_one_word, at_least=at_least):
            entry = self._entry[at]
            others = readings_of(self._names[at])
            comparison = (
                _by_one_word(readings, others, at_least) if is_one_word else compare_if(readings, others, at_least)
            )
            if comparison is None:
                continue
            if entry not in found or _order(comparison) > _order(found[entry].comparison):
                found[entry] = IndexHit(key=self._keys[entry], name=self._number[at], comparison=comparison)
        ranked = sorted(found.items(), key=lambda item: (*(-n for n in _order(item[1].comparison)), item[0]))
        return tuple(hit for _, hit in ranked)

    def pairs(self, *, at_least: Likeness = Likeness.EQUIVALENT) -> Iterator[IndexPair]:
        """Yield pairs of entries of this index that are at least so alike, in the order of the entries."""
        yield from self._pairs(self, at_least, is_own=True)

    def pairs_with(self, other: "NameIndex", *, at_least: Likeness = Likeness.EQUIVALENT) -> Iterator[IndexPair]:
        """Yield pairs of an entry of this index and an entry of another that are at least so alike."""
        yield from self._pairs(other, at_least, is_own=False)

    def _pairs(self, other: "NameIndex", at_least: Likeness, *, is_own: bool) -> Iterator[IndexPair]:
        best: dict[int, tuple[NameComparison, int, int]] = {}
        last = 0
        for at, name in enumerate(self._names):
            entry = self._entry[at]
            if entry != last:
                yield from self._as_pairs(last, best, other)
                best, last = {}, entry
            readings = readings_of(name)
            for candidate in other._candidates(readings, is_one_word=False, at_least=at_least):
                theirs = other._entry[candidate]
                if is_own and theirs <= entry:
                    continue
                comparison = compare_if(readings, readings_of(other._names[candidate]), at_least)
                if comparison is not None and (theirs not in best or _order(comparison) > _order(best[theirs][0])):
                    best[theirs] = comparison, self._number[at], other._number[candidate]
        yield from self._as_pairs(last, best, other)

    def _as_pairs(
        self, entry: int, best: dict[int, tuple[NameComparison, int, int]], other: "NameIndex"
    ) -> Iterator[IndexPair]:
        for theirs in sorted(best):
            comparison, a_name, b_name = best[theirs]
            yield IndexPair(
                a=self._keys[entry], b=other._keys[theirs], a_name=a_name, b_name=b_name, comparison=comparison
            )

    def sharing(self, name: NameText) -> Iterator[str]:
        """Yield the keys of the entries that have this family name, a man's or a woman's form of it, one at a time."""
        readings = readings_of(name)
        seen = set()
        for bone in sorted(_family_bones(readings)):
            for at in self._by_bone.get(bone, ()):
                entry = self._entry[at]
                if entry not in seen and _shares_family(readings, readings_of(self._names[at])):
                    seen.add(entry)
                    yield self._keys[entry]

    def given_counts(self) -> Counter[str]:
        """Return how many entries have each given name of the table, by the id of its row."""
        return Counter(
            {
                trait[1:]: len({self._entry[at] for at in places})
                for trait, places in self._by_given.items()
                if trait[0] == "r"
            }
        )

    def candidates(self, name: NameText) -> int:
        """Return how many names a search for this one compares: a measure of the index, for benchmarks."""
        readings = readings_of(name)
        is_one_word = bool(readings) and all(_is_one_word(reading) for reading in readings)
        return len(self._candidates(readings, is_one_word=is_one_word, at_least=Likeness.EQUIVALENT))

    def _candidates(self, readings: tuple[NameReading, ...], *, is_one_word: bool, at_least: Likeness) -> list[int]:
        traits = _traits(readings)
        found: set[int] = set()
        if is_one_word:
            for bone in _family_bones(readings):
                found.update(self._by_bone.get(bone, ()))
            for trait in traits:
                found.update(self._by_given.get(trait, ()))
            return sorted(found)
        fits: dict[int, bool] = {}
        for bone in _family_bones(readings):
            for at in self._by_bone.get(bone, ()):
                number = self._traits[at]
                fit = fits.get(number)
                if fit is None:
                    fit = fits[number] = at_least < Likeness.EQUIVALENT or _fit(traits, self._list[number])
                if fit:
                    found.add(at)
        return sorted(found)


def _numbers() -> "array[int]":
    return array("I")


def _order(comparison: NameComparison) -> tuple[float, float]:
    return float(comparison.likeness.step), comparison.rank


def _family_bones(readings: tuple[NameReading, ...]) -> frozenset[str]:
    """Return the keys of a name: the consonants of its family names without the endings of sex."""
    made: set[str] = set()
    for reading in readings:
        for standing in standings(reading):
            for family in standing.families:
                for word in family:
                    made |= _bones_of(word)
    return frozenset(made)


def _bones_of(word: Word) -> frozenset[str]:
    return word.bones or frozenset((word.plain,))


def _traits(readings: tuple[NameReading, ...]) -> _Traits:
    """Return what the given name may be: rows, sounds of an initial, consonants of an unknown name, or anything."""
    made: set[str] = set()
    for reading in readings:
        given = reading.given
        if given is None:
            made.add(_ANY)
        elif given.is_initial:
            made |= {f"i{sound}" for sound in initial_sounds(given.plain)}
        else:
            made |= {f"r{form.row}" for form in given.forms}
            made |= {f"f{sound}" for form in given.forms for sound in first_sounds(form.row)}
            made |= {f"f{sound}" for sound in initial_sounds(given.plain)}
            made |= {f"b{bone}" for bone in _bones_of(given)}
            if not given.forms:
                for standing in standings(reading):
                    made |= {f"b{bone}" for word in standing.given for bone in _bones_of(word)}
    return frozenset(made)


def _fit(a: _Traits, b: _Traits) -> bool:
    """Whether two given names may be one; what is left out here is contradicted or too little."""
    if _ANY in a or _ANY in b:
        return True
    if any(trait[0] in "rb" and trait in b for trait in a):
        return True
    return _may_start(a, b) or _may_start(b, a)


def _may_start(a: _Traits, b: _Traits) -> bool:
    """Whether an initial on one side may be of a given name on the other; two initials are too little."""
    return any(trait[0] == "i" and f"f{trait[1:]}" in b for trait in a)


def _is_one_word(reading: NameReading) -> bool:
    return (reading.given is None or not reading.family) and reading.patronymic is None


def _by_one_word(
    readings: tuple[NameReading, ...], others: tuple[NameReading, ...], at_least: Likeness
) -> NameComparison | None:
    """Return the comparison of one word with a whole name, where the word is its family name or given name."""
    least = max(at_least, Likeness.EQUIVALENT)
    best: NameComparison | None = None
    for reading in readings:
        for other in others:
            comparison = compare_if((reading,), (other,), Likeness.UNDECIDED)
            if comparison is None:
                continue
            part = comparison.part("family" if reading.family else "given")
            if part is None or part.likeness < least:
                continue
            if best is None or _order(comparison) > _order(best):
                best = comparison
    return best


def _shares_family(a: tuple[NameReading, ...], b: tuple[NameReading, ...]) -> bool:
    return any(
        compare_families(x.family, y.family).likeness >= Likeness.EQUIVALENT
        for x in a
        for y in b
        if x.family and y.family
    )
