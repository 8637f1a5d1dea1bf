"""`hrdocs validate`: what it prints and writes, and its exit codes."""

import gzip
import hashlib
import io
import json
import sys
from pathlib import Path

import pytest
import shell
from shell import write

import hrdocs

SOURCE = {"type": "source", "id": "s1", "title": {"en": "Notes"}, "publisher": "An invented society"}
PERSON = {"type": "person", "id": "p1", "sources": [{"source": "s1"}], "names": [{"value": "Alena Vymyslenka"}]}
DETENTION = {
    "type": "detention",
    "id": "d1",
    "person": "p1",
    "phases": [{"kind": "custody", "period": "2021-03-24/2021-03-26"}],
    "sources": [{"source": "s1"}],
}
DANGLING = {**DETENTION, "person": "p2"}
LAW = "CC (cc1999) 3 Nov 2025, CAO of 2003 (cao2003) 28 Feb 2021, CAO of 2021 (cao2021) 18 Jul 2025"
RECORDS = "records: 3 (1 person, 1 detention or restriction, 1 source)"
NO_DAY = "no day was given: no date was checked for lying ahead\n"
FOOT = f"{NO_DAY}hrdocs {hrdocs.__version__}, format 1.0, law as of {LAW}\n"


def write_lines(name, *records):
    Path(name).write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")


def sha(name):
    return hashlib.sha256(Path(name).read_bytes()).hexdigest()


def run(capsys, *arguments):
    return shell.run(capsys, "validate", *arguments)


# Text


def test_a_file_in_order(capsys):
    write("a.json", PERSON, DETENTION, SOURCE)
    first = "You can send this file. Nothing to fix."
    wanted = f"{first}\n\nfile: a.json\nSHA-256: {sha('a.json')}\n{RECORDS}\n{FOOT}"
    assert run(capsys, "a.json") == (0, wanted, "")


def test_a_file_with_an_error(capsys):
    write("a.json", PERSON, DANGLING, SOURCE)
    wanted = (
        "This file is not ready to send: 1 error. Correct the errors below and check it again.\n"
        "\n"
        "error reference.dangling: 1\n"
        "a.json /records/1/person (line 1, column 180): no record has this id\n"
        "  expected  the id of a record of this file, type: person\n"
        "  to fix    add the record, or correct the id\n"
        "\n"
        f"file: a.json\nSHA-256: {sha('a.json')}\n{RECORDS}\nerrors: 1\n{FOOT}"
    )
    assert run(capsys, "a.json") == (1, wanted, "")


def test_other_languages(capsys):
    write("a.json", {**PERSON, "birth": None})
    _, russian, _ = run(capsys, "--language", "ru", "a.json")
    _, belarusian, _ = run(capsys, "--language", "be", "a.json")
    assert "\na.json /records/0/birth (строка 1, столбец " in russian
    assert "\na.json /records/0/birth (радок 1, слупок " in belarusian
    assert "ошибок: 1" in russian
    assert "памылак: 1" in belarusian


def test_ids_and_values_are_printed_only_when_asked(capsys):
    write(
        "a.json",
        {**PERSON, "id": "vymyslenka", "relationships": [{"kind": "spouse_of", "person": "vymyslenka"}]},
        SOURCE,
    )
    assert "vymyslenka" not in run(capsys, "a.json")[1]
    assert ", record vymyslenka)" in run(capsys, "--show-ids", "a.json")[1]
    assert '\n  found  "vymyslenka"\n' in run(capsys, "--show-values", "a.json")[1]


def test_the_first_of_each_kind_are_shown(capsys):
    write("a.json", *({"type": "person", "id": f"p{n}", "birth": None} for n in range(15)))
    assert run(capsys, "a.json")[1].count("null stands here") == 10
    out = run(capsys, "--limit", "2", "a.json")[1]
    verdict = "This file is not ready to send: 15 errors. Correct the errors below and check it again."
    assert out.startswith(f"{verdict}\n\nerror shape.null: 15\n")
    assert out.count("null stands here") == 2
    assert "\nNot shown: 13\n" in out
    assert run(capsys, "--limit", "0", "a.json")[1].count("null stands here") == 15


