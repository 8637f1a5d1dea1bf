"""What may go to whom: small cases, each with the record before and after."""

import attrs
import pytest

from hrdocs.codec import read_header, read_record, write_record
from hrdocs.dataset import Dataset
from hrdocs.model.header import FormatVersion, Header
from hrdocs.values import LocalText, PartialDate
from hrdocs.vocabulary import SharingLabel

WAIVER = {"rule": "reference.dangling", "reason": "kept elsewhere"}
CLEAR = {"sharing": {"label": "clear"}}


def dataset(*values):
    return Dataset(map(read_record, values))


def shared(label, *values):
    """Return what is left of records under a label, by id."""
    return {record.id: write_record(record) for record in dataset(*values).shareable(label)}


def person(**fields):
    return {"type": "person", "id": "p1", **fields}


def left(label, value):
    """Return what is left of the first of some records: without type, id and its labels, which every record has."""
    found = shared(label, value)[value["id"]]
    return {key: each for key, each in found.items() if key not in ("type", "id", "sharing")}


# --- Records ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("label", "ids"),
    [
        ("clear", ["p1"]),
        ("green", ["p1", "p2"]),
        # A record without a label is amber.
        ("amber", ["p1", "p2", "p3", "p6"]),
        ("amber+strict", ["p1", "p2", "p3", "p4", "p6"]),
        ("red", ["p1", "p2", "p3", "p4", "p5", "p6"]),
    ],
)
def test_stricter_records_go(label, ids):
    labelled = [
        {"type": "person", "id": f"p{n}", "sharing": {"label": each.value}} for n, each in enumerate(SharingLabel, 1)
    ]
    found = dataset(*labelled, {"type": "person", "id": "p6"}).shareable(label)
    assert [record.id for record in found] == ids


def test_a_label_may_be_given_as_text_or_member():
    data = dataset(person(**CLEAR))
    assert data.shareable("clear") == data.shareable(SharingLabel.CLEAR)
    with pytest.raises(
        ValueError, match=r"^there is no such label; there are clear, green, amber, amber[+]strict, red$"
    ):
        data.shareable("TLP:CLEAR")


def test_a_charge_whose_person_is_red_goes():
    charge = {"type": "charge", "id": "c1", "person": "p1", "cited_as": "ст. 342", **CLEAR}
    assert shared("clear", person(sharing={"label": "red"}), charge) == {}


def test_what_rests_on_what_is_gone_goes_in_its_turn():
    # The person is red, so the charge is removed, and with it the appeal's finding on the charge; but not the appeal.
    charge = {"type": "charge", "id": "c1", "person": "p1", **CLEAR}
    appeal = {
        "type": "appeal",
        "id": "a1",
        "kind": "public_statement",
        "findings": [{"what": {"en": "The charge is unfounded."}, "records": ["c1"]}],
        **CLEAR,
    }
    assert shared("clear", person(sharing={"label": "red"}), charge, appeal) == {
        "a1": {"type": "appeal", "id": "a1", "kind": "public_statement", **CLEAR}
    }


@pytest.mark.parametrize(
    ("fields", "rest"),
    [
        # One person's penalty must not be read as the other's.
        (
            {"penalties": [{"kind": "imprisonment", "person": "p1"}, {"kind": "fine", "person": "p2"}]},
            {"penalties": [{"kind": "fine", "person": "p2"}]},
        ),
        ({"penalties": [{"kind": "imprisonment", "charge": "c1"}]}, {}),
        ({"penalties": [{"kind": "imprisonment"}]}, {"penalties": [{"kind": "imprisonment"}]}),
        ({"decisions": [{"charge": "c1", "outcome": "convicted"}]}, {}),
        ({"participants": [{"role": "counsel", "person": "p2", "client": "p1"}]}, {}),
        # Who held a role may be cut, and the role stays.
        ({"participants": [{"role": "counsel", "person": "p1", "client": "p2"}]}, None),
        ({"persons": ["p1", "p2"]}, {"persons": ["p2"]}),
        ({"court": "o1", "judges": ["p1"]}, {"court": "o1"}),
    ],
)
def test_what_is_about_somebody_hidden_goes(fields, rest):
    if rest is None:
        rest = {"participants": [{"role": "counsel", "client": "p2"}]}
    others = [
        person(sharing={"label": "red"}),
        {"type": "charge", "id": "c1", "person": "p1", **CLEAR},
        {"type": "person", "id": "p2", **CLEAR},
        {"type": "organisation", "id": "o1", **CLEAR},
    ]
    found = shared("clear", {"type": "judgment", "id": "j1", **fields, **CLEAR}, *others)["j1"]
    assert found == {"type": "judgment", "id": "j1", **rest, **CLEAR}


