"""Datasets in which there is nothing to fix: whole invented cases, as an organisation would keep them.

`hrdocs.validate` finds no error, no warning and no note in them, for any day from 2026 on.
"""

from collections.abc import Iterator
from typing import Any, Final

from hypothesis import strategies as st

from hrdocs.codec import read_header, read_record
from hrdocs.dataset import Dataset
from hrdocs.model.header import NEWEST
from hrdocs.testing import advocacy
from hrdocs.testing.cases import GeneratedCase
from hrdocs.testing.luck import Drawn, Few, Seeded
from hrdocs.testing.world import World

_HEADERS: Final[tuple[dict[str, Any], ...]] = (
    {},
    {"title": {"be": "Спіс спраў"}, "publisher": "Прыклад"},
    {"title": {"en": "List of cases"}, "generated": "2025-12-31", "licence": "CC-BY-4.0"},
)


def add_case(world: World) -> None:
    """Add one case to a world: an administrative one, a criminal one, or one after the other."""
    luck, case = world.luck, GeneratedCase(world)
    course = luck.number(0, 2)
    if course > 0:
        case.criminal()
    if course != 1:
        case.administrative(case.held[0] if case.held is not None else None)
    advocacy.speak(case)
    if luck.maybe(4):
        advocacy.tally(world, [case.person])


def sound_records(count: int, *, seed: int = 1) -> Iterator[dict[str, Any]]:
    """Return many records of sound cases as JSON values, the same for the same seed, for measuring a tool.

    Hypothesis is not used, and only one case is in memory at a time: a file of any length can be made. The records are
    about as long as those of a real list.

    Args:
        count: The least number of records; the last case is complete.
        seed: Which records.
    """
    world, given = World(Seeded(seed), is_told_at_length=True), 0
    while given < count:
        add_case(world)
        yield from world.made
        given += len(world.made)
        world.made.clear()


@st.composite
def _json_document(draw: st.DrawFn, most: int) -> dict[str, Any]:
    world = World(Drawn(draw))
    header = world.luck.pick(_HEADERS)
    for _ in range(world.luck.number(1, most)):
        # A choice of Hypothesis for each of some hundred details would take minutes to shrink.
        world.luck = Few(draw(st.integers(0, 9_999)), draw(st.integers(0, 400)), draw(st.integers(0, 8)))
        add_case(world)
    return {"hrdocs": NEWEST.value, **header, "records": world.made}


def sound_documents(max_cases: int = 2) -> st.SearchStrategy[dict[str, Any]]:
    """Draw datasets as plain JSON in which there is nothing to fix.

    Args:
        max_cases: The most cases; one has about ten records.
    """
    return _json_document(max_cases)


def sound_datasets(max_cases: int = 2) -> st.SearchStrategy[Dataset]:
    """Draw datasets with nothing to fix: `hrdocs.validate` finds no error, no warning and no note.

    They are small invented cases: people with names in several scripts, detentions with their phases, charges under
    provisions in force on the day of the act, penalties inside the sanctions, appeals, recognitions, assessments.

    Args:
        max_cases: The most cases; one has about ten records.
    """
    return sound_documents(max_cases).map(_dataset)


def _dataset(document: dict[str, Any]) -> Dataset:
    header = {key: value for key, value in document.items() if key != "records"}
    return Dataset(map(read_record, document["records"]), header=read_header(header))
