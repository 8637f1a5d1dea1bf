"""Words of courts: branch, instance, result, openness, presence."""

from hrdocs.vocabulary.term import Term

__all__ = [
    "AcquittalGround",
    "Branch",
    "DecisionOutcome",
    "HearingState",
    "Instance",
    "JudgmentResult",
    "Openness",
    "Plea",
    "Presence",
]


class Branch(Term):
    """Which kind of justice a proceeding or judgment belongs to: `branch`."""

    CRIMINAL = "criminal", "Criminal case."
    ADMINISTRATIVE = "administrative", "Case of an administrative offence, ruled by a court or by an official body."
    CIVIL = "civil", "Civil case, such as a material declared extremist, a liquidation, custody of a child."
    OTHER = "other", "Another kind of case."


class Instance(Term):
    """At which step of justice a judgment was given: `judgment.instance`."""

    CUSTODY_REVIEW = (
        "custody_review",
        "Complaint against apprehension, custody, house arrest or its prolongation [CPC 143, 144].",
    )
    CUSTODY_ORDER = "custody_order", "Custody, house arrest or another measure chosen or prolonged by a court."
    FIRST = "first", "Verdict or first ruling [CPC chapters 33 to 38; PIKoAP chapter 12]."
    APPEAL = (
        "appeal",
        "Before it is in force; in administrative cases a complaint [CPC 370 to 399; PIKoAP 13.1 to 13.11].",
    )
    SUPERVISORY = (
        "supervisory",
        "After it is in force, in supervision by a higher court or its chair [CPC 404 to 417; PIKoAP 13.12 to 13.17].",
    )
    NEW_CIRCUMSTANCES = "new_circumstances", "Reopened because of newly found circumstances [CPC 418 to 424]."
    RETRIAL = "retrial", "New trial after a ruling was quashed [CPC 417, 424]."
    EXECUTION = "execution", "How a sentence is carried out; decides no charge [CPC 402 to 403-1]."
    OTHER = "other", "Another step."


class JudgmentResult(Term):
    """What a ruling decided as a whole: `judgment.result`."""

    # first instance and retrial
    CONVICTED = "convicted", "Guilty on all charges, penalty set [CPC 356]."
    CONVICTED_IN_PART = "convicted_in_part", "Guilty on some charges, acquitted or ended on others [CPC 352(2)]."
    CONVICTED_WITHOUT_PENALTY = "convicted_without_penalty", "Guilty, no penalty [CC 79; CPC 356(4)]."
    ACQUITTED = "acquitted", "Not guilty of everything [CPC 357]."
    TERMINATED = "terminated", "Case ended by the court without a finding [CPC 303; PIKoAP 12.11(1)3]."
    COMPULSORY_MEASURES_ORDERED = (
        "compulsory_measures_ordered",
        "Psychiatric measures instead of punishment [CPC 448(1)].",
    )
    COMPULSORY_MEASURES_REFUSED = (
        "compulsory_measures_refused",
        "Psychiatric measures refused, as act or danger was not shown [CPC 448(2), (3)].",
    )
    PENALTY_IMPOSED = "penalty_imposed", "Administrative penalty on all counts [PIKoAP 12.11(1)1]."
    PENALTY_IMPOSED_IN_PART = (
        "penalty_imposed_in_part",
        "Administrative penalty on some counts, others ended [PIKoAP 12.11(1)2].",
    )
    # appeal, supervision, new circumstances
    UPHELD = "upheld", "Left as it was, a protest dismissed included [CPC 386(1)1, 412(1)1]."
    CHANGED_MILDER = "changed_milder", "Changed in favour of the person [CPC 386(1)4, 387; PIKoAP 13.10]."
    CHANGED_HARSHER = (
        "changed_harsher",
        "Changed against the person; not possible on an administrative complaint [CPC 387; PIKoAP 13.10].",
    )
    CHANGED = "changed", "Coarse: changed, for or against the person not stated [CPC 386(1)4, 387, 412(1)4]."
    QUASHED = "quashed", "Set aside; what follows is a new appeal, a new investigation or unknown [CPC 386, 412, 423]."
    QUASHED_FOR_NEW_TRIAL = "quashed_for_new_trial", "Set aside and sent for a new trial [CPC 386(1)2]."
    QUASHED_AND_TERMINATED = "quashed_and_terminated", "Set aside and the case ended [CPC 386(1)3, 395]."
    NOT_EXAMINED = "not_examined", "Appeal withdrawn or inadmissible, or no protest brought [CPC 386(1)5, 408, 410]."
    # review of custody
    CUSTODY_ORDERED = "custody_ordered", "Custody, house arrest or another measure ordered or prolonged by a court."
    COMPLAINT_DISMISSED = "complaint_dismissed", "Complaint dismissed, custody stays [CPC 144]."
    RELEASE_ORDERED = "release_ordered", "Custody found unlawful or unfounded, release ordered [CPC 144]."
    # execution of a sentence
    MOVED_TO_PRISON = "moved_to_prison", "Moved from a colony to a prison [CPC 402(2)]."
    MOVED_TO_COLONY = "moved_to_colony", "Moved from a prison to a colony [CPC 402(2)]."
    MOVED_TO_OTHER_COLONY = "moved_to_other_colony", "Moved to a colony of another kind [CPC 402(2)]."
    MOVED_TO_HOME_RESTRICTION = (
        "moved_to_home_restriction",
        "Restriction of liberty changed from open type to home [CC 55(7); CPC 402(2)].",
    )
    REPLACED_BY_HARSHER = (
        "replaced_by_harsher",
        "Penalty replaced by a harsher one, such as restriction by deprivation of liberty [CC 55(8); CPC 402(6)].",
    )
    REPLACED_BY_MILDER = "replaced_by_milder", "Rest of the term replaced by a milder penalty [CC 91]."
    SUSPENSION_REVOKED = (
        "suspension_revoked",
        "Deferral or conditional sentence ended, penalty to be served [CC 77, 78; CPC 402(4)].",
    )
    SUSPENSION_EXTENDED = "suspension_extended", "Deferral of a sentence made longer [CPC 402(4)]."
    PAROLE_GRANTED = "parole_granted", "Conditional early release granted [CC 90]."
    PAROLE_REFUSED = "parole_refused", "Conditional early release refused [CC 90]."
    ILLNESS_RELEASE_GRANTED = "illness_release_granted", "Release because of illness granted [CC 92]."
    ILLNESS_RELEASE_REFUSED = "illness_release_refused", "Release because of illness refused [CC 92]."
    SUPERVISION_SET = "supervision_set", "Preventive supervision ordered [CC 80; CPC 402-1]."
    SUPERVISION_EXTENDED = "supervision_extended", "Preventive supervision made longer [CC 80; CPC 402-1]."
    SUPERVISION_ENDED = "supervision_ended", "Preventive supervision ended [CC 80; CPC 402-1]."
    MEDICAL_MEASURE_EXTENDED = "medical_measure_extended", "Compulsory medical measure extended [CC 103; CPC 450]."
    MEDICAL_MEASURE_CHANGED = "medical_measure_changed", "Compulsory medical measure changed [CC 103; CPC 450]."
    MEDICAL_MEASURE_ENDED = "medical_measure_ended", "Compulsory medical measure ended [CC 103; CPC 450]."
    RECORD_CLEARED = "record_cleared", "Conviction cleared before its time [CC 98; CPC 403]."
    # civil rulings
    DECLARED_EXTREMIST = "declared_extremist", "Organisation or material declared extremist."
    LIQUIDATED = "liquidated", "Organisation liquidated."
    CLAIM_DISMISSED = "claim_dismissed", "Claim dismissed."
    OTHER = "other", "Another result."


