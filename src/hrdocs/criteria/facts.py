"""The facts in the records of a case, sorted by the questions they may help to answer."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any, Final

from attrs import frozen

from hrdocs import data, law
from hrdocs.case import Case
from hrdocs.criteria.framework import DEPRIVATION, Framework
from hrdocs.law import AmbiguousCode, UnknownArticle, UnknownCode
from hrdocs.model import Appeal, Assessment, Charge, Incident, Judgment, Recognition, Record
from hrdocs.model.base import SourceReference
from hrdocs.values import Answer, Norm, PartialDate
from hrdocs.vocabulary import (
    AcquittalGround,
    ChargeEventKind,
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


STRENGTHS: Final = tuple(Strength)


@frozen(kw_only=True)
class EvidenceItem:
    """One place in the records that helps to answer a question.

    Args:
        record: Id of the record.
        pointer: Where in it, as a JSON Pointer from the record.
        says: What the record says there, in words of the vocabulary, such as `incident: counsel_delayed`.
        strength: How firmly it supports the answer.
        sources: What the record rests on.
    """

    record: str
    pointer: str
    says: str
    strength: Strength
    sources: tuple[SourceReference, ...] = ()


def item_of(record: Record, pointer: str, says: str, strength: Strength) -> EvidenceItem:
    """Return one piece of evidence, with the strength of its record."""
    if record.standing is Standing.DISPUTED and strength in {Strength.STRONG, Strength.MODERATE}:
        strength = Strength.WEAK
    sources = tuple(SourceReference(source=each.source, locator=each.locator) for each in record.sources)
    return EvidenceItem(record=record.id, pointer=pointer, says=says, strength=strength, sources=sources)


_Fact = tuple[str, EvidenceItem]


def facts(case: Case, on: PartialDate) -> Iterator[_Fact]:
    """Return the facts in the records, each as a concept of the table with its evidence."""
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
    """Return the rights that the case engages, according to the records.

    They come from norms that published recognitions and findings name, from the conduct that the authorities allege,
    and from what the law data say of the provision charged. The number of an article alone bears on the question and
    does not answer it.
    """
    yield from _rights_named(case)
    yield from _rights_in_conduct(case, on)
    yield from _rights_of_provisions(case)


def _rights_of_provisions(case: Case) -> Iterator[tuple[Norm, EvidenceItem]]:
    """Return the rights that the use of a charged article engages, as found by human-rights bodies."""
    for charge in case.charges:
        if charge.citation is None:
            continue
        try:
            rights = law.article(charge.citation.code, charge.citation.article).rights
        except (UnknownCode, UnknownArticle, AmbiguousCode):
            continue
        for right in rights:
            says = f"provision: {charge.citation} ({right.norm})"
            yield right.norm, item_of(charge, "/citation", says, Strength.BEARING)


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
                yield norm, item_of(record, at, f"{record.type}: {norm}", Strength.MODERATE)


def _rights_in_conduct(case: Case, on: PartialDate) -> Iterator[tuple[Norm, EvidenceItem]]:
    for charge in case.charges:
        for n, allegation in enumerate(charge.allegations):
            if allegation.day is not None and allegation.day.after(on).is_yes:
                continue
            denied = ", denied" if allegation.denied is Answer.YES else ""
            for m, kind in enumerate(allegation.kinds):
                for text in _TABLE["conduct"].get(kind, ()):
                    says = f"alleged conduct: {kind} ({text}){denied}"
                    yield Norm.parse(text), item_of(charge, f"/allegations/{n}/kinds/{m}", says, Strength.WEAK)


def _right(norm: Norm) -> Norm:
    """Return the article without its paragraphs."""
    return Norm(instrument=norm.instrument, article=norm.article)


def _gives(record: Recognition) -> bool:
    return record.act not in {RecognitionAct.DECLINES, RecognitionAct.WITHDRAWS}


def _of_the_person(case: Case) -> Iterator[_Fact]:
    for person in (case.person, *case.others):
        for n, profile in enumerate(person.profiles):
            strength = _TABLE["profiles"].get(profile)
            if strength is not None:
                yield "human_rights_work", item_of(person, f"/profiles/{n}", f"profile: {profile}", Strength(strength))


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
        yield concept, item_of(record, "/kind", f"incident: {record.kind}", strength)


def _of_a_charge(record: Charge, case: Case, on: PartialDate) -> Iterator[_Fact]:
    if record.person not in case.ids:
        return
    for n, allegation in enumerate(record.allegations):
        if allegation.day is not None and allegation.day.after(on).is_yes:
            continue
        for m, kind in enumerate(allegation.kinds):
            at, says = f"/allegations/{n}/kinds/{m}", f"alleged conduct: {kind}"
            if kind in _TABLE["human_rights_conduct"]:
                yield "human_rights_work", item_of(record, at, says, Strength.WEAK)
            if kind in _TABLE["ground_conduct"]:
                yield "ground", item_of(record, at, says, Strength.BEARING)
            if kind in _TABLE["violent_conduct"]:
                yield "violence_alleged", item_of(record, at, says, Strength.BEARING)
    for n, event in enumerate(record.course):
        is_later = event.day is not None and event.day.after(on).is_yes
        if event.kind is ChargeEventKind.DROPPED_NO_OFFENCE and not is_later:
            yield "no_offence", item_of(record, f"/course/{n}", f"charge: {event.kind}", Strength.STRONG)


def _of_all_charges(case: Case, on: PartialDate) -> Iterator[_Fact]:
    """Return weak support where the allegation, given in full, contains no violence."""
    del on  # a later allegation is about the same case
    if case.is_extract:
        return  # another charge may be in the larger dataset
    charges = [charge for charge in case.charges if charge.standing is not Standing.WITHDRAWN]
    kinds = [
        (charge, n, kind) for charge in charges for n, a in enumerate(charge.allegations) for kind in a.kinds or (None,)
    ]
    is_told = bool(charges) and all(charge.allegations for charge in charges)
    if not is_told or any(kind is None or kind in _TABLE["violent_conduct"] for _, _, kind in kinds):
        return
    for charge, n, kind in kinds:
        says = f"alleged conduct: {kind}, no violence alleged"
        yield "no_violence_alleged", item_of(charge, f"/allegations/{n}", says, Strength.WEAK)


def _of_a_judgment(record: Judgment, case: Case, on: PartialDate) -> Iterator[_Fact]:
    if record.day is not None and record.day.after(on).is_yes:
        return
    own = {charge.id for charge in case.charges}
    for n, decision in enumerate(record.decisions):
        if decision.charge in own and decision.ground in {AcquittalGround.NO_ACT, AcquittalGround.NO_ELEMENTS}:
            says = f"judgment: {decision.outcome}, {decision.ground}"
            yield "no_offence", item_of(record, f"/decisions/{n}/ground", says, Strength.STRONG)


_DEFENDER: Final = {RecognitionStatus.HUMAN_RIGHTS_DEFENDER: ("human_rights_work", Strength.BEARING)}
_STATUSES: Final = _DEFENDER | {
    RecognitionStatus.ARBITRARY_DETENTION: ("other_right", Strength.MODERATE),
    RecognitionStatus.TREATY_VIOLATION: ("other_right", Strength.MODERATE),
    RecognitionStatus.POLITICALLY_MOTIVATED_IMPRISONMENT: ("motive", Strength.BEARING),
    RecognitionStatus.POLITICALLY_MOTIVATED_PROSECUTION: ("motive", Strength.BEARING),
}


def _of_a_recognition(record: Recognition, case: Case) -> Iterator[_Fact]:
    if case.ids & set(record.persons) and _gives(record) and record.status in _STATUSES:
        concept, strength = _STATUSES[record.status]
        yield concept, item_of(record, "/status", f"recognition: {record.status}", strength)


def _of_the_arrests(case: Case, on: PartialDate) -> Iterator[_Fact]:
    for record in case.detentions:
        arrest = record.arrest
        if arrest is None or (arrest.day is not None and arrest.day.after(on).is_yes):
            continue
        for name in ("order_shown", "reasons_given"):
            if getattr(arrest, name) is Answer.NO:
                yield "other_right", item_of(record, f"/arrest/{name}", f"arrest: {name} no", Strength.WEAK)


def earlier(case: Case, chosen: Framework) -> Iterator[tuple[str, Answer, EvidenceItem]]:
    """Return the answers of earlier assessments under the same framework, where a recorded comparison is found."""
    for record in case.of_type(Assessment):
        if record.framework != chosen.id or record.person not in case.ids or record.standing is Standing.WITHDRAWN:
            continue
        for n, row in enumerate(record.answers):
            if row.input == DEPRIVATION or row.answer.is_unknown or not chosen.has_input(row.input):
                continue
            says = f"assessment: answered {row.answer}"
            strength = Strength.MODERATE if row.why or row.sources else Strength.WEAK
            yield row.input, row.answer, item_of(record, f"/answers/{n}", says, strength)
