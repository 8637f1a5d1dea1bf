"""`hrdocs cite`: what it prints, and its exit codes."""

import io
import json
import sys
from pathlib import Path

import pytest
import shell

TABLE = """\
place  words         citation                                                                      note
1:12   ч. 1 ст. 342  Part 1 of Art. 342 CC (cc1999:342/1)
2:1    ст. 108       Code of Criminal Procedure: 108
2:14   ст. 24.3      Art. 24.3 CAO of 2003 (cao2003:24.3) or Art. 24.3 CAO of 2021 (cao2021:24.3)  two codes have the number
"""  # noqa: E501 -- as it is printed


def run(capsys, *arguments):
    return shell.run(capsys, "cite", *arguments)


def test_a_table(capsys):
    Path("a.txt").write_text("Осуждён по ч. 1 ст. 342 УК,\nст. 108 УПК, ст. 24.3 КоАП", encoding="utf-8")
    assert run(capsys, "a.txt") == (0, TABLE, "")


def test_json_and_the_day(capsys):
    Path("a.html").write_text("<p>Art. 24.3 CAO</p><!-- Art. 361 CC --><script>Art. 130 CC</script>", encoding="utf-8")
    code, out, _ = run(capsys, "a.html", "--json", "--on", "2022-05-04")
    assert code == 0
    assert [row["citations"] for row in json.loads(out)] == [["cao2021:24.3"]]


def test_the_standard_input(capsys, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("ст. 342 УК".encode("cp1251"))))
    assert run(capsys)[1].splitlines()[1] == "1:1    ст. 342  Art. 342 CC (cc1999:342)"


def test_nothing_found(capsys):
    Path("a.txt").write_bytes(b"")
    assert run(capsys, "a.txt") == (0, "No citation found.\n", "")


def test_word(capsys):
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_paragraph("Осуждён по ч. 1 ст. 342 УК")
    document.add_table(1, 1).cell(0, 0).text = "ст. 24.23 КоАП"
    document.save("a.docx")
    assert [line.split()[-1] for line in run(capsys, "a.docx")[1].splitlines()[1:]] == [
        "(cc1999:342/1)",
        "(cao2021:24.23)",
    ]


def test_no_word_document(capsys):
    pytest.importorskip("docx")
    Path("a.docx").write_bytes(b"no zip")
    assert run(capsys, "a.docx") == (1, "", "hrdocs cite: a.docx: this is no .docx document\n")


def test_word_without_the_extra(capsys, monkeypatch):
    monkeypatch.setitem(sys.modules, "docx", None)
    Path("a.docx").write_bytes(b"")
    assert run(capsys, "a.docx") == (2, "", "reading .docx needs python-docx: pip install python-docx\n")


def test_wrong_calls(capsys):
    code, _, err = run(capsys, "nowhere.txt")
    assert (code, "nowhere.txt" in err) == (3, True)
    Path("a.txt").write_bytes(b"")
    assert run(capsys, "a.txt", "--on", "soon")[0] == 2


def test_what_was_left_unread(capsys):
    Path("a.txt").write_text("Судят по ст. 342д УК, по 999 УК.\nДали 15 суток.", encoding="utf-8")
    code, out, _ = run(capsys, "a.txt")
    assert (code, out.splitlines()) == (
        0,
        [
            "place  words    citation                  note",
            "1:10   ст. 342  Art. 342 CC (cc1999:342)  something beside it was not read",
            "1:26   999 УК                             not read",
        ],
    )
    rows = json.loads(run(capsys, "a.txt", "--json")[1])
    assert [row for row in rows if "unread" in row] == [
        {"line": 1, "column": 26, "start": 25, "end": 31, "surface": "999 УК", "unread": "number"}
    ]
