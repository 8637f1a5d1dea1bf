"""The key file: made for its owner alone, refused where everybody may read or change it."""

import os

import pytest

from hrdocs.keyfile import pseudonyms_for, secret_of
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
