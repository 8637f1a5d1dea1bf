"""A module imports only from modules above it in the table, imports inside functions included."""

import ast
from collections import Counter, defaultdict
from graphlib import CycleError, TopologicalSorter
from importlib import import_module
from importlib.util import resolve_name
from pathlib import Path

import pytest

import hrdocs

PACKAGE = Path(hrdocs.__file__).parent

# The module table of docs/explanation/architecture.md, in import order. A folder means all files in it.
ORDER = (
    "_version",
    "lazy",
    "byvalue",
    "notebooks",
    "collecting",
    "frozenmap",
    "problems",
    "errors",
    "othercodes",
    "messages",
    "jsonpointer",
    "jsontext",
    "jsonplaces",
    "filekinds",
    "htmlhead",
    "values",
    "fields",
    "vocabulary",
    "penalty",
    "data",
    "law",
    "model",
    "displaying",
    "codec",
    "reportschema",
    "mappingschema",
    "schema",
    "shape",
    "references",
    "names",
    "sharing",
    "stays",
    "case",
    "namesakes",
    "same_people",
    "tablerows",
    "dataset",
    "jsonobjects",
    "adapters",
    "recordfile",
    "outfile",
    "files",
    "keyfile",
    "suppressionfile",
    "reviewing",
    "stats",
    "fixing",
    "criteria",
    "validation",
    "interchange",
    "desk",
    "testing",
    "cli",
    "__main__",
)

# A place in the world is a part of a record; nothing else has the name of another class.
CLASSES_TWICE = {}

MODULES_TWICE = {"common", "errors", "rule", "schema"}


def modules():
    return [p for p in sorted(PACKAGE.rglob("*.py")) if p != PACKAGE / "__init__.py"]


def name_of(path):
    return ".".join(("hrdocs", *path.relative_to(PACKAGE).with_suffix("").parts)).removesuffix(".__init__")


NAMES = {name_of(path): path for path in modules()}


def row_of(path):
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(path):
    """Line and module of every import: at the top, inside functions, for type checkers, and by `import_module`."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            whole = [f"{node.module}.{alias.name}" for alias in node.names]
            names = [name if name in NAMES else node.module for name in whole]
        elif isinstance(node, ast.ImportFrom):
            pytest.fail(f"{path.name} line {node.lineno}: relative imports hide where a name comes from")
        elif isinstance(node, ast.Call) and "import_module" in {
            getattr(node.func, "id", None),
            getattr(node.func, "attr", None),
        }:
            # What is put together at run time cannot be read here: only `lazy` may do that, for a package's own names.
            assert isinstance(node.args[0], ast.Constant) or path.name == "lazy.py", f"{path.name} line {node.lineno}"
            names = [node.args[0].value] if isinstance(node.args[0], ast.Constant) else []
        else:
            continue
        for name in names:
            if name.startswith("hrdocs."):
                yield node.lineno, name


def test_every_module_is_in_the_table():
    assert {row_of(path) for path in modules()} == set(ORDER)


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_imports_come_from_above(path):
    own = row_of(path)
    for line, name in imported(path):
        row = name.split(".")[1]
        if row != own:
            assert ORDER.index(row) < ORDER.index(own), f"{path.name} line {line} imports {name} from below"


def test_no_file_imports_itself_in_a_circle():
    # The face of a package counts as importing every module that it shows, although it loads them on first use.
    graph = {
        name: {each for _, each in imported(path) if each in NAMES and each != name} for name, path in NAMES.items()
    }
    try:
        tuple(TopologicalSorter(graph).static_order())
    except CycleError as error:
        pytest.fail("a circle: " + " -> ".join(error.args[1]))


def test_a_lazy_face_names_every_module_that_it_loads():
    for name, path in NAMES.items():
        tree = ast.parse(path.read_text(encoding="utf-8"))
        calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call))
        tables = [call.args[1] for call in calls if getattr(call.func, "id", None) == "loader"]
        loaded = {
            resolve_name(f".{key.value}", name) for table in tables if isinstance(table, ast.Dict) for key in table.keys
        }
        assert loaded <= {each for _, each in imported(path)}, f"{path}: type checkers, and this test, do not see all"


def names_of_classes():
    for name, path in NAMES.items():
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in tree.body:
            if isinstance(node, ast.ClassDef):
                yield node.name, name


def test_the_name_of_a_class_is_used_once():
    where = defaultdict(list)
    for name, module in names_of_classes():
        where[name].append(module)
    assert {name: modules for name, modules in where.items() if len(modules) > 1} == CLASSES_TWICE


def test_few_names_of_modules_are_used_twice():
    count = Counter(path.stem for path in modules() if path.stem != "__init__")
    assert {name for name, times in count.items() if times > 1} <= MODULES_TWICE
    assert len(MODULES_TWICE) <= 4


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_only_the_codec_makes_code_at_run_time(path):
    calls = (node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call))
    made = {getattr(node.func, "id", None) for node in calls} & {"exec", "eval", "compile", "__import__"}
    assert made == ({"exec"} if path.name == "codec.py" else set())


def test_a_public_name_is_exported_for_one_class():
    # `law` and `names` may show a class again that a module of theirs defines; two classes never share a name.
    found = defaultdict(set)
    for name in NAMES:
        module = import_module(name)
        for each in getattr(module, "__all__", ()):
            value = getattr(module, each)
            if isinstance(value, type):
                found[each].add(value)
    assert {name for name, classes in found.items() if len(classes) > 1} == set()
