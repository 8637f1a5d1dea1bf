"""A penalty held against a sanction: sentences with known answers, and the answer of every part."""

import csv
from decimal import Decimal
from pathlib import Path

import pytest

from hrdocs import law
from hrdocs.cli import law as law_verb
from hrdocs.law import SanctionAnswer
from hrdocs.law.reference.sanction_check import (
    against_parts,
    allowed_to_others,
    milder_than_sanction,
    size_of,
    with_kopecks,
)
from hrdocs.penalty import Penalty
from hrdocs.values import Answer, Citation, Duration, Money, Quantity
from hrdocs.vocabulary import PenaltyKind

TABLE = Path(__file__).parents[3] / "corpora" / "sentences.tsv"
ROWS = list(csv.DictReader(TABLE.read_text(encoding="utf-8").splitlines(), delimiter="\t"))


def checked(row):
    words = [row["citation"], "--on", row["on"]]
    words += [f"--{row['option']}", row["amount"]] if row["option"] else []
    words += ["--kind", row["kind"]] if row["kind"] else []
    if row["more"] == "minor":
        words += ["--minor"]
    elif row["more"].startswith("ruled="):
        words += ["--ruled", row["more"].removeprefix("ruled=")]
    elif row["more"]:
        words += ["--stage", row["more"]]
    given = law_verb.parsed_check(words)
    cited = Citation.parse(row["citation"])
    penalty = law_verb.penalty_of(given, cited)
    return law.check(cited, penalty, row["on"], ruled=given.ruled, minor=given.minor, stage=given.stage)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: " ".join(filter(None, row.values())))
def test_a_sentence_has_its_known_answer(row):
    found = checked(row)
    assert (found.answer.value, "" if found.rule is None else str(found.rule)) == (row["answer"], row["rule"])


def test_there_are_sentences_enough():
    assert len(ROWS) >= 60
    assert {row["answer"] for row in ROWS} == {each.value for each in SanctionAnswer}


EXPECTED = {
    "above_most": SanctionAnswer.ABOVE,
    "below_least": SanctionAnswer.BELOW,
    "kind_not_in_sanction": SanctionAnswer.NOT_IN_SANCTION,
}
PENALTIES = (
    Penalty(kind=PenaltyKind.IMPRISONMENT, term=Quantity.parse("P3Y")),
    Penalty(kind=PenaltyKind.RESTRICTION_OF_LIBERTY, term=Quantity.parse("P1Y")),
    Penalty(kind=PenaltyKind.ARREST, term=Quantity.parse("P2M")),
    Penalty(kind=PenaltyKind.FINE, base_units=Quantity.parse("40")),
    Penalty(kind=PenaltyKind.ADMINISTRATIVE_ARREST, term=Quantity.parse("P15D")),
    Penalty(kind=PenaltyKind.COMMUNITY_SERVICE, term=Quantity.parse("PT60H")),
)


@pytest.mark.parametrize("code", ["cc1999", "cao2003", "cao2021"])
def test_every_part_answers_as_its_sanction_does(code):
    day = {"cc1999": "2022-08-09", "cao2003": "2020-08-09", "cao2021": "2022-08-09"}[code]
    seen = 0
    for at, number in enumerate(law.code(code).articles):
        try:
            wordings = law.article(code, number).on(day)
        except (law.NotInForce, law.UnknownWording):
            continue
        if len(wordings) != 1:
            continue
        for part in wordings[0].parts:
            penalty = PENALTIES[(at + seen) % len(PENALTIES)]
            verdict = part.allows(penalty)
            if not part.has_sanction:
                expected = SanctionAnswer.UNKNOWN
            elif verdict.answer is Answer.NO:
                expected = EXPECTED[verdict.reason]
            else:
                expected = SanctionAnswer.WITHIN if verdict.answer is Answer.YES else SanctionAnswer.UNKNOWN
            assert law.check(part.citation, penalty, day).answer is expected, (part.citation, penalty)
            seen += 1
    assert seen > 500


def words_of(found):
    return [(each.word, str(each.rule), str(each.since or "")) for each in found.circumstances]


def imprisoned(term):
    return Penalty(kind=PenaltyKind.IMPRISONMENT, term=Quantity.parse(term))


def fined(units):
    return Penalty(kind=PenaltyKind.FINE, base_units=Quantity.parse(units))


