"""`hrdocs new`: a file without records, private; one that is there stays."""

import json
import stat
from pathlib import Path

import pytest
from shell import run


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def test_a_file_is_begun(capsys):
    code, out, _ = run(capsys, "new", "cases.json", "--title", "Дела", "--publisher", "Vydumka", "--language", "ru")
    assert (code, out) == (0, "Начат cases.json. Теперь: hrdocs add cases.json.\n")
    assert json.loads(Path("cases.json").read_text("utf-8")) == {
        "hrdocs": "1.0",
        "title": {"ru": "Дела"},
        "publisher": "Vydumka",
        "records": [],
    }
    assert stat.S_IMODE(Path("cases.json").stat().st_mode) == 0o600
    assert run(capsys, "validate", "cases.json")[0] == 0


def test_a_file_that_is_there_stays(capsys):
    Path("cases.json").write_text("kept")
    assert run(capsys, "new", "cases.json", "--language", "en") == (
        2,
        "",
        "hrdocs new: the file is there already: cases.json\n",
    )
    assert Path("cases.json").read_text() == "kept"


def test_a_name_of_another_format(capsys):
    assert run(capsys, "new", "cases.xlsx", "--language", "en")[0] == 2
    assert not Path("cases.xlsx").exists()
