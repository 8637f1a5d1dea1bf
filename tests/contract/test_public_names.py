"""The public names are as listed, load on first use, and an unknown one is rejected."""

import ast
import pkgutil
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import hrdocs
from hrdocs import criteria, law, validation

PUBLIC = """
    Answer Appeal Assessment Case Change Charge Citation Dataset Day DayRange Detention Diff Duration Fix
    Fixed FormatVersion FrozenMap Header HrdocsError Incident InvalidDocument InvalidField InvalidSelection
    InvalidText Json Judgment Listing LocalText Location MergeConflict MissingExtra Money NameHit NamePair
    NoSuchRecord Norm Organisation PartialDate Penalty Period Person Problem Proceeding Quantity Recognition
    Record Reference Report Rules Severity Source Tally UnreadableFile WrongTarget __version__ criteria
    display dumps fix from_json interchange iter_records law loads model names read register schema sharing
    stats testing to_json validate validation vocabulary write
"""


OF_VALIDATION = """
    CheckedFile Config ExtraRule Findings KnownCode LawReach Layer NothingToWaive RejectedRecord Report Rules
    SettingsFile Total Versions combine every examine_file find_config installed_rules known read_config validate waive
"""


def test_public_names_are_as_listed():
    assert sorted(hrdocs.__all__) == sorted(PUBLIC.split())


@pytest.mark.parametrize("name", hrdocs.__all__)
def test_each_name_can_be_had(name):
    assert getattr(hrdocs, name) is getattr(hrdocs, name)


def test_validation_shows_all_that_the_docs_name():
    assert sorted(validation.__all__) == sorted(OF_VALIDATION.split())
    assert all(getattr(validation, name) is not None for name in validation.__all__)


def test_an_unknown_name_is_refused():
    with pytest.raises(AttributeError, match="module 'hrdocs' has no attribute 'Persn'"):
        hrdocs.Persn  # noqa: B018 -- the look-up is what is tested


def test_import_loads_nothing_heavy():
    code = (
        "import hrdocs, sys; print([m for m in ('attrs', 'cattrs', 'jsonschema', 'hrdocs.model') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("package", [hrdocs, criteria, law, validation], ids=lambda package: package.__name__)
def test_a_name_that_loads_on_first_use_is_no_submodule_as_well(package):
    # Importing the submodule would put it in place of the name.
    modules = {each.name for each in pkgutil.iter_modules(package.__path__)}
    shared = modules & set(package.__all__)
    assert all(getattr(package, name).__name__ == f"{package.__name__}.{name}" for name in shared)


def faces():
    """Every package that shows its names lazily."""
    folder = Path(hrdocs.__file__).parent
    for path in sorted(folder.rglob("__init__.py")):
        if re.search(r"^    __getattr__, \w+ = loader", path.read_text(encoding="utf-8"), re.MULTILINE):
            yield path, ".".join(("hrdocs", *path.relative_to(folder).parent.parts))


@pytest.mark.parametrize(("path", "name"), [*faces()], ids=lambda each: each if isinstance(each, str) else "")
def test_type_checkers_and_programs_see_the_same_names(path, name):
    blocks = [node for node in ast.parse(path.read_text(encoding="utf-8")).body if isinstance(node, ast.If)]
    (seen,) = (node for node in blocks if ast.unparse(node.test) == "TYPE_CHECKING")
    names = {alias.asname for node in seen.body for alias in node.names}
    assert names == set(import_module(name).__all__) - {"__version__"}
