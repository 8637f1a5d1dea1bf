"""Outcomes as `assessment` records, and back.

A record keeps the answers, the version of the framework's data and the result of that day. When it is read, the result
is calculated again from the answers; where it differs from the one in the record, a warning says so, and neither
replaces the other.
"""

from collections.abc import Iterable
from typing import Final

import attrs

from hrdocs import values
from hrdocs.criteria.evaluate import Outcome, assess
from hrdocs.criteria.framework import DEPRIVATION, Framework
from hrdocs.criteria.framework_store import checklist
from hrdocs.criteria.given import Given
from hrdocs.criteria.held import Held, spell_of
from hrdocs.frozenmap import FrozenMap
from hrdocs.model.assessment import AnsweredInput, Assessment, Deprivation
from hrdocs.model.base import Sharing
from hrdocs.problems import Location, Problem, Severity
from hrdocs.values import Answer, Day, PartialDate
from hrdocs.values.text import several
from hrdocs.vocabulary import AssessmentResult, SharingLabel

_AMBER: Final = Sharing(label=SharingLabel.AMBER)


def to_assessment(
    outcome: Outcome,
    *,
    id: str,  # noqa: A002 -- the name of the field
    person: str,
    assessed_by: Iterable[str] | str = (),
    assessed_on: Day | None = None,
    sharing: Sharing = _AMBER,
) -> Assessment:
    """Return the record of an outcome.

    Args:
        outcome: The outcome of the answers.
        id: Id of the new record.
        person: Id of the person.
        assessed_by: Ids of those who answered.
        assessed_on: When they did; the clock is never read.
        sharing: With whom it may be shared.
    """
    held = outcome.held
    spells = [spell for spell in held.spells if spell.kind or spell.period or spell.detentions]
    day = None if assessed_on is None else values.day(assessed_on)
    return Assessment(
        id=id,
        person=person,
        framework=outcome.framework.id,
        framework_version=outcome.framework.version,
        on=outcome.on,
        deprivations=tuple(Deprivation(kind=s.kind, period=s.period, detentions=s.detentions) for s in spells),
        answers=(
            *_of_liberty(outcome),
            *(AnsweredInput(input=g.input, answer=g.answer, why=g.why, sources=g.sources) for g in outcome.given),
        ),
        result=outcome.result,
        letters=outcome.letters,
        demands=outcome.demands,
        assessed_by=several(assessed_by),
        assessed_on=day,
        sharing=sharing,
    )


def _of_liberty(outcome: Outcome) -> tuple[AnsweredInput, ...]:
    held = outcome.held
    if not outcome.framework.has_input(DEPRIVATION) and held == Held(answer=Answer.UNKNOWN):
        return ()
    answer = outcome.answer_to(DEPRIVATION)
    return (AnsweredInput(input=DEPRIVATION, answer=answer, why=held.why, sources=held.sources),)


def from_assessment(record: Assessment, which: Framework | None = None) -> Outcome:
    """Return the outcome of the answers in a record.

    Args:
        record: The record.
        which: The framework, where it is not one of the packaged ones.

    Returns:
        The outcome; its `problems` say when the record holds another result, or was made with other data.

    Raises:
        UnknownFramework: There is no framework with that id.
        UnknownInput: It has no input with a name that the record uses.
        ValueError: The record has no day.
    """
    if record.on is None:
        raise ValueError("an assessment without a day cannot be worked out: give the record an `on`")
    chosen = which or checklist(record.framework)
    rows = [
        Given(input=row.input, answer=row.answer, why=row.why, sources=row.sources)
        for row in record.answers
        if not _is_of_liberty(chosen, row.input)
    ]
    held = Held(spells=tuple(spell_of(each) for each in record.deprivations))
    for row in record.answers:
        if _is_of_liberty(chosen, row.input):
            held = attrs.evolve(held, answer=row.answer, why=row.why, sources=row.sources)
    outcome = assess(chosen, [*((given.input, given) for given in rows), (DEPRIVATION, held)], on=record.on)
    different = _differences(
        record.framework, record.framework_version, record.result, outcome.framework.version, outcome.result
    )
    at = (attrs.evolve(p, place=attrs.evolve(p.place, record=record.id)) for p in different)
    return attrs.evolve(outcome, problems=(*outcome.problems, *at))


def problems_of(
    which: str,
    answers: Iterable[tuple[str, Answer]],
    *,
    deprivations: Iterable[Deprivation] = (),
    on: PartialDate,
    version: str | None = None,
    result: AssessmentResult | None = None,
) -> tuple[Problem, ...]:
    """Return the problems of an assessment from its answers and result; see `from_assessment` for whole records.

    Args:
        which: Id of the framework.
        answers: Inputs with their answers.
        deprivations: How and when the person was held.
        on: The day of the assessment.
        version: The version of the framework's data that the record names.
        result: The result that it holds.

    Raises:
        UnknownFramework: There is no framework with that id.
        UnknownInput: It has no input with such a name.
    """
    chosen = checklist(which)
    held: list[Answer] = []
    rest: list[tuple[str, Answer]] = []
    for name, answer in answers:
        if _is_of_liberty(chosen, name):
            held.append(answer)
        else:
            rest.append((name, answer))
    liberty = Held(spells=tuple(spell_of(each) for each in deprivations), answer=held[-1] if held else None)
    outcome = assess(chosen, [*rest, (DEPRIVATION, liberty)], on=on)
    return (*outcome.problems, *_differences(which, version, result, chosen.version, outcome.result))


def _is_of_liberty(chosen: Framework, name: str) -> bool:
    return name in {DEPRIVATION, chosen.liberty}


def _differences(
    which: str,
    version: str | None,
    result: AssessmentResult | None,
    at_hand: str,
    found: AssessmentResult,
) -> list[Problem]:
    problems = []

    def warn(code: str, at: str, **parameters: str) -> None:
        place = Location(pointer=at)
        problems.append(Problem(code=code, severity=Severity.WARNING, place=place, parameters=FrozenMap(parameters)))

    if version not in (None, at_hand):
        warn("criteria.other-version", "/framework_version", framework=which, day=at_hand)
    if result is not None and result is not found:
        warn("criteria.other-result", "/result", stored=result, found=found)
    return problems
