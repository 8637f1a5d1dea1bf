"""A dataset: looking up, references both ways, changing, comparing, merging."""

import subprocess
import sys
from typing import get_args

import pytest

from hrdocs.codec import read_record
from hrdocs.dataset import Dataset, LikenessWord, MergeConflict
from hrdocs.errors import InvalidDocument, NoSuchRecord
from hrdocs.model import RECORDS, Person, Source, TypeWord
from hrdocs.model.header import FormatVersion, Header
from hrdocs.names import Likeness
from hrdocs.references import Reference
from hrdocs.vocabulary import LabelWord, SharingLabel

PEOPLE = ("organisation", "person")


def dataset(*values):
    return Dataset(map(read_record, values))


def named(record_id, *names, kind="person"):
    return {"type": kind, "id": record_id, "names": [{"value": name} for name in names]}


def test_reading_waits_for_no_names():
    script = (
        'import sys, hrdocs; hrdocs.loads(\'{"hrdocs": "1.0", "records": []}\').shareable(\'clear\');'
        "late = ('hrdocs.names.', 'hrdocs.sharing.res', 'hrdocs.sharing.forg');"
        "print([m for m in sys.modules if m.startswith(late)])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout == "[]\n"


# --- Looking up -------------------------------------------------------------------------------------------------------


def test_records_keep_their_order():
    found = dataset(named("p2", "Lena"), {"type": "source", "id": "s1"}, named("p1", "Alena"))
    assert [record.id for record in found] == ["p2", "s1", "p1"]
    assert len(found) == 3
    assert [r.id for r in found.of_type("person")] == [r.id for r in found.of_type(Person)] == ["p2", "p1"]
    assert found.of_type("charge") == ()
    assert found.get("s1") == Source(id="s1")
    assert found.get("s2") is None
    assert "s1" in found
    assert "s2" not in found


def test_an_unknown_type_is_named_with_those_known():
    with pytest.raises(ValueError, match=r"^there is no record type 'persons'; there are person, organisation, "):
        dataset().of_type("persons")


@pytest.mark.parametrize(
    ("asked", "nearest", "text"),
    [
        (
            "d-0043",
            ("d-0042", "d-0041"),
            "the dataset has no record with this id; `nearest` has ids that look like it",
        ),
        ("p1", (), "the dataset has no record with this id"),
        # Ids that differ in case are different.
        ("D-0042", ("d-0042", "d-0041"), "the dataset has no record with this id; `nearest` has ids that look like it"),
    ],
)
def test_the_nearest_ids_are_told(asked, nearest, text):
    found = dataset({"type": "source", "id": "d-0041"}, {"type": "source", "id": "d-0042"})
    for look_up in (found.__getitem__, found.references_from):
        with pytest.raises(NoSuchRecord) as error:
            look_up(asked)
        assert set(error.value.nearest) == set(nearest)
        # An id may betray a name: the text does not repeat it.
        assert str(error.value) == text


def test_an_id_stands_once():
    with pytest.raises(InvalidDocument) as error:
        dataset(named("p1", "Alena"), named("p2", "Lena"), named("p1", "Helena"), {"type": "source", "id": "p1"})
    found = [(p.code, p.place.pointer, dict(p.parameters)) for p in error.value.problems]
    assert found == [
        ("record.duplicate-id", "/records/2/id", {"first_pointer": "/records/0/id"}),
        ("record.duplicate-id", "/records/3/id", {"first_pointer": "/records/0/id"}),
    ]
    assert "/records/2/id: another record has the same id, at /records/0/id" in str(error.value)


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("Alena Vymyslenka", ["p1"]),
        ("vymyslenka ALENA", ["p1"]),
        ("Alena", []),  # one word is no whole name; `search` finds by it
        ("Алена Выдумка", ["p1"]),
        ("Vydumka", ["o1"]),  # a word is enough for an organisation
        ("vуdumka", ["o1"]),  # with a Cyrillic у
        ("Выдумка", []),  # names of organisations are compared by letters, not by rules of writing
        ("Alena Zolc", ["p2"]),  # ż, ó and ć, and ł that no decomposition takes apart
        ("Żółć, Alena", ["p2"]),
        ("Марʼяна Семен", ["p3"]),  # ё typed as е, and whatever is typed for the apostrophe
        ("Мар'яна Семен", ["p3"]),
        ("Мар’яна Семён", ["p3"]),
        ("Марьяна Семён", ["p3"]),  # the same name in Russian
        ("Мария Семён", []),  # another name
        ("Alena Zolc-Vymyslenka", []),  # words of two people
        ("lena", []),  # whole words only
        ("", []),
        ("—", []),
    ],
)
def test_people_are_found_by_any_spelling(typed, ids):
    found = dataset(
        named("p1", "Alena Vymyslenka", "Алена Выдумка"),
        named("p2", "Alena Żółć"),
        named("p3", "Мар'яна Семён"),
        named("o1", "Vydumka", kind="organisation"),
        {"type": "person", "id": "p4"},
        # A title is no name.
        {"type": "appeal", "id": "a1", "kind": "urgent_action", "title": {"en": "Alena Vymyslenka"}},
    )
    assert [record.id for record in found.find(typed)] == ids


