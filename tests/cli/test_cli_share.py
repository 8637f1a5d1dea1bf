"""`hrdocs share`, `label`, `merge`, `diff`, `forget`: output, exit codes, and what is written."""

import json

import pytest
import shell

import hrdocs
from hrdocs.messages import LANGUAGES, share_words

CLEAR = {"sharing": {"label": "clear"}}
NAME = [{"value": "Алена Выдумленка", "given": "Алена", "family": "Выдумленка", "language": "be"}]
OPEN = {"type": "person", "id": "p1", "names": [{"value": "Іван Прыкладаў", "language": "be"}], **CLEAR}
HIDDEN = {"type": "person", "id": "p2", "names": NAME, "sharing": {"label": "red"}}
TEXT = {
    "type": "incident",
    "id": "i1",
    "kind": "threats",
    "subjects": ["p1"],
    "about": {"be": "Сяброўка, Алена Выдумленка."},
    **CLEAR,
}
PLAIN = {**TEXT, "about": {"be": "Пагражалі."}}


@pytest.fixture
def run(capsys):
    def call(*arguments):
        return shell.run(capsys, *arguments)

    return call


def write(path, *records, **header):
    path.write_text(json.dumps({"hrdocs": "1.0", **header, "records": records}), encoding="utf-8")


def test_what_may_go_is_written_and_three_sentences_end_it(run, tmp_path):
    write(tmp_path / "a.json", OPEN, HIDDEN, PLAIN, title={"en": "Inside"})
    code, out, err = run("share", "a.json", "--label", "clear", "--output", "b.json", "--title", "For all")
    assert (code, err) == (0, "")
    assert out == (
        "In the file: 2 of 3 records, under TLP:CLEAR: incident 1, person 1.\n"
        "Not in it: 1 records, and parts of 0 of those in it: what is stricter, what people asked not to be shared, "
        "what was taken back.\n"
        "What a stranger could still find out: whoever knows a case can recognise people by day, article, court or "
        "place, and a copy of this file cannot be called back.\n"
    )
    shared = hrdocs.read("b.json")
    assert [record.id for record in shared] == ["p1", "i1"]
    assert shared.header.extract is True
    assert shared.header.label == "clear"
    assert shared.header.title["en"] == "For all"


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_written_while_a_hidden_name_remains(run, tmp_path, language):
    write(tmp_path / "a.json", OPEN, HIDDEN, TEXT)
    code, out, err = run("share", "a.json", "--label", "clear", "--output", "b.json", "--language", language)
    words = share_words(language)
    assert code == 1
    assert not (tmp_path / "b.json").exists()
    assert out.splitlines()[:2] == [f"{words['would_go']}: 1", f"  /records/2/about/be: {words['name']}"]
    assert out.splitlines()[-1] == words["tells"]
    assert "ыдум" not in out + err


def test_a_place_that_a_person_has_looked_at_may_go(run, tmp_path):
    write(tmp_path / "a.json", OPEN, HIDDEN, TEXT)
    assert run("share", "a.json", "--label", "clear", "--residue", "list/r.json")[0] == 1
    listed = (tmp_path / "list" / "r.json").read_text(encoding="utf-8")
    assert "ыдум" not in listed
    code, out, _ = run("share", "a.json", "--label", "clear", "--allow", "list/r.json", "--output", "b.json")
    assert code == 0
    assert out.startswith("places that a person has looked at: 1\n")
    assert "i1" in hrdocs.read("b.json")
    # Another text at the same place has not been looked at.
    write(tmp_path / "a.json", OPEN, HIDDEN, {**TEXT, "about": {"be": "Алена Выдумленка была там."}})
    assert run("share", "a.json", "--label", "clear", "--allow", "list/r.json", "--output", "c.json")[0] == 1


def test_the_list_is_never_written_beside_the_file(run, tmp_path):
    write(tmp_path / "a.json", OPEN)
    code, _, err = run("share", "a.json", "--label", "clear", "--output", "b.json", "--residue", "r.json")
    assert (code, err) == (2, "hrdocs share: --residue needs another folder: beside OUT it could be sent\n")


