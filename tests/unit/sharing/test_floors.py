"""What has a floor stays in, whatever the label of its record, until a reason at the right place lifts it."""

import pytest

from hrdocs.codec import read_record, write_record
from hrdocs.dataset import Dataset
from hrdocs.jsonpointer import NoSuchValue, resolve
from hrdocs.model.header import NEWEST, Header
from hrdocs.values import PartialDate
from hrdocs.vocabulary import SharingLabel

CLEAR = {"sharing": {"label": "clear"}}
NEWS = {"type": "source", "id": "s1", "kind": "news", **CLEAR}
LETTER = {"type": "source", "id": "s2", "kind": "letter", "sharing": {"label": "clear", "reason": "consent"}}
SUBJECT = {"type": "detention", "id": "d9", "person": "p1", **CLEAR}
PLACE = {"country": "BY", "address": {"be": "вул. Выдуманая, 1"}}
CONTACT = {"kind": "phone", "value": "+000 00 000-00-00"}


def shared(label, *values):
    return {r.id: write_record(r) for r in Dataset(map(read_record, values)).shareable(label)}


def person(**fields):
    return {"type": "person", "id": "p1", **fields}


def has(value, pointer):
    try:
        resolve(value, pointer)
    except NoSuchValue:
        return False
    return True


def labels_that_show(value, pointer, *others):
    """Return the labels under which a value goes out, from the widest circle."""
    return [str(label) for label in SharingLabel if has(shared(label, value, *others).get(value["id"], {}), pointer)]


RED = ["red"]
STRICT = ["amber+strict", "red"]
ALL = ["clear", "green", "amber", "amber+strict", "red"]


@pytest.mark.parametrize(
    ("value", "pointer", "labels"),
    [
        (person(contacts=[CONTACT]), "/contacts/0/value", RED),
        (person(identity_documents=[{"kind": "passport", "number": "MP0000001"}]), "/identity_documents", RED),
        (person(place=PLACE), "/place/address", RED),
        (person(place=PLACE), "/place/country", ALL),
        (person(residences=[{"place": PLACE}]), "/residences/0/place/address", RED),
        (person(vulnerabilities=["chronically_ill"]), "/vulnerabilities", STRICT),
        (person(vulnerabilities=["disabled", "pregnant"]), "/vulnerabilities/1", RED),
        (person(vulnerabilities=["minor"]), "/id", STRICT),
        (person(age={"years": 17}), "/id", STRICT),
        (person(age={"years": 18}), "/id", ALL),
        (person(notes={"be": "слова"}), "/notes", STRICT),
        (person(birth="1990", said={"/birth": "у 1990-м"}), "/said", STRICT),
        (person(external_ids=[{"scheme": "viasna", "value": "990001"}]), "/external_ids", STRICT),
        (person(x_row={"n": 7}), "/x_row", STRICT),
        (person(sources=[{"source": "s1", "locator": "p. 3"}]), "/sources/0/locator", STRICT),
        (person(sources=[{"source": "s1", "locator": "p. 3"}]), "/sources/0/source", ALL),
        (person(waivers=[{"rule": "name.invisible", "reason": "so printed"}]), "/waivers", STRICT),
        (person(missing={"/contacts": "withheld"}), "/missing", RED),
        (person(variants=[{"pointer": "/contacts/0/value", "value": "+000"}]), "/variants", RED),
        ({"type": "organisation", "id": "o1", "contacts": [CONTACT]}, "/contacts", RED),
        ({"type": "organisation", "id": "o1", "place": PLACE}, "/place/address", RED),
        ({"type": "source", "id": "s3", "kind": "report", "file_name": "list.xlsx"}, "/file_name", STRICT),
        ({"type": "source", "id": "s3", "kind": "report", "digest": "0" * 64}, "/digest", STRICT),
        ({"type": "source", "id": "s3", "kind": "interview"}, "/id", RED),
        ({"type": "source", "id": "s3", "kind": "letter"}, "/id", RED),
        ({"type": "source", "id": "s3", "kind": "confidential"}, "/id", RED),
        ({"type": "source", "id": "s3", "kind": "statement"}, "/id", ALL),
        ({"type": "incident", "id": "i1", "kind": "sexual_violence"}, "/id", RED),
        ({"type": "incident", "id": "i1", "kind": "self_harm"}, "/id", RED),
        ({"type": "incident", "id": "i1", "kind": "medicine_withheld"}, "/id", STRICT),
        ({"type": "incident", "id": "i1", "kind": "beating"}, "/id", ALL),
        (
            {
                "type": "detention",
                "id": "d1",
                "person": "p1",
                "phases": [{"kind": "custody"}, {"kind": "psychiatric_assessment"}],
            },
            "/phases/1",
            RED,
        ),
        ({"type": "detention", "id": "d1", "person": "p1", "ended": {"ground": "illness"}}, "/ended", STRICT),
        ({"type": "detention", "id": "d1", "person": "p1", "ended": {"ground": "motherhood"}}, "/ended", RED),
        (
            {"type": "detention", "id": "d1", "person": "p1", "ended": {"circumstances": ["from_hospital"]}},
            "/ended",
            STRICT,
        ),
        (
            {"type": "detention", "id": "d1", "person": "p1", "phases": [{"kind": "labour_treatment_dispensary"}]},
            "/phases",
            STRICT,
        ),
        ({"type": "judgment", "id": "j1", "persons": ["p1"], "result": "compulsory_measures_refused"}, "/result", RED),
        ({"type": "judgment", "id": "j1", "decisions": [{"outcome": "act_established"}]}, "/decisions", RED),
        ({"type": "judgment", "id": "j1", "penalties": [{"kind": "compulsory_treatment"}]}, "/penalties", STRICT),
        (
            {"type": "judgment", "id": "j1", "penalties": [{"kind": "fine", "execution": "motherhood_deferral"}]},
            "/penalties/0/execution",
            RED,
        ),
        ({"type": "incident", "id": "i1", "kind": "treatment_given"}, "/id", STRICT),
        ({"type": "appeal", "id": "a1", "kind": "urgent_action", "concerns": ["health"]}, "/concerns", STRICT),
        ({"type": "tally", "id": "t1", "quantity": "3", "of": {"vulnerabilities": ["pregnant"]}}, "/of", ALL),
        (
            {"type": "tally", "id": "t1", "quantity": "1", "of": {"vulnerabilities": ["pregnant"]}, "named": ["p1"]},
            "/of",
            RED,
        ),
    ],
)
def test_floors(value, pointer, labels):
    value = {**value, **CLEAR}
    others = [NEWS] if value["id"] == "p1" else [NEWS, {**person(), **CLEAR}]
    assert labels_that_show(value, pointer, *others) == labels


