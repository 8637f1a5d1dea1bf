"""Provisions on the days of the acts: what the law has against a citation."""

from datetime import date, timedelta

import pytest
from charged import charge, told
from hypothesis import given
from hypothesis import strategies as st

from hrdocs import law, messages
from hrdocs.law.reference import code_names, day_spans, store
from hrdocs.law.reference.timeline import history
from hrdocs.testing import values
from hrdocs.validation.rules.citations.on_day import When, faults_of
from hrdocs.validation.rules.citations.spans import span_of
from hrdocs.values import Citation, PartialDate, Period


def codes_of(citation, *acts, later=None):
    return [(fault.code, fault.is_doubt) for fault in faults_of(Citation.parse(citation), When(acts, later))]


ARTICLES = [(code, number) for code in law.CODES for number in store.index(code)]


@st.composite
def held(draw):
    """Draw a provision with a day on which it was surely in force, as the law data have it."""
    while True:
        code, number = draw(st.sampled_from(ARTICLES))
        wordings = law.article(code, number).wordings
        if wordings and (found := _held_on(draw, code, number, draw(st.sampled_from(wordings)))) is not None:
            return found


def _held_on(draw, code, number, wording):
    own = code_names.code_of(code)
    first = day_spans.bounds(wording.since.text)[1]
    end = day_spans.bounds(wording.until.text)[0] if wording.until else own.repealed or own.as_of + timedelta(days=1)
    if first >= end:
        return None
    day = date.fromordinal(draw(st.integers(first.toordinal(), end.toordinal() - 1)))
    parts = [part.number for part in wording.parts]
    citation = Citation(code=code, article=number, part=draw(st.sampled_from(parts)) if parts else None)
    return citation, day.isoformat()


@given(held())
def test_a_provision_in_force_is_no_fault(given_provision):
    citation, day = given_provision
    assert told(charge(str(citation), day)) == []
    # Nor is it one on any longer time that has the day.
    assert told(charge(str(citation), f"{day[:4]}/{day[:4]}")) == []
    assert told(charge(str(citation), f"{day}/..")) == []


@given(held(), st.integers(1, 4000))
def test_an_act_after_the_end_is_an_error(given_provision, later):
    citation, _ = given_provision
    article = law.article(citation.code, citation.article)
    end = Period.parse(article.periods[-1]).end
    if end is None:
        return
    day = end.latest + timedelta(days=later)
    own = code_names.code_of(citation.code)
    codes = codes_of(str(citation), day.isoformat())
    if own.repealed is None and day > own.as_of:
        assert codes == []
    else:
        assert codes in ([("citation.not-in-force", False)], [("citation.other-code", False)])


@given(held(), st.dates(date(1990, 1, 1), date(2027, 1, 1)))
def test_a_later_day_alone_is_never_an_error(given_provision, day):
    citation, _ = given_provision
    assert all(is_doubt for _, is_doubt in codes_of(str(citation), later=day.isoformat()))


@given(values(Citation), st.lists(values(PartialDate) | values(Period), max_size=3), values(PartialDate) | st.none())
def test_no_citation_and_no_day_is_too_odd(citation, acts, later):
    when = When(tuple(str(act) for act in acts), None if later is None else str(later))
    faults = faults_of(citation, when)
    assert len(faults) <= 1
    for fault in faults:
        needed, optional = messages.parameters(fault.code)
        assert needed <= fault.parameters.keys() <= needed | optional
        assert messages.has_doubt(fault.code) or not fault.is_doubt


def test_inside_a_window_the_law_data_do_not_know():
    for code, number in ARTICLES:
        provision = history(Citation(code=code, article=number))
        for row in store.index(code)[number].get("life", ()):
            low, high = day_spans.bounds(row["from"])
            if low < high and code_names.code_of(code).in_force <= low:
                on = low.toordinal()
                n = provision.reach((on, on))[0]
                assert not provision.force[n].is_no
                assert codes_of(f"{code}:{number}", low.isoformat()) == []


