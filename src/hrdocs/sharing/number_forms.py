"""Numbers of papers of identity of Belarus, known by their form."""

import re
import unicodedata
from typing import Final

_PERSONAL_NUMBER: Final = re.compile(r"(?<![0-9A-Z])[0-9]{7}[ABCEHKM][0-9]{3}[A-Z]{2}[0-9](?![0-9A-Z])")
_BETWEEN: Final = "[ \u00a0№#:-]{0,3}(?:N[o°º.]{0,2} ?)?"
_PASSPORT: Final = re.compile(rf"(?<![0-9A-Za-z])[A-Z]{{2}}{_BETWEEN}[0-9]{{7}}(?![0-9A-Za-z])")
_SERIES: Final = re.compile(rf"(?<![0-9A-Z])(?:AB|BM|HB|KH|MP|MC|KB|PP|SP|DP){_BETWEEN}[0-9]{{7}}(?![0-9A-Z])")
"""Two small letters before a number are a word, unless they are a series of passports of Belarus."""
_DRAWN_ALIKE: Final = str.maketrans("АВСЕНКМОРТХІУ", "ABCEHKMOPTXIY")
_FEWEST_DIGITS: Final = 7


def has_identity_number(text: str) -> bool:
    """Whether a text holds what looks like a personal number or a passport of Belarus, in letters of any alphabet."""
    if sum(each.isdigit() for each in text) < _FEWEST_DIGITS:
        return False
    text = unicodedata.normalize("NFKC", text.replace("№", "#"))
    return (
        _PERSONAL_NUMBER.search(text.upper().translate(_DRAWN_ALIKE)) is not None
        or _PASSPORT.search(text.translate(_DRAWN_ALIKE)) is not None
        or _SERIES.search(text.upper().translate(_DRAWN_ALIKE)) is not None
    )
