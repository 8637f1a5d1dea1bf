"""One person's case for others: all that concerns them, others by their own label, and nothing hidden in a text."""

import pytest

import hrdocs
from hrdocs.desk.extracting import extract
from hrdocs.errors import NoSuchRecord
from hrdocs.sharing.wishes import SharingTerms
from hrdocs.vocabulary import SharingLabel

RECORDS = [
    {"type": "person", "id": "p1", "names": [{"value": "Alena Vymyslenka"}]},
    {"type": "person", "id": "p2", "names": [{"value": "Ivan Prydumany"}], "sharing": {"label": "red"}},
    {"type": "person", "id": "p3", "names": [{"value": "Zoya Prykladnaja"}]},
    {"type": "person", "id": "p4", "names": [{"value": "Anton Zusim-Inshy"}]},
    {"type": "organisation", "id": "o1", "kinds": ["court"], "names": [{"value": "Invented Court"}], "parents": ["o2"]},
    {"type": "organisation", "id": "o2", "names": [{"value": "Invented Ministry"}]},
    {"type": "organisation", "id": "o3", "names": [{"value": "Another Body"}]},
    {"type": "source", "id": "s1", "kind": "news", "title": {"en": "Invented news"}},
    {"type": "source", "id": "s2", "kind": "news", "title": {"en": "News of others"}},
    {
        "type": "judgment",
        "id": "j1",
        "persons": ["p1", "p2", "p3"],
        "court": "o1",
        "day": "2021-03-25",
        "sources": [{"source": "s1"}],
        "penalties": [{"kind": "fine", "person": "p2"}, {"kind": "fine", "person": "p1"}],
    },
    {"type": "charge", "id": "c2", "person": "p2", "citation": "cc1999:342/1", "sources": [{"source": "s2"}]},
    {"type": "detention", "id": "d4", "person": "p4", "phases": [{"kind": "custody"}]},
]


def extracted(*ids, label="amber", records=RECORDS, **terms):
    dataset = hrdocs.Dataset([hrdocs.from_json(each) for each in records])
    return extract(dataset, ids, SharingTerms(label=SharingLabel(label), **terms))


def test_a_case_with_its_bodies_and_sources_and_others_by_their_label():
    made = extracted("p1")
    records = {each.id: each for each in made.sending.records}
    assert sorted(records) == ["h1", "j1", "o1", "o2", "p1", "p3", "s1"]
    assert records["h1"].names == ()
    assert records["j1"].persons == ("p1", "h1", "p3")
    assert records["j1"].penalties[0].person == "h1"
    assert (made.neutral, made.sending.may_go, made.header.extract) == (1, True, True)
    assert hrdocs.validate(hrdocs.Dataset(made.sending.records, header=made.header), as_of="2026").ok


def test_under_red_nothing_is_neutral():
    made = extracted("p1", label="red")
    assert made.neutral == 0
    assert "p2" in {each.id for each in made.sending.records}


def test_two_people_and_the_records_of_those_who_are_tied():
    tied = {"type": "person", "id": "p9", "relationships": [{"kind": "same_as", "person": "p4"}]}
    found = {each.id for each in extracted("p1", "p9", records=[*RECORDS, tied]).sending.records}
    assert {"p1", "p4", "p9", "d4"} <= found


def test_a_name_of_another_in_a_text_prevents_it():
    about = {
        "type": "incident",
        "id": "i1",
        "kind": "search",
        "subjects": ["p1"],
        "about": {"en": "With Ivan Prydumany"},
    }
    made = extracted("p1", records=[*RECORDS, about])
    assert not made.sending.may_go
    assert [each.place for each in made.sending.residue] == [f"/records/{len(RECORDS)}/about/en"]


def test_a_neutral_id_is_that_of_no_record():
    taken = {"type": "organisation", "id": "h1", "names": [{"value": "A Body"}]}
    assert "h2" in {each.id for each in extracted("p1", records=[taken, *RECORDS]).sending.records}


def test_under_clear_only_what_is_clear():
    assert extracted("p1", label="clear").sending.records == ()


def test_an_id_of_no_person():
    with pytest.raises(NoSuchRecord):
        extracted("j1")
