"""What a rule is.

A rule has a code and a severity, and checks one record or, when the whole file has been read, the index. It finds
faults by pointer from the record; `run` adds their place in the file and their severity.

To add a rule: write one generator and its `Rule` row in the file of its family, its message in three languages, and its
rows in `tests/corpora/rules/`, from which its page among the problem codes is made as well.
"""

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from attrs import field, frozen

from hrdocs.byvalue import ByValue
from hrdocs.model import RECORDS, Record
from hrdocs.problems import Severity
from hrdocs.validation.fault import Fault
from hrdocs.validation.index import Index
from hrdocs.validation.walk import Item
from hrdocs.values import PartialDate


@frozen(kw_only=True, eq=False, repr=False)
class Context(ByValue):
    """What a rule may use besides the records.

    Args:
        as_of: The day up to which things can have happened; None when it was not stated. The clock is never read.
        is_lines: Whether the numbers of records are lines, or else places in the list.
        key: A secret of this check, for digests of what the index must not hold in plain.
    """

    as_of: PartialDate | None = None
    is_lines: bool = False
    key: bytes = field(factory=lambda: os.urandom(16), repr=False, eq=False)


RecordCheck = Callable[[Item, Context], Iterable[Fault]]
FileCheck = Callable[[Index, Context], Iterable[tuple[int, Fault]]]


@frozen(eq=False, repr=False)
class SecondLook(ByValue):
    """A check that reads some records again at the end of the file, since the index keeps too little of them.

    It runs where the file is at hand: on files that were examined apart it runs within each of them.

    Args:
        wanted: Returns the numbers of the records that are read again.
        keep: Returns what is kept of each of them until the check.
        check: Runs on what was kept, by number; it returns the number of a record with each fault.
    """

    wanted: Callable[[Index, Context], Iterable[int]]
    keep: Callable[[Record], Any]
    check: Callable[[Index, Context, Mapping[int, Any]], Iterable[tuple[int, Fault]]]


@frozen(eq=False, repr=False)
class Rule(ByValue):
    """One rule of meaning.

    Args:
        code: Subject and fault; it keeps its name for good.
        severity: Of what is certain; what is only possible is a warning where this is an error.
        check: Runs on each record of the types. Several rules may share one: it then runs once.
        types: The record types it checks; all when empty.
        file_check: Runs on the index at the end; it returns the number of a record with each fault.
        second_look: Runs at the end on some records that are read again.
        needs: The check runs only on records that have something in one of these: fields of the record, with a full
            stop fields inside them, or lists of the item such as `item.days`.
        is_breach: Whether it finds what the state did against its own law: evidence, and no mistake of those who keep
            the record. Reports list it apart.
        from_absence: Whether it reasons from what the file does not have. Over an extract it is silent.
    """

    code: str
    severity: Severity
    check: RecordCheck | None = None
    types: tuple[str, ...] = ()
    file_check: FileCheck | None = None
    second_look: SecondLook | None = field(default=None, kw_only=True)
    needs: tuple[str, ...] = field(default=(), kw_only=True)
    is_breach: bool = field(default=False, kw_only=True)
    from_absence: bool = field(default=False, kw_only=True)

    def check_needs(self) -> None:
        """Raise a TypeError where no record type of the rule has a field that is named in `needs`.

        A test calls it for each rule; where rules are made it would load all record types.
        """
        _check_needs(self.code, self.types, self.needs)

    @property
    def is_of_file(self) -> bool:
        """Whether it needs the whole file."""
        return self.file_check is not None or self.second_look is not None

    @property
    def subject(self) -> str:
        """The part before the full stop in its code."""
        return self.code.partition(".")[0]


@frozen(eq=False, repr=False)
class Table(ByValue):
    """What a file check needs to know of records, kept for each of them until the end.

    A row begins with the number of its record (`item.at`), and holds little else: memory grows by it. It has texts,
    numbers and tuples only, since rows travel between processes. A table whose rows are the same for many records keeps
    each once, without a number.

    Args:
        name: The name under which the index keeps its rows.
        types: The record types that have rows.
        rows: Returns the rows of a record.
        needs: As for a rule.
        keyed: Returns the rows of a record with the key of the context, in place of `rows`.
        once: Whether equal rows are kept once; they are then not in the order of the file.
        packed: Whether a row is a text with bytes of one length; those of one text are kept joined, in little room.
    """

    name: str
    types: tuple[str, ...]
    rows: Callable[[Item], Iterable[tuple[Any, ...]]] = field(repr=False, default=lambda _: ())
    needs: tuple[str, ...] = ()
    keyed: Callable[[Item, bytes], Iterable[tuple[Any, ...]]] | None = field(repr=False, default=None, kw_only=True)
    once: bool = False
    packed: bool = False

    def check_needs(self) -> None:
        """Raise a TypeError where no record type of the table has a field that is named in `needs`."""
        _check_needs(self.name, self.types, self.needs)


def _check_needs(name: str, types: tuple[str, ...], needs: tuple[str, ...]) -> None:
    """Raise an error for a need that no record type has: the check would never run, and no one would notice."""
    records = [RECORDS[each] for each in types] if types else list(RECORDS.values())
    for need in needs:
        head, _, tail = need.partition(".")
        holders = [Item] if head == "item" else records
        attribute = tail if head == "item" else head
        if not any(hasattr(holder, attribute) for holder in holders):
            message = f"{name}: nothing has {need!r}, which it needs"
            raise TypeError(message)


@frozen(eq=False, repr=False)
class Family(ByValue):
    """The rules of one file, and the tables that they need.

    Args:
        rules: The rules.
        tables: What their file checks need to know of records.
        settle: A file check that runs already at the end of each part: it removes from a table the rows that the part
            alone can answer, so that they need not be kept and joined.
    """

    rules: Sequence[Rule]
    tables: Sequence[Table] = ()
    settle: FileCheck | None = None
