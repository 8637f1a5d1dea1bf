"""The result of a checklist: `assess`, and the `Outcome` that shows its reasoning.

A result is about the facts entered and confers no status on anyone. Deprivation of liberty is answered for a day: the
same answers give one result while the person is held, and another after the release.
"""

from collections.abc import Mapping
from functools import cached_property
from typing import Final

import attrs
from attrs import field, frozen

from hrdocs import values
from hrdocs.criteria import answers as reading
from hrdocs.criteria import logic
from hrdocs.criteria.answers import Answers
from hrdocs.criteria.framework import (
    DEPRIVATION,
    Consequence,
    Factor,
    Framework,
    InputRole,
    Remark,
)
from hrdocs.criteria.framework_store import checklist
from hrdocs.criteria.given import Given
from hrdocs.criteria.held import Held, Spell, StatusStanding
from hrdocs.criteria.logic import Expr, ReasonNode, Ref
from hrdocs.frozenmap import FrozenMap
from hrdocs.problems import Problem, Severity
from hrdocs.values import Answer, Day, PartialDate
from hrdocs.vocabulary import AssessmentResult, DemandKind


@frozen(kw_only=True)
class AnswerChange:
    """Answers that would change the result if they replaced the present ones.

    Args:
        result: The result they give.
        answers: The inputs and the answers they would need; no smaller set of these is enough.
    """

    result: AssessmentResult
    answers: tuple[tuple[str, Answer], ...]


@frozen(kw_only=True, slots=False)
class Outcome:
    """The result of a checklist, with the reasons.

    Args:
        framework: The framework.
        on: The day of the assessment.
        given: The answers, in the order of the checklist, without `deprivation`.
        held: The answer to `deprivation`; its `answer` says whether the person is held on the day, in a way that
            counts.
        was_held: Whether the person was so held on that day or before.
        result: The result.
        factors: The value of each factor, by id; a letter is met only for a person who is or was held.
        demand: The word for the demand that follows, such as `rehabilitation`; None where none follows.
        demands: The same by kind.
        contradictions: Sets of inputs whose answers cannot all be true; they are reported, not resolved.
        problems: Warnings about the answers and the day.
    """

    framework: Framework = field(eq=str, repr=str)
    on: PartialDate
    given: tuple[Given, ...]
    held: Held
    was_held: Answer
    result: AssessmentResult
    factors: FrozenMap[str, Answer]
    demand: str | None
    demands: tuple[DemandKind, ...]
    contradictions: tuple[tuple[str, ...], ...]
    problems: tuple[Problem, ...]
    _checklist: "_Checklist" = field(eq=False, repr=False)
    _standing: StatusStanding = field(eq=False, repr=False)

    # Both follow from the rest and take longer to compute; a check of a long file never needs them.

    @cached_property
    def reasons(self) -> ReasonNode:
        """The tree of reasons."""
        return self._checklist.reasons(self._standing.is_held)

    @cached_property
    def missing(self) -> tuple[str, ...]:
        """The inputs that are open and could change the result, and only those."""
        return _missing(self._checklist, self._standing)

    @property
    def letters(self) -> tuple[str, ...]:
        """The numbers of the letters met, as printed; letters without a printed number are left out."""
        return tuple(factor.printed for factor in self.factors_met if factor.printed is not None)

    @property
    def factors_met(self) -> tuple[Factor, ...]:
        """The letters that appear met, by the facts entered, together with all that their group requires beside them.

        A letter of 3.2 without a political motive is a fact in `factors` and not among these.
        """
        return tuple(f for f in self._letters() if self._whole_letter(f).is_yes)

    @property
    def factors_open(self) -> tuple[Factor, ...]:
        """The letters for which the answers are not sufficient."""
        return tuple(f for f in self._letters() if self._whole_letter(f).is_unknown)

    def _letters(self) -> tuple[Factor, ...]:
        return tuple(factor for factor in self.framework.factors if factor.role is InputRole.LETTER)

    def _whole_letter(self, letter: Factor) -> Answer:
        found = self.factors[letter.id]
        for group in self.framework.groups_of(letter.id):
            found = found & self.factors[group.id]
        return found

    @property
    def is_decided(self) -> bool:
        """Whether no open input could change the result."""
        return self.result in DECIDED

    @cached_property
    def _answers(self) -> Mapping[str, Answer]:
        return {given.input: given.answer for given in self.given}

    def answer_to(self, name: str) -> Answer:
        """Return the answer to an input, unknown where none was given."""
        if name == DEPRIVATION:
            return Answer.UNKNOWN if self.held.answer is None else self.held.answer
        return self._answers.get(name, Answer.UNKNOWN)

    @property
    def consequence(self) -> Consequence | None:
        """What follows under the framework; only for a result that is met."""
        if self.result not in _MET:
            return None
        is_held = self.result is AssessmentResult.MET
        for each in self.framework.consequences:
            if each.is_held is is_held and self._value(each.condition).is_yes:
                return each
        return None

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """Remarks that must be shown with the result."""
        return tuple(each for each in self.framework.remarks if self._value(each.condition).is_yes)

    def _value(self, expr: Expr) -> Answer:
        return _Checklist(self.framework, self._answers).value(expr)

    @property
    def what_would_change(self) -> tuple[AnswerChange, ...]:
        """The changes that would give another result: minimal sets of answers, the smallest first."""
        return tuple(_changes(self))


