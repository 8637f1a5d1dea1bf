"""Look-up of codes, articles, parts and penalties by day."""

import pickle
from datetime import date
from decimal import Decimal

import pytest

from hrdocs import law
from hrdocs.cli.article_text import found_text, sanction_text
from hrdocs.errors import HrdocsError, InvalidText
from hrdocs.law import AmbiguousCode, NotInForce, UnknownArticle, UnknownBaseUnit, UnknownCode, UnknownWording
from hrdocs.law.reference import limits
from hrdocs.law.reference.penalties import range_of
from hrdocs.penalty import Penalty
from hrdocs.values import Answer, Citation, Duration, Money, PartialDate, Quantity
from hrdocs.vocabulary import PenaltyKind, PenaltyRole


def penalty(kind, **rest):
    return Penalty(kind=PenaltyKind(kind), **{name: Quantity.parse(text) for name, text in rest.items()})


# --- The facts of the seed documents ----------------------------------------------------------------------------------


def test_articles_of_24_september_2020():
    events = law.article("cao2003", "23.34", on="2020-09-24")
    disobedience = law.article("cao2003", "23.4", on="2020-09-24")
    assert events.heading["ru"] == "Нарушение порядка организации или проведения массовых мероприятий"
    assert [part.number for part in events.parts] == ["1", "2", "3", "3-1", "4", "5"]
    assert [part.number for part in disobedience.parts] == [None]
    assert disobedience.part().confidence == "high"


def test_a_fine_of_675_roubles_is_25_base_units_and_within_23_4():
    assert law.to_base_units(Money.parse("675 BYN"), "2020-09-24") == 25
    verdict = (
        law.article("cao2003", "23.4", on="2020-09-24").part().allows(penalty("fine", money="675 BYN"), on="2020-09-24")
    )
    assert (verdict.answer, verdict.reason) == (Answer.YES, "within")
    assert (verdict.bounds.least, verdict.bounds.most) == (Decimal(2), Decimal(50))


@pytest.mark.parametrize(
    ("term", "answer", "reason"),
    [
        ("P15D", Answer.YES, "within"),
        ("P1D", Answer.YES, "within"),
        ("P16D", Answer.NO, "above_most"),
        ("[P10D..P20D]", Answer.UNKNOWN, "amount_not_exact"),
        ("P15D~", Answer.UNKNOWN, "amount_not_exact"),
    ],
)
def test_fifteen_days_are_the_limit_of_administrative_arrest(term, answer, reason):
    part = law.article("cao2003", "23.34", on="2020-09-24").part("1")
    verdict = part.allows(penalty("administrative_arrest", term=term))
    assert (verdict.answer, verdict.reason) == (answer, reason)


@pytest.mark.parametrize(
    ("part", "term", "answer"),
    [("1", "P15D", Answer.YES), ("1", "P30D", Answer.NO), ("3", "P30D", Answer.YES), ("3", "P10D", Answer.NO)],
)
def test_repeated_breach_has_bounds_of_its_own_since_2021(part, term, answer):
    found = law.article("cao2021", "24.23", on="2022-05-01").part(part)
    assert found.allows(penalty("administrative_arrest", term=term)).answer is answer


def test_342_in_2020_and_2021():
    before = law.article("cc1999", "342", on="2020-08-09").part("1")
    after = law.article("cc1999", "342", on="2021-07-01").part("1")
    assert [entry.kind.value for entry in before.penalties] == [
        "fine",
        "arrest",
        "restriction_of_liberty",
        "imprisonment",
    ]
    assert before.heaviest().most == Duration(years=3)
    assert [entry.kind.value for entry in after.penalties] == ["arrest", "restriction_of_liberty", "imprisonment"]
    assert after.heaviest().most == Duration(years=4)
    assert after.law == "2021-05-26 112-З"
    assert after.since == PartialDate("2021-06-19")


def test_361_in_2020_is_known_and_in_july_2021_is_not():
    assert law.article("cc1999", "361", on="2020-08-09").part("1").heaviest().most == Duration(years=3)
    with pytest.raises(UnknownWording) as caught:
        law.article("cc1999", "361", on="2021-07-01")
    assert caught.value.known == ("2020-02-01/2021-06-18", "[2021-12-14..2022-09-26]/..")
    assert str(caught.value) == (
        "no source at hand shows Article 361 of cc1999 as worded on 2021-07-01; "
        "it is known for 2020-02-01/2021-06-18, [2021-12-14..2022-09-26]/.."
    )


