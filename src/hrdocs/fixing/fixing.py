"""A file from its bytes to its fixed bytes: what is certain is fixed and listed, everything else stays as it is.

NDJSON goes through a line at a time; a line in which nothing is to be fixed, or which is no JSON, is copied byte for
byte. A `.json` is read whole. Only the texts fixed are written anew (`hrdocs.fixing.splice`).
"""

import contextlib
import gzip
import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import IO, Any, Final

from hrdocs import jsontext, messages
from hrdocs.errors import HrdocsError, WrongTarget
from hrdocs.fields import ID, matcher
from hrdocs.fixing.fixed import CODES, Fix, Fixed
from hrdocs.fixing.record_texts import TextEdit, fix_header, fix_record
from hrdocs.fixing.splice import spliced
from hrdocs.frozenmap import FrozenMap
from hrdocs.jsontext import JsonFault
from hrdocs.outfile import is_standard_output, not_written, replacing, watched
from hrdocs.problems import Location, Problem
from hrdocs.recordfile import MAX_LINE_BYTES, NDJSON_ENDINGS, AnyPath, RecordFile, ending_of, is_path, line_value

OnFix = Callable[[Fix], None]
OnProblem = Callable[[Problem], None]

_BOM: Final = b"\xef\xbb\xbf"
_is_id = matcher(ID)


def fix(  # noqa: PLR0913 -- what is fixed, where it is written, and the same bounds as in `read`
    source: AnyPath | bytes | IO[bytes],
    target: AnyPath | None = None,
    *,
    in_place: bool = False,
    on_fix: OnFix | None = None,
    on_problem: OnProblem | None = None,
    max_bytes: int | None = None,
    max_line_bytes: int = MAX_LINE_BYTES,
) -> Fixed:
    """Fix what is certain in a file: normal forms, spaces, Unicode, look-alike letters. Nothing is guessed.

    Ids, references, numbers, a partner's own keys and what is kept letter for letter are never touched. Where letters
    of a name were replaced, or a citation in words was replaced, `said` keeps the former text.

    Args:
        source: A name that ends in `.json`, `.ndjson`, `.json.gz` or `.ndjson.gz`; bytes or a binary stream, whose
            format is seen from their beginning.
        target: The file to write, of the same kind; gzip by its ending. Without it, and without `in_place`, nothing is
            written and the result says what would be fixed. It is written completely or not at all.
        in_place: Replace the source by the fixed file; a source in which nothing is to be fixed is not written.
        on_fix: Called with each fix; they are not collected then, so that memory stays flat for NDJSON.
        on_problem: Called with each problem, likewise.
        max_bytes: How large the file may be, after gzip is undone; absent, a `.json` is bounded as by `read`.
        max_line_bytes: How long a line of NDJSON may be.

    Raises:
        InvalidDocument: The file is no JSON, or its gzip is damaged, or a bound was passed; nothing was written.
        UnreadableFile: The system cannot read or write the bytes.
        WrongTarget: The target is the source without `in_place`, or of the other kind, or a stream is to be replaced.
        TypeError: The source cannot be read.
    """
    if is_path(source):
        _check_target(target, is_lines=ending_of(source) in NDJSON_ENDINGS)
        _check_other(source, target, in_place=in_place)
    elif in_place:
        raise WrongTarget("a file by its name: what is read as a stream has no place")
    file = RecordFile(source, max_bytes=max_bytes, max_line_bytes=max_line_bytes)
    _check_target(target, is_lines=file.is_lines)
    written = file.path if in_place else None if target is None else os.fspath(target)
    work = _Fixing(file, on_fix, on_problem)
    if written is None:
        for _ in work.chunks():
            pass
    else:
        with contextlib.suppress(_NothingToFixError):
            _write(written, work.chunks(), (source,), work if in_place else None)
    return work.fixed(None if in_place and not work.counts else written)


class _NothingToFixError(Exception):
    """A file that is to be fixed in place needs no fix, so it is not written."""


def _check_other(source: AnyPath, target: AnyPath | None, *, in_place: bool) -> None:
    """Raise an error where the target is the source, or where both a target and `in_place` are given."""
    if target is None:
        return
    if in_place:
        raise WrongTarget("a target or in_place=True, not both")
    if not is_standard_output(target) and (
        Path(source).resolve() == Path(target).resolve() or _is_same(source, target)
    ):
        raise WrongTarget(
            "another file than the source; to replace the source itself, ask for that: --in-place, in_place=True"
        )


def _check_target(target: AnyPath | None, *, is_lines: bool) -> None:
    if target is None or is_standard_output(target):
        return
    if (ending_of(target) in NDJSON_ENDINGS) != is_lines:
        raise WrongTarget("a target of the same kind as the source: both .json, or both .ndjson")


def _is_same(source: AnyPath, target: AnyPath) -> bool:
    try:
        return Path(source).samefile(target)
    except OSError:
        return False


