"""One act against, or by, people or organisations that is no detention, charge, judgment or listing."""

from attrs import field, frozen

from hrdocs.fields import (
    ACTS,
    CONCERNED,
    SPEAKS,
    Ahead,
    Excludes,
    Link,
    Order,
    Role,
    Whom,
    Words,
    doc,
)
from hrdocs.model.base import Record
from hrdocs.model.common import Participant, Place
from hrdocs.values import LocalText, Norm, PartialDate, Period, Quantity
from hrdocs.vocabulary import Evidence, Extent, IncidentKind
from hrdocs.vocabulary.exclusions import EXTENT_OF_ACT

_EITHER = ("person", "organisation")


@frozen(kw_only=True, repr=False, eq=False)
class Incident(Record):
    """One act against, or by, people or organisations that is no detention, charge, judgment or listing."""

    type = "incident"

    kind: IncidentKind = field(metadata=doc("What was done."))
    extent: Extent | None = field(
        default=None,
        metadata=doc(
            "Whether access was denied, or only restricted.",
            excludes=(Excludes("kind", EXTENT_OF_ACT, is_unusual=True),),
        ),
    )
    subjects: tuple[str, ...] = field(
        default=(),
        metadata=doc(
            "Ids of those it was done to, or who did it.", to=_EITHER, link=CONCERNED, role=Role.SUBJECT, is_about=True
        ),
    )
    group: LocalText | None = field(
        default=None,
        metadata=doc("The group it was done to, where people are described and not named.", words=Words.OWN),
    )
    because_of: tuple[str, ...] = field(
        default=(),
        metadata=doc(
            "Ids of those because of whom it was done: the client, the relative.",
            to=_EITHER,
            link=CONCERNED,
            role=Role.OTHER,
        ),
    )
    by: tuple[str, ...] = field(
        default=(), metadata=doc("Ids of those said to have done it.", to=_EITHER, link=ACTS, role=Role.OFFICE)
    )
    evidence: Evidence | None = field(default=None, metadata=doc("How far it is established."))
    found_by: tuple[str, ...] = field(
        default=(), metadata=doc("Ids of the courts or bodies that found it.", to="organisation", link=SPEAKS)
    )
    denied_by: tuple[str, ...] = field(
        default=(), metadata=doc("Ids of those who deny it.", to=_EITHER, link=SPEAKS, role=Role.OTHER)
    )
    day: PartialDate | None = field(default=None, metadata=doc("When, if it happened at one time.", ahead=Ahead.NEVER))
    period: Period | None = field(default=None, metadata=doc("From when to when, if it lasted.", ahead=Ahead.END))
    lasted: Quantity | None = field(
        default=None, metadata=doc("How long it lasted.", pattern=Quantity.DURATION_PATTERN)
    )
    count: Quantity | None = field(
        default=None, metadata=doc("How many times, or how many things it affected.", pattern=Quantity.NUMBER_PATTERN)
    )
    place: Place | None = field(default=None, metadata=doc("Where, if it happened in one place."))
    places: tuple[Place, ...] = field(default=(), metadata=doc("Where, if it happened in several places at once."))
    detention: str | None = field(
        default=None,
        metadata=doc(
            "Id of the detention in which it happened.", to="detention", link=Link(Whom.USUALLY, Order.WITHIN)
        ),
    )
    proceeding: str | None = field(
        default=None,
        metadata=doc(
            "Id of the case in which it happened.", to="proceeding", link=Link(Whom.USUALLY, Order.USUALLY_NOT_BEFORE)
        ),
    )
    norms: tuple[Norm, ...] = field(default=(), metadata=doc("Norms that it concerns."))
    participants: tuple[Participant, ...] = field(default=(), metadata=doc("Others with a role in it."))
    about: LocalText | None = field(default=None, metadata=doc("What happened, in words.", words=Words.OWN))

    EXAMPLE = {"type": "incident", "id": "i1", "kind": "no_bedding", "subjects": ["p1"], "lasted": "PT36H"}
