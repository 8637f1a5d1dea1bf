"""The facts in the records of a case, sorted by the questions they may help to answer."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any, Final, cast

from attrs import frozen

from hrdocs import data, law
from hrdocs.case import Case
from hrdocs.criteria.framework import DEPRIVATION, Framework
from hrdocs.errors import HrdocsError
from hrdocs.law import AmbiguousCitation, AmbiguousCode, UnknownArticle, UnknownCode
from hrdocs.law.reference import day_spans
from hrdocs.model import (
    Allegation,
    Appeal,
    Assessment,
    Charge,
    Detention,
    Incident,
    Judgment,
    Listing,
    Organisation,
    Person,
    Proceeding,
    Recognition,
    Record,
    Source,
    Tally,
)
from hrdocs.model.base import SourceReference
from hrdocs.values import Answer, Citation, Norm, PartialDate, Period
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
        said_on: When it was said, where that is later than the day of the checklist: then it supports no answer.
    """

    record: str
    pointer: str
    says: str
    strength: Strength
    sources: tuple[SourceReference, ...] = ()
    said_on: PartialDate | None = None


def item_of(
    record: Record,
    pointer: str,
    says: str,
    strength: Strength,
    *,
    on: PartialDate | None = None,
    said: PartialDate | Period | None = None,
) -> EvidenceItem:
    """Return one piece of evidence, with the strength of its record.

    Args:
        record: The record.
        pointer: Where in it.
        says: What it says there.
        strength: How firmly a record of good standing supports the answer.
        on: The day of the checklist.
        said: When this was said or happened, where that is not when the record as a whole was said.
    """
    if record.standing is Standing.DISPUTED and strength in {Strength.STRONG, Strength.MODERATE}:
        strength = Strength.WEAK
    sources = tuple(SourceReference(source=each.source, locator=each.locator) for each in record.sources)
    later = None if on is None else later_than(on, said, said_on(record), record.became_known)
    if later is not None:
        strength = Strength.BEARING
    return EvidenceItem(record=record.id, pointer=pointer, says=says, strength=strength, sources=sources, said_on=later)


def later_than(on: PartialDate, *days: PartialDate | Period | None) -> PartialDate | None:
    """Return the first of some days that is certainly after a day; None where none is."""
    for day in days:
        first = day.start if isinstance(day, Period) else day
        if first is not None and first.after(on).is_yes:
            return first
    return None


def said_on(record: Record) -> PartialDate | None:
    """Return when a record of its type was said or happened, so that nothing of it was known before; None if unknown.

    Every record type has its field or fields here; the first that is recorded counts.
    """
    for name in SAID_ON[type(record)]:
        found = getattr(record, name)
        if isinstance(found, Period):
            found = found.start
        if found is not None:
            return cast("PartialDate", found)
    if isinstance(record, Charge):
        return next((event.day for event in record.course if event.day is not None), None)
    return None


SAID_ON: Final[Mapping[type[Record], tuple[str, ...]]] = {
    Person: (),  # what a person is, has no day of its own; `became_known` may have one
    Organisation: (),
    Detention: (),  # each of its facts has its own day
    Proceeding: ("opened",),
    Charge: (),  # the first dated step of its course
    Judgment: ("day",),
    Incident: ("day", "period"),
    Appeal: ("day",),
    Recognition: ("day", "issued", "adopted"),
    Assessment: ("assessed_on", "on"),
    Listing: ("day", "decided"),
    Tally: ("as_of", "period"),
    Source: ("published",),
}
"""The fields of each record type that say when it was said or happened, the first recorded one counts."""


_Fact = tuple[str, EvidenceItem]


def facts(case: Case, on: PartialDate) -> Iterator[_Fact]:
    """Return the facts in the records, each as a concept of the table with its evidence.

    What was said after the day is among them, marked by `said_on`: it supports no answer for the day.
    """
    for _, item in rights_engaged(case, on):
        yield "right", item
    yield from _of_the_person(case, on)
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
                yield from _of_a_recognition(record, case, on)
            case _:
                continue
    yield from _of_the_arrests(case, on)
    violent = tuple(_of_violent_provisions(case, on))
    yield from violent
    if not violent:
        yield from _of_all_charges(case, on)