OF_MINORS = [
    {"type": "detention", "id": "d1", "person": "p1", "phases": [{"kind": "minors_institution"}]},
    {"type": "detention", "id": "d1", "person": "p1", "phases": [{"kind": "custody", "regime": "educational_colony"}]},
    {"type": "judgment", "id": "j1", "persons": ["p1"], "penalties": [{"kind": "educational_measure"}]},
    {
        "type": "judgment",
        "id": "j1",
        "persons": ["p1", "p2"],
        "penalties": [{"kind": "fine", "person": "p1", "regimes": [{"regime": "educational_colony"}]}],
    },
    {"type": "incident", "id": "i1", "kind": "minor_without_guardian", "subjects": ["p1"]},
]


@pytest.mark.parametrize("value", OF_MINORS)
def test_who_is_treated_as_minors_alone_are_is_a_minor(value):
    others = [{**value, **CLEAR}, {"type": "person", "id": "p2", **CLEAR}]
    assert labels_that_show(person(**CLEAR), "/id", *others) == STRICT
    assert labels_that_show(others[1], "/id", person(**CLEAR), others[0]) == ALL


@pytest.mark.parametrize(
    ("value", "pointer"),
    [
        (
            {"type": "detention", "id": "d1", "person": "p1", "phases": [{"kind": "custody", "organisation": "o1"}]},
            "/phases/0/organisation",
        ),
        (
            {
                "type": "detention",
                "id": "d1",
                "person": "p1",
                "phases": [{"kind": "custody", "place": {"organisation": "o1", "country": "BY"}}],
            },
            "/phases/0/place/organisation",
        ),
        ({"type": "incident", "id": "i1", "kind": "beating", "subjects": ["p1"], "by": ["o1"]}, "/by"),
    ],
)
def test_who_is_in_a_psychiatric_hospital_stays_in(value, pointer):
    hospital = {"type": "organisation", "id": "o1", "names": [{"value": "Клініка"}], "kinds": ["hospital"], **CLEAR}
    psychiatric = {**hospital, "kinds": ["psychiatric_hospital"]}
    people = {**person(), **CLEAR}
    assert labels_that_show({**value, **CLEAR}, pointer, people, hospital) == ALL
    assert labels_that_show({**value, **CLEAR}, pointer, people, psychiatric) == RED
    assert labels_that_show(psychiatric, "/id", people, {**value, **CLEAR}) == ALL


