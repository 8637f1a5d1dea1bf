"""What a word of a closed list is."""

from enum import StrEnum
from typing import Self

__all__ = ["Term"]


class Term(StrEnum):
    """One word of a closed list; `meaning` says in a line what it means.

    Shape:
        The value is the text in documents, in snake_case; the member's name is the same in upper case.
    """

    meaning: str

    # Type checkers take a look-up such as Standing("reported") for this call, hence the default.
    def __new__(cls, value: str, meaning: str = "") -> Self:
        """Make the member that is written `value`."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.meaning = meaning
        return member
