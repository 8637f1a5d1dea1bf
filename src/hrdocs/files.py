"""Files to records and back: `.json`, `.ndjson`, and both under gzip.

NDJSON is read and written a line at a time, so memory stays flat however long the file is; a `.json` is read whole,
within `max_bytes`. What gzip expands to counts against the same bounds. A file is written beside its target and put
in its place when it is whole, so nobody ever sees half a file.
"""

import contextlib
import errno
import gzip
import os
import stat
import tempfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from io import BufferedReader, RawIOBase
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final, NoReturn

import attrs
from attrs import field, frozen

from hrdocs import jsontext, messages, shape
from hrdocs.codec import Rejected, read_record, write_header, write_record
from hrdocs.dataset import Dataset
from hrdocs.errors import Place, Problem, UnreadableFile
from hrdocs.fields import ID, matcher
from hrdocs.jsontext import JsonFault
from hrdocs.model import RECORDS, Record
from hrdocs.model.header import NEWEST, Header
from hrdocs.values import PartialDate

MAX_BYTES: Final = 1 << 30
"""How much of a file is read whole, unless asked otherwise: 1 GiB, after gzip is undone."""
MAX_LINE_BYTES: Final = 16 << 20
"""How long one line of NDJSON may be, unless asked otherwise: 16 MiB."""

_JSON: Final = (".json", ".json.gz")
_NDJSON: Final = (".ndjson", ".jsonl", ".ndjson.gz", ".jsonl.gz")
_BOM: Final = b"\xef\xbb\xbf"

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

OnProblem = Callable[[Problem], None]
AnyPath = str | os.PathLike[str]


@frozen(kw_only=True)
class Entry:
    """What one place of a file holds: a record, or the problems for which there is none.

    Args:
        record: The record, or None.
        problems: Why there is none; their places are complete.
        pointer: Where it stands in the file: `/records/3`, empty in NDJSON.
        line: The line on which it stands in NDJSON, else None.
        text: What the columns are counted in: the line in NDJSON, else the whole file.
        claims: The id and the type that a refused record gives itself, as far as they have the right form.
    """

    record: Record | None
    problems: tuple[Problem, ...] = field(default=())
    pointer: str = ""
    line: int | None = None
    text: str | bytes = field(repr=False)
    claims: tuple[str | None, str | None] = (None, None)


def read(path: AnyPath, *, max_bytes: int = MAX_BYTES) -> Dataset:
    """Read a file into a dataset.

    References that lead to nothing are read and left to `validate`.

    Args:
        path: A name that ends in `.json`, `.ndjson`, `.json.gz` or `.ndjson.gz`.
        max_bytes: How large the file may be, after gzip is undone.

    Raises:
        InvalidDocument: The file breaks syntax or shape, or has an id twice; `problems` lists all that is wrong.
        UnreadableFile: The system does not give the bytes.
    """
    problems: list[Problem] = []
    records: list[Record] = []
    first: dict[str, Place] = {}
    file = RecordFile(path, max_bytes=max_bytes)
    for entry in file.entries():
        problems += entry.problems
        if entry.record is None:
            continue
        record = entry.record
        if record.id in first:
            problems += file.placed([duplicate(f"{entry.pointer}/id", first[record.id])], entry)
        else:
            first[record.id] = Place(pointer=entry.pointer and f"{entry.pointer}/id", line=entry.line)
            records.append(record)
    if problems:
        raise shape.refusal(problems)
    return Dataset(records, header=file.header)


def duplicate(pointer: str, first: Place) -> Problem:
    """Give the problem of an id that stands twice, with the place of the first."""
    parameters: dict[str, str | int] = {}
    if first.pointer:
        parameters["first_pointer"] = first.pointer
    elif first.line is not None:
        parameters["first_line"] = first.line
    return Problem(code="record.duplicate-id", place=Place(pointer=pointer), parameters=parameters)


def iter_records(
    path: AnyPath,
    *,
    on_problem: OnProblem | None = None,
    max_bytes: int | None = None,
    max_line_bytes: int = MAX_LINE_BYTES,
) -> Iterator[tuple[int, Record]]:
    """Give the records of a file with the numbers of their lines, in memory that does not grow with an NDJSON file.

    Ids are not compared: that would need memory for each of them.

    Args:
        path: A name as for `read`. A `.json` is read whole first.
        on_problem: Called with each problem; the line is then left out and reading goes on. Without it the first
            problem ends the reading.
        max_bytes: How large the file may be, after gzip is undone; for NDJSON there is no bound unless one is given.
        max_line_bytes: How long a line may be.

    Raises:
        InvalidDocument: A line breaks syntax or shape, and no `on_problem` is given.
        UnreadableFile: The system does not give the bytes.
    """
    file = RecordFile(path, max_bytes=max_bytes, max_line_bytes=max_line_bytes)
    for entry in file.entries():
        if entry.problems:
            if on_problem is None:
                raise shape.refusal(entry.problems)
            for problem in entry.problems:
                on_problem(problem)
        if entry.record is not None:
            yield file.line_of(entry), entry.record


