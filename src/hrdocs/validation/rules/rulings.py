"""Rules on one judgment alone: who judges whom, which branch imposes what, penalties after an acquittal."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from hrdocs.law.reference import code_names
from hrdocs.problems import Severity
from hrdocs.validation.fault import Fault, found
from hrdocs.validation.index import Index
from hrdocs.validation.rule import Context, Family, Rule
from hrdocs.validation.rules.citations.legality import CHARGES, RULINGS
from hrdocs.validation.walk import Item
from hrdocs.vocabulary import Branch, DecisionOutcome, Instance, JudgmentResult, ParticipantRole, PenaltyKind

if TYPE_CHECKING:
    from hrdocs.model import Judgment

_CRIMINAL_ONLY: Final = frozenset(
    {
        PenaltyKind.ARREST,
        PenaltyKind.RESTRICTION_OF_LIBERTY,
        PenaltyKind.IMPRISONMENT,
        PenaltyKind.LIFE_IMPRISONMENT,
        PenaltyKind.DEATH_PENALTY,
        PenaltyKind.MILITARY_RESTRICTION,
    }
)
_PENALTIES: Final = _CRIMINAL_ONLY | {
    PenaltyKind.FINE,
    PenaltyKind.COMMUNITY_SERVICE,
    PenaltyKind.CORRECTIVE_LABOUR,
    PenaltyKind.ADMINISTRATIVE_ARREST,
}
"""Penalties for an offence; damages, costs and measures are imposed on others too."""
_CONVICTED: Final = frozenset({DecisionOutcome.CONVICTED, DecisionOutcome.PENALTY_IMPOSED})
_FIRST: Final = frozenset({None, Instance.FIRST})


def two_sides(item: Item, _: Context) -> Iterable[Fault]:
    """Find people on two sides of a case: on trial, counsel, judge, prosecutor."""
    record: Judgment = item.record
    seen = set(record.persons)
    faults = []
    counsel = [
        (f"/participants/{n}/person", each.person)
        for n, each in enumerate(record.participants)
        if each.role is ParticipantRole.COUNSEL and each.person is not None
    ]
    judges = [(f"/judges/{n}", each) for n, each in enumerate(record.judges)]
    prosecutors = [(f"/prosecutors/{n}", each) for n, each in enumerate(record.prosecutors)]
    for side in (judges, prosecutors, counsel):
        faults += [found("judgment.two-sides", pointer) for pointer, person in side if person in seen]
        seen |= {person for _, person in side}
    return faults


def other_branch(item: Item, _: Context) -> Iterable[Fault]:
    """Find criminal penalties in a case that is none; a criminal court may impose an administrative one."""
    record: Judgment = item.record
    if record.branch not in {Branch.ADMINISTRATIVE, Branch.CIVIL}:
        return ()
    return [
        found("judgment.other-branch", f"/penalties/{n}/kind")
        for n, each in enumerate(record.penalties)
        if each.kind in _CRIMINAL_ONLY
    ]


def other_code(index: Index, _: Context) -> Iterator[tuple[int, Fault]]:
    """Find penalties for an administrative offence under the Criminal Code, and the reverse: a question."""
    rows = [row for row in index.rows("rulings") if row[3]]
    charges = {row[1]: row[2] for row in index.rows("charges")} if rows else {}
    for at, _day, decided, branch in rows:
        for n, charge, under, is_conviction in decided:
            text = under or charges.get(charge)
            family = None if text is None else code_names.family_of(text.partition(":")[0])
            if is_conviction and family is not None and family != branch:
                yield at, found("judgment.other-branch", f"/decisions/{n}", doubt=True, seen=(text,))


def without_conviction(item: Item, _: Context) -> Iterable[Fault]:
    """Find penalties for a charge on which the same judgment acquits, or that it does not decide."""
    record: Judgment = item.record
    outcomes: dict[str | None, set[DecisionOutcome]] = {}
    for each in record.decisions:
        outcomes.setdefault(each.charge, set()).add(each.outcome)
    every = set().union(*outcomes.values())
    is_acquittal = (record.result is JudgmentResult.ACQUITTED and not every & _CONVICTED) or every == {
        DecisionOutcome.ACQUITTED
    }
    is_whole = bool(outcomes) and None not in outcomes and record.instance in _FIRST
    faults = []
    for n, penalty in enumerate(record.penalties):
        if penalty.kind not in _PENALTIES:
            continue
        of_charge = outcomes.get(penalty.charge, set()) if penalty.charge is not None else set()
        if is_acquittal or of_charge == {DecisionOutcome.ACQUITTED}:
            faults.append(found("judgment.penalty-without-conviction", f"/penalties/{n}"))
        elif penalty.charge is not None and is_whole and not of_charge:
            faults.append(found("judgment.penalty-without-conviction", f"/penalties/{n}/charge", doubt=True))
    return faults


_JUDGMENT: Final[tuple[str, ...]] = ("judgment",)

FAMILY: Final = Family(
    (
        Rule(
            "judgment.two-sides", Severity.ERROR, two_sides, _JUDGMENT, needs=("judges", "prosecutors", "participants")
        ),
        Rule(
            "judgment.other-branch",
            Severity.ERROR,
            other_branch,
            _JUDGMENT,
            needs=("penalties",),
            file_check=other_code,
        ),
        Rule(
            "judgment.penalty-without-conviction",
            Severity.ERROR,
            without_conviction,
            _JUDGMENT,
            needs=("penalties",),
        ),
    ),
    (CHARGES, RULINGS),
)
