"""What the rows of each rule cannot say: stays counted instant by instant, long files, what is kept of a record."""

import itertools
import pickle

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import hrdocs
from hrdocs.codec import read_record
from hrdocs.validation.examine import Terms, examine_dataset
from hrdocs.validation.rules import custody
from hrdocs.values import Answer


def detention(name, period, *, person="p1", kind="custody", **fields):
    return {"type": "detention", "id": name, "person": person, "phases": [{"kind": kind, "period": period}], **fields}


def told(*records, as_of=None):
    dataset = hrdocs.Dataset(records=tuple(read_record(each) for each in records))
    found = hrdocs.validate(dataset, as_of=as_of)
    return [(p.code, p.place.pointer, p.severity.value) for p in found.problems if p.severity.value != "note"]


# --- Stays ------------------------------------------------------------------------------------------------------------

BOUNDS = st.lists(st.integers(1, 9), min_size=2, max_size=2).map(sorted).map(tuple)


@st.composite
def stays(draw, *, is_exact=None, is_loose=None):
    began, over = draw(BOUNDS), draw(BOUNDS)
    # It ended no sooner than it began, as the marks of a case have it.
    over = max(over[0], began[0]), max(over[1], began[0])
    began = began[0], min(began[1], over[1])
    return custody._Stay(
        draw(st.integers(-3, 40)),
        draw(st.booleans()) if is_loose is None else is_loose,
        draw(st.booleans()) if is_exact is None else is_exact,
        began,
        over,
    )


def days_of(stay):
    """Every first and last day that the bounds admit."""
    pairs = itertools.product(range(stay.began[0], stay.began[1] + 1), range(stay.over[0], stay.over[1] + 1))
    return [(first, last) for first, last in pairs if first <= last]


def must_overlap(one, other):
    """Return whether two stays between exact days have a moment in common, whatever the hours."""
    moments = range(4)  # of each day; a stay begins at one of the first day's and ends at one of the last
    for a, b, c, d in itertools.product(moments, repeat=4):
        start, end, begin, stop = 4 * one[0] + a, 4 * one[1] + b, 4 * other[0] + c, 4 * other[1] + d
        if start <= end and begin <= stop and (end <= begin or stop <= start):
            return False
    return True


@given(stays(is_loose=False, is_exact=True), stays(is_loose=False, is_exact=True))
def test_stays_overlap_as_counting_moments_has_it(one, other):
    every = [must_overlap(a, b) for a in days_of(one) for b in days_of(other)]
    expected = Answer.YES if all(every) else Answer.UNKNOWN if any(every) else Answer.NO
    assert one.overlaps(other) is expected
    assert other.overlaps(one) is expected


@given(stays(), stays())
def test_what_is_loose_or_not_exact_is_never_more(one, other):
    answer = one.overlaps(other)
    assert answer is other.overlaps(one)
    if one.is_loose or other.is_loose:
        assert answer is not Answer.YES


# The first of the file surely overlaps both others, of which one may follow the other.
FIRST_OF_THREE = [
    custody._Stay(0, is_loose=False, is_exact=True, began=began, over=over)
    for began, over in [((3, 3), (8, 8)), ((1, 1), (4, 4)), ((1, 5), (9, 9))]
]


@given(st.lists(stays(), max_size=6))
@example(FIRST_OF_THREE)
def test_without_the_stays_that_surely_overlap_one_above_them_none_surely_overlap(every):
    def overlapping(some):
        return {late for answer, _, (late, _) in custody._overlaps(some, set()) if answer is Answer.YES}

    placed = list(enumerate(every))
    wrong = overlapping(placed)
    assert not overlapping([each for each in placed if each[0] not in wrong])


@given(stays())
def test_a_stay_packed_is_the_same_stay(stay):
    assert custody._Stay.unpack(stay.pack()) == stay


@pytest.mark.parametrize("place", [-3, -2, -1, 0, 7, 100_000])
def test_the_ends_of_time_can_be_packed(place):
    stay = custody._Stay(place, True, False, (1, custody._NO_END), (1, custody._NO_END))  # noqa: FBT003
    assert custody._Stay.unpack(stay.pack()) == stay


