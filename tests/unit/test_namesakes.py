"""People found by name in a dataset, and pairs who may be one person. All of them are invented."""

import pytest

import hrdocs
from hrdocs import Dataset, from_json
from hrdocs.model.header import NEWEST, Header
from hrdocs.namesakes import PeopleByName, least_common
from hrdocs.vocabulary import SharingLabel


def people(*rows):
    return Dataset([from_json({"type": "person", **row}) for row in rows])


def person(key, *names, birth=None, **ties):
    record = {"id": key}
    if names:
        record["names"] = [{"value": name} for name in names]
    if birth is not None:
        record["birth"] = birth
    if ties:
        record["relationships"] = [{"kind": kind, "person": other} for kind, other in ties.items()]
    return record


ALENA = person("p1", "Alena Vymyslenka")
PIOTR = person("p2", "Пётр Прыдуманы", "Piotr Prydumany")


@pytest.mark.parametrize(
    "name",
    [
        "Алена Вымысленка",
        "Елена Вымысленко",
        "Vymyslenka A.",
        "Алены Вымысленкі",
        "Jelena Wymyslenko",
        "VYMYSLENKA Alena",
    ],
)
def test_a_person_is_found_by_any_spelling(name):
    (hit,) = people(ALENA, PIOTR).search(name)
    assert (hit.record.id, hit.name.value) == ("p1", "Alena Vymyslenka")
    assert hit.comparison.to_text("en")


def test_namesakes_are_all_shown_and_the_name_that_fits_is_told():
    found = people(ALENA, person("p3", "Иная Особа", "Елена Вымысленко"), PIOTR).search("Алена Вымысленка")
    assert {(hit.record.id, hit.name.value) for hit in found} == {
        ("p1", "Alena Vymyslenka"),
        ("p3", "Елена Вымысленко"),
    }


@pytest.mark.parametrize("name", ["Алена Сянкевіч", "Віктар Вымысленка", "", "н/з", "12"])
def test_another_name_finds_nobody(name):
    assert people(ALENA, PIOTR).search(name) == ()


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("Alena Vymyslenka", ["p1", "p4"]),
        ("Елена Вымысленко", ["p1", "p4"]),
        ("ВЫМЫСЛЕНКА, Алена", ["p1", "p4"]),
        ("Alena Vymyslenkа", ["p1", "p4"]),  # a Cyrillic а
        ("Vymyslenka A.", []),  # an initial may be of others
        ("Алены Вымысленкі", []),  # another case may be another name
        ("Alena", []),
        ("Сонца", ["p5"]),  # the whole name of p5 is one word
        ("невядома", []),  # p6 has no name, whatever is printed there
        ("РђР»РµРЅР°", []),
        ("Ж" * 301, []),
    ],
)
def test_find_returns_whole_names_by_the_rules_of_writing_only(name, ids):
    dataset = people(
        ALENA,
        PIOTR,
        person("p4", "Елена Вымысленко"),
        person("p5", "Сонца", "Ж" * 300 + " " + "Ж" * 300),
        person("p6", "невядома", "РђР»РµРЅР°"),
    )
    assert [record.id for record in dataset.find(name)] == ids


def test_a_text_too_long_for_a_name_is_found_by_its_letters_and_stops_no_search():
    long = "Ж" * 200 + " " + "Щ" * 200
    dataset = people(ALENA, person("p5", long))
    assert [record.id for record in dataset.find(long)] == ["p5"]
    assert [hit.record.id for hit in dataset.search("Alena Vymyslenka")] == ["p1"]
    assert dataset.possibly_same() == ()
    with pytest.raises(ValueError, match="at most 300 characters; this text has 401"):
        dataset.search(long)


def test_an_unknown_likeness_is_refused():
    with pytest.raises(ValueError, match="match"):
        people(ALENA).search("Алена Вымысленка", at_least="match")


def pairs(*rows, **terms):
    return [(pair.a.id, pair.b.id, pair.comparison.against) for pair in people(*rows).possibly_same(**terms)]


OTHER = "Елена Вымысленко"


def test_people_of_one_name_are_a_pair():
    assert pairs(ALENA, PIOTR, person("p3", OTHER)) == [("p1", "p3", ())]


@pytest.mark.parametrize("kind", ["same_as", "not_same_as"])
def test_people_who_are_tied_are_no_pair(kind):
    assert pairs(ALENA, person("p3", OTHER, **{kind: "p1"})) == []


def test_ties_hold_over_others():
    rows = [ALENA, person("p3", "Иная Особа", same_as="p1"), person("p4", OTHER, not_same_as="p3")]
    assert pairs(*rows) == []
    rows = [ALENA, person("p3", "Иная Особа", same_as="p1"), person("p4", OTHER, same_as="p3")]
    assert pairs(*rows) == []


