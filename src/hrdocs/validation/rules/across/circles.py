"""Circles among ties that have a direction: nothing is its own part, and nobody is the own ancestor."""

from collections import Counter, defaultdict
from collections.abc import Sequence

Edge = tuple[str, str]


def closing(edges: Sequence[Edge]) -> list[int]:
    """Return the numbers of the ties that close a circle, in their order; a tie of something to itself is left out."""
    left = _in_circles(edges)
    found: list[int] = []
    above: defaultdict[str, list[str]] = defaultdict(list)
    for n, (low, high) in enumerate(edges):
        if n in left:
            if _leads(above, high, low):
                found.append(n)
            else:
                above[low].append(high)
    return found


def _in_circles(edges: Sequence[Edge]) -> set[int]:
    """Return the numbers of the ties without those that nothing leads back to, or from: mostly none are left."""
    left = {n for n, (low, high) in enumerate(edges) if low != high}
    for side in (0, 1):
        own: defaultdict[str, list[int]] = defaultdict(list)
        for n in left:
            own[edges[n][side]].append(n)
        counts = Counter(edges[n][1 - side] for n in left)
        ends = [each for each in own if not counts[each]]
        while ends:
            for n in own[ends.pop()]:
                left.discard(n)
                other = edges[n][1 - side]
                counts[other] -= 1
                if not counts[other] and other in own:
                    ends.append(other)
    return left


def _leads(above: defaultdict[str, list[str]], start: str, goal: str) -> bool:
    """Return whether one leads to the other."""
    seen, todo = {start}, [start]
    while todo:
        each = todo.pop()
        if each == goal:
            return True
        for high in above.get(each, ()):
            if high not in seen:
                seen.add(high)
                todo.append(high)
    return False
