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

    types: dict[str, str] = Factory(dict)
    waiting: dict[str, list[Waiting]] = Factory(dict)

    def meet(self, record: Record, base: str, line: int | None) -> Iterator[tuple[Problem, Waiting]]:
        """Take a record in; give what is wrong with its references, and with those that have waited for it."""
        self.types.setdefault(record.id, record.type)
        for waiting in self.waiting.pop(record.id, ()):
            if record.type not in waiting.reference.to:
                yield _wrong_type(waiting.reference, record.type), waiting
        for reference in references_of(record):
            found = self.types.get(reference.target)
            waiting = Waiting(reference, base, line)
            if reference.target == record.id:
                yield Problem(code="reference.to-itself", place=Place(pointer=reference.pointer)), waiting
            elif found is None:
                self.waiting.setdefault(reference.target, []).append(waiting)
            elif found not in reference.to:
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
