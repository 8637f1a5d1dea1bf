"""Logic as expression trees over names, in three values.

Evaluation is the strong Kleene logic of `Answer`. What an open input could still change, and which answers would have
to be different, are questions about the function that remains once the known answers are put in; they are answered
exactly, from a reduced ordered decision diagram, and from the minimal ways to a value.

Shape:
    `"name"`, `{"input": "name"}`, `{"all_of": [...]}`, `{"any_of": [...]}`, `{"not": ...}`. A bare name is a factor
    where there is one, else an input.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final, TypeAlias, assert_never

from attrs import field, frozen

from hrdocs.values import Answer


@frozen
class Ref:
    """The answer to an input, or the value of a factor."""

    name: str
    is_input: bool = False


@frozen
class Not:
    """The opposite."""

    item: "Expr"


@frozen
class AllOf:
    """Yes when all are; no as soon as one is no."""

    items: tuple["Expr", ...]


@frozen
class AnyOf:
    """Yes as soon as one is; no when all are no."""

    items: tuple["Expr", ...]


Expr: TypeAlias = Ref | Not | AllOf | AnyOf

Assignment: TypeAlias = frozenset[tuple[str, Answer]]
"""A set of inputs, each with the answer that it would need."""


def parse(value: Any) -> Expr:
    """Read an expression.

    Raises:
        ValueError: It has another shape.
    """
    if isinstance(value, str) and value:
        return Ref(value)
    if isinstance(value, dict) and len(value) == 1:
        ((key, inner),) = value.items()
        if key == "input" and isinstance(inner, str) and inner:
            return Ref(inner, is_input=True)
        if key == "not":
            return Not(parse(inner))
        if key in {"all_of", "any_of"} and isinstance(inner, list) and inner:
            items = tuple(parse(each) for each in inner)
            return AllOf(items) if key == "all_of" else AnyOf(items)
    raise ValueError("an expression is a name or one of input, all_of, any_of, not")


def refs(expr: Expr) -> Iterator[Ref]:
    """Return the names in an expression, in its order, with repetitions."""
    match expr:
        case Ref():
            yield expr
        case Not(item=item):
            yield from refs(item)
        case AllOf(items=items) | AnyOf(items=items):
            for item in items:
                yield from refs(item)
        case _:
            assert_never(expr)


def resolve(expr: Expr, factors: Mapping[str, Expr]) -> Expr:
    """Replace the names of factors by their expressions, so that only inputs are left.

    No factor may refer to itself, directly or through others.
    """
    match expr:
        case Ref(name=name, is_input=is_input):
            if is_input or name not in factors:
                return Ref(name, is_input=True)
            return resolve(factors[name], factors)
        case Not(item=item):
            return Not(resolve(item, factors))
        case AllOf(items=items):
            return AllOf(tuple(resolve(item, factors) for item in items))
        case AnyOf(items=items):
            return AnyOf(tuple(resolve(item, factors) for item in items))
        case _:
            assert_never(expr)


def evaluate(expr: Expr, answer_of: Callable[[Ref], Answer]) -> Answer:
    """Return the value of an expression in strong Kleene logic."""
    match expr:
        case Ref():
            return answer_of(expr)
        case Not(item=item):
            return ~evaluate(item, answer_of)
        case AllOf(items=items):
            found = Answer.YES
            for item in items:
                found = found & evaluate(item, answer_of)
            return found
        case AnyOf(items=items):
            found = Answer.NO
            for item in items:
                found = found | evaluate(item, answer_of)
            return found
        case _:
            assert_never(expr)


def directions(expr: Expr, *, against: bool = False) -> Iterator[tuple[str, bool]]:
    """Return each name with whether a yes to it supports the expression."""
    match expr:
        case Ref(name=name):
            yield name, not against
        case Not(item=item):
            yield from directions(item, against=not against)
        case AllOf(items=items) | AnyOf(items=items):
            for item in items:
                yield from directions(item, against=against)
        case _:
            assert_never(expr)


# What the open inputs can still change.


def open_inputs(expr: Expr, answers: Mapping[str, Answer]) -> frozenset[str]:
    """Return the open inputs on which the value still depends, and only those.

    An input is one of them when the other open inputs can be answered so that a yes and a no to it give different
    values. The rest may stay open for ever: whatever they turn out to be, the value is the same. Answering all of
    these, and nothing else, decides the value.

    Args:
        expr: An expression over inputs.
        answers: The answers; an input that is missing is open.
    """
    diagram = _Diagram({ref.name for ref in refs(expr)})
    root = diagram.of(expr, lambda name: answers.get(name, Answer.UNKNOWN))
    return frozenset(diagram.support(root))


def only_with(expr: Expr, name: str) -> Expr:
    """Return an expression that keeps, of each choice, the branches that name an input, where there are any."""
    match expr:
        case AnyOf(items=items):
            naming = tuple(item for item in items if any(ref.name == name for ref in refs(item)))
            return AnyOf(tuple(only_with(item, name) for item in naming or items))
        case AllOf(items=items):
            return AllOf(tuple(only_with(item, name) for item in items))
        case _:
            return expr


def are_same(expr: Expr, one: Mapping[str, Answer], other: Mapping[str, Answer]) -> bool:
    """Return whether an expression with some answers is the same function as with others, of what is open."""
    diagram = _Diagram({ref.name for ref in refs(expr)})

    def node(known: Mapping[str, Answer]) -> int:
        return diagram.of(expr, lambda name: known.get(name, Answer.UNKNOWN))

    return node(one) == node(other)


_FALSE: Final = 0
_TRUE: Final = 1
_Node: TypeAlias = tuple[int, int, int]


class _Diagram:
    """A reduced ordered binary decision diagram: equal functions are one node, so a node's variables are its support.

    R. E. Bryant, Graph-based algorithms for Boolean function manipulation, 1986.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._names = sorted(names)
        self._rank = {name: n for n, name in enumerate(self._names)}
        self._nodes: list[_Node] = [(len(self._names), 0, 0), (len(self._names), 1, 1)]
        self._known: dict[_Node, int] = {}
        self._joined: dict[tuple[int, int, bool], int] = {}
        self._negated: dict[int, int] = {_FALSE: _TRUE, _TRUE: _FALSE}

    def of(self, expr: Expr, answer_of: Callable[[str], Answer]) -> int:
        """Return the node of an expression with the known answers put in."""
        match expr:
            case Ref(name=name):
                answer = answer_of(name)
                if answer.is_unknown:
                    return self._node(self._rank[name], _FALSE, _TRUE)
                return _TRUE if answer.is_yes else _FALSE
            case Not(item=item):
                return self._negation(self.of(item, answer_of))
            case AllOf(items=items) | AnyOf(items=items):
                is_all = isinstance(expr, AllOf)
                found = _TRUE if is_all else _FALSE
                for item in items:
                    found = self._join(found, self.of(item, answer_of), is_all=is_all)
                return found
            case _:
                assert_never(expr)

    def support(self, root: int) -> Iterator[str]:
        """Return the names that a node depends on."""
        seen, waiting = set(), [root]
        while waiting:
            node = waiting.pop()
            if node in seen or node in (_FALSE, _TRUE):
                continue
            seen.add(node)
            rank, low, high = self._nodes[node]
            yield self._names[rank]
            waiting += (low, high)

    def _node(self, rank: int, low: int, high: int) -> int:
        if low == high:
            return low
        key = (rank, low, high)
        if key not in self._known:
            self._known[key] = len(self._nodes)
            self._nodes.append(key)
        return self._known[key]

    def _negation(self, node: int) -> int:
        if node not in self._negated:
            rank, low, high = self._nodes[node]
            self._negated[node] = self._node(rank, self._negation(low), self._negation(high))
        return self._negated[node]

    def _join(self, one: int, other: int, *, is_all: bool) -> int:
        neutral, final = (_TRUE, _FALSE) if is_all else (_FALSE, _TRUE)
        if final in (one, other):
            return final
        if one in (neutral, other):
            return other
        if other == neutral:
            return one
        key = (min(one, other), max(one, other), is_all)
        if key not in self._joined:
            rank = min(self._nodes[one][0], self._nodes[other][0])
            low, high = (
                self._join(self._side(one, rank, n), self._side(other, rank, n), is_all=is_all) for n in (1, 2)
            )
            self._joined[key] = self._node(rank, low, high)
        return self._joined[key]

    def _side(self, node: int, rank: int, n: int) -> int:
        return self._nodes[node][n] if self._nodes[node][0] == rank else node