def test_a_pair_that_is_tied_both_ways_comes_first():
    rows = [
        person("a", "Пётр Прыдуманы"),
        person("b", "Piotr Prydumany"),
        person("c", "Alena Vymyslenka", same_as="d"),
        person("d", OTHER, not_same_as="c"),
    ]
    assert pairs(*rows) == [("c", "d", ("not_same_as",)), ("a", "b", ())]


def test_who_is_recorded_as_two_and_as_one_is_shown_whatever_the_names_with_the_sources():
    one = person("a", "Пётр Прыдуманы", same_as="b")
    other = person("b", "Alena Vymyslenka", not_same_as="a")
    other["sources"] = [{"source": "s1", "supports": ["/relationships/0"]}, {"source": "s2", "supports": ["/birth"]}]
    (pair,) = people(one, other, person("c")).possibly_same()
    assert (pair.a.id, pair.b.id, pair.sources) == ("a", "b", ("s1",))
    assert pair.comparison.likeness.value == "contradicted"
    (pair,) = people(person("a", same_as="b"), person("b", not_same_as="a")).possibly_same()
    assert (pair.a_name, pair.b_name, pair.comparison.against) == (None, None, ("not_same_as",))


@pytest.mark.parametrize(
    ("ours", "theirs", "found"),
    [
        ([ALENA, PIOTR], [person("x1", OTHER)], [("p1", "x1")]),
        ([ALENA, PIOTR], [person("p1", OTHER)], []),  # one id is one record
        ([ALENA, PIOTR], [person("x1", OTHER, same_as="p1")], []),
        ([ALENA, PIOTR], [person("x1", OTHER, not_same_as="p1")], []),
        ([{**ALENA, "relationships": [{"kind": "not_same_as", "person": "x1"}]}], [person("x1", OTHER)], []),
        # A tie of ours and one of theirs make a chain.
        ([ALENA, person("p9", "Иная Особа", same_as="p1")], [person("x1", OTHER, not_same_as="p9")], []),
        # Namesakes within one list are no concern of this question.
        ([ALENA, person("p3", OTHER)], [PIOTR], []),
        ([ALENA], [], []),
        ([], [ALENA], []),
    ],
)
def test_collisions_are_pairs_of_ours_and_theirs(ours, theirs, found):
    assert [(pair.a.id, pair.b.id) for pair in people(*ours).collisions(people(*theirs))] == found


def test_collisions_look_at_births():
    full = "Алена Іванаўна Вымысленка"
    ours = people(person("a", full, birth="1990"))
    theirs = people(person("x", full, birth="1990-05-11"), person("y", full, birth="1979"))
    first, last = ours.collisions(theirs)
    assert (first.b.id, first.comparison.against) == ("x", ())
    assert (last.b.id, last.comparison.births) == ("y", ("1990", "1979"))


def test_what_is_contradicted_is_shown_on_request():
    rows = [
        person("a", "Алена Вымысленка", birth="1990"),
        person("b", OTHER, birth="1979"),
        person("c", "Ірына Вымысленка"),
    ]
    assert pairs(*rows) == [("a", "b", ("births",))]
    assert pairs(*rows, at_least="contradicted") == [
        ("a", "c", ("given",)),
        ("b", "c", ("given",)),
        ("a", "b", ("births",)),
    ]


def test_contradicting_births_come_last_or_are_no_pair():
    full = "Алена Іванаўна Вымысленка"
    rows = [
        person("a", full, birth="1990"),
        person("b", full, birth="1979-02-03"),
        person("c", full, birth="1990-05-11"),
    ]
    assert [(a, b, "births" in against) for a, b, against in pairs(*rows)] == [
        ("a", "c", False),
        ("a", "b", True),
        ("b", "c", True),
    ]


RELATIVES = [person(f"r{n}", f"{name} Вымысленка") for n, name in enumerate(("Ірына", "Пётр", "Вера"))]
NAMES = ("Ірына Прыдуманая", "Пётр Выдумка", "Вера Нідзе", "Адам Прыклад", "Юлія Узор")
STRANGERS = [person(f"s{n}", name) for n, name in enumerate(NAMES)]
APART = (person("a", "Alena Vymyslenka", birth="1990"), person("b", OTHER, birth="1979"))


@pytest.mark.parametrize(
    ("others", "found"),
    [
        ([], [("a", "b", ("births",))]),  # a rare name, or one that no one counted
        (RELATIVES[:2], [("a", "b", ("births",))]),
        (RELATIVES, [("a", "b", ("births",))]),  # five people of this name, and no others who share a given name
        # Three other pairs of 45 share a given name: so do .67 of 10 pairs of five bearers, .4 of 6 pairs of four.
        ([*RELATIVES, *STRANGERS], []),
        ([*RELATIVES[:2], *STRANGERS], [("a", "b", ("births",))]),
        ([*RELATIVES[:2], person("r9", "Вера Вымысленко", same_as="r1"), *STRANGERS], [("a", "b", ("births",))]),
        ([*RELATIVES[:2], person("r9", "Вера Выдумка-Вымысленка"), *STRANGERS], []),
    ],
)
def test_births_without_a_patronymic_contradict_where_the_family_name_is_common(others, found):
    assert pairs(*APART, *others) == found
    assert pairs(*APART, *others, at_least="contradicted")[-1] == ("a", "b", ("births",))
    ours, theirs = people(APART[0], *others[:1]), people(APART[1], *others[1:])
    assert [(pair.a.id, pair.b.id, pair.comparison.against) for pair in ours.collisions(theirs)][-1:] == found


