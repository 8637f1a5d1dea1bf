"""The examples in docstrings are run."""

import doctest
from importlib import import_module
from pathlib import Path

import pytest

import hrdocs

PACKAGE = Path(hrdocs.__file__).parent
MODULES = [
    ".".join(("hrdocs", *path.relative_to(PACKAGE).with_suffix("").parts)).removesuffix(".__init__")
    for path in sorted(PACKAGE.rglob("*.py"))
    if ">>> " in path.read_text(encoding="utf-8")
]


def test_some_modules_have_examples():
    assert any(name.startswith("hrdocs.values") for name in MODULES)


@pytest.mark.parametrize("name", MODULES)
def test_examples(name):
    result = doctest.testmod(import_module(name))
    assert result.attempted > 0
    assert result.failed == 0
