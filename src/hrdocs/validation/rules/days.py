"""Rules on the order of days: within one value, within one record, and of a verdict after its charge.

Days are compared in three values. Certainly in the wrong order is a fault; perhaps in the wrong order is a doubt,
unless both are written alike: two times "2021" say only that no one knew better. Rules that only warn leave out doubts.
A day that is certainly in the future is reported by `date.future` alone: days compared with it would seem too early.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from hrdocs.errors import InvalidText
from hrdocs.fields import Ahead, ModelObject, field_at
from hrdocs.problems import Severity
from hrdocs.validation.fault import Fault, compared, found
from hrdocs.validation.index import PLACE, Index
from hrdocs.validation.rule import Context, Family, Rule, Table
from hrdocs.validation.walk import Item
from hrdocs.values import Answer, PartialDate, Period
from hrdocs.values.partial_date import span_of_text
from hrdocs.vocabulary import ChargeEventKind, DecisionOutcome, HearingState, ProceedingEventKind

if TYPE_CHECKING:
    from hrdocs.model import Charge, Judgment, Listing, Person, Proceeding

_REMEMBERED: Final = 16_384
_DAY: Final = timedelta(days=1)

# --- One value --------------------------------------------------------------------------------------------------------


def bounds_reversed(item: Item, _: Context) -> Iterable[Fault]:
    """Find dates between two bounds of which the later comes first."""
    faults = []
    for pointer, day in item.days:
        if day.text[0] == "[" and _is_reversed(day):
            faults.append(found("date.bounds-reversed", pointer))
    for pointer, period in item.periods:
        if "[" in period.text and any(day is not None and _is_reversed(day) for day in (period.start, period.end)):
            faults.append(found("date.bounds-reversed", pointer))
    return faults


def period_reversed(item: Item, _: Context) -> Iterable[Fault]:
    """Find periods whose end is before their beginning, or may be."""
    faults: list[Fault] = []
    for pointer, period in item.periods:
        text = period.text
        # An end that is open or unknown, or two full days in their order: fast path for most periods.
        if text[-1] in "/." or (len(text) == _TWO_DAYS and text[10] == "/" and text[11:] >= text[:10]):
            continue
        faults += compared(_ends_before_start(text), "period.ends-before-start", pointer)
    return faults


_TWO_DAYS: Final = len("2021-03-24/2021-04-08")


def _ends_before_start(text: str) -> Answer:
    start, end = _sides(text)
    return sooner(end, start)


def sides(period: Period | None) -> tuple[PartialDate | None, PartialDate | None]:
    """Return the first and the last day of a period; several rules need those of the same one."""
    return (None, None) if period is None else _sides(period.text)


@lru_cache(maxsize=_REMEMBERED)
def _sides(text: str) -> tuple[PartialDate | None, PartialDate | None]:
    period = Period.parse(text)
    return period.start, period.end


def _is_reversed(day: PartialDate) -> bool:
    return day.text[0] == "[" and day.earliest is not None and day.latest is not None and day.earliest > day.latest


_VAGUE: Final = frozenset("~?%]")


def sooner(one: PartialDate | None, other: PartialDate | None, context: Context | None = None) -> Answer:
    """Return whether a day that should not be before another is before it.

    Args:
        one: The day that should be the later one, or None: a day that is not recorded is not in the wrong order.
        other: The day that should be the sooner one.
        context: Where it is set, no fault is reported in days before one that is itself in the future.
    """
    if one is None or other is None:
        return Answer.NO
    text, earlier = one.text, other.text
    # Plain texts of the same length sort in the order of time: fast path for most days.
    if len(text) == len(earlier) and text >= earlier and text[-1] not in _VAGUE and earlier[-1] not in _VAGUE:
        return Answer.NO
    answer = _sooner(text, earlier)
    if answer is not Answer.NO and context is not None and is_ahead(other, context):
        return Answer.NO
    return answer


@lru_cache(maxsize=_REMEMBERED)
def _sooner(text: str, earlier: str) -> Answer:
    if text == earlier:
        return Answer.NO
    one, other = PartialDate.parse(text), PartialDate.parse(earlier)
    # A day that is wrong by itself is reported once, and not again in each comparison.
    return Answer.NO if _is_reversed(one) or _is_reversed(other) else one.before(other)


# --- Days in the future -----------------------------------------------------------------------------------------------


def future(item: Item, context: Context) -> Iterable[Fault]:
    """Find days after the one up to which things can have happened."""
    if context.as_of is None:
        return ()
    limit, year = context.as_of.text, _last_year(context.as_of.text)
    faults: list[Fault] = list(held_ahead(item, context)) if item.record.type == "proceeding" else []
    # The first four characters of nearly all texts are a year, mostly a past one; "/" and "." sort before digits.
    for pointer, day in item.days:
        if day.text[:4] >= year and _ahead_at(type(item.record), pointer) is Ahead.NEVER:
            faults += compared(_lies_ahead(day.text, limit), "date.future", pointer, day=limit)
    for pointer, period in item.periods:
        text = period.text
        if text[:4] >= year or text.partition("/")[2][:4] >= year:
            ahead = _ahead_at(type(item.record), pointer)
            faults += compared(_period_lies_ahead(period, ahead, limit), "date.future", pointer, day=limit)
    for n, variant in enumerate(item.record.variants):
        answer = _told_lies_ahead(variant.value.value, _ahead_at(type(item.record), variant.pointer), limit)
        faults += compared(answer, "date.future", f"/variants/{n}/value", day=limit)
    return faults


def _told_lies_ahead(value: Any, ahead: Ahead | None, limit: str) -> Answer:
    """Return whether another reported value is a day after the limit, where its field holds days."""
    if ahead is None or not isinstance(value, str):
        return Answer.NO
    try:
        if "/" in value:
            return _period_lies_ahead(Period.parse(value), ahead, limit)
        return _lies_ahead(PartialDate.parse(value).text, limit) if ahead is Ahead.NEVER else Answer.NO
    except InvalidText:
        return Answer.NO  # what a variant holds has no fixed form


def _period_lies_ahead(period: Period, ahead: Ahead | None, limit: str) -> Answer:
    start, end = period.start, period.end
    begins = Answer.NO if start is None or ahead is Ahead.WHOLE else _lies_ahead(start.text, limit)
    if end is None or ahead is not Ahead.NEVER:
        return begins
    return begins | _lies_ahead(end.text, limit)


def is_ahead(day: PartialDate, context: Context) -> bool:
    """Return whether a day is certainly after the one up to which things can have happened."""
    return context.as_of is not None and _lies_ahead(day.text, context.as_of.text) is Answer.YES


@lru_cache(maxsize=_REMEMBERED)
def _lies_ahead(text: str, limit: str) -> Answer:
    """Return whether a day is after the last day of the limit.

    A mere year is not a doubt worth reporting within that year, and neither is "not before" some day.
    """
    day, last = PartialDate.parse(text), PartialDate.parse(limit).latest
    first, latest = day.earliest, day.latest
    if last is None or _is_reversed(day):
        return Answer.NO
    if first is not None and first > last:
        return Answer.YES
    return Answer.UNKNOWN if latest is not None and latest > last and day.precision != "year" else Answer.NO


@lru_cache(maxsize=8)
def _last_year(limit: str) -> str:
    last = PartialDate.parse(limit).latest
    return "9999" if last is None else f"{last.year:04}"


def _ahead_at(cls: type[ModelObject], pointer: str) -> Ahead | None:
    """Return whether the value at a pointer may be in the future."""
    field = field_at(cls, pointer)
    return None if field is None else field.ahead


# --- Lists in order of time -------------------------------------------------------------------------------------------


def out_of_order(item: Item, _: Context) -> Iterable[Fault]:
    """Find entries of a list in order of time that cannot be where they are.

    The order of the list itself says what came first, so days that could also be in another order are not a doubt.
    """
    record = item.record
    faults: list[Fault] = []
    if len(record.revision) > 1:
        faults += _unsorted("/revision/{}/day", [each.day for each in record.revision])
    if record.type == "detention":
        if len(record.phases) > 1:
            faults += _unsorted_phases([phase.period for phase in record.phases])
    elif record.type in {"charge", "proceeding"}:
        if len(record.course) > 1:
            faults += _unsorted("/course/{}/day", [each.day for each in record.course])
        if record.type == "proceeding" and len(record.hearings) > 1:
            faults += _unsorted("/hearings/{}/day", [each.day for each in record.hearings])
    return faults


def _unsorted_phases(periods: list[Period | None]) -> Iterable[Fault]:
    """Find phases that begin before one above them; they may overlap, as a stay in a hospital during custody does."""
    if _begin_in_order(periods):
        return ()
    known = [sides(period) for period in periods]
    # A phase with only its end recorded may not have ended before another began.
    return _unsorted("/phases/{}/period", [start for start, _ in known], [start or end for start, end in known])


def _begin_in_order(periods: list[Period | None]) -> bool:
    """Return whether all begin on full days in their order: fast path for most lists, before any is taken apart."""
    last = ""
    for period in periods:
        if period is None or period.text[_FULL : _FULL + 1] != "/" or period.text < last:
            return False
        last = period.text[:_FULL]
    return True


def _unsorted(
    pointer: str, days: list[PartialDate | None], checked: list[PartialDate | None] | None = None
) -> Iterable[Fault]:
    """Find entries dated before one above them.

    Args:
        pointer: The pointer to an entry's day, with braces for its number.
        days: For each entry the day before which no later one may be.
        checked: For each entry the day that may not be before an earlier one, where that is another.
    """
    if _rises(days if checked is None else checked):
        return ()
    faults: list[Fault] = []
    floor: PartialDate | None = None
    for n, (begins, day) in enumerate(zip(days, checked or days, strict=True)):
        if sooner(day, floor) is Answer.YES:
            faults.append(found("date.out-of-order", pointer.format(n)))
            floor = begins  # or else all that follows would be reported as well
        elif begins is not None and not _is_reversed(begins) and (floor is None or _low(begins) > _low(floor)):
            floor = begins
    return faults


_FULL: Final = len("2021-03-24")


def _rises(days: list[PartialDate | None]) -> bool:
    """Return whether these are full days in order: fast path for most lists."""
    last = ""
    for day in days:
        if day is not None:
            if len(day.text) != _FULL or day.text < last:
                return False
            last = day.text
    return True


def _low(day: PartialDate) -> int:
    """Return the first minute that a date can mean."""
    return span_of_text(day.text)[0]


# --- One record -------------------------------------------------------------------------------------------------------


def person(item: Item, context: Context) -> Iterable[Fault]:
    """Find a death before the birth, and an age that does not fit the date of birth."""
    record: Person = item.record
    birth = record.birth
    if birth is None or (record.death is None and record.age is None):
        return ()
    faults = list(compared(sooner(record.death, birth, context), "person.death-before-birth", "/death"))
    if record.age is not None and record.age.on is not None and not is_ahead(birth, context):
        on = record.age.on
        least, most = _age(birth.latest, on.earliest and on.earliest - _DAY), _age(birth.earliest, on.latest)
        is_sound = not (_is_reversed(birth) or _is_reversed(on))
        if is_sound and (
            (least is not None and record.age.years < least) or (most is not None and record.age.years > most)
        ):
            faults.append(found("person.age-contradicts-birth", "/age/years"))
    return faults


def _age(birth: date | None, on: date | None) -> int | None:
    """Return the completed years; on the birthday both numbers are in use, and its day before gives the lower."""
    if birth is None or on is None:
        return None
    return on.year - birth.year - ((on.month, on.day) < (birth.month, birth.day))


def consent(item: Item, context: Context) -> Iterable[Fault]:
    """Find consents withdrawn before they were given."""
    return [
        fault
        for n, each in enumerate(item.record.consent)
        for fault in compared(
            sooner(each.withdrawn_on, each.given_on, context),
            "date.consent-withdrawn-before-given",
            f"/consent/{n}/withdrawn_on",
        )
    ]


# The conduct of which a person is accused.
_ACCUSING: Final = {
    ChargeEventKind.PROTOCOL_DRAWN_UP,
    ChargeEventKind.SUSPECTED,
    ChargeEventKind.CHARGED,
    ChargeEventKind.REQUALIFIED,
    ChargeEventKind.SUPPLEMENTED,
}


def conduct(item: Item, context: Context) -> Iterable[Fault]:
    """Find conduct alleged to be after the accusation. It may well be alleged so, hence a warning."""
    record: Charge = item.record
    accused = [step.day for step in record.course if step.kind in _ACCUSING]
    last = accused[-1] if accused else None
    if last is None:
        return ()
    for n, allegation in enumerate(record.allegations):
        for name, day in (("day", allegation.day), ("period", sides(allegation.period)[0])):
            if sooner(last, day, context) is Answer.YES:
                return (found("date.conduct-after-charge", f"/allegations/{n}/{name}"),)
    return ()


def hearing(item: Item, context: Context) -> Iterable[Fault]:
    """Find hearings before the case was opened; it may have been joined with an older one, hence a warning."""
    record: Proceeding = item.record
    faults: list[Fault] = []
    # A course out of order is reported as such.
    is_sorted = not _unsorted("/course/{}/day", [step.day for step in record.course])
    for n, step in enumerate(record.course if is_sorted else ()):
        if step.kind not in _BEFORE_OPENED and sooner(step.day, record.opened, context) is Answer.YES:
            faults.append(found("date.step-before-opened", f"/course/{n}/day"))
            break
    for n, each in enumerate(record.hearings):
        if sooner(each.day, record.opened, context) is Answer.YES:
            return [*faults, found("date.hearing-before-opened", f"/hearings/{n}/day")]
    return faults


_BEFORE_OPENED: Final = frozenset(
    {
        ProceedingEventKind.CHECK_OPENED,
        ProceedingEventKind.JOINED,
        ProceedingEventKind.SEVERED,
        ProceedingEventKind.TRANSFERRED,
        ProceedingEventKind.OTHER,
    }
)
"""Steps of a check, or of a case that this one was a part of or has taken in."""


def held_ahead(item: Item, context: Context) -> Iterable[Fault]:
    """Find hearings that are said to have been held, on a day that lies ahead."""
    if context.as_of is None:
        return ()
    return [
        found("date.future", f"/hearings/{n}/day", day=context.as_of.text)
        for n, each in enumerate(item.record.hearings)
        if each.state is HearingState.HELD and each.day is not None and is_ahead(each.day, context)
    ]


def in_force(item: Item, context: Context) -> Iterable[Fault]:
    """Find judgments in force before they were issued."""
    record: Judgment = item.record
    if record.in_force_on is None:
        return ()
    return compared(sooner(record.in_force_on, record.day, context), "date.in-force-before-judgment", "/in_force_on")


def listed(item: Item, context: Context) -> Iterable[Fault]:
    """Find entries in a list before the decision on them; lists print such days themselves, hence a warning."""
    record: Listing = item.record
    if sooner(record.day, record.decided, context) is Answer.YES:
        return (found("date.listed-before-decided", "/day"),)
    return ()


# --- A verdict and its charge -----------------------------------------------------------------------------------------

# Outcomes that end what a charge began. A decision that a higher court leaves unchanged has no bearing on when.
_VERDICTS: Final = frozenset(DecisionOutcome) - {DecisionOutcome.LEFT_UNCHANGED, DecisionOutcome.OTHER}


def _brought(item: Item) -> Iterator[tuple[Any, ...]]:
    """Return the day on which a charge was first brought: the decision to charge, or else suspicion or a protocol.

    Where no such step is recorded it is the day of the first act alleged, since no charge is older than that.
    """
    record: Charge = item.record
    first: dict[bool, PartialDate | None] = {}
    for step in record.course:
        if step.kind in {ChargeEventKind.CHARGED, ChargeEventKind.SUSPECTED, ChargeEventKind.PROTOCOL_DRAWN_UP}:
            first.setdefault(step.kind is ChargeEventKind.CHARGED, step.day)
    day = first.get(True, first.get(False))
    if day is None and not first:
        acts = [each.day or sides(each.period)[0] for each in record.allegations]
        day = min((act for act in acts if act is not None), key=_low, default=None) if None not in acts else None
    if day is not None:
        yield item.at, day.text


def _verdicts(item: Item) -> Iterator[tuple[Any, ...]]:
    """Return the day of a judgment and the charges that it decides."""
    record: Judgment = item.record
    if record.day is None:
        return
    charges = [decision.charge for decision in record.decisions if decision.outcome in _VERDICTS]
    charges += [penalty.charge for penalty in record.penalties]
    decided = dict.fromkeys(charge for charge in charges if charge is not None)
    if decided:
        yield item.at, record.day.text, *decided


def verdict(index: Index, context: Context) -> Iterator[tuple[int, Fault]]:
    """Find judgments that decide a charge before it was brought."""
    verdicts = index.rows("verdicts")
    brought = dict(index.rows("brought")) if verdicts else {}
    for at, text, *charges in verdicts:
        day = PartialDate.parse(text)
        faults: list[Fault] = []
        for charge in charges:
            of = index.only_at(charge)
            then = None if of is None else brought.get(of)
            if of is None or then is None:
                continue
            answer = sooner(day, PartialDate.parse(then), context)
            if answer.is_no:
                continue
            where = elsewhere(at, of, context)
            faults += compared(answer, "date.verdict-before-charge", "/day", seen=(then,), **where)
        # One day of a judgment is one fault, however many charges show it.
        if faults:
            yield at, min(faults, key=lambda fault: fault.is_doubt)


def elsewhere(at: int, other: int, context: Context) -> dict[str, str | int]:
    """Return the place of another record, for a message about one; nothing where it is in another file."""
    part, number = PLACE.unpack(other)
    if PLACE.unpack(at)[0] != part:
        return {}
    return {"other_line": number} if context.is_lines else {"other_pointer": f"/records/{number}"}


_DAYS: Final = ("item.days",)
_PERIODS: Final = ("item.periods",)

FAMILY: Final = Family(
    (
        Rule("date.bounds-reversed", Severity.ERROR, bounds_reversed, needs=_DAYS + _PERIODS),
        Rule("date.future", Severity.ERROR, future, needs=(*_DAYS, *_PERIODS, "variants")),
        Rule("date.out-of-order", Severity.ERROR, out_of_order, needs=("revision", "phases", "course", "hearings")),
        Rule("date.consent-withdrawn-before-given", Severity.ERROR, consent, needs=("consent",)),
        Rule("date.conduct-after-charge", Severity.WARNING, conduct, ("charge",), needs=("allegations",)),
        Rule("date.hearing-before-opened", Severity.WARNING, hearing, ("proceeding",), needs=("opened",)),
        Rule("date.step-before-opened", Severity.WARNING, hearing, ("proceeding",), needs=("opened",)),
        Rule("date.in-force-before-judgment", Severity.ERROR, in_force, ("judgment",), needs=("in_force_on",)),
        Rule("date.listed-before-decided", Severity.WARNING, listed, ("listing",), needs=("decided",)),
        Rule("date.verdict-before-charge", Severity.ERROR, file_check=verdict),
        Rule("period.ends-before-start", Severity.ERROR, period_reversed, needs=_PERIODS),
        Rule("person.death-before-birth", Severity.ERROR, person, ("person",), needs=("birth",)),
        Rule("person.age-contradicts-birth", Severity.ERROR, person, ("person",), needs=("birth",)),
    ),
    (
        Table("brought", ("charge",), _brought, needs=("course", "allegations")),
        Table("verdicts", ("judgment",), _verdicts, needs=("day",)),
    ),
)
