"""From a file, a stream or a dataset to its report: places, choice of rules, what is counted, what never raises."""

import gzip
import hashlib
import io
import json
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

import hrdocs
from hrdocs import codec, messages, validation
from hrdocs.problems import Location, Severity
from hrdocs.validation.run import examine_file

PERSON = {"type": "person", "id": "p1"}
SOURCE = {"type": "source", "id": "s1"}
WAIVER = {"rule": "reference.dangling", "reason": "a partner keeps the record"}
ORGANISATION = {"type": "organisation", "id": "o1"}


def dataset(*values):
    return hrdocs.Dataset(codec.read_record(value) for value in values)


def found(*values):
    report = hrdocs.validate(dataset(*values))
    return [(problem.code, problem.place.pointer) for problem in report.problems]


WAIVED = {**PERSON, "affiliations": [{"organisation": "o1"}], "waivers": [WAIVER]}
DIRTY = [
    {**PERSON, "birth": "[1990..1980]", "affiliations": [{"organisation": "o9"}]},
    {"type": "charge", "id": "c1", "person": "o1"},
    ORGANISATION,
    {**PERSON, "sharing": {"label": "green"}},
]


def errors_of(report):
    return [(p.code, p.place.pointer) for p in report.problems if p.severity is Severity.ERROR]


def test_a_waiver_speaks_of_its_rule_alone():
    report = hrdocs.validate(dataset(WAIVED))
    assert (errors_of(report), report.waived) == ([], 1)
    report = hrdocs.validate(dataset({**WAIVED, "birth": "[1990..1980]"}))
    assert (errors_of(report), report.waived) == ([("date.bounds-reversed", "/records/0/birth")], 1)


@pytest.mark.parametrize("ending", [".json", ".ndjson", ".json.gz", ".ndjson.gz"])
def test_places_in_files(tmp_path, ending):
    path = tmp_path / f"a{ending}"
    text = json.dumps({"hrdocs": "1.0", "records": DIRTY}, indent=1)
    if "nd" in ending:
        text = "\n".join(map(json.dumps, DIRTY)) + "\n"
    path.write_bytes(gzip.compress(text.encode()) if ending.endswith(".gz") else text.encode())
    report = hrdocs.validate(path)
    found = {p.code: p.place for p in report.problems if p.severity is Severity.ERROR}
    assert set(found) == {
        "date.bounds-reversed",
        "reference.dangling",
        "reference.wrong-type",
        "record.duplicate-id",
    }
    lines = text.split("\n")
    for code, sign in (
        ("date.bounds-reversed", '"[1990'),
        ("reference.dangling", '"o9"'),
        ("reference.wrong-type", '"o1"'),
        ("record.duplicate-id", '"p1"'),
    ):
        place = found[code]
        assert lines[place.line - 1][place.column - 1 :].startswith(sign)
        assert place.record == ("c1" if code == "reference.wrong-type" else "p1")
        assert place.pointer.startswith("/records/") == ("nd" not in ending)
    first = {p.code: p.parameters for p in report.problems}["record.duplicate-id"]
    assert dict(first) == ({"first_line": 1} if "nd" in ending else {"first_pointer": "/records/0/id"})
    assert report.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_report_speaks_its_language():
    report = hrdocs.validate(dataset({**PERSON, "birth": "[1990..1980]"}), language="be")
    assert report.to_text() == report.to_text("be") != report.to_text("en")
    assert report.to_json() == report.to_json("be") != report.to_json("en")


def test_doubt_is_a_warning_and_leaves_the_report_in_order():
    report = hrdocs.validate(dataset({**PERSON, "said": {"/births": "x"}}), rules=["pointer"])
    assert [problem.severity for problem in report.problems] == [Severity.WARNING]
    assert report.ok


