"""What rules know of one person across records: birth, death, and the ids that mean one person."""

import hrdocs
from hrdocs.validation.index import Index
from hrdocs.validation.rules.one_person import LIVES, PERSON_TIES, SamePersons
from hrdocs.validation.walk import item_of


def rows(table, **fields):
    person = hrdocs.from_json({"type": "person", "id": "p1", **fields})
    return list(table.rows(item_of(person, 7)))


def test_a_life_whose_ends_contradict_each_other_is_used_for_nothing():
    assert rows(LIVES) == []
    assert rows(LIVES, birth="1990") == [(7, "p1", "1990", "")]
    assert rows(LIVES, birth="1990", death="2021-05") == [(7, "p1", "1990", "2021-05")]
    assert rows(LIVES, birth="1990", death="1980") == [(7, "p1", "", None)]


def test_ties_have_their_places():
    ties = [
        {"kind": "spouse_of", "person": "p2"},
        {"kind": "same_as", "person": "p3"},
        {"kind": "not_same_as", "person": "p4"},
    ]
    assert rows(PERSON_TIES, relationships=ties) == [(7, 1, "p1", "same", "p3"), (7, 2, "p1", "not_same", "p4")]


def test_ids_that_mean_one_person():
    index = Index()
    index.tables["person_ties"].extend(
        [(1, 0, "p1", "same", "p2"), (2, 0, "p2", "same", "p3"), (3, 0, "p4", "not_same", "p5")]
    )
    same = SamePersons(index)
    assert same.of("p1") == same.of("p2") == same.of("p3")
    assert same.of("p4") == "p4"
    assert same.of("p9") == "p9"
