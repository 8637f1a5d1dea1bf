"""Words of what was done to, or by, people and organisations."""

from typing import Self

from hrdocs.vocabulary.term import Term

__all__ = [
    "Evidence",
    "Extent",
    "IncidentFamily",
    "IncidentKind",
]


class IncidentFamily(Term):
    """The families into which the kinds of incident fall, each with the norms that usually matter.

    It serves no field: `IncidentKind.family` gives it. Norms are texts as in `Norm` (`iccpr:9/1` is Article 9(1) of the
    Covenant); they are what a writer would look at first, never a finding that one was breached.
    """

    usual_norms: tuple[str, ...]

    def __new__(cls, value: str, meaning: str = "", *usual_norms: str) -> Self:
        """Make the member that is written `value`."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.meaning = meaning
        member.usual_norms = usual_norms
        return member

    ARREST = "arrest", "How a person was seized and held.", "iccpr:9/1", "iccpr:9/2"
    JUDGE = "judge", "Whether a judge looked at the detention.", "iccpr:9/3", "iccpr:9/4"
    WHEREABOUTS = "whereabouts", "Whether it is known that and where the person is held.", "iccpr:7", "iccpr:9"
    TORTURE = "torture", "Torture and other ill-treatment.", "iccpr:7", "cat"
    CONDITIONS = "conditions", "Conditions in custody.", "iccpr:10", "mandela"
    DISCIPLINE = "discipline", "Penalties inside a place of detention.", "iccpr:10"
    HEALTH = "health", "Care, and state of health, in custody.", "iccpr:6", "iccpr:7", "iccpr:10", "crpd"
    CONTACT = "contact", "Contact with family and the world outside.", "iccpr:10", "iccpr:17", "iccpr:18", "vccr:36"
    COUNSEL = "counsel", "Access to a lawyer, and what is done to hinder it.", "iccpr:14/3"
    TRIAL = "trial", "Breaches of a fair trial.", "iccpr:14", "iccpr:15"
    REPRISAL_PERSON = (
        "reprisal_person",
        "Reprisals on the person outside custody and trial.",
        "iccpr:12",
        "iccpr:17",
        "iccpr:19",
        "iccpr:21",
        "iccpr:22",
        "udhr:9",
        "udhr:15",
    )
    REPRISAL_OTHERS = (
        "reprisal_others",
        "Reprisals on others because of the person.",
        "iccpr:17",
        "iccpr:23",
        "iccpr:24",
    )
    ORGANISATION = "organisation", "Acts against an organisation.", "iccpr:19", "iccpr:22"
    DEATH = "death", "Death, and what followed it.", "iccpr:6"
    RELIEF = "relief", "Good news: what became better for the person; no norm."
    OWN_ACT = "own_act", "Acts of the person; no norm, and never shown under violations."
    OTHER = "other", "What falls in no other family."


class IncidentKind(Term):
    """What was done to, or by, people or organisations: `incident.kind`.

    One list for treatment in custody, breaches of a fair trial and reprisals outside, so that each is counted once.
    Whether a trial was selective or a sentence out of proportion is a factor of an assessment, not an incident.
    """

    family: IncidentFamily

    def __new__(cls, value: str, meaning: str = "", family: str = "") -> Self:
        """Make the member that is written `value`."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.meaning = meaning
        member.family = IncidentFamily(family)
        return member

    FORCE_AT_ARREST = "force_at_arrest", "Violence or weapons used without need on seizing the person.", "arrest"
    UNIDENTIFIED_AGENTS = (
        "unidentified_agents",
        "Seized by people masked, in plain clothes or without a badge.",
        "arrest",
    )
    VEHICLE_STOPPED = (
        "vehicle_stopped",
        "Car, bus or aircraft blocked or forced to stop or land, to seize someone in it.",
        "arrest",
    )
    NO_REASONS_GIVEN = "no_reasons_given", "Not informed of the reasons.", "arrest"
    NO_ORDER_SHOWN = "no_order_shown", "No order or warrant shown.", "arrest"
    RECORD_FALSIFIED = (
        "record_falsified",
        "Time, place, ground or names written falsely in the record of arrest.",
        "arrest",
    )
    LATE_FORMALISED = "late_formalised", "Record or order made days later.", "arrest"
    HELD_BEYOND_TERM = "held_beyond_term", "Not released when the term ran out.", "arrest"
    REARRESTED = "rearrested", "Seized again on leaving.", "arrest"
    NO_PROMPT_JUDGE = "no_prompt_judge", "Not brought before a judge in time, or at all.", "judge"
    CUSTODY_WITHOUT_REASONS = (
        "custody_without_reasons",
        "Custody ordered or prolonged with blanket reasons or none.",
        "judge",
    )
    REVIEW_INEFFECTIVE = (
        "review_ineffective",
        "Complaint examined in form only, in absence of the person, or late.",
        "judge",
    )
    CUSTODY_DENIED = "custody_denied", "Authorities deny holding the person.", "whereabouts"
    FAMILY_NOT_TOLD = "family_not_told", "Family not informed of the arrest or the place.", "whereabouts"
    WHEREABOUTS_UNKNOWN = (
        "whereabouts_unknown",
        "No one outside knows at that time where the person is; a denial is `custody_denied` beside it.",
        "whereabouts",
    )
    INFORMATION_REFUSED = (
        "information_refused",
        "Family or counsel get no answer on where, how or in what health the person is.",
        "whereabouts",
    )
    INCOMMUNICADO = (
        "incommunicado",
        "Held for a time without any contact to counsel, family or by letter.",
        "whereabouts",
    )
    ENFORCED_DISAPPEARANCE = "enforced_disappearance", "Qualified so in law by a source.", "whereabouts"
    TORTURE = "torture", "So named by the source.", "torture"
    ILL_TREATMENT = "ill_treatment", "Coarse: treated badly, no more said.", "torture"
    BEATING = "beating", "Blows or kicks, with or without an object.", "torture"
    ELECTRIC_SHOCK = "electric_shock", "Shocked with a taser, a baton or current.", "torture"
    RESTRAINTS = "restraints", "Handcuffed, hooded, blindfolded or arms twisted beyond need.", "torture"
    STRIP_SEARCH = "strip_search", "Made to undress, or searched naked or by the other sex.", "torture"
    HUMILIATION = "humiliation", "Insulted, mocked or made to degrade oneself.", "torture"
    SEXUAL_VIOLENCE = "sexual_violence", "Sexual violence of whatever form.", "torture"
    THREAT_OF_SEXUAL_VIOLENCE = (
        "threat_of_sexual_violence",
        "Threat of rape or other sexual violence, to the person or those close.",
        "torture",
    )
    THREATS = "threats", "Threats in custody, against the person or those close.", "torture"
    FORCED_CONFESSION = "forced_confession", "Pressed to confess or to testify.", "torture"
    FILMED_CONFESSION = (
        "filmed_confession",
        "Confession or remorse recorded and published by the authorities.",
        "torture",
    )
    NOT_INVESTIGATED = (
        "not_investigated",
        "Death, torture, violence or a complaint of it not investigated, in form only, or a case refused.",
        "torture",
    )
    BAD_CONDITIONS = "bad_conditions", "Coarse: bad conditions.", "conditions"
    OVERCROWDING = "overcrowding", "More people than places.", "conditions"
    COLD = "cold", "Cold cell, or no warm clothes.", "conditions"
    POOR_FOOD = "poor_food", "Too little or unfit food, or a diet ignored.", "conditions"
    NO_BEDDING = "no_bedding", "Without mattress, bedding or a bed.", "conditions"
    SLEEP_DEPRIVATION = "sleep_deprivation", "Kept from sleep, by light, noise, checks or orders.", "conditions"
    NO_HYGIENE = "no_hygiene", "Without washing, clean clothes, toilet or means of hygiene.", "conditions"
    NO_OUTDOOR_TIME = (
        "no_outdoor_time",
        "Not taken outside to walk; shorter walks have `extent` restricted.",
        "conditions",
    )
    FORCED_LABOUR = "forced_labour", "Work under threat of a penalty.", "conditions"
    MARKED_AS_EXTREMIST = "marked_as_extremist", "Marked by a tag or a record in the place of detention.", "conditions"
    LOW_STATUS_IMPOSED = "low_status_imposed", "Put by staff among the outcast of the prisoners' order.", "conditions"
    BELONGINGS_TAKEN = (
        "belongings_taken",
        "Papers, money, notes or personal things taken, in custody, in a search or at release.",
        "conditions",
    )
    DISCIPLINARY_PENALTY = "disciplinary_penalty", "Coarse: any penalty inside a place of detention.", "discipline"
    PENAL_ISOLATOR = (
        "penal_isolator",
        'Put into the penal isolator (ШИЗО). "Punishment cell" in published English may be this or ПКТ.',
        "discipline",
    )
    CELL_TYPE_ROOM = (
        "cell_type_room",
        (
            "Put into a cell-type room (ПКТ), up to months [named in CC 411]. "
            '"Punishment cell" in published English may be this or ШИЗО.'
        ),
        "discipline",
    )
    SOLITARY = "solitary", "Held alone in a cell [named in CC 411].", "discipline"
    ISOLATED_FROM_PRISONERS = (
        "isolated_from_prisoners",
        "Kept from speaking to other prisoners, yet not alone in a cell.",
        "discipline",
    )
    DECLARED_PERSISTENT_VIOLATOR = (
        "declared_persistent_violator",
        "Declared a persistent violator of the regime, which opens the way to prison and to a case under CC 411.",
        "discipline",
    )
    CARE_DENIED = "care_denied", "Medical care denied, or far below need.", "health"
    MEDICINE_WITHHELD = "medicine_withheld", "Medicine withheld or not let in.", "health"
    DISABILITY_IGNORED = "disability_ignored", "Needs of a disability not met.", "health"
    TREATED_WITHOUT_CONSENT = "treated_without_consent", "Medicines or procedures against the person's will.", "health"
    INJURY = "injury", "Injury, as a state of health; label red unless public.", "health"
    SERIOUS_ILLNESS = "serious_illness", "Serious illness, as a state of health; label red unless public.", "health"
    HOSPITALISED = "hospitalised", "Brought to a hospital; label red unless public.", "health"
    LETTERS_WITHHELD = (
        "letters_withheld",
        "Letters held back, in either direction; `extent` says whether all of them.",
        "contact",
    )
    CALLS_DENIED = (
        "calls_denied",
        "Telephone or video calls not allowed; fewer of them have `extent` restricted.",
        "contact",
    )
    VISITS_DENIED = "visits_denied", "Visits not allowed; fewer or shorter ones have `extent` restricted.", "contact"
    PARCELS_DENIED = "parcels_denied", "Parcels refused; fewer or smaller ones have `extent` restricted.", "contact"
    MONEY_WITHHELD = "money_withheld", "Money sent to the person not let through or not to be spent.", "contact"
    PRESS_OR_BOOKS_DENIED = "press_or_books_denied", "Newspapers, books or holy scripture withheld.", "contact"
    PRIEST_DENIED = "priest_denied", "Visit of a cleric, or worship, denied.", "contact"
    CONSUL_DENIED = "consul_denied", "Consul not informed or not let in.", "contact"
    COUNSEL_DENIED = (
        "counsel_denied",
        "Lawyer not allowed at all for a time; fewer meetings have `extent` restricted.",
        "counsel",
    )
    COUNSEL_DELAYED = "counsel_delayed", "Lawyer allowed only after the first hours or days.", "counsel"
    NO_CONFIDENTIALITY = "no_confidentiality", "Meetings with the lawyer heard or seen by others.", "counsel"
    COUNSEL_OF_CHOICE_REFUSED = "counsel_of_choice_refused", "The lawyer chosen was refused.", "counsel"
    COUNSEL_REMOVED = "counsel_removed", "Lawyer lost by detention, disbarment or order.", "counsel"
    GAG_ORDER = "gag_order", "Promise of secrecy demanded, under threat of a penalty [CPC 198, 287; CC 407].", "counsel"
    UNFAIR_TRIAL = "unfair_trial", "Coarse: trial called unfair.", "trial"
    CHARGE_NOT_TOLD = "charge_not_told", "Charge not made known.", "trial"
    FILE_WITHHELD = "file_withheld", "Case file, or copies of its papers, withheld.", "trial"
    NO_TIME_OR_MEANS = "no_time_or_means", "Too little time or means to prepare the defence.", "trial"
    GUILT_PROCLAIMED = "guilt_proclaimed", "Called guilty by officials or state media before the verdict.", "trial"
    CAGE = "cage", "Kept in a cage or glass box in the courtroom.", "trial"
    CLOSED_WITHOUT_GROUND = (
        "closed_without_ground",
        "Closed hearing without a lawful reason, as a source says; the bare fact is `openness`.",
        "trial",
    )
    DEFENCE_WITNESSES_REFUSED = "defence_witnesses_refused", "Witnesses or evidence for the defence refused.", "trial"
    ANONYMOUS_OR_POLICE_WITNESSES = (
        "anonymous_or_police_witnesses",
        "Judged on the word of anonymous witnesses or of officers only.",
        "trial",
    )
    EVIDENCE_FORGED = "evidence_forged", "Evidence forged.", "trial"
    EVIDENCE_BY_TORTURE = "evidence_by_torture", "Evidence taken by torture or pressure.", "trial"
    NO_REASONS_IN_RULING = "no_reasons_in_ruling", "Arguments of the defence not answered in the ruling.", "trial"
    DEPENDENT_COURT = "dependent_court", "Court not independent or not impartial.", "trial"
    UNEQUAL_ARMS = "unequal_arms", "Defence put at a disadvantage.", "trial"
    NO_INTERPRETER = "no_interpreter", "No interpreter, or the language of the trial refused.", "trial"
    TRIED_TWICE = "tried_twice", "Tried or punished again for the same act.", "trial"
    RETROACTIVE_LAW = "retroactive_law", "Punished by a law that came later.", "trial"
    APPEAL_DENIED = "appeal_denied", "No way, or no real way, to appeal.", "trial"
    MINOR_WITHOUT_GUARDIAN = (
        "minor_without_guardian",
        "Child questioned or tried without parent, guardian or teacher.",
        "trial",
    )
    SEARCH = "search", "Search of home or office.", "reprisal_person"
    SEIZURE_OF_DEVICES = (
        "seizure_of_devices",
        "Telephones, computers or data carriers taken; other things are `belongings_taken`.",
        "reprisal_person",
    )
    QUESTIONED = "questioned", "Summoned or brought for questions, and let go.", "reprisal_person"
    BORDER_CHECK = (
        "border_check",
        "Taken aside at the border, questioned or the telephone looked through.",
        "reprisal_person",
    )
    ABDUCTED = "abducted", "Taken by force by agents.", "reprisal_person"
    ATTACKED = "attacked", "Attacked outside custody.", "reprisal_person"
    THREATENED = "threatened", "Threatened outside custody.", "reprisal_person"
    SURVEILLANCE = "surveillance", "Watched, followed or listened to.", "reprisal_person"
    DEFAMED_IN_STATE_MEDIA = "defamed_in_state_media", "Defamed in state media.", "reprisal_person"
    PERSONAL_DATA_PUBLISHED = "personal_data_published", "Personal data published to harm.", "reprisal_person"
    PROPERTY_ARRESTED = "property_arrested", "Property put under arrest, so that it cannot be sold.", "reprisal_person"
    PROPERTY_CONFISCATED = "property_confiscated", "Property taken for good.", "reprisal_person"
    ACCOUNT_FROZEN = "account_frozen", "Bank account frozen.", "reprisal_person"
    PROPERTY_SOLD = "property_sold", "Property auctioned or sold by the state.", "reprisal_person"
    PAYMENT_EXTORTED = "payment_extorted", 'Made to pay a "compensation" or a donation to the state.', "reprisal_person"
    PREMISES_SEALED = "premises_sealed", "Home, office or other premises sealed.", "reprisal_person"
    DISMISSED = "dismissed", "Lost a job.", "reprisal_person"
    EXPELLED_FROM_STUDIES = "expelled_from_studies", "Expelled from school or university.", "reprisal_person"
    CALLED_UP = "called_up", "Called up to the army as a reprisal.", "reprisal_person"
    LICENCE_WITHDRAWN = (
        "licence_withdrawn",
        "Licence to practise withdrawn or suspended by a body of the state, of a person or an organisation.",
        "reprisal_person",
    )
    DISBARRED = "disbarred", "Expelled from the bar by the bar.", "reprisal_person"
    CENSORED = "censored", "Work, page, book, concert or exhibition banned, removed or destroyed.", "reprisal_person"
    COMPLAINT_REJECTED = (
        "complaint_rejected",
        "Complaint or petition refused, returned or left without an answer.",
        "reprisal_person",
    )
    PRESSED_TO_ASK_PARDON = "pressed_to_ask_pardon", "Pressed to sign a petition for pardon.", "reprisal_person"
    EXIT_BARRED = "exit_barred", "Not let out of the country.", "reprisal_person"
    ENTRY_BARRED = "entry_barred", "Not let into the country.", "reprisal_person"
    PASSPORT_WITHHELD = "passport_withheld", "Passport taken, or a new one refused.", "reprisal_person"
    PASSPORT_DESTROYED = (
        "passport_destroyed",
        "Passport destroyed or declared void by the authorities.",
        "reprisal_person",
    )
    CONSULAR_SERVICE_DENIED = (
        "consular_service_denied",
        "Passport, power of attorney or papers refused at a consulate.",
        "reprisal_person",
    )
    CITIZENSHIP_WITHDRAWN = "citizenship_withdrawn", "Citizenship withdrawn.", "reprisal_person"
    EXPULSION_ATTEMPTED = (
        "expulsion_attempted",
        "Taken to the border by the authorities, without being brought over it.",
        "reprisal_person",
    )
    EXPELLED = "expelled", "Taken over the border by the authorities.", "reprisal_person"
    FORCED_EXILE = "forced_exile", "Left the country under threat.", "reprisal_person"
    LEFT_COUNTRY = "left_country", "Left the country; no threat is known.", "reprisal_person"
    RELATIVE_DETAINED = "relative_detained", "Relative detained because of the person.", "reprisal_others"
    RELATIVE_THREATENED = "relative_threatened", "Relative threatened because of the person.", "reprisal_others"
    RELATIVE_DISMISSED = "relative_dismissed", "Relative lost a job because of the person.", "reprisal_others"
    CHILD_TAKEN = (
        "child_taken",
        "Child taken from its family because of the person, or a case opened to do so.",
        "reprisal_others",
    )
    CHILD_WITHOUT_CARE = "child_without_care", "Child left without its parents by their arrest.", "reprisal_others"
    COUNSEL_PERSECUTED = "counsel_persecuted", "Lawyer persecuted because of the client.", "reprisal_others"
    HELPER_PERSECUTED = (
        "helper_persecuted",
        "Persecuted for parcels, letters or donations to the person.",
        "reprisal_others",
    )
    RESTRICTIVE_LAW = (
        "restrictive_law",
        "Law, decree or order that takes rights from a group; `group` says which.",
        "reprisal_others",
    )
    OFFICIAL_CALL = (
        "official_call",
        "Official publicly calls for dismissal, expulsion or punishment.",
        "reprisal_others",
    )
    OFFICE_SEARCHED = "office_searched", "Office of the organisation searched.", "organisation"
    LIQUIDATED = "liquidated", "Organisation dissolved by order.", "organisation"
    REGISTRATION_REFUSED = "registration_refused", "Registration refused.", "organisation"
    BLOCKED = "blocked", "Website or channel of the organisation blocked.", "organisation"
    FUNDS_FROZEN = "funds_frozen", "Funds of the organisation frozen.", "organisation"
    DEATH = "death", "Death of a person in custody, or soon after as a result.", "death"
    BODY_WITHHELD = "body_withheld", "Body, or papers about the death, withheld from the family.", "death"
    CONTACT_RESTORED = "contact_restored", "Letter, call or visit after a time without.", "relief"
    TREATMENT_GIVEN = "treatment_given", "Examination, medicine or operation given.", "relief"
    CONSUL_ADMITTED = "consul_admitted", "Consul let in, or consular help given.", "relief"
    CONDITIONS_IMPROVED = "conditions_improved", "Bedding, walks, a better cell or place given.", "relief"
    HUNGER_STRIKE = "hunger_strike", "Refusal of food as a protest; label amber+strict unless public.", "own_act"
    SELF_HARM = "self_harm", "Injury done to oneself; label red unless public.", "own_act"
    SUICIDE_ATTEMPT = "suicide_attempt", "Attempt on one's own life; label red unless public.", "own_act"
    WORK_REFUSAL = "work_refusal", "Refusal to work in custody; label amber+strict unless public.", "own_act"
    COMPLAINT_FILED = "complaint_filed", "Complaint filed, to whomever.", "own_act"
    PARDON_REQUEST = "pardon_request", "Request for pardon made.", "own_act"
    PLEA = "plea", "Answer to the charge; the field `plea` of the charge says which.", "own_act"
    LETTER_PUBLISHED = "letter_published", "Letter of the person published.", "own_act"
    OTHER = "other", "Another incident.", "other"

    @property
    def usual_norms(self) -> tuple[str, ...]:
        """The norms that usually matter for the family; not each of them fits each kind."""
        return self.family.usual_norms


class Evidence(Term):
    """How well an incident is established: `incident.evidence`."""

    ALLEGED = "alleged", "Said by the victim, relatives or counsel."
    CORROBORATED = "corroborated", "Borne out by sources independent of each other."
    ADMITTED = "admitted", "Admitted by the authorities."
    FOUND = "found", "Found by a court or international body, which is named."


class Extent(Term):
    """How far access was denied to a person: `incident.extent`."""

    DENIED = "denied", "Not allowed or not given at all, at that time."
    RESTRICTED = "restricted", "Allowed, yet fewer, shorter, late or in part."
