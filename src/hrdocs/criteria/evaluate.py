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
from hrdocs.criteria.beforehand import BEFORE_NAMES
from hrdocs.criteria.framework import (
    DEPRIVATION,
    Consequence,
    Custody,
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
        return self._checklist.reasons(self._standing)

    @cached_property
    def missing(self) -> tuple[str, ...]:
        """The inputs that are open and could change the result, and only those."""
        return self._checklist.missing(self._standing)

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

    def is_about_nobody_held(self, factor: Factor) -> bool:
        """Whether a factor is about people held, and this one never was, so that no answer to it counts."""
        return self.was_held.is_no and self._checklist.is_of_people_held(factor)

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
    def may_be_published(self) -> Answer:
        """Whether consent and safety allow publication; it changes no result."""
        found = Answer.YES
        for name in BEFORE_NAMES:
            found = found & self.answer_to(name)
        return found

    @property
    def consequence(self) -> Consequence | None:
        """What follows under the framework; only for a result that is met."""
        if self.result not in _MET:
            return None
        is_held = self.result is AssessmentResult.MET and self.framework.custody is not Custody.ENDED
        for each in self.framework.consequences:
            if each.is_held in (None, is_held) and self._value(each.condition).is_yes:
                return each
        return None

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """Remarks that must be shown with the result."""
        return tuple(each for each in self.framework.remarks if self._value(each.condition).is_yes)

    def _value(self, expr: Expr) -> Answer:
        is_over = self.result is AssessmentResult.WAS_MET_WHILE_HELD
        return self._checklist.value(expr, Answer.YES if is_over else self._standing.is_held)

    @property
    def what_would_change(self) -> tuple[AnswerChange, ...]:
        """The changes that would decide another result: minimal sets of answers, complete, the smallest first."""
        found: list[AnswerChange] = []
        if self.result is not AssessmentResult.NOT_MET:
            found += _changes(self._checklist, self._standing, Answer.NO)
        return tuple(sorted((*found, *self.to_be_met), key=lambda each: len(each.answers)))

    @cached_property
    def to_be_met(self) -> tuple[AnswerChange, ...]:
        """The changes by which the criteria would be met: minimal sets of answers, the smallest first.

        Complete: every set of answers by which they would be met contains one of these. Empty when they are met.
        """
        return () if self.result in _MET else _changes(self._checklist, self._standing, Answer.YES)

    @cached_property
    def would_fall(self) -> tuple[AnswerChange, ...]:
        """The changes by which the result would fall: minimal sets of answers, the smallest first.

        When the criteria are met, by which they would no longer be: each set holds only inputs that are answered.
        Otherwise, by which they would not be met whatever is still open. Empty when they are not met.
        """
        if self.result is AssessmentResult.NOT_MET:
            return ()
        is_met = self.result in _MET
        return _changes(self._checklist, self._standing, Answer.NO, open_will_do=is_met)

    @property
    def decided_by(self) -> tuple[tuple[str, Answer], ...]:
        """The answers given that alone decide that the criteria are not met: the smallest set; else empty."""
        if self.result is not AssessmentResult.NOT_MET:
            return ()
        return self._checklist.decisive(self._standing)


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
    filled = _Checklist(chosen, {name: given.answer for name, given in read.given.items()}, day)
    standing = StatusStanding.of(chosen, read.held, day)
    result = filled.result(standing)
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
        factors=FrozenMap({f.id: filled.factor(f, standing.was_held) for f in chosen.factors}),
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


class _Checklist:
    """A framework with the answers put in, for a day.

    A factor that is answered as a whole has that answer where its inputs leave it open. Where they say the opposite,
    the two clash, and the factor is open. An input that a document lets count only since a later day is a no.
    """

    def __init__(self, chosen: Framework, answers: Mapping[str, Answer], on: PartialDate) -> None:
        self.framework = chosen
        self.on = on
        self.answers = dict(answers)
        for each in chosen.inputs:
            if each.since is not None:
                self.answers[each.name] = answers.get(each.name, Answer.UNKNOWN) & ~on.before(each.since)
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
        # By identity, since hashing an expression takes as long as resolving it.
        known = self._resolved.get(id(expr))
        if known is None or known[0] is not expr:
            known = self._resolved[id(expr)] = (expr, logic.resolve(expr, self.expressions))
        return known[1]

    def value(self, expr: Expr, held: Answer = Answer.UNKNOWN) -> Answer:
        """Return the value of an expression of the framework, for a person who is held or is not."""
        resolved = self.resolved(expr)
        return logic.evaluate(resolved, lambda ref: held if ref.name == DEPRIVATION else self.answer(ref.name))

    def factor(self, factor: Factor, was_held: Answer) -> Answer:
        """Return the value of a factor; where custody is a condition, a letter is about one who is or was held."""
        found = self.value(self.expressions[factor.id], was_held)
        return found & was_held if self.is_of_people_held(factor) else found

    def is_of_people_held(self, factor: Factor) -> bool:
        """Whether a factor is a letter or a group of letters where custody is a condition of them all."""
        chosen = self.framework
        is_bound = chosen.custody is not Custody.NONE and not chosen.names_custody
        return is_bound and factor.role in {InputRole.LETTER, InputRole.GROUP}

    def inputs_of(self, name: str) -> tuple[str, ...]:
        """Return the inputs of a factor that are answered."""
        inner = logic.refs(logic.resolve(self.framework.expressions[name], self.framework.expressions))
        return tuple(dict.fromkeys(ref.name for ref in inner if not self.answer(ref.name).is_unknown))

    # The result: a function of the person's state and of all conditions, `Framework.parts`.

    def _whole_for(self, held: Answer) -> Answer:
        found = Answer.YES
        for part in self.framework.parts:
            found = found & self.value(part, held)
        return found

    def result(self, standing: StatusStanding) -> AssessmentResult:
        """Return the result: that of every possible state of the person, if it is the same for all."""
        found = {self._result_of(state) for state in standing.possible}
        return found.pop() if len(found) == 1 else AssessmentResult.UNDETERMINED

    def _result_of(self, state: str) -> AssessmentResult:
        custody = self.framework.custody
        is_held = state == "held" or (custody is Custody.ENDED and state == "was")
        held = Answer.of(is_held)
        found = self._whole_for(held)
        if custody is Custody.ENDED:
            found = found if state == "was" else Answer.NO
        elif state == "was" and custody is Custody.REQUIRED:
            past = self._past
            if past.is_yes:
                return AssessmentResult.WAS_MET_WHILE_HELD
            if past.is_unknown:
                return AssessmentResult.UNDETERMINED
        if not found.is_unknown:
            return AssessmentResult.MET if found.is_yes else AssessmentResult.NOT_MET
        # An open exclusion never lets the criteria pass as met.
        exclusion = self.framework.exclusion
        is_open = exclusion is not None and self.value(exclusion, held).is_unknown
        if is_open and self.value(self.framework.criteria, held).is_yes:
            return AssessmentResult.MET_UNLESS_EXCLUSION
        return AssessmentResult.UNDETERMINED

    @property
    def _past(self) -> Answer:
        """Whether what needs custody was met while the person was held."""
        with_custody = self._with_custody()
        return logic.evaluate(with_custody, lambda r: Answer.YES if r.name == DEPRIVATION else self.answer(r.name))

    def _with_custody(self) -> Expr:
        return logic.only_with(self.resolved_whole(), DEPRIVATION)

    def missing(self, standing: StatusStanding) -> tuple[str, ...]:
        """Return the open inputs that could change the result, in the order of the checklist."""
        chosen, possible = self.framework, standing.possible
        expr = self.resolved_whole()
        answers = {ref.name: self.answer(ref.name) for ref in logic.refs(expr)}
        then, now = answers | {DEPRIVATION: Answer.YES}, answers | {DEPRIVATION: Answer.NO}
        found: set[str] = set()
        is_one_state = len(possible) == 1
        if chosen.custody is Custody.ENDED:
            if "was" in possible:
                found |= logic.open_inputs(expr, then)
                if not is_one_state and not self._whole_for(Answer.YES).is_no:
                    found.add(DEPRIVATION)
        else:
            # Held: met or not. Never held: met without custody or not. Held once: was met, else as if never held.
            has_past = "was" in possible and chosen.custody is not Custody.NONE
            if "held" in possible:
                found |= logic.open_inputs(expr, then)
            if has_past:
                found |= logic.open_inputs(self._with_custody(), then)
                if not is_one_state and not self._past.is_no:
                    found.add(DEPRIVATION)
            if "never" in possible or ("was" in possible and not (has_past and self._past.is_yes)):
                found |= logic.open_inputs(expr, now)
            if not is_one_state and not logic.are_same(expr, then, now):
                found.add(DEPRIVATION)
        return tuple(name for name in self.order() if name in found)

    def resolved_whole(self) -> Expr:
        """Return all conditions, over inputs and over factors that are answered as a whole."""
        return logic.AllOf(tuple(self.resolved(part) for part in self.framework.parts))

    def reasons(self, standing: StatusStanding) -> ReasonNode:
        """Return the tree of reasons: deprivation of liberty, the criteria, no exclusion."""
        held = standing.was_held & ~standing.is_held if self.framework.custody is Custody.ENDED else standing.is_held

        def answer(name: str) -> Answer:
            return held if name == DEPRIVATION else self.answer(name)

        parts = tuple(_with_liberty(logic.explain(part, self.expressions, answer)) for part in self.framework.parts)
        found = Answer.YES
        for each in parts:
            found = found & each.answer
        return ReasonNode(found, "all_of", "", parts)

    @property
    def ahead(self) -> frozenset[str]:
        """The inputs that the document does not let count yet on the day."""
        return frozenset(i.name for i in self.framework.inputs if i.since and self.on.before(i.since).is_yes)

    def order(self) -> Mapping[str, int]:
        """Return the place of each input and factor in the checklist."""
        return {name: n for n, name in enumerate((*self.framework.names_of_inputs, *self.framework.expressions))}

    def known(self, standing: StatusStanding) -> dict[str, Answer]:
        """Return the present answers, with that to how the person was held as far as the conditions need it."""
        expr = self.resolved_whole()
        known = {ref.name: self.answer(ref.name) for ref in logic.refs(expr)}
        possible = standing.possible
        counting = {"was"} if self.framework.custody is Custody.ENDED else {"held", "was"}
        # Of a person who was held and is free again, the question is whether the criteria were met while they were.
        known[DEPRIVATION] = (
            Answer.YES if possible <= counting else Answer.UNKNOWN if possible & counting else Answer.NO
        )
        return known

    def decisive(self, standing: StatusStanding) -> tuple[tuple[str, Answer], ...]:
        """Return the smallest set of present answers that rules out that the criteria are met; empty if none does."""
        known = self.known(standing)
        expr = self.resolved_whole()
        for way in logic.ways(expr, Answer.NO, {}):
            if all(known[name] is answer for name, answer in way):
                shown = (row for row in way if row[0] not in self.ahead)
                return tuple(sorted(shown, key=lambda row: self.order()[row[0]]))
        return ()


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
        if (
            factor.since is not None
            and not on.before(factor.since).is_no
            and checklist.value(checklist.expressions[factor.id], Answer.YES).is_yes
        ):
            warn("criteria.before-factor", framework=chosen.id, factor=factor.label, day=str(factor.since))
    return found


def _with_liberty(node: ReasonNode) -> ReasonNode:
    if node.name == DEPRIVATION:
        return attrs.evolve(node, kind="liberty")
    return attrs.evolve(node, reasons=tuple(_with_liberty(each) for each in node.reasons))


def _changes(
    checklist: _Checklist, standing: StatusStanding, target: Answer, *, open_will_do: bool = False
) -> tuple[AnswerChange, ...]:
    """Return the minimal changes by which all conditions are met, or are not, or are no longer surely met."""
    expr, known, order = checklist.resolved_whole(), checklist.known(standing), checklist.order()
    found = []
    for way in logic.ways(expr, target, known, open_will_do=open_will_do):
        # Of a person who is free again, "not held" is what was answered.
        if checklist.ahead & {name for name, _ in way} or (DEPRIVATION, standing.said) in way:
            continue
        answers = tuple(sorted(way, key=lambda row: order.get(row[0], -1)))
        found.append(AnswerChange(result=_result_with(checklist, standing, dict(way)), answers=answers))
    return tuple(sorted(found, key=lambda c: (len(c.answers), [order.get(name, -1) for name, _ in c.answers])))


def _result_with(checklist: _Checklist, standing: StatusStanding, answers: dict[str, Answer]) -> AssessmentResult:
    """Return the result with some answers replaced."""
    held = answers.pop(DEPRIVATION, None)
    if held is not None:
        is_held = held if checklist.framework.custody is not Custody.ENDED else Answer.NO
        standing = attrs.evolve(standing, is_held=is_held, was_held=held)
    return _Checklist(checklist.framework, checklist.answers | answers, checklist.on).result(standing)
