"""What the records of a case say to the questions of a checklist: answers to confirm, with their evidence.

Nothing here is an answer until a person takes it for one. The number of an article satisfies nothing; what the
authorities allege shows what is held against a person, never that it happened; an accusation of violence answers no
question about violence. Which kinds of record speak to which question is data: `data/criteria_suggestions.json`.
"""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Any, Final

from attrs import field, frozen

from hrdocs import data
from hrdocs.case import Case, Stay
from hrdocs.criteria.answers import Day, Given, Held, Spell
from hrdocs.criteria.evaluate import assess, counting
from hrdocs.criteria.frameworks import DEPRIVATION, Framework, framework
from hrdocs.errors import Problem, Severity
from hrdocs.model import Appeal, Assessment, Charge, Incident, Judgment, Recognition, Record
from hrdocs.model.base import SourceReference
from hrdocs.values import Answer, Norm, PartialDate
from hrdocs.vocabulary import (
    AcquittalGround,
    ChargeEventKind,
    DetentionState,
    PhaseKind,
    RecognitionAct,
    RecognitionStatus,
    Standing,
)
from hrdocs.vocabulary import Evidence as Ground

_TABLE: Final[Mapping[str, Any]] = data.read("criteria_suggestions.json")


class Strength(StrEnum):
    """How firmly a record supports an answer."""

    STRONG = "strong"
    MODERATE = "moderate"
    WEAK = "weak"
    BEARING = "bearing"


_ORDER: Final = tuple(Strength)


@frozen(kw_only=True)
class EvidenceItem:
    """One place in the records that speaks to a question.

    Args:
        record: Id of the record.
        pointer: Where in it, as a JSON Pointer from the record.
        says: What stands there, in words of the vocabulary, such as `incident: counsel_delayed`.
        strength: How firmly it supports the answer.
        sources: What the record rests on.
    """

    record: str
    pointer: str
    says: str
    strength: Strength
    sources: tuple[SourceReference, ...] = ()


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
        """The answer, taken by a person as their own, with the sources of its evidence."""
        sources = tuple(dict.fromkeys(each for item in self.evidence for each in item.sources))
        if self.held is not None:
            return Held(answer=self.held.answer, spells=self.held.spells, why=self.held.why, sources=sources)
        return Given(input=self.input, answer=self.answer, sources=sources)


