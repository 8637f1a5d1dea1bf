"""A counted claim: "over 150 prosecuted and fined", "eighth term, 120 days"."""

from attrs import field, frozen

from hrdocs.fields import (
    CONCERNED,
    SPEAKS,
    Ahead,
    ChainWay,
    Link,
    ModelObject,
    Order,
    Role,
    Whom,
    Words,
    doc,
)
from hrdocs.model.base import Record
from hrdocs.model.common import Place
from hrdocs.penalty import Penalty
from hrdocs.values import Citation, LocalText, PartialDate, Period, Quantity
from hrdocs.vocabulary import (
    EndGround,
    EndHow,
    Gender,
    IncidentKind,
    JudgmentResult,
    ListingList,
    PenaltyKind,
    PhaseKind,
    Presence,
    Profile,
    RecognitionStatus,
    TallyUnit,
    Vulnerability,
)

_EITHER = ("person", "organisation")


@frozen(kw_only=True, repr=False, eq=False)
class Counted(ModelObject):
    """Which people or acts are counted: those that match every list here; words within one list are alternatives."""

    statuses: tuple[RecognitionStatus, ...] = field(default=(), metadata=doc("With which status or finding."))
    genders: tuple[Gender, ...] = field(default=(), metadata=doc("Of which gender."))
    profiles: tuple[Profile, ...] = field(default=(), metadata=doc("Of which profile."))
    vulnerabilities: tuple[Vulnerability, ...] = field(default=(), metadata=doc("Of which vulnerability."))
    phases: tuple[PhaseKind, ...] = field(default=(), metadata=doc("Held or restricted in which way."))
    lists: tuple[ListingList, ...] = field(default=(), metadata=doc("On which list of a state body."))
    results: tuple[JudgmentResult, ...] = field(default=(), metadata=doc("With which result of a ruling."))
    ends: tuple[EndHow, ...] = field(default=(), metadata=doc("Whose detention ended in which way."))
    end_grounds: tuple[EndGround, ...] = field(default=(), metadata=doc("Whose detention ended on which ground."))
    presence: tuple[Presence, ...] = field(default=(), metadata=doc("Tried in which presence."))

    EXAMPLE = {"statuses": ["political_prisoner"], "genders": ["female"]}


@frozen(kw_only=True, repr=False, eq=False)
class Tally(Record):
    """A counted claim, by the account of its source."""

    type = "tally"

    quantity: Quantity = field(metadata=doc("How many or how much; bounds as stated."))
    unit: TallyUnit | None = field(default=None, metadata=doc("What is counted."))
    what: LocalText | None = field(default=None, metadata=doc("The claim, in words.", words=Words.OWN))
    of: Counted | None = field(default=None, metadata=doc("Which people or acts are counted, by words of the format."))
    part_of: str | None = field(
        default=None,
        metadata=doc(
            "Id of the tally of which this one is a part; parts need not exclude each other.",
            to="tally",
            link=Link(Whom.ANY, Order.WITHIN),
            chain=ChainWay.UP,
        ),
    )
    per_person: Quantity | None = field(default=None, metadata=doc("How much for each of them, where that is known."))
    period: Period | None = field(default=None, metadata=doc("Over which time.", ahead=Ahead.NEVER))
    as_of: PartialDate | None = field(default=None, metadata=doc("As of when.", ahead=Ahead.NEVER, not_before="period"))
    place: Place | None = field(default=None, metadata=doc("Where."))
    penalties: tuple[PenaltyKind, ...] = field(default=(), metadata=doc("Kinds of penalty counted."))
    imposed: tuple[Penalty, ...] = field(
        default=(), metadata=doc("What all or some of those counted were given, with the terms and sums stated.")
    )
    incidents: tuple[IncidentKind, ...] = field(default=(), metadata=doc("Kinds of act counted."))
    citations: tuple[Citation, ...] = field(default=(), metadata=doc("Provisions counted."))
    named: tuple[str, ...] = field(
        default=(), metadata=doc("Ids of those counted who are named.", to=_EITHER, link=CONCERNED, role=Role.OTHER)
    )
    counted_by: tuple[str, ...] = field(
        default=(), metadata=doc("Ids of those who count.", to=_EITHER, link=SPEAKS, role=Role.OTHER)
    )

    EXAMPLE = {
        "type": "tally",
        "id": "t1",
        "quantity": "[150..]",
        "unit": "persons",
        "what": {"en": "prosecuted and fined after protests"},
        "penalties": ["fine"],
    }
