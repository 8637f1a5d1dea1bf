"""Rules on references: they lead to the same person, and to a time that fits.

Which person and which time both ends have in common is said beside each field of the model (`doc(..., link=...)`), and
the rules are derived from it. Only what no reading of the days and no tie between people allows is reported; where
there are exceptions in life, it is a question. A reference to an id that is repeated is right if it fits any of the
records.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import count
from struct import Struct
from typing import Any, Final

from attrs import frozen

from hrdocs.codec import straight
from hrdocs.fields import Order, Role, Whom
from hrdocs.model import RECORDS, Record
from hrdocs.problems import Severity
from hrdocs.validation.fault import Fault, found
from hrdocs.validation.index import EveryPlace, Index
from hrdocs.validation.packing import PackedFields
from hrdocs.validation.rule import Context, Family, Rule, Table
from hrdocs.validation.rules.across.link_fields import (
    MEMBERS,
    PERSONS,
    TARGETS,
    LinkField,
    LinkNode,
    OnFirstUse,
    is_compared,
    is_of_life,
    link_tree,
)
from hrdocs.validation.rules.across.record_times import (
    ALWAYS,
    ANY_TIME,
    NEVER,
    OWN_TIME,
    Bounds,
    act_of,
    bounds_of,
    time_field,
)
from hrdocs.validation.rules.across.record_times import time_of as _time_of
from hrdocs.validation.rules.custody import BIRTHS, late_births
from hrdocs.validation.rules.days import elsewhere
from hrdocs.validation.rules.one_person import SamePersons
from hrdocs.validation.walk import Item
from hrdocs.values import PartialDate
from hrdocs.vocabulary import Instance, PhaseKind, RelationshipKind
from hrdocs.vocabulary.exclusions import CIVIC

# --- What is kept of a record -----------------------------------------------------------------------------------------

_TIME_BITS: Final = ALWAYS.bit_length()
_Times = tuple[int, int, int]
_TIMES_OF: Final = PackedFields(_TIME_BITS, _TIME_BITS)
_FIRST: Final = frozenset({None, Instance.FIRST, Instance.CUSTODY_ORDER})


def _people(record: Record) -> tuple[str, ...]:
    """Return whom a record is about."""
    name = PERSONS[record.type]
    value = None if name is None else getattr(record, name)
    return value if value.__class__ is tuple else () if value is None else (value,)


_FACT_ROW: Final = Struct("<QIII")
"""Number of the record, and its times.