@pytest.mark.parametrize(
    ("fields", "is_kept"),
    [
        ({"demands": [{"kind": "release_unconditionally", "text": {"en": "Free her!"}, "for_whom": ["p1"]}]}, False),
        ({"demands": [{"kind": "release_unconditionally", "for_whom": ["p1", "p2"]}]}, True),
        ({"findings": [{"what": {"en": "held for her work"}, "subjects": ["p1"]}]}, False),
        ({"findings": [{"what": {"en": "held for her work"}}]}, True),
    ],
)
def test_words_about_somebody_hidden_go(fields, is_kept):
    others = [person(sharing={"label": "red"}), {"type": "person", "id": "p2", **CLEAR}]
    found = shared("clear", {"type": "appeal", "id": "a1", "kind": "urgent_action", **fields, **CLEAR}, *others)["a1"]
    assert (next(iter(fields)) in found) is is_kept


def test_a_record_whose_id_is_red_goes():
    assert shared("amber", person(sharing={"label": "clear", "fields": {"/id": "red"}})) == {}


@pytest.mark.parametrize(("label", "is_kept"), [("clear", False), ("green", False), ("amber", True), ("red", True)])
def test_a_reference_to_an_id_that_is_not_there_counts_as_amber(label, is_kept):
    charge = {"type": "charge", "id": "c1", "person": "p9", **CLEAR}
    assert ("c1" in shared(label, charge)) is is_kept


# --- Fields -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "rest"),
    [
        ({"/birth": "red"}, {"names": [{"value": "Alena Vymyslenka"}], "x_row": {"n": 7, "who": "A."}}),
        ({"/names/0/value": "red"}, {"birth": "1990", "x_row": {"n": 7, "who": "A."}}),  # a name is nothing without
        # A partner's own value is cut whole: what its parts mean, we do not know.
        ({"/x_row/who": "red"}, {"names": [{"value": "Alena Vymyslenka"}], "birth": "1990"}),
        ({"/names": "red", "/birth": "red", "/x_row": "red"}, {}),
        ({"/birth": "green"}, {"names": [{"value": "Alena Vymyslenka"}], "x_row": {"n": 7, "who": "A."}}),
    ],
)
def test_stricter_fields_go(fields, rest):
    value = person(names=[{"value": "Alena Vymyslenka"}], birth="1990", x_row={"n": 7, "who": "A."})
    # The floor of a partner's own key is lifted here; it has tests of its own.
    sharing = {"label": "clear", "fields": fields, "reasons": {"/x_row": "public_already"}}
    assert left("clear", {**value, "sharing": sharing}) == rest


@pytest.mark.parametrize(
    "pointer",
    ["/birthday", "/contact", "/names/1", "/names/0/valeu", "/death", "/type", "/sharing", "/sharing/label", "/x_ro"],
)
def test_a_label_that_leads_nowhere_counts_for_the_whole_record(pointer):
    value = person(names=[{"value": "Alena Vymyslenka"}], birth="1990", x_row="words")
    value["sharing"] = {"label": "clear", "fields": {pointer: "amber+strict"}}
    for label in ("clear", "green", "amber"):
        assert shared(label, value) == {}
    assert shared("amber+strict", value)["p1"]["birth"] == "1990"


@pytest.mark.parametrize(
    "about",
    [
        {"missing": {"/birth": "withheld"}},
        {"said": {"/birth": "in spring"}},
        {"variants": [{"pointer": "/birth", "value": "1990"}]},
    ],
)
def test_a_label_may_guard_what_is_said_of_an_absent_field(about):
    value = person(names=[{"value": "Alena"}], **about, sharing={"label": "clear", "fields": {"/birth": "red"}})
    assert left("clear", value) == {"names": [{"value": "Alena"}]}


