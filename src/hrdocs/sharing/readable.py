"""A text as a person would read it, whatever was done to its letters on the way.

Entities of web pages, percent signs and international domain names of addresses, UTF-8 that was read as another
encoding, invisible characters, bold and wide letters, words divided at the end of a line: none of this hides a name
from a reader, so none of it may hide one from the search for names.
"""

import html
import re
import unicodedata
import urllib.parse
from collections.abc import Iterable
from typing import Final

_INVISIBLE: Final = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]")
_BROKEN: Final = re.compile(r"(?<=[^\W\d_])[-\u2010\u2011][ \t]*+[\r\n]\s*+(?=[^\W\d_])")
_POSSESSIVE: Final = re.compile(r"(?<=[A-Za-z])['\u2019\u02bc]s\b")
_DOMAIN: Final = re.compile(r"xn--[A-Za-z0-9-]+", re.IGNORECASE)
_AT: Final = re.compile(r"(?:(?<!\s)\s+)?[\[({<]\s*(?:at|@|собака|сабака)\s*[\])}>]\s*", re.IGNORECASE)
_DOT: Final = re.compile(r"(?:(?<!\s)\s+)?[\[({<]\s*(?:dot|точка|кропка|[.])\s*[\])}>]\s*", re.IGNORECASE)
_ENCODINGS: Final = ("cp1252", "latin-1", "cp1251")
_TIMES: Final = 3
"""An address inside of an address inside of an address has its percent signs written as many times."""
_ESCAPED: Final = re.compile(r"\\u([0-9A-Fa-f]{4})")
_QUOTED: Final = re.compile("(?:=[0-9A-F]{2}){2,}")
_SMALL_CAPITALS: Final = str.maketrans("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "ABCDEFGHIJKLMNOPRSTUVWYZ")
_NOT_LETTERS: Final = re.compile(r"[\W\d_]+")


def readable(text: str) -> str:
    """Return a text with its letters as they are read; a plain text stays the same."""
    if "&" in text:
        text = html.unescape(text)
    if "\\u" in text:
        text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    for _ in range(_TIMES):
        if "%" not in text:
            break
        text = urllib.parse.unquote(text)
    if "=" in text:
        text = _QUOTED.sub(_unquoted, text)
    if "xn--" in text.casefold():
        text = _DOMAIN.sub(_domain, text)
    if not text.isascii():
        text = _INVISIBLE.sub("", unicodedata.normalize("NFKC", _decoded(text)).translate(_SMALL_CAPITALS))
    if "\n" in text or "\r" in text:
        text = _BROKEN.sub("", text)
    if "'" in text or "\u2019" in text or "\u02bc" in text:
        text = _POSSESSIVE.sub("", text)
    return text


def _unquoted(found: re.Match[str]) -> str:
    """Return the letters that a mail has as equals signs with two digits each."""
    try:
        return bytes.fromhex(found[0].replace("=", "")).decode()
    except UnicodeDecodeError:
        return found[0]


def _domain(found: re.Match[str]) -> str:
    try:
        return found[0].encode("ascii").decode("idna")
    except UnicodeError:
        return found[0]


def _decoded(text: str) -> str:
    """Return a text that was UTF-8 read as another encoding, read right; any other as it is."""
    for name in _ENCODINGS:
        try:
            return text.encode(name).decode("utf-8")
        except UnicodeError:
            continue
    return text


def with_plain_addresses(text: str) -> str:
    """Return a text in which addresses of mail are written with their own characters, not in words."""
    return _DOT.sub(".", _AT.sub("@", text)) if "(" in text or "[" in text or "{" in text or "<" in text else text


def ascii_digits(text: str) -> str:
    """Return a text with the digits of any script as 0 to 9; letters O and l between digits are digits too."""
    if not text.isascii():
        text = "".join(str(unicodedata.digit(c)) if c.isdigit() and not c.isascii() else c for c in text)
    return _O_FOR_ZERO.sub("0", text)


_O_FOR_ZERO: Final = re.compile(r"(?<=[0-9])[OoОо](?=[-\s]?[0-9])")


def joined_letters(words: Iterable[str]) -> str:
    """Return only the letters of folded words: what spaces and punctuation separate is joined."""
    return _NOT_LETTERS.sub("", "".join(words))