def _write(name: str, chunks: Iterator[bytes], inputs: Iterable[Any], unless_idle: "_Fixing | None") -> None:
    """Write chunks to a file that does not change until all are written; nothing if nothing was fixed meanwhile."""
    try:
        with replacing(name, inputs=() if unless_idle else inputs) as stream:
            chunks = watched(chunks, stream)
            if name.lower().endswith(".gz"):
                # No name and no time in the gzip header: the same content gives the same bytes.
                with gzip.GzipFile(filename="", fileobj=stream, mode="wb", mtime=0) as packed:
                    packed.writelines(chunks)
            else:
                stream.writelines(chunks)
            if unless_idle is not None and not unless_idle.counts:
                raise _NothingToFixError
    except HrdocsError:
        raise
    except OSError as error:
        raise not_written(name, error) from error


class _Fixing:
    """One file while it is fixed."""

    def __init__(
        self,
        file: RecordFile,
        on_fix: OnFix | None,
        on_problem: OnProblem | None,
    ) -> None:
        self.name = file.name
        self._file = file
        self.counts: Counter[str] = Counter()
        self.unread = 0
        self._fixes: list[Fix] = []
        self._problems: list[Problem] = []
        self._on_fix = on_fix or self._fixes.append
        self._on_problem = on_problem or self._problems.append

    def fixed(self, target: str | None) -> Fixed:
        return Fixed(
            source=self.name,
            target=target,
            fixes=tuple(self._fixes),
            problems=tuple(self._problems),
            counts=FrozenMap({code: self.counts[code] for code in CODES if self.counts[code]}),
            unread=self.unread,
        )

    def chunks(self) -> Iterator[bytes]:
        """Return the bytes of the fixed file."""
        if not self._file.is_lines:
            yield self._whole(self._file.bounded_content())
            return
        is_empty = True
        for number, line in self._file.bounded_lines():
            is_empty = is_empty and not line.removeprefix(_BOM if number == 1 else b"").strip()
            yield self._line(line, number)
        if is_empty:
            self._on_problem(Problem(code="json.empty", place=Location(file=self.name, line=1)))
            self.unread += 1

    def _line(self, line: bytes, number: int) -> bytes:
        start = len(_BOM) if number == 1 and line.startswith(_BOM) else 0
        body = line[start:].rstrip(b"\r\n")
        if not body or body.isspace():
            return line
        try:
            value = line_value(body, number)
        except JsonFault as fault:
            self._on_problem(fault.problem(self.name, number - 1))
            self.unread += 1
            return line
        is_header = value.__class__ is dict and "hrdocs" in value
        changes = (fix_header if is_header else fix_record)(value).changes
        if not changes:
            return line
        fixed = self._spliced(body.decode(), [("", value, changes)], number - 1)
        return line[:start] + fixed + line[start + len(body) :]

    def _whole(self, data: bytes) -> bytes:
        try:
            text = jsontext.decode(data)
            value = jsontext.loads(text)
        except JsonFault as fault:
            raise messages.refusal([fault.problem(self.name)]) from None
        parts = [("", value, fix_header(value).changes)]
        records = value.get("records") if value.__class__ is dict else None
        for n, record in enumerate(records if records.__class__ is list else ()):
            parts.append((f"/records/{n}", record, fix_record(record).changes))
        parts = [part for part in parts if part[2]]
        if not parts:
            return data
        return data[: len(_BOM)] * data.startswith(_BOM) + self._spliced(text, parts, 0)

    def _spliced(
        self, text: str, parts: list[tuple[str, dict[str, Any], tuple[TextEdit, ...]]], lines_before: int
    ) -> bytes:
        """Write the changes into the text, and report each of them."""
        made = spliced(text, parts)
        edits = [(base, value, change) for base, value, changes in parts for change in changes]
        places = _places(text, made.offsets)
        for (base, value, change), offset in sorted(zip(edits, made.offsets, strict=True), key=lambda each: each[1]):
            line, column = places[offset]
            record = value.get("id")
            place = Location(
                file=self.name,
                pointer=base + change.pointer,
                line=line + lines_before,
                column=column,
                record=record if isinstance(record, str) and _is_id(record) else None,
            )
            for step in change.steps:
                self.counts[step.code] += 1
                self._on_fix(Fix(step=step, place=place, is_key=change.is_key, kept_at=change.kept_at))
        return made.text.encode()


def _places(text: str, offsets: Iterable[int]) -> dict[int, tuple[int, int]]:
    """Return line and column of each offset, both from 1, in one pass over the text."""
    found: dict[int, tuple[int, int]] = {}
    line, line_start, before = 1, 0, 0
    for offset in sorted(set(offsets)):
        line += text.count("\n", before, offset)
        line_start = max(line_start, text.rfind("\n", before, offset) + 1)
        found[offset] = (line, offset - line_start + 1)
        before = offset
    return found
