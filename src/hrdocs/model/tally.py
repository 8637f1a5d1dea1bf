"""A counted claim: "over 150 prosecuted and fined", "eighth term, 120 days"."""

from attrs import field, frozen

from hrdocs.fields import Ahead, Role, Words, doc
from hrdocs.model.base import Record
from hrdocs.model.common import Place
from hrdocs.penalty import Penalty
from hrdocs.values import Citation, LocalText, PartialDate, Period, Quantity
from hrdocs.vocabulary import IncidentKind, PenaltyKind, TallyUnit

_EITHER = ("person", "organisation")


@frozen(kw_only=True)
class Tally(Record):
    """A counted claim, by the account of somebody."""

    type = "tally"

    quantity: Quantity = field(metadata=doc("How many or how much; bounds as stated."))
    unit: TallyUnit | None = field(default=None, metadata=doc("What is counted."))
    what: LocalText | None = field(default=None, metadata=doc("The claim, in words.", words=Words.OWN))
    per_person: Quantity | None = field(default=None, metadata=doc("How much for each of them, where that is told."))
    period: Period | None = field(default=None, metadata=doc("Over which time.", ahead=Ahead.NEVER))
    as_of: PartialDate | None = field(default=None, metadata=doc("As of when.", ahead=Ahead.NEVER))
    place: Place | None = field(default=None, metadata=doc("Where."))
    penalties: tuple[PenaltyKind, ...] = field(default=(), metadata=doc("Kinds of penalty counted."))
    imposed: tuple[Penalty, ...] = field(
        default=(), metadata=doc("What those counted were given, all or some of them, with the terms and sums told.")
    )
    incidents: tuple[IncidentKind, ...] = field(default=(), metadata=doc("Kinds of act counted."))
    citations: tuple[Citation, ...] = field(default=(), metadata=doc("Provisions counted."))
    named: tuple[str, ...] = field(
        default=(), metadata=doc("Ids of those counted who are named.", to=_EITHER, role=Role.OTHER)
    )
    counted_by: tuple[str, ...] = field(
        default=(), metadata=doc("Ids of those who count.", to=_EITHER, role=Role.OTHER)
    )

    EXAMPLE = {
        "type": "tally",
        "id": "t1",
        "quantity": "[150..]",
        "unit": "persons",
        "what": {"en": "prosecuted and fined after protests"},
        "penalties": ["fine"],
    }
