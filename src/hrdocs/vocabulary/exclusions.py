"""Words that exclude each other, and words that fit the living, the free or people of an age alone.

The fields of the model refer to these tables (`doc(..., excludes=...)`), and the rules are derived from there. What is
in the tables follows from the meanings of the words and from the provisions that they name.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from hrdocs.fields import ANYTHING
from hrdocs.vocabulary.appeal_words import DemandKind, SeriesPlace
from hrdocs.vocabulary.common import RevisionKind, Standing
from hrdocs.vocabulary.detention_words import (
    RESTRICTIONS,
    EndCircumstance,
    EndGround,
    EndHow,
    OrderedBy,
    PhaseKind,
)
from hrdocs.vocabulary.incident_words import Extent, IncidentFamily, IncidentKind
from hrdocs.vocabulary.judgments import (
    Branch,
    DecisionOutcome,
    HearingState,
    Instance,
    JudgmentResult,
    Presence,
)
from hrdocs.vocabulary.listings import BasisKind, ListingList
from hrdocs.vocabulary.organisations import OrganisationKind
from hrdocs.vocabulary.penalty_words import PenaltyKind, Regime
from hrdocs.vocabulary.people import Gender, NameKind, ParticipantRole, Profile, Vulnerability
from hrdocs.vocabulary.proceedings import ChargeEventKind, OffenceStage, ProceedingEventKind
from hrdocs.vocabulary.term import Term

Pairs = Mapping[str, frozenset[str]]
"""By word of one field the words of another that it excludes."""


def _texts(words: Iterable[Term]) -> frozenset[str]:
    return frozenset(word._value_ for word in words)


def _pairs(*rows: tuple[Iterable[Term], Iterable[Term]]) -> Pairs:
    table: dict[str, frozenset[str]] = {}
    for words, others in rows:
        texts = _texts(others)
        for word in words:
            table[word.value] = table.get(word.value, frozenset()) | texts
    return table


# --- Detentions -------------------------------------------------------------------------------------------------------

_COLONIES: Final = (
    Regime.COLONY_SETTLEMENT,
    Regime.COLONY_GENERAL,
    Regime.COLONY_REINFORCED,
    Regime.COLONY_STRICT,
    Regime.COLONY_SPECIAL,
    Regime.EDUCATIONAL_COLONY,
)
_HOSPITAL: Final = (Regime.PSYCHIATRIC_ORDINARY, Regime.PSYCHIATRIC_REINFORCED, Regime.PSYCHIATRIC_STRICT)
_COARSE: Final = frozenset({PhaseKind.OTHER, PhaseKind.CUSTODY, PhaseKind.HELD_HIDDEN})
BRANCH_OF_PHASE: Final[Mapping[str, str]] = {
    **dict.fromkeys(
        (PhaseKind.ADMINISTRATIVE_DETENTION.value, PhaseKind.ADMINISTRATIVE_ARREST.value), Branch.ADMINISTRATIVE.value
    ),
    **dict.fromkeys(
        (
            PhaseKind.CRIMINAL_APPREHENSION.value,
            PhaseKind.PRETRIAL_DETENTION.value,
            PhaseKind.ARREST_CC.value,
            PhaseKind.IMPRISONMENT.value,
            PhaseKind.AWAITING_EXECUTION.value,
            PhaseKind.OPEN_TYPE_FACILITY.value,
            PhaseKind.HOME_RESTRICTION.value,
        ),
        Branch.CRIMINAL.value,
    ),
}
"""In which kind of case somebody is held so."""

_SHORT: Final = frozenset(
    {
        PhaseKind.BRIEF_DETENTION,
        PhaseKind.ADMINISTRATIVE_DETENTION,
        PhaseKind.ADMINISTRATIVE_ARREST,
        PhaseKind.CRIMINAL_APPREHENSION,
    }
)
_AT_HOME: Final = RESTRICTIONS | {PhaseKind.HOUSE_ARREST}
_REMAND: Final = frozenset(
    {
        PhaseKind.PRETRIAL_DETENTION,
        PhaseKind.EXTRADITION_CUSTODY,
        PhaseKind.AWAITING_EXECUTION,
        PhaseKind.MINORS_INSTITUTION,
        PhaseKind.PSYCHIATRIC_ASSESSMENT,
        PhaseKind.COMPULSORY_PSYCHIATRIC_TREATMENT,
    }
)
_HELD: Final = frozenset(PhaseKind) - RESTRICTIONS - _COARSE

REGIME_OF_PHASE: Final = _pairs(
    (_COLONIES, frozenset(PhaseKind) - _COARSE - _REMAND - {PhaseKind.IMPRISONMENT}),
    ((Regime.PRISON,), _AT_HOME | {PhaseKind.OPEN_TYPE_FACILITY}),
    ((Regime.OPEN_TYPE,), _HELD - {PhaseKind.OPEN_TYPE_FACILITY} | {PhaseKind.HOME_RESTRICTION}),
    ((Regime.HOME,), _HELD - {PhaseKind.HOUSE_ARREST}),
    (_HOSPITAL, _SHORT | _AT_HOME | {PhaseKind.OPEN_TYPE_FACILITY}),
)
"""Regimes of one penalty in a phase of another ground: an administrative arrest in a colony."""

RARE_REGIME_OF_PHASE: Final = _pairs(
    (_COLONIES, _REMAND),
    (_HOSPITAL, (PhaseKind.IMPRISONMENT, PhaseKind.PRETRIAL_DETENTION)),
    ((Regime.HOME,), _AT_HOME - {PhaseKind.HOME_RESTRICTION, PhaseKind.HOUSE_ARREST}),
)
"""Regimes that a convict may keep while held on another ground."""

_CONVICTS: Final = frozenset(
    {
        OrganisationKind.PENAL_COLONY,
        OrganisationKind.COLONY_SETTLEMENT,
        OrganisationKind.EDUCATIONAL_COLONY,
        OrganisationKind.OPEN_TYPE_FACILITY,
    }
)
_LOCKED: Final = _CONVICTS - {OrganisationKind.OPEN_TYPE_FACILITY} | {
    OrganisationKind.PRISON,
    OrganisationKind.REMAND_PRISON,
    OrganisationKind.STATE_SECURITY_REMAND_PRISON,
    OrganisationKind.OFFENDERS_ISOLATION_CENTRE,
}
PLACES_OF_OTHERS: Final = _pairs(
    (_SHORT, _CONVICTS),
    (_AT_HOME | {PhaseKind.OPEN_TYPE_FACILITY}, _LOCKED),
)
"""By phase the institutions that hold others: an administrative arrest in a colony, "chemistry" in a prison."""

_SENTENCES: Final = frozenset(
    {
        PhaseKind.ARREST_CC,
        PhaseKind.IMPRISONMENT,
        PhaseKind.AWAITING_EXECUTION,
        PhaseKind.OPEN_TYPE_FACILITY,
        PhaseKind.HOME_RESTRICTION,
    }
)
_PROSECUTION: Final = (
    OrderedBy.ARRESTING_FORCE,
    OrderedBy.INVESTIGATOR,
    OrderedBy.PROSECUTOR,
    OrderedBy.HEAD_OF_INVESTIGATIVE_COMMITTEE,
    OrderedBy.HEAD_OF_KGB,
)
ORDER_OF_PHASE: Final = _pairs(
    (_PROSECUTION, _SENTENCES | {PhaseKind.ADMINISTRATIVE_ARREST, PhaseKind.COMPULSORY_PSYCHIATRIC_TREATMENT}),
    ((OrderedBy.OFFICIAL_BODY,), _SENTENCES),
)
"""Those who may order custody, and not what only a court imposes."""

ORDERED_BY_NO_ONE: Final = {OrderedBy.NOBODY_KNOWN.value: ANYTHING}
"""No body is known, and one is named."""

_GROUNDS: Final = frozenset(EndGround) - {EndGround.OTHER}
_OUT: Final = frozenset({EndHow.RELEASED, EndHow.RELEASED_UNDER_RESTRICTION, EndHow.RELEASED_PENDING_SENTENCE})

GROUND_OF_END: Final = _pairs(
    ((EndGround.SURRENDER,), _OUT | {EndHow.DIED, EndHow.EXECUTED, EndHow.ESCAPED}),
    (_GROUNDS, (EndHow.EXECUTED,)),
    (
        (
            EndGround.ACQUITTED,
            EndGround.PROSECUTION_DROPPED,
            EndGround.HOLDING_TIME_EXPIRED,
            EndGround.SUSPICION_NOT_CONFIRMED,
        ),
        (EndHow.RELEASED_PENDING_SENTENCE,),
    ),
)
"""Grounds of an end that was another: surrendered to another state, and released inside the country."""

_AFTER_DEATH: Final = frozenset(
    {EndGround.PROSECUTION_DROPPED, EndGround.PARDON, EndGround.ILLNESS, EndGround.LIMITATION, EndGround.AMNESTY}
)
RARE_GROUND_OF_END: Final = _pairs(
    (_GROUNDS - _AFTER_DEATH - {EndGround.SURRENDER}, (EndHow.DIED,)),
    (_GROUNDS - {EndGround.SURRENDER}, (EndHow.ESCAPED,)),
)
"""Papers of a release that may have been written for one who died or fled before."""

_BEFORE_CHARGE: Final = (EndGround.HOLDING_TIME_EXPIRED, EndGround.SUSPICION_NOT_CONFIRMED)
_FROM_SENTENCE: Final = (
    EndGround.PAROLE,
    EndGround.REPLACED_BY_MILDER,
    EndGround.MOTHERHOOD,
    EndGround.EMERGENCY,
)
GROUND_AFTER_PHASE: Final = _pairs(
    (_BEFORE_CHARGE, _SENTENCES | {PhaseKind.ADMINISTRATIVE_ARREST}),
    (_FROM_SENTENCE, _SHORT | {PhaseKind.PRETRIAL_DETENTION}),
    ((EndGround.MEASURE_CHANGED, EndGround.MEASURE_ENDED), _SENTENCES - {PhaseKind.OPEN_TYPE_FACILITY}),
)
"""Grounds that end a phase of another kind; of several stays the last may not be recorded."""

_ALIVE: Final = (
    EndCircumstance.EXCHANGE,
    EndCircumstance.TAKEN_TO_BORDER,
    EndCircumstance.NO_CHOICE_GIVEN,
    EndCircumstance.REARRESTED_AT_EXIT,
    EndCircumstance.FROM_COURTROOM,
)
CIRCUMSTANCE_OF_END: Final = _pairs(
    (_ALIVE, (EndHow.DIED, EndHow.EXECUTED)),
    (_ALIVE[:-1], (EndHow.ESCAPED,)),
)
"""What happens to one who is let go, and an end that was none."""

RARE_CIRCUMSTANCES: Final = _pairs(
    ((EndCircumstance.PARDON_REQUEST_SIGNED,), (EndCircumstance.PARDON_REQUEST_REFUSED,)),
    ((EndCircumstance.FROM_COURTROOM,), (EndCircumstance.FROM_HOSPITAL,)),
)

ABROAD_AT_HOME: Final = {EndHow.TAKEN_ABROAD.value: frozenset({"BY"})}
ABROAD_IN_REGION: Final = {EndHow.TAKEN_ABROAD.value: ANYTHING}
"""Taken abroad, and brought to a place in Belarus: right only of one whom another state held."""

# --- Charges, cases and rulings ---------------------------------------------------------------------------------------

_ADMINISTRATIVE: Final = frozenset({Branch.ADMINISTRATIVE})
_NOT_CRIMINAL: Final = frozenset({Branch.ADMINISTRATIVE, Branch.CIVIL})

STAGE_OF_CODE: Final = _pairs(((OffenceStage.PREPARATION,), _ADMINISTRATIVE))
STEP_OF_CODE: Final = _pairs(
    (
        (
            ChargeEventKind.SUSPECTED,
            ChargeEventKind.SEARCH_ANNOUNCED,
            ChargeEventKind.SPECIAL_PROCEEDINGS_ORDERED,
        ),
        _ADMINISTRATIVE,
    ),
    ((ChargeEventKind.PROTOCOL_DRAWN_UP,), (Branch.CRIMINAL,)),
)
"""Steps of one branch in a charge under a code of the other; a source may have taken one for the other."""

STEP_OF_BRANCH: Final = _pairs(((ProceedingEventKind.SPECIAL_PROCEEDINGS_ORDERED,), _NOT_CRIMINAL))
PRESENCE_OF_BRANCH: Final = _pairs(((Presence.ABSENT_SPECIAL_PROCEEDINGS,), _NOT_CRIMINAL))
"""Special proceedings are a part of the criminal procedure [CPC chapter 49-3]."""

SPECIAL_PROCEEDINGS: Final = {"special_proceedings_ordered": "2022-07", "absent_special_proceedings": "2022-07"}
"""Since when there are special proceedings [law No. 199-Z of 20 July 2022, in force on 27 July 2022]."""

PRESENCE_OF_HEARING: Final = {HearingState.SCHEDULED.value: ANYTHING}
"""Set for a day ahead, and somebody was there; it may have been held meanwhile."""

_VERDICTS: Final = frozenset(
    {
        JudgmentResult.CONVICTED,
        JudgmentResult.CONVICTED_IN_PART,
        JudgmentResult.CONVICTED_WITHOUT_PENALTY,
    }
)
_RULED: Final = frozenset({JudgmentResult.PENALTY_IMPOSED, JudgmentResult.PENALTY_IMPOSED_IN_PART})
_CIVIL: Final = frozenset({JudgmentResult.DECLARED_EXTREMIST, JudgmentResult.LIQUIDATED})
_REVIEWED: Final = frozenset(
    {
        JudgmentResult.UPHELD,
        JudgmentResult.CHANGED_MILDER,
        JudgmentResult.CHANGED_HARSHER,
        JudgmentResult.CHANGED,
        JudgmentResult.QUASHED,
        JudgmentResult.QUASHED_FOR_NEW_TRIAL,
        JudgmentResult.QUASHED_AND_TERMINATED,
    }
)
_OF_CUSTODY: Final = frozenset({JudgmentResult.COMPLAINT_DISMISSED, JudgmentResult.RELEASE_ORDERED})
_OF_EXECUTION: Final = frozenset(
    {
        JudgmentResult.MOVED_TO_PRISON,
        JudgmentResult.MOVED_TO_COLONY,
        JudgmentResult.MOVED_TO_OTHER_COLONY,
        JudgmentResult.MOVED_TO_HOME_RESTRICTION,
        JudgmentResult.REPLACED_BY_HARSHER,
        JudgmentResult.REPLACED_BY_MILDER,
        JudgmentResult.SUSPENSION_REVOKED,
        JudgmentResult.SUSPENSION_EXTENDED,
        JudgmentResult.PAROLE_GRANTED,
        JudgmentResult.PAROLE_REFUSED,
        JudgmentResult.ILLNESS_RELEASE_GRANTED,
        JudgmentResult.ILLNESS_RELEASE_REFUSED,
        JudgmentResult.SUPERVISION_EXTENDED,
        JudgmentResult.SUPERVISION_ENDED,
        JudgmentResult.RECORD_CLEARED,
    }
)
_CUSTODY: Final = (Instance.CUSTODY_REVIEW, Instance.CUSTODY_ORDER)

RESULT_OF_INSTANCE: Final = _pairs(
    (_REVIEWED | _OF_EXECUTION, (Instance.FIRST,)),
    (_VERDICTS | _RULED | _CIVIL | {JudgmentResult.ACQUITTED}, (*_CUSTODY, Instance.EXECUTION)),
    (_OF_EXECUTION, _CUSTODY),
    (_OF_CUSTODY, (Instance.EXECUTION,)),
)
"""Results that the instance cannot have: a first court reviews nothing, and no verdict is passed on custody."""

RARE_RESULT_OF_INSTANCE: Final = _pairs(
    (_OF_CUSTODY, (Instance.FIRST, Instance.APPEAL, Instance.SUPERVISORY)),
    (_OF_EXECUTION, (Instance.APPEAL, Instance.SUPERVISORY)),
)
"""Rulings on custody and on execution may be passed in the same sitting, or reviewed by a higher court."""

REVIEW_OF_INSTANCE: Final = {"*": _texts((Instance.FIRST,))}
"""A first court reviews no judgment."""

RESULT_OF_BRANCH: Final = _pairs(
    (_VERDICTS | _RULED | {JudgmentResult.ACQUITTED}, (Branch.CIVIL,)),
    (_OF_EXECUTION, _NOT_CRIMINAL),
    (_CIVIL, _ADMINISTRATIVE),
)
RARE_RESULT_OF_BRANCH: Final = _pairs(
    (_VERDICTS | {JudgmentResult.ACQUITTED}, _ADMINISTRATIVE),
    (_RULED, (Branch.CRIMINAL,)),
)
"""Results of another branch; in sources "convicted" is also said of an administrative ruling."""

OUTCOME_OF_BRANCH: Final = _pairs(
    (
        (
            DecisionOutcome.CONVICTED,
            DecisionOutcome.CONVICTED_UNDER_OTHER_PROVISION,
            DecisionOutcome.ACT_ESTABLISHED,
            DecisionOutcome.ACT_NOT_ESTABLISHED,
            DecisionOutcome.PENALTY_IMPOSED,
        ),
        (Branch.CIVIL,),
    ),
)

_GUILTY: Final = (
    DecisionOutcome.CONVICTED,
    DecisionOutcome.CONVICTED_UNDER_OTHER_PROVISION,
    DecisionOutcome.PENALTY_IMPOSED,
)
ACQUITTED_AND_CONVICTED: Final = {"*": _texts(_GUILTY)}
"""A ground of acquittal beside a conviction."""

APPLIED_AND_DROPPED: Final = {
    "*": _texts(
        (
            DecisionOutcome.ACQUITTED,
            DecisionOutcome.TERMINATED,
            DecisionOutcome.REMOVED_FROM_CHARGE,
            DecisionOutcome.ACT_NOT_ESTABLISHED,
        )
    )
}
"""A provision applied where the charge was dropped."""

_SERVED: Final = frozenset(
    {
        PenaltyKind.ADMINISTRATIVE_ARREST,
        PenaltyKind.ARREST,
        PenaltyKind.RESTRICTION_OF_LIBERTY,
        PenaltyKind.IMPRISONMENT,
        PenaltyKind.LIFE_IMPRISONMENT,
        PenaltyKind.DEATH_PENALTY,
    }
)
RESULT_WITHOUT_PENALTY: Final = _pairs(
    (
        (
            JudgmentResult.TERMINATED,
            JudgmentResult.CONVICTED_WITHOUT_PENALTY,
            JudgmentResult.RELEASE_ORDERED,
            JudgmentResult.COMPULSORY_MEASURES_ORDERED,
            JudgmentResult.LIQUIDATED,
            JudgmentResult.DECLARED_EXTREMIST,
        ),
        _SERVED - {PenaltyKind.ADMINISTRATIVE_ARREST},
    )
)
"""Results that impose no penalty but an administrative one [CC 86]; of several people the result may be that of one."""

# --- Penalties --------------------------------------------------------------------------------------------------------

REGIME_OF_PENALTY: Final = _pairs(
    (
        (*_COLONIES, Regime.PRISON),
        frozenset(PenaltyKind)
        - {PenaltyKind.IMPRISONMENT, PenaltyKind.LIFE_IMPRISONMENT, PenaltyKind.DEATH_PENALTY, PenaltyKind.OTHER},
    ),
    ((Regime.OPEN_TYPE, Regime.HOME), frozenset(PenaltyKind) - {PenaltyKind.RESTRICTION_OF_LIBERTY, PenaltyKind.OTHER}),
    (
        (*_HOSPITAL, Regime.PSYCHIATRIC_OUTPATIENT),
        frozenset(PenaltyKind) - {PenaltyKind.PSYCHIATRIC_MEASURE, PenaltyKind.COMPULSORY_TREATMENT, PenaltyKind.OTHER},
    ),
)
"""Regimes under which a penalty is not served."""

SUM_OF_PENALTY: Final = {
    "*": _texts(
        (
            *_SERVED,
            PenaltyKind.COMMUNITY_SERVICE,
            PenaltyKind.DEPRIVATION_OF_RIGHT,
            PenaltyKind.DEPORTATION,
            PenaltyKind.SPORTS_BAN,
        )
    )
}
"""Penalties that are no sum of money; a fine beside them is a penalty of its own."""

TERM_OF_PENALTY: Final = {"*": _texts((PenaltyKind.LIFE_IMPRISONMENT, PenaltyKind.DEATH_PENALTY))}
RARE_TERM_OF_PENALTY: Final = {
    "*": _texts(
        (
            PenaltyKind.FINE,
            PenaltyKind.CONFISCATION,
            PenaltyKind.SPECIAL_CONFISCATION,
            PenaltyKind.RECOVERY_OF_VALUE,
            PenaltyKind.DAMAGES,
            PenaltyKind.COSTS,
        )
    )
}
"""Sums have no term; a court may let them be paid in parts."""

PENALTY_OF_BODY: Final = {
    "*": _texts(
        (
            *_SERVED,
            PenaltyKind.COMMUNITY_SERVICE,
            PenaltyKind.CORRECTIVE_LABOUR,
            PenaltyKind.MILITARY_RESTRICTION,
            PenaltyKind.DEPRIVATION_OF_RANK,
            PenaltyKind.DEPORTATION,
            PenaltyKind.SPORTS_BAN,
            PenaltyKind.COMPULSORY_TREATMENT,
            PenaltyKind.PSYCHIATRIC_MEASURE,
            PenaltyKind.EDUCATIONAL_MEASURE,
        )
    )
}
"""Penalties that no organisation serves."""

# --- People, lists, appeals -------------------------------------------------------------------------------------------

AGES: Final = _pairs(((Vulnerability.MINOR,), (Vulnerability.ELDERLY,)))
RARE_AGES: Final = _pairs(
    ((Vulnerability.MINOR,), (Profile.PENSIONER, Profile.FORMER_OFFICIAL, Profile.FORMER_OFFICER))
)
PREGNANT_MAN: Final = _pairs(((Vulnerability.PREGNANT,), (Gender.MALE,)))
NAME_NOT_KNOWN: Final = {"name_not_known": _texts((NameKind.OFFICIAL, NameKind.BIRTH))}
"""The name is not known, and is there as in documents."""

BASIS_AND_JUDGMENT: Final = dict.fromkeys(_texts((BasisKind.NONE_GIVEN, BasisKind.ACCUSATION)), ANYTHING)
"""What a list says, and a judgment beside it, which those who keep the record may know from elsewhere."""

CLOSING_OF_SERIES: Final = {
    "*": _texts((SeriesPlace.UPDATE, SeriesPlace.EXTENSION, SeriesPlace.CORRECTION)),
}
"""How a case ended, in an appeal that goes on with it."""

TAKEN_BACK_AND_CONFIRMED: Final = _pairs(((RevisionKind.RETRACTION,), (Standing.CONFIRMED,)))

_NO_ACCESS: Final = frozenset(
    {
        IncidentFamily.ARREST,
        IncidentFamily.TORTURE,
        IncidentFamily.DISCIPLINE,
        IncidentFamily.DEATH,
        IncidentFamily.OWN_ACT,
    }
)
EXTENT_OF_ACT: Final = _pairs((Extent, frozenset(kind for kind in IncidentKind if kind.family in _NO_ACCESS)))
"""How far access was denied, of an act that is no denial of access."""

# --- Who must be alive ------------------------------------------------------------------------------------------------

AT_WORK: Final = _texts(
    (
        ParticipantRole.COUNSEL,
        ParticipantRole.APPOINTED_COUNSEL,
        ParticipantRole.ATTESTING_WITNESS,
        ParticipantRole.EXPERT,
        ParticipantRole.JUDGE,
        ParticipantRole.PANEL_MEMBER,
        ParticipantRole.STATE_PROSECUTOR,
        ParticipantRole.SUPERVISING_PROSECUTOR,
        ParticipantRole.INVESTIGATOR,
        ParticipantRole.DECIDING_OFFICIAL,
        ParticipantRole.ARRESTING_OFFICER,
        ParticipantRole.FACILITY_HEAD,
        ParticipantRole.MEDICAL_STAFF,
        ParticipantRole.TRANSLATOR,
        ParticipantRole.MONITOR,
    )
)
"""Roles of people who are not in custody meanwhile; prisoners are witnesses, and sign."""

ACTING: Final = AT_WORK | _texts(
    (
        ParticipantRole.WITNESS,
        ParticipantRole.ANONYMOUS_WITNESS,
        ParticipantRole.ALLEGED_PERPETRATOR,
        ParticipantRole.SPOKESPERSON,
        ParticipantRole.OFFICIAL_ADDRESSED,
        ParticipantRole.CONTACT,
        ParticipantRole.SIGNATORY,
        ParticipantRole.MEDIATOR,
        ParticipantRole.CO_DETAINED,
    )
)
"""Roles in which people act, and so were alive when it began."""

ALWAYS_FREE: Final = ("", frozenset[str]())
"""Only people who are not in custody do so."""

RELEASES: Final = _texts((DemandKind.RELEASE_UNCONDITIONALLY, DemandKind.RELEASE_IMMEDIATELY, DemandKind.RELEASE))
"""Demands for those who are held; charges, sentences and lists may be fought long after."""

DEMANDED_FOR_LIVING: Final = RELEASES | _texts(
    (
        DemandKind.RELEASE_PENDING_TRIAL,
        DemandKind.GUARANTEE_INTEGRITY,
        DemandKind.END_ILL_TREATMENT,
        DemandKind.MEDICAL_CARE,
        DemandKind.ACCESS_TO_COUNSEL,
        DemandKind.ACCESS_TO_FAMILY,
        DemandKind.CONSULAR_ACCESS,
        DemandKind.END_ISOLATION,
        DemandKind.RESTORE_PROFESSION,
        DemandKind.DOCUMENTS_AND_RETURN,
        DemandKind.NO_EXECUTION,
        DemandKind.NO_SURRENDER,
        DemandKind.WRITE_TO_PRISONER,
    )
)
"""Demands that only the living can have."""

SOUGHT: Final = _texts(
    (
        ListingList.WANTED_BELARUS,
        ListingList.WANTED_RUSSIA,
        ListingList.WANTED_INTERSTATE,
        ListingList.WANTED_INTERPOL,
        ListingList.SPECIAL_PROCEEDINGS_SUMMONS,
    )
)
"""Lists of people who are looked for, and so in no custody of those who look for them."""

LISTED_ALIVE: Final = SOUGHT | _texts((ListingList.EXIT_BANNED, ListingList.PREVENTIVE_RECORD))
"""Lists of people who are looked for, kept or watched."""

# --- Who must be at liberty -------------------------------------------------------------------------------------------

AT_LIBERTY: Final = frozenset(
    {
        IncidentKind.QUESTIONED,
        IncidentKind.BORDER_CHECK,
        IncidentKind.ABDUCTED,
        IncidentKind.ATTACKED,
        IncidentKind.THREATENED,
        IncidentKind.EXIT_BARRED,
        IncidentKind.ENTRY_BARRED,
        IncidentKind.FORCED_EXILE,
        IncidentKind.LEFT_COUNTRY,
    }
)
"""Acts that happen to people at liberty: their meaning says "outside custody", "let go" or "the border"."""

LIVED: Final = AT_LIBERTY | {
    IncidentKind.CALLED_UP,
    IncidentKind.DISMISSED,
    IncidentKind.EXPELLED,
    IncidentKind.EXPELLED_FROM_STUDIES,
    IncidentKind.EXPULSION_ATTEMPTED,
    IncidentKind.PRESSED_TO_ASK_PARDON,
    IncidentKind.SURVEILLANCE,
}
"""Acts on people outside custody that happen to the living alone."""

# --- Bodies -----------------------------------------------------------------------------------------------------------

CIVIC: Final = frozenset(
    {
        OrganisationKind.HUMAN_RIGHTS_ORGANISATION,
        OrganisationKind.INITIATIVE,
        OrganisationKind.MOVEMENT,
        OrganisationKind.COALITION,
        OrganisationKind.TRADE_UNION,
        OrganisationKind.PARTY,
        OrganisationKind.POLITICAL_COUNCIL,
        OrganisationKind.CAMPAIGN_HEADQUARTERS,
        OrganisationKind.RELIGIOUS_ORGANISATION,
        OrganisationKind.MINORITY_ORGANISATION,
        OrganisationKind.DIASPORA_ORGANISATION,
        OrganisationKind.MEDIA,
        OrganisationKind.ONLINE_CHANNEL,
        OrganisationKind.PUBLISHER,
        OrganisationKind.COMPANY,
        OrganisationKind.LAW_FIRM,
        OrganisationKind.SOLIDARITY_FUND,
        OrganisationKind.ARMED_VOLUNTEER_UNIT,
        OrganisationKind.ASSOCIATION,
        OrganisationKind.INTERNATIONAL_NGO,
    }
)
"""Bodies that try no one, open no case, and keep no list of a state."""