def test_bad_content_never_raises(tmp_path):
    for name, data in (("a.json", b"{"), ("b.ndjson", b"\xff\n{}\n"), ("c.json.gz", b"x"), ("d.txt", b"")):
        (tmp_path / name).write_bytes(data)
        assert not hrdocs.validate(tmp_path / name).ok
    assert not hrdocs.validate(tmp_path / "none.json").ok
    assert not hrdocs.validate(tmp_path).ok


def test_an_unknown_language_is_a_wrong_call():
    with pytest.raises(ValueError, match="en, ru, be"):
        hrdocs.validate(dataset(PERSON), language="de")


def test_records_after_a_bad_line_are_read(tmp_path):
    path = Path(tmp_path / "a.ndjson")
    path.write_text('{"type": "person", "id": "p1"}\nx\n{"type": "person", "id": "p2"}', encoding="utf-8")
    report = hrdocs.validate(path, rules=["reference"])
    assert [(p.code, p.place.line) for p in report.problems] == [("json.syntax", 2)]
    assert report.record_count == 2


@pytest.mark.parametrize("ending", [".json", ".ndjson"])
def test_a_refused_record_still_stands_in_the_file(tmp_path, ending):
    """References to it are not reported as dangling, unless the type is wrong too."""
    charge = {"type": "charge", "id": "c1", "person": "p1"}
    wrong = {"type": "charge", "id": "c2", "person": "o1"}
    values = [charge, wrong, {**PERSON, "birth": 1}, {**ORGANISATION, "names": []}]
    path = tmp_path / f"a{ending}"
    if ending == ".json":
        path.write_text(json.dumps({"hrdocs": "1.0", "records": values}), encoding="utf-8")
    else:
        path.write_text("\n".join(map(json.dumps, values)), encoding="utf-8")
    problems = hrdocs.validate(path, rules=["reference"]).problems
    assert sorted((p.code, p.place.record) for p in problems) == [
        ("reference.wrong-type", "c2"),
        ("shape.empty", "o1"),
        ("shape.type", "p1"),
    ]


def test_the_same_report_twice(tmp_path):
    path = tmp_path / "a.json"
    path.write_text('{"hrdocs": "1.0", "records": [{"type": "person", "id": "p", "x": 1, "y": 2, "birth": 3}]}')
    assert hrdocs.validate(path).to_text() == hrdocs.validate(path).to_text()
    assert hrdocs.validate(path) == hrdocs.validate(path)


# Which rules


def test_rules_by_code_and_by_subject():
    def codes(**choice):
        report = hrdocs.validate(dataset(*DIRTY[:3]), rules=hrdocs.Rules(**choice))
        return {p.code for p in report.problems}

    assert codes(select=("reference",)) == {"reference.dangling", "reference.wrong-type"}
    assert codes(select=("reference.dangling",)) == {"reference.dangling"}
    assert codes(select=("reference",), ignore=("reference.dangling",)) == {"reference.wrong-type"}
    assert codes(select=("reference.dangling",), ignore=("reference",)) == {"reference.dangling"}
    assert "reference.dangling" not in codes(ignore=("reference",))
    assert codes(select="date.bounds-reversed") == {"date.bounds-reversed"}


def test_rules_as_names():
    report = hrdocs.validate(dataset(*DIRTY[:3]), rules=["reference.wrong-type"])
    assert [p.code for p in report.problems] == ["reference.wrong-type"]


def test_doubts_can_be_left_out():
    incident = {"type": "incident", "id": "i1", "kind": "search", "period": "2021-03-02/2021-03"}
    (told,) = hrdocs.validate(dataset(incident), rules=["period"]).problems
    assert (told.code, told.severity, told.is_doubt) == ("period.ends-before-start", Severity.WARNING, True)
    assert messages.render(told).message == "the period may end before it begins"
    assert not hrdocs.validate(dataset(incident), rules=hrdocs.Rules(select="period", doubts=False)).problems


