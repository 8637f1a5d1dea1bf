"""Parts of several record types: places, names, ways to reach a person, people in a role."""

from typing import Final

from attrs import field, frozen

from hrdocs.fields import (
    ACTS,
    BELONGS,
    CONCERNED,
    COUNTRY,
    LANGUAGE,
    SCRIPT,
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
from hrdocs.values import LocalText, Norm, PartialDate, Period, Quantity
from hrdocs.vocabulary import (
    ContactKind,
    DemandKind,
    NameKind,
    NameOrder,
    ParticipantRole,
    PenaltyKind,
    Region,
    Romanisation,
)
from hrdocs.vocabulary.exclusions import (
    ACTING,
    AT_WORK,
    DEMANDED_FOR_LIVING,
    PRESENCE_OF_BRANCH,
    RELEASES,
    SPECIAL_PROCEEDINGS,
)

PRESENCE: Final = doc(
    "Whether and how the person took part.",
    excludes=(Excludes("branch", PRESENCE_OF_BRANCH),),
    known_since=SPECIAL_PROCEEDINGS,
)
"""What is said of a field `presence`: a hearing and a judgment have the same."""

EITHER = ("person", "organisation")


@frozen(kw_only=True, repr=False, eq=False)
class Place(ModelObject):
    """Where something is or happened, as far as the source says it."""

    name: LocalText | None = field(
        default=None, metadata=doc("Name of the place: an avenue, a border crossing.", words=Words.NAME)
    )
    organisation: str | None = field(
        default=None, metadata=doc("Id of the institution at which it happened.", to="organisation", link=BELONGS)
    )
    address: LocalText | None = field(
        default=None, metadata=doc("Street and number, as printed.", words=Words.PRINTED, floor="red")
    )
    locality: LocalText | None = field(default=None, metadata=doc("Town or village.", words=Words.NAME))
    region: Region | None = field(default=None, metadata=doc("Region of Belarus, by ISO 3166-2."))
    country: str | None = field(default=None, metadata=doc("Country.", form=COUNTRY))

    EXAMPLE = {"locality": {"en": "Minsk"}, "region": "BY-HM", "country": "BY"}


@frozen(kw_only=True, repr=False, eq=False)
class Name(ModelObject):
    """One spelling of a name, as a source prints it."""

    value: str = field(metadata=doc("The whole name, letter for letter.", words=Words.NAME))
    given: str | None = field(default=None, metadata=doc("The given name within it.", words=Words.NAME))
    patronymic: str | None = field(default=None, metadata=doc("The patronymic within it.", words=Words.NAME))
    family: str | None = field(default=None, metadata=doc("The family name within it.", words=Words.NAME))
    kind: NameKind | None = field(default=None, metadata=doc("What kind of name it is."))
    order: NameOrder | None = field(default=None, metadata=doc("Which part comes first."))
    language: str | None = field(default=None, metadata=doc("Language of the name.", form=LANGUAGE))
    script: str | None = field(default=None, metadata=doc("Script it is written in.", form=SCRIPT))
    romanisation: Romanisation | None = field(default=None, metadata=doc("The romanisation used, where that is known."))

    EXAMPLE = {"value": "Alena Vymyslenka", "order": "given_first", "language": "be", "script": "Latn"}


@frozen(kw_only=True, repr=False, eq=False)
class Contact(ModelObject):
    """One way to reach a person or a body."""

    kind: ContactKind = field(metadata=doc("The means."))
    value: str = field(metadata=doc("Address, number or handle, as printed.", words=Words.EXACT))
    url: str | None = field(default=None, metadata=doc("The link that the source prints with it.", words=Words.EXACT))
    label: LocalText | None = field(default=None, metadata=doc("What the source says it is for.", words=Words.OWN))

    EXAMPLE = {"kind": "email", "value": "office@example.org"}


@frozen(kw_only=True, repr=False, eq=False)
class Participant(ModelObject):
    """A person, or a body, in a role."""

    role: ParticipantRole = field(metadata=doc("The role."))
    person: str | None = field(
        default=None,
        metadata=doc(
            "Id of the person.",
            to="person",
            link=CONCERNED,
            role=Role.PARTICIPANT,
            living=("role", ACTING),
            free=("role", AT_WORK),
        ),
    )
    organisation: str | None = field(
        default=None,
        metadata=doc("Id of the body, alone or the one the person acts for.", to="organisation", link=BELONGS),
    )
    client: str | None = field(
        default=None,
        metadata=doc(
            "Id of the person whose counsel, representative or relative it is.",
            to="person",
            link=Link(Whom.USUALLY_MEMBER, Order.BORN),
            role=Role.SUBJECT,
            is_about=True,
        ),
    )
    period: Period | None = field(default=None, metadata=doc("When the role was held.", ahead=Ahead.WHOLE))

    EXAMPLE = {"role": "counsel", "person": "p2", "client": "p1"}


@frozen(kw_only=True, repr=False, eq=False)
class Age(ModelObject):
    """The age of a person on a day, when the source states that and no date of birth."""

    years: int = field(metadata=doc("Completed years.", least=0, most=130))
    on: PartialDate | None = field(default=None, metadata=doc("As of when.", ahead=Ahead.NEVER, not_after="death"))

    EXAMPLE = {"years": 34, "on": "2021-03"}


@frozen(kw_only=True, repr=False, eq=False)
class Demand(ModelObject):
    """One thing demanded; a sentence that demands two things is two demands."""

    kind: DemandKind = field(metadata=doc("What is demanded."))
    number: str | None = field(default=None, metadata=doc("Its number or letter, as printed.", words=Words.EXACT))
    text: LocalText | None = field(default=None, metadata=doc("The demand, in words.", words=Words.OWN))
    for_whom: tuple[str, ...] = field(
        default=(),
        metadata=doc(
            "Ids of those for whom.",
            to=EITHER,
            link=Link(Whom.USUALLY_MEMBER, Order.BORN),
            is_about=True,
            role=Role.SUBJECT,
            living=("kind", DEMANDED_FOR_LIVING),
            held=("kind", RELEASES),
        ),
    )
    for_group: LocalText | None = field(default=None, metadata=doc("A group for whom, in words.", words=Words.OWN))
    of_whom: tuple[str, ...] = field(
        default=(), metadata=doc("Ids of those who should meet it.", to=EITHER, link=ACTS, role=Role.OFFICE)
    )
    norms: tuple[Norm, ...] = field(default=(), metadata=doc("Norms it rests on."))

    EXAMPLE = {"kind": "release_unconditionally", "for_whom": ["p1"]}


@frozen(kw_only=True, repr=False, eq=False)
class PenaltyFaced(ModelObject):
    """The penalty that a source says the person faces, or that a prosecutor requested."""

    kind: PenaltyKind | None = field(default=None, metadata=doc("Kind of penalty."))
    term: Quantity | None = field(
        default=None, metadata=doc("How long; bounds as stated.", pattern=Quantity.DURATION_PATTERN)
    )
    money: Quantity | None = field(
        default=None, metadata=doc("How much money; bounds as stated.", pattern=Quantity.MONEY_PATTERN)
    )
    base_units: Quantity | None = field(
        default=None, metadata=doc("How many base units; bounds as stated.", pattern=Quantity.NUMBER_PATTERN)
    )
    person: str | None = field(
        default=None,
        metadata=doc(
            "Id of the person who faces it, where the case is against several.",
            to="person",
            link=Link(Whom.MEMBER, Order.BORN),
            role=Role.SUBJECT,
            is_about=True,
        ),
    )
    stated_by: tuple[str, ...] = field(
        default=(),
        metadata=doc(
            "Ids of those who state or request it, such as the prosecutor; the source when absent.",
            to=EITHER,
            link=ACTS,
            role=Role.OFFICE,
        ),
    )
    about: LocalText | None = field(
        default=None, metadata=doc("What else the source says about it, in words.", words=Words.OWN)
    )

    EXAMPLE = {"kind": "imprisonment", "term": "[..P5Y]"}