def test_a_bare_arrest_has_the_bounds_of_the_general_part():
    part = law.article("cc1999", "342", on="2020-08-09").part("1")
    arrest = next(entry for entry in part.bounded() if entry.kind is PenaltyKind.ARREST)
    assert (arrest.least, arrest.most, arrest.is_general) == (Duration(months=1), Duration(months=3), True)


# --- Days -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("on", ["2020-08-09", date(2020, 8, 9), PartialDate("2020-08-09"), PartialDate("2020-08")])
def test_a_day_is_a_text_a_date_or_a_partial_date(on):
    assert law.article("cc1999", "342", on=on).part("2").heaviest().most == Duration(years=2)


@pytest.mark.parametrize(
    ("on", "count"),
    [
        ("2021-06-18", 1),
        ("2021-06-19", 1),
        ("2021-06", 2),  # the month in which Law 112-З took effect
        ("2021", 2),
        ("2021-06-18~", 2),
        ("[..2021-06-18]", 2),
    ],
)
def test_a_partial_day_gives_each_wording_that_may_hold(on, count):
    assert len(law.article("cc1999", "342").on(on)) >= count


def test_a_day_inside_a_window_gives_both():
    found = law.article("cc1999", "189", on="2021-04-15")
    assert [wording.is_in_force for wording in found] == [True, False]
    assert found[0].until == PartialDate("[2021-04-01..2021-04-30]")


def test_a_span_that_reaches_beyond_the_end_of_a_code_says_so():
    before, after = law.article("КоАП", "23.34", on="2021")
    assert (before.is_in_force, after.is_in_force) == (True, False)
    assert after.since == PartialDate("2021-03-01")


def test_an_article_excluded_and_enacted_again():
    article = law.article("cc1999", "193-1")
    assert article.periods == ("2006-01-01/2019-07-18", "2022-01-22/..")
    with pytest.raises(NotInForce) as caught:
        article.on("2020-08-09")
    assert caught.value.periods == article.periods
    assert len(law.article("cc1999", "193-1", on="2022-01-22").parts) == 1


def test_beyond_the_last_known_day_no_penalty_is_judged():
    wording = law.article("cc1999", "342", on="2030-01-01")
    assert wording.beyond_as_of
    verdict = wording.part("1").allows(penalty("imprisonment", term="P20Y"))
    assert (verdict.answer, verdict.reason) == (Answer.UNKNOWN, "beyond_as_of")


def test_wordings_follow_one_another():
    wordings = law.article("cc1999", "342").wordings
    assert [str(wording.since) for wording in wordings] == ["2001-01-01", "2006-01-01", "2020-02-01", "2021-06-19"]
    assert [wording.until for wording in wordings][:-1] == [wording.since for wording in wordings][1:]


# --- What a part allows -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("given", "answer", "reason"),
    [
        (penalty("imprisonment", term="P3Y"), Answer.YES, "within"),
        (penalty("imprisonment", term="P3Y1M"), Answer.NO, "above_most"),
        (penalty("imprisonment", term="P3M"), Answer.NO, "below_least"),  # six months are the least of the general part
        (penalty("imprisonment"), Answer.UNKNOWN, "amount_not_stated"),
        (penalty("life_imprisonment"), Answer.NO, "kind_not_in_sanction"),
        (penalty("special_confiscation"), Answer.UNKNOWN, "beside_sanction"),
        (penalty("deprivation_of_right", term="P2Y"), Answer.UNKNOWN, "beside_sanction"),
        (penalty("fine", base_units="100"), Answer.YES, "within"),
        (penalty("fine", base_units="20"), Answer.NO, "below_least"),
        (penalty("fine", money="2700 BYN"), Answer.UNKNOWN, "unit_unknown"),  # no day of the sentence is given
        (
            Penalty(kind=PenaltyKind.IMPRISONMENT, role=PenaltyRole.FINAL_MAIN, term=Quantity.parse("P9Y")),
            Answer.UNKNOWN,
            "joined_penalty",
        ),
    ],
)
def test_what_342_1_allowed_in_2020(given, answer, reason):
    verdict = law.article("cc1999", "342", on="2020-08-09").part("1").allows(given)
    assert (verdict.answer, verdict.reason) == (answer, reason)


