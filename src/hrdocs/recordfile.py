"""The reader of bytes: opens a file or a stream, undoes gzip, hashes what it reads, finds records and their places.

NDJSON is read a line at a time, so memory stays flat however long the file is; a `.json` is read whole, within
`max_bytes`. What gzip expands to counts against the same bounds. The SHA-256 is of the bytes that were examined: it is
computed in the same pass, and a file that changes meanwhile is a problem. A stream that is not seekable is kept in
memory as it is read, compressed, since problems found at the end need a second look at some lines; nothing of it is
written to a disk.
"""

import contextlib
import errno
import gzip
import hashlib
import io
import json
import os
import re
import stat
import weakref
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from io import BufferedReader, RawIOBase
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final, NoReturn, TypeGuard

import attrs
from attrs import define, field, frozen

from hrdocs import jsonplaces, jsontext, messages
from hrdocs.byvalue import ByValue
from hrdocs.codec import Rejected, read_header, read_labelled
from hrdocs.errors import HrdocsError, InvalidDocument, UnreadableFile
from hrdocs.fields import ID, matcher
from hrdocs.filekinds import ADVICE, FileKind, is_delimited, kind_of
from hrdocs.jsontext import JsonFault
from hrdocs.model import RECORDS, Record
from hrdocs.model.header import NEWEST, Header
from hrdocs.problems import Location, Problem
from hrdocs.vocabulary import SharingLabel

MAX_BYTES: Final = 1 << 30
"""How much of a file is read whole, unless set otherwise: 1 GiB, after gzip is undone."""
MAX_LINE_BYTES: Final = 16 << 20
"""How long one line of NDJSON may be, unless set otherwise: 16 MiB."""
BLOCK_BYTES: Final = 4 << 20
"""How much of an NDJSON file is examined at a time: 4 MiB and the rest of a line."""

JSON_ENDINGS: Final = (".json", ".json.gz")
NDJSON_ENDINGS: Final = (".ndjson", ".jsonl", ".ndjson.gz", ".jsonl.gz")
_OTHER_ENDINGS: Final = frozenset(
    {
        ".csv",
        ".tsv",
        ".tab",
        ".xls",
        ".xlsx",
        ".xlsm",
        ".ods",
        ".doc",
        ".docx",
        ".odt",
        ".rtf",
        ".pdf",
        ".xml",
        ".htm",
        ".html",
    }
)
"""Tables and texts as people keep them."""
_BOM: Final = b"\xef\xbb\xbf"
_GZIP: Final = b"\x1f\x8b"
_LONGEST_NAME: Final = 4096  # no system has longer paths
_KEPT_BLOCK: Final = 1 << 20
_CHUNK: Final = 1 << 16
_PIECE: Final = 1 << 20
# How much of a file is examined to see that it is one document.
_BEGINNING: Final = 1 << 16
_EXPLAINED: Final = 256
"""How many refused records are remembered with what is wrong with them."""
_EXPLAINED_BYTES: Final = 1 << 12

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

AnyPath = str | os.PathLike[str]


# Not frozen: one is made for each record, and a frozen class takes three times as long to make.
@define(kw_only=True, eq=False)
class FileItem:
    """What one place of a file holds: a record, or the problems for which there is none.

    Args:
        record: The record, or None.
        problems: Why there is none; their places are complete.
        pointer: Where it is in the file: `/records/3`, empty in NDJSON.
        line: Its line in NDJSON, else None.
        text: What the columns are counted in: the line in NDJSON, else the whole file.
        claims: The id and the type that a refused record gives itself, as far as they have the right form.
    """

    record: Record | None = field(repr=False)
    problems: tuple[Problem, ...] = field(default=())
    pointer: str = ""
    line: int | None = None
    text: str | bytes = field(repr=False)
    claims: tuple[str | None, str | None] = field(default=(None, None), repr=False)


@frozen(kw_only=True, eq=False, repr=False)
class Block(ByValue):
    """Some whole lines of an NDJSON file.

    Args:
        data: Their bytes.
        first_line: The number of the first.
        is_first: Whether the file begins here, so that a header is possible.
        before: How many bytes of the file are before them.
        default_label: The label that the header of the file names for records that carry none.
    """

    data: bytes = field(repr=False)
    first_line: int
    is_first: bool
    before: int
    default_label: SharingLabel | None = None


