"""The facts in the records of a case, sorted by the questions they may help to answer."""

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any, Final, cast

import attrs
from attrs import field, frozen

from hrdocs import data, law
from hrdocs.case import Case
from hrdocs.criteria.framework import DEPRIVATION, Framework
from hrdocs.criteria.terms import SentenceTerms, known
from hrdocs.errors import HrdocsError
from hrdocs.frozenmap import FrozenMap
from hrdocs.law import AmbiguousCitation, AmbiguousCode, UnknownArticle, UnknownCode
from hrdocs.law.reference import day_spans
from hrdocs.model import (
    Allegation,
    Appeal,
    Assessment,
    Charge,
    Detention,
    Finding,
    Hearing,
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
from hrdocs.values import Answer, Citation, LocalText, Norm, PartialDate, Period
from hrdocs.vocabulary import (
    AcquittalGround,
    ChargeEventKind,
    ConductKind,
    DecisionOutcome,
    IncidentFamily,
    JudgmentResult,
    LetterScope,
    Openness,
    PhaseKind,
    Plea,
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
class EvidencePhrase:
    """What a record says, to be put into words in a language.

    Args:
        says: The same in words of the vocabulary, for programs.
        key: The kind of statement, as in `data/criteria_words.json`.
        values: What is said in it: words of the vocabulary, citations, norms, terms, answers, texts.
        text: What the record says of it in its own words.
    """

    says: str
    key: str = "record"
    values: FrozenMap[str, Any] = field(factory=FrozenMap)
    text: LocalText | None = None


@frozen(kw_only=True)
class EvidenceItem:
    """One place in the records that helps to answer a question.

    Args:
        record: Id of the record.
        pointer: Where in it, as a JSON Pointer from the record.
        strength: How firmly it supports the answer.
        phrase: What the record says there.
        type: The type of the record.
        sources: What the record rests on.
        said_on: When it was said, where that is later than the day of the checklist: then it supports no answer.
    """

    record: str
    pointer: str
    strength: Strength
    phrase: EvidencePhrase
    type: str
    sources: tuple[SourceReference, ...] = ()
    said_on: PartialDate | None = None

    @property
    def says(self) -> str:
        """What the record says there, in words of the vocabulary, such as `incident: counsel_delayed`."""
        return self.phrase.says


def item_of(
    record: Record,
    pointer: str,
    says: EvidencePhrase | str,
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
    phrase = EvidencePhrase(says=says) if isinstance(says, str) else says
    if phrase.text is None:
        phrase = attrs.evolve(phrase, text=getattr(record, "about", None))
    return EvidenceItem(
        record=record.id,
        pointer=pointer,
        strength=strength,
        phrase=phrase,
        type=record.type,
        sources=sources,
        said_on=later,
    )


def phrase(says: str, key: str, text: LocalText | None = None, **values: Any) -> EvidencePhrase:
    """Return a statement with what is said in it."""
    known_values = FrozenMap({k: v for k, v in values.items() if v is not None})
    return EvidencePhrase(says=says, key=key, values=known_values, text=text)


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


def facts(case: Case, on: PartialDate, terms: SentenceTerms | None = None) -> Iterator[_Fact]:
    """Return the facts in the records, each as a concept of the table with its evidence.

    What was said after the day is among them, marked by `said_on`: it supports no answer for the day.

    Args:
        case: The case.
        on: The day of the checklist.
        terms: The terms that others got, to compare with.
    """
    yield from _norms_named(case, on)
    for norm, item in _rights_in_conduct(case, on):
        yield from ((concept, item) for concept in _concepts(norm))
    for norm, item in _rights_of_provisions(case, on):
        # An article says nothing of a trial: of what its use engages, only the rights exercised count here.
        concepts = _concepts(norm)
        yield from ((concept, item) for concept in concepts if "right" in concepts)
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
                yield from _of_a_judgment(record, case, on, known(terms))
            case Proceeding():
                yield from _of_the_hearings(record, case, on)
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
    found = (*_named(case, on), *_rights_in_conduct(case, on), *_rights_of_provisions(case, on))
    yield from ((norm, item) for norm, item in found if "right" in _concepts(norm))


def _concepts(norm: Norm) -> tuple[str, ...]:
    """Return what a norm is about, by its article."""
    return tuple(_TABLE["norms"].get(str(_right(norm)), ()))


def _norms_named(case: Case, on: PartialDate) -> Iterator[_Fact]:
    for norm, item in _named(case, on):
        yield from ((concept, item) for concept in _concepts(norm))


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
            words = f"provision: {charge.citation} ({right.norm})"
            says = phrase(words, "provision", citation=charge.citation, norm=right.norm)
            yield right.norm, item_of(charge, "/citation", says, Strength.BEARING, on=on)


def _named(case: Case, on: PartialDate) -> Iterator[tuple[Norm, EvidenceItem]]:
    """Return the norms that recognitions and findings name for the person."""
    for record in case.records:
        if record.standing is Standing.WITHDRAWN:
            continue
        named: list[tuple[str, Norm, LocalText | None]] = []
        if isinstance(record, Recognition) and case.ids & set(record.persons) and _gives(record):
            named = [(f"/norms/{n}", norm, None) for n, norm in enumerate(record.norms)]
        elif isinstance(record, Appeal):
            own = [(n, finding) for n, finding in enumerate(record.findings) if _is_about(finding, record, case)]
            named = [(f"/findings/{n}/norms/{m}", norm, f.what) for n, f in own for m, norm in enumerate(f.norms)]
        for at, norm, text in named:
            says = phrase(f"{record.type}: {norm}", "norm", text, type=record.type, norm=norm)
            yield norm, item_of(record, at, says, Strength.MODERATE, on=on)


def _is_about(finding: Finding, appeal: Appeal, case: Case) -> bool:
    """Return whether a finding is about the person: by name, by a record of theirs, or as the one the appeal is for."""
    if finding.subjects:
        return bool(case.ids & set(finding.subjects))
    if finding.records:
        own = {record.id for record in case.records if case.is_own(record, record).is_yes}
        return bool(own & set(finding.records))
    return bool(appeal.subjects) and set(appeal.subjects) <= case.ids


def _rights_in_conduct(case: Case, on: PartialDate) -> Iterator[tuple[Norm, EvidenceItem]]:
    for charge in case.charges:
        if charge.standing is Standing.WITHDRAWN:
            continue
        for n, allegation in enumerate(charge.allegations):
            for m, kind in enumerate(allegation.kinds):
                for norm in map(Norm.parse, _TABLE["conduct"].get(kind, ())):
                    yield norm, _of_conduct(charge, (n, m), Strength.WEAK, on, norm)


def _of_conduct(
    charge: Charge, place: tuple[int, int], strength: Strength, on: PartialDate, norm: Norm | None = None
) -> EvidenceItem:
    """Return alleged conduct as evidence, with whether the person denies it."""
    n, m = place
    allegation = charge.allegations[n]
    kind, is_denied = allegation.kinds[m], allegation.denied is Answer.YES
    words = f"alleged conduct: {kind}{f' ({norm})' if norm is not None else ''}{', denied' if is_denied else ''}"
    says = phrase(words, "conduct_denied" if is_denied else "conduct", allegation.what, kind=kind, norm=norm)
    when = allegation.day or allegation.period
    at = f"/allegations/{n}/kinds/{m}"
    return item_of(charge, at, says, strength, on=on, said=when)


def _right(norm: Norm) -> Norm:
    """Return the article without its paragraphs."""
    return Norm(instrument=norm.instrument, article=norm.article)


def _gives(record: Recognition) -> bool:
    return record.act not in {RecognitionAct.DECLINES, RecognitionAct.WITHDRAWS}


_OLD: Final = 60


def _of_the_person(case: Case, on: PartialDate) -> Iterator[_Fact]:
    for person in (case.person, *case.others):
        for key, words in (("profiles", person.profiles), ("vulnerabilities", person.vulnerabilities)):
            for n, word in enumerate(words):
                for concept, strength in _TABLE[key].get(word, {}).items():
                    says = phrase(f"{'profile' if key == 'profiles' else 'vulnerability'}: {word}", "person", word=word)
                    yield concept, item_of(person, f"/{key}/{n}", says, Strength(strength), on=on)
        if person.birth is not None and person.birth.earliest is not None and on.latest is not None:
            is_over = _years_later(person.birth, _OLD).before(on)
            if not is_over.is_unknown:
                concept = "over_60" if is_over.is_yes else "not_over_60"
                says = phrase(f"born: {person.birth}", "born", day=person.birth)
                yield concept, item_of(person, "/birth", says, Strength.STRONG, on=on)


def _years_later(day: PartialDate, years: int) -> PartialDate:
    year, _, rest = day.text.partition("-")
    later = f"{int(year) + years}-{rest}" if rest else str(int(year) + years)
    # No other year need have the 29th of February.
    return PartialDate(later.replace("-02-29", "-02-28"))


_STRENGTHS: Final = {
    Ground.FOUND: Strength.STRONG,
    Ground.ADMITTED: Strength.STRONG,
    Ground.CORROBORATED: Strength.MODERATE,
}


def _of_an_incident(record: Incident, case: Case, on: PartialDate) -> Iterator[_Fact]:
    # What is done to counsel or to relatives is done because of the person.
    is_on_others = record.kind.family is IncidentFamily.REPRISAL_OTHERS and bool(case.ids & set(record.because_of))
    if not is_on_others and not case.ids & set(record.subjects):
        return
    strength = _STRENGTHS.get(record.evidence, Strength.WEAK) if record.evidence else Strength.WEAK
    if record.standing is Standing.CONFIRMED and strength is Strength.WEAK:
        strength = Strength.MODERATE
    concepts = _TABLE["kinds"].get(record.kind) or _TABLE["families"].get(record.kind.family, ())
    is_denied = bool(record.denied_by)
    words = f"incident: {record.kind}{', denied' if is_denied else ''}"
    says = phrase(words, "incident_denied" if is_denied else "incident", kind=record.kind)
    for concept in concepts:
        yield concept, item_of(record, "/kind", says, strength, on=on)


def _of_a_charge(record: Charge, case: Case, on: PartialDate) -> Iterator[_Fact]:
    if record.person not in case.ids:
        return
    says = phrase(f"charge: {record.citation or record.cited_as or 'not cited'}", "charge", citation=record.citation)
    yield "prosecuted", item_of(record, "/citation", says, Strength.MODERATE, on=on)
    if record.plea is Plea.NOT_GUILTY:
        says = phrase(f"plea: {record.plea}", "plea", plea=record.plea)
        yield "denied", item_of(record, "/plea", says, Strength.BEARING, on=on)
    for n, allegation in enumerate(record.allegations):
        if allegation.denied is Answer.YES:
            when = allegation.day or allegation.period
            says = phrase("alleged conduct, denied", "denied", allegation.answer or allegation.what)
            at = f"/allegations/{n}/denied"
            yield "denied", item_of(record, at, says, Strength.BEARING, on=on, said=when)
        for m, kind in enumerate(allegation.kinds):
            for concept, strength in _concepts_of_conduct(kind):
                yield concept, _of_conduct(record, (n, m), strength, on)
    for n, event in enumerate(record.course):
        if event.kind is ChargeEventKind.DROPPED_NO_OFFENCE:
            says = phrase(f"charge: {event.kind}", "step", kind=event.kind)
            at = f"/course/{n}"
            yield "no_offence", item_of(record, at, says, Strength.STRONG, on=on, said=event.day)


def _concepts_of_conduct(kind: ConductKind) -> Iterator[tuple[str, Strength]]:
    if kind in _TABLE["human_rights_conduct"]:
        yield "human_rights_work", Strength(_TABLE["human_rights_conduct"][kind])
    if kind in _TABLE["media_conduct"]:
        yield "media_work", Strength.BEARING
    if kind in _TABLE["ground_conduct"]:
        yield "ground", Strength.BEARING
    if kind in _TABLE["violent_conduct"]:
        yield "violence_alleged", Strength.BEARING


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
            says = phrase(f"alleged: {citation} speaks of {speaks}", "violent", citation=citation, flags=speaks)
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
        says = phrase(f"alleged conduct: {kind}, no violence alleged", "no_violence", kind=kind)
        yield "no_violence_alleged", item_of(charge, f"/allegations/{n}", says, Strength.WEAK, on=on)


_CONVICTED: Final = {DecisionOutcome.CONVICTED, DecisionOutcome.CONVICTED_UNDER_OTHER_PROVISION}


def _of_a_judgment(record: Judgment, case: Case, on: PartialDate, terms: SentenceTerms) -> Iterator[_Fact]:
    charges = {charge.id: charge for charge in case.charges}
    for n, decision in case.own(record.decisions, record):
        is_own = decision.charge is not None and case.is_own(decision, record).is_yes
        if is_own and decision.ground in {AcquittalGround.NO_ACT, AcquittalGround.NO_ELEMENTS}:
            words = f"judgment: {decision.outcome}, {decision.ground}"
            values = {"outcome": decision.outcome, "ground": decision.ground}
            says = phrase(words, "acquitted", decision.about, **values)
            at = f"/decisions/{n}/ground"
            yield "no_offence", item_of(record, at, says, Strength.STRONG, on=on)
        if decision.outcome in _CONVICTED:
            charge = charges.get(decision.charge) if decision.charge is not None else None
            citation = decision.convicted_under or (charge.citation if charge is not None else None)
            if _is_violent(citation, charge):
                # It is shown beside the question and answers nothing: a court's word is not taken for what happened.
                words = f"judgment: convicted of violence, {citation or 'provision not stated'}"
                says = phrase(words, "convicted", citation=citation)
                at = f"/decisions/{n}/{'outcome' if decision.convicted_under is None else 'convicted_under'}"
                yield "violent_conviction", item_of(record, at, says, Strength.BEARING, on=on)
    if not record.decisions and record.result in _GUILTY and case.ids & set(record.persons):
        for citation, charge in _convicted_of(record, case):
            if _is_violent(citation, charge):
                words = f"judgment: convicted of violence, {citation or 'provision not stated'}"
                says = phrase(words, "convicted", citation=citation)
                yield "violent_conviction", item_of(record, "/result", says, Strength.BEARING, on=on)
    for n, penalty in case.own(record.penalties, record):
        found = terms.compared(case, record, penalty)
        if found is not None:
            says = phrase(found.words, "term", compared=found)
            yield "term", item_of(record, f"/penalties/{n}/term", says, Strength.BEARING, on=on)
    yield from _of_openness(record, "/openness", record.openness, record, on)


_GUILTY: Final = {JudgmentResult.CONVICTED, JudgmentResult.CONVICTED_WITHOUT_PENALTY}


def _convicted_of(record: Judgment, case: Case) -> Iterator[tuple[Citation | None, Charge | None]]:
    """Return of what a judgment without decisions convicts: what its penalties name, or all charges of its case."""
    charges = {charge.id: charge for charge in case.charges}
    named = [(each.citation, charges.get(each.charge or "")) for _, each in case.own(record.penalties, record)]
    known_ = [(citation, charge) for citation, charge in named if citation is not None or charge is not None]
    of_case = [
        charge for charge in case.charges if record.proceeding is not None and charge.proceeding == record.proceeding
    ]
    for citation, charge in known_ or [(None, charge) for charge in of_case]:
        yield citation or (charge.citation if charge is not None else None), charge


def _is_violent(citation: Citation | None, charge: Charge | None) -> bool:
    if citation is not None and law.violence_flags(citation):
        return True
    kinds = {kind for allegation in charge.allegations for kind in allegation.kinds} if charge is not None else set()
    return bool(kinds & set(_TABLE["violent_conduct"]) - {"other", "ordinary_crime", "damage_to_property"})


def _of_openness(
    record: Judgment | Proceeding, at: str, openness: Openness | None, part: Judgment | Hearing, on: PartialDate
) -> Iterator[_Fact]:
    """Return that a hearing was closed: it may have been lawful, so it bears on the question and answers nothing."""
    if openness is not None and openness in _TABLE["closed_hearings"]:
        says = phrase(f"hearing: {openness}", "openness", openness=openness)
        yield "fair_trial", item_of(record, at, says, Strength.BEARING, on=on, said=part.day)


def _of_the_hearings(record: Proceeding, case: Case, on: PartialDate) -> Iterator[_Fact]:
    if record.persons and not case.ids & set(record.persons):
        return
    for n, hearing in enumerate(record.hearings):
        yield from _of_openness(record, f"/hearings/{n}/openness", hearing.openness, hearing, on)


_DEFENDER: Final = {RecognitionStatus.HUMAN_RIGHTS_DEFENDER: ("human_rights_work", Strength.BEARING)}
_STATUSES: Final = _DEFENDER | {
    RecognitionStatus.ARBITRARY_DETENTION: ("other_right", Strength.MODERATE),
    RecognitionStatus.TREATY_VIOLATION: ("other_right", Strength.MODERATE),
    RecognitionStatus.POLITICALLY_MOTIVATED_IMPRISONMENT: ("motive", Strength.BEARING),
    RecognitionStatus.POLITICALLY_MOTIVATED_PROSECUTION: ("motive", Strength.BEARING),
}


def _of_a_recognition(record: Recognition, case: Case, on: PartialDate) -> Iterator[_Fact]:
    if not case.ids & set(record.persons) or not _gives(record):
        return
    if record.status in _STATUSES:
        concept, strength = _STATUSES[record.status]
        says = phrase(f"recognition: {record.status}", "recognition", status=record.status)
        yield concept, item_of(record, "/status", says, strength, on=on)
    is_of_the_group = record.framework == _WORKING_GROUP or (
        record.framework is None and record.status is RecognitionStatus.ARBITRARY_DETENTION
    )
    if is_of_the_group and record.letters_scope is not LetterScope.LIST_AS_A_WHOLE:
        for n, letter in enumerate(record.letters):
            for category in _categories(letter):
                says = phrase(f"recognition: category {category}", "category", category=category)
                for concept in _TABLE["categories"][category]:
                    at = f"/letters/{n}"
                    yield concept, item_of(record, at, says, Strength.BEARING, on=on)


_WORKING_GROUP: Final = "wgad"
_ROMAN: Final = re.compile(r"(?<![^\W_])(?:III|II|IV|I|V)(?![^\W_])")


def _categories(letter: str) -> tuple[str, ...]:
    """Return the categories that a text names, such as "category II" or "I, III and V"."""
    return tuple(dict.fromkeys(_ROMAN.findall(letter)))


def _of_the_arrests(case: Case, on: PartialDate) -> Iterator[_Fact]:
    for record in case.detentions:
        arrest = record.arrest
        if record.standing is Standing.WITHDRAWN:
            continue
        for n, phase in enumerate(record.phases):
            if phase.kind is PhaseKind.IMMIGRATION_DETENTION:
                says = phrase(f"detention: {phase.kind}", "phase", kind=phase.kind)
                when = phase.period
                at = f"/phases/{n}"
                yield "migrant", item_of(record, at, says, Strength.BEARING, on=on, said=when)
        for name in ("order_shown", "reasons_given") if arrest is not None else ():
            if getattr(arrest, name) is Answer.NO and arrest is not None:
                says = phrase(f"arrest: {name} no", f"no_{name}")
                for concept in _TABLE["arrest"][name]:
                    at = f"/arrest/{name}"
                    yield concept, item_of(record, at, says, Strength.WEAK, on=on, said=arrest.day)


def earlier(case: Case, chosen: Framework, on: PartialDate) -> Iterator[tuple[str, Answer, EvidenceItem]]:
    """Return the answers of earlier assessments under the same framework, where a recorded comparison is found."""
    for record in case.of_type(Assessment):
        if record.framework != chosen.id or record.person not in case.ids or record.standing is Standing.WITHDRAWN:
            continue
        for n, row in enumerate(record.answers):
            if row.input == DEPRIVATION or row.answer.is_unknown or not chosen.has_input(row.input):
                continue
            says = phrase(f"assessment: answered {row.answer}", "assessed", row.why, answer=row.answer)
            strength = Strength.MODERATE if row.why or row.sources else Strength.WEAK
            at = f"/answers/{n}"
            item = item_of(record, at, says, strength, on=on, said=record.on)
            yield row.input, row.answer, item
