"""`hrdocs merge`: records of two files in one."""

from partly_hidden import HIDDEN, OPEN, PLAIN
from shell import write

import hrdocs


def test_merge(run, tmp_path):
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
