"""Yes, no or unknown."""

from enum import StrEnum


class Answer(StrEnum):
    """Yes, no or unknown, with the three-valued logic of Kleene.

    There is no truth value: `if answer:` would take unknown for yes or for no. Use `answer.is_yes`, or compare.

    >>> Answer.YES & Answer.UNKNOWN
    <Answer.UNKNOWN: 'unknown'>
    """

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"

    @classmethod
    def of(cls, value: bool) -> "Answer":  # noqa: FBT001 -- turning a bool into an answer is its whole job
        """Return yes for true and no for false."""
        if not isinstance(value, bool):
            message = f"an answer is made of a bool, not of {type(value).__name__}"
            raise TypeError(message)
        return cls.YES if value else cls.NO

    @property
    def is_yes(self) -> bool:
        """Whether the answer is a certain yes."""
        return self is Answer.YES

    @property
    def is_no(self) -> bool:
        """Whether the answer is a certain no."""
        return self is Answer.NO

    @property
    def is_unknown(self) -> bool:
        """Whether the answer is unknown."""
        return self is Answer.UNKNOWN

    def __bool__(self) -> bool:
        message = "an Answer may be unknown and has no truth value: ask .is_yes, .is_no or .is_unknown"
        raise TypeError(message)

    def __and__(self, other: "Answer") -> "Answer":
        if not isinstance(other, Answer):
            return NotImplemented
        if self is Answer.NO or other is Answer.NO:
            return Answer.NO
        return Answer.YES if self is other is Answer.YES else Answer.UNKNOWN

    def __or__(self, other: "Answer") -> "Answer":
        if not isinstance(other, Answer):
            return NotImplemented
        return ~(~self & ~other)

    def __invert__(self) -> "Answer":
        return _OPPOSITE[self]


_OPPOSITE = {Answer.YES: Answer.NO, Answer.NO: Answer.YES, Answer.UNKNOWN: Answer.UNKNOWN}
