"""What was known by a day: by its own day, by the first day of the facts, by what a revision added."""

import pytest

import hrdocs
from hrdocs.stats import known_by

INCIDENT = {"type": "incident", "id": "i1", "kind": "search", "subjects": ["p1"], "day": "2026-10-20"}


def known(record, day):
    made = hrdocs.Dataset([hrdocs.from_json({"type": "person", "id": "p1"}), hrdocs.from_json(record)])
    return known_by(made, day)


@pytest.mark.parametrize(
    ("became_known", "day", "is_there"),
    [
        (None, "2026-10-19", False),  # it had not happened
        (None, "2026-10-20", True),
        ("2026-11-05", "2026-11-04", False),
        ("2026-11-05", "2026-11-05", True),
        ("2026-11", "2026-11-15", False),  # a partial day counts by its last
        ("2026-11", "2026-11-30", True),
        ("[2026-11-05..]", "2026-11-30", False),
        ("2026-11-05", "2026-11", True),
    ],
)
def test_when_a_record_is_known(became_known, day, is_there):
    record = INCIDENT | ({"became_known": became_known} if became_known else {})
    found = known(record, day)
    assert (("i1" in found.dataset), found.later) == (is_there, 0 if is_there else 1)


def test_what_was_changed_later_is_left_out_of_the_record():
    revision = [{"kind": "change", "day": "2026-11-05", "pointers": ["/evidence"]}]
    found = known(INCIDENT | {"evidence": "found", "revision": revision}, "2026-10-31")
    assert found.dataset["i1"].evidence is None
    assert found.changed == 1
    corrected = [{"kind": "correction", "day": "2026-11-05", "pointers": ["/evidence"]}]
    found = known(INCIDENT | {"evidence": "found", "revision": corrected}, "2026-10-31")
    assert (found.dataset["i1"].evidence.value, found.changed) == ("found", 0)
