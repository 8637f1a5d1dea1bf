"""What of a dataset would go out, and the list of places that a person has looked at."""

import json

import pytest
from partly_hidden import HIDDEN, OPEN, PLAIN, TEXT

import hrdocs
from hrdocs.sharing.sending import InvalidAllowance, allowance_text, looked_at_from, sending_of
from hrdocs.sharing.wishes import SharingTerms
from hrdocs.vocabulary import SharingLabel

CLEAR = SharingTerms(label=SharingLabel.CLEAR)


def sending(*values, **options):
    return sending_of([hrdocs.from_json(value) for value in values], CLEAR, **options)


def test_what_goes_is_counted():
    found = sending(OPEN, HIDDEN, PLAIN)
    assert (found.counts, found.left_out, found.shortened) == ((("incident", 1), ("person", 1)), 1, 0)
    assert (found.may_go, found.residue) == (True, ())


def test_a_hidden_name_in_a_text_prevents_it_until_a_person_has_looked():
    found = sending(OPEN, HIDDEN, TEXT)
    assert not found.may_go
    text = allowance_text(found.residue)
    assert "ыдум" not in text
    allowed = sending(OPEN, HIDDEN, TEXT, looked_at=looked_at_from(text.encode()))
    assert (allowed.may_go, allowed.looked_at) == (True, 1)


def test_neutral_ids():
    assert [record.id for record in sending(OPEN, PLAIN, neutral_ids=True).records] == ["h1", "h2"]


def test_what_one_person_alone_told():
    source = {"type": "source", "id": "s1", "kind": "interview", "sharing": {"label": "red"}}
    assert sending({**PLAIN, "sources": [{"source": "s1"}]}, OPEN, source).one_source == (("i1", ""),)


@pytest.mark.parametrize(
    "value",
    [
        5,
        [],
        {},
        {"allowed": 5},
        {"allowed": [{"record": "a"}]},
        {"allowed": [{"record": 1, "pointer": "", "sha256": ""}]},
    ],
)
def test_what_is_no_list_of_places(value):
    with pytest.raises(InvalidAllowance, match=r'^expected an object with "allowed"'):
        looked_at_from(json.dumps(value).encode())
    with pytest.raises(InvalidAllowance):
        looked_at_from(b"{")
