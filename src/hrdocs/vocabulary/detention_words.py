"""Words of detentions: phases, who ordered them, how they ended."""

from typing import Final

from hrdocs.vocabulary.term import Term

__all__ = [
    "RESTRICTIONS",
    "DetentionState",
    "EndCircumstance",
    "EndGround",
    "EndHow",
    "OrderedBy",
    "PhaseKind",
]


class PhaseKind(Term):
    """What a phase of a detention is in law or in fact: `detention.phases[].kind`.

    A detention is one unbroken time in the state's hands, or one restriction; its ground may change inside it. Kinds
    of restriction under which the person is not held are in the same list, so that a case can be followed, and are
    named in `RESTRICTIONS`. Basis: the criminal, procedural and administrative codes; coarse values because sources are
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
    HOUSE_ARREST = (
        "house_arrest",
        (
            "Isolation at home as a measure before the verdict, in full or for set hours [CPC 125]. "
            '"House arrest" in published English may be `home_restriction` instead, a penalty.'
        ),
    )
    ARREST_CC = "arrest_cc", "Serving the criminal penalty of arrest, one to three months [CC 54]."
    IMPRISONMENT = (
        "imprisonment",
        "Serving deprivation of liberty in a colony, a prison or an educational colony [CC 57, 58, 115].",
    )
    AWAITING_EXECUTION = "awaiting_execution", "Held under a death sentence [CC 59]."
    OPEN_TYPE_FACILITY = (
        "open_type_facility",
        "Serving restriction of liberty in an open-type institution (химия), from arrival there [CC 55(3)].",
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
        (
            "Serving restriction of liberty at home (домашняя химия, хатняя хімія); not held [CC 55(3)]. "
            'Published English often calls it "house arrest".'
        ),
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

    One of three fields, since a person may be pardoned on paper, exchanged, and driven over the border, all on one day.
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
    TAKEN_ABROAD = (
        "taken_abroad",
        "Brought out of the country by the authorities (expelled, deported, exiled, exchanged), willing or not.",
    )
    HANDED_OVER = "handed_over", "Surrendered to the authorities of another state, by extradition or transfer to serve."
    DIED = "died", "Died in custody, or of its consequences in hospital under guard."
    EXECUTED = "executed", "Put to death under a sentence [CC 59]."
    ESCAPED = "escaped", "Left custody without leave [CC 413, 414]."
    OTHER = "other", "Another end."


class EndGround(Term):
    """The legal form in which a detention ended, when one is known: `detention.ended.ground`.

    Absent when no one was shown a paper.
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
    RETURN_BARRED = "return_barred", "Informed, or shown by an act, that there is no way back into the country."
    NO_CHOICE_GIVEN = "no_choice_given", "Not asked whether to go, or where."
    FROM_COURTROOM = "from_courtroom", "Freed in the courtroom or on leaving it."
    FROM_HOSPITAL = "from_hospital", "Freed from a hospital, not from the place of detention."
    PARDON_REQUEST_SIGNED = "pardon_request_signed", "A request for pardon was signed before."
    PARDON_REQUEST_REFUSED = "pardon_request_refused", "The person declined to ask for pardon."
    REARRESTED_AT_EXIT = "rearrested_at_exit", "Seized again on leaving, so that a new detention follows at once."
    MOVED_IN_SECRET = "moved_in_secret", "Moved before the release without word to family or counsel."
    OTHER = "other", "Another circumstance."