@pytest.mark.parametrize(
    ("label", "labels"), [("clear", RED), ("amber", RED), ("red", RED)], ids=["clear", "amber", "red"]
)
def test_the_label_of_a_record_and_a_default_never_go_below_a_floor(label, labels):
    value = person(contacts=[CONTACT], sharing={"label": label})
    assert labels_that_show(value, "/contacts", NEWS) == labels


# --- Reasons ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("reason", ["public_already", "consent", "state_published_it"])
@pytest.mark.parametrize(
    ("pointer", "is_lifted"),
    [
        ("/contacts", True),
        ("/contacts/0", True),  # this one and no other
        ("/contacts/0/value", False),  # a part of an item: nothing is said of the item
        ("/names", False),  # another field
        ("/names/0/value", False),
    ],
)
def test_a_reason_lifts_the_floor_of_that_very_field(reason, pointer, is_lifted):
    value = person(names=[{"value": "A."}], contacts=[CONTACT, CONTACT])
    value["sharing"] = {"label": "clear", "reasons": {pointer: reason}}
    found = shared("clear", value)["p1"].get("contacts", [])
    assert len(found) == (0 if not is_lifted else 2 if pointer == "/contacts" else 1)


def test_a_reason_never_makes_a_field_looser_than_its_record():
    value = person(contacts=[CONTACT], sharing={"label": "amber", "reasons": {"/contacts": "consent"}})
    assert shared("clear", value) == {}
    assert shared("amber", value)["p1"]["contacts"]


def test_a_stricter_label_of_the_field_holds_beside_a_reason():
    sharing = {"label": "clear", "fields": {"/contacts": "amber"}, "reasons": {"/contacts": "consent"}}
    assert labels_that_show(person(contacts=[CONTACT], sharing=sharing), "/contacts") == STRICT_AND_AMBER


STRICT_AND_AMBER = ["amber", "amber+strict", "red"]
WHOLE = [{"source": "s1"}]


@pytest.mark.parametrize(
    ("reason", "sources", "pointer", "is_lifted"),
    [
        ("public_already", WHOLE, "/contacts", True),
        ("state_published_it", WHOLE, "/contacts", True),
        ("consent", WHOLE, "/contacts", False),  # she agreed to the record, not to each field
        ("public_already", [], "/contacts", False),  # no source says so
        ("public_already", [{"source": "s2"}], "/contacts", False),  # a letter prints nothing
        ("public_already", [{"source": "s7"}], "/contacts", False),  # no one knows what that source is
        ("public_already", [{"source": "s1", "supports": ["/contacts"]}], "/contacts", True),
        ("public_already", [{"source": "s1", "supports": ["/contacts/0"]}], "/contacts", True),
        ("public_already", [{"source": "s1", "supports": ["/names"]}], "/contacts", False),  # it prints the name only
        ("public_already", WHOLE, "/notes", True),
        ("public_already", WHOLE, "/vulnerabilities", True),
        ("public_already", WHOLE, "/external_ids", False),  # no published document prints these
        ("public_already", WHOLE, "/x_row", False),
    ],
)
def test_a_reason_for_the_record_lifts_what_its_published_sources_print(reason, sources, pointer, is_lifted):
    value = person(
        names=[{"value": "A."}],
        contacts=[CONTACT],
        vulnerabilities=["elderly"],
        notes={"be": "слова"},
        external_ids=[{"scheme": "viasna", "value": "1"}],
        x_row=1,
        sharing={"label": "clear", "reason": reason},
        **({"sources": sources} if sources else {}),
    )
    assert has(shared("clear", value, NEWS, LETTER)["p1"], pointer) is is_lifted


