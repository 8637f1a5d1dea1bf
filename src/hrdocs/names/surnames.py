"""Family names compared: by sounds, by endings of sex, by halves of a double name."""

import re
from functools import lru_cache
from typing import Final

from attrs import frozen

from hrdocs.names.distance import BY_RULES, FAR, MOST, near, rules_between
from hrdocs.names.reading import Word
from hrdocs.names.results import Likeness, Sex

SHORT_WORD: Final = 4
"""Words of so few sounds are compared more strictly."""

_SHAPE = re.compile(
    r".{2,}(?:[OEAÄÖÁÓ][VW]A?|I[NV]A?|[SCT]KI|[SCT]KAÄ?|[EA]NK[OA]|[UÜ]K|[ČNR]IK|IČ|E[CcK]|[AÄ]K|[OE]K|AÄ|[^KIE]KO|ENÄ|ULÄ|[AE]J|[EO]NOK|ANEC)"
)


@frozen
class FamilyMatch:
    """How two family names compare.

    Args:
        likeness: How alike they are; contradicted where they are two names.
        cost: Weight of the differences.
        sounds: The skeletons that were compared, in pairs.
        extra: Rules beside those of sound.
        is_gendered: Whether one has a man's ending and the other a woman's.
    """

    likeness: Likeness
    cost: float
    sounds: tuple[tuple[str, str], ...] = ()
    extra: tuple[str, ...] = ()
    is_gendered: bool = False

    @property
    def rules(self) -> tuple[str, ...]:
        """Return the ids of the rules that explain the differences."""
        found = [rule for a, b in self.sounds for rule in rules_between(a, b)]
        return tuple(dict.fromkeys((*found, *self.extra)))


DIFFERENT: Final = FamilyMatch(Likeness.CONTRADICTED, FAR)


@lru_cache(100_000)
def has_surname_shape(word: Word) -> bool:
    """Whether a word ends as family names do."""
    return any(_SHAPE.fullmatch(skeleton) for skeleton in word.skeletons)


@lru_cache(100_000)
def sex_by_ending(word: Word) -> Sex | None:
    """Return the sex that the ending of a family name shows, None where the language leaves it."""
    for skeleton in word.skeletons[:1]:
        if len(skeleton) > SHORT_WORD - 1:
            if re.search(r"(?:[OEAÄÖÁÓ][VW]A|[SC]KAÄ|[SC]KA|[^AOE]AÄ)$", skeleton):
                return "f"
            if re.search(r"(?:[OEAÄÖÁÓ][VW]|[SC]KI)$", skeleton):
                return "m"
    return None


def limit(a: str, b: str) -> float:
    """Return the weight up to which rules explain the difference of two skeletons."""
    return BY_RULES if min(len(a), len(b)) > SHORT_WORD - 1 else BY_RULES / 2


@lru_cache(200_000)
def compare_words(a: Word, b: Word) -> FamilyMatch:
    """Return how two family names compare as they are printed."""
    if a.plain == b.plain:
        return FamilyMatch(Likeness.IDENTICAL, 0.0)
    if a.bones.isdisjoint(b.bones):
        return DIFFERENT
    best = DIFFERENT
    for x in a.skeletons:
        if x in b.skeletons:
            return FamilyMatch(Likeness.BY_RULES, 0.0, ((x, x),))
    for x in a.skeletons:
        for y in b.skeletons:
            cost = near(x, y)
            if cost > MOST or cost > limit(x, y):
                continue
            is_doubtful = x in a.doubtful or y in b.doubtful
            likeness = Likeness.EQUIVALENT if is_doubtful else Likeness.BY_RULES
            if (likeness, -cost) > (best.likeness, -best.cost):
                best = FamilyMatch(likeness, cost, ((x, y),))
    return best if best is not DIFFERENT else _by_endings(a.skeletons, b.skeletons)


def _by_endings(a: tuple[str, ...], b: tuple[str, ...]) -> FamilyMatch:
    """Return how two words compare where an ending of one of them differs by a rule."""
    best = DIFFERENT
    for longer, shorter in ((a, b), (b, a)):
        hers = [x for x in longer if x.endswith(_HERS)]
        his = [y for y in shorter if y.endswith(_HIS)] if hers else ()
        for x in hers:
            for y in his:
                found = _by_ending(x, y)
                if found is not None and (found.likeness, -found.cost) > (best.likeness, -best.cost):
                    best = found
    return best


_HERS: Final = ("A", "Ä", "OJ")
_HIS: Final = ("V", "W", "N", "I", "OJ", "SKA", "CKA")
"""Endings that `_by_ending` compares: fast path for most words."""


def _by_ending(woman: str, man: str) -> FamilyMatch | None:
    """Return how two skeletons compare where their endings differ by a rule, the first the longer or a woman's."""
    if woman.endswith(("SKAÄ", "CKAÄ")) and man.endswith(("SKA", "CKA")):
        return _stems(woman[:-1], man, "surname.gender", Likeness.BY_RULES)
    if woman.endswith("OJ") and man.endswith("I"):
        return _stems(woman[:-2], man[:-1], "be.adjective", Likeness.BY_RULES)
    if woman.endswith("A") and man[-1:] in ("V", "W", "N") and woman[-2:-1] in ("V", "W", "N"):
        if re.search("(?:[OEAÄÖÁÓ][VW]|[IE]N)A$", woman):
            return _stems(woman[:-1], man, "surname.gender", Likeness.EQUIVALENT, is_gendered=True)
    elif woman.endswith(("AÄ", "SKA", "CKA")) and man.endswith(("I", "OJ")):
        stem = woman[:-2] if woman.endswith("AÄ") else woman[:-1]
        return _stems(
            stem, man[:-1] if man.endswith("I") else man[:-2], "surname.gender", Likeness.EQUIVALENT, is_gendered=True
        )
    elif woman.endswith("ÄÄ") and man.endswith("I"):
        return _stems(woman[:-2], man[:-1], "surname.gender", Likeness.EQUIVALENT, is_gendered=True)
    return None


def _stems(a: str, b: str, rule: str, likeness: Likeness, *, is_gendered: bool = False) -> FamilyMatch | None:
    if min(len(a), len(b)) < SHORT_WORD - 1:
        return None
    cost = near(a, b)
    if cost > limit(a, b):
        return None
    return FamilyMatch(likeness, cost + 0.02, ((a, b),), (rule,), is_gendered)


def compare_families(a: tuple[Word, ...], b: tuple[Word, ...]) -> FamilyMatch:
    """Return how two family names compare, halves of double ones included; order of the halves does not count."""
    if len(a) == 1 and len(b) == 1:
        return compare_words(a[0], b[0])
    if len(a) == len(b):
        straight = _together([compare_words(x, y) for x, y in zip(a, b, strict=True)])
        turned = _together([compare_words(x, y) for x, y in zip(a, reversed(b), strict=True)])
        return max(straight, turned, key=lambda m: (m.likeness, -m.cost))
    best = max((compare_words(x, y) for x in a for y in b), key=lambda m: (m.likeness, -m.cost))
    if best.likeness < Likeness.EQUIVALENT:
        return best
    extra = (*best.extra, "surname.double")
    return FamilyMatch(Likeness.EQUIVALENT, best.cost + 0.05, best.sounds, extra, best.is_gendered)


def _together(matches: list[FamilyMatch]) -> FamilyMatch:
    least = min(match.likeness for match in matches)
    sounds = tuple(pair for match in matches for pair in match.sounds)
    extra = tuple(rule for match in matches for rule in match.extra)
    return FamilyMatch(least, sum(m.cost for m in matches), sounds, extra, any(m.is_gendered for m in matches))