@given(st.permutations(range(4)))
def test_the_order_of_the_file_does_not_matter(order):
    records = [
        {"type": "person", "id": "p1"},
        detention("d1", "2021-03-24/2021-09-01"),
        detention("d2", "2021-05-10/2021-05-20"),
        detention("d3", "2022-05-10/2022-05-20"),
    ]
    found = told(*(records[n] for n in order))
    assert len(found) == 1
    later = max(order.index(1), order.index(2))
    assert found == [("custody.overlapping", f"/records/{later}/phases/0", "error")]


def test_many_records_of_one_person_take_their_number_and_not_its_square():
    records = [detention(f"d{n}", "2021-03-24/2021-04-08") for n in range(2000)]
    records += [detention(f"e{n}", "2022-03/2022-03") for n in range(2000)]
    found = told({"type": "person", "id": "p1"}, *records)
    assert len(found) == 1999  # months not known to the day are not a doubt


def test_persons_said_to_be_the_same_in_a_circle_are_one():
    ties = [
        {"type": "person", "id": f"p{n}", "relationships": [{"kind": "same_as", "person": f"p{(n + 1) % 5}"}]}
        for n in range(5)
    ]
    found = told(
        *ties,
        detention("d1", "2021-03-24/2021-04-08", person="p1"),
        detention("d2", "2021-03-24/2021-04-08", person="p4"),
    )
    assert found == [("custody.overlapping", "/records/6/phases/0", "error")]


# --- What is kept -----------------------------------------------------------------------------------------------------


def rows_of(*records):
    dataset = hrdocs.Dataset(records=tuple(read_record(each) for each in records))
    tables = examine_dataset(dataset, Terms()).index.tables
    own = {table.name for table in custody.FAMILY.tables}
    assert pickle.loads(pickle.dumps(tables)) == tables  # noqa: S301 -- our own bytes; rows travel between processes
    return {name: rows for name, rows in tables.items() if rows and name in own}


def test_nothing_is_kept_of_what_no_rule_can_use():
    kept = rows_of(
        {"type": "person", "id": "p1", "names": [{"value": "Alena Vymyslenka"}]},
        {"type": "detention", "id": "d1", "person": "p1", "phases": [{"kind": "custody"}]},
        {"type": "charge", "id": "c1", "person": "p1"},
        {"type": "judgment", "id": "j1", "persons": ["p1"]},
        detention("d2", "[2021-09-09..2021-09-08]/2021-08-01", kind="recognizance", person="p2"),
    )
    # Under a restriction no one is held, yet it had a first day.
    assert set(kept) == {"detained"}


def test_a_stay_is_kept_as_one_number():
    kept = rows_of(detention("d1", "2021-03-24/2021-04-08", state="over", as_of="2021-05-01"))
    ((*row, packed),) = kept["detained"]
    assert row == [0, "p1", "2021-03-24", "2021-03-24", 0]
    stay = custody._Stay.unpack(packed)
    assert stay.pointer == "/phases/0"
    assert stay.is_exact
    assert stay.over[0] - stay.began[0] == 15


def test_contradictions_hold_nobody():
    found = told(
        {"type": "person", "id": "p1"},
        detention("d1", "2021-04-08/2021-03-24"),
        detention("d2", "2021-01-01/2021-12-31"),
    )
    assert found == [("period.ends-before-start", "/records/1/phases/0/period", "error")]


# --- One fault, reported once -----------------------------------------------------------------------------------------

SOURCED = {"sources": [{"source": "s1"}]}


def of_days(birth, **fields):
    """Return what is found of days for a person of a case that was opened in 2019, and held in 2020."""
    found = told(
        {"type": "person", "id": "p1", "birth": birth},
        {"type": "proceeding", "id": "c1", "persons": ["p1"], "opened": "2019-12-01", **SOURCED},
        detention("d1", "2020-03-01/2020-03-11", **fields),
        {"type": "incident", "id": "i1", "kind": "beating", "detention": "d1", "day": "2020-03-05"},
    )
    return [each for each in found if each[0] != "reference.dangling"]


def test_a_birth_that_is_too_late_is_told_once():
    assert [code for code, *_ in of_days("2020-06-01")] == ["person.birth-too-late"]


def test_a_doubt_about_a_birth_does_not_hide_what_is_sure():
    assert sorted(each[::2] for each in of_days("2020")) == [
        ("person.birth-too-late", "warning"),
        ("reference.other-time", "error"),
    ]


def test_nothing_is_compared_with_a_detention_that_ends_before_it_begins():
    found = of_days("1980", ended={"day": "2020-02-01", "how": "released"})
    assert [code for code, *_ in found] == ["custody.ends-before-start"]
