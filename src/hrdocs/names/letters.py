"""Letters of a name: what is stripped, and look-alikes of another alphabet put right word by word."""

import re
import unicodedata
from functools import lru_cache

from hrdocs.names.results import Repair

APOSTROPHES = "'’‘ʼ`´′‛＇ʹʺ\"“”„«»"
"""Characters that are printed for the apostrophe or the soft sign; compared names are stripped of them."""

# Strong look-alikes are drawn alike. The weak ones are typed by the wrong layout or taken from small capitals; they
# count only in a word that has letters of its own from the other alphabet.
_STRONG = dict(zip("aceopxyijëïABCEHKMOPTXYIJ", "асеорхуіјёїАВСЕНКМОРТХУІЈ", strict=True)) | {"ĸ": "к"}
_WEAK = dict(zip("kmtnhb", "кмтпнв", strict=True))
_TO_CYRILLIC = _STRONG | _WEAK
_TO_LATIN = {cyrillic: latin for latin, cyrillic in _STRONG.items() if latin != "ĸ"} | {"к": "k", "ĸ": "k"}
_GREEK = dict(zip("αοερνκτιυχβγΑΒΕΗΚΜΝΟΡΤΧΥΙ", "aoepvktiuxvyABEHKMNOPTXYI", strict=True))
_APOSTROPHE = re.compile(f"[{APOSTROPHES}]")
_MIXED = re.compile(r"[a-zA-ZÀ-ɏĸͰ-Ͽ]")
_GREEK_OR_KRA = re.compile(r"[ĸͰ-Ͽ]")
_CYRILLIC = re.compile(r"[Ѐ-ӿ]")
_LATIN = re.compile(r"[a-zA-ZÀ-ɏ]")
_SIMPLE = re.compile(r"[\w .,\-']*")
_WORD = re.compile(r"\w+")
_ALL_CYRILLIC = re.compile(r"[Ѐ-ӿ][Ѐ-ӿ .,'\-]*")
_LETTER = re.compile(r"[^\W\d_]")
_INVISIBLE = ("Cf", "Cc", "Mn", "Me", "Co", "Cs", "Cn")


_ONE_LOOK = {ord(cyrillic.casefold()): latin.casefold() for latin, cyrillic in _STRONG.items()} | {
    ord(letter): plain for letter, plain in (("ё", "e"), ("ґ", "г"), ("ł", "l"), ("ĸ", "k"))
}
"""Small letters that are drawn alike in two alphabets, also as capitals, and those written without their marks."""


def folded_words(text: str) -> tuple[str, ...]:
    """Return the words of a text without case, marks, apostrophes and invisible characters; look-alikes are one letter.

    Words of two texts are the same when the texts look the same: Latin `TACC` and Cyrillic `ТАСС` are.
    """
    text = clean(text).replace("'", "").casefold().translate(_ONE_LOOK)
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return tuple(word.translate(_ONE_LOOK) for word in _WORD.findall(plain.casefold()))


@lru_cache(10_000)
def clean(text: str) -> str:
    """Return a text without stress marks, ties and invisible characters, with one kind of apostrophe and of space."""
    text = unicodedata.normalize("NFC", text)
    if not text.isascii() and _SIMPLE.fullmatch(text) is None:
        text = "".join(c if c.isalnum() or unicodedata.category(c) not in _INVISIBLE else _kept(c) for c in text)
    text = _APOSTROPHE.sub("'", text)
    return " ".join(text.replace("\u2010", "-").replace("\u2011", "-").replace("–", "-").split())


def _kept(char: str) -> str:
    """Return a space for a control character that divides lines, and nothing for any other invisible one."""
    return " " if char in "\n\t\r\v\f\x85" else ""


def is_cyrillic(word: str) -> bool:
    """Whether a word has a Cyrillic letter."""
    return _CYRILLIC.search(word) is not None


def script_of(text: str) -> str:
    """Return the script of most letters, by ISO 15924: `Cyrl`, `Latn`, `Zyyy` for none, `Zzzz` for any other."""
    if _ALL_CYRILLIC.fullmatch(text):  # as most names are; what follows counts letters
        return "Cyrl"
    cyrillic, latin = len(_CYRILLIC.findall(text)), len(_LATIN.findall(text))
    if not cyrillic and not latin:
        return "Zzzz" if any(c.isalpha() for c in text) else "Zyyy"
    other = len(_LETTER.findall(text)) - cyrillic - latin
    if other > cyrillic + latin:
        return "Zzzz"
    return "Cyrl" if cyrillic >= latin else "Latn"


def one_alphabet(word: str, script: str) -> str:
    """Return a word with look-alikes of another alphabet put right.

    The alphabet that has letters of its own in the word wins; without any, that of the whole name.
    """
    has_cyrillic = _CYRILLIC.search(word) is not None
    if not has_cyrillic and script != "Cyrl" and word.isascii():
        return word
    if (_MIXED if has_cyrillic or script == "Cyrl" else _GREEK_OR_KRA).search(word) is None and (
        has_cyrillic or script != "Cyrl"
    ):
        return word
    plain = "".join(_GREEK.get(c, c) for c in word)
    own_cyrillic = sum(c not in _TO_LATIN for c in _CYRILLIC.findall(plain))
    own_latin = sum(c not in _STRONG for c in _LATIN.findall(plain) if c != "ĸ")
    if own_cyrillic > 0 and own_cyrillic >= own_latin - sum(c in _WEAK for c in plain):
        return "".join(_TO_CYRILLIC.get(c, c) for c in plain)
    if own_latin:
        return "".join(_TO_LATIN.get(c, c) for c in plain)
    wanted = _STRONG if script == "Cyrl" else _TO_LATIN
    return "".join(wanted.get(c, c) for c in plain)


def repairs(text: str, repaired: str) -> tuple[Repair, ...]:
    """Return the places where two texts of one length differ, with the Unicode names of both characters."""
    if text == repaired or len(text) != len(repaired):
        return ()
    return tuple(
        Repair(at, unicodedata.name(found, "?"), unicodedata.name(right, "?"))
        for at, (found, right) in enumerate(zip(text, repaired, strict=True))
        if found != right
    )
