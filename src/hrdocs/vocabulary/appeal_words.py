"""Words of published acts of advocacy: kinds, concerns, demands, addressees, sections."""

from hrdocs.vocabulary.term import Term

__all__ = [
    "AddresseeRole",
    "AppealKind",
    "ClosingResult",
    "Concern",
    "ContactKind",
    "DemandKind",
    "SectionKind",
    "SeriesPlace",
]


class AppealKind(Term):
    """What kind of published act of advocacy it is: `appeal.kind`."""

    URGENT_ACTION = "urgent_action", "Amnesty's call with a number, a model letter and a deadline."
    URGENT_INTERVENTION = (
        "urgent_intervention",
        "Appeal of the Observatory with a code such as BLR 002 / 0920 / OBS 109.1.",
    )
    PUBLIC_STATEMENT = "public_statement", "Statement of one organisation."
    JOINT_STATEMENT = "joint_statement", "Statement of several organisations, signed."
    OPEN_LETTER = "open_letter", "Published letter of one sender to a named addressee."
    JOINT_LETTER = "joint_letter", "Letter of several senders to a named addressee."
    LETTER_CAMPAIGN = "letter_campaign", "Asks its readers to write to prisoners or officials."
    PETITION = "petition", "Collects signatures."
    PRESS_RELEASE = "press_release", "News with a position, alerts of press-freedom groups included."
    PROFESSIONAL_INTERVENTION = (
        "professional_intervention",
        "Bar, law society, union of journalists or the like to the authorities.",
    )
    WGAD_SUBMISSION = "wgad_submission", "To the UN Working Group on Arbitrary Detention; often confidential."
    SPECIAL_PROCEDURES_SUBMISSION = (
        "special_procedures_submission",
        "To rapporteurs and other special procedures of the UN; their own letter is `un_communication`.",
    )
    TREATY_BODY_COMMUNICATION = (
        "treaty_body_communication",
        "Individual complaint to a treaty body, where the treaty allows it.",
    )
    OTHER_MECHANISM_SUBMISSION = (
        "other_mechanism_submission",
        "To the OSCE, the ILO, the periodic review or another mechanism.",
    )
    UN_COMMUNICATION = (
        "un_communication",
        "Letter of mandates of the United Nations to a government: allegation letter or urgent appeal.",
    )
    GOVERNMENT_REPLY = "government_reply", "Answer of a state to a body or mandate of the United Nations."
    UN_STATEMENT = "un_statement", "Statement to the press of UN experts, an office or a body of the United Nations."
    UN_OPINION = "un_opinion", "Opinion of the UN Working Group on Arbitrary Detention, as the document."
    TREATY_BODY_VIEWS = "treaty_body_views", "Views of a treaty body on an individual complaint, as the document."
    CONCLUDING_OBSERVATIONS = (
        "concluding_observations",
        "Concluding observations of a treaty body on the report of a state.",
    )
    INTERIM_MEASURES_REQUEST = (
        "interim_measures_request",
        "A treaty body asks the state not to act while the case is open.",
    )
    REPORT = "report", "Review, monitoring, chronicle, mission or mechanism report; `covers` says of which time."
    PARLIAMENTARY_RESOLUTION = "parliamentary_resolution", "Resolution of a parliament or an assembly of parliaments."
    TRIAL_MONITORING_REPORT = "trial_monitoring_report", "Report of observers on one trial."
    OTHER = "other", "Another kind."


class SeriesPlace(Term):
    """Place of an appeal among those on the same case: `appeal.series.place`."""

    FIRST = "first", "The first on its case."
    UPDATE = "update", "New information on the same appeal, as in a code that ends in .1 or .2."
    FOLLOW_UP = "follow_up", "A new call on the same case."
    CORRECTION = "correction", "Fixes an error of an earlier one."
    EXTENSION = "extension", "Gives a new deadline."
    CLOSING = "closing", "Good or bad news, and no more action."


class ClosingResult(Term):
    """How a series of appeals closed, several allowed: `appeal.series.closing_result`."""

    RELEASED = "released", "The person was released."
    CHARGES_DROPPED = "charges_dropped", "The charges were dropped."
    SENTENCE_REDUCED = "sentence_reduced", "The sentence became milder."
    CONDITIONS_IMPROVED = "conditions_improved", "Treatment or conditions became better."
    WHEREABOUTS_KNOWN = "whereabouts_known", "It became known where the person is."
    DIED = "died", "The person died."
    NO_FURTHER_ACTION = "no_further_action", "No more action is requested, no result named."
    CONTINUED_ELSEWHERE = "continued_elsewhere", "Work goes on in another form."
    OTHER = "other", "Another result."


