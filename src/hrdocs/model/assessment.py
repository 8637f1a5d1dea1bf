"""The answers given to one checklist about one person as of one day, by a named body."""

from attrs import field, frozen

from hrdocs.fields import ACTS, CONCERNED, FRAMEWORK, INPUT, Ahead, Link, ModelObject, Order, Role, Whom, Words, doc
from hrdocs.model.base import Record, SourceReference
from hrdocs.values import Answer, LocalText, PartialDate, Period
from hrdocs.vocabulary import AssessmentResult, DemandKind, PhaseKind


@frozen(kw_only=True, repr=False, eq=False)
class AnsweredInput(ModelObject):
    """One question of a checklist with its answer and what the answer rests on."""

    input: str = field(metadata=doc("Name of the framework's input.", form=INPUT))
    answer: Answer = field(metadata=doc("Yes, no or unknown."))
    why: LocalText | None = field(default=None, metadata=doc("The reason.", words=Words.OWN))
    sources: tuple[SourceReference, ...] = field(default=(), metadata=doc("What it rests on."))

    EXAMPLE = {"input": "selective", "answer": "unknown"}


@frozen(kw_only=True, repr=False, eq=False)
class Deprivation(ModelObject):
    """One period in which the person was held or restricted, as used in the answers to a checklist."""

    kind: PhaseKind | None = field(default=None, metadata=doc("Its kind."))
    period: Period | None = field(default=None, metadata=doc("From when to when.", ahead=Ahead.NEVER, not_after="on"))
    detentions: tuple[str, ...] = field(
        default=(), metadata=doc("Ids of the detentions meant.", to="detention", link=Link(Whom.SAME, Order.WITHIN))
    )

    EXAMPLE = {"kind": "pretrial_detention", "period": "2021-03-27/"}


@frozen(kw_only=True, repr=False, eq=False)
class Assessment(Record):
    """The answers given to one checklist about one person as of one day. It is no recognition and never becomes one."""

    type = "assessment"

    person: str = field(metadata=doc("Id of the person.", to="person", link=CONCERNED, role=Role.SUBJECT))
    framework: str = field(metadata=doc("The framework.", form=FRAMEWORK))
    framework_version: str | None = field(
        default=None, metadata=doc("Version of the framework's data.", words=Words.EXACT)
    )
    on: PartialDate | None = field(
        default=None, metadata=doc("The day for which the questions are answered.", ahead=Ahead.NEVER)
    )
    deprivations: tuple[Deprivation, ...] = field(
        default=(), metadata=doc("How and when the person was held or restricted, as far as the checklist used it.")
    )
    answers: tuple[AnsweredInput, ...] = field(default=(), metadata=doc("The answers."))
    result: AssessmentResult | None = field(
        default=None, metadata=doc("The result of the answers, by the framework's logic.")
    )
    letters: tuple[str, ...] = field(
        default=(), metadata=doc("The factors met, by their printed letters.", words=Words.EXACT)
    )
    demands: tuple[DemandKind, ...] = field(
        default=(), metadata=doc("The demands that follow from the result, by kind.")
    )
    assessed_by: tuple[str, ...] = field(
        default=(),
        metadata=doc("Ids of those who answered.", to=("organisation", "person"), link=ACTS, role=Role.OTHER),
    )
    assessed_on: PartialDate | None = field(
        default=None, metadata=doc("When it was done.", ahead=Ahead.NEVER, not_before="on")
    )

    EXAMPLE = {
        "type": "assessment",
        "id": "as1",
        "person": "p1",
        "framework": "guidelines2013",
        "on": "2021-04-09",
        "answers": [{"input": "sole_basis_a", "answer": "yes"}, {"input": "selective", "answer": "unknown"}],
    }
