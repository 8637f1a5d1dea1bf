"""What happened in a time: each kind from the records that state it, once a person, with its sources."""

import pytest
from desk_file import dataset

from hrdocs import desk

OCTOBER = "2026-10-01/2026-10-31"
PLACES = [{"type": "organisation", "id": f"pl{n}", "names": [{"value": f"Colony {n}"}]} for n in (1, 2)]


def rows(found):
    return [(each.kind, str(each.when), each.person.id, each.pointer, each.is_certain) for each in found]


def test_a_month():
    assert rows(desk.changes(dataset(), OCTOBER)) == [
        ("detained", "2026-10-01", "p1", "/phases/0", True),
        ("detained", "2026-10-28", "p5", "/arrest", True),
        ("charged", "2026-10-09", "p1", "/course/0", True),
        ("recognised", "2026-10-20", "p1", "/status", True),
    ]


def test_what_became_known_in_a_month_may_have_happened_before():
    found = desk.changes(dataset(), known_between="2026-11-10/2026-11-20")
    assert rows(found) == [
        ("detained", "2026-10-28", "p5", "/arrest", True),
        ("detained", "2026-11", "p4", "/phases/0", False),
        ("released", "2026-11-11", "p5", "/ended", True),
    ]
    assert rows(desk.changes(dataset(), OCTOBER, known_between="2026-11-12/2026-11-12")) == [
        ("detained", "2026-10-28", "p5", "/arrest", True)
    ]


def test_a_day_known_in_part_may_lie_in_the_time():
    found = [each for each in desk.changes(dataset(), "2026-11-10/2026-11-20") if each.person.id == "p4"]
    assert rows(found) == [("detained", "2026-11", "p4", "/phases/0", False)]


def test_every_kind_is_found():
    more = [
        *PLACES,
        {
            "type": "detention",
            "id": "e1",
            "person": "p5",
            "phases": [
                {"kind": "imprisonment", "period": "2020-01-01/2020-02-01", "place": {"organisation": "pl1"}},
                {"kind": "imprisonment", "period": "2020-02-01/2020-03-01", "place": {"organisation": "pl2"}},
            ],
            "ended": {"day": "2020-03-01", "how": "taken_abroad", "ground": "pardon"},
        },
        {
            "type": "detention",
            "id": "e2",
            "person": "p5",
            "phases": [{"kind": "custody", "period": "2020-05-01/"}],
            "ended": {"day": "2020-06-01", "how": "died"},
        },
        {"type": "proceeding", "id": "e3", "persons": ["p5"], "hearings": [{"day": "2020-01-10", "state": "held"}]},
        {
            "type": "proceeding",
            "id": "e4",
            "persons": ["p5"],
            "hearings": [{"day": "2020-01-11", "state": "postponed"}],
        },
        {"type": "judgment", "id": "e5", "persons": ["p5"], "instance": "first", "day": "2020-01-12"},
        {
            "type": "judgment",
            "id": "e6",
            "persons": ["p5"],
            "instance": "appeal",
            "day": "2020-01-13",
            "result": "upheld",
        },
        {
            "type": "incident",
            "id": "e7",
            "kind": "penal_isolator",
            "subjects": ["p5"],
            "period": "2020-02-10/2020-02-20",
        },
        {"type": "listing", "id": "e8", "list": "extremist_persons", "person": "p5", "decided": "2020-04-01"},
        {"type": "recognition", "id": "e9", "status": "political_prisoner", "persons": ["p5"], "issued": "2020-04-02"},
    ]
    found = desk.changes(dataset(*more), "2020-01-01/2020-12-31")
    assert [(each.kind, str(each.when)) for each in found] == [
        ("detained", "2020-01-01"),
        ("detained", "2020-05-01"),
        ("tried", "2020-01-10"),
        ("sentenced", "2020-01-12"),
        ("appeal_decided", "2020-01-13"),
        ("moved", "2020-02-01"),
        ("isolator", "2020-02-10"),
        ("expelled", "2020-03-01"),
        ("died", "2020-06-01"),
        ("listed", "2020-04-01"),
        ("recognised", "2020-04-02"),
    ]
    assert [str(word) for word in found[7].details] == ["taken_abroad", "pardon"]


def test_a_fact_in_two_records_of_one_person_is_one_line():
    found = desk.changes(dataset(), "2021-12-01/2021-12-31")
    assert [(each.kind, each.person.id, each.record.id) for each in found][:1] == [("sentenced", "p2", "j1")]


def test_withdrawn_records_and_what_others_did_are_no_lines():
    withdrawn = {
        "type": "detention",
        "id": "e1",
        "person": "p5",
        "standing": "withdrawn",
        "phases": [{"kind": "custody", "period": "2020-05-01/"}],
    }
    assert desk.changes(dataset(withdrawn), "2020-01-01/2020-12-31") == ()


def test_the_sources_are_those_of_the_fact():
    record = {
        "type": "detention",
        "id": "e1",
        "person": "p5",
        "arrest": {"day": "2020-05-01"},
        "ended": {"day": "2020-05-02", "how": "released"},
        "sources": [
            {"source": "s1", "supports": ["/arrest/day"]},
            {"source": "s2", "supports": ["/ended"]},
            {"source": "s3"},
        ],
    }
    found = desk.changes(dataset(record), "2020-01-01/2020-12-31")
    assert [(each.kind, each.sources) for each in found] == [("detained", ("s1",)), ("released", ("s2",))]


def test_what_a_revision_added_is_known_since():
    record = {
        "type": "detention",
        "id": "e1",
        "person": "p5",
        "arrest": {"day": "2020-05-01"},
        "ended": {"day": "2020-05-02", "how": "released"},
        "revision": [{"kind": "change", "day": "2020-07-01", "pointers": ["/ended"]}],
    }
    found = desk.changes(dataset(record), known_between="2020-06-01/2020-07-30")
    assert [each.kind for each in found] == ["released"]


@pytest.mark.parametrize("period", [None, "2026-10-01/", "2026-10-31/2026-10-01"])
def test_a_time_is_needed(period):
    with pytest.raises(ValueError, match="a time "):
        desk.changes(dataset(), period)
