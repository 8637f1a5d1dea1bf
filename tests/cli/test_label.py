"""`hrdocs label`: labels are set, never below what guards a record."""

from partly_hidden import HIDDEN, OPEN
from shell import write

import hrdocs


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
