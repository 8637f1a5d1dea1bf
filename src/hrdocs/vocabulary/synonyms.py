"""Which words of a list a writer may have meant: by meaning first, in three languages, and by spelling only then.

Synonyms are in `hrdocs/data/synonyms.tsv`, which is read on first use; where they do not have a word, the labels in
three languages are looked up. All possible meanings are offered, and nothing is ever replaced by them. Spelling never
leads to a word that would do harm if taken by mistake, nor to an opposite.
"""

import difflib
import re
import unicodedata
from collections.abc import Collection
from functools import cache
from importlib import resources
from typing import Final

from hrdocs.vocabulary.word_labels import every_label

__all__ = ["GRAVE", "KEYS", "OPPOSITES", "by_meaning", "by_spelling"]

KEYS: Final = "keys"
"""The name under which synonyms of keys and record types are listed."""

GRAVE: Final = frozenset(
    {
        "after_death",
        "awaiting_execution",
        "body_withheld",
        "death",
        "death_penalty",
        "deportation",
        "died",
        "enforced_disappearance",
        "escaped",
        "executed",
        "erasure",
        "informant",
        "life_imprisonment",
        "self_harm",
        "sexual_violence",
        "suicide_attempt",
    }
)
"""Words that are offered for their meaning alone: `expelled` is near `executed`, `exiled` near `died`."""

OPPOSITES: Final[tuple[tuple[frozenset[str], frozenset[str]], ...]] = tuple(
    (frozenset(one.split()), frozenset(other.split()))
    for one, other in (
        (
            "given granted allowed admitted restored improved received let",
            "denied refused withheld delayed removed barred withdrawn rejected ignored revoked",
        ),
        ("released freed acquitted", "convicted rearrested detained custody"),
        ("milder cut", "harsher"),
        ("open", "closed"),
        ("present", "absent removed"),
        ("extended ongoing opened began", "ended over closed"),
        ("entered listed gives", "removed declines withdraws"),
        ("confirmed corroborated", "disputed withdrawn denied"),
        ("guilty convicted", "acquitted"),
    )
)
"""Parts of words with opposite meanings."""

_NEGATIONS: Final = frozenset({"no", "not", "non", "never", "without"})
_CUTOFF: Final = 0.75
_MOST: Final = 3


@cache
def _table() -> dict[tuple[str, str], tuple[str, ...]]:
    text = resources.files("hrdocs").joinpath("data/synonyms.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines()[1:])
    return {(name, _plain(typed)): tuple(offer.split(" | ")) for name, typed, offer in rows}


_BRACKETS: Final = re.compile(r"[«»]|\(([^()]*)\)")


@cache
def _labelled() -> dict[tuple[str, str], tuple[str, ...]]:
    found: dict[tuple[str, str], dict[str, None]] = {}
    for name, word, label in every_label():
        # "penal isolator (SHIZO)" is found as a whole, without its brackets, and by what they hold.
        inside = [each[1] for each in _BRACKETS.finditer(label) if each[1]]
        for text in (label, _BRACKETS.sub("", label), *(_BRACKETS.sub("", each) for each in inside)):
            found.setdefault((name or KEYS, _plain(text)), {})[word] = None
    return {key: tuple(words) for key, words in found.items()}


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFC", text).casefold().replace("ё", "е")
    return re.sub(r"[\s_\-.]+", " ", folded).strip()


def by_meaning(name: str, typed: str) -> tuple[str, ...]:
    """Return the words of a list that a typed word may mean, several where it is ambiguous.

    Args:
        name: The list, by its class, or `KEYS`.
        typed: The word as written, in English, Russian or Belarusian.
    """
    key = name, _plain(typed)
    return _table().get(key) or _labelled().get(key, ())


def by_spelling(typed: str, words: Collection[str]) -> tuple[str, ...]:
    """Return the words that are spelt most like a typed one, without those that must not be taken by mistake."""
    wanted = re.sub("[^a-z0-9+]{1,}", "_", typed.lower()).strip("_")
    if not wanted:
        return ()
    known = [each for each in words if each not in GRAVE and not _are_opposed(wanted, each)]
    near = difflib.get_close_matches(wanted, known, n=_MOST, cutoff=_CUTOFF)
    parts = set(wanted.split("_"))
    near += [
        each for each in known if each not in near and (parts <= set(each.split("_")) or set(each.split("_")) <= parts)
    ]
    return tuple(near[:_MOST])


def _are_opposed(one: str, other: str) -> bool:
    here, there = set(one.split("_")), set(other.split("_"))
    if bool(here & _NEGATIONS) != bool(there & _NEGATIONS):
        return True
    return any((here & a and there & b) or (here & b and there & a) for a, b in OPPOSITES)
