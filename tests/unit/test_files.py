"""Bad input: one clear error with its place and its fix, and nothing half-written."""

import gzip
import json
import stat
from pathlib import Path

import attrs
import pytest

import hrdocs
from hrdocs import codec, files
from hrdocs.errors import InvalidDocument, UnreadableFile
from hrdocs.model.header import NEWEST, Header
from hrdocs.values import LocalText

PERSON = {"type": "person", "id": "p1", "names": [{"value": "Alena Vymyslenka"}]}
CHARGE = {"type": "charge", "id": "c1", "person": "p1"}


def record(value):
    return codec.read_record(value)


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def refusal(name, **options):
    with pytest.raises(InvalidDocument) as caught:
        hrdocs.read(name, **options)
    return caught.value


def dataset(*records, **header):
    return json.dumps({"hrdocs": "1.0", **header, "records": list(records)}, ensure_ascii=False).encode()


# The only problem of a file with the wrong bytes: code, pointer, line, column.
SYNTAX = [
    pytest.param(b"Dear colleagues,", "json.syntax", 1, 1, id="not JSON"),
    pytest.param(b'{"hrdocs": "1.0",\n "records": [{"type": "per', "json.truncated", 2, 27, id="truncated"),
    pytest.param(
        b'{"hrdocs": "1.0",\n "hrdocs": "1.0", "records": []}', "json.duplicate-key", 2, 2, id="duplicate key"
    ),
    pytest.param(b'{"hrdocs": NaN}', "json.not-finite", 1, 12, id="NaN"),
    pytest.param(b'{"hrdocs": -Infinity}', "json.not-finite", 1, 12, id="Infinity"),
    pytest.param(b'{"hrdocs": 9223372036854775808}', "json.number-too-large", 1, 12, id="beyond 64 bits"),
    pytest.param(b'{"hrdocs": 1e400}', "json.number-too-large", 1, 12, id="beyond a double"),
    pytest.param(b"[" * 100_000, "json.too-deep", 1, 101, id="nesting without end"),
    pytest.param(b'{"hrdocs": "\xff"}', "json.not-utf8", 1, 13, id="invalid UTF-8"),
    pytest.param('{"hrdocs": "1.0"}'.encode("utf-16"), "json.utf16", 1, 1, id="UTF-16"),
    pytest.param(b'{"hrdocs": "\\ud800"}', "json.lone-surrogate", 1, 13, id="half a surrogate pair"),
    pytest.param(b"", "json.empty", 1, 1, id="empty"),
    pytest.param(b" \n\n", "json.empty", 1, 1, id="only white space"),
]


@pytest.mark.parametrize(("data", "code", "line", "column"), SYNTAX)
def test_syntax(data, code, line, column):
    Path("a.json").write_bytes(data)
    (problem,) = refusal("a.json").problems
    assert (problem.code, problem.place.file, problem.place.line, problem.place.column) == (
        code,
        "a.json",
        line,
        column,
    )


@pytest.mark.parametrize(("data", "code"), [pytest.param(*p.values[:2], id=p.id) for p in SYNTAX[:9]])
def test_syntax_in_ndjson_names_the_line(data, code):
    first = json.dumps(PERSON).encode() + b"\n"
    Path("a.ndjson").write_bytes(first + data.replace(b"\n", b" ") + b"\n")
    problems = refusal("a.ndjson").problems
    assert [(p.code, p.place.line) for p in problems] == [(code, 2)]


def test_a_byte_order_mark_is_accepted():
    Path("a.json").write_bytes(b"\xef\xbb\xbf" + dataset(PERSON))
    Path("a.ndjson").write_bytes(b"\xef\xbb\xbf" + json.dumps(PERSON).encode())
    assert hrdocs.read("a.json").records == hrdocs.read("a.ndjson").records == (record(PERSON),)


