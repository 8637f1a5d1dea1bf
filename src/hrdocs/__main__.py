"""`python -m hrdocs`: the same as the command `hrdocs`."""

import sys

from hrdocs.cli import main

if __name__ == "__main__":
    sys.exit(main())
