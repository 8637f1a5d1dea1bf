"""Each cell of the table of wishes: what goes out under each label."""

import attrs
import pytest
from hypothesis import given

from hrdocs.codec import read_record, write_record
from hrdocs.dataset import Dataset, MergeConflict
from hrdocs.sharing.wishes import is_notice, notice
from hrdocs.testing import records

LABELS = ("clear", "green", "amber", "amber+strict", "red")
REAL, INVENTED = {"value": "Alena Vymyslenka"}, {"value": "Vera", "kind": "pseudonym"}


def person(**fields):
    return read_record(
        {"type": "person", "id": "p1", "names": [REAL, INVENTED], "sharing": {"label": "clear"}, **fields}
    )


def shared(record, label, **terms):
    return Dataset([record]).shareable(label, **terms).get("p1")


def names(record, label, **terms):
    found = shared(record, label, **terms)
    return None if found is None else [name.value for name in found.names]


BOTH, OTHER = [REAL["value"], INVENTED["value"]], [INVENTED["value"]]


@pytest.mark.parametrize(
    ("naming", "alone", "for_a_recipient"),
    [
        ("do_not_name", [OTHER, OTHER, OTHER, OTHER, BOTH], [OTHER, OTHER, BOTH, BOTH, BOTH]),
        ("name_withheld", [OTHER, OTHER, OTHER, OTHER, BOTH], [OTHER, OTHER, BOTH, BOTH, BOTH]),
        ("published_initials", [OTHER, OTHER, BOTH, BOTH, BOTH], [OTHER, OTHER, BOTH, BOTH, BOTH]),
        ("pseudonym", [OTHER, OTHER, BOTH, BOTH, BOTH], [OTHER, OTHER, BOTH, BOTH, BOTH]),
        ("named", [BOTH] * 5, [BOTH] * 5),
    ],
)
def test_names(naming, alone, for_a_recipient):
    record = person(naming=naming)
    assert [names(record, label) for label in LABELS] == alone
    assert [names(record, label, names_for="counsel") for label in LABELS] == for_a_recipient
    # The wish goes beside the name.
    assert shared(record, "red").naming == naming


WITHDRAWN = {"given_on": "2020", "withdrawn_on": "2021"}
PUBLIC = {"given_on": "2020", "withdrawn_on": "2021", "purposes": {"public_name": "yes"}}
UN = {"given_on": "2020", "purposes": {"united_nations": "yes", "courts": "no"}}


@pytest.mark.parametrize(
    ("consent", "purpose", "goes"),
    [
        ([], None, [1, 1, 1, 1, 1]),
        ([UN], None, [1, 1, 1, 1, 1]),
        ([WITHDRAWN], None, [0, 0, 0, 0, 1]),
        ([PUBLIC, UN], None, [0, 0, 0, 0, 1]),
        ([PUBLIC, UN], "united_nations", [1, 1, 1, 1, 1]),
        ([PUBLIC, UN], "courts", [0, 0, 0, 0, 0]),  # refused
        ([PUBLIC, UN], "partners", [0, 0, 0, 0, 0]),  # withdrawn, and nothing is known of this use
        ([PUBLIC], "public_name", [0, 0, 0, 0, 0]),
        ([UN], "courts", [0, 0, 0, 0, 0]),
        ([UN], "partners", [1, 1, 1, 1, 1]),  # nothing was refused: labels decide
    ],
)
def test_consent(consent, purpose, goes):
    record = person(**({"consent": consent} if consent else {}))
    assert [int(shared(record, label, purpose=purpose) is not None) for label in LABELS] == goes


def test_a_purpose_is_one_of_a_closed_list():
    with pytest.raises(ValueError, match="there is no such purpose; there are public_name, public_story"):
        Dataset([person()]).shareable("clear", purpose="fun")


TAKEN_BACK = [
    {"revision": [{"kind": "erasure", "day": "2022-01-05"}]},
    {"revision": [{"kind": "change"}, {"kind": "retraction"}]},
    {"standing": "withdrawn"},
    {"revision": [{"kind": "erasure", "pointers": ["/id"]}]},
]


