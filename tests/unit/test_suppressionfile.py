"""The file of who asked to be forgotten: read with the key it was made with, for its owner alone."""

import stat

import pytest

import hrdocs
from hrdocs.errors import UnreadableFile
from hrdocs.sharing.suppressing import InvalidSuppression, Suppressed
from hrdocs.suppressionfile import read_suppressed, write_suppressed

KEY = b"k" * 32
PERSON = hrdocs.from_json(
    {"type": "person", "id": "p1", "names": [{"value": "Алена Выдумленка"}], "birth": "1990-05-17"}
)


@pytest.fixture
def key_file(tmp_path):
    path = tmp_path / "ids.key"
    path.write_bytes(KEY)
    return path


def test_what_is_written_reads_back_and_names_nobody(tmp_path, key_file):
    path = tmp_path / "suppressed.toml"
    write_suppressed(Suppressed(KEY).with_person([PERSON], "2026-11-30"), path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert "ыдумл" not in path.read_text(encoding="utf-8")
    assert [match.id for match in read_suppressed(path, key_file).matches([PERSON])] == ["p1"]


def test_a_file_that_may_be_new(tmp_path, key_file):
    assert list(read_suppressed(tmp_path / "none.toml", key_file, may_be_new=True).matches([PERSON])) == []
    with pytest.raises(UnreadableFile):
        read_suppressed(tmp_path / "none.toml", key_file)


def test_another_key_and_what_is_no_text(tmp_path, key_file):
    path = tmp_path / "suppressed.toml"
    write_suppressed(Suppressed(b"o" * 32).with_person([PERSON], "2026-11-30"), path)
    with pytest.raises(InvalidSuppression):
        read_suppressed(path, key_file)
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(InvalidSuppression, match="UTF-8"):
        read_suppressed(path, key_file)
