"""Pseudonyms: keyed, others for each recipient, and nothing beside them by which two files could be joined."""

import json

import pytest

from hrdocs.codec import read_record, write_record
from hrdocs.sharing.neutral import with_neutral_ids
from hrdocs.sharing.pseudonyms import InvalidKey, Pseudonyms, nameless, pseudonymised, secret_in

KEY = b"0123456789abcdef"
PERSON = {
    "type": "person",
    "id": "vydumka-1",
    "names": [{"value": "Алена Выдумленка"}],
    "birth": "1990",
    "contacts": [{"kind": "phone", "value": "+000 00 000-00-00"}],
    "identity_documents": [{"kind": "passport", "number": "XX0000000"}],
    "external_ids": [{"scheme": "register", "value": "990001"}],
    "said": {"/birth": "1990 г.р."},
    "waivers": [{"rule": "reference.dangling", "reason": "kept elsewhere"}],
    "x_row": 7,
    "sources": [{"source": "elsewhere-1", "supports": ["/names", "/birth"]}],
}
DETENTION = {"type": "detention", "id": "vydumka-1-d", "person": "vydumka-1", "state": "ongoing"}


def made(*values):
    return [read_record(value) for value in values]


def test_a_pseudonym_is_the_same_for_one_recipient_and_another_for_each_other_and_for_each_key():
    pseudonym = Pseudonyms(KEY, "The Committee").of("p1")
    assert pseudonym == Pseudonyms(KEY, "The Committee").of("p1")
    others = {
        Pseudonyms(KEY, "The Court").of("p1"),
        Pseudonyms(KEY[::-1], "The Committee").of("p1"),
        Pseudonyms(KEY, "The Committee").of("p2"),
    }
    assert len({pseudonym, *others}) == 4
    assert len(pseudonym) == 33


@pytest.mark.parametrize("name", ["the committee", " The  Committee ", "THE COMMITTEE", "The\u00a0Committee"])
def test_the_writing_of_a_name_makes_no_difference(name):
    assert Pseudonyms(KEY, name).of("p1") == Pseudonyms(KEY, "The Committee").of("p1")


@pytest.mark.parametrize("name", ["", " ", "\t\n"])
def test_pseudonyms_are_for_somebody(name):
    with pytest.raises(ValueError, match="the name of the recipient is empty"):
        Pseudonyms(KEY, name)


def test_neither_key_nor_recipient_is_printed():
    assert repr(Pseudonyms(KEY, "The Committee")) == "Pseudonyms()"


def test_names_and_what_others_know_a_person_by_are_removed():
    (left,) = nameless(made(PERSON))
    assert write_record(left) == {
        "type": "person",
        "id": "vydumka-1",
        "birth": "1990",
        "sources": [{"source": "elsewhere-1", "supports": ["/birth"]}],
        "sharing": {"label": "amber"},
    }


def test_every_id_becomes_a_pseudonym_also_one_without_a_record():
    one, other = (pseudonymised(nameless(made(PERSON, DETENTION)), Pseudonyms(KEY, name)) for name in ("a", "b"))
    texts = [json.dumps([write_record(each) for each in records]) for records in (one, other)]
    assert not any(old in text for text in texts for old in ("vydumka", "elsewhere"))
    ids = [
        {each.id for each in records} | {each.sources[0].source for each in records if each.sources}
        for records in (one, other)
    ]
    assert len(ids[0]) == len(ids[1]) == 3
    assert ids[0].isdisjoint(ids[1])
    by_type = {each.type: each for each in one}
    assert by_type["detention"].person == by_type["person"].id


def test_the_order_is_that_of_the_pseudonyms():
    people = made(*({"type": "person", "id": f"p{n}"} for n in range(20)))
    ids = [record.id for record in pseudonymised(people, Pseudonyms(KEY, "a"))]
    assert ids == sorted(ids)


@pytest.mark.parametrize("key", [None, KEY])
def test_neutral_ids_leave_no_old_id_also_where_there_is_no_record(key):
    text = json.dumps([write_record(each) for each in with_neutral_ids(made(PERSON, DETENTION), key=key)])
    assert "vydumka" not in text
    assert "elsewhere-1" not in text


def test_neutral_ids_are_in_the_order_of_the_output():
    person, detention = with_neutral_ids(made(PERSON, DETENTION))
    assert (person.id, detention.id, detention.person, person.sources[0].source) == ("h1", "h2", "h1", "h3")


# --- The key file ---


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"ab" * 32, bytes.fromhex("ab" * 32)),
        (b"ab" * 32 + b"\r\n", bytes.fromhex("ab" * 32)),
        (b"sixteen bytes or", b"sixteen bytes or"),
    ],
)
def test_what_a_key_file_may_hold(data, key):
    assert secret_in(data) == key


@pytest.mark.parametrize("data", [b"", b"short", b" " * 40, b"\n"])
def test_what_is_no_key(data):
    with pytest.raises(InvalidKey) as caught:
        secret_in(data)
    assert str(caught.value) == "the key file: expected at least 16 bytes, such as 64 random hexadecimal digits"
