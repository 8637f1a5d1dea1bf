"""The finding of a rule: one fault, with its pointer from the record."""

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
        is_doubt: Whether the fault is only possible: the dates do not decide it.
        parameters: What the message needs; never what the record says about a person.
        seen: What the rule saw in other records, as texts and numbers: a waiver ends when it changes. It goes into a
            digest and is never printed.
    """

    code: str
    pointer: str
    is_doubt: bool = False
    parameters: FrozenMap[str, str | int] = field(factory=FrozenMap)
    seen: tuple[object, ...] = field(default=(), repr=False, eq=False)

    def at(self, pointer: str) -> "Fault":
        """Return the same fault at another place; what is cached for equal values has none, an empty pointer."""
        return Fault(self.code, pointer, self.is_doubt, self.parameters, self.seen)

    def doubted(self) -> "Fault":
        """Return the same fault as one that is only possible."""
        return Fault(self.code, self.pointer, True, self.parameters, self.seen)  # noqa: FBT003 -- as in its fields


def found(
    code: str, pointer: str, /, *, doubt: bool = False, seen: tuple[object, ...] = (), **parameters: str | int | None
) -> Fault:
    """Return a fault; a parameter that is None is left out."""
    given = {name: value for name, value in parameters.items() if value is not None}
    return Fault(code, pointer, doubt, FrozenMap(given), seen)


def compared(
    answer: Answer, code: str, pointer: str, *, seen: tuple[object, ...] = (), **parameters: str | int | None
) -> Iterator[Fault]:
    """Return the fault for an answer: certain for yes, a doubt for unknown, None for no."""
    if not answer.is_no:
        yield found(code, pointer, doubt=answer.is_unknown, seen=seen, **parameters)
