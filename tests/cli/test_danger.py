"""Where keeping the file is itself a danger: each verb reads and writes a pipe, leaves nothing, and names no machine.

Every verb runs once in this process, watched by an audit hook, which sees each file that Python opens for writing, each
folder that it makes and each socket, in every library below it. `HOME` and `TMPDIR` are empty folders that nothing may
be written to; user, host and folders have names that no other text has.
"""

import io
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from hrdocs import cli
from hrdocs.cli import common

PERSON = {"type": "person", "id": "p1", "names": [{"value": "Alena Vymyslenka"}], "birth": "1990-09-24"}
DETENTION = {
    "type": "detention",
    "id": "d1",
    "person": "p1",
    "phases": [
        {"kind": "custody", "period": "2021-03-24/2021-03-26"},
        {"kind": "administrative_detention", "period": "2021-04-04/2021-04-07"},
    ],
}
CHARGE = {"type": "charge", "id": "c1", "person": "p1", "cited_as": "ч. 1 ст. 342 УК"}
CASE = json.dumps({"hrdocs": "1.0", "records": [PERSON, DETENTION, CHARGE]}, ensure_ascii=False)
TWIN = json.dumps({"hrdocs": "1.0", "records": [{**PERSON, "id": "p9"}]})
LINES = "\n".join(json.dumps(each) for each in (PERSON, DETENTION, CHARGE)) + "\n"
LIST = """\
№,ФИО,Задержан,Рожд.,Статья,Приговор,Родные
1,Эскизова Ада,2.9.2026,16.05.1979,ч. 2 ст. 339 УК,3 г. 2 мес. ЛС,
"""

NOTE = 'who = "Hanna Novaja"\nnew = true\nwhat = "isolator"\nhow = "call"\n'

# What each verb is called with; the case comes by the standard input. What is written to OUT is read below.
VERBS = {
    "validate": (["validate", "-"], CASE),
    "validate-html": (["validate", "-", "--format", "html", "--output", "-"], CASE),
    "validate-csv": (["validate", "-", "--format", "csv", "--show-values"], CASE),
    "validate-json": (["validate", "-", "--format", "json"], CASE),
    "validate-split": (["validate", "-", "--accepted", "-", "--rejected", "OUT/rejected"], LINES),
    "import": (["import", "-", "--key", "OUT/key", "-o", "-"], LIST),
    "import-folder": (["import", "-", "-o", "OUT/imported"], LIST),
    "map": (["map", "check", "ngo.excel", "-"], LIST),
    "waive": (["waive", "-", "--rule", "custody.gap", "--id", "d1", "--reason", "so printed", "--output", "-"], CASE),
    "rule": (["rule", "date.future"], ""),
    "words": (["words", "IncidentKind"], ""),
    "fix": (["fix", "-", "--output", "-"], CASE.replace("1990-09-24", "24.09.1990")),
    "show": (["show", "-", "p1"], CASE),
    "find": (["find", "-", "--name-file", "OUT/name"], CASE),
    "same": (["same", "-", "OUT/twin.json"], CASE),
    "review": (["review", "-", "--answers", "OUT/review.toml", "--output", "-"], CASE),
    "label": (["label", "-", "--label", "red", "--output", "-"], CASE),
    "share": (["share", "-", "--label", "amber", "--output", "-"], CASE),
    "share-research": (["share", "-", "--label", "amber", "--profile", "research", "--output", "-"], CASE),
    "forget": (["forget", "-", "--id-file", "OUT/id", "--output", "-"], CASE),
    "merge": (["merge", "-", "OUT/twin.json", "--output", "-"], CASE),
    "new": (["new", "-", "--publisher", "Desk"], ""),
    "new-file": (["new", "OUT/new.json"], ""),
    "add": (["add", "-", "--from", "OUT/note.toml"], CASE),
    "add-note": (["add", "OUT/twin.json", "--from", "-", "--dry-run"], NOTE),
    "template": (["template", "intake", "--form", "page", "-o", "-"], ""),
    "people": (["people", "-", "--ids", "--roles"], CASE),
    "fields": (["fields", "detention"], ""),
    "extract": (["extract", "-", "p1", "--label", "amber", "--output", "-"], CASE),
    "convert": (["convert", "-", "-"], CASE),
    "diff": (["diff", "-", "OUT/twin.json"], CASE),
    "stats-svg": (["stats", "-", "--held", "--on", "2021-03-25", "--format", "svg", "--output", "-"], CASE),
    "changes": (["changes", "-", "--from", "2020-01-01", "--to", "2021-12-31"], CASE),
    "due": (["due", "-", "--from", "2020-01-01", "--to", "2021-12-31"], CASE),
    "criteria": (["criteria", "-", "p1", "--framework", "wgad", "--on", "2021-03-25"], CASE),
    "criteria-html": (["criteria", "-", "p1", "--framework", "wgad", "--on", "2021-03-25", "--html", "-"], CASE),
    "article": (["article", "cc1999:342/1"], ""),
    "law": (["law", "search", "хулиганство"], ""),
    "cite": (["cite", "-"], "осуждена по ч. 1 ст. 342 УК"),
    "schema": (["schema", "--write", "-"], ""),
}
TELLING = "zdradnik"
HOW_TO_FIND = "1 person in the file. hrdocs people lists them, hrdocs find looks for a name in any spelling.\n"