class Concern(Term):
    """What an appeal is about, as its heading says, several allowed: `appeal.concerns`."""

    ARBITRARY_DETENTION = "arbitrary_detention", "Detention without lawful or fair ground."
    JUDICIAL_HARASSMENT = "judicial_harassment", "Proceedings used to hinder or punish."
    SEARCH_AND_SEIZURE = "search_and_seizure", "Searches, and things taken."
    TORTURE = "torture", "Torture, so named."
    ILL_TREATMENT = "ill_treatment", "Ill-treatment that the heading does not call torture."
    RISK_OF_TORTURE = "risk_of_torture", "Danger of torture or ill-treatment."
    INCOMMUNICADO = "incommunicado", "Held without contact to counsel or family."
    ENFORCED_DISAPPEARANCE = "enforced_disappearance", "Held while the authorities deny it or hide the place."
    INTIMIDATION = "intimidation", "Threats and pressure."
    ATTACK = "attack", "Violence outside custody."
    DEFAMATION = "defamation", "Campaign against a good name."
    RESTRICTION_OF_ASSOCIATION = "restriction_of_association", "Limits on organisations and on belonging to them."
    RESTRICTION_OF_ASSEMBLY = "restriction_of_assembly", "Limits on peaceful gatherings."
    RESTRICTION_OF_EXPRESSION = "restriction_of_expression", "Limits on speech and information."
    RESTRICTION_OF_RELIGION = "restriction_of_religion", "Limits on worship and on religious communities."
    RESTRICTION_OF_MOVEMENT = "restriction_of_movement", "Limits on moving within, leaving or entering the country."
    REPRISALS = "reprisals", "Acts against those who speak, complain or cooperate, or against those close to them."
    HEALTH = "health", "Danger to health."
    DEATH = "death", "A death."
    UNFAIR_TRIAL = "unfair_trial", "Breaches of a fair trial."
    SENTENCING = "sentencing", "A sentence, as the heading names it."
    FORCED_EXILE = "forced_exile", "Driven out of the country."
    TRANSNATIONAL_REPRESSION = "transnational_repression", "Persecution of people abroad."
    OTHER = "other", "Another concern."


class AddresseeRole(Term):
    """In what role an appeal addresses someone: `appeal.addressees[].role`."""

    TO = "to", "Main addressee."
    COPY_TO = "copy_to", "Receives a copy; the mailbox of the campaign included."
    DIPLOMATIC_MISSION = "diplomatic_mission", "A named embassy, consulate or mission of Belarus."
    READERS_OWN_MISSIONS = "readers_own_missions", "Missions of Belarus in the readers' own countries, none named."
    OTHER_STATE_OR_BODY = "other_state_or_body", "Authorities of another state, or an organisation of states."
    PRISONER = "prisoner", "The detained person, to whom readers write."
    OTHER = "other", "Another role."


