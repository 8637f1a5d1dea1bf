"""A published act by which named bodies give, keep, decline or withdraw a status, or publish a finding."""

from attrs import field, frozen

from hrdocs.fields import ACTS, CONCERNED, FRAMEWORK, Ahead, Link, Order, Role, Whom, Words, doc
from hrdocs.model.base import Record
from hrdocs.model.common import Demand
from hrdocs.values import LocalText, Norm, PartialDate, Period
from hrdocs.vocabulary import LetterScope, RecognitionAct, RecognitionStatus


@frozen(kw_only=True, repr=False, eq=False)
class Recognition(Record):
    """A published act by which named bodies give, keep, decline or withdraw a status, or publish a finding.

    It is an act of named bodies on a day, never derived from a checklist.
    """

    type = "recognition"

    status: RecognitionStatus = field(metadata=doc("The status or finding."))
    act: RecognitionAct | None = field(default=None, metadata=doc("Given, kept, declined, withdrawn."))
    persons: tuple[str, ...] = field(
        default=(),
        metadata=doc(
            "Ids of the persons.",
            to="person",
            link=CONCERNED,
            role=Role.SUBJECT,
            is_about=True,
        ),
    )
    group: LocalText | None = field(
        default=None, metadata=doc("The group, where persons are described and not named.", words=Words.OWN)
    )
    issuers: tuple[str, ...] = field(
        default=(),
        metadata=doc("Ids of the bodies whose act it is.", to=("organisation", "person"), link=ACTS, role=Role.OFFICE),
    )
    day: PartialDate | None = field(default=None, metadata=doc("Day of the act.", ahead=Ahead.NEVER))
    adopted: PartialDate | None = field(
        default=None,
        metadata=doc(
            "When an opinion or views were adopted, where that is known beside their issue.", ahead=Ahead.NEVER
        ),
    )
    issued: PartialDate | None = field(
        default=None,
        metadata=doc("When the document was issued or published.", ahead=Ahead.NEVER, not_before="adopted"),
    )
    session: LocalText | None = field(
        default=None, metadata=doc("The session at which it was adopted, as printed.", words=Words.PRINTED)
    )
    period_met: Period | None = field(
        default=None,
        metadata=doc("The period in which the criteria are said to have been met.", ahead=Ahead.NEVER, not_after="day"),
    )
    period_described: LocalText | None = field(
        default=None, metadata=doc("That period in words, where no days are given: while held.", words=Words.OWN)
    )
    framework: str | None = field(default=None, metadata=doc("The framework named.", form=FRAMEWORK))
    letters: tuple[str, ...] = field(
        default=(), metadata=doc("Its letters or categories, as printed: 3.1 (a), II.", words=Words.EXACT)
    )
    letters_scope: LetterScope | None = field(
        default=None, metadata=doc("Whether the letters are found for each person or cited for the list.")
    )
    reference: str | None = field(
        default=None, metadata=doc("Number of the opinion or decision, as printed.", words=Words.EXACT)
    )
    statement: str | None = field(
        default=None,
        metadata=doc(
            "Id of the appeal in which it was published.",
            to="appeal",
            link=Link(Whom.USUALLY, Order.USUALLY_NOT_AFTER),
        ),
    )
    norms: tuple[Norm, ...] = field(
        default=(), metadata=doc("Rights whose exercise was punished, or norms found broken.")
    )
    norms_claimed: tuple[Norm, ...] = field(
        default=(), metadata=doc("Norms that the complaint invoked, whether found broken or not.")
    )
    demands: tuple[Demand, ...] = field(default=(), metadata=doc("Remedies and other demands, in its order."))
    about: LocalText | None = field(default=None, metadata=doc("What it says, in words.", words=Words.OWN))

    EXAMPLE = {
        "type": "recognition",
        "id": "r1",
        "status": "political_prisoner",
        "act": "gives",
        "persons": ["p1"],
        "issuers": ["o1"],
        "day": "2021-04-09",
        "framework": "guidelines2013",
        "letters": ["3.1 (a)"],
    }
