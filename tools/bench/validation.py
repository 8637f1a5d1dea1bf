"""How long it takes to check a partner's file with all rules, beside those who only build or only explain."""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Final

from bench.index_memory import across_bytes
from bench.partner_file import lines
from bench.run import Verdict, verdict_text

_PEAK: Final = """
import resource, sys
def peak():
    try:
        # Linux hands the peak of the parent down to the child; this one is the child's own.
        with open("/proc/self/status") as file:
            return next(int(line.split()[1]) * 1024 for line in file if line.startswith("VmHWM"))
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
"""
_VALIDATE: Final = (
    _PEAK
    + """
import json, time, hrdocs
path, jobs = sys.argv[1], int(sys.argv[2])
if __name__ == "__main__":
    # Models, checks and law are made before, as the models of the others are.
    hrdocs.validate(hrdocs.Dataset([]))
    began = time.perf_counter()
    report = hrdocs.validate(path, as_of="2026-11-22", jobs=jobs)
    took = time.perf_counter() - began
    print(json.dumps({"seconds": took, "records": report.record_count, "found": report.problem_count, "peak": peak(),
                      "report": json.dumps(report.to_json())}))
"""
)
_PYDANTIC: Final = (
    _PEAK
    + """
import json, time
from bench.rivals import PydanticModels
from hrdocs.model import RECORDS
read = PydanticModels(values=sys.argv[2] == "values").adapter(*RECORDS).validate_json
began, count = time.perf_counter(), 0
with open(sys.argv[1], "rb") as file:
    next(file)
    for line in file:
        read(line)
        count += 1
print(json.dumps({"seconds": time.perf_counter() - began, "records": count, "peak": peak()}))
"""
)
_JSONSCHEMA: Final = """
import itertools, json, sys, time
from jsonschema import Draft202012Validator
from hrdocs import schema
from hrdocs.model import RECORDS
dataset = Draft202012Validator(schema.document("dataset"))
validators = {name: Draft202012Validator(schema.document(name)) for name in RECORDS}
began, count = time.perf_counter(), 0
with open(sys.argv[1], "rb") as file:
    next(file)
    for line in itertools.islice(file, int(sys.argv[3])):
        value = json.loads(line)
        if sys.argv[2] == "dataset":
            assert not list(dataset.iter_errors({"hrdocs": "1.0", "records": [value]}))
        else:
            assert not list(validators[value["type"]].iter_errors(value))
        count += 1
print(json.dumps({"seconds": time.perf_counter() - began, "records": count}))
"""

