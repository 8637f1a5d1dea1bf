"""Rules that look at one person across records: ages, days that programs write, ids of other registers."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, Final

from hrdocs.problems import Severity
from hrdocs.validation.fault import Fault, found
from hrdocs.validation.index import Index
from hrdocs.validation.rule import Context, Family, Rule, Table
from hrdocs.validation.rules.across.record_times import ALWAYS, NEVER, bounds_of
from hrdocs.validation.rules.custody import ACCUSED, DETAINED, JUDGED
from hrdocs.validation.rules.days import elsewhere
from hrdocs.validation.rules.one_person import (
    LIVES,
    PERSON_TIES,
    PLACEHOLDER_DAYS,
    SamePersons,
    crowded,
    is_full_day,
    lives_of,
)
from hrdocs.validation.walk import Item
from hrdocs.values import PartialDate

if TYPE_CHECKING:
    from hrdocs.model import Person

# --- Days that programs write ----------------------------------------------------------------------------------------

_EPOCH: Final = "1970-01-01"


def placeholder(item: Item, _: Context) -> Iterable[Fault]:
    """Find days that spreadsheets and databases write where they know none."""
    return [found("date.placeholder", pointer) for pointer, day in item.days if day.text in PLACEHOLDER_DAYS]


def births(index: Index, _: Context) -> Iterator[tuple[int, Fault]]:
    """Find births on 1 January 1970 where they are more than one in a hundred, and doubt days that too many share."""
    days = [(row[0], row[2]) for row in index.rows("lives") if row[2]]
    suspects = [at for at, text in days if text == _EPOCH]
    is_epoch = len(suspects) * 100 > len(days)
    if is_epoch:
        for at in suspects:
            yield at, found("date.placeholder", "/birth")
    certain = PLACEHOLDER_DAYS | {_EPOCH} if is_epoch else PLACEHOLDER_DAYS
    shared = crowded(text for _, text in days if is_full_day(text)) - certain
    for at, text in days if shared else ():
        if text in shared:
            yield at, found("date.placeholder", "/birth", doubt=True)


# --- Ages -------------------------------------------------------------------------------------------------------------

_YEAR: Final = 366  # days, so that no age is overstated
_LEAST: Final = 14  # Criminal Code, Article 27; code of administrative offences, Article 4.2
_MOST: Final = 100


def told_ages(item: Item) -> Iterator[tuple[Any, ...]]:
    """Return the first and the last day of birth that an age allows, of people without a date of birth."""
    record: Person = item.record
    age = record.age
    if record.birth is None and age is not None and age.on is not None:
        low, high, _, _ = bounds_of(age.on)
        if low != NEVER and high != ALWAYS:
            yield item.at, record.id, low - (age.years + 1) * _YEAR, high - age.years * (_YEAR - 1)


def ages(index: Index, context: Context) -> Iterator[tuple[int, Fault]]:
    """Find births by which a person was accused, tried or held as a convict under 14 or over 100; one fault each."""
    same = SamePersons(index)
    known: dict[str, list[tuple[int, int, int]]] = {}
    for at, person, birth, death in lives_of(index):
        if birth and death is not None:
            low, high, _, _ = bounds_of(PartialDate.parse(birth))
            if low != NEVER and high != ALWAYS:
                known.setdefault(same.of(person), []).append((at, low, high))
    told = index.rows("told-ages")
    for at, person, low, high in told:
        known.setdefault(same.of(person), []).append((at, low, high))
    by_age = {row[0] for row in told}
    faults: dict[int, Fault] = {}
    for table in ("detained", "accused", "judged") if known else ():
        for row in index.rows(table):
            at, person, first = row[:3]
            # A child may be taken along with its parents; what is served is served by those who were tried.
            if not first or (table == "detained" and not row[4] & 1) or (table == "judged" and not row[3]):
                continue
            for of, low, high in known.get(same.of(person), ()):
                early, late, _, _ = bounds_of(PartialDate.parse(first))
                is_young = low <= late < low + _LEAST * (_YEAR - 1)
                is_old = early > high + _MOST * _YEAR
                if (is_young or is_old) and of not in faults:
                    limit: dict[str, str | int] = {"least": _LEAST} if is_young else {"most": _MOST}
                    faults[of] = found(
                        "person.unlikely-age",
                        "/age" if of in by_age else "/birth",
                        doubt=False,
                        seen=(first,),
                        **limit,
                        **elsewhere(of, at, context),
                    )
    yield from faults.items()


# --- Ids of other registers -------------------------------------------------------------------------------------------


def external_ids(item: Item) -> Iterator[tuple[int, int]]:
    """Return a digest of each id that a person has elsewhere: the index holds no names, and these may be some."""
    for each in item.record.external_ids:
        text = f"{each.scheme}\n{each.value}".encode()
        yield item.at, int.from_bytes(blake2b(text, digest_size=6).digest())


def shared_ids(index: Index, context: Context) -> Iterator[tuple[int, Fault]]:
    """Find two people, not said to be the same, who have one id in one register."""
    rows = index.rows("people.external-ids")
    several: dict[int, list[int]] = defaultdict(list)
    for at, digest in rows:
        several[digest].append(at)
    shared = [ats for ats in several.values() if len(set(ats)) > 1]
    if not shared:
        return
    same, names = SamePersons(index), index.ids_at({at for ats in shared for at in ats})
    for ats in shared:
        first = ats[0]
        for at in dict.fromkeys(ats[1:]):
            # A record that is not known by its number repeats the id of another, which is reported itself.
            if at in names and first in names and same.of(names[at]) != same.of(names[first]):
                yield (
                    at,
                    found("person.shared-id", "/external_ids", doubt=False, seen=(), **elsewhere(at, first, context)),
                )


FAMILY: Final = Family(
    (
        Rule("date.placeholder", Severity.WARNING, placeholder, file_check=births, needs=("item.days",)),
        Rule("person.unlikely-age", Severity.WARNING, file_check=ages),
        Rule("person.shared-id", Severity.WARNING, file_check=shared_ids),
    ),
    (
        LIVES,
        PERSON_TIES,
        DETAINED,
        ACCUSED,
        JUDGED,
        Table("told-ages", ("person",), told_ages, needs=("age",)),
        Table("people.external-ids", ("person",), external_ids, needs=("external_ids",)),
    ),
)