ROOT = [
    pytest.param(b"[]", "document.wrong-root", "", id="a list"),
    pytest.param(b'"x"', "document.wrong-root", "", id="a text"),
    pytest.param(b'{"records": []}', "document.no-version", "", id="no version"),
    pytest.param(b'{"hrdocs": "0.9", "records": []}', "document.unknown-version", "/hrdocs", id="unknown version"),
    pytest.param(b'{"hrdocs": "1.7", "records": []}', "document.newer-version", "/hrdocs", id="newer version"),
    pytest.param(b'{"hrdocs": "12.0", "records": []}', "document.newer-version", "/hrdocs", id="much newer"),
    pytest.param(b'{"hrdocs": 1.0, "records": []}', "shape.type", "/hrdocs", id="version as a number"),
    pytest.param(b'{"hrdocs": "1.0"}', "shape.missing-key", "", id="no records"),
    pytest.param(b'{"hrdocs": "1.0", "records": {}}', "shape.type", "/records", id="records are no list"),
    pytest.param(
        b'{"hrdocs": "1.0", "titel": {"en": "x"}, "records": []}', "shape.unknown-key", "/titel", id="misspelt"
    ),
    pytest.param(b'{"hrdocs": "1.0", "title": {}, "records": []}', "shape.empty", "/title", id="empty title"),
]


@pytest.mark.parametrize(("data", "code", "pointer"), ROOT)
def test_root(data, code, pointer):
    Path("a.json").write_bytes(data)
    (problem,) = refusal("a.json").problems
    assert (problem.code, problem.place.pointer) == (code, pointer)


def test_a_newer_version_says_to_upgrade():
    Path("a.json").write_bytes(b'{"hrdocs": "1.7", "records": []}')
    assert str(refusal("a.json")) == (
        "a.json /hrdocs (line 1, column 12): the file is of version 1.7, this library knows versions up to 1.0\n"
        "  expected  a version up to 1.0\n"
        "  to fix    upgrade hrdocs, then read the file again\n"
        "  [error document.newer-version]"
    )


SHAPE = [
    pytest.param({"type": "persn", "id": "p1"}, "record.unknown-type", "/type", {"nearest": "person"}, id="type"),
    pytest.param({"id": "p1"}, "record.no-type", "", {}, id="no type"),
    pytest.param({"type": None, "id": "p1"}, "shape.null", "/type", {}, id="null type"),
    pytest.param([], "shape.type", "", {"expected": "object", "found": "list"}, id="a list for a record"),
    pytest.param({**PERSON, "birth": None}, "shape.null", "/birth", {}, id="null"),
    pytest.param({**PERSON, "birth": 2020}, "shape.type", "/birth", {"expected": "text"}, id="a number for a date"),
    pytest.param({**PERSON, "birth": "2021-02-30"}, "date.no-such-day", "/birth", {}, id="30 February"),
    pytest.param({**PERSON, "birth": "2021-2-3"}, "shape.pattern", "/birth", {"expected": "PartialDate"}, id="form"),
    pytest.param({**PERSON, "birth": "2021-02\n"}, "shape.pattern", "/birth", {}, id="final newline"),
    pytest.param({**PERSON, "names": "Alena"}, "shape.type", "/names", {"expected": "list"}, id="a text for a list"),
    pytest.param({**PERSON, "names": []}, "shape.empty", "/names", {}, id="an empty list"),
    pytest.param({**PERSON, "gender": "femal"}, "shape.not-in-list", "/gender", {"nearest": "female"}, id="enum"),
    pytest.param({**PERSON, "bith": "1990"}, "shape.unknown-key", "/bith", {"nearest": "birth"}, id="key"),
    pytest.param({**PERSON, "age": {"years": 5.9}}, "shape.type", "/age/years", {"found": "number"}, id="5.9"),
    pytest.param({**PERSON, "age": {"years": True}}, "shape.type", "/age/years", {"found": "boolean"}, id="true"),
    pytest.param({**PERSON, "age": {"years": 200}}, "shape.range", "/age/years", {"least": 0, "most": 130}, id="range"),
    pytest.param({**PERSON, "age": {}}, "shape.missing-key", "/age", {"key": "years"}, id="missing key"),
    pytest.param({**PERSON, "notes": {"english": "x"}}, "shape.key", "/notes/english", {}, id="language tag"),
    pytest.param({**PERSON, "sharing": {"label": "Amber"}}, "shape.not-in-list", "/sharing/label", {}, id="case"),
]


