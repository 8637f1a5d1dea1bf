"""Rules on penalties: compared with the sanction of the provision and the bounds of the code on that day.

Only a penalty set for one charge is compared with a sanction. So is one without a role where the judgment decides on
one charge alone, and a final one where there is one conviction and nothing is joined; then every finding is only
"possible". The provision is the one applied (`convicted_under`), else that of the penalty, else that of the charge.
Joined penalties are left alone; for an attempt, a preparation or a part played in complicity only the upper bound is
checked. The comparison is in `sanctions` and `arrests`, sums are in `totals`.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

import attrs

from hrdocs.problems import Severity
from hrdocs.validation.fault import Fault
from hrdocs.validation.index import Index
from hrdocs.validation.rule import Context, Family, Rule, Table
from hrdocs.validation.rules import penalties
from hrdocs.validation.rules.citations.legality import CHARGES
from hrdocs.validation.rules.citations.spans import TIMES_REMEMBERED, text_of
from hrdocs.validation.rules.penalties.consecutive import in_a_row, term_rows, total_rows
from hrdocs.validation.walk import Item
from hrdocs.values import Citation, Duration, Quantity
from hrdocs.vocabulary import DecisionOutcome, Instance, PenaltyJoining, PenaltyKind, PenaltyRole

if TYPE_CHECKING:
    from hrdocs.penalty import Penalty

_NO_SENTENCE: Final = frozenset({Instance.EXECUTION, Instance.CUSTODY_ORDER, Instance.CUSTODY_REVIEW})
"""Rulings that set no penalty, or replace what is left of one."""

_CONVICTED: Final = frozenset(
    {
        DecisionOutcome.CONVICTED,
        DecisionOutcome.CONVICTED_UNDER_OTHER_PROVISION,
        DecisionOutcome.PENALTY_IMPOSED,
        DecisionOutcome.LEFT_UNCHANGED,
    }
)


def _is_wanted(record: Any, penalty: "Penalty") -> bool:
    """Return whether a penalty can be compared with the law at all."""
    role = penalty.role
    if role is PenaltyRole.ADDED_FROM_EARLIER_SENTENCE or penalty.joined_by is PenaltyJoining.WITH_EARLIER_SENTENCE:
        return False
    if penalty.kind in penalties.IN_NO_SANCTION:
        return False
    return role is PenaltyRole.FOR_CHARGE or _is_only(record, penalty) or _long_arrest(penalty) is not None


def _is_only(record: Any, penalty: "Penalty") -> bool:
    """Return whether it must be the penalty for the one charge that the judgment decides."""
    if penalty.joined_by is not None:
        return False
    if penalty.role is None:
        return len(record.decisions) == 1
    return (
        penalty.role is PenaltyRole.FINAL_MAIN
        and len(_convicted(record)) == 1
        and (len(record.persons) < 2 or penalty.person is not None)  # noqa: PLR2004 -- of several, each has an own one
        and not any(_is_other_main(each, penalty) for each in record.penalties)
    )


def _is_other_main(other: "Penalty", penalty: "Penalty") -> bool:
    """Return whether a judgment sets or joins more than one penalty for a person, or turns one into another."""
    return other is not penalty and (
        other.joined_by is not None
        or other.role in {PenaltyRole.ADDED_FROM_EARLIER_SENTENCE, PenaltyRole.FOR_CHARGE, PenaltyRole.FINAL_MAIN}
    )


def _is_linked(record: Any, penalty: "Penalty") -> bool:
    """Return whether records of charges may say more about what a penalty is for."""
    if penalty.charge is not None:
        return True
    if penalty.role is PenaltyRole.FOR_CHARGE and len(_convicted(record)) > 1:
        return False
    return any(each.charge is not None for each in _convicted(record))


def _convicted(record: Any) -> list[Any]:
    return [each for each in record.decisions if each.outcome in _CONVICTED]


def _case_of(record: Any, penalty: "Penalty") -> "penalties.ArrestCase":
    """Return what a penalty needs from a judgment."""
    decisions = _convicted(record)
    is_for_charge = penalty.role is PenaltyRole.FOR_CHARGE
    own = None if penalty.citation is None else text_of(penalty.citation)
    charges: tuple[str | None, ...] = (None,)
    if penalty.charge is not None:
        decisions = [each for each in record.decisions if each.charge == penalty.charge]
        charges = (penalty.charge,)
    elif is_for_charge and len(decisions) > 1:
        decisions = []
    elif decisions:
        charges = tuple(each.charge for each in decisions)
    named = {each.charge: each.convicted_under for each in decisions if each.convicted_under is not None}
    return penalties.ArrestCase(
        ruled=None if record.day is None else record.day.text,
        is_for_charge=is_for_charge,
        is_only=_is_only(record, penalty),
        is_joined=not is_for_charge and (len(charges) > 1 or penalty.joined_by is not None),
        charges=charges,
        under=tuple(text_of(named[charge]) if charge in named else own for charge in charges),
    )


def _imposed_of(record: Any, penalty: "Penalty") -> tuple[Any, ...]:
    """Return the fields of `Imposed`."""
    is_in_money = penalty.money is not None and penalty.base_units is None
    return (
        penalty.kind.value,
        None if penalty.term is None else penalty.term.text,
        None if penalty.money is None else penalty.money.text,
        None if penalty.base_units is None else penalty.base_units.text,
        record.day.text if is_in_money and record.day is not None else None,
        bool(record.organisations) and not record.persons and penalty.person is None,
    )


def _long_arrest(penalty: "Penalty") -> Duration | None:
    """Return the term of an administrative arrest that is longer than every code allows for most offences."""
    if penalty.kind is not PenaltyKind.ADMINISTRATIVE_ARREST or penalty.term is None:
        return None
    return _long(penalty.term.text)


def _long(text: str) -> Duration | None:
    term = Quantity.parse(text).least
    return term if isinstance(term, Duration) and penalties.is_longer(term, penalties.shortest_limit()) else None


def _faults_of(
    pointer: str,
    case: "penalties.ArrestCase",
    imposed: "penalties.Imposed",
    term: Duration | None,
    cited: tuple[tuple[Citation | None, tuple[str, ...], bool], ...],
) -> Iterator[Fault]:
    """Compare one penalty with the law; one fault is reported once.

    Args:
        pointer: Of the penalty.
        case: What the judgment says.
        imposed: The penalty.
        term: Of a long administrative arrest.
        cited: For each charge the provision, the days of the acts, and whether a stage or a part played is stated.
    """
    if term is not None:
        acts = tuple(text for _, texts, _ in cited for text in texts) if all(texts for _, texts, _ in cited) else ()
        too_long = penalties.of_arrest(pointer, term, tuple(citation for citation, _, _ in cited), acts, case)
        if too_long is not None:
            yield too_long
            return
    if not (case.is_for_charge or case.is_only) or len(cited) != 1:
        return
    citation, acts, is_staged = cited[0]
    if citation is None:
        return
    fault = penalties.sanction_fault(citation, acts, case.ruled, imposed)
    if fault is not None and not (is_staged and fault.code != "penalty.above-most"):
        yield (fault.doubted() if case.is_only else fault).at(pointer)


# --- Records ----------------------------------------------------------------------------------------------------------


def of_judgment(item: Item, _: Context) -> Iterable[Fault]:
    """Compare the penalties of a judgment with the law, as far as its own record says all that is needed."""
    record = item.record
    if record.instance in _NO_SENTENCE:
        return ()
    faults: list[Fault] = []
    for n, penalty in enumerate(record.penalties):
        if penalty.base_units is not None and penalty.money is not None:
            faults += penalties.of_fine(record, penalty, f"/penalties/{n}")
        if penalty.role is PenaltyRole.FINAL_MAIN and penalty.term is not None:
            faults += penalties.of_total(record, penalty, f"/penalties/{n}")
        if _is_wanted(record, penalty) and not _is_linked(record, penalty):
            case = _case_of(record, penalty)
            cited = tuple((None if under is None else Citation.parse(under), (), False) for under in case.under)
            imposed = penalties.Imposed(*_imposed_of(record, penalty))
            faults += _faults_of(f"/penalties/{n}", case, imposed, _long_arrest(penalty), cited)
    return faults


def penalty_rows(item: Item) -> Iterator[tuple[Any, ...]]:
    """Return the penalties of a judgment that can be compared with the law only by the records of its charges."""
    record = item.record
    if record.instance in _NO_SENTENCE:
        return
    for n, penalty in enumerate(record.penalties):
        if _is_wanted(record, penalty) and _is_linked(record, penalty):
            case = _case_of(record, penalty)
            fields = (case.ruled, case.is_for_charge, case.is_only, case.is_joined, case.charges, case.under)
            term = _long_arrest(penalty)
            yield item.at, n, _shared(_imposed_of(record, penalty)), fields, None if term is None else str(term)


@lru_cache(maxsize=TIMES_REMEMBERED)
def _shared(fields: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return the same tuple for the same fields, since tables keep many."""
    return fields


