"""One plain form of a text, with the way back: the same letter for all that look alike, one dash, one space.

`fold` gives a text in which spellings can be compared character by character, and maps every place in it to the text
given. Most characters are replaced one for one; soft hyphens, accents, tags, entities and the hyphen of a broken word
change the length and are kept as segments. Everything here takes time in proportion to the length of the text.

Letters that look alike in Latin and Cyrillic become one (`KoAП` and `КоАП` are the same to the eye, so to us), and so
do й and и, ё and е, ў and у, č and c: what is lost could only distinguish words that never mean different things here.
"""

import re
from bisect import bisect_right
from itertools import pairwise
from typing import Final

from attrs import frozen

_CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЁІЎЇЄҐ"
# Left what a text may have, right the one character that all of them become.
_ALIKE = (
    ("аАáÁàÀâÂäÄąĄ", "a"), ("вВ", "b"), ("сСčČćĆçÇϲ", "c"), ("еЕёЁéÉèÈêÊëËęĘěĚєЄ", "e"),
    ("нН", "h"), ("řŘ", "r"), ("іІїЇíÍîÎïÏįĮ", "i"), ("јЈ", "j"), ("кКĸ", "k"), ("łŁ", "l"), ("мМ", "m"), ("ńŃ", "n"),
    ("оОóÓòÒôÔöÖοΟ", "o"), ("рРρΡ", "p"), ("ѕЅśŚšŠß", "s"), ("тТ", "t"), ("ŭŬúÚüÜųŲūŪůŮ", "u"), ("уУўЎýÝ", "y"),
    ("хХ", "x"), ("źŹżŻžŽ", "z"), ("ґҐ", "г"), ("йЙ", "и"),
    ("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\ufe58\ufe63\uff0d", "-"),
    ("\t\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " "),
    ("\x0b\x0c\x85\u2028\u2029", "\n"),
    ("«»„“”‟‹›‚″\uff02", '"'), ("’‘ʼ`´′", "'"), ("․\uff0e", "."), ("\uff0c", ","), ("⁄", "/"),
)  # fmt: skip


def _table() -> dict[int, str]:
    table = {ord(letter): letter.lower() for letter in _CAPITALS}
    for characters, become in _ALIKE:
        table.update(dict.fromkeys(map(ord, characters), become))
    return table


_SKELETON: Final = _table()

_PAIRS: Final = tuple((chr(sign), become) for sign, become in _SKELETON.items() if chr(sign) != become)
_LONG: Final = 2_000

LETTERS: Final = "a-zа-яєґ"
"""The letters that a folded text may have, as written inside a class of a pattern."""

RAISED: Final = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_RAISE = str.maketrans("0123456789", RAISED)

_INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_LINE_TAGS = "p|div|li|ul|ol|br|hr|tr|td|th|table|h[1-6]|blockquote|section|article|header|footer|title|body|html"
_WORD_TAGS = "a|abbr|b|big|cite|code|em|font|i|ins|mark|nobr|q|s|small|span|strong|sub|sup|u|wbr"
# Few texts need it, and compiling takes long: the first of them does.
_SPECIAL: Final = (
    r"<sup(?:\s[^<>]*)?>\s*(?P<raised>[0-9]{1,2})\s*</sup\s*>"
    rf"|</?(?:(?P<line>{_LINE_TAGS})|{_WORD_TAGS})(?:[\s/][^<>]*)?>"
    r"|&(?P<entity>#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8}[0-9]{0,2});"
    # Invisible characters, and accents above letters: stress marks, and the second half of a decomposed й or ў.
    r"|[\u00ad\u0300-\u036f\u200b-\u200f\u2060\ufeff]+"
    # The hyphen of a word broken over two lines.
    r"|(?<=[^\W\d_])[-\u00ad\u2010] ?\r?\n[ \t]*(?=[a-zа-яёіўїłčšžćńśźŭ])"
)
# Characters alone, so that the search is fast; the hyphen of a broken word is looked for by itself.
_MAY_BE_SPECIAL = re.compile("[<&\u00ad\u0300-\u036f\u200b-\u200f\u2060\ufeff]")
_BROKEN = tuple(f"{hyphen}{space}{end}" for hyphen in "-\u2010" for space in ("", " ") for end in ("\n", "\r\n"))
_BREAK_CASE = re.compile(r"[A-ZА-ЯЁІЎ]")


@frozen
class Folded:
    """A folded text, and where its characters are in the text given.

    Args:
        text: The folded text.
        plain: The same text with tags and entities undone, letters and capitals kept; as long as `text`.
        at: Where each segment begins in `text`; empty when no character has moved.
        origins: For each segment where it began and ended in the text given.
    """

    text: str
    plain: str
    at: tuple[int, ...] = ()
    origins: tuple[tuple[int, int], ...] = ()

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the place in the text given of the characters from `start` up to `end`, at least one."""
        if not self.at:
            return start, end
        return self._origin(start)[0], self._origin(end - 1)[1]

    def _origin(self, index: int) -> tuple[int, int]:
        n = bisect_right(self.at, index) - 1
        start, end = self.origins[n]
        length = self.at[n + 1] - self.at[n] if n + 1 < len(self.at) else end - start
        if length == end - start:
            return start + index - self.at[n], start + index - self.at[n] + 1
        return start, end


def skeleton(text: str) -> str:
    """Replace every character by the one for all that look like it; the length stays."""
    if text.isascii() or len(text) < _LONG:
        return text.translate(_SKELETON)
    # One search for each character is faster than one look for each character.
    for sign, become in _PAIRS:
        text = text.replace(sign, become)
    return text


def fold(text: str) -> Folded:
    """Fold a text."""
    if not _MAY_BE_SPECIAL.search(text) and not any(broken in text for broken in _BROKEN):
        return Folded(skeleton(text), text)
    pieces: list[str] = []
    origins: list[tuple[int, int]] = []
    last = 0
    for match in re.compile(_SPECIAL, re.IGNORECASE).finditer(text):
        start, end = match.span()
        become, at = _undone(match, text)
        if become is None:
            continue
        pieces.append(text[last:start])
        origins.append((last, start))
        pieces.append(become)
        origins.append(at or (start, end))
        last = end
    pieces.append(text[last:])
    origins.append((last, len(text)))
    kept = [(piece, origin) for piece, origin in zip(pieces, origins, strict=True) if piece]
    plain = "".join(piece for piece, _ in kept)
    starts = [0]
    for piece, _ in kept:
        starts.append(starts[-1] + len(piece))
    return Folded(skeleton(plain), plain, tuple(starts[:-1]), tuple(origin for _, origin in kept))


def _undone(match: re.Match[str], text: str) -> tuple[str | None, tuple[int, int] | None]:
    """Return what a tag, an entity or an invisible character becomes, and which characters that covers if not all."""
    if match["raised"]:
        return match["raised"].translate(_RAISE), match.span("raised")
    if match["line"]:
        return "\n", None
    if match["entity"]:
        character = _character(match["entity"])
        return ("" if character is not None and character in _INVISIBLE else character), None
    # A word broken in capitals continues in capitals; `361-` before `Статья` is no broken word.
    if match.group().strip(" \r\n\t") in ("-", "‐") and _BREAK_CASE.match(text, match.end()):
        return None, None
    return "", None


def _character(entity: str) -> str | None:
    if not entity.startswith("#"):
        from html.entities import html5  # noqa: PLC0415 -- few texts have one

        found = html5.get(f"{entity};")
        return found if found is not None and len(found) == 1 else None
    digits = entity[1:]
    number = int(digits[1:], 16) if digits[0] in "xX" else int(digits)
    # Numbers that are no character of their own stay as they are written.
    return chr(number) if 0 < number <= 0x10FFFF and not 0xD800 <= number <= 0xDFFF else None  # noqa: PLR2004


def is_in_order(folded: Folded) -> bool:
    """Return whether the segments of a folded text follow one another; what tests hold of every text."""
    return all(one[1] <= other[0] for one, other in pairwise(folded.origins))


def rewritten(folded: Folded, changes: list[tuple[int, int, str]]) -> Folded:
    """Return a folded text in which some pieces are other words, each of which leads back to the whole piece.

    Args:
        folded: The text.
        changes: Where a piece begins and ends, and its new text; in order, none over another.
    """
    pieces: list[tuple[str, str, tuple[int, int]]] = []
    last = 0
    for start, end, new in changes:
        if start < last:
            continue
        pieces += _kept(folded, last, start)
        # As long as the text it replaces, it keeps what was there to be seen.
        plain = folded.plain[start:end] if len(new) == end - start else new
        pieces.append((new, plain, folded.span(start, end)))
        last = end
    pieces += _kept(folded, last, len(folded.text))
    starts = [0]
    for text, _, _ in pieces:
        starts.append(starts[-1] + len(text))
    return Folded(
        "".join(text for text, _, _ in pieces),
        "".join(plain for _, plain, _ in pieces),
        tuple(starts[:-1]),
        tuple(origin for _, _, origin in pieces),
    )


def _kept(folded: Folded, start: int, end: int) -> list[tuple[str, str, tuple[int, int]]]:
    """Return the segments of a folded text between two places."""
    if start == end:
        return []
    at = folded.at or (0,)
    first, last = bisect_right(at, start) - 1, bisect_right(at, end - 1) - 1
    made = []
    for n in range(first, last + 1):
        begin = max(start, at[n])
        stop = min(end, at[n + 1] if n + 1 < len(at) else len(folded.text))
        made.append((folded.text[begin:stop], folded.plain[begin:stop], folded.span(begin, stop)))
    return made
