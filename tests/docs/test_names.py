"""Every public name is in the reference: on the page on Python, or on that of all names."""

import sys
from importlib import import_module
from pathlib import Path

import pytest

import hrdocs

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "docs/_ext"))

import model_reference  # noqa: E402 -- found by the line above
import name_reference  # noqa: E402

INVENTORY = name_reference.described() | {
    name for text in model_reference.pages().values() for name in name_reference.DIRECTIVE.findall(text)
}
PUBLIC = [f"{package}.{name}" for package in name_reference.PACKAGES for name, _ in name_reference.public(package)]


def packages():
    """Every package of the library that says what is public."""
    folder = Path(hrdocs.__file__).parent
    for path in sorted(folder.rglob("__init__.py")):
        name = ".".join(("hrdocs", *path.relative_to(folder).parent.parts))
        if getattr(import_module(name), "__all__", None) and ".validation.rules" not in name:
            yield name


def test_no_package_with_public_names_is_left_out():
    assert set(packages()) == set(name_reference.PACKAGES)


@pytest.mark.parametrize("package", name_reference.PACKAGES)
def test_the_inventory_covers_every_public_name(package):
    names = {f"{package}.{name}" for name, _ in name_reference.public(package)}
    missing = names - name_reference.covers(INVENTORY, package)
    assert not missing


def test_each_name_is_described_once():
    listed = [name for text in model_reference.pages().values() for name in name_reference.DIRECTIVE.findall(text)]
    assert sorted(name for name in set(listed) if listed.count(name) > 1) == []


def test_modules_load_on_first_use():
    for name in ("law", "model", "vocabulary", "testing", "schema", "criteria", "names", "stats"):
        if name != "testing" or "hypothesis" in sys.modules:
            assert getattr(hrdocs, name).__name__ == f"hrdocs.{name}"


@pytest.mark.parametrize("name", ["model", "values", "vocabularies"])
def test_a_checkout_has_the_reference_without_a_build(name):
    text = (model_reference.DOCS / "reference" / f"{name}.md").read_text(encoding="utf-8")
    assert model_reference.written(text) == text, "run tools/docs_reference.py"
    assert "<!-- end of what is generated -->" in text
