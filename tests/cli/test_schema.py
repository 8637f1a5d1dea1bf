"""`hrdocs schema`: the published schema, printed or written into a folder."""

from pathlib import Path

from shell import run

from hrdocs import schema


def test_schema_is_printed(capsys):
    assert run(capsys, "schema") == (0, schema.text("dataset"), "")
    assert run(capsys, "schema", "charge") == (0, schema.text("charge"), "")


def test_schema_of_an_unknown_name(capsys):
    code, _, err = run(capsys, "schema", "chrage")
    assert code == 2
    assert err.startswith("hrdocs schema: there is no schema 'chrage'; there are dataset, person,")


def test_schemas_are_written_into_a_folder_that_is_made(capsys):
    assert run(capsys, "schema", "--write", "new/v1")[0] == 0
    assert {p.name for p in Path("new/v1").iterdir()} == {f"{name}.json" for name in schema.NAMES}
    assert run(capsys, "schema", "charge", "--write", "new")[0] == 2


def test_schemas_cannot_be_written_into_a_file(capsys):
    Path("taken").write_text("", encoding="utf-8")
    code, _, err = run(capsys, "schema", "--write", "taken")
    assert code == 3
    assert "file.not-written" in err
