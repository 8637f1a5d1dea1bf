"""The links inside the documentation and the README lead somewhere, and the pages that list things list all of them."""

import ast
import importlib.util
import re
from collections import Counter
from pathlib import Path

import pytest

import hrdocs
from hrdocs import messages
from hrdocs.model import RECORDS

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = [
    *sorted(p for p in DOCS.rglob("*.md") if p.relative_to(DOCS).parts[0] not in {"_build", "changes"}),
    DOCS / "changes" / "README.md",
    ROOT / "README.md",
]
FENCED = re.compile(r"^ *(`{3,})[^`\n]*\n.*?^ *\1$", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"`[^`\n]+`")
LINK = re.compile(r"\]\(([^()\s]+)\)")
LABEL = re.compile(r"^\(([a-z0-9-]+)\)=$", re.MULTILINE)
TOCTREE = re.compile(r"^```\{toctree\}\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def load_reference():
    spec = importlib.util.spec_from_file_location("model_reference", DOCS / "_ext" / "model_reference.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


reference = load_reference()
WHOLE = {page: reference.expand(page.read_text(encoding="utf-8")) for page in PAGES}
LABELS = {page: LABEL.findall(text) for page, text in WHOLE.items()}
EVERY_LABEL = [label for found in LABELS.values() for label in found]


def links_of(page):
    return LINK.findall(CODE.sub("", FENCED.sub("", WHOLE[page])))


def is_missing(page, target):
    path, _, label = target.partition("#")
    if re.match("https?://", target):
        return False
    to = (page.parent / path).resolve() if path else page
    if path and not to.exists():
        return True
    return bool(label) and label not in (LABELS.get(to, ()) if path else EVERY_LABEL)


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_links_lead_somewhere(page):
    assert [target for target in links_of(page) if is_missing(page, target)] == []


def test_a_link_that_leads_nowhere_is_found():
    assert is_missing(DOCS / "index.md", "no-such-page.md")
    assert is_missing(DOCS / "index.md", "#no-such-label")
    assert is_missing(DOCS / "index.md", "glossary.md#no-such-label")


def test_labels_are_unique():
    assert [label for label, count in Counter(EVERY_LABEL).items() if count > 1] == []


def test_every_page_is_in_a_table_of_contents():
    listed = {
        (page.parent / f"{entry.split('<')[-1].rstrip('>')}.md").resolve()
        for page, text in WHOLE.items()
        for body in TOCTREE.findall(text)
        for entry in body.split("\n")
        if entry and not entry.startswith(":")
    }
    assert listed == set(PAGES) - {DOCS / "index.md", ROOT / "README.md"}


def test_every_marker_is_filled():
    filled = [match[1] for page in PAGES for match in reference.MARKER.finditer(page.read_text(encoding="utf-8"))]
    assert sorted(filled) == sorted(reference.PAGES)
    assert not any(reference.MARKER.search(text) for text in WHOLE.values())


def test_every_problem_code_has_its_place():
    assert {f"problem-{code.replace('.', '-')}" for code in messages.codes()} <= set(EVERY_LABEL)


def test_every_record_type_has_its_place():
    assert {f"record-{name}" for name in RECORDS} <= set(EVERY_LABEL)


@pytest.mark.parametrize("name", hrdocs.__all__)
def test_every_public_name_is_documented(name):
    text = (DOCS / "reference" / "python.md").read_text(encoding="utf-8")
    assert re.search(rf"(:: |`)hrdocs\.{name}\b|`{name}`", text)


def test_the_module_table_is_the_one_that_the_tests_keep():
    checker = ast.parse((ROOT / "tests" / "contract" / "test_imports.py").read_text(encoding="utf-8"))
    (order,) = [
        ast.literal_eval(node.value)
        for node in checker.body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "ORDER"
    ]
    text = (DOCS / "explanation" / "design.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([a-z_]+)(?:\.py|/)` \|", text, re.MULTILINE)
    assert rows == list(order)


def test_the_glossary_has_every_term_in_three_languages():
    text = (DOCS / "glossary.md").read_text(encoding="utf-8")
    rows = [row for row in text.split("\n") if row.startswith("| **")]
    assert rows
    for row in rows:
        cells = [cell.strip() for cell in row.strip("|").split(" | ")]
        assert len(cells) == len(messages.LANGUAGES), row
        assert all(cell.startswith("**") and len(cell.partition(":** ")[2]) > 1 for cell in cells), row