def test_fines_of_legal_entities_have_bounds_of_their_own():
    part = law.article("cao2003", "23.34", on="2020-09-24").part("2")
    fine = penalty("fine", base_units="100")
    assert part.allows(fine).answer is Answer.NO
    assert part.allows(fine, subject="legal_entity").answer is Answer.YES


def test_a_sum_of_another_currency_is_not_judged():
    part = law.article("cao2003", "23.4", on="2020-09-24").part()
    verdict = part.allows(penalty("fine", money="300 USD"), on="2020-09-24")
    assert (verdict.answer, verdict.reason) == (Answer.UNKNOWN, "unit_unknown")


def test_a_wording_that_is_not_known_judges_nothing():
    wording = law.article("cc1999", "361", on="2021-06")[1]
    assert wording.part("1").allows(penalty("imprisonment", term="P9Y")).reason == "wording_unknown"
    assert wording.part("1").heaviest() is None


# --- Names, numbers, errors -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["cc1999", "УК", "ук", "КК", "CC", "УК РБ", " УК "])
def test_usual_names_of_the_criminal_code(name):
    assert law.article(name, "342").code == "cc1999"


@pytest.mark.parametrize(
    ("on", "number", "code"),
    [("2020-09-24", "23.34", "cao2003"), ("2021-03-01", "24.23", "cao2021"), (None, "24.57", "cao2021")],
)
def test_an_administrative_name_is_told_by_the_day_or_the_number(on, number, code):
    found = law.article("КоАП", number, on=on) if on else law.article("КоАП", number)
    assert found.code == code


@pytest.mark.parametrize(
    "number", ["342-2", "342/2", "342²", "З42-2", "342—2", "342‑2", " 342-2 ", "342-2.", "３４２-2"]
)
def test_numbers_are_read_as_meant(number):
    assert law.article("УК", number).number == "342-2"


@pytest.mark.parametrize(
    ("call", "error", "text"),
    [
        (lambda: law.article("xx", "1"), UnknownCode, "'xx' is no code known here; there are cc1999, cao2003, cao2021"),
        (lambda: law.article("УПК", "126"), UnknownCode, "УПК is a procedural code"),
        (lambda: law.article("cc1999", "999"), UnknownArticle, "cc1999 has no article '999'; the nearest are 465"),
        (lambda: law.article("cc1999", "342-9"), UnknownArticle, "the nearest are 342, 342-1, 342-2"),
        (lambda: law.article("cc1999", "342x"), UnknownArticle, "cc1999 has no article '342x'"),
        (lambda: law.article("cc1999", ""), InvalidText, "not a number of an article"),
        (lambda: law.article("cc1999", " \n"), InvalidText, "not a number of an article"),
        (lambda: law.article("", "1"), InvalidText, "not a code"),
        (lambda: law.article("КоАП", "9.1"), AmbiguousCode, "may be cao2003 or cao2021"),
        (lambda: law.code("КоАП"), AmbiguousCode, "may be cao2003 or cao2021"),
        (
            lambda: law.article("cc1999", "342", on="2020-08-09").part("9"),
            UnknownArticle,
            "Article 342 of cc1999 has no part '9'; its parts are 1, 2",
        ),
        (
            lambda: law.article("cc1999", "342", on="2020-08-09").part(),
            UnknownArticle,
            "Article 342 of cc1999 has several parts, 1, 2: say which",
        ),
        (lambda: law.article("cc1999", "342", on="1999-01-01"), NotInForce, "it was in force 2001-01-01/.."),
        (lambda: law.article("cao2003", "23.34", on="2021-03-01"), NotInForce, "replaced by cao2021:24.23"),
        (
            lambda: law.article("cao2003", "23.34", on="2011-03-01"),
            UnknownWording,
            "it is known for 2020-03-29/2021-02-28",
        ),
        (lambda: law.article("cc1999", "342", on="yesterday"), InvalidText, "not a PartialDate"),
        (lambda: law.search(""), InvalidText, "at least one word"),
        (lambda: law.base_unit("2001-01-01"), UnknownBaseUnit, "no base unit is known for 2001-01-01"),
        (lambda: law.base_unit("2016"), UnknownBaseUnit, "may be 210000 BYR or 21 BYN"),
        (lambda: law.base_unit("2003-09-15"), UnknownBaseUnit, "may be 14000 BYR or 16500 BYR"),
    ],
)
def test_bad_input_has_a_clear_error(call, error, text):
    with pytest.raises(error) as caught:
        call()
    assert isinstance(caught.value, HrdocsError)
    assert text in str(caught.value)
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)  # noqa: S301 -- our own bytes


