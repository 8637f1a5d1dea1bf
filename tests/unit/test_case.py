"""One person's case: what belongs to it, when the person was held, what happened in which order."""

from datetime import date

import attrs
import pytest

from hrdocs.case import DayRange
from hrdocs.codec import read_record
from hrdocs.dataset import Dataset
from hrdocs.errors import NoSuchRecord
from hrdocs.model import Judgment
from hrdocs.model.header import NEWEST, Header
from hrdocs.same_people import PeopleCount
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
        ([detention(custody("2020-09/2020-09"))], None, 1, 30),  # a stay that took place has at least one day
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
    ("records", "least", "most"),
    [
        # A stated gap between two phases is not counted as held; it may have been.
        ([detention(custody("2021-03-24/2021-03-27"), ("imprisonment", "2021-06-01/2021-07-01"))], 35, 100),
        # A hospital within custody leaves no gap.
        ([detention(custody("2021-03-24/2021-03-31"), ("psychiatric_assessment", "2021-03-25/2021-03-26"))], 8, 8),
        ([detention(custody("2021-03-24/.."), custody("2021-03-25/2021-03-26"), ended={"day": "2021-03-31"})], 8, 8),
        # The end is known, and is days after the last phase: only its own day is certain.
        ([detention(custody("2021-03-24/2021-03-27"), ended={"day": "2021-04-02"})], 5, 10),
        # The arrest is days before the first phase.
        ([detention(custody("2021-03-27/2021-03-28"), arrest={"day": "2021-03-24"})], 3, 5),
        # The end of a term that still runs is a plan.
        ([detention(("imprisonment", "2021-03-24/2031-03-24"), state="ongoing", as_of="2021-03-30")], 7, None),
        ([detention(("imprisonment", "2021-03-24/2031-03-24"), as_of="2021-03-30")], 7, None),
        ([detention(("imprisonment", "2021-03-24/2031-03-24"), state="over", as_of="2021-03-30")], 1, 7),
        # A stay that took place has at least one day, and two stays may share theirs.
        ([detention(custody("2020-09/2020-09"))], 1, 30),
        ([detention(custody("2020-09/2020-09")), detention(custody("2020-09/2020-09"))], 1, 30),
        ([detention(custody("2020-09/2020-09")), detention(custody("2020-10/2020-10"))], 2, 61),
        ([detention(custody("2020-09/2020-09")), WEEK], 7, 30),
        ([detention()], 1, None),
        # A claim that was withdrawn counts for nothing.
        ([detention(custody("2020-09-08/2020-09-14"), standing="withdrawn")], 0, 0),
    ],
)
def test_days_are_not_invented(records, least, most):
    assert case(*records).days_detained() == DayRange(least, most)


def test_nothing_is_counted_after_the_day_up_to_which_things_can_have_happened():
    records = dataset(
        {"type": "person", "id": "p1"}, {"id": "d1", **detention(("imprisonment", "2021-03-24/2031-03-24"))}
    )
    assert records.case("p1").days_detained() == DayRange(3653, 3653)  # nothing shows that the end is a plan
    one = records.case("p1", as_of="2021-03-30")
    assert one.days_detained() == DayRange(1, 7)
    assert one.days_detained(until="2021-03-26") == DayRange(1, 3)
    assert one.days_detained(until="2030-01-01") == DayRange(1, 7)
    assert [one.detained_on(f"2021-03-{day}") for day in (23, 24, 25, 31)] == [NO, YES, UNKNOWN, UNKNOWN]
    assert one.stays()[0].period.text == "2021-03-24/[2021-03-24..]"


def test_the_future_is_unknown_also_for_what_is_over():
    one = dataset({"type": "person", "id": "p1"}, {"id": "d1", **WEEK}).case("p1", as_of="2020-12-31")
    assert [one.detained_on(day) for day in ("2020-12-31", "2021-01-01", "2020-12", "2021", "2020")] == [
        NO,
        UNKNOWN,
        NO,
        UNKNOWN,
        UNKNOWN,
    ]


def test_a_file_speaks_up_to_the_day_on_which_it_was_made():
    records = (
        read_record({"type": "person", "id": "p1"}),
        read_record({"id": "d1", **detention(custody("2020-09-08/.."))}),
    )
    one = Dataset(records, header=Header(hrdocs=NEWEST, generated=PartialDate("2020-09-10"))).case("p1")
    assert one.as_of == PartialDate("2020-09-10")
    assert one.detained_on("2020-09-10") is YES
    assert one.detained_on("2020-09-11") is UNKNOWN
    assert one.days_detained(until="2021-01-01") == DayRange(3, 3)


