"""How long it takes to bring a partner's list in, beside those who map less of it or only read it."""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from bench.run import Verdict, verdict_text
from bench.viasna_list import write_csv, write_workbook

_TIMED: Final = """
import json, sys, time
path, out = sys.argv[1], sys.argv[2]
def now():
    return time.perf_counter(), time.process_time()
def told(began, count, but=0.0, **more):
    seconds, work = (after - before for after, before in zip(now(), began))
    print(json.dumps({"seconds": seconds, "work": work - but, "count": count, **more}))
"""
_CSV: Final = (
    _TIMED
    + """
import csv
began = now()
with open(path, encoding="utf-8-sig", newline="") as file:
    count = sum(1 for _ in csv.DictReader(file))
told(began, count)
"""
)
_FTM: Final = (
    _TIMED
    + """
import logging
from pathlib import Path
from followthemoney import model
# It reads a mark at the beginning as a part of the first heading, and writes a line for each row without a judge.
logging.disable()
plain = Path(out + ".plain")
plain.write_text(Path(path).read_text("utf-8-sig"), "utf-8")
path = str(plain)
def column(name): return {"column": name}
mapping = {"csv_url": path, "entities": {
    "person": {"schema": "Person", "keys": ["id"], "properties": {
        "name": column("name"), "birthDate": column("birthday"), "gender": column("gender"),
        "sourceUrl": column("url"), "status": column("status"), "notes": column("articles"),
        "country": {"literal": "by"}}},
    "court": {"schema": "PublicBody", "keys": ["judge"], "properties": {
        "name": column("judge"), "country": {"literal": "by"}}},
    "case": {"schema": "CourtCase", "keys": ["id"], "properties": {
        "name": column("decision"), "fileDate": column("arrested"), "closeDate": column("verdict_date"),
        "summary": column("articles"), "notes": column("penalty")}},
}}
list(model.map_entities({**mapping, "csv_url": out + ".warm"}))
began, count = now(), 0
for entity in model.map_entities(mapping):
    count += 1
told(began, count)
"""
)
_MAPPED: Final = (
    _TIMED
    + """
from hrdocs.collecting import no_collection
from hrdocs.interchange import importing, read
read(out + ".warm")
judged = [0.0]
validate = importing.validate
def timed(*args, **options):
    start = time.process_time()
    try:
        return validate(*args, **options)
    finally:
        judged[0] += time.process_time() - start
importing.validate = timed
with no_collection():
    began = now()
    imported = read(path, as_of="2026-11-30")
    # The rules of meaning are another question: who only maps asks none.
    told(began, len(imported.dataset), but=judged[0])
"""
)
_WHOLE: Final = (
    _TIMED
    + """
from hrdocs.collecting import no_collection
from hrdocs.interchange import read, write_folder
read(out + ".warm")
with no_collection():
    began = now()
    imported = read(path, as_of="2026-11-30")
    write_folder(imported, out)
    told(began, len(imported.dataset), problems=imported.report.problem_count)
"""
)
_OPENPYXL: Final = (
    _TIMED
    + """
import openpyxl
began = now()
book = openpyxl.load_workbook(path, read_only=True, data_only=True)
count = sum(1 for sheet in book.worksheets for row in sheet.iter_rows(values_only=True))
told(began, count)
"""
)
_WORKBOOK: Final = (
    _TIMED
    + """
from hrdocs.interchange.tables import read_table
began = now()
count = sum(1 for sheet in read_table(path).sheets for row in sheet.rows())
told(began, count)
"""
)

CSV: Final = "csv.DictReader, only reading"
FTM: Final = "followthemoney, three entities a row"
MAPPED: Final = "hrdocs, rows to checked records"
WHOLE: Final = "hrdocs, file to records, NDJSON and report"
OPENPYXL: Final = "openpyxl, only reading the workbook"
WORKBOOK: Final = "hrdocs, reading the workbook"

