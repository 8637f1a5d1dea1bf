"""`hrdocs convert`: the same records in every form of file."""

from pathlib import Path

import pytest
from desk_file import dataset, write_file
from shell import run

import hrdocs


@pytest.fixture(autouse=True)
def file(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return write_file()


@pytest.mark.parametrize("name", ["a.json", "a.ndjson", "a.json.gz", "a.ndjson.gz"])
def test_there_and_back(capsys, file, name):
    assert run(capsys, "convert", file, name) == (0, "", "")
    assert hrdocs.read(name) == dataset()
    assert run(capsys, "convert", name, "back.json")[0] == 0
    assert Path("back.json").read_bytes() == Path(file).read_bytes()


def test_what_is_refused(capsys, file):
    before = Path(file).read_bytes()
    assert run(capsys, "convert", file, file)[0] == 2
    assert run(capsys, "convert", file, "a.xlsx")[0] == 2
    assert run(capsys, "convert", "none.json", "a.json")[0] == 3
    Path("bad.json").write_text("{")
    assert run(capsys, "convert", "bad.json", "a.json")[0] == 1
    assert Path(file).read_bytes() == before
    assert not Path("a.json").exists()
