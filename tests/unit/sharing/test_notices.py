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


# --- Who holds a copy acts on a notice ---

PERSON = {
    "type": "person",
    "id": "p1",
    "names": [{"value": "Алена Выдумленка", "given": "Алена", "family": "Выдумленка"}],
    "birth": "1990",
}
CHARGE = {"type": "charge", "id": "c1", "person": "p1", "cited_as": "ч. 1 ст. 342 УК"}
TOLD = {"type": "incident", "id": "i1", "kind": "threats", "about": {"be": "Пра Алену Выдумленку пыталіся ўсіх."}}
ERASED = [{"kind": "erasure", "day": "2021-05-01"}]
WAYS_TO_TAKE_BACK = [
    {"standing": "withdrawn"},
    {"revision": ERASED},
    {"revision": [{"kind": "retraction"}]},
    {"standing": "withdrawn", "revision": ERASED},
]


def dataset_of(*values):
    return Dataset([read_record(value) for value in values])


@pytest.fixture(params=WAYS_TO_TAKE_BACK, ids=str)
def notice(request):
    """What is sent of a person who was taken back, to those who were sent the record before."""
    theirs = dataset_of({**PERSON, **request.param}, CHARGE)
    sent = theirs.shareable("clear", update_of=dataset_of(PERSON)), theirs.shareable("amber")
    assert "p1" in sent[1]
    return sent[1]


@pytest.mark.parametrize("prefer", [None, "mine", "theirs"])
def test_a_merge_acts_on_a_notice_from_either_side(notice, prefer):
    mine = dataset_of(PERSON, CHARGE, TOLD)
    for merged in (mine.merge(notice, prefer=prefer), notice.merge(mine, prefer=prefer)):
        assert {record.id for record in merged} == {"p1", "c1", "i1"}
        assert (merged["p1"].names, merged["p1"].birth) == ((), None)
        assert merged["p1"] == notice["p1"]
        assert merged["c1"].person == "p1"


def test_a_later_import_brings_nothing_back(notice):
    previous = dataset_of(PERSON, CHARGE).merge(notice)
    new = dataset_of(PERSON, {**CHARGE, "id": "c2"}, TOLD)
    result = new.with_notices_of(previous)
    assert [record.id for record in result] == ["p1", "c2", "i1"]
    assert result["p1"] == notice["p1"]
    assert result.records[1:] == new.records[1:]
    assert result.header == new.header
    assert result.with_notices_of(previous) == result


def test_a_later_import_is_the_same_where_nothing_was_taken_back():
    new = dataset_of(PERSON, CHARGE)
    assert new.with_notices_of(dataset_of({**PERSON, "birth": "1991"}, TOLD)) is new
    assert new.with_notices_of(dataset_of({**TOLD, "standing": "withdrawn"})) is new


def test_a_later_import_keeps_what_was_withdrawn_with_its_fields():
    withdrawn = dataset_of({**CHARGE, "standing": "withdrawn"}, PERSON)
    result = dataset_of(PERSON, CHARGE).with_notices_of(withdrawn)
    assert result["c1"] == withdrawn["c1"]


def test_where_a_merged_file_still_names_somebody_is_listed_and_nothing_else(notice):
    mine = dataset_of(PERSON, CHARGE, TOLD)
    found = mine.still_naming(mine.merge(notice))
    assert [(each.place, str(each.kind)) for each in found] == [("/records/2/about/be", "name")]
    assert mine.still_naming(mine) == ()
    assert notice.still_naming(mine.merge(notice)) == ()
    assert "ыдум" not in repr(found)
