"""What held for an article around each of its turns: the look-up of a day, the periods and the finder's view agree."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from hrdocs import law
from hrdocs.law import NotInForce, UnknownWording
from hrdocs.law.citations import lookups
from hrdocs.law.reference import code_names, day_spans, store
from hrdocs.values import Answer, PartialDate, Period

ARTICLES = [(code, number) for code in code_names.CODES for number in store.index(code)]
DAY = timedelta(days=1)
FORMER_193_1 = [(True, "[2006-01-01..2018-10-29]"), (False, "2019-07-19"), (True, "2022-01-22")]


def rows_of(code, number):
    entry = store.index(code)[number]
    parts = [part["wordings"] for part in entry.get("parts", ()) if "wordings" in part]
    return [row for chain in (entry.get("life", ()), entry.get("headings", ()), *parts) for row in chain]


def days_around(code, number):
    own = law.code(code)
    turns = {day for row in rows_of(code, number) for day in day_spans.bounds(row["from"])}
    turns |= {own.in_force, own.repealed or own.as_of}
    return sorted({turn + around * DAY for turn in turns for around in (-1, 0, 1)})


def asked(article, day):
    """Return the wordings, none where the article was not in force; None where no source shows any."""
    try:
        return article.on(day)
    except NotInForce:
        return ()
    except UnknownWording:
        return None


def by_periods(article, day):
    own = law.code(article.code)
    if own.as_of < day and (own.repealed is None or day < own.repealed):
        return Answer.UNKNOWN  # beyond the last day that the data know
    answer = Answer.NO
    for period in article.periods:
        answer |= Period.parse(period).contains(day)
    return answer


def key(wording):
    return (
        wording.is_in_force,
        wording.heading,
        tuple((part.citation, part.since, part.is_known) for part in wording.parts),
    )


@pytest.mark.parametrize("code", code_names.CODES)
def test_a_day_agrees_with_the_periods(code):
    for number in store.index(code):
        article = law.article(code, number)
        for day in days_around(code, number):
            place = f"{code}:{number} on {day}"
            force = by_periods(article, day)
            assert article.is_in_force(day) is force, place
            assert lookups.has_article(code, number, (day, day)) is not force.is_no, place
            wordings = asked(article, day)
            if wordings is None:
                assert not force.is_no, place
                continue
            told = {wording.is_in_force for wording in wordings}
            if any(wording.beyond_as_of for wording in wordings):
                assert len(told) == 1, place  # the last wording, marked
                continue
            assert told == {Answer.YES: {True}, Answer.NO: set(), Answer.UNKNOWN: {True, False}}[force], place


@pytest.mark.parametrize("code", code_names.CODES)
def test_a_day_has_each_wording_that_a_part_may_have(code):
    for number in store.index(code):
        article = law.article(code, number)
        for day in days_around(code, number):
            wordings = asked(article, day)
            for given in store.index(code)[number].get("parts", ()):
                rows = given.get("wordings", [])
                if not wordings or not rows:
                    continue
                answers = [day_spans.happened(row["from"], (day, day)) for row in rows]
                held = max((at for at, answer in enumerate(answers) if answer.is_yes), default=None)
                open_ = [at for at, answer in enumerate(answers) if answer.is_unknown]
                there = [rows[at] for at in [held, *open_] if at is not None and rows[at]["state"] != "absent"]
                firsts = {row.get("since", row["from"]) for row in there}
                told = {
                    part.since.text
                    for wording in wordings
                    for part in wording.parts
                    if part.number == (given["part"] or None)
                }
                assert told == firsts, f"{code}:{number}/{given['part']} on {day}"


@pytest.mark.parametrize("code", code_names.CODES)
def test_a_partial_day_has_what_its_days_have(code):
    for number in store.index(code):
        article = law.article(code, number)
        around = days_around(code, number)
        for first, last in [*pairwise(around), (around[0], around[-1])]:
            span = PartialDate(f"[{first}..{last}]")
            within = [day for day in around if first <= day <= last]
            forces = {article.is_in_force(day) for day in within}
            force = forces.pop() if len(forces) == 1 else Answer.UNKNOWN
            assert article.is_in_force(span) is force, f"{code}:{number} in {span}"
            told = asked(article, span)
            if told is None:
                assert not force.is_no
                continue
            keys = [key(wording) for wording in told]
            assert len(set(keys)) == len(keys)
            of_days = {key(wording) for day in within for wording in asked(article, day) or ()}
            assert of_days <= set(keys), f"{code}:{number} in {span}"
            if not any(wording.beyond_as_of for wording in told):
                assert any(not wording.is_in_force for wording in told) is not force.is_yes or force.is_no


@pytest.mark.parametrize(
    ("number", "on"),
    [
        ("361-4", "2021-01-05"),  # inserted by Law 112-З
        ("361-4", "2021-06-18"),
        ("361-4", "2020"),
        ("361-4", "[2001-01-01..2021-06-18]"),
        ("130-2", "2022-01-11"),  # the day before the window of its insertion
        ("114-1", "2003-01-03"),  # no source shows its first wording, but it was not there at all
        ("193-1", "2005-12-31"),  # before it came for the first time
        ("193-1", "2019-07-19"),  # excluded
        ("193-1", "2022-01-21"),  # the day before it came again
        ("342", "2000-12-31"),  # the day before the code
    ],
)
def test_before_its_first_day_an_article_was_not_in_force(number, on):
    with pytest.raises(NotInForce) as caught:
        law.article("cc1999", number, on=on)
    assert caught.value.on == on
    assert caught.value.periods == law.article("cc1999", number).periods
    assert law.article("cc1999", number).is_in_force(on) is Answer.NO


@pytest.mark.parametrize(
    ("number", "on", "told"),
    [
        ("361-4", "2021-06-19", [(True, "2021-06-19")]),
        # A year in which it was inserted: it was there for a part of it alone.
        ("361-4", "2021", [(False, "2001-01-01"), (True, "2021-06-19")]),
        ("361-4", "2021-06-19~", [(False, "2001-01-01"), (True, "2021-06-19")]),
        # Inserted on a day known only as a window: from its end on it was surely there.
        ("130-2", "2022-01-12", [(False, "2001-01-01"), (True, "[2022-01-12..2022-01-22]")]),
        ("130-2", "2022-01-21", [(False, "2001-01-01"), (True, "[2022-01-12..2022-01-22]")]),
        ("130-2", "2022-01-22", [(True, "[2022-01-12..2022-01-22]")]),
        # A span that begins before the code.
        ("143", "[2000-12-31..2001-01-01]", [(False, "[..2001-01-01]"), (True, "2001-01-01")]),
        ("143", "2001-01-01", [(True, "2001-01-01")]),
        # Excluded and inserted again: the first text that shows it is of 2018, whenever that became law.
        ("193-1", "[2019-07-18..2022-01-22]", FORMER_193_1),
        ("193-1", "[2019-07-19..2022-01-22]", [(False, "2019-07-19"), (True, "2022-01-22")]),
    ],
)
def test_wordings_of_a_span_that_holds_the_first_day(number, on, told):
    article = law.article("cc1999", number)
    found = article.on(on)
    assert [(wording.is_in_force, str(wording.since)) for wording in found] == told
    assert all(wording.is_in_force or not wording.parts for wording in found)
    assert article.is_in_force(on) is (Answer.YES if len(told) == 1 else Answer.UNKNOWN)
    assert law.article("cc1999", number, on=on) == (found[0] if len(found) == 1 else found)


def test_what_is_told_of_the_time_before_ends_with_the_first_day():
    before, after = law.article("cc1999", "361-4").on("2021")
    assert (before.until, after.since) == (PartialDate("2021-06-19"), PartialDate("2021-06-19"))
    assert (before.heading, before.parts) == (None, ())


def test_a_part_inserted_later_is_missing_before():
    before, after = (law.article("cc1999", "57", on=on) for on in ("2025-03-02", "2025-03-03"))
    assert {part.number for part in after.parts} - {part.number for part in before.parts} == {"1-1", "1-2", "7-1"}
    assert len(law.article("cc1999", "57").on("2025-03")) == len([before, after])


def test_a_window_stays_open_when_a_later_change_has_taken_effect():
    # A law of 2018 brought part 2 in a window of three months, within which the first text begins to show part 1.
    before, *_, after = law.article("cc1999", "435").on("2018-11-01")
    assert [(part.number, part.is_known) for part in before.parts] == [("1", True), ("2", False)]
    assert [(part.number, part.is_known) for part in after.parts] == [("1", True), ("2", True)]


def test_every_article_is_there_on_some_day_unless_no_source_shows_it_so():
    assert all(law.article(code, number).periods for code, number in ARTICLES)
    assert law.article("cc1999", "342").is_in_force(date(2020, 8, 9)) is Answer.YES
    assert law.article("cao2003", "23.34").is_in_force("2021-03-01") is Answer.NO
    assert law.article("cao2003", "23.34").is_in_force("2021") is Answer.UNKNOWN