DECIDED: Final = frozenset({AssessmentResult.MET, AssessmentResult.NOT_MET, AssessmentResult.WAS_MET_WHILE_HELD})
"""The results that no open input can change."""
_MET: Final = frozenset({AssessmentResult.MET, AssessmentResult.WAS_MET_WHILE_HELD})


def assess(which: str | Framework, answers: Answers, *, on: Day) -> Outcome:
    """Return the outcome of answers under a framework, for a day.

    Args:
        which: Id of a framework, or one that was read with `load`.
        answers: Inputs and their answers: yes, no, unknown, a bool or an `Answer`, alone or with `why` and `sources`.
            `deprivation` takes how and when the person was held. An input without an answer is unknown.
        on: The day of the assessment.

    Returns:
        The result with its reasons. It is about the facts entered and confers no status on anyone.

    Raises:
        UnknownFramework: There is no such framework.
        UnknownInput: The framework has no such input; the nearest are named.
        InvalidAnswer: A value is not an answer.

    >>> outcome = assess("observatory", {"O.1": "yes", "deprivation": "administrative_detention"}, on="2020-09-24")
    >>> outcome.result, outcome.missing
    (<AssessmentResult.MET: 'met'>, ())
    """
    chosen = checklist(which)
    day = values.day(on)
    read = reading.read(chosen, answers, day)
    filled = _Checklist(chosen, {name: given.answer for name, given in read.given.items()})
    standing = StatusStanding.of(chosen, read.held, day)
    result = _result(standing, filled.criteria, filled.exclusion)
    named: list[tuple[str, ...]] = [(name,) for name in read.clashes]
    if standing.is_contradictory:
        named.append((DEPRIVATION,))
    named += [(name, *filled.inputs_of(name)) for name in filled.clashes]
    named += [tuple(pair) for pair in chosen.contradictions if all(filled.answer(name) is pair[name] for name in pair)]
    outcome = Outcome(
        framework=chosen,
        on=day,
        given=tuple(read.given.values()),
        held=Held(answer=standing.said, spells=_informative(read.held), why=read.held.why, sources=read.held.sources),
        was_held=standing.was_held,
        result=result,
        factors=FrozenMap({f.id: filled.value_of(f.id) & _bound(f, standing.was_held) for f in chosen.factors}),
        demand=None,
        demands=(),
        contradictions=tuple(named),
        problems=tuple(_warnings(chosen, filled, named, day)),
        checklist=filled,
        standing=standing,
    )
    follows = outcome.consequence
    if follows is None:
        return outcome
    return attrs.evolve(outcome, demand=follows.key, demands=follows.demands)


def _informative(held: Held) -> tuple[Spell, ...]:
    """Leave out spells that hold no information."""
    return tuple(spell for spell in held.spells if spell.kind or spell.period or spell.detentions)


