"""Anyone mentioned, named or not: detained, lawyer, judge, official, family, author of a letter."""

from attrs import field, frozen

from hrdocs.fields import (
    BELONGS,
    CONCERNED,
    COUNTRY,
    Ahead,
    Excludes,
    ModelObject,
    Role,
    Words,
    doc,
)
from hrdocs.model.base import Record
from hrdocs.model.common import Age, Contact, Name, Place
from hrdocs.values import LocalText, PartialDate, Period
from hrdocs.vocabulary import DocumentKind, Gender, Naming, Profile, RelationshipKind, Vulnerability
from hrdocs.vocabulary.exclusions import AGES, NAME_NOT_KNOWN, PREGNANT_MAN, RARE_AGES


@frozen(kw_only=True, repr=False, eq=False)
class Affiliation(ModelObject):
    """A person's post in, or tie to, an organisation."""

    organisation: str | None = field(
        default=None, metadata=doc("Id of the organisation.", to="organisation", link=BELONGS)
    )
    role: LocalText | None = field(default=None, metadata=doc("The post or tie, in words.", words=Words.OWN))
    period: Period | None = field(
        default=None, metadata=doc("When.", ahead=Ahead.WHOLE, not_before="birth", not_after="death")
    )

    EXAMPLE = {"organisation": "o1", "role": {"en": "chair"}}


@frozen(kw_only=True, repr=False, eq=False)
class Relationship(ModelObject):
    """A tie of this person to another: this person is `kind` the other, such as counsel of, spouse of."""

    kind: RelationshipKind = field(metadata=doc("The tie, read from this person to the other."))
    person: str = field(metadata=doc("Id of the other person.", to="person", link=CONCERNED, role=Role.SUBJECT))
    period: Period | None = field(
        default=None, metadata=doc("When.", ahead=Ahead.NEVER, not_before="birth", not_after="death")
    )
    about: LocalText | None = field(
        default=None, metadata=doc("What else the source says about the tie.", words=Words.OWN)
    )

    EXAMPLE = {"kind": "counsel_of", "person": "p1"}


@frozen(kw_only=True, repr=False, eq=False)
class IdentityDocument(ModelObject):
    """A paper of identity, or its number."""

    kind: DocumentKind | None = field(default=None, metadata=doc("What kind of paper."))
    number: str | None = field(default=None, metadata=doc("Its number, as printed.", floor="red", words=Words.EXACT))
    country: str | None = field(default=None, metadata=doc("Country that issued it.", form=COUNTRY))
    issued: PartialDate | None = field(
        default=None, metadata=doc("When it was issued.", ahead=Ahead.NEVER, not_before="birth", not_after="death")
    )
    valid_until: PartialDate | None = field(
        default=None, metadata=doc("Until when it is valid.", ahead=Ahead.WHOLE, not_before="issued")
    )

    EXAMPLE = {"kind": "passport", "number": "XX0000000", "country": "BY"}


@frozen(kw_only=True, repr=False, eq=False)
class Residence(ModelObject):
    """Where a person lives or lived, and when."""

    place: Place = field(metadata=doc("Where; the country is enough."))
    period: Period | None = field(
        default=None, metadata=doc("From when to when.", ahead=Ahead.NEVER, not_before="birth", not_after="death")
    )

    EXAMPLE = {"place": {"country": "LT"}, "period": "2021-09/"}


@frozen(kw_only=True, repr=False, eq=False)
class Person(Record):
    """Anyone mentioned, named or not: detained, lawyer, judge, official, family, author of a letter."""

    type = "person"

    names: tuple[Name, ...] = field(default=(), metadata=doc("Every known spelling; the one to print is first."))
    naming: Naming | None = field(
        default=None,
        metadata=doc(
            "Whether and how the person may be named.",
            excludes=(Excludes("names.kind", NAME_NOT_KNOWN, is_unusual=True),),
        ),
    )
    description: LocalText | None = field(
        default=None,
        metadata=doc("Who is meant, for a person without a name or as an addition to it.", words=Words.OWN),
    )
    gender: Gender | None = field(default=None, metadata=doc("Gender, as the source or the person says."))
    pronouns: LocalText | None = field(default=None, metadata=doc("Pronouns to use, by language.", words=Words.OWN))
    title: LocalText | None = field(
        default=None, metadata=doc("Form of address before the name, as printed.", words=Words.PRINTED)
    )
    birth: PartialDate | None = field(
        default=None, metadata=doc("Date of birth.", ahead=Ahead.NEVER, needs_source=True)
    )
    age: Age | None = field(default=None, metadata=doc("Age on a day.", needs_source=True))
    death: PartialDate | None = field(
        default=None, metadata=doc("Date of death.", ahead=Ahead.NEVER, needs_source=True)
    )
    nationalities: tuple[str, ...] = field(default=(), metadata=doc("Citizenships.", form=COUNTRY, needs_source=True))
    occupations: tuple[LocalText, ...] = field(
        default=(), metadata=doc("Occupations, in words.", words=Words.OWN, needs_source=True)
    )
    profiles: tuple[Profile, ...] = field(default=(), metadata=doc("Occupations and activities, for counting."))
    vulnerabilities: tuple[Vulnerability, ...] = field(
        default=(),
        metadata=doc(
            "What makes custody harder; amber+strict unless a reason lifts that.",
            excludes=(
                Excludes("vulnerabilities", AGES),
                Excludes("profiles", RARE_AGES, is_unusual=True),
                Excludes("gender", PREGNANT_MAN, is_unusual=True),
            ),
            needs_source=True,
            floor="amber+strict",
        ),
    )
    affiliations: tuple[Affiliation, ...] = field(
        default=(), metadata=doc("Posts in and ties to organisations.", needs_source=True)
    )
    relationships: tuple[Relationship, ...] = field(
        default=(), metadata=doc("Ties to other people, recorded on one side only.", needs_source=True)
    )
    place: Place | None = field(default=None, metadata=doc("Where the person lives or comes from.", needs_source=True))
    residences: tuple[Residence, ...] = field(
        default=(), metadata=doc("Where the person lived and when, exile included; label an address red.")
    )
    distinctions: tuple[LocalText, ...] = field(
        default=(), metadata=doc("Prizes and honours, in words.", words=Words.OWN)
    )
    identity_documents: tuple[IdentityDocument, ...] = field(
        default=(),
        metadata=doc("Papers of identity and their numbers; red unless a reason lifts that.", floor="red"),
    )
    contacts: tuple[Contact, ...] = field(
        default=(),
        metadata=doc("How to reach the person; red unless a reason lifts that.", floor="red", needs_source=True),
    )

    EXAMPLE = {
        "type": "person",
        "id": "p1",
        "names": [{"value": "Alena Vymyslenka", "order": "given_first"}],
        "birth": "1990-05",
        "nationalities": ["BY"],
    }
