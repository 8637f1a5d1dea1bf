"""The folder of an import: only its owner can open it."""

import stat

from hrdocs.interchange.folder import make_folder


def test_a_folder_of_ones_own(tmp_path):
    made = make_folder(tmp_path / "new")
    assert stat.S_IMODE(made.stat().st_mode) == 0o700
    (made / "kept").write_text("x", encoding="utf-8")
    assert (make_folder(made) / "kept").exists()
