"""Rules on counts: no more are named than were counted, and no part is larger than its whole."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from hrdocs.problems import Severity
from hrdocs.validation.fault import Fault, found
from hrdocs.validation.index import Index
from hrdocs.validation.rule import Context, Family, Rule, Table
from hrdocs.validation.rules.days import elsewhere
from hrdocs.validation.rules.one_person import PERSON_TIES, SamePersons
from hrdocs.validation.walk import Item
from hrdocs.values import Quantity
from hrdocs.vocabulary import TallyUnit

if TYPE_CHECKING:
    from hrdocs.model import Tally


def _number(end: Any) -> float | None:
    """Return a bound that is a plain number."""
    try:
        return None if end is None else float(str(end))
    except ValueError:
        return None  # money or a time


def _bounds(quantity: Quantity) -> tuple[float | None, float | None]:
    return _number(quantity.least), _number(quantity.most)


def counts(item: Item) -> Iterator[tuple[Any, ...]]:
    """Return of a count its id, unit, bounds, what it is a part of, who is named."""
    record: Tally = item.record
    least, most = _bounds(record.quantity)
    # Of organisations, acts and cases it is not said which of them are named here.
    named = record.named if record.unit is TallyUnit.PERSONS else ()
    unit = None if record.unit is None else record.unit.value
    if least is not None or most is not None:
        yield item.at, record.id, unit, least, most, record.part_of, named


def compare(index: Index, context: Context) -> Iterator[tuple[int, Fault]]:
    """Find counts of fewer people than are named, and parts that are surely larger than their whole."""
    rows = index.rows("counts")
    known = {row[1]: row for row in rows if row[1] not in index.further}
    same: SamePersons | None = None
    for at, _, unit, least, most, part_of, named in rows:
        if named and most is not None:
            same = same or SamePersons(index)
            people = {same.of(each) for each in named if index.type_of(each) == "person"}
            if len(people) > most:
                yield at, found("tally.more-named", "/named", seen=(len(people),))
        whole = known.get(part_of)
        if whole is None or least is None or whole[4] is None or unit != whole[2] or whole[0] == at:
            continue
        if least > whole[4]:
            where = elsewhere(at, whole[0], context)
            yield at, found("tally.larger-than-whole", "/quantity", doubt=False, seen=(whole[4],), **where)


FAMILY: Final = Family(
    (
        Rule("tally.more-named", Severity.ERROR, file_check=compare),
        Rule("tally.larger-than-whole", Severity.ERROR, file_check=compare),
    ),
    (PERSON_TIES, Table("counts", ("tally",), counts)),
)
