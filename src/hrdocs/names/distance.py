"""The weight of the difference between two skeletons: small where a rule of writing explains it, great elsewhere."""

from functools import cache, lru_cache
from typing import Any

from hrdocs.names.sounds import VOWELS, readings
from hrdocs.names.tables import table

BY_RULES = 0.3
"""Up to this weight every difference is explained by a rule: no single unexplained one is so light."""

FAR = 9.0
"""Of two skeletons that are not compared further."""

_OTHER = 1.2
_GAP_VOWEL = 1.0
_GAP_GLIDE = 0.5
_ROOM = 3


@cache
def _pairs() -> dict[tuple[str, str], tuple[tuple[float, str, bool, bool, str], ...]]:
    """Return the rules by pair of sounds: weight, sounds before, whether only first, whether not last, id."""
    made: dict[tuple[str, str], list[tuple[float, str, bool, bool, str]]] = {}
    for row in table("sounds")["rule"]:
        for a, b in row.get("pairs", ()):
            rule = (row["cost"], row.get("after", ""), row.get("first", False), row.get("inside", False), row["id"])
            made.setdefault((a, b), []).append(rule)
            made.setdefault((b, a), []).append(rule)
    return {pair: tuple(rules) for pair, rules in made.items()}


@cache
def _gaps() -> dict[str, tuple[Any, ...]]:
    made: dict[str, list[Any]] = {}
    for row in table("sounds")["rule"]:
        if "gap" in row:
            rule = (row["cost"], row.get("after", ""), row.get("first", False), row["before"], row["id"])
            made.setdefault(row["gap"], []).append(rule)
    return {sound: tuple(rules) for sound, rules in made.items()}


def _swap(a: str, i: int, b: str, j: int) -> tuple[float, str]:
    """Return the weight of one sound for another, and the rule that explains it."""
    for cost, after, is_first, is_inside, rule in _pairs().get((a[i], b[j]), ()):
        if (is_first and (i or j)) or (is_inside and i == len(a) - 1 and j == len(b) - 1):
            continue
        if after and not ((i and a[i - 1] in after) or (j and b[j - 1] in after)):
            continue
        return cost, rule
    return _OTHER, ""


def _gap(word: str, at: int) -> tuple[float, str]:
    """Return the weight of a sound left out, and the rule that explains it."""
    sound = word[at]
    for cost, after, is_first, before, rule in _gaps().get(sound, ()):
        if is_first and at:
            continue
        if after and not (at and word[at - 1] in after):
            continue
        if word[at + 1 : at + 2] in tuple(before):
            return cost, rule
    if sound in VOWELS:
        return _GAP_VOWEL, ""
    return (_GAP_GLIDE if sound == "J" else _OTHER), ""


@lru_cache(200_000)
def distance(a: str, b: str) -> float:
    """Return the least weight of the differences between two skeletons; the same in both directions."""
    if a == b:
        return 0.0
    if abs(len(a) - len(b)) > _ROOM:
        return FAR
    if b < a:
        a, b = b, a
    gaps_b = [_gap(b, j)[0] for j in range(len(b))]
    row = [0.0]
    for gap in gaps_b:
        row.append(row[-1] + gap)
    for i, sound in enumerate(a):
        gap_a = _gap(a, i)[0]
        new = [row[0] + gap_a]
        for j, other in enumerate(b):
            swap = row[j] if sound == other else row[j] + _swap(a, i, b, j)[0]
            new.append(min(swap, row[j + 1] + gap_a, new[j] + gaps_b[j]))
        row = new
        if min(row) > _ROOM:
            return FAR
    return row[-1]


def rules_between(a: str, b: str) -> tuple[str, ...]:
    """Return the ids of the rules that explain the differences between two skeletons, in order of first use."""
    best: list[list[tuple[float, tuple[str, ...]]]] = [[(0.0, ())]]
    for j in range(len(b)):
        cost, rule = _gap(b, j)
        best[0].append((best[0][-1][0] + cost, (*best[0][-1][1], rule)))
    for i in range(len(a)):
        cost_a, rule_a = _gap(a, i)
        row = [(best[i][0][0] + cost_a, (*best[i][0][1], rule_a))]
        for j in range(len(b)):
            cost, rule = (0.0, "") if a[i] == b[j] else _swap(a, i, b, j)
            cost_b, rule_b = _gap(b, j)
            ways = (
                (best[i][j][0] + cost, (*best[i][j][1], rule)),
                (best[i][j + 1][0] + cost_a, (*best[i][j + 1][1], rule_a)),
                (row[j][0] + cost_b, (*row[j][1], rule_b)),
            )
            row.append(min(ways, key=lambda way: way[0]))
        best.append(row)
    return tuple(dict.fromkeys(rule for rule in best[-1][-1][1] if rule))


@lru_cache(100_000)
def between(a: str, b: str) -> tuple[float, str, str]:
    """Return the least weight between two words over all their readings, and the two readings."""
    return min(
        ((distance(x, y), x, y) for x in readings(a) for y in readings(b)), key=lambda way: way[0], default=(FAR, "", "")
    )
