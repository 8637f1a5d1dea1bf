"""A record and a header as plain JSON: which texts are fixed, and what is kept."""

import pytest

from hrdocs import shape
from hrdocs.fields import LocalText, MapOf, TextRule, Words, parts_of, plan
from hrdocs.fixing.record_texts import fix_header, fix_record
from hrdocs.model import RECORDS
from hrdocs.model.header import Header


def fixed(value):
    return fix_record(value).value


PERSON = {"type": "person", "id": "p1", "names": [{"value": "Прыдумiч"}]}


def test_the_spelling_of_a_name_is_kept():
    assert fixed(PERSON) == {**PERSON, "names": [{"value": "Прыдуміч"}], "said": {"/names/0/value": "Прыдумiч"}}


def test_what_the_source_said_already_stays():
    value = {**PERSON, "said": {"/names/0/value": "как в паспорте"}}
    found = fix_record(value)
    assert found.value == {**value, "names": [{"value": "Прыдуміч"}]}
    assert [change.kept_at for change in found.changes] == [None]


def test_other_words_of_the_source_stay_beside():
    value = {**PERSON, "birth": "1990", "said": {"/birth": "90-й"}}
    assert fixed(value)["said"] == {"/birth": "90-й", "/names/0/value": "Прыдумiч"}


@pytest.mark.parametrize("said", [None, "x", []])
def test_letters_stay_where_said_is_broken(said):
    value = {**PERSON, "said": said}
    assert fix_record(value).changes == ()


def test_a_citation_in_words_is_kept():
    value = {"type": "charge", "id": "c1", "person": "p1", "citation": "ч. 1 ст. 342 УК", "cited_as": " ч. 1  ст. 342"}
    assert fixed(value) == {**value, "citation": "cc1999:342/1", "said": {"/citation": "ч. 1 ст. 342 УК"}}


def test_a_type_that_is_spelt_otherwise():
    value = {"type": "Person", "id": "p1", "birth": "3.5.1990"}
    found = fix_record(value)
    assert found.value == {"type": "person", "id": "p1", "birth": "1990-05-03"}
    assert [change.pointer for change in found.changes] == ["/type", "/birth"]


@pytest.mark.parametrize(
    "value",
    [
        pytest.param({"type": "person", "id": " P1 ", "names": [{"value": "x"}]}, id="an id"),
        pytest.param({"type": "charge", "id": "c1", "person": " p1"}, id="a reference"),
        pytest.param(
            {"type": "person", "id": "p1", "x_born": "3.5.1990", "x_": {"value": " a "}}, id="a partner's key"
        ),
        pytest.param({"type": "person", "id": "p1", "born": "3.5.1990"}, id="a key that the format does not know"),
        pytest.param({"type": "person", "id": "p1", "extra": {"x_a": " a "}}, id="extra is no key of a document"),
        pytest.param({"type": "person", "id": "p1", "said": {"/birth": " 3.5.1990 и\u0306"}}, id="the source's words"),
        pytest.param(
            {"type": "person", "id": "p1", "variants": [{"pointer": "/birth", "value": "3.5.1990"}]}, id="a variant"
        ),
        pytest.param({"type": "charge", "id": "c1", "person": "p1", "cited_as": " ч.1  и\u0306"}, id="cited_as"),
        pytest.param({"type": "person", "id": "p1", "title": {"ru": " г-н  и\u0306"}}, id="a title as printed"),
        pytest.param({"type": "person", "id": "p1", "contacts": [{"kind": "email", "value": " a "}]}, id="a contact"),
        pytest.param({"type": "person", "id": "p1", "sources": [{"source": " s", "locator": "с.  3"}]}, id="a locator"),
        pytest.param({"type": "person", "id": "p1", "birth": None, "names": {"value": " a "}}, id="another kind"),
        pytest.param({"type": "person", "id": "p1", "age": {"years": "34 "}}, id="a number in quotes"),
        pytest.param({"type": "nothing", "id": "p1", "birth": "3.5.1990"}, id="a type that no one knows"),
        pytest.param({"id": "p1", "birth": "3.5.1990"}, id="no type"),
        pytest.param({"type": 1}, id="a type that is no text"),
        pytest.param(["3.5.1990"], id="no record"),
        pytest.param(None, id="nothing"),
    ],
)
def test_what_is_never_touched(value):
    found = fix_record(value)
    assert found.value is value
    assert found.changes == ()


