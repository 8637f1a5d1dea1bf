"""The records: one module a type, `base` for what they share."""

from collections.abc import Iterator
from typing import Literal, TypeAlias

from hrdocs import messages
from hrdocs.fields import ModelObject, parts_of, plan
from hrdocs.model.appeal import Addressee, Appeal, Finding, Reply, Section, Series
from hrdocs.model.assessment import AnsweredInput, Assessment, Deprivation
from hrdocs.model.base import Consent, ExternalId, Purposes, Record, Revision, Sharing, SourceReference, Variant, Waiver
from hrdocs.model.charge import Allegation, Charge, ChargeEvent
from hrdocs.model.common import Age, Contact, Demand, Name, Participant, PenaltyFaced, Place
from hrdocs.model.detention import Arrest, Detention, End, Phase
from hrdocs.model.header import Header
from hrdocs.model.incident import Incident
from hrdocs.model.judgment import Decision, Judgment
from hrdocs.model.listing import Basis, Listing, Material
from hrdocs.model.organisation import Membership, Organisation
from hrdocs.model.person import Affiliation, IdentityDocument, Person, Relationship, Residence
from hrdocs.model.proceeding import Hearing, Proceeding, ProceedingEvent
from hrdocs.model.recognition import Recognition
from hrdocs.model.source import Source
from hrdocs.model.tally import Counted, Tally
from hrdocs.penalty import Penalty, RegimeTerm

RECORDS: dict[str, type[Record]] = {
    cls.type: cls
    for cls in (
        Person,
        Organisation,
        Detention,
        Proceeding,
        Charge,
        Judgment,
        Incident,
        Appeal,
        Recognition,
        Assessment,
        Listing,
        Tally,
        Source,
    )
}
"""Every record type by its name in documents, in the order of the reference."""

TypeWord: TypeAlias = Literal[
    "person",
    "organisation",
    "detention",
    "proceeding",
    "charge",
    "judgment",
    "incident",
    "appeal",
    "recognition",
    "assessment",
    "listing",
    "tally",
    "source",
]
"""The names of the record types, for type checkers."""


def _keys() -> Iterator[str]:
    """Return every key of a document, and the words for the types of records."""
    todo: list[type[ModelObject]] = [Header, *RECORDS.values()]
    done: set[type[ModelObject]] = set()
    yield from ("records", "type", *RECORDS)
    while todo:
        cls = todo.pop()
        if cls not in done:
            done.add(cls)
            for p in plan(cls):
                yield p.name
                todo += parts_of(p.kind)


messages.know(_keys)

__all__ = [
    "RECORDS",
    "Addressee",
    "Affiliation",
    "Age",
    "Allegation",
    "AnsweredInput",
    "Appeal",
    "Arrest",
    "Assessment",
    "Basis",
    "Charge",
    "ChargeEvent",
    "Consent",
    "Contact",
    "Counted",
    "Decision",
    "Demand",
    "Deprivation",
    "Detention",
    "End",
    "ExternalId",
    "Finding",
    "Hearing",
    "IdentityDocument",
    "Incident",
    "Judgment",
    "Listing",
    "Material",
    "Membership",
    "Name",
    "Organisation",
    "Participant",
    "Penalty",
    "PenaltyFaced",
    "Person",
    "Phase",
    "Place",
    "Proceeding",
    "ProceedingEvent",
    "Purposes",
    "Recognition",
    "Record",
    "RegimeTerm",
    "Relationship",
    "Reply",
    "Residence",
    "Revision",
    "Section",
    "Series",
    "Sharing",
    "Source",
    "SourceReference",
    "Tally",
    "TypeWord",
    "Variant",
    "Waiver",
]
