"""`hrdocs diff`: what a later file adds and changes, by pointer; ids on request."""

from partly_hidden import HIDDEN, OPEN, PLAIN
from shell import write


def test_what_was_added_and_changed(run):
    write("a.json", OPEN, PLAIN)
    write("b.json", {**OPEN, "sharing": {"label": "red"}}, {**PLAIN, "day": "2021"}, HIDDEN)
    changed = "changed: 2\n  /records/0 person\n    /sharing/label\n  /records/1 incident\n    /day\n"
    assert run("diff", "a.json", "b.json") == (0, "added: 1\n  /records/2 person\n" + changed, "")
    assert run("diff", "a.json", "b.json", "--show-ids")[1].startswith("added: 1\n  /records/2 p2\n")


def test_what_was_removed(run):
    write("a.json", OPEN, HIDDEN)
    write("b.json", OPEN)
    assert run("diff", "a.json", "b.json") == (0, "removed: 1\n  /records/1 person\n", "")


def test_no_difference(run):
    write("a.json", OPEN, PLAIN)
    assert run("diff", "a.json", "a.json", "--language", "be") == (0, "адрозненняў няма\n", "")


def test_a_file_that_is_not_there(run):
    write("a.json", OPEN)
    code, out, err = run("diff", "a.json", "none.json")
    assert (code, out) == (3, "")
    assert "file.missing" in err