@pytest.mark.parametrize("part", ["given", "patronymic", "family", "value"])
def test_a_whole_name_goes_with_each_of_its_parts(part):
    name = {"value": "Alena Vymyslenka", "given": "Alena", "patronymic": "Alenauna", "family": "Vymyslenka"}
    value = person(names=[name, {"value": "A."}])
    value["sharing"] = {"label": "clear", "fields": {f"/names/0/{part}": "red"}}
    assert left("clear", value) == {"names": [{"value": "A."}]}


@pytest.mark.parametrize("pointer", ["/birth", "/age", "/age/years"])
def test_birth_and_age_tell_of_each_other(pointer):
    value = person(names=[{"value": "A."}], birth="1990", age={"years": 31, "on": "2021"})
    value["sharing"] = {"label": "clear", "fields": {pointer: "red"}}
    assert left("clear", value) == {"names": [{"value": "A."}]}


def test_the_labels_of_what_is_gone_go_too():
    value = person(
        birth="1990", death="2020", sharing={"label": "clear", "fields": {"/birth": "red", "/death": "green"}}
    )
    assert shared("green", value)["p1"] == person(
        death="2020", sharing={"label": "clear", "fields": {"/death": "green"}}
    )


def test_pointers_behind_a_red_item_move_up():
    value = person(
        names=[{"value": "Alena"}, {"value": "Lena"}, {"value": "Helena", "kind": "pseudonym"}],
        sources=[{"source": "s1", "supports": ["/names/0", "/names/1", "/names/2/kind"]}],
        said={"/names/1/value": "secret", "/names/2/value": "the third", "/names/0/value": "the first"},
        missing={"/names/2/script": "unknown", "/names/1/script": "withheld"},
        variants=[
            {"pointer": "/names/2/value", "value": "Elena"},
            {"pointer": "/names/1", "value": {"value": "Lenka"}},
        ],
        revision=[{"kind": "correction", "pointers": ["/names/1"]}, {"kind": "change", "pointers": ["/names/2"]}],
        sharing={
            "label": "clear",
            "fields": {"/names/1": "red", "/names/2/kind": "green"},
            "reasons": {"/said": "public_already"},
        },
    )
    assert shared("green", value, {"type": "source", "id": "s1", **CLEAR})["p1"] == person(
        names=[{"value": "Alena"}, {"value": "Helena", "kind": "pseudonym"}],
        sources=[{"source": "s1", "supports": ["/names/0", "/names/1/kind"]}],
        said={"/names/0/value": "the first", "/names/1/value": "the third"},
        missing={"/names/1/script": "unknown"},
        variants=[{"pointer": "/names/1/value", "value": "Elena"}],
        revision=[{"kind": "change", "pointers": ["/names/1"]}],
        sharing={
            "label": "clear",
            "fields": {"/names/1/kind": "green"},
            "reasons": {"/said": "public_already"},
        },
    )


@pytest.mark.parametrize(
    "pointer",
    [
        "/names/999999999999999999",  # no list is as long, and none is counted so far
        "/names/01",  # no index by RFC 6901, and so no place of the list
        "/names/-",
        "/names/٣",
        "/names/7",
        "/nobody/0",
    ],
)
def test_a_pointer_that_led_nowhere_stays_as_it_was(pointer):
    value = person(
        names=[{"value": "Alena"}, {"value": "Lena"}],
        said={pointer: "words"},
        sharing={"label": "clear", "fields": {"/names/0": "red"}, "reasons": {"/said": "consent"}},
    )
    assert left("clear", value) == {"names": [{"value": "Lena"}], "said": {pointer: "words"}}