class RecordFile:
    """A file while it is read into records: `entries` returns its content, `header` its header.

    Args:
        source: A name that ends in `.json`, `.ndjson`, `.json.gz` or `.ndjson.gz`; bytes or a binary stream, whose
            format is seen from their beginning; or some lines of a file, which are counted as in the whole.
        name: The name of the file in reports; that of the path when absent.
        max_bytes: How large the file may be, after gzip is undone.
        max_line_bytes: How long a line may be.
        kept: How many problems of one code and severity are wanted with their places; all when absent.
        stop_after: After how many problems of a `.json` no further record is read; all when absent.

    Raises:
        InvalidDocument: The ending of the name is not that of a known format.
        UnreadableFile: The path is a folder, a device, a pipe or a socket.
        TypeError: The source cannot be read.
    """

    def __init__(
        self,
        source: AnyPath | bytes | IO[bytes] | Block,
        *,
        name: str | None = None,
        max_bytes: int | None = None,
        max_line_bytes: int = MAX_LINE_BYTES,
        kept: int | None = None,
        stop_after: int | None = None,
    ) -> None:
        self._kept = kept
        self._stop_after = stop_after
        self.record_count = 0
        self.header = Header(hrdocs=NEWEST)
        self._max_bytes = max_bytes
        self._max_line_bytes = max_line_bytes
        self._lines_of: dict[str, int] | None = None
        self._first_line, self._is_first, self._before = 1, True, 0
        self._default: SharingLabel | None = None
        self._is_block = isinstance(source, Block)
        self._first_seen: tuple[int, ...] | None = None
        self._sha256: str | None = None
        self._last_sha256: str | None = None
        self._explained: dict[bytes, tuple[tuple[Problem, ...], tuple[str | None, str | None]]] = {}
        self.name: str | None
        self._path: str | None
        self._stream: IO[bytes]
        if isinstance(source, Block):
            self.name, self._path = name, None
            self._stream, self._start = io.BytesIO(source.data), 0
            self.is_lines, self._is_packed = True, False
            self._first_line, self._is_first, self._before = source.first_line, source.is_first, source.before
            self._default = source.default_label
        elif is_path(source):
            check_is_name(source)
            self.name, self._path = name or os.fspath(source), os.fspath(source)
            check_ordinary(self._path, self.name)
            ending, is_gzip = _ending_for(self._path, self.name)
            self.is_lines, self._is_packed = ending in NDJSON_ENDINGS, is_gzip or ending.endswith(".gz")
        else:
            self.name, self._path = name, None
            self._stream = io.BytesIO(source) if isinstance(source, bytes) else going_back(_binary(source))
            if self._stream is not source:
                # Release the copy together with its last user.
                weakref.finalize(self, self._stream.close)
            self._start = self._stream.tell()
            self._check_stream()
            self.is_lines, self._is_packed = _sniffed(self._stream)

    def _check_stream(self) -> None:
        try:
            head = b""
            while len(head) < _BEGINNING and (piece := self._stream.read(_BEGINNING - len(head))):
                head += piece  # a pipe returns its bytes in pieces
            self._stream.seek(self._start)
            kind = kind_of(self._stream)
        except (OSError, ValueError):
            kind, head = FileKind.TEXT, b""
        finally:
            self._stream.seek(self._start)
        _check_kind(kind, head, self.name)

    def __getstate__(self) -> dict[str, Any]:
        # A stream stays in this process: a copy in another one knows the name of the file, and cannot read it.
        return {key: value for key, value in self.__dict__.items() if key != "_stream"}

    @property
    def path(self) -> str | None:
        """The path of the file; None for a stream."""
        return self._path

    @property
    def size(self) -> int | None:
        """How many bytes the file has as stored; None where the system does not say."""
        try:
            if self._path is not None:
                return Path(self._path).stat().st_size
            if isinstance(self._stream, _Kept):
                return None
            return self._stream.seek(0, io.SEEK_END) - self._start
        except OSError:
            return None

    def sha256(self) -> str | None:
        """Return the SHA-256 of the bytes that were examined, gzip not undone; None for a stream not read to its end.

        A file that was not read to its end, because of a fault, is read once more for this.

        Raises:
            UnreadableFile: The system cannot read the bytes, or the file has changed.
        """
        if self._sha256 is None and (self._path is not None or isinstance(self._stream, io.BytesIO)):
            self._sha256 = self._hashed()
        return self._sha256

    def sha256_of_last_pass(self) -> str | None:
        """Return the SHA-256 of what was read last, which differs when the file has changed."""
        return self._last_sha256 or self._hashed()

    def _hashed(self) -> str:
        digest = hashlib.sha256()
        with self._raw() as stream:
            while chunk := self._read(stream.read, _CHUNK, None):
                digest.update(chunk)
        return digest.hexdigest()

    def entries(self) -> Iterator[FileItem]:
        """Return each record, or what is wrong in its place, in the order of the file.

        Raises:
            InvalidDocument: The file is no longer legible as a whole: damaged gzip, a bound passed.
            UnreadableFile: The system cannot read the bytes.
        """
        if self.is_lines:
            self._check_lines()
        with self._opened() as stream:
            if self.is_lines:
                yield from self._lines(stream)
            else:
                yield from self._whole(stream)

    def bounded_lines(self) -> Iterator[tuple[int, bytes]]:
        """Return the lines of an NDJSON file with their numbers, within the bounds.

        Raises:
            InvalidDocument: The gzip is damaged, or a bound was passed.
            UnreadableFile: The system cannot read the bytes.
        """
        self._check_lines()
        with self._opened() as stream:
            yield from self._bounded_lines(stream)

    def bounded_content(self) -> bytes:
        """Return the bytes of a `.json`, gzip undone, within the bound.

        Raises:
            InvalidDocument: The gzip is damaged, or the bound was passed.
            UnreadableFile: The system cannot read the bytes.
        """
        with self._opened() as stream:
            return self._bounded_content(stream)

    def _check_lines(self) -> None:
        """Refuse one JSON document over several lines at once, instead of reporting each of its lines."""
        if self._is_block:
            return  # its file was looked at before
        start = b""
        with self._raw() as stream:
            opened = gzip.GzipFile(fileobj=stream, mode="rb") if self._is_packed else stream
            read = getattr(opened, "read1", opened.read)
            with contextlib.suppress(EOFError, OSError, zlib.error):  # the reading that follows reports it
                while len(start) < _BEGINNING and (chunk := read(_BEGINNING - len(start))):
                    start += chunk
        if _is_document_over_lines(start):
            _fail("document.over-lines", self.name, line=1)

    def blocks(self, size: int = BLOCK_BYTES) -> Iterator[Block]:
        """Return an NDJSON file in parts of whole lines, each about `size` bytes long; an empty file is one of them.

        Raises:
            InvalidDocument: The gzip is damaged; all lines before that have been returned.
            UnreadableFile: The system cannot read the bytes.
        """
        number, total, is_first, is_over = 1, 0, True, False
        default: SharingLabel | None = None
        self._check_lines()
        with self._opened() as stream:
            while not is_over:
                data, is_over, failure = self._block(stream, size)
                # Empty lines alone are no part worth examining, unless there is nothing else.
                if data.strip() or (is_first and is_over and failure is None):
                    if is_first:
                        first = next((line for line in data.removeprefix(_BOM).split(b"\n") if line.strip()), b"")
                        default = default_in_line(first)
                    yield Block(data=data, first_line=number, is_first=is_first, before=total, default_label=default)
                    is_first = False
                number += data.count(b"\n")
                total += len(data)
                if failure is not None:
                    raise _at_line(failure, number)
                is_over = is_over or (self._max_bytes is not None and total > self._max_bytes)

    def _block(self, stream: IO[bytes], size: int) -> tuple[bytes, bool, HrdocsError | None]:
        """Return the next whole lines, whether they are the last, and why no more could be read."""
        held = bytearray()
        try:
            while len(held) < size:
                chunk = self._read(stream.read1, _CHUNK, None)  # type: ignore[attr-defined]
                if not chunk:
                    return bytes(held), True, None
                held += chunk
            held += self._read(stream.readline, self._max_line_bytes + 1, None)
        except (InvalidDocument, UnreadableFile) as error:
            return bytes(held[: held.rfind(b"\n") + 1]), True, error
        return bytes(held), False, None

    def raw_lines(self) -> Iterator[tuple[int, bytes]]:
        """Return the lines of an NDJSON file with their numbers, as stored; a damaged end is left out."""
        with self._opened() as stream:
            number = 0
            try:
                while line := self._read(stream.readline, -1, None):
                    number += 1
                    yield number, line
            except InvalidDocument:
                return

    def content(self) -> bytes:
        """Return the bytes of the file, gzip undone.

        Raises:
            InvalidDocument: The gzip is damaged.
            UnreadableFile: The system cannot read the bytes.
        """
        with self._opened() as stream:
            return self._read(stream.read, -1, None)

    def entry_of(self, number: int, line: bytes) -> FileItem:
        """Return the entry of a line without reading it into a record: what its places are counted in, and its id."""
        text = line.removeprefix(_BOM) if number == 1 else line
        try:
            claims = _claims(jsontext.loads(text.rstrip(b"\r\n")))
        except JsonFault:
            claims = (None, None)
        return FileItem(record=None, line=number, text=text.rstrip(b"\r\n"), claims=claims)

    @contextlib.contextmanager
    def _raw(self) -> Iterator[IO[bytes]]:
        if self._path is None:
            self._stream.seek(self._start)
            yield self._stream
            return
        check_ordinary(self._path, self.name)
        try:
            stream = Path(self._path).open("rb")  # noqa: SIM115 -- closed below
        except OSError as error:
            raise unreadable("file.unreadable", self.name, error) from error
        with stream:
            seen = marks_of(stream)
            if self._first_seen is None:
                self._first_seen = seen
            elif self._first_seen != seen:
                raise changed(self.name)
            yield stream
            if marks_of(stream) != seen:
                raise changed(self.name)

    @contextlib.contextmanager
    def _opened(self) -> Iterator[IO[bytes]]:
        self._last_sha256 = None
        with self._raw() as stream:
            if self._is_block:
                yield stream
                return
            hashed = _Hashed(stream)
            raw = _Unpacked(BufferedReader(hashed, _CHUNK)) if self._is_packed else hashed
            try:
                with BufferedReader(raw, _CHUNK) as buffered:
                    yield buffered
            finally:
                self._last_sha256 = hashed.sha256()
                if self._sha256 is None:
                    self._sha256 = self._last_sha256

    def _lines(self, stream: IO[bytes]) -> Iterator[FileItem]:
        is_first = self._is_first
        for number, whole in self._bounded_lines(stream):
            # Without its end, a line that breaks off within a text is seen to break off.
            line = (whole.removeprefix(_BOM) if number == 1 else whole).rstrip(b"\r\n")
            if not line or line.isspace():
                continue
            if is_first:
                self._default = default_in_line(line)
            entry = self._line(line, number, is_first=is_first)
            is_first = False
            if entry is not None:
                yield entry
        if is_first:
            problem = Problem(code="json.empty", place=Location(file=self.name, line=1))
            yield FileItem(record=None, problems=(problem,), line=1, text="")

    def _bounded_lines(self, stream: IO[bytes]) -> Iterator[tuple[int, bytes]]:
        number, total, limit = self._first_line - 1, self._before, self._max_line_bytes
        for line in self._lines_of_stream(stream, number, limit):
            number += 1
            total += len(line)
            if len(line) > limit:
                _fail("file.line-too-long", self.name, line=number, limit=limit)
            if self._max_bytes is not None and total > self._max_bytes:
                _fail("file.too-large", self.name, line=number, limit=self._max_bytes)
            yield number, line

    def _bounded_content(self, stream: IO[bytes]) -> bytes:
        limit = MAX_BYTES if self._max_bytes is None else self._max_bytes
        # In pieces: a reader sets memory aside for the whole length of one call.
        held = bytearray()
        while len(held) <= limit and (piece := self._read(stream.read, min(_PIECE, limit + 1 - len(held)), None)):
            held += piece
        if len(held) > limit:
            _fail("file.too-large", self.name, limit=limit)
        return bytes(held)

    def _lines_of_stream(self, stream: IO[bytes], number: int, limit: int) -> Iterator[bytes]:
        if isinstance(stream, io.BytesIO):
            # All is in memory: nothing can fail any more, and lines need no bound to be read within.
            yield from stream
            return
        while line := self._read(stream.readline, limit + 1, number + 1):
            number += 1
            yield line

    def line_of(self, entry: FileItem) -> int:
        """Return the line on which an entry begins; in a `.json` all are looked up on first use."""
        if entry.line is not None:
            return entry.line
        if self._lines_of is None:
            text = _decoded(entry.text)
            ruler = jsonplaces.Ruler(text)
            starts = jsontext.skim(text, "records")[1]
            self._lines_of = {f"/records/{n}": ruler.at(start)[0] for n, start in enumerate(starts)}
        return self._lines_of[entry.pointer]

    def placed(self, problems: Iterable[Problem], entry: FileItem) -> tuple[Problem, ...]:
        """Complete the places of problems whose pointers lead from the root of the file, in NDJSON from the record.

        In a `.json` each call reads the whole file once, so pass many at a time.
        """
        problems = tuple(problems)
        places = jsonplaces.locate(_decoded(entry.text), {p.place.pointer or "" for p in problems})
        placed = []
        for problem in problems:
            line, column = places[problem.place.pointer or ""]
            record = problem.place.record or entry.claims[0]
            place = attrs.evolve(problem.place, file=self.name, line=entry.line or line, column=column, record=record)
            placed.append(attrs.evolve(problem, place=place))
        return tuple(placed)

    def _line(self, line: bytes, number: int, *, is_first: bool) -> FileItem | None:
        if (known := self._explained.get(line)) is not None:
            return FileItem(record=None, problems=_at(known[0], number), line=number, text=line, claims=known[1])
        try:
            value = line_value(line, number)
        except JsonFault as fault:
            return FileItem(record=None, problems=(fault.problem(self.name, number - 1),), line=number, text=b"")
        if value.__class__ is not dict or "hrdocs" not in value:
            try:
                return FileItem(record=read_labelled(value, self._default), line=number, text=line)
            except Rejected:
                refused = FileItem(record=None, line=number, text=line, claims=_claims(value))
                made = self._refused(_record_problems(value), refused)
                # One faulty line a million times is explained once; that it is long and rare costs no more than now.
                if len(line) <= _EXPLAINED_BYTES:
                    if len(self._explained) == _EXPLAINED:
                        self._explained.clear()
                    self._explained[line] = made.problems, made.claims
                return made
        if not is_first:
            problems = [Problem(code="document.header-not-first")]
        elif "records" in value:
            problems = [Problem(code="document.not-ndjson", place=Location(pointer="/records"))]
        else:
            try:
                self.header = read_header(value)
            except Rejected:
                problems = _header_problems(value)
            else:
                return None
        return self._refused(problems, FileItem(record=None, line=number, text=line))

    def _refused(self, problems: Iterable[Problem], entry: FileItem) -> FileItem:
        return attrs.evolve(entry, problems=self.placed(problems, entry))

    def _whole(self, stream: IO[bytes]) -> Iterator[FileItem]:
        data = self._bounded_content(stream)
        try:
            text = jsontext.decode(data)
            del data
            value, starts = jsontext.skim(text, "records")
        except JsonFault as fault:
            yield FileItem(record=None, problems=(fault.problem(self.name),), text="")
            return
        header, problems = _root(value)
        if header is not None:
            self.header = header
        default = default_of(value)
        if problems:
            yield self._refused(problems, FileItem(record=None, text=text))
        counts = Counter((problem.code, problem.severity) for problem in problems)
        self.record_count = len(starts)
        ruler = jsonplaces.Ruler(text)
        for n, start in enumerate(starts):
            pointer = f"/records/{n}"
            if self._stop_after is not None and counts.total() >= self._stop_after:
                yield FileItem(record=None, pointer=pointer, text=text)
                break
            each, end = jsontext.element(text, start)
            try:
                yield FileItem(record=read_labelled(each, default), pointer=pointer, text=text)
            except Rejected:
                refused = FileItem(record=None, pointer=pointer, text=text, claims=_claims(each))
                refused.problems = tuple(self._problems_of(each))
                kinds = [(problem.code, problem.severity) for problem in refused.problems]
                # Of a kind of which enough is known, the places are not looked for: they are only counted.
                if self._kept is None or not all(counts[kind] >= self._kept for kind in kinds):
                    refused.problems = self._placed_within(refused, text[start:end], ruler.at(start))
                counts.update(kinds)
                yield refused

    def _placed_within(self, entry: FileItem, text: str, at: tuple[int, int]) -> tuple[Problem, ...]:
        """Complete the places of the problems of a record, from its own text and the place where that begins."""
        places = jsonplaces.locate(text, {problem.place.pointer or "" for problem in entry.problems})
        placed = []
        for problem in entry.problems:
            pointer = problem.place.pointer or ""
            line, column = places[pointer]
            place = Location(
                file=self.name,
                pointer=entry.pointer + pointer,
                line=at[0] + line - 1,
                column=column if line > 1 else at[1] + column - 1,
                record=entry.claims[0],
            )
            placed.append(attrs.evolve(problem, place=place))
        return tuple(placed)

    def _problems_of(self, value: Any) -> list[Problem]:
        """Return what is wrong with a record of a `.json`; equal ones are explained once."""
        key = jsontext.dumps(value).encode("utf-8", "surrogatepass")
        if len(key) > _EXPLAINED_BYTES:
            return _record_problems(value)
        if key not in self._explained:
            if len(self._explained) == _EXPLAINED:
                self._explained.clear()
            self._explained[key] = tuple(_record_problems(value)), (None, None)
        return list(self._explained[key][0])

    def _read(self, read: Callable[[int], bytes], size: int, line: int | None) -> bytes:
        try:
            return read(size)
        except EOFError:
            _fail("gzip.truncated", self.name, line=line)
        except (gzip.BadGzipFile, zlib.error):
            _fail("gzip.damaged", self.name, line=line)
        except OSError as error:
            raise unreadable("file.unreadable", self.name, error) from error


