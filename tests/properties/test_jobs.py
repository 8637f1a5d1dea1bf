"""One file has one report, whatever the blocks, the number of processes, and the way it is opened."""

import contextlib
import gzip
import io
import json
import os
import subprocess
import sys

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import hrdocs
from hrdocs import jsontext, recordfile
from hrdocs.recordfile import RecordFile
from hrdocs.testing import dirty_lines, json_documents, json_values, mutations
from hrdocs.validation.examine import Findings, examine_block
from hrdocs.validation.report.report import Report
from hrdocs.validation.run import conclude, terms_of, validate

MORE = int(os.environ.get("HRDOCS_MORE", "1"))
COUNTED = settings(
    max_examples=60 * MORE, derandomize=MORE == 1, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
# A pool of processes is started for each.
FEW = settings(COUNTED, max_examples=4 * MORE)
AS_OF = "2026-01-01"


class Pipe(io.RawIOBase):
    """A stream that returns its bytes once, a few at a time."""

    def __init__(self, data):
        self._rest = data

    def readable(self):
        return True

    def readinto(self, buffer):
        some, self._rest = self._rest[: min(7, len(buffer))], self._rest[min(7, len(buffer)) :]
        buffer[: len(some)] = some
        return len(some)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("jobs")


def in_blocks(path, size, **options):
    """Return the report of a file that is examined in blocks of about so many bytes."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(recordfile, "_CHUNK", size)
        file = RecordFile(path, max_line_bytes=options.get("max_line_bytes", recordfile.MAX_LINE_BYTES))
        terms = terms_of(None, AS_OF)
        terms = attrs.evolve(terms, context=attrs.evolve(terms.context, is_lines=True), **options)
        parts, failure = [], None
        blocks = file.blocks(size=size)
        while True:
            try:
                block = next(blocks)
            except StopIteration:
                break
            except hrdocs.InvalidDocument as error:
                failure = error
                break
            parts.append(examine_block(block, file.name, terms))
        if failure is not None:
            torn = Findings()
            torn.end(failure, terms.kept)
            parts.append(torn)
        return conclude(parts, [file], terms), len(parts)


def told_apart(lines):
    """Return lines of which those with one id agree in their label.

    Where they do not, it is open which of them a reference means, and the first in a block counts.
    """
    seen, told = {}, []
    for n, line in enumerate(lines):
        value = None
        with contextlib.suppress(jsontext.JsonFault):
            value = jsontext.loads(line)
        if isinstance(value, dict) and isinstance(value.get("id"), str):
            kind = jsontext.dumps(value.get("sharing"))
            if seen.setdefault(value["id"], kind) != kind:
                line = jsontext.dumps({**value, "id": f"other{n}"}).encode()  # noqa: PLW2901 -- the line is another
        told.append(line)
    return told


def whole_of(report):
    """Return all that a report says, to be compared byte for byte."""
    return json.dumps(report.to_json(show_ids=True, show_values=True), ensure_ascii=False), sorted(report.rejects)


@COUNTED
@given(lines=dirty_lines(), size=st.integers(1, 2000), kept=st.sampled_from([1, 2, 10_000]))
def test_blocks_of_any_size_give_the_same_report(folder, lines, size, kept):
    path = folder / "blocks.ndjson"
    path.write_bytes(b"".join(line + b"\n" for line in told_apart(lines)))
    whole = validate(path, as_of=AS_OF, max_problems=kept)
    parted, number = in_blocks(path, size, kept=kept)
    assert number >= 1
    assert whole_of(parted) == whole_of(whole)
    assert parted == whole


@COUNTED
@given(
    lines=dirty_lines(),
    size=st.integers(1, 500),
    fault=st.tuples(st.integers(0, 40), st.none()) | st.tuples(st.just(0), st.integers(30, 1000)),
)
def test_a_file_that_breaks_off_gives_the_same_report_in_blocks(folder, lines, size, fault):
    cut, limit = fault
    path = folder / "torn.ndjson.gz"
    packed = gzip.compress(b"".join(line + b"\n" for line in told_apart(lines)))
    path.write_bytes(packed[: len(packed) - cut])
    options = {} if limit is None else {"max_line_bytes": limit}
    whole = validate(path, as_of=AS_OF, **options)
    parted, _ = in_blocks(path, size, **options)
    assert whole_of(parted) == whole_of(whole)
    assert parted == whole


@FEW
@given(lines=dirty_lines(max_size=30), jobs=st.integers(2, 3))
def test_several_processes_give_the_same_report(folder, lines, jobs):
    path = folder / "jobs.ndjson"
    path.write_bytes(b"".join(line + b"\n" for line in lines))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(RecordFile.blocks, "__defaults__", (200,))
        patch.setattr(recordfile, "_CHUNK", 200)
        several = validate(path, as_of=AS_OF, jobs=jobs)
    assert several == validate(path, as_of=AS_OF, jobs=1)


@COUNTED
@given(dirty_lines(), st.booleans())
def test_a_stream_gives_the_report_of_its_file(folder, lines, is_packed):
    data = b"".join(line + b"\n" for line in [b'{"hrdocs": "1.0"}', *lines])
    data = gzip.compress(data) if is_packed else data
    path = folder / ("stream.ndjson.gz" if is_packed else "stream.ndjson")
    path.write_bytes(data)
    of_file = validate(path, as_of=AS_OF)
    for stream in (io.BytesIO(data), io.BufferedReader(Pipe(data))):
        of_stream = validate(stream, as_of=AS_OF)
        assert without_name(of_stream) == without_name(of_file)
        assert of_stream.sha256 == of_file.sha256


def without_name(report: Report):
    value = report.to_json(show_ids=True, show_values=True)
    for each in (*value["files"], *value["problems"]):
        each.pop("name", None)
        each.pop("file", None)
    return value


@COUNTED
@given(json_documents(0, 5).flatmap(mutations))
def test_a_document_gives_the_same_report_again(folder, mutation):
    path = folder / "again.json"
    path.write_text(json.dumps(mutation.value, indent=1), encoding="utf-8")
    first, second = validate(path, as_of=AS_OF), validate(path, as_of=AS_OF)
    assert first == second
    assert jsontext.dumps(first.to_json()) == jsontext.dumps(second.to_json())
    assert first.to_text() == second.to_text()


@COUNTED
@given(json_documents(0, 5))
def test_a_document_and_its_lines_have_the_same_problems(folder, value):
    header = {key: each for key, each in value.items() if key != "records"}
    (folder / "same.json").write_bytes(jsontext.dumps(value).encode())
    lines = [header, *value["records"]]
    (folder / "same.ndjson").write_bytes(b"".join(jsontext.dumps(line).encode() + b"\n" for line in lines))

    def told(path, start):
        report = validate(path, as_of=AS_OF)
        return [
            (p.code, p.severity, p.is_doubt, start(p), p.place.record)
            for p in sorted(report.problems, key=lambda p: (start(p), p.code))
        ]

    of_document = told(folder / "same.json", lambda p: p.place.pointer)
    of_lines = told(folder / "same.ndjson", lambda p: f"/records/{p.place.line - 2}{p.place.pointer}")
    assert of_document == of_lines
    dataset = hrdocs.read(folder / "same.json")
    of_dataset = validate(dataset, as_of=AS_OF)
    assert sorted((p.code, p.place.pointer) for p in of_dataset.problems) == sorted(
        (c, at) for c, _, _, at, _ in of_lines
    )


@COUNTED
@given(st.binary(max_size=200) | st.text(max_size=100).map(str.encode), st.sampled_from([".json", ".ndjson"]))
def test_any_bytes_give_a_report(folder, data, ending):
    for path, content in (
        (folder / f"any{ending}", data),
        (folder / f"any{ending}.gz", data),
        (folder / f"packed{ending}.gz", gzip.compress(data)),
    ):
        path.write_bytes(content)
        report = validate(path, as_of=AS_OF)
        assert report.to_text()
        assert report.to_json()
        list(report.accepted)
        list(report.rejected)
    assert validate(io.BytesIO(data)).to_text()


@COUNTED
@given(
    json_values()
    | st.lists(json_values(), max_size=3).map(lambda records: {"hrdocs": "1.0", "records": records})
    | json_documents(0, 3).flatmap(lambda value: mutations(value, most=6)).map(lambda mutation: mutation.value)
)
def test_any_json_gives_a_report(folder, value):
    text = json.dumps(value)
    for name, content in (("json.json", text), ("json.ndjson", text + "\n")):
        (folder / name).write_text(content, encoding="utf-8")
        report = validate(folder / name, as_of=AS_OF)
        assert report.to_text(show_ids=True, show_values=True)
        assert report.to_json(show_ids=True, show_values=True)
        list(report.accepted)
        list(report.rejected)


SCRIPT = """
import sys, multiprocessing
import hrdocs
multiprocessing.set_start_method("spawn", force=True)
{guard}print(len(hrdocs.validate(sys.argv[1], jobs=2, rules=["date"]).problems))
"""


@pytest.mark.parametrize("guard", ['if __name__ == "__main__": ', ""])
def test_where_processes_are_spawned_a_script_works_or_is_told_what_it_lacks(tmp_path, guard):
    path, script = tmp_path / "x.ndjson", tmp_path / "script.py"
    path.write_text('{"type": "person", "id": "p1", "birth": "1.1.1990"}\n', encoding="utf-8")
    script.write_text(SCRIPT.format(guard=guard), encoding="utf-8")
    done = subprocess.run(  # noqa: S603 -- a script of this test
        [sys.executable, script, path], capture_output=True, encoding="utf-8", timeout=120, check=False
    )
    if guard:
        assert (done.returncode, done.stdout.strip()) == (0, "1"), done.stderr
    else:
        assert done.stderr.strip().splitlines()[-1].startswith("RuntimeError: no process could be started for jobs: ")
