"""Terms served one after another, compared with the counts of how long they are together."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from hrdocs.validation.fault import Fault, found
from hrdocs.validation.index import Index
from hrdocs.validation.rule import Context
from hrdocs.validation.rules import penalties
from hrdocs.validation.walk import Item
from hrdocs.values import Answer, Duration, PartialDate
from hrdocs.vocabulary import PenaltyKind, PenaltyRole, TallyUnit


def term_rows(item: Item) -> Iterator[tuple[Any, ...]]:
    """Return the final terms of a judgment that may be in a row with others."""
    record = item.record
    if len(record.persons) != 1:
        return
    for penalty in record.penalties:
        if penalty.role is PenaltyRole.FINAL_MAIN and penalty.term is not None and penalty.term.is_exact:
            kind = penalty.kind
            if penalty.consecutive_to is not None or kind is PenaltyKind.ADMINISTRATIVE_ARREST:
                day = None if record.day is None else record.day.text
                yield item.at, record.id, penalty.consecutive_to, kind.value, penalty.term.text, record.persons[0], day


def total_rows(item: Item) -> Iterator[tuple[Any, ...]]:
    """Return the counts of how long the terms of one person are together."""
    record = item.record
    if len(record.named) == 1 and len(record.penalties) == 1:
        most = record.quantity.most
        if isinstance(most, Decimal) and most == int(most) and most > 0:
            unit = record.unit
            if unit is TallyUnit.DAYS and most <= 99_999:  # noqa: PLR2004 -- what a duration can hold
                most = Duration(days=int(most))
            elif unit is TallyUnit.YEARS and most <= 9_999:  # noqa: PLR2004 -- as above
                most = Duration(years=int(most))
        if isinstance(most, Duration):
            as_of = None if record.as_of is None else record.as_of.text
            yield item.at, record.named[0], record.penalties[0].value, str(most), as_of


def in_a_row(index: Index, _: Context) -> Iterator[tuple[int, Fault]]:
    """Compare the counts of the length of terms served one after another with the terms themselves."""
    totals = index.rows("totals")
    if not totals:
        return
    terms: dict[tuple[str, str], dict[str, tuple[Any, ...]]] = {}
    for row in index.rows("terms"):
        _, judgment, _, kind, _, person, _ = row
        terms.setdefault((person, kind), {})[judgment] = row
    for at, person, kind, most, as_of in totals:
        chained = _chained(terms.get((person, kind), {}), as_of)
        if len(chained) > 1 and penalties.is_longer(penalties.sum_of(chained), Duration.parse(most)):
            yield at, found("penalty.total", "/quantity", doubt=True, expected="total-consecutive")


def _chained(rows: dict[str, tuple[Any, ...]], as_of: str | None) -> list[Duration]:
    """Return the terms that follow one another, those alone left out that may lie after the day of the count."""
    linked = {row[2] for row in rows.values() if row[2] in rows} | {name for name, row in rows.items() if row[2]}
    last = None if as_of is None else PartialDate.parse(as_of)
    return [
        Duration.parse(row[4])
        for name, row in rows.items()
        if name in linked
        and (last is None or (row[6] is not None and PartialDate.parse(row[6]).after(last) is Answer.NO))
    ]
