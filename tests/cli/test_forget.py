"""`hrdocs forget`: every place of a person, then files without them."""

from partly_hidden import HIDDEN, OPEN, PLAIN, TEXT
from shell import write

import hrdocs


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


def test_the_id_may_follow_the_files(run, tmp_path):
    write(tmp_path / "a.json", OPEN, HIDDEN)
    write(tmp_path / "b.json", PLAIN)
    named = run("forget", "a.json", "b.json", "--id", "p2")
    assert named[0] == 0
    assert run("forget", "a.json", "b.json", "p2") == named
    said = "hrdocs forget: name the files, then the id of the person\n"
    assert run("forget", "p2") == (2, "", said)
