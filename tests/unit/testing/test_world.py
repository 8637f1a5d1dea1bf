"""Records that invented cases share: made when first needed, few of each kind."""

import pytest

import hrdocs
from hrdocs.testing.luck import Seeded
from hrdocs.testing.world import World


@pytest.fixture
def world():
    return World(Seeded(1))


def test_ids_are_counted_by_their_start(world):
    assert [world.add("incident", "i", {"kind": "beating", "subjects": []}) for _ in range(2)] == ["i1", "i2"]
    assert all(record["sources"] for record in world.made if record["type"] == "incident")


def test_nobody_has_two_offices(world):
    judges = {world.official("judge") for _ in range(50)}
    lawyers = {world.official("lawyer") for _ in range(50)}
    assert judges.isdisjoint(lawyers)
    assert 1 < len(judges) <= 12


@pytest.mark.parametrize("is_told_at_length", [False, True])
def test_what_is_made_is_sound(is_told_at_length):
    world = World(Seeded(3), is_told_at_length=is_told_at_length)
    for kind in ("court", "police", "prosecutor"):
        world.body(kind)
    world.official("judge")
    assert {"source", "organisation", "person"} == {record["type"] for record in world.made}
    for record in world.made:
        hrdocs.from_json(record)
        assert ("notes" in record) is is_told_at_length
    report = hrdocs.validate(hrdocs.Dataset([hrdocs.from_json(record) for record in world.made]))
    assert report.ok