# --- References -------------------------------------------------------------------------------------------------------


def test_references_are_known_from_both_ends():
    found = dataset(
        named("p1", "Alena"),
        {
            "type": "detention",
            "id": "d1",
            "person": "p1",
            "arrest": {"by": ["o1", "p2"]},
            "phases": [{"kind": "custody", "charges": ["c9"], "place": {"organisation": "o1"}}],
            "sources": [{"source": "s1"}],
            # These name records too, but this cannot be known of a value that others made.
            "variants": [{"pointer": "/person", "value": "p2"}],
            "x_person": "p2",
        },
    )
    assert found.references_from("p1") == ()
    assert found.references_from("d1") == (
        Reference("d1", "/person", "p1", ("person",)),
        Reference("d1", "/phases/0/place/organisation", "o1", ("organisation",)),
        Reference("d1", "/phases/0/charges/0", "c9", ("charge",)),
        Reference("d1", "/arrest/by/0", "o1", PEOPLE),
        Reference("d1", "/arrest/by/1", "p2", PEOPLE),
        Reference("d1", "/sources/0/source", "s1", ("source",)),
    )
    assert [r.pointer for r in found.references_to("p1")] == ["/person"]
    # Also of an id whose record is not there.
    assert [r.pointer for r in found.references_to("o1")] == ["/phases/0/place/organisation", "/arrest/by/0"]
    assert found.references_to("d1") == ()


# --- Changing ---------------------------------------------------------------------------------------------------------


def test_with_records_takes_the_place_of_what_has_the_id():
    before = dataset(named("p1", "Alena"), named("p2", "Lena"))
    after = before.with_records(read_record(named("p3", "Helena")), read_record(named("p1", "Olena")))
    assert [(r.id, r.names[0].value) for r in after] == [("p1", "Olena"), ("p2", "Lena"), ("p3", "Helena")]
    assert [r.names[0].value for r in before] == ["Alena", "Lena"]


@pytest.mark.parametrize(
    ("before", "after", "pointers"),
    [
        ({"names": [{"value": "Alena"}]}, {"names": [{"value": "Lena"}]}, ["/names/0/value"]),
        ({}, {"birth": "1990"}, ["/birth"]),
        ({"birth": "1990", "death": "2020"}, {"death": "2021"}, ["/birth", "/death"]),
        # Lists of another length are compared as wholes: it is not known which item is new.
        ({"nationalities": ["BY"]}, {"nationalities": ["BY", "PL"]}, ["/nationalities"]),
        ({"nationalities": ["BY", "PL"]}, {"nationalities": ["PL", "BY"]}, ["/nationalities/0", "/nationalities/1"]),
        ({"notes": {"en": "one"}}, {"notes": {"be": "адзін", "en": "two"}}, ["/notes/en", "/notes/be"]),
        # The label that is not written is amber, so writing it changes nothing.
        ({}, {"sharing": {"label": "amber"}}, None),
        ({}, {"sharing": {"label": "red"}}, ["/sharing/label"]),
        # To Python these are equal; to JSON they are three values.
        ({"x_row": 1}, {"x_row": True}, ["/x_row"]),
        ({"x_row": [{"a": 1}]}, {"x_row": [{"a": 1.0}]}, ["/x_row/0/a"]),
    ],
)
def test_what_differs_is_told_as_far_down_as_it_goes(before, after, pointers):
    diff = dataset({"type": "person", "id": "p1", **before}).diff(dataset({"type": "person", "id": "p1", **after}))
    if pointers is None:
        assert diff.is_empty
    else:
        (change,) = diff.changed
        assert change.id == "p1"
        assert list(change.pointers) == pointers
        assert not diff.is_empty