watched: list[tuple[str, str]] = []
is_watching = False


def _watch(event, arguments):
    if not is_watching:
        return
    if event.startswith("socket."):
        watched.append(("socket", event))
    elif event == "open":
        path, mode, flags = arguments
        writes = isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
        if not isinstance(path, int) and (writes or (mode and set(mode) & set("wxa+"))):
            watched.append(("open", os.fspath(path)))
    elif event in {"os.mkdir", "os.rename", "os.link", "os.symlink", "shutil.copyfile", "tempfile.mkstemp"}:
        watched.append((event, str(arguments[0])))


sys.addaudithook(_watch)


class StandardInput:
    """The standard input as the command has it: bytes below text."""

    def __init__(self, data):
        self.buffer = io.BytesIO(data)
        self._text = io.TextIOWrapper(self.buffer, encoding="utf-8")

    def __getattr__(self, name):
        return getattr(self._text, name)


@pytest.fixture
def machine(tmp_path, monkeypatch):
    """A machine on which every name tells where it is from."""
    home, temporary, out = (tmp_path / f"{TELLING}-{name}" for name in ("home", "tmp", "out"))
    for each in (home, temporary, out):
        each.mkdir()
    (out / "name").write_text("Alena Vymyslenka", encoding="utf-8")
    (out / "note.toml").write_text(NOTE, encoding="utf-8")
    (out / "id").write_text("p1\n", encoding="utf-8")
    (out / "twin.json").write_text(TWIN, encoding="utf-8")
    (tmp_path / "terminal").write_text("yes\n1\n", encoding="utf-8")
    for each in (home, temporary):
        each.chmod(0o555)
    for name, value in {
        "HOME": home,
        "USERPROFILE": home,
        "TMPDIR": temporary,
        "TEMP": temporary,
        "TMP": temporary,
        "XDG_CACHE_HOME": home,
        "USER": f"{TELLING}-user",
        "LOGNAME": f"{TELLING}-user",
        "HOSTNAME": f"{TELLING}-host",
        "TZ": "Asia/Kathmandu",
    }.items():
        monkeypatch.setenv(name, str(value))
    monkeypatch.setattr("socket.gethostname", lambda: f"{TELLING}-host")
    monkeypatch.setattr(common, "_TERMINAL", str(tmp_path / "terminal"))
    time.tzset()
    monkeypatch.chdir(out)
    yield tmp_path
    for each in (home, temporary):
        assert list(each.iterdir()) == []
    monkeypatch.undo()
    time.tzset()


def test_every_verb_is_here():
    assert {name.split("-")[0] for name in VERBS} == {name.rstrip("_") for name in cli.VERBS}


