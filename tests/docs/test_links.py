"""The links inside the documentation and the README lead somewhere, and the pages that list things list all of them."""

import ast
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import model_reference as reference
import problem_reference
import pytest

import hrdocs
from hrdocs import messages
from hrdocs.model import RECORDS
from hrdocs.validation.catalogue import Layer, every

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
README = ROOT / "README.md"
WHOLE = {**reference.pages(), README: README.read_text(encoding="utf-8")}
FENCED = re.compile(r"^ *(`{3,})[^`\n]*\n.*?^ *\1$", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"`[^`\n]+`")
LINK = re.compile(r"\]\(([^()\s]+)\)")
LABEL = re.compile(r"^\(([a-z0-9-]+)\)=$", re.MULTILINE)
TOCTREE = re.compile(r"^```\{toctree\}\n(.*?)^```$", re.MULTILINE | re.DOTALL)


LABELS = {page: LABEL.findall(text) for page, text in WHOLE.items()}
EVERY_LABEL = [label for found in LABELS.values() for label in found]


def links_of(page):
    return LINK.findall(CODE.sub("", FENCED.sub("", WHOLE[page])))


def is_missing(page, target):
    path, _, label = target.partition("#")
    if re.match("https?://", target):
        return False
    to = (page.parent / path).resolve() if path else page
    if path and to not in WHOLE and not to.exists():
        return True
    return bool(label) and label not in (LABELS.get(to, ()) if path else EVERY_LABEL)


@pytest.mark.parametrize("page", WHOLE, ids=lambda p: str(p.relative_to(ROOT)))
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
    assert listed == set(WHOLE) - {DOCS / "index.md", README}


def test_every_marker_is_filled():
    filled = [
        match[1]
        for page in WHOLE
        if page.exists()
        for match in reference.MARKER.finditer(page.read_text(encoding="utf-8"))
    ]
    assert sorted(filled) == sorted(reference.PAGES)
    assert not any(reference.MARKER.search(text) for text in WHOLE.values())


def test_every_problem_code_has_its_page():
    for code in messages.codes():
        page = DOCS / "reference" / "problems" / f"{code}.md"
        assert LABELS[page][0] == f"problem-{code.replace('.', '-')}"


def test_every_code_that_a_file_can_give_has_an_example():
    for known in every():
        if known.layer is not Layer.ELSEWHERE and known.code not in problem_reference.WITHOUT_FILE:
            assert problem_reference.rows_of(known.code), known.code


def test_every_subject_is_explained():
    assert {known.subject for known in every()} == set(problem_reference.SUBJECTS)


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
    text = (DOCS / "explanation" / "architecture.md").read_text(encoding="utf-8")
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


def test_the_picture_of_the_architecture_is_drawn_from_the_modules():
    command = [sys.executable, "tools/docs_architecture.py", "--check"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603
    assert done.returncode == 0, done.stdout
