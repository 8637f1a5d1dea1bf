"""`--suppressed`: who asked to be forgotten is listed by `forget`, and set aside by `share`, `merge` and `import`."""

import os

import pytest
from partly_hidden import CLEAR, HIDDEN, OPEN, PLAIN
from shell import write, write_key

import hrdocs
from hrdocs.messages import LANGUAGES, share_words

BORN = {**HIDDEN, "birth": "1990-05-17"}
BACK = {"type": "person", "id": "x9", "names": [{"value": "Vydumlenka Alena"}], "birth": "1990-05-17", **CLEAR}
PERHAPS = {"type": "person", "id": "x8", "names": [{"value": "Vydumlenka Alena"}], **CLEAR}


@pytest.fixture
def listed(run, tmp_path):
    """Forget somebody, with a list; then somebody of the same name and birth comes back in another file."""
    write_key(tmp_path / "key", b"k" * 32)
    write(tmp_path / "a.json", OPEN, BORN)
    given = ["--suppressed", "s.toml", "--key", "key", "--asked-on", "2026-11-28"]
    code, out, err = run("forget", "a.json", "--id", "p2", "--output", "new", *given)
    assert (code, err) == (0, "")
    assert "In the list of who asked to be forgotten: 1 people.\n" in out
    write(tmp_path / "b.json", BACK, {key: each for key, each in PLAIN.items() if key != "subjects"}, PERHAPS)
    return ["--suppressed", "s.toml", "--key", "key"]


def test_nothing_is_listed_before_anything_is_written(run, tmp_path):
    write_key(tmp_path / "key", b"k" * 32)
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
    write_key(tmp_path / "short", b"k")
    start = f"hrdocs {verb[0]}: "
    needs = "--suppressed: expected --key with the key file of the organisation\n"
    assert run(*verb, "--suppressed", "s.toml") == (2, "", start + needs)
    (tmp_path / "open").write_bytes(b"k" * 32)
    (tmp_path / "open").chmod(0o644)
    if os.name == "posix":
        code, _, err = run(*verb, "--suppressed", "s.toml", "--key", "open")
        assert (code, err.startswith(f"{start}the key file: expected a file that not everybody may read")) == (2, True)
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