def _at(problems: tuple[Problem, ...], line: int) -> tuple[Problem, ...]:
    return tuple(attrs.evolve(each, place=attrs.evolve(each.place, line=line)) for each in problems)


def line_value(line: bytes, number: int) -> Any:
    """Return the JSON value of a line of NDJSON.

    Raises:
        JsonFault: It is none. So is a line after the first that begins with a byte-order mark: files were joined there,
            and what was between them may be lost.
    """
    return jsontext.loads(_BOM + line if number > 1 and line.startswith(_BOM) else line)


def duplicate(pointer: str, first: Location) -> Problem:
    """Return the problem of an id that occurs twice, with the place of the first."""
    parameters: dict[str, str | int] = {}
    if first.pointer:
        parameters["first_pointer"] = first.pointer
    elif first.line is not None:
        parameters["first_line"] = first.line
    return Problem(code="record.duplicate-id", place=Location(pointer=pointer), parameters=parameters)


def default_of(header: Any) -> SharingLabel | None:
    """Return the label that a header names for records that carry none; `red` where it cannot be understood."""
    if header.__class__ is not dict or "default_label" not in header:
        return None
    try:
        return SharingLabel(header["default_label"])
    except ValueError:
        return SharingLabel.RED


def default_in_line(line: bytes) -> SharingLabel | None:
    """Return the default label in the first line of an NDJSON file, also where the line is refused as a header."""
    if b"default_label" not in line and b"\\u" not in line:
        return None
    try:
        value = jsontext.loads(line.rstrip(b"\r\n"))
    except JsonFault:
        return SharingLabel.RED
    return default_of(value) if value.__class__ is dict and "hrdocs" in value else None


