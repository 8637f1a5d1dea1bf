"""What a file is opened as: its content decides."""

import gzip

import pytest

from hrdocs.interchange.tables import read_table
from hrdocs.problems import Location


def test_the_content_decides_and_not_the_name(make, table):
    pytest.importorskip("openpyxl")
    book = make.workbook(make.rows(["a"]))
    assert table(book, name="list.csv") == [(1, ["a"], [])]
    assert [note.code for note in read_table(book, name="list.csv").notes] == ["table.named-otherwise"]
    assert read_table(b'[{"a": 1}]', name="a.csv").kind == "json"
    assert read_table(b"a\tb\n1\t2\n", name="a.xls").kind == "tsv"
    assert read_table(book, name="list.xlsx").notes == ()
    assert read_table(b"a,b\n1,2\n", name="LIST.CSV").notes == ()


def test_gzip_is_undone(table, refusal):
    data = gzip.compress(b"a,b\n1,2\n")
    assert table(data, name="a.csv.gz") == [(1, ["a", "b"], []), (2, ["1", "2"], [])]
    assert refusal(data[:-10]).code == "gzip.truncated"
    assert refusal(data[:12] + b"xxxx").code in {"gzip.damaged", "gzip.truncated"}
    assert refusal(gzip.compress(data)).code == "file.archive"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"%PDF-1.7", "file.pdf"),
        (b"{\\rtf1 x}", "file.rich-text"),
        (b"\x89PNG\r\n", "file.image"),
        (b"\xff\xd8\xff\xe0", "file.image"),
        (b"Rar!\x1a\x07", "file.archive"),
        (b'<?xml version="1.0"?><a/>', "file.xml"),
        (b"\x09\x08\x10\x00\x00\x06", "file.old-excel"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), "file.binary"),
    ],
)
def test_what_is_recognised_and_not_read(refusal, data, code):
    problem = refusal(data, name="list.xls")
    assert (problem.code, problem.place) == (code, Location(file="list.xls"))


def test_a_folder_and_a_missing_file(tmp_path):
    for path in (tmp_path, tmp_path / "lost.csv"):
        with pytest.raises(OSError, match=r"\[error file\.(?:directory|missing)\]"):
            read_table(path)
