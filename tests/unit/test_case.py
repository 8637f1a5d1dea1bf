"""One person's case: what belongs to it, when the person was held, what happened in which order."""

from datetime import date

import pytest

from hrdocs.case import DayRange
from hrdocs.codec import read_record
from hrdocs.dataset import Dataset
from hrdocs.errors import NoSuchRecord
from hrdocs.values import Answer, PartialDate

YES, NO, UNKNOWN = Answer.YES, Answer.NO, Answer.UNKNOWN


def dataset(*values):
    return Dataset(map(read_record, values))


def case(*values):
    """Return the case of p1, with detentions and other records of hers; they need no id."""
    return dataset({"type": "person", "id": "p1"}, *({"id": f"r{n}", **v} for n, v in enumerate(values))).case("p1")


def detention(*phases, **fields):
    """Return a detention of p1; a phase is its kind and its period, if known."""
    told = [{"kind": kind, **({"period": period} if period else {})} for kind, period in phases]
    return {"type": "detention", "person": "p1", **({"phases": told} if told else {}), **fields}


def custody(period=None):
    return "custody", period


def restriction(period=None):
    return "home_restriction", period


# --- Held on a day ----------------------------------------------------------------------------------------------------

WEEK = detention(custody("2020-09-08/2020-09-14"))


@pytest.mark.parametrize(
    ("day", "answer"),
    [
        ("2020-09-07", NO),
        ("2020-09-08", YES),  # the first day and the last are days in custody
        ("2020-09-11", YES),
        ("2020-09-14", YES),
        ("2020-09-15", NO),
        (date(2020, 9, 11), YES),
        (PartialDate("2020-09-11T23:59"), YES),
        ("2020-09", UNKNOWN),  # on some days of September, not on all
        ("2020-10", NO),
        ("2020", UNKNOWN),
        ("2021", NO),
        ("[2020-09-09..2020-09-12]", YES),
        ("[2020-09-12..2020-09-20]", UNKNOWN),
        ("[2020-09-12..]", UNKNOWN),
        ("[2020-09-12..2020-09-09]", UNKNOWN),  # bounds that contradict each other name no day
    ],
)
def test_held_on_a_day(day, answer):
    assert case(WEEK).detained_on(day) is answer


@pytest.mark.parametrize(
    ("record", "answers"),
    [
        # Each row: a detention, then the answers for the 7th, 8th, 10th, 12th, 14th and 15th of September 2020.
        (detention(custody("2020-09-08/2020-09-14")), [NO, YES, YES, YES, YES, NO]),
        # Phases without days: the arrest and the end still bound them.
        (
            detention(
                custody(), ("pretrial_detention", None), arrest={"day": "2020-09-08"}, ended={"day": "2020-09-14"}
            ),
            [NO, YES, YES, YES, YES, NO],
        ),
        (detention(arrest={"day": "2020-09-08"}, ended={"day": "2020-09-14"}), [NO, YES, YES, YES, YES, NO]),
        # The end is not recorded: only the day of the arrest is certain.
        (detention(arrest={"day": "2020-09-08"}), [NO, YES, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN]),
        (detention(), [UNKNOWN] * 6),
        # The change from one ground to another needs no day of its own.
        (
            detention(custody("2020-09-08/"), ("administrative_arrest", "/2020-09-14")),
            [NO, YES, YES, YES, YES, NO],
        ),
        # A phase with a gap before it is still of one unbroken time.
        (
            detention(custody("2020-09-08/2020-09-10"), ("administrative_arrest", "2020-09-12/2020-09-14")),
            [NO, YES, YES, YES, YES, NO],
        ),
        # A restriction in between: home, and back.
        (
            detention(
                custody("2020-09-08/2020-09-10"),
                restriction("2020-09-10/2020-09-14"),
                custody("2020-09-14/2020-09-15"),
            ),
            [NO, YES, YES, NO, YES, YES],
        ),
        # Let go on the 10th; the restriction was ordered only later, and the days between were free.
        (
            detention(custody("2020-09-08/2020-09-10"), restriction("2020-09-14/")),
            [NO, YES, YES, NO, NO, NO],
        ),
        (detention(custody("2020-09-08/"), restriction("2020-09-10/")), [NO, YES, YES, NO, NO, NO]),
        (
            detention(custody("2020-09-08/"), restriction(), ended={"day": "2020-09-14"}),
            [NO, YES, UNKNOWN, UNKNOWN, UNKNOWN, NO],
        ),
        (detention(restriction("2020-09-08/2020-09-14")), [NO] * 6),
        # Going on: the day for which that is said vouches for all before it.
        (detention(custody("2020-09-08/"), state="ongoing", as_of="2020-09-12"), [NO, YES, YES, YES, UNKNOWN, UNKNOWN]),
        (detention(custody("2020-09-08/.."), as_of="2020-09-12"), [NO, YES, YES, YES, UNKNOWN, UNKNOWN]),
        (detention(custody("2020-09-08/..")), [NO, YES, YES, YES, YES, YES]),
        (detention(custody("2020-09-08/"), state="ongoing"), [NO, YES, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN]),
        # Over by a day; the day of the end is not recorded.
        (detention(custody("2020-09-08/"), state="over", as_of="2020-09-12"), [NO, YES, UNKNOWN, UNKNOWN, NO, NO]),
        # Known to the month, or within bounds.
        (detention(custody("2020-09/2020-10")), [UNKNOWN] * 6),
        (detention(custody("2020-08/2020-10")), [YES] * 6),
        (
            detention(custody("[2020-09-08..2020-09-10]/2020-09-14~")),
            [NO, UNKNOWN, YES, YES, UNKNOWN, UNKNOWN],
        ),
        # An end before its beginning makes no day certain and excludes none between.
        (detention(custody("2020-09-14/2020-09-08")), [NO, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, NO]),
    ],
)
def test_held_as_the_records_tell(record, answers):
    found = case(record)
    assert [found.detained_on(f"2020-09-{day:02}") for day in (7, 8, 10, 12, 14, 15)] == answers