_is_id = matcher(ID)


def _claims(value: Any) -> tuple[str | None, str | None]:
    if value.__class__ is not dict:
        return None, None
    record_id, record_type = value.get("id"), value.get("type")
    return (
        record_id if isinstance(record_id, str) and _is_id(record_id) else None,
        record_type if isinstance(record_type, str) and record_type in RECORDS else None,
    )


def _decoded(text: str | bytes) -> str:
    return text if isinstance(text, str) else jsontext.decode(text)


def _root(value: Any) -> tuple[Header | None, list[Problem]]:
    """Return the header of a `.json`, or what is wrong outside its records."""
    if value.__class__ is not dict or "hrdocs" not in value:
        return None, _header_problems(value)
    head, problems = {key: each for key, each in value.items() if key != "records"}, []
    try:
        header = read_header(head)
    except Rejected:
        problems = _header_problems(head)
    if "records" not in value:
        problems.append(Problem(code="shape.missing-key", place=Location(pointer=""), parameters={"key": "records"}))
    elif value["records"].__class__ is not list:
        problems.append(_wrong_type("/records", value["records"], "list"))
    return (None, problems) if problems else (header, [])


# The schema and what explains it load only for what is refused.


def _record_problems(value: Any) -> list[Problem]:
    from hrdocs.shape import explain  # noqa: PLC0415

    return explain(value)


