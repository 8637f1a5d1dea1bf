"""Shared by the classes with a text: the explanation of a refusal, and parts of patterns."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from typing import ClassVar

from hrdocs.errors import InvalidText
from hrdocs.lazy import Adapted

# Files repeat the same few thousand days and provisions; a bound keeps memory flat over millions of records.
REMEMBERED = 16_384
# A text that matched is not checked again by the constructor.
blank = object.__new__
put = object.__setattr__
# No slip is longer; a longer text is refused without a search for its fix.
_LONGEST_FIXED = 200

# Start, end, and what should be there.
Fault = tuple[int, int, str]


class Text(Adapted):
    """The common part of the values that are read from one text: how a refusal is explained."""

    __slots__ = ()

    PATTERN: ClassVar[str]
    DESCRIPTION: ClassVar[str]
    EXAMPLES: ClassVar[tuple[str, ...]]
    _FORM: ClassVar[str]  # completes "expected ..."
    _CHARACTERS: ClassVar[frozenset[str]]  # those that a canonical text may have at all

    @staticmethod
    def _fault(_text: str) -> Fault | None:
        """Return start, end and what should be there, for a text of allowed characters, or None."""
        return None

    @staticmethod
    def _respell(_text: str) -> str | None:
        """Return the text as its writer must have meant it, or None; the caller checks that it is canonical."""
        return None


def refusal(cls: type[Text], text: str) -> InvalidText:
    """Return the exception that says where a text breaks the form and, when that is certain, what to write."""
    fix = None
    if len(text) <= _LONGEST_FIXED:
        plain = plain_text(text)
        for candidate in (plain, cls._respell(plain)):
            if candidate is not None and re.fullmatch(cls.PATTERN, candidate):
                fix = candidate
                break
    # A space may occur within a text, never around it.
    allowed = [character in cls._CHARACTERS for character in text.strip(" ")]
    before = len(text) - len(text.lstrip(" "))
    allowed = [*[False] * before, *allowed, *[False] * (len(text) - before - len(allowed))]
    if not all(allowed):
        start = allowed.index(False)
        end = allowed.index(True, start) if True in allowed[start:] else len(text)
        return InvalidText(cls.__name__, text, start, end, f"{cls._FORM}, without {_name(text[start])}", fix)
    start, end, expected = cls._fault(text) or (0, len(text), cls._FORM)
    return InvalidText(cls.__name__, text, start, end, expected, fix)


def exact_str(text: object, kind: str) -> str:
    """Return a plain `str`; a subclass (a member of an enum, say) gives its characters."""
    if not isinstance(text, str):
        message = f"the text of a {kind} is a str, not {type(text).__name__}"
        raise TypeError(message)
    return str.__str__(text)


def several(given: Iterable[str] | str) -> tuple[str, ...]:
    """Return texts as a tuple; one text is one, and is not cut into letters.

    Raises:
        TypeError: It is neither a text nor texts.
    """
    if isinstance(given, str):
        return (given,)
    if not isinstance(given, Iterable):
        message = f"expected a text, or several, not {type(given).__name__}"
        raise TypeError(message)
    return tuple(given)


def plain_text(text: str) -> str:
    """Return the text with digits of every script, spaces and dashes as ASCII has them, and without space around it."""
    # Only decimal digits: a superscript is a separate kind of number, Article 342² is 342-2 and not 3422.
    letters = []
    for character in text:
        category = unicodedata.category(character)
        if category == "Nd":
            letters.append(str(unicodedata.decimal(character)))
        elif category == "Zs":
            letters.append(" ")
        elif category == "Pd" or character == "\N{MINUS SIGN}":
            letters.append("-")
        else:
            letters.append(character)
    return "".join(letters).strip()


def _name(character: str) -> str:
    """Return the name of a character, so that a reader can distinguish look-alikes."""
    if character == " ":
        return "a space"
    if character in "\n\r":
        return "a line break"
    if "!" <= character <= "~":
        return repr(character)
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip()


def bounds_pattern(of: str) -> str:
    """Return the pattern of `[a..b]`, `[a..]` and `[..b]`."""
    return rf"\[(?:{of}\.\.(?:{of})?|\.\.{of})\]"


def matcher(pattern: str) -> Callable[[str], re.Match[str] | None]:
    """Return the function that matches a whole text against the pattern, compiled when the first text comes."""
    match: Callable[[str], re.Match[str] | None] | None = None

    def match_whole(text: str) -> re.Match[str] | None:
        nonlocal match
        if match is None:
            match = re.compile(pattern).fullmatch
        return match(text)

    return match_whole
