"""Try the library with the lowest and with the newest versions of its dependencies that `pyproject.toml` admits.

Each has an environment of its own, in which the examples are checked, a workbook and a document are read, records are
drawn, with warnings as errors. The suite runs with the versions of `constraints.txt`.
"""

import os
import subprocess
import sys
import tempfile
import venv
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
LOWEST: Final = ROOT / "constraints-lowest.txt"

TRY: Final = """
import io, sys, warnings
import docx, openpyxl
from hypothesis import given, settings
import hrdocs
from hrdocs import jsontext, schema
from hrdocs.cli.plain_text import text_of
from hrdocs.interchange.tables import read_table
from hrdocs.testing import records

for name in sys.argv[1:]:
    report = hrdocs.validate(name, language="be")
    assert report.ok, report.to_text()
    assert hrdocs.read(name) == hrdocs.read(name)
assert jsontext.loads(b'{"a": 1}', fast=True) == {"a": 1}
made = io.BytesIO()
book = openpyxl.Workbook()
book.active.append(["name", "day"])
book.save(made)
(sheet,) = read_table(made.getvalue()).sheets
assert [cell.text for cell in next(iter(sheet.read())).cells] == ["name", "day"]
made = io.BytesIO()
document = docx.Document()
document.add_paragraph("342")
document.save(made)
assert "342" in text_of(made.getvalue())

@settings(max_examples=20, deadline=None, database=None, derandomize=True)
@given(records())
def reads_back(record):
    assert hrdocs.from_json(hrdocs.to_json(record)) == record

reads_back()
"""


def tried(name: str, place: Path, constraint: Path | None) -> str:
    """Return what was installed, or what failed."""
    venv.create(place, with_pip=True)
    python = str(place / "bin" / "python")
    own = {key: each for key, each in os.environ.items() if key not in {"PIP_CONSTRAINT", "PYTHONPATH"}}
    install = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--upgrade"]
    install += ["-c", str(constraint)] if constraint is not None else []
    examples = sorted(map(str, (ROOT / "examples").glob("*.json")))
    for command in (
        [*install, f"{ROOT}[fast,testing,tables,documents]"],
        [python, "-W", "error", "-c", TRY, *examples],
    ):
        done = subprocess.run(command, capture_output=True, text=True, check=False, env=own, cwd=place)  # noqa: S603
        if done.returncode != 0:
            return f"{name} versions failed\n{done.stdout}{done.stderr}"
    listed = subprocess.run([python, "-m", "pip", "freeze"], capture_output=True, text=True, check=True, env=own)  # noqa: S603
    wanted = {line.partition("==")[0] for line in LOWEST.read_text().splitlines() if "==" in line}
    return f"{name}: " + ", ".join(each for each in listed.stdout.split() if each.partition("==")[0].lower() in wanted)


def main() -> int:
    """Try both, side by side."""
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor() as pool:
        runs = [
            pool.submit(tried, "lowest", Path(folder) / "lowest", LOWEST),
            pool.submit(tried, "newest", Path(folder) / "newest", None),
        ]
        said = [each.result() for each in runs]
    print("\n".join(said))
    return any("versions failed" in each for each in said)


if __name__ == "__main__":
    sys.exit(main())
