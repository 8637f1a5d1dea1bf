"""Words of recognitions, findings and assessments."""

from hrdocs.vocabulary.term import Term

__all__ = [
    "AssessmentResult",
    "LetterScope",
    "RecognitionAct",
    "RecognitionStatus",
]


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
    TREATY_VIOLATION = "treaty_violation", "Views of a treaty body that a treaty was breached, with norms."
    CRIMES_AGAINST_HUMANITY = (
        "crimes_against_humanity",
        "A body finds grounds to believe that such crimes were committed.",
    )
    HUMAN_RIGHTS_DEFENDER = "human_rights_defender", "Named as such by a mechanism for defenders."
    OTHER = "other", "Another status or finding."


class RecognitionAct(Term):
    """What the act does to the status: `recognition.act`."""

    GIVES = "gives", "Gives the status, or publishes the finding, for the first time."
    GIVES_AFTER_THE_FACT = "gives_after_the_fact", "Gives it for a period before the act."
    RESTATES = "restates", "Confirms it without change."
    KEEPS = "keeps", "Keeps it after a change, such as to house arrest."
    ENDS_ON_RELEASE = "ends_on_release", "Ends it because the person is free; that it applied before stays true."
    WITHDRAWS = "withdraws", "Takes it back."
    DECLINES = "declines", "Says that it is not given."
    UNLISTS = "unlists", "Takes the name off a public list at request; the status stays."
    OTHER = "other", "Another act."


class LetterScope(Term):
    """For whom the letters of a framework are named, as in 3.1 (a): `recognition.letters_scope`."""

    EACH = "each", "For each person by themselves."
    LIST_AS_A_WHOLE = "list_as_a_whole", "For the list as a whole, without saying which letter is whose."


class AssessmentResult(Term):
    """The result of the answers to a checklist: `assessment.result`.

    A result says which factors the entered facts meet; it gives no status.
    """

    MET = "met", "The criteria are met."
    MET_UNLESS_EXCLUSION = "met_unless_exclusion", "Met, unless an exclusion applies on which an answer is open."
    NOT_MET = "not_met", "Not fulfilled by the answers given."
    UNDETERMINED = "undetermined", "Open answers decide."
    WAS_MET_WHILE_HELD = "was_met_while_held", "Met for the time in which the person was held, which is over."