@pytest.mark.parametrize("name", VERBS)
def test_a_verb_reads_a_pipe_and_leaves_nothing(name, machine, monkeypatch, capfdbinary):
    global is_watching  # noqa: PLW0603 -- an audit hook stays for good
    arguments, data = VERBS[name]
    out = f"{machine / TELLING}-out"
    monkeypatch.setattr(sys, "stdin", StandardInput(data.encode()))
    watched.clear()
    is_watching = True
    try:
        code = cli.main([each.replace("OUT", out) for each in arguments])
    finally:
        is_watching = False
    said, errors = capfdbinary.readouterr()
    assert code in {0, 1}, errors.decode()
    assert said
    # Nothing outside the paths that the command was given, no socket.
    assert [(event, path) for event, path in watched if event == "socket" or not path.startswith(out)] == []
    written = [path.read_bytes() for path in sorted(Path(out).rglob("*")) if path.is_file()]
    # No user, no host, no folder, no zone, no time of the day.
    hour = time.strftime("%H:%M").encode()
    for each in (said, errors, *written):
        assert TELLING.encode() not in each
        assert b"Kathmandu" not in each
        assert b"+0545" not in each
        assert b"+05:45" not in each
        assert hour not in each


@pytest.mark.parametrize(
    "name",
    [
        "fix",
        "waive",
        "label",
        "share",
        "forget",
        "merge",
        "review",
        "import",
        "validate-split",
        "extract",
        "convert",
        "add",
    ],
)
def test_what_comes_out_of_a_pipe_is_read_again(name, machine, monkeypatch, capfdbinary):
    arguments, data = VERBS[name]
    monkeypatch.setattr(sys, "stdin", StandardInput(data.encode()))
    assert cli.main([each.replace("OUT", f"{machine / TELLING}-out") for each in arguments]) == 0
    said, _ = capfdbinary.readouterr()
    monkeypatch.setattr(sys, "stdin", StandardInput(said))
    assert cli.main(["validate", "-"]) == 0


