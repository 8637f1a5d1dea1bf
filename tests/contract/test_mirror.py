"""Each module has a test file of its name, in the folder that mirrors its own.

`tests/unit/` mirrors `src/hrdocs/`, and `tests/cli/` the verbs. Two kinds of modules need none: those that define no
function, whose tables and classes are compared as a whole elsewhere, and families of rules, whose rows in
`tests/corpora/rules/` name every rule.
"""

import ast
from importlib import import_module
from pathlib import Path

import pytest

import hrdocs

PACKAGE = Path(hrdocs.__file__).parent
TESTS = Path(__file__).parents[1]
ROWS = TESTS / "corpora/rules"

# Tested under another name, and why.
ELSEWHERE = {
    "__main__.py": ("cli/test_cli.py", "run as a program, which only a shell can"),
}


def modules():
    return [path.relative_to(PACKAGE) for path in sorted(PACKAGE.rglob("*.py")) if path.name != "__init__.py"]


def file_of(module):
    folder = TESTS / "cli" if module.parts[0] == "cli" else TESTS / "unit" / module.parent
    return folder / f"test_{module.stem}.py"


def has_functions(module):
    tree = ast.parse((PACKAGE / module).read_text(encoding="utf-8"))
    return any(isinstance(node, ast.FunctionDef) for node in ast.walk(tree))


def has_rows(module):
    """Whether each rule of a family has rows that must show it and rows that must not."""
    if module.parts[:2] != ("validation", "rules"):
        return False
    family = getattr(import_module(".".join(("hrdocs", *module.with_suffix("").parts))), "FAMILY", None)
    return family is not None and all((ROWS / f"{rule.code}.json").is_file() for rule in family.rules)


@pytest.mark.parametrize("module", modules(), ids=str)
def test_a_module_has_a_test_file_of_its_name(module):
    if str(module) in ELSEWHERE:
        assert (TESTS / ELSEWHERE[str(module)][0]).is_file()
    elif not file_of(module).is_file():
        assert not has_functions(module) or has_rows(module), f"write {file_of(module).relative_to(TESTS.parent)}"


def test_what_is_tested_elsewhere_is_there():
    assert set(ELSEWHERE) <= set(map(str, modules()))
