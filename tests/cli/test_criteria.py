"""`hrdocs criteria`: what it prints, what it asks, what it writes, how it ends."""

import io
import json
from pathlib import Path

import pytest
import shell
from shell import write

import hrdocs
from hrdocs import criteria

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
    assert "Person: Alena Vymyslenka\nChecklist for 25 March 2021\nNo answer has been given yet." in out
    assert (
        "  - the records support: yes (moderately)\n    - detention: administrative arrest, from 24 Mar 2021 to" in out
    )
    assert "On the facts entered" not in out
    # A name will do for the id, in any spelling.
    assert run(capsys, "a.json", "Вымысленка Алена", *ARGUMENTS[2:]) == (0, out, "")


def test_in_another_language(capsys):
    _, out, _ = run(capsys, *ARGUMENTS, "--language", "be")
    assert out.startswith("вязень сумлення\n===============\n")


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


BEFORE = ("yes", "", "yes", "")
"""Consent and safety, each without a reason."""


def test_the_interview_writes_the_assessment(capsys, monkeypatch):
    reply(monkeypatch, *BEFORE, "+", "yes", "her songs", "yes", "", "yes", "", "yes")
    code, out, err = run(capsys, *ARGUMENTS, "--interactive", "--by", "p1", "--answered-on", "2021-04-01")
    assert code == 0
    assert "On the facts entered, the criteria appear met on 25 March 2021: solely for belief, " in out
    assert err.endswith("The assessment assessment-1 was written.\n")
    record = hrdocs.read("a.json")["assessment-1"]
    assert (record.result, record.assessed_by, str(record.assessed_on)) == ("met", ("p1",), "2021-04-01")
    assert [row.input for row in record.answers[:3]] == ["deprivation", "consent", "safe_to_publish"]
    assert record.answers[3].why["en"] == "her songs"
    assert record.deprivations[0].detentions == ("d1",)
    assert hrdocs.validate("a.json").ok
    # The next one takes the next id, and the earlier answers are offered, not taken.
    reply(monkeypatch, *BEFORE, "+", "", "", "", "")
    code, out, _ = run(capsys, *ARGUMENTS, "--interactive")
    assert "a checklist" in out.lower()
    assert hrdocs.read("a.json")["assessment-2"].result == "undetermined"
    # Both are printed again from the file, each beside the other.
    code, out, _ = run(capsys, "a.json", "p1", "--again", "assessment-1")
    assert code == 0
    assert "the criteria appear met on 25 March 2021" in out
    assert "- 25 March 2021: open answers decide [assessment-2]" in out
    assert "  - because: her songs\n" in out


def test_stopping_and_going_on(capsys, monkeypatch):
    reply(monkeypatch, *BEFORE, "+", "yes", "her songs", ".")
    code, _, err = run(capsys, *ARGUMENTS, "--interactive")
    said = "Stopped. The answers so far were written as assessment-1; go on with --resume assessment-1.\n"
    assert (code, err.endswith(said)) == (0, True)
    reply(monkeypatch, "yes", "", "yes", "", "")
    code, out, err = run(capsys, *ARGUMENTS, "--interactive", "--resume", "assessment-1")
    assert "Going on from assessment-1: 4 answers are there.\n" in err
    record = hrdocs.read("a.json")["assessment-1"]
    assert (code, record.result, len(record.answers)) == (0, "met", 6)
    assert "  - because: her songs\n" in out


def test_everything_is_put(capsys, monkeypatch):
    reply(monkeypatch, *BEFORE, "+", "no", "", "yes", "", "yes", "", "no", "", "no")
    _, _, err = run(capsys, *ARGUMENTS, "--interactive", "--everything")
    assert "5. If the person has advocated hatred" in err
    assert err.endswith("Nothing was written.\n")


def test_nothing_is_written_unless_it_is_wished(capsys, monkeypatch):
    before = Path("a.json").read_bytes()
    for lines in ([*BEFORE, "+", "no", "", "no"], [*BEFORE, "+"], []):
        reply(monkeypatch, *lines)
        code, _, err = run(capsys, *ARGUMENTS, "--interactive", "--json")
        assert code == 0
        assert err.endswith("Nothing was written.\n")
        assert Path("a.json").read_bytes() == before


def test_answers_from_a_file(capsys):
    before = Path("a.json").read_bytes()
    Path("answers.csv").write_text("question,answer,why\n1,yes,\n2,yes,her songs\n3,no,\n", encoding="utf-8")
    code, out, err = run(capsys, *ARGUMENTS, "--answers", "answers.csv")
    assert (code, err, Path("a.json").read_bytes()) == (0, "", before)
    assert "the criteria are not fulfilled by the answers given, on 25 March 2021.\nDecided by\n- 3. " in out
    assert "What would have to be different" not in out
    code, out, err = run(capsys, *ARGUMENTS, "--answers", "answers.csv", "--save", "--why")
    assert err == "The assessment assessment-1 was written.\n"
    assert "What would have to be different" in out
    assert hrdocs.read("a.json")["assessment-1"].answers[1].why["und"] == "her songs"


