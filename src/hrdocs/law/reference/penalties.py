"""What a part allows: penalties as ranges, and whether an imposed penalty is inside one.

Facts come from the sanctions of the codes (санкции статей), bounds that a sanction leaves open from the general parts.
"""

from collections.abc import Collection, Iterable
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

from attrs import frozen

from hrdocs.law.reference.code_names import CRIMINAL
from hrdocs.lazy import later
from hrdocs.notebooks import Displayed
from hrdocs.penalty import Penalty
from hrdocs.values import Answer, Citation, Duration, Money, Quantity
from hrdocs.values.amounts import Amount
from hrdocs.vocabulary import PenaltyKind, PenaltyRole

# From mild to heavy: Article 48(1) of the Criminal Code, then Article 6.2(1) of the 2021 code.
_WEIGHT: Final = {
    kind: weight
    for weight, kind in enumerate(
        (
            PenaltyKind.WARNING,
            PenaltyKind.COMMUNITY_SERVICE,
            PenaltyKind.FINE,
            PenaltyKind.DEPRIVATION_OF_RIGHT,
            PenaltyKind.DEPRIVATION_OF_SPECIAL_RIGHT,
            PenaltyKind.CORRECTIVE_LABOUR,
            PenaltyKind.DEPORTATION,
            PenaltyKind.MILITARY_RESTRICTION,
            PenaltyKind.ADMINISTRATIVE_ARREST,
            PenaltyKind.ARREST,
            PenaltyKind.RESTRICTION_OF_LIBERTY,
            PenaltyKind.IMPRISONMENT,
            PenaltyKind.LIFE_IMPRISONMENT,
            PenaltyKind.DEATH_PENALTY,
        )
    )
}
# What a court may impose although the sanction does not name it: Criminal Code, Articles 46-1, 51(2), 53, 60, 100, 107;
# code of 2003, Article 6.6; code of 2021, Articles 6.9(3) and 6.10.
_BESIDE_SANCTION: Final = frozenset(
    {
        PenaltyKind.SPECIAL_CONFISCATION,
        PenaltyKind.RECOVERY_OF_VALUE,
        PenaltyKind.DEPRIVATION_OF_RANK,
        PenaltyKind.DEPRIVATION_OF_RIGHT,
        PenaltyKind.MILITARY_RESTRICTION,
        PenaltyKind.COMPULSORY_TREATMENT,
        PenaltyKind.PSYCHIATRIC_MEASURE,
        PenaltyKind.CORRECTIVE_LABOUR,
        PenaltyKind.OTHER,
    }
)
_WITHOUT_AMOUNT: Final = frozenset(
    {
        PenaltyKind.WARNING,
        PenaltyKind.LIFE_IMPRISONMENT,
        PenaltyKind.DEATH_PENALTY,
        PenaltyKind.DEPORTATION,
        PenaltyKind.CONFISCATION,
    }
)

Bound = Duration | Decimal | None


