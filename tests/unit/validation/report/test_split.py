"""Accepted and rejected records of a file, in memory and as two files."""

import json

import pytest

import hrdocs

GOOD = {"type": "person", "id": "p1"}
BAD = {"type": "person", "id": "p2", "birth": "2030"}


def report(path, *lines):
    path.write_text("".join(line + "\n" for line in lines), encoding="utf-8")
    return hrdocs.validate(path, rules=("date",), as_of="2021")


@pytest.fixture
def found(tmp_path):
    return report(tmp_path / "a.ndjson", '{"hrdocs": "1.0"}', json.dumps(GOOD), "{broken", json.dumps(BAD))


def test_each_side_is_read_again(found):
    for _ in range(2):
        assert [record.id for record in found.accepted] == ["p1"]
        assert [[problem.code for problem in each.problems] for each in found.rejected] == [
            [found.problems[0].code],
            ["date.future"],
        ]


def test_every_line_is_written_once(found, tmp_path):
    found.write_split(accepted=tmp_path / "good.ndjson", rejected=tmp_path / "bad.ndjson")
    assert (tmp_path / "good.ndjson").read_text(encoding="utf-8").splitlines() == [
        '{"hrdocs": "1.0"}',
        json.dumps(GOOD),
    ]
    assert (tmp_path / "bad.ndjson").read_text(encoding="utf-8").splitlines() == ["{broken", json.dumps(BAD)]


def test_the_two_files_are_two(found, tmp_path):
    with pytest.raises(ValueError, match=r"^accepted and rejected are two files, "):
        found.write_split(accepted=tmp_path / "x.ndjson", rejected=tmp_path / "x.ndjson")


def test_a_json_is_split_into_lines(tmp_path):
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"hrdocs": "1.0", "records": [GOOD, BAD]}), encoding="utf-8")
    hrdocs.validate(path, rules=("date",), as_of="2021").write_split(rejected=tmp_path / "bad.ndjson")
    (line,) = (tmp_path / "bad.ndjson").read_text(encoding="utf-8").splitlines()
    assert json.loads(line) == BAD