@pytest.mark.parametrize("framework", [each.id for each in criteria.frameworks()])
def test_a_blank_sheet(capsys, framework):
    code, out, err = run(capsys, "--blank", framework, "--html", "blank.html")
    assert (code, out, err) == (0, "", "")
    page = Path("blank.html").read_text(encoding="utf-8")
    assert page.count('<div class="boxes">') == len(criteria.checklist(framework).inputs) + 2
    code, out, _ = run(capsys, "--blank", framework, "--language", "ru")
    assert "[ ] да  [ ] нет  [x] неизвестно" not in out
    assert "Пустой бланк" in out


def test_the_day_of_a_former_prisoner_may_be_left_out(capsys):
    code, out, _ = run(capsys, "a.json", "p1", "--framework", "former2023", "--as-of", "2022-01-01")
    assert code == 0
    assert "Checklist for 1 January 2022\n" in out


# The work list

STANDARD_INPUT = "FILE is the standard input: name a file for the answers by --output"
LIST = ("a.json", "--all", "--framework", "ai_poc", "--on", "2021-03-25")


def test_a_work_list(capsys):
    code, out, err = run(capsys, *LIST)
    assert (code, err) == (0, "")
    assert out.startswith("hrdocs-work-list/1\nWork list, no finding about any person\n")
    assert "Alena" not in out
    assert "Alena Vymyslenka" in run(capsys, *LIST, "--names")[1]
    assert json.loads(run(capsys, *LIST, "--json")[1])["rows"][0]["person"] == "p1"


@pytest.mark.parametrize("options", [(), ("--json",)])
def test_a_work_list_is_for_its_owner_alone_and_is_never_shared(capsys, options):
    assert run(capsys, *LIST, "--output", "list.json", *options) == (0, "", "")
    assert Path("list.json").stat().st_mode & 0o777 == 0o600
    code, out, err = shell.run(capsys, "share", "list.json", "--label", "clear", "--output", "out.json")
    assert (code, out) == (2, "")
    assert err == "hrdocs share: a work list of hrdocs criteria is red and is never shared\n"
    assert not Path("out.json").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "name a FILE"),
        (("a.json", "p1"), "--framework names the checklist"),
        (("a.json", "p1", "--framework", "wgad"), "--on names the day"),
        (("a.json", "--all", "--framework", "wgad"), "--on names the day"),
        (("a.json", "p1", "--all"), "--all takes no PERSON"),
        (("a.json", "--blank", "wgad"), "--blank takes no FILE"),
        ((*LIST, "--html", "x.html"), "a work list is text or JSON, never a page: --output OUT"),
        ((*LIST, "--why"), "--all asks and answers nothing: it goes with --sort, --names, --output and --json"),
        ((*ARGUMENTS, "--names"), "--sort and --names go with --all"),
        ((*ARGUMENTS, "--output", "x.json"), "--output goes with --interactive, --save and --all"),
        (("-", *ARGUMENTS[1:], "--answers", "x.toml", "--save"), STANDARD_INPUT),
        ((*ARGUMENTS, "--everything"), "--everything and --resume go with --interactive"),
        ((*ARGUMENTS, "--save"), "--save goes with --answers"),
        ((*ARGUMENTS, "--again", "x", "--interactive"), "--again prints what is there and asks nothing"),
        ((*ARGUMENTS, "--again", "d1"), "--again wants the id of an assessment of this person"),
        ((*ARGUMENTS, "--interactive", "--resume", "d1"), "--resume wants the id of an assessment of this person"),
    ],
)
def test_options_that_do_not_fit(capsys, arguments, said):
    assert run(capsys, *arguments) == (2, "", f"hrdocs criteria: {said}\n")


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
    for language, said, status, norm, charge in (
        (
            "en",
            "said later, on 10 May 2022; it supports no answer for the day of this checklist",
            "10 May 2022; arbitrary detention [r1]",
            "recognition of a status: names Art. 21 ICCPR [r1]",
            "charge: alleged: Part 1 of Art. 139 CC; its text speaks of: violence [c1]",
        ),
        (
            "ru",
            "сказано позже, 10 мая 2022 г.; ответа на день этого перечня не подтверждает",
            "10 мая 2022 г.; произвольное задержание [r1]",
            "признание статуса: названо: ст. 21 МПГПП [r1]",
            "обвинение: вменяется: ч. 1 ст. 139 УК; в тексте статьи: насилие [c1]",
        ),
        (
            "be",
            "сказана пазней, 10 мая 2022 г.; на карысць адказу на дзень гэтага пераліку не сведчыць",
            "10 мая 2022 г.; адвольнае затрыманне [r1]",
            "прызнанне статусу: названа: арт. 21 МПГПП [r1]",
            "абвінавачанне: ставяць у віну: ч. 1 арт. 139 КК; у тэксце артыкула: гвалт [c1]",
        ),
    ):
        code, out, _ = run(
            capsys, "later.json", "p1", "--framework", "guidelines2013", "--on", "2021-02-01", "--language", language
        )
        assert code == 0
        assert f"- {said}\n  - {status}\n" in out
        assert f"  - {said}\n    - {norm}\n" in out
        assert f"    - {charge}\n" in out
    code, out, _ = run(capsys, "later.json", "p1", "--framework", "guidelines2013", "--on", "2021-02-01", "--json")
    found = json.loads(out)
    assert [each["record"] for each in found["later_statuses"]] == ["r1"]
    assert {(each["input"], each["said_on"], each["record"]) for each in found["later"]} == {
        ("right_exercised", "2022-05-10", "r1"),
        ("other_right_breach", "2022-05-10", "r1"),
    }
