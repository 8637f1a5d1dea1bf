"""Pack the tables of names into one small file of the library.

    python tools/build_names.py            # writes src/hrdocs/data/names.json.gz
    python tools/build_names.py --check    # only says whether it is up to date

The tables are edited in `tools/names/`; packed they take a quarter of the place and are read ten times faster.
"""

import argparse
import gzip
import json
import sys
import tomllib
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).parent.parent
TABLES: Final = ROOT / "tools" / "names"
OUT: Final = ROOT / "src" / "hrdocs" / "data" / "names.json.gz"


def tables() -> dict[str, Any]:
    """Return the tables by name, days as texts."""
    found = {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(TABLES.glob("*.toml"))}
    return dict(json.loads(json.dumps(found, default=str)))


def main() -> int:
    """Write the file, or compare it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing; say whether the packed file is up to date")
    made = tables()
    if parser.parse_args().check:
        is_current = json.loads(gzip.decompress(OUT.read_bytes())) == made
        print("up to date" if is_current else f"{OUT.name} is not what the tables say: run tools/build_names.py")
        return 0 if is_current else 1
    text = json.dumps(made, ensure_ascii=False, separators=(",", ":"))
    OUT.write_bytes(gzip.compress(text.encode(), mtime=0))
    return 0


if __name__ == "__main__":
    sys.exit(main())
