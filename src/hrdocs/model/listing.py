"""A state body's act of putting a person, an organisation or a material on a list, or taking it off."""

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
from hrdocs.values import Citation, LocalText, PartialDate, Period
from hrdocs.vocabulary import BasisKind, ListingAction, ListingList, ListingState, MaterialKind
from hrdocs.vocabulary.exclusions import BASIS_AND_JUDGMENT, LISTED_ALIVE


@frozen(kw_only=True, repr=False, eq=False)
class Material(ModelObject):
    """A thing that was listed: a channel, a site, a book, a logo."""

    title: LocalText | None = field(default=None, metadata=doc("Its title, as printed.", words=Words.PRINTED))
    kind: MaterialKind | None = field(default=None, metadata=doc("What it is."))
    address: str | None = field(default=None, metadata=doc("Its address.", words=Words.EXACT))

    EXAMPLE = {"title": {"be": "Выдумка"}, "kind": "channel"}


@frozen(kw_only=True, repr=False, eq=False)
class Basis(ModelObject):
    """What the listing rests on, by the account of the authority."""

    kind: BasisKind | None = field(
        default=None,
        metadata=doc(
            "Verdict, accusation, decision of a body.",
            excludes=(Excludes("judgment", BASIS_AND_JUDGMENT, is_unusual=True),),
        ),
    )
    citations: tuple[Citation, ...] = field(default=(), metadata=doc("Provisions named."))
    cited_as: str | None = field(
        default=None, metadata=doc("The words in which the list cites the provisions.", words=Words.EXACT)
    )
    judgment: str | None = field(
        default=None, metadata=doc("Id of the judgment.", to="judgment", link=Link(Whom.SAME, Order.NOT_BEFORE))
    )
    charges: tuple[str, ...] = field(
        default=(), metadata=doc("Ids of the charges.", to="charge", link=Link(Whom.SAME, Order.NOT_BEFORE))
    )

    EXAMPLE = {"kind": "verdict_in_force", "citations": ["cc1999:342/1"]}


@frozen(kw_only=True, repr=False, eq=False)
class Listing(Record):
    """A state body's act of listing; a fact about the state, not about who is listed."""

    type = "listing"

    list: ListingList = field(metadata=doc("The list."))
    action: ListingAction | None = field(default=None, metadata=doc("Entered, changed, removed."))
    person: str | None = field(
        default=None,
        metadata=doc(
            "Id of the person listed.",
            to="person",
            link=CONCERNED,
            role=Role.SUBJECT,
            is_about=True,
            living=("list", LISTED_ALIVE),
        ),
    )
    organisation: str | None = field(
        default=None, metadata=doc("Id of the organisation listed.", to="organisation", link=CONCERNED)
    )
    materials: tuple[Material, ...] = field(default=(), metadata=doc("The materials listed by one decision."))
    group: LocalText | None = field(
        default=None, metadata=doc("The group, where those listed are described and not named.", words=Words.OWN)
    )
    authority: str | None = field(
        default=None, metadata=doc("Id of the body that listed.", to="organisation", link=ACTS, of_state=True)
    )
    decision_number: str | None = field(
        default=None, metadata=doc("Number of the decision, as printed.", words=Words.EXACT)
    )
    decided: PartialDate | None = field(default=None, metadata=doc("Day of the decision.", ahead=Ahead.NEVER))
    day: PartialDate | None = field(
        default=None, metadata=doc("Day of the entry, change or removal.", ahead=Ahead.NEVER)
    )
    state: ListingState | None = field(default=None, metadata=doc("Whether it is on the list."))
    as_of: PartialDate | None = field(default=None, metadata=doc("The day for which `state` holds.", ahead=Ahead.NEVER))
    seen_in: Period | None = field(
        default=None,
        metadata=doc("First and last version of the list in which it was seen, by their days.", ahead=Ahead.NEVER),
    )
    basis: tuple[Basis, ...] = field(default=(), metadata=doc("What it rests on."))

    EXAMPLE = {
        "type": "listing",
        "id": "l1",
        "list": "extremist_persons",
        "action": "entered",
        "person": "p1",
        "day": "2022-03-23",
    }
