"""One unbroken time in the state's hands, or one restriction; its legal ground may change inside it, in phases."""

from attrs import field, frozen

from hrdocs.fields import ACTS, Ahead, ChainWay, Excludes, Link, ModelObject, Order, Role, Whom, Words, doc
from hrdocs.model.base import Record
from hrdocs.model.common import Participant, Place
from hrdocs.values import Answer, LocalText, PartialDate, Period
from hrdocs.vocabulary import (
    DetentionState,
    EndCircumstance,
    EndGround,
    EndHow,
    OrderedBy,
    PhaseKind,
    Regime,
)
from hrdocs.vocabulary.exclusions import (
    ABROAD_AT_HOME,
    ABROAD_IN_REGION,
    ALWAYS_FREE,
    CIRCUMSTANCE_OF_END,
    GROUND_AFTER_PHASE,
    GROUND_OF_END,
    ORDER_OF_PHASE,
    ORDERED_BY_NO_ONE,
    RARE_CIRCUMSTANCES,
    RARE_GROUND_OF_END,
    RARE_REGIME_OF_PHASE,
    REGIME_OF_PHASE,
)


@frozen(kw_only=True, repr=False, eq=False)
class Phase(ModelObject):
    """One stretch of a detention under one ground, in one place. Days may be absent; the phases are in order."""

    kind: PhaseKind = field(metadata=doc("On what ground the person was held or restricted."))
    period: Period | None = field(default=None, metadata=doc("From when to when, ends included.", ahead=Ahead.NEVER))
    planned_end: PartialDate | None = field(
        default=None,
        metadata=doc(
            "When it was or is due to end, by the sentence or the order; never the end itself.",
            ahead=Ahead.WHOLE,
            not_before="period",
        ),
    )
    place: Place | None = field(default=None, metadata=doc("Where."))
    regime: Regime | None = field(
        default=None,
        metadata=doc(
            "Under which regime.",
            excludes=(Excludes("kind", REGIME_OF_PHASE), Excludes("kind", RARE_REGIME_OF_PHASE, is_unusual=True)),
        ),
    )
    ordered_by: OrderedBy | None = field(
        default=None,
        metadata=doc(
            "Who ordered it, by kind.",
            excludes=(
                Excludes("kind", ORDER_OF_PHASE, is_unusual=True),
                Excludes("organisation", ORDERED_BY_NO_ONE),
                Excludes("official", ORDERED_BY_NO_ONE),
            ),
        ),
    )
    organisation: str | None = field(
        default=None, metadata=doc("Id of the body that ordered it.", to="organisation", link=ACTS, of_state=True)
    )
    official: str | None = field(
        default=None,
        metadata=doc("Id of the official who ordered it.", to="person", link=ACTS, role=Role.OFFICE, free=ALWAYS_FREE),
    )
    charges: tuple[str, ...] = field(
        default=(),
        metadata=doc("Ids of the charges it rests on.", to="charge", link=Link(Whom.SAME, Order.NOT_BEFORE)),
    )
    judgment: str | None = field(
        default=None,
        metadata=doc("Id of the judgment it rests on.", to="judgment", link=Link(Whom.SAME, Order.NOT_BEFORE)),
    )
    about: LocalText | None = field(
        default=None,
        metadata=doc("Its conditions, in words: hours at home, reports to the police, no internet.", words=Words.OWN),
    )

    EXAMPLE = {"kind": "pretrial_detention", "period": "2021-03-27/", "ordered_by": "prosecutor"}