def test_a_rule_that_is_not_there():
    with pytest.raises(hrdocs.InvalidSelection) as caught:
        hrdocs.Rules(select=("reference.dangle",))
    assert str(caught.value) == (
        "'reference.dangle': expected the code of a rule, such as date.future, or its subject, such as date; "
        "the nearest are reference.dangling, reference.wrong-type, reference"
    )


def test_syntax_and_shape_are_always_told(tmp_path):
    path = tmp_path / "a.ndjson"
    path.write_text('{"type": "person"}\nx\n', encoding="utf-8")
    report = hrdocs.validate(path, rules=["reference"])
    assert [p.code for p in report.problems] == ["shape.missing-key", "json.syntax"]


# Streams


class Pipe(io.RawIOBase):
    """A stream that cannot go back, as a pipe."""

    def __init__(self, data):
        self._data = io.BytesIO(data)

    def readable(self):
        return True

    def readinto(self, buffer):
        return self._data.readinto(buffer)


LINES = b"".join(json.dumps(each).encode() + b"\n" for each in DIRTY)
WHOLE = json.dumps({"hrdocs": "1.0", "records": DIRTY}).encode()
LAID_OUT = json.dumps({"hrdocs": "1.0", "records": DIRTY}, indent=2).encode()


@pytest.mark.parametrize("data", [LINES, WHOLE, LAID_OUT], ids=["lines", "whole", "laid out"])
@pytest.mark.parametrize("packed", [False, True], ids=["plain", "gzip"])
@pytest.mark.parametrize("stream", [io.BytesIO, Pipe, lambda data: io.BufferedReader(Pipe(data))])
def test_a_stream_gives_what_its_file_gives(tmp_path, data, packed, stream):
    ending = (".ndjson" if data is LINES else ".json") + (".gz" if packed else "")
    data = gzip.compress(data) if packed else data
    path = tmp_path / f"a{ending}"
    path.write_bytes(data)
    of_file, of_stream = hrdocs.validate(path), hrdocs.validate(stream(data))
    assert [(p.code, p.place.pointer, p.place.line, p.place.column) for p in of_stream.problems] == [
        (p.code, p.place.pointer, p.place.line, p.place.column) for p in of_file.problems
    ]
    assert of_stream.sha256 == of_file.sha256
    assert [r.id for r in of_stream.accepted] == [r.id for r in of_file.accepted] == ["o1"]
    assert [r.text for r in of_stream.rejected] == [r.text for r in of_file.rejected]


def test_a_stream_is_read_from_where_it_stands():
    stream = io.BytesIO(b"something else\n" + LINES)
    stream.readline()
    assert hrdocs.validate(stream).record_count == 4


# What is called, counted, kept


def test_on_record_sees_all_in_order(tmp_path):
    path = tmp_path / "a.ndjson"
    path.write_text('{"type": "person", "id": "p1", "birth": "[1990..1980]"}\nx\n{"type": "person", "id": "p2"}\n')
    seen = []
    hrdocs.validate(
        path,
        rules=["date"],
        on_record=lambda record, problems: seen.append((record and record.id, [p.code for p in problems])),
    )
    assert seen == [("p1", ["date.bounds-reversed"]), (None, ["json.syntax"]), ("p2", [])]
    with pytest.raises(ValueError, match="1 where on_record is given"):
        hrdocs.validate(path, on_record=print, jobs=2)


def test_what_is_not_kept_is_counted(tmp_path):
    path = tmp_path / "a.ndjson"
    path.write_text("x\n" * 5 + '{"type": "person", "id": "p", "affiliations": [{"organisation": "o"}]}\n' * 4)
    report = hrdocs.validate(path, max_problems=2, rules=["reference", "record"])
    counted = {total.code: total.count for total in report.totals}
    assert counted == {"json.syntax": 5, "record.duplicate-id": 3, "reference.dangling": 4}
    assert len(report.problems) == 6
    assert len(list(report.rejected)) == 9
    assert "Not shown: 3" in report.to_text()