class RecordFile:
    """A file on its way to records, one pass: `entries` gives what stands in it, `header` what it says of itself."""

    def __init__(self, path: AnyPath, *, max_bytes: int | None = None, max_line_bytes: int = MAX_LINE_BYTES) -> None:
        self.name = os.fspath(path)
        self.header = Header(hrdocs=NEWEST)
        self._max_bytes = max_bytes
        self._max_line_bytes = max_line_bytes
        self.is_lines = _ending(path) in _NDJSON
        self._lines_of: dict[str, int] | None = None

    def entries(self) -> Iterator[Entry]:
        """Give each record, or what is wrong in its place, in the order of the file.

        Raises:
            InvalidDocument: The file is no longer legible as a whole: damaged gzip, a bound passed.
            UnreadableFile: The system does not give the bytes.
        """
        with _opened(self.name) as stream:
            if self.is_lines:
                yield from self._lines(stream)
            else:
                yield from self._whole(stream)

    def _lines(self, stream: IO[bytes]) -> Iterator[Entry]:
        number, total, is_first = 0, 0, True
        limit = self._max_line_bytes
        while line := self._read(stream.readline, limit + 1, number + 1):
            number += 1
            total += len(line)
            if len(line) > limit:
                _fail("file.line-too-long", self.name, line=number, limit=limit)
            if self._max_bytes is not None and total > self._max_bytes:
                _fail("file.too-large", self.name, line=number, limit=self._max_bytes)
            if number == 1 and line.startswith(_BOM):
                line = line[len(_BOM) :]
            # Without its end, a line that breaks off within a text is seen to break off.
            line = line.rstrip(b"\r\n")
            if not line or line.isspace():
                continue
            entry = self._line(line, number, is_first=is_first)
            is_first = False
            if entry is not None:
                yield entry
        if is_first:
            problem = Problem(code="json.empty", place=Place(file=self.name, line=1))
            yield Entry(record=None, problems=(problem,), line=1, text="")

    def line_of(self, entry: Entry) -> int:
        """Give the line on which an entry begins; in a `.json` all are looked up at the first question."""
        if entry.line is not None:
            return entry.line
        if self._lines_of is None:
            text = _decoded(entry.text)
            count = len(jsontext.loads(text)["records"])
            places = jsontext.locate(text, (f"/records/{n}" for n in range(count)))
            self._lines_of = {pointer: line for pointer, (line, _) in places.items()}
        return self._lines_of[entry.pointer]

    def placed(self, problems: Iterable[Problem], entry: Entry) -> tuple[Problem, ...]:
        """Complete the places of problems whose pointers lead from the root of the file, in NDJSON from the record.

        In a `.json` each call goes through the whole file once, so ask for many at a time.
        """
        problems = tuple(problems)
        places = jsontext.locate(_decoded(entry.text), {p.place.pointer or "" for p in problems})
        placed = []
        for problem in problems:
            line, column = places[problem.place.pointer or ""]
            record = problem.place.record or entry.claims[0]
            place = attrs.evolve(problem.place, file=self.name, line=entry.line or line, column=column, record=record)
            placed.append(attrs.evolve(problem, place=place))
        return tuple(placed)

    def _line(self, line: bytes, number: int, *, is_first: bool) -> Entry | None:
        try:
            value = jsontext.loads(line)
        except JsonFault as fault:
            return Entry(record=None, problems=(fault.problem(self.name, number - 1),), line=number, text=b"")
        if value.__class__ is not dict or "hrdocs" not in value:
            try:
                return Entry(record=read_record(value), line=number, text=line)
            except Rejected:
                refused = Entry(record=None, line=number, text=line, claims=_claims(value))
                return self._refused(shape.explain(value), refused)
        if not is_first:
            problems = [Problem(code="document.header-not-first")]
        elif "records" in value:
            problems = [Problem(code="document.not-ndjson", place=Place(pointer="/records"))]
        else:
            problems = shape.explain_header(value)
            if not problems:
                self.header = shape.header_from_json(value)
                return None
        return self._refused(problems, Entry(record=None, line=number, text=line))

    def _refused(self, problems: Iterable[Problem], entry: Entry) -> Entry:
        return attrs.evolve(entry, problems=self.placed(problems, entry))

    def _whole(self, stream: IO[bytes]) -> Iterator[Entry]:
        limit = MAX_BYTES if self._max_bytes is None else self._max_bytes
        data = self._read(stream.read, limit + 1, None)
        if len(data) > limit:
            _fail("file.too-large", self.name, limit=limit)
        try:
            text = jsontext.decode(data)
            value = jsontext.loads(text)
        except JsonFault as fault:
            yield Entry(record=None, problems=(fault.problem(self.name),), text="")
            return
        problems = _root_problems(value)
        records = value.get("records") if value.__class__ is dict else None
        if not problems:
            self.header = shape.header_from_json({key: each for key, each in value.items() if key != "records"})
        entries = [Entry(record=None, problems=tuple(problems), text=text)] if problems else []
        for n, each in enumerate(records if records.__class__ is list else ()):
            pointer = f"/records/{n}"
            try:
                entries.append(Entry(record=read_record(each), pointer=pointer, text=text))
            except Rejected:
                problems = [
                    attrs.evolve(p, place=Place(pointer=pointer + (p.place.pointer or ""))) for p in shape.explain(each)
                ]
                refused = Entry(record=None, problems=tuple(problems), pointer=pointer, text=text)
                entries.append(attrs.evolve(refused, claims=_claims(each)))
        yield from self._placed_together(entries, text)

    def _placed_together(self, entries: list[Entry], text: str) -> Iterator[Entry]:
        """Complete the places of all problems in one pass over the text."""
        problems = [
            attrs.evolve(problem, place=attrs.evolve(problem.place, record=entry.claims[0]))
            for entry in entries
            for problem in entry.problems
        ]
        if not problems:
            yield from entries
            return
        placed = iter(self.placed(problems, Entry(record=None, text=text)))
        for entry in entries:
            yield attrs.evolve(entry, problems=tuple(next(placed) for _ in entry.problems))

    def _read(self, read: Callable[[int], bytes], size: int, line: int | None) -> bytes:
        try:
            return read(size)
        except EOFError:
            _fail("gzip.truncated", self.name, line=line)
        except (gzip.BadGzipFile, zlib.error):
            _fail("gzip.damaged", self.name, line=line)
        except OSError as error:
            raise _unreadable("file.unreadable", self.name, error) from error


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


