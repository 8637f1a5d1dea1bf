"""Iterate over, or write out, the accepted and the rejected records of a checked file."""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final

import attrs
from attrs import field, frozen

from hrdocs import jsonpointer, jsontext, messages
from hrdocs.codec import Rejected, read_labelled, write_header, write_record
from hrdocs.errors import HrdocsError, InvalidDocument, UnreadableFile
from hrdocs.jsontext import JsonFault
from hrdocs.model import Record
from hrdocs.model.header import NEWEST, Header
from hrdocs.outfile import are_apart, check_target, not_written, replacing, watched
from hrdocs.problems import Location, Problem
from hrdocs.recordfile import AnyPath, FileItem, RecordFile, default_in_line, default_of
from hrdocs.validation.examine import is_dataset
from hrdocs.vocabulary import SharingLabel

if TYPE_CHECKING:
    from hrdocs.validation.report.value import ReportValue

_BOM: Final = b"\xef\xbb\xbf"
_HEADER: Final = -1
"""The number under which what a `.json` has beside its records is rejected."""


@frozen(kw_only=True)
class RejectedRecord:
    """What is in one place of a file and has an error.

    Args:
        text: As it is written there: the line in NDJSON, else the record as JSON.
        record: The record, where it could be read.
        line: Its line in NDJSON.
        pointer: Its place in a `.json` or a dataset.
        problems: What is wrong with it, of those that the report holds.
    """

    text: str = field(repr=False)
    record: Record | None
    line: int | None
    pointer: str
    problems: tuple[Problem, ...]


class Accepted:
    """The records without an error; each iteration reads the file again."""

    def __init__(self, report: "ReportValue") -> None:
        self._report = report

    def __iter__(self) -> Iterator[Record]:
        for at, entry, _ in _entries(self._report):
            if entry.record is not None and not _is_rejected(self._report, at):
                yield entry.record


class Rejects:
    """What has an error; each iteration reads the file again."""

    def __init__(self, report: "ReportValue") -> None:
        self._report = report

    def __iter__(self) -> Iterator[RejectedRecord]:
        report = self._report
        of: dict[int | str, list[Problem]] = {}
        for problem in report.problems:
            of.setdefault(_key(problem.place, is_lines=_is_lines(report)), []).append(problem)
        for at, entry, text in _entries(report):
            if _is_rejected(report, at):
                problems = of.get(at if _is_lines(report) else entry.pointer, ())
                yield RejectedRecord(
                    text=text, record=entry.record, line=entry.line, pointer=entry.pointer, problems=tuple(problems)
                )


def _key(place: Location, *, is_lines: bool) -> int | str:
    if is_lines:
        return place.line or 0
    pointer = place.pointer or ""
    return "/".join(pointer.split("/")[:3]) if pointer.startswith("/records/") else ""


def _is_lines(report: "ReportValue") -> bool:
    return isinstance(report.source, RecordFile) and report.source.is_lines


def _is_rejected(report: "ReportValue", at: int) -> bool:
    return at in report.rejects or (report.over_from is not None and (at >= report.over_from or at == _HEADER))


def _entries(report: "ReportValue") -> Iterator[tuple[int, FileItem, str]]:
    """Return what is in each place again, with its number and its text."""
    source = report.source
    if is_dataset(source):
        for n, record in enumerate(source):
            entry = FileItem(record=record, pointer=f"/records/{n}", text="")
            yield n, entry, jsontext.dumps(write_record(record))
    elif source is None:
        return
    elif source.is_lines:
        default, is_first = None, True
        for number, line in source.raw_lines():
            text = line.rstrip(b"\r\n")
            # A header that the file was read by is among them: it is no record, and not rejected.
            if text.strip():
                if is_first:
                    default, is_first = default_in_line(text.removeprefix(_BOM)), False
                yield number, _read_again(text, number, default), text.decode("utf-8", "backslashreplace")
    else:
        value = _value_of(source)
        if _HEADER in report.rejects or report.over_from is not None:
            yield _HEADER, FileItem(record=None, text=""), _outside(value, source).decode("utf-8", "backslashreplace")
        for n, each in enumerate(_records_in(value)):
            record = None
            with contextlib.suppress(Rejected):
                record = read_labelled(each, default_of(value))
            yield n, FileItem(record=record, pointer=f"/records/{n}", text=""), jsontext.dumps(each)


def _read_again(line: bytes, number: int, default: SharingLabel | None) -> FileItem:
    record = None
    with contextlib.suppress(JsonFault, Rejected):
        record = read_labelled(jsontext.loads(line.removeprefix(_BOM) if number == 1 else line), default)
    return FileItem(record=record, line=number, text=line)


def _value_of(source: RecordFile) -> Any:
    """Return what a `.json` holds; None where it cannot be read."""
    try:
        return jsontext.loads(jsontext.decode(source.content()))
    except (JsonFault, InvalidDocument, UnreadableFile):
        return None


def _records_in(value: Any) -> list[Any]:
    records = value.get("records") if isinstance(value, dict) else None
    return records if isinstance(records, list) else []