def test_colours(capsys):
    write("a.json", PERSON, DANGLING, SOURCE)
    assert "\x1b" not in run(capsys, "a.json")[1]
    plain, painted = run(capsys, "a.json")[1], run(capsys, "--color", "always", "a.json")[1]
    assert "\n\n\x1b[1;31merror reference.dangling: 1\x1b[0m\n" in painted
    assert painted.replace("\x1b[1;31m", "").replace("\x1b[0m", "") == plain


def test_a_name_cannot_paint(capsys):
    name = "a\x1b[31m.json"
    write(name, PERSON)
    assert "\x1b" not in run(capsys, name)[1]


# Exit codes


@pytest.mark.parametrize(
    ("files", "code"),
    [
        (["good.json"], 0),
        (["bad.json"], 1),
        (["a.txt"], 2),
        (["none.json"], 3),
        (["good.json", "bad.json"], 1),
        (["none.json", "bad.json", "a.txt"], 3),
    ],
)
def test_exit_codes(capsys, files, code):
    write("good.json", PERSON, SOURCE)
    write("bad.json", {})
    write("a.txt", PERSON)
    given, out, err = run(capsys, *files)
    assert given == code
    assert "Traceback" not in out + err


def test_a_warning_changes_the_exit_code_only_when_asked(capsys):
    write("a.json", {**PERSON, "sources": [{"source": "s1", "supports": ["/birth"]}]}, SOURCE)
    code, out, _ = run(capsys, "a.json")
    assert code == 0
    assert "warnings: 1" in out
    assert run(capsys, "--fail-on", "warning", "a.json")[0] == 1
    assert run(capsys, "--fail-on", "warning", "--ignore", "pointer", "a.json")[0] == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--select", "date.futre", "a.json"], "'date.futre': expected the code of a rule"),
        (["--as-of", "22.11.2026", "a.json"], "not a PartialDate"),
        (["--format", "xlsx", "a.json"], "--format xlsx wants --output FILE"),
        (["--format", "json", "a.json", "a.json"], "this wants one FILE at a time"),
        (["--accepted", "b.ndjson", "a.json", "a.json"], "this wants one FILE at a time"),
        (["--jobs", "0", "a.json"], "--jobs wants a number from 1 on"),
        (["--config", "none.toml", "a.json"], "'none.toml': expected a file that can be read"),
    ],
)
def test_a_wrong_call(capsys, arguments, said):
    write("a.json", PERSON)
    code, out, err = run(capsys, *arguments)
    assert (code, out) == (2, "")
    assert said in err


# Rules and settings


def test_rules_are_chosen(capsys):
    write("a.json", {**DANGLING, "phases": [{"kind": "custody", "period": "2021-03-24/2021-03-01"}]}, SOURCE)
    assert "reference.dangling" not in run(capsys, "--ignore", "reference", "a.json")[1]
    out = run(capsys, "--select", "reference,record", "--ignore", "reference.dangling", "a.json")[1]
    assert "\nonly these rules: reference, record\nrules left out: reference.dangling\n" in out
    assert "Nothing to fix." in out


