"""No character of a file can steer the terminal, whatever verb prints it."""

import ast
import io
import json
import sys
from pathlib import Path

import pytest

import hrdocs.cli
from hrdocs import cli
from hrdocs.cli.guarded import GuardedStream, guarded, safe, styled

# Each of them once: hidden text, a moved cursor, a renamed window, a line written over, text read backwards.
HOSTILE = (
    "A\x1b[8mhidden\x1b[0m\x1b]0;title\x07 \r over \x9b31m \u202egro.elpmaxe\u202c \u2066x\u2069 "
    "\u200f\u061c\u2028\x7f\x00"
)
STEERING = {c for c in HOSTILE if not c.isprintable()}
FOLDER = Path(hrdocs.cli.__file__).parent

RECORDS = [
    {
        "type": "person",
        "id": "p1",
        "names": [{"value": f"Ihar Pryklad{HOSTILE}"}],
        "description": {"en": HOSTILE, "be": HOSTILE},
        "occupations": [{"en": HOSTILE}],
        "x_row": HOSTILE,
        "notes": {"en": HOSTILE},
    },
    {"type": "person", "id": "p2", "names": [{"value": "Ihar Pryklad"}], "birth": "1990-02-01"},
    {"type": "organisation", "id": "o1", "names": [{"value": HOSTILE}]},
    {
        "type": "detention",
        "id": "d1",
        "person": "p1",
        "phases": [{"kind": "custody", "period": "2021-03-24/..", "place": {"name": {"en": HOSTILE}}}],
        "about": {"en": HOSTILE},
        "said": {"/phases/0/kind": HOSTILE},
    },
    {"type": "charge", "id": "c1", "person": "p1", "cited_as": f"ст. 364 УК {HOSTILE}", "heading_as": HOSTILE},
    {
        "type": "judgment",
        "id": "j1",
        "persons": ["p1"],
        "day": "2021-05-01",
        "court": "o1",
        "penalties": [{"kind": "other", "about": {"en": HOSTILE}}],
    },
    {"type": "recognition", "id": "r1", "status": "political_prisoner", "persons": ["p1"], "issuers": ["o1"]},
    {"type": "incident", "id": "i1", "kind": "other", "subjects": ["p1"], "about": {"en": HOSTILE}, "by": ["o1"]},
]


def wrong(text):
    return sorted({f"U+{ord(c):04X}" for c in text if c in STEERING})


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    document = {"hrdocs": "1.0", "title": {"en": HOSTILE}, "records": RECORDS}
    (tmp_path / "a.json").write_text(json.dumps(document), encoding="utf-8")
    (tmp_path / "b.ndjson").write_text("\n".join(map(json.dumps, RECORDS)), encoding="utf-8")
    (tmp_path / "t.txt").write_text(f"Осуждён по ст. 364 УК {HOSTILE}", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    "arguments",
    [
        ["show", "a.json", "p1"],
        ["show", "a.json", "p1", "--related"],
        ["show", "a.json", "Ihar Pryklad"],
        ["show", "a.json", HOSTILE],
        ["show", HOSTILE.replace("\x00", ""), "p1"],
        ["criteria", "a.json", "p1", "--framework", "guidelines2013", "--on", "2021-05-01"],
        ["criteria", "a.json", "p1", "--framework", "guidelines2013", "--on", "2021-05-01", "--json"],
        ["criteria", "a.json", HOSTILE, "--framework", "guidelines2013", "--on", "2021-05-01"],
        ["criteria", "a.json", "p1", "--framework", HOSTILE, "--on", "2021-05-01"],
        ["validate", "a.json"],
        ["validate", "a.json", "--show-values", "--show-ids"],
        ["validate", "a.json", "--show-values", "--show-ids", "--color", "always"],
        ["validate", "a.json", "--show-values", "--format", "json"],
        ["validate", "a.json", "--show-values", "--format", "github"],
        ["validate", "b.ndjson", "--show-values"],
        ["fix", "a.json", "--show-values"],
        ["cite", "t.txt"],
        ["cite", "t.txt", "--json"],
        ["find", "a.json", "Ihar Pryklad"],
        ["find", "a.json", HOSTILE],
        ["same", "a.json", "--at-least", "undecided"],
        ["article", HOSTILE],
        ["law", "search", HOSTILE],
        ["rule", HOSTILE],
        ["words", HOSTILE],
        ["schema", HOSTILE],
        [HOSTILE],
    ],
    ids=lambda a: "-".join("hostile" if len(each) > 60 else each for each in a)[:50],
)
@pytest.mark.usefixtures("folder")
def test_no_verb_prints_a_steering_character(capsys, arguments):
    try:
        cli.main(arguments)
    except SystemExit:
        pass
    except ValueError:
        assert "\x00" in "".join(arguments)  # no system takes such a path
    out, err = capsys.readouterr()
    ours = [] if "always" not in arguments else ["U+001B"]
    assert wrong(out) == ours
    assert wrong(err) == []
    assert out + err


def test_what_is_guarded_is_written_as_a_code_and_json_keeps_its_meaning():
    assert safe("a\x1b[8m\u202eb") == "a\\u001b[8m\\u202eb"
    assert safe("one\r\ntwo\tthree\n") == "one\r\ntwo\tthree\n"
    assert json.loads(safe(json.dumps(HOSTILE, ensure_ascii=False))) == HOSTILE
    assert safe("Алена Вымысленка, ў і ʼ ё é 🙂") == "Алена Вымысленка, ў і ʼ ё é 🙂"


def test_colours_are_ours_alone():
    out = io.StringIO()
    styled(GuardedStream(out), "\x1b[1;31merror\x1b[0m \x1b[8m\x1b]0;x\x07\r")
    assert out.getvalue() == "\x1b[1;31merror\x1b[0m \\u001b[8m\\u001b]0;x\\u0007\\u000d"


class _Terminal(io.TextIOWrapper):
    def isatty(self):
        return True


@pytest.mark.parametrize(
    ("kind", "written"),
    [(io.TextIOWrapper, '{"x": "\u202eя"}'), (_Terminal, '{"x": "\\u202eя"}')],
)
def test_a_document_passes_unchanged_but_to_a_terminal(kind, written):
    raw = io.BytesIO()
    stream = GuardedStream(kind(raw, encoding="utf-8", write_through=True))
    given = '{"x": "\u202eя"}'.encode()
    for n in range(len(given)):  # letters may come in pieces
        stream.buffer.write(given[n : n + 1])
    stream.flush()
    assert raw.getvalue().decode() == written


def test_streams_are_given_back():
    before = sys.stdout, sys.stderr
    with guarded():
        assert isinstance(sys.stdout, GuardedStream)
        inner = sys.stdout
        with guarded():
            assert sys.stdout is inner
    assert (sys.stdout, sys.stderr) == before


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.py")), ids=lambda p: p.name)
def test_no_verb_goes_around_the_writer(path):
    names = {
        node.attr
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in {"unguarded", "__stdout__", "__stderr__"}
    }
    assert not names or path.name == "guarded.py"
