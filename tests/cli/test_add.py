"""`hrdocs add`: a call in each language of the shell; a note; what is refused leaves the file as it was."""

import datetime as dt
import io
import json
from pathlib import Path

import pytest
from desk_file import write_file
from shell import run

import hrdocs
from hrdocs.cli import add


@pytest.fixture(autouse=True)
def file(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(add, "_today", lambda: dt.date(2026, 11, 30))
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    return write_file()


@pytest.fixture
def typed(monkeypatch):
    def set_lines(*lines):
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))

    return set_lines


CALLS = {
    "en_GB.UTF-8": ("Hanna Novaja", "", "", "detained", "about the 20th", "", "", "call", "mother", "no", "", ""),
    "ru_RU": ("Ганна Новая", "", "", "задержали", "около 20-го", "", "", "звонок", "мать", "нет", "", "да"),
    "be_BY.UTF-8": ("Ганна Новая", "", "", "затрымалі", "каля 20-га", "", "", "званок", "маці", "не", "", "так"),
}
SAID = {
    "en_GB.UTF-8": "What would go out: under TLP:CLEAR and TLP:GREEN nothing; under TLP:AMBER and ",
    "ru_RU": "Что вышло бы наружу: с меткой TLP:CLEAR и TLP:GREEN — ничего; с меткой TLP:AMBER и ",
    "be_BY.UTF-8": "Што выйшла б вонкі: з пазнакай TLP:CLEAR і TLP:GREEN — нічога; з пазнакай TLP:AMBER і ",
}


@pytest.mark.parametrize("shell", CALLS)
def test_a_call_in_the_language_of_the_shell(capsys, monkeypatch, typed, file, shell):
    monkeypatch.setenv("LANG", shell)
    typed(*CALLS[shell])
    code, out, err = run(capsys, "add", file)
    assert code == 0
    assert out.endswith("p6, s2, d3.\n")
    assert SAID[shell] in err
    assert "TLP:RED" in err
    new = hrdocs.read(file)
    assert str(new["d3"].phases[0].period) == "2026-11-20~/"
    assert new["d3"].sources[0].said_by == "relative"
    assert not Path(f".{file}.note.toml").exists()
    assert hrdocs.validate(new, as_of="2026-11-30").ok


def test_an_interrupted_call_loses_nothing_and_continues(capsys, typed, file):
    before = Path(file).read_bytes()
    typed("Hanna Novaja", "y", "1990", "detained", "the 20th")
    code, out, err = run(capsys, "add", file)
    assert (code, out) == (1, "")
    assert err.endswith(
        "Stopped; nothing was written into the file. The note is kept, and hrdocs add continues with it.\n"
    )
    assert Path(file).read_bytes() == before
    typed("y", "", "", "call", "mother", "no", "", "y")
    assert run(capsys, "add", file)[:2] == (0, "Written: p6, s2, d3.\n")


def test_ctrl_c_loses_nothing(capsys, monkeypatch, file):
    class Typed:
        lines = iter(["Hanna Novaja\n", "y\n"])

        def readline(self):
            try:
                return next(self.lines)
            except StopIteration:
                raise KeyboardInterrupt from None

    monkeypatch.setattr("sys.stdin", Typed())
    assert run(capsys, "add", file)[0] == 130
    assert "Hanna Novaja" in Path(f".{file}.note.toml").read_text("utf-8")


def test_no_writes_nothing_and_keeps_the_note(capsys, typed, file):
    before = Path(file).read_bytes()
    typed(*CALLS["en_GB.UTF-8"][:-1], "n")
    assert run(capsys, "add", file)[0] == 1
    assert Path(file).read_bytes() == before
    assert Path(f".{file}.note.toml").exists()


def test_a_file_that_changed_meanwhile_is_not_overwritten(capsys, typed, file, monkeypatch):
    shown = add._shown

    def slow(*arguments):
        Path(file).write_bytes(Path(file).read_bytes() + b"\n")
        return shown(*arguments)

    monkeypatch.setattr(add, "_shown", slow)
    typed(*CALLS["en_GB.UTF-8"])
    code, out, err = run(capsys, "add", file)
    assert (code, out) == (1, "")
    assert err.splitlines()[-1] == (
        "Write them? [Y/n] hrdocs add: the file changed since it was read: nothing was written; "
        "the note is kept, and hrdocs add continues with it"
    )
    assert "p6" not in hrdocs.read(file)
    assert Path(f".{file}.note.toml").exists()


def test_answers_that_contradict_the_records_are_asked_again(capsys, typed, file):
    # Released before the arrest.
    typed(
        *("Alena Vymyslenka", "1", "released", "2026-01-01", "", "", "news", "", ""),
        *("released", "2026-11-25", "", "y"),
    )
    code, _, err = run(capsys, "add", file)
    assert code == 0
    assert "the records would contradict each other, so nothing was written:" in err
    assert str(hrdocs.read(file)["d1"].ended.day) == "2026-11-25"


NOTE = 'who = "Hanna Novaja"\nnew = true\nwhat = "detained"\nwhen = 2026-11-20\nhow = "call"\nsaid_by = "mother"\n'


