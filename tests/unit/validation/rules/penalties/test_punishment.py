"""What the rows of each rule cannot say: every part of every article, bounds on the day, what is never repeated."""

import pickle

import pytest
from sentenced import PERSON, charge, for_charge, judgment, report, told

from hrdocs import messages
from hrdocs.codec import read_record
from hrdocs.validation.rules.penalties import punishment
from hrdocs.validation.walk import item_of


def test_the_provision_applied_goes_before_that_of_the_penalty_and_of_the_charge():
    day = "2020-09-06"
    penalty = for_charge("imprisonment", term="P6Y")

    def codes(penalty, **decision):
        made = judgment("2021-02-02", penalty, decisions=[{"charge": "c1", "outcome": "convicted", **decision}])
        return [code for code, _, _ in told(PERSON, charge("cc1999:342/1", day), made)]

    assert codes(penalty) == ["penalty.above-most"]
    assert codes({**penalty, "citation": "cc1999:293/1"}) == []
    assert codes({**penalty, "citation": "cc1999:342/2"}, convicted_under="cc1999:293/1") == []
    assert codes({**penalty, "citation": "cc1999:293/1"}, convicted_under="cc1999:342/2") == ["penalty.above-most"]


def test_a_charge_that_is_not_in_the_file():
    made = judgment("2021-02-02", for_charge("imprisonment", term="P6Y", citation="cc1999:342/1"))
    assert told(PERSON, made) == [("penalty.above-most", "/records/1/penalties/0", "warning")]
    assert told(PERSON, judgment("2021-02-02", for_charge("imprisonment", term="P6Y"))) == []


def test_several_persons_are_not_mixed():
    first = {"kind": "imprisonment", "role": "for_charge", "charge": "c1", "term": "P3Y", "person": "p1"}
    second = {"kind": "imprisonment", "role": "final_main", "term": "P1Y", "person": "p2"}
    both = {"persons": ["p1", "p2"]}
    assert told(judgment("2021-02-02", first, second, **both)) == []
    third = {"kind": "imprisonment", "role": "final_main", "term": "P1Y", "person": "p1"}
    assert [code for code, _, _ in told(judgment("2021-02-02", first, third, **both))] == ["penalty.total"]
    nobody = {"kind": "imprisonment", "role": "final_main", "term": "P1Y"}
    assert told(judgment("2021-02-02", first, nobody, **both)) == []


def test_rows_are_small_and_travel():
    made = judgment("2021-02-02", for_charge("imprisonment", term="P3Y"), {"kind": "costs", "money": "50 BYN"})
    rows = list(punishment.penalty_rows(item_of(read_record(made), 7)))
    assert [row[:2] for row in rows] == [(7, 0)]
    assert pickle.loads(pickle.dumps(rows)) == rows  # noqa: S301 -- our own bytes
    again = list(punishment.penalty_rows(item_of(read_record(made), 8)))
    assert again[0][2] is rows[0][2]


@pytest.mark.parametrize("language", messages.LANGUAGES)
def test_nothing_of_the_penalty_itself_is_repeated(language):
    found = report(
        PERSON,
        charge("cao2003:23.34/1", "2020-09-06"),
        judgment(
            "2020-09-08",
            for_charge("administrative_arrest", term="P17D"),
            for_charge("fine", money="1331 BYN"),
            for_charge("fine", money="1333 BYN", base_units="44"),
            {"kind": "administrative_arrest", "role": "final_main", "term": "P16D"},
        ),
        language=language,
    )
    text = found.to_text()
    assert len(found.problems) > 4
    assert not any(amount in text for amount in ("P17D", "P16D", "1331", "1333", "44"))


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "en",
            """\
/records/2/penalties/0: a penalty heavier than the provision allows
  expected  at most 3 years under Part 1 of Art. 342 CC
  to fix    check the penalty, the charge and the day of the act against the judgment
  [error penalty.above-most]""",
        ),
        (
            "ru",
            """\
/records/2/penalties/0: наказание строже, чем предусмотрено санкцией
  должно быть    не более 3 лет по ч. 1 ст. 342 УК
  как исправить  сверьте назначенное, обвинение и день деяния с решением
  [ошибка penalty.above-most]""",
        ),
        (
            "be",
            """\
/records/2/penalties/0: пакаранне больш строгае, чым прадугледжана санкцыяй
  павінна быць  не больш за 3 гады паводле ч. 1 арт. 342 КК
  як выправіць  зверце прызначанае, абвінавачанне і дзень дзеяння з рашэннем
  [памылка penalty.above-most]""",
        ),
    ],
)
def test_message(language, expected):
    made = judgment("2021-02-02", for_charge("imprisonment", term="P4Y"))
    (problem,) = report(PERSON, charge("cc1999:342/1", "2020-09-06"), made).problems
    assert messages.to_text(problem, language) == expected


