"""What a file is by its content, whatever its name says: seen from its first bytes, and from the names of its parts."""

import io
import re
from collections import Counter
from collections.abc import Iterator
from enum import StrEnum
from typing import IO, Final

_HEAD: Final = 1 << 16
_OLE_MOST: Final = 64 << 20


class FileKind(StrEnum):
    """What a file is."""

    EMPTY = "empty"
    TEXT = "text"
    JSON = "json"
    NDJSON = "ndjson"
    GZIP = "gzip"
    XLSX = "xlsx"
    DOCX = "docx"
    OPEN_DOCUMENT = "open-document"
    OLD_EXCEL = "old-excel"
    OLD_WORD = "old-word"
    BINARY_EXCEL = "binary-excel"
    EXCEL_XML = "excel-xml"
    LOCKED = "locked"
    RICH_TEXT = "rich-text"
    PDF = "pdf"
    IMAGE = "image"
    WEB_PAGE = "web-page"
    XML = "xml"
    ARCHIVE = "archive"
    CUT_OFF = "cut-off"
    BINARY = "binary"


TABLES: Final = frozenset(
    {FileKind.TEXT, FileKind.XLSX, FileKind.DOCX, FileKind.WEB_PAGE, FileKind.JSON, FileKind.NDJSON}
)
"""What `hrdocs import` reads as tables."""

ADVICE: Final = frozenset(
    {
        FileKind.OPEN_DOCUMENT,
        FileKind.OLD_EXCEL,
        FileKind.OLD_WORD,
        FileKind.BINARY_EXCEL,
        FileKind.EXCEL_XML,
        FileKind.LOCKED,
        FileKind.RICH_TEXT,
        FileKind.PDF,
        FileKind.IMAGE,
        FileKind.XML,
        FileKind.ARCHIVE,
        FileKind.BINARY,
    }
)
"""What is recognised but not read; the problem `file.KIND` says how to save it."""

_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STARTS: Final = (
    (b"\x1f\x8b", FileKind.GZIP),
    (b"%PDF-", FileKind.PDF),
    (rb"{\rtf", FileKind.RICH_TEXT),
    (b"\x89PNG", FileKind.IMAGE),
    (b"\xff\xd8\xff", FileKind.IMAGE),
    (b"GIF8", FileKind.IMAGE),
    (b"II*\0", FileKind.IMAGE),
    (b"MM\0*", FileKind.IMAGE),
    (b"Rar!", FileKind.ARCHIVE),
    (b"7z\xbc\xaf", FileKind.ARCHIVE),
)
# Excel before 1997 wrote without a container.
_OLD_STREAMS: Final = (b"\x09\x08\x10\x00", b"\x09\x04\x06\x00", b"\x09\x02\x06\x00", b"\x09\x00\x04\x00")
_HTML: Final = re.compile(
    r"\s*+(?:<\?xml[^>]*+>\s*+)?+(?>(?:<!--.*?-->\s*+)*+)<(?:!doctype\s+html|html|head|meta|body|table|style|div)\b",
    re.IGNORECASE | re.DOTALL,
)
# A part of a package: its mark, 22 bytes, the length of its name, and that of what follows the name.
_LOCAL: Final = re.compile(rb"PK\x03\x04.{22}(..)..", re.DOTALL)
_OF_OFFICE: Final = frozenset({"[Content_Types].xml", "_rels/.rels", "docProps/app.xml", "docProps/core.xml"})
_CONTROL: Final = re.compile(rb"[\x01-\x08\x0e-\x1f]")
_STRANGE_ENOUGH: Final = 8


def kind_of(stream: IO[bytes]) -> FileKind:
    """Return what a file is.

    Args:
        stream: Its bytes, from their beginning; it must be seekable.
    """
    head = stream.read(_HEAD)
    if not head:
        return FileKind.EMPTY
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _of_package(stream)
    if head.startswith(_OLE):
        return _of_container(head + stream.read(_OLE_MOST))
    if head.startswith(_OLD_STREAMS):
        return FileKind.OLD_EXCEL
    for start, kind in _STARTS:
        if head.startswith(start):
            return kind
    return _of_text(head)


def is_delimited(head: bytes) -> bool:
    """Whether the first bytes of a text are rows of a table: most have as many fields, and none begins as records."""
    text = _as_text(head[:_HEAD])
    lines = [line.strip() for line in text.splitlines() if line.strip("\0 \t\r\n,;|")]
    if not lines or any(line.startswith(("{", "[", "}", "]", "<")) for line in lines):
        return False
    return any(_is_divided(text, each) for each in _DELIMITERS)


