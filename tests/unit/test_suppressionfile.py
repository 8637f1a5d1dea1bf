"""The file of who asked to be forgotten."""

import pytest
from shell import write_key

from hrdocs.codec import read_record
from hrdocs.errors import UnreadableFile
from hrdocs.sharing.suppressing import InvalidSuppression, Suppressed
from hrdocs.suppressionfile import read_suppressed, write_suppressed

KEY = b"k" * 32
ALENA = read_record({"type": "person", "id": "p1", "names": [{"value": "Алена Выдумленка"}], "birth": "1990-05-17"})
LISTED = Suppressed(KEY).with_person([ALENA], "2026-11-30")


def test_the_file(tmp_path):
    write_key(tmp_path / "key", KEY)
    path = tmp_path / "suppressed.toml"
    assert read_suppressed(path, tmp_path / "key", may_be_new=True) == Suppressed(KEY)
    write_suppressed(LISTED, path)
    assert read_suppressed(path, tmp_path / "key") == LISTED
    assert path.stat().st_mode & 0o077 == 0
    path.write_bytes(b"\xff")
    with pytest.raises(InvalidSuppression, match=r"^the file: expected UTF-8$"):
        read_suppressed(path, tmp_path / "key")


def test_a_file_that_is_not_there(tmp_path):
    write_key(tmp_path / "key", KEY)
    with pytest.raises(UnreadableFile):
        read_suppressed(tmp_path / "suppressed.toml", tmp_path / "key")
    with pytest.raises(UnreadableFile):
        read_suppressed(tmp_path / "suppressed.toml", tmp_path / "none", may_be_new=True)


@pytest.mark.parametrize("data", [b"", b"secret", b"  " * 30])
def test_a_short_key_is_none(tmp_path, data):
    write_key(tmp_path / "key", data)
    with pytest.raises(InvalidSuppression, match=r"^the key file: expected at least 16 bytes"):
        read_suppressed(tmp_path / "suppressed.toml", tmp_path / "key", may_be_new=True)


def test_a_key_may_be_64_digits(tmp_path):
    write_key(tmp_path / "key", f"{KEY.hex()}\n".encode())
    assert read_suppressed(tmp_path / "suppressed.toml", tmp_path / "key", may_be_new=True) == Suppressed(KEY)


def test_another_key(tmp_path):
    write_key(tmp_path / "key", b"o" * 32)
    write_suppressed(LISTED, tmp_path / "suppressed.toml")
    with pytest.raises(InvalidSuppression):
        read_suppressed(tmp_path / "suppressed.toml", tmp_path / "key")
