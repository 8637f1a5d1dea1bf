"""The rule on two days of one record that exclude each other.

Which day cannot be before or after which is said beside each field of the model (`doc(..., not_before=..., not_after=
...)`), and the rule is derived from it. Only what no reading of the days allows is reported.
"""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from attrs import frozen

from hrdocs.fields import FieldPlan, ListOf, ModelObject, Object, item_kind, plan
from hrdocs.model import RECORDS
from hrdocs.problems import Severity
from hrdocs.validation.fault import Fault, found
from hrdocs.validation.rule import Context, Family, Rule
from hrdocs.validation.rules.across.link_fields import OnFirstUse, Way, parts_on
from hrdocs.validation.rules.across.record_times import ALWAYS, NEVER, bounds_of, time_field, time_of
from hrdocs.validation.rules.days import is_ahead, sides, sooner
from hrdocs.validation.walk import Item
from hrdocs.values import Answer, PartialDate, Period


@frozen(eq=False)
class DayPair:
    """Two days of which one cannot be before the other.

    Args:
        record: The type of the record.
        way: The fields from the record to the object, each with whether it is a list.
        name: The day to which the fault points.
        other: The day with which it is compared: a field of the same object, or of the record.
        is_of_record: Whether the other is a field of the record.
        is_later: Whether the day cannot be before the other; else it cannot be after it.
        is_unusual: Whether that is only unusual.
    """

    record: str
    way: Way
    name: str
    other: str
    is_of_record: bool
    is_later: bool
    is_unusual: bool = False

    @property
    def here(self) -> str:
        """The first field, with the type of its record."""
        return ".".join((self.record, *(name for name, _ in self.way), self.name))

    @property
    def there(self) -> str:
        """The second field, with the type of its record."""
        way = () if self.is_of_record else tuple(name for name, _ in self.way)
        return ".".join((self.record, *way, self.other))


def day_pairs(record: str) -> tuple[DayPair, ...]:
    """Return the pairs of days of a record type that the model orders."""
    return tuple(_pairs(record, RECORDS[record], ()))


def _pairs(record: str, cls: type[ModelObject], way: Way) -> Iterator[DayPair]:
    own = {p.name for p in plan(cls)}
    for p in plan(cls):
        for others, is_later, is_unusual in (
            (p.not_before, True, False),
            (p.not_after, False, False),
            (p.rarely_after, False, True),
        ):
            for other in others:
                # Several types have an age; the death is that of a person.
                if other in own or other in _names(record):
                    yield DayPair(record, way, p.name, other, other not in own, is_later, is_unusual)
        kind = item_kind(p.kind)
        if isinstance(kind, Object):
            yield from _pairs(record, kind.cls, (*way, (p.name, _is_list(p))))


def _is_list(p: FieldPlan) -> bool:
    return isinstance(p.kind, ListOf)


def _names(record: str) -> set[str]:
    return {p.name for p in plan(RECORDS[record])}


_PAIRS: Final = OnFirstUse(day_pairs)


def _tops(record: str) -> tuple[tuple[str, tuple[DayPair, ...]], ...]:
    by_top: dict[str, list[DayPair]] = {}
    for pair in _PAIRS[record]:
        by_top.setdefault(pair.way[0][0] if pair.way else pair.name, []).append(pair)
    return tuple((top, tuple(pairs)) for top, pairs in by_top.items())


_TOPS: Final = OnFirstUse(_tops)


def compare(item: Item, context: Context) -> Iterable[Fault]:
    """Find days that are surely before, or after, another of the same record that the model puts the other way."""
    record = item.record
    faults: list[Fault] = []
    if record.type == "person" and sooner(record.death, record.birth) is Answer.YES:
        return ()  # reported as such
    for top, pairs in _TOPS[record.type]:
        if getattr(record, top):
            for pair in pairs:
                for pointer, part in parts_on(record, pair.way):
                    if _excludes(pair, part, part if not pair.is_of_record else record, context):
                        word = "time-not-before" if pair.is_later else "time-not-after"
                        here = f"{pointer}/{pair.name}"
                        faults.append(_fault(here, pair.here, pair.there, word, doubt=pair.is_unusual))
    if record.became_known is not None:
        faults += _known_before(record, context)
    if record.revision:
        faults += _revised_before(record, context)
    return faults


def _fault(pointer: str, here: str, there: str, word: str, *, doubt: bool = False) -> Fault:
    return found("date.before-other", pointer, doubt=doubt, here=here, there=there, expected=word)


def _excludes(pair: DayPair, part: Any, holder: Any, context: Context) -> bool:
    day, other = getattr(part, pair.name), getattr(holder, pair.other)
    if day is None or other is None:
        return False
    # Of a period its beginning counts; one without may not have been over before the other.
    begins, ends = _sides(day)
    first, last = _sides(other)
    if pair.is_later:
        return sooner(begins or ends, first, context) is Answer.YES
    return sooner(last, begins, context) is Answer.YES


def _sides(value: PartialDate | Period) -> tuple[PartialDate | None, PartialDate | None]:
    return sides(value) if value.__class__ is Period else (value, value)  # type: ignore[return-value]


# A charge is about an act too, which may be known before anyone is charged with it.
_KNOWN: Final = frozenset({"detention", "judgment", "incident", "listing", "recognition", "appeal"})


def _known_before(record: Any, context: Context) -> Iterable[Fault]:
    """Find records of what is said to have become known before it began."""
    if record.type not in _KNOWN:
        return ()
    low, known = (time_of(record) or (NEVER,))[0], bounds_of(record.became_known)[3]
    if low == NEVER or known == ALWAYS or known >= low or is_ahead(record.became_known, context):
        return ()
    there = f"{record.type}.{time_field(type(record))}"
    return (_fault("/became_known", f"{record.type}.became_known", there, "time-not-before"),)


def _revised_before(record: Any, context: Context) -> Iterable[Fault]:
    """Find records that were corrected before what is said in them began: a question, since that may be what changed.

    The day may be of an earlier state of the record, which told of something else.
    """
    day = record.revision[0].day
    if record.type not in _KNOWN or day is None or is_ahead(day, context):
        return ()
    low = (time_of(record) or (NEVER,))[0]
    if low == NEVER or bounds_of(day)[3] >= low:
        return ()
    there = f"{record.type}.{time_field(type(record))}"
    return (_fault("/revision/0/day", f"{record.type}.revision.day", there, "time-not-before", doubt=True),)


_NEEDS: Final = (
    "addressees",
    "revision",
    "consent",
    "became_known",
    "identity_documents",
    "residences",
    "affiliations",
    "relationships",
    "age",
    "covers",
    "replies",
    "phases",
    "course",
    "issued",
    "period_met",
    "assessed_on",
    "deprivations",
    "as_of",
)

FAMILY: Final = Family((Rule("date.before-other", Severity.ERROR, compare, needs=_NEEDS),))