def _bound(factor: Factor, was_held: Answer) -> Answer:
    """Bind a letter to deprivation of liberty: each letter is about a person who is or was held."""
    return was_held if factor.role in {InputRole.LETTER, InputRole.GROUP} else Answer.YES


class _Checklist:
    """A framework with the answers put in.

    A factor that is answered as a whole has that answer where its inputs leave it open. Where they say the opposite,
    the two clash, and the factor is open.
    """

    def __init__(self, chosen: Framework, answers: Mapping[str, Answer]) -> None:
        self.framework = chosen
        self.answers = answers
        self.expressions: dict[str, Expr] = dict(chosen.expressions)
        self.clashes: list[str] = []
        self._whole = {
            name: answers[name]
            for name in chosen.expressions
            if name in answers and not chosen.has_input(name) and not answers[name].is_unknown
        }
        for name, said in self._whole.items():
            if logic.evaluate(chosen.expressions[name], self._of) is ~said:
                self.clashes.append(name)
            self.expressions[name] = Ref(name, is_input=True)
        self.settled = dict.fromkeys(self.clashes, Answer.UNKNOWN)
        # Where no factor is answered as a whole, the values of expressions follow from the framework alone.
        self._resolved: dict[int, tuple[Expr, Expr]] = {} if self._whole else chosen.resolved

    def answer(self, name: str) -> Answer:
        """Return the answer to an input."""
        return self.settled.get(name, self.answers.get(name, Answer.UNKNOWN))

    def _of(self, ref: Ref) -> Answer:
        if ref.is_input or ref.name not in self.framework.expressions:
            return self.answers.get(ref.name, Answer.UNKNOWN)
        if ref.name in self._whole:
            return self._whole[ref.name]
        return logic.evaluate(self.framework.expressions[ref.name], self._of)

    def resolved(self, expr: Expr) -> Expr:
        """Replace factors by expressions over inputs."""
        return logic.resolve(expr, self.expressions)

    def value(self, expr: Expr) -> Answer:
        """Return the value of an expression of the framework."""
        # By identity, since hashing an expression takes as long as resolving it.
        known = self._resolved.get(id(expr))
        if known is None or known[0] is not expr:
            known = self._resolved[id(expr)] = (expr, self.resolved(expr))
        return logic.evaluate(known[1], lambda ref: self.answer(ref.name))

    def value_of(self, name: str) -> Answer:
        """Return the value of a factor."""
        return self.value(self.expressions[name])

    @property
    def criteria(self) -> Answer:
        """The value of the criteria."""
        return self.value(self.framework.criteria)

    @property
    def exclusion(self) -> Answer:
        """The value of the exclusion; no where the framework has none."""
        return Answer.NO if self.framework.exclusion is None else self.value(self.framework.exclusion)

    def inputs_of(self, name: str) -> tuple[str, ...]:
        """Return the inputs of a factor that are answered."""
        inner = logic.refs(logic.resolve(self.framework.expressions[name], self.framework.expressions))
        return tuple(dict.fromkeys(ref.name for ref in inner if not self.answer(ref.name).is_unknown))

    def open_inputs(self) -> frozenset[str]:
        """Return the open inputs on which criteria and exclusion depend."""
        whole: Expr = self.framework.criteria
        if self.framework.exclusion is not None:
            whole = logic.AllOf((whole, logic.Not(self.framework.exclusion)))
        expr = self.resolved(whole)
        return logic.open_inputs(expr, {ref.name: self.answer(ref.name) for ref in logic.refs(expr)})

    def reasons(self, held: Answer) -> ReasonNode:
        """Return the tree of reasons: deprivation of liberty, the criteria, no exclusion."""
        parts = [
            ReasonNode(held, "liberty", DEPRIVATION),
            logic.explain(self.framework.criteria, self.expressions, self.answer),
        ]
        if self.framework.exclusion is not None:
            parts.append(logic.explain(logic.Not(self.framework.exclusion), self.expressions, self.answer))
        found = Answer.YES
        for each in parts:
            found = found & each.answer
        return ReasonNode(found, "all_of", "", tuple(parts))


