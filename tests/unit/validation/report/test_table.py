import csv
import io
import sys
import zipfile
from collections import Counter

import pytest

import hrdocs
from hrdocs import messages
from hrdocs.displaying import counted
from hrdocs.errors import MissingExtra
from hrdocs.messages import LANGUAGES
from hrdocs.problems import Location, Problem, Severity
from hrdocs.validation import CheckedFile, Report, Total

FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\uff1d1", '=HYPERLINK("http://x";"y")']


def a_report(*problems, **more):
    totals = Counter((problem.code, problem.severity) for problem in problems)
    given = {
        "files": (CheckedFile(name="in/partner.json", sha256="ab" * 32),),
        "problems": problems,
        "totals": tuple(Total(code=code, severity=s, count=count) for (code, s), count in sorted(totals.items())),
        "counts": (("person", 2),),
    }
    return Report(**(given | more))


def a_problem(code="shape.null", severity=Severity.ERROR, **place):
    known = {"file": "in/partner.json", "pointer": "/records/0/birth", "line": 4, "column": 7, "record": "vymyslenka"}
    return Problem(code=code, severity=severity, place=Location(**(known | place)))


def table_of(text, separator=","):
    assert text.startswith("\ufeff")
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=separator))


# CSV


def test_one_row_a_problem():
    report = a_report(a_problem(), a_problem("period.ends-before-start", Severity.WARNING, line=9))
    assert table_of(report.to_csv()) == [
        [
            *("Severity", "Code", "File", "Line", "Column", "Path"),
            *("What is wrong", "Expected", "How to correct it", "Your reply"),
        ],
        [
            *("error", "shape.null", "partner.json", "4", "7", "/records/0/birth"),
            *("null stands here", "a value, or no such key"),
            *('remove the key; why it is absent can be said in "missing"', ""),
        ],
        [
            *("warning", "period.ends-before-start", "partner.json", "9", "7", "/records/0/birth"),
            *("the period ends before it begins", "an end that is not before the beginning"),
            *('check both days against the source; keep what another source says in "variants"', ""),
        ],
    ]


def test_it_is_written_as_rfc_4180_has_it():
    text = a_report(a_problem(file='a "b", c')).to_csv()
    assert text.count("\r\n") == 2
    assert text.replace("\r\n", "").isprintable() or text[0] == "\ufeff"
    assert '"a ""b"", c"' in text


@pytest.mark.parametrize(("language", "separator"), [("en", ","), ("ru", ";"), ("be", ";")])
def test_columns_are_divided_as_excel_divides_them_there(language, separator):
    report = a_report(a_problem(file="a,b;c.json"))
    head, row = table_of(report.to_csv(language), separator)
    page = messages.page_words(language)
    names = ("severity", "code", "file", "line", "column", "path", "message", "expected", "fix", "reply")
    assert head == [page[name] for name in names]
    assert row[:3] == [messages.labels(language)["error"], "shape.null", "a,b;c.json"]


def test_ids_and_values_are_columns_only_when_asked(tmp_path):
    path = tmp_path / "partner.json"
    path.write_text(
        '{"hrdocs": "1.0", "records": [{"type": "charge", "id": "vymyslenka", "person": "pryklad"}]}', encoding="utf-8"
    )
    report = hrdocs.validate(path, rules=("reference",))
    assert "vymyslenka" not in report.to_csv()
    assert "pryklad" not in report.to_csv()
    head, row = table_of(report.to_csv(show_ids=True, show_values=True))
    told = dict(zip(head, row, strict=True))
    assert (told["Record id"], told["What stands there"]) == ("vymyslenka", '"pryklad"')
    assert head[-1] == "Your reply"


def test_a_table_that_was_checked_has_sheets_and_rows():
    head, row = table_of(a_report(a_problem(sheet="Лист 1", row=14, heading="Статья")).to_csv())
    assert dict(zip(head, row, strict=True))["Sheet"] == "Лист 1"
    assert dict(zip(head, row, strict=True))["Row"] == "14"
    assert dict(zip(head, row, strict=True))["Heading"] == "Статья"


@pytest.mark.parametrize("bad", FORMULAS)
def test_no_spreadsheet_runs_what_others_wrote(bad):
    report = a_report(
        a_problem(file=bad, record=bad, sheet=bad, pointer=bad), files=(CheckedFile(name=bad, sha256=None),)
    )
    head, row = table_of(report.to_csv(show_ids=True))
    told = dict(zip(head, row, strict=True))
    for name in ("Sheet", "File", "Record id", "Path"):
        assert told[name][0] not in "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20"