@pytest.mark.parametrize(
    ("given", "least"),
    [
        ([], None),
        (["Адам"], None),
        (["Адам"] * 2, None),  # the pair that is looked at is no evidence for itself
        (["Адам", "Адам", "Вера", "Пётр"], None),
        (["Адам"] * 3, 2),  # 2 of 3 pairs: 1 pair of bearers is expected to share .67 given names
        (["Адам", "Адам", "Вера", "Вера", "Пётр"], 4),  # 1 of 10 pairs: 6 pairs of 4 bearers, .6
        (["Адам", "Адам", "Вера", "Вера", "Пётр", "Ірына", "Юлія"], 6),  # 1 of 21: 15 pairs, .71
    ],
)
def test_a_family_name_is_common_where_half_a_pair_shares_a_given_name_by_chance(given, least):
    persons = [from_json({"type": "person", **person(f"p{n}", f"{name} Асоба")}) for n, name in enumerate(given)]
    assert least_common([PeopleByName(persons)]) == least
    assert least_common([PeopleByName(persons[:2]), PeopleByName(persons[2:])]) == least


def test_births_of_whole_names_are_undecided_however_common_the_family_name_is():
    full = "Алена Іванаўна Вымысленка"
    rows = [person("a", full, birth="1990"), person("b", full, birth="1979"), *RELATIVES]
    assert pairs(*rows) == [("a", "b", ("births",))]


def test_nothing_is_changed_by_looking():
    dataset = people(ALENA, PIOTR, person("p3", OTHER))
    before = [hrdocs.to_json(record) for record in dataset]
    dataset.search("Алена Вымысленка")
    dataset.possibly_same(at_least="undecided")
    assert [hrdocs.to_json(record) for record in dataset] == before


HIDDEN = {**person("p3", "Iнакш Названая", OTHER), "sharing": {"label": "clear", "fields": {"/names/1": "red"}}}
OPEN = {**ALENA, "sharing": {"label": "clear"}}


def test_a_name_stricter_than_the_label_takes_no_part():
    dataset = people(OPEN, HIDDEN)
    assert [(hit.record.id, hit.label) for hit in dataset.search(OTHER)] == [("p3", "red"), ("p1", "clear")]
    assert [(pair.a.id, pair.b.id, pair.label) for pair in dataset.possibly_same()] == [("p1", "p3", "red")]
    (hit,) = dataset.search(OTHER, label="green")
    assert (hit.record.id, hit.label) == ("p1", "clear")
    assert dataset.possibly_same(label="green") == ()
    assert people(OPEN).collisions(people(HIDDEN), label="amber+strict") == ()
    (pair,) = people(OPEN).collisions(people(HIDDEN), label="red")
    assert pair.label == "red"


def test_a_recorded_tie_counts_whatever_its_label():
    other = {
        **person("p3", OTHER, not_same_as="p1"),
        "sharing": {"label": "clear", "fields": {"/relationships": "red"}},
    }
    assert people(OPEN, other).possibly_same(label="clear") == ()
    assert people(OPEN).collisions(people(other), label="clear") == ()


def test_the_label_of_a_line_is_the_default_of_the_file_where_the_record_has_none():
    header = Header(hrdocs=NEWEST, default_label=SharingLabel.RED)
    (hit,) = Dataset(people(ALENA).records, header=header).search("Alena Vymyslenka")
    assert hit.label == "red"


def test_what_is_cut_for_sharing_is_not_found():
    record = {**ALENA, "sharing": {"label": "clear", "fields": {"/names": "red"}}}
    assert people(record).shareable("clear").search("Alena Vymyslenka") == ()


@pytest.mark.parametrize(
    ("pointer", "label"),
    [
        ("/nmaes", "red"),
        ("/names/0/value", "red"),
        ("/birth", "red"),
        ("/contacts", "clear"),
        ("/identity_documents", "clear"),
    ],
)
def test_the_label_of_a_line_is_that_of_what_it_shows(pointer, label):
    """A misspelt label counts for the whole record, here as everywhere."""
    more = {"birth": "1990", "contacts": [{"kind": "phone", "value": "1"}], "identity_documents": [{"country": "BY"}]}
    record = {**ALENA, **more, "sharing": {"label": "clear", "fields": {pointer: "red"}}}
    assert [hit.label for hit in people(record).search(ALENA["names"][0]["value"])] == [label]
