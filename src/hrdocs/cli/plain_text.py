"""The text of a file in which citations are looked for: plain text, HTML, and Word with the `documents` extra.

What a file is, its content shows, whatever its name says. A document of Word is looked through before any library opens
it, as the tables of an import are.
"""

import codecs
import re
from io import BytesIO
from pathlib import PurePath
from typing import Any, Final, NoReturn

from hrdocs.errors import MissingExtra
from hrdocs.filekinds import ADVICE, FileKind, kind_of
from hrdocs.interchange.tables.filebytes import FileBytes
from hrdocs.interchange.tables.findings import refuse
from hrdocs.interchange.tables.package import Package
from hrdocs.interchange.tables.worddoc import MAX_DOCUMENT
from hrdocs.problems import Location

_UNSEEN: Final = re.compile(r"<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1\s*>|\Z)", re.IGNORECASE | re.DOTALL)
_HTML_ENDINGS: Final = (".html", ".htm", ".xhtml")
MAX_TEXT: Final = 64 << 20
"""How many bytes a text may have: 64 MiB."""
# A text in tags is a text; a workbook is a table, and everything else here has no text that a person reads.
_NO_TEXT: Final = (ADVICE - {FileKind.XML}) | {FileKind.XLSX, FileKind.GZIP, FileKind.CUT_OFF}


def text_of(data: bytes, name: str = "") -> str:
    """Return the text of a file: Word, HTML, or else plain text.

    Positions in an HTML file do not change: tags are kept, which `find_citations` understands, and invisible text is
    blanked.

    Args:
        data: The bytes. Text is UTF-8, UTF-16 with a byte-order mark, or else windows-1251.
        name: The name of the file.

    Raises:
        InvalidDocument: There are too many bytes, or they are no text: an archive, an image, a table.
        MissingExtra: Word needs python-docx.
        ValueError: A file named `.docx` is no Word document.
    """
    place = Location(file=PurePath(name).name)
    if len(data) > MAX_TEXT:
        refuse("file.too-large", place, limit=MAX_TEXT)
    ending = PurePath(name).suffix.lower()
    kind = kind_of(BytesIO(data))
    if kind is FileKind.DOCX or (ending == ".docx" and kind not in _NO_TEXT):
        return _of_word(data, name, is_package=kind is FileKind.DOCX)
    if kind in _NO_TEXT:
        _refuse_kind(kind, place)
    text = _decoded(data)
    if ending in _HTML_ENDINGS or (kind is FileKind.WEB_PAGE and not ending):
        return _UNSEEN.sub(lambda match: " " * len(match.group()), text)
    return text


def _decoded(data: bytes) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        # The encoding of "text" saved by Word and Excel on a Russian or Belarusian system.
        return data.decode("windows-1251", errors="replace")


_NO_WORD: Final = "this is no .docx document"


def _refuse_kind(kind: FileKind, place: Location) -> NoReturn:
    if kind is FileKind.CUT_OFF:
        refuse("table.cut-off", place)
    if kind is FileKind.XLSX:
        refuse("file.table", place, kind=f"kind-{kind}")
    refuse(f"file.{FileKind.ARCHIVE if kind is FileKind.GZIP else kind}", place)


def _of_word(data: bytes, name: str, *, is_package: bool) -> str:
    """Return the paragraphs and the cells of a Word document, one a line, with an empty line between paragraphs."""
    try:
        import docx  # noqa: PLC0415 -- an extra, wanted only here
    except ImportError as error:
        raise MissingExtra("reading .docx", "python-docx", "documents") from error
    if not is_package:
        raise ValueError(_NO_WORD)
    package = Package(FileBytes(data, PurePath(name).name))
    package.check_xml()
    if len(package.read(package.main_part())) > MAX_DOCUMENT:
        refuse("table.unpacks-to-too-much", package.source.place, limit=MAX_DOCUMENT)
    try:
        document = docx.Document(BytesIO(data))
    except Exception as error:
        # python-docx does not catch what zip and XML raise on bytes that are no document.
        raise ValueError(_NO_WORD) from error
    return "\n\n".join(_blocks(document))


def _blocks(document: Any) -> list[str]:
    made = []
    for block in document.iter_inner_content():
        if hasattr(block, "rows"):
            made += ["\n".join(cell.text for cell in row.cells) for row in block.rows]
        else:
            made.append(block.text)
    return made
