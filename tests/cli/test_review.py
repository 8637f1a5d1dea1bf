"""People by name in a shell: found, paired, decided. All of them are invented."""

import io
import json
import stat
from pathlib import Path

import pytest
from shell import run, write

import hrdocs

ALENA = {"type": "person", "id": "p1", "names": [{"value": "Alena Vymyslenka"}], "birth": "1990-05-17"}
ELENA = {"type": "person", "id": "p2", "names": [{"value": "Елена Вымысленко"}]}


def typed(monkeypatch, text):
    monkeypatch.setattr("sys.stdin", io.StringIO(text))


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
        (["-"], 2, "the standard input has no place"),
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
