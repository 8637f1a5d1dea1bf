"""A penalty as a court imposed it. It is above the model, because the law compares it with what a part allows."""

from attrs import field, frozen

from hrdocs.fields import (
    CONCERNED,
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
from hrdocs.values import Citation, LocalText, PartialDate, Quantity
from hrdocs.vocabulary import PenaltyExecution, PenaltyJoining, PenaltyKind, PenaltyRole, Regime
from hrdocs.vocabulary.exclusions import (
    PENALTY_OF_BODY,
    RARE_TERM_OF_PENALTY,
    REGIME_OF_PENALTY,
    SUM_OF_PENALTY,
    TERM_OF_PENALTY,
)


@frozen(kw_only=True, repr=False, eq=False)
class RegimeTerm(ModelObject):
    """The part of a term that is served under one regime."""

    regime: Regime = field(metadata=doc("The regime.", excludes=(Excludes("kind", REGIME_OF_PENALTY),)))
    term: Quantity | None = field(
        default=None, metadata=doc("How long; the whole term when absent.", pattern=Quantity.DURATION_PATTERN)
    )

    EXAMPLE = {"regime": "colony_general"}


@frozen(kw_only=True, repr=False, eq=False)
class Penalty(ModelObject):
    """One penalty as a court imposed it.

    Only penalties with a role `final_main` or `final_additional` may be summed; only those `for_charge` may be
    compared with the sanction of one part.
    """

    kind: PenaltyKind = field(metadata=doc("Kind of penalty."))
    role: PenaltyRole | None = field(default=None, metadata=doc("Set for one charge, or final; main or additional."))
    person: str | None = field(
        default=None,
        metadata=doc(
            "Id of the person it is imposed on, where the judgment is about several.",
            to="person",
            link=Link(Whom.MEMBER, Order.BORN),
            role=Role.SUBJECT,
            is_about=True,
        ),
    )
    organisation: str | None = field(
        default=None,
        metadata=doc(
            "Id of the organisation it is imposed on.",
            to="organisation",
            link=CONCERNED,
            is_about=True,
            excludes=(Excludes("kind", PENALTY_OF_BODY),),
        ),
    )
    jointly_with: tuple[str, ...] = field(
        default=(),
        metadata=doc(
            "Ids of those who owe the same sum together with the person.",
            to=("person", "organisation"),
            link=CONCERNED,
            role=Role.SUBJECT,
        ),
    )
    charge: str | None = field(
        default=None,
        metadata=doc(
            "Id of the charge it is set for.", to="charge", link=Link(Whom.SAME, Order.OWN_RULE), is_about=True
        ),
    )
    term: Quantity | None = field(
        default=None,
        metadata=doc(
            "How long.",
            pattern=Quantity.DURATION_PATTERN,
            excludes=(Excludes("kind", TERM_OF_PENALTY), Excludes("kind", RARE_TERM_OF_PENALTY, is_unusual=True)),
        ),
    )
    money: Quantity | None = field(
        default=None,
        metadata=doc("How much money.", pattern=Quantity.MONEY_PATTERN, excludes=(Excludes("kind", SUM_OF_PENALTY),)),
    )
    equivalent: tuple[Quantity, ...] = field(
        default=(),
        metadata=doc(
            "The same money in other currencies, as calculated by the source.", pattern=Quantity.MONEY_PATTERN
        ),
    )
    base_units: Quantity | None = field(
        default=None,
        metadata=doc(
            "How many base units.", pattern=Quantity.NUMBER_PATTERN, excludes=(Excludes("kind", SUM_OF_PENALTY),)
        ),
    )
    regimes: tuple[RegimeTerm, ...] = field(default=(), metadata=doc("Regimes in the order in which they are served."))
    joined_by: PenaltyJoining | None = field(
        default=None, metadata=doc("How it was joined with others (Criminal Code, Articles 72 and 73).")
    )
    execution: PenaltyExecution | None = field(default=None, metadata=doc("Whether and how it is to be served."))
    served_from: PartialDate | None = field(default=None, metadata=doc("From when the term runs.", ahead=Ahead.WHOLE))
    consecutive_to: str | None = field(
        default=None,
        metadata=doc(
            "Id of the judgment after whose term this one is served.",
            to="judgment",
            link=Link(Whom.SAME, Order.USUALLY_NOT_BEFORE),
            chain=ChainWay.UP,
        ),
    )
    citation: Citation | None = field(
        default=None, metadata=doc("The provision under which it is set, where no record of the charge is at hand.")
    )
    about: LocalText | None = field(
        default=None,
        metadata=doc(
            "What else the source says about it, in words: the posts barred, the things taken.", words=Words.OWN
        ),
    )

    EXAMPLE = {"kind": "fine", "role": "final_main", "money": "675 BYN", "base_units": "25"}
