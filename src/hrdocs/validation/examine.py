"""One part of a file, from its bytes to the problems in it and to what the index keeps of it.

A part is the lines of a block of NDJSON, a whole `.json`, or a dataset. Parts are examined one by one or by several
processes; `run` puts them together, and since the parts are the same either way, so is the report.
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

import attrs
from attrs import Factory, define, field, frozen

from hrdocs import messages
from hrdocs.collecting import no_collection
from hrdocs.errors import InvalidDocument, UnreadableFile
from hrdocs.model import Record
from hrdocs.model.header import Header
from hrdocs.problems import Location, Problem, Severity
from hrdocs.recordfile import MAX_LINE_BYTES, Block, FileItem, RecordFile
from hrdocs.validation.fault import Fault
from hrdocs.validation.index import Index
from hrdocs.validation.registry import severity_of
from hrdocs.validation.rule import Context
from hrdocs.validation.rules.citations.law_reach import OutsideLaw
from hrdocs.validation.selection import Checks, Rules, checks_of
from hrdocs.validation.walk import Item, item_of

if TYPE_CHECKING:
    from typing_extensions import TypeIs

    from hrdocs.dataset import Dataset
    from hrdocs.validation.extra import ExtraRule

KEPT: Final = 10_000
"""How many problems of one code a report holds; the others are counted."""

_BATCH: Final = 128
"""How many records are examined together."""


def is_dataset(source: object) -> "TypeIs[Dataset]":
    """Return whether a source is a dataset and not a file; a file does not wait for the module of datasets."""
    module = sys.modules.get("hrdocs.dataset")
    return module is not None and isinstance(source, module.Dataset)


OnRecord = Callable[[Record | None, tuple[Problem, ...]], None]
OnBatch = Callable[[int, int], None]
"""Called now and then with the number of entries examined, and with the length of their lines in NDJSON."""


@frozen(kw_only=True)
class Terms:
    """The terms on which a file is checked.

    Args:
        rules: Which rules are selected.
        as_of: The day up to which things can have happened.
        max_bytes: How large the file may be.
        max_line_bytes: How long a line may be.
        kept: How many problems of one code are kept.
        stop_after: After how many errors and warnings nothing more is read; None where all is.
        found_before: How many of them the parts before have.
        silent: Rules that run and whose problems are left out.
        is_unplaced: Whether faults are kept as they are, for `faults_in`, and none is waived.
        extra: Rules of the caller's own.
    """

    rules: Rules = attrs.field(factory=Rules)
    context: Context = attrs.field(factory=Context)
    max_bytes: int | None = None
    max_line_bytes: int = MAX_LINE_BYTES
    kept: int = KEPT
    stop_after: int | None = None
    found_before: int = 0
    silent: frozenset[str] = frozenset()
    is_unplaced: bool = False
    extra: "tuple[ExtraRule, ...]" = ()

    @property
    def checks(self) -> Checks:
        """The checks to be made."""
        return checks_of(self.rules)

    def without(self, codes: frozenset[str]) -> "Terms":
        """Return the same terms without the problems of some rules."""
        return attrs.evolve(self, silent=codes)

    def reports(self, fault: Fault) -> bool:
        """Return whether a fault is one of a selected rule: checks that rules share find those of others too."""
        if fault.code in self.silent:
            return False
        if self.extra and any(rule.code == fault.code for rule in self.extra):
            return True
        return fault.code in self.checks.codes and (self.rules.doubts or not fault.is_doubt)


@frozen(kw_only=True)
class CheckedFile:
    """A file that was checked: its name, and the SHA-256 of its bytes as stored."""

    name: str | None = field(repr=lambda path: repr(path and PurePath(path).name))  # folders may be names
    sha256: str | None


@define(eq=False)
class Findings:
    """What was found in a part, or in several that follow one another.

    Args:
        problems: Those kept, with their places as far as they are known yet.
        unplaced: Those whose place needs the whole `.json`.
        late: Faults found at the end of a part, by the number of the record.
        totals: How many there are of each code and severity, kept or not.
        types: How many records of each type were read.
        rejected: The numbers of the records, or lines, with an error.
        waived: How many problems records waive.
        outside_law: How many charges with a day lie outside the law texts.
        index: What is kept of the records.
        header: The header of the file.
        over_from: The number of the line from which on the file could not be read; None where it could.
        is_legible: Whether the system could read the bytes.
        file: Which file it is, where it was examined as one of several.
        part: Its number among them.
    """

    problems: list[Problem] = Factory(list)
    unplaced: list[Problem] = Factory(list)
    late: list[tuple[int, Fault]] = Factory(list)
    totals: Counter[tuple[str, Severity]] = Factory(Counter)
    types: Counter[str] = Factory(Counter)
    rejected: set[int] = Factory(set)
    waived: int = 0
    outside_law: OutsideLaw = Factory(OutsideLaw)
    index: Index = Factory(Index)
    header: Header | None = None
    over_from: int | None = None
    is_legible: bool = True
    file: CheckedFile | None = None
    part: int | None = None

    @property
    def fault_count(self) -> int:
        """Number of errors and warnings so far."""
        return sum(n for (_, severity), n in self.totals.items() if severity is not Severity.NOTE)

    def count(self, problem: Problem, kept: int) -> bool:
        """Count a problem, and return whether it is to be kept."""
        key = (problem.code, problem.severity)
        self.totals[key] += 1
        return self.totals[key] <= kept

    def add(self, problems: Iterable[Problem], kept: int) -> None:
        """Add problems whose places are complete."""
        self.problems += [problem for problem in problems if self.count(problem, kept)]

    def join(self, later: "Findings", kept: int) -> None:
        """Add what was found in the part that follows."""
        room = {key: kept - self.totals[key] for key in later.totals}
        for problem in later.problems:
            key = (problem.code, problem.severity)
            if room[key] > 0:
                room[key] -= 1
                self.problems.append(problem)
        self.unplaced += later.unplaced
        self.late += later.late
        self.totals.update(later.totals)
        self.types.update(later.types)
        self.rejected |= later.rejected
        self.waived += later.waived
        self.outside_law.join(later.outside_law)
        self.index.join(later.index)
        self.header = self.header or later.header
        self.over_from, self.is_legible = later.over_from, self.is_legible and later.is_legible

    def forget(self, codes: frozenset[str]) -> None:
        """Remove the problems of some rules; none of them is an error, so no record is rejected for them alone."""
        self.problems = [problem for problem in self.problems if problem.code not in codes]
        for key in [key for key in self.totals if key[0] in codes]:
            del self.totals[key]

    def end(self, error: InvalidDocument | UnreadableFile, kept: int) -> None:
        """Add the reason why the rest of the file could not be read."""
        self.add(error.problems, kept)
        self.over_from = error.problems[0].place.line or 0
        self.is_legible = not isinstance(error, UnreadableFile)


def examine_block(
    block: Block,
    name: str | None,
    terms: Terms,
    on_record: OnRecord | None = None,
    *,
    base: int = 0,
    on_batch: OnBatch | None = None,
) -> Findings:
    """Examine some lines of an NDJSON file."""
    file = RecordFile(block, name=name, max_bytes=terms.max_bytes, max_line_bytes=terms.max_line_bytes)
    return examine(file, file.entries(), terms, on_record, base=base, on_batch=on_batch)


def examine_dataset(dataset: "Dataset", terms: Terms, on_record: OnRecord | None = None) -> Findings:
    """Examine a dataset."""
    entries = (FileItem(record=record, pointer=f"/records/{n}", text="") for n, record in enumerate(dataset))
    part = examine(None, entries, terms, on_record)
    part.header = dataset.header
    return part


def examine(
    file: RecordFile | None,
    entries: Iterator[FileItem],
    terms: Terms,
    on_record: OnRecord | None = None,
    *,
    base: int = 0,
    on_batch: OnBatch | None = None,
) -> Findings:
    """Examine the entries of a file, or of a dataset.

    Args:
        file: The file; None for a dataset.
        entries: What is in it.
        terms: How it is checked.
        on_record: Called with each record, None for one that could not be read, and with what is wrong in it alone.
        base: Is added to the numbers of records, so that those of several files stay apart.
        on_batch: Called after each batch of entries.
    """
    with no_collection():
        part = Findings()
        over = _examine(part, file, entries, terms, on_record, base, on_batch)
        if isinstance(over, FileItem):
            part.end(_stopped(file, over, terms), terms.kept)
            part.over_from = base + _number(over, 0)
        elif over is not None:
            part.end(over, terms.kept)
        return part


def _stopped(file: RecordFile | None, entry: FileItem, terms: Terms) -> InvalidDocument:
    """Return the reason why nothing is read from an entry on: there are as many problems as were wanted."""
    place = Location(file=None if file is None else file.name, pointer=entry.pointer or None, line=entry.line)
    problem = Problem(code="file.stopped", place=place, parameters={"limit": terms.stop_after or 0})
    return messages.refusal([problem] if file is None or file.is_lines else file.placed([problem], entry))


def _examine(  # noqa: PLR0913, PLR0917 -- the arguments of `examine`
    part: Findings,
    file: RecordFile | None,
    entries: Iterator[FileItem],
    terms: Terms,
    on_record: OnRecord | None,
    base: int,
    on_batch: OnBatch | None,
) -> InvalidDocument | UnreadableFile | FileItem | None:
    """Examine entries, and return why the rest is not read, or from which entry on."""
    for rule in terms.extra:
        rule.announce()  # in a process of its own nobody has yet
    batch: list[tuple[int, FileItem]] = []
    over: InvalidDocument | UnreadableFile | FileItem | None = None
    last: FileItem | None = None
    # Where the reading is to stop at a number of problems, each record is examined before the next is read.
    size = _BATCH if terms.stop_after is None else 1
    length = 0
    try:
        for n, entry in enumerate(entries):
            if terms.stop_after is not None and terms.found_before + part.fault_count >= terms.stop_after:
                over = entry
                break
            last = entry
            batch.append((base + _number(last, n), last))
            if len(batch) == size:
                _take(batch, file, part, terms, on_record)
                if on_batch is not None:
                    length += sum(len(entry.text) for _, entry in batch) if last.line is not None else 0
                    on_batch(n + 1, length)
                batch = []
    except (InvalidDocument, UnreadableFile) as error:
        over = error
    _take(batch, file, part, terms, on_record)
    for settle in terms.checks.settling:
        part.late += settle(part.index, terms.context)
    if file is not None:
        part.header = file.header
        if part.unplaced and last is not None:
            part.problems += file.placed(part.unplaced, last)
            part.unplaced = []
    return over


def _take(
    batch: list[tuple[int, FileItem]], file: RecordFile | None, part: Findings, terms: Terms, on_record: OnRecord | None
) -> None:
    """Examine some entries.

    One thing is done to all of them before the next, since a processor is quicker at what it has just done: with 16 at
    a time a file took a sixth longer than with 128 or 256.
    """
    items = [None if entry.record is None else item_of(entry.record, at) for at, entry in batch]
    of: dict[str, list[Item]] = {}
    index = part.index
    for (at, entry), item in zip(batch, items, strict=True):
        if item is not None:
            index.meet(item)
            of.setdefault(item.record.type, []).append(item)
            continue
        record_id, record_type = entry.claims
        if record_id is not None:
            index.hear_of(record_id, record_type, at)
    checks = terms.checks
    for name, several in of.items():
        part.types[name] += len(several)
        checks.of[name](several, terms.context, index)
        if name == "charge":
            part.outside_law.take(several)
        if terms.extra:
            _take_extra(several, terms)
    for (at, entry), item in zip(batch, items, strict=True):
        reported: tuple[Problem, ...] = ()
        if item is None:
            reported = entry.problems
            part.rejected.add(at)
            part.add(reported, terms.kept)
        elif item.faults:
            reported = _reported_in(item, part, terms)
            if any(problem.severity is Severity.ERROR for problem in reported):
                part.rejected.add(at)
            reported = _placed(reported, entry, file, part, terms)
        if on_record is not None:
            on_record(entry.record, reported)


def _take_extra(items: Iterable[Item], terms: Terms) -> None:
    for item in items:
        for rule in terms.extra:
            item.faults.extend(rule.faults(item.record))


def _number(entry: FileItem, n: int) -> int:
    if entry.line is not None:
        return entry.line
    # The header of a `.json` has no number among its records.
    return int(entry.pointer.rpartition("/")[2]) if entry.pointer else -1 - n


def _reported_in(item: Item, part: Findings, terms: Terms) -> tuple[Problem, ...]:
    """Return what the rules found in a record as problems; what it waives is counted."""
    waived = part.index.waived.get(item.at)
    reported = []
    for fault in item.faults:
        if terms.is_unplaced:
            part.late.append((item.at, fault))
            continue
        if not terms.reports(fault):
            continue
        if waived is not None and waived.covers(fault):
            part.waived += 1
            continue
        reported.append(problem_of(fault, item.record.id))
    return tuple(reported)


def problem_of(fault: Fault, record_id: str | None) -> Problem:
    """Return a fault as a problem, placed in its record."""
    return Problem(
        code=fault.code,
        severity=severity_of(fault.code, doubt=fault.is_doubt),
        is_doubt=fault.is_doubt,
        place=Location(pointer=fault.pointer, record=record_id),
        parameters=fault.parameters,
    )


def _placed(
    reported: tuple[Problem, ...], entry: FileItem, file: RecordFile | None, part: Findings, terms: Terms
) -> tuple[Problem, ...]:
    if file is not None and entry.line is not None:
        kept = [problem for problem in reported if part.count(problem, terms.kept)]
        placed = file.placed(kept, entry)
        part.problems += placed
        return placed
    based = tuple(
        attrs.evolve(p, place=attrs.evolve(p.place, pointer=entry.pointer + (p.place.pointer or ""))) for p in reported
    )
    if file is None:
        part.add(based, terms.kept)
    else:
        # What is only counted needs no place.
        part.unplaced += [problem for problem in based if part.count(problem, terms.kept)]
    return based
