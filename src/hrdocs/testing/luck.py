"""Random choices for generated cases: from Hypothesis, which shrinks them, or a seeded generator, which is fast."""

import random
from collections.abc import Sequence
from datetime import date, timedelta
from typing import TypeVar

from hypothesis import strategies as st

T = TypeVar("T")


class Luck:
    """One choice, from which all others are made; the first and the least are the simplest."""

    def number(self, least: int, most: int) -> int:
        """Return a whole number, bounds included."""
        raise NotImplementedError

    def pick(self, options: Sequence[T]) -> T:
        """Return one of some things."""
        return options[self.number(0, len(options) - 1)]

    def maybe(self, one_in: int = 2) -> bool:
        """Return whether to do something; yes once in so many times."""
        return self.number(0, one_in - 1) == one_in - 1

    def after(self, day: date, least: int, most: int) -> date:
        """Return a day so many days later."""
        return day + timedelta(days=self.number(least, most))


class Drawn(Luck):
    """Choices that Hypothesis draws."""

    def __init__(self, draw: st.DrawFn) -> None:
        self._draw = draw

    def number(self, least: int, most: int) -> int:
        """Return a whole number, bounds included."""
        return self._draw(st.integers(least, most))


class Few(Luck):
    """Choices that three numbers of Hypothesis stand for, so that a large case shrinks in a few steps.

    Args:
        seed: Of the generator that makes them.
        most: How many choices are made; after these each is the least.
        share: How many of eight choices are made; the others are the least.
    """

    def __init__(self, seed: int, most: int, share: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 -- not a secret
        self._left, self._share = most, share

    def number(self, least: int, most: int) -> int:
        """Return a whole number, bounds included."""
        self._left -= 1
        made, chance = self._random.random(), self._random.random()
        if self._left < 0 or chance * 8 >= self._share:
            return least
        return least + int(made * (most - least + 1))


class Seeded(Luck):
    """Choices of a generator: the same seed gives the same cases."""

    def __init__(self, seed: int | str) -> None:
        self._random = random.Random(seed)  # noqa: S311 -- not a secret

    def number(self, least: int, most: int) -> int:
        """Return a whole number, bounds included."""
        return least + int(self._random.random() * (most - least + 1))