class DecisionOutcome(Term):
    """What a ruling decided about one charge: `judgment.decisions[].outcome`."""

    CONVICTED = "convicted", "Guilty under the provision charged."
    CONVICTED_UNDER_OTHER_PROVISION = (
        "convicted_under_other_provision",
        "Guilty under another provision, which the decision names.",
    )
    ACQUITTED = "acquitted", "Not guilty; the ground may be named."
    TERMINATED = "terminated", "Ended by the court without a finding."
    REMOVED_FROM_CHARGE = "removed_from_charge", "Struck out as superfluous or covered by another charge."
    PENALTY_IMPOSED = "penalty_imposed", "Administrative penalty imposed on this count."
    ACT_ESTABLISHED = "act_established", "Psychiatric case: the act is held to be shown; no conviction."
    ACT_NOT_ESTABLISHED = "act_not_established", "Psychiatric case: the act is not held to be shown."
    LEFT_UNCHANGED = "left_unchanged", "A higher court left the decision on this charge as it was."
    OTHER = "other", "Another outcome."


class AcquittalGround(Term):
    """On which ground a court acquitted: `judgment.decisions[].ground`."""

    NO_ACT = "no_act", "There was no act that the criminal law names as dangerous to society [CPC 357(1)1]."
    NO_ELEMENTS = "no_elements", "The conduct lacks the elements of an offence [CPC 357(1)2]."
    NOT_PROVED = "not_proved", "That the accused took part in it was not proved [CPC 357(1)3]."


class Openness(Term):
    """Whether the public could follow a hearing: `openness` of a hearing or a judgment.

    Hearings may be closed for listed reasons only, and the operative part is always read in public (CPC 23, 287).
    """

    OPEN = "open", "The public could attend."
    PUBLIC_KEPT_OUT = "public_kept_out", "Open in name, while people were kept out."
    PARTLY_CLOSED = "partly_closed", "Closed for a part of the hearing."
    CLOSED = "closed", "Closed throughout."
    ANNOUNCED_CLOSED = "announced_closed", "Announced as closed; what happened is not known."
    IN_FACILITY = "in_facility", "The court sat in a colony or another place of detention."
    OTHER = "other", "Another form."


class Presence(Term):
    """Whether the person was there at a hearing or ruling: `presence`."""

    PRESENT = "present", "Present in the room."
    BY_VIDEO = "by_video", "Took part by video link."
    REMOVED = "removed", "Removed from the room."
    ABSENT_SPECIAL_PROCEEDINGS = (
        "absent_special_proceedings",
        "Tried in absence in special proceedings, since July 2022 [CPC chapter 49-3].",
    )
    ABSENT_OTHER = "absent_other", "Absent for another reason [CPC 294(2)]."
    AFTER_DEATH = "after_death", "Proceedings against a person who has died [CPC 294(3), chapter 49-2]."
    WITHOUT_HEARING = "without_hearing", "Decided without a hearing [CPC 459]."
    OTHER = "other", "Another form."


class Plea(Term):
    """What the person answered to the charge, as a source says: `charge.plea`."""

    GUILTY = "guilty", "Admitted guilt in full."
    NOT_GUILTY = "not_guilty", "Denied guilt."
    IN_PART = "in_part", "Admitted guilt in part."


class HearingState(Term):
    """Whether a hearing was held: `proceeding.hearings[].state`."""

    SCHEDULED = "scheduled", "Set for a day that was ahead when the source was written."
    HELD = "held", "Took place."
    POSTPONED = "postponed", "Put off, to a day named or not."