def _header_problems(value: Any) -> list[Problem]:
    from hrdocs.shape import explain_header  # noqa: PLC0415

    return explain_header(value)


def _wrong_type(pointer: str, value: Any, expected: str) -> Problem:
    from hrdocs.shape import wrong_type  # noqa: PLC0415

    return wrong_type(pointer, value, expected)


def _fail(code: str, file: str | None, *, line: int | None = None, **parameters: str | int) -> NoReturn:
    raise messages.refusal([Problem(code=code, place=Location(file=file, line=line), parameters=parameters)])


_REASONS: Final = {
    errno.EACCES: "no-permission",
    errno.EPERM: "no-permission",
    errno.EBUSY: "in-use",
    errno.ENOSPC: "disk-full",
    errno.EDQUOT: "disk-full",
    errno.EFBIG: "disk-full",  # no file may be as large: a limit of the user, or of the disk's own format
    errno.EROFS: "read-only",
    errno.ELOOP: "link-loop",
}


def unreadable(code: str, file: str | None, error: OSError) -> UnreadableFile:
    """Return the exception for bytes that the system cannot read or write."""
    if isinstance(error, FileNotFoundError) and code == "file.unreadable":
        problem = Problem(code="file.missing", place=Location(file=file))
    elif isinstance(error, IsADirectoryError):
        problem = Problem(code="file.directory", place=Location(file=file))
    else:
        reason = _REASONS.get(error.errno or 0, "device-error")
        if isinstance(error, FileNotFoundError | NotADirectoryError):
            reason = "no-folder"
        problem = Problem(code=code, place=Location(file=file), parameters={"reason": reason})
    number = error.errno or (errno.EISDIR if isinstance(error, IsADirectoryError) else None)
    return UnreadableFile((problem,), messages.error_text([problem]), number, file)


