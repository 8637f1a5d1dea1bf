"""`hrdocs map`: shipped mappings are listed, a mapping is checked alone and on a table."""

from pathlib import Path

import pytest

from hrdocs.interchange import shipped_mappings

MAPPING = """format = "example-ngo.detained"
columns.name = ["Имя"]

[records.p]
type = "person"
fields.names = {from = "name", as = "name"}
"""


def test_the_list_has_every_shipped_mapping(run):
    code, out, err = run("map", "list")
    assert (code, err) == (0, "")
    assert [line.split("  ")[0] for line in out.splitlines()] == [each.format for each in shipped_mappings()]


def test_a_shipped_mapping_is_sound(run):
    name = shipped_mappings()[0].format
    assert run("map", "check", name) == (0, "Nothing to fix.\n", "")


def test_a_fault_is_named_with_its_line(run):
    Path("m.toml").write_text('format = "x"\n', encoding="utf-8")
    code, out, err = run("map", "check", "m.toml")
    assert (code, out) == (1, "")
    assert "line 1" in err


def test_a_mapping_that_is_not_there(run):
    code, out, err = run("map", "check", "none.toml")
    assert (code, out, err) == (2, "", "hrdocs map: none.toml: No such file or directory\n")


def test_a_draft_is_written_once_and_may_be_printed(run):
    Path("list.csv").write_text("Имя его;Когда задержали\nАда Эскизова;2.9.2026\n", encoding="utf-8")
    assert run("map", "draft", "list.csv", "-o", "mine.toml") == (0, "", "")
    assert run("map", "check", "mine.toml")[0] == 0
    text = Path("mine.toml").read_text(encoding="utf-8")
    assert run("map", "draft", "list.csv", "-o", "-") == (0, text, "")
    code, _, err = run("map", "draft", "list.csv", "-o", "mine.toml")
    assert (code, err) == (2, "hrdocs map: the file of -o is there already, and is not overwritten\n")


@pytest.mark.parametrize(
    ("file", "code", "told"), [("lost.csv", 3, "lost.csv"), ("other.csv", 1, "other.csv: the table has no heading")]
)
def test_what_gives_no_draft(run, file, code, told):
    Path("other.csv").write_text("a;b\n1;2\n", encoding="utf-8")
    found, out, err = run("map", "draft", file, "-o", "mine.toml")
    assert (found, out) == (code, "")
    assert err.startswith(told)
    assert not Path("mine.toml").exists()