@frozen(kw_only=True, repr=False, eq=False)
class Arrest(ModelObject):
    """How the person was seized."""

    day: PartialDate | None = field(
        default=None, metadata=doc("When; with the hour where it is known.", ahead=Ahead.NEVER)
    )
    place: Place | None = field(default=None, metadata=doc("Where."))
    by: tuple[str, ...] = field(
        default=(),
        metadata=doc(
            "Ids of those who seized the person.",
            to=("organisation", "person"),
            link=ACTS,
            role=Role.OFFICE,
            free=ALWAYS_FREE,
        ),
    )
    agents_identified: Answer | None = field(default=None, metadata=doc("Whether they said who they were."))
    order_shown: Answer | None = field(default=None, metadata=doc("Whether an order or warrant was shown."))
    reasons_given: Answer | None = field(default=None, metadata=doc("Whether the reasons were stated."))
    force_used: Answer | None = field(default=None, metadata=doc("Whether force was used."))
    family_told: Answer | None = field(default=None, metadata=doc("Whether the authorities informed the family."))
    custody_admitted: PartialDate | None = field(
        default=None, metadata=doc("When the authorities first said that they held the person.", ahead=Ahead.NEVER)
    )
    first_counsel: PartialDate | None = field(
        default=None, metadata=doc("When the person first saw counsel.", ahead=Ahead.NEVER)
    )
    first_judge: PartialDate | None = field(
        default=None, metadata=doc("When the person was first brought before a judge.", ahead=Ahead.NEVER)
    )
    about: LocalText | None = field(default=None, metadata=doc("What happened, in words.", words=Words.OWN))

    EXAMPLE = {"day": "2021-03-24T14:00~", "reasons_given": "no", "first_counsel": "2021-03-24T18:30"}


@frozen(kw_only=True, repr=False, eq=False)
class End(ModelObject):
    """How a detention ended: what happened, in which legal form, under what circumstances."""

    day: PartialDate | None = field(default=None, metadata=doc("When.", ahead=Ahead.NEVER))
    how: EndHow | None = field(
        default=None,
        metadata=doc(
            "What happened to the person.",
            excludes=(
                Excludes("place.country", ABROAD_AT_HOME, is_unusual=True),
                Excludes("place.region", ABROAD_IN_REGION, is_unusual=True),
            ),
        ),
    )
    ground: EndGround | None = field(
        default=None,
        metadata=doc(
            "The legal form; absent when no paper was shown.",
            excludes=(
                Excludes("how", GROUND_OF_END),
                Excludes("how", RARE_GROUND_OF_END, is_unusual=True),
                Excludes("phases.kind", GROUND_AFTER_PHASE, is_unusual=True, is_last=True),
            ),
        ),
    )
    circumstances: tuple[EndCircumstance, ...] = field(
        default=(),
        metadata=doc(
            "Other circumstances of it.",
            excludes=(
                Excludes("how", CIRCUMSTANCE_OF_END),
                Excludes("circumstances", RARE_CIRCUMSTANCES, is_unusual=True),
            ),
        ),
    )
    place: Place | None = field(
        default=None, metadata=doc("Where the person was released, or brought to: the country for one taken abroad.")
    )
    arranged_with: tuple[str, ...] = field(
        default=(),
        metadata=doc(
            "Ids of the states, bodies or people with whom it was arranged.",
            to=("organisation", "person"),
            link=ACTS,
            role=Role.OFFICE,
        ),
    )
    in_return: LocalText | None = field(default=None, metadata=doc("What was given for it, in words.", words=Words.OWN))

    EXAMPLE = {"day": "2021-04-08", "how": "released", "ground": "term_served"}


@frozen(kw_only=True, repr=False, eq=False)
class Detention(Record):
    """One unbroken time in the state's hands, or one restriction."""

    type = "detention"

    person: str = field(
        metadata=doc("Id of the person held.", to="person", link=Link(Whom.ANY, Order.OWN_RULE), role=Role.SUBJECT)
    )
    phases: tuple[Phase, ...] = field(default=(), metadata=doc("Its stretches, in order of time."))
    state: DetentionState | None = field(
        default=None, metadata=doc("Whether it goes on or is over; over may be known without the day.")
    )
    as_of: PartialDate | None = field(default=None, metadata=doc("The day for which `state` holds.", ahead=Ahead.NEVER))
    arrest: Arrest | None = field(default=None, metadata=doc("How it began."))
    ended: End | None = field(default=None, metadata=doc("How it ended."))
    follows: str | None = field(
        default=None,
        metadata=doc(
            "Id of the detention that it followed without a break.",
            to="detention",
            link=Link(Whom.SAME, Order.AT_ONCE),
            chain=ChainWay.UP,
        ),
    )
    participants: tuple[Participant, ...] = field(default=(), metadata=doc("Who had a role in it."))
    about: LocalText | None = field(
        default=None, metadata=doc("What else the source says about it, in words.", words=Words.OWN)
    )

    EXAMPLE = {
        "type": "detention",
        "id": "d1",
        "person": "p1",
        "phases": [{"kind": "custody", "period": "2021-03-24/"}],
    }
