"""A person taken out of records: all places are reported, and nothing of them remains."""

import json

import pytest

from hrdocs.codec import read_record, write_record
from hrdocs.errors import NoSuchRecord
from hrdocs.model.header import NEWEST, Header
from hrdocs.sharing.forgetting import forget, forget_in
from hrdocs.values import LocalText

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


def test_what_one_file_knows_of_a_person_is_looked_for_in_all():
    """The other file has no record of the person: only their id, their names, and a record that cannot be without."""
    other = (
        {"type": "charge", "id": "c2", "person": "p-8"},
        {"type": "incident", "id": "i2", "kind": "threats", "about": {"be": "Шукалі Алену Выдумленку."}},
        {"type": "incident", "id": "i3", "kind": "threats", "subjects": ["p-9"]},
        OTHER,
    )
    first, second = forget_in([(None, ALL), (None, tuple(map(read_record, other)))], "p-7")
    assert first.records == forget(ALL, "p-7").records
    assert [(each.place, each.kind) for each in second.places] == [
        ("/records/0", "record"),
        ("/records/1/about/be", "secret"),
    ]
    assert [record.id for record in second.records] == ["i2", "i3", "p-9"]


def test_the_header_is_cleared_too():
    header = Header(
        hrdocs=NEWEST,
        title=LocalText({"be": "Справа Алены Выдумленкі", "en": "Our cases"}),
        publisher="Alena Vydumlenka",
    )
    (found,) = forget_in([(header, ALL)], "p-7")
    assert [each.place for each in found.places[:2]] == ["/publisher", "/title/be"]
    assert found.header == Header(hrdocs=NEWEST, title=LocalText({"en": "Our cases"}))


def test_an_id_that_names_the_person_goes_also_where_its_record_is_not_at_hand():
    value = {"type": "incident", "id": "i2", "kind": "threats", "sources": [{"source": "vydumlenka-letter"}]}
    found = forget((*ALL, read_record(value)), "p-7")
    assert write_record(found.records[-1])["sources"] == [{"source": "h8"}]


def test_new_ids_are_free():
    taken = [{"type": "person", "id": each} for each in ("h7", "h7-x")]
    found = forget((*ALL, *map(read_record, taken)), "p-7")
    assert [record.id for record in found.records][-3:] == ["h7-x-x", "h7", "h7-x"]


@pytest.mark.parametrize(
    ("person", "charge", "label"),
    [
        ({}, {"sharing": {"label": "red"}}, "red"),
        ({}, {"sharing": {"label": "amber", "fields": {"/citation": "red"}}}, "red"),
        ({"sharing": {"label": "red"}}, {}, "red"),
        ({"vulnerabilities": ["minor"]}, {}, "amber+strict"),
        ({}, {}, "amber"),
    ],
)
def test_what_remains_for_counts_is_no_looser(person, charge, label):
    records = tuple(map(read_record, (PERSON | person, CHARGE | charge)))
    assert forget(records, "p-7", neutral_id="h0").records[-1].sharing.label == label


@pytest.mark.parametrize("record_id", ["p-70", "c1"])
def test_somebody_who_is_not_there(record_id):
    with pytest.raises(NoSuchRecord):
        forget(ALL, record_id)