The times are the earliest day on which it can have begun, the day before which it will hardly have begun, and the last
day on which it can have ended. There is a row for most records, hence so few bytes.
"""
_APART: Final = "\n"  # no id has one


def facts(item: Item) -> Iterable[tuple[str, bytes]]:
    """Return whom a record is about, and when.

    Shape:
        The ids of the persons as one text, and a row of `_FACT_ROW`.
    """
    record = item.record
    low, _, _, high = _time_of_record(item)
    usual = low
    if record.type == "charge":
        # The steps of which a source knows may not be the first; no charge is older than the act.
        low, high = act_of(record) if record.allegations else NEVER, ALWAYS
        usual = max(usual, low)
    elif record.type == "judgment" and record.instance not in _FIRST:
        low = NEVER  # what rests on a ruling may have begun with the one that it left in force
    people = _people(record)
    if not people and low == usual == NEVER and high == ALWAYS:
        return ()
    key = people[0] if len(people) == 1 else _APART.join(people)
    return ((key, _FACT_ROW.pack(item.at, low, usual, high)),)


_SLACK: Final = 3  # days: the night of an arrest is dated in both ways
_MONTH: Final = 31
# Days of grace before the other begins and after it is over (None: any), whether each is only unusual, the word.
_ALLOWED: Final[dict[Order, tuple[int | None, int | None, bool, bool, str]]] = {
    Order.NOT_BEFORE: (0, None, False, False, "time-not-before"),
    Order.USUALLY_NOT_BEFORE: (_MONTH, None, True, True, "time-not-before"),
    Order.USUALLY_BEGUN_AFTER: (_MONTH, None, True, True, "time-begun-after"),
    Order.NOT_AFTER: (None, 0, False, False, "time-not-after"),
    Order.USUALLY_NOT_AFTER: (None, 0, True, True, "time-not-after"),
    Order.WITHIN: (_SLACK, _SLACK, False, True, "time-within"),
    Order.AT_ONCE: (0, _MONTH, False, True, "time-at-once"),
}

_SENTENCES: Final = frozenset(
    {
        PhaseKind.IMPRISONMENT,
        PhaseKind.ARREST_CC,
        PhaseKind.AWAITING_EXECUTION,
        PhaseKind.OPEN_TYPE_FACILITY,
        PhaseKind.HOME_RESTRICTION,
        PhaseKind.SUSPENDED_SENTENCE,
    }
)
_COUNTED_FROM_SEIZURE: Final = 3
_BY_BEGINNING: Final = frozenset({Order.AT_ONCE, Order.USUALLY_BEGUN_AFTER})


def _span_for(link: LinkField, part: Any, time: Bounds) -> tuple[int, int]:
    """Return the days to compare: the last by which it must be late enough, the first by which it must be early enough.

    A sentence is served after it was passed, so all of it counts; administrative arrest is counted from the seizure.
    """
    if link.path == "phases.judgment" and time[1] < ALWAYS:
        if part.kind in _SENTENCES:
            return time[1], time[0]
        if part.kind is PhaseKind.ADMINISTRATIVE_ARREST:
            return min(time[1] + _COUNTED_FROM_SEIZURE, time[3]), time[0]
    return (time[1] if link.link.order in _BY_BEGINNING else time[3]), time[0]


@frozen(eq=False, repr=False)
class _Taken:
    """A field that leads to a record that is compared, as plain flags: comparing members of an Enum takes long.

    Args:
        node: The class that has the field.
        is_member: Whether it leads to one of those whom the record is about.
        is_usual: Whether another person is only unusual.
        is_timed: Whether the time of the other record is compared.
        field: The field.
    """

    node: LinkNode
    is_member: bool
    is_usual: bool
    is_timed: bool
    field: LinkField


_LIFE_ROW: Final = Struct("<QQII")
"""Number of the record; the days and the number of the field; the places in the lists on the way to the reference.

The days are the one by which the other must have existed, and the one on which it must still have existed, unbounded
where that is not known. There is a row for nearly every record, hence so few bytes.
"""
_LIFE: Final = PackedFields(_TIME_BITS, 12)  # the two days, and the number of the field
_BY, _UNTIL, _ = _LIFE.shifts
_ANY_DAY: Final = (1 << _TIME_BITS) - 1

_CUSTODY_ROW: Final = Struct("<QQII")
"""Of a reference that fits only people who are held, or not: as a row of `_LIFE_ROW`, with the time of the reference.

