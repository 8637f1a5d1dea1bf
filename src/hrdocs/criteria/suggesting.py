"""The answers that the records of a case support for a checklist, to be confirmed, with their evidence.

Nothing here is an answer until a person confirms it. The number of an article satisfies nothing; an allegation by the
authorities shows what the person is accused of, never that it happened; an accusation of violence answers no question
about violence. Which record types bear on which question is data: `data/criteria_suggestions.json`.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

import attrs
from attrs import field, frozen

from hrdocs import data, values
from hrdocs.case import Case
from hrdocs.criteria.evaluate import assess
from hrdocs.criteria.facts import STRENGTHS, EvidenceItem, Strength, earlier, facts, item_of, phrase
from hrdocs.criteria.framework import DEPRIVATION, Custody, Framework
from hrdocs.criteria.framework_store import checklist
from hrdocs.criteria.given import Given
from hrdocs.criteria.held import Held, Spell, counting
from hrdocs.criteria.terms import SentenceTerms
from hrdocs.problems import Problem, Severity
from hrdocs.stays import Stay
from hrdocs.values import Answer, Day, PartialDate
from hrdocs.vocabulary import (
    DetentionState,
    PhaseKind,
    Standing,
)

_TABLE: Final[Mapping[str, Any]] = data.read("criteria_suggestions.json")
_GRAVE: Final = frozenset({"violence_alleged", "violent_provision", "violent_conviction"})


@frozen(kw_only=True)
class Suggestion:
    """An answer that the records support, or, with strength `bearing`, records that bear on a question.

    Args:
        input: The input.
        answer: The answer supported; unknown where the records bear on the question and do not answer it.
        strength: That of the strongest evidence.
        evidence: What supports it.
        held: For `deprivation`: how and when the person was held, by the records.
    """

    input: str
    answer: Answer
    strength: Strength
    evidence: tuple[EvidenceItem, ...]
    held: Held | None = None

    @property
    def confirmed(self) -> Given | Held:
        """The answer, confirmed by a person as their own, with the sources of its evidence."""
        sources = tuple(dict.fromkeys(each for item in self.evidence for each in item.sources))
        if self.held is not None:
            return Held(answer=self.held.answer, spells=self.held.spells, why=self.held.why, sources=sources)
        return Given(input=self.input, answer=self.answer, sources=sources)


@frozen(kw_only=True)
class LaterFact:
    """A statement of the records on a question, made after the day of the checklist.

    Args:
        input: The input.
        item: Where it is said; `item.said_on` is the day.
    """

    input: str
    item: EvidenceItem


@frozen(kw_only=True)
class Suggestions:
    """The answers that the records of a case support, for one framework and one day. None is confirmed yet.

    Args:
        framework: The framework.
        on: The day.
        items: The answers, and what bears on a question.
        problems: What was missing.
        later: What was said after the day, by input; it supports no answer.
        grave: Charges and convictions of violence, hatred, threat or danger: a lawyer must look first.
    """

    framework: Framework = field(eq=str, repr=str)
    on: PartialDate
    items: tuple[Suggestion, ...]
    problems: tuple[Problem, ...] = ()
    later: tuple[LaterFact, ...] = ()
    grave: tuple[EvidenceItem, ...] = ()

    def __iter__(self) -> Iterator[Suggestion]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    def to(self, name: str) -> tuple[Suggestion, ...]:
        """Return the suggestions for one input."""
        return tuple(each for each in self.items if each.input == name)

    def confirm(self, *inputs: str) -> dict[str, Given | Held]:
        """Confirm the suggested answers to these inputs, for `assess`.

        Raises:
            ValueError: The records support no answer to an input, or several.
        """
        found: dict[str, Given | Held] = {}
        for name in inputs:
            answers = [each for each in self.to(name) if each.strength is not Strength.BEARING]
            if len(answers) != 1:
                word = "no answer" if not answers else "several answers"
                message = f"the records give {word} to {name}: answer it yourself"
                raise ValueError(message)
            found[name] = answers[0].confirmed
        return found


def suggest(case: Case, which: str | Framework, *, on: Day, terms: SentenceTerms | None = None) -> Suggestions:
    """Return the answers that the records of a case support, each with its evidence; nothing is confirmed.

    Args:
        case: The case, from `Dataset.case`.
        which: Id of a framework, or one that was read with `load`.
        on: The day of the assessment. What was certainly said later supports nothing: it is in `later`.
        terms: The terms that others got, from `SentenceTerms.of(dataset)`, to compare a term with.

    Raises:
        UnknownFramework: There is no such framework.
    """
    chosen = checklist(which)
    day = values.day(on)
    found: dict[tuple[str, Answer], list[EvidenceItem]] = {}
    rules = rules_of(chosen)
    later: list[LaterFact] = []
    grave: list[EvidenceItem] = []
    for concept, item in facts(case, day, terms):
        if concept in _GRAVE:
            grave.append(item)
        rule = rules.get(concept, {})
        if item.said_on is not None:
            later += [LaterFact(input=name, item=item) for name in (*rule.get("answers", {}), *rule.get("bears", ()))]
            continue
        for name, answer in rule.get("answers", {}).items():
            # Evidence that only bears on one question may not answer another.
            supported = Answer.UNKNOWN if item.strength is Strength.BEARING else Answer(answer)
            found.setdefault((name, supported), []).append(item)
        for name in rule.get("bears", ()):
            found.setdefault((name, Answer.UNKNOWN), []).append(_bearing(item))
    for name, answer, item in earlier(case, chosen, day):
        if item.said_on is not None:
            later.append(LaterFact(input=name, item=item))
        else:
            found.setdefault((name, answer), []).append(item)
    items = [
        Suggestion(input=name, answer=answer, strength=_strongest(evidence), evidence=tuple(dict.fromkeys(evidence)))
        for (name, answer), evidence in found.items()
    ]
    problems = []
    deprivation = _deprivation(case, chosen, day) if chosen.has_input(DEPRIVATION) else None
    if not chosen.has_input(DEPRIVATION):
        pass
    elif deprivation is not None:
        items.append(deprivation)
    else:
        parameters = {"framework": chosen.id}
        problems.append(Problem(code="criteria.no-detention", severity=Severity.WARNING, parameters=parameters))
    order = {name: n for n, name in enumerate((*chosen.names_of_inputs, *chosen.expressions))}
    items.sort(key=lambda each: (order.get(each.input, len(order)), STRENGTHS.index(each.strength), each.answer))
    return Suggestions(
        framework=chosen,
        on=day,
        items=tuple(items),
        problems=tuple(problems),
        grave=tuple(dict.fromkeys(grave)),
        later=tuple(sorted(dict.fromkeys(later), key=lambda each: order.get(each.input, len(order)))),
    )


def rules_of(chosen: Framework) -> Mapping[str, Any]:
    """Return which concepts bear on which questions of a framework."""
    rules: Mapping[str, Any] = _TABLE["frameworks"].get(chosen.id, {})
    return _TABLE["frameworks"][rules["as"]] if "as" in rules else rules


def _strongest(evidence: Iterable[EvidenceItem]) -> Strength:
    return min((item.strength for item in evidence), key=STRENGTHS.index)


def _bearing(item: EvidenceItem) -> EvidenceItem:
    return attrs.evolve(item, strength=Strength.BEARING)


# How the person was held.


def _deprivation(case: Case, chosen: Framework, on: PartialDate) -> Suggestion | None:
    stays = [stay for stay in case.stays() if stay.detention.standing is not Standing.WITHDRAWN]
    if not stays:
        return None
    evidence = []
    for stay in stays:
        words = f"detention: {stay.kind or 'kind not stated'} {stay.period or '(days not stated)'}"
        says = phrase(words, "stay", kind=stay.kind, period=stay.period)
        confirmed = stay.detention.standing is Standing.CONFIRMED
        strength = Strength.STRONG if confirmed else Strength.MODERATE
        evidence.append(item_of(stay.detention, stay.pointer, says, strength))
    spells = tuple(dict.fromkeys(spell for stretch in _stretches(stays, chosen) for spell in _spells(stretch, on)))
    is_over = all(_is_over(stay, on) for stay in stays)
    # No one can know how the person will be held on a future day.
    is_ahead = case.as_of is not None and on.after(case.as_of).is_yes
    has_ended = Answer.of(chosen.custody is Custody.ENDED)
    held = Held(answer=has_ended if is_over else None, spells=spells)
    if is_ahead:
        held = Held(answer=Answer.UNKNOWN)
    answer = assess(chosen, {DEPRIVATION: held}, on=on).answer_to(DEPRIVATION)
    if case.is_extract and answer.is_no:
        # Another detention may be in the larger dataset.
        answer = Answer.UNKNOWN
        held = Held(answer=answer, spells=spells)
    strength = Strength.WEAK if answer.is_unknown else _strongest(evidence)
    return Suggestion(input=DEPRIVATION, answer=answer, strength=strength, evidence=tuple(evidence), held=held)


def _is_over(stay: Stay, on: PartialDate) -> bool:
    """Return whether the record says that the detention was over as of the day or before."""
    detention = stay.detention
    is_over = detention.state is DetentionState.OVER and detention.as_of is not None
    return is_over and detention.as_of is not None and detention.as_of.after(on).is_no and _no_last_day(stay)


def _no_last_day(stay: Stay) -> bool:
    ended = stay.detention.ended
    return ended is None or ended.day is None


def _stretches(stays: list[Stay], chosen: Framework) -> Iterator[list[Stay]]:
    """Return neighbouring phases of one detention that count alike as one: the person was held throughout."""
    stretch: list[Stay] = []
    for stay in stays:
        is_next = bool(stretch) and stretch[-1].detention is stay.detention
        if is_next and counting(chosen, stretch[-1].kind).counts is counting(chosen, stay.kind).counts:
            stretch.append(stay)
            continue
        if stretch:
            yield stretch
        stretch = [stay]
    if stretch:
        yield stretch


def _spells(stretch: list[Stay], on: PartialDate) -> Iterator[Spell]:
    single = [Spell(kind=s.kind, period=s.period, detentions=(s.detention.id,)) for s in stretch]
    whole = Stay(
        detention=stretch[0].detention, phase=stretch[0].phase, first=stretch[0].first, last=stretch[-1].last
    ).period
    together = Spell(kind=PhaseKind.CUSTODY, period=whole, detentions=single[0].detentions)
    # When each phase began is not known, but the person was held on the day: one spell, with the general word.
    if (
        len(single) > 1
        and not any(spell.holds_on(on).is_yes for spell in single)
        and together.holds_on(on).is_yes
        and all(spell.kind is not None for spell in single)
    ):
        yield together
    else:
        yield from single