@frozen(kw_only=True, repr=False)
class PenaltyRange(Displayed):
    """One penalty of a sanction: a kind with its bounds, an alternative to the others or added to one of them.

    Its text is for reading: `imprisonment up to 3 years`, `fine 20 to 50 base units`. An additional one says so.
    `hrdocs.display` has it in three languages.

    Args:
        kind: Kind of penalty.
        least: The least term or amount; None where the sanction gives none.
        most: The most; None where the sanction gives none.
        unit: `base` (base units) or `percent`, for a fine.
        is_additional: Whether it is added to a main penalty; otherwise it is one of the alternatives.
        is_mandatory: For an additional one, whether it must be added.
        follows: For an additional one, the main penalty after which it is printed. Under Article 48(4) of the Criminal
            Code it may go with others of the same sanction too.
        subjects: `entrepreneur`, `legal_entity`, `official`; empty for a natural person.
        of: For percent, of what: `value`, `income`, `tax`, `payment`, `earnings`, `sum`; for a confiscation of two
            kinds of things, which: `object` (the thing the offence is about) or `means` (tools, vehicles).
        floor: Base units below which a share does not go.
        cap: Base units above which it does not go.
        per: `day`, `three_days`, `week`, `month` or `party`, where the amount, or the step, is counted for each.
        step: Base units that are added for each `per` to the amount, which is then due once.
        cap_percent: Percent of the sum above which it does not go.
        only_if: The circumstances without which it may not be imposed, as the sanction names them: `point 12`.
        otherwise: The range in base units that applies where the share cannot be calculated.
        is_general: Whether a bound comes from the general part.
    """

    kind: PenaltyKind
    least: Bound = None
    most: Bound = None
    unit: str | None = None
    is_additional: bool = False
    is_mandatory: bool = False
    follows: PenaltyKind | None = None
    subjects: tuple[str, ...] = ()
    of: str | None = None
    floor: Decimal | None = None
    cap: Decimal | None = None
    per: str | None = None
    step: Decimal | None = None
    cap_percent: Decimal | None = None
    only_if: str | None = None
    otherwise: "PenaltyRange | None" = None
    is_general: bool = False

    def __str__(self) -> str:
        return str(later["display"](self))

    @property
    def weight(self) -> tuple[int, Decimal]:
        """A key by which the heavier penalty is the greater."""
        if isinstance(self.most, Duration):
            size = Decimal(self.most.days_bounds[1])
        else:
            size = self.most if self.most is not None else Decimal(0)
        return weight_of(self.kind), size


@frozen
class Verdict:
    """Whether a part allows a penalty, and why.

    Args:
        answer: Yes, no or unknown.
        reason: A stable word: `within`, `kind_not_in_sanction`, `above_most`, `below_least`, `beside_sanction`,
            `amount_not_stated`, `amount_not_exact`, `unit_unknown`, `share`, `bound_unknown`, `joined_penalty`,
            `wording_unknown`, `beyond_as_of`.
        bounds: The range with which it was compared, where there is one.
    """

    answer: Answer
    reason: str
    bounds: PenaltyRange | None = None


def range_of(given: dict[str, Any], kind: str | None = None) -> PenaltyRange:
    """Return the range that a row of the data describes."""
    name = kind or given["kind"]
    otherwise = given.get("otherwise")
    return PenaltyRange(
        kind=PenaltyKind(name),
        least=_bound(given.get("least")),
        most=_bound(given.get("most")),
        unit=given.get("unit"),
        is_additional="additional" in given,
        is_mandatory=given.get("additional") == "mandatory",
        follows=PenaltyKind(given["follows"]) if "follows" in given else None,
        subjects=tuple(given.get("for", ())),
        of=given.get("of"),
        floor=_decimal(given.get("at_least")),
        cap=_decimal(given.get("at_most")),
        per=given.get("per"),
        step=_decimal(given.get("step")),
        cap_percent=_decimal(given.get("most_percent")),
        only_if=given.get("only_if"),
        otherwise=range_of(otherwise, "fine") if otherwise else None,
    )


def _bound(text: str | None) -> Bound:
    if text is None:
        return None
    return Duration.parse(text) if text[0] == "P" else Decimal(text)


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def weight_of(kind: PenaltyKind) -> int:
    """Return how heavy a kind of penalty is among the others; -1 for one that has no place among them."""
    return _WEIGHT.get(kind, -1)


def heaviest(ranges: Iterable[PenaltyRange]) -> PenaltyRange | None:
    """Return the heaviest main penalty for a natural person or, where the part knows none, for the others."""
    main = [entry for entry in ranges if not entry.is_additional]
    people = [entry for entry in main if not entry.subjects]
    return max(people or main, key=lambda entry: entry.weight, default=None)


def judge(
    penalty: Penalty, ranges: Iterable[PenaltyRange], *, base_units: Collection[Money], subject: str | None, code: str
) -> Verdict:
    """Compare a penalty with ranges whose open bounds are already filled from the general part.

    Args:
        penalty: As imposed.
        ranges: Of the sanction.
        base_units: Those that the day can have; none where they are unknown.
        subject: Whom it was imposed on; None for a natural person.
        code: That of the sanction.
    """
    if penalty.role not in {None, PenaltyRole.FOR_CHARGE}:
        return Verdict(Answer.UNKNOWN, "joined_penalty")
    fitting = [
        entry
        for entry in ranges
        if entry.kind is penalty.kind and (subject in entry.subjects if subject else not entry.subjects)
    ]
    if not fitting:
        beside = penalty.kind in _BESIDE_SANCTION or (penalty.kind is PenaltyKind.CONFISCATION and code not in CRIMINAL)
        return Verdict(Answer.UNKNOWN, "beside_sanction") if beside else Verdict(Answer.NO, "kind_not_in_sanction")
    verdicts = [_against(penalty, entry, base_units) for entry in fitting]
    for answer in (Answer.YES, Answer.UNKNOWN):
        for verdict in verdicts:
            if verdict.answer is answer:
                return verdict
    return verdicts[0]


