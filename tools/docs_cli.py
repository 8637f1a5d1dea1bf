"""Write the help of each verb into the page of the command line anew.

Usage: python tools/docs_cli.py

A block that shows `$ hrdocs ... --help` and nothing else gets what that command prints, in English and 80 columns wide.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

PAGE = Path(__file__).parent.parent / "docs" / "reference" / "cli.md"
_BLOCK = re.compile(r"^```console\n\$ hrdocs ((?:[a-z]+ )*--help)\n.*?^```$", re.MULTILINE | re.DOTALL)


def written(page: str) -> str:
    """Return the page with the help as it is."""
    return _BLOCK.sub(lambda found: f"```console\n$ hrdocs {found[1]}\n{_help(found[1])}\n```", page)


def _help(arguments: str) -> str:
    environment = os.environ | {"COLUMNS": "80", "HRDOCS_LANGUAGE": "en"}
    done = subprocess.run(  # noqa: S603 -- our own command, with words of our own page
        [sys.executable, "-m", "hrdocs", *arguments.split()],
        capture_output=True,
        text=True,
        check=True,
        env=environment,
    )
    return "\n".join(line.rstrip() for line in done.stdout.rstrip().split("\n"))


if __name__ == "__main__":
    PAGE.write_text(written(PAGE.read_text("utf-8")), "utf-8")
