"""A person taken out of records: all places are told, and nothing of them remains."""

import json

import pytest

from hrdocs.codec import read_record, write_record
from hrdocs.errors import NoSuchRecord
from hrdocs.sharing.forgetting import forget

PERSON = {
    "type": "person",
    "id": "p-7",
    "names": [{"value": "Алена Выдумленка", "given": "Алена", "family": "Выдумленка", "language": "be"}],
    "place": {"region": "BY-BR", "locality": {"be": "Выдуманск"}},
}
TWIN = {"type": "person", "id": "p-8", "relationships": [{"kind": "same_as", "person": "p-7"}]}
OTHER = {"type": "person", "id": "p-9", "names": [{"value": "Іван Прыкладаў", "language": "be"}]}
CHARGE = {
    "type": "charge",
    "id": "c1",
    "person": "p-7",
    "citation": "cc1999:342/1",
    "cited_as": "ч. 1 ст. 342",
    "course": [{"kind": "charged", "day": "2021-04-02"}],
}
JUDGMENT = {
    "type": "judgment",
    "id": "j1",
    "persons": ["p-7"],
    "day": "2021-06-07",
    "judges": ["p-9"],
    "penalties": [{"kind": "imprisonment", "person": "p-7", "term": "P2Y"}],
}
BOTH = {"type": "proceeding", "id": "pr1", "persons": ["p-7", "p-9"], "number": "12"}
TEXTS = {
    "type": "incident",
    "id": "p-7-i1",
    "kind": "threats",
    "subjects": ["p-9"],
    "about": {"be": "Пагражалі праз Алену Выдумленку.", "en": "He was threatened."},
    "said": {"/subjects/0": "сябар Алены Выдумленкі"},
}
ALL = tuple(map(read_record, (PERSON, TWIN, OTHER, CHARGE, JUDGMENT, BOTH, TEXTS)))


def test_every_place_is_told():
    places = [(each.number, each.pointer, each.kind) for each in forget(ALL, "p-7").places]
    assert places == [
        (0, "", "record"),
        (1, "", "record"),
        (3, "", "record"),
        (4, "", "record"),
        (5, "/persons/0", "reference"),
        (6, "/about/be", "secret"),
        (6, "/id", "record_id"),
        (6, "/said/~1subjects~10", "secret"),
    ]


def test_nothing_of_the_person_remains():
    found = [write_record(each) for each in forget(ALL, "p-7").records]
    assert found == [
        {**OTHER, "sharing": {"label": "amber"}},
        {"type": "proceeding", "id": "pr1", "number": "12", "persons": ["p-9"], "sharing": {"label": "amber"}},
        {
            "type": "incident",
            "id": "h7",
            "kind": "threats",
            "subjects": ["p-9"],
            "about": {"en": "He was threatened."},
            "sharing": {"label": "amber"},
        },
    ]


def test_what_counts_need_may_remain():
    records = forget(ALL, "p-7", neutral_id="h0ff").records
    person, charge, judgment = map(write_record, records[-3:])
    amber = {"sharing": {"label": "amber"}}
    assert person == {"type": "person", "id": "h0ff", "place": {"region": "BY-BR"}, **amber}
    assert charge == {
        "type": "charge",
        "id": "h0ff-1",
        "person": "h0ff",
        "citation": "cc1999:342/1",
        "course": [{"kind": "charged", "day": "2021"}],
        **amber,
    }
    assert judgment == {
        "type": "judgment",
        "id": "h0ff-2",
        "persons": ["h0ff"],
        "day": "2021",
        "penalties": [{"kind": "imprisonment"}],
        **amber,
    }
    assert "ыдум" not in json.dumps([write_record(each) for each in records], ensure_ascii=False)


def test_labels_make_no_difference():
    hidden = read_record({**BOTH, "id": "pr2", "sharing": {"label": "red", "fields": {"/number": "red"}}})
    kept = forget((*ALL, hidden), "p-7").records
    assert write_record(kept[-1]) == {**write_record(hidden), "persons": ["p-9"]}


@pytest.mark.parametrize("record_id", ["p-70", "c1"])
def test_somebody_who_is_not_there(record_id):
    with pytest.raises(NoSuchRecord):
        forget(ALL, record_id)
