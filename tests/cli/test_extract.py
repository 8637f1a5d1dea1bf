"""`hrdocs extract`: a file for others, or why there is none."""

import json
from pathlib import Path

import pytest
from desk_file import write_file
from shell import run

import hrdocs


@pytest.fixture(autouse=True)
def file(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return write_file()


def test_a_case_is_written_and_valid(capsys, file):
    code, out, _ = run(
        capsys, "extract", file, "p1", "--label", "amber", "-o", "out.json", "--purpose", "united_nations"
    )
    assert code == 0
    assert out.startswith("In the file: 6 of 16 records, under TLP:AMBER:")
    found = hrdocs.read("out.json")
    assert {each.id for each in found} == {"p1", "d1", "c1", "r1", "o1", "s1"}
    assert (found.header.label, found.header.extract) == ("amber", True)
    assert hrdocs.validate("out.json", as_of="2026-11-30").ok


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["p1", "--label", "clear"], 1, "under this label and for this purpose nothing of these people may go out: p1"),
        (["d1", "--label", "amber"], 2, "there is no person with this id"),
        (["p1", "--label", "amber", "-o", "cases.json"], 2, ""),
    ],
)
def test_nothing_is_written_where_it_may_not_go(capsys, file, arguments, code, message):
    before = Path(file).read_bytes()
    found = run(capsys, "extract", file, "-o", "out.json", *arguments)
    assert (found[0], found[1]) == (code, "")
    assert found[2].startswith(f"hrdocs extract: {message}")
    assert Path(file).read_bytes() == before
    assert not Path("out.json").exists()


def test_a_name_in_a_text_is_listed_by_its_place_and_may_be_allowed(capsys, file):
    records = json.loads(Path(file).read_text("utf-8"))
    records["records"][1]["sharing"]["label"] = "red"
    records["records"][2]["sharing"]["label"] = "red"
    about = {
        "type": "incident",
        "id": "i1",
        "kind": "search",
        "subjects": ["p1"],
        "about": {"en": "Ivan Prydumany too"},
    }
    records["records"].append(about)
    Path(file).write_text(json.dumps(records), "utf-8")
    code, out, _ = run(capsys, "extract", file, "p1", "--label", "amber", "-o", "out.json", "--language", "ru")
    assert code == 1
    assert "/records/16/about/en" in out
    assert "Prydumany" not in out
    assert not Path("out.json").exists()


def test_files_that_cannot_be_read(capsys):
    assert run(capsys, "extract", "none.json", "p1", "--label", "amber", "-o", "out.json")[0] == 3
    Path("bad.json").write_text("{")
    assert run(capsys, "extract", "bad.json", "p1", "--label", "amber", "-o", "out.json")[0] == 1


def test_a_file_that_is_there_is_not_overwritten(capsys, file):
    Path("out.json").write_text("kept", "utf-8")
    found = run(capsys, "extract", file, "p1", "--label", "amber", "-o", "out.json")
    assert found == (2, "", "hrdocs extract: the file of -o is there already, and is not overwritten\n")
    assert Path("out.json").read_text("utf-8") == "kept"
