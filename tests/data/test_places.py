"""Every row of the files of towns, bodies and people: form, order, sources, and nothing of both sides of the border."""

import json
from importlib import resources

import pytest

from hrdocs.interchange.readers.read_cell import folded
from hrdocs.law.citations import abroad, home
from hrdocs.law.citations.fold import fold, skeleton


def packaged(name):
    return json.loads((resources.files("hrdocs.data") / name).read_text(encoding="utf-8"))


PLACES = packaged("places.json")
ROWS = packaged("home_and_abroad.json")
ABROAD = [(code, stem) for code, stems in PLACES["abroad"].items() for stem in stems]


@pytest.mark.parametrize("file", [PLACES, ROWS], ids=["places", "home_and_abroad"])
def test_the_file_says_what_it_is_and_where_it_comes_from(file):
    assert list(file)[:3] == ["format", "as_of", "sources"]
    assert all(source.startswith("http") for source in file["sources"])


@pytest.mark.parametrize("key", ["home", "home_adjectives"])
def test_towns_are_sorted_and_folded(key):
    assert PLACES[key] == sorted(set(PLACES[key]))
    assert all(skeleton(stem) == stem for stem in PLACES[key])


def test_names_of_towns_are_sorted_and_as_cells_are_compared():
    names = PLACES["home_names"]
    assert names == sorted(set(names))
    assert all(folded(name) == name and " " not in name for name in names)
    assert {"minsk", "мінск", "магілеў", "гродно", "лида", "homiel", "жодино"} <= set(names)


def test_states_and_their_towns_are_sorted():
    assert list(PLACES["abroad"]) == sorted(PLACES["abroad"])
    for stems in PLACES["abroad"].values():
        assert stems == sorted(set(stems))


def test_no_town_is_on_both_sides_of_the_border():
    ours = {*PLACES["home"], *PLACES["home_adjectives"]}
    assert ours.isdisjoint(stem for _, stem in ABROAD)
    assert not set(PLACES["home"]) & set(PLACES["home_adjectives"])


def test_each_town_of_belarus_is_one():
    assert [stem for stem in PLACES["home"] if not home.is_town(stem)] == []
    assert [stem for stem in PLACES["home_adjectives"] if home.is_town(stem) or not home.is_town(f"{stem}ckoгo")] == []


def test_each_town_abroad_is_one_with_its_capital():
    folded = fold("А")
    missed = [stem for _, stem in ABROAD if not (abroad.is_of_another(folded, stem, 0) or home.is_town(stem))]
    assert missed == []


@pytest.mark.parametrize(
    "name", ["Казань", "Харьков", "Караганда", "Warszawa", "Gdańsk", "Вільнюс", "Tbilisi", "Paris"]
)
def test_a_known_town_is_there(name):
    folded = fold(name)
    assert abroad.is_of_another(folded, folded.text, 0)


@pytest.mark.parametrize("key", sorted(ROWS["home"]))
def test_each_list_of_home_has_no_row_twice(key):
    assert len(ROWS["home"][key]) == len(set(ROWS["home"][key]))


@pytest.mark.parametrize("key", sorted(ROWS["abroad"]))
def test_each_list_of_other_states_has_no_row_twice(key):
    assert len(ROWS["abroad"][key]) == len(set(ROWS["abroad"][key]))


def test_nothing_is_both_of_belarus_and_of_another_state():
    ours = {skeleton(row) for key in ("stems", "words") for row in ROWS["home"][key]}
    others = {skeleton(row) for key in ("towns", "bodies", "body_stems", "people") for row in ROWS["abroad"][key]}
    assert ours.isdisjoint(others)
