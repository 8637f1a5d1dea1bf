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


@pytest.mark.parametrize(
    ("value", "label"),
    [
        ({"type": "source", "kind": "interview"}, "red"),
        ({"type": "person", "age": {"years": 15}}, "amber+strict"),
        ({"type": "person", "vulnerabilities": ["minor"]}, "amber+strict"),
        ({"type": "incident", "kind": "sexual_violence"}, "red"),
        ({"type": "incident", "kind": "hunger_strike"}, "amber+strict"),
        ({"type": "person", "birth": "1990", "sharing": {"label": "clear", "fields": {"/birht": "red"}}}, "red"),
        ({"type": "incident", "kind": "beating"}, "amber"),
    ],
)
def test_a_notice_is_as_strict_as_what_was_taken_back(value, label):
    value = {"sharing": {"label": "clear"}, **value, "id": "r1", "standing": "withdrawn"}
    dataset = Dataset([read_record(value)])
    labels = ["amber", "amber+strict", "red"]
    shown = [each for each in labels if len(dataset.shareable(each, update_of=dataset))]
    assert shown == labels[labels.index(label) :]


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
