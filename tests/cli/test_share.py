"""`hrdocs share`, `label`, `merge`, `diff`, `forget`: output, exit codes, and what is written."""

import json

import pytest
from partly_hidden import CLEAR, HIDDEN, OPEN, PLAIN, TEXT
from shell import write, write_key

import hrdocs
from hrdocs.messages import LANGUAGES, share_words


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
    # No sentence speaks of a file as if there were one.
    kinds = {"en": "incident 1, person 1", "ru": "событие 1, человек 1", "be": "падзея 1, чалавек 1"}[language]
    assert out.splitlines()[-3:] == [
        words["would_hold"].format(count=2, all=3, label="TLP:CLEAR", kinds=kinds),
        words["would_lack"].format(left_out=1, shortened=0),
        words["tells"],
    ]
    assert "ыдум" not in out + err


def test_without_a_file_to_write_it_says_what_would_be_in_it(run, tmp_path):
    write(tmp_path / "a.json", OPEN, HIDDEN, PLAIN)
    code, out, _ = run("share", "a.json", "--label", "clear")
    assert code == 0
    assert out.startswith("Would be in the file: 2 of 3 records, under TLP:CLEAR: incident 1, person 1.\n")


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
    write_key(tmp_path / "key", b"0" * 32)
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


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_label_that_leads_nowhere_is_counted(run, tmp_path, language):
    astray = {**OPEN, "sharing": {"label": "clear", "fields": {"/contacs": "red"}}}
    write(tmp_path / "a.json", astray, HIDDEN)
    code, out, _ = run("share", "a.json", "--label", "clear", "--language", language)
    assert code == 0
    assert out.splitlines()[0] == share_words(language)["astray"].format(count=1)
    write(tmp_path / "a.json", OPEN, HIDDEN)
    assert "hrdocs validate" not in run("share", "a.json", "--label", "clear", "--language", language)[1]