@pytest.mark.parametrize("text", ["{}", "[]", "no", '{"allowed": [{"record": 1, "pointer": "/a", "sha256": ""}]}'])
def test_a_list_that_is_none(run, tmp_path, text):
    write(tmp_path / "a.json", OPEN)
    (tmp_path / "r.json").write_text(text, encoding="utf-8")
    code, out, err = run("share", "a.json", "--label", "clear", "--allow", "r.json")
    assert (code, out) == (2, "")
    assert err.startswith('hrdocs share: expected an object with "allowed"')


def test_neutral_ids(run, tmp_path):
    write(tmp_path / "a.json", {**OPEN, "id": "vydumka-1"}, {**PLAIN, "id": "vydumka-1-i", "subjects": ["vydumka-1"]})
    assert run("share", "a.json", "--label", "clear", "--output", "b.json", "--neutral-ids")[0] == 0
    shared = hrdocs.read("b.json")
    assert [record.id for record in shared] == ["h1", "h2"]
    assert shared["h2"].subjects == ("h1",)
    (tmp_path / "key").write_bytes(b"0" * 32)
    for name in ("c.json", "d.json"):
        assert run("share", "a.json", "--label", "clear", "--output", name, "--key", "key")[0] == 0
    assert (tmp_path / "c.json").read_bytes() == (tmp_path / "d.json").read_bytes()
    assert "vydumka" not in (tmp_path / "c.json").read_text(encoding="utf-8")


@pytest.mark.parametrize("given", [["--title", "Case of Alena Vydumlenka"], []])
def test_a_title_may_hold_a_hidden_name(run, tmp_path, given):
    title = {} if given else {"title": {"be": "Справа Алены Выдумленкі"}}
    value = {"hrdocs": "1.0", **title, "records": [OPEN, HIDDEN]}
    (tmp_path / "a.json").write_text(json.dumps(value), encoding="utf-8")
    code, out, _ = run("share", "a.json", "--label", "amber", "--output", "b.json", *given)
    assert code == 1
    assert f"  /title/{'en' if given else 'be'}: the name of a person or an organisation that is hidden\n" in out
    assert not (tmp_path / "b.json").exists()


def test_names_purpose_and_update(run, tmp_path):
    unnamed = {**OPEN, "id": "p3", "naming": "do_not_name"}
    refused = {**OPEN, "id": "p4", "consent": [{"purposes": {"courts": "no"}}]}
    erased = {"type": "person", "id": "p5", "revision": [{"kind": "erasure"}], **CLEAR}
    write(tmp_path / "a.json", unnamed, refused, erased)
    run("share", "a.json", "--label", "amber", "--output", "b.json", "--names-for", "counsel", "--purpose", "courts")
    shared = hrdocs.read("b.json")
    assert shared["p3"].names
    assert "p4" not in shared
    run("share", "a.json", "--label", "clear", "--output", "c.json", "--update-of", "b.json")
    assert "p5" in hrdocs.read("c.json")


def test_only_one_person_told_this(run, tmp_path):
    source = {"type": "source", "id": "s1", "kind": "interview", **CLEAR}
    write(tmp_path / "a.json", {**PLAIN, "sources": [{"source": "s1"}]}, OPEN, source)
    _, out, _ = run("share", "a.json", "--label", "clear")
    assert out.startswith("facts that rest on one source, which is red: 1\n  /records/0: only one person told this\n")


def test_label(run, tmp_path):
    write(tmp_path / "a.json", OPEN, HIDDEN)
    assert run("label", "a.json", "--label", "amber", "--output", "b.json") == (
        0,
        "records with another label: 1 of 2\n",
        "",
    )
    assert [str(record.sharing.label) for record in hrdocs.read("b.json")] == ["amber", "red"]
    code, _, err = run("label", "a.json", "--label", "red", "--id", "alena", "--output", "c.json")
    assert (code, err) == (2, "hrdocs label: 1 of the ids given are not in the file\n")
    code, _, _ = run("label", "a.json", "--label", "red", "--output", "a.json")
    assert code == 2


