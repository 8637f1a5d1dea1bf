"""The same fault many times costs little: it is explained once, and only what is kept gets its place."""

import json

import pytest

import hrdocs
from hrdocs import recordfile

BROKEN = {"type": "person", "id": "p1", "a": 1, "b": "x"}
OTHER = 5


def steps(monkeypatch, n, *, lines):
    """Return how many records were explained and how many problems placed, for n faulty records of two kinds."""
    explained, placed = [], []
    explain, place = recordfile._record_problems, recordfile.RecordFile.placed

    def counted_explain(value):
        explained.append(value)
        return explain(value)

    def counted_place(self, problems, entry):
        problems = tuple(problems)
        placed.extend(problems)
        return place(self, problems, entry)

    with monkeypatch.context() as patched:
        patched.setattr(recordfile, "_record_problems", counted_explain)
        patched.setattr(recordfile.RecordFile, "placed", counted_place)
        records = [BROKEN, OTHER] * n
        if lines:
            data = "".join(f"{json.dumps(each)}\n" for each in records)
        else:
            data = json.dumps({"hrdocs": "1.0", "records": records})
        report = hrdocs.validate(_stream(data), max_problems=5)
    return report, len(explained), len(placed)


def _stream(text):
    import io  # noqa: PLC0415 -- only here

    return io.BytesIO(text.encode())


@pytest.mark.parametrize("lines", [True, False], ids=["ndjson", "json"])
def test_a_fault_is_explained_once_however_often_it_is_there(monkeypatch, lines):
    one, explained, placed = steps(monkeypatch, 50, lines=lines)
    two, explained_twice, placed_twice = steps(monkeypatch, 100, lines=lines)
    assert explained == explained_twice == 2
    assert placed_twice <= placed
    assert {(t.code, t.count) for t in two.totals if t.code.startswith("shape")} == {
        ("shape.unknown-key", 200),
        ("shape.type", 100),
    }
    assert (one.problem_count, two.problem_count) == (199, 399)  # ids twice: all but the first
    assert len(two.rejects) == 200


@pytest.mark.parametrize("lines", [True, False], ids=["ndjson", "json"])
def test_what_is_kept_has_the_places_it_always_had(monkeypatch, lines):
    report, _, _ = steps(monkeypatch, 20, lines=lines)
    found = [each for each in report.problems if each.code == "shape.type"]
    if lines:
        assert [each.place.line for each in found] == [2, 4, 6, 8, 10]
        assert {each.place.column for each in found} == {1}
    else:
        assert [each.place.pointer for each in found] == [f"/records/{n}" for n in (1, 3, 5, 7, 9)]
        assert all(each.place.column for each in found)


def test_a_file_read_whole_still_names_every_place():
    data = json.dumps({"hrdocs": "1.0", "records": [OTHER] * 7})
    with pytest.raises(hrdocs.InvalidDocument) as caught:
        hrdocs.read(data.encode())
    assert [each.place.pointer for each in caught.value.problems] == [f"/records/{n}" for n in range(7)]
    assert all(each.place.line == 1 for each in caught.value.problems)