def test_tags_of_a_text_by_language():
    value = {"type": "person", "id": "p1", "notes": {"RU": "б", "be_tarask": "а", "BY": "и\u0306", "en": "c"}}
    found = fix_record(value)
    # A text under a key that is no tag may be anything.
    assert list(found.value["notes"].items()) == [("ru", "б"), ("be-tarask", "а"), ("BY", "и\u0306"), ("en", "c")]
    assert [(change.pointer, change.is_key) for change in found.changes] == [
        ("/notes/RU", True),
        ("/notes/be_tarask", True),
    ]


@pytest.mark.parametrize(
    "more",
    [
        pytest.param({"notes": {"RU": "a", "ru": "b"}}, id="another text has the tag"),
        pytest.param({"notes": {"RU": "a", "Ru": "b"}}, id="two would become one"),
        pytest.param(
            {"notes": {"RU": "a"}, "sharing": {"label": "amber", "fields": {"/notes/RU": "red"}}}, id="a label"
        ),
        pytest.param({"notes": {"RU": "a"}, "sources": [{"source": "s1", "supports": ["/notes/RU"]}]}, id="a source"),
    ],
)
def test_a_tag_to_which_something_leads_stays(more):
    assert fix_record({"type": "person", "id": "p1", **more}).changes == ()


def test_a_name_under_a_fixed_tag_is_kept_under_the_new_one():
    value = {"type": "person", "id": "p1", "place": {"name": {"RU": "Прыдумiчы"}}}
    assert fixed(value) == {
        **value,
        "place": {"name": {"ru": "Прыдумічы"}},
        "said": {"/place/name/ru": "Прыдумiчы"},
    }
    assert shape.explain(fixed(value)) == []


def test_labels_of_fields():
    value = {"type": "person", "id": "p1", "sharing": {"label": "Amber", "fields": {"/birth": "TLP:RED"}}}
    assert fixed(value)["sharing"] == {"label": "amber", "fields": {"/birth": "red"}}


def test_a_header():
    value = {"hrdocs": " 1.0", "title": {"RU": "и\u0306  "}, "generated": "09.04.2021", "publisher": " a "}
    found = fix_header(value)
    assert found.value == {"hrdocs": "1.0", "title": {"ru": "й  "}, "generated": "2021-04-09", "publisher": " a "}
    assert fix_header([]).changes == ()


def owners():
    """Every class of the model with its fields."""
    seen, waiting = set(), [Header, *RECORDS.values()]
    while waiting:
        cls = waiting.pop()
        if cls not in seen:
            seen.add(cls)
            for p in plan(cls):
                yield cls, p
                waiting += parts_of(p.kind)


def test_texts_kept_as_printed_are_listed():
    found = {
        (cls, p.name)
        for cls, p in owners()
        if isinstance(p.kind, MapOf) and p.kind.cls is LocalText and "as printed" in p.text
    }
    assert found == {(cls, p.name) for cls, p in owners() if p.words is Words.PRINTED}


def test_names_are_texts_without_a_form():
    kinds = [p.kind for _, p in owners() if p.words is Words.NAME]
    assert kinds
    assert all(kind == TextRule() or kind.cls is LocalText for kind in kinds)


@pytest.mark.parametrize(
    ("record", "after"),
    [
        ({"type": "tally", "quantity": "5", "period": "верасень 2020"}, "2020-09-01/2020-09-30"),
        ({"type": "source", "covers": "08.09.2020"}, "2020-09-08/2020-09-08"),
        ({"type": "appeal", "covers": "2020"}, "2020-01-01/2020-12-31"),
        ({"type": "tally", "quantity": "5", "period": "2020-09-08/open"}, "2020-09-08/.."),
    ],
)
def test_over_which_time_something_is_counted(record, after):
    """There a month is all of it; a detention may have begun in a month and go on."""
    (change,) = fix_record(record).changes
    assert (change.after, change.steps[0].code) == (after, "fix.date")


@pytest.mark.parametrize("text", ["2020-09", "2020-09-08", "верасень 2020"])
def test_the_time_of_a_detention_may_only_begin_there(text):
    record = {"type": "detention", "person": "p1", "phases": [{"kind": "custody", "period": text}]}
    assert fix_record(record).changes == ()
