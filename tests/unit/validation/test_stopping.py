"""A check that stops at a number of problems: what is said, and what is not."""

import io
import json

import pytest

import hrdocs
from hrdocs.dataset import Dataset
from hrdocs.model import Charge, Person
from hrdocs.validation import combine, examine_file

GOOD = [{"type": "person", "id": f"g{n}"} for n in range(9)]
BROKEN = [{"type": "person", "id": f"b{n}", "nmaes": []} for n in range(9)]
DANGLING = {"type": "charge", "id": "c1", "person": "b8", "cited_as": "ч. 1 ст. 342 УК"}
FORMS = ["ndjson", "json"]


def packed(records, form):
    if form == "json":
        return io.BytesIO(json.dumps({"hrdocs": "1.0", "records": records}).encode())
    return io.BytesIO("".join(f"{json.dumps(each)}\n" for each in records).encode())


def found(report):
    return [(p.code, p.place.pointer, p.place.line) for p in report.problems if p.severity is not hrdocs.Severity.NOTE]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("number", [1, 2, 5])
def test_it_stops_at_the_record_after_the_last_wanted(form, number):
    records = [each for pair in zip(GOOD, BROKEN, strict=True) for each in pair]
    report = hrdocs.validate(packed(records, form), stop_after=number)
    *first, last = sorted(found(report), key=lambda each: each[0] == "file.stopped")
    assert len(first) == number
    assert {code for code, _, _ in first} == {"shape.unknown-key"}
    assert last == (
        ("file.stopped", None, 2 * number + 1) if form == "ndjson" else ("file.stopped", f"/records/{2 * number}", 1)
    )
    assert (report.record_count, report.ok) == (number, False)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("number", [2, 3])
def test_a_file_with_no_more_to_read_is_reported_whole(form, number):
    records = [*GOOD, *BROKEN[:2]]
    assert hrdocs.validate(packed(records, form), stop_after=number) == hrdocs.validate(packed(records, form))


@pytest.mark.parametrize("form", FORMS)
def test_what_the_rest_may_hold_is_not_missing(form):
    records = [DANGLING, BROKEN[0], *GOOD, {"type": "person", "id": "b8"}]
    report = hrdocs.validate(packed(records, form), stop_after=1)
    assert [code for code, _, _ in found(report)] == ["shape.unknown-key", "file.stopped"]


def test_a_stop_between_two_blocks_counts_on(monkeypatch):
    monkeypatch.setattr("hrdocs.recordfile.BLOCK_BYTES", 1)
    monkeypatch.setattr("hrdocs.recordfile.RecordFile.blocks.__defaults__", (1,))
    monkeypatch.setattr("hrdocs.recordfile._CHUNK", 64)
    report = hrdocs.validate(packed(BROKEN, "ndjson"), stop_after=4)
    assert found(report) == [*(("shape.unknown-key", "/nmaes", n) for n in range(1, 5)), ("file.stopped", None, 5)]
    (stopped,) = (p for p in report.problems if p.code == "file.stopped")
    assert stopped.parameters["limit"] == 4


def test_any_number_of_jobs_gives_the_same_report(tmp_path):
    path = tmp_path / "a.ndjson"
    path.write_bytes(packed(BROKEN, "ndjson").read())
    assert hrdocs.validate(path, stop_after=3, jobs=2) == hrdocs.validate(path, stop_after=3)


def test_a_dataset():
    charges = [Charge(id=f"c{n}", person="nobody", citation="cc1999:342/99") for n in range(4)]
    report = hrdocs.validate(Dataset([Person(id="p1"), *charges]), stop_after=2)
    assert [each[:2] for each in found(report)][-1] == ("file.stopped", "/records/3")
    assert report.record_count == 3


def test_a_line_that_is_no_json_may_be_the_next():
    report = hrdocs.validate(io.BytesIO(b"x\ny\nz\n"), stop_after=2)
    assert found(report) == [("json.syntax", "", 1), ("json.syntax", "", 2), ("file.stopped", None, 3)]


@pytest.mark.parametrize("form", FORMS)
def test_the_split_loses_nothing(tmp_path, form):
    path = tmp_path / f"a.{form}"
    records = [GOOD[0], BROKEN[0], *GOOD[1:]]
    path.write_bytes(packed(records, form).read())
    report = hrdocs.validate(path, stop_after=1)
    report.write_split(accepted=tmp_path / "ok.ndjson", rejected=tmp_path / "bad.ndjson")
    ids = [
        [value["id"] for value in map(json.loads, (tmp_path / name).read_text("utf-8").splitlines()) if "id" in value]
        for name in ("ok.ndjson", "bad.ndjson")
    ]
    assert ids == [["g0"], ["b0", *(each["id"] for each in GOOD[1:])]]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The check stopped at the wanted number of problems; the rest of the file was not read."),
        ("ru", "Проверка остановлена на заданном числе проблем; остальная часть файла не прочитана."),
        ("be", "Праверка спынена на зададзенай колькасці праблем; астатняя частка файла не прачытана."),
    ],
)
def test_the_page_says_it_first(language, text):
    page = hrdocs.validate(packed(BROKEN, "json"), stop_after=1).to_html(language)
    assert text in page


@pytest.mark.parametrize("number", [0, -1])
def test_a_number_below_one_is_a_wrong_call(number):
    with pytest.raises(ValueError, match=r"^stop_after is a whole number from 1 on$"):
        hrdocs.validate(packed(GOOD, "json"), stop_after=number)


def test_a_part_that_breaks_off_hides_what_it_may_hold(tmp_path):
    (tmp_path / "a.ndjson").write_text(json.dumps(DANGLING) + "\n", encoding="utf-8")
    (tmp_path / "b.ndjson").write_text('{"type": "person", "id": "p1"}\n' + "x" * (17 << 20), encoding="utf-8")
    parts = [examine_file(tmp_path / name, part=n) for n, name in enumerate(("a.ndjson", "b.ndjson"))]
    assert [code for code, _, _ in found(combine(parts))] == ["file.line-too-long"]


@pytest.mark.parametrize("form", FORMS)
def test_stages_and_progress(form):
    stages, marks = [], []
    data = packed([{"type": "person", "id": f"p{n}"} for n in range(700)], form)
    hrdocs.validate(data, on_stage=stages.append, on_progress=lambda done, size: marks.append((done, size)))
    assert stages == (["read", "check", "compare"] if form == "json" else ["check", "compare"])
    size = len(data.getvalue())
    assert marks == sorted(marks)
    assert {each for _, each in marks} == {size}
    assert len(marks) >= 5  # each 128 records
    assert marks[-1][0] <= size
