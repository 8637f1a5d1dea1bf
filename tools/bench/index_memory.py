"""How many bytes of the index the rules that look across records cost, for each record."""

import gc
import tracemalloc
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from hrdocs.validation import Rules
from hrdocs.validation.registry import RULES
from hrdocs.validation.run import examine_file

_PACKAGE: Final = "hrdocs.validation.rules.across."
ACROSS: Final = frozenset(
    code
    for code, rule in RULES.items()
    if rule.file_check is not None and rule.file_check.__module__.startswith(_PACKAGE)
)
"""The rules that compare records of one person, or a record with what it refers to."""


def index_bytes(path: Path, ignored: Iterable[str] = ()) -> int:
    """Return how many bytes are kept of a file once it has been read, before the rules of the whole file run."""
    rules = Rules(ignore=tuple(ignored))
    examine_file(path, rules=rules)  # what is made once, such as checks and caches, is not of this file
    gc.collect()
    tracemalloc.start()
    try:
        part = examine_file(path, rules=rules)
        gc.collect()
        kept, _ = tracemalloc.get_traced_memory()
        assert part.index.ids  # noqa: S101 -- it is still kept while it is measured
    finally:
        tracemalloc.stop()
    return kept


def across_bytes(path: Path, records: int) -> float:
    """Return how many bytes a record the rules that look across records keep, beside what all others keep."""
    return (index_bytes(path) - index_bytes(path, ACROSS)) / records
