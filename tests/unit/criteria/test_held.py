"""How a person was held, in several forms, and their state on a day."""

import pytest

from hrdocs.criteria import InvalidAnswer
from hrdocs.criteria.framework_store import checklist
from hrdocs.criteria.held import Spell, StatusStanding, counting, held_from, kind_of
from hrdocs.values import Answer, PartialDate, Period
from hrdocs.vocabulary import PhaseKind

GUIDELINES = checklist("guidelines2013")
ON = PartialDate("2021-05-01")
SPELL = Spell(kind=PhaseKind.CUSTODY, period=Period("2021-03-24/2021-03-26"))


@pytest.mark.parametrize(
    "value",
    [
        ("custody", "2021-03-24/2021-03-26"),
        ("custody", "2021-03-24", "2021-03-26"),
        [("custody", "2021-03-24/2021-03-26")],
        {"kind": "custody", "period": "2021-03-24/2021-03-26"},
    ],
)
def test_one_spell_in_each_form(value):
    assert held_from(GUIDELINES, value, ON).spells == (SPELL,)


@pytest.mark.parametrize(
    ("value", "possible"),
    [
        ("yes", {"held"}),
        ("no", {"never"}),
        ("unknown", {"held", "was", "never"}),
        (("custody", "2021-03-24/2021-03-26"), {"was"}),
        (("custody", "2021-03-24/.."), {"held"}),
        ("house_arrest", {"held"}),  # a kind alone says how they are held on the day
    ],
)
def test_the_state_on_a_day(value, possible):
    assert StatusStanding.of(GUIDELINES, held_from(GUIDELINES, value, ON), ON).possible == possible


@pytest.mark.parametrize("value", ["jail", 5, ("custody", "x"), {"period": "x"}])
def test_what_says_nothing_of_deprivation(value):
    with pytest.raises(InvalidAnswer, match=r"^guidelines2013, deprivation: expected "):
        held_from(GUIDELINES, value, ON)


def test_a_spell_on_a_day():
    assert (SPELL.holds_on(PartialDate("2021-03-25")), SPELL.holds_on(ON)) == (Answer.YES, Answer.NO)
    assert SPELL.holds_on(PartialDate("2021-03")) is Answer.UNKNOWN
    assert (SPELL.began_by(ON), SPELL.began_by(PartialDate("2021-03-23"))) == (Answer.YES, Answer.NO)
    assert Spell(kind=None, period=None).holds_on(ON) is Answer.UNKNOWN


def test_a_kind_that_is_not_known_counts_for_nothing_certain():
    assert (kind_of(None), kind_of(PhaseKind.BRIEF_DETENTION)) == ("unknown", "administrative_detention")
    assert counting(GUIDELINES, None).counts is Answer.UNKNOWN