def test_a_file_is_decrypted_before_the_name_is_asked_for(machine, monkeypatch, capsys):
    (machine / "terminal").write_text("Alena Vymyslenka\n", encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", StandardInput(CASE.encode()))
    assert cli.main(["show", "-"]) == 0
    said, asked = capsys.readouterr()
    assert said.startswith("Alena Vymyslenka\n")
    assert asked == f"{HOW_TO_FIND}Name: "


@pytest.mark.parametrize("verb", ["find", "show"])
def test_without_a_terminal_a_name_cannot_be_asked_for(verb, machine, monkeypatch, capsys):
    monkeypatch.setattr(common, "_TERMINAL", str(machine / "nothing"))
    monkeypatch.setattr(sys, "stdin", StandardInput(CASE.encode()))
    assert cli.main([verb, "-"]) == 2
    assert capsys.readouterr().err == (
        f"{HOW_TO_FIND if verb == 'show' else ''}"
        f"hrdocs {verb}: expected a terminal to ask at, since the standard input is the file\n"
    )


TWICE = "the standard input for one file, not for several; a shell gives others as /dev/fd/3"
REFUSED = {
    "find - --name-file -": f"hrdocs find: expected {TWICE}",
    "show - --name-file -": f"hrdocs show: expected {TWICE}",
    "show - p1 --name-file OUT/name": "hrdocs show: a name, or --name-file, and not both",
    "criteria - p1 --framework wgad --on 2021 --name-file x": "hrdocs criteria: a name, or --name-file, and not both",
    "criteria - p1 --framework wgad --on 2021 --interactive": (
        "hrdocs criteria: FILE is the standard input: name a file for the answers by --output"
    ),
    "criteria - p1 --framework wgad --on 2021 --output x": "hrdocs criteria: --output goes with --interactive, --save and --all",  # noqa: E501 -- one message
    "add - --from -": f"hrdocs add: expected {TWICE}",
    "same - -": f"hrdocs same: expected {TWICE}",
    "diff - -": f"hrdocs diff: expected {TWICE}",
    "merge - - --output x.json": f"hrdocs merge: expected {TWICE}",
    "share - --label red --update-of -": f"hrdocs share: expected {TWICE}",
    "forget - --id-file -": f"hrdocs forget: expected {TWICE}",
    "forget - --id-file OUT/id --id p1": "hrdocs forget: --id or --id-file, and not both",
    "forget - --id p1 --output OUT": "hrdocs forget: the standard input has no name for a folder: --output -",
    "forget - OUT/twin.json --id p1 --output -": "hrdocs forget: the standard output is for one FILE",
    "forget - --id-file nothing": "hrdocs forget: nothing: No such file or directory",
    "waive - --rule custody.gap --id d1 --reason x --in-place": (
        "hrdocs waive: the standard input has no place: --output OUT"
    ),
    "review -": "hrdocs review: the standard input has no place: --answers FILE, and --output OUT",
    "fix - --in-place": "hrdocs fix: expected a file by its name: what is read as a stream has no place",
}


@pytest.mark.parametrize("line", REFUSED)
def test_what_cannot_be_done_with_a_pipe(line, machine, monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", StandardInput(CASE.encode()))
    code = cli.main([each.replace("OUT", f"{machine / TELLING}-out") for each in line.split()])
    assert (code, capsys.readouterr().err) == (3 if "nothing" in line else 2, REFUSED[line] + "\n")


def test_an_interview_by_a_pipe(machine, monkeypatch, capfdbinary):
    (machine / "terminal").write_text("\n" * 60, encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", StandardInput(CASE.encode()))
    arguments = ["criteria", "-", "p1", "--framework", "observatory", "--on", "2021-03-25", "--interactive"]
    assert cli.main([*arguments, "--output", "-"]) == 0
    records = [json.loads(line) for line in capfdbinary.readouterr().out.splitlines()]
    assert [each.get("type") for each in records] == [None, "person", "detention", "charge", "assessment"]


# The memory of the command: no dump of it, and nothing of it in what an error prints.


def test_no_core_is_dumped(tmp_path):
    code = "from hrdocs import cli; cli.main(['--debug', 'rule', 'date.future']); import os; os.abort()"
    subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, check=False)  # noqa: S603
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_the_limit_of_core_dumps(capsys):
    import resource  # noqa: PLC0415

    assert cli.main(["rule", "date.future"]) == 0
    capsys.readouterr()
    assert resource.getrlimit(resource.RLIMIT_CORE)[0] <= 1


def _fail(*_, **__):
    raise KeyError("Alena Vymyslenka")


def test_an_error_of_ours_prints_type_and_place(monkeypatch, capsys):
    monkeypatch.setattr("hrdocs.cli.case_text.to_text", _fail)
    monkeypatch.setattr(sys, "stdin", StandardInput(CASE.encode()))
    assert cli.main(["show", "-", "p1"]) == 4
    said, errors = capsys.readouterr()
    assert said == ""
    first, second = errors.splitlines()
    assert first.startswith("hrdocs: an error of hrdocs itself: KeyError, cli/show.py line ")
    assert second == (
        "  to fix  report this line; the same command as hrdocs --debug ... prints all, with what the file says"
    )
    assert "Vymyslenka" not in errors


def test_debug_prints_all(monkeypatch):
    monkeypatch.setattr("hrdocs.cli.case_text.to_text", _fail)
    monkeypatch.setattr(sys, "stdin", StandardInput(CASE.encode()))
    with pytest.raises(KeyError, match="Alena Vymyslenka"):
        cli.main(["--debug", "show", "-", "p1"])


def test_addresses_are_text_unless_links_are_wanted(monkeypatch, capsys):
    arguments = ["criteria", "-", "p1", "--framework", "wgad", "--on", "2021-03-25", "--html", "-"]
    for links, count in (([], 0), (["--links"], 1)):
        monkeypatch.setattr(sys, "stdin", StandardInput(CASE.encode()))
        assert cli.main([*arguments, *links]) == 0
        page = capsys.readouterr().out
        assert "https://" in page
        assert min(page.count("<a "), 1) == count


@pytest.mark.parametrize("verb", ["validate -", "show - p1", "law search x", "map list", "cite -", "schema"])
@pytest.mark.parametrize("option", [["--no-config"], ["--config", "OUT/hrdocs.toml"]])
def test_every_verb_takes_the_options_of_settings(verb, option, machine, monkeypatch, capfdbinary):
    Path("hrdocs.toml").write_text("[validate]\n", encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", StandardInput(CASE.encode()))
    out = f"{machine / TELLING}-out"
    assert cli.main([*verb.split(), *(each.replace("OUT", out) for each in option)]) == 0
    assert TELLING.encode() not in b"".join(capfdbinary.readouterr())
