"""Documents about an invented case."""

import pytest

import hrdocs
from hrdocs.testing import advocacy
from hrdocs.testing.cases import GeneratedCase
from hrdocs.testing.luck import Seeded
from hrdocs.testing.world import World


@pytest.fixture(params=range(6))
def world(request):
    world = World(Seeded(request.param))
    case = GeneratedCase(world)
    case.criminal()
    advocacy.speak(case)
    return world


def test_documents_refer_to_what_is_there_and_need_no_fix(world):
    dataset = hrdocs.Dataset([hrdocs.from_json(record) for record in world.made])
    assert [problem.code for problem in hrdocs.validate(dataset).problems] == []


def test_a_counted_claim_names_some_of_those_counted():
    world = World(Seeded(1))
    case = GeneratedCase(world)
    case.criminal()
    people = [record["id"] for record in world.made if record["type"] == "person"]
    advocacy.tally(world, people[:1])
    (tally,) = (record for record in world.made if record["type"] == "tally")
    assert set(tally.get("named", ())) <= set(people)
    hrdocs.from_json(tally)