# Which answers would have to be different.


def ways(
    expr: Expr, target: Answer, answers: Mapping[str, Answer], *, open_will_do: bool = False
) -> tuple[Assignment, ...]:
    """Return the minimal sets of answers that would give the target value if they replaced the present ones.

    Each set holds only inputs that are now open or answered otherwise. None is part of another; the smallest come
    first. Exact for expressions in which no input counts both for and against.

    Args:
        expr: An expression over inputs.
        target: Yes or no.
        answers: The present answers; an input that is missing is open.
        open_will_do: Whether it is enough that the value is no longer the opposite of the target: then no set holds an
            input that is open now.
    """

    def found_for(expr: Expr, target: Answer) -> tuple[Assignment, ...]:
        match expr:
            case Ref(name=name):
                now = answers.get(name, Answer.UNKNOWN)
                is_there = now is target or (open_will_do and now.is_unknown)
                return (frozenset(),) if is_there else (frozenset({(name, target)}),)
            case Not(item=item):
                return found_for(item, ~target)
            case AllOf(items=items) | AnyOf(items=items):
                # All must be yes for a yes of all_of and no for a no of any_of; one suffices for the other two.
                if isinstance(expr, AllOf) == target.is_yes:
                    found: Iterable[Assignment] = [frozenset()]
                    for item in items:
                        found = _minimal({one | other for one in found for other in found_for(item, target)})
                else:
                    found = {way for item in items for way in found_for(item, target)}
                return _minimal(found)
            case _:
                assert_never(expr)

    return found_for(expr, target)


