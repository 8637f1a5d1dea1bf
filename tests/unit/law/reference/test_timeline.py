"""One answer everywhere: article, finder, search and rules agree about a provision on a day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrdocs import law
from hrdocs.law import NotInForce, UnknownArticle, UnknownWording
from hrdocs.law.citations import lookups
from hrdocs.law.reference import code_names, day_spans, store
from hrdocs.law.reference.timeline import history, timeline
from hrdocs.validation.rules.citations.on_day import When, faults_of
from hrdocs.validation.rules.citations.spans import span_of
from hrdocs.values import Answer, Citation, PartialDate

ARTICLES = [(code, number) for code in code_names.CODES for number in store.index(code)]
# Articles with a window of change are few and err most easily.
WINDOWS = [(c, n) for c, n in ARTICLES if any(turn.startswith("[") for turn in timeline(c, n).turns)]
DAY = timedelta(days=1)
LAST = date(2999, 12, 31)


@st.composite
def provisions_on_days(draw):
    """Return an article, a part (perhaps one that it never had) and a day or bounds, often at the end of a window."""
    code, number = draw(st.sampled_from(ARTICLES) | st.sampled_from(WINDOWS))
    own, whole = law.code(code), timeline(code, number)
    part = draw(st.sampled_from([None, *sorted(whole.parts - {""}), "99"]))
    turns = {day for turn in whole.turns for day in day_spans.bounds(turn)}
    turns |= {own.in_force, own.as_of, own.as_of + DAY, date(2035, 1, 1), LAST - DAY, *([own.repealed or own.as_of])}
    around = st.sampled_from(sorted(turns)).flatmap(lambda day: st.sampled_from([day - DAY, day, day + DAY]))
    first, last = sorted(draw(st.tuples(around, around)))
    if draw(st.booleans()):
        return code, number, part, PartialDate.of(first)
    return code, number, part, PartialDate(f"[{first}..{last}]")


def joint(answers):
    different = set(answers)
    return different.pop() if len(different) == 1 else Answer.UNKNOWN


@given(provisions_on_days())
def test_article_finder_and_rules_agree(drawn):
    code, number, part, day = drawn
    article, citation = law.article(code, number), Citation(code=code, article=number, part=part)
    force = article.is_in_force(day)

    over_time = history(citation)
    first, last = over_time.reach(span_of(day.text))
    assert joint(over_time.force[first : last + 1]) is force
    assert lookups.has_article(code, number, day_spans.span(day)) is not force.is_no

    faults = {fault.code: fault for fault in faults_of(Citation(code=code, article=number), When((day.text,)))}
    absent = faults.keys() & {"citation.not-in-force", "citation.other-code"}
    if force.is_no:
        assert [faults[each].is_doubt for each in absent] in ([True], [False])
    if force.is_yes:
        assert not absent

    try:
        wordings = article.on(day)
    except NotInForce:
        assert force.is_no
        wordings = ()
    except UnknownWording:
        assert not force.is_no
        return
    assert force.is_no or wordings
    is_beyond = any(over_time.stretches[n].is_beyond for n in range(first, last + 1))
    assert all(wording.beyond_as_of is is_beyond for wording in wordings if wording.is_in_force)
    if is_beyond:
        assert force.is_unknown

    if part is not None:
        having = timeline(code, number).has_part(part, day_spans.span(day))
        if having.is_yes:
            assert all(part in {each.number for each in wording.parts} for wording in wordings)
        if having.is_no:
            assert not any(part in {each.number for each in wording.parts if each.is_known} for wording in wordings)
            assert not lookups.has_part(code, number, part, day_spans.span(day))
        if lookups.has_part(code, number, part, day_spans.span(day)):
            assert not having.is_no


@given(provisions_on_days())
def test_the_search_knows_an_article_unless_it_surely_was_not_in_force(drawn):
    code, number, _, day = drawn
    heading = law.article(code, number).heading
    if heading is None:
        return
    cited = {found.citation for found in law.search(heading["ru"], on=day)}
    if Citation(code=code, article=number) in cited:
        assert not law.article(code, number).is_in_force(day).is_no


@pytest.mark.parametrize("code", code_names.CODES)
def test_after_the_last_day_of_the_data_nothing_is_sure_but_the_end_of_a_code(code):
    own = law.code(code)
    for number in store.index(code):
        answer = Answer.NO if own.repealed else Answer.UNKNOWN
        assert law.article(code, number).is_in_force("2035-01-01") is answer, f"{code}:{number}"
        assert lookups.has_article(code, number, day_spans.span("2035-01-01")) is (own.repealed is None)
        assert faults_of(Citation(code=code, article=number), When(("2035-01-01",))) == () or own.repealed


@pytest.mark.parametrize("code", code_names.CODES)
def test_stretches_follow_one_another(code):
    for number in store.index(code):
        whole = timeline(code, number)
        assert list(whole.starts) == sorted(set(whole.starts))
        assert len(whole.starts) == len(whole.stretches)
        assert whole.reach((0, 10_000_000)) == (0, len(whole.starts) - 1)
        assert all(stretch.sure <= stretch.possible for stretch in whole.stretches)


def test_a_day_in_a_window_of_change_may_have_either_state():
    # Inserted between two texts: no source shows the day.
    for code, number in WINDOWS:
        life = store.index(code)[number]["life"]
        low, high = day_spans.bounds(life[0]["from"])
        if low == high:
            continue
        force = [law.article(code, number).is_in_force(day) for day in (low - DAY, low, high - DAY, high)]
        assert force[:3] == [Answer.NO, Answer.UNKNOWN, Answer.UNKNOWN], f"{code}:{number}"
        assert not force[3].is_no, f"{code}:{number}"


def test_an_article_that_the_code_never_had_has_no_time():
    with pytest.raises(UnknownArticle):
        timeline("cc1999", "999")
    assert history(Citation.parse("cc1999:999")) is None
