"""The text of a file in which citations are looked for, whatever its encoding; offsets stay those of the file."""

import codecs
import gzip
import io
import zipfile

import pytest

from hrdocs.cli import plain_text
from hrdocs.cli.plain_text import text_of
from hrdocs.errors import InvalidDocument

TEXT = "Ст. 342 УК, ўсё"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1251"])
def test_encodings_of_plain_text(encoding):
    assert text_of(TEXT.encode(encoding)) == TEXT


def test_big_endian_and_a_file_that_breaks_off():
    assert text_of(codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be")) == TEXT
    assert text_of(TEXT.encode("utf-16")[:-1]) == TEXT[:-1] + "\N{REPLACEMENT CHARACTER}"


@pytest.mark.parametrize("name", ["a.html", "A.HTM"])
def test_what_a_page_does_not_show_is_blank_and_nothing_moves(name):
    page = "<style>a</style><p>ст. 342</p><script>ст. 1</script>"
    text = text_of(page.encode(), name)
    assert len(text) == len(page)
    assert text.strip() == "<p>ст. 342</p>"
    assert text_of(page.encode(), "a.txt") == page


def test_what_is_no_word_document():
    pytest.importorskip("docx", reason="python-docx reads Word")
    with pytest.raises(ValueError, match=r"^this is no \.docx document$"):
        text_of(b"x", "a.docx")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (gzip.compress(b"x"), "file.archive"),
        (b"PK\x05\x06" + bytes(18), "file.archive"),
        (b"%PDF-1.4", "file.pdf"),
        (b"PK\x03\x04 cut off xl/", "file.archive"),
        (b"x" * (plain_text.MAX_TEXT + 1), "file.too-large"),
    ],
    ids=["gzip", "zip", "pdf", "cut off", "large"],
)
@pytest.mark.parametrize("name", ["a.txt", "a.docx", "-"])
def test_what_a_file_is_its_content_shows(data, code, name):
    with pytest.raises(InvalidDocument) as caught:
        text_of(data, name)
    assert [each.code for each in caught.value.problems] == [code]


def document(tmp_path, change):
    """Return a document of Word with one of its parts changed."""
    docx = pytest.importorskip("docx", reason="Word is read by an extra")
    made = docx.Document()
    made.add_paragraph("ст. 342 УК")
    made.save(tmp_path / "a.docx")
    changed = io.BytesIO()
    with zipfile.ZipFile(tmp_path / "a.docx") as old, zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, change(content) if name == "word/document.xml" else content)
    return changed.getvalue()


def test_a_document_is_read_whatever_its_name(tmp_path):
    assert "ст. 342 УК" in text_of(document(tmp_path, lambda content: content), "a.txt")


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda content: content.replace(b"<w:body>", b"<w:body>" + b" " * (4 << 20)), "table.packed-too-tight"),
        (lambda content: content.replace(b"?>", b'?><!DOCTYPE a [<!ENTITY b "c">]>', 1), "table.doctype"),
        (lambda content: content.replace(b"<w:p>", b"<w:p>" * 200, 1), "table.damaged"),
    ],
    ids=["a bomb", "entities", "depth"],
)
def test_a_document_is_looked_through_first(tmp_path, change, code):
    with pytest.raises(InvalidDocument) as caught:
        text_of(document(tmp_path, change), "a.docx")
    assert [each.code for each in caught.value.problems] == [code]