def test_detentions_in_a_row_cover_a_span_together():
    both = case(detention(custody("2020-09-01/2020-09-10")), detention(custody("2020-09-11/2020-09-20")))
    assert both.detained_on("[2020-09-05..2020-09-15]") is YES


# --- Days counted -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("records", "until", "least", "most"),
    [
        ([], None, 0, 0),
        ([WEEK], None, 7, 7),
        ([WEEK], "2020-09-09", 2, 2),
        ([WEEK], "2020-09-07", 0, 0),
        ([WEEK], "2020-12-31", 7, 7),
        ([detention(custody("2020-09-08/2020-09-08"))], None, 1, 1),  # a part of a day is a day
        # A day in two detentions is one day.
        ([WEEK, detention(custody("2020-09-14/2020-09-15"))], None, 8, 8),
        ([WEEK, WEEK], None, 7, 7),
        ([WEEK, detention(restriction("2020-09-15/2020-09-30"))], None, 7, 7),
        # Known to the month: from the last day of September to the first of October, or all of both.
        ([detention(custody("2020-09/2020-10"))], None, 2, 61),
        ([detention(custody("2020-09/2020-09"))], None, 0, 30),
        # Going on.
        ([detention(custody("2020-09-08/.."))], None, 1, None),
        ([detention(custody("2020-09-08/.."))], "2020-09-17", 10, 10),
        ([detention(custody("2020-09-08/"), state="ongoing", as_of="2020-09-17")], None, 10, None),
        ([detention(custody("2020-09-08/"), state="ongoing", as_of="2020-09-17")], "2020-09-20", 10, 13),
        ([detention(custody("2020-09-08/"))], "2020-09-17", 1, 10),
        # Nobody knows since when: there is no bound.
        ([detention(custody("/2020-09-17"))], None, 1, None),
        # An end before its beginning.
        ([detention(custody("2020-09-14/2020-09-08"))], None, 0, 7),
    ],
)
def test_days_held(records, until, least, most):
    assert case(*records).days_detained(until) == DayRange(least, most)


@pytest.mark.parametrize(
    ("until", "least", "most"), [("2020-09", 0, 7), ("[2020-09-09..2020-09-10]", 2, 3), ("[2020-09-09..]", 2, 7)]
)
def test_days_held_until_a_partial_day(until, least, most):
    assert case(WEEK).days_detained(until) == DayRange(least, most)


@pytest.mark.parametrize(("least", "most", "text"), [(7, 7, "7"), (2, 61, "2 to 61"), (10, None, "at least 10")])
def test_ranges_print(least, most, text):
    assert str(DayRange(least, most)) == text


# --- Who and what belongs to it ---------------------------------------------------------------------------------------