@pytest.mark.parametrize(("value", "code", "pointer", "parameters"), SHAPE)
def test_shape(value, code, pointer, parameters):
    Path("a.json").write_bytes(dataset(PERSON | {"id": "p0"}, value))
    (problem,) = refusal("a.json").problems
    assert (problem.code, problem.place.pointer) == (code, f"/records/1{pointer}")
    assert parameters.items() <= dict(problem.parameters).items()
    assert problem.place.column is not None


def test_the_integer_five_may_be_written_as_a_float():
    Path("a.json").write_bytes(dataset({**PERSON, "age": {"years": 5.0}}))
    years = hrdocs.read("a.json")["p1"].age.years
    assert (years, type(years)) == (5, int)


def test_all_problems_are_listed_in_the_order_of_the_document():
    Path("a.json").write_bytes(dataset({**PERSON, "birth": "x", "age": {}}, {"type": "x"}, {**CHARGE, "stage": 1}))
    assert [p.place.pointer for p in refusal("a.json").problems] == [
        "/records/0/birth",
        "/records/0/age",
        "/records/1/type",
        "/records/2/stage",
    ]


def test_a_problem_points_and_does_not_repeat_the_data():
    Path("a.json").write_bytes(dataset({**PERSON, "names": [{"value": "Alena Vymyslenka", "order": "Vymyslenka"}]}))
    assert "Vymyslenka" not in str(refusal("a.json"))


def test_a_duplicate_id_names_both_places():
    Path("a.json").write_bytes(dataset(PERSON, CHARGE, PERSON))
    (problem,) = refusal("a.json").problems
    assert (problem.code, problem.place.pointer) == ("record.duplicate-id", "/records/2/id")
    assert problem.parameters == {"first_pointer": "/records/0/id"}
    Path("a.ndjson").write_text("\n".join(map(json.dumps, (PERSON, CHARGE, PERSON))), encoding="utf-8")
    (problem,) = refusal("a.ndjson").problems
    assert (problem.code, problem.place.line, problem.place.column) == ("record.duplicate-id", 3, 26)
    assert problem.parameters == {"first_line": 1}


# Compressed files


def test_a_truncated_gzip():
    Path("a.json.gz").write_bytes(gzip.compress(dataset(PERSON))[:-12])
    assert [p.code for p in refusal("a.json.gz").problems] == ["gzip.truncated"]


def test_no_gzip_at_all():
    Path("a.json.gz").write_bytes(dataset(PERSON))
    assert [p.code for p in refusal("a.json.gz").problems] == ["gzip.damaged"]


def test_a_truncated_gzip_of_lines_tells_the_line():
    lines = b"".join(json.dumps({**PERSON, "id": f"p{n}"}).encode() + b"\n" for n in range(2000))
    Path("a.ndjson.gz").write_bytes(gzip.compress(lines)[:2000])
    (problem,) = refusal("a.ndjson.gz").problems
    assert problem.code == "gzip.truncated"
    assert problem.place.line > 1


def test_a_gzip_that_expands_without_end_is_bounded():
    Path("a.json.gz").write_bytes(gzip.compress(b" " * 50_000_000))
    (problem,) = refusal("a.json.gz", max_bytes=1_000_000).problems
    assert (problem.code, problem.parameters) == ("file.too-large", {"limit": 1_000_000})


def test_a_line_without_end_is_bounded():
    Path("a.ndjson.gz").write_bytes(gzip.compress(b" " * 50_000_000))
    with pytest.raises(InvalidDocument) as caught:
        list(hrdocs.iter_records("a.ndjson.gz", max_line_bytes=1_000_000))
    assert [p.code for p in caught.value.problems] == ["file.line-too-long"]


# Bytes that the system does not return


def test_no_such_file():
    with pytest.raises(UnreadableFile) as caught:
        hrdocs.read("none.json")
    assert [p.code for p in caught.value.problems] == ["file.missing"]
    assert isinstance(caught.value, OSError)