def test_a_note_is_entered_without_questions(capsys, file):
    Path("note.toml").write_text(NOTE, "utf-8")
    before = Path(file).read_bytes()
    code, out, err = run(capsys, "add", file, "--from", "note.toml", "--dry-run")
    assert (code, err) == (0, "")
    assert out.startswith("These records will be written:")
    assert Path(file).read_bytes() == before
    code, out, err = run(capsys, "add", file, "--from", "note.toml")
    assert (code, err) == (0, "")
    assert out.endswith("Written: p6, s2, d3.\n")
    kept = json.loads(Path(file).read_text("utf-8"))["records"]
    assert "Hanna Novaja" in json.dumps(kept)


@pytest.mark.parametrize(
    ("note", "code", "message"),
    [
        ("who = ", 2, "note.toml is no note: TOML"),
        (NOTE.replace("2026-11-20", '"soon"'), 1, "note.toml: when: this is no day; write it such as 2026-11-20,"),
        (
            NOTE.replace("Hanna Novaja", "Елена Вымысленко").replace("new = true\n", ""),
            1,
            "note.toml: who: the file has people",
        ),
        (NOTE + 'label = "clear"\npublish = "no"\n', 1, "note.toml: label: this label would let out what is stricter"),
        (NOTE + "place = 3\n", 1, "note.toml: place: place: the value is a text"),
    ],
)
def test_a_note_that_cannot_be_entered_changes_nothing(capsys, file, note, code, message):
    Path("note.toml").write_text(note, "utf-8")
    before = Path(file).read_bytes()
    found = run(capsys, "add", file, "--from", "note.toml")
    assert (found[0], found[1]) == (code, "")
    assert found[2].startswith(f"hrdocs add: {message}")
    assert Path(file).read_bytes() == before
    assert sorted(path.name for path in Path().iterdir()) == ["cases.json", "note.toml"]


def test_a_note_that_contradicts_the_records(capsys, file):
    Path("note.toml").write_text('person = "p1"\nwhat = "released"\nwhen = "2026-01-01"\nhow = "news"\n', "utf-8")
    before = Path(file).read_bytes()
    code, _, err = run(capsys, "add", file, "--from", "note.toml")
    assert (code, err) == (1, "hrdocs add: the records would contradict each other, so nothing was written\n")
    assert Path(file).read_bytes() == before


def test_wrong_calls(capsys, file):
    assert run(capsys, "add", "-") == (
        2,
        "",
        "hrdocs add: FILE is the standard input: the answers come by --from NOTE\n",
    )
    assert run(capsys, "add", file, "--dry-run") == (2, "", "hrdocs add: --dry-run goes with --from\n")
    assert run(capsys, "add", "none.json")[0] == 3
    assert run(capsys, "add", file, "--from", "none.toml")[0] == 3


def test_yesterday_is_before_the_day_of_the_call(capsys, typed, file):
    typed("Hanna Novaja", "y", "", "detained", "yesterday", "", "", "call", "mother", "no", "", "y")
    assert run(capsys, "add", file, "--on", "25 November")[:2] == (0, "Written: p6, s2, d3.\n")
    new = hrdocs.read(file)
    assert str(new["d3"].phases[0].period) == "2026-11-24/"
    assert str(new["d3"].became_known) == str(new["s2"].read) == "2026-11-25"


@pytest.mark.parametrize("day", ["soon", "2027-01-01", "November"])
def test_a_day_of_the_call_that_is_none(capsys, file, day):
    text = "hrdocs add: --on is one day that is not ahead, such as 2026-11-29\n"
    assert run(capsys, "add", file, "--on", day) == (2, "", text)


def test_the_same_call_twice_is_asked_about(capsys, typed, file):
    call = ("Hanna Novaja", "y", "", "detained", "the 20th", "", "", "call", "mother", "no", "", "y")
    typed(*call)
    assert run(capsys, "add", file)[0] == 0
    typed("Hanna Novaja", "0", *call[2:-1], "n")
    code, out, err = run(capsys, "add", file)
    assert code == 1
    assert "The same is already entered for somebody of this name: p6. Is this certainly another person? [y/N] " in err
    assert len(list(hrdocs.read(file).of_type(hrdocs.Person))) == 6
    Path(f".{file}.note.toml").unlink(missing_ok=True)
    typed("Hanna Novaja", "0", *call[2:-1], "y", "y")
    code, out, err = run(capsys, "add", file)
    assert (code, out) == (0, "Written: p7, s3, d6.\n"), err
    assert [each.person for each in hrdocs.read(file)["p7"].relationships] == ["p6"]


def test_a_note_that_may_name_the_caller_says_so(capsys, file):
    Path("note.toml").write_text(NOTE + 'about = "Her mother Vera called."\n', encoding="utf-8")
    code, out, _ = run(capsys, "add", file, "--from", "note.toml", "--dry-run")
    warning = (
        "The words typed may name who told it: a word for a relative stands beside a name. Take the name out if so."
    )
    assert (code, warning in out.splitlines()) == (0, True)