# --- What would still reveal it ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("about", "rest"),
    [
        ({"said": {"/place/locality/en": "in Minsk"}}, {}),
        ({"said": {"/place": "in Minsk, Belarus"}}, {}),  # words for the whole reveal the part
        ({"said": {"/place/country": "Belarus"}}, {"said": {"/place/country": "Belarus"}}),
        ({"variants": [{"pointer": "/place/locality/en", "value": "Brest"}]}, {}),
        ({"variants": [{"pointer": "/place", "value": {"locality": {"en": "Brest"}}}]}, {}),
        ({"missing": {"/place/locality/en": "withheld"}}, {}),
        # That the place is known in part is no secret; only the part is.
        ({"missing": {"/place": "unknown"}}, {"missing": {"/place": "unknown"}}),
        ({"revision": [{"kind": "change", "pointers": ["/place/locality"]}]}, {}),
        ({"sources": [{"source": "s1", "supports": ["/place/locality/en"]}]}, {}),
        # A source without pointers supports the whole record, so one that loses them all must not stay.
        (
            {"sources": [{"source": "s1", "supports": ["/place/locality/en", "/place/country"]}]},
            {"sources": [{"source": "s1", "supports": ["/place/country"]}]},
        ),
        ({"sources": [{"source": "s1"}]}, {"sources": [{"source": "s1"}]}),
    ],
)
def test_what_tells_of_a_red_field_goes(about, rest):
    value = person(place={"locality": {"en": "Minsk"}, "country": "BY"}, **about)
    reasons = {"reasons": {"/said": "consent"}} if "said" in rest else {}
    value["sharing"] = {"label": "clear", "fields": {"/place/locality": "red"}, **reasons}
    found = shared("clear", value, {"type": "source", "id": "s1", **CLEAR})["p1"]
    assert found == person(place={"country": "BY"}, **rest, sharing={"label": "clear", **reasons})


@pytest.mark.parametrize(
    ("about", "rest"),
    [
        ({"relationships": [{"kind": "child_of", "person": "p2"}, {"kind": "spouse_of", "person": "p3"}]}, ["p3"]),
        ({"relationships": [{"kind": "child_of", "person": "p2"}]}, None),
    ],
)
def test_references_to_hidden_records_go(about, rest):
    hidden = {"type": "person", "id": "p2", "sharing": {"label": "red"}}
    own = [{"type": "detention", "id": f"d{n}", "person": f"p{n}", **CLEAR} for n in (1, 3)]
    found = shared("clear", person(**about, **CLEAR), hidden, {"type": "person", "id": "p3", **CLEAR}, *own)["p1"]
    if rest is None:
        assert "relationships" not in found
    else:
        assert [tie["person"] for tie in found["relationships"]] == rest


@pytest.mark.parametrize(
    ("about", "is_kept"),
    [
        ({"variants": [{"pointer": "/relationships", "value": [{"kind": "child_of", "person": "p2"}]}]}, False),
        ({"x_relatives": ["p2"]}, False),
        ({"x_relatives": {"p2": "mother"}}, False),  # a key reveals as much as a value
        ({"x_relatives": ["p22", "p"]}, True),  # other ids
        ({"notes": {"en": "see p2"}}, True),  # free text is read by people: they must label it
    ],
)
def test_the_id_of_a_hidden_record_goes_from_raw_values(about, is_kept):
    hidden = {"type": "person", "id": "p2", "sharing": {"label": "red"}}
    name = next(iter(about))
    sharing = {"label": "clear", "reasons": {f"/{name}": "consent"}}
    assert (name in shared("clear", person(**about, sharing=sharing), hidden)["p1"]) is is_kept


def test_words_for_a_reference_that_is_gone_go():
    hidden = {"type": "source", "id": "s1", "sharing": {"label": "red"}}
    value = person(
        birth="1990",
        sources=[{"source": "s1", "locator": "p. 3"}, {"source": "s2", "supports": ["/birth"]}],
        said={"/sources/0/locator": "стр. 3", "/sources/1": "the list"},
        sharing={"label": "clear", "reasons": {"/said": "consent"}},
    )
    found = shared("clear", value, hidden, {"type": "source", "id": "s2", **CLEAR})["p1"]
    assert found == person(
        birth="1990",
        sources=[{"source": "s2", "supports": ["/birth"]}],
        said={"/sources/0": "the list"},
        sharing={"label": "clear", "reasons": {"/said": "consent"}},
    )