# --- Around the articles ----------------------------------------------------------------------------------------------


def test_codes_have_their_facts():
    assert [code.name for code in law.codes()] == ["cc1999", "cao2003", "cao2021"]
    old = law.code("КоАП", on="2020-08-09")
    assert (old.name, old.number, old.in_force, old.repealed) == (
        "cao2003",
        "194-З",
        date(2007, 3, 1),
        date(2021, 3, 1),
    )


def test_headings_of_procedural_codes_are_looked_up():
    assert law.heading_of("cpc1999", "126")["ru"] == "Заключение под стражу"


def test_rights_come_with_their_source():
    rights = law.article("cao2003", "23.34").rights
    assert {str(right.norm) for right in rights} == {"iccpr:19", "iccpr:19/2", "iccpr:21"}
    assert all(right.sources and right.says and right.evidence for right in rights)
    assert law.article("cc1999", "139").rights == ()


@pytest.mark.parametrize(
    ("number", "norms"),
    [
        ("361", ["iccpr:19", "iccpr:21", "iccpr:22"]),
        ("342", ["iccpr:21"]),
        ("368", ["iccpr:19"]),
        ("411", ["iccpr:9/1", "iccpr:14/7"]),
    ],
)
def test_rights_of_articles_much_used(number, norms):
    assert [str(right.norm) for right in law.article("cc1999", number).rights] == norms


def test_correspondences_both_ways():
    assert [str(row.citation) for row in law.successors("cao2003:23.34")] == ["cao2021:24.23"]
    assert [str(row.citation) for row in law.predecessors(Citation.parse("cao2021:24.23/1"))] == ["cao2003:23.34"]
    assert law.successors("cc1999:342") == ()


@pytest.mark.parametrize(
    ("text", "on", "first"),
    [
        ("оскорбление президента", "2021-01-01", "cc1999:368"),
        ("оскорблению Президентом", None, "cc1999:368"),
        ("абраза прадстаўніка", None, "cc1999:369"),
        ("mass events", "2020-09-24", "cc1999:369-3"),  # it had the heading of 23.34 then, and the crime comes first
        ("mass events", "2022-09-24", "cao2021:24.23"),
        ("murder", None, "cc1999:139"),
    ],
)
def test_search_finds_inflected_words_in_three_languages(text, on, first):
    assert str(law.search(text, on=on)[0].citation) == first


def test_articles_of_the_same_heading_come_together():
    assert [str(row.citation) for row in law.search("mass events", on="2020-09-24")[:2]] == [
        "cc1999:369-3",
        "cao2003:23.34",
    ]


PRESIDENT = "Оскорбление Президента Республики Беларусь"
FORMER_TOO = PRESIDENT + ", в том числе прекратившего исполнение своих полномочий"


@pytest.mark.parametrize(
    ("text", "on", "code", "number", "heading"),
    [
        ("оскорбление президента", "2021-01-01", "cc1999", "368", PRESIDENT),
        ("оскорбление президента", "2025-06-01", "cc1999", "368", FORMER_TOO),
        ("оскорбление президента", None, "cc1999", "368", FORMER_TOO),
        ("insulting the president", "2021-01-01", "cc1999", "368", PRESIDENT),
        ("insulting the president", "2025-06-01", "cc1999", "368", FORMER_TOO),
        ("extremist formation", "2020-08-09", "cc1999", "361-1", "Создание экстремистского формирования"),
        (
            "незаконная арганізацыя дзейнасці грамадскага аб'яднання",
            "2023-01-01",
            "cc1999",
            "193-1",
            law.article("cc1999", "193-1").heading["ru"],  # it had no other
        ),
    ],
)
def test_search_gives_the_heading_of_the_day(text, on, code, number, heading):
    found = law.search(text, on=on)[0]
    assert (found.citation, found.heading["ru"]) == (Citation(code=code, article=number), heading)
    assert found.is_of_day
    assert found.heading == found.matched


def found_articles(text, on=None):
    return [str(row.citation) for row in law.search(text, on=on)]


