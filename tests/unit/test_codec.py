"""Records to JSON and back: the shape is strict, the output canonical."""

import pytest

from hrdocs import codec
from hrdocs.codec import Rejected
from hrdocs.model import Person
from hrdocs.values import PartialDate
from hrdocs.vocabulary import SharingLabel

PERSON = {"type": "person", "id": "p1"}


def test_keys_come_in_the_order_of_the_model_and_then_the_partners_own():
    record = codec.read_record({"x_b": 1, "birth": "1990", "id": "p1", "x_a": [2], "type": "person"})
    assert isinstance(record, Person)
    assert record.birth == PartialDate("1990")
    assert list(codec.write_record(record).items()) == [
        ("type", "person"),
        ("id", "p1"),
        ("birth", "1990"),
        ("sharing", {"label": "amber"}),
        ("x_a", [2]),
        ("x_b", 1),
    ]


@pytest.mark.parametrize(
    "value",
    [
        None,
        [],
        {},
        {"type": "person"},
        {"type": "persn", "id": "p1"},
        {"type": ["person"], "id": "p1"},  # no key of a table
        {**PERSON, "birth": "2020-13"},
        {**PERSON, "birth": None},
        {**PERSON, "names": []},
        {**PERSON, "names": {}},
        {**PERSON, "brith": "1990"},
        {**PERSON, "age": {"years": True}},
    ],
)
def test_another_shape_is_rejected_without_a_word(value):
    with pytest.raises(Rejected) as caught:
        codec.read_record(value)
    assert str(caught.value) == ""


@pytest.mark.parametrize(
    ("more", "default", "label"),
    [
        ({}, None, SharingLabel.AMBER),
        ({}, SharingLabel.RED, SharingLabel.RED),
        ({"sharing": {"label": "clear"}}, SharingLabel.RED, SharingLabel.CLEAR),
    ],
)
def test_the_label_of_a_record_comes_before_that_of_the_file(more, default, label):
    assert codec.read_labelled({**PERSON, **more}, default).sharing.label is label


def test_a_header():
    value = {"hrdocs": "1.0", "publisher": "Прыклад"}
    assert codec.write_header(codec.read_header(value)) == value
    for wrong in ({"publisher": "x"}, {"hrdocs": "9.0"}, {"hrdocs": "1.0", "records": []}):
        with pytest.raises(Rejected):
            codec.read_header(wrong)


def test_a_changed_copy_without_checks():
    person = codec.read_record(PERSON)
    changed = codec.unchecked(person, {"birth": PartialDate("1990")})
    assert changed == codec.read_record({**PERSON, "birth": "1990"})
    assert person.birth is None