def ending_of(path: AnyPath) -> str:
    """Return the ending of a name, which shows its format.

    Raises:
        UnreadableFile: It is the name of a folder.
        InvalidDocument: The ending is that of another format, or of none.
    """
    check_is_name(path)
    name = Path(os.fspath(path)).name.lower()
    for ending in (*JSON_ENDINGS, *NDJSON_ENDINGS):
        if name.endswith(ending):
            return ending
    if Path(path).is_dir():
        raise unreadable("file.unreadable", os.fspath(path), IsADirectoryError())
    if Path(name).suffix in _OTHER_ENDINGS:
        _fail("file.other-format", os.fspath(path), ending=Path(name).suffix)
    _fail("file.unknown-ending", os.fspath(path), ending="".join(Path(name).suffixes[-2:]))


def _ending_for(path: str, name: str | None) -> tuple[str, bool]:
    """Return the ending of the name of a file that is to be read, and whether its content is gzip, whatever its name.

    Raises:
        UnreadableFile: It is the name of a folder.
        InvalidDocument: By its content the file has no records, or it has another ending than its content needs.
    """
    low = Path(path).name.lower()
    ending = next((each for each in (*JSON_ENDINGS, *NDJSON_ENDINGS) if low.endswith(each)), "")
    try:
        with Path(path).open("rb") as stream:
            kind = kind_of(stream)
            stream.seek(0)
            head = stream.read(_BEGINNING)
    except OSError as error:
        if ending:
            return ending, False  # opening it shows what is wrong
        raise unreadable("file.unreadable", name, error) from error
    if not ending and kind is FileKind.EMPTY and Path(low).suffix in _OTHER_ENDINGS:
        _fail("json.empty", name, line=1)
    if not ending and kind is FileKind.TEXT and Path(low).suffix in _OTHER_ENDINGS:
        _fail("file.table", name, kind=f"kind-{kind}")
    if not ending.endswith(".gz"):
        _check_kind(kind, head, name)
    if kind is FileKind.NDJSON and ending == ".json":
        _fail("document.one-a-line", name, line=2)
    if not ending:
        _fail("file.unknown-ending", name, ending=Path(low).suffix)
    return ending, kind is FileKind.GZIP


def _check_kind(kind: FileKind, head: bytes, name: str | None) -> None:
    """Refuse a file that by its content holds no records."""
    if kind in ADVICE:
        _fail(f"file.{kind}", name)
    if kind is FileKind.CUT_OFF:
        _fail("table.cut-off", name)
    is_table = kind in {FileKind.XLSX, FileKind.DOCX, FileKind.WEB_PAGE}
    if is_table or (kind is FileKind.TEXT and is_delimited(head)):
        _fail("file.table", name, kind=f"kind-{kind}")
    # A list of objects without a type, as far as they were read, is not a list of records without its header.
    if kind in {FileKind.JSON, FileKind.NDJSON} and _LIST.match(head) and not _OURS.search(head):
        _fail("file.table", name, kind=f"kind-{kind}")


