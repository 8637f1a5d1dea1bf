"""Notices of what was taken back, and marks after a cut."""

import pytest

import hrdocs
from hrdocs.codec import read_record
from hrdocs.dataset import Dataset

TAKEN_BACK = [{"kind": "retraction", "day": "2021-01-04"}, {"kind": "retraction", "day": "2021-01-05"}]


@pytest.mark.parametrize(
    ("marks", "label", "days"),
    [
        ({}, "amber", ["2021-01-04", "2021-01-05"]),
        ({"/revision/0": "amber+strict"}, "amber", ["2021-01-05"]),
        ({"/revision/0/day": "red"}, "amber+strict", ["2021-01-05"]),
        ({"/revision/0": "amber+strict"}, "amber+strict", ["2021-01-04", "2021-01-05"]),
        ({"/revision": "red"}, "amber", None),
        ({"/revision/0": "red", "/revision/1": "red"}, "amber", None),
        ({"/person": "red"}, "amber", None),
        ({}, "clear", None),
    ],
)
def test_a_label_hides_also_what_was_taken_back(marks, label, days):
    person = {"type": "person", "id": "p1", "sharing": {"label": "clear"}}
    sharing = {"label": "clear"} | ({"fields": marks} if marks else {})
    charge = {"type": "charge", "id": "c1", "person": "p1", "cited_as": "ч. 1 ст. 342 УК", "sharing": sharing}
    dataset = Dataset([read_record(each) for each in (person, charge | {"revision": TAKEN_BACK})])
    found = dataset.shareable(label).get("c1")
    assert (None if found is None else [str(each.day) for each in found.revision]) == days
    assert found is None or found.cited_as is None


def test_no_mark_is_left_on_what_is_no_longer_there():
    value = {
        "type": "incident",
        "id": "i1",
        "kind": "force_at_arrest",
        "sharing": {"label": "clear", "fields": {"/extent": "green"}},
        "said": {"/extent": "по словам соседки"},
    }
    dataset = Dataset([read_record(value)])
    assert hrdocs.to_json(dataset.shareable("green")["i1"])["sharing"] == {"label": "clear"}
    assert dataset.shareable("green").shareable("clear").records == dataset.shareable("clear").records
