"""People by name in a shell: found, paired, decided. All of them are invented."""

import csv
import io
import json
import stat
from pathlib import Path

import pytest
from shell import run, write

import hrdocs

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


# --- find -------------------------------------------------------------------------------------------------------------


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
        (["-"], 2, "hrdocs find: the standard input is the file or the name, and not both"),
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


# --- same -------------------------------------------------------------------------------------------------------------


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
    assert (code, err) == (2, "hrdocs same: one of the two files can be the standard input, not both\n")


@pytest.mark.parametrize("verb", [["find", "none.json", "x"], ["same", "none.json"], ["review", "none.json"]])
def test_a_file_that_is_not_there(capsys, verb):
    code, out, err = run(capsys, *verb, "--language", "ru")
    assert (code, out) == (3, "")
    assert "none.json" in err
    assert "file.missing" in err


# --- review -----------------------------------------------------------------------------------------------------------

THIRD = {"type": "person", "id": "p5", "names": [{"value": "Jelena Wymyslenko"}]}


def test_answers_are_kept_without_names_and_the_review_goes_on_where_it_was_left(capsys, monkeypatch):
    write("a.json", ALENA, ELENA, THIRD)
    typed(monkeypatch, "maybe\ny\n1\nq\n")
    code, out, err = run(capsys, "review", "a.json", "--by", "desk2")
    assert (code, out) == (0, "")
    assert "\nPair 1 of 3\n  p2  Елена Вымысленко\n  p5  Jelena Wymyslenko\n  one spelling by different rules" in err
    assert err.endswith(
        "answered: 1 the same person, 0 two people, 0 later; still open: 2\n"
        "Nothing is written into the records yet; to write the answers: --in-place, or --output FILE.\n"
    )
    text = Path("review.toml").read_text(encoding="utf-8")
    assert "ymyslenk" not in text.lower()
    assert "ымысл" not in text.lower()
    assert 'same_person = "yes"\nreason = "same-birth"\nby = "desk2"\n' in text
    assert stat.S_IMODE(Path("review.toml").stat().st_mode) == 0o600
    # One more answer decides the third pair as well.
    typed(monkeypatch, "n\n\n")
    err = run(capsys, "review", "a.json")[2]
    assert "Pair 1 of 2" in err
    assert "Pair 2 of 2" not in err
    assert "answered: 1 the same person, 1 two people, 0 later; still open: 0\n" in err
    before = json.loads(Path("a.json").read_text(encoding="utf-8"))
    err = run(capsys, "review", "a.json", "--output", "b.json")[2]
    assert err.endswith("ties written into b.json: 2\n")
    assert json.loads(Path("a.json").read_text(encoding="utf-8")) == before
    after = {record["id"]: record for record in json.loads(Path("b.json").read_text(encoding="utf-8"))["records"]}
    ties = {key: record.pop("relationships") for key, record in after.items() if "relationships" in record}
    assert ties["p2"] == [{"kind": "same_as", "person": "p5"}]
    assert ties["p1"][0]["kind"] == "not_same_as"
    assert ties["p1"][0]["person"] in {"p2", "p5"}
    assert list(after.values()) == [{**r, "sharing": {"label": "amber"}} for r in before["records"]]
    assert run(capsys, "same", "b.json")[1] == "pairs of people who may be one: 0\n"


def test_in_place_writes_once_and_then_nothing(capsys, monkeypatch):
    write("a.json", ALENA, ELENA)
    typed(monkeypatch, "да\n11\n")
    assert run(capsys, "review", "a.json", "--in-place", "--language", "ru")[2].endswith("связи записаны в a.json: 1\n")
    once = Path("a.json").read_bytes()
    typed(monkeypatch, "")
    assert run(capsys, "review", "a.json", "--in-place")[2].endswith("ties written into a.json: 0\n")
    assert Path("a.json").read_bytes() == once
    (tie,) = hrdocs.read("a.json")["p1"].relationships
    assert (tie.kind, tie.person) == ("same_as", "p2")


def test_later_is_asked_again(capsys, monkeypatch):
    write("a.json", ALENA, ELENA)
    typed(monkeypatch, "l\n")
    run(capsys, "review", "a.json")
    assert 'same_person = "later"' in Path("review.toml").read_text(encoding="utf-8")
    typed(monkeypatch, "no\n7\n")
    err = run(capsys, "review", "a.json")[2]
    assert "Pair 1 of 1" in err
    assert "answered: 0 the same person, 1 two people, 0 later; still open: 0" in err


def test_what_has_changed_is_asked_again_and_what_is_gone_is_listed(capsys, monkeypatch):
    write("a.json", ALENA, ELENA)
    typed(monkeypatch, "y\n1\n")
    run(capsys, "review", "a.json")
    write("a.json", {**ALENA, "birth": "1990-05-18"}, ELENA)
    typed(monkeypatch, "")
    err = run(capsys, "review", "a.json")[2]
    assert "asked again, since what was compared has changed: 1\n\nPair 1 of 1" in err
    write("a.json", ALENA)
    assert "answers about records that are not in the file: 1: p1 p2\n" in run(capsys, "review", "a.json")[2]


def test_answers_that_contradict_a_recorded_tie_are_not_written(capsys, monkeypatch):
    write("a.json", ALENA, ELENA)
    typed(monkeypatch, "y\n1\n")
    run(capsys, "review", "a.json")
    write("a.json", {**ALENA, "relationships": [{"kind": "not_same_as", "person": "p2"}]}, ELENA)
    before = Path("a.json").read_bytes()
    code, _, err = run(capsys, "review", "a.json", "--in-place")
    assert code == 1
    assert err.endswith("the answers contradict each other or a recorded tie; nothing is written: p1 p2\n")
    assert Path("a.json").read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["a.json", "--by", "Alena Vymyslenka"], 2, "--by wants a token without spaces"),
        (["-"], 2, "FILE is not the standard input"),
        (["a.json", "--answers", "a.json"], 2, "another file as target"),
        (["a.json", "--output", "a.json"], 2, "another file as target"),
        (["a.json", "--answers", "bad.toml"], 1, "bad.toml: no review: format: expected 1; a newer review"),
        (["a.json", "--output", "b.txt"], 2, "b.txt"),
    ],
)
def test_review_called_wrongly(capsys, monkeypatch, arguments, code, said):
    write("a.json", ALENA, ELENA)
    Path("bad.toml").write_text('format = 2\nsalt = "0f1e2d3c4b5a6978"\n', encoding="utf-8")
    before = Path("a.json").read_bytes()
    typed(monkeypatch, "")
    found = run(capsys, "review", *arguments)
    assert found[:2] == (code, "")
    assert said in found[2]
    assert Path("a.json").read_bytes() == before