@pytest.mark.parametrize(
    ("name", "head"), [("hrdocs.toml", "[validate]"), ("pyproject.toml", "[tool.hrdocs.validate]")]
)
def test_settings_stand_in_a_file_of_the_project(capsys, name, head):
    text = f'{head}\nignore = ["reference"]\nlanguage = "be"\nfail-on = "warning"\n'
    Path(name).write_text(text, encoding="utf-8")
    write("a.json", {**DANGLING, "sources": [{"source": "s1", "supports": ["/about"]}]}, SOURCE)
    code, out, _ = run(capsys, "a.json")
    assert code == 1
    assert "папярэджанне pointer.leads-nowhere: 1" in out
    assert "reference.dangling" not in out
    assert "reference.dangling: 1" in run(capsys, "--no-config", "a.json")[1]
    assert "reference.dangling: 1" in run(capsys, "--select", "reference", "a.json")[1]
    assert run(capsys, "--language", "en", "--fail-on", "error", "a.json")[0] == 0
    # No file leaves rules out in silence: the first lines name it, and what it leaves out.
    digest = hashlib.sha256(text.encode()).hexdigest()
    verdict, rest = out.split("\n", 1)
    assert verdict.startswith("Файл можна адпраўляць.")
    assert rest.startswith(f"налады з файла: {name}, SHA-256 {digest}\nправілы не ўжываліся: reference\n\n")
    settings = {"name": name, "sha256": digest, "select": [], "ignore": ["reference"], "doubts": True}
    assert json.loads(run(capsys, "--format", "json", "a.json")[1])["rules"]["settings"] == settings
    assert f"налады з файла: {name}, SHA-256 {digest}" in run(capsys, "--format", "html", "a.json")[1]


@pytest.mark.parametrize("place", ["working directory", "folder of the file", "above both"])
def test_settings_of_another_folder_are_used_only_when_named(capsys, folder, monkeypatch, place):
    (folder / "hrdocs.toml").write_text('[validate]\nignore = ["reference"]\n', encoding="utf-8")
    data, here = folder / "data", folder / "here"
    for each in (data, here):
        each.mkdir()
    path = {"folder of the file": folder, "above both": data, "working directory": data}[place] / "a.json"
    write(path, DANGLING, SOURCE)
    monkeypatch.chdir(folder if place == "working directory" else here)
    _, out, err = run(capsys, str(path))
    is_used = place != "above both"
    assert ("reference.dangling: 1" in out, out.splitlines()[1].startswith("settings of the file: hrdocs.toml")) == (
        not is_used,
        is_used,
    )
    said = "hrdocs.toml: settings of another folder were not used; name them with --config\n"
    assert err == ("" if is_used else said)
    assert "reference.dangling: 1" not in run(capsys, str(path), "--config", str(folder / "hrdocs.toml"))[1]
    assert run(capsys, str(path), "--no-config")[2] == ""


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("ignore = 3", "'ignore': expected a list of codes in quotes, in "),
        ('ignor = ["date"]', "'ignor': expected a key known here, in "),
        ('ignore = ["dat"]', "'dat': expected the code of a rule"),
        ("as-of = 2026-01-01", "'as-of': expected a text in quotes, in "),
        ('language = "de"', "language is one of en, ru, be"),
        ('fail-on = "note"', "fail-on is error or warning"),
        ("[", "expected a file in TOML"),
    ],
)
def test_settings_that_are_wrong(capsys, text, said):
    Path("hrdocs.toml").write_text(f"[validate]\n{text}\n", encoding="utf-8")
    write("a.json", PERSON)
    code, _, err = run(capsys, "a.json")
    assert code == 2
    assert said in err


def test_another_tool_s_settings_are_no_concern_of_ours(capsys):
    Path("pyproject.toml").write_text("[tool.other]\nvalidate = 1\n[", encoding="utf-8")
    write("a.json", PERSON, SOURCE)
    assert run(capsys, "a.json")[0] == 0


# Other forms


def test_json(capsys):
    write("a.json", PERSON, DANGLING, SOURCE)
    code, out, _ = run(capsys, "--format", "json", "--language", "ru", "a.json")
    assert code == 1
    assert json.loads(out) == hrdocs.validate("a.json").to_json("ru")


@pytest.mark.parametrize("form", ["text", "json", "html", "csv", "github"])
def test_a_report_goes_into_a_file(capsys, form):
    write("a.json", PERSON, DANGLING, SOURCE)
    code, out, err = run(capsys, "--format", form, "--output", "report", "a.json")
    assert (code, out, err) == (1, "", f"{hrdocs.validate('a.json').verdict()}\n")
    first = Path("report").read_bytes()
    run(capsys, "--format", form, "--output", "report", "a.json")
    assert Path("report").read_bytes() == first
    assert b"reference.dangling" in first
    assert b"Vymyslenka" not in first


