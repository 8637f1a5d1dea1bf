"""Words without their endings, so that inflected forms are equal in search and as evidence of a heading."""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final

CYRILLIC: Final = (
    "иями ями ами ыми ими ого его ому ему ией иях ием ой ей ий ый ая яя ое ее ые ие ых их ом ем ам ям ах ях ов ев ию ью"
    " ия ья ага яга аму яму ымі імі амі ямі ыя ія ай яй аў еў ню а я о е ы и у ю ь й і"
)
_LATIN: Final = "ations ation ings ing ions ion ers er ies ed es s e y"
_SHORTEST: Final = 3
_LONG: Final = 5
WORD: Final = re.compile(r"[^\W\d_]+", re.UNICODE)
_REMEMBERED: Final = 4_096


def stemmer(
    written: Callable[[str], str] = str, *, endings: str = f"{CYRILLIC} {_LATIN}", of_long: str = ""
) -> Callable[[str], str]:
    """Return the function that cuts the ending of a word of small letters; what is left has three letters at least.

    Args:
        written: How the words are written: a text in which letters that look alike are one has its own endings.
        endings: The endings, of words of both scripts when left out.
        of_long: Endings that are cut only where five letters are left, since short words end so without one.
    """
    cut_off = {written(each) for each in endings.split()} | {
        f"(?<=.{{{_LONG}}}){written(each)}" for each in of_long.split()
    }
    longest_first = sorted(cut_off, key=lambda each: (-len(each), each))
    ending = re.compile(f"(?:{'|'.join(longest_first)})$")

    @lru_cache(maxsize=_REMEMBERED)
    def stem(word: str) -> str:
        cut = ending.sub("", word)
        return cut if len(cut) >= _SHORTEST else word

    return stem


_stem_of: Final = stemmer()


def stemmed(word: str) -> str:
    """Return a word without its ending, so that its inflected forms meet in search."""
    return _stem_of(word.casefold().replace("ё", "е"))


def stems_of(text: str) -> set[str]:
    """Return the stems of the words of a text."""
    return {stemmed(word) for word in WORD.findall(text)}
