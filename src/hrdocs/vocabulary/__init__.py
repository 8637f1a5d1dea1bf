"""The closed vocabularies: every word that a field with a fixed choice may hold, and what it means.

A name is stable for good, and a list only grows. An unknown value is no word: the field is left out, and `missing` says
why (so only `MissingReason` has `unknown`). A list that real cases may outgrow ends with `other`, which wants the
source's own words in `said`. Coarse values exist because sources are coarse: a coarse value is true where a finer one
would be a guess. What a state body alleges or labels is its claim, and the word for it says no more than that.

Source:
    Legal basis is in square brackets: CC is the Criminal Code (Уголовный кодекс) of 1999, CPC the Code of Criminal
    Procedure (Уголовно-процессуальный кодекс) of 1999, CoAO03 and CoAO21 the Codes on Administrative Offences (Кодекс
    об административных правонарушениях) of 2003 and 2021, PIKoAP the Procedural Code on Administrative Offences
    (Процессуально-исполнительный кодекс об административных правонарушениях) of 2021. `CPC 126(4)` is Article 126,
    part 4; a number after the round bracket is the point. CPC and PIKoAP are cited as worded in September 2022. ICCPR
    is the International Covenant on Civil and Political Rights, TLP 2.0 the Traffic Light Protocol of FIRST. A word
    without brackets follows the published practice of the organisations that document repression in Belarus.
"""

from typing import Final

from hrdocs.vocabulary.appeal_words import (
    AddresseeRole,
    AppealKind,
    ClosingResult,
    Concern,
    ContactKind,
    DemandKind,
    SectionKind,
    SeriesPlace,
)
from hrdocs.vocabulary.common import (
    ConsentAnswer,
    LabelWord,
    MissingReason,
    RevisionKind,
    SaidBy,
    SharingLabel,
    SharingReason,
    SourceKind,
    Standing,
)
from hrdocs.vocabulary.counts import (
    Region,
    TallyUnit,
)
from hrdocs.vocabulary.detention_words import (
    RESTRICTIONS,
    DetentionState,
    EndCircumstance,
    EndGround,
    EndHow,
    OrderedBy,
    PhaseKind,
)
from hrdocs.vocabulary.incident_words import (
    Evidence,
    Extent,
    IncidentFamily,
    IncidentKind,
)
from hrdocs.vocabulary.judgments import (
    AcquittalGround,
    Branch,
    DecisionOutcome,
    HearingState,
    Instance,
    JudgmentResult,
    Openness,
    Plea,
    Presence,
)
from hrdocs.vocabulary.listings import (
    BasisKind,
    ListingAction,
    ListingList,
    ListingState,
    MaterialKind,
)
from hrdocs.vocabulary.organisations import (
    OrganisationKind,
)
from hrdocs.vocabulary.penalty_words import (
    PenaltyExecution,
    PenaltyJoining,
    PenaltyKind,
    PenaltyRole,
    Regime,
)
from hrdocs.vocabulary.people import (
    DocumentKind,
    Gender,
    NameKind,
    NameOrder,
    Naming,
    ParticipantRole,
    Profile,
    RelationshipKind,
    Romanisation,
    Vulnerability,
)
from hrdocs.vocabulary.proceedings import (
    ChargeEventKind,
    ConductKind,
    OffenceStage,
    PartPlayed,
    ProceedingEventKind,
)
from hrdocs.vocabulary.recognition_words import (
    AssessmentResult,
    LetterScope,
    RecognitionAct,
    RecognitionStatus,
)
from hrdocs.vocabulary.term import Term
from hrdocs.vocabulary.word_labels import field_label, label, list_label, type_label

__all__ = [
    "ALL",
    "LISTS",
    "RESTRICTIONS",
    "AcquittalGround",
    "AddresseeRole",
    "AppealKind",
    "AssessmentResult",
    "BasisKind",
    "Branch",
    "ChargeEventKind",
    "ClosingResult",
    "Concern",
    "ConductKind",
    "ConsentAnswer",
    "ContactKind",
    "DecisionOutcome",
    "DemandKind",
    "DetentionState",
    "DocumentKind",
    "EndCircumstance",
    "EndGround",
    "EndHow",
    "Evidence",
    "Extent",
    "Gender",
    "HearingState",
    "IncidentFamily",
    "IncidentKind",
    "Instance",
    "JudgmentResult",
    "LabelWord",
    "LetterScope",
    "ListingAction",
    "ListingList",
    "ListingState",
    "MaterialKind",
    "MissingReason",
    "NameKind",
    "NameOrder",
    "Naming",
    "OffenceStage",
    "Openness",
    "OrderedBy",
    "OrganisationKind",
    "PartPlayed",
    "ParticipantRole",
    "PenaltyExecution",
    "PenaltyJoining",
    "PenaltyKind",
    "PenaltyRole",
    "PhaseKind",
    "Plea",
    "Presence",
    "ProceedingEventKind",
    "Profile",
    "RecognitionAct",
    "RecognitionStatus",
    "Regime",
    "Region",
    "RelationshipKind",
    "RevisionKind",
    "Romanisation",
    "SaidBy",
    "SectionKind",
    "SeriesPlace",
    "SharingLabel",
    "SharingReason",
    "SourceKind",
    "Standing",
    "TallyUnit",
    "Term",
    "Vulnerability",
    "field_label",
    "label",
    "list_label",
    "type_label",
]

ALL: Final[tuple[type[Term], ...]] = (
    SharingLabel,
    SharingReason,
    Standing,
    MissingReason,
    RevisionKind,
    SourceKind,
    SaidBy,
    ConsentAnswer,
    PhaseKind,
    OrderedBy,
    DetentionState,
    EndHow,
    EndGround,
    EndCircumstance,
    PenaltyKind,
    PenaltyRole,
    PenaltyJoining,
    PenaltyExecution,
    Regime,
    ChargeEventKind,
    OffenceStage,
    PartPlayed,
    ProceedingEventKind,
    ConductKind,
    ParticipantRole,
    RelationshipKind,
    Naming,
    Profile,
    Vulnerability,
    Gender,
    NameKind,
    NameOrder,
    Romanisation,
    DocumentKind,
    Branch,
    Instance,
    JudgmentResult,
    DecisionOutcome,
    AcquittalGround,
    Openness,
    Presence,
    Plea,
    HearingState,
    OrganisationKind,
    AppealKind,
    SeriesPlace,
    ClosingResult,
    Concern,
    AddresseeRole,
    DemandKind,
    ContactKind,
    SectionKind,
    IncidentFamily,
    IncidentKind,
    Evidence,
    Extent,
    RecognitionStatus,
    RecognitionAct,
    LetterScope,
    AssessmentResult,
    ListingList,
    ListingAction,
    ListingState,
    BasisKind,
    MaterialKind,
    TallyUnit,
    Region,
)
"""Every list, in the order of its modules."""

LISTS: Final[dict[str, type[Term]]] = {each.__name__: each for each in ALL}
"""Every list by its name."""
