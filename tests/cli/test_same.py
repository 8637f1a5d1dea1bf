"""`hrdocs same`: pairs of people who may be one. All of them are invented."""

import csv
import io
import json

import pytest
from shell import run, write

ALENA = {"type": "person", "id": "p1", "names": [{"value": "Alena Vymyslenka"}], "birth": "1990-05-17"}
ELENA = {"type": "person", "id": "p2", "names": [{"value": "Елена Вымысленко"}]}
PIOTR = {"type": "person", "id": "p3", "names": [{"value": "Пётр Прыдуманы"}]}


def test_pairs_in_one_file(capsys):
    write("a.json", ALENA, ELENA, PIOTR)
    code, out, err = run(capsys, "same", "a.json")
    assert (code, err) == (0, "")
    head, titles, row = out.splitlines()
    assert head == "pairs of people who may be one: 1"
    assert " ".join(titles.split()).startswith("first second name in the first name in the second first born likeness")
    assert row == (
        "p1     p2      Alena Vymyslenka   Елена Вымысленко    1990-05-17  one spelling by different rules of writing  "
        "amber  family name: be.akanne; given name: be.initial-vowel, given:alena"
    )


def test_pairs_between_two_files(capsys):
    write("a.json", ALENA, PIOTR)
    write("b.json", {**ELENA, "id": "x1", "birth": "1979"})
    value = json.loads(run(capsys, "same", "a.json", "b.json", "--at-least", "contradicted", "--format", "json")[1])
    (pair,) = value["pairs"]
    assert (pair["a"]["id"], pair["b"]) == ("p1", {"id": "x1", "name": "Елена Вымысленко", "birth": "1979"})
    assert pair["comparison"]["against"] == ["births"]
    assert pair["comparison"]["likeness"] == "undecided"
    code, out, err = run(capsys, "same", "a.json", "b.json", "--language", "ru")
    assert (code, err) == (0, "")
    assert out.startswith("пар людей, которые могут быть одним человеком: 1\n")
    assert "даты рождения противоречат друг другу: 1990-05-17, 1979" in out


def test_no_cell_of_a_csv_is_a_formula(capsys):
    write("a.json", {**ALENA, "names": [{"value": "=Alena Vymyslenka"}]}, ELENA)
    (row,) = csv.DictReader(io.StringIO(run(capsys, "same", "a.json", "--format", "csv")[1]))
    assert row["a_name"] == "'=Alena Vymyslenka"
    assert list(row) == ["a", "b", "a_name", "b_name", "a_birth", "b_birth", "likeness", "label", "reason", "sources"]


def test_two_files_cannot_both_be_the_standard_input(capsys):
    code, _, err = run(capsys, "same", "-", "-")
    assert (code, err) == (
        2,
        "hrdocs same: expected the standard input for one file, not for several; a shell gives others as /dev/fd/3\n",
    )


@pytest.mark.parametrize("verb", [["find", "none.json", "x"], ["same", "none.json"], ["review", "none.json"]])
def test_a_file_that_is_not_there(capsys, verb):
    code, out, err = run(capsys, *verb, "--language", "ru")
    assert (code, out) == (3, "")
    assert "none.json" in err
    assert "file.missing" in err
