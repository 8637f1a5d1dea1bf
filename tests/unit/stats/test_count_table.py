"""A table of counts as a value: rows by their words."""

import pytest
from desk_file import dataset

from hrdocs import stats
from hrdocs.stats import Between


def test_a_row_is_found_by_its_words():
    counts = stats.held(dataset(), on="2026-11-30", by=("gender",))
    assert counts["female"].people == Between(1, 1)
    with pytest.raises(KeyError):
        counts["other"]


def test_printing_names_no_one():
    assert "Vymyslenka" not in repr(stats.held(dataset(), on="2026-11-30", by=("gender",)))
