"""Input and result of a reader, and the tidying that all readers share."""

import html
import re
import unicodedata
from collections.abc import Mapping
from datetime import date, time
from typing import Any, Final

from attrs import define, field, frozen

from hrdocs.frozenmap import FrozenMap


def _frozen(parameters: Mapping[str, str | int]) -> FrozenMap[str, str | int]:
    return FrozenMap(parameters)


@frozen
class Doubt:
    """A doubt about a cell.

    Args:
        code: Its code.
        is_question: Whether a person must decide, so that the row is read with a question; a notice otherwise.
        option: The option of the rule whose column it is about; the column read when absent.
        parameters: What the message needs; never what the cell says about a person.
    """

    code: str
    is_question: bool = True
    option: str | None = None
    parameters: FrozenMap[str, str | int] = field(factory=FrozenMap, converter=_frozen)


# Not frozen, as cells are not: one is made for each text, and a frozen class takes several times as long to make.
@define(kw_only=True)
class ReadCell:
    """What a reader made of one cell.

    Args:
        value: The JSON value of the field; None where there is none.
        doubts: Its doubts.
        keeps_words: Whether the words must be kept beside the value, since it is not their text.
        candidates: The values that the words may mean, where there are several.
        missing: Why there is no value, where the cell says so.
        is_misfit: Whether the cell is none of its column at all, as in a row that is shifted.
        more: Further members of the list of which the value is one.
        parts: The fields of several records; for readers that make records.
        uses_day: Whether another day in the column `on` could give another reading.
    """

    value: Any = None
    doubts: tuple[Doubt, ...] = ()
    keeps_words: bool = True
    candidates: tuple[Any, ...] = ()
    missing: str | None = None
    is_misfit: bool = False
    more: tuple[Any, ...] = ()
    parts: tuple[Mapping[str, Any], ...] = ()
    uses_day: bool = True


@define(kw_only=True)
class CellText:
    """A cell as a reader sees it.

    Args:
        text: Its text, tidied.
        kind: text, number, day, boolean, formula or error.
        value: What the cell holds, where that is a number or a day.
        others: The texts of the other columns of the rule, by the name of the option.
    """

    text: str
    kind: str = "text"
    value: float | date | time | bool | None = None
    others: Mapping[str, str] = field(factory=dict)


@frozen(kw_only=True)
class ReaderTerms:
    """The settings of a rule for its reader, the same for every row.

    Args:
        options: The options of the rule.
        words: The lists of words of the mapping: each known word, folded, with the word of the format.
        language: Language of the list.
        is_iso: Whether a machine writes the list: days are ISO and words are spelt as listed, or else a notice is made.
        is_1904: Whether serial numbers count days from 1904, as workbooks of old programs for the Mac do.
    """

    options: Mapping[str, Any] = field(factory=dict)
    words: Mapping[str, "WordList"] = field(factory=dict)
    language: str = "en"
    is_iso: bool = False
    is_1904: bool = False


_SPACES: Final = re.compile(r"\s+")
_APOSTROPHES: Final = str.maketrans(
    {"’": "'", "ʼ": "'", "`": "'", "ё": "е", "Ё": "е", "«": '"', "»": '"', "“": '"', "”": '"', "„": '"'}
)
_INVISIBLE: Final = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+")
_ENTITY: Final = re.compile(r"&(?:#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_LOST: Final = re.compile(r"\ufffd|(?<=[^\W\d_])\?(?=[^\W\d_])")
_TWICE: Final = re.compile("[РСÐÑ][\u0080-\u00bf\u0402-\u040f\u0452-\u045f\u2013-\u2122\u0490\u0491]")


def folded(text: str) -> str:
    """Return a text as lists of words are compared: without case, with one space and one apostrophe."""
    if text.isascii():
        return " ".join(text.replace("`", "'").lower().split())
    return " ".join(unicodedata.normalize("NFKC", text).translate(_APOSTROPHES).casefold().split())


def one_line(text: str) -> str:
    """Return a text with single spaces and without invisible characters."""
    return " ".join((text if text.isascii() else _INVISIBLE.sub("", text)).split())


def tidied(text: str) -> tuple[str, tuple[Doubt, ...]]:
    """Return the text of a cell with its entities decoded, and the doubts about its letters."""
    if "&" not in text and "?" not in text and text.isascii():
        return text, ()
    doubts = []
    if "&" in text and _ENTITY.search(text):
        text = html.unescape(html.unescape(text))
        doubts.append(Doubt("cell.entities", is_question=False))
    if _LOST.search(text):
        doubts.append(Doubt("cell.lost-letters"))
    if _TWICE.search(text) and _is_twice_encoded(text):
        doubts.append(Doubt("cell.twice-encoded"))
    return text, tuple(doubts)


def _is_twice_encoded(text: str) -> bool:
    for encoding in ("cp1251", "latin-1", "cp1252"):
        try:
            plain = text.encode(encoding).decode("utf-8")
        except UnicodeError:
            continue
        if len(plain) < len(text) and any("\u0400" <= letter <= "\u04ff" for letter in plain):
            return True
    return False


class WordList:
    """A closed list of words: each word of the format with the words known for it."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        self.exact: dict[str, str] = {}
        patterns: dict[str, str] = {}
        for word, met in words.items():
            for each in met:
                if "*" in each:
                    patterns.setdefault(f"({pattern_of(each).pattern})", word)
                else:
                    self.exact[folded(each)] = word
        # All in one pattern: lists have a score of them, and most cells are of none.
        self._patterns = re.compile("|".join(patterns), re.DOTALL) if patterns else None
        self._words = ("", *patterns.values())
        self.known = tuple(dict.fromkeys(each for met in words.values() for each in met))
        self.spelt = frozenset(self.known)
        self._met: dict[str, str | None] = {}

    def is_spelt(self, text: str) -> bool:
        """Whether a cell is spelt as the list has it, case included."""
        return text in self.spelt or any("*" in each for each in self.known)

    def get(self, text: str) -> str | None:
        """Return the word of the format for a cell; None where the cell is none of the list."""
        if text not in self._met:
            self._met[text] = self._found(text)
        return self._met[text]

    def _found(self, text: str) -> str | None:
        whole = folded(text)
        plain = whole.rstrip(";,. ")
        for each in (whole, plain):
            if each in self.exact:
                return self.exact[each]
        match = None if self._patterns is None else self._patterns.fullmatch(plain)
        return None if match is None else self._words[match.lastindex or 0]


def pattern_of(words: str) -> re.Pattern[str]:
    """Return the compiled form of words in which * is any letters."""
    return re.compile(".*".join(re.escape(each) for each in re.split(r"\*+", folded_with_stars(words))), re.DOTALL)


def folded_with_stars(words: str) -> str:
    """Return words folded, their stars kept with the spaces around them."""
    return _SPACES.sub(" ", unicodedata.normalize("NFKC", words).translate(_APOSTROPHES).casefold())
