"""Check a dataset that lies in many files on a cluster: each file where it is, the whole on one machine.

    python cluster.py FOLDER report.html

Needs Dask (`pip install "dask[distributed]"`). On a cluster of your own, give `Client` its address.
"""

import sys
from pathlib import Path

import dask.bag
from dask.distributed import Client

import hrdocs
from hrdocs.validation import combine, examine_file

AS_OF = "2026-11-22"


def check(paths: list[str], language: str = "en") -> hrdocs.Report:
    """Check files that together are one dataset."""
    numbered = list(enumerate(paths))
    bag = dask.bag.from_sequence(numbered, npartitions=len(numbered))
    # What comes back from a file is what is wrong in it, and ids, days and references: no names.
    findings = bag.map(lambda each: examine_file(each[1], part=each[0], as_of=AS_OF)).compute()
    return combine(findings, language=language, as_of=AS_OF)


if __name__ == "__main__":
    with Client(n_workers=2, threads_per_worker=1):
        report = check(sorted(map(str, Path(sys.argv[1]).glob("*.ndjson"))))
    Path(sys.argv[2]).write_text(report.to_html(), encoding="utf-8")
    print(report.to_text(limit=3))
    sys.exit(0 if report.ok else 1)
