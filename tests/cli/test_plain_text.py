"""The text of a file in which citations are looked for, whatever its encoding; offsets stay those of the file."""

import codecs

import pytest

from hrdocs.cli.plain_text import text_of

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