def test_progress_is_told(tmp_path):
    path = tmp_path / "a.ndjson"
    path.write_bytes(LINES)
    seen = []
    hrdocs.validate(path, on_progress=lambda done, size: seen.append((done, size)))
    assert seen == [(len(LINES), len(LINES))]


def test_a_report_travels(tmp_path):
    path = tmp_path / "a.ndjson"
    path.write_bytes(LINES)
    report = hrdocs.validate(path)
    again = pickle.loads(pickle.dumps(report))  # noqa: S301 -- our own bytes
    assert again == report
    assert [r.id for r in again.accepted] == ["o1"]


def test_a_report_names_with_what_it_was_made(tmp_path):
    path = tmp_path / "a.ndjson"
    path.write_bytes(LINES)
    foot = hrdocs.validate(path, as_of="2026-01-01", rules=hrdocs.Rules(ignore="sharing")).to_text().split("\n")
    days = "CC (cc1999) 3 Nov 2025, CAO of 2003 (cao2003) 28 Feb 2021, CAO of 2021 (cao2021) 18 Jul 2025"
    assert foot[-3:] == [
        "rules left out: sharing",
        "as of: 1 January 2026",
        f"hrdocs {hrdocs.__version__}, format 1.0, law as of {days}",
    ]


def test_a_dataset_from_a_table_has_cells():
    cells = {("p1", "/birth"): Location(file="list.xlsx", sheet="2021", row=7, column=4)}
    report = hrdocs.validate(
        dataset({**PERSON, "birth": "[1990..1980]", "death": "[2000..1999]"}),
        rules=["date"],
        place_of=lambda record, pointer: cells.get((record, pointer)),
    )
    first, second = (problem.place for problem in report.problems)
    assert (first.file, first.sheet, first.row, first.column) == ("list.xlsx", "2021", 7, 4)
    assert (second.file, second.sheet, second.row, second.column) == (None, None, None, None)
    assert "list.xlsx /records/0/birth (sheet 2021, cell D7): the later bound" in report.to_text()
    told = report.to_json()["problems"][0]
    assert (told["sheet"], told["row"], told["column"]) == ("2021", 7, 4)
    assert len(list(report.rejected)) == 1


def test_files_that_are_one_dataset_are_lines(tmp_path):
    path = tmp_path / "a.json"
    path.write_bytes(WHOLE)
    with pytest.raises(ValueError, match="are NDJSON: write this one anew"):
        examine_file(path)


@pytest.mark.parametrize("name", ["law.json", "appeals.json", "criteria.json", "dates.ndjson", "sharing.ndjson"])
def test_the_problems_of_a_dataset_stand_in_the_order_of_the_document(name, tmp_path):
    source = Path(__file__).parents[3] / "examples" / "partner" / name
    records = [record for record, problems in seen(source) if record is not None]
    dataset = hrdocs.Dataset(records)
    hrdocs.write(dataset, tmp_path / "written.json")
    of_file = [(p.code, p.place.pointer) for p in hrdocs.validate(tmp_path / "written.json").problems]
    assert len(of_file) > 5
    assert [(p.code, p.place.pointer) for p in hrdocs.validate(dataset).problems] == of_file


def seen(path):
    rows = []
    hrdocs.validate(path, on_record=lambda record, problems: rows.append((record, problems)))
    return rows


def test_one_rule_is_one_rule():
    report = hrdocs.validate(dataset({**PERSON, "birth": "2031"}), rules="date", as_of="2030-01-01")
    assert report.rules.select == ("date",)
    assert {p.code for p in report.problems} == {"date.future"}


