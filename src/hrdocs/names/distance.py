"""The weight of the difference between two skeletons: small where a rule of writing explains it, great elsewhere."""

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
"""What leaving out two sounds weighs at least, by the lightest rules; a test holds it against the table."""


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
    weight = _by_rules(a, b)
    if weight is not None:
        return weight
    pairs = _pairs()
    gaps = gap_weights(b)
    row = [0.0]
    for gap in gaps:
        row.append(row[-1] + gap)
    for i, (sound, gap_a) in enumerate(zip(a, gap_weights(a), strict=True)):
        left = row[0] + gap_a
        least = left
        new = [left]
        for j, other in enumerate(b):
            best = row[j]
            if sound != other:
                best += _swap(a, i, b, j)[0] if (sound, other) in pairs else _OTHER
            if (way := row[j + 1] + gap_a) < best:
                best = way
            if (way := left + gaps[j]) < best:
                best = way
            new.append(best)
            left = best
            least = min(least, best)
        row = new
        if least > MOST:
            return FAR
    return row[-1] if row[-1] <= MOST else FAR


def _by_rules(a: str, b: str) -> float | None:
    """Return the distance where rules sound by sound explain it, with at most one sound left out; else None.

    The answer is that of the whole table: to leave out more sounds weighs more than what is allowed here.
    """
    if len(a) == len(b):
        return _straight(a, b)
    longer, shorter = (a, b) if len(a) > len(b) else (b, a)
    if len(longer) - len(shorter) > 1:
        return None
    found = None
    for at, gap in enumerate(gap_weights(longer)):
        if gap < _LEAST_GAPS and longer[:at].translate(_COARSE) == shorter[:at].translate(_COARSE):
            weight = _straight(shorter, longer, at, gap)
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
    rows = [[0.0]]
    for j in range(len(b)):
        rows[0].append(rows[0][-1] + _gap(b, j)[0])
    for i in range(len(a)):
        rows.append([rows[i][0] + _gap(a, i)[0]])
        for j in range(len(b)):
            swap = 0.0 if a[i] == b[j] else _swap(a, i, b, j)[0]
            ways = (rows[i][j] + swap, rows[i][j + 1] + _gap(a, i)[0], rows[i + 1][j] + _gap(b, j)[0])
            rows[i + 1].append(min(ways))
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
        if i and here == rows[i - 1][j] + _gap(a, i - 1)[0]:
            i -= 1
            found.append(_gap(a, i)[1])
        else:
            j -= 1
            found.append(_gap(b, j)[1])
    return tuple(dict.fromkeys(rule for rule in reversed(found) if rule))
