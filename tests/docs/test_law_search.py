"""The page on search says what the library finds."""

import importlib.util
from pathlib import Path

ROOT = Path(__file__).parents[2]
SPEC = importlib.util.spec_from_file_location("docs_law_search", ROOT / "tools/docs_law_search.py")
made = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(made)


def test_the_table_of_queries_is_what_the_library_finds():
    page = made.PAGE.read_text(encoding="utf-8")
    assert made.written(page) == page, "run tools/docs_law_search.py"
    assert page.count("\n| ") >= 40
