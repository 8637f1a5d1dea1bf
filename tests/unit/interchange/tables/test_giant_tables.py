"""Inputs of hundreds of megabytes: memory stays flat, and what is hostile is refused."""

import tracemalloc

import pytest

from hrdocs.errors import InvalidDocument
from hrdocs.interchange.tables import read_table

pytestmark = pytest.mark.slow


@pytest.fixture
def traced():
    tracemalloc.start()
    yield lambda: tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()


def test_an_unclosed_quote_to_the_end_of_a_long_file(tmp_path, traced):
    path = tmp_path / "list.csv"
    with path.open("wb") as stream:
        stream.write(b'id,name,x\n1,"a,b\n')
        for _ in range(40):
            stream.write(b"2,cccccccccccccccccccc,d\n" * 1000)
    rows = read_table(path).sheets[0].rows()
    assert not next(rows).notes
    assert sum(row.is_doubtful for row in rows) == 40_001
    assert traced() < 64 << 20


def test_a_field_of_many_megabytes(tmp_path, traced):
    path = tmp_path / "list.csv"
    with path.open("wb") as stream:
        stream.write(b"id,name\n1,")
        for _ in range(40):
            stream.write(b"x" * (1 << 20))
        stream.write(b"\n2,b\n")
    with pytest.raises(InvalidDocument, match=r"table\.line-too-long"):
        list(read_table(path).sheets[0].rows())
    assert traced() < 128 << 20
