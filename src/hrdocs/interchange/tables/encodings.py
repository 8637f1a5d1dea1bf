"""Which encoding a text file has: marks, strict UTF-8, zero bytes, else by the letters of Belarusian and Russian.

A single byte means another letter in each of the old encodings. Read in the wrong one, a text is of rare letters,
of capitals inside words and of frames. Each candidate is scored by how likely its letters are; the best is taken if it
is well ahead of the runner-up, or if both give the same text.
"""

import codecs
import math
from collections.abc import Iterable
from typing import Final

from attrs import frozen

CANDIDATES: Final = ("windows-1251", "cp866", "koi8-r", "mac_cyrillic", "iso8859_5")
"""The encodings of one byte a letter in which Belarusian and Russian are written."""

# Per mille, over the Russian texts of the codes and Belarusian prose.
_PER_MILLE: Final = {
    "а": 110, "б": 16, "в": 40, "г": 15, "д": 33, "е": 80, "ё": 3, "ж": 7, "з": 30, "и": 60, "й": 12, "к": 33,
    "л": 34, "м": 25, "н": 80, "о": 80, "п": 34, "р": 50, "с": 45, "т": 46, "у": 24, "ф": 4, "х": 9, "ц": 14,
    "ч": 12, "ш": 9, "щ": 3, "ъ": 0.5, "ы": 27, "ь": 10, "э": 7, "ю": 4, "я": 24, "і": 22, "ў": 6,
}  # fmt: skip
_LOWER: Final = {letter: math.log(share / 1000) for letter, share in _PER_MILLE.items()}
_MARKS: Final = frozenset("«»—–№’“”„…‘ґҐ°§¹²³\N{NO-BREAK SPACE}\N{SOFT HYPHEN}")
# As likely as a rare letter, a capital within a word, and what no text has.
_MARK: Final = -5.0
_AFTER_LETTER: Final = -7.0
_CAPITAL: Final = -1.0
_AFTER_CAPITAL: Final = -0.3
_STRANGE: Final = -11.0

ENOUGH: Final = 8.0
"""How far ahead of the runner-up the best encoding must be, in natural logarithms of likelihood over the whole text."""


@frozen
class Guess:
    """The most likely encoding of a text.

    Args:
        encoding: Its name.
        second: The best of those that give another text.
        distance: How many times likelier the first is, as a natural logarithm; infinite where nothing else fits.
        is_sure: Whether the first is well ahead of all that give another text.
    """

    encoding: str
    second: str
    distance: float
    is_sure: bool


def guess(data: bytes) -> Guess:
    """Return the most likely encoding of bytes that are not UTF-8."""
    scored = sorted(((_score(data, name), name) for name in CANDIDATES), reverse=True)
    first, encoding = scored[0]
    text = data.decode(encoding)
    # An encoding that gives the same text does not compete.
    rivals = [(score, name) for score, name in scored[1:] if score == -math.inf or data.decode(name) != text]
    if not rivals:
        return Guess(encoding, scored[1][1], math.inf, is_sure=True)
    second, runner_up = rivals[0]
    return Guess(encoding, runner_up, first - second, first - second >= ENOUGH)


def _score(data: bytes, encoding: str) -> float:
    """Return how likely the letters of the text are, read in an encoding, as a natural logarithm."""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return -math.inf
    total, before = 0.0, " "
    for char in text:
        if char > "\x7f":
            total += _likelihood(char, before)
        before = char
    return total


def _likelihood(char: str, before: str) -> float:
    lower = _LOWER.get(char)
    if lower is not None:
        return lower
    capital = _LOWER.get(char.lower())
    if capital is not None:
        if before in _LOWER:
            return capital + _AFTER_LETTER
        return capital + (_AFTER_CAPITAL if before.lower() in _LOWER else _CAPITAL)
    return _MARK if char in _MARKS else _STRANGE


_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    # Before UTF-16, whose mark is the beginning of this one.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# The upper halves of ASCII, Cyrillic and typographic quotes.
_UPPER: Final = frozenset((0x00, 0x04, 0x20))
_MOSTLY: Final = 0.95


def mark_of(head: bytes) -> tuple[str | None, int]:
    """Return the encoding that a byte-order mark names, and the length of the mark."""
    for mark, encoding in _BOMS:
        if head.startswith(mark):
            return encoding, len(mark)
    return None, 0


def wide_of(head: bytes) -> str | None:
    """Return the encoding of two or four bytes a letter that a text without a mark is in, by its zero bytes."""
    if b"\0" not in head or not head.strip(b"\0"):
        return None
    head = head[: len(head) // 4 * 4]
    for encoding, zero, upper in (("utf-32-le", (2, 3), 1), ("utf-32-be", (0, 1), 2)):
        if head and not any(any(head[n::4]) for n in zero) and _is_upper(head[upper::4]):
            return encoding
    for encoding, upper, lower in (("utf-16-le", 1, 0), ("utf-16-be", 0, 1)):
        if _is_upper(head[upper::2]) and not _is_upper(head[lower::2]):
            return encoding
    return None


def _is_upper(given: bytes) -> bool:
    return bool(given) and sum(each in _UPPER for each in given) >= _MOSTLY * len(given)


UNIT: Final = {"utf-16-le": 2, "utf-16-be": 2, "utf-32-le": 4, "utf-32-be": 4}
"""How many bytes a letter has in the wide encodings."""


def is_utf8(pieces: Iterable[bytes]) -> bool:
    """Whether bytes, piece by piece, are strictly UTF-8."""
    decoder = codecs.getincrementaldecoder("utf-8")("strict")
    try:
        for piece in pieces:
            decoder.decode(piece)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def undone(text: str) -> str | None:
    """Return a text that was read as Latin-1 or windows-1252 and saved as UTF-8, as it was before; None for others."""
    for encoding in ("latin-1", "windows-1252"):
        try:
            return text.encode(encoding).decode("utf-8")
        except (UnicodeEncodeError, UnicodeDecodeError):
            continue
    return None
