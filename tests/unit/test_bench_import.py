"""The list of the benchmark of imports: it is in the layout of the export, and sound."""

import sys
from pathlib import Path

import pytest

from hrdocs.interchange import read


@pytest.fixture
def tool(monkeypatch):
    monkeypatch.syspath_prepend(str(Path(__file__).resolve().parents[2] / "tools"))
    from bench import viasna_list  # noqa: PLC0415 -- tools are no package of ours

    yield viasna_list
    for name in [name for name in sys.modules if name.partition(".")[0] == "bench"]:
        del sys.modules[name]


def test_the_list_of_the_benchmark_is_read_whole(tool, tmp_path):
    path = tmp_path / "list.csv"
    tool.write_csv(path, 300)
    result = read(path, as_of="2026-11-30")
    assert result.mapping.format == "viasna.export"
    assert result.accounting.rows == 301
    assert result.accounting.set_aside == 0
    assert len(result.dataset) > 5 * 300
    assert {problem.code for problem in result.report.problems} <= {"person.possibly-same", "cell.review"}


def test_the_same_list_is_made_each_time(tool):
    assert list(tool.rows(20)) == list(tool.rows(40))[:20]