def test_a_directory():
    Path("a.json").mkdir()
    with pytest.raises(UnreadableFile) as caught:
        hrdocs.read("a.json")
    assert [p.code for p in caught.value.problems] == ["file.directory"]


def test_a_file_that_cannot_be_read(monkeypatch):
    # The tests may run as a user whom no rights hold back, so the refusal is made here.
    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    Path("a.json").write_bytes(dataset(PERSON))
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(UnreadableFile) as caught:
        hrdocs.read("a.json")
    (problem,) = caught.value.problems
    assert (problem.code, problem.parameters) == ("file.unreadable", {"reason": "no-permission"})


def test_an_ending_that_tells_no_format():
    Path("a.txt").write_bytes(dataset(PERSON))
    assert [p.code for p in refusal("a.txt").problems] == ["file.unknown-ending"]


# NDJSON


def test_lines_without_header_are_read_as_the_newest():
    Path("a.ndjson").write_text(json.dumps(PERSON) + "\n\n" + json.dumps(CHARGE), encoding="utf-8")
    read = hrdocs.read("a.ndjson")
    assert (len(read), read.header) == (2, Header(hrdocs=NEWEST))


def test_a_header_of_lines_is_kept():
    Path("a.ndjson").write_text('{"hrdocs": "1.0", "title": {"en": "List"}}\n' + json.dumps(PERSON), encoding="utf-8")
    assert hrdocs.read("a.ndjson").header.title == LocalText({"en": "List"})


def test_a_header_further_down():
    Path("a.ndjson").write_text(json.dumps(PERSON) + '\n{"hrdocs": "1.0"}\n', encoding="utf-8")
    assert [(p.code, p.place.line) for p in refusal("a.ndjson").problems] == [("document.header-not-first", 2)]


def test_a_json_file_under_the_name_of_lines():
    Path("a.ndjson").write_bytes(dataset(PERSON))
    assert [p.code for p in refusal("a.ndjson").problems] == ["document.not-ndjson"]


def test_iter_records_gives_line_numbers():
    Path("a.ndjson").write_text(
        '{"hrdocs": "1.0"}\n' + json.dumps(PERSON) + "\n\n" + json.dumps(CHARGE), encoding="utf-8"
    )
    assert list(hrdocs.iter_records("a.ndjson")) == [(2, record(PERSON)), (4, record(CHARGE))]
    Path("a.json").write_text(json.dumps({"hrdocs": "1.0", "records": [PERSON, CHARGE]}, indent=1), encoding="utf-8")
    assert [line for line, _ in hrdocs.iter_records("a.json")] == [4, 13]


def test_iter_records_stops_at_the_first_bad_line_or_goes_on():
    Path("a.ndjson").write_text(json.dumps(PERSON) + "\n{}\nx\n" + json.dumps(CHARGE), encoding="utf-8")
    given = hrdocs.iter_records("a.ndjson")
    assert next(given) == (1, record(PERSON))
    with pytest.raises(InvalidDocument):
        next(given)
    problems = []
    assert [line for line, _ in hrdocs.iter_records("a.ndjson", on_problem=problems.append)] == [1, 4]
    assert [(p.code, p.place.line) for p in problems] == [("record.no-type", 2), ("json.syntax", 3)]


# Writing

ENDINGS = [".json", ".ndjson", ".jsonl", ".json.gz", ".ndjson.gz"]


@pytest.mark.parametrize("ending", ENDINGS)
def test_what_is_written_reads_back_and_is_the_same_again(ending):
    header = Header(hrdocs=NEWEST, title=LocalText({"be": "Спіс"}))
    given = hrdocs.Dataset([record(PERSON), record(CHARGE)], header=header)
    name = f"a{ending}"
    hrdocs.write(given, name, generated="2026-11-22")
    first = Path(name).read_bytes()
    read = hrdocs.read(name)
    assert read.records == given.records
    assert read.header == attrs.evolve(header, generated=hrdocs.PartialDate("2026-11-22"))
    hrdocs.write(read, name)
    assert Path(name).read_bytes() == first


