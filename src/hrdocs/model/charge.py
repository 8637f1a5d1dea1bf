"""One accusation of one person under one provision."""

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
from hrdocs.model.common import PenaltyFaced, Place
from hrdocs.values import Answer, Citation, LocalText, PartialDate, Period
from hrdocs.vocabulary import ChargeEventKind, ConductKind, OffenceStage, PartPlayed, Plea
from hrdocs.vocabulary.exclusions import SPECIAL_PROCEEDINGS, STAGE_OF_CODE, STEP_OF_CODE


@frozen(kw_only=True, repr=False, eq=False)
class Allegation(ModelObject):
    """What the authority says the person did. It is never a finding of what happened."""

    kinds: tuple[ConductKind, ...] = field(default=(), metadata=doc("The conduct by kind, for counting."))
    what: LocalText | None = field(default=None, metadata=doc("The conduct in words.", words=Words.OWN))
    day: PartialDate | None = field(default=None, metadata=doc("When it is said to have happened.", ahead=Ahead.NEVER))
    period: Period | None = field(
        default=None, metadata=doc("During which period, when it is said to have lasted.", ahead=Ahead.NEVER)
    )
    place: Place | None = field(default=None, metadata=doc("Where."))
    alleged_by: tuple[str, ...] = field(
        default=(),
        metadata=doc("Ids of those who allege it.", to=("organisation", "person"), link=CONCERNED, role=Role.OFFICE),
    )
    denied: Answer | None = field(default=None, metadata=doc("Whether the person denies it."))
    answer: LocalText | None = field(
        default=None, metadata=doc("The answer of the person or counsel, in words.", words=Words.OWN)
    )

    EXAMPLE = {"kinds": ["assembly"], "day": "2020-08-30", "place": {"locality": {"en": "Minsk"}}, "denied": "yes"}


@frozen(kw_only=True, repr=False, eq=False)
class ChargeEvent(ModelObject):
    """One step in the course of a charge."""

    kind: ChargeEventKind = field(
        metadata=doc(
            "The step.",
            excludes=(Excludes("citation", STEP_OF_CODE, is_unusual=True),),
            known_since=SPECIAL_PROCEEDINGS,
        )
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
    about: LocalText | None = field(
        default=None, metadata=doc("What else the source says about it, in words.", words=Words.OWN)
    )

    EXAMPLE = {"kind": "charged", "day": "2020-09-16"}


@frozen(kw_only=True, repr=False, eq=False)
class Charge(Record):
    """One accusation of one person under one provision, as the authority brought it."""

    type = "charge"

    person: str = field(
        metadata=doc("Id of the person accused.", to="person", link=Link(Whom.ANY, Order.OWN_RULE), role=Role.SUBJECT)
    )
    proceeding: str | None = field(
        default=None,
        metadata=doc("Id of the case it belongs to.", to="proceeding", link=Link(Whom.SAME, Order.USUALLY_BEGUN_AFTER)),
    )
    citation: Citation | None = field(
        default=None, metadata=doc("The provision charged; absent when unknown, foreign or of two readings.")
    )
    readings: tuple[Citation, ...] = field(
        default=(), metadata=doc("The provisions that the words may mean, when they may mean several.")
    )
    cited_as: str | None = field(
        default=None, metadata=doc("The words of the document, letter for letter.", words=Words.EXACT)
    )
    heading_as: str | None = field(
        default=None,
        metadata=doc("The name of the offence as the document prints it, letter for letter.", words=Words.EXACT),
    )
    stage: OffenceStage | None = field(
        default=None,
        metadata=doc(
            "Preparation or attempt (Criminal Code, Articles 13 and 14); absent for a completed act.",
            excludes=(Excludes("citation", STAGE_OF_CODE, is_unusual=True),),
        ),
    )
    part_played: PartPlayed | None = field(
        default=None, metadata=doc("Part in complicity (Criminal Code, Article 16).")
    )
    allegations: tuple[Allegation, ...] = field(
        default=(), metadata=doc("What the authority says the person did, and the answer.")
    )
    plea: Plea | None = field(default=None, metadata=doc("How the person pleads."))
    course: tuple[ChargeEvent, ...] = field(
        default=(), metadata=doc("Its steps, in order of time; what a court decides is in the judgment.")
    )
    replaces: tuple[str, ...] = field(
        default=(),
        metadata=doc(
            "Ids of the charges that it replaced.",
            to="charge",
            link=Link(Whom.SAME, Order.NOT_BEFORE),
            chain=ChainWay.UP,
        ),
    )
    penalty_faced: tuple[PenaltyFaced, ...] = field(
        default=(), metadata=doc("What a source says the person faces; not what the law says.")
    )

    EXAMPLE = {
        "type": "charge",
        "id": "c1",
        "person": "p1",
        "citation": "cc1999:342/1",
        "cited_as": "ч. 1 ст. 342 УК",
        "course": [{"kind": "charged", "day": "2021-04-02"}],
    }
