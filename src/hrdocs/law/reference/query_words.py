"""Words as people type them: one form for Cyrillic and Latin script, stems, roots, and slips of the keyboard.

A word of Russian, Belarusian or English is written in one plain Latin alphabet, in which letters that the three share
or confuse are one: г and х are h, о is a, и, і, ы and й are i. So a transliteration and the Belarusian Latin script
(łacinka) meet the word that they write, and so do most Russian and Belarusian words of one origin. This is for search
alone: no reading of a citation rests on it.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import Final

from attrs import field, frozen

from hrdocs import data
from hrdocs.law.reference.stemming import CYRILLIC, stemmer

WORD: Final = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*", re.UNICODE)
_CYRILLIC: Final = str.maketrans(
    dict(zip("абвгґдеёжзиійклмнопрстуўфхцчшщыэ", "abvhhdeežziiiklmnaprstuufhcčššie", strict=True))
    | {"ю": "iu", "я": "ia", "ь": "", "ъ": "", "'": "", "’": "", "ʼ": "", "є": "e", "ї": "i"}
)
_LACINKA: Final = str.maketrans(
    {"ć": "c", "ś": "s", "ź": "z", "ń": "n", "ł": "l", "ŭ": "u", "j": "i", "y": "i", "g": "h", "o": "a", "w": "v"}
)
_PLAIN: Final = str.maketrans({"y": "i", "j": "i", "g": "h", "o": "a", "w": "v", "q": "k"})
# The longer first, so that shch is not sh and ch.
_ENGLISH: Final = {
    "ck": "k", "ch": "č", "sh": "š", "ph": "f", "th": "t", "x": "ks", "ce": "se", "ci": "si", "cy": "si", "c": "k",
}  # fmt: skip
_TRANSLITERATED: Final = {
    "shch": "š", "sch": "š", "kh": "h", "zh": "ž", "ts": "c", "tc": "c", "ch": "č", "sh": "š", "x": "ks",
    "yo": "e", "jo": "e", "ya": "ia", "ja": "ia", "yu": "iu", "ju": "iu", "'": "",
}  # fmt: skip


def _pattern(table: dict[str, str]) -> re.Pattern[str]:
    return re.compile("|".join(table))


_IN_ENGLISH: Final = _pattern(_ENGLISH)
_IN_TRANSLITERATION: Final = _pattern(_TRANSLITERATED)
_REPEATED: Final = re.compile(r"(.)\1+")
_LATIN: Final = re.compile(r"[a-zćśźńłŭčšž']+")
_SHORTEST_ROOT: Final = 4
_SUFFIXES: Final = (
    "ističesk istski istsk isck isc ističn izavan izaci izacii stvenn ness ment ations ation tarsk telsk telstv"
    " nast ast izm ism ist stv len lian enn sk nik čik ščik tel er al il it at en an in n k av iv ir ci ti"
)


def _plain(word: str) -> str:
    return _REPEATED.sub(r"\1", word.replace("ie", "e"))


def _is_latin(word: str) -> bool:
    return _LATIN.fullmatch(word.casefold()) is not None


def folded(word: str) -> str:
    """Return a word of a text in the one alphabet; a Latin one is read as English."""
    small = word.casefold()
    if not _is_latin(word):
        return _plain(small.translate(_CYRILLIC))
    return _plain(_IN_ENGLISH.sub(lambda found: _ENGLISH[found[0]], small).translate(_PLAIN))


def readings(word: str) -> tuple[str, ...]:
    """Return how a typed word may be meant: a Latin one as English, as a transliteration, or as łacinka."""
    small = word.casefold()
    if not _is_latin(word):
        return (folded(word),)
    transliterated = _IN_TRANSLITERATION.sub(lambda found: _TRANSLITERATED[found[0]], small).translate(_PLAIN)
    lacinka = small.replace("ch", "h").replace("šč", "š").translate(_LACINKA)
    return tuple(dict.fromkeys((folded(word), _plain(transliterated), _plain(lacinka))))


_stem_of_latin: Final = stemmer(folded)
# An English ending is none of a Cyrillic word: митинг is no mit-ing.
_stem_of_cyrillic: Final = stemmer(folded, endings=f"{CYRILLIC} ую юю ою", of_long="ым")


def stems_of_typed(word: str) -> tuple[str, ...]:
    """Return the stems of the words that a typed word may be."""
    english, *others = readings(word)
    first = _stem_of_latin if _is_latin(word) else _stem_of_cyrillic
    return tuple(dict.fromkeys((first(english), *map(_stem_of_cyrillic, others))))


@lru_cache(maxsize=16_384)
def _stem_in_text(word: str) -> str:
    return (_stem_of_latin if _is_latin(word) else _stem_of_cyrillic)(folded(word))


def stems_in(text: str) -> list[str]:
    """Return the stems of the words of a text, in order."""
    return [_stem_in_text(word) for word in WORD.findall(text)]


_SUFFIX: Final = re.compile("(?:" + "|".join(sorted(_SUFFIXES.split(), key=len, reverse=True)) + ")$")


@lru_cache(maxsize=16_384)
def root_of(stem: str) -> str:
    """Return a stem without its suffix, so that экстремизм and экстремист meet; four letters of it remain."""
    found = _SUFFIX.search(stem)
    return stem[: found.start()] if found and found.start() >= _SHORTEST_ROOT else stem


def _letters(stem: str) -> int:
    """Return which letters a stem has, a bit each: two words a slip apart differ in two at most."""
    made = 0
    for letter in stem:
        made |= 1 << (ord(letter) & 63)
    return made


def slips(one: str, other: str, most: int) -> int:
    """Return how many letters are wrong, missing, added or swapped; one more than the most wanted where it is more."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    start = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        start += 1
    one, other = one[max(0, start - 1) :], other[max(0, start - 1) :]
    far = most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        before, last, row = row, before, [far] * (len(other) + 1)
        if i <= most:
            row[0] = i
        # What lies further from the diagonal has more slips than are wanted.
        for j in range(max(1, i - most), min(len(other), i + most) + 1):
            b = other[j - 1]
            cost = before[j - 1] + (a != b)
            if before[j] < cost:
                cost = before[j] + 1
            if row[j - 1] < cost:
                cost = row[j - 1] + 1
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b and last[j - 2] < cost:
                cost = last[j - 2] + 1
            row[j] = cost
        if min(row) > most:
            return far
    return min(row[-1], far)