@pytest.mark.parametrize(
    ("citation", "penalty", "on", "expected"),
    [
        (  # a stricter wording of a later day does not apply back
            "cc1999:342/1",
            imprisoned("P4Y"),
            "2020-08-09",
            [
                ("lasting_act", "cc1999:9/1", "2021-06-19"),
                ("several_convictions", "cc1999:72", ""),
                ("unserved_rest", "cc1999:73", ""),
            ],
        ),
        (
            "cc1999:342/1",
            imprisoned("P2Y6M"),
            "2020-08-09",
            [("mitigating_half", "cc1999:69/1", ""), ("cooperation_half", "cc1999:69-1/1", "")],
        ),
        (
            "cc1999:342/1",
            fined("100"),
            "2022-08-09",
            [
                ("several_convictions", "cc1999:72", ""),
                ("unserved_rest", "cc1999:73", ""),
                ("milder_than_sanction", "cc1999:70", ""),
            ],
        ),
        ("cc1999:130/2", imprisoned("P2Y"), "2020-08-09", [("milder_than_sanction", "cc1999:70", "")]),
        (  # 363(1) had no fine in 2020 and has one since 2021: a milder kind
            "cc1999:363/1",
            fined("100"),
            "2020-08-09",
            [
                ("milder_later_law", "cc1999:9/2", "2021-06-19"),
                ("several_convictions", "cc1999:72", ""),
                ("unserved_rest", "cc1999:73", ""),
                ("milder_than_sanction", "cc1999:70", ""),
            ],
        ),
        (
            "cao2021:24.23/1",
            Penalty(kind=PenaltyKind.ADMINISTRATIVE_ARREST, term=Quantity.parse("P16D")),
            "2022-08-09",
            [("several_convictions", "cao2021:7.4", ""), ("minor", "cao2021:9.2/1", "")],
        ),
        ("cc1999:342", imprisoned("P2Y6M"), "2020-08-09", [("part_named", "cc1999:342", "")]),
    ],
)
def test_what_would_change_an_answer_is_named_with_its_article(citation, penalty, on, expected):
    assert words_of(law.check(citation, penalty, on)) == expected


def test_a_later_wording_after_the_ruling_is_not_looked_at():
    found = law.check("cc1999:363/1", fined("100"), "2020-08-09", ruled="2020-12-01")
    assert "milder_later_law" not in [each.word for each in found.circumstances]


def test_preparation_of_a_slight_crime_is_not_punished():
    found = law.check("cc1999:411/1", imprisoned("P1Y"), "2022-08-09", stage="preparation")
    assert ("no_preparation", "cc1999:13/2", "") in words_of(found)


def test_the_sanction_is_printed_as_worded_on_the_day():
    before = law.check("cc1999:342/1", imprisoned("P3Y"), "2020-08-09")
    after = law.check("cc1999:342/1", imprisoned("P3Y"), "2022-08-09")
    assert " ".join(before.sanction_lines) == (
        "наказываются штрафом, или арестом, или ограничением свободы на срок до трех лет, или лишением свободы на тот "
        "же срок."
    )
    assert " ".join(after.sanction_lines) == (
        "наказываются арестом, или ограничением свободы на срок от двух до пяти лет, или лишением свободы на срок до "
        "четырех лет."
    )


@pytest.mark.parametrize(
    ("citation", "on", "reason"),
    [
        ("cc1999:342-2", "2020-08-09", "not_in_force"),
        ("cc1999:13/1", "2022-08-09", "no_sanction"),
        ("cc1999:342/1", "2030-01-01", "beyond_as_of"),
        ("cc1999:342/1", "2001-05-01", "wording_unknown"),
        ("cc1999:342/1", "2021", "within"),
    ],
)
def test_why_it_cannot_be_said(citation, on, reason):
    assert law.check(citation, imprisoned("P2Y"), on).reason == reason


def test_a_day_known_in_part_may_leave_the_wording_open():
    found = law.check("cc1999:342/1", imprisoned("P4Y"), "2021")
    assert (found.answer, found.reason) == (SanctionAnswer.UNKNOWN, "wordings_differ")


def test_an_unknown_part_is_refused():
    with pytest.raises(law.UnknownArticle, match="has no part '9'"):
        law.check("cc1999:342/9", imprisoned("P2Y"), "2020-08-09")


def test_parts_of_which_one_is_meant():
    parts = law.article("cc1999", "342", on="2020-08-09").parts
    assert against_parts(parts, imprisoned("P2Y6M")).answer is SanctionAnswer.WITHIN
    assert against_parts(parts, imprisoned("P4Y")).bound == Duration.parse("P3Y")
    assert milder_than_sanction(PenaltyKind.FINE, parts)
    assert not milder_than_sanction(PenaltyKind.LIFE_IMPRISONMENT, parts)
    assert not allowed_to_others(imprisoned("P4Y"), None, parts)


def test_a_sum_may_lack_its_kopecks():
    units = (Money(amount=Decimal("25.50"), currency="BYN"),)
    assert with_kopecks(Quantity.parse("76 BYN"), units) == Quantity.parse("[75 BYN..77 BYN]")
    assert with_kopecks(Quantity.parse("76 BYN"), (Money(amount=Decimal(27), currency="BYN"),)).text == "76 BYN"


def test_bounds_of_one_kind_are_in_order():
    assert size_of(Duration.parse("P1Y")) > size_of(Duration.parse("P11M")) > size_of(Duration.parse("PT60H"))
    assert size_of(Decimal(3)) == Decimal(3)
