"""The records that are kept, after a new version of a list."""

import pytest

from hrdocs import Dataset, from_json, to_json
from hrdocs.interchange.updating import ListChanges, RowChange, update_records

SOURCE = {"type": "source", "id": "s1", "kind": "database_row"}
ADA = {"type": "person", "id": "p-1", "names": [{"value": "Эскизова Ада"}], "sources": [{"source": "s1"}]}
HELD = {
    "type": "detention",
    "id": "d-1",
    "person": "p-1",
    "phases": [{"kind": "custody", "period": "2026-01-05/"}],
    "sources": [{"source": "s1"}],
}
CHARGE = {"type": "charge", "id": "c-1", "person": "p-1", "cited_as": "УК 369", "sources": [{"source": "s1"}]}
CALL = {"type": "incident", "id": "call-1", "kind": "counsel_denied", "subjects": ["p-1"]}
HERE = frozenset({"p-1", "d-1", "c-1"})


def dataset(*records):
    return Dataset([from_json(each) for each in records])


def updated(last, new, ours, here=HERE):
    renamed = [{**each, "sources": [{"source": "s2"}]} if "sources" in each else {**each, "id": "s2"} for each in new]
    anchors = {each["id"]: "p-1" for each in renamed if each["type"] != "source"}
    found = update_records(dataset(*last), dataset(*renamed), dataset(*ours), anchors=anchors, here=here)
    return [
        {key: value for key, value in to_json(each).items() if key != "sharing"} for each in found.dataset
    ], found.both


LAST = (SOURCE, ADA, HELD, CHARGE)


def test_a_list_that_says_the_same_changes_nothing():
    ours = (*LAST, CALL)
    assert updated(LAST, reversed(LAST), ours) == (list(ours), ())


def test_what_the_partner_never_had_is_untouched():
    born = {**ADA, "birth": "1990"}
    found, both = updated(LAST, (SOURCE, born, HELD, CHARGE), (*LAST, CALL))
    assert both == ()
    assert found == [SOURCE, {**born, "sources": [{"source": "s2"}]}, HELD, CHARGE, CALL, {**SOURCE, "id": "s2"}]


def test_a_row_that_is_gone_leaves_its_records():
    assert updated(LAST, (SOURCE,), (*LAST, CALL), here=frozenset()) == ([*LAST, CALL], ())


def test_what_a_row_says_no_more_is_removed_unless_we_changed_or_use_it():
    new = (SOURCE, ADA, HELD)
    assert updated(LAST, new, LAST) == ([SOURCE, ADA, HELD], ())
    changed = {**CHARGE, "x_call": "dropped?"}
    assert updated(LAST, new, (SOURCE, ADA, HELD, changed)) == ([SOURCE, ADA, HELD, changed], (("c-1", ""),))
    rests = {**HELD, "phases": [{**HELD["phases"][0], "charges": ["c-1"]}]}
    assert updated(LAST, new, (SOURCE, ADA, rests, CHARGE)) == ([SOURCE, ADA, rests, CHARGE], (("c-1", ""),))


def test_a_record_that_we_changed_too_is_joined_and_one_that_does_not_fit_stays():
    ours = {**HELD, "x_call": "moved"}
    theirs = {**HELD, "phases": [{"kind": "custody", "period": "2026-01-06/"}]}
    found, both = updated(LAST, (SOURCE, ADA, theirs, CHARGE), (SOURCE, ADA, ours, CHARGE))
    sources = [{"source": "s1"}, {"source": "s2", "supports": ["/phases"]}]
    assert found[2] == {**theirs, "x_call": "moved", "sources": sources}
    assert both == ()


def test_a_source_of_our_own_stays_with_what_is_taken():
    ours = {**ADA, "sources": [{"source": "s1"}, {"source": "ours", "locator": "call of 7 May"}]}
    found, _ = updated(LAST, (SOURCE, {**ADA, "birth": "1990"}, HELD, CHARGE), (SOURCE, ours, HELD, CHARGE))
    assert found[1]["sources"] == [*ours["sources"], {"source": "s2", "supports": ["/birth"]}]


WITHDRAWN = {"type": "person", "id": "p-1", "standing": "withdrawn"}


def test_what_was_taken_back_does_not_return():
    new = (SOURCE, {**ADA, "birth": "1990"}, HELD, {**CHARGE, "id": "c-2"})
    assert updated(LAST, new, (SOURCE, WITHDRAWN)) == ([SOURCE, WITHDRAWN], ())


def test_what_we_removed_does_not_return_and_is_asked_about_when_the_list_changes_it():
    assert updated(LAST, LAST, (SOURCE, ADA, HELD)) == ([SOURCE, ADA, HELD], ())
    edited = {**CHARGE, "cited_as": "УК 130"}
    assert updated(LAST, (SOURCE, ADA, HELD, edited), (SOURCE, ADA, HELD))[1] == (("c-1", ""),)
    # Nor is anything added about somebody whom we removed.
    found, _ = updated(LAST, (*LAST, {**CHARGE, "id": "c-2"}), (SOURCE,))
    assert found == [SOURCE]


@pytest.mark.parametrize(("kinds", "share"), [((), 0), (("new", "gone", "edited", "again", "key-corrected"), 0.3)])
def test_how_much_has_changed(kinds, share):
    assert ListChanges(before=10, rows=tuple(RowChange(kind=each) for each in kinds)).share == share


def test_a_list_that_was_empty():
    assert ListChanges(before=0, rows=(RowChange(kind="new"),)).share == 1
