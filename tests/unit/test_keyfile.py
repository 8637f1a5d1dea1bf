"""The key file: made for its owner alone, refused where everybody may read or change it."""

import errno
import os

import pytest

from hrdocs.errors import UnreadableFile
from hrdocs.keyfile import known_secret, pseudonyms_for, secret_of
from hrdocs.sharing.pseudonyms import InvalidKey, Pseudonyms


def test_a_key_file_is_made_for_its_owner_alone(tmp_path):
    key, is_new = secret_of(tmp_path / "key")
    assert is_new
    assert len(key) == 32
    assert (tmp_path / "key").read_bytes() == key.hex().encode() + b"\n"
    if os.name == "posix":
        assert (tmp_path / "key").stat().st_mode & 0o777 == 0o600
    assert secret_of(tmp_path / "key") == (key, False)
    assert pseudonyms_for("a", tmp_path / "key") == (Pseudonyms(key, "a"), False)


@pytest.mark.skipif(os.name != "posix", reason="other systems have other rights")
@pytest.mark.parametrize("mode", [0o644, 0o604, 0o602, 0o666])
def test_a_key_that_everybody_may_read_or_change_is_refused(tmp_path, mode):
    secret_of(tmp_path / "key")
    (tmp_path / "key").chmod(mode)
    with pytest.raises(InvalidKey) as caught:
        secret_of(tmp_path / "key")
    assert str(caught.value) == (
        "the key file: expected a file that not everybody may read or change: chmod 600, or a new key if it was so for "
        "long"
    )
    (tmp_path / "key").chmod(0o640)
    assert secret_of(tmp_path / "key")[1] is False
    assert known_secret(tmp_path / "key") == secret_of(tmp_path / "key")[0]


@pytest.mark.parametrize("content", [b"", b"short", b" " * 40])
def test_a_file_that_holds_no_key_is_refused_and_kept(tmp_path, content):
    (tmp_path / "key").write_bytes(content)
    (tmp_path / "key").chmod(0o600)
    for reading in (secret_of, known_secret):
        with pytest.raises(InvalidKey, match="at least 16 bytes"):
            reading(tmp_path / "key")
    assert (tmp_path / "key").read_bytes() == content


def test_a_key_file_that_is_not_there_is_made_only_where_that_is_meant(tmp_path):
    with pytest.raises(UnreadableFile):
        known_secret(tmp_path / "key")
    with pytest.raises(UnreadableFile):
        secret_of(tmp_path / "no folder" / "key")
    assert not list(tmp_path.iterdir())


def test_a_key_that_could_not_be_written_leaves_no_file(tmp_path, monkeypatch):
    def full(_):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("hrdocs.keyfile.secrets.token_hex", full)
    with pytest.raises(UnreadableFile):
        secret_of(tmp_path / "key")
    assert not list(tmp_path.iterdir())
