"""The mark of progress: where it is drawn, in which language, and how often."""

import json
import sys
import threading
import time
from pathlib import Path

import pytest
from shell import run

import hrdocs
from hrdocs.cli import progress
from hrdocs.cli.progress import ProgressMark, drawn

LINES = "".join(json.dumps({"type": "person", "id": f"p{n}"}) + "\n" for n in range(300))
WHOLE = json.dumps({"hrdocs": "1.0", "records": [json.loads(line) for line in LINES.splitlines()]})


@pytest.fixture(autouse=True)
def files(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("a.ndjson").write_text(LINES, encoding="utf-8")
    Path("a.json").write_text(WHOLE, encoding="utf-8")


def stages(text):
    """Return the stages that were drawn, each once."""
    return list(dict.fromkeys(line.split("  ")[0][2:] for line in text.splitlines()))


@pytest.mark.parametrize(
    ("language", "name", "wanted"),
    [
        ("en", "a.ndjson", ["checking records", "comparing records"]),
        ("en", "a.json", ["reading the whole file", "checking records", "comparing records"]),
        ("ru", "a.json", ["файл читается целиком", "проверка записей", "сравнение записей"]),
        ("be", "a.json", ["файл чытаецца цалкам", "праверка запісаў", "параўнанне запісаў"]),
    ],
)
def test_each_stage_is_named(capsys, monkeypatch, language, name, wanted):
    monkeypatch.setenv("HRDOCS_LANGUAGE", language)
    assert run(capsys, "validate", name, "--progress", "always")[0] == 0
    _, _, said = run(capsys, "validate", name, "--progress", "always")
    assert stages(said) == wanted


def test_a_bar_of_what_is_checked(capsys):
    assert (
        "checking records  [##############################] 100 %  0 MiB\n"
        in run(capsys, "validate", "a.ndjson", "--progress", "always")[2]
    )


@pytest.mark.parametrize("options", [[], ["--progress", "auto"], ["--progress", "never"]])
def test_where_no_one_looks_nothing_is_drawn(capsys, monkeypatch, options):
    monkeypatch.setattr(progress, "_LONG_FILE", 10)
    assert run(capsys, "validate", "a.ndjson", *options)[2] == ""


def test_a_long_file_on_a_terminal_has_a_mark(capsys, monkeypatch):
    monkeypatch.setattr(progress, "_LONG_FILE", 10)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    assert "[##############################] 100 %  0 MiB" in run(capsys, "validate", "a.ndjson")[2]


def test_a_short_file_and_one_that_is_not_there_need_no_mark(monkeypatch):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    for name in ("a.ndjson", "nothing.ndjson"):
        with drawn("auto", name, may_start_threads=True) as mark:
            assert mark is None


def test_several_processes(capsys):
    code, _, said = run(capsys, "validate", "a.ndjson", "--jobs", "2", "--progress", "always")
    assert (code, stages(said)) == (0, ["checking records", "comparing records"])


@pytest.mark.parametrize(("form", "name"), [("ndjson", "check"), ("json", "read")])
def test_one_long_step_has_a_mark_each_300_ms(capsys, monkeypatch, form, name):
    """The step sleeps for 1.3 s, in which the mark is drawn at least four times."""
    whole = hrdocs.recordfile.RecordFile.entries

    def slow(self):
        time.sleep(1.3)
        return whole(self)

    monkeypatch.setattr("hrdocs.recordfile.RecordFile.entries", slow)
    said = run(capsys, "validate", f"a.{form}", "--progress", "always")[2]
    assert said.count(progress._STAGES[name]) >= 5


def test_no_thread_is_left(capsys):
    before = threading.active_count()
    run(capsys, "validate", "a.json", "--progress", "always")
    assert threading.active_count() == before


def test_it_moves_in_one_place_on_a_terminal_and_is_cleared(capsys, monkeypatch):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    mark = ProgressMark(is_moving=True, may_start_threads=False)
    mark.begin("check")
    mark.advance(5 << 20, 4 << 20)  # what gzip expands to
    mark.end()
    assert capsys.readouterr().err == "\r\x1b[K/ checking records\r\x1b[K"


def test_a_closed_standard_error_stops_nothing(monkeypatch):
    class Closed:
        def write(self, _):
            raise ValueError

    mark = ProgressMark(is_moving=False, may_start_threads=False)
    monkeypatch.setattr(sys, "stderr", Closed())
    mark.begin("check")
    mark.end()


def test_wrong_numbers(capsys):
    for option in ("--jobs", "--max-problems"):
        assert run(capsys, "validate", "a.json", option, "0") == (
            2,
            "",
            f"hrdocs validate: {option} wants a number from 1 on\n",
        )


def test_max_problems(capsys):
    Path("b.ndjson").write_text(LINES.replace('"id"', '"ix"'), encoding="utf-8")
    code, out, _ = run(capsys, "validate", "b.ndjson", "--max-problems", "4")
    assert code == 1
    assert (
        "error file.stopped: 1\n"
        "b.ndjson (line 3): the check stops here, at the wanted number of problems (4); the rest was not read\n"
        "  expected  fewer errors and warnings before this place\n"
        "  to fix    fix what is listed and check again; --max-problems sets the number\n" in out
    )
