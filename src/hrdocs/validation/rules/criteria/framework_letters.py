"""The letters of a framework as documents print them: 3.1 (a), а), category II, 2. b).

Documents print them with and without the number of the paragraph, in Latin and Cyrillic, with words beside them,
several in one text; and they number their own lists. So a text is only reported as not a letter of a framework when no
such reading of it is one.
"""

import re
from functools import cache, lru_cache
from typing import Final

from attrs import frozen

from hrdocs.byvalue import ByValue

# Letters of a text in Cyrillic, in the order of its alphabet, and those that look like Latin ones.
_LATIN: Final = str.maketrans("абвгдіхс", "abcdeixc")
_ROMAN: Final = re.compile("[ivx]+").fullmatch
_TOKEN: Final = re.compile("[0-9]+|[a-zа-яёіў]+")
# Paragraph, point, letter: п. 3.1, л. «а».
_ABBREVIATIONS: Final = frozenset("pпл")
_DIVIDER: Final = re.compile(r"[,;/–—-]|\b(?:and|or|и|или|і|або|ды)\b")


@frozen(eq=False, repr=False)
class Letters(ByValue):
    """The letters of a framework, each as its numbers and its letter: 3.1 (a) is (3, 1) and a.

    Args:
        pairs: The numbers and the letter of each.
        numbers: The numbers that come before letters, or begin those: 3 and 3.1.
        letters: The letters alone.
        printed: All of them as printed, for a message; empty where the framework prints none.
    """

    pairs: frozenset[tuple[tuple[str, ...], str]]
    numbers: frozenset[tuple[str, ...]]
    letters: frozenset[str]
    printed: str


@cache
def letters_of(framework: str) -> Letters:
    """Return the letters of a packaged framework."""
    from hrdocs import criteria  # noqa: PLC0415 -- only files that name a framework wait for it

    pairs: set[tuple[tuple[str, ...], str]] = set()
    numbers: set[tuple[str, ...]] = set()
    factors = criteria.checklist(framework).factors
    for factor in factors:
        # Other documents number the same category otherwise: "8(a) in the methods of work".
        notes = re.findall(r"[0-9]+\([a-z]\)", factor.printed_note or "")
        for text in (factor.printed or "", *notes):
            before, found = read(text)
            pairs |= {(before, letter) for letter in found}
            numbers |= {before[:n] for n in range(1, len(before) + 1)}
    return Letters(
        frozenset(pairs),
        frozenset(numbers),
        frozenset(letter for _, letter in pairs),
        ", ".join(factor.printed for factor in factors if factor.printed is not None),
    )


@lru_cache(maxsize=1_024)
def has_letter(framework: str, text: str) -> bool:
    """Return whether a printed text can be one or several letters of a packaged framework."""
    known = letters_of(framework)
    pieces = [read(piece) for piece in _DIVIDER.split(text.casefold())]
    found = [(numbers, letters) for numbers, letters in pieces if numbers or letters]
    return bool(found) and all(_is_known(known, numbers, letters) for numbers, letters in found)


def _is_known(known: Letters, numbers: tuple[str, ...], letters: tuple[str, ...]) -> bool:
    if not letters:
        return numbers in known.numbers
    # One number may be that of the document's own list: "1. a)".
    if len(numbers) > 1:
        return all((numbers, letter) in known.pairs for letter in letters)
    return all(letter in known.letters for letter in letters)


def read(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the numbers and the single letters, or Roman numerals, of a text; its words are left out."""
    tokens = _TOKEN.findall(text.casefold())
    words = [token.translate(_LATIN) for token in tokens if not token.isdigit() and token not in _ABBREVIATIONS]
    return tuple(t for t in tokens if t.isdigit()), tuple(w for w in words if len(w) == 1 or _ROMAN(w))
