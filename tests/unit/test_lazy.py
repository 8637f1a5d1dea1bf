"""Names that load on first use."""

import sys
from types import ModuleType

import pytest

from hrdocs.lazy import loader


@pytest.fixture
def package(monkeypatch):
    """A package with a module `inner`, which defines `value`, and a module that is exported itself."""
    made = {name: ModuleType(name) for name in ("pack", "pack.inner", "pack.whole")}
    made["pack.inner"].value = object()
    for name, module in made.items():
        monkeypatch.setitem(sys.modules, name, module)
    return made["pack"]


def test_names_are_sorted_and_load_once(package):
    load, exported = loader("pack", {"inner": ("value",), "whole": ()})
    assert exported == ["value", "whole"]
    assert load("whole") is sys.modules["pack.whole"]
    assert load("value") is sys.modules["pack.inner"].value
    # The next look-up finds the attribute and does not call the loader.
    assert package.value is sys.modules["pack.inner"].value


def test_an_unknown_name(package):
    load, _ = loader("pack", {"inner": ("value",)})
    with pytest.raises(AttributeError, match=r"^module 'pack' has no attribute 'inner'$"):
        load("inner")
    assert not hasattr(package, "value")
