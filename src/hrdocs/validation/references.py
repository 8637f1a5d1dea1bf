"""Rules on ids: what refers to one finds a record of a fitting type."""

from collections.abc import Iterator

from attrs import Factory, define, frozen

from hrdocs.errors import Place, Problem
from hrdocs.model import Record
from hrdocs.references import Reference, references_of


@frozen
class Waiting:
    """A reference whose target has not come yet, and where in the file its record stands."""

    reference: Reference
    base: str
    line: int | None


@define
class References:
    """The ids of a file and the references that still wait for their target.

    Memory grows with the number of ids, and with the references to records that stand later in the file.
    """

    types: dict[str, str | None] = Factory(dict)
    waiting: dict[str, list[Waiting]] = Factory(dict)

    def hear_of(self, record_id: str, record_type: str | None) -> Iterator[tuple[Problem, Waiting]]:
        """Learn that an id stands in the file; give the references that have waited for it and want another type.

        A record that was refused for its shape stands there too, perhaps without a legible type (None, which fits all).
        """
        self.types.setdefault(record_id, record_type)
        for waiting in self.waiting.pop(record_id, ()):
            if record_type is not None and record_type not in waiting.reference.to:
                yield _wrong_type(waiting.reference, record_type), waiting

    def meet(self, record: Record, base: str, line: int | None) -> Iterator[tuple[Problem, Waiting]]:
        """Take a record in; give what is wrong with its references, and with those that have waited for it."""
        yield from self.hear_of(record.id, record.type)
        waived = {waiver.rule for waiver in record.waivers}
        for reference in references_of(record):
            waiting = Waiting(reference, base, line)
            if reference.target == record.id:
                yield Problem(code="reference.to-itself", place=Place(pointer=reference.pointer)), waiting
            elif reference.target not in self.types:
                if "reference.dangling" not in waived:
                    self.waiting.setdefault(reference.target, []).append(waiting)
            elif (found := self.types[reference.target]) is not None and found not in reference.to:
                yield _wrong_type(reference, found), waiting

    def end(self) -> Iterator[tuple[Problem, Waiting]]:
        """Give the references that have waited in vain."""
        for each in self.waiting.values():
            for waiting in each:
                place = Place(pointer=waiting.reference.pointer)
                parameters = {"type": ", ".join(waiting.reference.to)}
                yield Problem(code="reference.dangling", place=place, parameters=parameters), waiting


def _wrong_type(reference: Reference, found: str) -> Problem:
    parameters = {"expected": ", ".join(reference.to), "found": found}
    return Problem(code="reference.wrong-type", place=Place(pointer=reference.pointer), parameters=parameters)
