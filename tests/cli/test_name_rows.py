"""People found by name as rows: hidden names are not printed, no cell is a formula, no character steers a terminal."""

import csv
import io

import pytest

import hrdocs
from hrdocs.cli import name_rows
from hrdocs.messages import LANGUAGES


@pytest.fixture
def dataset():
    rows = [
        {"type": "person", "id": "p1", "names": [{"value": "Alena Vymyslenka"}], "birth": "1990-05-17"},
        {"type": "person", "id": "p2", "names": [{"value": "Елена Вымысленко"}]},
        {
            "type": "person",
            "id": "p3",
            "names": [{"value": "Ніна"}, {"value": "Алёна Вымысленка", "kind": "former"}],
        },
    ]
    return hrdocs.Dataset([hrdocs.from_json(row) for row in rows])


@pytest.mark.parametrize("language", LANGUAGES)
def test_rows_of_people_found(dataset, language):
    rows = name_rows.hit_rows(dataset.search("Alena Vymyslenka"), language)
    shown = {row["id"]: row["name"] for row in rows}
    assert shown["p1"] == "Alena Vymyslenka"
    assert shown["p3"] == name_rows.words(language)["former"]
    assert rows[0]["birth"] == "1990-05-17"


def test_a_former_name_is_in_no_json(dataset):
    text = repr(name_rows.hits_to_json(dataset.search("Alena Vymyslenka")))
    assert "'p3'" in text
    assert "Алёна" not in text
    assert "Вымысленка" not in text.replace("Вымысленко", "")


def test_pairs(dataset):
    (first, *_) = name_rows.pair_rows(dataset.possibly_same(), "en")
    assert {first["a"], first["b"]} <= {"p1", "p2", "p3"}
    assert [pair["a"]["id"] for pair in name_rows.pairs_to_json(dataset.possibly_same())]


def test_a_table_leaves_out_empty_columns():
    rows = [{"id": "1", "name": "x", "birth": ""}, {"id": "22", "name": "", "birth": ""}]
    assert name_rows.to_table(rows, "en") == "id  name\n1   x\n22\n"


@pytest.mark.parametrize("start", "=+-@\t")
def test_no_cell_of_a_csv_is_a_formula(start):
    text = name_rows.to_csv([{"id": f"{start}1+1", "name": "x"}], ("id", "name"))
    ((cell, _),) = list(csv.reader(io.StringIO(text)))[1:]
    assert cell.startswith("'")


def test_what_steers_a_terminal_is_written_as_a_code():
    assert name_rows.visible("a\x1b[31m\u202eb") == "a\\u001b[31m\\u202eb"
