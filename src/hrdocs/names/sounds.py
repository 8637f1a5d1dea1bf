"""A word as a skeleton of sounds, which every way to write it shares.

A Cyrillic word has one reading, a Latin word one for each style in which it may be written. The letters of the styles
and the sounds are in `data/names/sounds.toml`.
"""

import re
import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache

from attrs import frozen

from hrdocs.names.letters import is_cyrillic
from hrdocs.names.tables import table

LONGEST_WORD = 60
"""Longer words are cut: no name part is so long, and reading one takes time."""

VOWELS = "AOEIUÄÖÜÁÓÚ"
_SOFT = {"jA": "Ä", "jO": "Ö", "jU": "Ü", "jE": "E", "jI": "I"}
_AFTER_L = str.maketrans("AOU", "ÁÓÚ")


_BARE_L = "bare-l"


@frozen(eq=False)
class _Style:
    """One way to write in Latin letters: when it is tried, its letters by their length, those that end a word."""

    id: str
    when: re.Pattern[str]
    letters: dict[str, str]
    endings: dict[str, str]
    pattern: re.Pattern[str]
    is_soft_l: bool


@cache
def _styles() -> tuple[_Style, ...]:
    made: list[_Style] = []
    for row in table("sounds")["latin"]["style"]:
        letters = {key: value for key, value in row["letters"].items() if not key.endswith("$")}
        endings = {key[:-1]: value for key, value in row["letters"].items() if key.endswith("$")}
        ends = "|".join(sorted(endings, key=len, reverse=True)) or "(?!)"
        many = "|".join(sorted(letters, key=len, reverse=True))
        pattern = re.compile(rf"(?P<ending>(?:{ends})$)|{many}|.")
        made.append(
            _Style(row["id"], re.compile(row["when"]), letters, endings, pattern, row["id"] in ("slavic", _BARE_L))
        )
    return tuple(made)


def readings(word: str, style: str = "") -> tuple[str, ...]:
    """Return the skeletons of a word whose letters are of one alphabet, the likeliest first.

    Args:
        word: The word.
        style: A style that other words of the same name show, `german` or `slavic`; it is tried for this one too.
    """
    return _read(word.lower()[:LONGEST_WORD], style)[0]


def doubtful_readings(word: str, style: str = "") -> frozenset[str]:
    """Return the readings in which a plain l is soft, where no letter of the word shows the Belarusian Latin alphabet.

    They may be right, and are no rule of writing.
    """
    return _read(word.lower()[:LONGEST_WORD], style)[1]


@lru_cache(100_000)
def _read(word: str, style: str) -> tuple[tuple[str, ...], frozenset[str]]:
    """Return the readings of a word in small letters, and those that are in doubt."""
    if is_cyrillic(word):
        return (_glue(_cyrillic(word)),), frozenset()
    is_hiatus = _HIATUS.search(word) is not None
    raw: dict[str, bool] = {}
    for each in _styles():
        if each.id == style or each.when.search(word):
            for sounds in _spoken(word, each, is_hiatus):
                raw.setdefault(sounds, each.id == _BARE_L)
    made: dict[str, bool] = {}
    for sounds, is_bare in raw.items():
        skeleton = _glue(sounds)
        made[skeleton] = made.get(skeleton, True) and is_bare
    made.pop("", None)
    return tuple(made), frozenset(skeleton for skeleton, is_bare in made.items() if is_bare)


@lru_cache(20_000)
def _spoken(word: str, style: _Style, is_hiatus: bool) -> tuple[str, ...]:  # noqa: FBT001 -- a key of the cache
    """Return the sounds of a word in one style, before they change each other."""
    plain = _latin(word, style, is_hiatus=False)
    return (plain, _latin(word, style, is_hiatus=True)) if is_hiatus else (plain,)


_HIATUS = re.compile(r"[bcdfghklmnprstvz](?:[iì]a(?:$|[dmns])|[iyì][oöë][nl])|[bdmnrt]ie[lv]")
"""Where i before a vowel may be a separate vowel: Victoria, Andrian, Rodion."""
_BELARUSIAN_LATIN = re.compile("[bcdfghklmnprstvz]ie")
_ENGLISH = re.compile("[szkc]h|ts|y[aeou]")
_SHOWS = (("german", re.compile(r"sch|w|sk[iy]j\b")), ("slavic", re.compile("[čšžśźćńłŭĺż]")))


def style_of(text: str) -> str:
    """Return the style of Latin letters that a whole name shows, an empty text for none."""
    text = text.lower()
    if text.isascii():
        if _SHOWS[0][1].search(text):
            return "german"
        return "slavic" if _BELARUSIAN_LATIN.search(text) and not _ENGLISH.search(text) else ""
    return next((style for style, shows in reversed(_SHOWS) if shows.search(text)), "")


_SOFT_TS = re.compile(r"ц(?=[ьієёюя]|[вм][іиеёюя])|ць")
_STOPS = re.compile(r"[тдц]ь?с(?=к)")


def _cyrillic(word: str) -> str:
    word = _STOPS.sub("ц", word).replace("сч", "щ").replace("ьо", "ё").replace("йо", "ё")
    if word[:2] in ("ио", "іо"):  # Иосиф, Іосіф, Ёсіф
        word = "ё" + word[2:]
    word = _SOFT_TS.sub("с̌", word)
    letters = table("sounds")["cyrillic"]
    made: list[str] = []
    previous = ""
    for char in word:
        if char == "̌":  # soft ц, marked above as с with a caron
            made[-1] = "c"
        else:
            sound = letters.get(char, "")
            # р and the hushing consonants are hard in Belarusian, so that softness after them says nothing.
            made.append(
                sound[1:] if len(sound) > 1 and sound[0] == "j" and previous in "ршжчщц" and previous else sound
            )
        previous = char
    return "".join(made)


