"""Words of penalties and of the regimes under which they are served."""

from hrdocs.vocabulary.term import Term

__all__ = [
    "PenaltyExecution",
    "PenaltyJoining",
    "PenaltyKind",
    "PenaltyRole",
    "Regime",
]


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
    """The function of a penalty in the ruling: `judgment.penalties[].role`.

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
    """How a penalty is to be executed when it is set: `judgment.penalties[].execution`.

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

    It changes, and one sentence may be served partly in a prison, then in a colony (CC 57(7)), so the stay has it too.
    English exports speak of general, medium and maximum security; which kind the last means is not settled, so the
    words of the source belong in `said`.
    """

    COLONY_SETTLEMENT = "colony_settlement", "Colony-settlement (колония-поселение) [CC 57]."
    COLONY_GENERAL = "colony_general", "Colony of general regime (общий режим) [CC 57]."
    COLONY_REINFORCED = (
        "colony_reinforced",
        (
            "Colony of reinforced regime (усиленный режим) [CC 57]. "
            '"Medium-security" or "high-security" in published English may be this.'
        ),
    )
    COLONY_STRICT = (
        "colony_strict",
        (
            "Colony of strict regime (строгий режим) [CC 57]. "
            '"High-security" in published English may be this or the reinforced regime.'
        ),
    )
    COLONY_SPECIAL = "colony_special", "Colony of special regime (особый режим) [CC 57]."
    PRISON = (
        "prison",
        (
            "Prison regime (тюремный режим), whichever grade inside it [CC 57]. "
            'Published English may say "high-security prison".'
        ),
    )
    EDUCATIONAL_COLONY = "educational_colony", "Educational colony for minors (воспитательная колония) [CC 115]."
    OPEN_TYPE = "open_type", "Restriction of liberty in an open-type institution [CC 55]."
    HOME = "home", 'Restriction of liberty at home [CC 55]. Published English often says "house arrest".'
    PSYCHIATRIC_ORDINARY = "psychiatric_ordinary", "Hospital treatment with ordinary observation [CC 101]."
    PSYCHIATRIC_REINFORCED = "psychiatric_reinforced", "Hospital treatment with reinforced observation [CC 101]."
    PSYCHIATRIC_STRICT = "psychiatric_strict", "Hospital treatment with strict observation [CC 101]."
    PSYCHIATRIC_OUTPATIENT = (
        "psychiatric_outpatient",
        "Compulsory observation and treatment outside a hospital [CC 101].",
    )
    OTHER = "other", "Another regime."