@pytest.mark.parametrize(("gone", "value"), [("/x_row", 1), ("/notes", {"en": "n"}), ("/waivers", [WAIVER])])
def test_no_pointer_to_what_is_gone_remains(gone, value):
    sources = [{"source": "s1", "supports": ["/birth", gone]}]
    found = shared("clear", person(**{gone[1:]: value}, birth="1990", sources=sources, **CLEAR))["p1"]
    assert "sources" not in found or found["sources"] == [{"source": "s1", "supports": ["/birth"]}]
    source = {"type": "source", "id": "s1", **CLEAR}
    found = shared("clear", person(**{gone[1:]: value}, birth="1990", sources=sources, **CLEAR), source)["p1"]
    assert found["sources"] == [{"source": "s1", "supports": ["/birth"]}]
    assert gone[1:] not in found


# --- The header -------------------------------------------------------------------------------------------------------

HEADER = Header(
    hrdocs=FormatVersion.V1_0,
    title=LocalText({"en": "The case of A.V."}),
    notice=LocalText({"en": "For the lawyers of A.V."}),
    publisher="Vydumka",
    generated=PartialDate("2021-04-09"),
    licence="CC-BY-4.0",
)
PUBLIC = Header(hrdocs=FormatVersion.V1_0, publisher="Vydumka", licence="CC-BY-4.0")


@pytest.mark.parametrize(
    ("label", "header"),
    [("clear", PUBLIC), ("green", PUBLIC), ("amber", HEADER), ("amber+strict", HEADER), ("red", HEADER)],
)
def test_the_header_counts_as_amber(label, header):
    assert Dataset(header=HEADER).shareable(label).header == attrs.evolve(
        header, extract=True, label=SharingLabel(label)
    )


@pytest.mark.parametrize("label", ["clear", "red"])
def test_a_new_title_may_be_given(label):
    title = LocalText({"en": "Some cases"})
    assert Dataset(header=HEADER).shareable(label, title=title).header.title == title


@pytest.mark.parametrize(
    ("default", "stays"), [(None, True), ("green", True), ("amber", True), ("amber+strict", False), ("red", False)]
)
def test_a_stricter_default_of_the_header_holds_for_records_read_without_a_label(default, stays):
    header = {"hrdocs": "1.0"} | ({"default_label": default} if default else {})
    dataset = Dataset(
        [read_record({"type": "person", "id": "p1", "description": {"en": "invented"}})],
        header=read_header(header),
    )
    assert bool(dataset.shareable("amber").records) is stays
    assert dataset.shareable("red").records


@pytest.mark.parametrize("label", ["clear", "amber"])
@pytest.mark.parametrize(
    ("fields", "stays"),
    [
        ({"subjects": ["p1"]}, False),
        ({"because_of": ["p1"]}, False),
        ({"detention": "d1"}, False),
        ({"proceeding": "g1"}, False),
        ({"participants": [{"role": "victim", "person": "p1"}]}, False),
        ({"subjects": ["p1", "p2"]}, True),
        ({"subjects": ["p2"], "because_of": ["p1"], "detention": "d1"}, True),
        ({"because_of": ["p2"], "detention": "d1"}, True),
        ({"detention": "d1", "proceeding": "g2"}, True),
        ({"detention": "d2"}, True),
        ({}, True),
    ],
)
def test_an_incident_goes_with_those_whom_it_is_about(label, fields, stays):
    red, clear = {"sharing": {"label": "red"}}, {"sharing": {"label": "clear"}}
    records = [
        {"type": "person", "id": "p1", **red},
        {"type": "detention", "id": "d1", "person": "p1", **clear},
        {"type": "proceeding", "id": "g1", **red},
        {"type": "person", "id": "p2", **clear},
        {"type": "detention", "id": "d2", "person": "p2", **clear},
        {"type": "proceeding", "id": "g2", **clear},
        {"type": "incident", "id": "i1", "kind": "threats", "about": {"be": "словы"}, **clear, **fields},
    ]
    assert ("i1" in Dataset(map(read_record, records)).shareable(label)) is stays