def test_a_published_source_that_does_not_go_out_lifts_nothing():
    value = person(contacts=[CONTACT], sources=WHOLE, sharing={"label": "clear", "reason": "public_already"})
    assert "contacts" in shared("clear", value, NEWS)["p1"]
    assert "contacts" not in shared("clear", value, {**NEWS, "sharing": {"label": "amber"}})["p1"]


def test_a_locator_is_as_public_as_its_source():
    sources = [{"source": "s1", "locator": "p. 3"}, {"source": "s2", "locator": "line 4"}]
    value = person(sources=sources, sharing={"label": "clear", "reason": "public_already"})
    assert shared("clear", value, NEWS, LETTER)["p1"]["sources"] == [
        {"source": "s1", "locator": "p. 3"},
        {"source": "s2"},
    ]


# --- People -----------------------------------------------------------------------------------------------------------


def participants(role):
    hearing = {"participants": [{"role": role, "person": "p1", "client": "p2"}]}
    return {"type": "proceeding", "id": "pr1", "persons": ["p2"], "hearings": [hearing], **CLEAR}


CLIENT = {"type": "person", "id": "p2", **CLEAR}
LAWYER = {"type": "person", "id": "p1", "names": [{"value": "A."}]}


@pytest.mark.parametrize(
    "role", ["counsel", "former_counsel", "relative", "contact", "informant", "legal_representative"]
)
def test_people_who_only_help_are_red(role):
    assert "p1" not in shared("amber+strict", {**LAWYER, **CLEAR}, CLIENT, participants(role))
    assert "p1" in shared("red", {**LAWYER, **CLEAR}, CLIENT, participants(role))
    # One with a case of their own is a subject.
    assert ("p1" in shared("clear", {**LAWYER, **CLEAR}, CLIENT, participants(role), SUBJECT)) is True
    # A published document, or the person, may have made it public.
    for reason in ("public_already", "consent"):
        value = {**LAWYER, "sources": WHOLE, "sharing": {"label": "clear", "reason": reason}}
        assert "p1" in shared("clear", value, NEWS, CLIENT, participants(role))


@pytest.mark.parametrize("role", ["judge", "state_prosecutor", "witness", "accused"])
def test_people_in_other_roles_are_as_labelled(role):
    assert "p1" in shared("clear", {**LAWYER, **CLEAR}, CLIENT, participants(role))


@pytest.mark.parametrize(
    ("kind", "hidden"),
    [("spouse_of", {"p1", "p2"}), ("child_of", {"p1", "p2"}), ("counsel_of", {"p1"}), ("colleague_of", set())],
)
def test_ties_make_relatives_and_lawyers_red(kind, hidden):
    value = {**LAWYER, "relationships": [{"kind": kind, "person": "p2"}], **CLEAR}
    assert {"p1", "p2"} - set(shared("clear", value, CLIENT)) == hidden
    # Of two relatives the one with a case is its subject, the other the relative.
    found = shared("clear", value, CLIENT, {**SUBJECT, "person": "p2"})
    assert {"p1", "p2"} - set(found) == hidden - {"p2"}


def test_what_a_stricter_label_hides_makes_no_one_a_relative():
    """Or what is shared would reveal it."""
    value = {**LAWYER, "relationships": [{"kind": "counsel_of", "person": "p2"}]}
    value["sharing"] = {"label": "clear", "fields": {"/relationships": "red"}}
    assert "p1" in shared("clear", value, CLIENT)
    assert "p1" in shared(
        "clear", {**LAWYER, **CLEAR}, CLIENT, {**participants("counsel"), "sharing": {"label": "red"}}
    )


def test_a_relative_whose_own_case_does_not_go_out_is_a_relative():
    value = {**LAWYER, "relationships": [{"kind": "spouse_of", "person": "p2"}], **CLEAR}
    # The only record of her own case is about an act that has a floor.
    case = {"type": "incident", "id": "i1", "kind": "sexual_violence", "subjects": ["p1"], **CLEAR}
    assert "p1" not in shared("clear", value, CLIENT, {**SUBJECT, "person": "p2"}, case)


