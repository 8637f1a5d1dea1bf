"""`hrdocs find`: people by any spelling of their name. All of them are invented."""

import csv
import io
import json
from pathlib import Path

import pytest
from shell import run, write

ALENA = {"type": "person", "id": "p1", "names": [{"value": "Alena Vymyslenka"}], "birth": "1990-05-17"}
ELENA = {"type": "person", "id": "p2", "names": [{"value": "Елена Вымысленко"}]}
PIOTR = {"type": "person", "id": "p3", "names": [{"value": "Пётр Прыдуманы"}]}
BODY = {"type": "organisation", "id": "o1", "names": [{"value": "Vydumka"}]}
FORMER = {
    "type": "person",
    "id": "p4",
    "names": [{"value": "Ніна Новая"}, {"value": "Аліна Вымысленка", "kind": "former"}],
}


def typed(monkeypatch, text):
    monkeypatch.setattr("sys.stdin", io.StringIO(text))


def test_find_prints_how_many_have_the_name_first(capsys):
    write("a.json", ALENA, ELENA, PIOTR, BODY)
    code, out, err = run(capsys, "find", "a.json", "Алена Вымысленка")
    assert (code, err) == (0, "")
    why = "family name: be.akanne; given name: be.initial-vowel, given:alena"
    assert out.splitlines() == [
        "people with this name: 2; with a name like it: 0",
        "id  name              born        likeness                                    label  reason",
        "p1  Alena Vymyslenka  1990-05-17  one spelling by different rules of writing  amber  given name: given:alena",
        f"p2  Елена Вымысленко              one spelling by different rules of writing  amber  {why}",
    ]


def test_find_in_other_forms(capsys):
    write("a.json", ALENA, PIOTR)
    value = json.loads(run(capsys, "find", "a.json", "Vymyslenka A.", "--format", "json")[1])
    assert value["named"] == 0
    (person,) = value["people"]
    assert (person["id"], person["name"], person["birth"], person["label"]) == (
        "p1",
        "Alena Vymyslenka",
        "1990-05-17",
        "amber",
    )
    assert person["comparison"]["likeness"] == "equivalent"
    rows = list(csv.DictReader(io.StringIO(run(capsys, "find", "a.json", "Alena", "--format", "csv")[1])))
    assert [(row["id"], row["birth"], row["reason"]) for row in rows] == [
        ("p1", "1990-05-17", "no family name to compare")
    ]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "no one here has this name, or one like it"),
        ("ru", "такого или похожего имени здесь ни у кого нет"),
        ("be", "такога ці падобнага імя тут ні ў кога няма"),
    ],
)
def test_no_one_found(capsys, language, said):
    write("a.json", ALENA)
    assert run(capsys, "find", "a.json", "Хведар Іншы", "--language", language) == (0, said + "\n", "")


def test_organisations_are_found_by_a_word(capsys):
    write("a.json", ALENA, BODY)
    out = run(capsys, "find", "a.json", "vydumka")[1]
    assert out == "no one here has this name, or one like it\norganisations: 1\no1  Vydumka\n"


def test_the_name_is_asked_for_or_read(capsys, monkeypatch):
    write("a.json", ALENA)
    typed(monkeypatch, "Елена Вымысленко\n")
    code, out, err = run(capsys, "find", "a.json", "--language", "be")
    assert (code, err) == (0, "Імя: ")
    assert "p1" in out
    typed(monkeypatch, "  Елена Вымысленко  ")
    assert "p1" in run(capsys, "find", "a.json", "--name-file", "-")[1]
    Path("name.txt").write_text("\ufeffЕлена Вымысленко\n", encoding="utf-8")
    assert "p1" in run(capsys, "find", "a.json", "--name-file", "name.txt")[1]


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["a.json", "x", "--name-file", "-"], 2, "hrdocs find: a name, or --name-file, and not both"),
        (["a.json"], 2, "Name: hrdocs find: there is no name"),
        (["a.json", "  "], 2, "hrdocs find: there is no name"),
        (["a.json", "x" * 301], 2, "hrdocs find: a name has at most 300 characters; this text has 301"),
        (["a.json", "--name-file", "none.txt"], 3, "hrdocs find: none.txt: No such file or directory"),
        (["a.json", "--name-file", "bad.txt"], 2, "hrdocs find: the name is not UTF-8"),
    ],
)
def test_find_called_wrongly(capsys, monkeypatch, arguments, code, said):
    write("a.json", ALENA)
    Path("bad.txt").write_bytes(b"\xff\xfe\xfa")
    typed(monkeypatch, "")
    assert run(capsys, "find", *arguments) == (code, "", said + "\n")


def test_a_former_name_finds_and_is_not_printed(capsys):
    write("a.json", FORMER)
    out = run(capsys, "find", "a.json", "Алина Вымысленко")[1]
    assert "p4  (an earlier name)" in out
    assert "Аліна" not in out
    text = run(capsys, "find", "a.json", "Алина Вымысленко", "--format", "json")[1]
    assert "Аліна" not in text
    assert json.loads(text)["people"][0]["name"] is None


def test_with_a_label_a_stricter_name_is_neither_printed_nor_counted(capsys):
    hidden = {**ELENA, "sharing": {"label": "clear", "fields": {"/names": "red"}}}
    write("a.json", {**ALENA, "sharing": {"label": "green", "fields": {"/birth": "amber"}}}, hidden)
    out = run(capsys, "find", "a.json", "Алена Вымысленка", "--label", "green")[1]
    assert out.splitlines() == [
        "people with this name: 1; with a name like it: 0",
        "id  name              likeness                                    label  reason",
        "p1  Alena Vymyslenka  one spelling by different rules of writing  green  given name: given:alena",
    ]
    assert run(capsys, "find", "a.json", "Алена Вымысленка")[1].startswith("people with this name: 2;")
    assert run(capsys, "same", "a.json", "--label", "green")[1] == "pairs of people who may be one: 0\n"


def test_no_name_steers_the_terminal(capsys):
    write("a.json", {**ALENA, "names": [{"value": "Alena \x1b[31mVymyslenka\u202e"}]})
    out = run(capsys, "find", "a.json", "Alena Vymyslenka")[1]
    assert "\x1b" not in out
    assert "\u202e" not in out
