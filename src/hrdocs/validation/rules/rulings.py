"""Rules on one judgment alone: who judges whom, which branch imposes what, penalties after an acquittal."""

from collections.abc import Iterable, Iterator
from functools import cache
from struct import Struct
from typing import TYPE_CHECKING, Final

from hrdocs.law.reference import code_names
from hrdocs.problems import Severity
from hrdocs.validation.fault import Fault, found
from hrdocs.validation.index import Index
from hrdocs.validation.rule import Context, Family, Rule, Table
from hrdocs.validation.rules.citations.legality import CHARGES, CONVICTING, RULINGS
from hrdocs.validation.rules.days import elsewhere
from hrdocs.validation.walk import Item
from hrdocs.values import Citation
from hrdocs.vocabulary import Branch, DecisionOutcome, Instance, JudgmentResult, ParticipantRole, PenaltyKind, Presence

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
PENALTIES: Final = _CRIMINAL_ONLY | {
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
    charges = {row[1]: row[2] for row in index.rows("charges") if row[1] not in index.further} if rows else {}
    for at, _day, decided, branch, _ in rows:
        for n, charge, under, outcome in decided:
            text = under or charges.get(charge)
            family = None if text is None else code_names.family_of(text.partition(":")[0])
            if outcome in CONVICTING and family is not None and family != branch:
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
        if penalty.kind not in PENALTIES:
            continue
        of_charge = outcomes.get(penalty.charge, set()) if penalty.charge is not None else set()
        if is_acquittal or of_charge == {DecisionOutcome.ACQUITTED}:
            faults.append(found("judgment.penalty-without-conviction", f"/penalties/{n}"))
        elif penalty.charge is not None and is_whole and not of_charge:
            faults.append(found("judgment.penalty-without-conviction", f"/penalties/{n}/charge", doubt=True))
    return faults


BRANCH_ROW: Final = Struct(">qB")
"""Number of the record, and its branch; that of a case itself has a further bit."""
_NUMBERED: Final = tuple(Branch)
_OWN: Final = 1 << 7


def branches(item: Item) -> Iterator[tuple[str, bytes]]:
    """Return of a case, of its rulings and of its charges the branch, by the id of the case, or else their own."""
    record = item.record
    if record.type == "proceeding":
        if record.branch is not None:
            yield record.id, BRANCH_ROW.pack(item.at, _NUMBERED.index(record.branch) | _OWN)
        return
    branch = record.branch if record.type == "judgment" else _branch_of(record.citation)
    if branch is None:
        return
    if record.proceeding is not None:
        yield record.proceeding, BRANCH_ROW.pack(item.at, _NUMBERED.index(branch))
    elif record.type == "judgment" and not record.decisions:
        # One of no case that decides no charge; what rests on it is compared with its branch.
        yield record.id, BRANCH_ROW.pack(item.at, _NUMBERED.index(branch))


def branches_at(index: Index) -> dict[int, str]:
    """Return the branch of each ruling and charge of a case, by the number of the record."""
    return {
        at: _NUMBERED[number].value
        for packed in index.packed["branches"].values()
        for at, number in BRANCH_ROW.iter_unpack(packed)
        if not number & _OWN
    }


def _branch_of(citation: Citation | None) -> Branch | None:
    return None if citation is None else _branch_of_code(citation.code)


@cache
def _branch_of_code(code: str) -> Branch | None:
    family = code_names.family_of(code)
    return Branch(family) if family in {"criminal", "administrative"} else None


def of_case(index: Index, context: Context) -> Iterator[tuple[int, Fault]]:
    """Find rulings and charges of another branch than their case: a question, since cases are continued as others."""
    for name, packed in index.packed["branches"].items():
        rows = list(BRANCH_ROW.iter_unpack(packed))
        own = [row for row in rows if row[1] & _OWN]
        if len(own) != 1 or name in index.further:
            continue
        there, branch = own[0]
        for at, other in rows:
            if not other & _OWN and other != branch & ~_OWN:
                where = elsewhere(at, there, context)
                yield at, found("proceeding.other-branch", "/proceeding", doubt=False, seen=(branch,), **where)


_CONVICTIONS: Final = frozenset(
    {JudgmentResult.CONVICTED, JudgmentResult.CONVICTED_IN_PART, JudgmentResult.CONVICTED_WITHOUT_PENALTY}
)
_CONVICTING: Final = _CONVICTED | {DecisionOutcome.CONVICTED_UNDER_OTHER_PROVISION}
_IN_COURT: Final = frozenset({Presence.PRESENT, Presence.BY_VIDEO, Presence.REMOVED})


def result(item: Item, _: Context) -> Iterable[Fault]:
    """Find results that the decisions on the charges exclude, and people in court who are tried in absence."""
    record: Judgment = item.record
    outcomes = {each.outcome for each in record.decisions}
    faults = []
    if record.result is JudgmentResult.ACQUITTED and outcomes & _CONVICTING:
        # Of several people the result may be that of one.
        faults.append(found("judgment.result-contradicted", "/result", doubt=len(record.persons) > 1))
    elif record.result in _CONVICTIONS and outcomes == {DecisionOutcome.ACQUITTED}:
        # The decisions on which a conviction rests may be in no record.
        faults.append(found("judgment.result-contradicted", "/result", doubt=True))
    is_all = bool(record.absent) and set(record.persons) <= {*record.absent}
    if is_all and record.persons and record.presence in _IN_COURT:
        faults.append(found("judgment.presence-contradicted", "/presence"))
    return faults


BRANCHES: Final = Table(
    "branches", ("proceeding", "judgment", "charge"), branches, needs=("branch", "proceeding"), packed=True
)
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
        Rule("proceeding.other-branch", Severity.WARNING, file_check=of_case),
        Rule("judgment.result-contradicted", Severity.ERROR, result, _JUDGMENT, needs=("result", "absent")),
        Rule("judgment.presence-contradicted", Severity.ERROR, result, _JUDGMENT, needs=("result", "absent")),
    ),
    (
        CHARGES,
        RULINGS,
        BRANCHES,
    ),
)
