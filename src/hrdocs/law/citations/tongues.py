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
    # French, Italian, Spanish.
    r"les une aux dans selon condamn\w{1,4} tribunal\w{0,2}",
    r"della dello degli delle nella reato imputat\w condannat\w sentenza articol[oi] codice",
    r"artículos? según código condenad\w{1,2}",
)
_WORD: Final = re.compile("|".join(skeleton(" ".join(_WORDS)).split()))
# Letters that are lost in a folded text.
_LETTERS: Final = re.compile("[їєґЇЄҐ]")


@lru_cache(maxsize=50_000)
def is_of_tongue(word: str) -> bool:
    """Whether a folded word is one of Polish, Lithuanian, Czech, German, Ukrainian, French, Italian or Spanish."""
    return _WORD.fullmatch(word) is not None


def places(folded: Folded, tokens: Tokens) -> list[int]:
    """Return where the words of those languages begin, in order."""
    found = list(compress(tokens.raw_starts, map(is_of_tongue, tokens.raw)))
    if any(letter in folded.plain for letter in "їєґЇЄҐ"):
        found += [match.start() for match in _LETTERS.finditer(folded.plain)]
    return sorted(found)