@pytest.mark.parametrize("about", TAKEN_BACK)
def test_what_was_taken_back(about):
    record = person(birth="1990", notes={"en": "words"}, **about)
    for label in ("clear", "green"):
        assert shared(record, label) is None
        # Those who were sent the record learn of it.
        assert is_notice(shared(record, label, update_of=Dataset([record])))
        assert shared(record, label, update_of=Dataset([attrs.evolve(record, id="p2")])) is None
    for label in ("amber", "amber+strict", "red"):
        found = write_record(shared(record, label))
        assert set(found) <= {"type", "id", "revision", "standing", "sharing"}
        assert found["sharing"] == {"label": "clear"}


def test_a_notice_says_what_was_done_and_when():
    revision = {"kind": "erasure", "day": "2022-01-05", "reason": {"en": "her mother wrote to us"}}
    record = read_record(
        {
            "type": "detention",
            "id": "d1",
            "person": "p1",
            "about": {"en": "words"},
            "revision": [{"kind": "change"}, revision],
        }
    )
    assert write_record(notice(record)) == {
        "type": "detention",
        "id": "d1",
        "person": "p1",
        "sharing": {"label": "amber"},
        "revision": [{"kind": "erasure", "day": "2022-01-05"}],
    }


def test_a_notice_has_the_word_that_says_least():
    record = read_record({"type": "incident", "id": "i1", "kind": "beating", "revision": [{"kind": "erasure"}]})
    assert write_record(notice(record))["kind"] == "other"


@pytest.mark.parametrize("kind", ["retraction", "erasure"])
@pytest.mark.parametrize("label", LABELS)
def test_fields_that_were_taken_back_go(kind, label):
    record = person(birth="1990", death="2020", revision=[{"kind": kind, "pointers": ["/birth"]}])
    found = shared(record, label)
    assert found.birth is None
    assert found.death is not None


@pytest.mark.parametrize("pointer", ["/sharing", "/sharing/label", "/sharing/fields/~1birth", "/type"])
def test_a_retracted_label_goes_on_to_hide(pointer):
    """Without its label a red record would be passed on as amber; what is retracted is no longer reported."""
    retraction = {"kind": "retraction", "pointers": [pointer], "reason": {"en": "words"}}
    record = person(sharing={"label": "amber", "fields": {"/birth": "red"}}, birth="1990", revision=[retraction])
    assert write_record(shared(record, "red"))["sharing"] == {"label": "amber", "fields": {"/birth": "red"}}
    assert shared(record, "amber").birth is None
    assert shared(record, "red").revision == ()
    assert shared(record, "green") is None


@given(records())
def test_a_notice_of_a_notice_is_the_same(record):
    assert notice(notice(record)) == notice(record)
    if is_notice(record):
        assert attrs.evolve(notice(record), sharing=record.sharing) == record


@pytest.mark.parametrize("purpose", [None, "statistics"])
@pytest.mark.parametrize(
    ("refused", "open_names"),
    [("public_name", OTHER), ("public_story", None), ("photograph", BOTH)],
)
def test_who_refused_to_be_published_is_not(refused, open_names, purpose):
    """Also where no purpose is named: what is clear or green may be read by anybody."""
    record = person(consent=[{"purposes": {refused: "no"}}])
    assert [names(record, label, purpose=purpose) for label in LABELS] == [open_names] * 2 + [BOTH] * 3


def test_a_refusal_that_was_taken_back_binds_no_more():
    answers = [{"purposes": {"public_name": "no"}, "withdrawn_on": "2021"}, {"purposes": {"public_name": "yes"}}]
    assert names(person(consent=answers), "clear", purpose="public_name") == BOTH


# --- Merging ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("about", TAKEN_BACK)
@pytest.mark.parametrize("prefer", [None, "mine", "theirs"])
def test_a_notice_takes_the_place_of_the_record_in_a_merge(about, prefer):
    ours, told = Dataset([person(birth="1990")]), Dataset([notice(person(**about))])
    assert ours.merge(told, prefer=prefer).records == told.records
    assert told.merge(ours, prefer=prefer).records == told.records


def test_a_notice_keeps_the_labels_of_fields_in_a_merge():
    charge = {"type": "charge", "id": "c1", "person": "p1"}
    ours = read_record(charge | {"sharing": {"label": "clear", "fields": {"/person": "red"}}})
    told = read_record(charge | {"standing": "withdrawn", "sharing": {"label": "clear"}})
    for one, other in ((ours, told), (told, ours)):
        (found,) = Dataset([one]).merge(Dataset([other]))
        assert write_record(found) == write_record(told) | {"sharing": write_record(ours)["sharing"]}


