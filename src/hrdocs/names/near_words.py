"""Words of a table by their sounds: those from which a skeleton differs by rules of writing alone.

A table is looked up by the coarse classes of sounds, so that a word is compared with a few entries and not with all.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Generic, TypeVar

from hrdocs.names.distance import by_rules, coarse, light_gaps
from hrdocs.names.sounds import bones

NEAR = 0.19
"""Up to this weight a word is an entry of a table; less than two rules that leave out a sound, so that it is found with
at most one left out."""

T = TypeVar("T")


class NearWords(Generic[T]):
    """Skeletons with what they mean."""

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        """Keep the entries.

        Args:
            entries: Pairs of a skeleton and its meaning.
        """
        by_word: defaultdict[str, dict[T, None]] = defaultdict(dict)
        for word, meaning in entries:
            by_word[word].setdefault(meaning)
        self._by_coarse: defaultdict[str, list[tuple[str, tuple[T, ...]]]] = defaultdict(list)
        for word, meanings in by_word.items():
            row = (word, tuple(meanings))
            classes = coarse(word)
            for key in {classes, *_shorter(word, classes)}:
                self._by_coarse[key].append(row)

    def near(self, word: str) -> list[tuple[T, float]]:
        """Return the meanings of the entries up to `NEAR`, each with the weight of the difference."""
        known = self._by_coarse
        classes = coarse(word)
        rows = [row for key in (classes, *_shorter(word, classes)) if key in known for row in known[key]]
        if not rows:
            return []
        found: list[tuple[T, float]] = []
        seen: set[str] = set()
        own = bones(word)
        for other, meanings in rows:
            if other in seen or abs(len(other) - len(word)) > 1:
                continue
            seen.add(other)
            weight = 0.0 if other == word else by_rules(other, word)
            if weight is None or weight > NEAR:
                continue
            if not weight or any(bone in own for bone in bones(other)):
                found += [(meaning, weight) for meaning in meanings]
        return found


def _shorter(word: str, classes: str) -> list[str]:
    """Return the coarse forms of a skeleton without a sound that a rule leaves out."""
    return [classes[:at] + classes[at + 1 :] for at in light_gaps(word)]
