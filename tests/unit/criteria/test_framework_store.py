"""Frameworks by id, and from a file of one's own."""

import pytest

from hrdocs.criteria import UnknownFramework
from hrdocs.criteria.framework_store import checklist, frameworks, load
from hrdocs.errors import UnreadableFile

PACKAGED = (
    "ai_poc, cpj, dissidentby, former2023, guidelines2013, humanitarian, observatory, ovdinfo, pace1900, pen_belarus, "
    "prosecution, wgad"
)


def test_packaged_frameworks_by_id():
    assert ", ".join(each.id for each in frameworks()) == PACKAGED
    for each in frameworks():
        assert checklist(each.id) is each
        assert checklist(each) is each


def test_an_unknown_framework_is_answered_with_those_there_are():
    with pytest.raises(UnknownFramework) as caught:
        checklist("guidelines")
    assert str(caught.value) == (
        f"there is no framework 'guidelines'; the nearest is guidelines2013; there are {PACKAGED}"
    )


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(UnreadableFile, match=r"\[error file\.missing\]"):
        load(tmp_path / "own.json")
