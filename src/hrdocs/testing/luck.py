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


class Seeded(Luck):
    """Choices of a generator: the same seed gives the same cases."""

    def __init__(self, seed: int | str) -> None:
        self._random = random.Random(seed)  # noqa: S311 -- not a secret

    def number(self, least: int, most: int) -> int:
        """Return a whole number, bounds included."""
        return least + int(self._random.random() * (most - least + 1))