_LIST: Final = re.compile(rb'(?:\xef\xbb\xbf)?\s*(?:\[\s*\{\s*"|\{[^\r\n]*\}[^\S\r\n]*+[\r\n]\s*+\{\s*")')
_OURS: Final = re.compile(rb'"(?:type|hrdocs)"\s*:|\\u|\0')


class _Unpacked(RawIOBase):
    """What gzip expands to, in pieces: a file that breaks off still returns all of its whole lines first."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._gzip = gzip.GzipFile(fileobj=stream, mode="rb")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer", /) -> int:
        view = memoryview(buffer).cast("B")
        data = self._gzip.read1(len(view))
        view[: len(data)] = data
        return len(data)


class _Hashed(RawIOBase):
    """The bytes of a stream, hashed as they are read."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._read1 = getattr(stream, "read1", stream.read)
        self._digest = hashlib.sha256()
        self._is_at_end = False

    def sha256(self) -> str | None:
        """Return the SHA-256 of the stream; None when it was not read to its end."""
        return self._digest.hexdigest() if self._is_at_end else None

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer", /) -> int:
        view = memoryview(buffer).cast("B")
        data = self._read1(len(view))
        self._digest.update(data)
        self._is_at_end = not data
        view[: len(data)] = data
        return len(data)


class _Kept(RawIOBase):
    """A stream that is not seekable, made so by keeping what was read of it, compressed and in memory alone.

    A temporary file would leave on the disk what came from a pipe so that it never is there.
    """

    def __init__(self, stream: IO[bytes]) -> None:

        self._read = getattr(stream, "read1", stream.read)
        self._packed: list[bytes] = []
        self._last = bytearray()
        self._undone: tuple[int, bytes] = (-1, b"")
        self._at = 0

    @property
    def _size(self) -> int:
        return len(self._packed) * _KEPT_BLOCK + len(self._last)

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        if whence == io.SEEK_END:
            # The names of the parts of a package are at its end.
            self._at = self._size
            while self.read(_CHUNK):
                pass
        self._at = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence] + offset
        if not 0 <= self._at <= self._size:
            raise io.UnsupportedOperation("seek")
        return self._at

    def tell(self) -> int:
        return self._at

    def readinto(self, buffer: "WriteableBuffer", /) -> int:
        view = memoryview(buffer).cast("B")
        data = self._kept(len(view)) if self._at < self._size else self._fresh(len(view))
        self._at += len(data)
        view[: len(data)] = data
        return len(data)

    def _kept(self, size: int) -> bytes:
        number, start = divmod(self._at, _KEPT_BLOCK)
        if number == len(self._packed):
            return bytes(self._last[start : start + size])
        if self._undone[0] != number:
            self._undone = number, zlib.decompress(self._packed[number])
        return self._undone[1][start : start + size]

    def _fresh(self, size: int) -> bytes:
        data: bytes = self._read(size)
        self._last += data
        while len(self._last) >= _KEPT_BLOCK:
            self._packed.append(zlib.compress(self._last[:_KEPT_BLOCK], 1))
            del self._last[:_KEPT_BLOCK]
        return data

    def close(self) -> None:
        self._packed, self._last, self._undone, self._at = [], bytearray(), (-1, b""), 0
        super().close()


def is_path(source: object) -> TypeGuard[AnyPath]:
    """Whether a source is a path."""
    return isinstance(source, str | os.PathLike)


def check_is_name(path: AnyPath) -> None:
    """Check that a text is the name of a file and not content, which a message would print.

    Raises:
        InvalidDocument: It is content.
    """
    text = os.fspath(path)
    has_end = "\n" in text or "\r" in text
    is_json = text.lstrip("\ufeff \t")[:1] in {"{", "["} and ('"' in text or text.rstrip()[-1:] in {"}", "]"})
    if has_end or len(text) > _LONGEST_NAME or (is_json and not _is_there(text)):
        _fail("file.is-text", None)


def _is_there(name: str) -> bool:
    try:
        return Path(name).exists()
    except (OSError, ValueError):
        return False


def _binary(source: Any) -> IO[bytes]:
    """Return a source that is a binary stream.

    Raises:
        TypeError: It is not one; the message does not repeat what the source holds.
    """
    if isinstance(source, io.TextIOBase):
        advice = 'open the file with open(path, "rb"), or read text in memory with hrdocs.loads(stream.read())'
        raise TypeError(f"expected a binary stream, not a text stream: {advice}")  # noqa: EM102 -- one of two parts
    if not hasattr(source, "read"):
        wanted = "expected a path, bytes or a binary stream"
        advice = "hrdocs.Dataset.from_json makes a dataset of values in memory"
        raise TypeError(f"{wanted}, not {type(source).__name__}; {advice}")  # noqa: EM102 -- one message of three parts
    stream: IO[bytes] = source
    if isinstance(source, io.IOBase) and not source.closed and not source.readable():
        raise TypeError('expected a stream that can be read: open the file with open(path, "rb")')
    return stream