@pytest.mark.parametrize(
    ("text", "number", "held", "not_held"),
    [
        ("прекратившего исполнение полномочий", "368", "2025-06-01", "2021-01-01"),  # words of the newer heading
        ("ceased to exercise powers", "367", "2025-06-01", "2021-01-01"),
        ("реабилитация нацизма", "130", "2020-08-09", "2022-01-01"),  # words of the older
        ("rehabilitation of Nazism", "130", "2020-08-09", "2022-01-01"),
        ("санкциям", "361", "2023-01-01", "2020-08-09"),
        ("неоднократное нарушение массовых мероприятий", "342-2", "2022-01-01", "2020-08-09"),  # not yet in force
        ("repeated violation mass events", "342-2", "2022-01-01", "2020-08-09"),
        ("клевета", "189", None, "2022-01-01"),  # excluded in 2021, and it never said so
        (
            "организация деятельности общественного объединения",
            "193-1",
            "2022-06-01",
            "2020-08-09",
        ),  # between two lives
        ("арганізацыя дзейнасці грамадскага", "193-1", "2022-06-01", "2020-08-09"),
    ],
)
def test_search_matches_no_heading_of_another_day(text, number, held, not_held):
    citation = f"cc1999:{number}"
    assert citation not in found_articles(text, not_held)
    if held:
        assert citation in found_articles(text, held)


def test_an_excluded_article_is_found_while_it_held_and_without_a_day():
    assert "cc1999:189" in found_articles("оскорбление", "2020-08-09")
    assert "cc1999:189" not in found_articles("оскорбление", "2022-01-01")
    assert "cc1999:189" in found_articles("оскорбление")


def test_without_a_day_a_former_heading_is_found_and_said_to_be_one():
    found = next(row for row in law.search("реабилитация нацизма") if row.citation.article == "130")
    assert found.heading["ru"] == "Разжигание расовой, национальной, религиозной либо иной социальной вражды или розни"
    assert found.matched["ru"].endswith("реабилитация нацизма")
    assert not found.is_of_day
    assert str(found.since) == "2020-02-01"
    assert "(formerly since 2020-02-01: " in found_text([found], "ru")


def test_a_heading_that_no_source_shows_for_the_day_is_not_made_up():
    found = law.search("оскорбление президента", on="2010-01-01")[0]
    assert str(found.citation) == "cc1999:368"
    assert found.heading is None
    assert found.matched["ru"] == PRESIDENT
    assert found_text([found], "ru") == (
        f"cc1999:368  (heading of the day not known; known since 2020-02-01: {PRESIDENT})"
    )


def test_a_partial_day_gives_each_heading_that_may_hold():
    rows = [row for row in law.search("оскорбление президента", on="2025") if row.citation.article == "368"]
    assert {row.heading["ru"] for row in rows} == {PRESIDENT, FORMER_TOO}


def test_each_result_of_a_day_has_the_heading_that_look_up_gives():
    for text in ("президента", "нарушение порядка", "mass events", "extremist", "организация"):
        for on in ("2020-08-09", "2021-07-01", "2022-09-01", "2025-11-01"):
            for row in law.search(text, on=on):
                try:
                    wordings = law.article(row.citation.code, row.citation.article).on(on)
                except UnknownWording:
                    continue
                assert row.heading in [wording.heading for wording in wordings], (text, on, row.citation)


def test_an_english_heading_belongs_to_its_wording():
    before, after = (law.article("cc1999", "361", on=day).heading for day in ("2020-08-09", "2023-01-01"))
    assert "sanctions" not in before["en"]
    assert "sanctions" in after["en"]


@pytest.mark.parametrize(
    ("number", "part", "on", "word", "holds"),
    [
        ("130", "1", "2020-08-09", "Nazism", True),
        ("130", "1", "2022-01-01", "Nazism", False),
        ("361", "1", "2020-08-09", "sanctions", False),
        ("361", "1", "2023-01-01", "sanctions", True),
        ("368", "1", "2021-07-01", "left office", False),
        ("368", "1", "2025-06-01", "left office", True),
        ("369-1", None, "2022-01-01", "armed forces", False),
        ("369-1", None, "2023-06-01", "armed forces", True),
        ("369-2", None, "2020-08-09", "Receiving, keeping", True),
        ("369-2", None, "2025-06-01", "Receiving, keeping", False),
    ],
)
def test_what_is_punished_belongs_to_the_day(number, part, on, word, holds):
    assert (word in law.article("cc1999", number, on=on).part(part).conduct) is holds


