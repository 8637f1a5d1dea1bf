"""What a file is by its content; each kind has either a reader or advice on how to save it."""

import io
import zipfile

import pytest

from hrdocs.filekinds import ADVICE, TABLES, FileKind, kind_of
from hrdocs.messages import codes

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def package(*names, **contents):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as made:
        # Without a day of their own they would have that of the run, and the names of the tests would differ.
        for name, content in [*((name, "x") for name in names), *contents.items()]:
            made.writestr(zipfile.ZipInfo(name), content)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", FileKind.EMPTY),
        (b"a,b\n1,2\n", FileKind.TEXT),
        ("Имя;Статья\n".encode("utf-16"), FileKind.TEXT),
        (b'{"hrdocs": "1.0", "records": []}', FileKind.JSON),
        (b'[{"a": 1}]', FileKind.JSON),
        (b'\xef\xbb\xbf{"a": 1}\n{"b": 2}\n', FileKind.NDJSON),
        (b"\x1f\x8b\x08", FileKind.GZIP),
        (b"%PDF-1.7", FileKind.PDF),
        (b"\x89PNG\r\n", FileKind.IMAGE),
        (b"{\\rtf1 x}", FileKind.RICH_TEXT),
        (b"<html><table>", FileKind.WEB_PAGE),
        (b'<?xml version="1.0"?><a/>', FileKind.XML),
        (b"\x09\x08\x10\x00\x00\x06", FileKind.OLD_EXCEL),
        (OLE + bytes(100), FileKind.BINARY),
        (OLE + "EncryptedPackage\0".encode("utf-16-le"), FileKind.LOCKED),
        (OLE + "WordDocument\0".encode("utf-16-le"), FileKind.OLD_WORD),
        (OLE + "Workbook\0".encode("utf-16-le"), FileKind.OLD_EXCEL),
        (package("xl/workbook.xml"), FileKind.XLSX),
        (package("xl/workbook.bin"), FileKind.BINARY_EXCEL),
        (package("word/document.xml"), FileKind.DOCX),
        (package("content.xml", mimetype="application/vnd.oasis.opendocument.text"), FileKind.OPEN_DOCUMENT),
        (package("photo.txt"), FileKind.ARCHIVE),
        (package("xl/workbook.xml")[:-30], FileKind.CUT_OFF),
        (package("photo.txt")[:-30], FileKind.ARCHIVE),
    ],
)
def test_kind(data, kind):
    assert kind_of(io.BytesIO(data)) is kind


def test_what_is_not_read_has_advice_in_the_messages():
    assert not TABLES & ADVICE
    assert {f"file.{kind}" for kind in ADVICE} <= codes()
