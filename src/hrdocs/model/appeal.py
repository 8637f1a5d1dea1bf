"""A published act of advocacy: urgent action, urgent intervention, statement, letter campaign."""

from attrs import field, frozen

from hrdocs.fields import (
    ACTS,
    CONCERNED,
    LANGUAGE,
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
from hrdocs.model.common import EITHER, Contact, Demand, Place
from hrdocs.values import Answer, Citation, LocalText, Norm, PartialDate, Period
from hrdocs.vocabulary import (
    AddresseeRole,
    AppealKind,
    ClosingResult,
    Concern,
    SectionKind,
    SeriesPlace,
)
from hrdocs.vocabulary.exclusions import CLOSING_OF_SERIES


@frozen(kw_only=True, repr=False, eq=False)
class Series(ModelObject):
    """The place of an appeal among those on the same case."""

    place: SeriesPlace = field(metadata=doc("First, update, follow-up, closing."))
    number: int | None = field(default=None, metadata=doc("Its number in the series, as printed.", least=0, most=9999))
    of: tuple[str, ...] = field(
        default=(),
        metadata=doc(
            "Ids of the appeals that it follows.",
            to="appeal",
            link=Link(Whom.USUALLY, Order.OWN_RULE),
            chain=ChainWay.UP,
        ),
    )
    previous_reference: str | None = field(
        default=None,
        metadata=doc("Number or address of the one before, where no record of it is at hand.", words=Words.EXACT),
    )
    closing_result: tuple[ClosingResult, ...] = field(
        default=(),
        metadata=doc(
            "How the case ended for a closing appeal.",
            excludes=(Excludes("place", CLOSING_OF_SERIES, is_unusual=True),),
        ),
    )

    EXAMPLE = {"place": "update", "number": 1}


@frozen(kw_only=True, repr=False, eq=False)
class Finding(ModelObject):
    """A judgement that an appeal passes, in its own voice or another's: arbitrary, in retaliation, trumped up."""

    what: LocalText = field(metadata=doc("The finding, in words.", words=Words.OWN))
    subjects: tuple[str, ...] = field(
        default=(),
        metadata=doc(
            "Ids of the people and organisations it is about.",
            to=EITHER,
            link=CONCERNED,
            is_about=True,
            role=Role.SUBJECT,
        ),
    )
    records: tuple[str, ...] = field(
        default=(),
        metadata=doc(
            "Ids of the detentions, charges, cases or acts it is about.",
            to=("detention", "charge", "proceeding", "judgment", "incident", "listing"),
            link=Link(Whom.USUALLY, Order.USUALLY_NOT_BEFORE),
            is_about=True,
        ),
    )
    by: tuple[str, ...] = field(
        default=(),
        metadata=doc(
            "Ids of those whose view it is; the issuers when absent.", to=EITHER, link=CONCERNED, role=Role.OFFICE
        ),
    )
    norms: tuple[Norm, ...] = field(default=(), metadata=doc("Norms named in it."))

    EXAMPLE = {"what": {"en": "arrested for her work as a lawyer"}, "subjects": ["p1"]}


@frozen(kw_only=True, repr=False, eq=False)
class Addressee(ModelObject):
    """A person or body to whom the appeal is sent, or to whom its readers should write."""

    role: AddresseeRole = field(metadata=doc("To, copy to, diplomatic mission ..."))
    person: str | None = field(
        default=None, metadata=doc("Id of the person.", to="person", link=ACTS, role=Role.OFFICE)
    )
    organisation: str | None = field(default=None, metadata=doc("Id of the body.", to="organisation", link=ACTS))
    post: LocalText | None = field(default=None, metadata=doc("The person's post, as printed.", words=Words.PRINTED))
    described: LocalText | None = field(
        default=None, metadata=doc("Who is meant, where no one is named.", words=Words.OWN)
    )
    salutation: LocalText | None = field(default=None, metadata=doc("The salutation of the letter.", words=Words.OWN))
    contacts: tuple[Contact, ...] = field(default=(), metadata=doc("How to reach them, as printed.", floor="red"))
    as_of: PartialDate | None = field(
        default=None,
        metadata=doc("The day on which post and contacts were valid.", ahead=Ahead.NEVER, rarely_after="day"),
    )

    EXAMPLE = {
        "role": "to",
        "organisation": "o5",
        "salutation": {"en": "Dear Prosecutor General"},
        "contacts": [{"kind": "email", "value": "office@example.org"}],
    }


@frozen(kw_only=True, repr=False, eq=False)
class Reply(ModelObject):
    """The answer of a government or another addressee, or its silence."""

    by: tuple[str, ...] = field(
        default=(), metadata=doc("Ids of those who were to answer.", to=EITHER, link=ACTS, role=Role.OFFICE)
    )
    sent: PartialDate | None = field(
        default=None, metadata=doc("When the question or communication was sent.", ahead=Ahead.NEVER)
    )
    received: Answer | None = field(default=None, metadata=doc("Whether an answer came."))
    day: PartialDate | None = field(
        default=None, metadata=doc("Day of the answer.", ahead=Ahead.NEVER, not_before="sent")
    )
    late: Answer | None = field(default=None, metadata=doc("Whether it came after the deadline."))
    appeal: str | None = field(
        default=None,
        metadata=doc(
            "Id of the answer, where it is a record.",
            to="appeal",
            link=Link(Whom.ANY, Order.NOT_AFTER),
            chain=ChainWay.DOWN,
        ),
    )
    about: LocalText | None = field(
        default=None, metadata=doc("What it says, in words: their account, not a fact.", words=Words.OWN)
    )

    EXAMPLE = {"by": ["o6"], "received": "yes", "day": "2024-02-02", "late": "yes"}


@frozen(kw_only=True, repr=False, eq=False)
class Section(ModelObject):
    """One section of the published text."""

    kind: SectionKind | None = field(default=None, metadata=doc("What it is for."))
    heading: LocalText | None = field(default=None, metadata=doc("Its heading.", words=Words.OWN))
    text: LocalText | None = field(
        default=None, metadata=doc("Its text, or a summary in one's own words.", words=Words.OWN)
    )

    EXAMPLE = {"kind": "background", "text": {"en": "The arrest came after the election."}}


@frozen(kw_only=True, repr=False, eq=False)
class Appeal(Record):
    """A published act of advocacy. A judicial appeal is a `judgment` of a higher instance."""

    type = "appeal"

    kind: AppealKind = field(metadata=doc("What kind of act."))
    reference: str | None = field(default=None, metadata=doc("Its reference number, as printed.", words=Words.EXACT))
    title: LocalText | None = field(default=None, metadata=doc("Its title.", words=Words.OWN))
    issuers: tuple[str, ...] = field(
        default=(), metadata=doc("Ids of those who issue it.", to=EITHER, link=ACTS, role=Role.OFFICE)
    )
    signatories: tuple[str, ...] = field(
        default=(), metadata=doc("Ids of those who signed it.", to=EITHER, link=ACTS, role=Role.OFFICE)
    )
    day: PartialDate | None = field(default=None, metadata=doc("Its day.", ahead=Ahead.NEVER))
    places: tuple[Place, ...] = field(default=(), metadata=doc("Where it was issued."))
    covers: Period | None = field(
        default=None, metadata=doc("The time that a report or review is about.", ahead=Ahead.NEVER, not_after="day")
    )
    deadline: PartialDate | None = field(
        default=None, metadata=doc("Until when readers are asked to act.", ahead=Ahead.WHOLE)
    )
    series: Series | None = field(default=None, metadata=doc("Its place among the appeals on the same case."))
    concerns: tuple[Concern, ...] = field(default=(), metadata=doc("What it is about, as its heading says."))
    subjects: tuple[str, ...] = field(
        default=(),
        metadata=doc(
            "Ids of those on whose behalf it is made.", to=EITHER, link=CONCERNED, role=Role.SUBJECT, is_about=True
        ),
    )
    citations: tuple[Citation, ...] = field(default=(), metadata=doc("Provisions that it discusses in general."))
    findings: tuple[Finding, ...] = field(
        default=(), metadata=doc("What it finds about people or acts, and by whose account.")
    )
    addressees: tuple[Addressee, ...] = field(default=(), metadata=doc("Those it is sent to."))
    demands: tuple[Demand, ...] = field(default=(), metadata=doc("What it asks for, in its order."))
    replies: tuple[Reply, ...] = field(default=(), metadata=doc("Answers of those addressed, or their silence."))
    languages: tuple[str, ...] = field(
        default=(), metadata=doc("Languages to write in, preferred first.", form=LANGUAGE)
    )
    language_note: LocalText | None = field(
        default=None, metadata=doc("What else it says about languages.", words=Words.OWN)
    )
    report_to: tuple[Contact, ...] = field(default=(), metadata=doc("Where readers report what they did.", floor="red"))
    sections: tuple[Section, ...] = field(default=(), metadata=doc("Its text by section."))

    EXAMPLE = {
        "type": "appeal",
        "id": "a1",
        "kind": "urgent_action",
        "reference": "0.00",
        "day": "2021-04-01",
        "deadline": "2021-05-13",
        "subjects": ["p1"],
        "demands": [{"kind": "release_unconditionally", "for_whom": ["p1"]}],
        "languages": ["be", "ru"],
    }