_LONGEST: Final = 5.0
_OVER_OPENPYXL: Final = 1.5


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the benchmark.

    Returns:
        0; with `--check` 1 when a wanted figure is not met.
    """
    parser = argparse.ArgumentParser(prog="bench_import", description="How fast hrdocs brings a partner's list in.")
    parser.add_argument("--list", metavar="FILE", type=Path, help="a CSV in the layout of Viasna's machine export")
    parser.add_argument("--rows", type=int, default=8_700, help="rows of the list that is made (8700)")
    parser.add_argument("--workbook-rows", type=int, default=20_000, help="rows of the workbook (20000)")
    parser.add_argument("--rounds", type=int, default=3, help="how many turns (3)")
    parser.add_argument(
        "--ftm",
        metavar="PYTHON",
        default=os.environ.get("FTM_PYTHON", sys.executable),
        help="a Python that has followthemoney",
    )
    parser.add_argument("--check", action="store_true", help="exit with 1 when a wanted figure is not met")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        table, book = options.list or Path(folder) / "list.csv", Path(folder) / "list.xlsx"
        if options.list is None:
            write_csv(table, options.rows)
        write_workbook(book, options.workbook_rows)
        out = Path(folder) / "out"
        write_csv(Path(f"{out}.warm"), 20)
        contenders = _contenders(table, book, out, options.ftm)
        best: dict[str, dict[str, float]] = {}
        for _ in range(options.rounds):
            for name, run in contenders.items():
                found = run()
                if found is not None and (name not in best or found["work"] < best[name]["work"]):
                    best[name] = found
    if hasattr(os, "getloadavg"):
        print("load of the machine: " + ", ".join(f"{each:.1f}" for each in os.getloadavg()))
    for name, found in best.items():
        print(f"{name:44} {found['work']:8.2f} s of work, {int(found['count']):9,} rows or records")
    verdicts = _verdicts(best)
    print(verdict_text(verdicts))
    return int(options.check and not all(each.is_met for each in verdicts))


def _contenders(table: Path, book: Path, out: Path, ftm: str) -> dict[str, Callable[[], dict[str, float] | None]]:
    found: dict[str, Callable[[], dict[str, float] | None]] = {
        CSV: lambda: _child(_CSV, table, out),
        MAPPED: lambda: _child(_MAPPED, table, out),
        WHOLE: lambda: _child(_WHOLE, table, out),
        OPENPYXL: lambda: _child(_OPENPYXL, book, out),
        WORKBOOK: lambda: _child(_WORKBOOK, book, out),
    }
    has = subprocess.run([ftm, "-c", "import followthemoney"], check=False, capture_output=True)  # noqa: S603
    if has.returncode:
        print(
            "followthemoney is not installed, so that nothing is compared with it: --ftm PYTHON names one that has it"
        )
    else:
        found[FTM] = lambda: _child(_FTM, table, out, python=ftm)
    return found


def _child(script: str, path: Path, out: Path, python: str = sys.executable) -> dict[str, float] | None:
    """Run a contender in a process of its own, and return what it says."""
    run = subprocess.run(  # noqa: S603 -- our own scripts
        [python, "-c", script, str(path), str(out)], check=True, capture_output=True, text=True
    )
    found: dict[str, float] = json.loads(run.stdout.splitlines()[-1])
    return found


def _verdicts(best: dict[str, dict[str, float]]) -> list[Verdict]:
    def ratio(one: str, other: str) -> float:
        # By the time of the processor, so that others on the machine make no difference.
        return best[one]["work"] / best[other]["work"]

    whole = best[WHOLE]["seconds"]
    made = [
        Verdict("list to records, NDJSON and report", "under 5 s", f"{whole:.2f} s", whole < _LONGEST),
        Verdict("the same, over csv that only reads", "to compare", f"{ratio(WHOLE, CSV):.0f} times", True),  # noqa: FBT003
    ]
    if FTM in best:
        speed = ratio(FTM, MAPPED)
        made.append(Verdict("rows a second over followthemoney's", "at least 1", f"{speed:.2f}", speed >= 1))
    times = ratio(WORKBOOK, OPENPYXL)
    made.append(Verdict("a workbook, over openpyxl", "at most 1.5", f"{times:.2f}", times <= _OVER_OPENPYXL))
    return made
