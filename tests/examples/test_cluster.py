"""The example for clusters, run on one of two local processes."""

import importlib.util
import json
import pickle
import warnings
from pathlib import Path

import pytest

import hrdocs

distributed = pytest.importorskip("distributed")

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def client():
    with pytest.MonkeyPatch.context() as patch, warnings.catch_warnings():
        patch.setenv("HRDOCS_TEST_CLUSTER", "yes")
        # What a cluster says of ports and of its own start is no fault of ours.
        warnings.simplefilter("ignore")
        with (
            distributed.LocalCluster(
                n_workers=2, threads_per_worker=1, dashboard_address=None, processes=True
            ) as cluster,
            distributed.Client(cluster) as client,
        ):
            yield client


def cluster_example():
    spec = importlib.util.spec_from_file_location("cluster", ROOT / "examples" / "cluster.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


PEOPLE = [{"type": "person", "id": f"p{n}", "birth": "1990"} for n in range(20)]
CHARGES = [{"type": "charge", "id": f"c{n}", "person": f"p{n}"} for n in range(22)]
WRONG = [
    {"type": "person", "id": "p3"},
    {"type": "incident", "id": "i1", "kind": "search", "period": "2021-03-02/2021-03-01"},
]


def lines(records):
    return "".join(json.dumps(record) + "\n" for record in records)


@pytest.mark.usefixtures("client")
@pytest.mark.filterwarnings("default")
def test_files_of_a_cluster_give_the_report_of_the_whole(tmp_path):
    parts = [CHARGES[:9], PEOPLE, [*CHARGES[9:], *WRONG]]
    paths = []
    for n, part in enumerate(parts):
        paths.append(str(tmp_path / f"part-{n}.ndjson"))
        Path(paths[-1]).write_text(lines(part), encoding="utf-8")
    apart = cluster_example().check(paths)
    whole = tmp_path / "whole.ndjson"
    whole.write_text("".join(map(lines, parts)), encoding="utf-8")
    together = hrdocs.validate(whole, as_of=cluster_example().AS_OF)
    assert apart.totals == together.totals
    assert apart.counts == together.counts

    def told(report):
        return sorted((p.code, p.place.record, p.place.pointer) for p in report.problems)

    assert told(apart) == told(together)
    assert {(p.code, Path(p.place.file).name, p.place.line) for p in apart.problems if p.severity == "error"} == {
        ("reference.dangling", "part-2.ndjson", 12),
        ("reference.dangling", "part-2.ndjson", 13),
        ("record.duplicate-id", "part-2.ndjson", 14),
        ("period.ends-before-start", "part-2.ndjson", 15),
    }
    assert [file.sha256 is not None for file in apart.files] == [True] * 3
    assert "part-2.ndjson" in apart.to_text("be")


@pytest.mark.usefixtures("client")
def test_exceptions_travel_whole():
    """Dask sends them in a way of its own, by which frozen ones would lose their fields."""
    with pytest.raises(hrdocs.InvalidText) as caught:
        hrdocs.PartialDate.parse("24.09.2020")
    again = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 -- our own bytes
    assert str(again) == str(caught.value)
    assert again.fix == "2020-09-24"
