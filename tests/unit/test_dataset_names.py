"""People found by name in a dataset, and pairs who may be one person. All of them are invented."""

import pytest

import hrdocs
from hrdocs import Dataset, from_json


def people(*rows):
    return Dataset([from_json({"type": "person", **row}) for row in rows])


def person(key, *names, birth=None, **ties):
    record = {"id": key, "names": [{"value": name} for name in names]}
    if birth is not None:
        record["birth"] = birth
    if ties:
        record["relationships"] = [{"kind": kind, "person": other} for kind, other in ties.items()]
    return record


ALENA = person("p1", "Alena Vymyslenka")
PIOTR = person("p2", "Пётр Прыдуманы", "Piotr Prydumany")


@pytest.mark.parametrize(
    "name",
    [
        "Алена Вымысленка",
        "Елена Вымысленко",
        "Vymyslenka A.",
        "Алены Вымысленкі",
        "Jelena Wymyslenko",
        "VYMYSLENKA Alena",
    ],
)
def test_a_person_is_found_by_any_spelling(name):
    (hit,) = people(ALENA, PIOTR).search(name)
    assert (hit.record.id, hit.name.value) == ("p1", "Alena Vymyslenka")
    assert hit.comparison.to_text("en")


def test_namesakes_are_all_shown_and_the_name_that_fits_is_told():
    found = people(ALENA, person("p3", "Иная Особа", "Елена Вымысленко"), PIOTR).search("Алена Вымысленка")
    assert {(hit.record.id, hit.name.value) for hit in found} == {
        ("p1", "Alena Vymyslenka"),
        ("p3", "Елена Вымысленко"),
    }


@pytest.mark.parametrize("name", ["Алена Сянкевіч", "Віктар Вымысленка", "", "н/з", "12"])
def test_another_name_finds_nobody(name):
    assert people(ALENA, PIOTR).search(name) == ()


def test_an_unknown_likeness_is_refused():
    with pytest.raises(ValueError, match="match"):
        people(ALENA).search("Алена Вымысленка", at_least="match")


def pairs(*rows, **terms):
    return [(pair.a.id, pair.b.id, pair.comparison.against) for pair in people(*rows).possibly_same(**terms)]


OTHER = "Елена Вымысленко"


def test_people_of_one_name_are_a_pair():
    assert pairs(ALENA, PIOTR, person("p3", OTHER)) == [("p1", "p3", ())]


@pytest.mark.parametrize("kind", ["same_as", "not_same_as"])
def test_people_who_are_tied_are_no_pair(kind):
    assert pairs(ALENA, person("p3", OTHER, **{kind: "p1"})) == []


def test_ties_hold_over_others():
    rows = [ALENA, person("p3", "Иная Особа", same_as="p1"), person("p4", OTHER, not_same_as="p3")]
    assert pairs(*rows) == []
    rows = [ALENA, person("p3", "Иная Особа", same_as="p1"), person("p4", OTHER, same_as="p3")]
    assert pairs(*rows) == []


def test_a_pair_that_is_tied_both_ways_comes_first():
    rows = [
        person("a", "Пётр Прыдуманы"),
        person("b", "Piotr Prydumany"),
        person("c", "Alena Vymyslenka", same_as="d"),
        person("d", OTHER, not_same_as="c"),
    ]
    assert pairs(*rows) == [("c", "d", ("not_same_as",)), ("a", "b", ())]


def test_contradicting_births_come_last_or_are_no_pair():
    full = "Алена Іванаўна Вымысленка"
    rows = [
        person("a", full, birth="1990"),
        person("b", full, birth="1979-02-03"),
        person("c", full, birth="1990-05-11"),
    ]
    assert [(a, b, "births" in against) for a, b, against in pairs(*rows)] == [
        ("a", "c", False),
        ("a", "b", True),
        ("b", "c", True),
    ]
    assert pairs(person("a", "Alena Vymyslenka", birth="1990"), person("b", OTHER, birth="1979")) == []


def test_nothing_is_changed_by_looking():
    dataset = people(ALENA, PIOTR, person("p3", OTHER))
    before = [hrdocs.to_json(record) for record in dataset]
    dataset.search("Алена Вымысленка")
    dataset.possibly_same(at_least="undecided")
    assert [hrdocs.to_json(record) for record in dataset] == before


def test_what_is_cut_for_sharing_is_not_found():
    record = {**ALENA, "sharing": {"label": "clear", "fields": {"/names": "red"}}}
    assert people(record).shareable("clear").search("Alena Vymyslenka") == ()