def test_merge_and_diff(run, tmp_path):
    write(tmp_path / "a.json", OPEN, PLAIN)
    write(tmp_path / "b.json", {**OPEN, "sharing": {"label": "red"}}, HIDDEN, {**PLAIN, "day": "2021"})
    code, out, err = run("merge", "a.json", "b.json", "--output", "c.json")
    assert (code, out, err) == (1, "", "hrdocs merge: records that differ under the same id: 1; choose with --prefer\n")
    assert run("merge", "a.json", "b.json", "--prefer", "theirs", "--output", "c.json") == (
        0,
        "records: 3; new: 1; taken back: 0\n",
        "",
    )
    assert hrdocs.read("c.json")["p1"].sharing.label == "red"
    changed = "changed: 2\n  /records/0 person\n    /sharing/label\n  /records/1 incident\n    /day\n"
    assert run("diff", "a.json", "c.json") == (0, "added: 1\n  /records/2 person\n" + changed, "")
    assert run("diff", "a.json", "c.json", "--show-ids")[1].startswith("added: 1\n  /records/2 p2\n")
    assert run("diff", "a.json", "a.json", "--language", "be") == (0, "адрозненняў няма\n", "")


def test_forget(run, tmp_path):
    write(tmp_path / "a.json", OPEN, HIDDEN, TEXT)
    write(tmp_path / "b.json", OPEN)
    code, out, _ = run("forget", "a.json", "b.json", "--id", "p2")
    assert code == 0
    assert out == (
        "a.json: 2\n  /records/1: a record of the person\n"
        "  /records/2/about/be: a text, a number or an address that concerns the person\nb.json: 0\n"
        "Places that concern the person. Nothing was written; write the files with --output\n"
        "What this cannot reach: backups, mails, files that were sent, copies in programs and on the free part of the "
        "disk.\n"
    )
    code, out, _ = run("forget", "a.json", "b.json", "--id", "p2", "--output", "new")
    assert "Written without the person: 2 files. Places that were removed: 2." in out
    assert "ыдум" not in (tmp_path / "new" / "a.json").read_text(encoding="utf-8")
    assert [record.id for record in hrdocs.read("new/a.json")] == ["p1", "i1"]
    # What one file knows of the person is looked for in all, and in their headers.
    write(tmp_path / "b.json", TEXT, title={"be": "Справа Алены Выдумленкі"})
    run("forget", "a.json", "b.json", "--id", "p2", "--output", "both")
    assert "ыдум" not in (tmp_path / "both" / "b.json").read_text(encoding="utf-8")
    assert run("forget", "b.json", "--id", "alena") == (
        2,
        "",
        "hrdocs forget: none of the files has a person with this id\n",
    )


# --- Who asked to be forgotten ----------------------------------------------------------------------------------------

BORN = {**HIDDEN, "birth": "1990-05-17"}
BACK = {"type": "person", "id": "x9", "names": [{"value": "Vydumlenka Alena"}], "birth": "1990-05-17", **CLEAR}
PERHAPS = {"type": "person", "id": "x8", "names": [{"value": "Vydumlenka Alena"}], **CLEAR}


@pytest.fixture
def listed(run, tmp_path):
    """Forget somebody, with a list; then somebody of the same name and birth comes back in another file."""
    (tmp_path / "key").write_bytes(b"k" * 32)
    write(tmp_path / "a.json", OPEN, BORN)
    given = ["--suppressed", "s.toml", "--key", "key", "--asked-on", "2026-11-28"]
    code, out, err = run("forget", "a.json", "--id", "p2", "--output", "new", *given)
    assert (code, err) == (0, "")
    assert "In the list of who asked to be forgotten: 1 people.\n" in out
    write(tmp_path / "b.json", BACK, {key: each for key, each in PLAIN.items() if key != "subjects"}, PERHAPS)
    return ["--suppressed", "s.toml", "--key", "key"]


