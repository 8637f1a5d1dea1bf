"""The bytes of a file, read as often as wanted; a file that changes meanwhile is refused."""

import hashlib

import pytest

from hrdocs.errors import InvalidDocument, UnreadableFile
from hrdocs.interchange.tables.filebytes import FileBytes

DATA = b"a,b\n1,2\n"


@pytest.fixture(params=["path", "bytes"])
def source(request, tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes(DATA)
    return FileBytes(path) if request.param == "path" else FileBytes(DATA, name="a.csv")


def test_the_same_bytes_each_time(source):
    for _ in range(2):
        assert b"".join(source.chunks(3)) == DATA
    assert (source.head(3), source.size) == (DATA[:3], len(DATA))
    assert source.sha256 == hashlib.sha256(DATA).hexdigest()
    assert source.place.file.endswith("a.csv")


def test_a_folder_and_another_type(tmp_path):
    with pytest.raises(UnreadableFile):
        FileBytes(tmp_path)
    with pytest.raises(TypeError, match=r"^expected a path or bytes, not int$"):
        FileBytes(5)


def test_a_file_that_changes_meanwhile(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes(DATA)
    source = FileBytes(path)
    assert source.head(3) == DATA[:3]
    path.write_bytes(DATA + b"3,4\n")
    with pytest.raises((InvalidDocument, UnreadableFile)):
        b"".join(source.chunks())