def _outside(value: Any, source: RecordFile) -> bytes:
    """Return what is rejected of a `.json` beside records: the header or, where no record is legible, all of it."""
    if _records_in(value):
        return (jsontext.dumps({key: each for key, each in value.items() if key != "records"}) + "\n").encode()
    try:
        return source.content()
    except InvalidDocument:
        return b""


def write(report: "ReportValue", accepted: AnyPath | None, rejected: AnyPath | None) -> None:
    """Write both sides; either may be left out. An existing file is replaced when the new one is complete."""
    source = report.source
    if source is None and [each.sha256 for each in report.files] == [None]:
        raise ValueError("this file was refused as a whole and has no records to split")
    if not isinstance(source, RecordFile):
        message = "only the report of one file can be split: write the records of a dataset with hrdocs.write"
        raise ValueError(message)  # noqa: TRY004 -- no argument has a wrong type
    named = [path for path in (accepted, rejected) if path is not None]
    lies_at = None if source.path is None else Path(source.path).resolve()
    if not are_apart(named) or lies_at in [Path(path).resolve() for path in named]:
        raise ValueError("accepted and rejected are two files, and neither is the file that was checked")
    if report.sha256 is None and source.path is None:
        raise ValueError("a stream that was not read to its end cannot be split: save it in a file, and check that")
    inputs = [] if source.path is None else [source.path]
    for path in named:
        check_target(path, inputs)
    try:
        with contextlib.ExitStack() as stack:
            ok = stack.enter_context(replacing(accepted, inputs=inputs)) if accepted is not None else None
            bad = stack.enter_context(replacing(rejected, inputs=inputs)) if rejected is not None else None
            if source.is_lines:
                _split_lines(report, source, ok, bad)
            else:
                _split_json(report, source, ok, bad)
            # Both files are still beside their targets: of a file that has changed, nothing is written.
            if source.sha256_of_last_pass() != report.sha256:
                problem = Problem(code="file.changed", place=Location(file=source.name))
                raise UnreadableFile((problem,), messages.error_text([problem]), filename=problem.place.file)
    except HrdocsError:
        raise
    except OSError as error:
        raise not_written(", ".join(os.fspath(path) for path in named), error) from error


def _put(side: IO[bytes] | None, data: bytes) -> None:
    if side is None:
        return
    side.writelines(watched([data], side))


def _split_lines(report: "ReportValue", source: RecordFile, ok: IO[bytes] | None, bad: IO[bytes] | None) -> None:
    default, first = None, 0
    begun: set[bool] = set()
    for number, line in source.raw_lines():
        is_bad = _is_rejected(report, number)
        if not first and line.strip():
            first, default = number, default_in_line(line.removeprefix(_BOM).rstrip(b"\r\n"))
        side = bad if is_bad else ok
        if is_bad not in begun and number != first and line.strip():
            _put_default(side, default)
        begun |= {is_bad} if line.strip() else set()
        _put(side, line if line.endswith(b"\n") else line + b"\n")


def _put_default(side: IO[bytes] | None, default: SharingLabel | None) -> None:
    """Write the default label on the records of the side without the header of the file."""
    if default is not None:
        _put(side, (jsontext.dumps(write_header(Header(hrdocs=NEWEST, default_label=default))) + "\n").encode())


def _split_json(report: "ReportValue", source: RecordFile, ok: IO[bytes] | None, bad: IO[bytes] | None) -> None:
    value = _value_of(source)
    if ok is not None:
        header = attrs.evolve(report.header or Header(hrdocs=NEWEST), default_label=default_of(value))
        _put(ok, (jsontext.dumps(write_header(header)) + "\n").encode())
    if bad is not None and (_HEADER in report.rejects or report.over_from is not None):
        _put(bad, _outside(value, source))
    elif bad is not None and report.rejects:
        _put_default(bad, default_of(value))
    for n, each in enumerate(_records_in(value)):
        side = bad if _is_rejected(report, n) else ok
        _put(side, (jsontext.dumps(each) + "\n").encode())


def values_of(report: "ReportValue") -> list[str | None]:
    """Return what is at the place of each problem of a report, as JSON; None where nothing is."""
    is_lines = _is_lines(report)
    wanted: dict[int | str, list[tuple[int, str]]] = {}
    for n, problem in enumerate(report.problems):
        pointer = problem.place.pointer or ""
        key = _key(problem.place, is_lines=is_lines)
        wanted.setdefault(key, []).append((n, pointer if is_lines else pointer.removeprefix(str(key))))
    found: list[str | None] = [None] * len(report.problems)
    for at, entry, text in _entries(report):
        here = wanted.get(at if is_lines else entry.pointer)
        if here is None:
            continue
        with contextlib.suppress(JsonFault):
            value = jsontext.loads(text)
            for n, pointer in here:
                with contextlib.suppress(LookupError, ValueError):
                    found[n] = jsontext.dumps(jsonpointer.resolve(value, pointer))
    return found
