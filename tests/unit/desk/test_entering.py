"""A note as records: each kind of fact, who told it, how it is shared; and every note that cannot be entered."""

import json
from datetime import date

import pytest
from desk_file import dataset

import hrdocs
from hrdocs import desk
from hrdocs.codec import write_record
from hrdocs.desk import entering
from hrdocs.vocabulary import SharingLabel

TODAY = date(2026, 11, 30)
CALL = {"who": "Hanna Novaja", "new": True, "what": "detained", "when": "2026-11-20", "how": "call"}


def enter(*more, language="en", **note):
    return desk.entered(dataset(*more), desk.Note.of(note), today=TODAY, language=language)


def fact(entry):
    return write_record(entry.dataset[(*entry.written, *entry.changed)[-1]])


def test_a_call_of_a_mother_is_a_person_a_source_and_a_fact():
    entry = enter(**CALL | {"said_by": "mother", "publish": "no", "about": "At home.", "place": "Minsk"})
    assert (entry.written, entry.changed) == (("p6", "s2", "d3"), ())
    person, source, detention = (write_record(entry.dataset[each]) for each in entry.written)
    assert person["names"] == [{"value": "Hanna Novaja"}]
    assert person["consent"][0]["purposes"] == {"public_name": "no"}
    assert (source["kind"], source["sharing"]) == ("interview", {"label": "red"})
    assert detention["phases"] == [{"kind": "custody", "period": "2026-11-20/", "place": {"name": {"en": "Minsk"}}}]
    assert detention["sources"] == [{"source": "s2", "said_by": "relative"}]
    assert (detention["state"], detention["as_of"], detention["became_known"]) == (
        "ongoing",
        "2026-11-30",
        "2026-11-30",
    )
    assert detention["consent"][0]["purposes"] == {"public_name": "no", "public_story": "no"}
    # Who called is in no record: only that it was a relative.
    assert "mother" not in json.dumps([person, source, detention])
    assert dict(entry.shared) == {
        "clear": (),
        "green": (),
        "amber": ("p6", "d3"),
        "amber+strict": ("p6", "d3"),
        "red": ("p6", "s2", "d3"),
    }


@pytest.mark.parametrize(
    ("what", "expected"),
    [
        ("ШИЗО", {"type": "incident", "kind": "penal_isolator", "day": "2026-11-20", "detention": "d1"}),
        ("care_denied", {"type": "incident", "kind": "care_denied", "evidence": "alleged"}),
        ("обвинение", {"type": "charge", "course": [{"kind": "charged", "day": "2026-11-20"}]}),
        ("прысуд", {"type": "judgment", "instance": "first", "day": "2026-11-20"}),
        ("extremist list", {"type": "listing", "list": "extremist_persons", "action": "entered", "day": "2026-11-20"}),
        ("terrorist list", {"type": "listing", "list": "terrorist_persons"}),
    ],
)
def test_what_happened_to_a_person_of_the_file(what, expected):
    entry = enter(person="p1", what=what, when="2026-11-20", how="news")
    found = fact(entry)
    assert {key: found[key] for key in expected} == expected
    assert entry.changed == ()


def test_an_end_is_added_to_the_open_detention_with_what_was_changed():
    entry = enter(person="p1", what="released", when="in the twenties of November", how="lawyer")
    assert (entry.written, entry.changed) == (("s2",), ("d1",))
    found = fact(entry)
    assert found["ended"] == {"day": "[2026-11-20..2026-11-29]", "how": "released"}
    assert (found["state"], found["as_of"]) == ("over", "2026-11-30")
    assert found["revision"] == [{"kind": "change", "day": "2026-11-30", "pointers": ["/ended", "/state", "/as_of"]}]
    assert found["sources"][-1] == {"source": "s2", "said_by": "counsel", "supports": ["/ended", "/state", "/as_of"]}
    assert found["said"] == {"/ended/day": "in the twenties of November"}
    # What was known before it is not changed: the day on which the arrest became known.
    assert "became_known" not in found


