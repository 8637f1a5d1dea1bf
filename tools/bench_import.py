"""How fast hrdocs brings a partner's list in, beside followthemoney's mapping, and openpyxl and csv that only read.

Usage: python tools/bench_import.py [--list FILE] [--rows N] [--rounds N] [--ftm PYTHON] [--check]

The work is done in `tools/bench/`.
"""

import sys

from bench.imports import main

if __name__ == "__main__":
    sys.exit(main())