# --- Penalties as text ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("given", "text"),
    [
        ({"kind": "imprisonment", "most": "P3Y"}, "imprisonment up to 3 years"),
        ({"kind": "imprisonment", "least": "P2Y", "most": "P5Y"}, "imprisonment 2 to 5 years"),
        ({"kind": "imprisonment", "least": "P6M", "most": "P3Y"}, "imprisonment 6 months to 3 years"),
        ({"kind": "arrest", "least": "P1M", "most": "P3M"}, "arrest 1 to 3 months"),
        ({"kind": "arrest"}, "arrest"),
        ({"kind": "restriction_of_liberty", "most": "P2Y6M"}, "restriction of liberty up to 2 years 6 months"),
        ({"kind": "imprisonment", "least": "P1Y6M", "most": "P3Y"}, "imprisonment 1 year 6 months to 3 years"),
        ({"kind": "community_service", "least": "PT8H", "most": "PT60H"}, "community service 8 to 60 hours"),
        ({"kind": "administrative_arrest", "least": "P15D", "most": "P15D"}, "administrative arrest 15 days"),
        ({"kind": "administrative_arrest", "least": "P1D", "most": "P15D"}, "administrative arrest 1 to 15 days"),
        ({"kind": "fine", "least": "20", "most": "50", "unit": "base"}, "fine 20 to 50 base units"),
        ({"kind": "fine", "most": "1", "unit": "base"}, "fine up to 1 base unit"),
        ({"kind": "fine", "least": "0.5", "unit": "base"}, "fine from 0.5 base units"),
        (
            {"kind": "fine", "most": "20", "unit": "percent", "of": "value", "at_least": "10"},
            "fine up to 20 percent of the value but at least 10 base units",
        ),
        (
            {"kind": "confiscation", "most": "100", "unit": "percent", "of": "income", "additional": "optional"},
            "confiscation up to 100 percent of the income or revenue (additional, optional)",
        ),
        (
            {"kind": "fine", "most": "500", "unit": "base", "for": ["legal_entity"]},
            "fine up to 500 base units (legal entity)",
        ),
        (
            {"kind": "deprivation_of_right", "most": "P5Y", "additional": "optional", "follows": "imprisonment"},
            "deprivation of right up to 5 years (additional, optional)",
        ),
        (
            {"kind": "confiscation", "of": "object", "additional": "mandatory", "follows": "fine"},
            "confiscation of the object of the offence (additional, mandatory)",
        ),
    ],
)
def test_a_range_is_read_as_text(given, text):
    entry = range_of(given)
    assert str(entry) == text
    assert repr(entry).startswith("PenaltyRange(kind=")


def test_every_range_of_the_data_has_a_text():
    for code in law.codes():
        for number in code.articles:
            for wording in law.article(code.name, number).wordings:
                for part in wording.parts:
                    for entry in part.penalties:
                        text = str(entry)
                        assert "None" not in text
                        assert "P1" not in text


def test_a_sanction_as_lines():
    part = law.article("cc1999", "342", on="2020-08-09").part("1")
    assert list(sanction_text(part.bounded())) == [
        "fine 30 to 1000 base units (bounds of the general part)",
        "arrest 1 to 3 months (bounds of the general part)",
        "restriction of liberty 6 months to 3 years (bounds of the general part)",
        "imprisonment 6 months to 3 years (bounds of the general part)",
    ]


# --- Base units and limits --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("on", "unit"),
    [("2020-09-25", "27 BYN"), ("2016-06-30", "210000 BYR"), ("2016-07-01", "21 BYN"), ("2020", "27 BYN")],
)
def test_base_unit_of_a_day(on, unit):
    assert str(law.base_unit(on)) == unit
    assert law.from_base_units(2, on).amount == law.base_unit(on).amount * 2


@pytest.mark.parametrize(
    ("kind", "code", "on", "bounds"),
    [
        ("arrest", "cc1999", "2020-08-09", ("P1M", "P3M")),
        ("community_service", "cc1999", "2020-08-09", ("PT60H", "PT240H")),
        ("community_service", "cc1999", "2021-07-01", ("PT60H", "PT360H")),
        ("administrative_arrest", "cao2003", "2020-08-09", (None, "P15D")),
        ("fine", "cc1999", "2022-01-01", ("30", "1000")),
    ],
)
def test_limits_of_the_general_part(kind, code, on, bounds):
    (found,) = law.penalty_limits(kind, code, on)
    assert (None if found.least is None else str(found.least), str(found.most)) == bounds