NAME = "Alena Vymyslenka"


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: hrdocs.Dataset([{**PERSON, "names": [{"value": NAME}]}]), "a dataset holds records, not dict"),
        (lambda: hrdocs.write([{"names": [NAME]}], "a.json"), "write takes records, not dict"),
        (lambda: hrdocs.fix({"names": [NAME]}), "expected a path, bytes or a binary stream, not dict"),
        (lambda: hrdocs.fix(io.StringIO(NAME)), "not a text stream"),
        (lambda: hrdocs.validate({NAME}), "set"),
        (lambda: hrdocs.validate(io.StringIO(NAME)), "not a text stream"),
        (lambda: hrdocs.read(io.StringIO(NAME)), "not a text stream"),
        (lambda: hrdocs.read(io.BufferedWriter(io.BytesIO())), "expected a stream that can be read"),
    ],
)
def test_a_wrong_call_names_what_came_and_not_what_it_holds(call, message, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(TypeError, match=message) as caught:
        call()
    assert NAME not in str(caught.value)


@pytest.mark.parametrize("text", [b"", b" \n", b"\xef\xbb\xbf"])
def test_an_empty_text_is_reported_alike_by_every_door(text, tmp_path):
    (tmp_path / "a.json").write_bytes(text)
    reports = [hrdocs.validate(tmp_path / "a.json"), hrdocs.validate(text), hrdocs.validate(io.BytesIO(text))]
    assert len({(r.problems[0].code, r.problems[0].place.line, r.problems[0].place.column) for r in reports}) == 1


# What is loaded only for a record that is refused, or for a result that is wanted.
LATE = (
    "jsonschema", "concurrent.futures", "html.entities", "hrdocs.schema", "hrdocs.shape", "hrdocs.criteria",
    "hrdocs.namesakes", "hrdocs.law.errors", "hrdocs.law.reference.amending", "hrdocs.values.written_days",
)  # fmt: skip
LAW = ("hrdocs.law.citations", "hrdocs.law.citations.finder", "hrdocs.law.reference.timeline")


@pytest.mark.parametrize(
    ("record", "loaded"),
    [
        (None, []),
        ({"type": "charge", "id": "c1", "person": "p1"}, []),
        ({"type": "judgment", "id": "j1", "persons": ["p1"]}, []),
        ({"type": "charge", "id": "c1", "person": "p1", "citation": "cc1999:342/1"}, [LAW[0], LAW[2]]),
        ({"type": "charge", "id": "c1", "person": "p1", "cited_as": "ч. 1 ст. 342 УК"}, LAW),
    ],
)
def test_a_sound_file_loads_only_what_its_records_need(tmp_path, record, loaded):
    records = [PERSON | {"id": "p1"}, *filter(None, [record])]
    (tmp_path / "a.json").write_text(json.dumps({"hrdocs": "1.0", "records": records}), encoding="utf-8")
    script = (
        "import sys, hrdocs; report = hrdocs.validate('a.json'); assert report.ok;"
        f"print([m for m in {LATE + LAW} if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=tmp_path)  # noqa: S603
    assert done.stdout == f"{list(loaded)}\n"


def test_the_command_loads_the_record_types_of_the_file_and_no_others(tmp_path):
    (tmp_path / "a.json").write_text(json.dumps({"hrdocs": "1.0", "records": [PERSON | {"id": "p1"}]}), "utf-8")
    script = (
        "import sys, hrdocs; from hrdocs.cli import main; assert main(['validate', 'a.json']) == 0;"
        f"late = {(*LATE, *LAW, 'hrdocs.case', 'hrdocs.sharing.floors', 'msgspec', 'importlib.resources')};"
        "types = [m for m in hrdocs.model.RECORDS if f'hrdocs.model.{m}' in sys.modules];"
        "print([m for m in late if m in sys.modules], types)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=tmp_path)  # noqa: S603
    assert done.stdout.splitlines()[-1] == "[] ['person']"


def test_nothing_is_not_combined():
    with pytest.raises(ValueError, match=r"^there is nothing to combine$"):
        validation.combine([])


def test_two_parts_of_one_number_are_not_combined():
    part = validation.examine_file(io.BytesIO(b'{"type": "person", "id": "p1"}\n'), part=3)
    with pytest.raises(ValueError, match=r"^two parts have one number: examine_file takes another one for each file$"):
        validation.combine([part, part])