def test_an_end_without_a_detention_is_a_detention_of_its_own():
    entry = enter(person="p5", what="вывезли", when="2026-11-20", how="news")
    assert fact(entry)["ended"] == {"day": "2026-11-20", "how": "taken_abroad"}
    assert entry.changed == ()


def test_a_move_is_a_phase_more():
    entry = enter(person="p1", what="этап", when="2026-11-20", how="письмо", said_by="сама", place="Invented Court")
    assert fact(entry)["phases"][1] == {
        "kind": "pretrial_detention",
        "period": "2026-11-20/",
        "place": {"organisation": "o2"},
    }


def test_a_sentence_with_its_article_and_term():
    entry = enter(
        person="p1",
        what="sentenced",
        when="2026-11-20",
        how="court page",
        article="ч. 1 ст. 342 УК",
        penalty="колония",
        term="3 года",
    )
    assert fact(entry)["penalties"] == [
        {"kind": "imprisonment", "role": "final_main", "term": "P3Y", "citation": "cc1999:342/1"}
    ]


def test_an_article_keeps_the_words_of_the_note():
    found = fact(enter(person="p5", what="charged", how="news", article="ч. 1 ст. 342 УК"))
    assert (found["citation"], found["cited_as"]) == ("cc1999:342/1", "ч. 1 ст. 342 УК")
    found = fact(enter(person="p5", what="charged", how="news", article="something about rallies"))
    assert ("citation" in found, found["cited_as"]) == (False, "something about rallies")


def test_every_entry_is_valid():
    for what in ("detained", "ШИЗО", "charged", "sentenced", "released", "terrorist list"):
        entry = enter(**CALL | {"what": what})
        assert not [
            each for each in hrdocs.validate(entry.dataset, as_of="2026-11-30").problems if each.severity == "error"
        ]


@pytest.mark.parametrize(
    ("note", "key", "text"),
    [
        ({"who": "Алена Вымысленка", "new": False}, "who", "the file has people whose name may be this one: p1"),
        ({"who": "Hanna Novaja", "new": False}, "who", "the file has no such person; say new = true"),
        ({"person": "p77"}, "person", "the file has no person with this id"),
        ({"person": "p1"}, "new", "person and new exclude each other"),
        ({"who": " "}, "who", "who: an answer is needed"),
        ({"what": ""}, "what", "what: an answer is needed"),
        ({"how": ""}, "how", "how: an answer is needed"),
        ({"what": "zzz"}, "what", "this means nothing that the format has; it can be detained"),
        ({"when": "2026-11-31"}, "when", "this is no day; write it such as"),
        ({"when": "2026-12-05"}, "when", "this day is still ahead"),
        ({"known": "2027"}, "known", "this day is still ahead"),
        ({"how": "pigeon"}, "how", "this means nothing that the format has; it can be statement"),
        ({"said_by": "Maryja Vymyslenka"}, "said_by", "this means nothing that the format has; it can be the_person"),
        ({"publish": "maybe"}, "publish", "this means nothing that the format has; it can be yes"),
        ({"label": "blue"}, "label", "a label is one of clear, green"),
        ({"what": "sentenced", "penalty": "fine", "term": "long"}, "term", "this is no length"),
        ({"what": "moved"}, "place", "place: an answer is needed"),
        ({"what": "charged", "article": "ст. 342 и ст. 130 УК"}, "article", "one article at a time"),
        ({"label": "clear", "publish": "no"}, "label", "the loosest is amber"),
        ({"label": "clear", "publish": "not asked", "how": "news"}, "label", "looser than amber needs a yes"),
        ({"label": "green", "how": "news"}, "label", "looser than amber needs a yes"),
        ({"what": "detained", "article": "ст. 342 УК"}, "article", "detained takes no such answer"),
        ({"what": "charged", "penalty": "fine"}, "penalty", "charged takes no such answer"),
        ({"what": "charged", "place": "Minsk"}, "place", "charged takes no such answer"),
        ({"what": "released", "term": "3 years"}, "term", "takes no such answer"),
    ],
)
def test_a_note_that_cannot_be_entered(note, key, text):
    with pytest.raises(desk.NoteFault) as caught:
        enter(**(CALL | note))
    assert caught.value.key == key
    assert text in caught.value.to_text("en")
    assert all(caught.value.to_text(language) for language in ("ru", "be"))
    # What was typed may name someone: it is not repeated.
    assert "Maryja" not in str(caught.value)