def _root_problems(value: Any) -> list[Problem]:
    """Say what is wrong with a `.json` outside its records."""
    if value.__class__ is not dict or "hrdocs" not in value:
        return shape.explain_header(value)
    problems = shape.explain_header({key: each for key, each in value.items() if key != "records"})
    if "records" not in value:
        problems.append(Problem(code="shape.missing-key", place=Place(pointer=""), parameters={"key": "records"}))
    elif value["records"].__class__ is not list:
        problems.append(shape.wrong_type("/records", value["records"], "list"))
    return problems


def _fail(code: str, file: str, *, line: int | None = None, **parameters: str | int) -> NoReturn:
    raise shape.refusal([Problem(code=code, place=Place(file=file, line=line), parameters=parameters)])


_REASONS: Final = {
    errno.EACCES: "no-permission",
    errno.EPERM: "no-permission",
    errno.EBUSY: "in-use",
    errno.ENOSPC: "disk-full",
    errno.EDQUOT: "disk-full",
    errno.EROFS: "read-only",
}


def _unreadable(code: str, file: str, error: OSError) -> UnreadableFile:
    """Give the exception for bytes that the system does not give or take."""
    if isinstance(error, FileNotFoundError) and code == "file.unreadable":
        problem = Problem(code="file.missing", place=Place(file=file))
    elif isinstance(error, IsADirectoryError):
        problem = Problem(code="file.directory", place=Place(file=file))
    else:
        reason = _REASONS.get(error.errno or 0, "device-error")
        if isinstance(error, FileNotFoundError | NotADirectoryError):
            reason = "no-folder"
        problem = Problem(code=code, place=Place(file=file), parameters={"reason": reason})
    return UnreadableFile((problem,), messages.error_text([problem]))


def _ending(path: AnyPath) -> str:
    """Give the ending of a name that tells its format.

    Raises:
        InvalidDocument: It tells none.
    """
    name = Path(os.fspath(path)).name.lower()
    for ending in (*_JSON, *_NDJSON):
        if name.endswith(ending):
            return ending
    _fail("file.unknown-ending", os.fspath(path), ending="".join(Path(name).suffixes[-2:]))


