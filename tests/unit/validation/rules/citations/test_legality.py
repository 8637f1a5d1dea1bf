"""What the rows of each rule cannot say: every provision on every day, words in all languages, messages as a whole."""

import pickle
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

import hrdocs
from hrdocs import law, messages
from hrdocs.codec import read_record
from hrdocs.law.reference import code_names, day_spans, store
from hrdocs.law.reference.timeline import history
from hrdocs.model import Appeal, Charge, Judgment, Listing, Proceeding, Tally
from hrdocs.testing import records, values
from hrdocs.validation.rules.citations import legality
from hrdocs.validation.rules.citations.on_day import When, faults_of
from hrdocs.validation.rules.citations.quoted import agree, belongs_to, headings_in, read
from hrdocs.validation.rules.citations.spans import span_of
from hrdocs.validation.walk import item_of
from hrdocs.values import Citation, PartialDate, Period

CITATION_RULES = ("citation",)


def report(*given_records, rules=CITATION_RULES, **options):
    dataset = hrdocs.Dataset(records=tuple(read_record(each) for each in given_records))
    return hrdocs.validate(dataset, rules=rules, **options)


def told(*given_records):
    problems = report(*given_records).problems
    return [(p.code, p.place.pointer, p.severity.value) for p in problems if p.severity.value != "note"]


def charge(citation, day=None, **fields):
    made = {"type": "charge", "id": "c1", "person": "p1", "citation": citation, **fields}
    if day is not None:
        made["allegations"] = [{"period" if "/" in day else "day": day}]
    return made


def codes_of(citation, *acts, later=None):
    return [(fault.code, fault.is_doubt) for fault in faults_of(Citation.parse(citation), When(acts, later))]


# --- Every provision --------------------------------------------------------------------------------------------------

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


@given(st.sampled_from((Charge, Judgment, Proceeding, Listing, Tally, Appeal)).flatmap(records))
def test_no_record_is_too_odd(record):
    report_ = hrdocs.validate(hrdocs.Dataset(records=(record,)), rules=("citation", "penalty"))
    assert all(problem.code.partition(".")[0] in {"citation", "penalty"} for problem in report_.problems)


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


# --- Days -------------------------------------------------------------------------------------------------------------


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


# --- Words ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "citations"),
    [
        ("ч. 1 ст. 342 УК", ["cc1999:342/1"]),
        ("Part 1 of Article 342 of the Criminal Code", ["cc1999:342/1"]),
        ("ч. 1 арт. 342 КК", ["cc1999:342/1"]),
        ("č. 1 art. 342 KK", ["cc1999:342/1"]),
        ("342 ч. 1", ["cc1999:342/1"]),
        ("cc1999:342/1", ["cc1999:342/1"]),
        ("ст. 14, ч. 2 ст. 293 УК", ["cc1999:293/2"]),  # an attempt is no provision of its own
        ("several administrative offences", []),
        ("ст. 130 УК РФ", []),
        ("ст. 3421 УК", []),
        ("ст. 342 УК " + "и так далее " * 400, []),  # an account, and no citation
    ],
)
def test_reading(text, citations):
    found = read(text)
    assert found.is_sure is bool(citations)
    assert [str(one) for one in found.citations if found.is_sure] == citations


def test_readings_that_stay_open():
    found = read("ст. 361.3 УК")
    assert [str(one) for one in found.open] == ["cc1999:361/3", "cc1999:361-3"]
    assert [str(one) for one in read("19.1").open] == ["cao2003:19.1", "cao2021:19.1"]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("cc1999:342/1", "cc1999:342/1", True),
        ("cc1999:342", "cc1999:342/1", True),
        ("cc1999:342/1", "cc1999:342/2", False),
        ("cc1999:293/2/1", "cc1999:293/2", True),
        ("cao2003:19.1", "cao2021:19.1", True),
        ("cc1999:14", "cao2003:14", False),
        ("cc1999:361/3", "cc1999:361-3", False),
    ],
)
def test_agreement(one, other, expected):
    assert agree(Citation.parse(one), Citation.parse(other)) is expected
    assert agree(Citation.parse(other), Citation.parse(one)) is expected


@given(st.sampled_from(ARTICLES), st.sampled_from(("ru", "en")))
def test_a_heading_belongs_to_its_own_article(article, language):
    code, number = article
    heading = law.article(code, number).heading
    if heading is not None and language in heading:
        assert belongs_to(heading[language], (Citation(code=code, article=number),)) == ()


@given(st.text(max_size=200))
def test_no_words_are_too_odd(text):
    read(text)
    headings_in(text)
    belongs_to(text, (Citation.parse("cc1999:342"),))