@frozen(kw_only=True)
class Suggestions:
    """What the records of a case support, for one framework and one day. No answer among them is given yet."""

    framework: Framework = field(eq=str, repr=str)
    on: PartialDate
    items: tuple[Suggestion, ...]
    problems: tuple[Problem, ...] = ()

    def __iter__(self) -> Iterator[Suggestion]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    def to(self, name: str) -> tuple[Suggestion, ...]:
        """Give what the records say to one input."""
        return tuple(each for each in self.items if each.input == name)

    def confirm(self, *inputs: str) -> dict[str, Given | Held]:
        """Take the suggested answers to these inputs as one's own, for `assess`.

        Raises:
            ValueError: The records answer an input in no way, or in several.
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


def suggest(case: Case, which: str | Framework, *, on: Day) -> Suggestions:
    """Give the answers that the records of a case support, each with its evidence; nothing is confirmed.

    Args:
        case: The case, from `Dataset.case`.
        which: Id of a framework, or one that was read with `load`.
        on: The day for which it is asked. What certainly happened later is left out.

    Raises:
        UnknownFramework: There is no such framework.
    """
    chosen = framework(which)
    day = on if isinstance(on, PartialDate) else PartialDate.parse(on) if isinstance(on, str) else PartialDate.of(on)
    found: dict[tuple[str, Answer], list[EvidenceItem]] = {}
    rules = _TABLE["frameworks"].get(chosen.id, {})
    for concept, item in _facts(case, day):
        rule = rules.get(concept, {})
        for name, answer in rule.get("answers", {}).items():
            # What only bears on one question may not answer another.
            supported = Answer.UNKNOWN if item.strength is Strength.BEARING else Answer(answer)
            found.setdefault((name, supported), []).append(item)
        for name in rule.get("bears", ()):
            found.setdefault((name, Answer.UNKNOWN), []).append(_bearing(item))
    for name, answer, item in _earlier(case, chosen):
        found.setdefault((name, answer), []).append(item)
    items = [
        Suggestion(input=name, answer=answer, strength=_strongest(evidence), evidence=tuple(dict.fromkeys(evidence)))
        for (name, answer), evidence in found.items()
    ]
    problems = []
    deprivation = _deprivation(case, chosen, day)
    if deprivation is not None:
        items.append(deprivation)
    else:
        parameters = {"framework": chosen.id}
        problems.append(Problem(code="criteria.no-detention", severity=Severity.WARNING, parameters=parameters))
    order = {name: n for n, name in enumerate((*chosen.names_of_inputs, *chosen.expressions))}
    items.sort(key=lambda each: (order.get(each.input, len(order)), _ORDER.index(each.strength), each.answer))
    return Suggestions(framework=chosen, on=day, items=tuple(items), problems=tuple(problems))


def _strongest(evidence: Iterable[EvidenceItem]) -> Strength:
    return min((item.strength for item in evidence), key=_ORDER.index)


def _bearing(item: EvidenceItem) -> EvidenceItem:
    return EvidenceItem(
        record=item.record, pointer=item.pointer, says=item.says, strength=Strength.BEARING, sources=item.sources
    )


def _item(record: Record, pointer: str, says: str, strength: Strength) -> EvidenceItem:
    """Give one piece of evidence, as strong as the record stands."""
    if record.standing is Standing.DISPUTED and strength in {Strength.STRONG, Strength.MODERATE}:
        strength = Strength.WEAK
    sources = tuple(SourceReference(source=each.source, locator=each.locator) for each in record.sources)
    return EvidenceItem(record=record.id, pointer=pointer, says=says, strength=strength, sources=sources)


# How the person was held.


def _deprivation(case: Case, chosen: Framework, on: PartialDate) -> Suggestion | None:
    stays = [stay for stay in case.stays() if stay.detention.standing is not Standing.WITHDRAWN]
    if not stays:
        return None
    evidence = []
    for stay in stays:
        says = f"detention: {stay.kind or 'kind not told'} {stay.period or '(days not told)'}"
        confirmed = stay.detention.standing is Standing.CONFIRMED
        evidence.append(_item(stay.detention, stay.pointer, says, Strength.STRONG if confirmed else Strength.MODERATE))
    spells = tuple(dict.fromkeys(spell for stretch in _stretches(stays, chosen) for spell in _spells(stretch, on)))
    is_over = all(_is_over(stay, on) for stay in stays)
    held = Held(answer=Answer.NO if is_over else None, spells=spells)
    answer = assess(chosen, {DEPRIVATION: held}, on=on).answer_to(DEPRIVATION)
    strength = Strength.WEAK if answer.is_unknown else _strongest(evidence)
    return Suggestion(input=DEPRIVATION, answer=answer, strength=strength, evidence=tuple(evidence), held=held)


def _is_over(stay: Stay, on: PartialDate) -> bool:
    """Tell whether the record says that the detention was over as of the day or before."""
    detention = stay.detention
    is_over = detention.state is DetentionState.OVER and detention.as_of is not None
    return is_over and detention.as_of is not None and detention.as_of.after(on).is_no and _no_last_day(stay)


def _no_last_day(stay: Stay) -> bool:
    ended = stay.detention.ended
    return ended is None or ended.day is None


def _stretches(stays: list[Stay], chosen: Framework) -> Iterator[list[Stay]]:
    """Give neighbouring phases of one detention that count alike, together: the person was held throughout."""
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
    # When each phase began is not known, and still the person was held on the day: told as one, with the coarse word.
    if (
        len(single) > 1
        and not any(spell.holds_on(on).is_yes for spell in single)
        and together.holds_on(on).is_yes
        and all(spell.kind is not None for spell in single)
    ):
        yield together
    else:
        yield from single


# What else the records tell.

_Fact = tuple[str, EvidenceItem]


def _facts(case: Case, on: PartialDate) -> Iterator[_Fact]:
    """Give what the records tell, each as a concept of the table with its evidence."""
    for _, item in rights_engaged(case, on):
        yield "right", item
    yield from _of_the_person(case)
    for record in case.records:
        if record.standing is Standing.WITHDRAWN:
            continue
        match record:
            case Incident():
                yield from _of_an_incident(record, case, on)
            case Charge():
                yield from _of_a_charge(record, case, on)
            case Judgment():
                yield from _of_a_judgment(record, case, on)
            case Recognition():
                yield from _of_a_recognition(record, case)
            case _:
                continue
    yield from _of_the_arrests(case, on)
    yield from _of_all_charges(case, on)


def rights_engaged(case: Case, on: PartialDate) -> Iterator[tuple[Norm, EvidenceItem]]:
    """Give the rights that the case engages, by the records.

    They come from norms that published recognitions and findings name, and from the conduct that the authorities
    allege. The rights that a provision engages are a matter of the law data: they join here, as one more source beside
    these two, once those data say them. The number of an article alone would then bear on the question, as
    `Strength.BEARING`, and not answer it.
    """
    yield from _rights_named(case)
    yield from _rights_in_conduct(case, on)


def _rights_named(case: Case) -> Iterator[tuple[Norm, EvidenceItem]]:
    rights = {Norm.parse(text) for text in _TABLE["rights"]}
    for record in case.records:
        named: list[tuple[str, Norm]] = []
        if isinstance(record, Recognition) and case.ids & set(record.persons) and _gives(record):
            named = [(f"/norms/{n}", norm) for n, norm in enumerate(record.norms)]
        elif isinstance(record, Appeal):
            own = [(n, finding) for n, finding in enumerate(record.findings) if case.ids & set(finding.subjects)]
            named = [(f"/findings/{n}/norms/{m}", norm) for n, f in own for m, norm in enumerate(f.norms)]
        for at, norm in named:
            if _right(norm) in rights:
                yield norm, _item(record, at, f"{record.type}: {norm}", Strength.MODERATE)


def _rights_in_conduct(case: Case, on: PartialDate) -> Iterator[tuple[Norm, EvidenceItem]]:
    for charge in case.charges:
        for n, allegation in enumerate(charge.allegations):
            if allegation.day is not None and allegation.day.after(on).is_yes:
                continue
            denied = ", denied" if allegation.denied is Answer.YES else ""
            for m, kind in enumerate(allegation.kinds):
                for text in _TABLE["conduct"].get(kind, ()):
                    says = f"alleged conduct: {kind} ({text}){denied}"
                    yield Norm.parse(text), _item(charge, f"/allegations/{n}/kinds/{m}", says, Strength.WEAK)


def _right(norm: Norm) -> Norm:
    """Give the article without its paragraphs."""
    return Norm(instrument=norm.instrument, article=norm.article)


def _gives(record: Recognition) -> bool:
    return record.act not in {RecognitionAct.DECLINES, RecognitionAct.WITHDRAWS}


def _of_the_person(case: Case) -> Iterator[_Fact]:
    for person in (case.person, *case.others):
        for n, profile in enumerate(person.profiles):
            strength = _TABLE["profiles"].get(profile)
            if strength is not None:
                yield "human_rights_work", _item(person, f"/profiles/{n}", f"profile: {profile}", Strength(strength))


_STRENGTHS: Final = {
    Ground.FOUND: Strength.STRONG,
    Ground.ADMITTED: Strength.STRONG,
    Ground.CORROBORATED: Strength.MODERATE,
}


def _of_an_incident(record: Incident, case: Case, on: PartialDate) -> Iterator[_Fact]:
    is_later = record.day is not None and record.day.after(on).is_yes
    if not case.ids & set(record.subjects) or is_later:
        return
    strength = _STRENGTHS.get(record.evidence, Strength.WEAK) if record.evidence else Strength.WEAK
    if record.standing is Standing.CONFIRMED and strength is Strength.WEAK:
        strength = Strength.MODERATE
    concepts = _TABLE["kinds"].get(record.kind) or _TABLE["families"].get(record.kind.family, ())
    for concept in concepts:
        yield concept, _item(record, "/kind", f"incident: {record.kind}", strength)


def _of_a_charge(record: Charge, case: Case, on: PartialDate) -> Iterator[_Fact]:
    if record.person not in case.ids:
        return
    for n, allegation in enumerate(record.allegations):
        if allegation.day is not None and allegation.day.after(on).is_yes:
            continue
        for m, kind in enumerate(allegation.kinds):
            at, says = f"/allegations/{n}/kinds/{m}", f"alleged conduct: {kind}"
            if kind in _TABLE["human_rights_conduct"]:
                yield "human_rights_work", _item(record, at, says, Strength.WEAK)
            if kind in _TABLE["ground_conduct"]:
                yield "ground", _item(record, at, says, Strength.BEARING)
            if kind in _TABLE["violent_conduct"]:
                yield "violence_alleged", _item(record, at, says, Strength.BEARING)
    for n, event in enumerate(record.course):
        is_later = event.day is not None and event.day.after(on).is_yes
        if event.kind is ChargeEventKind.DROPPED_NO_OFFENCE and not is_later:
            yield "no_offence", _item(record, f"/course/{n}", f"charge: {event.kind}", Strength.STRONG)


def _of_all_charges(case: Case, on: PartialDate) -> Iterator[_Fact]:
    """Give it as weak support that what the authorities allege, told in full, holds no violence."""
    del on  # what is alleged later speaks of the same case
    charges = [charge for charge in case.charges if charge.standing is not Standing.WITHDRAWN]
    kinds = [
        (charge, n, kind) for charge in charges for n, a in enumerate(charge.allegations) for kind in a.kinds or (None,)
    ]
    is_told = bool(charges) and all(charge.allegations for charge in charges)
    if not is_told or any(kind is None or kind in _TABLE["violent_conduct"] for _, _, kind in kinds):
        return
    for charge, n, kind in kinds:
        says = f"alleged conduct: {kind}, no violence alleged"
        yield "no_violence_alleged", _item(charge, f"/allegations/{n}", says, Strength.WEAK)


def _of_a_judgment(record: Judgment, case: Case, on: PartialDate) -> Iterator[_Fact]:
    if record.day is not None and record.day.after(on).is_yes:
        return
    own = {charge.id for charge in case.charges}
    for n, decision in enumerate(record.decisions):
        if decision.charge in own and decision.ground in {AcquittalGround.NO_ACT, AcquittalGround.NO_ELEMENTS}:
            says = f"judgment: {decision.outcome}, {decision.ground}"
            yield "no_offence", _item(record, f"/decisions/{n}/ground", says, Strength.STRONG)


_DEFENDER: Final = {RecognitionStatus.HUMAN_RIGHTS_DEFENDER: ("human_rights_work", Strength.BEARING)}
_STATUSES: Final = _DEFENDER | {
    RecognitionStatus.ARBITRARY_DETENTION: ("other_right", Strength.MODERATE),
    RecognitionStatus.COVENANT_VIOLATION: ("other_right", Strength.MODERATE),
    RecognitionStatus.POLITICALLY_MOTIVATED_IMPRISONMENT: ("motive", Strength.BEARING),
    RecognitionStatus.POLITICALLY_MOTIVATED_PROSECUTION: ("motive", Strength.BEARING),
}


def _of_a_recognition(record: Recognition, case: Case) -> Iterator[_Fact]:
    if case.ids & set(record.persons) and _gives(record) and record.status in _STATUSES:
        concept, strength = _STATUSES[record.status]
        yield concept, _item(record, "/status", f"recognition: {record.status}", strength)


def _of_the_arrests(case: Case, on: PartialDate) -> Iterator[_Fact]:
    for record in case.detentions:
        arrest = record.arrest
        if arrest is None or (arrest.day is not None and arrest.day.after(on).is_yes):
            continue
        for name in ("order_shown", "reasons_given"):
            if getattr(arrest, name) is Answer.NO:
                yield "other_right", _item(record, f"/arrest/{name}", f"arrest: {name} no", Strength.WEAK)


def _earlier(case: Case, chosen: Framework) -> Iterator[tuple[str, Answer, EvidenceItem]]:
    """Give what earlier assessments under the same framework answered: a comparison, once recorded, is found there."""
    for record in case.of_type(Assessment):
        if record.framework != chosen.id or record.person not in case.ids or record.standing is Standing.WITHDRAWN:
            continue
        for n, row in enumerate(record.answers):
            if row.input == DEPRIVATION or row.answer.is_unknown or not chosen.has_input(row.input):
                continue
            says = f"assessment: answered {row.answer}"
            strength = Strength.MODERATE if row.why or row.sources else Strength.WEAK
            yield row.input, row.answer, _item(record, f"/answers/{n}", says, strength)
