"""What a command reads is never what it writes, whatever option names it; what it writes is no more open than that."""

import json
import os
import shutil
import stat
from importlib.resources import files
from pathlib import Path

import pytest

from hrdocs.cli import main

REFUSED = "expected another file as target: this one is read, and writing it would destroy what it holds\n"
RECORDS = [
    {"type": "person", "id": "p1", "names": [{"value": "Alena Prykladnaja"}], "sharing": {"label": "clear"}},
    {"type": "charge", "id": "c1", "person": "p1", "sharing": {"label": "clear"}},
]
MAPPING = """
mapping = "1"
format = "a.list"
source_kind = "monitoring_note"
sharing = "amber"
recognise.all = ["name"]
columns.name = ["name"]

[[record]]
type = "person"
key = "name"
names = [{ value = { from = "name" } }]
"""
CASE = ["p1", "--framework", "wgad", "--on", "2026-01-01"]


def dataset(*records):
    return json.dumps({"hrdocs": "1.0", "records": records})


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("own.json").write_text(dataset(*RECORDS), "utf-8")
    other = json.dumps(RECORDS).replace("p1", "p2").replace("c1", "c2")
    Path("two.json").write_text(dataset(*json.loads(other)), "utf-8")
    Path("name.txt").write_text("p1\n", "utf-8")
    Path("answers.toml").write_text("", "utf-8")
    Path("settings.toml").write_text('[validate]\nlanguage = "en"\n', "utf-8")
    Path("hrdocs.toml").write_text('[validate]\nlanguage = "en"\n', "utf-8")
    Path("allowed.json").write_text("{}", "utf-8")
    Path("map.toml").write_text(MAPPING, "utf-8")
    shutil.copy(str(files("hrdocs.data").joinpath("criteria", "wgad.json")), "framework.json")
    Path("out").mkdir()
    for name in ("set-aside.csv", "report.html"):
        Path("out", name).write_text("name\nAlena Prykladnaja\n", "utf-8")
    shutil.copy("map.toml", "out/questions.toml")


@pytest.mark.parametrize(
    ("arguments", "read"),
    [
        (["validate", "own.json", "--config", "settings.toml", "--output"], "settings.toml"),
        (["validate", "own.json", "--config", "settings.toml", "--accepted"], "settings.toml"),
        (["validate", "own.json", "--output"], "hrdocs.toml"),
        (["validate", "own.json", "two.json", "--output"], "two.json"),
        (["show", "own.json", "--name-file", "name.txt", "--output"], "name.txt"),
        (["show", "own.json", "p1", "--output"], "own.json"),
        (["criteria", "own.json", *CASE, "--answers", "answers.toml", "--html"], "answers.toml"),
        (["criteria", "own.json", *CASE[1:], "--name-file", "name.txt", "--html"], "name.txt"),
        (["criteria", "own.json", "p1", "--framework", "framework.json", *CASE[3:], "--html"], "framework.json"),
        (["criteria", "own.json", "--all", *CASE[1:], "--output"], "own.json"),
        (["stats", "own.json", "--held", "--on", "2026-01-01", "--output"], "own.json"),
        (["label", "own.json", "--label", "green", "--output"], "own.json"),
        (["merge", "own.json", "two.json", "--output"], "two.json"),
        (["share", "own.json", "--label", "clear", "--output"], "own.json"),
        (["share", "own.json", "--label", "clear", "--allow", "allowed.json", "--output"], "allowed.json"),
        (["extract", "own.json", "p1", "--label", "clear", "--allow", "allowed.json", "-o"], "allowed.json"),
        (["review", "own.json", "--answers", "kept.toml", "--output"], "own.json"),
        (["convert", "own.json"], "own.json"),
        (["waive", "own.json", "--rule", "source.absent", "--reason", "read", "--id", "c1", "--output"], "own.json"),
        (["forget", "own.json", "p1", "--output"], "."),
        (["import", "out/set-aside.csv", "--mapping", "map.toml", "-o"], "out"),
        (["import", "out/report.html", "--mapping", "map.toml", "-o"], "out"),
        (["import", "two.json", "--mapping", "out/questions.toml", "-o"], "out"),
    ],
)
def test_an_input_is_no_target(arguments, read, capsys):
    before = {path: path.read_bytes() for path in Path().rglob("*") if path.is_file()}
    assert main([*arguments, read]) == 2
    assert capsys.readouterr().err == f"hrdocs {arguments[0]}: {REFUSED}"
    assert {path: path.read_bytes() for path in Path().rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(
    "arguments",
    [
        ["validate", "-", "--output"],
        ["fix", "-", "--output"],
        ["label", "-", "--label", "green", "--output"],
        ["convert", "-"],
        ["share", "-", "--label", "clear", "--output"],
        ["show", "-", "p1", "--output"],
        ["stats", "-", "--held", "--on", "2026-01-01", "--output"],
    ],
)
def test_a_file_that_the_shell_opened_is_no_target(arguments, capsys, monkeypatch):
    before = Path("own.json").read_bytes()
    with open("own.json", encoding="utf-8") as stream:  # noqa: PTH123 -- as a shell does
        monkeypatch.setattr("sys.stdin", stream)
        assert main([*arguments, "own.json"]) == 2
    assert capsys.readouterr().err == f"hrdocs {arguments[0]}: {REFUSED}"
    assert Path("own.json").read_bytes() == before


@pytest.fixture
def mask():
    before = os.umask(0o022)
    yield
    os.umask(before)


@pytest.mark.usefixtures("mask")
@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["convert", "own.json"], 0o600),
        (["label", "own.json", "--label", "amber", "--output"], 0o600),
        (["label", "own.json", "--label", "green", "--output"], 0o600),
        (["merge", "own.json", "two.json", "--output"], 0o640),
        (["fix", "own.json", "--output"], 0o600),
        (["validate", "own.json", "--rejected", "x.ndjson", "--accepted"], 0o600),
        (["extract", "own.json", "p1", "--label", "amber", "-o"], 0o600),
        (["extract", "own.json", "p1", "--label", "green", "-o"], 0o644),
        (["share", "own.json", "--label", "amber", "--output"], 0o600),
        (["share", "own.json", "--label", "clear", "--output"], 0o644),
        (["stats", "own.json", "--held", "--on", "2026-01-01", "--output"], 0o600),
        (["waive", "own.json", "--rule", "source.absent", "--reason", "read", "--id", "c1", "--output"], 0o600),
    ],
)
def test_a_new_file_is_no_more_open_than_what_was_read(arguments, expected):
    Path("own.json").chmod(0o600)
    Path("two.json").chmod(0o640)
    target = "out/new.ndjson" if "--accepted" in arguments or arguments[0] == "convert" else "out/new.json"
    assert main([*arguments, target]) == 0
    assert stat.S_IMODE(Path(target).stat().st_mode) == expected
