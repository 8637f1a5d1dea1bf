"""A partner's table read in memory: by the one mapping that recognises it, or not at all."""

import pytest

from hrdocs.errors import InvalidDocument
from hrdocs.interchange.checking import read_in_memory


def test_a_table_that_no_mapping_recognises():
    assert read_in_memory(b"a,b\n1,2\n") is None


def test_a_file_that_is_not_there(tmp_path):
    assert read_in_memory(tmp_path / "none.csv") is None


@pytest.mark.parametrize(
    ("data", "code"), [(b"%PDF-1.7", "file.pdf"), (b"<html><body>x</body></html>", "table.no-table")]
)
def test_what_is_no_table_is_refused(data, code):
    with pytest.raises(InvalidDocument, match=code):
        read_in_memory(data)
