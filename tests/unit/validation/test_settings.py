"""Settings of a project: the nearest file counts, and what is no table is refused by name."""

import pytest

from hrdocs.errors import InvalidSelection
from hrdocs.validation import find_config, read_config


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ('tool = "x"', "tool"),
        ('[tool]\nhrdocs = "x"', "hrdocs"),
        ("[tool]\nhrdocs = []", "hrdocs"),
        ("[tool.hrdocs]\nvalidate = 1", "validate"),
    ],
)
def test_what_is_no_table_in_a_pyproject_is_refused_by_name(text, key, tmp_path):
    path = tmp_path / "pyproject.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InvalidSelection) as caught:
        find_config(tmp_path)
    assert str(caught.value) == f"{key!r}: expected a table, in pyproject.toml"


@pytest.mark.parametrize("text", ["", "[tool.other]\nvalidate = 1", "[tool.hrdocs]\nother = 1"])
def test_a_pyproject_without_our_table_is_no_file_of_ours(text, tmp_path):
    (tmp_path / "hrdocs.toml").write_text("[validate]\nignore = ['source']", encoding="utf-8")
    inside = tmp_path / "inside"
    inside.mkdir()
    (inside / "pyproject.toml").write_text(text, encoding="utf-8")
    assert find_config(inside).rules.ignore == ("source",)


def test_one_name_is_one_name(tmp_path):
    (tmp_path / "hrdocs.toml").write_text("[validate]\nselect = 'date'", encoding="utf-8")
    with pytest.raises(InvalidSelection, match="a list of codes in quotes"):
        read_config(tmp_path / "hrdocs.toml")
