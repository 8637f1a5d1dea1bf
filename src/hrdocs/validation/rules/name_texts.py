"""Rules on the texts of names: each is a name, in the script that the record states, and not damaged.

Source:
    The damages are those that programs do: UTF-8 read as Windows-1251 or Windows-1252, Windows-1251 read as
    Windows-1252, letters replaced by question marks or U+FFFD.
"""

import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cache
from typing import Final

from hrdocs.model import Name
from hrdocs.problems import Severity
from hrdocs.validation.fault import Fault, found
from hrdocs.validation.rule import Context, Family, Rule
from hrdocs.validation.walk import Item
from hrdocs.vocabulary import NameKind

_LATIN: Final = re.compile("[A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ]").search
_CYRILLIC: Final = re.compile("[Ѐ-ҁҊ-ԯ]").search
_FEWEST: Final = 3  # letters: fewer may be chance
_CYRILLIC_LETTERS: Final = re.compile("[Ѐ-ҁҊ-ԯ]").findall
_PLAIN: Final = re.compile("[A-Za-z '’.-]{2,}|[А-Яа-яЁёІіЎўЄєЇїҐґ '’.-]{2,}").fullmatch
_NO_NAMES: Final = frozenset(
    {
        "n/a",
        "na",
        "nan",
        "none",
        "null",
        "nil",
        "unknown",
        "anonymous",
        "name",
        "noname",
        "no",
        "tbd",
        "todo",
        "test",
        "нет",
        "н/д",
        "неизвестно",
        "неизвестен",
        "неизвестна",
        "неизвестный",
        "неизвестная",
        "аноним",
        "имя",
        "фио",
        "няма",
        "невядома",
        "невядомы",
        "невядомая",
        "ананім",
        "імя",
        "піб",
    }
)
_MARKS: Final = re.compile(r"\?{2,}|\N{REPLACEMENT CHARACTER}").search
_DIGIT: Final = re.compile("[0-9]").search
_WITHOUT_DIGITS: Final = frozenset({None, NameKind.OFFICIAL, NameKind.USUAL, NameKind.BIRTH, NameKind.FORMER})


def texts(item: Item, _: Context) -> Iterable[Fault]:
    """Find names that are none, that were damaged, or that are in another script than the record states."""
    faults: list[Fault] = []
    for n, name in enumerate(item.record.names):
        value = name.value
        if not _PLAIN(value) or value.casefold() in _NO_NAMES:
            damage = _damage(value)
            if damage is not None:
                faults.append(found("name.damaged", f"/names/{n}/value", damage=damage))
                continue
            if _is_no_name(value, is_person=item.record.type == "person", name=name):
                faults.append(found("name.not-a-name", f"/names/{n}/value"))
                continue
        if name.script is not None or name.romanisation is not None:
            faults += _against_letters(name, f"/names/{n}")
    return faults


def _is_no_name(value: str, *, is_person: bool, name: Name) -> bool:
    if value.strip(" .").casefold() in _NO_NAMES or not any(map(str.isalpha, value)):
        return True
    return is_person and _DIGIT(value) is not None and name.kind in _WITHOUT_DIGITS


def _damage(value: str) -> str | None:
    """Return what was done to a text, None where nothing shows."""
    if _MARKS(value):
        return "damage-marks"
    for name, repair in _REPAIRS.items():
        repaired = repair(value)
        if repaired is not None and _is_cyrillic_text(repaired):
            return name
    return None


def encoding_damage(text: str) -> str | None:
    """Return in which wrong encoding a running text was read, None where nothing shows: most of it is then Cyrillic."""
    if not may_be_recoded(text):
        return None
    for name, repair in _IN_TEXTS.items():
        repaired = repair(text)
        if repaired is not None and repaired != text and len(_CYRILLIC_LETTERS(repaired)) >= _FEWEST:
            return name
    return None


def _is_cyrillic_text(text: str) -> bool:
    letters = [each for each in text if each.isalpha()]
    return len(letters) >= _FEWEST and all(map(_CYRILLIC, letters)) and text.isprintable()


def _recoded(wrong: str, right: str) -> Callable[[str], str | None]:
    def repair(value: str) -> str | None:
        try:
            return value.encode(wrong).decode(right)
        except UnicodeError:
            return None

    return repair


def _of_windows(value: str) -> str | None:
    # A name with one plain Latin letter is Latin: Ščyŭry, Łukaszewicz.
    if any(each.isascii() and each.isalpha() for each in value):
        return None
    return _recoded("cp1252", "cp1251")(value)


_REPAIRS: Final[dict[str, Callable[[str], str | None]]] = {
    "damage-utf8-as-1251": _recoded("cp1251", "utf-8"),
    "damage-utf8-as-1252": _recoded("cp1252", "utf-8"),
    "damage-utf8-as-latin": _recoded("latin-1", "utf-8"),
    "damage-1251-as-1252": _of_windows,
}


# A Latin text with accents is one more often than it is Cyrillic read wrongly: what is not UTF-8 is left alone.
_IN_TEXTS: Final = {name: repair for name, repair in _REPAIRS.items() if name != "damage-1251-as-1252"}


@cache
def _recoded_letters() -> re.Pattern[str]:
    """Return a pattern of some Cyrillic letters, each two characters: its UTF-8 read in one of the wrong encodings."""
    pairs = set()
    for letter in map(chr, range(0x400, 0x530)):
        for wrong in ("cp1251", "cp1252", "latin-1"):
            with suppress(UnicodeDecodeError):
                pairs.add(letter.encode().decode(wrong))
    firsts, seconds = ("".join(sorted({pair[n] for pair in pairs})) for n in (0, 1))
    letter = f"[{re.escape(firsts)}][{re.escape(seconds)}]"
    return re.compile(rf"{letter}(?s:.*?{letter}){{{_FEWEST - 1}}}")


def may_be_recoded(text: str) -> bool:
    """Return whether a text may have been read in a wrong encoding: a look that spares most texts the long way."""
    return not text.isascii() and _recoded_letters().search(text) is not None


def _against_letters(name: Name, at: str) -> Iterable[Fault]:
    is_latin, is_cyrillic = _LATIN(name.value) is not None, _CYRILLIC(name.value) is not None
    if is_latin == is_cyrillic:
        return ()  # mixed, or neither of them
    if (name.script == "Latn" and is_cyrillic) or (name.script == "Cyrl" and is_latin):
        return (found("name.other-script", f"{at}/script"),)
    if name.romanisation is not None and is_cyrillic:
        return (found("name.other-script", f"{at}/romanisation"),)
    return ()


_NAMED: Final = ("person", "organisation")

FAMILY: Final = Family(
    (
        Rule("name.damaged", Severity.WARNING, texts, _NAMED, needs=("names",)),
        Rule("name.not-a-name", Severity.WARNING, texts, _NAMED, needs=("names",)),
        Rule("name.other-script", Severity.WARNING, texts, _NAMED, needs=("names",)),
    )
)