def test_a_clean_file_gives_a_heading():
    assert len(table_of(a_report().to_csv())) == 1


def test_the_same_report_gives_the_same_csv():
    assert a_report(a_problem()).to_csv("be") == a_report(a_problem()).to_csv("be")


# XLSX


@pytest.fixture
def openpyxl():
    return pytest.importorskip("openpyxl", reason="openpyxl is not installed")


def book_of(openpyxl, report, *arguments, **options):
    return openpyxl.load_workbook(io.BytesIO(report.to_xlsx(*arguments, **options)))


@pytest.mark.parametrize(("language", "separator"), [("en", ","), ("ru", ";"), ("be", ";")])
def test_the_workbook_holds_the_same_table(openpyxl, language, separator):
    report = a_report(a_problem(), a_problem("shape.range", Severity.NOTE, line=9))
    book = book_of(openpyxl, report, language, show_ids=True)
    page = messages.page_words(language)
    assert book.sheetnames == [page["table"], page["summary"]]
    told = [[str(cell.value or "") for cell in row] for row in book.worksheets[0]]
    assert told == table_of(report.to_csv(language, show_ids=True), separator)


def test_the_table_is_ready_to_be_worked_with(openpyxl):
    sheet = book_of(openpyxl, a_report(a_problem(), a_problem())).worksheets[0]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:J3"
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.page_setup.orientation == "landscape"
    assert all(8 < sheet.column_dimensions[letter].width < 60 for letter in "ABCDEFGHIJ")
    assert sheet["I2"].alignment.wrap_text
    assert sheet.row_dimensions[2].height > 15  # a long fix can be read
    assert sheet["A1"].font.bold
    assert isinstance(sheet["D2"].value, int)


@pytest.mark.parametrize("bad", [*FORMULAS, "=1+1" + "x" * 500, "\x00\x0b\ufffe\ud800", "TRUE", "2020-09"])
def test_texts_stay_texts_in_the_workbook(openpyxl, bad):
    report = a_report(a_problem(record=bad, sheet=bad), files=(CheckedFile(name=bad, sha256=None),))
    sheet, summary = book_of(openpyxl, report, show_ids=True).worksheets
    told = dict(zip([cell.value for cell in sheet[1]], sheet[2], strict=True))
    cells = [told["Sheet"], told["Record id"], next(row[1] for row in summary if row[0].value == "File")]
    for cell in cells:
        assert cell.data_type == "s"
        assert isinstance(cell.value, str)
        # Without this mark a formula would come to life when the cell is edited.
        assert cell.quotePrefix == (cell.value[0] in "=+-@\uff1d")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_summary(openpyxl, language):
    page, label = messages.page_words(language), messages.labels(language)
    report = a_report(a_problem("shape.range", Severity.NOTE), a_problem(), a_problem())
    rows = [[cell.value for cell in row] for row in book_of(openpyxl, report, language).worksheets[1]]
    errors, rest = counted(2, "error", language), counted(1, "note", language)
    assert rows[0][:2] == [page["title"], page["verdict-errors"].format(errors=errors, rest=rest)]
    told = {row[0]: row[1] for row in rows if row[0]}
    assert told["SHA-256"] == "ab" * 32
    assert (told[page["errors"]], told[page["warnings"]], told[page["notes"]]) == (2, 0, 1)
    assert rows[-2:] == [[label["error"], "shape.null", 2], [label["note"], "shape.range", 1]]


@pytest.mark.usefixtures("openpyxl")
def test_the_workbook_knows_no_clock(monkeypatch):
    report = a_report(a_problem())
    made = report.to_xlsx()
    archive = zipfile.ZipFile(io.BytesIO(made))
    assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    core = archive.read("docProps/core.xml").decode()
    assert core.count("1980-01-01T00:00:00Z") == 2
    monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)
    assert report.to_xlsx() == made


def test_a_clean_file_gives_a_workbook(openpyxl):
    book = book_of(openpyxl, a_report())
    assert book.worksheets[0].max_row == 1
    assert book.worksheets[1]["B1"].value == "You can send this file. Nothing to fix."


def test_without_the_extra_its_cure_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(MissingExtra) as caught:
        a_report().to_xlsx()
    assert str(caught.value) == "writing .xlsx needs openpyxl: pip install openpyxl"
