"""Words of other languages, in which a code or an article without its state is that of their own country."""

import re
from functools import lru_cache
from itertools import compress
from typing import Final

from hrdocs.law.citations.fold import Folded, skeleton
from hrdocs.law.citations.tokens import Tokens

_WORDS: Final = (  # regular expressions, divided by spaces
    # Polish.
    r"się został[aoy]? oraz przez sąd sądu skazan[aeyi]\w{0,3} grozi zarzut\w{0,3} usłyszał[ai]? kary",
    r"kodeksu śledztw\w{1,2} ustawy",
    # Lithuanian.
    r"kodekso straipsn\w{1,4} pagal nuteist\w{1,3} teism\w{1,3} baudžiam\w{1,4}",
    # Czech and Slovak.
    r"zákoníku odst podle odsouzen\w? soud[ue]? obžalovan\w{1,3} trestn\w{1,4}",
    # German.
    r"wurden? wegen nach und gericht\w{0,2} verurteilt\w{0,2} angeklagt\w{0,2}",
    # Ukrainian.
    r"підозр\w{1,3} засуд\w{2,5} судять вирок\w{0,3} мешкан\w{2,4} звинувач\w{2,5} років статт[іяеє]\w{0,2}",
    r"злочин\w{1,3} передбачен\w{2,3} відповідно покарання\w?",
    # French, Italian, Spanish.
    r"les une aux dans selon condamn\w{1,4}",
    r"della dello degli delle nella reato imputat\w condannat\w sentenza articol[oi] codice",
    r"artículos? según código condenad\w{1,2}",
)
_WORD: Final = re.compile("|".join(skeleton(" ".join(_WORDS)).split()))
# Letters that are lost in a folded text.
_LETTERS: Final = re.compile("[їєЇЄ]")


# "ы", "э", "арт." and such sounds are of Russian and Belarusian; at least one letter must look like no Latin one.
_NOT_UKRAINIAN: Final = re.compile(skeleton("[ыэ]|(?<![a-zа-я])арт|дзі|дзе|дзя|паводле|чалавек"))
_CYRILLIC: Final = re.compile("[бгджзлпфцчшщьюя]")
_SHORT_U: Final = "ўЎ"
_LEAST: Final = 2


def is_ukrainian(plain: str, text: str) -> bool:
    """Whether a sentence is in Ukrainian, though no word shows it: it has "і" and no letter of Russian and Belarusian.

    Args:
        plain: The sentence as it is written.
        text: The same, folded.
    """
    return (
        plain.count("і") >= _LEAST
        and not any(letter in plain for letter in _SHORT_U)
        and _CYRILLIC.search(text) is not None
        and _NOT_UKRAINIAN.search(text) is None
    )


@lru_cache(maxsize=50_000)
def is_of_tongue(word: str) -> bool:
    """Whether a folded word is one of Polish, Lithuanian, Czech, German, Ukrainian, French, Italian or Spanish."""
    return _WORD.fullmatch(word) is not None


def places(folded: Folded, tokens: Tokens) -> list[int]:
    """Return where the words of those languages begin, in order."""
    found = list(compress(tokens.raw_starts, map(is_of_tongue, tokens.raw)))
    if any(letter in folded.plain for letter in "їєЇЄ"):
        found += [match.start() for match in _LETTERS.finditer(folded.plain)]
    return sorted(found)
