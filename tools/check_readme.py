"""Run the shell blocks of the README in a fresh clone, as a new user would: what they show must work as shown.

The block that runs all tests is left out: it is what runs this script.
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BLOCK = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PIP_QUIET = "PIP_DISABLE_PIP_VERSION_CHECK=1"


def main() -> int:
    """Clone, run, and say what failed."""
    with tempfile.TemporaryDirectory() as folder:
        clone = Path(folder) / "hrdocs"
        subprocess.run(["git", "clone", "--quiet", ROOT, clone], check=True)  # noqa: S603, S607
        # What is not committed yet is part of what is tried.
        changed = subprocess.run(
            ["git", "ls-files", "-z", "--modified", "--others", "--exclude-standard"],  # noqa: S607
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for name in filter(None, changed.split("\0")):
            if (ROOT / name).is_file():
                (clone / name).parent.mkdir(parents=True, exist_ok=True)
                (clone / name).write_bytes((ROOT / name).read_bytes())
        blocks = BLOCK.findall((clone / "README.md").read_text(encoding="utf-8"))
        blocks = [block for block in blocks if "make test" not in block]
        for block in blocks:
            done = subprocess.run(  # noqa: S603
                ["env", PIP_QUIET, "bash", "-euo", "pipefail", "-c", block],  # noqa: S607
                cwd=clone,
                capture_output=True,
                text=True,
                check=False,
            )
            if done.returncode != 0:
                sys.exit(
                    f"README.md, in a fresh clone:\n{block}\nexit code {done.returncode}\n{done.stdout}{done.stderr}"
                )
        print(f"README.md: {len(blocks)} blocks ran in a fresh clone")
    return 0


if __name__ == "__main__":
    sys.exit(main())
