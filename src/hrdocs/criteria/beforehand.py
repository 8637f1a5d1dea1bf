"""The questions that come before every checklist: consent and safety. They decide on publication, never on a result."""

from typing import Final

from hrdocs import data
from hrdocs.criteria.framework import Input
from hrdocs.values import LocalText

BEFORE: Final[tuple[Input, ...]] = tuple(
    Input(name=row["name"], question=LocalText(row["question"]), hint=LocalText(row["hint"]))
    for row in data.read("criteria_before.json")["inputs"]
)
"""The questions, in their order; no framework has inputs of these names."""

BEFORE_NAMES: Final = tuple(each.name for each in BEFORE)
