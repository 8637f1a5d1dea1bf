"""Expressions in three values: read, computed, explained, and what would change them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrdocs.criteria import logic
from hrdocs.criteria.logic import AllOf, AnyOf, Not, Ref
from hrdocs.values import Answer

YES, NO, UNKNOWN = Answer.YES, Answer.NO, Answer.UNKNOWN
A, B = Ref("a", is_input=True), Ref("b", is_input=True)


def known(**answers):
    return lambda ref: answers.get(ref.name, UNKNOWN)


def test_forms_of_an_expression():
    value = {"all_of": ["f", {"input": "a"}, {"any_of": [{"not": {"input": "b"}}]}]}
    assert logic.parse(value) == AllOf((Ref("f"), A, AnyOf((Not(B),))))
    assert [ref.name for ref in logic.refs(logic.parse(value))] == ["f", "a", "b"]


@pytest.mark.parametrize("value", [5, None, {}, {"all": ["a"]}, {"all_of": "a"}, {"input": "a", "not": "b"}])
def test_what_is_no_expression(value):
    with pytest.raises(ValueError, match="an expression is"):
        logic.parse(value)


@pytest.mark.parametrize(
    ("a", "b", "all_of", "any_of"),
    [
        (YES, YES, YES, YES),
        (YES, NO, NO, YES),
        (NO, NO, NO, NO),
        (YES, UNKNOWN, UNKNOWN, YES),
        (NO, UNKNOWN, NO, UNKNOWN),
        (UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN),
    ],
)
def test_strong_kleene_logic(a, b, all_of, any_of):
    for one, other in ((a, b), (b, a)):
        assert logic.evaluate(AllOf((A, B)), known(a=one, b=other)) is all_of
        assert logic.evaluate(AnyOf((A, B)), known(a=one, b=other)) is any_of
    assert logic.evaluate(Not(A), known(a=a)) is {YES: NO, NO: YES, UNKNOWN: UNKNOWN}[a]


def test_what_a_yes_speaks_for():
    assert list(logic.directions(AllOf((A, Not(B))))) == [("a", True), ("b", False)]


def test_an_input_that_cannot_change_the_value_is_not_open():
    assert logic.open_inputs(AnyOf((A, B)), {"a": YES}) == frozenset()
    assert logic.open_inputs(AnyOf((A, B)), {"a": NO}) == {"b"}
    assert logic.open_inputs(AnyOf((A, Not(A))), {}) == frozenset()  # true whatever the answer


def test_ways_are_minimal():
    assert logic.ways(AllOf((A, B)), NO, {}) == (frozenset({("a", NO)}), frozenset({("b", NO)}))
    assert logic.ways(AllOf((A, B)), YES, {"a": NO}) == (frozenset({("a", YES), ("b", YES)}),)


def test_factors_are_replaced_by_their_expressions():
    assert logic.resolve(AllOf((Ref("f"), B)), {"f": Not(A)}) == AllOf((Not(A), B))


EXPRESSIONS = st.recursive(
    st.sampled_from([A, B, Ref("c", is_input=True)]),
    lambda inner: st.one_of(
        st.builds(Not, inner),
        *(st.builds(cls, st.lists(inner, min_size=1, max_size=3).map(tuple)) for cls in (AllOf, AnyOf)),
    ),
    max_leaves=6,
)


@given(EXPRESSIONS, st.dictionaries(st.sampled_from("abc"), st.sampled_from(Answer)))
def test_a_reason_has_the_value_of_what_it_explains(expr, answers):
    by_name = {"a": UNKNOWN, "b": UNKNOWN, "c": UNKNOWN} | answers
    assert logic.explain(expr, {}, by_name.get).answer is logic.evaluate(expr, known(**answers))