def _against(penalty: Penalty, entry: PenaltyRange, base_units: Collection[Money]) -> Verdict:
    if entry.kind in _WITHOUT_AMOUNT:
        return Verdict(Answer.YES, "within", entry)
    if entry.unit == "percent" or entry.per is not None:
        return Verdict(Answer.UNKNOWN, "share", entry)
    if entry.kind is PenaltyKind.FINE and penalty.base_units is None and penalty.money is not None:
        ends = _in_base_units(penalty.money, base_units)
        return Verdict(Answer.UNKNOWN, "unit_unknown", entry) if ends is None else _compared(*ends, entry)
    amount = penalty.base_units if entry.kind is PenaltyKind.FINE else penalty.term
    if amount is None:
        return Verdict(Answer.UNKNOWN, "amount_not_stated", entry)
    return _compared(amount.least, amount.most, entry)


def _in_base_units(money: Quantity, base_units: Collection[Money]) -> tuple[Fraction | None, Fraction | None] | None:
    """Return the least and the most base units that a sum can be, exactly; None where the base unit is not known.

    A quantity holds four digits after the point, and 1331 roubles are 49.29629... base units of 27.
    """
    currencies = {unit.currency for unit in base_units}
    ends = [end for end in (money.least, money.most) if isinstance(end, Money)]
    if len(currencies) != 1 or any(end.currency not in currencies for end in ends):
        return None
    amounts = [Fraction(unit.amount) for unit in base_units]
    low, high = (Fraction(end.amount) if isinstance(end, Money) else None for end in (money.least, money.most))
    return None if low is None else low / max(amounts), None if high is None else high / min(amounts)


def _compared(low: Amount | Fraction | None, high: Amount | Fraction | None, entry: PenaltyRange) -> Verdict:
    if low is None and high is None:
        return Verdict(Answer.UNKNOWN, "amount_not_exact", entry)
    if _above(low, entry.most).is_yes:
        return Verdict(Answer.NO, "above_most", entry)
    if _above(entry.least, high).is_yes:
        return Verdict(Answer.NO, "below_least", entry)
    if entry.most is None:
        return Verdict(Answer.UNKNOWN, "bound_unknown", entry)
    if low is None or high is None:
        return Verdict(Answer.UNKNOWN, "amount_not_exact", entry)
    fits_above = ~_above(high, entry.most)
    fits_below = ~_above(entry.least, low) if entry.least is not None else Answer.YES
    fits = fits_above & fits_below
    return Verdict(Answer.YES, "within", entry) if fits.is_yes else Verdict(Answer.UNKNOWN, "amount_not_exact", entry)


def _above(one: object, other: object) -> Answer:
    """Return whether one bound is above another; unknown where either is missing or they are of two kinds."""
    if isinstance(one, Duration) and isinstance(other, Duration):
        return one.longer_than(other)
    if isinstance(one, Decimal | Fraction) and isinstance(other, Decimal | Fraction):
        return Answer.of(one > other)  # exactly: Python takes no float on the way
    return Answer.UNKNOWN


def matches(entry: dict[str, Any], citation: Citation, chapter: str | None) -> int:
    """Return how closely a limit fits a provision: 0 not at all, 1 in general, 2 by its chapter, 3 by name."""
    if "only" in entry:
        named = citation.article if citation.part is None else f"{citation.article}/{citation.part}"
        return 3 if named in entry["only"] or citation.article in entry["only"] else 0
    if "chapters" in entry:
        return 2 if chapter in entry["chapters"] else 0
    return 1
