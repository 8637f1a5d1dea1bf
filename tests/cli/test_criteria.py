"""`hrdocs criteria`: what it prints, what it asks, what it writes, how it ends."""

import io
import json
from pathlib import Path

import pytest
import shell
from shell import write

import hrdocs
from hrdocs import cli

PERSON = {"type": "person", "id": "p1", "names": [{"value": "Alena Vymyslenka"}]}
DETENTION = {
    "type": "detention",
    "id": "d1",
    "person": "p1",
    "phases": [{"kind": "administrative_arrest", "period": "2021-03-24/2021-04-07"}],
}
ARGUMENTS = ("a.json", "p1", "--framework", "ai_poc", "--on", "2021-03-25")


@pytest.fixture(autouse=True)
def _case(folder):
    assert Path.cwd() == folder
    write("a.json", PERSON, DETENTION)


def run(capsys, *arguments):
    return shell.run(capsys, "criteria", *arguments)


def reply(monkeypatch, *lines):
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))


def test_a_checklist_with_what_the_records_say(capsys):
    code, out, err = run(capsys, *ARGUMENTS)
    assert (code, err) == (0, "")
    assert out.startswith("Prisoner of conscience\n======================\n")
    assert "Person: Alena Vymyslenka\nChecklist for 2021-03-25\nNo answer has been given yet." in out
    assert "  - the records support: yes (moderately)\n    - d1 /phases/0  detention: administrative_arrest " in out
    assert "On the facts entered" not in out
    # A name will do for the id, in any spelling.
    assert run(capsys, "a.json", "Вымысленка Алена", *ARGUMENTS[2:]) == (0, out, "")


def test_in_another_language(capsys):
    _, out, _ = run(capsys, *ARGUMENTS, "--language", "be")
    assert out.startswith("вязень сумлення [не праверана: па памяці]\n")


def test_as_json(capsys):
    code, out, _ = run(capsys, *ARGUMENTS, "--json")
    value = json.loads(out)
    assert (code, value["framework"], value["on"], "outcome" in value) == (0, "ai_poc", "2021-03-25", False)
    assert value["suggestions"][0]["evidence"][0]["pointer"] == "/phases/0"


def test_as_a_page(capsys):
    assert run(capsys, *ARGUMENTS, "--html", "page.html") == (0, "", "")
    page = Path("page.html").read_text(encoding="utf-8")
    assert page.startswith("<!DOCTYPE html>")
    assert "Alena Vymyslenka" in page


def test_the_interview_writes_the_assessment(capsys, monkeypatch):
    reply(monkeypatch, "+", "yes", "her songs", "yes", "", "yes", "", "yes")
    code, out, err = run(capsys, *ARGUMENTS, "--interactive", "--by", "p1", "--answered-on", "2021-04-01")
    assert code == 0
    assert "On the facts entered, the criteria appear met on 2021-03-25: A.solely, A.noviolence, A.nohatred." in out
    assert err.endswith("The assessment assessment-1 was written.\n")
    record = hrdocs.read("a.json")["assessment-1"]
    assert (record.result, record.assessed_by, str(record.assessed_on)) == ("met", ("p1",), "2021-04-01")
    assert record.answers[1].why["en"] == "her songs"
    assert record.deprivations[0].detentions == ("d1",)
    assert hrdocs.validate("a.json").ok
    # The next one takes the next id, and the earlier answers are offered, not taken.
    reply(monkeypatch, "+", "", "", "", "")
    code, out, _ = run(capsys, *ARGUMENTS, "--interactive")
    assert "a checklist" in out.lower()
    assert hrdocs.read("a.json")["assessment-2"].result == "undetermined"


def test_nothing_is_written_unless_it_is_wished(capsys, monkeypatch):
    before = Path("a.json").read_bytes()
    for lines in (["+", "no", "", "no"], ["+"], []):
        reply(monkeypatch, *lines)
        code, _, err = run(capsys, *ARGUMENTS, "--interactive", "--json")
        assert code == 0
        assert err.endswith("Nothing was written.\n")
        assert Path("a.json").read_bytes() == before


