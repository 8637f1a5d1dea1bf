"""Words of charges and cases: their course, the conduct alleged, the part played."""

from hrdocs.vocabulary.term import Term

__all__ = [
    "ChargeEventKind",
    "ConductKind",
    "OffenceStage",
    "PartPlayed",
    "ProceedingEventKind",
]


class ChargeEventKind(Term):
    """What happened to a charge on its way: `charge.course[].kind`.

    What a court decides about a charge is only in the judgment.
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

    Basis: CPC 173 to 175, 246 to 266, 281. A case is often opened into the work of an organisation, against no one.
    """

    CHECK_OPENED = "check_opened", "Check of a report before a decision to open a case [CPC 173]."
    OPENED = "opened", "Case opened [CPC 174, 175]."
    JOINED = "joined", "Joined with another case."
    SEVERED = "severed", "Part of the case split off into one of its own."
    TRANSFERRED = "transferred", "Passed to another body or another court."
    SUSPENDED = "suspended", "Case halted [CPC 246]."
    RESUMED = "resumed", "Case taken up again [CPC 249]."
    INVESTIGATION_ENDED = "investigation_ended", "Investigation declared complete."
    CUSTODY_PROLONGED = (
        "custody_prolonged",
        "Custody prolonged outside a court; `by` and `until` say by whom and to when [CPC 127].",
    )
    SENT_TO_COURT = "sent_to_court", "Case sent to court [CPC 264 to 266]."
    SPECIAL_PROCEEDINGS_ORDERED = (
        "special_proceedings_ordered",
        "To be tried in absence in special proceedings [CPC 468-25, 468-26].",
    )
    TRIAL_BEGAN = "trial_began", "First hearing of the trial opened."
    PENALTY_SOUGHT = "penalty_sought", "Prosecutor asked for a penalty; `penalty_faced` says which."
    TRIAL_ENDED = "trial_ended", "Trial closed by a ruling, whatever it says."
    CLOSED = "closed", "Case ended without a ruling on guilt."
    OTHER = "other", "Another event."


class ConductKind(Term):
    """What the authority says was done, several allowed: `charge.allegations[].kinds`.

    For counting; an allegation, never a finding of ours. The borders between the kinds follow published practice, not
    law.
    """

    ASSEMBLY = "assembly", "Taking part in, or calling to, a gathering, march or picket."
    BLOCKING_TRAFFIC = "blocking_traffic", "Standing or walking on a road, or hindering transport."
    ONLINE_COMMENT = "online_comment", "Comment or message on the internet."
    REPOST_OR_SUBSCRIPTION = "repost_or_subscription", "Sharing, storing or subscribing to content of others."
    INSULT_OF_OFFICIAL = (
        "insult_of_official",
        "Words or pictures called an insult or slander of an official, the president included.",
    )
    SYMBOLS = "symbols", "Display of a flag, colours, emblem or other symbol."
    GRAFFITI = "graffiti", "Writing or painting on walls, roads or monuments."
    DISOBEDIENCE = (
        "disobedience",
        "Disobeying or resisting an official, no violence alleged [CoAO03 23.4; CoAO21 24.3].",
    )
    VIOLENCE_AGAINST_OFFICIAL = "violence_against_official", "Violence or threat of violence against an official."
    THREAT = "threat", "Words called a threat, to an official or to others."
    CALL_TO_VIOLENCE = "call_to_violence", "Words called a call to violence or to seize power."
    INCITEMENT_OF_HATRED = "incitement_of_hatred", "Words called incitement of hatred or discord."
    GENOCIDE_DENIAL = "genocide_denial", "Words called denial of the genocide of the Belarusian people [CC 130-2]."
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
    MORALITY = "morality", "Acts called pornography or against morality."
    PRISON_DISCIPLINE = "prison_discipline", "Disobedience to the administration of a place of detention."
    ORDINARY_CRIME = "ordinary_crime", "Acts with no public or political side in what is alleged."
    OTHER = "other", "Another kind of conduct."