def rights_engaged(case: Case, on: PartialDate) -> Iterator[tuple[Norm, EvidenceItem]]:
    """Return the rights that the case engages, according to the records.

    They come from norms that published recognitions and findings name, from the conduct that the authorities allege,
    and from what the law data say of the provision charged. The number of an article alone bears on the question and
    does not answer it.
    """
    yield from _rights_named(case, on)
    yield from _rights_in_conduct(case, on)
    yield from _rights_of_provisions(case, on)


def _rights_of_provisions(case: Case, on: PartialDate) -> Iterator[tuple[Norm, EvidenceItem]]:
    """Return the rights that the use of a charged article engages, as found by human-rights bodies."""
    for charge in case.charges:
        if charge.citation is None or charge.standing is Standing.WITHDRAWN:
            continue
        try:
            rights = law.article(charge.citation.code, charge.citation.article).rights
        except (UnknownCode, UnknownArticle, AmbiguousCode):
            continue
        for right in rights:
            says = f"provision: {charge.citation} ({right.norm})"
            yield right.norm, item_of(charge, "/citation", says, Strength.BEARING, on=on)


def _rights_named(case: Case, on: PartialDate) -> Iterator[tuple[Norm, EvidenceItem]]:
    rights = {Norm.parse(text) for text in _TABLE["rights"]}
    for record in case.records:
        if record.standing is Standing.WITHDRAWN:
            continue
        named: list[tuple[str, Norm]] = []
        if isinstance(record, Recognition) and case.ids & set(record.persons) and _gives(record):
            named = [(f"/norms/{n}", norm) for n, norm in enumerate(record.norms)]
        elif isinstance(record, Appeal):
            own = [(n, finding) for n, finding in enumerate(record.findings) if case.ids & set(finding.subjects)]
            named = [(f"/findings/{n}/norms/{m}", norm) for n, f in own for m, norm in enumerate(f.norms)]
        for at, norm in named:
            if _right(norm) in rights:
                yield norm, item_of(record, at, f"{record.type}: {norm}", Strength.MODERATE, on=on)


def _rights_in_conduct(case: Case, on: PartialDate) -> Iterator[tuple[Norm, EvidenceItem]]:
    for charge in case.charges:
        if charge.standing is Standing.WITHDRAWN:
            continue
        for n, allegation in enumerate(charge.allegations):
            said = allegation.day or allegation.period
            denied = ", denied" if allegation.denied is Answer.YES else ""
            for m, kind in enumerate(allegation.kinds):
                for text in _TABLE["conduct"].get(kind, ()):
                    says = f"alleged conduct: {kind} ({text}){denied}"
                    yield (
                        Norm.parse(text),
                        item_of(charge, f"/allegations/{n}/kinds/{m}", says, Strength.WEAK, on=on, said=said),
                    )


def _right(norm: Norm) -> Norm:
    """Return the article without its paragraphs."""
    return Norm(instrument=norm.instrument, article=norm.article)


def _gives(record: Recognition) -> bool:
    return record.act not in {RecognitionAct.DECLINES, RecognitionAct.WITHDRAWS}


def _of_the_person(case: Case, on: PartialDate) -> Iterator[_Fact]:
    for person in (case.person, *case.others):
        for n, profile in enumerate(person.profiles):
            strength = _TABLE["profiles"].get(profile)
            if strength is not None:
                says = f"profile: {profile}"
                yield "human_rights_work", item_of(person, f"/profiles/{n}", says, Strength(strength), on=on)


_STRENGTHS: Final = {
    Ground.FOUND: Strength.STRONG,
    Ground.ADMITTED: Strength.STRONG,
    Ground.CORROBORATED: Strength.MODERATE,
}