@pytest.mark.parametrize(
    ("person", "fields"),
    [
        ({"death": "2020-09-10"}, {}),
        ({}, {"ended": {"day": "2020-09-10", "how": "died"}}),
    ],
)
@pytest.mark.parametrize("period", ["2020-09-08/..", "2020-09-08/2031-09-08", "2020-09-08/2020-09-14"])
def test_nothing_is_counted_after_death(person, fields, period):
    one = dataset({"type": "person", "id": "p1", **person}, {"id": "d1", **detention(custody(period), **fields)}).case(
        "p1"
    )
    assert [one.detained_on(f"2020-09-{day:02}") for day in (7, 8, 10, 11)] == [NO, YES, YES, NO]
    assert one.days_detained(until="2021-01-01") == DayRange(3, 3)


def test_a_death_that_is_an_act_of_its_own_ends_all_that_is_counted():
    death = {"type": "incident", "id": "i1", "kind": "death", "subjects": ["p1"], "day": "2020-09-10"}
    records = ({"type": "person", "id": "p1"}, {"id": "d1", **detention(custody("2020-09-08/.."))})
    one = dataset(*records, death).case("p1")
    assert [one.detained_on(f"2020-09-{day:02}") for day in (8, 10, 11)] == [YES, YES, NO]
    assert one.days_detained() == DayRange(3, 3)
    for other in ({"standing": "withdrawn"}, {"subjects": ["p1", "p2"]}, {"subjects": ["p2"]}):
        people = [{"type": "person", "id": "p2"}]
        found = dataset(*records, *people, {**death, **other}).case("p1")
        assert found.days_detained(until="2020-09-14") == DayRange(7, 7)


@pytest.mark.parametrize("period", ["2022-01-01/2022-02-01", "2022-01-01/..", "2022/2022"])
def test_a_stay_that_begins_after_the_death_is_not_counted(period):
    records = ({"type": "person", "id": "p1", "death": "2020-09-10"}, {"id": "d1", **detention(custody(period))})
    one = dataset(*records).case("p1")
    assert one.days_detained(until="2026-01-01") == one.days_detained() == DayRange(0, 0)
    gap = detention(custody("2022-01-01/2022-01-02"), custody("2022-02-01/2022-02-02"))
    assert dataset(records[0], {"id": "d1", **gap}).case("p1").days_detained() == DayRange(0, 0)


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


JUDGMENT = {
    "type": "judgment",
    "id": "j1",
    "persons": ["p1", "p2"],
    "day": "2021-09-06",
    "result": "convicted_in_part",
    "decisions": [{"charge": "c1", "outcome": "acquitted"}, {"charge": "c2", "outcome": "convicted"}],
    "penalties": [
        {"kind": "restriction_of_liberty", "person": "p1", "term": "P2Y"},
        {"kind": "imprisonment", "person": "p2", "term": "P12Y"},
        {"kind": "fine", "charge": "c2"},
        {"kind": "confiscation"},
        {"kind": "arrest", "organisation": "o1"},
    ],
}


def group_case():
    return dataset(
        {"type": "person", "id": "p1"},
        {"type": "person", "id": "p2"},
        {"type": "charge", "id": "c1", "person": "p1"},
        {"type": "charge", "id": "c2", "person": "p2"},
        {
            "type": "proceeding",
            "id": "pr1",
            "persons": ["p1", "p2"],
            "course": [{"kind": "opened", "day": "2021-03"}, {"kind": "joined", "day": "2021-04", "persons": ["p2"]}],
        },
        JUDGMENT,
    )


@pytest.mark.parametrize(
    ("person", "decisions", "penalties"),
    [
        ("p1", {0: YES}, {0: YES, 3: UNKNOWN}),
        ("p2", {1: YES}, {1: YES, 2: YES, 3: UNKNOWN}),
    ],
)
def test_only_the_persons_own_decisions_and_penalties(person, decisions, penalties):
    one = group_case().case(person)
    (judgment,) = one.of_type(Judgment)
    for parts, wanted in ((judgment.decisions, decisions), (judgment.penalties, penalties)):
        assert {n: one.is_own(part, judgment) for n, part in one.own(parts, judgment)} == wanted


def test_the_timeline_leaves_out_what_is_anothers():
    rows = [(e.pointer, e.event, e.detail, e.is_shared) for e in group_case().case("p1").timeline()]
    assert rows == [
        ("/course/0", "proceeding", "opened", True),
        ("/day", "judgment", "", True),
        ("/decisions/0", "decision", "acquitted", False),
        ("/penalties/0", "penalty", "restriction_of_liberty", False),
        ("/penalties/3", "penalty", "confiscation", True),
        ("/citation", "charge", "", False),
    ]


