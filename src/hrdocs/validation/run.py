"""A file from its bytes to a report: syntax, shape and the rules of meaning, in one pass.

NDJSON is checked a line at a time. A reference to a record further down waits for it; where one waits in vain the lines
concerned are read once more, to tell the column.
"""

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

import attrs

from hrdocs import messages
from hrdocs.dataset import Dataset
from hrdocs.errors import InvalidDocument, Place, Problem, UnreadableFile
from hrdocs.files import MAX_LINE_BYTES, Entry, RecordFile, duplicate
from hrdocs.model import Record
from hrdocs.validation import chronology, pointers, sharing
from hrdocs.validation.references import References, Waiting
from hrdocs.validation.report import Report, counts_of

Rule = Callable[[Record], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    chronology.bounds_reversed,
    chronology.period_reversed,
    pointers.leads_nowhere,
    pointers.present_though_missing,
    sharing.looser,
)
"""The rules on one record, in the order in which they are asked."""


def validate(
    source: str | os.PathLike[str] | Dataset,
    *,
    language: str = "en",
    max_bytes: int | None = None,
    max_line_bytes: int = MAX_LINE_BYTES,
) -> Report:
    """Check a file, or a dataset, and report all that is wrong.

    Bad content never raises, and neither does a file that cannot be read: both are in the report.

    Args:
        source: A name that ends in `.json`, `.ndjson`, `.json.gz` or `.ndjson.gz`, or a dataset.
        language: The report's language: `en`, `ru` or `be`.
        max_bytes: How large the file may be, after gzip is undone; absent, a `.json` is bounded as by `read`.
        max_line_bytes: How long a line of NDJSON may be.

    Raises:
        ValueError: There are no messages in this language.
    """
    messages.labels(language)  # a wrong call fails before the work
    if isinstance(source, Dataset):
        return _check(None, _entries_of(source), None, language)
    try:
        file = RecordFile(source, max_bytes=max_bytes, max_line_bytes=max_line_bytes)
    except InvalidDocument as error:
        return Report(file=os.fspath(source), problems=error.problems, counts=(), language=language)
    return _check(file.name, file.entries(), file, language)


def _entries_of(dataset: Dataset) -> Iterator[Entry]:
    for n, record in enumerate(dataset):
        yield Entry(record=record, pointer=f"/records/{n}", text="")


def _check(name: str | None, entries: Iterator[Entry], file: RecordFile | None, language: str) -> Report:
    found = _Findings(file)
    is_legible = True
    try:
        for entry in entries:
            found.take(entry)
    except InvalidDocument as error:
        found.problems += error.problems
    except UnreadableFile as error:
        found.problems += error.problems
        is_legible = False
    found.finish()
    problems = sorted(found.problems, key=_document_order)
    return Report(
        file=name,
        problems=tuple(problems),
        counts=counts_of(found.types),
        language=language,
        is_legible=is_legible,
    )


def _document_order(problem: Problem) -> tuple[int, int]:
    return (problem.place.line or 0, problem.place.column or 0)


class _Findings:
    """What has been found so far."""

    def __init__(self, file: RecordFile | None) -> None:
        self.problems: list[Problem] = []
        self.types: Counter[str] = Counter()
        self._file = file
        self._references = References()
        self._first: dict[str, Place] = {}
        self._unplaced: list[Problem] = []
        self._last: Entry | None = None

    def take(self, entry: Entry) -> None:
        self.problems += entry.problems
        self._last = entry
        record = entry.record
        if record is None:
            record_id, record_type = entry.claims
            if record_id is not None:
                self._unplaced += [_at(*each) for each in self._references.hear_of(record_id, record_type)]
            return
        self.types[record.type] += 1
        here = [problem for rule in RULES for problem in rule(record)]
        if record.id in self._first:
            here.append(duplicate("/id", self._first[record.id]))
        else:
            self._first[record.id] = Place(pointer=entry.pointer and f"{entry.pointer}/id", line=entry.line)
        for problem, waiting in self._references.meet(record, entry.pointer, entry.line):
            if waiting.reference.source == record.id:
                here.append(problem)
            else:
                self._unplaced.append(_at(problem, waiting))
        waived = {waiver.rule for waiver in record.waivers}
        here = [problem for problem in here if problem.code not in waived]
        if here:
            self._place([_in(problem, entry.pointer, record.id, entry.line) for problem in here], entry)

    def _place(self, problems: list[Problem], entry: Entry) -> None:
        if self._file is None:
            self.problems += problems
        elif entry.line is not None:
            self.problems += self._file.placed(problems, entry)
        else:
            self._unplaced += problems

    def finish(self) -> None:
        """Complete the places that had to wait: of the whole `.json`, or of lines already gone by."""
        self._unplaced += [_at(problem, waiting) for problem, waiting in self._references.end()]
        if not self._unplaced:
            return
        if self._file is None:
            self.problems += self._unplaced
        elif not self._file.is_lines and self._last is not None:
            self.problems += self._file.placed(self._unplaced, self._last)
        else:
            self.problems += _placed_in_lines(self._file, self._unplaced)


def _in(problem: Problem, base: str, record_id: str, line: int | None) -> Problem:
    """Give a problem its place in the file, from its place in the record."""
    pointer = base + (problem.place.pointer or "")
    return attrs.evolve(problem, place=attrs.evolve(problem.place, pointer=pointer, record=record_id, line=line))


def _at(problem: Problem, waiting: Waiting) -> Problem:
    return _in(problem, waiting.base, waiting.reference.source, waiting.line)


def _placed_in_lines(file: RecordFile, problems: Iterable[Problem]) -> Iterator[Problem]:
    wanted: dict[int | None, list[Problem]] = {}
    for problem in problems:
        wanted.setdefault(problem.place.line, []).append(problem)
    for entry in file.entries():
        here = wanted.pop(entry.line, None)
        if here is not None:
            yield from file.placed(here, entry)
        if not wanted:
            return