def test_nothing_is_listed_before_anything_is_written(run, tmp_path):
    (tmp_path / "key").write_bytes(b"k" * 32)
    write(tmp_path / "a.json", OPEN, BORN)
    code, out, _ = run("forget", "a.json", "--id", "p2", "--suppressed", "s.toml", "--key", "key")
    assert code == 0
    assert "In the list" not in out
    assert not (tmp_path / "s.toml").exists()


def test_the_list_holds_no_word_and_grows(run, tmp_path, listed):
    text = (tmp_path / "s.toml").read_text(encoding="utf-8")
    assert 'asked_on = "2026-11-28"' in text
    assert not any(word in text.lower() for word in ("ыдум", "vydum", "1990", "p2"))
    write(tmp_path / "c.json", {**OPEN, "birth": "1980"})
    assert "forgotten: 2 people" in run("forget", "c.json", "--id", "p1", "--output", "new2", *listed)[1]
    assert "forgotten: 2 people" in run("forget", "c.json", "--id", "p1", "--output", "new2", *listed)[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_share_and_merge_set_aside_who_asked(run, tmp_path, listed, language):
    words = share_words(language)
    asked, perhaps = (words[name].format(day="2026-11-28") for name in ("asked", "may_have_asked"))
    spoken = ["--language", language]
    code, out, _ = run("share", "b.json", "--label", "clear", "--output", "c.json", *listed, *spoken)
    assert (code, out.splitlines()[:2]) == (0, [f"/records/0: {asked}", f"/records/2: {perhaps}"])
    assert [record.id for record in hrdocs.read("c.json")] == ["i1", "x8"]
    write(tmp_path / "mine.json", OPEN)
    code, out, _ = run("merge", "mine.json", "b.json", "--output", "d.json", *listed, *spoken)
    assert code == 0
    assert out.splitlines() == [
        f"b.json /records/0: {asked}",
        f"b.json /records/2: {perhaps}",
        words["merged"].format(count=3, new=2, taken_back=0),
    ]
    assert [record.id for record in hrdocs.read("d.json")] == ["p1", "i1", "x8"]


def test_ids_stay_unless_neutral_ones_are_wanted(run, listed):
    run("share", "b.json", "--label", "clear", "--output", "c.json", "--neutral-ids", *listed)
    assert all(record.id.startswith("h") for record in hrdocs.read("c.json"))


@pytest.mark.parametrize(
    "verb",
    [
        ("forget", "a.json", "--id", "p1", "--output", "new"),
        ("share", "a.json", "--label", "clear", "--output", "c.json"),
        ("merge", "a.json", "a.json", "--output", "c.json"),
        ("import", "list.csv", "-o", "new"),
    ],
    ids=lambda verb: verb[0],
)
def test_without_the_key_nothing_is_done(run, tmp_path, verb):
    write(tmp_path / "a.json", OPEN)
    (tmp_path / "s.toml").write_text("format = 1", encoding="utf-8")
    (tmp_path / "short").write_bytes(b"k")
    start = f"hrdocs {verb[0]}: "
    needs = "--suppressed: expected --key with the key file of the organisation\n"
    assert run(*verb, "--suppressed", "s.toml") == (2, "", start + needs)
    code, _, err = run(*verb, "--suppressed", "s.toml", "--key", "short")
    assert code == 2
    assert err.startswith(f"{start}the key file: expected at least 16 bytes")
    assert run(*verb, "--suppressed", "s.toml", "--key", "none")[0] == 3
    assert not (tmp_path / "none").exists()
    assert not (tmp_path / "new").exists()
    assert not (tmp_path / "c.json").exists()


def test_a_day_that_is_none(run, listed):
    code, _, err = run("forget", "a.json", "--id", "p2", "--output", "new3", "--asked-on", "28.11.2026", *listed)
    assert (code, err) == (2, "hrdocs forget: asked_on: expected a day, such as 2026-11-30\n")
