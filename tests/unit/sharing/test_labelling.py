"""Labels of records: the default of a header, a new label for many, the stricter of two."""

import pytest

from hrdocs.codec import read_record
from hrdocs.dataset import Dataset
from hrdocs.model.header import NEWEST, Header
from hrdocs.sharing.labelling import relabelled, stricter_of, with_default
from hrdocs.vocabulary import SharingLabel, SharingReason

RED, AMBER, CLEAR = SharingLabel.RED, SharingLabel.AMBER, SharingLabel.CLEAR


def person(label="amber", **fields):
    sharing = {"label": label, **fields.pop("sharing", {})}
    return read_record({"type": "person", "id": "p1", "sharing": sharing, **fields})


def sharing(record):
    own = record.sharing
    return str(own.label), {p: str(each) for p, each in own.fields.items()}


@pytest.mark.parametrize(
    ("own", "default", "becomes"),
    [
        ("amber", None, "amber"),
        ("amber", "red", "red"),
        ("amber", "amber+strict", "amber+strict"),
        ("amber", "clear", "amber"),  # it may have been said on purpose
        ("clear", "red", "clear"),  # it was said
        ("red", "clear", "red"),
    ],
)
def test_the_default_of_a_header_for_records_made_in_python(own, default, becomes):
    default = None if default is None else SharingLabel(default)
    assert with_default(person(own), default).sharing.label == becomes
    dataset = Dataset([person(own)], header=Header(hrdocs=NEWEST, default_label=default))
    assert dataset["p1"].sharing.label == becomes
    assert dataset.header.default_label is None


@pytest.mark.parametrize(
    ("own", "new", "loosen", "becomes"),
    [
        ("amber", "red", False, "red"),
        ("red", "clear", False, "red"),  # a stricter label stays
        ("red", "clear", True, "clear"),
    ],
)
def test_a_new_label(own, new, loosen, becomes):
    (found,) = relabelled([person(own)], SharingLabel(new), loosen=loosen)
    assert found.sharing.label == becomes


def test_a_new_label_of_some_records_with_a_reason():
    others = [person(), read_record({"type": "person", "id": "p2"})]
    found = relabelled(others, CLEAR, ids=frozenset({"p2"}), reason=SharingReason.CONSENT, loosen=True)
    assert [str(each.sharing.label) for each in found] == ["amber", "clear"]
    assert found[1].sharing.reason is SharingReason.CONSENT


def test_a_stricter_label_makes_those_of_fields_stricter_and_a_looser_one_brings_none_back():
    value = person(birth="1990", death="2020", sharing={"fields": {"/birth": "amber+strict", "/death": "red"}})
    (found,) = relabelled([value], SharingLabel.RED)
    assert sharing(found) == ("red", {"/birth": "red", "/death": "red"})
    # Red for a while, then clear as before: what was hidden is so still.
    (found,) = relabelled([found], SharingLabel.CLEAR, loosen=True)
    assert sharing(found) == ("clear", {"/birth": "red", "/death": "red"})


NAMES = [{"value": "A."}, {"value": "B."}]


@pytest.mark.parametrize(
    ("kept", "other", "result"),
    [
        (person("clear"), person("red"), ("red", {})),
        (person("red"), person("clear"), ("red", {})),
        (
            person("clear", birth="1990"),
            person("clear", birth="1991", sharing={"fields": {"/birth": "red"}}),
            ("clear", {"/birth": "red"}),
        ),
        # A label that guarded something which is not in the result guards nothing there.
        (person("clear"), person("clear", birth="1991", sharing={"fields": {"/birth": "red"}}), ("clear", {})),
        # One that guarded nothing in either counts for the whole record, as it did.
        (person("clear"), person("clear", sharing={"fields": {"/birthday": "red"}}), ("clear", {"/birthday": "red"})),
        (
            person("clear", birth="1990", sharing={"fields": {"/birth": "red"}}),
            person("amber", birth="1990", sharing={"fields": {"/birth": "amber+strict"}}),
            ("amber", {"/birth": "red"}),
        ),
        # In another list the item may be at another place: the whole list is guarded.
        (
            person("clear", names=NAMES),
            person("clear", names=NAMES[1:], sharing={"fields": {"/names/0": "red"}}),
            ("clear", {"/names": "red"}),
        ),
        # What one language says the others may say too.
        (
            person("clear", notes={"be": "words"}),
            person("clear", notes={"ru": "words"}, sharing={"fields": {"/notes/ru": "red"}}),
            ("clear", {"/notes": "red"}),
        ),
        (person("clear"), person("clear", notes={"ru": "w"}, sharing={"fields": {"/notes/ru": "red"}}), ("clear", {})),
        (
            person("clear", names=NAMES),
            person("clear", names=NAMES, sharing={"fields": {"/names/0": "red"}}),
            ("clear", {"/names/0": "red"}),
        ),
    ],
)
def test_the_stricter_of_two_labels(kept, other, result):
    assert sharing(stricter_of(kept, other)) == result


def test_a_reason_that_only_one_has_lifts_nothing():
    mine = person("clear", sharing={"reason": "public_already", "reasons": {"/birth": "consent", "/death": "consent"}})
    theirs = person("clear", sharing={"reasons": {"/death": "consent"}})
    for found in (stricter_of(mine, theirs).sharing, stricter_of(theirs, mine).sharing):
        assert found.reason is None
        assert dict(found.reasons) == {"/death": "consent"}


@pytest.mark.parametrize("prefer", [None, "mine", "theirs"])
def test_a_merge_keeps_the_stricter_label(prefer):
    """Also where nothing else differs, and no side is preferred."""
    mine, theirs = Dataset([person("clear")]), Dataset([person("red")])
    assert mine.merge(theirs, prefer=prefer)["p1"].sharing.label is RED
    assert theirs.merge(mine, prefer=prefer)["p1"].sharing.label is RED
