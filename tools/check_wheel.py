"""Build the wheel and try it in an empty environment, as somebody who installs it would.

Schemas must travel inside it, the core must do without any extra, and a missing extra must name its cure.
"""

import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MOST = 3_000_000  # bytes: it is fetched over slow and watched connections

TRY = """
import importlib.resources, json, sys
import hrdocs
from hrdocs import schema
from hrdocs.errors import MissingExtra

packaged = importlib.resources.files("hrdocs") / "schemas" / "v1"
shipped = {each.name.removesuffix(".json") for each in packaged.iterdir()}
assert shipped == {"dataset", "mapping", "report", "types"}, shipped
for name in shipped:
    text = (packaged / f"{name}.json").read_text(encoding="utf-8")
    assert text == schema.text(name), f"the packaged schema {name} is not the one of the model"

dataset = hrdocs.read(sys.argv[1])
assert len(dataset) > 0
report = hrdocs.validate(sys.argv[1], language="be")
assert report.ok, report.to_text()

for module, cure in (("hrdocs.testing", "pip install hypothesis"),):
    try:
        __import__(module)
    except MissingExtra as error:
        assert cure in str(error), error
    else:
        raise AssertionError(f"{module} was imported though its extra is not installed")
try:
    hrdocs.jsontext.loads(b"{}", fast=True)
except MissingExtra as error:
    assert "pip install msgspec" in str(error), error
else:
    raise AssertionError("fast reading without its extra")
"""


def run(*command: str | Path) -> str:
    """Run a command; show all it said where it fails."""
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False, cwd=ROOT)  # noqa: S603
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}")
    return done.stdout


def main() -> None:
    """Build, install, try."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        run(sys.executable, "-m", "build", "--wheel", "--outdir", place, ROOT)
        (wheel,) = place.glob("*.whl")
        size = wheel.stat().st_size
        if size >= MOST:
            sys.exit(f"{wheel.name} has {size:,} bytes; fewer than {MOST:,} were promised")
        venv.create(place / "empty", with_pip=True)
        python = place / "empty" / "bin" / "python"
        run(python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", wheel)
        examples = sorted((ROOT / "examples").glob("*.json"))
        for example in examples:
            run(python, "-c", TRY, example)
        run(place / "empty" / "bin" / "hrdocs", "validate", *examples)
        # The same tests on what is shipped, and without the faster reader: the development tree has it.
        run(
            python,
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            f"{wheel}[testing]",
            "pytest",
            "pytest-xdist",
            "edtf",
        )
        quiet = ("-q", "-n", "2", "-p", "no:cacheprovider")
        run(python, "-m", "pytest", *quiet, "tests/unit", "tests/cli", "tests/contract")
        print(f"{wheel.name}: {size:,} bytes, installed alone, read {len(examples)} examples")


if __name__ == "__main__":
    main()