def test_headings_of_former_days_belong_too():
    calls = "Призывы к действиям, направленным на причинение вреда национальной безопасности Республики Беларусь"
    assert belongs_to(calls, (Citation.parse("cc1999:361"),)) == ()
    assert belongs_to(calls, (Citation.parse("cc1999:342"),)) == ("cc1999:361",)
    # Of an article without a heading in that language nothing is known.
    assert belongs_to("Дыскрэдытацыя Рэспублікі Беларусь у іншай форме", (Citation.parse("cc1999:342"),)) == ()


# --- Records ----------------------------------------------------------------------------------------------------------


def test_one_fault_is_told_once():
    # The number is wrong, and so both the words and the name of the offence disagree with it.
    wrong = charge("cc1999:999/1", cited_as="ч. 1 ст. 342 УК", heading_as="Массовые беспорядки")
    assert told(wrong) == [("citation.unknown-article", "/records/0/citation", "error")]
    other = charge("cc1999:293/2", cited_as="ч. 1 ст. 342 УК", heading_as="Грубое нарушение общественного порядка")
    assert told(other) == [("citation.words-disagree", "/records/0/citation", "warning")]


def test_several_rulings_on_one_charge_are_one_doubt():
    rulings = [
        {
            "type": "judgment",
            "id": f"j{n}",
            "day": f"2021-0{n}-10",
            "decisions": [{"charge": "c1", "outcome": "convicted"}],
        }
        for n in (1, 2, 3)
    ]
    assert told(*rulings, charge("cc1999:361-4/1")) == [("citation.not-in-force", "/records/3/citation", "warning")]


def test_the_order_of_the_file_does_not_matter():
    made = [
        charge("cc1999:342/1", "2020-09-06"),
        {
            "type": "judgment",
            "id": "j1",
            "day": "2021-02-02",
            "decisions": [{"charge": "c1", "outcome": "convicted", "convicted_under": "cc1999:361-4/1"}],
        },
    ]
    expected = [("citation.not-in-force", "/decisions/0/convicted_under", "error")]
    for each in (made, made[::-1]):
        assert [(code, pointer[len("/records/0") :], severity) for code, pointer, severity in told(*each)] == expected


def test_without_doubts_only_what_is_certain_is_told():
    doubted = charge("cc1999:361-4/1", "2021-01-05")
    certain = charge("cao2003:23.34/1", "2022-05-05", id="c2")
    found = report(doubted, certain, rules=hrdocs.Rules(select=CITATION_RULES, doubts=False))
    assert [problem.code for problem in found.problems] == ["citation.not-in-force"]


def test_rows_are_small_and_travel():
    item = item_of(read_record(charge("cc1999:342/1", "2020-09-06", stage="attempt")), 7)
    rows = list(legality.charge_rows(item))
    assert rows == [(7, "c1", "cc1999:342/1", ("2020-09-06",), False, "", True)]
    assert pickle.loads(pickle.dumps(rows)) == rows  # noqa: S301 -- our own bytes
    # Texts are the same objects for all records, since there may be a million.
    again = list(legality.charge_rows(item_of(read_record(charge("cc1999:342/1", "2021-09-06")), 8)))
    assert again[0][2] is rows[0][2]


MESSAGES = [
    (
        "en",
        "cao2003:23.34 was not in force on the day of the act",
        (
            "a provision in force on that day; this one was in force 2007-03-01/2021-02-28,"
            " and cao2021:24.23 corresponds to it"
        ),
        "check the provision and the day of the act, or add that day; if the authorities did apply it so, add a waiver",
    ),
    (
        "ru",
        "на день деяния cao2003:23.34 не действовала",
        "норма, действовавшая в тот день; эта действовала 2007-03-01/2021-02-28, ей соответствует cao2021:24.23",
        (
            "проверьте норму и день деяния или укажите этот день; если власти применили её именно так,"
            ' добавьте запись в "waivers"'
        ),
    ),
    (
        "be",
        "у дзень дзеяння cao2003:23.34 не мела сілы",
        "норма, якая мела сілу ў той дзень; гэтая мела сілу 2007-03-01/2021-02-28, ёй адпавядае cao2021:24.23",
        (
            "праверце норму і дзень дзеяння або пазначце гэты дзень; калі ўлады ўжылі яе менавіта так,"
            ' дадайце запіс у "waivers"'
        ),
    ),
]


@pytest.mark.parametrize(("language", "message", "expected", "fix"), MESSAGES)
def test_message(language, message, expected, fix):
    (problem,) = report(charge("cao2003:23.34/1", "2022-05-05")).problems
    rendered = messages.render(problem, language)
    assert (rendered.message, rendered.expected, rendered.fix) == (message, expected, fix)
