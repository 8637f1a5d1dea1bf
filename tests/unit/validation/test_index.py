"""What is kept of records until the end: the same, whether they are seen in one part or in several."""

import itertools
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

import hrdocs
from hrdocs import codec
from hrdocs.model import RECORDS
from hrdocs.validation.index import PLACE, EveryPlace, Index
from hrdocs.validation.walk import item_of

PERSON = {"type": "person", "id": "p1"}


def index_of(values, start=1):
    index = Index()
    for at, value in enumerate(values, start):
        if value.get("refused"):
            index.hear_of(value["id"], value.get("type"), at)
        else:
            index.meet(item_of(codec.read_record(value), at))
    return index


def told(index):
    return {
        "leftover": sorted((at, f.code, f.pointer, tuple(f.parameters.items())) for at, f in index.leftover()),
        "itself": sorted(index.itself),
        "stricter": sorted(index.stricter),
        "twice": sorted(index.twice),
        "unused": sorted(index.unused_sources()),
        "waived": index.waived,
        "types": {each: index.type_of(each) for each in index.ids},
        "labels": {each: index.label_of(each) for each in index.ids},
        "at": {each: index.at(each) for each in index.ids},
    }


IDS = st.sampled_from(["a", "b", "c"])
LABELS = st.sampled_from(["clear", "green", "amber", "amber+strict", "red"])


@st.composite
def values(draw):
    kind = draw(st.sampled_from(["person", "organisation", "source", "charge", "refused"]))
    record = {"type": kind, "id": draw(IDS), "sharing": {"label": draw(LABELS)}}
    if kind == "refused":
        given_type = draw(st.sampled_from(["person", None]))
        return {"refused": True, "id": record["id"]} | ({"type": given_type} if given_type else {})
    if kind == "charge":
        record["person"] = draw(IDS)
    if draw(st.booleans()):
        record["sources"] = [{"source": draw(IDS)}]
        if draw(st.booleans()):
            record["sharing"]["fields"] = {"/sources": "red"}
    if draw(st.booleans()):
        record["waivers"] = [{"rule": "reference.dangling", "reason": "kept elsewhere"}]
    return record


@given(st.lists(values(), max_size=7, unique_by=lambda value: value["id"]), st.integers(0, 7))
def test_parts_are_as_the_whole_where_ids_are_unique(records, cut):
    first, second = index_of(records[:cut]), index_of(records[cut:], cut + 1)
    first.join(pickle.loads(pickle.dumps(second)))  # noqa: S301 -- our own bytes
    assert told(first) == told(index_of(records))


def of_one_label(record):
    return {name: value for name, value in record.items() if name != "sharing"}


@given(st.lists(values().map(of_one_label), max_size=7), st.integers(0, 7))
def test_parts_are_as_the_whole_where_ids_are_repeated(records, cut):
    """Only of which label a repeated id is depends on the part: the first in it counts."""
    first, second = index_of(records[:cut]), index_of(records[cut:], cut + 1)
    first.join(pickle.loads(pickle.dumps(second)))  # noqa: S301 -- our own bytes
    whole = index_of(records)
    assert told(first) == told(whole)
    places, all_types = (EveryPlace(first), EveryPlace(whole)), tuple(RECORDS)
    assert all(places[0].fitting(each, all_types) == places[1].fitting(each, all_types) for each in whole.ids)


def test_what_refers_to_a_refused_record_does_not_dangle():
    charge = {"type": "charge", "id": "c1", "person": "p1"}
    assert not list(index_of([charge, {"refused": True, "id": "p1"}]).leftover())
    assert not list(index_of([charge, {"refused": True, "id": "p1", "type": "person"}]).leftover())
    (wrong,) = index_of([charge, {"refused": True, "id": "p1", "type": "source"}]).leftover()
    assert wrong[1].code == "reference.wrong-type"


@pytest.mark.parametrize("order", list(itertools.permutations(range(4))))
def test_any_record_of_the_id_may_be_the_one_meant(order):
    charge = {"type": "charge", "id": "c1", "person": "p1"}
    records = [charge, {"type": "organisation", "id": "p1"}, PERSON, {"type": "source", "id": "p1"}]
    index = index_of([records[n] for n in order])
    assert not list(index.leftover())
    assert len(index.twice) == 2
    assert index.only_at("p1") is None
    (at,) = (n for n, each in enumerate(order, 1) if each == 2)
    assert EveryPlace(index).fitting("p1", ("person",)) == [(at, "person")]
    assert EveryPlace(index).fitting("p1", ("tally",)) == EveryPlace(index).fitting("p2", ("person",)) == []
    assert sorted(EveryPlace(index).of("p1")) == sorted({1, 2, 3, 4} - {index.at("c1")})


def test_the_label_is_that_of_the_record_meant():
    other = {"type": "organisation", "id": "p1", "sharing": {"label": "clear"}}
    red = {**PERSON, "sharing": {"label": "red"}}
    charge = {"type": "charge", "id": "c1", "person": "p1"}
    for order in itertools.permutations([other, red, charge]):
        assert [each[2] for each in index_of(order).stricter] == ["p1"]


@pytest.mark.parametrize(
    ("own", "field", "other", "is_stricter"),
    [
        ("amber", None, "red", True),
        ("red", None, "red", False),
        ("red", None, "clear", False),
        ("amber", "red", "red", False),  # the field may be seen by as few as the record it leads to
        ("amber", "amber+strict", "red", True),
    ],
)
@pytest.mark.parametrize("turned", [False, True])
def test_stricter(own, field, other, is_stricter, turned):
    sharing = {"label": own} | ({"fields": {"/person": field}} if field else {})
    records = [
        {"type": "charge", "id": "c1", "person": "p1", "sharing": sharing},
        {**PERSON, "sharing": {"label": other}},
    ]
    index = index_of(reversed(records) if turned else records)
    assert [(pointer, target) for _, pointer, target in index.stricter] == ([("/person", "p1")] if is_stricter else [])


def test_sources_that_nobody_names():
    source = {"type": "source", "id": "s1"}
    assert list(index_of([source, PERSON]).unused_sources()) == [1]
    named = {**PERSON, "sources": [{"source": "s1"}]}
    assert not list(index_of([source, named]).unused_sources())
    assert not list(index_of([named, source]).unused_sources())


def test_an_index_is_small():
    """It holds no names and no values: for a record that nothing refers to, its id and one number."""
    records = [{**PERSON, "id": f"p{n}", "names": [{"value": "Alena Vymyslenka"}]} for n in range(1000)]
    assert len(pickle.dumps(index_of(records))) < 30 * len(records)
    assert b"Vymyslenka" not in pickle.dumps(index_of(records))


def test_numbers_of_several_files_stay_apart():
    index = Index()
    index.meet(item_of(hrdocs.Person(id="p1"), PLACE.pack(2, 7)))
    assert index.at("p1") == PLACE.pack(2, 7)
    assert index.ids_at({PLACE.pack(2, 7), 7}) == {PLACE.pack(2, 7): "p1"}
