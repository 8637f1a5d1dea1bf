"""A file of tables, opened by what it is and not by its name."""

import gzip
import zlib
from pathlib import PurePath
from typing import Final

from attrs import evolve

from hrdocs.filekinds import ADVICE, FileKind, kind_of
from hrdocs.interchange.tables.delimited import read_delimited
from hrdocs.interchange.tables.filebytes import FileBytes
from hrdocs.interchange.tables.findings import finding, refuse
from hrdocs.interchange.tables.jsonlists import read_list, read_object_lines
from hrdocs.interchange.tables.package import MAX_PACKED
from hrdocs.interchange.tables.tablecells import TableFile
from hrdocs.interchange.tables.webpage import read_page
from hrdocs.interchange.tables.worddoc import read_document
from hrdocs.interchange.tables.workbook import read_workbook
from hrdocs.recordfile import AnyPath


def read_table(
    path_or_bytes: AnyPath | bytes,
    *,
    name: str | None = None,
    encoding: str | None = None,
    delimiter: str | None = None,
) -> TableFile:
    """Return the tables of a file; their rows are read when they are wanted.

    Args:
        path_or_bytes: The path of the file, or its bytes.
        name: Its name in reports; the path when absent.
        encoding: How a text file writes its letters; found by its content when absent.
        delimiter: What separates the fields of a text file; found by its content when absent.

    Raises:
        InvalidDocument: The file is no table that can be read safely; the problem says what it is and what to do.
        UnreadableFile: The system cannot read the bytes.
        MissingExtra: A workbook needs openpyxl, which is not installed.
    """
    source = FileBytes(path_or_bytes, name)
    kind = _kind_of(source)
    if kind is FileKind.GZIP:
        source = _unpacked(source)
        kind = _kind_of(source)
    if kind in ADVICE or kind is FileKind.GZIP:
        refuse(f"file.{FileKind.ARCHIVE if kind is FileKind.GZIP else kind}", source.place)
    if kind is FileKind.CUT_OFF:
        refuse("table.cut-off", source.place)
    match kind:
        case FileKind.XLSX:
            found = read_workbook(source)
        case FileKind.DOCX:
            found = read_document(source)
        case FileKind.WEB_PAGE:
            found = read_page(source, encoding=encoding)
        case FileKind.JSON:
            found = read_list(source)
        case FileKind.NDJSON:
            found = read_object_lines(source)
        case _:
            found = read_delimited(source, encoding=encoding, delimiter=delimiter)
    ending = PurePath(source.name or "").suffix.lower()
    if ending in _ENDINGS and kind is not FileKind.EMPTY and ending not in _OWN[kind]:
        note = finding("table.named-otherwise", source.place, kind=f"kind-{kind}", ending=ending)
        found = evolve(found, notes=(note, *found.notes))
    return found


_OWN: Final = {
    FileKind.TEXT: (".csv", ".tsv", ".tab", ".txt"),
    FileKind.XLSX: (".xlsx",),
    FileKind.DOCX: (".docx",),
    FileKind.WEB_PAGE: (".htm", ".html"),
    FileKind.JSON: (".json",),
    FileKind.NDJSON: (".ndjson", ".jsonl"),
}
_ENDINGS: Final = frozenset({ending for endings in _OWN.values() for ending in endings} | {".xls", ".doc", ".ods"})


_PIECE: Final = 1 << 16


def _kind_of(source: FileBytes) -> FileKind:
    with source.opened() as stream:
        return kind_of(stream)


def _unpacked(source: FileBytes) -> FileBytes:
    """Return what gzip expands to, within the bound of a package."""
    try:
        with source.opened() as stream, gzip.GzipFile(fileobj=stream) as packed:
            pieces = []
            size = 0
            while size <= MAX_PACKED and (piece := packed.read(_PIECE)):
                pieces.append(piece)
                size += len(piece)
    except EOFError:
        refuse("gzip.truncated", source.place)
    except (gzip.BadGzipFile, zlib.error):
        refuse("gzip.damaged", source.place)
    if size > MAX_PACKED:
        refuse("file.too-large", source.place, limit=MAX_PACKED)
    return FileBytes(b"".join(pieces), source.name)
