"""Answers that are kept: for their owner alone, letter for letter, until they are written."""

import stat

import pytest

from hrdocs.desk.drafts import CallDraft


def test_answers_are_kept_from_run_to_run(tmp_path):
    draft = CallDraft.beside(str(tmp_path / "cases.json"))
    draft.keep("who", 'Алена "Вымысленка" \\ \t\x1f\x7f')
    draft.keep("about", "")
    draft.keep("when", "20")
    draft.drop("when")
    assert stat.S_IMODE(draft.path.stat().st_mode) == 0o600
    kept = CallDraft.beside(str(tmp_path / "cases.json"))
    assert kept.answers == {"who": 'Алена "Вымысленка" \\ \t\x1f', "about": ""}
    assert "Алена" not in repr(kept)
    kept.remove()
    assert list(tmp_path.iterdir()) == []
    kept.remove()


@pytest.mark.parametrize("text", ["", "who = ", "other = 'x'\nwho = 3", "\x00"])
def test_a_draft_that_cannot_be_read_has_no_answers(tmp_path, text):
    (tmp_path / ".cases.json.note.toml").write_text(text)
    assert CallDraft.beside(str(tmp_path / "cases.json")).answers == {}