def _is_divided(text: str, delimiter: str) -> bool:
    import csv  # noqa: PLC0415 -- only a file of no other kind waits for it

    try:
        rows = [row for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter) if any(row)]
    except csv.Error:
        return False
    if len(rows) > 1 and len(text) >= _HEAD // 4:
        rows.pop()  # it may be cut
    counts = Counter(map(len, rows))
    ((width, count),) = counts.most_common(1) or [(0, 0)]
    # A title, and rows that are cut off, have another width.
    return width > 1 and count * 2 > len(rows) and (count > 1 or width > 2)  # noqa: PLR2004


_DELIMITERS: Final = ",;\t|"


def _of_package(stream: IO[bytes]) -> FileKind:
    import zipfile  # noqa: PLC0415 -- only what is packed waits for it

    try:
        with zipfile.ZipFile(stream) as package:
            names = set(package.namelist())
            kind = package.read("mimetype")[:80] if "mimetype" in names else b""
    except (zipfile.BadZipFile, ValueError, OSError, RuntimeError, NotImplementedError):
        # The list of its parts is at its end, which is lost; each part has its name before its content too.
        stream.seek(0)
        names = set(_local_names(stream.read(_HEAD)))
        is_office = names & _OF_OFFICE or any(name.startswith(("xl/", "word/")) for name in names)
        return FileKind.CUT_OFF if is_office else FileKind.ARCHIVE
    if kind.startswith(b"application/vnd.oasis.opendocument"):
        return FileKind.OPEN_DOCUMENT
    if any(name.startswith("xl/") and name.endswith("workbook.bin") for name in names):
        return FileKind.BINARY_EXCEL
    if any(name.startswith("word/") for name in names):
        return FileKind.DOCX
    if any(name.startswith("xl/") for name in names):
        return FileKind.XLSX
    return FileKind.ARCHIVE


def _local_names(head: bytes) -> Iterator[str]:
    """Return the names of the parts that begin in the first bytes of a package."""
    for match in _LOCAL.finditer(head):
        length = int.from_bytes(match[1], "little")
        yield head[match.end() : match.end() + length].decode("utf-8", "replace")


def _of_container(data: bytes) -> FileKind:
    """Return what an OLE container holds, by the names in its directory."""
    for name, kind in (
        ("EncryptedPackage", FileKind.LOCKED),
        ("WordDocument", FileKind.OLD_WORD),
        ("Workbook", FileKind.OLD_EXCEL),
        ("Book", FileKind.OLD_EXCEL),
    ):
        if name.encode("utf-16-le") + b"\0\0" in data:
            return kind
    return FileKind.BINARY


def _of_text(head: bytes) -> FileKind:
    text = _as_text(head)
    start = text.lstrip("\ufeff \t\r\n")
    if not start:
        return FileKind.TEXT if head.strip(b"\0") else FileKind.EMPTY
    if start[0] in "{[":
        return _of_json(start)
    if start[0] == "<":
        if "urn:schemas-microsoft-com:office:spreadsheet" in text and "<Workbook" in text:
            return FileKind.EXCEL_XML
        if _HTML.match(text.lstrip("\ufeff")):
            return FileKind.WEB_PAGE
        if start.startswith("<?xml") or re.match(r"<[A-Za-z][\w:.-]*[\s>/]", start):
            return FileKind.XML
    if "\0" in text and len(_CONTROL.findall(head)) >= _STRANGE_ENOUGH:
        return FileKind.BINARY
    return FileKind.TEXT


def _as_text(head: bytes) -> str:
    """Return the beginning of a text, its ASCII letters at least, in whatever encoding it is."""
    if head.startswith((b"\xff\xfe\0\0", b"\0\0\xfe\xff")):
        return head[: len(head) // 4 * 4].decode("utf-32", "replace")
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head.decode("utf-16", "replace")
    zeros = head[: len(head) // 2 * 2]
    first, second = zeros[::2].count(0), zeros[1::2].count(0)
    if first + second > 1 and not (first and second):
        # Only every other byte is zero: the ASCII characters of UTF-16 without a mark.
        return zeros.decode("utf-16-le" if second else "utf-16-be", "replace")
    if head[:1] == b"\0" or head[1:2] == b"\0":
        return head.replace(b"\0", b"").decode("latin-1")
    return head.decode("utf-8-sig", "replace")


_SCALAR: Final = re.compile(r'[\[{]\s*(?:["{\[\]}\-0-9]|true|false|null)')


def _of_json(start: str) -> FileKind:
    if not _SCALAR.match(start):
        # A bracket may also begin the first cell of a table.
        return FileKind.TEXT
    if start[0] == "[":
        return FileKind.JSON
    lines = [line for line in start.splitlines() if line.strip()][:2]
    is_lines = len(lines) > 1 and lines[0].rstrip().endswith("}") and lines[1].lstrip().startswith("{")
    return FileKind.NDJSON if is_lines else FileKind.JSON
