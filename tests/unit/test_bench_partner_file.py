"""The partner's file of the benchmark: nothing in it is to be fixed, and it is made the same each time."""

import importlib.util
import json
import sys
from pathlib import Path

import pytest

import hrdocs

ROOT = Path(__file__).resolve().parents[2]


def load_tool():
    spec = importlib.util.spec_from_file_location("partner_file", ROOT / "tools" / "bench" / "partner_file.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


tool = load_tool()


@pytest.fixture
def written(tmp_path, monkeypatch):
    path = tmp_path / "partner.ndjson"
    monkeypatch.setattr(sys, "argv", ["partner_file.py", "2000", str(path)])
    tool.main()
    return path


def test_nothing_is_to_be_fixed(written):
    report = hrdocs.validate(written, as_of="2026-01-01")
    assert report.problem_count == 0
    # The last case is whole.
    assert 2000 <= report.record_count < 2100
    assert {name for name, _ in report.counts} == set(hrdocs.model.RECORDS)


def test_the_same_bytes_each_time_and_records_of_the_usual_length(written):
    lines = written.read_bytes().splitlines(keepends=True)
    assert lines == list(tool.lines(2000))
    assert lines != list(tool.lines(2000, seed=2))
    assert json.loads(lines[0]) == tool.HEADER
    assert 1000 < sum(map(len, lines[1:])) / len(lines[1:]) < 1400
