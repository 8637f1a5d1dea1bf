"""One criminal or administrative case, with many, one or no persons yet."""

from attrs import field, frozen

from hrdocs.fields import (
    ACTS,
    CONCERNED,
    Ahead,
    Excludes,
    Link,
    ModelObject,
    Order,
    Role,
    Whom,
    Words,
    doc,
)
from hrdocs.model.base import Record
from hrdocs.model.common import PRESENCE, Participant, PenaltyFaced
from hrdocs.values import Citation, LocalText, PartialDate, Quantity
from hrdocs.vocabulary import Branch, HearingState, Openness, Presence, ProceedingEventKind
from hrdocs.vocabulary.exclusions import PRESENCE_OF_HEARING, SPECIAL_PROCEEDINGS, STEP_OF_BRANCH


@frozen(kw_only=True, repr=False, eq=False)
class ProceedingEvent(ModelObject):
    """One step of a case."""

    kind: ProceedingEventKind = field(
        metadata=doc("The step.", excludes=(Excludes("branch", STEP_OF_BRANCH),), known_since=SPECIAL_PROCEEDINGS)
    )
    day: PartialDate | None = field(default=None, metadata=doc("When.", ahead=Ahead.NEVER))
    by: tuple[str, ...] = field(
        default=(),
        metadata=doc(
            "Ids of the bodies or officials who took it.",
            to=("organisation", "person"),
            link=ACTS,
            role=Role.OFFICE,
            of_state=True,
        ),
    )
    until: PartialDate | None = field(
        default=None, metadata=doc("Until when, for a measure that is prolonged.", ahead=Ahead.WHOLE, not_before="day")
    )
    persons: tuple[str, ...] = field(
        default=(),
        metadata=doc(
            "Ids of the persons it concerns, where not all of the case.",
            to="person",
            link=Link(Whom.MEMBER, Order.BORN),
            role=Role.SUBJECT,
        ),
    )
    about: LocalText | None = field(
        default=None, metadata=doc("What else the source says about it, in words.", words=Words.OWN)
    )

    EXAMPLE = {"kind": "opened", "day": "2021-03", "by": ["o3"]}


@frozen(kw_only=True, repr=False, eq=False)
class Hearing(ModelObject):
    """One sitting of a court."""

    day: PartialDate | None = field(
        default=None, metadata=doc("When; with the hour where it is known.", ahead=Ahead.WHOLE)
    )
    state: HearingState | None = field(
        default=None,
        metadata=doc(
            "Whether it was held, or was still ahead when the source was written.",
            excludes=(Excludes("presence", PRESENCE_OF_HEARING, is_unusual=True),),
        ),
    )
    court: str | None = field(
        default=None, metadata=doc("Id of the court.", to="organisation", link=ACTS, of_state=True)
    )
    openness: Openness | None = field(default=None, metadata=doc("Who could be in the room."))
    presence: Presence | None = field(default=None, metadata=PRESENCE)
    participants: tuple[Participant, ...] = field(default=(), metadata=doc("Who took part, in which role."))
    about: LocalText | None = field(default=None, metadata=doc("What was heard, in words.", words=Words.OWN))

    EXAMPLE = {"day": "2021-09-06T10:00", "court": "o4", "openness": "closed"}


@frozen(kw_only=True, repr=False, eq=False)
class Proceeding(Record):
    """One criminal or administrative case, with many, one or no persons yet."""

    type = "proceeding"

    branch: Branch | None = field(default=None, metadata=doc("Criminal, administrative, civil."))
    number: str | None = field(default=None, metadata=doc("Its number, as printed.", words=Words.EXACT))
    opened: PartialDate | None = field(default=None, metadata=doc("When it was opened.", ahead=Ahead.NEVER))
    opened_by: str | None = field(
        default=None, metadata=doc("Id of the body that opened it.", to="organisation", link=ACTS, of_state=True)
    )
    persons: tuple[str, ...] = field(
        default=(),
        metadata=doc(
            "Ids of the persons it is against.", to="person", link=CONCERNED, role=Role.SUBJECT, is_about=True
        ),
    )
    organisations: tuple[str, ...] = field(
        default=(),
        metadata=doc("Ids of the organisations whose activity it investigates.", to="organisation", link=CONCERNED),
    )
    citations: tuple[Citation, ...] = field(default=(), metadata=doc("Provisions cited for the case as a whole."))
    cited_as: str | None = field(
        default=None, metadata=doc("The words in which the source cites them.", words=Words.EXACT)
    )
    heading_as: str | None = field(
        default=None,
        metadata=doc("The name of the offence as the document prints it, letter for letter.", words=Words.EXACT),
    )
    about: LocalText | None = field(
        default=None, metadata=doc("What the case is about, by the account of the authority.", words=Words.OWN)
    )
    charge_count: Quantity | None = field(
        default=None,
        metadata=doc("How many charges there are, where they are not all listed.", pattern=Quantity.NUMBER_PATTERN),
    )
    penalty_faced: tuple[PenaltyFaced, ...] = field(
        default=(), metadata=doc("What a person faces for all charges of the case together, or what was requested.")
    )
    course: tuple[ProceedingEvent, ...] = field(default=(), metadata=doc("Its steps, in order of time."))
    hearings: tuple[Hearing, ...] = field(default=(), metadata=doc("Its hearings, in order of time."))
    participants: tuple[Participant, ...] = field(default=(), metadata=doc("Who has a role in it."))

    EXAMPLE = {
        "type": "proceeding",
        "id": "pr1",
        "branch": "criminal",
        "persons": ["p1"],
        "citations": ["cc1999:342/1"],
    }
