"""The rule on a charge that is decided in two ways that exclude each other: acquitted and convicted."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final

from hrdocs.problems import Severity
from hrdocs.validation.fault import Fault, found
from hrdocs.validation.index import Index
from hrdocs.validation.rule import Context, Family, Rule, Table
from hrdocs.validation.rules.across.links import FACTS, RecordFacts
from hrdocs.validation.rules.citations.legality import RULINGS
from hrdocs.validation.rules.days import elsewhere
from hrdocs.validation.rules.one_person import PERSON_TIES, SamePersons
from hrdocs.validation.rules.rulings import PENALTIES
from hrdocs.validation.walk import Item
from hrdocs.vocabulary import DecisionOutcome

if TYPE_CHECKING:
    from hrdocs.model import Judgment

_CONVICTED: Final = frozenset(
    {
        DecisionOutcome.CONVICTED,
        DecisionOutcome.CONVICTED_UNDER_OTHER_PROVISION,
        DecisionOutcome.PENALTY_IMPOSED,
    }
)
_CONVICTING: Final = frozenset(outcome.value for outcome in _CONVICTED)


def _charges(record: "Judgment") -> tuple[list[str], list[str]]:
    """Return the charges on which a judgment acquits, and those on which it convicts."""
    decisions = [each for each in record.decisions if each.charge is not None]
    acquitted = [each.charge for each in decisions if each.outcome is DecisionOutcome.ACQUITTED]
    convicted = [each.charge for each in decisions if each.outcome in _CONVICTED]
    return acquitted, convicted  # type: ignore[return-value]


def in_one(item: Item, _: Context) -> Iterable[Fault]:
    """Find judgments that acquit and convict on one charge."""
    record: Judgment = item.record
    acquitted, convicted = _charges(record)
    both = set(acquitted) & set(convicted)
    return [
        found("judgment.decided-both-ways", f"/decisions/{n}")
        for n, each in enumerate(record.decisions)
        if each.charge in both and each.outcome is DecisionOutcome.ACQUITTED
    ]


def _first_rulings(index: Index) -> Iterator[tuple[int, list[str], list[str], bool]]:
    """Return what first courts decided: where, the charges on which they acquit and convict, if one is said to be."""
    for at, _, decided, _, is_first in index.rows("rulings"):
        if is_first is not False:
            acquitted = [charge for _, charge, _, outcome in decided if outcome == DecisionOutcome.ACQUITTED.value]
            convicted = [charge for _, charge, _, outcome in decided if outcome in _CONVICTING]
            yield at, acquitted, convicted, is_first is not None


def decided_twice(index: Index, context: Context) -> Iterator[tuple[int, Fault]]:
    """Find first courts of which each convicts of one charge: a question, since a new trial may be one of them."""
    known: dict[str, int] = {}
    for at, _, charges, is_said in _first_rulings(index):
        # A ruling of an instance that is not recorded may be on appeal.
        for n, charge in enumerate(dict.fromkeys(charges) if is_said else ()):
            of = known.setdefault(charge, at)
            if of != at and charge not in index.further and n == 0:
                where = elsewhere(at, of, context)
                yield at, found("judgment.decided-twice", "/decisions", doubt=False, seen=(charge,), **where)


def in_two(index: Index, context: Context) -> Iterator[tuple[int, Fault]]:
    """Find first courts that convict on a charge on which another acquits: a question, since one may be a new trial."""
    acquitted = {charge: at for at, charges, _, _ in _first_rulings(index) for charge in charges}
    if not acquitted:
        return
    for at, _, charges, _ in _first_rulings(index):
        for charge in charges:
            of = acquitted.get(charge)
            if of is not None and of != at:
                where = elsewhere(at, of, context)
                yield at, found("judgment.decided-both-ways", "/decisions", doubt=True, seen=(charge,), **where)
                break


def of_several(item: Item) -> Iterator[tuple[Any, ...]]:
    """Return of a judgment on several people that acquits one: the charges, those acquitted of, whose penalties."""
    record: Judgment = item.record
    acquitted, _ = _charges(record)
    penalties = [(n, each.person) for n, each in enumerate(record.penalties) if each.kind in PENALTIES and each.person]
    if len(record.persons) > 1 and acquitted and penalties:
        decided = tuple(each.charge for each in record.decisions)
        yield item.at, decided, tuple(acquitted), tuple(penalties)


def for_acquitted(index: Index, _: Context) -> Iterator[tuple[int, Fault]]:
    """Find penalties for people whom the same judgment acquits of all that it decides of them."""
    rows_of = index.rows("acquittals-of-several")
    facts = RecordFacts(index, (charge for _, charges, _, _ in rows_of for charge in charges if charge))
    same = SamePersons(index)
    for at, charges, acquitted, penalties in rows_of:
        of: dict[str | None, set[str]] = {}
        for charge in charges:
            known = [facts.at(there) for there in facts.places.of(charge)] if charge else []
            whose = {same.of(each) for each in known[0][1]} if len(known) == 1 and known[0] else {None}
            for person in whose:
                of.setdefault(person, set()).add(charge)
        for n, person in penalties:
            own = of.get(same.of(person), set())
            if own and own <= set(acquitted):
                # A decision on a charge of which no record is at hand may be one on this person.
                doubt, seen = None in of, tuple(sorted(own))
                yield at, found("judgment.penalty-for-acquitted", f"/penalties/{n}/person", doubt=doubt, seen=seen)


FAMILY: Final = Family(
    (
        Rule(
            "judgment.decided-both-ways",
            Severity.ERROR,
            in_one,
            ("judgment",),
            file_check=in_two,
            needs=("decisions",),
        ),
        Rule("judgment.penalty-for-acquitted", Severity.ERROR, file_check=for_acquitted),
        Rule("judgment.decided-twice", Severity.WARNING, file_check=decided_twice),
    ),
    (
        RULINGS,
        Table("acquittals-of-several", ("judgment",), of_several, needs=("penalties",)),
        FACTS,
        PERSON_TIES,
    ),
)
