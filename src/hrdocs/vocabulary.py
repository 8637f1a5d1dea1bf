"""The closed vocabularies: every word that a field with a fixed choice may hold, and what it means.

A name is stable for good, and a list only grows. An unknown value is no word: the field is left out, and `missing` says
why (so only `MissingReason` has `unknown`). A list that real cases may outgrow ends with `other`, which wants the
source's own words in `said`. Coarse values exist because sources are coarse: a coarse value is true where a finer one
would be a guess. What a state body alleges or labels is its claim, and the word for it says no more than that.

Source:
    Legal basis stands in square brackets: CC is the Criminal Code (Уголовный кодекс) of 1999, CPC the Code of Criminal
    Procedure (Уголовно-процессуальный кодекс) of 1999, CoAO03 and CoAO21 the Codes on Administrative Offences (Кодекс
    об административных правонарушениях) of 2003 and 2021, PIKoAP the Procedural Code on Administrative Offences
    (Процессуально-исполнительный кодекс об административных правонарушениях) of 2021. `CPC 126(4)` is Article 126,
    part 4; a number after the round bracket is the point. CPC and PIKoAP are cited as worded in September 2022. ICCPR
    is the International Covenant on Civil and Political Rights, TLP 2.0 the Traffic Light Protocol of FIRST. What has
    no bracket follows the published practice of the organisations that document repression in Belarus.
"""

from enum import StrEnum
from typing import Final, Self