ONE: Final = "hrdocs.validate, all rules"
TWO: Final = "hrdocs.validate, all rules, jobs=2"
VALUES: Final = "pydantic v2, only building the same values"
TEXTS: Final = "pydantic v2, only building, texts only"
SCHEMA: Final = "json + jsonschema iter_errors, dataset.json"
BY_TYPE: Final = "json + jsonschema iter_errors, picked by type"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the benchmark.

    Returns:
        0; with `--check` 1 when a wanted figure is not met.
    """
    parser = argparse.ArgumentParser(prog="bench_validation", description="How fast hrdocs checks a partner's file.")
    parser.add_argument("--records", type=int, default=100_000, help="how many records (100000)")
    parser.add_argument("--rounds", type=int, default=3, help="how many turns (3)")
    parser.add_argument("--no-million", action="store_true", help="do not measure ten times as many records")
    parser.add_argument("--check", action="store_true", help="exit with 1 when a wanted figure is not met")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "partner.ndjson"
        size = _write(path, options.records)
        print(f"{options.records:,} records, {size / 1e6:.0f} MB of NDJSON")
        times = _by_turns(path, options.rounds)
        for name, (best, records) in times.items():
            print(f"{name:44} {best / records * 1e6:8.1f} µs a record {records / best:9,.0f} records/s")
        verdicts = list(_speed(times))
        verdicts += _whole_list(Path(folder))
        verdicts.append(_across(Path(folder)))
        if not options.no_million:
            verdicts.append(_memory(path, Path(folder) / "ten.ndjson", options.records))
    print(verdict_text(verdicts))
    return int(options.check and not all(each.is_met for each in verdicts))


def _write(path: Path, count: int) -> int:
    with path.open("wb") as file:
        file.writelines(lines(count))
    return path.stat().st_size


def _by_turns(path: Path, rounds: int) -> dict[str, tuple[float, int]]:
    """Return the best time of each contender, in fresh processes by turns, and its number of records."""
    contenders: dict[str, Callable[[], dict[str, float]]] = {
        ONE: lambda: _child(_VALIDATE, path, 1),
        TWO: lambda: _child(_VALIDATE, path, 2),
        VALUES: lambda: _child(_PYDANTIC, path, "values"),
        TEXTS: lambda: _child(_PYDANTIC, path, "texts"),
        SCHEMA: lambda: _child(_JSONSCHEMA, path, "dataset", 1_000),
        BY_TYPE: lambda: _child(_JSONSCHEMA, path, "type", 2_000),
    }
    found: dict[str, tuple[float, int]] = {}
    for _ in range(rounds):
        for name, run in contenders.items():
            given = run()
            if given.get("found"):
                print(f"{name}: {given['found']} problems, where none should be")
            best = min(given["seconds"], found[name][0]) if name in found else given["seconds"]
            found[name] = (best, int(given["records"]))
    return found


def _speed(times: dict[str, tuple[float, int]]) -> Iterator[Verdict]:
    def ratio(slower: str, quicker: str) -> float:
        return (times[slower][0] / times[slower][1]) / (times[quicker][0] / times[quicker][1])

    built = ratio(ONE, VALUES)
    yield Verdict("time over pydantic's building of the same values", "at most 4.3", f"{built:.2f}", built <= 4.3)  # noqa: PLR2004
    schema = ratio(SCHEMA, ONE)
    yield Verdict("speed over json + jsonschema, published schema", "at least 20", f"{schema:.1f}", schema >= 20)  # noqa: PLR2004
    by_type = ratio(BY_TYPE, ONE)
    yield Verdict("the same, who picks the schema by type himself", "at least 20", f"{by_type:.1f}", by_type >= 20)  # noqa: PLR2004
    jobs = ratio(ONE, TWO)
    yield Verdict("speed of two jobs over one", "at least 1.6", f"{jobs:.2f}", jobs >= 1.6)  # noqa: PLR2004


def _whole_list(folder: Path) -> Iterator[Verdict]:
    """Check the rows of a whole national list twice."""
    path = folder / "list.ndjson"
    _write(path, 8_700)
    first, second = (_child(_VALIDATE, path, 1) for _ in range(2))
    same = sha256(str(first["report"]).encode()).digest() == sha256(str(second["report"]).encode()).digest()
    yield Verdict("8,700 records", "seconds", f"{first['seconds']:.2f} s", first["seconds"] < 10)  # noqa: PLR2004
    yield Verdict("the same report twice", "yes", "yes" if same else "no", same)


def _across(folder: Path) -> Verdict:
    """Measure what the rules that look across records keep in the index."""
    path, count = folder / "across.ndjson", 5_000
    _write(path, count)
    each = across_bytes(path, count)
    return Verdict("index for rules across records", "at most 150 bytes", f"{each:.0f} bytes a record", each <= 150)  # noqa: PLR2004


def _memory(path: Path, ten: Path, records: int) -> Verdict:
    _write(ten, 10 * records)
    few, many = _child(_VALIDATE, path, 1), _child(_VALIDATE, ten, 1)
    each = (many["peak"] - few["peak"]) / (many["records"] - few["records"])
    return Verdict(
        f"peak of memory, {records:,} and {10 * records:,} records",
        "the index alone",
        f"{few['peak'] / 2**20:.0f} and {many['peak'] / 2**20:.0f} MiB, {each:.0f} bytes a record",
        each < 512,  # noqa: PLR2004
    )


def _child(code: str, *arguments: object) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        # A file, since processes that are started anew must find what they run.
        script = Path(folder) / "run.py"
        script.write_text(code, encoding="utf-8")
        done = subprocess.run(  # noqa: S603 -- our own code
            [sys.executable, str(script), *map(str, arguments)],
            check=True,
            capture_output=True,
            text=True,
            env=_environment(),
        )
    given: dict[str, float] = json.loads(done.stdout)
    return given


def _environment() -> dict[str, str]:
    tools = str(Path(__file__).parents[1])
    return {**os.environ, "PYTHONPATH": os.pathsep.join([tools, *filter(None, [os.environ.get("PYTHONPATH")])])}