def _of_an_incident(record: Incident, case: Case, on: PartialDate) -> Iterator[_Fact]:
    if not case.ids & set(record.subjects):
        return
    strength = _STRENGTHS.get(record.evidence, Strength.WEAK) if record.evidence else Strength.WEAK
    if record.standing is Standing.CONFIRMED and strength is Strength.WEAK:
        strength = Strength.MODERATE
    concepts = _TABLE["kinds"].get(record.kind) or _TABLE["families"].get(record.kind.family, ())
    for concept in concepts:
        yield concept, item_of(record, "/kind", f"incident: {record.kind}", strength, on=on)


def _of_a_charge(record: Charge, case: Case, on: PartialDate) -> Iterator[_Fact]:
    if record.person not in case.ids:
        return
    for n, allegation in enumerate(record.allegations):
        said = allegation.day or allegation.period
        for m, kind in enumerate(allegation.kinds):
            at, says = f"/allegations/{n}/kinds/{m}", f"alleged conduct: {kind}"
            if kind in _TABLE["human_rights_conduct"]:
                yield "human_rights_work", item_of(record, at, says, Strength.WEAK, on=on, said=said)
            if kind in _TABLE["ground_conduct"]:
                yield "ground", item_of(record, at, says, Strength.BEARING, on=on, said=said)
            if kind in _TABLE["violent_conduct"]:
                yield "violence_alleged", item_of(record, at, says, Strength.BEARING, on=on, said=said)
    for n, event in enumerate(record.course):
        if event.kind is ChargeEventKind.DROPPED_NO_OFFENCE:
            says = f"charge: {event.kind}"
            yield "no_offence", item_of(record, f"/course/{n}", says, Strength.STRONG, on=on, said=event.day)


def _of_violent_provisions(case: Case, on: PartialDate) -> Iterator[_Fact]:
    """Return the provisions charged that mention violence, threat, danger or hatred.

    The authorities allege it, which shows nothing about what happened. A later charge counts as well: the silence of
    an earlier one is no evidence.
    """
    for record, pointer, citation in _provisions(case):
        days = _days_of_acts(record)
        speaking = {flag.kind.value for day in days for flag in law.violence_flags(citation, on=day)}
        if speaking:
            speaks = ", ".join(sorted(speaking))
            says = f"alleged: {citation} speaks of {speaks}"
            yield "violent_provision", item_of(record, pointer, says, Strength.BEARING, on=on)


def _days_of_acts(record: Record) -> tuple[PartialDate | None, ...]:
    """Return the days by which the law of the acts is known; None, for every wording, where one has no day."""
    if not isinstance(record, Charge) or not record.allegations:
        return (None,)
    return tuple(_day_of(each) for each in record.allegations)


def _day_of(allegation: Allegation) -> PartialDate | None:
    if allegation.day is not None or allegation.period is None:
        return allegation.day
    start, end = allegation.period.start, allegation.period.end
    first, last = start and start.earliest, end and end.latest
    return day_spans.between(first, last) if first is not None and last is not None and first <= last else None


def _provisions(case: Case) -> Iterator[tuple[Record, str, Citation]]:
    """Return every provision of which the records say that the person is accused, with its place."""
    for record in case.records:
        if record.standing is Standing.WITHDRAWN or case.is_own(record, record).is_no:
            continue
        match record:
            case Charge():
                rows = _charged(record)
            case Judgment():
                rows = _applied(record, case)
            case Proceeding():
                rows = ((f"/citations/{n}", citation) for n, citation in enumerate(record.citations))
            case Listing():
                rows = (
                    (f"/basis/{n}/citations/{m}", citation)
                    for n, basis in enumerate(record.basis)
                    for m, citation in enumerate(basis.citations)
                )
            case _:
                continue
        for pointer, citation in rows:
            yield record, pointer, citation


def _charged(record: Charge) -> Iterator[tuple[str, Citation]]:
    if record.citation is not None:
        yield "/citation", record.citation
    for n, citation in enumerate(record.readings):
        yield f"/readings/{n}", citation
    if record.citation is None and not record.readings and record.cited_as is not None:
        for citation in _read(record.cited_as):
            yield "/cited_as", citation


def _applied(record: Judgment, case: Case) -> Iterator[tuple[str, Citation]]:
    for n, decision in case.own(record.decisions, record):
        if decision.convicted_under is not None:
            yield f"/decisions/{n}/convicted_under", decision.convicted_under
    for n, penalty in case.own(record.penalties, record):
        if penalty.citation is not None:
            yield f"/penalties/{n}/citation", penalty.citation


