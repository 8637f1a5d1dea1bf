"""How fast hrdocs checks a partner's file with all rules, beside what people would pick instead; and its memory.

Usage: python tools/bench_validation.py [--records N] [--rounds N] [--no-million] [--check]

The work is done in `tools/bench/`.
"""

import sys

from bench.validation import main

if __name__ == "__main__":
    sys.exit(main())
