"""What is fixed, and above all what is not; people are invented."""

import gzip
import io
import json

import pytest

from hrdocs import files
from hrdocs.errors import InvalidDocument, UnreadableFile
from hrdocs.fixing import WrongTarget, fix

DIRTY = {"type": "person", "id": "p-vymyslenka", "names": [{"value": "Алена  Выдумка"}], "birth": "3.5.1990"}
CLEAN = {**DIRTY, "names": [{"value": "Алена Выдумка"}], "birth": "1990-05-03"}
CHARGE = {"type": "charge", "id": "c1", "person": "p-vymyslenka", "citation": "cc1999:342/1"}
HEADER = {"hrdocs": "1.0"}


def lines(*values):
    return b"".join(value if isinstance(value, bytes) else json.dumps(value).encode() + b"\n" for value in values)


def test_ndjson(tmp_path):
    source, target = tmp_path / "a.ndjson", tmp_path / "b.ndjson"
    odd = b'{"type": "source",   "id": "s1", "x_n": 1.50}\r\n'
    source.write_bytes(
        b"\xef\xbb\xbf" + lines(HEADER, DIRTY, b"\n", b"{broken\n", odd, b" \t\n", b"[1]\n") + b'{"type"'
    )
    found = fix(source, target)
    got = target.read_bytes()
    assert (
        got.removeprefix(b"\xef\xbb\xbf")
        == lines(
            HEADER,
            json.dumps(DIRTY)
            .replace(json.dumps("Алена  Выдумка"), '"Алена Выдумка"')
            .replace("3.5.1990", "1990-05-03")
            .encode()
            + b"\n",
            b"\n",
            b"{broken\n",
            odd,
            b" \t\n",
            b"[1]\n",
        )
        + b'{"type"'
    )
    assert got.startswith(b"\xef\xbb\xbf")
    assert [(each.code, each.place.pointer, each.place.line, each.place.column) for each in found.fixes] == [
        ("fix.space", "/names/0/value", 2, 62),
        ("fix.date", "/birth", 2, 151),
    ]
    assert [(each.code, each.place.line) for each in found.problems] == [("json.syntax", 4), ("json.truncated", 8)]
    assert (found.total, found.unread, found.target) == (2, 2, str(target))
    assert source.read_bytes() != got


def test_a_json_keeps_its_byte_order_mark(tmp_path):
    source, target = tmp_path / "a.json", tmp_path / "b.json"
    text = '\ufeff{"hrdocs": "1.0",\n "records": [\n  {"type": "person", "id": "p1", "birth": "3.5.1990"}]}'
    source.write_text(text, encoding="utf-8")
    (made,) = fix(source, target).fixes
    assert target.read_text(encoding="utf-8") == text.replace("3.5.1990", "1990-05-03")
    assert (made.place.pointer, made.place.line, made.place.column) == ("/records/0/birth", 3, 43)
    assert (made.place.record, made.before, made.after) == ("p1", "3.5.1990", "1990-05-03")


@pytest.mark.parametrize("content", ["[]", "{}", '{"records": 1}', '{"hrdocs": "1.0", "records": [1, null]}', "1"])
def test_a_json_that_is_no_file_of_ours_is_copied(tmp_path, content):
    (tmp_path / "a.json").write_text(content)
    assert fix(tmp_path / "a.json", tmp_path / "b.json").total == 0
    assert (tmp_path / "b.json").read_text() == content


@pytest.mark.parametrize("names", [("a.ndjson.gz", "b.ndjson"), ("a.ndjson", "b.jsonl.gz"), ("a.json.gz", "b.json.gz")])
def test_gzip(tmp_path, names):
    source, target = (tmp_path / name for name in names)
    content = lines(DIRTY) if "nd" in names[0] else json.dumps({**HEADER, "records": [DIRTY]}).encode()
    source.write_bytes(gzip.compress(content) if source.suffix == ".gz" else content)
    fix(source, target)
    (record,) = files.read(target)
    assert record.names[0].value == "Алена Выдумка"
    first = target.read_bytes()
    fix(source, target)
    assert target.read_bytes() == first


def test_without_a_target_nothing_is_written(tmp_path):
    source = tmp_path / "a.ndjson"
    source.write_bytes(lines(DIRTY))
    found = fix(source)
    assert (found.total, found.target) == (2, None)
    assert source.read_bytes() == lines(DIRTY)
    assert list(tmp_path.iterdir()) == [source]


def test_in_place(tmp_path):
    source = tmp_path / "a.ndjson"
    source.write_bytes(lines(DIRTY, CHARGE))
    assert fix(source, in_place=True).target == str(source)
    assert [json.loads(line) for line in source.read_bytes().splitlines()] == [CLEAN, CHARGE]


