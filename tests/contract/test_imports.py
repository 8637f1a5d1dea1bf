"""A module imports only from modules above it in the table, imports inside functions included."""

import ast
from pathlib import Path

import pytest

import hrdocs

PACKAGE = Path(hrdocs.__file__).parent

# The module table of docs/explanation/design.md, in import order. A folder stands for all in it.
ORDER = (
    "_version",
    "frozenmap",
    "errors",
    "messages",
    "jsontext",
    "values",
    "fields",
    "vocabulary",
    "penalty",
    "data",
    "law",
    "model",
    "codec",
    "reportschema",
    "schema",
    "shape",
    "references",
    "sharing",
    "case",
    "dataset",
    "recordfile",
    "outfile",
    "files",
    "fixing",
    "criteria",
    "validation",
    "testing",
    "cli",
    "__main__",
)


def modules():
    return [p for p in sorted(PACKAGE.rglob("*.py")) if p != PACKAGE / "__init__.py"]


def row_of(path):
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported_rows(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            pytest.fail(f"{path.name} line {node.lineno}: relative imports hide where a name comes from")
        else:
            continue
        for name in names:
            if name.startswith("hrdocs."):
                yield node.lineno, name.split(".")[1]


def test_every_module_stands_in_the_table():
    assert {row_of(path) for path in modules()} == set(ORDER)


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_imports_come_from_above(path):
    own = row_of(path)
    for line, row in imported_rows(path):
        if row != own:
            assert ORDER.index(row) < ORDER.index(own), f"{path.name} line {line} imports hrdocs.{row} from below"
