"""A disk that is full, or a file that may not grow: the target stays as it was, nothing unfinished is left."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

resource = pytest.importorskip("resource", reason="this system has no limit of file sizes")

CASE = {
    "hrdocs": "1.0",
    "records": [
        {"type": "person", "id": f"p{n}", "names": [{"value": "Alena Vymyslenka"}], "birth": "24.09.1990"}
        for n in range(400)
    ],
}
# What each verb writes; the limit is far below all of it.
WRITES = {
    "fix-in-place": ["fix", "a.json", "--in-place"],
    "share": ["share", "b.json", "--label", "amber", "--output", "out.json"],
    "merge": ["merge", "b.json", "b.json", "--output", "out.json"],
    "report": ["validate", "a.json", "--format", "html", "--output", "out.html"],
    "split": ["validate", "b.json", "--accepted", "out.ndjson"],
}
LIMIT = 4096
RUN = (
    "import resource, signal, sys; from hrdocs import cli; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
    f"resource.setrlimit(resource.RLIMIT_FSIZE, ({LIMIT}, {LIMIT})); sys.exit(cli.main(sys.argv[1:]))"
)


@pytest.mark.parametrize("name", ["fix-in-place", "report", "split"])
def test_a_file_that_may_not_grow_leaves_its_target_whole(name):
    Path("a.json").write_text(json.dumps(CASE), encoding="utf-8")
    Path("b.json").write_text(json.dumps(CASE).replace("24.09.1990", "1990-09-24"), encoding="utf-8")
    for out in ("out.json", "out.html", "out.ndjson"):
        Path(out).write_text("as it was", encoding="utf-8")
    before = {path.name: path.read_bytes() for path in Path().iterdir()}
    command = [sys.executable, "-c", RUN, *WRITES[name]]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    assert done.returncode == 3, done.stderr
    assert "the file was not written: the disk is full" in done.stderr
    assert "Vymyslenka" not in done.stderr
    assert {path.name: path.read_bytes() for path in Path().iterdir()} == before


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize("name", ["share", "merge"])
def test_records_to_a_full_standard_output(name):
    Path("a.json").write_text(json.dumps(CASE), encoding="utf-8")
    Path("b.json").write_text(json.dumps(CASE).replace("24.09.1990", "1990-09-24"), encoding="utf-8")
    arguments = ["-" if each.startswith("out.") else each for each in WRITES[name]]
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        command = [sys.executable, "-m", "hrdocs", *arguments]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)  # noqa: S603
    assert (done.returncode, done.stderr.splitlines()[-1:]) == (3, ["hrdocs: standard output: No space left on device"])