def test_limits_of_a_provision_come_before_the_general_ones():
    place = Citation.parse("cc1999:361/1")
    assert [str(entry.most) for entry in law.penalty_limits("fine", "cc1999", "2023-03-24", citation=place)] == ["1000"]
    assert [str(entry.most) for entry in law.penalty_limits("fine", "cc1999", "2023-03-25", citation=place)] == [
        "50000"
    ]
    assert law.penalty_limits("arrest", "cao2003", "2020-08-09") == ()


@pytest.mark.parametrize(
    ("kind", "code", "joined", "on", "most"),
    [
        ("administrative_arrest", "cao2003", "offences", "2020-08-09", ["P25D"]),  # Article 7.4(2)
        ("administrative_arrest", "cao2021", "offences", "2021-03-01", ["P30D"]),  # Article 7.4(1)
        ("administrative_arrest", "КоАП", "offences", "2020-08-09", ["P25D"]),
        ("administrative_arrest", "cao2003", "offences", "2020-03-28", []),  # no text shows that day
        ("administrative_arrest", "cao2021", "sentences", "2021-03-01", []),
        ("community_service", "cao2021", "offences", "2021-03-01", ["PT120H"]),
        ("deprivation_of_special_right", "cao2003", "offences", "2020-08-09", ["P5Y"]),
        ("deprivation_of_right", "cao2021", "offences", "2021-03-01", ["P5Y"]),
        ("fine", "cao2021", "offences", "2021-03-01", ["400"]),
        ("imprisonment", "cc1999", "offences", "2021-07-01", ["P25Y"]),  # Article 72(3)
        ("imprisonment", "cc1999", "sentences", "2021-07-01", ["P30Y"]),  # Article 73(3)
        # The law that set the bound is of 22 July 2003; what held before it no source shows.
        ("imprisonment", "cc1999", "sentences", "2003-07-21", []),
        ("imprisonment", "cc1999", "sentences", "2003-07-22", ["P30Y"]),
        ("imprisonment", "cc1999", None, "2021-07-01", ["P25Y"]),
        ("administrative_arrest", "cao2021", None, "2021-03-01", ["P15D"]),
    ],
)
def test_limits_of_joined_penalties(kind, code, joined, on, most):
    found = law.penalty_limits(kind, code, on, joined=joined)
    assert [str(limit.most) for limit in found] == most
    assert all(limit.is_general for limit in found)


@pytest.mark.parametrize(("subject", "most"), [(None, "400"), ("entrepreneur", "1000"), ("legal_entity", "2000")])
@pytest.mark.parametrize("code", ["cao2003", "cao2021"])
def test_limits_of_joined_fines_by_subject(code, subject, most):
    on = {"cao2003": "2020-08-09", "cao2021": "2022-01-01"}[code]
    (found,) = law.penalty_limits("fine", code, on, subject=subject, joined="offences")
    assert (found.least, str(found.most), found.unit) == (None, most, "base")


def test_a_provision_of_its_own_bounds_has_none_for_several_offences():
    place = Citation.parse("cao2021:24.23/3")
    (alone,) = law.penalty_limits("administrative_arrest", "cao2021", "2022-01-01", citation=place)
    (joined,) = law.penalty_limits("administrative_arrest", "cao2021", "2022-01-01", citation=place, joined="offences")
    assert (str(alone.least), str(alone.most)) == ("P15D", "P30D")
    assert (joined.least, str(joined.most)) == (None, "P30D")
    assert limits.with_own_limits(PenaltyKind.ADMINISTRATIVE_ARREST, "cao2021") == tuple(
        map(Citation.parse, ("cao2021:24.23/3", "cao2021:24.23/4"))
    )
    assert limits.with_own_limits(PenaltyKind.ADMINISTRATIVE_ARREST, "cao2003") == ()


@pytest.mark.parametrize("joined", ["charges", "", "offence"])
def test_penalties_are_joined_in_no_other_way(joined):
    with pytest.raises(ValueError, match="joined for offences or sentences"):
        law.penalty_limits("imprisonment", "cc1999", "2021-07-01", joined=joined)


def test_limits_of_joined_penalties_fill_no_sanction():
    part = law.article("cao2021", "24.23", on="2022-05-01").part("1")
    arrest = next(entry for entry in part.bounded() if entry.kind is PenaltyKind.ADMINISTRATIVE_ARREST)
    assert arrest.most == Duration(days=15)