class _Unpacked(RawIOBase):
    """What gzip expands to, given as it comes: a file that breaks off gives all of its whole lines first."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._gzip = gzip.GzipFile(fileobj=stream, mode="rb")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer", /) -> int:
        view = memoryview(buffer).cast("B")
        data = self._gzip.read1(len(view))
        view[: len(data)] = data
        return len(data)


@contextlib.contextmanager
def _opened(name: str) -> Iterator[IO[bytes]]:
    try:
        stream = Path(name).open("rb")  # noqa: SIM115 -- closed below, whatever is put around it
    except OSError as error:
        raise _unreadable("file.unreadable", name, error) from error
    with stream:
        if name.lower().endswith(".gz"):
            with BufferedReader(_Unpacked(stream), 1 << 16) as buffered:
                yield buffered
        else:
            yield stream


# Writing


def write(
    records: Dataset | Iterable[Record],
    path: AnyPath,
    *,
    header: Header | None = None,
    generated: PartialDate | str | None = None,
) -> None:
    """Write records to a file; what stood there before stays as it was until the new file is whole.

    The bytes follow from the content alone: keys in the order of the model, records in the order given.

    Args:
        records: A dataset, or any iterable of records; an iterable is written as it comes, in flat memory but for its
        ids.
        path: A name that ends in `.json`, `.ndjson`, `.json.gz` or `.ndjson.gz`.
        header: What the file says of itself; the dataset's own when absent.
        generated: Its day, which the header then bears. No clock is asked.

    Raises:
        InvalidDocument: Two records have the same id, or the ending of the name tells no format.
        UnreadableFile: The system does not take the bytes.
    """
    ending = _ending(path)
    if header is None:
        header = records.header if isinstance(records, Dataset) else Header(hrdocs=NEWEST)
    if generated is not None:
        day = generated if isinstance(generated, PartialDate) else PartialDate.parse(generated)
        header = attrs.evolve(header, generated=day)
    name = os.fspath(path)
    lines = _ndjson_lines if ending in _NDJSON else _json_lines
    try:
        with _replacing(name) as stream:
            if ending.endswith(".gz"):
                # No name and no time in the gzip header: the same content gives the same bytes.
                with gzip.GzipFile(filename="", fileobj=stream, mode="wb", mtime=0) as packed:
                    packed.writelines(lines(_unique(records, name), header))
            else:
                stream.writelines(lines(_unique(records, name), header))
    except OSError as error:
        raise _unreadable("file.not-written", name, error) from error


def content(path: AnyPath) -> bytes:
    """Give the bytes of a file that is none of ours, such as a framework of criteria.

    Raises:
        UnreadableFile: The system does not give them.
    """
    name = os.fspath(path)
    try:
        return Path(name).read_bytes()
    except OSError as error:
        raise _unreadable("file.unreadable", name, error) from error


def replace(path: AnyPath, data: bytes) -> None:
    """Write bytes to a file, all of them or none; folders on the way are made.

    Raises:
        UnreadableFile: The system does not take the bytes.
    """
    name = os.fspath(path)
    try:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        with _replacing(name) as stream:
            stream.write(data)
    except OSError as error:
        raise _unreadable("file.not-written", name, error) from error


def _unique(records: Iterable[Record], name: str) -> Iterator[Record]:
    if isinstance(records, Dataset):
        yield from records
        return
    first: dict[str, int] = {}
    for n, record in enumerate(records):
        if first.setdefault(record.id, n) != n:
            problem = duplicate(f"/records/{n}/id", Place(pointer=f"/records/{first[record.id]}/id"))
            raise shape.refusal([attrs.evolve(problem, place=attrs.evolve(problem.place, file=name))])
        yield record


def _ndjson_lines(records: Iterable[Record], header: Header) -> Iterator[bytes]:
    yield (jsontext.dumps(write_header(header)) + "\n").encode()
    for record in records:
        yield (jsontext.dumps(write_record(record)) + "\n").encode()


def _json_lines(records: Iterable[Record], header: Header) -> Iterator[bytes]:
    head = jsontext.dumps(write_header(header), indent=2)
    yield (head.removesuffix("\n}") + ',\n  "records": [').encode()
    separator = "\n    "
    for record in records:
        # A line break within a text is written as an escape, so every one seen here is of the layout.
        yield (separator + jsontext.dumps(write_record(record), indent=2).replace("\n", "\n    ")).encode()
        separator = ",\n    "
    yield b"]\n}\n" if separator == "\n    " else b"\n  ]\n}\n"


@contextlib.contextmanager
def _replacing(name: str) -> Iterator[IO[bytes]]:
    """Open a file beside the target, and put it in the target's place when all is written."""
    target = Path(name).resolve()
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    descriptor, beside = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".part", dir=target.parent)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        Path(beside).chmod(_mode(target))
        Path(beside).replace(target)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise


def _mode(target: Path) -> int:
    """Give the rights that the target has, or that a new file would have."""
    with contextlib.suppress(OSError):
        return stat.S_IMODE(target.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