def _read(text: str) -> tuple[Citation, ...]:
    """Return the provisions that printed words can mean; none where they cannot be read."""
    try:
        return law.parse_all(text)
    except AmbiguousCitation as error:
        return error.candidates
    except HrdocsError:
        return ()


def _of_all_charges(case: Case, on: PartialDate) -> Iterator[_Fact]:
    """Return weak support where the allegation, given in full, contains no violence."""
    if case.is_extract:
        return  # another charge may be in the larger dataset
    charges = [charge for charge in case.charges if charge.standing is not Standing.WITHDRAWN]
    kinds = [
        (charge, n, kind) for charge in charges for n, a in enumerate(charge.allegations) for kind in a.kinds or (None,)
    ]
    is_described = bool(charges) and all(charge.allegations for charge in charges)
    if not is_described or any(kind is None or kind in _TABLE["violent_conduct"] for _, _, kind in kinds):
        return
    for charge, n, kind in kinds:
        says = f"alleged conduct: {kind}, no violence alleged"
        yield "no_violence_alleged", item_of(charge, f"/allegations/{n}", says, Strength.WEAK, on=on)


def _of_a_judgment(record: Judgment, case: Case, on: PartialDate) -> Iterator[_Fact]:
    for n, decision in case.own(record.decisions, record):
        is_own = decision.charge is not None and case.is_own(decision, record).is_yes
        if is_own and decision.ground in {AcquittalGround.NO_ACT, AcquittalGround.NO_ELEMENTS}:
            says = f"judgment: {decision.outcome}, {decision.ground}"
            yield "no_offence", item_of(record, f"/decisions/{n}/ground", says, Strength.STRONG, on=on)


_DEFENDER: Final = {RecognitionStatus.HUMAN_RIGHTS_DEFENDER: ("human_rights_work", Strength.BEARING)}
_STATUSES: Final = _DEFENDER | {
    RecognitionStatus.ARBITRARY_DETENTION: ("other_right", Strength.MODERATE),
    RecognitionStatus.TREATY_VIOLATION: ("other_right", Strength.MODERATE),
    RecognitionStatus.POLITICALLY_MOTIVATED_IMPRISONMENT: ("motive", Strength.BEARING),
    RecognitionStatus.POLITICALLY_MOTIVATED_PROSECUTION: ("motive", Strength.BEARING),
}


def _of_a_recognition(record: Recognition, case: Case, on: PartialDate) -> Iterator[_Fact]:
    if case.ids & set(record.persons) and _gives(record) and record.status in _STATUSES:
        concept, strength = _STATUSES[record.status]
        yield concept, item_of(record, "/status", f"recognition: {record.status}", strength, on=on)


def _of_the_arrests(case: Case, on: PartialDate) -> Iterator[_Fact]:
    for record in case.detentions:
        arrest = record.arrest
        if arrest is None or record.standing is Standing.WITHDRAWN:
            continue
        for name in ("order_shown", "reasons_given"):
            if getattr(arrest, name) is Answer.NO:
                says = f"arrest: {name} no"
                yield "other_right", item_of(record, f"/arrest/{name}", says, Strength.WEAK, on=on, said=arrest.day)


def earlier(case: Case, chosen: Framework, on: PartialDate) -> Iterator[tuple[str, Answer, EvidenceItem]]:
    """Return the answers of earlier assessments under the same framework, where a recorded comparison is found."""
    for record in case.of_type(Assessment):
        if record.framework != chosen.id or record.person not in case.ids or record.standing is Standing.WITHDRAWN:
            continue
        for n, row in enumerate(record.answers):
            if row.input == DEPRIVATION or row.answer.is_unknown or not chosen.has_input(row.input):
                continue
            says = f"assessment: answered {row.answer}"
            strength = Strength.MODERATE if row.why or row.sources else Strength.WEAK
            yield row.input, row.answer, item_of(record, f"/answers/{n}", says, strength, on=on, said=record.on)
