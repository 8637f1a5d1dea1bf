"""Names and running text: spaces, Unicode, letters that look alike. Each function returns a text as it should be.

A name is printed and searched for, so invisible faults are removed: doubled spaces, soft hyphens, letters composed of
parts, a Latin `i` in a Cyrillic word (`Ждановiчы` in official lists). Running text keeps its
spaces; only its letters are composed. Whatever is not certain stays as it is: only a letter that no other script has
shows which script a word is in, and a character that may divide two words is not dropped.
"""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from typing import Final

from attrs import field, frozen

SPACE: Final = "fix.space"
UNICODE: Final = "fix.unicode"
LOOK_ALIKE: Final = "fix.look-alike"

_CYRILLIC: Final = "АВЕЁКМНОРСТХІЇаеёорсухії"
_LATIN: Final = "ABEËKMHOPCTXIÏaeëopcyxiï"
TO_CYRILLIC: Final = str.maketrans(_LATIN, _CYRILLIC)
"""Latin letters to the Cyrillic ones of Belarusian, Russian and Ukrainian that look the same in print."""
TO_LATIN: Final = str.maketrans(_CYRILLIC + "ЈЅјѕ", _LATIN + "JSjs")
"""The way back, with two letters that only other Cyrillic alphabets have."""

# Letters similar to one of the other script: they do not show the script of a word, and are kept.
_NEAR: Final = frozenset("УYkкtтmмbвьhнnпuиrгJSjs")

_UNSEEN: Final = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_UNSEEN_RUN: Final = re.compile(f"[{_UNSEEN}]+")
_DIVIDER: Final = "\u200b"
# A word with its apostrophes and accents; the parts of a double name are separate words.
_WORD: Final = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f'’])*")
_PLAIN: Final = re.compile(r"[!-~]+(?: [!-~]+)*")


@frozen(kw_only=True)
class Step:
    """One fix of one text; reports show the texts only on request, and `repr` never does.

    Args:
        code: What was fixed: `fix.date`, `fix.space` ...
        before: The former text.
        after: The new text.
        form: Name of the form that the text has now, where it has one.
    """

    code: str
    before: str = field(repr=False)
    after: str = field(repr=False)
    form: str = ""


def spaced(text: str) -> str:
    """Return a text with plain single spaces between its words and none around them."""
    return " ".join(text.split())


def composed(text: str) -> str:
    """Return a text with composed letters (NFC), such as й and ў as one character; it looks the same."""
    return unicodedata.normalize("NFC", text)


def seen(text: str) -> str:
    """Return a text with composed letters and without invisible characters.

    Other scripts than Latin and Cyrillic need such characters: a joiner within a Persian name is part of its spelling.
    And a space of no width may replace one that was lost, where the next letter is a capital.
    """
    text = composed(text)
    if _UNSEEN_RUN.search(text) is None or not all(map(_is_of_two_scripts, text)):
        return text

    def kept(match: re.Match[str]) -> str:
        before, after = text[: match.start()][-1:], text[match.end() :][:1]
        divides = _DIVIDER in match.group() and _is_of_word(before) and (after.isdigit() or after.isupper())
        return match.group() if divides else ""

    return composed(_UNSEEN_RUN.sub(kept, text))


def of_one_script(text: str) -> str:
    """Return a text whose words are each of one script, as far as that is certain."""
    return composed(_WORD.sub(lambda match: _word_of_one_script(match.group()), text))


@lru_cache(maxsize=4_096)
def _script(letter: str) -> str:
    """Return the script of a letter, `LATIN` or `CYRILLIC`, or another word; empty for what is no letter of a word."""
    if unicodedata.category(letter) not in {"Lu", "Ll", "Lt", "Lo"}:
        return ""
    return unicodedata.name(letter, "OTHER").partition(" ")[0]


def _is_of_two_scripts(char: str) -> bool:
    # An emoji may be joined of several by such a character.
    return char.isascii() or (_script(char) in {"", "LATIN", "CYRILLIC"} and unicodedata.category(char) != "So")


def _is_of_word(char: str) -> bool:
    return char != "" and (char.isalnum() or unicodedata.category(char).startswith("M"))


def _word_of_one_script(word: str) -> str:
    scripts = {script for letter in word if (script := _script(letter))}
    if scripts != {"LATIN", "CYRILLIC"}:
        return word
    certain = {_script(letter) for letter in word if has_no_look_alike(letter)} - {""}
    if len(certain) != 1:
        return word
    is_latin = certain == {"LATIN"}
    made = word.translate(TO_LATIN if is_latin else TO_CYRILLIC)
    # A letter that is only similar to one of the other script leaves the word as it is: it is another letter.
    left = {script for letter in made if (script := _script(letter))}
    return made if left == certain else word


def has_no_look_alike(letter: str) -> bool:
    """Return whether a letter of the Latin or Cyrillic script looks like none of the other."""
    at = ord(letter)
    return letter not in _NEAR and at not in TO_LATIN and at not in TO_CYRILLIC


_NAME: Final[tuple[tuple[str, Callable[[str], str]], ...]] = (
    (UNICODE, seen),
    (SPACE, spaced),
    (LOOK_ALIKE, of_one_script),
)


def name(text: str, *, may_change_letters: bool) -> tuple[Step, ...]:
    """Return the fixes of a name, one after the other.

    Args:
        text: The name.
        may_change_letters: Whether look-alike letters are replaced; only where the spelling given can be kept.
    """
    if _PLAIN.fullmatch(text):
        return ()
    steps = []
    for code, fixed in _NAME:
        after = fixed(text) if may_change_letters or code != LOOK_ALIKE else text
        # A name of nothing but spaces cannot be fixed.
        if after not in {text, ""}:
            steps.append(Step(code=code, before=text, after=after))
            text = after
    return tuple(steps)


def running(text: str) -> tuple[Step, ...]:
    """Return the fixes of running text: its letters are composed, and nothing else."""
    after = text if text.isascii() else composed(text)
    return (Step(code=UNICODE, before=text, after=after),) if after != text else ()
