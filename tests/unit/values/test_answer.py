"""Tables for the three-valued answers."""

import pytest

from hrdocs.values import Answer

YES, NO, UNKNOWN = Answer.YES, Answer.NO, Answer.UNKNOWN


def test_an_answer_has_no_truth_value():
    for answer in Answer:
        with pytest.raises(TypeError, match=r"has no truth value: ask \.is_yes, \.is_no or \.is_unknown"):
            bool(answer)


@pytest.mark.parametrize(
    ("one", "other", "both", "either"),
    [
        (YES, YES, YES, YES),
        (YES, NO, NO, YES),
        (YES, UNKNOWN, UNKNOWN, YES),
        (NO, NO, NO, NO),
        (NO, UNKNOWN, NO, UNKNOWN),
        (UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN),
    ],
)
def test_answers_follow_kleene(one, other, both, either):
    assert (one & other) is (other & one) is both
    assert (one | other) is (other | one) is either
    assert ~(~one) is one
    assert ~YES is NO
    assert ~UNKNOWN is UNKNOWN


def test_answers_are_made_and_asked():
    assert [Answer.of(value) for value in (True, False)] == [YES, NO]
    assert Answer("unknown") is UNKNOWN
    assert [answer.is_yes for answer in Answer] == [True, False, False]
    assert [answer.is_no for answer in Answer] == [False, True, False]
    assert [answer.is_unknown for answer in Answer] == [False, False, True]
    assert str(YES) == "yes"
    for wrong in (1, None, "yes", YES):
        with pytest.raises(TypeError, match="an answer is made of a bool"):
            Answer.of(wrong)
    for wrong in (True, "yes"):  # a bool or a text would bring two-valued logic in by the back door
        with pytest.raises(TypeError):
            YES & wrong
        with pytest.raises(TypeError):
            YES | wrong
