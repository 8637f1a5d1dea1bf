"""The text of a file in which citations are looked for: plain text, HTML, and Word with the `documents` extra."""

import codecs
import re
from io import BytesIO
from pathlib import PurePath
from typing import Any, Final

from hrdocs.errors import MissingExtra

_UNSEEN: Final = re.compile(r"<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1\s*>|\Z)", re.IGNORECASE | re.DOTALL)
_HTML_ENDINGS: Final = (".html", ".htm", ".xhtml")


def text_of(data: bytes, name: str = "") -> str:
    """Return the text of a file; by its ending it is Word, HTML, or else plain text.

    Positions in an HTML file do not change: tags are kept, which `find_citations` understands, and invisible text is
    blanked.

    Args:
        data: The bytes. Text is UTF-8, UTF-16 with a byte-order mark, or else windows-1251.
        name: The name of the file.

    Raises:
        MissingExtra: Word needs python-docx.
        ValueError: The bytes are no Word document.
    """
    ending = PurePath(name).suffix.lower()
    if ending == ".docx":
        return _of_word(data)
    text = _decoded(data)
    if ending in _HTML_ENDINGS:
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


def _of_word(data: bytes) -> str:
    """Return the paragraphs and the cells of a Word document, one a line, with an empty line between paragraphs."""
    try:
        import docx  # noqa: PLC0415 -- an extra, wanted only here
    except ImportError as error:
        raise MissingExtra("reading .docx", "python-docx", "documents") from error
    try:
        document = docx.Document(BytesIO(data))
    except Exception as error:
        # python-docx does not catch what zip and XML raise on bytes that are no document.
        raise ValueError("this is no .docx document") from error
    return "\n\n".join(_blocks(document))


def _blocks(document: Any) -> list[str]:
    made = []
    for block in document.iter_inner_content():
        if hasattr(block, "rows"):
            made += ["\n".join(cell.text for cell in row.cells) for row in block.rows]
        else:
            made.append(block.text)
    return made
