"""The rule on stays of one branch that rest on a charge or a judgment of the other: an arrest on a criminal verdict."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from hrdocs.law.reference import code_names
from hrdocs.problems import Severity
from hrdocs.validation.fault import Fault, found
from hrdocs.validation.index import Index
from hrdocs.validation.rule import Context, Family, Rule, Table
from hrdocs.validation.rules.across import institutions
from hrdocs.validation.rules.citations.legality import CHARGES, RULINGS
from hrdocs.validation.rules.days import elsewhere
from hrdocs.validation.rules.rulings import BRANCHES, branches_at
from hrdocs.validation.walk import Item
from hrdocs.vocabulary import Branch
from hrdocs.vocabulary.exclusions import BRANCH_OF_PHASE

if TYPE_CHECKING:
    from hrdocs.model import Detention

_FAMILIES: Final = frozenset({Branch.CRIMINAL.value, Branch.ADMINISTRATIVE.value})


def grounds(item: Item) -> Iterator[tuple[Any, ...]]:
    """Return what the stays of a branch rest on: the pointer, the id, whether it is a judgment, the branch."""
    record: Detention = item.record
    for n, phase in enumerate(record.phases):
        branch = BRANCH_OF_PHASE.get(phase.kind._value_)
        if branch is None:
            continue
        if phase.judgment is not None:
            yield item.at, f"/phases/{n}/judgment", phase.judgment, True, branch
        for m, charge in enumerate(phase.charges):
            yield item.at, f"/phases/{n}/charges/{m}", charge, False, branch


def settle(index: Index, context: Context) -> Iterator[tuple[int, Fault]]:
    """Compare those whose charge or judgment is in the same part; the others are kept."""
    rows = index.tables["grounds"]
    index.tables["grounds"] = [row for row in rows if index.at(row[2]) is None]
    yield from _wrong([row for row in rows if index.at(row[2]) is not None], index, context)
    yield from institutions.settle(index, context)


def compare(index: Index, context: Context) -> Iterator[tuple[int, Fault]]:
    """Find stays that rest on a charge or a judgment of the other branch."""
    yield from _wrong(index.rows("grounds"), index, context)


def _wrong(rows: list[tuple[Any, ...]], index: Index, context: Context) -> Iterator[tuple[int, Fault]]:
    if not rows:
        return
    charges = {row[1]: row[2] for row in index.rows("charges")}
    rulings = {row[0]: row[3] for row in index.rows("rulings") if row[3]} | branches_at(index)
    for at, pointer, target, is_judgment, branch in rows:
        there = index.only_at(target)
        if there is None:
            continue
        text = charges.get(target)
        other = rulings.get(there) if is_judgment else text and code_names.family_of(text.partition(":")[0])
        if other in _FAMILIES and other != branch:
            yield (
                at,
                found("custody.other-branch", pointer, doubt=False, seen=(other,), **elsewhere(at, there, context)),
            )


FAMILY: Final = Family(
    (Rule("custody.other-branch", Severity.WARNING, file_check=compare), *institutions.FAMILY.rules),
    (
        *institutions.FAMILY.tables,
        CHARGES,
        RULINGS,
        BRANCHES,
        Table("grounds", ("detention",), grounds, needs=("phases",)),
    ),
    settle,
)