@pytest.mark.parametrize("name", ["a.ndjson", "a.ndjson.gz", "a.json"])
def test_in_place_leaves_a_file_in_order_alone(tmp_path, name):
    source = tmp_path / name
    content = json.dumps({**HEADER, "records": [CLEAN]}).encode() if name == "a.json" else lines(CLEAN, b"{broken\n")
    source.write_bytes(gzip.compress(content) if source.suffix == ".gz" else content)
    before = source.stat()
    found = fix(source, in_place=True)
    assert (found.total, found.target, found.unread) == (0, None, 0 if name == "a.json" else 1)
    assert (source.stat().st_ino, source.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert list(tmp_path.iterdir()) == [source]


def test_memory_needs_no_list_of_fixes(tmp_path):
    (tmp_path / "a.ndjson").write_bytes(lines(DIRTY, b"{broken\n"))
    fixes, problems = [], []
    found = fix(tmp_path / "a.ndjson", on_fix=fixes.append, on_problem=problems.append)
    assert (found.fixes, found.problems) == ((), ())
    assert (len(fixes), len(problems), found.total, found.unread) == (2, 1, 2, 1)


@pytest.mark.parametrize("name", ["a.json", "a.ndjson"])
@pytest.mark.parametrize("door", [bytes, io.BytesIO])
def test_bytes_and_streams_are_fixed_as_the_file_is(tmp_path, name, door):
    records = [DIRTY] if name.endswith(".json") else [DIRTY, DIRTY | {"id": "p2"}]
    data = lines(*records) if name.endswith(".ndjson") else json.dumps({"hrdocs": "1.0", "records": records}).encode()
    (tmp_path / name).write_bytes(data)
    by_name = fix(tmp_path / name, tmp_path / f"1{name}")
    by_door = fix(door(data), tmp_path / f"2{name}")
    assert (tmp_path / f"1{name}").read_bytes() == (tmp_path / f"2{name}").read_bytes()
    assert (by_door.counts, by_door.source) == (by_name.counts, None)
    assert str(tmp_path / name) not in by_door.to_text()


class TestWrongCalls:
    def test_the_target_is_the_source(self, tmp_path):
        (tmp_path / "a.json").write_text("{}")
        with pytest.raises(WrongTarget) as caught:
            fix(tmp_path / "a.json", tmp_path / "x" / ".." / "a.json")
        assert str(caught.value).startswith("expected another file than the source; to replace the source itself, ask")

    def test_the_target_is_the_source_by_another_name(self, tmp_path):
        (tmp_path / "a.json").write_text("{}")
        (tmp_path / "b.json").hardlink_to(tmp_path / "a.json")
        with pytest.raises(WrongTarget):
            fix(tmp_path / "a.json", tmp_path / "b.json")

    def test_a_target_of_the_other_kind(self):
        with pytest.raises(WrongTarget, match="both \\.json, or both \\.ndjson"):
            fix("a.json", "b.ndjson.gz")

    def test_a_target_and_in_place(self):
        with pytest.raises(WrongTarget, match="not both"):
            fix("a.json", "b.json", in_place=True)

    def test_a_stream_in_its_place(self):
        with pytest.raises(WrongTarget, match="what is read as a stream has no place"):
            fix(b"{}", in_place=True)

    def test_a_stream_to_a_target_of_the_other_kind(self, tmp_path):
        with pytest.raises(WrongTarget, match="both \\.json, or both \\.ndjson"):
            fix(b'{"hrdocs": "1.0", "records": []}', tmp_path / "a.ndjson")

    def test_no_source_at_all(self):
        with pytest.raises(TypeError):
            fix(7)

    @pytest.mark.parametrize("names", [("a.txt",), ("a.json", "b.txt")])
    def test_an_ending_that_tells_nothing(self, names):
        with pytest.raises(InvalidDocument, match=r"file\.unknown-ending"):
            fix(*names)


class TestFilesThatCannotBeFixed:
    @pytest.mark.parametrize(
        ("name", "content", "code"),
        [
            ("a.json", b"", "json.empty"),
            ("a.json", b'{"a": 1, "a": 2}', "json.duplicate-key"),
            ("a.json", b'"\xff"', "json.not-utf8"),
            ("a.json.gz", b"no gzip", "gzip.damaged"),
            ("a.ndjson.gz", gzip.compress(lines(*[DIRTY] * 9))[:-12], "gzip.truncated"),
            ("a.json", b" " * 2001, "file.too-large"),
            ("a.ndjson", b"[1]\n" * 501, "file.too-large"),
            ("a.ndjson", b" " * 1001, "file.line-too-long"),
        ],
    )
    def test_nothing_is_written(self, tmp_path, name, content, code):
        (tmp_path / name).write_bytes(content)
        (tmp_path / f"b{name}").write_bytes(b"before")
        with pytest.raises(InvalidDocument) as caught:
            fix(tmp_path / name, tmp_path / f"b{name}", max_bytes=2000, max_line_bytes=1000)
        assert [problem.code for problem in caught.value.problems] == [code]
        assert (tmp_path / f"b{name}").read_bytes() == b"before"
        assert len(list(tmp_path.iterdir())) == 2

    def test_no_such_file(self, tmp_path):
        with pytest.raises(UnreadableFile, match=r"file\.missing"):
            fix(tmp_path / "a.json")

    def test_a_folder(self, tmp_path):
        (tmp_path / "a.ndjson").mkdir()
        with pytest.raises(UnreadableFile, match=r"file\.directory"):
            fix(tmp_path / "a.ndjson")

    def test_nowhere_to_write(self, tmp_path):
        (tmp_path / "a.ndjson").write_bytes(lines(DIRTY))
        with pytest.raises(UnreadableFile, match=r"file\.not-written"):
            fix(tmp_path / "a.ndjson", tmp_path / "none" / "b.ndjson")

    def test_an_empty_ndjson_has_nothing_to_fix(self, tmp_path):
        (tmp_path / "a.ndjson").write_bytes(b"")
        assert fix(tmp_path / "a.ndjson", tmp_path / "b.ndjson").total == 0
        assert (tmp_path / "b.ndjson").read_bytes() == b""
