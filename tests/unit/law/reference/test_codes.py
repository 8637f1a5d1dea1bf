"""Look-up of codes, articles, parts and penalties by day."""

import pickle
from datetime import date

import pytest

from hrdocs import law
from hrdocs.displaying import sanction_lines
from hrdocs.errors import HrdocsError, InvalidText
from hrdocs.law import AmbiguousCode, NotInForce, UnknownArticle, UnknownBaseUnit, UnknownCode, UnknownWording
from hrdocs.law.reference.translations import with_translation
from hrdocs.penalty import Penalty
from hrdocs.values import Answer, Citation, Duration, PartialDate, Quantity
from hrdocs.vocabulary import PenaltyKind, PenaltyRole


def penalty(kind, **rest):
    return Penalty(kind=PenaltyKind(kind), **{name: Quantity.parse(text) for name, text in rest.items()})


def test_articles_of_24_september_2020():
    events = law.article("cao2003", "23.34", on="2020-09-24")
    disobedience = law.article("cao2003", "23.4", on="2020-09-24")
    assert events.heading["ru"] == "Нарушение порядка организации или проведения массовых мероприятий"
    assert [part.number for part in events.parts] == ["1", "2", "3", "3-1", "4", "5"]
    assert [part.number for part in disobedience.parts] == [None]
    assert disobedience.part().confidence == "high"


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
    assert caught.value.known == ("2018-10-29/2021-06-18", "[2021-12-22..2022-01-01]/..")
    assert str(caught.value) == (
        "no source at hand shows Article 361 of cc1999 as worded on 2021-07-01; "
        "it is known for 2018-10-29/2021-06-18, [2021-12-22..2022-01-01]/.."
    )


def test_a_bare_arrest_has_the_bounds_of_the_general_part():
    part = law.article("cc1999", "342", on="2020-08-09").part("1")
    arrest = next(entry for entry in part.bounded() if entry.kind is PenaltyKind.ARREST)
    assert (arrest.least, arrest.most, arrest.is_general) == (Duration(months=1), Duration(months=3), True)


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
    found = law.article("cc1999", "130-2", on="2022-01-15")
    assert [wording.is_in_force for wording in found] == [False, True]
    assert found[0].until == PartialDate("[2022-01-12..2022-01-22]")


def test_189_was_in_force_until_the_second_day_of_the_law_that_excluded_it():
    assert law.article("cc1999", "189", on="2021-04-13").is_in_force
    with pytest.raises(NotInForce):
        law.article("cc1999", "189", on="2021-04-14")


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
    firsts = ["2001-01-01", "2006-01-01", "[2006-01-01..2018-10-29]", "2021-06-19"]
    assert [str(wording.since) for wording in wordings] == firsts
    assert [wording.until for wording in wordings][:-1] == [wording.since for wording in wordings][1:]


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
            "it is known for 2012-09-05/2021-02-28",
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


def test_an_english_heading_belongs_to_its_wording():
    before, after = (
        with_translation(law.article("cc1999", "361", on=day).heading) for day in ("2020-08-09", "2023-01-01")
    )
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


def test_a_sanction_as_lines():
    part = law.article("cc1999", "342", on="2020-08-09").part("1")
    assert list(sanction_lines(part.bounded())) == [
        "fine 30 to 1,000 base units (bounds of the general part)",
        "arrest 1 to 3 months (bounds of the general part)",
        "restriction of liberty 6 months to 3 years (bounds of the general part)",
        "imprisonment 6 months to 3 years (bounds of the general part)",
    ]


@pytest.mark.parametrize(
    ("on", "unit"),
    [("2020-09-25", "27 BYN"), ("2016-06-30", "210000 BYR"), ("2016-07-01", "21 BYN"), ("2020", "27 BYN")],
)
def test_base_unit_of_a_day(on, unit):
    assert str(law.base_unit(on)) == unit
    assert law.from_base_units(2, on).amount == law.base_unit(on).amount * 2


def test_a_citation_or_its_text_names_the_article():
    one = law.article("cc1999", "342")
    assert law.article("cc1999:342/1") == law.article(Citation.parse("cc1999:342")) == one
    assert law.article("cc1999:342", on="2020-08-09") == law.article("cc1999", "342", "2020-08-09")
    with pytest.raises(TypeError, match="a citation has the number of its article: give no other"):
        law.article(Citation.parse("cc1999:342"), "342")
    with pytest.raises(InvalidText):
        law.article("ч. 1 ст. 342 УК")


@pytest.mark.parametrize(("on", "count"), [("2020-08-09", 1), ("2021", 2)])
def test_wordings_are_always_a_tuple(on, count):
    found = law.wordings("cc1999:342", on=on)
    assert isinstance(found, tuple)
    assert len(found) == count
    assert law.wordings(Citation.parse("cc1999:342/1")) == law.article("cc1999", "342").wordings
