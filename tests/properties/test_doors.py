"""The same bytes give the same report by every door: a path, bytes, a stream that can go back and one that cannot."""

import gzip
import io
import json
import os

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import hrdocs
from hrdocs.errors import InvalidDocument, UnreadableFile
from hrdocs.testing import json_documents, mutations

MORE = int(os.environ.get("HRDOCS_MORE", "1"))
COUNTED = settings(
    max_examples=15 * MORE, derandomize=MORE == 1, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
BOM = b"\xef\xbb\xbf"


class OneWay(io.RawIOBase):
    """A stream that cannot go back, and gives few bytes at a time."""

    def __init__(self, data):
        self._inner = io.BytesIO(data)

    def readable(self):
        return True

    def readinto(self, buffer):
        return self._inner.readinto(memoryview(buffer)[:1000])


def brace_alone(document):
    return "{\n" + json.dumps(document, ensure_ascii=False)[1:]


def lines(document, *, header=True):
    head = {key: each for key, each in document.items() if key != "records"}
    values = [head, *document["records"]] if header else document["records"]
    return "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in values)


LAYOUTS = {
    "one line": (".json", lambda d: json.dumps(d).encode()),
    "pretty": (".json", lambda d: json.dumps(d, indent=2).encode()),
    "brace alone": (".json", lambda d: brace_alone(d).encode()),
    "mark": (".json", lambda d: BOM + json.dumps(d).encode()),
    "mark, pretty": (".json", lambda d: BOM + json.dumps(d, indent=1).encode()),
    "CRLF": (".json", lambda d: json.dumps(d, indent=2).replace("\n", "\r\n").encode()),
    "lines": (".ndjson", lambda d: lines(d).encode()),
    "lines, no header": (".ndjson", lambda d: lines(d, header=False).encode()),
    "lines, mark, CRLF": (".ndjson", lambda d: BOM + lines(d).replace("\n", "\r\n").encode()),
}


@st.composite
def documents(draw):
    document = draw(json_documents(1, 4))
    records = [draw(mutations(each)).value if draw(st.booleans()) else each for each in document["records"]]
    # A record with the key of a header would be read as one.
    return {**document, "records": [each for each in records if isinstance(each, dict) and "hrdocs" not in each]}


def nameless(problem):
    place = problem.place
    return problem.code, problem.severity, place.pointer, place.line, place.column, place.record, problem.parameters


def outcome(work):
    """Return what a call gives, or the problems of its refusal."""
    try:
        return work()
    except (InvalidDocument, UnreadableFile) as error:
        return [nameless(problem) for problem in error.problems]


def seen(source):
    """Return all that a door shows of a source, which `source` makes anew for each call."""
    report = hrdocs.validate(source(), as_of="2026-11-22")
    problems = []
    records = list(hrdocs.iter_records(source(), on_problem=problems.append))
    return {
        "report": [nameless(problem) for problem in report.problems],
        "counts": report.counts,
        "sha256": report.sha256,
        "records": records,
        "problems": [nameless(problem) for problem in problems],
        "read": outcome(lambda: hrdocs.read(source())),
    }


@pytest.mark.parametrize("is_packed", [False, True], ids=["plain", "gzip"])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_door_gives_the_same(tmp_path, layout, is_packed):
    ending, laid_out = LAYOUTS[layout]
    path = tmp_path / f"a{ending}{'.gz' * is_packed}"

    @COUNTED
    @given(documents().filter(lambda document: document["records"]))
    def check(document):
        data = laid_out(document)
        data = gzip.compress(data, mtime=0) if is_packed else data
        path.write_bytes(data)
        by_path = seen(lambda: path)
        assert seen(lambda: data) == by_path
        assert seen(lambda: io.BytesIO(data)) == by_path
        assert seen(lambda: OneWay(data)) == by_path
        # The three verbs agree on what is legible: a file that is read has all its records, none refused.
        if by_path["problems"]:
            assert isinstance(by_path["read"], list)
            assert set(by_path["problems"]) <= set(by_path["report"])
        elif not isinstance(by_path["read"], list):
            assert [record for _, record in by_path["records"]] == list(by_path["read"])
        else:
            assert {each[0] for each in by_path["read"]} == {"record.duplicate-id"}

    check()
