"""Cyrillic names in other cases that are written in Latin letters: `sud-nad-ihorem-vydumanovym`.

Addresses of news are written so. Only Cyrillic words have endings of cases by the rules of names, so the text is drawn
in Cyrillic letters first.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from hrdocs.names.case_endings import lemmas
from hrdocs.names.parsing import readings_of
from hrdocs.names.reading import word_of

_LATIN_WORD: Final = re.compile("[A-Za-z\u00c0-\u024f]+")
_IN_CYRILLIC: Final = {
    "shch": "щ", "sch": "щ", "dzh": "дж", "sh": "ш", "ch": "ч", "zh": "ж", "kh": "х", "ts": "ц", "cz": "ч", "sz": "ш",
    "yu": "ю", "iu": "ю", "ju": "ю", "ya": "я", "ia": "я", "ja": "я", "yo": "ё", "io": "ё", "jo": "ё", "ye": "е",
    "ie": "е", "je": "е", "iy": "ий", "yy": "ый", "ij": "ий", "yi": "ый", "x": "х", "š": "ш", "č": "ч", "ž": "ж",
    "ŭ": "ў", "ł": "л", "ś": "сь", "ć": "ць", "ń": "нь", "ź": "зь", "ĺ": "ль", "c": "ц", "a": "а", "b": "б", "v": "в",
    "w": "в", "g": "г", "h": "г", "d": "д", "e": "е", "z": "з", "i": "и", "j": "й", "k": "к", "l": "л", "m": "м",
    "n": "н", "o": "о", "p": "п", "r": "р", "s": "с", "t": "т", "u": "у", "f": "ф", "y": "ы", "q": "к",
}  # fmt: skip
_SPELT: Final = re.compile("|".join(sorted(_IN_CYRILLIC, key=len, reverse=True)))
_SHORT_Y: Final = re.compile("(?<=[аеоуыюя])ы")


def in_cyrillic(text: str) -> str:
    """Return a text with its Latin words in Cyrillic letters, roughly: as names are heard, in the case they are in.

    Only Cyrillic words have endings of cases; addresses of news have them in Latin letters.
    """
    return _LATIN_WORD.sub(lambda found: _word(found[0]), text)


@lru_cache(20_000)
def _word(word: str) -> str:
    made = _SPELT.sub(lambda letters: _IN_CYRILLIC[letters[0]], word.casefold())
    made = _SHORT_Y.sub("й", made)
    return made.upper() if word.isupper() else made.capitalize() if word[0].isupper() else made


class LatinCases:
    """Family names of people to be found in another case, in Latin letters.

    Args:
        people: The names of each person.
    """

    def __init__(self, people: Iterable[Iterable[str]]) -> None:
        readings = (reading for names in people for name in names for reading in readings_of(name))
        self._bones = frozenset(bone for reading in readings for word in reading.family for bone in word.bones)
        self._known: dict[str, bool] = {}

    def drawn(self, text: str) -> str | None:
        """Return a text in Cyrillic letters; None where no word of it may be a family name in any case."""
        return in_cyrillic(text) if any(map(self._may_be, _LATIN_WORD.findall(text))) else None

    def _may_be(self, word: str) -> bool:
        known = self._known.get(word)
        if known is None:
            drawn = _word(word.casefold())
            nominatives = (drawn, *(each.word for each in lemmas(drawn)))
            known = any(not self._bones.isdisjoint(word_of(each, "Cyrl").bones) for each in nominatives)
            self._known[word] = known
        return known
