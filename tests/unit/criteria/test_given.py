"""One answer in its several forms."""

import pytest

from hrdocs.criteria import InvalidAnswer
from hrdocs.criteria.framework_store import checklist
from hrdocs.criteria.given import answer_from, reason_from, sources_from
from hrdocs.model.base import SourceReference
from hrdocs.values import Answer, LocalText

GUIDELINES = checklist("guidelines2013")


@pytest.mark.parametrize(
    ("value", "answer"),
    [
        ("yes", Answer.YES),
        (True, Answer.YES),
        (False, Answer.NO),
        (Answer.UNKNOWN, Answer.UNKNOWN),
        ("perhaps", None),
        (None, None),  # silence is no answer
        (1, None),
        (0, None),
        ("", None),
    ],
)
def test_an_answer(value, answer):
    assert answer_from(value) is answer


def test_a_reason():
    assert reason_from(GUIDELINES, "sole_basis_a", "because") == LocalText({"und": "because"})
    assert reason_from(GUIDELINES, "sole_basis_a", {"ru": "так"}) == LocalText({"ru": "так"})
    with pytest.raises(InvalidAnswer) as caught:
        reason_from(GUIDELINES, "sole_basis_a", 5)
    assert str(caught.value) == ("guidelines2013, sole_basis_a: expected a reason as a text, or as texts by language")


def test_sources():
    one, two = SourceReference(source="s1"), SourceReference(source="s2")
    assert sources_from(GUIDELINES, "x", "s1") == (one,)
    assert sources_from(GUIDELINES, "x", ["s1", {"source": "s2"}]) == (one, two)
    with pytest.raises(InvalidAnswer, match=r"^guidelines2013, x: expected sources by their ids$"):
        sources_from(GUIDELINES, "x", 5)
