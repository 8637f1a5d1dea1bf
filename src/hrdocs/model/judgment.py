"""What a court decided: verdict, custody order or review, appeal, supervision, execution, compulsory measure."""

from attrs import field, frozen

from hrdocs.fields import (
    ACTS,
    CONCERNED,
    Ahead,
    ChainWay,
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
from hrdocs.model.common import PRESENCE, Participant
from hrdocs.penalty import Penalty
from hrdocs.values import Citation, LocalText, PartialDate
from hrdocs.vocabulary import (
    AcquittalGround,
    Branch,
    DecisionOutcome,
    Instance,
    JudgmentResult,
    Openness,
    Presence,
)
from hrdocs.vocabulary.exclusions import (
    ACQUITTED_AND_CONVICTED,
    ALWAYS_FREE,
    APPLIED_AND_DROPPED,
    OUTCOME_OF_BRANCH,
    RARE_RESULT_OF_BRANCH,
    RARE_RESULT_OF_INSTANCE,
    RESULT_OF_BRANCH,
    RESULT_OF_INSTANCE,
    RESULT_WITHOUT_PENALTY,
    REVIEW_OF_INSTANCE,
)


@frozen(kw_only=True, repr=False, eq=False)
class Decision(ModelObject):
    """What the court decided on one charge."""

    charge: str | None = field(
        default=None,
        metadata=doc("Id of the charge.", to="charge", link=Link(Whom.SAME, Order.OWN_RULE), is_about=True),
    )
    outcome: DecisionOutcome = field(
        metadata=doc("What was decided.", excludes=(Excludes("branch", OUTCOME_OF_BRANCH),))
    )
    ground: AcquittalGround | None = field(
        default=None, metadata=doc("Ground of an acquittal.", excludes=(Excludes("outcome", ACQUITTED_AND_CONVICTED),))
    )
    convicted_under: Citation | None = field(
        default=None,
        metadata=doc(
            "The provision applied, when it is another than the one charged.",
            excludes=(Excludes("outcome", APPLIED_AND_DROPPED),),
        ),
    )
    about: LocalText | None = field(
        default=None, metadata=doc("What else the source says about it, in words.", words=Words.OWN)
    )

    EXAMPLE = {"charge": "c1", "outcome": "convicted"}


@frozen(kw_only=True, repr=False, eq=False)
class Judgment(Record):
    """What a court, or in administrative cases an official body, decided."""

    type = "judgment"

    proceeding: str | None = field(
        default=None, metadata=doc("Id of the case.", to="proceeding", link=Link(Whom.SAME, Order.USUALLY_NOT_BEFORE))
    )
    persons: tuple[str, ...] = field(
        default=(),
        metadata=doc(
            "Ids of the persons it is about.",
            to="person",
            link=Link(Whom.ANY, Order.OWN_RULE),
            role=Role.SUBJECT,
            is_about=True,
        ),
    )
    organisations: tuple[str, ...] = field(
        default=(), metadata=doc("Ids of the organisations it is about.", to="organisation", link=CONCERNED)
    )
    branch: Branch | None = field(default=None, metadata=doc("Criminal, administrative, civil."))
    instance: Instance | None = field(default=None, metadata=doc("Which instance."))
    court: str | None = field(
        default=None, metadata=doc("Id of the court or body.", to="organisation", link=ACTS, of_state=True)
    )
    judges: tuple[str, ...] = field(
        default=(),
        metadata=doc(
            "Ids of the judges, the presiding one first.",
            to="person",
            link=ACTS,
            role=Role.OFFICE,
            free=ALWAYS_FREE,
        ),
    )
    prosecutors: tuple[str, ...] = field(
        default=(), metadata=doc("Ids of the prosecutors.", to="person", link=ACTS, role=Role.OFFICE, free=ALWAYS_FREE)
    )
    participants: tuple[Participant, ...] = field(default=(), metadata=doc("Others with a role in it."))
    day: PartialDate | None = field(
        default=None, metadata=doc("When it was given; with the hour where it is known.", ahead=Ahead.NEVER)
    )
    openness: Openness | None = field(default=None, metadata=doc("Who could be in the room."))
    presence: Presence | None = field(default=None, metadata=PRESENCE)
    absent: tuple[str, ...] = field(
        default=(),
        metadata=doc(
            "Ids of those tried in absence, where the judgment is about several persons.",
            to="person",
            link=Link(Whom.MEMBER, Order.BORN),
            role=Role.SUBJECT,
        ),
    )
    result: JudgmentResult | None = field(
        default=None,
        metadata=doc(
            "The ruling as a whole.",
            excludes=(
                Excludes("instance", RESULT_OF_INSTANCE),
                Excludes("instance", RARE_RESULT_OF_INSTANCE, is_unusual=True),
                Excludes("branch", RESULT_OF_BRANCH),
                Excludes("branch", RARE_RESULT_OF_BRANCH, is_unusual=True),
                Excludes("penalties.kind", RESULT_WITHOUT_PENALTY, is_unusual=True),
            ),
        ),
    )
    decisions: tuple[Decision, ...] = field(default=(), metadata=doc("What was decided on each charge."))
    penalties: tuple[Penalty, ...] = field(default=(), metadata=doc("What was imposed."))
    reviews: tuple[str, ...] = field(
        default=(),
        metadata=doc(
            "Ids of the judgments it reviews.",
            to="judgment",
            link=Link(Whom.SAME, Order.NOT_BEFORE),
            chain=ChainWay.UP,
            excludes=(Excludes("instance", REVIEW_OF_INSTANCE),),
        ),
    )
    in_force_on: PartialDate | None = field(
        default=None, metadata=doc("When it entered into force.", ahead=Ahead.WHOLE)
    )
    about: LocalText | None = field(
        default=None, metadata=doc("What else the source says about it, in words.", words=Words.OWN)
    )

    EXAMPLE = {
        "type": "judgment",
        "id": "j1",
        "persons": ["p1"],
        "branch": "administrative",
        "day": "2021-03-25",
        "decisions": [{"charge": "c1", "outcome": "penalty_imposed"}],
        "penalties": [{"kind": "administrative_arrest", "role": "final_main", "term": "P15D"}],
    }
