"""Rules on sentences and the time served: after an acquittal, longer than all terms, or over long before the term was.

All terms of a person count together, and a day in custody before the verdict may count twice: what is reported goes
beyond both.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from hrdocs.problems import Severity
from hrdocs.validation.fault import Fault, found
from hrdocs.validation.index import Index
from hrdocs.validation.rule import Context, Family, Rule, Table
from hrdocs.validation.rules.across.record_times import bounds_of
from hrdocs.validation.rules.custody import DETAINED, stays_of
from hrdocs.validation.rules.days import elsewhere
from hrdocs.validation.rules.one_person import PERSON_TIES, SamePersons
from hrdocs.validation.walk import Item
from hrdocs.values import Duration
from hrdocs.vocabulary import DecisionOutcome, EndGround, JudgmentResult, PenaltyKind, PenaltyRole, PhaseKind

if TYPE_CHECKING:
    from hrdocs.model import Detention, Judgment

_SLACK: Final = 31  # days: release is dated by papers, and terms are counted in whole months
_IN_PRISON: Final = frozenset({PhaseKind.IMPRISONMENT, PhaseKind.ARREST_CC})
_TERMS: Final = frozenset({PenaltyKind.IMPRISONMENT, PenaltyKind.ARREST})
_ENDLESS: Final = 1 << 20


def _days(term: Duration, year: int, month: int) -> int:
    return term.years * year + term.months * month + term.days


def sentences(item: Item) -> Iterator[tuple[Any, ...]]:
    """Return number, id and persons of a judgment, whether it acquits, and its terms in days: least and most."""
    record: Judgment = item.record
    outcomes = {each.outcome for each in record.decisions}
    is_acquittal = outcomes == {DecisionOutcome.ACQUITTED} or (
        not outcomes and record.result is JudgmentResult.ACQUITTED
    )
    least = most = 0
    for each in record.penalties:
        if each.role is PenaltyRole.FOR_CHARGE:
            continue
        if each.kind in {PenaltyKind.LIFE_IMPRISONMENT, PenaltyKind.DEATH_PENALTY}:
            most = _ENDLESS
        elif each.kind in _TERMS:
            shortest, longest = (None, None) if each.term is None else (each.term.least, each.term.most)
            least += _days(shortest, 365, 28) if isinstance(shortest, Duration) else 0
            most += _days(longest, 366, 31) if isinstance(longest, Duration) else _ENDLESS
    if is_acquittal or most:
        yield item.at, record.id, record.persons, is_acquittal, least, most


def served(item: Item) -> Iterator[tuple[Any, ...]]:
    """Return the person of a detention, whether it ends with the term, and the phases that rest on a judgment.

    Shape:
        Number, person, whether the term was served in full, then for each judgment the number of its first phase, its
        id, the least days of its phases.
    """
    record: Detention = item.record
    of: dict[str, tuple[int, int]] = {}
    for n, phase in enumerate(record.phases):
        if phase.judgment is not None and phase.kind in _IN_PRISON:
            _, late, early, _ = bounds_of(phase.period)
            first, least = of.get(phase.judgment, (n, 0))
            of[phase.judgment] = first, least + max(early - late, 0)
    # The term of an administrative arrest is another matter.
    is_sentence = bool(record.phases) and record.phases[-1].kind in _IN_PRISON
    is_full = is_sentence and record.ended is not None and record.ended.ground is EndGround.TERM_SERVED
    if of or is_full:
        yield item.at, record.person, is_full, tuple((n, judgment, least) for judgment, (n, least) in of.items())


def compare(index: Index, context: Context) -> Iterator[tuple[int, Fault]]:
    """Find phases that rest on an acquittal, and times served that no sentence explains."""
    rows, known = index.rows("served"), index.rows("sentences")
    if not rows or not known:
        return
    same, judgments = SamePersons(index), {row[1]: row for row in known if row[1] not in index.further}
    terms: dict[str, list[tuple[int, int]]] = {}
    for _, _, persons, _, least, most in known:
        for person in persons:
            terms.setdefault(same.of(person), []).append((least, most))
    for at, person, is_full, phases in rows:
        own = terms.get(same.of(person), [])
        most = sum(each for _, each in own)
        for n, judgment, least in phases:
            row = judgments.get(judgment)
            if row is None:
                continue
            where = elsewhere(at, row[0], context)
            if row[3]:
                pointer = f"/phases/{n}/judgment"
                yield at, found("custody.served-after-acquittal", pointer, doubt=False, seen=(row[3],), **where)
            elif row[5] and least > most + _SLACK:
                seen, pointer = tuple(own), f"/phases/{n}/period"
                yield (
                    at,
                    found(
                        "custody.term-mismatch", pointer, doubt=False, seen=seen, expected="term-not-longer", **where
                    ),
                )
        # Of several sentences it is known which one was served only where the phases name it.
        named = [judgments[judgment][4] for _, judgment, _ in phases if judgment in judgments]
        least = sum(named) if named else own[0][0] if len(own) == 1 else 0
        longest = _longest(index, same, person) if is_full and least else None
        if longest is not None and least > 2 * (longest + _SLACK):
            seen = tuple(own)
            yield at, found("custody.term-mismatch", "/ended/ground", seen=seen, expected="term-not-shorter")


def _longest(index: Index, same: SamePersons, person: str) -> int | None:
    """Return how many days a person was held at the most; None where a stay has no bound."""
    total = 0
    for row in index.rows("detained"):
        if same.of(row[1]) == same.of(person):
            stays = stays_of(row)
            if not stays:
                return None
            for began, over in stays:
                if over - began > _ENDLESS:
                    return None
                total += max(over - began, 0) + 1
    return total or None


FAMILY: Final = Family(
    (
        Rule("custody.served-after-acquittal", Severity.ERROR, file_check=compare),
        Rule("custody.term-mismatch", Severity.WARNING, file_check=compare),
    ),
    (
        Table("sentences", ("judgment",), sentences, needs=("penalties", "decisions", "result")),
        Table("served", ("detention",), served, needs=("phases", "ended")),
        DETAINED,
        PERSON_TIES,
    ),
)
