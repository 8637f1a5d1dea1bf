"""An invented case: each record reads, belongs to the person, and nothing is to be fixed."""

from datetime import date

import pytest

import hrdocs
from hrdocs.testing.cases import GeneratedCase
from hrdocs.testing.luck import Seeded
from hrdocs.testing.world import World


def report(world):
    dataset = hrdocs.Dataset([hrdocs.from_json(record) for record in world.made])
    return [problem.code for problem in hrdocs.validate(dataset).problems]


@pytest.mark.parametrize("seed", range(4))
def test_a_criminal_case_is_sound(seed):
    world = World(Seeded(seed))
    GeneratedCase(world).criminal()
    assert {"person", "detention", "charge"} <= {record["type"] for record in world.made}
    assert report(world) == []


@pytest.mark.parametrize("seed", range(4))
def test_an_administrative_case_is_over_by_its_day(seed):
    world = World(Seeded(seed))
    GeneratedCase(world).administrative(date(2024, 6, 1))
    assert {"person", "detention", "charge", "judgment"} <= {record["type"] for record in world.made}
    assert all(record["day"] <= "2024-06-01" for record in world.made if record["type"] == "judgment")
    assert report(world) == []
