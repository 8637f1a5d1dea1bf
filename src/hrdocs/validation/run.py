"""A file from its bytes to a report: syntax, shape and the rules of meaning.

NDJSON is examined in blocks of whole lines, `.json` and datasets as a whole; what the rules of the whole file need is
kept in an index. The lines of late findings are read once more, to find the column.
"""

import contextlib
import itertools
import json
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import IO, TYPE_CHECKING, Any, Final, Literal, TypeAlias

import attrs

from hrdocs import jsontext, messages
from hrdocs.codec import Rejected, read_record, write_record
from hrdocs.collecting import no_collection
from hrdocs.errors import InvalidDocument, UnreadableFile
from hrdocs.fields import position
from hrdocs.jsontext import JsonFault
from hrdocs.messages import LanguageWord
from hrdocs.model import Record
from hrdocs.model.header import NEWEST
from hrdocs.problems import Location, Problem, Severity
from hrdocs.recordfile import MAX_LINE_BYTES, AnyPath, FileItem, RecordFile
from hrdocs.validation.examine import (
    KEPT,
    CheckedFile,
    Findings,
    OnBatch,
    OnRecord,
    Terms,
    examine,
    examine_block,
    examine_dataset,
    is_dataset,
    problem_of,
)
from hrdocs.validation.fault import Fault
from hrdocs.validation.index import PLACE
from hrdocs.validation.registry import FROM_ABSENCE, RULES
from hrdocs.validation.report.report import Report
from hrdocs.validation.report.value import Total, counts_of, versions
from hrdocs.validation.rule import Context
from hrdocs.validation.selection import Rules
from hrdocs.values import Day, day
from hrdocs.vocabulary import RelationshipKind

if TYPE_CHECKING:
    from concurrent.futures import Future

    from hrdocs.dataset import Dataset
    from hrdocs.same_people import PeopleCount
    from hrdocs.validation.extra import ExtraRule

Source: TypeAlias = "AnyPath | bytes | IO[bytes] | Dataset | dict[str, Any] | list[Any]"
OnProgress = Callable[[int, int | None], None]
StageWord: TypeAlias = Literal["read", "check", "compare"]
"""What is being done to a file: it is read whole (`.json`), its records are checked, records are compared."""
_TICK: Final = 0.2
"""After how many seconds a call of `on_progress` is repeated while other processes are at work."""
OnStage = Callable[[StageWord], None]
PlaceOf = Callable[[str, str], Location | None]


