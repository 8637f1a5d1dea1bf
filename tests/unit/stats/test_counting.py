"""Counts by people: least and most, ties, news that grew old, statuses, labels, what was known by a day."""

import json

import pytest
from desk_file import RECORDS, dataset
from hypothesis import given, settings
from hypothesis import strategies as st

import hrdocs
from hrdocs import stats
from hrdocs.codec import write_record
from hrdocs.testing import datasets

NOVEMBER = "2026-11-01/2026-11-30"


def cells(row):
    return {name: str(each) for name, each in row.cells.items()}


def table(counts):
    return {row.words: cells(row) for row in counts.rows}


def test_held_has_a_least_and_a_most_and_old_news_apart():
    counts = stats.held(dataset(), on="2026-11-30", by=("gender", "article", "phase"))
    assert cells(counts.total) == {"people": "1 to 2", "last_known": "1"}
    assert table(counts) == {
        ("female", "cc1999:342", "pretrial_detention"): {"people": "1", "last_known": "0"},
        ("", "", "custody"): {"people": "0 to 1", "last_known": "0"},
        ("male", "", "imprisonment"): {"people": "0", "last_known": "1"},
    }
    assert (counts.open_state, counts.open_pairs, counts.undated) == (1, 2, 0)


def test_an_open_pair_is_one_person_in_the_least_and_two_in_the_most():
    # Both are certain to be held; whether they are one person is open.
    sure = {"type": "detention", "id": "d9", "person": "p4", "phases": [{"kind": "custody", "period": "2026-11-01/.."}]}
    counts = stats.held(dataset(sure), on="2026-11-15", by=("phase",))
    assert str(counts.total.people) == "1 to 2"


@pytest.mark.parametrize(
    ("as_of", "on", "people", "apart"),
    [
        ("2026-06-03", "2026-11-30", "1", None),  # 180 days
        ("2026-06-02", "2026-11-30", "0", "1"),  # 181 days
        ("2026-12-01", "2026-11-30", "1", None),  # news of a later day
        (None, "2026-11-30", "0 to 1", None),  # ongoing, no day: the state on the day is not known
    ],
)
def test_ongoing_is_held_for_180_days_after_the_news(as_of, on, people, apart):
    detention = {
        "type": "detention",
        "id": "d1",
        "person": "p1",
        "state": "ongoing",
        "phases": [{"kind": "custody", "period": "2026-01-01/"}],
        **({"as_of": as_of} if as_of else {}),
    }
    records = [hrdocs.from_json(each) for each in ({"type": "person", "id": "p1"}, detention)]
    counts = stats.held(hrdocs.Dataset(records), on=on)
    assert str(counts.total.people) == people
    found = counts.total.cells.get("last_known")
    assert (None if found is None else str(found)) == apart


def test_what_the_file_says_without_a_day_holds_for_the_day_it_was_made():
    detention = {
        "type": "detention",
        "id": "d1",
        "person": "p1",
        "phases": [{"kind": "custody", "period": "2021-01-01/.."}],
    }
    records = [hrdocs.from_json(each) for each in ({"type": "person", "id": "p1"}, detention)]
    undated = stats.held(hrdocs.Dataset(records), on="2026-11-30")
    assert (str(undated.total.people), undated.undated) == ("1", 1)
    header = hrdocs.Header(hrdocs=hrdocs.Dataset().header.hrdocs, generated=hrdocs.PartialDate("2021-02-01"))
    old = stats.held(hrdocs.Dataset(records, header=header), on="2026-11-30")
    assert cells(old.total) == {"people": "0", "last_known": "1"}


def test_a_term_that_ran_out_after_the_last_news_is_open():
    detention = {
        "type": "detention",
        "id": "d1",
        "person": "p1",
        "state": "ongoing",
        "as_of": "2026-09-01",
        "phases": [{"kind": "imprisonment", "period": "2021-01-01/", "planned_end": "2026-10-01"}],
    }
    records = [hrdocs.from_json(each) for each in ({"type": "person", "id": "p1"}, detention)]
    assert str(stats.held(hrdocs.Dataset(records), on="2026-09-30").total.people) == "1"
    assert str(stats.held(hrdocs.Dataset(records), on="2026-11-30").total.people) == "0 to 1"


def test_a_status_is_counted_from_published_acts_alone():
    counts = stats.held(dataset(), on="2026-11-30", status="political_prisoner")
    assert (str(counts.total.people), counts.issuers) == ("1", ("o1",))
    assert str(stats.held(dataset(), on="2026-10-19", status="political_prisoner").total.people) == "0"
    lifted = {"type": "recognition", "id": "r2", "status": "political_prisoner", "act": "withdraws", "persons": ["p1"]}
    lifted |= {"issuers": ["o1"], "day": "2026-11-25"}
    assert str(stats.held(dataset(lifted), on="2026-11-30", status="political_prisoner").total.people) == "0"
    assert str(stats.held(dataset(lifted), on="2026-11-24", status="political_prisoner").total.people) == "1"
    # An act without a day may have been published later; the person may be held that day or not.
    undated = {**lifted, "act": "gives", "persons": ["p5"], "id": "r3"}
    undated.pop("day")
    assert str(stats.held(dataset(undated), on="2026-11-05", status="political_prisoner").total.people) == "1 to 2"


