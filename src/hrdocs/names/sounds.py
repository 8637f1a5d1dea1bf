"""A word as a skeleton of sounds, which every way to write it shares.

A Cyrillic word has one reading, a Latin word one for each style in which it may be written. The letters of the styles
and the sounds are in `tools/names/sounds.toml`.
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


class _Sounds(dict[str, str]):
    """The sounds of letters; a letter with a mark that no table has is read as the plain one."""

    def __missing__(self, letter: str) -> str:
        sound = self[letter] = table("sounds")["latin"]["plain"].get(unicodedata.normalize("NFD", letter)[0], "")
        return str(sound)


@frozen(eq=False)
class _Style:
    """One way to write in Latin letters: when it is tried, how a word is divided, how each piece and ending sounds."""

    id: str
    when: re.Pattern[str]
    pieces: re.Pattern[str]
    sounds: _Sounds
    endings: dict[str, str]


_GLIDE_I = "\ue000"
_GLIDE_Y = "\ue002"
"""These stand for i and y before a vowel while a Latin word is read."""
_SOFT_L = "\ue001"
"""Marks a Latin l that may be soft."""
_VOWEL_AFTER = "(?=[aeouëéèàáäöüóú])"
_I_GLIDE = re.compile(f"[iï]{_VOWEL_AFTER}")
_Y_GLIDE = re.compile(f"[yì]{_VOWEL_AFTER}")
_AFTER_CONSONANT = re.compile(f"(?<=[^aeiouy{_GLIDE_I}{_GLIDE_Y}])[{_GLIDE_I}{_GLIDE_Y}]")
_SOFTENED = re.compile(f"{_SOFT_L}([AOU])")


@cache
def _styles() -> tuple[_Style, ...]:
    tables = table("sounds")["latin"]
    made: list[_Style] = []
    for row in tables["style"]:
        letters: dict[str, str] = {}
        for key, value in row["letters"].items():
            inner = _I_GLIDE.sub(_GLIDE_I, key)
            ways = (inner, re.sub("i$", _GLIDE_I, inner), key[:1] + inner[1:])
            letters |= dict.fromkeys(ways, value)
        endings = {key[:-1]: letters.pop(key) for key in tuple(letters) if key.endswith("$")}
        many = "|".join(sorted((key for key in letters if len(key) > 1), key=len, reverse=True))
        sounds = _Sounds(tables["plain"] | tables["marked"] | {_GLIDE_I: "j", _GLIDE_Y: "j"} | letters)
        if row["id"] in ("slavic", _BARE_L):
            sounds["l"] = _SOFT_L
        made.append(_Style(row["id"], re.compile(row["when"]), re.compile(f"{many}|."), sounds, endings))
    return tuple(made)


def readings(word: str, style: str = "") -> tuple[str, ...]:
    """Return the skeletons of a word whose letters are of one alphabet, the likeliest first.

    Args:
        word: The word.
        style: A style that other words of the same name show, `german` or `slavic`; it is tried for this one too.
    """
    return readings_with_doubts(word, style)[0]


@lru_cache(50_000)
def readings_with_doubts(word: str, style: str = "") -> tuple[tuple[str, ...], frozenset[str]]:
    """Return the skeletons of a word, and those of them that are in doubt.

    In these a plain l is soft, where no letter of the word shows the Belarusian Latin alphabet. They may be right, and
    are no rule of writing.
    """
    word = word.lower()[:LONGEST_WORD]
    if is_cyrillic(word):
        skeleton = _glue(_cyrillic(word))
        return ((skeleton,) if skeleton else ()), frozenset()
    raw: dict[str, bool] = {}
    ways = _ways(word)
    for each in _styles():
        if each.id == style or each.when.search(word):
            for sounds in _spoken(ways, each):
                raw.setdefault(sounds, each.id == _BARE_L)
    made: dict[str, bool] = {}
    for sounds, is_bare in raw.items():
        skeleton = _glue(sounds)
        made[skeleton] = made.get(skeleton, True) and is_bare
    made.pop("", None)
    return tuple(made), frozenset([skeleton for skeleton, is_bare in made.items() if is_bare])


def readings_of_style(word: str, style: str) -> tuple[str, ...]:
    """Return the skeletons that one style alone gives for a Latin word."""
    word = word.lower()[:LONGEST_WORD]
    sounds = next(_spoken(_ways(word), each) for each in _styles() if each.id == style)
    return tuple(dict.fromkeys(filter(None, map(_glue, sounds))))


def _ways(word: str) -> tuple[str, ...]:
    """Return a Latin word with its glides marked, and without those after a consonant if they may be vowels."""
    is_hiatus = _HIATUS.search(word) is not None
    if "w" in word:
        word = _SHORT_U("ŭ", word)
    glided = _Y_GLIDE.sub(_GLIDE_Y, _I_GLIDE.sub(_GLIDE_I, word))
    return (glided, _AFTER_CONSONANT.sub("i", glided)) if is_hiatus else (glided,)


def _spoken(ways: tuple[str, ...], style: _Style) -> tuple[str, ...]:
    """Return the sounds of a word in one style, before they change each other."""
    for end, sound in style.endings.items():
        if ways[0].endswith(end):
            return tuple([_latin(way[: -len(end)], style) + sound for way in ways])
    return tuple([_latin(way, style) for way in ways])


def _latin(word: str, style: _Style) -> str:
    sounds = style.sounds
    made = "".join([sounds[piece] for piece in style.pieces.findall(word)])
    if _SOFT_L in made:
        made = _SOFTENED.sub(_soften, made).replace(_SOFT_L, "L")
    return made


def _soften(match: re.Match[str]) -> str:
    return "L" + match[1].translate(_AFTER_L)


_HIATUS = re.compile(
    r"[bcdfghklmnprstvwz](?:[iì]a(?:$|[dmns])|[iyì][oöë](?:[nl]|$)|yu[bcdfgklmnprstvz])|[bdmnrt]ie[lv]"
)
"""Where i or y before a vowel may be a separate vowel: Victoria, Andrian, Rodion; Kryuko is Крыўко too."""
_SHORT_U = re.compile("(?<=[aeiouy])w(?=[bcdfghklmnpqrstvxz])").sub
"""A w between a vowel and a consonant is ў or в: Vawchkow is Ваўчкоў, and so Волчков."""
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


_GLUE: tuple[tuple[str, Callable[[str, str], str], str], ...] = tuple(
    (sound, re.compile(pattern).sub, to)
    for sound, pattern, to in (
        ("jI", "j+I", "I"),
        ("Uj", "(?<=[AOEI])U(?=j[AOUE])", "W"),
        ("Ij", "(?<=[AOEU])Ij(?=[AOUE])", "j"),
        ("SK", "[TD]S(?=K)", "C"),
        ("C", "C(?=[jIE])", "c"),
        ("DZ", "DZ", "D"),
        ("TČ", "TČ", "Č"),
        ("Č", "[Ss]Č", "ŠČ"),
        ("j", "(?<=[ŠŽČš])j(?=[AOUE])", ""),
    )
)
"""Each with the sounds without which it changes nothing: fast path for most words."""
_GLIDE = re.compile("j+([AOUE])")
_GLIDES: tuple[tuple[str, Callable[[str, str], str], str], ...] = tuple(
    (sound, re.compile(pattern).sub, to)
    for sound, pattern, to in (
        ("Ij", "Ij+", "I"),
        ("IÄ", "IÄ", "IA"),
        ("IÖ", "IÖ", "IO"),
        ("IÜ", "IÜ", "IU"),
        ("j", "j+", "J"),
        ("II", "I[IJ]+", "I"),
        ("IJ", "I[IJ]+", "I"),
        ("VU", rf"(?<=[AOEÄÖ])VU(?=[^{VOWELS}J])", "W"),
        ("W", "^W", "U"),
        ("U", rf"(?<=[AOEIÄÖÁÓ])U(?=[^{VOWELS}]|$)", "W"),
        ("W", rf"W(?=[{VOWELS}])", "V"),
    )
)
_DOUBLED = re.compile(r"([^AOEUÄÖÜÁÓÚ])\1+")


def _glue(sounds: str) -> str:
    for sound, change, to in _GLUE:
        if sound in sounds:
            sounds = change(to, sounds)
    if "j" in sounds:
        sounds = _GLIDE.sub(lambda match: _SOFT["j" + match[1]], sounds)
    for sound, change, to in _GLIDES:
        if sound in sounds:
            sounds = change(to, sounds)
    if _DOUBLED.search(sounds) is not None:
        sounds = _DOUBLED.sub(r"\1", sounds)
    roots = table("sounds")["roots"]
    if sounds.startswith(_roots()):
        root = next(root for root in roots if sounds.startswith(root))
        return str(roots[root]) + sounds[len(root) :]
    return sounds


@cache
def _roots() -> tuple[str, ...]:
    return tuple(table("sounds")["roots"])


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
    made = _WITHOUT.sub("", skeleton.translate(_CLASSES))
    return made if _TWICE.search(made) is None else _TWICE.sub(r"\1", made)


def bones(skeleton: str) -> tuple[str, ...]:
    """Return the bones under which a skeleton is kept: with and without a first v, which may be prothetic or an u."""
    if skeleton[:1] == "U":
        return bone("V" + skeleton[1:]), bone(skeleton)
    if skeleton[:1] == "V" and skeleton[1:2] in ("O", "U", "Ó", "Ú"):
        return bone(skeleton), bone(skeleton[1:])
    return (bone(skeleton),)