_SAME_ROOT: Final = 0.85
_SAME_START: Final = 0.65
_SLIPS: Final = {1: 0.7, 2: 0.35}
_SHORTEST_START: Final = 4
_SHORTEST_SLIP: Final = 5
_TWO_SLIPS: Final = 8
_LONGER: Final = 0.5


@cache
def _same_actions() -> dict[str, tuple[str, ...]]:
    """Return for the stem of a word the stems of others that name the same action: people type the verb."""
    made: dict[str, tuple[str, ...]] = {}
    for line in data.text("law/same_actions.txt").splitlines():
        stems = tuple(dict.fromkeys(stems_in(line)))
        made |= {stem: (*made.get(stem, ()), *(each for each in stems if each != stem)) for stem in stems}
    return made


def vocabulary(stems: Iterable[str]) -> "Vocabulary":
    """Return the vocabulary of some stems."""
    return Vocabulary({stem: _letters(stem) for stem in stems})


@frozen(eq=False)
class Vocabulary:
    """The stems that a search knows, and which of them are near to a typed word."""

    stems: dict[str, int]
    _by_root: dict[str, list[str]] = field(init=False, factory=dict)
    _by_start: dict[str, list[str]] = field(init=False, factory=dict)
    _by_length: dict[int, list[tuple[str, int]]] = field(init=False, factory=dict)

    def __attrs_post_init__(self) -> None:
        for stem, letters in self.stems.items():
            self._by_root.setdefault(root_of(stem), []).append(stem)
            self._by_start.setdefault(stem[:_SHORTEST_START], []).append(stem)
            self._by_length.setdefault(len(stem), []).append((stem, letters))

    def near(self, word: str) -> dict[str, float]:
        """Return the stems that a typed word may mean, each with how sure that is, from 0 to 1."""
        made: dict[str, float] = {}
        stems = stems_of_typed(word)
        for stem in stems:
            for found, closeness in self._related(stem):
                made[found] = max(made.get(found, 0.0), closeness)
            for found in _same_actions().get(stem, ()):
                if found in self.stems:
                    made[found] = max(made.get(found, 0.0), _SAME_ROOT)
        if made:
            return made
        for stem in stems:
            for found, count in self._slipped(stem):
                made[found] = max(made.get(found, 0.0), _SLIPS[count])
        best = max(made.values(), default=0.0)
        return {found: closeness for found, closeness in made.items() if closeness == best}

    def _related(self, stem: str) -> Iterator[tuple[str, float]]:
        if stem in self.stems:
            yield stem, 1.0
        for found in self._by_root.get(root_of(stem), ()):
            if found != stem:
                yield found, _SAME_ROOT
        if len(stem) < _SHORTEST_START:
            return
        for found in self._by_start.get(stem[:_SHORTEST_START], ()):
            short, long = sorted((found, stem), key=len)
            if found != stem and long.startswith(short) and len(short) > _LONGER * len(long):
                yield found, _SAME_START

    def _slipped(self, stem: str) -> Iterator[tuple[str, int]]:
        if len(stem) < _SHORTEST_SLIP:
            return
        most = 2 if len(stem) >= _TWO_SLIPS else 1
        letters = _letters(stem)
        for length in range(len(stem) - most, len(stem) + most + 1):
            for found, held in self._by_length.get(length, ()):
                # Of two slips none is in the first letter; each makes two letters differ at most.
                allowed = most if found[0] == stem[0] else 1
                if (held ^ letters).bit_count() > 2 * allowed:
                    continue
                count = slips(stem, found, allowed)
                if 1 <= count <= allowed:
                    yield found, count
