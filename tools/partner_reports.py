"""Write the expected reports of the files in `examples/partner/`; with --check, say which are stale.

Usage: python tools/partner_reports.py [--check]

The day and the language of each check are in `examples/partner/checks.json`. Read what has changed before you keep
it: every problem told must be in the file, and every one in the file must be told.
"""

import argparse
import contextlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import hrdocs
from hrdocs import jsontext

FOLDER = Path(__file__).resolve().parents[1] / "examples" / "partner"


def checks() -> dict[str, dict[str, str]]:
    """Return by name of a file the day and the language of its check."""
    found: dict[str, dict[str, str]] = json.loads((FOLDER / "checks.json").read_text(encoding="utf-8"))
    return found


def reports() -> Iterator[tuple[str, bytes]]:
    """Return the names of the expected reports, with their content."""
    # Reports print the name of the file as it was given: without a folder it is the same everywhere.
    with contextlib.chdir(FOLDER):
        for name, check in checks().items():
            report = hrdocs.validate(name, **check)
            stem = name.partition(".")[0]
            yield f"{stem}.report.txt", f"{report.to_text()}\n".encode()
            yield f"{stem}.report.json", (jsontext.dumps(report.to_json(), indent=2) + "\n").encode()


def main() -> int:
    """Write or check."""
    parser = argparse.ArgumentParser(description="Write the expected reports of the partner files.")
    parser.add_argument("--check", action="store_true", help="write nothing, and say which are stale")
    asked = parser.parse_args()
    stale = []
    for name, content in reports():
        path = FOLDER / name
        if path.is_file() and path.read_bytes() == content:
            continue
        stale.append(name)
        if not asked.check:
            path.write_bytes(content)
            print(f"wrote {name}")
    if asked.check and stale:
        print(
            f"stale in examples/partner: {', '.join(stale)}; to fix: python tools/partner_reports.py", file=sys.stderr
        )
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
