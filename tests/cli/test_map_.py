"""`hrdocs map`: shipped mappings are listed, a mapping is checked alone and on a table."""

from pathlib import Path

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
