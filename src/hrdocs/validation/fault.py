"""What a rule finds: one fault, by its pointer from the record."""

from collections.abc import Iterator

from attrs import field, frozen

from hrdocs.frozenmap import FrozenMap
from hrdocs.values import Answer


@frozen
class Fault:
    """One fault that a rule found.

    Args:
        code: Of the rule.
        pointer: Where, from the record.
        is_doubt: Whether the fault is only possible: the dates leave it open.
        parameters: What the message needs; never what the record says of a person.
    """

    code: str
    pointer: str
    is_doubt: bool = False
    parameters: FrozenMap[str, str | int] = field(factory=FrozenMap)


def found(code: str, pointer: str, *, doubt: bool = False, **parameters: str | int | None) -> Fault:
    """Return a fault; a parameter that is None is left out."""
    given = {name: value for name, value in parameters.items() if value is not None}
    return Fault(code, pointer, doubt, FrozenMap(given))


def compared(answer: Answer, code: str, pointer: str, **parameters: str | int | None) -> Iterator[Fault]:
    """Return the fault that an answer stands for: yes is certain, unknown is a doubt, no is none."""
    if not answer.is_no:
        yield found(code, pointer, doubt=answer.is_unknown, **parameters)