class DemandKind(Term):
    """What an appeal asks for: `appeal.demands[].kind`.

    A document has many, each with for whom; "review and release" are two demands.
    """

    RELEASE_UNCONDITIONALLY = "release_unconditionally", "Immediate and unconditional release."
    RELEASE_IMMEDIATELY = "release_immediately", "Immediate release."
    RELEASE = "release", "Coarse: release."
    RELEASE_PENDING_TRIAL = "release_pending_trial", "A milder measure while the case goes on."
    REVIEW_SENTENCE = "review_sentence", "Review of measure or sentence with a fair trial [Guidelines 3.2]."
    RETRIAL = "retrial", "New, fair trial."
    QUASH_CONVICTION = "quash_conviction", "Set the conviction aside, cancel the sentence."
    DROP_CHARGES = "drop_charges", "End the prosecution."
    END_PROCEEDINGS = "end_proceedings", "End all proceedings against a group."
    WITHDRAW_PENALTY = "withdraw_penalty", "Withdraw fines, return money."
    REHABILITATE = "rehabilitate", "Full rehabilitation."
    COMPENSATE = "compensate", "Compensation for all damage [ICCPR 9(5)]."
    INVESTIGATE = "investigate", "Prompt, effective and impartial investigation."
    HOLD_ACCOUNTABLE = "hold_accountable", "Bring those responsible to a fair trial."
    GUARANTEE_INTEGRITY = "guarantee_integrity", "Physical integrity and psychological well-being."
    END_ILL_TREATMENT = "end_ill_treatment", "Stop torture, ill-treatment or bad conditions."
    MEDICAL_CARE = "medical_care", "Adequate care, independent doctor."
    ACCESS_TO_COUNSEL = "access_to_counsel", "Lawyer of choice, unhindered."
    ACCESS_TO_FAMILY = "access_to_family", "Visits, calls, letters, parcels."
    CONSULAR_ACCESS = "consular_access", "Access of a foreigner's consul."
    DISCLOSE_WHEREABOUTS = "disclose_whereabouts", "Say where and in what state the person is."
    DISCLOSE_CHARGES = "disclose_charges", "Say why the person is held; end the secrecy of the charge."
    END_ISOLATION = "end_isolation", "End incommunicado or solitary detention and punishment cells."
    FAIR_OPEN_TRIAL = "fair_open_trial", "Open hearing, equality of arms."
    LIFT_GAG_ORDER = "lift_gag_order", "Let lawyers and families speak."
    END_HARASSMENT = "end_harassment", "End harassment of defenders, lawyers or families, by courts included."
    UNHINDERED_WORK = "unhindered_work", "Let defenders, lawyers or media work without hindrance or fear of reprisals."
    RESTORE_PROFESSION = "restore_profession", "Give back licence, job or place of study."
    RETURN_PROPERTY = "return_property", "Give back what was seized or confiscated."
    DOCUMENTS_AND_RETURN = "documents_and_return", "Give back passports and the right to return."
    REMOVE_FROM_LIST = "remove_from_list", "Take off the lists called extremist or terrorist."
    PROTECT_CHILD = "protect_child", "Safety of a child, or its return to its family."
    NO_EXECUTION = "no_execution", "No death sentence, or none carried out."
    NO_SURRENDER = "no_surrender", "No extradition or return to Belarus."
    CHANGE_LAW = "change_law", "Repeal or amend a law."
    RESPECT_OBLIGATIONS = "respect_obligations", "Conform with instruments that are named."
    IMPLEMENT_DECISION = (
        "implement_decision",
        "Carry out an opinion, views or a decision of a body of the UN or the ILO.",
    )
    ADMIT_MONITORS = "admit_monitors", "Let in the UN, the Red Cross or trial observers."
    END_REPRESSION = "end_repression", "Coarse: end repression."
    SANCTIONS = "sanctions", "Demanded of other states: sanctions on those responsible."
    PROSECUTE_ABROAD = "prosecute_abroad", "Demanded of other states or a court: foreign or international prosecution."
    PROTECT_EXILES = "protect_exiles", "Demanded of other states: papers, visas, asylum, no return."
    ACT_OF_THIRD_STATES = "act_of_third_states", "Coarse: demanded of other states, no more said."
    WRITE_TO_PRISONER = "write_to_prisoner", "Demanded of the reader, not of the state."
    REPORT_BACK = "report_back", "Information on what was done about a decision or a case."
    OTHER = "other", "Another demand."


class ContactKind(Term):
    """How an addressee or organisation is reached: `contacts[].kind`."""

    EMAIL = "email", "Address of electronic mail."
    PHONE = "phone", "Telephone number."
    FAX = "fax", "Fax number."
    POST = "post", "Postal address."
    WEBSITE = "website", "Website, a form on it included."
    SOCIAL = "social", "Account, page or channel in a social network or messenger."
    OTHER = "other", "Another way."


class SectionKind(Term):
    """What a section of a published appeal does: `appeal.sections[].kind`."""

    SUMMARY = "summary", "Lead: the case in a few sentences."
    NEW_INFORMATION = "new_information", "What is new since the last one."
    ACCOUNT = "account", "What happened, in the body of the document."
    REASONING = "reasoning", "The assessment of the issuers: rights, law, standards."
    CRITERIA = "criteria", "Restates the definition or the factors of a framework."
    BACKGROUND = "background", "Background or additional information."
    CALL = "call", "Asks the reader to act, and says how and until when."
    DEMANDS = "demands", "What the authorities are urged to do."
    MODEL_LETTER = "model_letter", "Letter for readers to copy or adapt."
    CONTACTS = "contacts", "Addressees and how to reach them."
    SUBJECTS = "subjects", "List of the people concerned."
    ABOUT_ISSUER = "about_issuer", "What the issuing body says about itself."
    SIGNATURE_BLOCK = "signature_block", "Place, day and who signed."
    NOTE = "note", "Footnote or note."
    OTHER = "other", "Another section."