The bit beside the number of the field says which of the two.
"""
_CUSTODY: Final = PackedFields(_TIME_BITS, 1, 12)  # the first and the last day, whether held, the number of the field
_FROM, _TO, _HELD, _ = _CUSTODY.shifts

_Above = tuple[Any, Any]
"""An object and what holds it, up to the record."""
_Gather = Callable[[Item, _Above, tuple[int, ...]], None]
_Targets = Iterable[tuple[str, tuple[int, ...]]]
"""The ids to which a field leads, each with the places in the lists on the way to it."""


def _gatherer(node: LinkNode, numbers: Iterator[int], depth: int = 0) -> _Gather:
    """Write the function that takes the references of an object of a class: a few lines for each field.

    Most records are gone through only to find that all is well.

    Args:
        node: The class at its place in the record.
        numbers: Numbers for its references.
        depth: In how many lists the object is.
    """
    scope: dict[str, Any] = {
        "when": _when,
        "pack_life": _LIFE_ROW.pack,
        "pack_custody": _CUSTODY_ROW.pack,
        "take_compared": _take_compared,
    }
    lines = ["def gather(item, here, way):", " part, time = here[0], None"]
    for name, is_list, each in node.links:
        number = next(numbers)
        lines += [f" value = part.{name}", " if value:", "  if time is None: time = when(item, here)"]
        if is_of_life(each):
            high, last = _days_of_life(each)
            if each.living is not None:
                beside, scope[f"living{number}"] = each.living
                last = f"time[0] if part.{beside}._value_ in living{number} else {last}"
            days = f"high << {_BY} | last << {_UNTIL} | {number}"
            lines += [f"  high, last = {high}, {last}", f"  if high != {ALWAYS} or last != {NEVER}:"]
            lines += [f"   days = {days}", f"   {_appended(1, 'pack_life', depth, is_list=is_list)}"]
        for words, is_held in ((each.free, False), (each.held, True)):
            if words is not None:
                beside, scope[f"fits{number}"] = words
                test = f"part.{beside}._value_ in fits{number} and " if beside else ""
                if each.name == _ROLE_IN_CASE:
                    test += "part.period is not None and "
                days = f"time[0] << {_FROM} | time[3] << {_TO} | {int(is_held) << _HELD} | {number}"
                lines += [f"  if {test}time[0] != {NEVER} and time[3] != {ALWAYS}:"]
                lines += [f"   days = {days}", f"   {_appended(2, 'pack_custody', depth, is_list=is_list)}"]
        if is_compared(each):
            whom, order = each.link.whom, each.link.order
            scope[f"taken{number}"] = _Taken(node, whom in MEMBERS, whom is Whom.USUALLY, order in _ALLOWED, each)
            targets = "[(each, (*way, n)) for n, each in enumerate(value)]" if is_list else "((value, way),)"
            lines += [f"  targets = {targets}", f"  take_compared(item, part, taken{number}, {number}, time, targets)"]
    for n, (name, is_list, inner) in enumerate(node.parts):
        scope[f"gather{n}"] = _gatherer(inner, numbers, depth + is_list)
        lines += [f" value = part.{name}", " if value:"]
        if is_list:
            lines += [f"  for n, each in enumerate(value): gather{n}(item, (each, here), (*way, n))"]
        else:
            lines += [f"  gather{n}(item, (value, here), way)"]
    return straight(lines, scope, "gather")


_ROLE_IN_CASE: Final = "proceeding.participants.person"
"""Of a case only the beginning is known: on which later day a role was held is open."""


def _appended(place: int, pack: str, depth: int, *, is_list: bool) -> str:
    """Return the line that adds to a list of `item.links` the references of the field `value`, with their `days`."""
    way = [*(f"way[{k}]" for k in range(depth)), *["n"] * is_list, "0", "0"]
    row = f"({'each' if is_list else 'value'}, {pack}(item.at, days, {', '.join(way[:2])}))"
    return f"{'for n, each in enumerate(value): ' if is_list else ''}item.links[{place}].append({row})"


def _days_of_life(each: LinkField) -> tuple[str, str]:
    """Return the day by which whoever is named must have existed, and the one on which they must still have existed.

    Those who act are there when it begins, and those who act in an office are no children; those whom it concerns may
    be born meanwhile.
    """
    order = each.link.order
    high = "time[1]" if order is Order.LIFETIME else str(ALWAYS) if order is Order.LATER else "time[3]"
    if _is_in_office(each):
        high = f"(max({high} - {OF_AGE}, 0) if {high} < {ALWAYS} else {ALWAYS})"
    return high, "time[0]" if order in _ALIVE else str(NEVER)


def _is_in_office(each: LinkField) -> bool:
    return each.role is Role.OFFICE and each.link.order is Order.LIFETIME


OF_AGE: Final = 14 * 365
"""Days after birth: no one acts in an office before."""


_ALIVE: Final = frozenset({Order.LIFETIME, Order.DURING, Order.LATER})


class _Links:
    """The references of interest by record type, and by a number that is the same in every process."""

    def __init__(self) -> None:
        self._trees = OnFirstUse(lambda record: link_tree(record, _is_kept))
        self.gatherers = OnFirstUse(self._gatherer)
        self._fields = OnFirstUse(lambda record: tuple(_fields(self._trees[record], "")))

    def _gatherer(self, record: str) -> _Gather:
        node = self._trees[record] or _EMPTY
        return _gatherer(node, count(_LINK.pack(_NUMBERS[record], 0)))

    def field(self, number: int) -> LinkField:
        """Return the reference with a number."""
        return self._at(number)[0]

    def pointer(self, number: int, way: Sequence[int]) -> str:
        """Return the pointer to a reference by its places in the lists on the way to it."""
        return self._at(number)[1].format(*way)

    def _at(self, number: int) -> tuple[LinkField, str]:
        record, place = _LINK.unpack(number)
        return self._fields[_RECORDS[record]][place]


def _is_kept(each: LinkField) -> bool:
    return is_compared(each) or is_of_life(each)


def _fields(node: LinkNode | None, at: str) -> Iterator[tuple[LinkField, str]]:
    """Return the references in the order of their numbers, each with its pointer, in braces the places in lists."""
    if node is not None:
        for name, is_list, each in node.links:
            yield each, f"{at}/{name}" + "/{}" * is_list
        for name, is_list, inner in node.parts:
            yield from _fields(inner, f"{at}/{name}" + "/{}" * is_list)


_EMPTY: Final = LinkNode(None, "", (), ())
_RECORDS: Final = tuple(RECORDS)
_NUMBERS: Final = {name: n for n, name in enumerate(_RECORDS)}
_LINK: Final = PackedFields(8)  # the number of a record type, and of a reference within it

_LINKS: Final = _Links()

_Packed = list[tuple[str, bytes]]
_Rows = tuple[list[tuple[Any, ...]], _Packed, _Packed]


def _time_of_record(item: Item) -> Bounds:
    if item.time is None:
        item.time = _time_of(item.record) or ANY_TIME
    return item.time


def _when(item: Item, here: _Above) -> Bounds:
    """Return when an object was; one without days of its own lies somewhere in the time of what holds it."""
    part, above = here
    if above is None:
        return _time_of_record(item)
    own = _time_of(part)
    if own is not None and (own != ANY_TIME or part.__class__.__name__ in OWN_TIME):
        return own
    low, _, _, high = _when(item, above)
    return low, high, low, high


def _rows_of(item: Item) -> _Rows:
    """Return the rows of the three tables of references, found in one pass."""
    if item.links is None:
        record = item.record
        item.links = ([], [], [])
        _LINKS.gatherers[record.type](item, (record, None), ())
    rows: _Rows = item.links
    return rows


def references(item: Item) -> Iterable[tuple[Any, ...]]:
    """Return the references of a record that are compared with what they lead to.

    Shape:
        Number of the record, places in the lists on the way to the reference, number of the field, target, the persons
        it is about, others close to them, the field that names those persons, the two days to compare.
    """
    return _rows_of(item)[0]


def lives(item: Item) -> Iterable[tuple[str, bytes]]:
    """Return for each person or body that a record refers to the days on which it must have existed.

    Shape:
        The id, and a row of `_LIFE_ROW`.
    """
    return _rows_of(item)[1]


def of_custody(item: Item) -> Iterable[tuple[str, bytes]]:
    """Return for each reference that fits only people who are held, or not, when it was.

    Shape:
        The id, and a row of `_CUSTODY_ROW`.
    """
    return _rows_of(item)[2]


def custody_references(index: Index) -> Iterator[tuple[str, bool, int, int, int, str]]:
    """Return the rows of `CUSTODY_REFERENCES`: whom, whether held, the number of the record, two days, the pointer."""
    for target, packed in index.packed["link.custody"].items():
        if index.type_of(target) == "person":
            for at, both, *way in _CUSTODY_ROW.iter_unpack(packed):
                low, high, is_held, number = _CUSTODY.unpack(both)
                yield target, bool(is_held), at, low, high, _LINKS.pointer(number, way)


def _take_compared(item: Item, part: Any, taken: _Taken, number: int, time: Bounds, targets: _Targets) -> None:
    record, rows, node = item.record, item.links[0], taken.node
    everyone = said = _people(record)
    names = f"{record.type}.{PERSONS[record.type]}"
    if taken.is_member:
        # Demands of appeals have a rule of their own.
        if everyone and record.type != "appeal":
            rows += [
                (item.at, way, number, target, everyone, (), names, 0, 0)
                for target, way in targets
                if target not in everyone
            ]
        return
    if node.own is not None and (own := getattr(part, node.own)):
        said, names = own if own.__class__ is tuple else (own,), node.own_name
    high, low = _span_for(taken.field, part, time) if taken.is_timed else (ALWAYS, NEVER)
    near = _near(item) if taken.is_usual else ()
    rows += [(item.at, way, number, target, said, near, names, high, low) for target, way in targets]


def _near(item: Item) -> tuple[str, ...]:
    """Return all people whom a record names."""
    return tuple(dict.fromkeys(target for _, target, to in item.references if "person" in to))


def existed(item: Item) -> Iterator[tuple[Any, ...]]:
    """Return from when to when a body existed, and whether it surely is no body of a state."""
    low, _, _, high = bounds_of(item.record.period)
    kinds = item.record.kinds
    is_civic = bool(kinds) and CIVIC.issuperset(kinds)
    if is_civic or low != NEVER or high != ALWAYS:
        yield item.at, low, high, is_civic


def ties(item: Item) -> Iterator[tuple[str, str]]:
    """Return the pairs of people who are connected by what a record says."""
    record = item.record
    if record.type == "person":
        for tie in record.relationships:
            if tie.kind not in {RelationshipKind.SAME_AS, RelationshipKind.NOT_SAME_AS}:
                yield record.id, tie.person
        return
    people = _people(record)
    for each in record.participants:
        if each.person is not None:
            if each.client is not None:
                yield each.person, each.client
            elif len(people) == 1:
                yield each.person, people[0]


# --- The comparison ---------------------------------------------------------------------------------------------------


def _time_fault(order: Order, high: int, low: int, times: _Times) -> tuple[bool, str] | None:
    """Return whether a time is only unusual, and the word for what was expected; None where it fits."""
    begun, usual, over = times
    bounds = _ALLOWED.get(order)
    if bounds is None:
        return None
    early, late, is_unusual_before, is_unusual_after, word = bounds
    if early is not None and high + early < usual:
        return is_unusual_before or high + early >= begun, word
    if late is not None and low > over + late:
        return is_unusual_after, word
    return None


class RecordFacts:
    """Whom some records of a file are about, and when.

    Args:
        index: The index.
        targets: The ids of the records that are looked up.
    """

    def __init__(self, index: Index, targets: Iterable[str]) -> None:
        self.places = EveryPlace(index)
        wanted = {at for each in set(targets) for at in self.places.of(each)}
        self._known: dict[int, tuple[_Times, tuple[str, ...]]] = {}
        for key, packed in index.packed["link.facts"].items() if wanted else ():
            people = tuple(key.split(_APART)) if key else ()
            for at, low, usual, high in _FACT_ROW.iter_unpack(packed):
                if at in wanted:
                    self._known[at] = (low, usual, high), people

    def at(self, number: int) -> tuple[_Times, tuple[str, ...]] | None:
        """Return times and persons of a record."""
        return self._known.get(number)


def settle(index: Index, _: Context) -> Iterator[tuple[int, Fault]]:
    """Remove the references to a record of the same part that fit it, and those that do not contradict its life."""
    rows = index.tables["link.references"]
    facts_of = RecordFacts(index, (row[3] for row in rows))
    index.tables["link.references"] = [row for row in rows if not _is_plain(row, facts_of)]
    days, places, open_rows = _lifetimes(index), facts_of.places, index.packed["link.lives"]
    civic = _civic(index)
    for target, packed in list(open_rows.items()):
        if every := places.of(target):
            wrong = dict.fromkeys(row for row, _ in _contradicted(packed, every, days))
            wrong |= dict.fromkeys(_unfit(packed, every, civic))
            kept = b"".join(_LIFE_ROW.pack(*row) for row in wrong)
            if kept:
                open_rows[target] = bytearray(kept)
            else:
                del open_rows[target]
    yield from ()


def _is_plain(row: tuple[Any, ...], facts_of: RecordFacts) -> bool:
    _, _, number, target, said, _, _, high, low = row
    link = _LINKS.field(number).link
    if link.whom in MEMBERS:
        return False
    for at in facts_of.places.of(target):
        known = facts_of.at(at)
        if known is not None:
            times, people = known
            is_same = link.whom is Whom.ANY or not said or not people or any(each in people for each in said)
            if is_same and _time_fault(link.order, high, low, times) is None:
                return True
    return False


class _Circle:
    """Which people are one, and which are connected."""

    def __init__(self, index: Index) -> None:
        self._same, self._index = SamePersons(index), index
        self._ties: set[tuple[str, str]] | None = None

    def persons(self, ids: tuple[str, ...]) -> set[str]:
        """Return the people among some ids, each by one id."""
        return {self._same.of(each) for each in ids if self._index.type_of(each) == "person"}

    def are_tied(self, some: set[str], others: set[str]) -> bool:
        """Return whether one of some people is connected with one of the others."""
        if self._ties is None:
            self._ties = {tuple(map(self._same.of, pair)) for pair in self._index.rows("link.ties")}  # type: ignore[misc]
        return any((one, other) in self._ties or (other, one) in self._ties for one in some for other in others)


def compare(index: Index, context: Context) -> Iterator[tuple[int, Fault]]:
    """Find references to a record of another person, or of another time."""
    rows = index.rows("link.references")
    circle, facts_of = _Circle(index), RecordFacts(index, (row[3] for row in rows))
    for row in rows:
        at, way, number, target, said, near, here, high, low = row
        field, pointer = _LINKS.field(number), _LINKS.pointer(number, way)
        if field.link.whom in MEMBERS:
            yield from _of_member(row, field, pointer, circle)
            continue
        faults: list[Fault] = []
        # What leads nowhere, or to another type, is reported as such.
        for there, type_of in facts_of.places.fitting(target, field.to):
            known = None if there == at else facts_of.at(there)
            if known is None:
                faults = []
                break
            others = elsewhere(at, there, context)
            new = []
            doubt = _of_persons(field.link.whom, said, near, known[1], circle)
            if doubt is not None:
                name = f"{type_of}.{PERSONS[type_of]}"
                seen = tuple(known[1])
                new.append(
                    found("reference.other-person", pointer, doubt=doubt, seen=seen, here=here, there=name, **others)
                )
            wrong = None if _is_ahead(known[0], context) else _time_fault(field.link.order, high, low, known[0])
            if wrong is not None:
                fields = {"here": f"{field.record}.{field.when}", "there": f"{type_of}.{time_field(RECORDS[type_of])}"}
                new.append(
                    found(
                        "reference.other-time",
                        pointer,
                        doubt=wrong[0],
                        seen=(_TIMES_OF.pack(*known[0]),),
                        expected=wrong[1],
                        **fields,
                        **others,
                    )
                )
            if not new:
                faults = []
                break
            faults = faults or new
        for fault in faults:
            yield at, fault
    yield from _over_lives(index, context)


def _of_persons(
    whom: Whom, said: tuple[str, ...], near: tuple[str, ...], others: tuple[str, ...], circle: _Circle
) -> bool | None:
    """Return whether another person is only unusual; None where it is the same."""
    if whom is Whom.ANY or not said or not others or any(each in others for each in said):
        return None
    mine, theirs = circle.persons(said), circle.persons(others)
    if not mine or not theirs or mine & theirs:
        return None
    if whom is Whom.SAME:
        return False
    everyone = circle.persons(near)
    return None if everyone & theirs or circle.are_tied(mine, theirs) else True


def _of_member(row: tuple[Any, ...], field: LinkField, pointer: str, circle: _Circle) -> Iterator[tuple[int, Fault]]:
    at, _, _, target, said, _, here, _, _ = row
    one, known = circle.persons((target,)), circle.persons(said)
    if not one or not known or one & known:
        return
    is_question = field.link.whom is Whom.USUALLY_MEMBER
    if not is_question or not circle.are_tied(one, known):
        yield at, found("reference.other-person", pointer, doubt=is_question, here=here, there=field.name)


def _is_ahead(times: _Times, context: Context) -> bool:
    """Return whether a record begins after the day up to which things can have happened: its day is reported itself."""
    last = None if context.as_of is None else context.as_of.latest
    return last is not None and times[1] > last.toordinal()


_Lifetimes = dict[int, tuple[int, int, str]]
"""By number of a record, the first and the last day on which a person or a body can have existed, and its type."""


def _lifetimes(index: Index) -> _Lifetimes:
    days: _Lifetimes = {}
    for at, _, birth, death in index.rows("lives"):
        if death is not None:
            spans = [bounds_of(PartialDate.parse(text)) if text else ANY_TIME for text in (birth, death)]
            days[at] = spans[0][0], spans[1][3], "person"
    for at, low, high, _ in index.rows("existed"):
        days[at] = low, high, "organisation"
    return days


def _civic(index: Index) -> frozenset[int]:
    return frozenset(at for at, _, _, is_civic in index.rows("existed") if is_civic)


def _unfit(packed: bytearray, every: tuple[int, ...], civic: frozenset[int]) -> "Iterator[_LifeRow]":
    """Return the rows that lead to a body which is none of a state, where only such a body does so."""
    if every and civic.issuperset(every):
        for row in _LIFE_ROW.iter_unpack(packed):
            if _LINKS.field(_LIFE.unpack(row[1])[2]).of_state:
                yield row


def unfit_bodies(index: Index, context: Context) -> Iterator[tuple[int, Fault]]:
    """Find courts, authorities and keepers of lists that are associations, parties or media: a question."""
    civic, places = _civic(index), EveryPlace(index)
    for target, packed in index.packed["link.lives"].items() if civic else ():
        every = places.of(target)
        for at, both, *way in _unfit(packed, every, civic):
            pointer, where = _LINKS.pointer(_LIFE.unpack(both)[2], way), elsewhere(at, every[0], context)
            yield at, found("reference.unfit-body", pointer, doubt=False, seen=(True,), **where)


_LifeRow = tuple[int, int, int, int]


def _contradicted(packed: bytearray, every: tuple[int, ...], days: _Lifetimes) -> Iterator[tuple[_LifeRow, bool]]:
    """Return the rows that contradict all records of an id, and whether by their end; those by both ends come twice."""
    lives = [days[at] for at in every if at in days]
    if not lives or len(lives) < len(every):
        return  # one of the records fits whatever day it is
    born, died = min(low for low, _, _ in lives), max(high for _, high, _ in lives)
    if born == NEVER and died == ALWAYS:
        return
    for row in _LIFE_ROW.iter_unpack(packed):
        both = row[1]
        if both >> _BY < born:
            yield row, False
        if both >> _UNTIL & _ANY_DAY > died:
            yield row, True


def _over_lives(index: Index, context: Context) -> Iterator[tuple[int, Fault]]:
    """Find acts before the birth or the founding of those who are named, or after death or end."""
    days, places = _lifetimes(index), EveryPlace(index)
    late: frozenset[int] | None = None
    for target, packed in index.packed["link.lives"].items() if days else ():
        every = places.of(target)
        for (at, both, *way), is_last in _contradicted(packed, every, days):
            _, last, number = _LIFE.unpack(both)
            if is_last and _is_after(last, context):
                continue
            field, name = _LINKS.field(number), days[every[0]][2]
            if name not in field.to:
                continue
            if is_last and name == "organisation" and field.link.order not in _ALIVE:
                continue  # the words beside it are of people
            is_child = not is_last and _is_in_office(field) and (both >> _BY) + OF_AGE >= days[every[0]][0]
            if is_child and name == "organisation":
                continue
            if name == "person" and not is_last:
                # A birth after the person's own arrest, charge or judgment is wrong itself, and reported as such.
                late = late_births(index, context) if late is None else late
                if not late.isdisjoint(every):
                    continue
            bound = "period" if name == "organisation" else "death" if is_last else "birth"
            fields = {"here": f"{field.record}.{field.when}", "there": f"{name}.{bound}"}
            others = elsewhere(at, every[0], context)
            # Letters are sent to the dead, and the dead are listed, by those who do not know of it.
            is_unaware = is_last and field.living is not None and field.role is not Role.PARTICIPANT
            doubt = name == "organisation" or is_child or is_unaware
            word = "time-of-age" if is_child else "time-alive"
            pointer, seen = _LINKS.pointer(number, way), days[every[0]][:2]
            yield at, found("reference.other-time", pointer, doubt=doubt, seen=seen, expected=word, **fields, **others)


def _is_after(day: int, context: Context) -> bool:
    last = None if context.as_of is None else context.as_of.latest
    return last is not None and day > last.toordinal()


FACTS: Final = Table("link.facts", TARGETS, facts, packed=True)
CUSTODY_REFERENCES: Final = Table("link.custody", _RECORDS, of_custody, needs=("item.references",), packed=True)

FAMILY: Final = Family(
    (
        Rule("reference.other-person", Severity.ERROR, file_check=compare),
        Rule("reference.other-time", Severity.ERROR, file_check=compare),
        Rule("reference.unfit-body", Severity.WARNING, file_check=unfit_bodies),
    ),
    (
        FACTS,
        Table("link.references", _RECORDS, references, needs=("item.references",)),
        Table("link.lives", _RECORDS, lives, needs=("item.references",), packed=True),
        Table("link.ties", _RECORDS, ties, needs=("relationships", "participants"), once=True),
        Table("existed", ("organisation",), existed, needs=("period", "kinds")),
        *BIRTHS,
    ),
    settle,
)