@pytest.mark.parametrize(
    "value",
    [
        {"type": "incident", "id": "x", "kind": "beating", "subjects": ["p2"]},
        {"type": "judgment", "id": "x", "persons": ["p2"], "day": "2021-05-05"},
        {"type": "proceeding", "id": "x", "persons": ["p2"], "number": "1"},
        {"type": "listing", "id": "x", "list": "extremist_persons", "person": "p2"},
        {"type": "recognition", "id": "x", "status": "political_prisoner", "persons": ["p2"]},
        {"type": "appeal", "id": "x", "kind": "urgent_action", "subjects": ["p2"]},
    ],
)
def test_a_record_goes_with_the_only_person_that_it_is_about(value):
    hidden = {"type": "person", "id": "p2", "sharing": {"label": "red"}}
    assert shared("clear", {**value, **CLEAR}, hidden) == {}
    assert "x" in shared("clear", {**value, **CLEAR}, {**hidden, **CLEAR})


@pytest.mark.parametrize(
    ("value", "label"),
    [
        ({"type": "incident", "kind": "beating", "variants": [("/kind", "sexual_violence")]}, "red"),
        ({"type": "incident", "kind": "beating", "variants": [("/kind", "hunger_strike")]}, "amber+strict"),
        ({"type": "incident", "kind": "beating", "variants": [("/kind", "threats")]}, "clear"),
        ({"type": "person", "variants": [("/place", {"address": {"en": "1 Invented Street"}})]}, "red"),
        ({"type": "person", "variants": [("/residences", [{"place": {"address": {"en": "1"}}}])]}, "red"),
        ({"type": "person", "variants": [("/place", {"region": "BY-HM"})]}, "clear"),
        ({"type": "detention", "person": "p1", "variants": [("/phases/0", {"kind": "psychiatric_assessment"})]}, "red"),
    ],
)
def test_what_a_variant_says_has_the_floor_of_its_field_and_words(value, label):
    variants = [{"pointer": pointer, "value": other} for pointer, other in value["variants"]]
    record = read_record(value | {"id": "r1", "variants": variants, "sharing": {"label": "clear"}})
    person = read_record({"type": "person", "id": "p1", "sharing": {"label": "clear"}})
    labels = ["clear", "green", "amber", "amber+strict", "red"]
    shown = [each for each in labels if Dataset([record, person]).shareable(each)["r1"].variants]
    assert shown == labels[labels.index(label) :]


def test_words_for_a_field_have_its_floor_also_where_it_is_absent():
    record = read_record({"type": "person", "id": "p1", "said": {"/contacts": "call me", "/birth": "in May"}})
    assert dict(Dataset([record]).shareable("amber+strict")["p1"].said) == {"/birth": "in May"}
    assert Dataset([record]).shareable("red")["p1"] == record


@pytest.mark.parametrize(
    "about",
    [
        {"said": {"/birht": "words"}},
        {"missing": {"/birht": "unknown"}},
        {"variants": [{"pointer": "/birht", "value": "1991"}]},
    ],
)
def test_a_pointer_that_is_misspelt_everywhere_guards_the_whole_record(about):
    sharing = {"label": "clear", "fields": {"/birht": "red"}}
    record = read_record({"type": "person", "id": "p1", "birth": "1990", "sharing": sharing, **about})
    assert len(Dataset([record]).shareable("amber+strict")) == 0


@pytest.mark.parametrize(
    "pointer", ["/birth", "/notes/ru", "/x_row", "/x_row/a", "/place/locality/be", "/phases/0/period"]
)
def test_a_label_on_what_is_missing_guards_only_that(pointer):
    kind = "detention" if pointer.startswith("/phases") else "person"
    value = {"type": kind, "id": "r1", "missing": {pointer: "unknown"}} | (
        {"person": "p1"} if kind == "detention" else {}
    )
    record = read_record(value | {"sharing": {"label": "amber", "fields": {pointer: "red"}}})
    assert dict(Dataset([record]).shareable("amber+strict")["r1"].missing) == {}


# --- Minors by their birth --------------------------------------------------------------------------------------------

BORN = {"type": "person", "id": "p1", "names": [{"value": "Мікола Выдуманы"}], "sharing": {"label": "clear"}}


def held(day, **fields):
    phases = [{"kind": "custody", "period": f"{day}/"}]
    return {"type": "detention", "id": "d1", "person": "p1", "phases": phases, "sharing": {"label": "clear"}, **fields}


def goes(*values, label="clear", **header):
    dataset = Dataset(map(read_record, values), header=Header(hrdocs=NEWEST, **header))
    return "p1" in dataset.shareable(label)