def validate(  # noqa: PLR0913 -- each is a choice of its own, and all but the source have a default
    source: Source,
    *,
    language: LanguageWord = "en",
    rules: Rules | Iterable[str] | str | None = None,
    extra_rules: "Iterable[ExtraRule]" = (),
    on_record: OnRecord | None = None,
    as_of: Day | None = None,
    jobs: int = 1,
    max_bytes: int | None = None,
    max_line_bytes: int = MAX_LINE_BYTES,
    max_problems: int = KEPT,
    stop_after: int | None = None,
    on_progress: OnProgress | None = None,
    on_stage: OnStage | None = None,
    place_of: PlaceOf | None = None,
) -> Report:
    """Check a file, a stream, a dataset or a JSON value in memory, and report all that is wrong.

    Bad content never raises, and neither does a file that cannot be read: both are in the report.

    Args:
        source: A name that ends in `.json`, `.ndjson`, `.json.gz` or `.ndjson.gz`; bytes or a stream of bytes in one
            of these formats; a dataset; or what `json.loads` returns for a document, a record or a list of records.
        language: The report's language: `en`, `ru` or `be`.
        rules: Which rules of meaning are checked: a `Rules`, or codes and subjects; all when left out.
        extra_rules: Rules of your own, which run whatever `rules` selects.
        on_record: Called with each record in the order of the file, None for one that could not be read, and with the
            problems seen in it alone; what only the whole file shows is in the report.
        as_of: The day up to which things can have happened; without it no day counts as being in the future.
        jobs: How many processes examine an NDJSON file. The report is the same with any number.
        max_bytes: How large the file may be, after gzip is undone; absent, a `.json` is bounded as by `read`.
        max_line_bytes: How long a line of NDJSON may be.
        max_problems: How many problems of one code and severity the report holds; the others are counted.
        stop_after: After how many errors and warnings in records the reading stops; the report says from where on the
            file was not read, and is not `ok`. One process does it, whatever `jobs` is.
        on_progress: Called several times a second with the bytes checked so far, gzip undone, and with the size of the
            file; of a `.json` with the share of its records.
        on_stage: Called when another stage begins: `read`, `check`, `compare`.
        place_of: For a dataset that was read from a table: called with the id of a record and a pointer from it,
            returns the cell (`file`, `sheet`, `row`, `column`), or None where it does not know.

    Raises:
        ValueError: There are no messages in this language, a name in `rules` is none of a rule, or several jobs are
            wanted together with `on_record`.
        RuntimeError: Several jobs are wanted, and the system starts processes by running the script again, which is not
            prepared for it.
        TypeError: The source is of another type, or a value in memory holds what JSON does not have.
    """
    messages.labels(language)  # a wrong call fails before the work
    if stop_after is not None and stop_after < 1:
        raise ValueError("stop_after is a whole number from 1 on")
    if not isinstance(jobs, int) or jobs < 1 or (jobs > 1 and on_record is not None):
        raise ValueError("jobs is a whole number from 1 on, and 1 where on_record is given")
    terms = attrs.evolve(terms_of(rules, as_of), max_bytes=max_bytes, max_line_bytes=max_line_bytes)
    terms = attrs.evolve(terms, kept=max_problems, stop_after=stop_after)
    if extra_rules:
        from hrdocs.validation.extra import distinct  # noqa: PLC0415 -- few have rules of their own

        terms = attrs.evolve(terms, extra=distinct(extra_rules))
    if is_dataset(source):
        report = conclude([examine_dataset(source, terms, on_record)], [source], terms, language=language)
        return report if place_of is None else _in_cells(report, place_of)
    if isinstance(source, dict | list):
        file = RecordFile(_as_document(source), max_bytes=max_bytes)
        file.is_lines = False
        report = conclude([examine(file, file.entries(), terms, on_record)], [file], terms, language=language)
        return _without_lines(report)
    try:
        kept = None if on_record is not None else max_problems
        file = RecordFile(source, max_bytes=max_bytes, max_line_bytes=max_line_bytes, kept=kept, stop_after=stop_after)
    except (InvalidDocument, UnreadableFile) as error:
        whole = Findings()
        whole.end(error, max_problems)
        # Of a text that is no name, nothing is printed.
        name = error.problems[0].place.file
        return conclude([whole], [CheckedFile(name=name, sha256=None)], terms, language=language)
    terms = attrs.evolve(terms, context=attrs.evolve(terms.context, is_lines=file.is_lines))
    # The caller's function may make cycles, which must not wait for the end of a long file.
    with contextlib.nullcontext() if on_record else no_collection():
        if not file.is_lines:
            parts = _at_once(file, terms, on_record, on_progress, on_stage)
        elif jobs == 1 or stop_after is not None:
            parts = _one_by_one(file, terms, on_record, on_progress)
        else:
            parts = _started(_side_by_side(file, terms, jobs, on_progress))
        if on_stage is not None:
            on_stage("check" if file.is_lines else "read")
            parts = _then_compared(parts, on_stage)
        return conclude(parts, [file], terms, language=language)


def _then_compared(parts: Iterator[Findings], on_stage: OnStage) -> Iterator[Findings]:
    yield from parts
    on_stage("compare")


