"""Text with delimiters: CSV, tab-separated text, and what programs call so.

The encoding, the delimiter and the ends of lines are found by looking at the whole file first; then lines are read
with the standard library's `csv`, so that memory stays flat. Only LF, CR and CR LF end a line. What `csv` passes over
in silence is seen here: a quote that is never closed, words after a closed quote, NUL, letters that are lost.
"""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import IO, Final

from attrs import evolve, frozen

from hrdocs.errors import HrdocsError
from hrdocs.interchange.tables import encodings
from hrdocs.interchange.tables.filebytes import FileBytes
from hrdocs.interchange.tables.findings import finding, refuse
from hrdocs.interchange.tables.tablecells import MEDIA_TYPES, PlainCells, TableFile, TableRow, TableSheet
from hrdocs.problems import Location, Problem
from hrdocs.recordfile import unreadable

MAX_LINE: Final = 16 << 20
"""How many characters a line may have: 16 Mi."""
MAX_CELL: Final = 1 << 20
"""How many characters a cell may have: 1 Mi."""

DELIMITERS: Final = (",", ";", "\t", "|")

_SAMPLE: Final = 1 << 16
_PIECES: Final = 16
_LETTERS_ENOUGH: Final = 3
_SEP: Final = re.compile(r"sep=(.)\r?\n?\Z", re.IGNORECASE | re.DOTALL)
# NUL, substitute, a byte-order mark, letters that are lost, and what turns or hides text.
_ODD: Final = re.compile("[\0\x1a\x0b\x85\ufeff\ufffd\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_LATIN_OF_CYRILLIC: Final = re.compile("[ÐÑ][\x80-\xbf\u0152-\u2122]")


def read_delimited(source: FileBytes, *, encoding: str | None = None, delimiter: str | None = None) -> TableFile:
    """Read text with delimiters.

    Args:
        source: The file.
        encoding: Its encoding, when it is known.
        delimiter: What parts the fields, when it is known.

    Raises:
        InvalidDocument: The file is empty, its encoding cannot be determined, or the encoding that was given does not
        fit. UnreadableFile: The system cannot read the bytes.
    """
    letters = _letters_of(source, encoding)
    head = _head(source, letters)
    if not _ODD.sub("", head).strip(" \t\r\n,;|\xa0"):
        refuse("table.empty", source.place)
    found = _SEP.match(head.splitlines(keepends=True)[0])
    is_separated = found is not None and not found[1].isalnum()
    if is_separated and found is not None:
        delimiter = delimiter or found[1]
    parted, width = _delimiter_of(head, delimiter, skip=int(is_separated))
    made = _Delimited(source, letters, parted, width, is_separated=is_separated)
    kind = "tsv" if parted == "\t" else "csv"
    return TableFile(
        name=source.name,
        kind=kind,
        sha256=source.sha256,
        media_type=MEDIA_TYPES[kind],
        encoding=letters.encoding,
        delimiter=parted,
        sheets=(TableSheet(width=width, read=made.rows),),
        notes=letters.notes,
    )


# Letters


@frozen(kw_only=True)
class _Letters:
    """How the bytes of a file become text.

    Args:
        encoding: The name of the encoding; that of most lines where lines differ.
        start: How many bytes are before the text.
        end: Where the text ends: zero bytes after it are left out.
        is_mixed: Whether some lines are in UTF-8 and others in `encoding`.
        is_twice: Whether the text was read as Latin-1 and saved as UTF-8.
        notes: What is to be said of it.
    """

    encoding: str
    start: int
    end: int
    is_mixed: bool = False
    is_twice: bool = False
    notes: tuple[Problem, ...] = ()


def _letters_of(source: FileBytes, given: str | None) -> _Letters:
    end = _end_of(source)
    if end == 0:
        refuse("table.nul-only" if source.size else "table.empty", source.place)
    head = source.head(_SAMPLE)
    named, start = encodings.mark_of(head)
    notes = []
    if end < source.size and named not in encodings.UNIT:
        notes.append(finding("table.bytes-left-out", source.place, count=source.size - end))
    else:
        end = source.size
    encoding = given or named
    is_guessed = encoding is None
    if encoding is None:
        encoding = encodings.wide_of(head[start:])
        if encoding is not None:
            notes = [finding("table.encoding", source.place, encoding=encoding)]
            end = source.size
    if encoding in encodings.UNIT:
        rest = (end - start) % encodings.UNIT[encoding]
        if rest:
            notes.append(finding("table.half-letter", source.place))
            end -= rest
    letters = _Letters(encoding=encoding or "utf-8", start=start, end=end)
    if not is_guessed or encoding is not None:
        _check_fits(source, letters)
    elif not encodings.is_utf8(_text_bytes(source, letters)):
        return _of_one_byte(source, letters, notes)
    if letters.encoding == "utf-8" and _is_twice(source, letters):
        notes.append(finding("table.encoded-twice", source.place))
        letters = evolve(letters, is_twice=True)
    return evolve(letters, notes=tuple(notes))


def _of_one_byte(source: FileBytes, letters: _Letters, notes: list[Problem]) -> _Letters:
    """Return the encoding of a file that is not UTF-8 as a whole."""
    is_mixed = _has_utf8_lines(source, letters)
    sample = _sample(source, letters, only_broken=is_mixed)
    guess = encodings.guess(sample)
    first, second = guess.encoding, guess.second
    if not guess.is_sure:
        refuse("table.encoding-unsure", source.place, first=first, second=second)
    letters = evolve(letters, encoding=first, is_mixed=is_mixed)
    if is_mixed:
        notes.append(finding("table.mixed-encodings", source.place, first="utf-8", second=first))
    else:
        known: dict[str, str | int] = {"encoding": first}
        if guess.distance < float("inf"):
            known |= {"second": second, "distance": round(guess.distance)}
        notes.append(finding("table.encoding", source.place, **known))
        _check_fits(source, letters)
    return evolve(letters, notes=tuple(notes))


def _end_of(source: FileBytes) -> int:
    """Return where the zero bytes begin with which a file ends; its length where it ends otherwise."""
    at = end = 0
    for piece in source.chunks():
        kept = piece.rstrip(b"\0")
        if kept:
            end = at + len(kept)
        at += len(piece)
    return end


def _check_fits(source: FileBytes, letters: _Letters) -> None:
    try:
        with _text(source, letters) as stream:
            while stream.read(_SAMPLE):
                pass
    except (UnicodeDecodeError, LookupError):
        refuse("table.encoding-wrong", source.place, encoding=letters.encoding)


def _text_bytes(source: FileBytes, letters: _Letters) -> Iterator[bytes]:
    at = 0
    for piece in source.chunks():
        yield piece[max(0, letters.start - at) : max(0, letters.end - at)]
        at += len(piece)


def _binary_lines(source: FileBytes, letters: _Letters) -> Iterator[bytes]:
    with io.BufferedReader(_Pieces(_text_bytes(source, letters))) as stream:
        while line := stream.readline(MAX_LINE + 1):
            if len(line) > MAX_LINE:
                refuse("table.line-too-long", source.place, limit=MAX_LINE)
            yield line


def _has_utf8_lines(source: FileBytes, letters: _Letters) -> bool:
    """Whether some lines of a file that is not UTF-8 are."""
    return any(map(_is_line_utf8, _binary_lines(source, letters)))


def _is_line_utf8(line: bytes) -> bool:
    try:
        text = line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    # Two letters of windows-1251 may by chance be one of UTF-8.
    return sum(char > "\x7f" for char in text) >= _LETTERS_ENOUGH


def _sample(source: FileBytes, letters: _Letters, *, only_broken: bool) -> bytes:
    """Return the file, or evenly spaced parts of a long one."""
    if only_broken:
        lines = (each for each in _binary_lines(source, letters) if not each.isascii() and not _is_line_utf8(each))
        made = bytearray()
        for line in lines:
            made += line
            if len(made) > _SAMPLE:
                break
        return bytes(made)
    size = letters.end - letters.start
    with source.opened() as stream:
        if size <= _SAMPLE * 4:
            stream.seek(letters.start)
            return stream.read(size)
        parts = []
        for n in range(_PIECES):
            stream.seek(letters.start + size * n // _PIECES)
            parts.append(stream.read(_SAMPLE * 4 // _PIECES))
        return b"\n".join(parts)


def _is_twice(source: FileBytes, letters: _Letters) -> bool:
    with _text(source, letters) as stream:
        head = stream.read(_SAMPLE)
    if not _LATIN_OF_CYRILLIC.search(head) or re.search("[а-яіў]", head):
        return False
    return encodings.undone(head[: head.rfind("\n") + 1] or head) is not None


class _Pieces(io.RawIOBase):
    """Pieces of bytes as a stream."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._rest = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "memoryview", /) -> int:  # type: ignore[override]
        while not self._rest:
            piece = next(self._pieces, None)
            if piece is None:
                return 0
            self._rest = piece
        taken = self._rest[: len(buffer)]
        self._rest = self._rest[len(taken) :]
        buffer[: len(taken)] = taken
        return len(taken)


def _text(source: FileBytes, letters: _Letters) -> io.TextIOWrapper:
    binary: IO[bytes] = io.BufferedReader(_Pieces(_text_bytes(source, letters)))
    return io.TextIOWrapper(binary, encoding=letters.encoding, errors="strict", newline="")


# Lines


@frozen
class _Line:
    """A line with its end, and the encoding that it has for itself in a file of several."""

    text: str
    encoding: str | None = None


def _lines(source: FileBytes, letters: _Letters) -> Iterator[_Line]:
    if letters.is_mixed:
        yield from _mixed_lines(source, letters)
        return
    with _text(source, letters) as stream:
        while True:
            try:
                text = stream.readline(MAX_LINE + 1)
            except HrdocsError:
                raise
            except OSError as error:
                raise unreadable("file.unreadable", source.name, error) from error
            if not text:
                return
            if len(text) > MAX_LINE:
                refuse("table.line-too-long", source.place, limit=MAX_LINE)
            if letters.is_twice:
                undone = encodings.undone(text)
                text = text if undone is None else undone
            yield _Line(text)


def _mixed_lines(source: FileBytes, letters: _Letters) -> Iterator[_Line]:
    for line in _binary_lines(source, letters):
        if line.isascii():
            yield _Line(line.decode("ascii"))
            continue
        encoding = "utf-8" if _is_line_utf8(line) else letters.encoding
        # A byte that means nothing in this encoding is seen as a letter that is lost, and its row is set aside.
        for text in io.StringIO(line.decode(encoding, "replace"), newline=""):
            yield _Line(text, encoding)


def _head(source: FileBytes, letters: _Letters) -> str:
    """Return whole lines from the beginning of the file."""
    made, size = [], 0
    for line in _lines(source, letters):
        made.append(line.text)
        size += len(line.text)
        if size >= _SAMPLE:
            break
    return "".join(made)


def _delimiter_of(head: str, given: str | None, *, skip: int) -> tuple[str, int]:
    """Return what parts the fields, and how many of them most lines have."""
    lines = list(io.StringIO(head, newline=""))[skip:]
    best = (0.0, 1, given or DELIMITERS[0])
    for candidate in (given,) if given else DELIMITERS:
        widths = Counter(len(row) for row in _parsed(lines, candidate) if any(map(str.strip, row)))
        if not widths:
            continue
        # A title over the table has fewer fields; of two widths that are as common the larger is that of the table.
        width, count = max(widths.items(), key=lambda each: (each[1], each[0]))
        share = count / widths.total() if width > 1 else 0.0
        if given or (round(share, 1), width) > (round(best[0], 1), best[1]):
            best = (share, width, candidate)
    return best[2], best[1]


def _parsed(lines: Iterable[str], delimiter: str) -> Iterator[list[str]]:
    try:
        yield from csv.reader(lines, delimiter=delimiter)
    except csv.Error:
        return


# Rows


class _Fed:
    """Lines on their way to `csv`, with those of the current record kept."""

    def __init__(self, lines: Iterator[_Line]) -> None:
        self._lines = lines
        self.kept: list[_Line] = []
        self.number = 0
        self.is_over = False

    def __iter__(self) -> Iterator[str]:
        for line in self._lines:
            self.number += 1
            self.kept.append(line)
            yield line.text
        self.is_over = True

    def taken(self) -> tuple[int, list[_Line]]:
        """Return the number of the first line of the record, and its lines."""
        lines, self.kept = self.kept, []
        return self.number - len(lines) + 1, lines


@frozen
class _Delimited:
    """A file of text with delimiters whose dialect is known."""

    source: FileBytes
    letters: _Letters
    delimiter: str
    width: int
    is_separated: bool = False

    def rows(self) -> Iterator[TableRow]:
        """Return the rows one by one."""
        lines = _lines(self.source, self.letters)
        skipped = int(self.is_separated)
        for _ in range(skipped):
            next(lines, None)
        fed = _Fed(lines)
        fed.number = skipped
        number, quote_line = 0, None
        records = csv.reader(iter(fed), delimiter=self.delimiter)
        while quote_line is None:
            is_broken = False
            try:
                fields = next(records)
            except StopIteration:
                return
            except csv.Error:
                fields, is_broken = [], True
            first, taken = fed.taken()
            text = taken[0].text if len(taken) == 1 else "".join(line.text for line in taken)
            if fed.is_over or (is_broken and len(taken) > 1):
                # The record ended only because the file, or the longest field, did: its quote is never closed.
                quote_line = first
            elif is_broken or not self._has_swallowed(fields, taken, text):
                number += 1
                fields = text.rstrip("\r\n").split(self.delimiter) if is_broken else fields
                yield self._row(number, first, fields, taken, text)
                continue
            for n, line in enumerate(taken):
                number += 1
                yield self._unquoted(number, first + n, line, first)
        for _ in fed:
            number += 1
            line_number, (line,) = fed.taken()
            yield self._unquoted(number, line_number, line, quote_line)

    def _has_swallowed(self, fields: list[str], taken: list[_Line], text: str) -> bool:
        """Whether a quote that was left open has swallowed whole rows, up to the next quote."""
        if len(taken) == 1 or self.width == 1:
            return False
        if self._has_text_after_quote(text):
            return any(self._is_row(line) for line in taken[1:])
        # A cell may hold several lines; where the row has its fields, they are not rows.
        return len(fields) != self.width and any(self._is_row(line) and '"' not in line.text for line in taken[1:-1])

    def _is_row(self, line: _Line) -> bool:
        return line.text.count(self.delimiter) == self.width - 1

    def _has_text_after_quote(self, text: str) -> bool:
        mark = re.escape(self.delimiter)
        # Quotes within a field that does not begin with one are letters like others.
        one = rf'(?:"(?:[^"]|"")*+"|(?:[^"{mark}][^{mark}]*+)?)'
        return '"' in text and re.fullmatch(rf"{one}(?:{mark}{one})*+", text.rstrip("\r\n")) is None

    def _unquoted(self, number: int, line_number: int, line: _Line, quote_line: int) -> TableRow:
        fields = line.text.rstrip("\r\n").split(self.delimiter)
        row = self._row(number, line_number, fields, [line], line.text)
        note = finding("table.unclosed-quote", row.place, first_line=quote_line)
        return evolve(row, notes=(note, *row.notes))

    def _row(self, number: int, line: int, fields: list[str], taken: list[_Line], text: str) -> TableRow:
        name, notes = self.source.name, []
        place = Location(file=name, row=number, line=line)
        if '"' in text and self._has_text_after_quote(text):
            notes.append(finding("table.text-after-quote", place))
        if self.letters.is_mixed:
            found = next((each.encoding for each in taken if each.encoding), None)
            if found is not None:
                notes.append(finding("table.encoding-of-line", place, encoding=found))
        if fields and fields[0].startswith("\ufeff"):
            fields = [fields[0][1:], *fields[1:]]
            notes.append(finding("table.mark-inside", place))
        if _ODD.search(text):
            notes += self._odd(fields, place)
        if len(text) > MAX_CELL or len(text) > csv.field_size_limit():
            limit = min(MAX_CELL, csv.field_size_limit())
            notes += [
                finding("table.cell-too-long", evolve(place, column=n + 1), limit=limit)
                for n, each in enumerate(fields)
                if len(each) > limit
            ]
        cells = PlainCells(tuple(fields), number, name, line)
        return TableRow(number, cells, len(fields), tuple(notes), None, name, line)

    def _odd(self, fields: list[str], place: Location) -> Iterator[Problem]:
        for n, each in enumerate(fields):
            odd = set(_ODD.findall(each))
            if not odd:
                continue
            cell = evolve(place, column=n + 1)
            if "\0" in odd:
                yield finding("table.nul", cell)
            if "\ufffd" in odd:
                yield finding("table.letters-lost", cell)
            if odd - {"\0", "\ufffd"}:
                yield finding("table.hidden-letters", cell)