@pytest.mark.parametrize("prefer", ["mine", "theirs"])
def test_what_was_taken_back_stays_so_whichever_record_is_preferred(prefer):
    ours, theirs = person(birth="1990"), person(birth="1991", standing="withdrawn")
    for one, other in ((ours, theirs), (theirs, ours)):
        assert Dataset([one]).merge(Dataset([other]), prefer=prefer).records == (theirs,)
    with pytest.raises(MergeConflict):
        Dataset([ours]).merge(Dataset([theirs]))


def test_two_versions_are_a_conflict_and_a_notice_none():
    with pytest.raises(MergeConflict):
        Dataset([person()]).merge(Dataset([person(birth="1990")]))


# --- A wish in one record of a person holds for the others ---

TWIN = {"type": "person", "id": "p2", "names": [{"value": "Алена Выдумленка"}], "sharing": {"label": "clear"}}
SAME = [{"kind": "same_as", "person": "p1"}]


@pytest.mark.parametrize(
    ("wish", "label", "terms", "is_named"),
    [
        ({"naming": "do_not_name"}, "clear", {}, False),
        ({"naming": "name_withheld"}, "amber", {}, False),
        ({"naming": "name_withheld"}, "amber", {"names_for": "Lawyer"}, True),
        ({"naming": "do_not_name"}, "red", {}, True),
        ({"naming": "pseudonym"}, "green", {}, False),
        ({"naming": "pseudonym"}, "amber", {}, True),
        ({"consent": [{"purposes": {"public_name": "no"}}]}, "clear", {}, False),
        ({"consent": [{"purposes": {"public_story": "no"}}]}, "clear", {}, None),
        ({"consent": [{"withdrawn_on": "2021-01-01"}]}, "amber", {}, None),
        ({"consent": [{"purposes": {"partners": "no"}}]}, "red", {"purpose": "partners"}, None),
        ({"naming": "named"}, "clear", {}, True),
    ],
)
@pytest.mark.parametrize("tied", ["here", "there", "far"])
def test_a_wish_in_one_record_holds_for_all_of_the_person(wish, label, terms, is_named, tied):
    one = {"type": "person", "id": "p1", "sharing": {"label": "clear"}, **wish}
    middle = {"type": "person", "id": "p3", "relationships": SAME, "sharing": {"label": "clear"}}
    twin = dict(TWIN)
    if tied == "there":
        one["relationships"] = [{"kind": "same_as", "person": "p2"}]
    else:
        twin["relationships"] = SAME if tied == "here" else [{"kind": "same_as", "person": "p3"}]
    result = Dataset(map(read_record, (twin, one, middle))).shareable(label, **terms)
    assert (None if "p2" not in result else bool(result["p2"].names)) is is_named


def test_a_wish_does_not_hold_for_who_is_said_to_be_another():
    one = {"type": "person", "id": "p1", "naming": "do_not_name", "sharing": {"label": "clear"}}
    other = {**TWIN, "relationships": [{"kind": "not_same_as", "person": "p1"}]}
    assert Dataset(map(read_record, (one, other))).shareable("clear")["p2"].names


def test_a_label_on_what_was_taken_back_stays_on_the_notice():
    # A recipient of red who shares on may say no more than the whole record would have said.
    revision = [{"kind": "change"}, {"kind": "erasure", "day": "2024-05-01", "reason": {"en": "asked"}}]
    sharing = {"label": "green", "fields": {"/revision/1": "amber+strict"}}
    value = {"type": "organisation", "id": "o1", "revision": revision, "sharing": sharing}
    dataset = Dataset([read_record(value)])
    red = dataset.shareable("red")
    assert [write_record(each) for each in red] == [
        {
            "type": "organisation",
            "id": "o1",
            "revision": [{"kind": "erasure", "day": "2024-05-01"}],
            "sharing": {"label": "green", "fields": {"/revision/0": "amber+strict"}},
        }
    ]
    assert list(red.shareable("amber")) == list(dataset.shareable("amber")) == []


def test_a_misspelt_label_binds_what_is_left_after_a_cut():
    sharing = {"label": "clear", "fields": {"/x_note/there": "green"}}
    value = {"type": "organisation", "id": "o1", "x_note": {"here": "words"}, "sharing": sharing}
    dataset = Dataset([read_record(value)])
    (left,) = dataset.shareable("green")
    assert write_record(left) == {"type": "organisation", "id": "o1", "sharing": {"label": "green"}}
    assert list(Dataset([left]).shareable("clear")) == []
