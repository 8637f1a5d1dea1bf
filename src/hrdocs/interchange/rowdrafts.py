"""A record as the cells of a row make it, kept for the rows whose cells say the same.

Most cells of a list differ from row to row in nothing but one day, one name or one number. So a draft is made once for
all rows that agree in the rest, and its record is copied with the values of each row.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, Final, cast

from attrs import define, field, frozen

from hrdocs.codec import copier, read_record
from hrdocs.interchange.readers.read_cell import Doubt
from hrdocs.model import RECORDS, Record
from hrdocs.model.base import SourceReference
from hrdocs.vocabulary import SharingLabel

Steps = tuple[str | int, ...]
Finding = tuple[int | None, Doubt]
"""The number of a column from 0, or None for the row as a whole, with a doubt about it."""
Reference = tuple[Steps, str, bool]
"""Where a record refers to others, to which of the mapping, and whether to all of those."""


# Not frozen: one is made for each text, and a frozen class takes several times as long to make.
@define(eq=False)
class PlainValue:
    """What a cell says without a doubt.

    Args:
        value: The JSON value of the field.
        typed: The value that the codec reads from it.
        words: The words that are kept beside it, as a value of their own; None where it is their text.
    """

    value: Any = field(repr=False)
    typed: Any = field(repr=False)
    words: "PlainValue | None" = field(default=None, repr=False)


NO_VALUES: Final[tuple[PlainValue, ...]] = ()


@define(eq=False)
class Draft:
    """A record as the cells make it, for every row that has the same ones.

    The record is read from its value once. For each row it is copied with an id, references, sources and plain values
    of its own.

    Args:
        value: The record as a JSON value, without an id; references and plain values are those of the first such row.
        number: What keeps the ids of several records of one row apart.
        refs: Its references.
        places: Where its plain values are, in the order of the fields of the mapping.
        used: Which of the plain values of a row these are.
        can_be_copied: Whether rows with other plain values have the same draft.
        record: The record of the first such row.
        copy: What copies it with new values; None where no copy can be made.
        fields: What it refers to, place by place, and whether that is a list.
    """

    value: dict[str, Any]
    number: str
    refs: tuple[Reference, ...]
    places: tuple[Steps, ...] = ()
    used: tuple[int, ...] = ()
    can_be_copied: bool = True
    record: Record | None = None
    copy: Callable[..., Record] | None = None
    fields: tuple[tuple[tuple[str, ...], bool], ...] = ()

    def typed(
        self,
        name: str,
        sources: tuple[SourceReference, ...],
        made: Mapping[str, list[str]],
        plain: Sequence[PlainValue] = NO_VALUES,
    ) -> Record:
        """Return the record of a row.

        Args:
            name: Its id.
            sources: Where it comes from.
            made: The ids of the other records of the row.
            plain: The plain values of the row.

        Raises:
            Rejected: The format does not admit such a record.
        """
        if self.record is None or self.copy is None:
            value = self.valued(name, made, plain)
            value["sources"] = as_json(sources)
            read = read_record(value)
            found = _new_in_each_row(self.value["type"], self.refs, self.places)
            if found is not None:
                self.fields, self.copy = found
                self.record = read
            return read
        new: list[Any] = [
            tuple([each for ref in refs for each in made[ref]]) if is_list else made[refs[0]][0]
            for refs, is_list in self.fields
        ]
        new += [plain[n].typed for n in self.used]
        return self.copy(self.record, name, sources, *new)

    def valued(
        self, name: str, made: Mapping[str, list[str]], plain: Sequence[PlainValue] = NO_VALUES
    ) -> dict[str, Any]:
        """Return the record of a row as a JSON value, without its sources."""
        value = {**self.value, "id": name}
        together: dict[Steps, list[str]] = {}
        for steps, ref, is_many in self.refs:
            # A list may refer to several records of the mapping.
            together[steps] = [*together.get(steps, ()), *made[ref]]
            put_anew(value, steps, together[steps] if is_many else made[ref][0])
        for n, steps in zip(self.used, self.places, strict=True):
            put_anew(value, steps, plain[n].value)
        return value


@lru_cache(1_024)
def _new_in_each_row(
    record_type: str, refs: tuple[Reference, ...], places: tuple[Steps, ...]
) -> tuple[tuple[tuple[tuple[str, ...], bool], ...], Callable[..., Record]] | None:
    """Return the references of a draft by place, as in `Draft`, and what copies a record with new ones.

    None where a plain value and a reference are within one another.
    """
    fields: dict[Steps, tuple[list[str], bool]] = {}
    for steps, ref, is_many in sorted(refs, key=lambda each: each[0]):
        is_member = len(steps) > 1 and isinstance(steps[-1], int)
        fields.setdefault(steps[:-1] if is_member else steps, ([], is_many or is_member))[0].append(ref)
    if any(place[: len(steps)] == steps[: len(place)] for steps in fields for place in places):
        return None
    ways = (("id",), ("sources",), *fields, *places)
    copy = copier(cast("Any", RECORDS[record_type]), ways)
    return tuple((tuple(given), is_list) for given, is_list in fields.values()), copy


@frozen(eq=False)
class Drafts:
    """The result of the cells of one rule: its drafts, and what was said and counted while they were read.

    Args:
        drafts: The drafts.
        findings: What is to be said of the cells.
        left: The words of records that could not be made, each by the key under which it is kept, with its label.
        misfits: How many cells are none of their columns.
        filled: How many cells were read.
        gave: The columns of cells that gave a value, or candidates for one.
    """

    drafts: tuple[Draft, ...] = ()
    findings: tuple[Finding, ...] = ()
    left: Mapping[str, tuple[str, SharingLabel | None]] = field(factory=dict)
    misfits: int = 0
    filled: int = 0
    gave: frozenset[int] = frozenset()


def as_json(sources: Iterable[SourceReference]) -> list[dict[str, str]]:
    """Return the sources of a record as a JSON value."""
    return [{"source": each.source, "locator": each.locator or ""} for each in sources]


def put_anew(value: dict[Any, Any], steps: Steps, what: Any) -> None:
    """Put something into a value whose inner objects belong to others as well: those on the way are copied."""
    for step in steps[:-1]:
        inner = value[step]
        value[step] = value = inner.copy()
    value[steps[-1]] = what