def test_an_article_that_came_later_was_not_in_force_before():
    provision = history(Citation.parse("cc1999:361-4/1"))
    for text, is_there in (("2021-06-18", False), ("2021-06-19", True)):
        n = provision.reach(span_of(text))[0]
        assert provision.force[n].is_no is not is_there


@pytest.mark.parametrize(
    ("citation", "acts", "later", "expected"),
    [
        ("cao2003:23.34/1", ["2021-02-28T23:59"], None, []),
        ("cao2003:23.34/1", ["2021-03-01T00:01"], None, [("citation.not-in-force", False)]),
        # About the last day: the next one may be meant.
        ("cao2003:23.34/1", ["2021-02-28~"], None, [("citation.not-in-force", True)]),
        ("cao2003:23.34/1", ["2021-02-28?"], None, []),
        ("cao2003:23.34/1", ["2021"], None, [("citation.not-in-force", True)]),
        # No one claims a day that only an open bound reaches.
        ("cao2003:23.34/1", ["[2020-08-09..]"], None, []),
        ("cao2003:23.34/1", ["[..2020-08-09]"], None, []),
        ("cao2003:23.34/1", ["[2021-03-01..]"], None, [("citation.not-in-force", False)]),
        # Bounds that contradict each other are another rule's.
        ("cao2003:23.34/1", ["[2022-08-09..2022-08-01]"], None, []),
        ("cao2003:23.34/1", ["[2022-08-09..2022-08-01]"], "2022-09-01", []),
        ("cao2003:23.34/1", ["2022-08-09", "2020-08-09"], None, []),
        ("cao2003:23.34/1", ["2022-08-09", "2021"], None, [("citation.not-in-force", True)]),
        # A law that came later may be applied back; where the case too is older, it was not.
        ("cao2021:24.23/1", ["2021-02-20"], "2021-03-10", [("citation.not-in-force", True)]),
        ("cao2021:24.23/1", ["2021-02-20"], "2021-02-22", [("citation.not-in-force", False)]),
        ("cao2021:24.23/1", ["2021-02-20"], "2021", [("citation.not-in-force", True)]),
        ("cao2021:24.23/1", ["/2021-02-20"], None, [("citation.not-in-force", True)]),
        ("cao2021:24.23/1", ["2021-02-20/"], None, []),
        ("cao2021:24.23/7", ["2021-09-09"], "2021-09-10", [("citation.unknown-part", False)]),
        ("cao2021:24.23/7", ["2021-09-09"], "2022-02-10", [("citation.unknown-part", True)]),
        # Only the day of the ruling: it may be that of a law gone since the act, or of one not come yet.
        ("cao2003:23.34/1", [], "2021-03-10", [("citation.not-in-force", True)]),
        ("cao2021:24.23/1", [], "2020-03-10", [("citation.not-in-force", True)]),
        ("cao2021:24.23/1", [], "2021", []),
    ],
)
def test_days(citation, acts, later, expected):
    assert codes_of(citation, *acts, later=later) == expected


@pytest.mark.parametrize("day", ["2021-01-05", "2022-03-03"])
def test_a_distant_day_forgives_what_is_gone(day):
    when = When((), day, is_distant=True)
    assert faults_of(Citation.parse("cc1999:351/1"), when) == ()
    assert faults_of(Citation.parse("cc1999:342/1"), when) == ()


def test_what_is_told_of_a_provision():
    (fault,) = faults_of(Citation.parse("cao2003:23.34/3-1"), When(("2022-05-05",)))
    assert dict(fault.parameters) == {
        "citation": "cao2003:23.34",
        "periods": "2007-03-01/2021-02-28",
        "instead": "cao2021:24.23",
    }
    (fault,) = faults_of(Citation.parse("cc1999:432-9"), When())
    assert fault.parameters["citation"] == "cc1999:432-9"
    assert "cc1999:432" in fault.parameters["nearest"].split(", ")
    (fault,) = faults_of(Citation.parse("cao2021:342/1"), When())
    assert fault.parameters["nearest"] == "cc1999:342"