@pytest.mark.parametrize(
    ("birth", "day", "is_adult"),
    [
        ("2004-05-26", "2022-05-26", True),
        ("2004-05-26", "2022-05-25", False),
        ("2004", "2022-06", False),  # may have been 17
        ("2004", "2023", True),
        ("2004-05", "2022-06-01", True),
        ("[2000..2008]", "2019", True),  # too wide to say anything
        ("[..2003]", "2022", True),
        ("2004-02-29", "2022-02-28", False),
        ("2004-02-29", "2022-03-01", True),
        ("2023-05-26", "2022-05-26", True),  # a slip: no one is held before being born
    ],
)
def test_who_was_under_age_at_something_that_is_told(birth, day, is_adult):
    assert goes({**BORN, "birth": birth}, held(day)) is is_adult
    assert goes({**BORN, "birth": birth}, held(day), label="amber+strict")


@pytest.mark.parametrize(
    "about",
    [
        {"type": "charge", "id": "c1", "person": "p1", "course": [{"kind": "charged", "day": "2021-03"}]},
        {"type": "charge", "id": "c1", "person": "p1", "allegations": [{"day": "2021-03-05"}]},
        {"type": "incident", "id": "i1", "kind": "threats", "subjects": ["p1"], "day": "2021-03-05"},
        {
            "type": "incident",
            "id": "i1",
            "kind": "threats",
            "participants": [{"role": "victim", "person": "p1"}],
            "period": "2021-03-05/2021-03-06",
        },
        {"type": "judgment", "id": "j1", "persons": ["p1"], "day": "2021-03-05"},
        {"type": "listing", "id": "l1", "list": "extremist_persons", "person": "p1", "day": "2021-03-05"},
        {"type": "recognition", "id": "r1", "status": "political_prisoner", "persons": ["p1"], "day": "2021-03-05"},
        {"type": "detention", "id": "d1", "person": "p1", "arrest": {"day": "2021-03-05"}},
    ],
    ids=lambda about: about["type"],
)
def test_whatever_is_told_counts(about):
    about = {**about, "sharing": {"label": "clear"}}
    assert not goes({**BORN, "birth": "2004-05-26"}, about)
    assert goes({**BORN, "birth": "2001-05-26"}, about)
    # What the label hides says nothing: else it would be seen from who is missing.
    assert goes({**BORN, "birth": "2004-05-26"}, {**about, "sharing": {"label": "red"}})
    assert goes({**BORN, "birth": "2004-05-26", "sharing": {"label": "clear", "fields": {"/birth": "red"}}}, about)


def test_who_is_under_age_on_the_day_of_the_file():
    assert not goes({**BORN, "birth": "2010"}, generated=PartialDate("2026-11-30"))
    assert goes({**BORN, "birth": "2001"}, generated=PartialDate("2026-11-30"))


@pytest.mark.parametrize(
    ("pointer", "value", "is_adult"),
    [
        ("/age", {"years": 17}, False),
        ("/age/years", 17, False),
        ("/age", {"years": 18}, True),
        ("/birth", "2010", True),
        ("/age", "17", True),
    ],
)
def test_an_age_that_somebody_else_reports(pointer, value, is_adult):
    assert goes({**BORN, "variants": [{"pointer": pointer, "value": value}]}) is is_adult


def test_a_published_document_that_prints_it_lifts_the_floor():
    source = {"type": "source", "id": "s1", "kind": "statement", "sharing": {"label": "clear"}}
    sharing = {"label": "clear", "reason": "public_already"}
    assert goes(
        {**BORN, "birth": "2004-05-26", "sources": [{"source": "s1"}], "sharing": sharing}, held("2021"), source
    )


@pytest.mark.parametrize(
    ("label", "is_kept"), [("clear", False), ("green", False), ("amber", True), ("amber+strict", True), ("red", True)]
)
def test_consent_is_for_partners_and_not_for_the_public(label, is_kept):
    value = {**BORN, "consent": [{"purposes": {"photograph": "no"}, "pressure": "yes", "asked_by": ["p1"]}]}
    found = Dataset([read_record(value)]).shareable(label)["p1"]
    assert bool(found.consent) is is_kept
    assert any(each.asked_by for each in found.consent) is (label in ("amber+strict", "red"))