@pytest.mark.parametrize(
    ("citation", "kind", "language", "words", "milder"),
    [
        ("cc1999:361/3", {"kind": "imprisonment", "term": "P1Y"}, "ru", "наказание мягче", "статья 70 УК"),
        ("cc1999:361/3", {"kind": "imprisonment", "term": "P1Y"}, "be", "пакаранне меншае", "артыкул 70 КК"),
        # Article 70 of the Criminal Code has nothing to say to an administrative penalty.
        ("cao2003:23.34/3", {"kind": "fine", "base_units": "10"}, "en", "an administrative penalty milder", None),
        ("cao2003:23.34/3", {"kind": "fine", "base_units": "10"}, "ru", "административное взыскание мягче", None),
        ("cao2003:23.34/3", {"kind": "fine", "base_units": "10"}, "be", "адміністрацыйнае спагнанне меншае", None),
    ],
)
def test_the_words_are_those_of_the_branch(citation, kind, language, words, milder):
    made = judgment("2021-02-02", {"role": "for_charge", "charge": "c1", **kind})
    (problem,) = report(PERSON, charge(citation, "2020-09-06"), made).problems
    text = messages.to_text(problem, language)
    assert problem.code == "penalty.below-least"
    assert words in text
    assert (milder in text) if milder else ("70" not in text)


PROVISIONS_OF_A_CHARGE = [
    {"citation": "cc1999:139/1"},
    {"cited_as": "ч. 1 ст. 139 УК"},
    {"cited_as": "убийство"},
    {"heading_as": "Убийство"},
    {"readings": ["cc1999:139/1", "cc1999:139/2"]},
    {},
]
STAGES = [{"stage": "attempt"}, {"stage": "preparation"}, {"part_played": "helper"}]
ACTS = [{}, {"allegations": [{"day": "2020-09-24"}]}]


def convicted(**fields):
    accused = {"type": "charge", "id": "c1", "person": "p1", **fields}
    decisions = [{"charge": "c1", "outcome": "convicted", "convicted_under": "cc1999:139/1"}]
    ruling = judgment("2021-02-01", for_charge("imprisonment", term="P1Y"), decisions=decisions)
    return [code for code, _, _ in told(PERSON, accused, ruling)]


@pytest.mark.parametrize("acts", ACTS)
@pytest.mark.parametrize("provision", PROVISIONS_OF_A_CHARGE)
def test_a_completed_offence_is_held_against_the_least(provision, acts):
    assert convicted(**provision, **acts) == ["penalty.below-least"]


@pytest.mark.parametrize("acts", ACTS)
@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("provision", PROVISIONS_OF_A_CHARGE)
def test_the_stage_of_an_offence_counts_however_its_provision_is_named(provision, stage, acts):
    assert convicted(**provision, **stage, **acts) == []


@pytest.mark.parametrize("words", ["ч. 1 ст. 14 и ч. 1 ст. 139 УК", "ч. 1 ст. 139 УК через ст. 13 УК"])
@pytest.mark.parametrize("citation", [{}, {"citation": "cc1999:139/1"}])
def test_the_stage_counts_that_only_the_words_name(citation, words):
    assert convicted(cited_as=words, **citation) == []
