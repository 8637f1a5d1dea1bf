"""What is due: each kind from the record that says so."""

import pytest
from desk_file import dataset

from hrdocs import desk


def rows(found):
    return [(each.kind, str(each.when), each.record.id, each.people, each.is_certain) for each in found]


MORE = [
    {
        "type": "proceeding",
        "id": "e1",
        "persons": ["p5"],
        "hearings": [
            {"day": "2026-12-03T10:00", "state": "scheduled"},
            {"day": "2026-12-02", "state": "held"},
            {"day": "2026-12", "state": "scheduled"},
        ],
    },
    {
        "type": "appeal",
        "id": "e2",
        "kind": "urgent_action",
        "deadline": "2026-12-20",
        "subjects": ["p1"],
        "replies": [{"by": ["o2"], "sent": "2026-09-01"}, {"by": ["o2"], "day": "2026-10-01"}],
    },
    {"type": "appeal", "id": "e3", "kind": "urgent_action", "subjects": ["p1"], "replies": [{"by": ["o2"]}]},
    {"type": "person", "id": "p8", "consent": [{"purposes": {"public_name": "yes"}, "valid_until": "2026-12-31"}]},
    {
        "type": "listing",
        "id": "e4",
        "list": "extremist_persons",
        "person": "p1",
        "state": "listed",
        "as_of": "2026-01-01",
    },
]


def test_a_month():
    assert rows(desk.due(dataset(*MORE), "2026-12-01/2026-12-31")) == [
        ("term_ends", "2026-12-15", "d1", ("p1",), True),
        ("hearing", "2026-12", "e1", ("p5",), True),
        ("hearing", "2026-12-03T10:00", "e1", ("p5",), True),
        ("appeal_deadline", "2026-12-20", "e2", ("p1",), True),
        ("answer_due", "2026-12-20", "e2", ("o2",), True),
        ("answer_due", "None", "e3", ("o2",), True),
        ("news_old", "2025-11-20", "d2", ("p2",), True),
        ("news_old", "2026-01-01", "e4", ("p1",), True),
        ("consent_ends", "2026-12-31", "p8", ("p8",), True),
    ]


def test_a_partial_day_may_lie_in_the_time():
    found = desk.due(dataset(*MORE), "2026-12-10/2026-12-11")
    assert [(each.kind, each.is_certain) for each in found if each.kind == "hearing"] == [("hearing", False)]


@pytest.mark.parametrize(("last", "is_old"), [("2027-02-18", False), ("2027-02-19", True)])
def test_news_are_old_after_90_days(last, is_old):
    found = desk.due(dataset(), f"2026-12-01/{last}")
    assert ("d1" in [each.record.id for each in found if each.kind == "news_old"]) is is_old


def test_what_is_over_has_no_end_ahead():
    over = {
        "type": "detention",
        "id": "e1",
        "person": "p5",
        "state": "over",
        "as_of": "2020-01-01",
        "phases": [{"kind": "imprisonment", "planned_end": "2026-12-05"}],
    }
    assert [each.record.id for each in desk.due(dataset(over), "2026-12-01/2026-12-31")] == ["d1", "d2"]


def test_a_time_is_needed():
    with pytest.raises(ValueError, match="a time has a first day"):
        desk.due(dataset(), "2026-12-01/..")
