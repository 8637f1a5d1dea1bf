"""`--suppressed` of several verbs: no list without a key; whoever is found is named by place alone."""

import argparse

import pytest
from partly_hidden import OPEN

import hrdocs
from hrdocs.cli.suppressed import suppressed_lines, suppressed_of
from hrdocs.messages import LANGUAGES
from hrdocs.sharing.suppressing import InvalidSuppression, Suppressed


def given(**names):
    return argparse.Namespace(**{"suppressed": None, "key": None} | names)


def test_no_list_and_a_list_without_a_key(tmp_path):
    assert suppressed_of(given()) is None
    with pytest.raises(InvalidSuppression, match="--key"):
        suppressed_of(given(suppressed=tmp_path / "s.toml"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_person_is_named_by_place(language):
    person = hrdocs.from_json({**OPEN, "id": "prykladau"})
    matches = Suppressed(b"k" * 32).with_person([person], "2026-11-30").matches([person])
    (line,) = suppressed_lines(matches, {"prykladau": "/records/0"}, language)
    assert line.startswith("/records/0: ")
    assert "2026-11-30" in line
    assert "prykladau" not in line
