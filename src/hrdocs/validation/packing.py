"""Several whole numbers packed into one, since an index keeps a row for nearly every record."""

from datetime import date
from typing import Final

DAY_BITS: Final = date.max.toordinal().bit_length()
"""How many bits the number of any day has."""


class PackedFields:
    """How some whole numbers are kept in one.

    Code that runs for every reference of a file takes a field out by its shift; all other code unpacks.

    Args:
        widths: How many bits each field has but the first, which has no bound and comes in the highest bits.
    """

    __slots__ = ("_parts", "_widths", "shifts")

    def __init__(self, *widths: int) -> None:
        self._widths = widths
        self.shifts = tuple(sum(widths[n:]) for n in range(len(widths) + 1))
        """How far right a packed number is shifted for each field to be its lowest bits."""
        self._parts = tuple((shift, (1 << width) - 1) for shift, width in zip(self.shifts[1:], widths, strict=True))

    def pack(self, first: int, *rest: int) -> int:
        """Return one number for a value of each field; none of those after the first is negative, or too large."""
        packed = first
        for width, value in zip(self._widths, rest, strict=True):
            packed = packed << width | value
        return packed

    def unpack(self, packed: int) -> tuple[int, ...]:
        """Return the values of the fields."""
        return packed >> self.shifts[0], *[packed >> shift & mask for shift, mask in self._parts]
