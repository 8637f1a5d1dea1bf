"""Words that every record may use: sharing, standing, sources, consent."""

from typing import Final, Literal, TypeAlias

from hrdocs.vocabulary.term import Term

__all__ = [
    "ConsentAnswer",
    "LabelWord",
    "MissingReason",
    "RevisionKind",
    "SaidBy",
    "SharingLabel",
    "SharingReason",
    "SourceKind",
    "Standing",
]


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


LabelWord: TypeAlias = Literal["clear", "green", "amber", "amber+strict", "red"]
"""The texts of the labels, for type checkers."""


class SharingReason(Term):
    """Why something may travel further than its floor: `sharing.reason`, `sharing.reasons`.

    For a record as a whole only what a published document prints: `public_already`, `state_published_it`.
    """

    PUBLIC_ALREADY = "public_already", "A published document prints it."
    CONSENT = "consent", "The person concerned agreed to it."
    STATE_PUBLISHED_IT = "state_published_it", "A state body has published it."


class Standing(Term):
    """How reliable a whole record is for those who keep it: `standing`.

    Claims of a death or a release begin as reported.
    """

    REPORTED = "reported", "Reported by a source, not yet checked."
    CONFIRMED = "confirmed", "Checked by those who keep the record, or reported by independent sources."
    DISPUTED = "disputed", "Sources contradict each other, or the person concerned denies it."
    WITHDRAWN = "withdrawn", "No longer maintained by those who made it; kept so that its readers learn of it."


class MissingReason(Term):
    """Why a field is absent: the values of `missing`.

    The one list with `unknown`; everywhere else an unknown value is an absent field.
    """

    UNKNOWN = "unknown", "It was researched, and no one knows."
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
    REPORT = "report", "Review, monitoring, chronicle, mission or mechanism report."
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


class SaidBy(Term):
    """Whose account a source passes on for a fact, by kind and without a name: `sources[].said_by`."""

    THE_PERSON = "the_person", "The person concerned."
    RELATIVE = "relative", "A relative."
    COUNSEL = "counsel", "A lawyer of the person."
    CELLMATE = "cellmate", "One held with the person, in the same cell or unit."
    RELEASED_PRISONER = "released_prisoner", "One released from the same place."
    STAFF = "staff", "One who works in a place of detention, a court or the force."
    OFFICIAL = "official", "An official speaking for a body of the state."
    OTHER = "other", "Another: a witness, a colleague, a person familiar with the case."


class ConsentAnswer(Term):
    """What was answered to the question of consent to one use: `consent[].purposes`.

    A person who was not asked, or could not be reached, has not consented.
    """

    YES = "yes", "Agreed."
    NO = "no", "Refused."
    NOT_ASKED = "not_asked", "Not asked."
    CANNOT_BE_REACHED = "cannot_be_reached", "Cannot be asked: held, abroad, without contact or dead."