def test_records_of_the_same_person_count_as_the_person():
    # The tie is recorded on one side only, and leads on.
    found = dataset(
        {"type": "person", "id": "p1", "names": [{"value": "Alena Vymyslenka"}]},
        {"type": "person", "id": "p2", "relationships": [{"kind": "same_as", "person": "p1"}]},
        {"type": "person", "id": "p3", "relationships": [{"kind": "same_as", "person": "p2"}]},
        {"type": "person", "id": "p4", "relationships": [{"kind": "possibly_same_as", "person": "p1"}]},
        {"type": "person", "id": "p5", "relationships": [{"kind": "not_same_as", "person": "p1"}]},
        {"id": "d3", **detention(custody("2020-09-08/2020-09-14")), "person": "p3"},
        {"id": "d4", **detention(custody("2021-01-01/2021-01-02")), "person": "p4"},
    )
    for person_id, others in (("p1", ["p2", "p3"]), ("p2", ["p1", "p3"]), ("p3", ["p1", "p2"])):
        one = found.case(person_id)
        assert one.person.id == person_id
        assert [other.id for other in one.others] == others
        assert one.ids == {"p1", "p2", "p3"}
        assert [d.id for d in one.detentions] == ["d3"]
        assert one.days_detained() == DayRange(7, 7)
    assert [d.id for d in found.case("p4").detentions] == ["d4"]


def test_what_refers_to_the_persons_charge_or_case_belongs_to_it():
    found = dataset(
        {"type": "judgment", "id": "j1", "decisions": [{"charge": "c1", "outcome": "convicted"}]},
        {"type": "person", "id": "p1"},
        {"type": "person", "id": "p2"},
        {"type": "proceeding", "id": "pr1"},
        {"type": "charge", "id": "c1", "person": "p1", "proceeding": "pr1"},
        {"type": "charge", "id": "c2", "person": "p2", "proceeding": "pr1"},
        {"type": "listing", "id": "l1", "list": "extremist_persons", "person": "p1"},
        {"type": "organisation", "id": "o1"},
        {"type": "source", "id": "s1"},
    )
    one = found.case("p1")
    # In the order of the dataset; who else is accused in the case has charges of their own.
    assert [record.id for record in one.records] == ["j1", "pr1", "c1", "l1"]
    assert [charge.id for charge in one.charges] == ["c1"]
    assert one.others == ()


@pytest.mark.parametrize(
    ("person_id", "nearest", "text"),
    [
        ("p-0002", ("p-0001",), "the dataset has no person with this id; `nearest` has ids that look like it"),
        # An organisation is in the dataset, but cannot be held.
        ("o-1", (), "the dataset has no person with this id"),
    ],
)
def test_a_case_is_of_a_person(person_id, nearest, text):
    found = dataset({"type": "person", "id": "p-0001"}, {"type": "organisation", "id": "o-1"})
    with pytest.raises(NoSuchRecord) as error:
        found.case(person_id)
    assert (error.value.id, error.value.wanted, error.value.nearest) == (person_id, "person", nearest)
    assert str(error.value) == text


# --- The order of things ----------------------------------------------------------------------------------------------


def test_the_timeline_is_in_order_of_time():
    found = case(
        {"type": "recognition", "status": "political_prisoner", "persons": ["p1"], "day": "2020-10"},
        detention(
            ("administrative_arrest", "2020-09-09/2020-09-14"),
            ("pretrial_detention", None),  # without a day it keeps its place after the one before
            arrest={"day": "2020-09-08T14:00"},
            ended={"day": "2021-05", "how": "released"},
        ),
        {"type": "charge", "person": "p1", "course": [{"kind": "charged", "day": "2020-09-16"}]},
        {"type": "appeal", "kind": "urgent_action", "subjects": ["p1"]},  # without any day it comes last
    )
    assert [(str(e.when) if e.when else None, e.event, e.detail, e.pointer) for e in found.timeline()] == [
        ("2020-09-08T14:00", "arrest", "", "/arrest"),
        ("2020-09-09/2020-09-14", "phase", "administrative_arrest", "/phases/0"),
        (None, "phase", "pretrial_detention", "/phases/1"),
        ("2020-09-16", "charge", "charged", "/course/0"),
        ("2020-10", "recognition", "political_prisoner", "/day"),
        ("2021-05", "end of detention", "released", "/ended"),
        (None, "appeal", "urgent_action", "/day"),
    ]


def test_the_person_stands_in_the_timeline():
    found = dataset({"type": "person", "id": "p1", "birth": "1990-05", "death": "2022-01-03"}).case("p1")
    assert [(e.event, str(e.when), e.record.id) for e in found.timeline()] == [
        ("birth", "1990-05", "p1"),
        ("death", "2022-01-03", "p1"),
    ]