def _latin(word: str, style: _Style, *, is_hiatus: bool) -> str:
    made: list[str] = []
    for match in style.pattern.finditer(word):
        letters = match[0]
        if match.lastgroup == "ending":
            made.append(style.endings[letters])
            continue
        sound = style.letters.get(letters)
        if sound is None:
            sound = _letter(word, match.start(), is_hiatus=is_hiatus)
        if style.is_soft_l and made and made[-1] == "L" and word[match.start() - 1] == "l":
            sound = sound.translate(_AFTER_L)
        made.append(sound)
    return "".join(made)


_BEFORE = frozenset("aeouëéèàáäöüóú")


def _letter(word: str, at: int, *, is_hiatus: bool) -> str:
    char = word[at]
    if char in "iyì" and word[at + 1 : at + 2] in _BEFORE:
        if is_hiatus and at and word[at - 1] not in "aeiouy":
            return "I"
        return "j"
    return _sound_of(char)


@lru_cache(1_000)
def _sound_of(char: str) -> str:
    tables = table("sounds")["latin"]
    sound = tables["marked"].get(char) or tables["plain"].get(char)
    if sound is None:
        sound = tables["plain"].get(unicodedata.normalize("NFD", char)[0], "")
    return str(sound)


_GLUE: tuple[tuple[str, Callable[[str, str], str], str], ...] = tuple(
    (sound, re.compile(pattern).sub, to)
    for sound, pattern, to in (
        ("j", "j+I", "I"),
        ("U", "(?<=[AOEI])U(?=j[AOUE])", "W"),
        ("I", "(?<=[AOEU])Ij(?=[AOUE])", "j"),
        ("S", "[TD]S(?=K)", "C"),
        ("C", "C(?=[jIE])", "c"),
        ("D", "DZ", "D"),
        ("Č", "TČ", "Č"),
        ("Č", "[Ss]Č", "ŠČ"),
        ("j", "(?<=[ŠŽČš])j(?=[AOUE])", ""),
    )
)
"""Each with a sound without which it changes nothing: fast path for most words."""
_GLIDE = re.compile("j+([AOUE])")
_GLIDES: tuple[tuple[str, Callable[[str, str], str], str], ...] = tuple(
    (sound, re.compile(pattern).sub, to)
    for sound, pattern, to in (
        ("j", "Ij+", "I"),
        ("IÄ", "IÄ", "IA"),
        ("IÖ", "IÖ", "IO"),
        ("IÜ", "IÜ", "IU"),
        ("j", "j+", "J"),
        ("I", "I[IJ]+", "I"),
        ("VU", rf"(?<=[AOEÄÖ])VU(?=[^{VOWELS}J])", "W"),
        ("W", "^W", "U"),
        ("U", rf"(?<=[AOEIÄÖÁÓ])U(?=[^{VOWELS}]|$)", "W"),
        ("W", rf"W(?=[{VOWELS}])", "V"),
    )
)
_DOUBLED = re.compile(r"([^AOEUÄÖÜÁÓÚ])\1+")


@lru_cache(50_000)
def _glue(sounds: str) -> str:
    for sound, change, to in _GLUE:
        if sound in sounds:
            sounds = change(to, sounds)
    if "j" in sounds:
        sounds = _GLIDE.sub(lambda match: _SOFT["j" + match[1]], sounds)
    for sound, change, to in _GLIDES:
        if sound in sounds:
            sounds = change(to, sounds)
    sounds = _DOUBLED.sub(r"\1", sounds)
    for root, form in table("sounds")["roots"].items():
        if sounds.startswith(root):
            return str(form) + sounds[len(root) :]
    return sounds


_CLASSES = str.maketrans({"h": "G", "X": "G", "c": "T", "C": "T", "š": "Š", "Ž": "Š", "s": "S", "Z": "S", "W": "V"})
_WITHOUT = re.compile(f"[{VOWELS}J]")
_L = re.compile(rf"(?<=[AOÁÓE])L(?=[^{VOWELS}])")
_INSERTED = re.compile("(?<=[IEÄAOÖÁÓ])[VW](?=[OAÁÓ][^Ä])")
_TWICE = re.compile(r"(.)\1+")


@lru_cache(100_000)
def bone(skeleton: str) -> str:
    """Return the consonants of a skeleton by class: words that a rule ties have one bone."""
    if skeleton.endswith("OJ"):  # Горовой is Гаравы
        skeleton = skeleton[:-2] + "I"
    if "L" in skeleton:
        skeleton = _L.sub("V", skeleton)
    if "V" in skeleton or "W" in skeleton:
        skeleton = _INSERTED.sub("", skeleton)
    return _TWICE.sub(r"\1", _WITHOUT.sub("", skeleton.translate(_CLASSES)))


def bones(skeleton: str) -> tuple[str, ...]:
    """Return the bones under which a skeleton is kept: with and without a first v, which may be prothetic or an u."""
    if skeleton[:1] == "U":
        return bone("V" + skeleton[1:]), bone(skeleton)
    if skeleton[:1] == "V" and skeleton[1:2] in ("O", "U", "Ó", "Ú"):
        return bone(skeleton), bone(skeleton[1:])
    return (bone(skeleton),)