def test_what_came_and_went_is_told_in_order():
    before = dataset(named("p1", "Alena"), named("p2", "Lena"), named("p3", "Helena"))
    after = dataset(named("p5", "Olena"), named("p2", "Lena"), named("p4", "Elena"))
    diff = before.diff(after)
    assert [r.id for r in diff.added] == ["p5", "p4"]
    assert [r.id for r in diff.removed] == ["p1", "p3"]
    assert diff.changed == ()


# --- Merging ----------------------------------------------------------------------------------------------------------

MINE = dataset(named("p1", "Alena"), named("p2", "Lena"), named("p3", "Helena"))
THEIRS = dataset(named("p4", "Elena"), named("p2", "Lenka"), named("p1", "Alena"), named("p3", "Hela"))


def test_a_conflict_names_the_ids():
    with pytest.raises(MergeConflict) as conflict:
        MINE.merge(THEIRS)
    # What is the same in both is not a conflict.
    assert conflict.value.ids == ("p2", "p3")
    assert str(conflict.value) == (
        'records that differ under the same id: 2; merge with prefer="mine" or prefer="theirs", or look at diff()'
    )


@pytest.mark.parametrize(
    ("prefer", "names"),
    [("mine", ["Alena", "Lena", "Helena", "Elena"]), ("theirs", ["Alena", "Lenka", "Hela", "Elena"])],
)
def test_a_side_may_be_preferred(prefer, names):
    merged = MINE.merge(THEIRS, prefer=prefer)
    assert [record.id for record in merged] == ["p1", "p2", "p3", "p4"]
    assert [record.names[0].value for record in merged] == names


def test_there_are_two_sides():
    with pytest.raises(ValueError, match=r'^prefer is "mine" or "theirs"$'):
        MINE.merge(THEIRS, prefer="ours")


def test_the_header_stays():
    mine = Dataset(header=Header(hrdocs=FormatVersion.V1_0, publisher="Vydumka"))
    theirs = Dataset(header=Header(hrdocs=FormatVersion.V1_0, publisher="Fiktsyya"))
    assert mine.merge(theirs).header.publisher == "Vydumka"
    assert mine.with_records(*MINE).header.publisher == "Vydumka"


@pytest.mark.parametrize(
    ("mine", "theirs", "result"),
    [
        ((False, None), (False, None), (False, None)),
        ((False, None), (True, None), (True, None)),
        ((False, None), (True, "clear"), (True, "amber")),
        ((True, "clear"), (True, "red"), (True, "red")),
        ((True, "clear"), (True, "green"), (True, "green")),
        ((True, "clear"), (False, None), (True, "amber")),
    ],
)
def test_what_has_a_part_of_an_extract_is_one(mine, theirs, result):
    """Otherwise what the extract left out would be taken for what never was."""
    one, other = (
        Header(hrdocs=FormatVersion.V1_0, extract=extract, label=None if label is None else SharingLabel(label))
        for extract, label in (mine, theirs)
    )
    merged = Dataset(header=one).merge(Dataset(MINE.records, header=other)).header
    assert (merged.extract, merged.label) == result
    assert Dataset(MINE.records, header=one).merge(Dataset(header=other)).header == one


def test_each_person_has_one_case():
    tied = {"type": "person", "id": "p2", "relationships": [{"kind": "same_as", "person": "p1"}]}
    dataset = Dataset.from_json(
        [
            {"type": "person", "id": "p1"},
            tied,
            {"type": "person", "id": "p3"},
            {"type": "charge", "id": "c1", "person": "p2"},
            {"type": "detention", "id": "d1", "person": "p3"},
        ]
    )
    cases = list(dataset.cases(as_of="2021"))
    assert [sorted(case.ids) for case in cases] == [["p1", "p2"], ["p3"]]
    assert cases == [dataset.case("p1", as_of="2021"), dataset.case("p3", as_of="2021")]
    assert [record.id for case in cases for record in case.records] == ["c1", "d1"]


def test_a_record_is_had_by_id_and_type():
    dataset = Dataset.from_json([{"type": "person", "id": "p1"}, {"type": "charge", "id": "c1", "person": "p1"}])
    assert dataset.get("p1", Person) is dataset.person("p1") is dataset["p1"]
    assert dataset.get("c1", Person) is None
    with pytest.raises(NoSuchRecord, match="the dataset has no person with this id"):
        dataset.person("c1")


def test_the_words_for_type_checkers_are_those_of_the_lists():
    assert set(get_args(LabelWord)) == set(SharingLabel)
    assert set(get_args(TypeWord)) == set(RECORDS)
    assert set(get_args(LikenessWord)) == set(Likeness)
