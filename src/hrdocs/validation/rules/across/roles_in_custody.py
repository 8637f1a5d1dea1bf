"""Rules on people who act in a role while held, and on those for whom release is demanded while they are free.

Which references fit only people who are held, or not, is said beside the fields (`doc(..., free=..., held=...)`). An
act lies in a stay only where all its days do, without the days around the ends of the stay.
"""

from collections.abc import Iterator
from typing import Any, Final

from hrdocs.problems import Severity
from hrdocs.validation.fault import Fault, found
from hrdocs.validation.index import Index
from hrdocs.validation.rule import Context, Family, Rule
from hrdocs.validation.rules.across.links import CUSTODY_REFERENCES, custody_references
from hrdocs.validation.rules.custody import DETAINED, FREED, inner_stays_of, released_on
from hrdocs.validation.rules.days import elsewhere
from hrdocs.validation.rules.one_person import PERSON_TIES, SamePersons

_SLACK: Final = 3  # days: a night is dated in both ways, and a record is written days later
_LATE: Final = 92  # days: a letter is prepared, and news of a release are late


def _rows_by_person(index: Index, same: SamePersons, wanted: set[str]) -> dict[str, list[tuple[Any, ...]]]:
    rows: dict[str, list[tuple[Any, ...]]] = {}
    for row in index.rows("detained") if wanted else ():
        if (person := same.of(row[1])) in wanted:
            rows.setdefault(person, []).append(row)
    return rows


def acting(index: Index, context: Context) -> Iterator[tuple[int, Fault]]:
    """Find those who act as counsel, judge or official on days that lie surely inside a stay of their own."""
    same = SamePersons(index)
    every = [row for row in custody_references(index) if not row[1]]
    held = _rows_by_person(index, same, {same.of(row[0]) for row in every})
    for target, _, at, low, high, pointer in every if held else ():
        for row in held.get(same.of(target), ()):
            stays = tuple((first, last) for first, last in inner_stays_of(row) if first + _SLACK < low)
            if row[0] != at and any(high < last - _SLACK for _, last in stays):
                where = elsewhere(at, row[0], context)
                yield at, found("person.acts-in-custody", pointer, doubt=False, seen=stays, **where)
                break


def released(index: Index, context: Context) -> Iterator[tuple[int, Fault]]:
    """Find demands to release those whose every recorded detention had ended in release long before."""
    same = SamePersons(index)
    every = [row for row in custody_references(index) if row[1]]
    held = _rows_by_person(index, same, {same.of(row[0]) for row in every})
    freed = {at for (at,) in index.rows("freed")} if held else set()
    for target, _, at, low, _, pointer in every if held else ():
        rows = held.get(same.of(target), [])
        days = [(released_on(row) if row[0] in freed else None, row[0]) for row in rows]
        known = [(day, there) for day, there in days if day is not None]
        if known and len(known) == len(days) and (last := max(known))[0] + _LATE < low:
            where = elsewhere(at, last[1], context)
            yield at, found("appeal.release-of-released", pointer, doubt=False, seen=(last[0],), **where)


FAMILY: Final = Family(
    (
        Rule("person.acts-in-custody", Severity.WARNING, file_check=acting),
        Rule("appeal.release-of-released", Severity.WARNING, file_check=released, from_absence=True),
    ),
    (DETAINED, FREED, PERSON_TIES, CUSTODY_REFERENCES),
)