def _result(standing: StatusStanding, criteria: Answer, exclusion: Answer) -> AssessmentResult:
    """Return the result: the value over all possible states of the person, if it is the same for all."""
    possible = standing.possible
    if criteria.is_no or exclusion.is_yes or possible == {"never"}:
        return AssessmentResult.NOT_MET
    if criteria.is_yes and exclusion.is_no:
        if possible == {"held"}:
            return AssessmentResult.MET
        if possible == {"was"}:
            return AssessmentResult.WAS_MET_WHILE_HELD
    # An open exclusion never lets the criteria pass as met.
    if criteria.is_yes and exclusion.is_unknown and possible == {"held"}:
        return AssessmentResult.MET_UNLESS_EXCLUSION
    return AssessmentResult.UNDETERMINED


def _missing(checklist: _Checklist, standing: StatusStanding) -> tuple[str, ...]:
    """Return the open inputs that could change the result.

    The result is a function of the person's state and of one expression over the other inputs. It depends on that
    expression unless the person was never held, and on the state unless the expression is no.
    """
    possible = standing.possible
    if possible == {"never"} or (checklist.criteria & ~checklist.exclusion).is_no:
        return ()
    found = set(checklist.open_inputs())
    if len(possible) > 1:
        found.add(DEPRIVATION)
    order = dict.fromkeys((*checklist.framework.names_of_inputs, *checklist.framework.expressions))
    return tuple(name for name in order if name in found)


def _warnings(
    chosen: Framework, checklist: _Checklist, contradictions: list[tuple[str, ...]], on: PartialDate
) -> list[Problem]:
    found = []

    def warn(code: str, **parameters: str | int) -> None:
        found.append(Problem(code=code, severity=Severity.WARNING, parameters=parameters))

    for names in contradictions:
        warn("criteria.contradiction", framework=chosen.id, inputs=", ".join(names))
    if not on.before(chosen.adopted).is_no:
        warn("criteria.before-framework", framework=chosen.id, day=str(chosen.adopted))
    for factor in chosen.factors:
        if factor.since is not None and not on.before(factor.since).is_no and checklist.value_of(factor.id).is_yes:
            warn("criteria.before-factor", framework=chosen.id, factor=factor.label, day=str(factor.since))
    return found


def _changes(outcome: Outcome) -> list[AnswerChange]:
    checklist = _Checklist(outcome.framework, {given.input: given.answer for given in outcome.given})
    whole: Expr = outcome.framework.criteria
    if outcome.framework.exclusion is not None:
        whole = logic.AllOf((whole, logic.Not(outcome.framework.exclusion)))
    expr = checklist.resolved(whole)
    now = {ref.name: checklist.answer(ref.name) for ref in logic.refs(expr)}
    is_held, was_held = outcome.reasons.reasons[0].answer, outcome.was_held
    found: list[tuple[AssessmentResult, logic.Assignment]] = []
    if outcome.result is not AssessmentResult.NOT_MET:
        found += [(AssessmentResult.NOT_MET, way) for way in logic.ways(expr, Answer.NO, now)]
    if outcome.result not in _MET:
        is_over = is_held.is_no and was_held.is_yes
        target = AssessmentResult.WAS_MET_WHILE_HELD if is_over else AssessmentResult.MET
        freely = frozenset() if is_held.is_yes or is_over else frozenset({(DEPRIVATION, Answer.YES)})
        found += [(target, way | freely) for way in logic.ways(expr, Answer.YES, now)]
    elif outcome.result is AssessmentResult.MET:
        found.append((AssessmentResult.NOT_MET, frozenset({(DEPRIVATION, Answer.NO)})))
    order = {name: n for n, name in enumerate((*outcome.framework.names_of_inputs, *outcome.framework.expressions))}
    changes = [
        AnswerChange(result=result, answers=tuple(sorted(way, key=lambda row: order[row[0]])))
        for result, way in found
        if way
    ]
    return sorted(changes, key=lambda c: (len(c.answers), c.result, [order[name] for name, _ in c.answers]))