def test_a_no_of_a_later_call_reaches_the_name():
    first = enter(who="Hanna Novaja", new=True, what="detained", how="news", publish="yes", label="clear")
    person = next(one for one in first.written if one.startswith("p"))
    assert first.dataset[person].names
    assert person in first.shared["clear"]
    later = desk.Note.of({"person": person, "what": "charged", "how": "call", "said_by": "mother", "publish": "no"})
    second = desk.entered(first.dataset, later, today=TODAY)
    assert person in second.changed
    for label in (SharingLabel.CLEAR, SharingLabel.GREEN):
        shared = second.dataset.shareable(label)
        assert all(not each.names for each in shared.of_type(hrdocs.Person) if each.id == person)
    # The same answer twice is one.
    third = desk.entered(second.dataset, desk.Note.of({**later.to_dict(), "what": "SHIZO"}), today=TODAY)
    assert third.dataset[person] == second.dataset[person]


def test_a_label_looser_than_the_floor_is_refused():
    # A state of health has a floor.
    with pytest.raises(desk.NoteFault, match="label: this label would let out what is stricter"):
        enter(person="p1", what="injury", how="news", label="clear")


def test_a_person_who_is_held_is_not_detained_again():
    with pytest.raises(desk.NoteFault, match="the person is held already: d1"):
        enter(person="p1", what="detained", how="news")
    second = {"type": "detention", "id": "d9", "person": "p1", "state": "ongoing"}
    with pytest.raises(desk.NoteFault, match="several detentions that are not over: d1, d9"):
        enter(second, person="p1", what="released", how="news")


@pytest.mark.parametrize(
    ("given", "key"), [({"whoo": "x"}, "whoo"), ({"who": 3}, "who"), ({"new": "yes"}, "new"), ({"Алена": ""}, "?")]
)
def test_a_note_has_known_keys_and_texts(given, key):
    with pytest.raises(desk.NoteFault) as caught:
        desk.Note.of(given)
    assert caught.value.key == key
    assert repr(desk.Note(who="Alena")) == "<Note>"


@pytest.mark.parametrize(
    ("said_by", "relation"),
    [
        ("mother", "parent_of"),
        ("маці", "parent_of"),
        ("сестра", "sibling_of"),
        ("жонка", "spouse_of"),
        ("дочь", "child_of"),
        ("родственница", "other_relative_of"),
        ("lawyer", "counsel_of"),
        ("cellmate", None),
    ],
)
def test_the_relation_is_the_word_that_the_list_has(said_by, relation):
    entry = enter(**CALL | {"said_by": said_by, "publish": "no"})
    assert entry.dataset["p6"].consent[0].given_by_relation == relation
    assert relation != "parent_of" or entry.dataset["d3"].sources[0].said_by == "relative"


@pytest.mark.parametrize(
    ("born", "birth"), [("1990", "1990"), ("12 мая 1990 г.", "1990-05-12"), ("12.05.1990", "1990-05-12")]
)
def test_a_birth_is_kept(born, birth):
    assert str(enter(**CALL | {"born": born}).dataset["p6"].birth) == birth


@pytest.mark.parametrize("born", ["12 May", "2027", "young"])
def test_no_birth(born):
    with pytest.raises(desk.NoteFault, match=r"^born: this is no birth"):
        enter(**CALL | {"born": born})


