"""The lowest versions that are tried are those that `pyproject.toml` admits."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
TRIED = ("fast", "testing", "tables", "documents")


def test_the_lowest_versions_are_those_of_the_project():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *(each for name in TRIED for each in project["optional-dependencies"][name])]
    lowest = dict(re.match(r"([a-z-]+)>=([0-9.]+)", each).groups() for each in wanted)
    tried = dict(re.findall(r"^([a-z-]+)==([0-9.]+)$", (ROOT / "constraints-lowest.txt").read_text(), re.MULTILINE))
    assert {name: version.removesuffix(".0") for name, version in tried.items()} == {
        name: version.removesuffix(".0") for name, version in lowest.items()
    }


def test_ci_has_a_version_of_each_dependency():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = {re.match("[A-Za-z-]+", each)[0].lower() for each in project["dependencies"]}
    assert wanted <= set(re.findall(r"^([a-z0-9-]+)==", (ROOT / "constraints.txt").read_text(), re.MULTILINE))
