"""`hrdocs template`: a workbook, form or page to hand out."""

import io
from pathlib import Path

import pytest
from shell import run

from hrdocs import cli
from hrdocs.interchange.handouts import template


def test_a_page_is_written_and_may_go_to_the_standard_output(capsysbinary):
    assert cli.main(["template", "intake", "--form", "page", "--language", "be", "-o", "-"]) == 0
    assert capsysbinary.readouterr().out.decode() == template("intake", "be").to_page()
    assert cli.main(["template", "letters", "--form", "page", "-o", "page.html"]) == 0
    assert Path("page.html").read_text(encoding="utf-8") == template("letters").to_page()


@pytest.mark.parametrize("form", ["workbook", "xlsform"])
def test_a_workbook_is_written(capsys, form):
    openpyxl = pytest.importorskip("openpyxl", reason="openpyxl is not installed")
    assert run(capsys, "template", "verdicts", "--form", form, "-o", "wave.xlsx") == (0, "", "")
    book = openpyxl.load_workbook(io.BytesIO(Path("wave.xlsx").read_bytes()))
    assert book.sheetnames == (["Verdicts"] if form == "workbook" else ["survey", "choices", "settings"])


@pytest.mark.parametrize("form", ["workbook", "xlsform", "page"])
def test_a_file_that_may_be_filled_in_is_not_overwritten(capsys, form):
    Path("wave").write_bytes(b"filled in")
    code, out, err = run(capsys, "template", "intake", "--form", form, "-o", "wave")
    assert (code, out) == (2, "")
    assert err == "hrdocs template: the file of -o is there already, and is not overwritten\n"
    assert Path("wave").read_bytes() == b"filled in"


def test_what_cannot_be_written(capsys):
    Path("folder").mkdir()
    code, out, err = run(capsys, "template", "intake", "--form", "page", "-o", "folder")
    assert (code, out) == (3, "")
    assert err.startswith("folder: ")


def test_an_unknown_template(capsys):
    with pytest.raises(SystemExit):
        run(capsys, "template", "wave", "-o", "x")
    assert "invalid choice: 'wave'" in capsys.readouterr().err
