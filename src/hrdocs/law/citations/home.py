"""Belarus as a text mentions it: its name, its towns, bodies and people, and what only its law has.

The towns are those of `data/places.json` (GeoNames), the rest is in `data/home_and_abroad.json`.
"""

import re
from functools import cache, lru_cache
from itertools import compress
from typing import Any, Final

from attrs import frozen

from hrdocs import data
from hrdocs.law.citations.fold import LETTERS, Folded, skeleton
from hrdocs.law.citations.tokens import Tokens

NOUN: Final = re.compile(r"(?:a|y|e|om|ы|и|oи|ью|ь|я|ю|em|i|ie|u|ii|am|ax)?$")
"""The endings of a town in the cases of its name."""
OF_TOWN: Final = re.compile(rf"[{LETTERS}]{{0,4}}(?:ck|цk|sk)[{LETTERS}]{{1,5}}$|(?:ии|oгo|omy|om|aя|oи|ую|им)$")
"""The endings of an adjective made of a town."""

_LEAST: Final = 4
_HEAD: Final = re.compile(r"[\[(]")
_SHORT_U: Final = "ўЎŭŬ"
_ARTICLE: Final = skeleton("арт")
_ARTICLES: Final = skeleton("артыкул")
_REMEMBERED: Final = 50_000


@frozen
class _HomeTables:
    """The words and stems by which a text mentions Belarus, folded."""

    stems: tuple[str, ...]
    words: frozenset[str]
    towns: frozenset[str]
    adjectives: frozenset[str]
    # What a text must have for the pattern to be looked for, and the pattern.
    phrases: tuple[tuple[str, re.Pattern[str]], ...]


@cache
def _tables() -> _HomeTables:
    rows: dict[str, Any] = data.read("home_and_abroad.json")["home"]
    places: dict[str, Any] = data.read("places.json")
    phrases = [(_HEAD.split(row, maxsplit=1)[0], re.compile(row)) for row in map(skeleton, rows["phrases"])]
    return _HomeTables(
        stems=tuple(map(skeleton, (*rows["stems"], *rows["given_names"]))),
        words=frozenset(map(skeleton, rows["words"])),
        towns=frozenset(places["home"]),
        adjectives=frozenset(places["home_adjectives"]),
        phrases=tuple(phrases),
    )


@lru_cache(maxsize=_REMEMBERED)
def is_named(word: str) -> bool:
    """Whether a folded word mentions Belarus, in whatever case it is written."""
    tables = _tables()
    return word in tables.words or word.startswith(tables.stems) or _town(word) == "adjective"


def is_town(word: str) -> bool:
    """Whether a folded word is a town of Belarus or an adjective of one."""
    return bool(_town(word))


@lru_cache(maxsize=_REMEMBERED)
def _town(word: str) -> str:
    """Return `noun` for a town of Belarus, `adjective` for an adjective of one, nothing for other words."""
    tables = _tables()
    for length in range(len(word), _LEAST, -1):
        stem, rest = word[:length], word[length:]
        if stem in tables.towns and NOUN.match(rest):
            return "noun"
        if (stem in tables.towns or stem in tables.adjectives) and OF_TOWN.match(rest):
            return "adjective"
    return ""


def places(folded: Folded, tokens: Tokens) -> list[int]:
    """Return where a text mentions Belarus, in order."""
    words = set(tokens.raw)
    named = {word for word in words if is_named(word)}
    towns = {word for word in words - named if _town(word)}
    found = []
    if named or towns:
        may = named | towns
        found = [
            start
            for word, start in compress(
                zip(tokens.raw, tokens.raw_starts, strict=True), map(may.__contains__, tokens.raw)
            )
            # A town is a name only with its capital.
            if word in named or folded.plain[start].isupper()
        ]
    for head, phrase in _tables().phrases:
        if head in folded.text:
            found += [match.start() for match in phrase.finditer(folded.text)]
    return sorted(found)


def is_belarusian(folded: Folded, tokens: Tokens) -> bool:
    """Return whether a text is in Belarusian: no neighbour writes "ў" or "арт." for an article."""
    return any(letter in folded.plain for letter in _SHORT_U) or any(
        word == _ARTICLE or word.startswith(_ARTICLES) for word in set(tokens.raw)
    )
