"""Words of a table found by their sounds; that none is lost is a property."""

import pytest

from hrdocs.names.near_words import NEAR, NearWords

TABLE = NearWords([("OLGA", "olga"), ("SENKEVIČ", 1), ("SENKEVIČ", 2), ("MACKEVIČ", 3)])


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("OLGA", ["olga"]),
        ("VOLhA", ["olga"]),
        ("SÄNKEVIČ", [1, 2]),
        ("SANKEVIČ", []),
        ("MASKEVIČ", []),
        ("", []),
    ],
)
def test_entries_up_to_a_weight(word, found):
    hits = TABLE.near(word)
    assert [meaning for meaning, _ in hits] == found
    assert all(weight <= NEAR for _, weight in hits)