def _minimal(found: Iterable[Assignment]) -> tuple[Assignment, ...]:
    kept: list[Assignment] = []
    for way in sorted(found, key=lambda each: (len(each), sorted(each))):
        if not any(other <= way for other in kept):
            kept.append(way)
    return tuple(kept)


@frozen
class ReasonNode:
    """One node of the tree of reasons: a factor, an input, or how several are joined.

    Args:
        answer: Its value.
        kind: `all_of`, `any_of`, `not`, `factor`, `input` or `liberty`.
        name: Id of the factor or input; empty for a joint.
        reasons: Its reasons.
    """

    answer: Answer
    kind: str
    name: str = ""
    reasons: tuple["ReasonNode", ...] = field(default=())


def explain(expr: Expr, factors: Mapping[str, Expr], answer_of: Callable[[str], Answer]) -> ReasonNode:
    """Return the tree of reasons of an expression; the answer of each node is that of `evaluate`."""
    match expr:
        case Ref(name=name, is_input=is_input):
            if is_input or name not in factors:
                return ReasonNode(answer_of(name), "input", name)
            inner = explain(factors[name], factors, answer_of)
            return ReasonNode(inner.answer, "factor", name, (inner,))
        case Not(item=item):
            inner = explain(item, factors, answer_of)
            return ReasonNode(~inner.answer, "not", "", (inner,))
        case AllOf(items=items) | AnyOf(items=items):
            inners = tuple(explain(item, factors, answer_of) for item in items)
            found = Answer.YES if isinstance(expr, AllOf) else Answer.NO
            for each in inners:
                found = found & each.answer if isinstance(expr, AllOf) else found | each.answer
            return ReasonNode(found, "all_of" if isinstance(expr, AllOf) else "any_of", "", inners)
        case _:
            assert_never(expr)
