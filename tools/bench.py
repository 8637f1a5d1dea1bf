"""How fast hrdocs reads strictly, beside what people would pick instead; what streaming and importing cost.

Usage: python tools/bench.py [--quick] [--check] [--json FILE]

The work is done in `tools/bench/`, the package of the same name, which Python finds before this file.
"""

import sys

from bench.run import main

if __name__ == "__main__":
    sys.exit(main())
