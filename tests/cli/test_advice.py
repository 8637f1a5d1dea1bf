"""`hrdocs validate` on files that hold no records: read in memory where one mapping fits, else one problem."""

import io
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from shell import run

from hrdocs import messages
from hrdocs.interchange import importing, shipped_mappings

LIST = """\
№,ФИО,Задержан,Рожд.,Статья,Приговор,Родные
1,Эскизова Ада,2.9.2026,16.05.1979,ч. 2 ст. 339 УК,3 г. 2 мес. ЛС,муж +375 00 000-00-01
2,Лекалова Ия,5.9.2026,31.09.1990,УК 369,,
"""
FIRST = {
    "en": 'read by the mapping "ngo.excel"; nothing was written; to keep the records, run hrdocs import FILE -o FOLDER',
    "ru": 'прочитано по файлу соответствий "ngo.excel"; ничего не записано; чтобы сохранить записи, запустите hrdocs '
    "import ФАЙЛ -o ПАПКА",
    "be": 'прачытана паводле файла адпаведнасцей "ngo.excel"; нічога не запісана; каб захаваць запісы, запусціце '
    "hrdocs import ФАЙЛ -o ПАПКА",
}
OTHER = "Colour,Size,Weight\nred,1,2\ngreen,3,4\n"
RECORDS = [{"type": "person", "id": "p1"}, {"type": "person", "id": "p2"}]


@pytest.fixture(autouse=True)
def _here(folder):
    Path("list.csv").write_text(LIST, encoding="utf-8")
    assert folder == Path.cwd()


def package(name, **parts):
    with zipfile.ZipFile(name, "w") as made:
        for part, content in parts.items():
            made.writestr(part.replace("__", "/"), content)


@pytest.mark.parametrize("language", messages.LANGUAGES)
def test_a_list_that_one_mapping_knows_is_read_in_memory(capsys, language):
    before = sorted(Path.cwd().iterdir())
    code, out, err = run(capsys, "validate", "list.csv", "--language", language)
    assert (code, err) == (1, "")
    assert out.splitlines()[0] == FIRST[language]
    assert "cell.no-such-day" in out
    assert "Лекалова" not in out
    assert sorted(Path.cwd().iterdir()) == before


def test_other_forms_of_the_report_have_the_same_as_a_note(capsys):
    code, out, _ = run(capsys, "validate", "list.csv", "--format", "json")
    told = json.loads(out)
    assert code == 1
    assert told["problems"][0]["code"] == "import.in-memory"
    assert told["totals"]
    assert (
        "ead by the mapping &quot;ngo.excel&quot;; nothing was written"
        in run(capsys, "validate", "list.csv", "--format", "html")[1]
    )


def test_rules_are_chosen_as_for_records(capsys):
    _, out, _ = run(capsys, "validate", "list.csv", "--as-of", "2020-01-01")
    assert "date.future" in out
    _, out, _ = run(capsys, "validate", "list.csv", "--as-of", "2020-01-01", "--ignore", "date")
    assert "date.future" not in out


@pytest.mark.parametrize(
    "data",
    [LIST.encode(), LIST.encode("windows-1251"), LIST.replace(",", ";").encode("utf-16"), LIST.encode("utf-8-sig")],
    ids=["utf-8", "windows-1251", "utf-16", "mark"],
)
def test_a_list_on_a_pipe_is_read_in_memory(data):
    found = subprocess.run(
        [sys.executable, "-m", "hrdocs", "validate", "-"], input=data, capture_output=True, check=False, env=os.environ
    )
    assert found.stdout.decode().splitlines()[0] == FIRST["en"], found.stderr
    assert found.returncode == 1


@pytest.mark.parametrize("name", ["other.csv", "other.json", "other.ndjson", "-"])
def test_a_table_that_no_mapping_knows_is_one_problem(capsys, monkeypatch, name):
    if name == "-":
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(OTHER.encode())))
    else:
        Path(name).write_text(OTHER, encoding="utf-8")
    code, out, _ = run(capsys, "validate", name, "--format", "json")
    assert [each["code"] for each in json.loads(out)["problems"]] == ["file.table"]
    assert code == 2


def test_a_list_that_two_mappings_know_is_no_choice_of_ours(capsys, monkeypatch):
    (mine,) = (each for each in shipped_mappings() if each.format == "ngo.excel")
    other = importing.attrs.evolve(mine, format="ngo.other")
    monkeypatch.setattr(importing, "shipped_mappings", lambda: (mine, other))
    assert "file.table" in run(capsys, "validate", "list.csv")[1]


ADVICE = {
    "file.open-document": (
        "a.ods",
        lambda: package("a.ods", mimetype="application/vnd.oasis.opendocument.spreadsheet"),
    ),
    "file.old-excel": ("a.xls", lambda: Path("a.xls").write_bytes(b"\x09\x08\x10\x00" + b"\0" * 60)),
    "file.old-word": (
        "a.doc",
        lambda: Path("a.doc").write_bytes(
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "WordDocument".encode("utf-16-le") + b"\0\0"
        ),
    ),
    "file.directory": ("folder", lambda: Path("folder").mkdir()),
    "document.one-a-line": (
        "a.json",
        lambda: Path("a.json").write_text("\n".join(map(json.dumps, RECORDS)), encoding="utf-8"),
    ),
    "document.over-lines": (
        "a.ndjson",
        lambda: Path("a.ndjson").write_text(
            json.dumps({"hrdocs": "1.0", "records": RECORDS * 999}, indent=1), encoding="utf-8"
        ),
    ),
    "document.wrong-root": ("a.json", lambda: Path("a.json").write_text(json.dumps(RECORDS), encoding="utf-8")),
    "table.macros": (
        "a.xlsx",
        lambda: package(
            "a.xlsx", **{"xl/workbook.xml": "<a/>", "xl/vbaProject.bin": "x", "[Content_Types].xml": "<a/>"}
        ),
    ),
    "table.cut-off": ("a.xlsx", lambda: Path("a.xlsx").write_bytes(_package_bytes()[:-30])),
}


def _package_bytes():
    package("whole.zip", **{"xl/workbook.xml": "<workbook/>" * 50, "[Content_Types].xml": "<a/>"})
    return Path("whole.zip").read_bytes()


@pytest.mark.parametrize("code", ADVICE)
def test_each_other_file_is_one_problem_that_says_how_to_go_on(capsys, code):
    name, make = ADVICE[code]
    make()
    for language in messages.LANGUAGES:
        _, out, err = run(capsys, "validate", name, "--format", "json", "--language", language)
        found = json.loads(out)["problems"]
        assert [each["code"] for each in found] == [code], err
        assert found[0]["fix"]
        assert found[0]["message"]
