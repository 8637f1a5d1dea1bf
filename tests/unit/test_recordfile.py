"""The one reader: a file that changes while it is read is reported, and what is no ordinary file never hangs."""

import errno
import gzip
import json
import os
import pickle
import subprocess
import sys
import tracemalloc
from pathlib import Path

import pytest

import hrdocs
from hrdocs import messages
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


def test_gzip_is_seen_by_content_whatever_the_name(tmp_path):
    path = tmp_path / "a.ndjson"
    path.write_bytes(gzip.compress(b'{"hrdocs": "1.0"}\n{"type": "person", "id": "p1"}\n'))
    assert [record.id for record in hrdocs.read(path)] == ["p1"]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_mark_of_the_beginning_on_a_later_line_is_an_error(tmp_path, jobs):
    path = tmp_path / "a.ndjson"
    path.write_bytes(b'\xef\xbb\xbf{"hrdocs": "1.0"}\n\xef\xbb\xbf{"type": "person", "id": "p1"}\n')
    found = [each for each in hrdocs.validate(path, jobs=jobs).problems if each.severity == "error"]
    assert [(each.code, each.place.line, each.place.column) for each in found] == [("json.syntax", 2, 1)]
    assert messages.render(found[0]).message == "this is not JSON: a byte-order mark stands here"
    assert [(each.code, each.place.line) for each in hrdocs.fix(path).problems] == [("json.syntax", 2)]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_links_that_lead_in_a_circle_are_called_so(tmp_path):
    one, other = tmp_path / "one.json", tmp_path / "other.json"
    one.symlink_to(other)
    other.symlink_to(one)
    with pytest.raises(hrdocs.UnreadableFile) as caught:
        hrdocs.read(one)
    (problem,) = caught.value.problems
    assert messages.render(problem).message == "the file cannot be read: the links of its path lead in a circle"
    assert (caught.value.errno, caught.value.filename) == (errno.ELOOP, str(one))


def test_an_error_of_the_system_has_its_number_and_the_file(tmp_path):
    for name, number in (("none.json", errno.ENOENT), (".", errno.EISDIR)):
        path = str(tmp_path / name)
        with pytest.raises(hrdocs.UnreadableFile) as caught:
            hrdocs.read(path)
        again = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 -- our own
        for error in (caught.value, again):
            assert (error.errno, error.filename) == (number, path)
    with pytest.raises(hrdocs.UnreadableFile) as caught:
        hrdocs.write([], str(tmp_path / "none" / "a.json"))
    assert caught.value.errno == errno.ENOENT


def test_of_a_json_one_record_is_in_memory_at_a_time(tmp_path):
    record = {"type": "incident", "kind": "beating", "subjects": ["p1"], "about": {"en": "Beaten in the van. " * 10}}
    records = [{**record, "id": f"i{n}"} for n in range(2000)]
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"hrdocs": "1.0", "records": records}), encoding="utf-8")
    for _ in RecordFile(path).entries():
        pass  # what is read for the first time is remembered
    tracemalloc.start()
    count = sum(1 for _ in RecordFile(path).entries())
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 2000
    assert peak < 6 * path.stat().st_size