class Term(StrEnum):
    """One word of a closed list; `meaning` says in a line what it stands for.

    Shape:
        The value is the text in documents, in snake_case; the member's name is the same in upper case.
    """

    meaning: str

    # Type checkers take a look-up such as Standing("reported") for this call, hence the default.
    def __new__(cls, value: str, meaning: str = "") -> Self:
        """Make the member that is written `value`."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.meaning = meaning
        return member


# --- Common to all records ---


class SharingLabel(Term):
    """How far a record or a field of it may travel: `sharing.label` and `sharing.fields`.

    The labels of the Traffic Light Protocol 2.0 in rising strictness. Compare by `rank`: `<` on the members is that of
    their texts, and would put amber before clear.
    """

    CLEAR = "clear", "May be published without limit [TLP 2.0]."
    GREEN = "green", "May be passed on within the wider community of those who do this work, not published [TLP 2.0]."
    AMBER = (
        "amber",
        "Only for the organisation that receives it and its clients, as far as they need to know [TLP 2.0].",
    )
    AMBER_STRICT = "amber+strict", "Only for the organisation that receives it [TLP 2.0]."
    RED = "red", "Only for the persons to whom it was given, no further [TLP 2.0]."

    @property
    def rank(self) -> int:
        """The strictness, from 0 for clear to 4 for red."""
        return _RANKS[self]


_RANKS: Final = {label: rank for rank, label in enumerate(SharingLabel)}


class Standing(Term):
    """How firmly a whole record stands in the eyes of those who keep it: `standing`.

    Claims of a death or a release begin as reported.
    """

    REPORTED = "reported", "Told by a source, not yet checked."
    CONFIRMED = "confirmed", "Checked by those who keep the record, or told by independent sources."
    DISPUTED = "disputed", "Sources contradict each other, or the person concerned denies it."
    WITHDRAWN = "withdrawn", "No longer maintained by those who made it; kept so that its readers learn of it."


class MissingReason(Term):
    """Why a field is absent: the values of `missing`.

    The one list with `unknown`; everywhere else an unknown value is an absent field.
    """

    UNKNOWN = "unknown", "It was asked, and nobody knows."
    WITHHELD = "withheld", "It is known and not given here, for the safety or at the wish of someone."
    NOT_APPLICABLE = "not_applicable", "The question does not arise in this case."


class RevisionKind(Term):
    """What a new state of a record does to the one published before: `revision[].kind`."""

    CHANGE = "change", "The world changed, and the record follows."
    CORRECTION = "correction", "The earlier state was wrong, and this one fixes it."
    RETRACTION = "retraction", "The earlier state should not have been published; its claim is taken back."
    ERASURE = "erasure", "The content is removed for good; only the id and the day remain."


class SourceKind(Term):
    """What kind of document or account a fact rests on: `source.kind`."""

    STATEMENT = "statement", "A published position of one or several organisations."
    URGENT_ACTION = "urgent_action", "A published call to act for named people, urgent interventions included."
    NEWS = "news", "A report of independent media."
    STATE_MEDIA = "state_media", "A report of media run by the state."
    STATE_LIST = "state_list", "A list kept or published by a state body, such as a list of persons called extremist."
    COURT_DOCUMENT = "court_document", "A ruling, verdict or record written by a court."
    CASE_FILE = "case_file", "A paper of an investigation or a case that is no ruling of a court."
    OFFICIAL_REPLY = "official_reply", "An answer of a state body to a question or complaint."
    DATABASE_ROW = "database_row", "A row of a database or of a list kept by an organisation."
    INTERVIEW = "interview", "An account given by a person to the one who wrote it down."
    LETTER = "letter", "A letter, from custody or outside."
    MONITORING_NOTE = "monitoring_note", "A note of someone who watched a hearing or an event."
    SOCIAL_POST = "social_post", "A post in a social network or a messenger's channel."
    PHOTO_OR_VIDEO = "photo_or_video", "A photograph or a recording."
    UN_DOCUMENT = "un_document", "A document of a body or mandate of the United Nations."
    LAW = "law", "A text of law."
    CONFIDENTIAL = "confidential", "A source of which no more may be said."
    OTHER = "other", "Another kind of source."


# --- Detention ---


class PhaseKind(Term):
    """What a phase of a detention is in law or in fact: `detention.phases[].kind`.

    A detention is one unbroken time in the state's hands, or one restriction; its ground may change inside it. Kinds of
    restriction under which the person is not held stand in the same list, so that a case can be followed, and are named
    in `RESTRICTIONS`. Basis: the criminal, procedural and administrative codes; coarse values because sources are
    coarse.
    """

    HELD_HIDDEN = "held_hidden", "Held by agents of the state who deny it or hide the place [ICCPR 9]."
    CUSTODY = "custody", "Coarse: in the hands of police or another force, ground not stated."
    BRIEF_DETENTION = (
        "brief_detention",
        "Taken to a station and let go within hours, with or without a record [PIKoAP 8.4(1): three hours].",
    )
    ADMINISTRATIVE_DETENTION = (
        "administrative_detention",
        "Held up to 72 hours for an administrative case [PIKoAP 8.2, 8.4(2); in that of 2006: 8.4].",
    )
    ADMINISTRATIVE_ARREST = (
        "administrative_arrest",
        "Serving administrative arrest, up to 15 days, since 2021 for some acts 30 [CoAO03 6.7; CoAO21 6.6].",
    )
    CRIMINAL_APPREHENSION = (
        "criminal_apprehension",
        "Held on suspicion before a measure is chosen, 72 hours, for some crimes ten days [CPC 107 to 114].",
    )
    PRETRIAL_DETENTION = (
        "pretrial_detention",
        "In custody as a measure, from its order until the verdict is in force [CPC 116, 126, 127, 399].",
    )
    EXTRADITION_CUSTODY = (
        "extradition_custody",
        "Held for surrender to another state or by one [CPC 127(2), 510 to 514].",
    )
    HOUSE_ARREST = "house_arrest", "Isolation at home as a measure, in full or for set hours [CPC 125]."
    ARREST_CC = "arrest_cc", "Serving the criminal penalty of arrest, one to three months [CC 54]."
    IMPRISONMENT = (
        "imprisonment",
        "Serving deprivation of liberty in a colony, a prison or an educational colony [CC 57, 58, 115].",
    )
    AWAITING_EXECUTION = "awaiting_execution", "Held under a death sentence [CC 59]."
    OPEN_TYPE_FACILITY = (
        "open_type_facility",
        "Serving restriction of liberty in an open-type institution, from arrival there [CC 55(3)].",
    )
    PSYCHIATRIC_ASSESSMENT = "psychiatric_assessment", "Placed in a hospital for a forensic examination [CPC 235]."
    COMPULSORY_PSYCHIATRIC_TREATMENT = (
        "compulsory_psychiatric_treatment",
        "In hospital under a compulsory measure ordered by a court [CC 101, points 2 to 4; CPC 442 to 451].",
    )
    MINORS_INSTITUTION = "minors_institution", "In a reception centre or special school for minors [CC 75, 117]."
    LABOUR_TREATMENT_DISPENSARY = (
        "labour_treatment_dispensary",
        "Compulsory stay in a labour-treatment dispensary (ЛТП) [named in CoAO21 25.10].",
    )
    IMMIGRATION_DETENTION = (
        "immigration_detention",
        "A foreigner held for deportation or expulsion [PIKoAP 8.4(2), chapter 21].",
    )
    MILITARY_CONFINEMENT = "military_confinement", "Held in a guardhouse or a disciplinary unit [CC 54(3)]."
    HOME_RESTRICTION = (
        "home_restriction",
        "Serving restriction of liberty at home, without sending to an institution; not held [CC 55(3)].",
    )
    RECOGNIZANCE = "recognizance", "Signed promise not to leave and to behave; not held [CPC 120]."
    BAN_ON_ACTIONS = "ban_on_actions", "Listed prohibitions as a measure; not held [CPC 123-1]."
    BAIL = "bail", "Money pledged as a measure; not held [CPC 124]."
    SURETY = (
        "surety",
        "Personal surety, or supervision of a minor or by a soldier's command; not held [CPC 121 to 123].",
    )
    EXIT_BAN = "exit_ban", "May not leave the country; not held [PIKoAP 8.1(1)10; practice]."
    SUSPENDED_SENTENCE = (
        "suspended_sentence",
        "Trial period or deferral after a conviction, with duties; not held [CC 77, 78].",
    )
    SUPERVISION = (
        "supervision",
        "Preventive supervision or observation after a sentence; not held [CC 80, 81; CoAO21 25.11].",
    )
    OTHER = "other", "Another kind of detention or restriction."


RESTRICTIONS: Final[frozenset[PhaseKind]] = frozenset(
    {
        PhaseKind.HOME_RESTRICTION,
        PhaseKind.RECOGNIZANCE,
        PhaseKind.BAN_ON_ACTIONS,
        PhaseKind.BAIL,
        PhaseKind.SURETY,
        PhaseKind.EXIT_BAN,
        PhaseKind.SUSPENDED_SENTENCE,
        PhaseKind.SUPERVISION,
    }
)
"""The kinds of phase under which a person is not held."""


class OrderedBy(Term):
    """Who ordered a phase: `detention.phases[].ordered_by`.

    A prosecutor or two heads of service may order custody without a judge (CPC 107, 119, 126(4)): a fact for ICCPR
    9(3).
    """

    ARRESTING_FORCE = "arresting_force", "Those who seized the person, on the spot [CPC 107]."
    INVESTIGATOR = (
        "investigator",
        "The investigator or the body of inquiry; for custody with a prosecutor's sanction [CPC 107, 119].",
    )
    PROSECUTOR = "prosecutor", "A prosecutor or a deputy, who may order custody without a judge [CPC 119, 126(4)]."
    HEAD_OF_INVESTIGATIVE_COMMITTEE = (
        "head_of_investigative_committee",
        "The chair of the Investigative Committee or one acting as such, without a judge [CPC 126(4)].",
    )
    HEAD_OF_KGB = (
        "head_of_kgb",
        "The chair of the State Security Committee or one acting as such, without a judge [CPC 126(4)].",
    )
    COURT = "court", "A court or a judge."
    OFFICIAL_BODY = "official_body", "A body or official that decides administrative cases."
    NOBODY_KNOWN = (
        "nobody_known",
        "No body is known to have ordered it, as when the authorities deny holding the person.",
    )
    OTHER = "other", "Another body or person."


class DetentionState(Term):
    """Whether a detention goes on as of the day given: `detention.state`.

    "Over, day unknown" is common in lists, and is not the same as "not over".
    """

    ONGOING = "ongoing", "It goes on as of that day."
    OVER = "over", "It has ended by that day, whether or not the day of its end is known."


class EndHow(Term):
    """What happened to the person when a detention ended: `detention.ended.how`.

    One of three fields: a person may be pardoned on paper, exchanged, and driven over the border, all on one day.
    """

    RELEASED = "released", "Left custody inside the country, free of restriction as far as known."
    RELEASED_UNDER_RESTRICTION = (
        "released_under_restriction",
        "Left custody into recognizance, bail, restriction at home or supervision.",
    )
    RELEASED_PENDING_SENTENCE = (
        "released_pending_sentence",
        "Left custody after the verdict and waits to be sent to serve [CPC 366].",
    )
    TAKEN_ABROAD = "taken_abroad", "Brought out of the country by the authorities, willing or not."
    HANDED_OVER = "handed_over", "Surrendered to the authorities of another state, by extradition or transfer to serve."
    DIED = "died", "Died in custody, or of its consequences in hospital under guard."
    EXECUTED = "executed", "Put to death under a sentence [CC 59]."
    ESCAPED = "escaped", "Left custody without leave [CC 413, 414]."
    OTHER = "other", "Another end."


class EndGround(Term):
    """The legal form in which a detention ended, when one is known: `detention.ended.ground`.

    Absent when nobody was shown a paper.
    """

    TERM_SERVED = "term_served", "The sentence or arrest was served in full [CC 76; PIKoAP 14.4]."
    HOLDING_TIME_EXPIRED = (
        "holding_time_expired",
        "The 3 or 72 hours, or ten days, ran out without a charge or a record [CPC 114; PIKoAP 8.4].",
    )
    SUSPICION_NOT_CONFIRMED = (
        "suspicion_not_confirmed",
        "The suspicion on which the person was held was not confirmed [CPC 114(1)1].",
    )
    PROSECUTION_DROPPED = "prosecution_dropped", "Ended by investigator, prosecutor or court [CPC 29, 30, 250, 303]."
    ACQUITTED = "acquitted", "Found not guilty [CPC 357, 366]."
    MEASURE_CHANGED = "measure_changed", "Custody replaced by a milder measure [CPC 119]."
    SENTENCE_WITHOUT_CUSTODY = (
        "sentence_without_custody",
        "The verdict gave a penalty that is not served in custody [CPC 366].",
    )
    SENTENCE_SUSPENDED = "sentence_suspended", "The sentence was deferred or not applied on conditions [CC 77, 78]."
    TIME_COVERED = "time_covered", "The time in custody, as credited, covers the sentence [CC 75; CPC 356(3)1]."
    SENTENCE_CUT = "sentence_cut", "A higher court shortened, replaced or quashed the sentence [CPC 386, 412, 423]."
    LAW_SOFTENED = "law_softened", "A milder law came into force and applied back [CPC 402(5)]."
    PAROLE = "parole", "Conditional early release [CC 90]."
    REPLACED_BY_MILDER = "replaced_by_milder", "The rest of the term was replaced by a milder penalty [CC 91]."
    ILLNESS = "illness", "Release because of illness [CC 92; CoAO21 8.7]."
    MOTHERHOOD = "motherhood", "Deferral for pregnancy or a small child [CC 93]."
    EMERGENCY = "emergency", "Release because of other extraordinary circumstances [CC 94]."
    AMNESTY = "amnesty", "Release under an act of amnesty [CC 95]."
    PARDON = "pardon", "Act of the president for a named person [CC 96; administrative: PIKoAP 14.3]."
    LIMITATION = "limitation", "The time for prosecution or for execution of the sentence ran out [CC 83, 84]."
    MEASURE_ENDED = "measure_ended", "A compulsory medical or educational measure ended [CC 103; CPC 450]."
    SURRENDER = "surrender", "Extradition, or transfer of a sentenced person [CPC 469 to 518]."
    OTHER = "other", "Another legal ground."


class EndCircumstance(Term):
    """What went with the end of a detention, any number: `detention.ended.circumstances`.

    Basis: published practice, above all the releases with removal from the country in 2025.
    """

    NEGOTIATED = "negotiated", "Part of an arrangement with another state."
    EXCHANGE = "exchange", "Released against prisoners held by another state."
    TAKEN_TO_BORDER = "taken_to_border", "Driven to the border by the authorities."
    DOCUMENTS_WITHHELD = "documents_withheld", "Released without passport or other papers of one's own."
    RETURN_BARRED = "return_barred", "Told, or shown by an act, that there is no way back into the country."
    NO_CHOICE_GIVEN = "no_choice_given", "Not asked whether to go, or where."
    FROM_COURTROOM = "from_courtroom", "Freed in the courtroom or on leaving it."
    FROM_HOSPITAL = "from_hospital", "Freed from a hospital, not from the place of detention."
    PARDON_REQUEST_SIGNED = "pardon_request_signed", "A request for pardon was signed before."
    PARDON_REQUEST_REFUSED = "pardon_request_refused", "The person declined to ask for pardon."
    REARRESTED_AT_EXIT = "rearrested_at_exit", "Seized again on leaving, so that a new detention follows at once."
    MOVED_IN_SECRET = "moved_in_secret", "Moved before the release without word to family or counsel."
    OTHER = "other", "Another circumstance."


# --- Penalties ---


class PenaltyKind(Term):
    """What a court or body imposed, or what a part of an article allows: `judgment.penalties[].kind`.

    The names are those of the sanctions in the law data. Not all are penalties in law: a verdict also decides measures,
    damages and costs, and the meaning says so.
    """

    WARNING = (
        "warning",
        "Warning as a penalty; since 2021 a preventive measure, not a penalty [CoAO03 6.2; CoAO21 5.3].",
    )
    FINE = "fine", "Sum in base units or money, main or additional [CC 50; CoAO21 6.4]."
    COMMUNITY_SERVICE = "community_service", "Unpaid public work, in hours (общественные работы) [CC 49; CoAO21 6.5]."
    CORRECTIVE_LABOUR = (
        "corrective_labour",
        "Work with a part of the pay withheld (исправительные работы) [CC 52; CoAO03 6.2].",
    )
    ADMINISTRATIVE_ARREST = (
        "administrative_arrest",
        "Arrest in days for an administrative offence [CoAO03 6.7; CoAO21 6.6].",
    )
    ARREST = "arrest", "The criminal penalty of arrest, in months [CC 54]."
    RESTRICTION_OF_LIBERTY = (
        "restriction_of_liberty",
        "Restriction of liberty; the regime says whether in an institution or at home [CC 55].",
    )
    IMPRISONMENT = "imprisonment", "Deprivation of liberty for a set term (лишение свободы) [CC 57]."
    LIFE_IMPRISONMENT = "life_imprisonment", "Deprivation of liberty for life [CC 58]."
    DEATH_PENALTY = "death_penalty", "Death sentence [CC 59]."
    MILITARY_RESTRICTION = (
        "military_restriction",
        "Restriction in military service (ограничение по военной службе) [CC 53].",
    )
    DEPRIVATION_OF_RIGHT = "deprivation_of_right", "Ban on holding posts or on an activity [CC 51; CoAO21 6.7]."
    DEPRIVATION_OF_SPECIAL_RIGHT = (
        "deprivation_of_special_right",
        "Loss of a special right, such as to drive [CoAO03 6.2, 6.8].",
    )
    DEPRIVATION_OF_RANK = (
        "deprivation_of_rank",
        "Loss of a military or special rank, only as an additional penalty [CC 48(2), 60].",
    )
    CONFISCATION = (
        "confiscation",
        "Taking of property as a penalty; in criminal law only before 2019 [CoAO21 6.9; CC 61, now excluded].",
    )
    SPECIAL_CONFISCATION = (
        "special_confiscation",
        "Taking of tools or proceeds; no penalty in law, yet in the verdict [CC 46-1; CoAO21 6.9(3)].",
    )
    RECOVERY_OF_VALUE = (
        "recovery_of_value",
        "Payment of the value of a thing that cannot be taken (взыскание стоимости) [CoAO21 6.10].",
    )
    DEPORTATION = "deportation", "Removal from the country, foreigners and stateless people only [CoAO21 6.8]."
    SPORTS_BAN = "sports_ban", "Ban on visiting sports grounds [CoAO21 6.11]."
    COMPULSORY_TREATMENT = "compulsory_treatment", "Treatment against addiction, beside a penalty [CC 107]."
    PSYCHIATRIC_MEASURE = (
        "psychiatric_measure",
        "Compulsory measure instead of punishment: no guilt, no term [CC 100 to 103; CPC 448].",
    )
    EDUCATIONAL_MEASURE = "educational_measure", "Compulsory educational measure for a minor [CC 117; CoAO21 5.4]."
    DAMAGES = "damages", "Civil claim granted in the ruling; no penalty [CPC 352(1)11, 364]."
    COSTS = "costs", "Costs, state duty, or payment for food in custody; no penalty [CPC 364; PIKoAP 8.2(6), 20.6]."
    OTHER = "other", "Another penalty or measure."


class PenaltyRole(Term):
    """What a penalty stands for in the ruling: `judgment.penalties[].role`.

    Only the `final_` ones may be summed; only `for_charge` may be compared with the sanction of one part of an article.
    """

    FOR_CHARGE = "for_charge", "Set for one charge, before penalties are joined."
    FINAL_MAIN = "final_main", "The main penalty after joining, the one to be served."
    FINAL_ADDITIONAL = "final_additional", "An additional penalty in the final sentence."
    ADDED_FROM_EARLIER_SENTENCE = (
        "added_from_earlier_sentence",
        "The part not served of an earlier sentence, joined to this one [CC 73].",
    )


class PenaltyJoining(Term):
    """How penalties were joined into a final one: `judgment.penalties[].joined_by`."""

    ABSORPTION = "absorption", "The harsher penalty absorbs the milder [CC 72]."
    PARTIAL_ADDITION = "partial_addition", "Added up in part [CC 72]."
    FULL_ADDITION = "full_addition", "Added up in full [CC 72]."
    WITH_EARLIER_SENTENCE = "with_earlier_sentence", "Joined with what is left of an earlier sentence [CC 73]."


class PenaltyExecution(Term):
    """What is to become of a penalty when it is set: `judgment.penalties[].execution`.

    A conviction without any penalty (CC 79) is a result of the judgment, not a way to execute one.
    """

    TO_SERVE = "to_serve", "To be served or paid."
    DEFERRED = "deferred", "Execution put off for a set time, with duties [CC 77]."
    CONDITIONAL = "conditional", "Penalty not applied on condition of a trial period [CC 78]."
    COVERED_BY_CUSTODY = "covered_by_custody", "Served in full by the time spent in custody [CPC 356(3)1]."
    WAIVED_BY_AMNESTY = "waived_by_amnesty", "Lifted in the verdict by an act of amnesty."
    MOTHERHOOD_DEFERRAL = "motherhood_deferral", "Put off for pregnancy or a small child [CC 93]."
    AGAINST_ABSENT_PERSON = "against_absent_person", "Set against a person whom the authorities do not hold."
    OTHER = "other", "Another way."


class Regime(Term):
    """Conditions under which a penalty or a stay is served: `regime` of a phase and of a penalty.

    It changes, and one sentence may be served partly in a prison, then in a colony (CC 57(7)), so it stands on the stay
    too. English exports speak of general, medium and maximum security; which kind the last means is not settled, so the
    words of the source belong in `said`.
    """

    COLONY_SETTLEMENT = "colony_settlement", "Colony-settlement (колония-поселение) [CC 57]."
    COLONY_GENERAL = "colony_general", "Colony of general regime (общий режим) [CC 57]."
    COLONY_REINFORCED = "colony_reinforced", "Colony of reinforced regime (усиленный режим) [CC 57]."
    COLONY_STRICT = "colony_strict", "Colony of strict regime (строгий режим) [CC 57]."
    COLONY_SPECIAL = "colony_special", "Colony of special regime (особый режим) [CC 57]."
    PRISON = "prison", "Prison regime (тюремный режим), whichever grade inside it [CC 57]."
    EDUCATIONAL_COLONY = "educational_colony", "Educational colony for minors (воспитательная колония) [CC 115]."
    OPEN_TYPE = "open_type", "Restriction of liberty in an open-type institution [CC 55]."
    HOME = "home", "Restriction of liberty at home [CC 55]."
    PSYCHIATRIC_ORDINARY = "psychiatric_ordinary", "Hospital treatment with ordinary observation [CC 101]."
    PSYCHIATRIC_REINFORCED = "psychiatric_reinforced", "Hospital treatment with reinforced observation [CC 101]."
    PSYCHIATRIC_STRICT = "psychiatric_strict", "Hospital treatment with strict observation [CC 101]."
    PSYCHIATRIC_OUTPATIENT = (
        "psychiatric_outpatient",
        "Compulsory observation and treatment outside a hospital [CC 101].",
    )
    OTHER = "other", "Another regime."


# --- Charges and proceedings ---


class ChargeEventKind(Term):
    """What happened to a charge on its way: `charge.course[].kind`.

    What a court decides about a charge stands only in the judgment.
    """

    EXPECTED = "expected", "A source says such a charge is likely; no act of the authorities."
    PROTOCOL_DRAWN_UP = "protocol_drawn_up", "Record of an administrative offence written [PIKoAP chapter 11]."
    SUSPECTED = "suspected", "The person was made a suspect [CPC 40]."
    CHARGED = "charged", "Decision to charge, announced to the person [CPC 240 to 243]."
    REQUALIFIED = (
        "requalified",
        "Replaced by another provision; the new charge names the old in `replaces` [CPC 245, 301].",
    )
    SUPPLEMENTED = "supplemented", "Conduct or counts added under the same provision [CPC 245]."
    SENT_TO_COURT = "sent_to_court", "Sent to court by the prosecutor [CPC 264 to 266]."
    RETURNED_FOR_INVESTIGATION = (
        "returned_for_investigation",
        "Sent back to the investigator by the prosecutor [CPC 264(1)3].",
    )
    SUSPENDED = "suspended", "Investigation of the charge halted [CPC 246]."
    RESUMED = "resumed", "Investigation of the charge taken up again [CPC 249]."
    SEARCH_ANNOUNCED = (
        "search_announced",
        "The accused was declared wanted; an entry in a public list is a listing [CPC 248].",
    )
    SPECIAL_PROCEEDINGS_ORDERED = (
        "special_proceedings_ordered",
        "To be tried in absence in special proceedings [CPC 468-25, 468-26].",
    )
    DROPPED_NO_OFFENCE = (
        "dropped_no_offence",
        "Dropped as no act, no elements or not proved: a rehabilitating ground [CPC 29(1)1 and 2, 250(2)].",
    )
    DROPPED_ON_OTHER_GROUND = (
        "dropped_on_other_ground",
        "Dropped for limitation, amnesty, death and such: not rehabilitating [CPC 29(1)3 to 14, 30; CC 86 to 89].",
    )
    WITHDRAWN_BY_PROSECUTOR = "withdrawn_by_prosecutor", "Given up by the prosecutor in court [CPC 303(1)2]."
    OTHER = "other", "Another event."


class OffenceStage(Term):
    """How far the alleged offence went, when short of completion: `charge.stage`."""

    PREPARATION = "preparation", "Preparation of a crime [CC 13]."
    ATTEMPT = "attempt", "Attempted crime [CC 14]."


class PartPlayed(Term):
    """What part in a joint offence the authority alleges: `charge.part_played`."""

    PERFORMER = "performer", "Is said to have committed the act, alone or with others [CC 16]."
    ORGANISER = "organiser", "Is said to have organised or directed the crime, or a group for it [CC 16]."
    INSTIGATOR = "instigator", "Is said to have induced another to commit it [CC 16]."
    HELPER = "helper", "Is said to have aided by advice, means or cover (пособник) [CC 16]."


class ProceedingEventKind(Term):
    """What happened in a case as a whole: `proceeding.course[].kind`.

    Basis: CPC 173 to 175, 246 to 266, 281. A case is often opened into the work of an organisation, against nobody.
    """

    CHECK_OPENED = "check_opened", "Check of a report before a decision to open a case [CPC 173]."
    OPENED = "opened", "Case opened [CPC 174, 175]."
    JOINED = "joined", "Joined with another case."
    SEVERED = "severed", "Part of the case split off into one of its own."
    TRANSFERRED = "transferred", "Passed to another body or another court."
    SUSPENDED = "suspended", "Case halted [CPC 246]."
    RESUMED = "resumed", "Case taken up again [CPC 249]."
    INVESTIGATION_ENDED = "investigation_ended", "Investigation declared complete."
    SENT_TO_COURT = "sent_to_court", "Case sent to court [CPC 264 to 266]."
    TRIAL_BEGAN = "trial_began", "First hearing of the trial opened."
    TRIAL_ENDED = "trial_ended", "Trial closed by a ruling, whatever it says."
    CLOSED = "closed", "Case ended without a ruling on guilt."
    OTHER = "other", "Another event."


class ConductKind(Term):
    """What the authority says was done, several allowed: `charge.allegations[].kinds`.

    For counting; an allegation, never a finding of ours. The cuts between the kinds follow published practice, not law.
    """

    ASSEMBLY = "assembly", "Taking part in, or calling to, a gathering, march or picket."
    BLOCKING_TRAFFIC = "blocking_traffic", "Standing or walking on a road, or hindering transport."
    ONLINE_COMMENT = "online_comment", "Comment or message on the internet."
    REPOST_OR_SUBSCRIPTION = "repost_or_subscription", "Sharing, storing or subscribing to content of others."
    INSULT_OF_OFFICIAL = (
        "insult_of_official",
        "Words or pictures called an insult or slander of an official, the president included.",
    )
    SYMBOLS = "symbols", "Display of a flag, colours, emblem or other sign."
    GRAFFITI = "graffiti", "Writing or painting on walls, roads or monuments."
    DISOBEDIENCE = (
        "disobedience",
        "Disobeying or resisting an official, no violence alleged [CoAO03 23.4; CoAO21 24.3].",
    )
    VIOLENCE_AGAINST_OFFICIAL = "violence_against_official", "Violence or threat of violence against an official."
    DAMAGE_TO_PROPERTY = "damage_to_property", "Damage to or destruction of things, fire excepted."
    ARSON_OR_SABOTAGE = "arson_or_sabotage", "Setting fire, or damage to railways and other infrastructure."
    DONATION = "donation", "Giving money to a cause, fund or movement."
    PAYING_FINES_OF_OTHERS = (
        "paying_fines_of_others",
        "Paying fines, lawyers or damages for others, or asking for such help.",
    )
    SHARING_PERSONAL_DATA = "sharing_personal_data", "Passing on or publishing data about officials or other people."
    FILMING_TROOPS = "filming_troops", "Filming or reporting movements of troops or equipment."
    CONTACT_WITH_MEDIA = "contact_with_media", "Speaking to, or sending material to, media or channels."
    MEDIA_WORK = "media_work", "Work as or for media."
    HUMAN_RIGHTS_WORK = "human_rights_work", "Defence of the rights of others."
    LEGAL_WORK = "legal_work", "Work as a lawyer."
    ELECTION_WORK = "election_work", "Work in an election, as candidate, team or observer."
    UNION_OR_STRIKE = "union_or_strike", "Work of a trade union, or a strike."
    PARTY_OR_MOVEMENT = "party_or_movement", "Work of, or belonging to, a party, movement or other group."
    RELIGIOUS_ACTIVITY = "religious_activity", "Worship, preaching or belonging to a religious community."
    CULTURAL_OR_MINORITY_ACTIVITY = (
        "cultural_or_minority_activity",
        "Work for a language, culture, history or minority.",
    )
    AID_TO_PRISONERS = "aid_to_prisoners", "Parcels, letters or other help to prisoners and their families."
    CALLS_FOR_SANCTIONS = "calls_for_sanctions", "Asking other states to put sanctions on the country or its officials."
    JOINING_ARMED_FORCES_ABROAD = (
        "joining_armed_forces_abroad",
        "Joining, or wanting to join, armed units in another state.",
    )
    TREASON_OR_ESPIONAGE = "treason_or_espionage", "Acts called treason, espionage or work for a foreign service."
    ECONOMIC = "economic", "Tax, trade, bribery and other acts against economic order."
    PRISON_DISCIPLINE = "prison_discipline", "Disobedience to the administration of a place of detention."
    ORDINARY_CRIME = "ordinary_crime", "Acts with no public or political side in what is alleged."
    OTHER = "other", "Another kind of conduct."


# --- People ---


class ParticipantRole(Term):
    """In what role a person stands in a proceeding, judgment, incident or the like: `participants[].role`.

    Some roles need care unless the role is public: label counsel and monitors amber+strict, relatives, contacts and
    informants red.
    """

    SUSPECT = "suspect", "Made a suspect [CPC 40]."
    ACCUSED = "accused", "Charged; in an administrative case the person whom it is against [CPC 42; PIKoAP 4.1]."
    CONVICTED = "convicted", "Found guilty by a ruling [CPC 356]."
    PERSON_UNDER_MEASURES = (
        "person_under_measures",
        "Subject of a psychiatric case, who is never called convicted [CPC 442 to 448].",
    )
    VICTIM = "victim", "The person to whom an incident was done."
    CO_DETAINED = "co_detained", "Held in the same event or the same cell."
    COUNSEL = "counsel", "Lawyer chosen by or for the person; label amber+strict unless public [CPC 44, 46]."
    APPOINTED_COUNSEL = "appointed_counsel", "Lawyer given by the authorities [CPC 46]."
    FORMER_COUNSEL = "former_counsel", "Lawyer who was removed, disbarred or detained, or left the case."
    LEGAL_REPRESENTATIVE = "legal_representative", "Parent, guardian, or representative of one who died [CPC 56, 57-1]."
    INJURED_PARTY = "injured_party", "Victim in the eyes of the case, often an officer [CPC 49]."
    CIVIL_CLAIMANT = "civil_claimant", "Asks for damages in the case [CPC 53]."
    WITNESS = "witness", "Called to tell what they know [CPC 60]."
    ANONYMOUS_WITNESS = "anonymous_witness", "Heard under another name, or masked."
    ATTESTING_WITNESS = "attesting_witness", "Present to attest an act of investigation (понятой) [CPC 64]."
    EXPERT = "expert", "Forensic, linguistic, psychiatric or other expert [CPC 61, 62]."
    JUDGE = "judge", "Judge who decided alone or presided."
    PANEL_MEMBER = "panel_member", "Other judge or lay assessor of the bench [CPC 379]."
    STATE_PROSECUTOR = "state_prosecutor", "Prosecutor who spoke for the state in court [CPC 293]."
    SUPERVISING_PROSECUTOR = (
        "supervising_prosecutor",
        "Prosecutor who sanctioned custody or sent the case to court [CPC 126(4), 264].",
    )
    INVESTIGATOR = "investigator", "Led the investigation or inquiry."
    DECIDING_OFFICIAL = (
        "deciding_official",
        "Official who fined or ruled instead of a court [CoAO21 6.2(4); PIKoAP chapter 12].",
    )
    ARRESTING_OFFICER = "arresting_officer", "Took part in the arrest."
    FACILITY_HEAD = "facility_head", "Head of a place of detention."
    MEDICAL_STAFF = "medical_staff", "Doctor or nurse in a place of detention."
    ALLEGED_PERPETRATOR = "alleged_perpetrator", "Named as the one who did it; always with a standing."
    SPOKESPERSON = "spokesperson", "Spoke for a body."
    OFFICIAL_ADDRESSED = "official_addressed", "Official to whom an appeal is addressed."
    RELATIVE = "relative", "Family member in this matter; label red unless public."
    CONTACT = "contact", "Person through whom to reach someone; label red unless public."
    INFORMANT = "informant", "Told those who keep the record; red, and better not recorded at all."
    AUTHOR = "author", "Wrote the document."
    SIGNATORY = "signatory", "Signed the document."
    TRANSLATOR = "translator", "Translated the document."
    MONITOR = "monitor", "Watched a hearing; amber+strict when inside the country."
    OTHER = "other", "Another role."


class RelationshipKind(Term):
    """How a person stands to another: `person.relationships[].kind`.

    Read from the record that holds it: this person is the `spouse_of` the person named. A link is stored on one side
    only.
    """

    SPOUSE_OF = "spouse_of", "Married to that person."
    PARTNER_OF = "partner_of", "Living with that person as a couple, without marriage."
    PARENT_OF = "parent_of", "Mother, father or adoptive parent of that person."
    CHILD_OF = "child_of", "Daughter or son of that person, adopted included."
    SIBLING_OF = "sibling_of", "Sister or brother of that person."
    OTHER_RELATIVE_OF = "other_relative_of", "Another relative, or coarse: some relative, of that person."
    COUNSEL_OF = "counsel_of", "Lawyer of that person."
    COLLEAGUE_OF = "colleague_of", "Works or worked with that person."
    CO_ACCUSED_OF = "co_accused_of", "Accused together with that person."
    SAME_AS = "same_as", "One and the same person under two records."
    NOT_SAME_AS = "not_same_as", "Namesake or look-alike, checked to be somebody else."
    POSSIBLY_SAME_AS = "possibly_same_as", "May be the same person; a human must decide."
    OTHER = "other", "Another relationship."


class Naming(Term):
    """How a person may be named in what is published: `person.naming`."""

    NAMED = "named", "The name may be used as far as `sharing` says."
    PUBLISHED_INITIALS = "published_initials", 'Published under initials or a form such as "Citizen N.".'
    PSEUDONYM = "pseudonym", "Published under an invented name."
    NAME_WITHHELD = "name_withheld", "The name is known to those who keep the record, and is not given."
    NAME_NOT_KNOWN = "name_not_known", "One certain person whose name is not known."
    DO_NOT_NAME = "do_not_name", "Asked not to be named; the record says who asked, and when."


class Profile(Term):
    """What a person does or did in public life or for a living, several allowed: `person.profiles`.

    For counting. The state's labels are no profile.
    """

    JOURNALIST = "journalist", "Gathers, writes or edits news."
    MEDIA_WORKER = "media_worker", "Works for media in another capacity, such as camera, technique or management."
    BLOGGER = "blogger", "Publishes on the internet to a public of their own."
    HUMAN_RIGHTS_DEFENDER = "human_rights_defender", "Acts to promote or protect human rights, by peaceful means."
    LAWYER = "lawyer", "Trained in law and working in it, member of a bar or not."
    TRADE_UNIONIST = "trade_unionist", "Member or officer of a trade union, known for it."
    POLITICIAN = "politician", "Active in a party, a council or another political body."
    CANDIDATE = "candidate", "Stood, or sought to stand, for election."
    CAMPAIGN_STAFF = "campaign_staff", "Worked for a candidate or a campaign."
    ACTIVIST = "activist", "Coarse: active in public causes."
    ELECTION_OBSERVER = "election_observer", "Observed an election."
    VOLUNTEER = "volunteer", "Gives time to help others without pay."
    MEDIC = "medic", "Doctor, nurse or other health worker."
    TEACHER = "teacher", "Teaches at a school or nursery."
    ACADEMIC = "academic", "Teaches or does research at a university or institute."
    STUDENT = "student", "Studies at a university or college."
    PUPIL = "pupil", "Attends a school."
    CLERIC = "cleric", "Priest, pastor, monk, nun or other minister of a religion."
    ARTIST = "artist", "Musician, actor, painter, director or other artist."
    WRITER = "writer", "Author, poet or translator of literature."
    ATHLETE = "athlete", "Competes in sport, or trains those who do."
    IT_WORKER = "it_worker", "Works in information technology."
    ENTREPRENEUR = "entrepreneur", "Runs a business, or is self-employed."
    WORKER = "worker", "Works in industry, building, transport or farming."
    SOLDIER = "soldier", "Serves in armed forces."
    FORMER_OFFICIAL = "former_official", "Once held a post in a state body."
    FORMER_OFFICER = "former_officer", "Once served in police, security, prison service or army."
    PENSIONER = "pensioner", "Retired."
    OTHER = "other", "Another profile."


class Vulnerability(Term):
    """What makes detention or reprisal weigh harder on a person, several allowed: `person.vulnerabilities`.

    Label them amber+strict unless they are public.
    """

    MINOR = "minor", "Under 18 at the time."
    ELDERLY = "elderly", "Of an age at which custody is a greater danger."
    DISABLED = "disabled", "Lives with a disability, officially certified or not."
    PREGNANT = "pregnant", "Pregnant at the time."
    PARENT_OF_MINOR = "parent_of_minor", "Has a child under 18."
    ONLY_CARER = "only_carer", "The only one to care for a child or a dependent adult."
    CHRONICALLY_ILL = "chronically_ill", "Lives with a lasting illness that needs care."
    OTHER = "other", "Another vulnerability."


class Gender(Term):
    """Gender as the sources give it: `person.gender`."""

    FEMALE = "female", "Woman or girl."
    MALE = "male", "Man or boy."
    OTHER = "other", "Neither of the two, or said in another way."


class NameKind(Term):
    """What kind of name it is: `person.names[].kind`."""

    OFFICIAL = "official", "As in documents of identity, or as the authorities write it."
    USUAL = "usual", "The name by which the person is usually spoken of and published."
    BIRTH = "birth", "Name given at birth, when it has changed since."
    FORMER = "former", "Earlier name, such as before a marriage."
    ALIAS = "alias", "Other name under which sources know the person, such as a nickname or an account name."
    PSEUDONYM = "pseudonym", "Invented name used in place of the real one, by the person or by a document."
    INITIALS = "initials", 'Initials or a form such as "Citizen N." instead of a name.'
    OTHER = "other", "Another kind of name."


class NameOrder(Term):
    """Which part of a name stands first: `person.names[].order`."""

    GIVEN_FIRST = "given_first", "Given name, then family name."
    FAMILY_FIRST = "family_first", "Family name, then given name and, where used, patronymic."


class Romanisation(Term):
    """By which rules a name came into Latin letters: `person.names[].romanisation`.

    Source: the acts named below, as UNGEGN and the press report them; a passport may depart from the rules at the
    holder's wish.
    """

    BY_2000 = (
        "by_2000",
        "Instruction for geographical names, first wording [State Committee for Land Resources, 23 November 2000].",
    )
    BY_2007 = "by_2007", "The same instruction as changed on 11 June 2007 [United Nations resolution X/6 of 2012]."
    BY_2023 = "by_2023", "The rules for geographical names that replaced it in 2023, without diacritics."
    PASSPORT_2008 = (
        "passport_2008",
        "Rules for citizens' names in population register and passports [Interior Ministry 288 of 9 October 2008].",
    )
    LACINKA = "lacinka", "Belarusian Latin alphabet (лацінка), a spelling of its own rather than a transliteration."
    BGN_PCGN = "bgn_pcgn", "Belarusian system of the United States and British boards on geographical names, 1979."
    ISO_9 = "iso_9", "ISO 9, one sign for one letter; GOST 7.79 included."
    FROM_RUSSIAN = "from_russian", "Made from the Russian form of the name, by whatever rules."
    INFORMAL = "informal", "By ear or habit, by no rules that are known."
    OTHER = "other", "Another system."


# --- Judgments ---


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
    UPHELD = "upheld", "Left as it was [CPC 386(1)1]."
    CHANGED_MILDER = "changed_milder", "Changed in favour of the person [CPC 386(1)4, 387; PIKoAP 13.10]."
    CHANGED_HARSHER = (
        "changed_harsher",
        "Changed against the person; not possible on an administrative complaint [CPC 387; PIKoAP 13.10].",
    )
    CHANGED = "changed", "Coarse: changed, for or against the person not stated [CPC 386(1)4, 387]."
    QUASHED_FOR_NEW_TRIAL = "quashed_for_new_trial", "Set aside and sent for a new trial [CPC 386(1)2]."
    QUASHED_AND_TERMINATED = "quashed_and_terminated", "Set aside and the case ended [CPC 386(1)3, 395]."
    NOT_EXAMINED = "not_examined", "Appeal withdrawn or inadmissible [CPC 386(1)5]."
    PROTEST_DISMISSED = "protest_dismissed", "Supervisory protest left without effect [CPC 412(1)1]."
    SENT_FOR_NEW_APPEAL = (
        "sent_for_new_appeal",
        "Ruling on appeal set aside, to be heard on appeal again [CPC 412(1)3].",
    )
    LOWER_RULING_RESTORED = "lower_ruling_restored", "Supervisory rulings quashed, the verdict stands [CPC 412(1)4]."
    SENT_FOR_NEW_INVESTIGATION = (
        "sent_for_new_investigation",
        "Set aside and sent back for a new investigation [CPC 423].",
    )
    PROTEST_NOT_BROUGHT = "protest_not_brought", "Supervisory complaint answered without a protest [CPC 408, 410]."
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
    NO_ELEMENTS = "no_elements", "What was done has not the elements of an offence [CPC 357(1)2]."
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


# --- Organisations and places ---


class OrganisationKind(Term):
    """What an organisation or place is, several allowed: `organisation.kinds`.

    One address may be remand prison, prison and place of arrest at once.
    """

    # organs of the state
    HEAD_OF_STATE = "head_of_state", "President and administration of the president."
    GOVERNMENT = "government", "Council of Ministers and its apparatus."
    MINISTRY = "ministry", "A ministry or a state committee of like rank."
    PARLIAMENT = "parliament", "A chamber of parliament."
    LOCAL_AUTHORITY = "local_authority", "Executive or council of a region, district, town or village."
    ELECTORAL_COMMISSION = "electoral_commission", "Commission that runs elections, at any level."
    PROSECUTOR = "prosecutor", "Prosecutor's office (прокуратура)."
    INVESTIGATIVE_COMMITTEE = (
        "investigative_committee",
        "Investigative Committee (Следственный комитет) and its departments.",
    )
    STATE_SECURITY = "state_security", "State Security Committee (КГБ) and its branches."
    POLICE = "police", "Bodies of internal affairs, district departments included (РОВД)."
    SPECIAL_POLICE = "special_police", "Special unit of the police, such as ОМОН or ГУБОПиК."
    FINANCIAL_INVESTIGATION = (
        "financial_investigation",
        "Department of Financial Investigations of the State Control Committee.",
    )
    BORDER_SERVICE = "border_service", "State Border Committee (ГПК) and its units."
    MILITARY = "military", "Armed forces, internal troops included."
    PRISON_SERVICE = "prison_service", "Department of Execution of Punishments (ДИН) and its branches."
    COURT = "court", "Any court, with its level and place."
    STATE_MEDIA = "state_media", "Media run by the state."
    STATE_ENTERPRISE = "state_enterprise", "Company owned by the state."
    EDUCATION_AUTHORITY = "education_authority", "State body in charge of schools or universities."
    OTHER_STATE_BODY = "other_state_body", "Another body of the state."
    # places of detention
    POLICE_STATION = "police_station", "Station where people are held for hours."
    TEMPORARY_DETENTION_FACILITY = "temporary_detention_facility", "Temporary detention facility (ИВС)."
    OFFENDERS_ISOLATION_CENTRE = "offenders_isolation_centre", "Centre for administrative arrest (ЦИП)."
    REMAND_PRISON = "remand_prison", "Remand prison (СИЗО)."
    STATE_SECURITY_REMAND_PRISON = (
        "state_security_remand_prison",
        "Remand prison of the State Security Committee (СИЗО КГБ).",
    )
    PRISON = "prison", "Prison for sentenced people (тюрьма), some with a remand wing."
    PENAL_COLONY = "penal_colony", "Penal colony (ИК)."
    COLONY_SETTLEMENT = "colony_settlement", "Colony-settlement (ИКП)."
    EDUCATIONAL_COLONY = "educational_colony", "Educational colony for minors (ВК)."
    OPEN_TYPE_FACILITY = "open_type_facility", "Open-type institution for restriction of liberty (ИУОТ)."
    ARREST_HOUSE = "arrest_house", "House of arrest for the criminal penalty of arrest (арестный дом) [CC 54]."
    PSYCHIATRIC_HOSPITAL = "psychiatric_hospital", "Psychiatric hospital."
    PRISON_HOSPITAL = "prison_hospital", "Hospital of the prison service."
    LABOUR_TREATMENT_DISPENSARY = "labour_treatment_dispensary", "Labour-treatment dispensary (ЛТП)."
    MINORS_CENTRE = "minors_centre", "Reception centre or special school for minors."
    GUARDHOUSE = "guardhouse", "Military guardhouse (гауптвахта)."
    PLACE_OF_DETENTION = "place_of_detention", "Place of detention; coarse, where its kind is not told."
    IMPROVISED_PLACE = "improvised_place", "Place used to hold people for a time: bus, van, hall, garage, yard."
    PLACE_ABROAD = "place_abroad", "Place of detention in another state."
    UNDISCLOSED_PLACE = "undisclosed_place", "Place of detention that is kept hidden."
    # civil society, parties, religion, media, law
    HUMAN_RIGHTS_ORGANISATION = "human_rights_organisation", "Works for human rights, registered or not."
    ASSOCIATION = "association", "Other public association or foundation, registered or once registered."
    INITIATIVE = "initiative", "Group without legal form."
    MOVEMENT = "movement", "Movement in society or politics, with or without a legal form."
    COALITION = "coalition", "Body of organisations that acts or signs as one, partnerships and programmes included."
    TRADE_UNION = "trade_union", "Trade union."
    PARTY = "party", "Political party."
    POLITICAL_COUNCIL = "political_council", "Council or presidium formed to act in politics."
    CAMPAIGN_HEADQUARTERS = "campaign_headquarters", "Team of a candidate or a campaign."
    RELIGIOUS_ORGANISATION = "religious_organisation", "Church, parish or other religious community."
    MINORITY_ORGANISATION = "minority_organisation", "Organisation of a national or other minority."
    DIASPORA_ORGANISATION = "diaspora_organisation", "Organisation of Belarusians abroad."
    MEDIA = "media", "Medium with an editorial office."
    ONLINE_CHANNEL = "online_channel", "Channel or chat as a group of people; as a thing it is a material."
    PUBLISHER = "publisher", "Publishing house."
    UNIVERSITY = "university", "University or other place of higher learning."
    RESEARCH_ORGANISATION = "research_organisation", "Research centre or institute, outside the state or of it."
    SCHOOL = "school", "School or nursery."
    COMPANY = "company", "Private company."
    LAW_FIRM = "law_firm", "Lawyers' practice or office."
    BAR_ASSOCIATION = "bar_association", "Bar or chamber of lawyers."
    SOLIDARITY_FUND = "solidarity_fund", "Pays fines, lawyers, parcels; label its members amber+strict unless public."
    ARMED_VOLUNTEER_UNIT = (
        "armed_volunteer_unit",
        "Armed unit of volunteers abroad; label its members red unless public.",
    )
    # international
    UN_MECHANISM = "un_mechanism", "Mandate, working group or office of the United Nations."
    TREATY_BODY = "treaty_body", "Committee that watches over a human rights treaty."
    INTERGOVERNMENTAL = "intergovernmental", "Organisation of states, other than the United Nations."
    INTERNATIONAL_COURT = "international_court", "International court or tribunal."
    INTERNATIONAL_NGO = "international_ngo", "International organisation that is not of states."
    FOREIGN_GOVERNMENT = "foreign_government", "Government or ministry of another state."
    EMBASSY = "embassy", "Embassy or consulate."
    PERMANENT_MISSION = "permanent_mission", "Mission of a state to an international organisation."
    OTHER = "other", "Another kind of organisation."


# --- Appeals ---


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
    PRESS_RELEASE = "press_release", "News with a position."
    PROFESSIONAL_INTERVENTION = (
        "professional_intervention",
        "Bar, law society, union of journalists or the like to the authorities.",
    )
    WGAD_SUBMISSION = "wgad_submission", "To the UN Working Group on Arbitrary Detention; often confidential."
    SPECIAL_PROCEDURES_SUBMISSION = (
        "special_procedures_submission",
        "To rapporteurs and other special procedures of the UN.",
    )
    TREATY_BODY_COMMUNICATION = (
        "treaty_body_communication",
        "Individual complaint or request for interim measures, where the treaty allows it.",
    )
    OTHER_MECHANISM_SUBMISSION = (
        "other_mechanism_submission",
        "To the OSCE, the ILO, the periodic review or another mechanism.",
    )
    PARLIAMENTARY_RESOLUTION = "parliamentary_resolution", "Resolution of a parliament or an assembly of parliaments."
    TRIAL_MONITORING_REPORT = "trial_monitoring_report", "Report of observers on one trial."
    OTHER = "other", "Another kind."


class SeriesPlace(Term):
    """Where an appeal stands among those on the same case: `appeal.series.place`."""

    FIRST = "first", "The first on its case."
    UPDATE = "update", "New information on the same appeal, as in a code that ends in .1 or .2."
    FOLLOW_UP = "follow_up", "A new call on the same case."
    CORRECTION = "correction", "Fixes an error of an earlier one."
    EXTENSION = "extension", "Gives a new deadline."
    CLOSING = "closing", "Good or bad news, and no more action."


class ClosingResult(Term):
    """With what a series of appeals closed, several allowed: `appeal.series.closing_result`."""

    RELEASED = "released", "The person was released."
    CHARGES_DROPPED = "charges_dropped", "The charges were dropped."
    SENTENCE_REDUCED = "sentence_reduced", "The sentence became milder."
    CONDITIONS_IMPROVED = "conditions_improved", "Treatment or conditions became better."
    WHEREABOUTS_KNOWN = "whereabouts_known", "It became known where the person is."
    DIED = "died", "The person died."
    NO_FURTHER_ACTION = "no_further_action", "No more action is asked, no result named."
    CONTINUED_ELSEWHERE = "continued_elsewhere", "Work goes on in another form."
    OTHER = "other", "Another result."


class Concern(Term):
    """What an appeal is about, as its head names it, several allowed: `appeal.concerns`."""

    ARBITRARY_DETENTION = "arbitrary_detention", "Detention without lawful or fair ground."
    JUDICIAL_HARASSMENT = "judicial_harassment", "Proceedings used to hinder or punish."
    SEARCH_AND_SEIZURE = "search_and_seizure", "Searches, and things taken."
    ILL_TREATMENT = "ill_treatment", "Ill-treatment, torture included when so named."
    RISK_OF_TORTURE = "risk_of_torture", "Danger of torture or ill-treatment."
    INCOMMUNICADO = "incommunicado", "Held without contact to counsel or family."
    ENFORCED_DISAPPEARANCE = "enforced_disappearance", "Held while the authorities deny it or hide the place."
    INTIMIDATION = "intimidation", "Threats and pressure."
    ATTACK = "attack", "Violence outside custody."
    DEFAMATION = "defamation", "Campaign against a good name."
    RESTRICTION_OF_ASSOCIATION = "restriction_of_association", "Limits on organisations and on belonging to them."
    RESTRICTION_OF_ASSEMBLY = "restriction_of_assembly", "Limits on peaceful gatherings."
    RESTRICTION_OF_EXPRESSION = "restriction_of_expression", "Limits on speech and information."
    REPRISALS = "reprisals", "Acts against those who speak, complain or cooperate, or against those close to them."
    HEALTH = "health", "Danger to health."
    DEATH = "death", "A death."
    UNFAIR_TRIAL = "unfair_trial", "Breaches of a fair trial."
    FORCED_EXILE = "forced_exile", "Driven out of the country."
    OTHER = "other", "Another concern."


class AddresseeRole(Term):
    """In what role an appeal addresses someone: `appeal.addressees[].role`."""

    TO = "to", "Main addressee."
    COPY_TO = "copy_to", "Receives a copy."
    DIPLOMATIC_MISSION = "diplomatic_mission", "A named embassy, consulate or mission of Belarus."
    READERS_OWN_MISSIONS = "readers_own_missions", "Missions of Belarus in the readers' own countries, none named."
    THIRD_STATE = "third_state", "Authorities of another state."
    INTERGOVERNMENTAL_BODY = "intergovernmental_body", "Organisation of states."
    PRISONER = "prisoner", "The detained person, to whom readers write."
    CAMPAIGN_MAILBOX = "campaign_mailbox", "Mailbox of the campaign, for copies."
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
    DISCLOSE_WHEREABOUTS = "disclose_whereabouts", "Say where the person is."
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
    ADMIT_MONITORS = "admit_monitors", "Let in the UN, the Red Cross or trial observers."
    END_REPRESSION = "end_repression", "Coarse: end repression."
    ACT_OF_THIRD_STATES = "act_of_third_states", "Asked of other states, such as sanctions, jurisdiction, visas."
    WRITE_TO_PRISONER = "write_to_prisoner", "Asked of the reader, not of the state."
    OTHER = "other", "Another demand."


class ContactKind(Term):
    """By which way an addressee or organisation is reached: `contacts[].kind`."""

    EMAIL = "email", "Address of electronic mail."
    PHONE = "phone", "Telephone number."
    FAX = "fax", "Fax number."
    POST = "post", "Postal address."
    WEBSITE = "website", "Website, a form on it included."
    TELEGRAM = "telegram", "Account or channel on Telegram."
    TWITTER = "twitter", "Account on Twitter, now X."
    FACEBOOK = "facebook", "Account or page on Facebook."
    INSTAGRAM = "instagram", "Account on Instagram."
    OTHER = "other", "Another way."


class SectionKind(Term):
    """What a section of a published appeal does: `appeal.sections[].kind`."""

    SUMMARY = "summary", "Lead: the case in a few sentences."
    NEW_INFORMATION = "new_information", "What is new since the last one."
    ACCOUNT = "account", "What happened, in the body of the document."
    REASONING = "reasoning", "What the issuers hold of it: rights, law, standards."
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


# --- What was done to people ---


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
    NO_REASONS_GIVEN = "no_reasons_given", "Not told why.", "arrest"
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
    FAMILY_NOT_TOLD = "family_not_told", "Family not told of the arrest or the place.", "whereabouts"
    INCOMMUNICADO = "incommunicado", "Held for a time without counsel, family or letters.", "whereabouts"
    ENFORCED_DISAPPEARANCE = "enforced_disappearance", "So qualified in law by a source.", "whereabouts"
    TORTURE = "torture", "So named by the source.", "torture"
    ILL_TREATMENT = "ill_treatment", "Coarse: treated badly, no more said.", "torture"
    BEATING = "beating", "Blows or kicks, with or without an object.", "torture"
    SEXUAL_VIOLENCE = "sexual_violence", "Sexual violence of whatever form.", "torture"
    THREATS = "threats", "Threats in custody, against the person or those close.", "torture"
    FORCED_CONFESSION = "forced_confession", "Pressed to confess or to testify.", "torture"
    FILMED_CONFESSION = (
        "filmed_confession",
        "Confession or remorse recorded and published by the authorities.",
        "torture",
    )
    BAD_CONDITIONS = "bad_conditions", "Coarse: bad conditions.", "conditions"
    OVERCROWDING = "overcrowding", "More people than places.", "conditions"
    NO_BEDDING = "no_bedding", "Without mattress, bedding or a bed.", "conditions"
    SLEEP_DEPRIVATION = "sleep_deprivation", "Kept from sleep, by light, noise, checks or orders.", "conditions"
    NO_HYGIENE = "no_hygiene", "Without washing, clean clothes, toilet or means of hygiene.", "conditions"
    NO_OUTDOOR_TIME = "no_outdoor_time", "Not taken outside to walk.", "conditions"
    FORCED_LABOUR = "forced_labour", "Work under threat of a penalty.", "conditions"
    MARKED_AS_EXTREMIST = "marked_as_extremist", "Marked by a tag or a record in the place of detention.", "conditions"
    LOW_STATUS_IMPOSED = "low_status_imposed", "Put by staff among the outcast of the prisoners' order.", "conditions"
    DISCIPLINARY_PENALTY = "disciplinary_penalty", "Coarse: any penalty inside a place of detention.", "discipline"
    PUNISHMENT_CELL = "punishment_cell", "Put into a punishment cell (ШИЗО).", "discipline"
    CELL_TYPE_ROOM = "cell_type_room", "Put into a cell-type room (ПКТ), up to months [named in CC 411].", "discipline"
    SOLITARY = "solitary", "Held alone in a cell [named in CC 411].", "discipline"
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
    LETTERS_WITHHELD = "letters_withheld", "Letters held back, in either direction.", "contact"
    CALLS_DENIED = "calls_denied", "Telephone or video calls denied.", "contact"
    VISITS_DENIED = "visits_denied", "Visits denied or cut short.", "contact"
    PARCELS_DENIED = "parcels_denied", "Parcels refused or limited.", "contact"
    MONEY_WITHHELD = "money_withheld", "Money sent to the person not let through or not to be spent.", "contact"
    PRESS_OR_BOOKS_DENIED = "press_or_books_denied", "Newspapers or books withheld.", "contact"
    PRIEST_DENIED = "priest_denied", "Visit of a cleric, or worship, denied.", "contact"
    CONSUL_DENIED = "consul_denied", "Consul not told or not let in.", "contact"
    COUNSEL_DENIED = "counsel_denied", "Lawyer not allowed at all for a time.", "counsel"
    COUNSEL_DELAYED = "counsel_delayed", "Lawyer allowed only after the first hours or days.", "counsel"
    NO_CONFIDENTIALITY = "no_confidentiality", "Meetings with the lawyer heard or seen by others.", "counsel"
    COUNSEL_OF_CHOICE_REFUSED = "counsel_of_choice_refused", "The lawyer chosen was refused.", "counsel"
    COUNSEL_REMOVED = "counsel_removed", "Lawyer lost by detention, disbarment or order.", "counsel"
    GAG_ORDER = "gag_order", "Promise of secrecy demanded, with a penalty behind it [CPC 198, 287; CC 407].", "counsel"
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
    SEARCH = "search", "Search of home or office.", "reprisal_person"
    SEIZURE_OF_DEVICES = "seizure_of_devices", "Telephones, computers or data carriers taken.", "reprisal_person"
    QUESTIONED = "questioned", "Summoned or brought for questions, and let go.", "reprisal_person"
    ABDUCTED = "abducted", "Taken by force by agents.", "reprisal_person"
    ATTACKED = "attacked", "Attacked outside custody.", "reprisal_person"
    THREATENED = "threatened", "Threatened outside custody.", "reprisal_person"
    SURVEILLANCE = "surveillance", "Watched, followed or listened to.", "reprisal_person"
    DEFAMED_IN_STATE_MEDIA = "defamed_in_state_media", "Defamed in state media.", "reprisal_person"
    PERSONAL_DATA_PUBLISHED = "personal_data_published", "Personal data published to harm.", "reprisal_person"
    PROPERTY_ARRESTED = "property_arrested", "Property put under arrest, so that it cannot be sold.", "reprisal_person"
    PROPERTY_CONFISCATED = "property_confiscated", "Property taken for good.", "reprisal_person"
    ACCOUNT_FROZEN = "account_frozen", "Bank account frozen.", "reprisal_person"
    DISMISSED = "dismissed", "Lost a job.", "reprisal_person"
    EXPELLED_FROM_STUDIES = "expelled_from_studies", "Expelled from school or university.", "reprisal_person"
    CALLED_UP = "called_up", "Called up to the army as a reprisal.", "reprisal_person"
    LICENCE_WITHDRAWN = (
        "licence_withdrawn",
        "Licence to practise withdrawn by a ministry or other body of the state.",
        "reprisal_person",
    )
    DISBARRED = "disbarred", "Expelled from the bar by the bar.", "reprisal_person"
    EXIT_BARRED = "exit_barred", "Not let out of the country.", "reprisal_person"
    ENTRY_BARRED = "entry_barred", "Not let into the country.", "reprisal_person"
    PASSPORT_WITHHELD = "passport_withheld", "Passport taken, or a new one refused.", "reprisal_person"
    PASSPORT_DESTROYED = (
        "passport_destroyed",
        "Passport destroyed or declared void by the authorities.",
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
    RELATIVE_DETAINED = "relative_detained", "Relative detained because of the person.", "reprisal_others"
    RELATIVE_THREATENED = "relative_threatened", "Relative threatened because of the person.", "reprisal_others"
    RELATIVE_DISMISSED = "relative_dismissed", "Relative lost a job because of the person.", "reprisal_others"
    CHILD_TAKEN = (
        "child_taken",
        "Child taken from its family because of the person, or a case opened to do so.",
        "reprisal_others",
    )
    COUNSEL_PERSECUTED = "counsel_persecuted", "Lawyer persecuted because of the client.", "reprisal_others"
    HELPER_PERSECUTED = (
        "helper_persecuted",
        "Persecuted for parcels, letters or donations to the person.",
        "reprisal_others",
    )
    OFFICE_SEARCHED = "office_searched", "Office of the organisation searched.", "organisation"
    LIQUIDATED = "liquidated", "Organisation dissolved by order.", "organisation"
    REGISTRATION_REFUSED = "registration_refused", "Registration refused.", "organisation"
    BLOCKED = "blocked", "Website or channel of the organisation blocked.", "organisation"
    FUNDS_FROZEN = "funds_frozen", "Funds of the organisation frozen.", "organisation"
    PREMISES_SEALED = "premises_sealed", "Premises sealed.", "organisation"
    DEATH = "death", "Death of a person in custody, or soon after as a result.", "death"
    BODY_WITHHELD = "body_withheld", "Body, or papers about the death, withheld from the family.", "death"
    DEATH_NOT_INVESTIGATED = "death_not_investigated", "Death not investigated, or in form only.", "death"
    HUNGER_STRIKE = "hunger_strike", "Refusal of food as a protest; label amber+strict unless public.", "own_act"
    SELF_HARM = "self_harm", "Injury done to oneself; label amber+strict unless public.", "own_act"
    SUICIDE_ATTEMPT = "suicide_attempt", "Attempt on one's own life; label amber+strict unless public.", "own_act"
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
    """How an incident stands: `incident.evidence`."""

    ALLEGED = "alleged", "Said by the victim, relatives or counsel."
    CORROBORATED = "corroborated", "Borne out by sources independent of each other."
    ADMITTED = "admitted", "Admitted by the authorities."
    FOUND = "found", "Found by a court or international body, which is named."


# --- Recognition and assessment ---


class RecognitionStatus(Term):
    """Which status or finding a recognition is about: `recognition.status`.

    Given by named bodies only; never derived. That a text does not use the label is no record.
    """

    POLITICAL_PRISONER = (
        "political_prisoner",
        "Political prisoner under the framework named [Guidelines of 2013; PACE resolution 1900].",
    )
    FORMER_POLITICAL_PRISONER = "former_political_prisoner", "Met the criteria while held."
    PRISONER_OF_CONSCIENCE = "prisoner_of_conscience", "So named by the body that uses the term for itself [Amnesty]."
    FORMER_PRISONER_OF_CONSCIENCE = "former_prisoner_of_conscience", "Was so named while held [Amnesty]."
    POLITICALLY_MOTIVATED_IMPRISONMENT = (
        "politically_motivated_imprisonment",
        "Held for political motives, without the status, by exclusion or for lack of facts.",
    )
    POLITICALLY_MOTIVATED_PROSECUTION = (
        "politically_motivated_prosecution",
        "Prosecuted for political motives, without deprivation of liberty.",
    )
    ARBITRARY_DETENTION = (
        "arbitrary_detention",
        "Found to be detained arbitrarily, with categories where named [UN Working Group; the Observatory].",
    )
    ENFORCED_DISAPPEARANCE = "enforced_disappearance", "Found to be disappeared by a body of the UN."
    COVENANT_VIOLATION = "covenant_violation", "Views of a treaty body that the Covenant was breached, with norms."
    HUMAN_RIGHTS_DEFENDER = "human_rights_defender", "Named as such by a mechanism for defenders."
    OTHER = "other", "Another status or finding."


class RecognitionAct(Term):
    """What the act does to the status: `recognition.act`."""

    GIVES = "gives", "Gives the status, or publishes the finding, for the first time."
    GIVES_AFTER_THE_FACT = "gives_after_the_fact", "Gives it for a time that lies before the act."
    RESTATES = "restates", "Says it again without change."
    KEEPS = "keeps", "Keeps it after a change, such as to house arrest."
    ENDS_ON_RELEASE = "ends_on_release", "Ends it because the person is free; what was stays true."
    WITHDRAWS = "withdraws", "Takes it back."
    DECLINES = "declines", "Says that it is not given."
    UNLISTS = "unlists", "Takes the name off a public list at request; the status stays."
    OTHER = "other", "Another act."


class LetterScope(Term):
    """For whom the letters of a framework are named, as in 3.1 (a): `recognition.letters_scope`."""

    EACH = "each", "For each person by themselves."
    LIST_AS_A_WHOLE = "list_as_a_whole", "For the list as a whole, without saying which letter is whose."


class AssessmentResult(Term):
    """What the answers to a checklist come to: `assessment.result`.

    A result says which factors the entered facts meet; it gives no status.
    """

    MET = "met", "The criteria are met."
    MET_UNLESS_EXCLUSION = "met_unless_exclusion", "Met, unless an exclusion applies on which an answer is open."
    NOT_MET = "not_met", "The criteria are not met."
    UNDETERMINED = "undetermined", "Open answers decide."
    WAS_MET_WHILE_HELD = "was_met_while_held", "Met for the time in which the person was held, which is over."


# --- Listings ---


class ListingList(Term):
    """On which list a state body put someone or something: `listing.list`.

    Names follow the official labels, which are the state's claim and never become an attribute of a person.
    """

    EXTREMIST_PERSONS = (
        "extremist_persons",
        "People, after a ruling in force; kept by the Interior Ministry [Council of Ministers 575 of 12 October 2021].",
    )
    EXTREMIST_FORMATIONS = (
        "extremist_formations",
        "Organisations, formations, entrepreneurs, by Interior Ministry or KGB [Council of Ministers 575 of 2021].",
    )
    EXTREMIST_ORGANISATIONS = (
        "extremist_organisations",
        "Organisations on the same list, by court [Council of Ministers 575 of 2021].",
    )
    EXTREMIST_MATERIALS = (
        "extremist_materials",
        "Republican list of materials, by court; kept by the Ministry of Information.",
    )
    TERRORIST_PERSONS = (
        "terrorist_persons",
        "Persons, also on mere accusation; kept by the KGB [Council of Ministers 1256 of 30 December 2014].",
    )
    TERRORIST_ORGANISATIONS = (
        "terrorist_organisations",
        "Organisations; kept by the KGB [Council of Ministers 1256 of 30 December 2014].",
    )
    BLOCKED_SITES = "blocked_sites", "Sites to which access is limited; kept by the Ministry of Information."
    SPECIAL_PROCEEDINGS_SUMMONS = (
        "special_proceedings_summons",
        "Persons called to answer in special proceedings; Investigative Committee or prosecutor [CPC 468-27].",
    )
    WANTED_BELARUS = "wanted_belarus", "Search announced by Belarus."
    WANTED_RUSSIA = "wanted_russia", "Search in the database of Russia, also at the request of partners."
    WANTED_INTERSTATE = "wanted_interstate", "Search announced between states of the region."
    WANTED_INTERPOL = "wanted_interpol", "Notice or diffusion through Interpol."
    EXIT_BANNED = "exit_banned", "Persons barred from leaving the country."
    PREVENTIVE_RECORD = "preventive_record", 'Record in a place of detention, such as "inclined to extremism".'
    NAZI_SYMBOLS = "nazi_symbols", "Symbols and materials called Nazi."
    HARMFUL_PUBLICATIONS = "harmful_publications", "Printed publications held able to harm national interests."
    OTHER = "other", "Another list."


class ListingAction(Term):
    """What the act did to the list: `listing.action`."""

    ENTERED = "entered", "Put on the list."
    CHANGED = "changed", "The entry was changed."
    REMOVED = "removed", "Taken off the list."


class ListingState(Term):
    """How the list stands as of the day given: `listing.state`.

    The day of removal is often unknown, while the removal is seen.
    """

    LISTED = "listed", "Stood on the list."
    REMOVED = "removed", "No longer stood on the list."


class BasisKind(Term):
    """On what an entry in a list rests, as the list says, several allowed: `listing.basis[].kind`."""

    VERDICT_IN_FORCE = "verdict_in_force", "Verdict in force."
    RULING_IN_FORCE = "ruling_in_force", "Ruling in force that is no verdict, such as on compulsory treatment."
    ACCUSATION = "accusation", "An accusation, without a verdict."
    COURT_DECISION = "court_decision", "Decision of a court that is not about a person's guilt."
    BODY_DECISION = "body_decision", "Decision of a body outside the courts."
    UN_SANCTIONS = "un_sanctions", "Sanctions list of the United Nations."
    NONE_GIVEN = "none_given", "The list gives no basis."
    OTHER = "other", "Another basis."


class MaterialKind(Term):
    """What a listed material is: `listing.material.kind`."""

    CHANNEL = "channel", "Channel of a messenger or video service."
    CHAT = "chat", "Chat or group of a messenger."
    SITE = "site", "Website."
    PAGE = "page", "Page or account in a social network."
    VIDEO = "video", "Single video."
    AUDIO = "audio", "Recording of sound, music included."
    BOOK = "book", "Book or brochure."
    NEWSPAPER = "newspaper", "Newspaper or magazine, or an issue of it."
    ARTICLE = "article", "Single article or post."
    IMAGE = "image", "Picture or photograph."
    LOGO = "logo", "Logo or watermark."
    HASHTAG = "hashtag", "Hashtag."
    STICKER = "sticker", "Sticker or leaflet."
    CLOTHING = "clothing", "Clothing or textile, flags included."
    DEVICE = "device", "Device or data carrier."
    OTHER = "other", "Another material."


# --- Counts and places ---


class TallyUnit(Term):
    """What a counted claim counts: `tally.unit`."""

    PERSONS = "persons", "People."
    ORGANISATIONS = "organisations", "Organisations, registered or not."
    ACTS = "acts", "Acts, such as arrests or searches, of which one person may have several."
    DOCUMENTS = "documents", "Documents, such as protocols or verdicts."
    DAYS = "days", "Days."
    TERMS = "terms", "Terms or sentences, whatever their length."
    MONEY = "money", "Money."
    YEARS = "years", "Years."
    OTHER = "other", "Another unit."


class Region(Term):
    """Region of a place in Belarus: `place.region`.

    The codes of ISO 3166-2; names romanised by the instruction of 2007.
    """

    BY_BR = "BY-BR", "Brest region."
    BY_HM = "BY-HM", "Minsk city."
    BY_HO = "BY-HO", "Homieĺ region."
    BY_HR = "BY-HR", "Hrodna region."
    BY_MA = "BY-MA", "Mahilioŭ region."
    BY_MI = "BY-MI", "Minsk region, without the city."
    BY_VI = "BY-VI", "Viciebsk region."


ALL: Final[tuple[type[Term], ...]] = (
    SharingLabel,
    Standing,
    MissingReason,
    RevisionKind,
    SourceKind,
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
    Branch,
    Instance,
    JudgmentResult,
    DecisionOutcome,
    AcquittalGround,
    Openness,
    Presence,
    Plea,
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
"""Every list, in the order of this file."""
