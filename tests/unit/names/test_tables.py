"""The packaged tables are read once, and a comparison carries their version."""

import pytest

from hrdocs.names import same
from hrdocs.names.tables import table, version


def test_a_table_is_read_once():
    assert table("given") is table("given")
    with pytest.raises(FileNotFoundError):
        table("none")


def test_the_version_stands_in_a_comparison():
    assert same("Алена Лось", "Елена Лось").version == version() == table("given")["version"]
