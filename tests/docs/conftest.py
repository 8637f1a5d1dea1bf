"""The tests read the documentation as Sphinx does: with what its own extension makes of the pages."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "docs" / "_ext"))
