"""Association, coalition, programme, court, police body, prosecutor, place of detention, ministry, embassy, media."""

from attrs import field, frozen

from hrdocs.fields import (
    BELONGS,
    Ahead,
    ChainWay,
    ModelObject,
    Words,
    doc,
)
from hrdocs.model.base import Record
from hrdocs.model.common import Contact, Name, Place
from hrdocs.values import LocalText, Period
from hrdocs.vocabulary import OrganisationKind


@frozen(kw_only=True, repr=False, eq=False)
class Membership(ModelObject):
    """An organisation that belongs to this one."""

    organisation: str = field(metadata=doc("Id of the member.", to="organisation", link=BELONGS, chain=ChainWay.DOWN))
    role: LocalText | None = field(default=None, metadata=doc("What kind of member, in words.", words=Words.OWN))
    period: Period | None = field(default=None, metadata=doc("When.", ahead=Ahead.WHOLE))

    EXAMPLE = {"organisation": "o2"}


@frozen(kw_only=True, repr=False, eq=False)
class Organisation(Record):
    """A body with a name: association, coalition, court, police, place of detention, ministry, embassy, media."""

    type = "organisation"

    names: tuple[Name, ...] = field(default=(), metadata=doc("Every known name; the one to print is first."))
    kinds: tuple[OrganisationKind, ...] = field(
        default=(), metadata=doc("What kind of body it is; several where one address is several things at once.")
    )
    description: LocalText | None = field(default=None, metadata=doc("What it is, in words.", words=Words.OWN))
    parents: tuple[str, ...] = field(
        default=(),
        metadata=doc(
            "Ids of the bodies it is a part or a programme of.",
            to="organisation",
            link=BELONGS,
            needs_source=True,
            chain=ChainWay.UP,
        ),
    )
    members: tuple[Membership, ...] = field(
        default=(), metadata=doc("Organisations that belong to it.", needs_source=True)
    )
    place: Place | None = field(default=None, metadata=doc("Where it is.", needs_source=True))
    contacts: tuple[Contact, ...] = field(default=(), metadata=doc("How to reach it.", needs_source=True, floor="red"))
    period: Period | None = field(
        default=None, metadata=doc("From its founding to its end.", ahead=Ahead.END, needs_source=True)
    )

    EXAMPLE = {"type": "organisation", "id": "o1", "names": [{"value": "Vydumka"}], "kinds": ["association"]}