def test_a_birth_is_added_to_a_person_who_has_none_and_never_changed():
    entry = enter(person="p1", born="1990", what="ШИЗО", how="call")
    assert str(entry.dataset["p1"].birth) == "1990"
    assert entry.dataset["p1"].revision[-1].pointers == ("/birth",)
    more = {"type": "person", "id": "p9", "names": [{"value": "Hanna Novaja"}], "birth": "1990-05-12"}
    same = enter(more, person="p9", born="1990", what="ШИЗО", how="call")
    assert "p9" not in same.changed
    with pytest.raises(desk.NoteFault, match=r"^born: the file has another birth for this person"):
        enter(more, person="p9", born="1991", what="ШИЗО", how="call")


FIRST = (
    {"type": "person", "id": "p9", "names": [{"value": "Hanna Novaja"}], "birth": "1990"},
    {"type": "detention", "id": "d9", "person": "p9", "phases": [{"kind": "custody", "period": "2026-11-20/"}]},
)


def test_the_same_note_given_twice_makes_no_second_person():
    with pytest.raises(desk.NoteFault) as caught:
        enter(*FIRST, **CALL)
    assert str(caught.value) == (
        "new: the same is already entered for somebody of this name: p9; "
        'if this is another person, say so: apart = "p9"'
    )


@pytest.mark.parametrize("more", [{"apart": "p9"}, {"born": "1971"}, {"when": "2026-11-21"}, {"who": "Hanna Nova"}])
def test_a_namesake_is_another_person(more):
    entry = enter(*FIRST, **CALL | more)
    ties = [(each.kind.value, each.person) for each in entry.dataset["p6"].relationships]
    assert ties == ([("not_same_as", "p9")] if "apart" in more else [])


@pytest.mark.parametrize(
    "fact",
    [
        {"what": "ШИЗО"},
        {"what": "charged", "article": "342"},
        {"what": "sentenced"},
        {"what": "extremist list"},
        {"what": "released"},
    ],
)
def test_each_kind_of_note_is_known_when_it_comes_twice(fact):
    note = desk.Note.of(CALL | fact)
    once = desk.entered(dataset(), note, today=TODAY).dataset
    with pytest.raises(desk.NoteFault, match=r"^new: the same is already entered"):
        desk.entered(once, note, today=TODAY)


def test_an_id_of_a_namesake_that_is_none():
    with pytest.raises(desk.NoteFault, match=r"^apart: the file has no person with this id"):
        enter(**CALL | {"apart": "d1"})


@pytest.mark.parametrize(
    ("who", "about", "is_named"),
    [
        ("Ганна Новая", "позвонила мать, Ольга Сергеевна", True),
        ("Ганна Новая", "Рассказала сестра Вера.", True),
        ("Ганна Новая", "тэлефанавала Алеся, жонка", True),
        ("Hanna Novaja", "her mother Vera says so", True),
        ("Ганна Новая", "Звонила мама. Минск, холодно", False),
        ("Ганна Новая", "мать сказала, что Ганна больна", False),
        ("Ганна Новая", "мать Ганны Новой", False),
        ("Hanna Novaja", "the mother of Hanna", False),
        ("Hanna Novaja", "в Жодино, без матраса", False),
        ("Hanna Novaja", None, False),
    ],
)
def test_free_text_that_may_name_who_told_it(who, about, is_named):
    assert entering.may_name_teller(desk.Note(who=who, about=about)) is is_named
    assert entering.may_name_teller(desk.Note(who=who, place=about)) is is_named


def test_yesterday_is_counted_from_the_day_of_the_call():
    entry = enter(**CALL | {"when": "yesterday", "known": "2026-11-25"})
    assert str(entry.dataset["d3"].phases[0].period) == "2026-11-24/"
    entry = enter(**CALL | {"when": "yesterday", "known": "in November"})
    assert str(entry.dataset["d3"].phases[0].period) == "2026-11-29/"
