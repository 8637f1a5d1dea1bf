"""A file such as a partner sends, of any length, in which nothing is to be fixed.

Usage: python tools/bench/partner_file.py RECORDS FILE [--seed N]

Whole invented cases come one after the other, with all types of records and about 1.2 kB each; sources, courts and
officials are shared, as in a list of the whole country. The same number and seed give the same bytes.
"""

import argparse
import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from hrdocs.testing import sound_records

HEADER = {"hrdocs": "1.0", "title": {"be": "Спіс выдуманых спраў"}, "publisher": "Прыклад"}


def lines(count: int, *, seed: int = 1) -> Iterator[bytes]:
    """Return the lines of the file: the header, then the records; each with its line break.

    The last case is whole, so that nothing leads nowhere: there may be a few records more than requested.
    """
    yield _line(HEADER)
    for record in sound_records(count, seed=seed):
        yield _line(record)


def _line(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def main() -> None:
    """Write the file."""
    parser = argparse.ArgumentParser(description="Write a partner's file in which nothing is to be fixed.")
    parser.add_argument("records", type=int, help="at least how many records; the last case is whole")
    parser.add_argument("file", type=Path, help="name of the file, which ends in .ndjson")
    parser.add_argument("--seed", type=int, default=1, help="which cases")
    asked = parser.parse_args()
    written = lines(asked.records, seed=asked.seed)
    with asked.file.open("wb") as file:
        while some := list(islice(written, 1000)):
            file.writelines(some)


if __name__ == "__main__":
    main()