@pytest.mark.parametrize("ending", [".json", ".ndjson"])
def test_an_empty_dataset(ending):
    hrdocs.write([], f"a{ending}")
    assert len(hrdocs.read(f"a{ending}")) == 0


def test_a_written_json_is_laid_out_for_people():
    hrdocs.write([record(CHARGE)], "a.json")
    assert Path("a.json").read_text(encoding="utf-8") == (
        "{\n"
        '  "hrdocs": "1.0",\n'
        '  "records": [\n'
        "    {\n"
        '      "type": "charge",\n'
        '      "id": "c1",\n'
        '      "person": "p1",\n'
        '      "sharing": {\n'
        '        "label": "amber"\n'
        "      }\n"
        "    }\n"
        "  ]\n"
        "}\n"
    )


def failing():
    yield record(PERSON)
    message = "the source of records broke"
    raise RuntimeError(message)


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_failure_leaves_the_old_file_and_nothing_else(folder, ending):
    name = f"a{ending}"
    hrdocs.write([record(CHARGE)], name)
    before = Path(name).read_bytes()
    with pytest.raises(RuntimeError):
        hrdocs.write(failing(), name)
    assert Path(name).read_bytes() == before
    assert [path.name for path in folder.iterdir()] == [name]


def test_a_double_id_among_written_records(folder):
    with pytest.raises(InvalidDocument) as caught:
        hrdocs.write(iter([record(PERSON), record(PERSON)]), "a.ndjson")
    assert [p.code for p in caught.value.problems] == ["record.duplicate-id"]
    assert not list(folder.iterdir())


def test_a_folder_that_is_not_there():
    with pytest.raises(UnreadableFile) as caught:
        hrdocs.write([], "none/a.json")
    (problem,) = caught.value.problems
    assert (problem.code, problem.parameters) == ("file.not-written", {"reason": "no-folder"})


def test_rights_of_the_old_file_stay():
    hrdocs.write([], "a.json")
    Path("a.json").chmod(0o640)
    hrdocs.write([], "a.json")
    assert stat.S_IMODE(Path("a.json").stat().st_mode) == 0o640


def test_a_link_is_followed():
    hrdocs.write([], "a.json")
    Path("link.json").symlink_to("a.json")
    hrdocs.write([record(PERSON)], "link.json")
    assert Path("link.json").is_symlink()
    assert len(hrdocs.read("a.json")) == 1


def test_gzip_carries_neither_name_nor_time():
    hrdocs.write([], "a.json.gz")
    data = Path("a.json.gz").read_bytes()
    assert data[3:8] == b"\0\0\0\0\0"


def test_unknown_ending_is_refused_before_writing(folder):
    with pytest.raises(InvalidDocument):
        files.write([], "a.xlsx")
    assert not list(folder.iterdir())


@pytest.mark.parametrize(
    ("value", "code"),
    [(1e300, "json.number-too-large"), (2**60, "json.number-too-large"), (float("nan"), "json.not-finite")],
)
def test_what_no_file_could_hold_is_refused_in_memory_too(value, code):
    """Values that `jsontext` never lets through reach `from_json` only from Python."""
    with pytest.raises(InvalidDocument) as caught:
        hrdocs.from_json({**PERSON, "x_row": [value]})
    assert [problem.code for problem in caught.value.problems] == [code]


def test_refusals_leave_nothing_behind(folder):
    """One exception raised again and again would keep every rejected value alive in its traceback."""
    Path("a.ndjson").write_text("{}\n" * 3, encoding="utf-8")
    problems = []
    assert not list(hrdocs.iter_records("a.ndjson", on_problem=problems.append))
    errors = []
    for _ in range(2):
        try:
            codec.read_record({})
        except codec.Rejected as error:
            errors.append(error)
    assert errors[0] is not errors[1]
    assert [len(problems), list(folder.iterdir())] == [3, [folder / "a.ndjson"]]


def test_a_variant_without_a_value_is_refused():
    with pytest.raises(InvalidDocument) as caught:
        hrdocs.from_json({**PERSON, "variants": [{"pointer": "/birth"}]})
    assert [(p.code, p.place.pointer) for p in caught.value.problems] == [("shape.missing-key", "/variants/0")]