def test_arrests_charges_verdicts_and_terms():
    assert table(stats.arrests(dataset(), "2026-10-01/2026-11-30", by=("month",))) == {
        ("2026-10",): {"people": "2"},
        ("2026-11",): {"people": "1"},
    }
    assert table(stats.charges(dataset(), "2026-10-01/2026-10-31")) == {("cc1999:342",): {"people": "1"}}
    assert stats.charges(dataset(), NOVEMBER).rows == ()
    verdicts = stats.verdicts(dataset(), "2021-12-01/2021-12-31")
    # The same verdict stands in both records of the person: it counts once.
    assert table(verdicts) == {("o2",): {"people": "1", "imprisonment": "P5Y6M", "BYN": "3000"}}
    terms = stats.terms(dataset())
    assert table(terms) == {
        ("imprisonment",): {"people": "1", "term": "P5Y6M", "BYN": "0"},
        ("fine",): {"people": "1", "term": "0", "BYN": "3000"},
    }
    assert "term" not in terms.total.cells


def test_known_by_gives_the_figure_of_an_earlier_month():
    # d5 became known on 12 November: on the last of October it was in no file.
    assert str(stats.held(dataset(), on="2026-10-31").total.people) == "2"
    counts = stats.held(dataset(), on="2026-10-31", known_by="2026-10-31")
    assert (str(counts.total.people), counts.later) == ("1", 2)
    assert str(stats.held(dataset(), on="2026-10-31", known_by="2026-11-12").total.people) == "2"


def test_what_a_revision_added_later_was_not_known():
    ended = next(each for each in RECORDS if each["id"] == "d1") | {
        "id": "d9",
        "person": "p9",
        "state": "over",
        "ended": {"day": "2026-10-25", "how": "released"},
        "revision": [{"kind": "change", "day": "2026-11-05", "pointers": ["/ended", "/state", "/as_of"]}],
    }
    person = {"type": "person", "id": "p9"}
    both = dataset(ended, person)
    assert str(stats.held(both, on="2026-10-31").total.people) == "2"
    before = stats.held(both, on="2026-10-31", known_by="2026-10-31")
    assert (before.total.people.whole, before.changed) == ((1, 2), 1)


def test_a_label_counts_what_may_be_shared():
    assert str(stats.held(dataset(), on="2026-11-30", label="clear").total.people) == "0"
    assert str(stats.held(dataset(), on="2026-11-30", label="amber").total.people) == "1 to 2"
    refused = {"type": "person", "id": "p1", "consent": [{"purposes": {"statistics": "no"}}]}
    records = [hrdocs.from_json(refused if each["id"] == "p1" else each) for each in RECORDS]
    assert str(stats.held(hrdocs.Dataset(records), on="2026-11-30", label="amber").total.people) == "0 to 1"


def test_a_reference_to_a_person_without_a_record_is_a_person():
    lone = {"type": "detention", "id": "d9", "person": "p9", "phases": [{"kind": "custody", "period": "2026-11-01/.."}]}
    assert str(stats.held(dataset(lone), on="2026-11-15").total.people) == "2 to 3"


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: stats.held(dataset(), on="2026-11"), "people are counted on one day, known to the day"),
        (lambda: stats.held(dataset(), on="2026-11-30", by=("court",)), "held is counted by any of gender, article"),
        (lambda: stats.held(dataset(), on="2026-11-30", by=("gender", "gender")), "each once"),
        (lambda: stats.held(dataset(), on="2026-11-30", status="hero"), "there is no such status; there are"),
        (lambda: stats.held(dataset(), on="2026-11-30", label="blue"), "there is no such label; there are"),
        (lambda: stats.held(dataset(), on="2026-11-30", known_by="2026-11-01"), "known_by is an earlier day"),
        (lambda: stats.arrests(dataset(), "2026-11-01/"), "a period has a first and a last day"),
    ],
)
def test_a_wrong_call_says_what_is_right(call, message):
    with pytest.raises(ValueError, match=message):
        call()


def tied(records):
    """Return records in which each person is split in two, tied, and the facts are divided between the two."""
    made = []
    for n, record in enumerate(records):
        plain = json.loads(json.dumps(record))
        if plain["type"] == "person":
            made.append(plain)
            tie = {"kind": "same_as", "person": plain["id"]}
            made.append({"type": "person", "id": f"{plain['id']}-b", "relationships": [tie]})
        elif "person" in plain and n % 2:
            made.append({**plain, "person": f"{plain['person']}-b"})
        else:
            made.append(plain)
    return made


def figures(records):
    made = hrdocs.Dataset([hrdocs.from_json(each) for each in records])
    return [
        (str(counts.total.cells), [(row.words, str(row.cells)) for row in counts.rows])
        for counts in (
            stats.held(made, on="2021-06-15", by=("phase",)),
            stats.arrests(made, "2021-01-01/2021-12-31"),
            stats.charges(made),
            stats.verdicts(made, by=()),
        )
    ]


def test_a_person_tied_in_two_records_changes_no_count():
    assert figures(RECORDS) == figures(tied(RECORDS))


@settings(max_examples=12)
@given(datasets(), st.booleans())
def test_a_tie_changes_no_count_of_any_dataset(made, is_doubled):
    plain = [write_record(record) for record in made]
    ids = {record["id"] for record in plain}
    people = [record["id"] for record in plain if record["type"] == "person"]
    new = [each for each in people if f"{each}-b" not in ids][: 1 + is_doubled]
    ties = [
        {"type": "person", "id": f"{each}-b", "relationships": [{"kind": "same_as", "person": each}]} for each in new
    ]
    assert figures(plain) == figures([*plain, *ties])
