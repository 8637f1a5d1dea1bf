"""The records: one module a type, `base` for what they share; a type loads when it is looked up or a record has it."""

from typing import TYPE_CHECKING

from hrdocs.lazy import loader

if TYPE_CHECKING:
    from hrdocs.model.appeal import Addressee as Addressee
    from hrdocs.model.appeal import Appeal as Appeal
    from hrdocs.model.appeal import Finding as Finding
    from hrdocs.model.appeal import Reply as Reply
    from hrdocs.model.appeal import Section as Section
    from hrdocs.model.appeal import Series as Series
    from hrdocs.model.assessment import AnsweredInput as AnsweredInput
    from hrdocs.model.assessment import Assessment as Assessment
    from hrdocs.model.assessment import Deprivation as Deprivation
    from hrdocs.model.base import Consent as Consent
    from hrdocs.model.base import ExternalId as ExternalId
    from hrdocs.model.base import Purposes as Purposes
    from hrdocs.model.base import Record as Record
    from hrdocs.model.base import Revision as Revision
    from hrdocs.model.base import Sharing as Sharing
    from hrdocs.model.base import SourceReference as SourceReference
    from hrdocs.model.base import Variant as Variant
    from hrdocs.model.base import Waiver as Waiver
    from hrdocs.model.charge import Allegation as Allegation
    from hrdocs.model.charge import Charge as Charge
    from hrdocs.model.charge import ChargeEvent as ChargeEvent
    from hrdocs.model.common import Age as Age
    from hrdocs.model.common import Contact as Contact
    from hrdocs.model.common import Demand as Demand
    from hrdocs.model.common import Name as Name
    from hrdocs.model.common import Participant as Participant
    from hrdocs.model.common import PenaltyFaced as PenaltyFaced
    from hrdocs.model.common import Place as Place
    from hrdocs.model.detention import Arrest as Arrest
    from hrdocs.model.detention import Detention as Detention
    from hrdocs.model.detention import End as End
    from hrdocs.model.detention import Phase as Phase
    from hrdocs.model.incident import Incident as Incident
    from hrdocs.model.judgment import Decision as Decision
    from hrdocs.model.judgment import Judgment as Judgment
    from hrdocs.model.listing import Basis as Basis
    from hrdocs.model.listing import Listing as Listing
    from hrdocs.model.listing import Material as Material
    from hrdocs.model.organisation import Membership as Membership
    from hrdocs.model.organisation import Organisation as Organisation
    from hrdocs.model.person import Affiliation as Affiliation
    from hrdocs.model.person import IdentityDocument as IdentityDocument
    from hrdocs.model.person import Person as Person
    from hrdocs.model.person import Relationship as Relationship
    from hrdocs.model.person import Residence as Residence
    from hrdocs.model.proceeding import Hearing as Hearing
    from hrdocs.model.proceeding import Proceeding as Proceeding
    from hrdocs.model.proceeding import ProceedingEvent as ProceedingEvent
    from hrdocs.model.recognition import Recognition as Recognition
    from hrdocs.model.record_types import RECORDS as RECORDS
    from hrdocs.model.record_types import TypeWord as TypeWord
    from hrdocs.model.source import Source as Source
    from hrdocs.model.tally import Counted as Counted
    from hrdocs.model.tally import Tally as Tally
    from hrdocs.penalty import Penalty as Penalty
    from hrdocs.penalty import RegimeTerm as RegimeTerm

if not TYPE_CHECKING:
    __getattr__, __all__ = loader(
        "hrdocs.model",
        {
            "appeal": ("Addressee", "Appeal", "Finding", "Reply", "Section", "Series"),
            "assessment": ("AnsweredInput", "Assessment", "Deprivation"),
            "base": (
                "Consent",
                "ExternalId",
                "Purposes",
                "Record",
                "Revision",
                "Sharing",
                "SourceReference",
                "Variant",
                "Waiver",
            ),
            "charge": ("Allegation", "Charge", "ChargeEvent"),
            "common": ("Age", "Contact", "Demand", "Name", "Participant", "PenaltyFaced", "Place"),
            "detention": ("Arrest", "Detention", "End", "Phase"),
            "incident": ("Incident",),
            "judgment": ("Decision", "Judgment"),
            "listing": ("Basis", "Listing", "Material"),
            "organisation": ("Membership", "Organisation"),
            "person": ("Affiliation", "IdentityDocument", "Person", "Relationship", "Residence"),
            "proceeding": ("Hearing", "Proceeding", "ProceedingEvent"),
            "recognition": ("Recognition",),
            "record_types": ("RECORDS", "TypeWord"),
            "source": ("Source",),
            "tally": ("Counted", "Tally"),
            ".penalty": ("Penalty", "RegimeTerm"),
        },
    )

    def __dir__() -> list[str]:
        return sorted(__all__)
