"""One answer: yes, no or unknown, with its reason and sources; accepts several input forms."""

from typing import Any

from attrs import frozen

from hrdocs.criteria.framework import Framework
from hrdocs.errors import HrdocsError
from hrdocs.model.base import SourceReference
from hrdocs.values import Answer, LocalText


@frozen(repr=False)
class InvalidAnswer(HrdocsError, ValueError):
    """A value is not an answer.

    Args:
        framework: Id of the framework.
        input: The input it was given to.
        expected: What an answer is. The value itself is not repeated.
    """

    framework: str
    input: str
    expected: str

    def __str__(self) -> str:
        return f"{self.framework}, {self.input}: expected {self.expected}"


@frozen(kw_only=True)
class Given:
    """One answer with its reason and what it rests on.

    Args:
        input: Name of the input; also the id of a factor that is answered as a whole.
        answer: Yes, no or unknown.
        why: The reason.
        sources: What it rests on.
    """

    input: str
    answer: Answer
    why: LocalText | None = None
    sources: tuple[SourceReference, ...] = ()


def answer_from(value: Any) -> Answer | None:
    """Return the answer that a value means, or None."""
    if isinstance(value, bool):
        return Answer.of(value)
    if isinstance(value, str):
        try:
            return Answer(str.__str__(value))
        except ValueError:
            return None
    return None


def reason_from(framework: Framework, name: str, value: Any) -> LocalText | None:
    """Return a reason, from a text or texts by language.

    Raises:
        InvalidAnswer: It is neither.
    """
    if value is None or isinstance(value, LocalText):
        return value
    try:
        # The language of a bare text is not known.
        return LocalText({"und": value} if isinstance(value, str) else value)
    except (TypeError, ValueError):
        raise InvalidAnswer(framework.id, name, "a reason as a text, or as texts by language") from None


def sources_from(framework: Framework, name: str, value: Any) -> tuple[SourceReference, ...]:
    """Return references to sources, from ids or from references as documents have them.

    Raises:
        InvalidAnswer: They are neither.
    """
    found = []
    if isinstance(value, str | SourceReference):
        value = (value,)
    try:
        for each in value or ():
            if isinstance(each, SourceReference):
                found.append(each)
            elif isinstance(each, str):
                found.append(SourceReference(source=each))
            else:
                supports = tuple(each.get("supports", ()))
                found.append(SourceReference(source=each["source"], locator=each.get("locator"), supports=supports))
    except (AttributeError, KeyError, TypeError, ValueError):
        raise InvalidAnswer(framework.id, name, "sources by their ids") from None
    return tuple(found)