def with_charges(index: Index, _: Context) -> Iterator[tuple[int, Fault]]:
    """Compare penalties with the sanctions of the charges they were set for."""
    rows = index.rows("penalties")
    charges = {row[1]: row for row in index.rows("charges") if row[1] not in index.further} if rows else {}
    for row in rows:
        yield from _of_row(row, charges)


def settle(index: Index, _: Context) -> Iterator[tuple[int, Fault]]:
    """Do so for those whose charges are all in this part of the file; most cases are in one place."""
    rows = index.rows("penalties")
    charges = {row[1]: row for row in index.rows("charges") if row[1] not in index.further} if rows else {}
    index.tables["penalties"] = []
    for row in rows:
        if all(charge in charges for charge in penalties.ArrestCase(*row[3]).charges if charge is not None):
            yield from _of_row(row, charges)
        else:
            index.tables["penalties"].append(row)


def _of_row(row: tuple[Any, ...], charges: Mapping[str | None, tuple[Any, ...]]) -> Iterator[tuple[int, Fault]]:
    at, n, given, fields, term = row
    case = penalties.ArrestCase(*fields)
    cited = []
    for charge, under in zip(case.charges, case.under, strict=True):
        known = charges.get(charge)
        text = under or (None if known is None else known[2])
        citation = None if text is None else Citation.parse(text)
        cited.append((citation, () if known is None else known[3], known is not None and known[6]))
    long = None if term is None else Duration.parse(term)
    for each in _faults_of(f"/penalties/{n}", case, penalties.Imposed(*given), long, tuple(cited)):
        seen = tuple((None if one is None else str(one), *acts, is_staged) for one, acts, is_staged in cited)
        yield at, attrs.evolve(each, seen=seen)


FAMILY: Final = Family(
    rules=(
        *(
            Rule(
                code,
                severity,
                of_judgment,
                ("judgment",),
                needs=("penalties",),
                file_check=with_charges,
            )
            for code, severity in (
                ("penalty.not-in-sanction", Severity.ERROR),
                ("penalty.above-most", Severity.ERROR),
                ("penalty.below-least", Severity.WARNING),
                ("penalty.arrest-beyond-limit", Severity.ERROR),
            )
        ),
        Rule("penalty.fine-mismatch", Severity.ERROR, of_judgment, ("judgment",), needs=("penalties",)),
        Rule("penalty.total", Severity.ERROR, of_judgment, ("judgment",), needs=("penalties",), file_check=in_a_row),
    ),
    tables=(
        CHARGES,
        Table("penalties", ("judgment",), penalty_rows, ("penalties",)),
        Table("terms", ("judgment",), term_rows, ("penalties",)),
        Table("totals", ("tally",), total_rows, ("penalties",)),
    ),
    settle=settle,
)
