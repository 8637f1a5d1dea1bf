"""Names looked for letter by letter: what the rules of people's names do not read.

These are names of organisations, names in other scripts, of one word or with digits, descriptions of people without a
name; and the names of people where their letters are glued together or spaced out. Endings of words may differ.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from hrdocs.names.letters import folded_words
from hrdocs.sharing.readable import joined_letters

_GRAM: Final = 8
"""Fewer letters in a row could be any word."""
_SURE_LETTERS: Final = 6
_ENDING: Final = 2
_INFLECTED: Final = 4
_NO_SPACES: Final = ("\u2e80", "\u9fff"), ("\uf900", "\ufaff"), ("\u0e00", "\u0fff"), ("\u1000", "\u109f")
"""Scripts that write no space between words: a name of theirs is found inside of others."""

_Words = tuple[str, ...]


class WholeNames:
    """Names to be found in texts.

    Args:
        names: Names that are found as whole words.
        glued: Names of people, in each spelling, that are found also where their letters are glued or spaced out.
    """

    def __init__(self, names: Iterable[str], glued: Iterable[str]) -> None:
        self._runs: defaultdict[str, set[_Words]] = defaultdict(set)
        self._inside: set[str] = set()
        self._grams: defaultdict[str, set[str]] = defaultdict(set)
        for name in names:
            words = folded_words(name)
            if any(first <= c <= last for c in name for first, last in _NO_SPACES):
                self._inside.add("".join(words))
            elif words:
                self._runs[_stem(words[0])].add(words)
        for name in glued:
            letters = joined_letters(folded_words(name))
            if len(letters) >= _GRAM:
                self._grams[letters[:_GRAM]].add(letters)

    def __bool__(self) -> bool:
        return bool(self._runs or self._inside or self._grams)

    def found(self, text: str) -> bool | None:
        """Return whether a text holds one of the names; None where it holds only one word that may be one."""
        words = folded_words(text)
        is_word = False
        for at, word in enumerate(words):
            for run in self._runs.get(_stem(word), ()):
                answer = _same(run, words[at : at + len(run)])
                if answer:
                    return True
                is_word = is_word or answer is None
        if self._inside and any(each in "".join(words) for each in self._inside):
            return True
        if self._grams:
            letters = joined_letters(words)
            for at in range(len(letters) - _GRAM + 1):
                for each in self._grams.get(letters[at : at + _GRAM], ()):
                    if letters.startswith(each, at):
                        return True
        return None if is_word else False


def _same(run: _Words, words: _Words) -> bool | None:
    """Return whether words of a text are a name, up to their endings; None for one word, which may be ordinary."""
    if len(words) != len(run) or any(_stem(a) != _stem(b) for a, b in zip(run, words, strict=True)):
        return False
    if run != words and sum(len(_stem(each)) for each in run) < _SURE_LETTERS:
        return False
    is_ordinary = len(run) == 1 and run[0].isalpha() and len(run[0]) < _GRAM
    return None if is_ordinary else True


def _stem(word: str) -> str:
    return word[: max(_ENDING, len(word) - _ENDING)] if len(word) >= _INFLECTED and word.isalpha() else word