def test_a_record_of_another_that_concerns_the_case_names_its_person():
    found = dataset(
        {"type": "person", "id": "p1"},
        {"type": "person", "id": "p2"},
        {"type": "charge", "id": "c1", "person": "p1"},
        {
            "type": "charge",
            "id": "c2",
            "person": "p2",
            "replaces": ["c1"],
            "course": [{"kind": "charged", "day": "2021"}],
        },
    )
    assert [(e.record.id, e.of) for e in found.case("p1").timeline()] == [("c2", ("p2",)), ("c1", ())]


def test_ties_that_contradict_each_other_tie_nobody():
    found = dataset(
        {"type": "person", "id": "p1", "relationships": [{"kind": "same_as", "person": "p2"}]},
        {"type": "person", "id": "p2", "relationships": [{"kind": "same_as", "person": "p3"}]},
        {"type": "person", "id": "p3", "relationships": [{"kind": "not_same_as", "person": "p1"}]},
        {"id": "d3", **WEEK, "person": "p3"},
    )
    assert [(found.case(p).ids, [o.id for o in found.case(p).undecided]) for p in ("p1", "p2", "p3")] == [
        ({"p1"}, ["p2"]),
        ({"p2"}, ["p1", "p3"]),
        ({"p3"}, ["p2"]),
    ]
    assert found.case("p1").days_detained() == DayRange(0, 0)
    assert found.count_people() == PeopleCount(2, 3)


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


def test_a_recognition_known_by_its_issue_is_no_older_than_that():
    found = case({"type": "recognition", "status": "arbitrary_detention", "persons": ["p1"], "issued": "2022-05-10"})
    assert found.statuses(on="2021-02-01") == ()
    assert [s.published for s in found.statuses(on="2022-06-01")] == [YES]
    assert [(str(e.when), e.pointer) for e in found.timeline()] == [("2022-05-10", "/issued")]


def test_an_act_after_the_day_up_to_which_things_can_have_happened_is_a_plan():
    given = {"type": "recognition", "status": "political_prisoner", "persons": ["p1"], "issuers": ["o1"]}
    records = ({**given, "act": "gives", "day": "2021-04-09"}, {**given, "act": "withdraws", "day": "2022-04-09"})
    then, now = (attrs.evolve(case(*records), as_of=PartialDate.parse(day)) for day in ("2021-12-31", "2023"))
    for on in (None, "2022-06-01", "2030-01-01"):
        assert [(s.published, s.lifted_by) for s in then.statuses(on=on)] == [(YES, None), (UNKNOWN, None)]
        assert [s.published for s in now.statuses(on=on)] == [YES, YES]
        assert now.statuses(on=on)[0].lifted_by is not None
    assert [s.published for s in then.statuses(on="2021-05-01")] == [YES]


def test_the_timeline_follows_the_day_that_a_date_names_and_the_clock():
    found = case(
        {"type": "incident", "kind": "beating", "subjects": ["p1"], "day": "2021-03-25~"},
        detention(custody("2021-03-24/2021-03-27"), arrest={"day": "2021-03-24T14:00"}),
        {"type": "incident", "kind": "search", "subjects": ["p1"], "day": "2021-03-24T06:00"},
        {"type": "incident", "kind": "counsel_denied", "subjects": ["p1"], "period": "/2021-03-26"},
        {"type": "incident", "kind": "search", "subjects": ["p1"], "day": "[..2021-03-23]"},
    )
    assert [str(e.when) for e in found.timeline()] == [
        "[..2021-03-23]",
        "2021-03-24T06:00",
        "2021-03-24T14:00",
        "2021-03-24/2021-03-27",  # of one day with the arrest, and later by the order of the record
        "2021-03-25~",
        "/2021-03-26",
    ]


def test_plans_are_marked_in_the_timeline():
    found = dataset(
        {"type": "person", "id": "p1"},
        {
            "type": "detention",
            "id": "d1",
            "person": "p1",
            "phases": [{"kind": "imprisonment", "period": "2021-03-24/", "planned_end": "2031-03-24"}],
        },
        {"type": "proceeding", "id": "pr1", "persons": ["p1"], "hearings": [{"day": "2026-12-07"}, {"day": "2026-11"}]},
    ).case("p1", as_of="2026-11-30")
    assert [(str(e.when), e.event, e.is_plan) for e in found.timeline()] == [
        ("2021-03-24/", "phase", False),
        ("2026-11", "hearing", False),
        ("2026-12-07", "hearing", True),
        ("2031-03-24", "planned end", True),
    ]


def test_the_person_stands_in_the_timeline():
    found = dataset({"type": "person", "id": "p1", "birth": "1990-05", "death": "2022-01-03"}).case("p1")
    assert [(e.event, str(e.when), e.record.id) for e in found.timeline()] == [
        ("birth", "1990-05", "p1"),
        ("death", "2022-01-03", "p1"),
    ]
