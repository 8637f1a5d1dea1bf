"""The weight of the difference between two skeletons: small where a rule of writing explains it, great elsewhere."""

import re
from functools import cache, lru_cache
from typing import Any

from hrdocs.names.sounds import VOWELS
from hrdocs.names.tables import table

BY_RULES = 0.3
"""Up to this weight every difference is explained by a rule: no single unexplained one is so light."""

MOST = 1.3
"""Up to this weight two words may be one with a slip of the pen."""

FAR = 9.0
"""Of two skeletons that are not compared further."""

_OTHER = 1.2
_GAP_VOWEL = 1.0
_GAP_GLIDE = 0.5
_ROOM = 3
_LEAST_GAPS = 0.2
"""What leaving out two sounds weighs at least, by the lightest rules; a test compares it with the table."""


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


@cache
def _light_gap() -> re.Pattern[str]:
    """Return the pattern of a sound that a rule leaves out; a test compares it with the table."""
    ways = []
    for sound, rules in _gaps().items():
        for _, after, is_first, before, _ in rules:
            place = "^" if is_first else f"(?<=[{after}])" if after else ""
            ways.append(f"{place}{sound}(?=[{before}])")
    return re.compile("|".join(ways))


def light_gaps(word: str) -> tuple[int, ...]:
    """Return the places of a skeleton whose sound a rule leaves out."""
    return tuple([match.start() for match in _light_gap().finditer(word)])


@lru_cache(100_000)
def gap_weights(word: str) -> tuple[float, ...]:
    """Return for each sound of a skeleton the weight of leaving it out."""
    return tuple(_gap(word, at)[0] for at in range(len(word)))


@lru_cache(200_000)
def distance(a: str, b: str) -> float:
    """Return the least weight of the differences between two skeletons; the same in both directions.

    Beyond the weight of one slip of the pen the answer is `FAR`.
    """
    if a == b:
        return 0.0
    if abs(len(a) - len(b)) > _ROOM:
        return FAR
    if b < a:
        a, b = b, a
    weight = by_rules(a, b)
    if weight is not None:
        return weight
    return _by_table(a, b)


def _by_table(a: str, b: str) -> float:
    """Return the least weight of all ways, `FAR` beyond one slip of the pen; ways that are beyond it are left."""
    # The innermost loop of all: a function for each row would double its time.
    pairs = _pairs()
    gaps, size = gap_weights(b), len(b)
    row = [0.0] + [FAR] * size
    low = high = 0  # outside of these places a way is beyond it already
    while high < size and row[high] + gaps[high] <= MOST:
        row[high + 1] = row[high] + gaps[high]
        high += 1
    for i, gap in enumerate(gap_weights(a)):
        sound = a[i]
        new = [FAR] * (size + 1)
        first = last = -1
        for j in range(low, size + 1):
            best = row[j] + gap
            if j:
                way = row[j - 1]
                if way <= MOST and sound != b[j - 1]:
                    way += _swap(a, i, b, j - 1)[0] if (sound, b[j - 1]) in pairs else _OTHER
                best = way if way < best else best  # noqa: FURB136 -- min() doubles the time of the loop
                way = new[j - 1] + gaps[j - 1]
                best = way if way < best else best  # noqa: FURB136
            if best <= MOST:
                new[j] = best
                last = j
                if first < 0:
                    first = j
            elif j > high:
                break
        if first < 0:
            return FAR
        row, low, high = new, first, last
    return row[size]


def by_rules(a: str, b: str) -> float | None:
    """Return the distance where rules sound by sound explain it, with at most one sound left out; else None.

    The answer is that of the whole table: to leave out more sounds weighs more than what is allowed here.
    """
    if len(a) == len(b):
        return _straight(a, b)
    longer, shorter = (a, b) if len(a) > len(b) else (b, a)
    if len(longer) - len(shorter) > 1:
        return None
    found = None
    for at in light_gaps(longer):
        if longer[:at].translate(_COARSE) == shorter[:at].translate(_COARSE):
            weight = _straight(shorter, longer, at, _gap(longer, at)[0])
            if weight is not None and (found is None or weight < found):
                found = weight
    return found


def _straight(a: str, b: str, skipped: int = -1, gap: float = 0.0) -> float | None:
    """Return the weight of the differences sound by sound, without one sound of the second; None for a great one."""
    weight = 0.0
    j = 0
    for i, sound in enumerate(a):
        if j == skipped:
            weight += gap
            j += 1
        if sound != b[j]:
            weight += _swap(a, i, b, j)[0]
            if weight >= _LEAST_GAPS:
                return None
        j += 1
    if j == skipped:
        weight += gap
    return weight if weight < _LEAST_GAPS else None


_COARSE = str.maketrans("OEÄÖÁÓWÜÚULJcCXhsSšŽ", "AAAAAAVVVVVITTGGZZŠŠ")


@lru_cache(100_000)
def coarse(word: str) -> str:
    """Return a skeleton by classes of sounds: no rule makes one class of another."""
    return word.translate(_COARSE)


def near(a: str, b: str) -> float:
    """Return the distance of two skeletons where rules alone may explain it, `FAR` where a glance shows they do not."""
    if a == b:
        return 0.0
    if len(a) > len(b):
        a, b = b, a
    if len(b) - len(a) > 1:
        return FAR
    x, y = coarse(a), coarse(b)
    if len(x) == len(y):
        return distance(a, b) if x == y else FAR
    at = next((n for n, sound in enumerate(x) if sound != y[n]), len(x))
    return distance(a, b) if x[at:] == y[at + 1 :] else FAR


@lru_cache(20_000)
def rules_between(a: str, b: str) -> tuple[str, ...]:
    """Return the ids of the rules that explain the differences between two skeletons, in order of first use."""
    if a == b:
        return ()
    if len(a) == len(b) and _straight(a, b) is not None:  # no other way is so light
        used = [_swap(a, i, b, i)[1] for i, sound in enumerate(a) if sound != b[i]]
    else:
        used = _rules_by_table(a, b)
    return tuple(dict.fromkeys(rule for rule in used if rule))


def _rules_by_table(a: str, b: str) -> list[str]:
    """Return the rules of the lightest way, one for each sound, an empty id where none explains it."""
    gaps_a, gaps_b = gap_weights(a), gap_weights(b)
    rows = [[0.0]]
    for gap in gaps_b:
        rows[0].append(rows[0][-1] + gap)
    for i, gap in enumerate(gaps_a):
        above = rows[i]
        row = [above[0] + gap]
        for j, gap_b in enumerate(gaps_b):
            swap = 0.0 if a[i] == b[j] else _swap(a, i, b, j)[0]
            row.append(min(above[j] + swap, above[j + 1] + gap, row[j] + gap_b))
        rows.append(row)
    found = []
    i, j = len(a), len(b)
    while i or j:
        here = rows[i][j]
        if i and j:
            swap, rule = (0.0, "") if a[i - 1] == b[j - 1] else _swap(a, i - 1, b, j - 1)
            if here == rows[i - 1][j - 1] + swap:
                found.append(rule)
                i, j = i - 1, j - 1
                continue
        if i and here == rows[i - 1][j] + gaps_a[i - 1]:
            i -= 1
            found.append(_gap(a, i)[1])
        else:
            j -= 1
            found.append(_gap(b, j)[1])
    return found[::-1]
