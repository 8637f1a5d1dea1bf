"""The folder of an import: only its owner can open it; a key of ids is made once."""

import stat

import pytest

from hrdocs.interchange.folder import make_folder, secret_of


def test_a_folder_of_ones_own(tmp_path):
    made = make_folder(tmp_path / "new")
    assert stat.S_IMODE(made.stat().st_mode) == 0o700
    (made / "kept").write_text("x", encoding="utf-8")
    assert (make_folder(made) / "kept").exists()


def test_a_key_is_made_once(tmp_path):
    path = tmp_path / "ids.key"
    key = secret_of(path)
    assert len(key) >= 16
    assert secret_of(path) == key
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert secret_of(tmp_path / "other.key") != key


def test_a_file_that_holds_no_key(tmp_path):
    (tmp_path / "ids.key").write_bytes(b"")
    with pytest.raises(ValueError, match="key"):
        secret_of(tmp_path / "ids.key")