def _at_once(
    file: RecordFile,
    terms: Terms,
    on_record: OnRecord | None,
    on_progress: OnProgress | None,
    on_stage: OnStage | None,
) -> Iterator[Findings]:
    """Return the findings in a `.json`, which is read whole before its records are checked."""
    size = file.size if on_progress else None

    def entries() -> Iterator[FileItem]:
        for n, entry in enumerate(file.entries()):
            if not n and on_stage is not None:
                on_stage("check")
            yield entry

    def on_batch(n: int, _: int) -> None:
        if on_progress is not None and size is not None:
            on_progress(size * n // max(n, file.record_count), size)

    yield examine(file, entries(), terms, on_record, on_batch=on_batch if on_progress else None)


def _as_document(value: dict[str, Any] | list[Any]) -> bytes:
    """Return a JSON value in memory as the bytes of a document, a record or a list of records as one with a header."""
    if isinstance(value, list):
        value = {"hrdocs": NEWEST.value, "records": value}
    elif "type" in value and "hrdocs" not in value and "records" not in value:
        value = {"hrdocs": NEWEST.value, "records": [value]}
    try:
        return json.dumps(value, default=_written, indent=0).encode()
    except RecursionError:
        return b"[" * (jsontext.DEFAULT_LIMITS.max_depth + 1)  # the report says that it is too deep


def _written(value: object) -> dict[str, Any]:
    if isinstance(value, Record):
        return write_record(value)
    message = f"a JSON value in memory holds no {type(value).__name__}"
    raise TypeError(message)


def _without_lines(report: Report) -> Report:
    """Return a report on a value in memory, which has no lines and is no file."""
    problems = (attrs.evolve(each, place=attrs.evolve(each.place, line=None, column=None)) for each in report.problems)
    return attrs.evolve(report, problems=tuple(problems), files=())


def _in_cells(report: Report, place_of: PlaceOf) -> Report:
    """Add to the places of problems in which cells of a table they are."""
    problems = []
    for problem in report.problems:
        _, _, number, *rest = (problem.place.pointer or "").split("/")
        cell = None
        if problem.place.record is not None and number:
            cell = place_of(problem.place.record, "/".join(["", *rest]))
        if cell is not None:
            place = attrs.evolve(
                problem.place,
                file=cell.file,
                sheet=cell.sheet,
                row=cell.row,
                column=cell.column,
                heading=cell.heading,
                line=cell.line,
            )
            problem = attrs.evolve(problem, place=place)  # noqa: PLW2901
        problems.append(problem)
    return attrs.evolve(report, problems=tuple(problems))


def _one_by_one(
    file: RecordFile, terms: Terms, on_record: OnRecord | None, on_progress: OnProgress | None
) -> Iterator[Findings]:
    size = file.size if on_progress else None
    try:
        for block in file.blocks():
            tick = None if on_progress is None else _ticking(on_progress, block.before, size)
            part = examine_block(block, file.name, terms, on_record, on_batch=tick)
            found = part.fault_count
            yield part
            if part.over_from is not None:
                return
            if terms.stop_after is not None:
                terms = attrs.evolve(terms, found_before=terms.found_before + found)
            if on_progress is not None:
                on_progress(block.before + len(block.data), size)
    except (InvalidDocument, UnreadableFile) as error:
        yield _ended(error, terms)


def _ticking(on_progress: OnProgress, before: int, size: int | None) -> OnBatch:
    return lambda _, length: on_progress(before + length, size)


def _side_by_side(file: RecordFile, terms: Terms, jobs: int, on_progress: OnProgress | None) -> Iterator[Findings]:
    """Return the same parts in the same order, examined by several processes; few blocks wait at a time."""
    size = file.size if on_progress else None
    from concurrent.futures import ProcessPoolExecutor, wait  # noqa: PLC0415 -- one process needs none

    waiting: deque[tuple[Future[Findings], int]] = deque()
    done = 0
    ended: Findings | None = None
    with ProcessPoolExecutor(max_workers=jobs) as pool:

        def first() -> Findings:
            nonlocal done
            future, end = waiting.popleft()
            if on_progress is not None:
                while not wait([future], timeout=_TICK).done:
                    on_progress(done, size)
            part = future.result()
            done = end
            if on_progress is not None:
                on_progress(done, size)
            return part

        try:
            for block in file.blocks():
                future = pool.submit(examine_block, block, file.name, terms)
                waiting.append((future, block.before + len(block.data)))
                if len(waiting) > 2 * jobs:
                    part = first()
                    yield part
                    if part.over_from is not None:
                        return
        except (InvalidDocument, UnreadableFile) as error:
            ended = _ended(error, terms)
        while waiting:
            part = first()
            yield part
            if part.over_from is not None:
                return
        if ended is not None:
            yield ended


_NO_PROCESS = (
    "no process could be started for jobs: where processes are spawned, as on Windows and macOS, a script calls "
    'validate below `if __name__ == "__main__":`, and not at its top; jobs=1 needs no process'
)


def _started(parts: Iterator[Findings]) -> Iterator[Findings]:
    """Return the parts; say what a script lacks whose processes end at once."""
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415 -- one process needs none
    from multiprocessing import get_start_method  # noqa: PLC0415

    try:
        yield from parts
    except BrokenProcessPool as error:
        if get_start_method() == "fork":
            raise
        raise RuntimeError(_NO_PROCESS) from error


def _ended(error: InvalidDocument | UnreadableFile, terms: Terms) -> Findings:
    part = Findings()
    part.end(error, terms.kept)
    return part


def faults_in(dataset: "Dataset", rules: Iterable[str], as_of: Day | None = None) -> list[tuple[int, Fault]]:
    """Return what some rules find in a dataset, waived or not, each with the place of its record in the list."""
    terms = attrs.evolve(terms_of(rules, as_of), is_unplaced=True)
    whole = Findings()
    whole.join(examine_dataset(dataset, terms), terms.kept)
    if dataset.header.extract:
        terms = terms.without(FROM_ABSENCE)
    return sorted(_late(whole, [dataset], terms), key=lambda each: (each[0], each[1].pointer))


def examine_file(
    source: AnyPath | IO[bytes],
    *,
    part: int = 0,
    rules: Rules | Iterable[str] | str | None = None,
    as_of: Day | None = None,
    name: str | None = None,
) -> Findings:
    """Examine one of several files that together are a dataset, wherever it is; `combine` puts them together.

    The result can be sent to another machine, and holds no more of the records than the rules of the whole need.

    Args:
        source: As for `validate`, NDJSON only: a place in a `.json` is one in its list, not a line.
        part: Which of the files it is, counted from 0.
        rules: As for `validate`, the same for all files.
        as_of: As for `validate`, the same for all files.
        name: What the file is called in the report; that of the path when absent.

    Raises:
        ValueError: The file is no NDJSON, or a name in `rules` is none of a rule.
    """
    terms = terms_of(rules, as_of)
    base = PLACE.pack(part, 0)
    try:
        file = RecordFile(source, name=name)
    except (InvalidDocument, UnreadableFile) as error:
        return _ended(error, terms)
    if not file.is_lines:
        raise ValueError("files that together are a dataset are NDJSON: write this one anew with hrdocs.write")
    terms = attrs.evolve(terms, context=attrs.evolve(terms.context, is_lines=True))
    whole = Findings()
    try:
        for block in file.blocks():
            whole.join(examine_block(block, file.name, terms, base=base), terms.kept)
            if whole.over_from is not None:
                break
    except (InvalidDocument, UnreadableFile) as error:
        whole.join(_ended(error, terms), terms.kept)
    whole.late += _looked_again(whole, file, terms, base=base)
    whole.file, whole.part = _checked(file), part
    return whole


def combine(
    parts: Iterable[Findings],
    *,
    language: str = "en",
    rules: Rules | Iterable[str] | str | None = None,
    as_of: Day | None = None,
) -> Report:
    """Return one report on files that were examined apart: references lead from one to another, ids are unique in all.

    Args:
        parts: What `examine_file` returned for each, in the order of their numbers.
        language: As for `validate`.
        rules: As they were examined.
        as_of: As they were examined.

    Raises:
        ValueError: There are no parts, or two of them have one number.
    """
    parts = list(parts)
    if not parts:
        raise ValueError("there is nothing to combine")
    numbers = [number for number in (each.part for each in parts) if number is not None]
    if len(set(numbers)) < len(numbers):
        raise ValueError("two parts have one number: examine_file takes another one for each file")
    terms = terms_of(rules, as_of)
    terms = attrs.evolve(terms, context=attrs.evolve(terms.context, is_lines=True))
    names = [part.file or CheckedFile(name=None, sha256=None) for part in parts]
    return conclude(parts, names, terms, language=language)


def terms_of(rules: Rules | Iterable[str] | str | None, as_of: Day | None) -> Terms:
    """Return the terms for a choice of rules and a day."""
    # One name is one name: `Rules` does not cut a text into letters.
    chosen = rules if isinstance(rules, Rules) else Rules(select=rules or ())
    return Terms(rules=chosen, context=Context(as_of=None if as_of is None else day(as_of)))


def conclude(
    parts: Iterable[Findings],
    sources: "Sequence[RecordFile | Dataset | CheckedFile]",
    terms: Terms,
    *,
    language: str = "en",
) -> Report:
    """Join the findings of parts, run the rules that need the whole, and return the report."""
    whole = Findings()
    is_cut = False
    for part in parts:
        whole.join(part, terms.kept)
        is_cut = is_cut or part.over_from is not None
        if len(sources) == 1 and is_cut:
            break
    if is_cut or (whole.header is not None and whole.header.extract):
        # What is absent from an extract may be known elsewhere, and from a part that was read, be in the rest.
        terms = terms.without(FROM_ABSENCE)
        whole.forget(FROM_ABSENCE)
    with no_collection():
        late = sorted(_late(whole, sources, terms), key=lambda each: (each[0], each[1].pointer, each[1].code))
    whole.outside_law.take_undated(whole.index)
    kept: list[tuple[int, Problem]] = []
    names = _ids_at({at for at, _ in late}, whole)
    for at, fault in late:
        problem = problem_of(fault, names.get(at))
        if problem.severity is Severity.ERROR:
            whole.rejected.add(at)
        if whole.count(problem, terms.kept):
            kept.append((at, problem))
    for number, source in enumerate(sources):
        here = [(place, p) for (part, place), p in ((PLACE.unpack(at), p) for at, p in kept) if part == number]
        whole.problems += _placed(here, source)
    return Report(
        files=tuple(_checked(source) for source in sources if not is_dataset(source)),
        problems=tuple(sorted(whole.problems, key=_order_of(sources))),
        totals=tuple(
            Total(code=code, severity=severity, count=whole.totals[code, severity])
            for code, severity in sorted(whole.totals)
        ),
        counts=counts_of(whole.types),
        people=_people(whole),
        waived=whole.waived,
        law_reach=whole.outside_law.value,
        header=whole.header,
        versions=versions(),
        rules=terms.rules,
        as_of=terms.context.as_of,
        language=language,
        is_legible=whole.is_legible,
        rejects=frozenset(whole.rejected),
        over_from=whole.over_from,
        within_files=_within_files(sources, terms),
        source=sources[0] if len(sources) == 1 and not isinstance(sources[0], CheckedFile) else None,
    )


def _people(whole: Findings) -> "PeopleCount | None":
    """Return how many people there are; None where no tie makes it differ from the number of records."""
    ties: dict[str, list[tuple[str, str]]] = {}
    for _, _, person, kind, other in whole.index.tables.get("person_ties", ()):
        ties.setdefault(person, []).append((f"{kind}_as", other))
        if whole.index.type_of(other) == "person":
            ties.setdefault(other, [])
    if not ties:
        return None
    from hrdocs.model import Person, Relationship  # noqa: PLC0415 -- only files with ties wait for it
    from hrdocs.same_people import PeopleCount, SamePeople  # noqa: PLC0415

    records = whole.types["person"]
    tied = SamePeople(
        Person(id=each, relationships=tuple(Relationship(kind=RelationshipKind(kind), person=to) for kind, to in own))
        for each, own in ties.items()
    ).count()
    rest = records - len(ties)
    count = PeopleCount(rest + tied.least, rest + tied.most)
    return None if count.least == count.most == records else count


def _checked(source: RecordFile | CheckedFile) -> CheckedFile:
    if isinstance(source, CheckedFile):
        return source
    try:
        return CheckedFile(name=source.name, sha256=source.sha256())
    except UnreadableFile:
        return CheckedFile(name=source.name, sha256=None)


def _within_files(sources: "Sequence[RecordFile | Dataset | CheckedFile]", terms: Terms) -> tuple[str, ...]:
    """Return the codes of the rules that compared the records of each file, and not those of different files."""
    if len(sources) == 1:
        return ()
    return tuple(sorted(code for code, rule in RULES.items() if rule.second_look and code in terms.checks.codes))


def _looked_again(
    whole: Findings, source: "RecordFile | Dataset", terms: Terms, *, base: int = 0
) -> Iterator[tuple[int, Fault]]:
    """Run the checks that read some records again."""
    looks = [(look, frozenset(look.wanted(whole.index, terms.context))) for look in terms.checks.second_looks]
    kept: list[dict[int, Any]] = [{} for _ in looks]
    every = frozenset[int]().union(*(wanted for _, wanted in looks))
    for at, record in _records_at(source, every, base) if every else ():
        for (look, wanted), into in zip(looks, kept, strict=True):
            if at in wanted:
                into[at] = look.keep(record)
    for (look, wanted), into in zip(looks, kept, strict=True):
        if wanted:
            yield from look.check(whole.index, terms.context, into)


def _records_at(source: "RecordFile | Dataset", wanted: frozenset[int], base: int) -> Iterator[tuple[int, Record]]:
    """Read some records again; what cannot be read is left out, as a problem of its own says."""
    if is_dataset(source):
        records = tuple(source)
        yield from ((at, records[at]) for at in sorted(wanted))
        return
    with contextlib.suppress(JsonFault, InvalidDocument, UnreadableFile):  # it has changed since
        if source.is_lines:
            values: Iterable[tuple[int, Any]] = (
                (base + number, line) for number, line in source.raw_lines() if base + number in wanted
            )
        else:
            text = jsontext.decode(source.content())
            _, starts = jsontext.skim(text, "records")
            values = ((at, jsontext.element(text, starts[at])[0]) for at in sorted(wanted) if at < len(starts))
        for at, value in values:
            with contextlib.suppress(JsonFault, Rejected):
                yield at, read_record(jsontext.loads(value.removeprefix(_BOM)) if isinstance(value, bytes) else value)


_BOM = b"\xef\xbb\xbf"


def _late(
    whole: Findings, sources: "Sequence[RecordFile | Dataset | CheckedFile]", terms: Terms
) -> Iterator[tuple[int, Fault]]:
    """Run the rules of the whole file; what a record waives is counted."""
    index = whole.index
    found_late = (each for check in terms.checks.file_checks for each in check(index, terms.context))
    again: Iterable[tuple[int, Fault]] = ()
    if len(sources) == 1 and not isinstance(sources[0], CheckedFile):
        again = _looked_again(whole, sources[0], terms)
    for at, fault in itertools.chain(whole.late, found_late, again):
        if not terms.reports(fault):
            continue
        waived = index.waived.get(at)
        if waived is not None and not terms.is_unplaced and waived.covers(fault):
            whole.waived += 1
            continue
        yield at, fault


def _ids_at(wanted: set[int], whole: Findings) -> dict[int, str]:
    """Return the ids of some records, by their numbers."""
    if not wanted:
        return {}
    names = whole.index.ids_at(wanted | {first for at, first in whole.index.twice if at in wanted})
    return names | {at: names[first] for at, first in whole.index.twice if at in wanted and first in names}


def _order_of(sources: "Sequence[RecordFile | Dataset | CheckedFile]") -> Callable[[Problem], Any]:
    """Return the key by which problems are in the order of the document."""
    if not is_dataset(sources[0]):
        return _document_order
    records = tuple(sources[0])

    def in_dataset(problem: Problem) -> tuple[int, tuple[int, ...], str, str]:
        pointer = problem.place.pointer or ""
        _, _, number, *_ = f"{pointer}//".split("/", 3)
        if not number.isdecimal():
            return -1, (), pointer, problem.code
        inside = pointer.removeprefix(f"/records/{number}")
        return int(number), position(type(records[int(number)]), inside), pointer, problem.code

    return in_dataset


def _document_order(problem: Problem) -> tuple[str, int, int, str]:
    place = problem.place
    return (place.file or "", place.line or 0, place.column or 0, problem.code)


def _placed(late: list[tuple[int, Problem]], source: "RecordFile | Dataset | CheckedFile") -> Iterator[Problem]:
    """Complete the places of what was found at the end."""
    if not late:
        return
    if isinstance(source, CheckedFile):
        # The file is not at hand: its lines are known, the columns not.
        for at, problem in late:
            yield attrs.evolve(problem, place=attrs.evolve(problem.place, line=at, file=source.name))
    elif is_dataset(source) or not source.is_lines:
        yield from _placed_in_whole(late, source)
    else:
        yield from _placed_in_lines(late, source)


def _placed_in_whole(late: list[tuple[int, Problem]], source: "RecordFile | Dataset") -> Iterable[Problem]:
    based = [
        attrs.evolve(p, place=attrs.evolve(p.place, pointer=f"/records/{at}{p.place.pointer or ''}")) for at, p in late
    ]
    if is_dataset(source):
        return based
    try:
        text = jsontext.decode(source.content())
    except (JsonFault, InvalidDocument, UnreadableFile):
        return based  # it has changed since: the pointers still say where
    return source.placed(based, FileItem(record=None, text=text))


def _placed_in_lines(late: list[tuple[int, Problem]], source: RecordFile) -> Iterator[Problem]:
    wanted: dict[int, list[Problem]] = {}
    for at, problem in late:
        place = attrs.evolve(problem.place, line=at, file=source.name)
        wanted.setdefault(at, []).append(attrs.evolve(problem, place=place))
    try:
        for number, line in source.raw_lines():
            here = wanted.pop(number, None)
            if here is not None:
                yield from source.placed(here, source.entry_of(number, line))
            if not wanted:
                return
    except UnreadableFile:
        pass
    for here in wanted.values():
        yield from here
