"""Names of hidden people where no space separates their parts: `alenavymyslenka`, `avymyslenka`, `freevymyslenka`.

A word is looked up by the consonants of a name in either order, so that each language and romanisation is found; where
they agree, the word is divided and its halves are read as a name.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from hrdocs.names import mentions
from hrdocs.names.letters import is_cyrillic
from hrdocs.names.parsing import readings_of
from hrdocs.names.reading import Word, word_of
from hrdocs.names.results import MentionForm

_WORD: Final = re.compile(r"[^\W\d_](?:[^\W\d_]|['’ʼ`](?=[^\W\d_])){7,40}(?![^\W\d_])")
_FEWEST: Final = 6
"""A family name of fewer letters is part of many words."""
_LEAST: Final = 4
"""So many consonants of a name are rarely those of another word."""
_INITIALS: Final = 2


class GluedNames:
    """Names of people to be found inside of words.

    Args:
        people: The names of each person.
    """

    def __init__(self, people: Iterable[Iterable[str]]) -> None:
        self._pairs: defaultdict[str, dict[int, tuple[str, ...]]] = defaultdict(dict)
        self._families: defaultdict[str, dict[int, tuple[str, ...]]] = defaultdict(dict)
        self._known: dict[str, bool | None] = {}
        for number, each in enumerate(people):
            names = tuple(each)
            for reading in (reading for name in names for reading in readings_of(name)):
                family = "".join(word.printed for word in reading.family)
                if reading.given is None or len(family) < _FEWEST:
                    continue
                whole = word_of(family, "Cyrl" if is_cyrillic(family) else "Latn")
                initials, fathers = _of_initial(reading.given), _of_initial(reading.patronymic)
                parts = {"", *initials, *reading.given.bones, *(a + b for a in initials for b in fathers)}
                for bone in whole.bones:
                    if len(bone) >= _LEAST:
                        self._families[bone][number] = names
                        for part in parts:
                            self._pairs[part + bone][number] = self._pairs[bone + part][number] = names
        self._lengths = tuple(sorted({len(bone) for bone in self._families}))

    def found(self, text: str) -> bool | None:
        """Return whether a word of a text is a name with its parts together; None where a word holds a family name."""
        is_perhaps = False
        for match in _WORD.finditer(text):
            word = match[0].casefold()
            if word not in self._known:
                self._known[word] = self._is_glued(word)
            answer = self._known[word]
            if answer:
                return True
            is_perhaps = is_perhaps or answer is None
        return None if is_perhaps else False

    def _is_glued(self, printed: str) -> bool | None:
        word = word_of(printed, "Cyrl" if is_cyrillic(printed) else "Latn")
        pairs = {n: names for bone in word.bones for n, names in self._pairs.get(bone, {}).items()}
        if pairs and mentions(printed.capitalize(), _keyed(pairs)):
            return False  # a family name in one of its cases
        if pairs and _is_named(_divided(printed), pairs, {MentionForm.WHOLE, MentionForm.INITIALS}):
            return True
        ends = {bone[-length:] for bone in word.bones for length in self._lengths if length < len(bone)}
        holders = {n: names for end in ends for n, names in self._families.get(end, {}).items()}
        halves = (printed[at:].capitalize() for at in range(2, len(printed) - _FEWEST + 1))
        return None if holders and _is_named(halves, holders, {MentionForm.FAMILY}) else False


def _of_initial(word: Word | None) -> frozenset[str]:
    """Return the consonants of the first letter of a word."""
    return frozenset() if word is None else word_of(word.printed[:1], "Cyrl" if word.is_cyrillic else "Latn").bones


def _divided(word: str) -> Iterator[str]:
    """Return a word in two halves at each place, a short half as initials."""
    for at in range(1, len(word)):
        one, other = word[:at].capitalize(), word[at:].capitalize()
        if at <= _INITIALS:
            yield f"{'. '.join(word[:at].upper())}. {other}"
        if len(word) - at <= _INITIALS:
            yield f"{one} {'. '.join(word[at:].upper())}."
        yield f"{one} {other}"


def _keyed(people: dict[int, tuple[str, ...]]) -> list[tuple[str, tuple[str, ...]]]:
    return [(str(number), names) for number, names in people.items()]


def _is_named(probes: Iterable[str], people: dict[int, tuple[str, ...]], forms: set[MentionForm]) -> bool:
    found = mentions(";\n\n".join(probes), _keyed(people))
    return any(each.form in forms for each in found)