def test_a_framework_of_ones_own(capsys):
    own = json.loads(
        (Path(hrdocs.__file__).parent / "data" / "criteria" / "observatory.json").read_text(encoding="utf-8")
    )
    Path("own.json").write_text(json.dumps({**own, "id": "house_rules"}), encoding="utf-8")
    code, out, _ = run(capsys, "a.json", "p1", "--framework", "own.json", "--on", "2021-03-25", "--json")
    assert (code, json.loads(out)["framework"]) == (0, "house_rules")
    Path("own.json").write_text("{}", encoding="utf-8")
    code, _, err = run(capsys, "a.json", "p1", "--framework", "own.json", "--on", "2021-03-25")
    assert code == 1
    assert "[error framework.format]" in err


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("a.json", "p1", "--framework", "ai_pok", "--on", "2021"), 2, "the nearest is ai_poc"),
        (("a.json", "p1", "--framework", "ai_poc", "--on", "2021-02-30"), 2, "not a PartialDate"),
        (("a.json", "p9", "--framework", "ai_poc", "--on", "2021"), 2, "no person has the id 'p9'"),
        (("none.json", "p1", "--framework", "ai_poc", "--on", "2021"), 3, "file.missing"),
        (("a.txt", "p1", "--framework", "ai_poc", "--on", "2021"), 2, "file.unknown-ending"),
        (("a.json", "p1", "--framework", "none.json", "--on", "2021"), 3, "file.missing"),
        ((*ARGUMENTS, "--interactive", "--by", "Alena"), 2, "--by wants the id"),
        ((*ARGUMENTS, "--html", "a.json/page.html"), 3, "file.not-written"),
    ],
)
def test_wrong_calls(capsys, arguments, code, said):
    Path("a.txt").write_text("no document", encoding="utf-8")
    given, out, err = run(capsys, *arguments)
    assert (given, out) == (code, "")
    assert said in err
    assert "Traceback" not in err


@pytest.mark.parametrize("arguments", [(), ("a.json", "p1"), ("a.json", "p1", "--framework", "wgad")])
def test_framework_and_day_are_wanted(capsys, arguments):
    with pytest.raises(SystemExit) as caught:
        cli.main(["criteria", *arguments])
    assert caught.value.code == 2
    assert "usage: hrdocs criteria" in capsys.readouterr().err


def test_what_was_said_later_stands_apart(capsys):
    records = [
        {"type": "person", "id": "p1"},
        {"type": "detention", "id": "d1", "person": "p1", "phases": [{"kind": "custody", "period": "2021-01-10/.."}]},
        {"type": "charge", "id": "c1", "person": "p1", "citation": "cc1999:139/1"},
        {
            "type": "recognition",
            "id": "r1",
            "status": "arbitrary_detention",
            "persons": ["p1"],
            "day": "2022-05-10",
            "norms": ["iccpr:21"],
        },
    ]
    Path("later.json").write_text(json.dumps({"hrdocs": "1.0", "records": records}), encoding="utf-8")
    for language, said in (
        ("en", "said later, on 2022-05-10; it supports no answer for the day of this checklist"),
        ("ru", "сказано позже, 2022-05-10; ответа на день этого перечня не подтверждает"),
        ("be", "сказана пазней, 2022-05-10; на карысць адказу на дзень гэтага пераліку не сведчыць"),
    ):
        code, out, _ = run(
            capsys, "later.json", "p1", "--framework", "guidelines2013", "--on", "2021-02-01", "--language", language
        )
        assert code == 0
        assert f"- {said}\n  - 2022-05-10  arbitrary_detention  [r1]\n" in out
        assert f"  - {said}\n    - r1 /norms/0  recognition: iccpr:21\n" in out
        assert "    - c1 /citation  alleged: cc1999:139/1 speaks of violence\n" in out
    code, out, _ = run(capsys, "later.json", "p1", "--framework", "guidelines2013", "--on", "2021-02-01", "--json")
    found = json.loads(out)
    assert [each["record"] for each in found["later_statuses"]] == ["r1"]
    assert {(each["input"], each["said_on"], each["record"]) for each in found["later"]} == {
        ("right_exercised", "2022-05-10", "r1"),
        ("other_right_breach", "2022-05-10", "r1"),
    }