def test_beside_a_table_the_verdict_is_said(capsys):
    write("a.json", PERSON, SOURCE)
    code, out, err = run(capsys, "--format", "csv", "--language", "be", "a.json")
    assert (code, err) == (0, "Файл можна адпраўляць. Выпраўляць няма чаго.\n")
    assert len(out.splitlines()) == 1


def test_a_report_that_cannot_be_written(capsys):
    write("a.json", PERSON)
    Path("taken").mkdir()
    code, _, err = run(capsys, "--output", "taken", "a.json")
    assert code == 3
    assert "file.directory" in err


# Files


def test_the_good_and_the_bad_are_parted(capsys):
    lines = ['{"hrdocs": "1.0"}', json.dumps(PERSON), "x", json.dumps(DANGLING), json.dumps(SOURCE), ""]
    Path("a.ndjson").write_text("\n".join(lines), encoding="utf-8")
    assert run(capsys, "--accepted", "ok.ndjson", "--rejected", "bad.ndjson", "a.ndjson")[0] == 1
    assert Path("ok.ndjson").read_text(encoding="utf-8").splitlines() == [lines[0], lines[1], lines[4]]
    assert Path("bad.ndjson").read_text(encoding="utf-8").splitlines() == [lines[2], lines[3]]
    assert run(capsys, "ok.ndjson")[0] == 0


@pytest.mark.parametrize(("accepted", "rejected"), [("a.ndjson", "b.ndjson"), ("b.ndjson", "./b.ndjson")])
def test_no_file_is_lost_by_parting(capsys, accepted, rejected):
    write_lines("a.ndjson", PERSON, DANGLING, SOURCE)
    before = Path("a.ndjson").read_bytes()
    code, _, err = run(capsys, "--accepted", accepted, "--rejected", rejected, "a.ndjson")
    assert code == 2
    reason = "this one is read, and writing it would destroy" if accepted == "a.ndjson" else "two files, and neither is"
    assert reason in err
    assert Path("a.ndjson").read_bytes() == before
    assert not Path("b.ndjson").exists()


def test_nowhere_to_write_the_parts(capsys):
    write_lines("a.ndjson", PERSON, SOURCE)
    code, _, err = run(capsys, "--accepted", "none/ok.ndjson", "a.ndjson")
    assert code == 3
    assert "ok.ndjson: the file was not written: there is no such folder" in err


def test_a_json_is_parted_into_lines(capsys):
    write("a.json", PERSON, {"type": "person"}, DANGLING, SOURCE)
    run(capsys, "--accepted", "ok.ndjson", "--rejected", "bad.ndjson", "a.json")
    assert [record.id for record in hrdocs.read("ok.ndjson")] == ["p1", "s1"]
    assert [json.loads(line) for line in Path("bad.ndjson").read_text(encoding="utf-8").splitlines()] == [
        {"type": "person"},
        DANGLING,
    ]


def test_several_processes_give_the_same(capsys):
    write_lines("a.ndjson", PERSON, DANGLING, SOURCE)
    assert run(capsys, "--jobs", "2", "a.ndjson") == run(capsys, "a.ndjson")


class Pipe:
    def __init__(self, data):
        self.buffer = io.BytesIO(data)


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_the_standard_input(capsys, monkeypatch, pack):
    write_lines("a.ndjson", PERSON, DANGLING, SOURCE)
    monkeypatch.setattr(sys, "stdin", Pipe(pack(Path("a.ndjson").read_bytes())))
    code, out, _ = run(capsys, "-")
    assert code == 1
    assert "/person (line 2, column " in out


@pytest.mark.parametrize("name", sorted(p.name for p in (Path(__file__).parents[2] / "examples").glob("*.json")))
def test_the_examples_are_in_order(capsys, name):
    code, out, _ = run(capsys, str(Path(__file__).parents[2] / "examples" / name))
    assert code == 0, out