def check_ordinary(path: str, name: str | None) -> None:
    """Raise when a path is a folder or cannot be read twice; whether it exists is seen when it is opened."""
    try:
        mode = Path(path).stat().st_mode
    except OSError:
        return
    if stat.S_ISDIR(mode):
        raise unreadable("file.unreadable", name, IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR)))
    if not stat.S_ISREG(mode):
        problem = Problem(code="file.special", place=Location(file=name))
        raise UnreadableFile((problem,), messages.error_text([problem]), filename=name)


def marks_of(stream: IO[bytes]) -> tuple[int, ...]:
    """Return the numbers that change when a file is written to or replaced."""
    found = os.fstat(stream.fileno())
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns


def changed(name: str | None) -> UnreadableFile:
    """Return the exception for a file that was written to while it was read."""
    problem = Problem(code="file.changed", place=Location(file=name))
    return UnreadableFile((problem,), messages.error_text([problem]), filename=name)


def going_back(stream: IO[bytes]) -> IO[bytes]:
    """Return a stream that can be read again from where it is now. A device claims to be seekable and is not."""
    try:
        mode = os.fstat(stream.fileno()).st_mode
    except (AttributeError, OSError, ValueError):
        mode = stat.S_IFREG
    try:
        if stat.S_ISREG(mode) and stream.seekable():
            return stream
    except AttributeError:
        pass  # a stream of the caller's own class that has only `read`
    kept: Any = _Kept(stream)
    return kept  # type: ignore[no-any-return]


def _sniffed(stream: IO[bytes]) -> tuple[bool, bool]:
    """Return whether a stream is NDJSON, by its first two lines, and whether it is gzip, by its first bytes."""
    start = stream.tell()
    head = stream.read(len(_GZIP))
    if len(head) == 1:
        head += stream.read(1)  # a pipe may return its bytes one by one
    is_packed = head == _GZIP
    stream.seek(start)
    hashed = _Hashed(stream)
    raw: RawIOBase = _Unpacked(BufferedReader(hashed, _CHUNK)) if is_packed else hashed
    lines: list[bytes] = []
    try:
        opened = BufferedReader(raw, _CHUNK)
        while len(lines) < 2 and (line := opened.readline(MAX_LINE_BYTES)):  # noqa: PLR2004 -- the second line decides
            if line.removeprefix(_BOM).strip():
                lines.append(line.removeprefix(_BOM))
    except (EOFError, OSError, zlib.error):
        pass
    finally:
        stream.seek(start)
    return not _is_document(lines), is_packed


_TOKEN: Final = re.compile(rb'"(?:[^"\\]|\\.)*"?|[\[\]{}]')


@frozen(eq=False, repr=False)
class _Opening(ByValue):
    """What is still open after a line: brackets, and whether the key `records` is in its outermost object."""

    brackets: bytes
    has_records: bool
    last: bytes


def _opening(line: bytes) -> _Opening:
    brackets, has_records = bytearray(), False
    for found in _TOKEN.finditer(line):
        token = found.group()
        if token in b"[{":
            brackets += token
        elif token in b"]}":
            del brackets[-1:]
        elif brackets == b"{" and not has_records:
            after = line[found.end() : found.end() + _CHUNK].lstrip()
            has_records = after.startswith(b":") and _is_records(token)
    return _Opening(bytes(brackets), has_records, line.rstrip()[-1:])


def _is_records(token: bytes) -> bool:
    if b"\\" not in token:
        return token == b'"records"'
    try:
        return bool(json.loads(token) == "records")
    except ValueError:
        return False


def _is_document(lines: list[bytes]) -> bool:
    """Whether a text is one JSON document, seen from its first two lines that are not empty."""
    if not lines or lines[0].startswith((b"\xff\xfe", b"\xfe\xff", b"\0")):
        return True  # an empty text is an empty document
    first = _opening(lines[0])
    if first.has_records:
        return True
    if not first.brackets or not lines[0].lstrip().startswith((b"{", b"[")):
        return False
    if len(lines) == 1:
        return not lines[0].lstrip().startswith(b"{")  # a line of NDJSON that breaks off, unless it begins a list
    # A line of NDJSON that breaks off is followed by another record, which a document has only where a value may begin.
    if not lines[1].lstrip().startswith(b"{"):
        return True
    return first.last in {b"[", b":"} or (first.last == b"," and first.brackets.endswith(b"["))


def _is_document_over_lines(start: bytes) -> bool:
    """Whether a file named NDJSON begins with one JSON document laid out over several lines."""
    lines = [line for line in start.removeprefix(_BOM).splitlines() if line.strip()][:2]
    return len(lines) == 2 and bool(_opening(lines[0]).brackets) and _is_document(lines)  # noqa: PLR2004


def _at_line(failure: HrdocsError, line: int) -> HrdocsError:
    """Return a failure with the line that was being read."""
    if not isinstance(failure, InvalidDocument):
        return failure
    return messages.refusal([attrs.evolve(p, place=attrs.evolve(p.place, line=line)) for p in failure.problems])
