"""Names of hidden people in a shorter form: `Alena V.`, and what fits into the tag of a language."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from attrs import field, frozen

from hrdocs.names import mentions
from hrdocs.names.case_endings import lemmas
from hrdocs.names.letters import folded_words, is_cyrillic
from hrdocs.names.name_index import name_keys
from hrdocs.names.parsing import readings_of
from hrdocs.names.results import MentionForm
from hrdocs.names.romanising import romanisations, romanised
from hrdocs.sharing.readable import joined_letters

_WORD: Final = r"[^\W\d_](?:[^\W\d_]|['’ʼ-](?=[^\W\d_])){1,60}"
_SPACES: Final = "[ \u00a0]"
_SHORTENED: Final = r"(?:(?P<initial>[^\W\d_]{1,4})(?:[.*]|-[^\W\d_]{1,3}(?!\w))[.*]*|(?P<bare>[^\W\d_])(?![\w'’ʼ.*-]))"
_MORE: Final = rf"(?P<more>{_SPACES}*{_WORD})?"
# Nothing is used up by a match: the second word of one may be the first of the next.
_AFTER: Final = re.compile(rf"(?<![\w.'’ʼ-])(?=(?P<word>{_WORD}),?{_SPACES}+\(?{_SHORTENED}\)?{_MORE})")
_BEFORE: Final = re.compile(rf"(?<![\w.'’ʼ-])(?={_SHORTENED}[,)]?{_SPACES}*(?P<word>{_WORD}){_MORE})")
_INITIAL: Final = 4
"""So many letters of a family name may be left of it."""
_LONGEST: Final = 40
"""No given name has more letters."""
_FEWEST: Final = 5
"""So many letters of a name in a tag are no other word."""
_SHORTEST: Final = 4
_FOREIGN: Final = re.compile(
    r"(?<=[^\W\d_]{3})(?:ov(?:á|é|ej|ou|a|y)|sk(?:á|é|ej|ou)|ow(?:a|ej|ą|ie|y)|ówn(?:a|y|ie|ą|ę)"
    r"|ien(?:ė|ės|ei|ę|e)|(?:iū|ū|iu|u|ai|y)t(?:ė|ės|ei|ę|e))(?![^\W_])",
    re.IGNORECASE,
)
"""Endings of names of women, and of their cases, in Czech, Slovak, Polish and Lithuanian."""


@frozen
class _NamedPerson:
    """The names of one person, and how the family names may begin."""

    names: tuple[str, ...] = field(repr=False)
    families: tuple[str, ...] = field(repr=False)
    starts: frozenset[str] = field(repr=False)


def without_foreign_endings(text: str) -> tuple[str, ...]:
    """Return a text with its words as they are without the endings that other languages put to names of women."""
    if _FOREIGN.search(text) is None:
        return ()
    return tuple(_FOREIGN.sub(put, text) for put in ("", "a", _own))


def _own(found: re.Match[str]) -> str:
    """Return the ending for a woman that is nearest to one."""
    return "ska" if found[0].casefold().startswith("sk") else "ova"


class ShortNames:
    """Names of people to be found where not all of them is written.

    Args:
        people: The names of each person.
    """

    def __init__(self, people: Iterable[Iterable[str]]) -> None:
        self._by_given: dict[str, list[_NamedPerson]] = {}
        self._known: dict[tuple[str, frozenset[str]], bool] = {}
        self._tags: dict[str, bool] = {}
        all_starts: set[str] = set()
        self._written: set[str] = set()
        for names in people:
            parts = [(given, family) for name in names for given, family in _parts(name)]
            families = tuple(dict.fromkeys(family for _, family in parts))
            starts = frozenset(start for family in families for start in _starts(family))
            person = _NamedPerson(tuple(names), families, starts)
            for key in {key for given, family in parts for key in name_keys(f"{given} {family}").given}:
                self._by_given.setdefault(key, []).append(person)
            for given, family in parts:
                for one, other in _pairs(given, family):
                    self._written |= {one, other, one + other, other + one}
            all_starts |= starts
        self._starts = frozenset(all_starts)

    def found(self, text: str) -> bool | None:
        """Return whether a text has the given name of somebody with the initial of the family name.

        None where it may be the name of somebody else, as another word with a capital follows, or where the initial may
        be a word, as no full stop follows it.
        """
        is_perhaps = False
        for form in (_AFTER, _BEFORE):
            for match in form.finditer(text):
                word, bare = match["word"], match["bare"]
                initial = match["initial"] or bare
                if len(word) > _LONGEST or not word[0].isupper() or not initial[0].isupper():
                    continue
                if bare and word.isupper():
                    continue  # a single letter in a text all in capitals is a word as often as an initial
                initials = _spelt(initial.casefold())
                if not initials.isdisjoint(self._starts) and self._is_somebody(word, initials):
                    if not bare and not (match["more"] and match["more"].strip()[0].isupper()):
                        return True
                    is_perhaps = True
        return None if is_perhaps else False

    def _is_somebody(self, word: str, initials: frozenset[str]) -> bool:
        """Whether a word is the given name of somebody whose family name begins so."""
        known = self._known.get((word, initials))
        if known is None:
            people = {id(each): each for key in _given_keys(word) for each in self._by_given.get(key, ())}
            known = any(_is_named(word, person) for person in people.values() if not initials.isdisjoint(person.starts))
            self._known[word, initials] = known
        return known

    def in_tag(self, tag: str) -> bool:
        """Return whether what follows the language in a tag is the beginning of a name, or holds one."""
        known = self._tags.get(tag)
        if known is None:
            parts = ["".join(folded_words(part)) for part in tag.split("-")[1:]]
            parts = [part for part in parts if len(part) > 1]
            pieces = {"".join(parts[i:j]) for i in range(len(parts)) for j in range(i + 1, len(parts) + 1)}
            known = self._tags[tag] = any(_is_of(piece, name) for piece in pieces for name in self._written)
        return known


_ANY_FAMILY: Final = "Prykladava", "Прыкладава"


@lru_cache(4_096)
def _given_keys(word: str) -> frozenset[str]:
    """Return the keys of a word as a given name."""
    family = _ANY_FAMILY[is_cyrillic(word)]
    keys = name_keys(f"{word} {family}")
    return keys.given - {f"b{bone}" for bone in name_keys(family).families}


def _is_named(word: str, person: _NamedPerson) -> bool:
    """Whether a word with the family name of a person is a name of theirs."""
    words = (word, *(lemma.word.capitalize() for lemma in lemmas(word.casefold())))
    probes = [f"{each} {family}" for each in words for family in person.families]
    found = mentions(";\n\n".join(probes), [("", person.names)])
    return any(each.form is MentionForm.WHOLE for each in found)


def _is_of(piece: str, name: str) -> bool:
    return (len(piece) >= _FEWEST and name.startswith(piece)) or (len(name) >= _SHORTEST and name in piece)


def _parts(name: str) -> Iterator[tuple[str, str]]:
    """Return given name and family name, in each reading of a name that has both."""
    for reading in readings_of(name):
        if reading.given is not None and reading.family:
            yield reading.given.printed, "-".join(word.printed for word in reading.family)


def _pairs(given: str, family: str) -> Iterator[tuple[str, str]]:
    """Return given name and family name in Latin letters, in every romanisation."""
    rules = romanisations() if is_cyrillic(family) else (None,)
    for rule in rules:
        one, other = (given, family) if rule is None else (romanised(given, rule), romanised(family, rule))
        yield joined_letters(folded_words(one)), joined_letters(folded_words(other))


def _starts(family: str) -> Iterator[str]:
    """Return the initials of a family name in both alphabets, and its first letters as far as they are left of it."""
    for spelt in {family, *(romanised(family, rule) for rule in romanisations() if is_cyrillic(family))}:
        for length in range(1, _INITIAL + 1):
            yield spelt[:length].casefold()


@lru_cache(4_096)
def _spelt(initial: str) -> frozenset[str]:
    """Return first letters as written, and in every romanisation."""
    return frozenset(
        (initial, *(romanised(initial, rule).casefold() for rule in romanisations() if is_cyrillic(initial)))
    )
