"""The one reader: a file that changes while it is read is reported, and what is no ordinary file never hangs."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import hrdocs
from hrdocs.errors import UnreadableFile
from hrdocs.recordfile import RecordFile

LINE = json.dumps({"type": "person", "id": "p{n}", "names": [{"value": "Alena Vymyslenka"}]})


def append(path):
    with path.open("a") as stream:
        stream.write("\n")


def swap(path):
    other = path.with_name("other")
    other.write_bytes(path.read_bytes())
    other.replace(path)


def touch(path):
    os.utime(path, ns=(0, 0))


CHANGES = pytest.mark.parametrize("change", [append, touch])


@pytest.fixture
def path(tmp_path):
    found = tmp_path / "a.ndjson"
    found.write_text("".join(LINE.replace("{n}", str(n)) + "\n" for n in range(5000)))
    return found


def codes(caught):
    return [(problem.code, problem.place.file) for problem in caught.value.problems]


@CHANGES
def test_a_file_that_changes_while_it_is_read(path, change):
    records = hrdocs.iter_records(path)
    next(records)
    change(path)
    with pytest.raises(UnreadableFile) as caught:
        list(records)
    assert codes(caught) == [("file.changed", str(path))]


@pytest.mark.parametrize("change", [append, swap, touch])
def test_a_file_that_changes_between_two_passes(path, change):
    file = RecordFile(path)
    list(file.entries())
    change(path)
    with pytest.raises(UnreadableFile) as caught:
        list(file.entries())
    assert codes(caught) == [("file.changed", str(path))]


@pytest.mark.parametrize("change", [append, swap, touch])
def test_a_file_that_changed_is_not_split(path, change):
    report = hrdocs.validate(path)
    change(path)
    with pytest.raises(UnreadableFile) as caught:
        report.write_split(accepted=path.with_name("ok.ndjson"), rejected=path.with_name("bad.ndjson"))
    assert codes(caught) == [("file.changed", str(path))]
    assert not list(path.parent.glob("*ok*")) + list(path.parent.glob(".*"))


@pytest.mark.parametrize("verb", ["validate", "fix"])
def test_a_pipe_as_a_path_does_not_hang(tmp_path, verb):
    pipe = tmp_path / "a.ndjson"
    os.mkfifo(pipe)
    command = [sys.executable, "-m", "hrdocs", verb, str(pipe)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60, cwd=Path.cwd())  # noqa: S603
    assert done.returncode == 3
    assert "file.special" in done.stdout + done.stderr
