"""The rule on words for children, or for the old, beside a date of birth that excludes them.

For how old which word is, is said beside the words (`vocabulary.ages`). A word of an act or a stay is held against its
day; one of a person against all days on which the person is known to have been held, accused or tried.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from hrdocs.problems import Severity
from hrdocs.validation.fault import Fault, found
from hrdocs.validation.index import Index
from hrdocs.validation.rule import Context, Family, Rule, Table
from hrdocs.validation.rules.across.record_times import ALWAYS, ANY_TIME, NEVER, Bounds, bounds_of
from hrdocs.validation.rules.custody import BIRTHS
from hrdocs.validation.rules.days import elsewhere
from hrdocs.validation.rules.one_person import SamePersons, lives_of
from hrdocs.validation.walk import Item
from hrdocs.values import PartialDate
from hrdocs.vocabulary.ages import AGES
from hrdocs.vocabulary.term import Term

if TYPE_CHECKING:
    from hrdocs.model import Detention, Incident, Judgment, Person

_CODE: Final = "person.word-contradicts-age"
_YEAR: Final = 366  # days, so that no age is overstated
_NO_DAY: Final = (NEVER, ALWAYS)


_Words = Sequence[tuple[str, str, str, Bounds]]
"""A word with an age, the pointer to it, the person, the days of what it says."""


def _has_age(word: Term) -> bool:
    # To hash a member of an Enum calls a function; `_value_` is a plain text.
    return word._value_ in AGES


def _person(record: "Person") -> _Words:
    words: list[tuple[str, Term]] = [
        (f"/vulnerabilities/{n}", word) for n, word in enumerate(record.vulnerabilities) if _has_age(word)
    ]
    words += [(f"/profiles/{n}", word) for n, word in enumerate(record.profiles) if _has_age(word)]
    return [(word.value, pointer, record.id, ANY_TIME) for pointer, word in words]


def _detention(record: "Detention") -> _Words:
    rows = []
    for n, phase in enumerate(record.phases):
        if phase.kind._value_ in AGES:
            rows.append((phase.kind.value, f"/phases/{n}/kind", record.person, bounds_of(phase.period)))
        if phase.regime is not None and phase.regime._value_ in AGES:
            rows.append((phase.regime.value, f"/phases/{n}/regime", record.person, bounds_of(phase.period)))
    return rows


def _incident(record: "Incident") -> _Words:
    if record.kind._value_ not in AGES or len(record.subjects) != 1:
        return ()
    return ((record.kind.value, "/kind", record.subjects[0], bounds_of(record.day or record.period)),)


def _judgment(record: "Judgment") -> _Words:
    rows = []
    for n, penalty in enumerate(record.penalties):
        if penalty.kind._value_ in AGES:
            whom = record.persons if penalty.person is None else (penalty.person,)
            if len(whom) == 1:
                rows.append((penalty.kind.value, f"/penalties/{n}/kind", whom[0], bounds_of(record.day)))
    return rows


_OF: Final[Mapping[str, Callable[[Any], _Words]]] = {
    "person": _person,
    "detention": _detention,
    "incident": _incident,
    "judgment": _judgment,
}


def aged(item: Item) -> Iterable[tuple[Any, ...]]:
    """Return the words of a record that are for people of an age: the pointer, the person, the days, the word."""
    rows = _OF[item.record.type](item.record)
    return [(item.at, pointer, person, time[0], time[1], word) for word, pointer, person, time in rows]


def compare(index: Index, context: Context) -> Iterator[tuple[int, Fault]]:
    """Find words for people who were surely older, or younger, then."""
    rows = index.rows("aged")
    if not rows:
        return
    same = SamePersons(index)
    births: dict[str, list[tuple[int, int, int]]] = {}
    for at, person, birth, death in lives_of(index):
        if birth and death is not None:
            low, high, _, _ = bounds_of(PartialDate.parse(birth))
            if low != NEVER and high != ALWAYS:
                births.setdefault(same.of(person), []).append((at, low, high))
    if not births:
        return
    days = _days(index, same, {same.of(row[2]) for row in rows if row[3:5] == _NO_DAY})
    for at, pointer, person, low, high, word in rows:
        if (low, high) == _NO_DAY:
            # Somebody of whom nothing is dated may have been a child when it happened.
            low, high = days.get(same.of(person), _NO_DAY)  # noqa: PLW2901 -- the days of the person
        least, most = AGES[word]
        for there, early, late in births.get(same.of(person), ()):
            is_old = low != NEVER and low > late + (most + 1) * _YEAR
            is_young = high != ALWAYS and high < early + least * (_YEAR - 1)
            if is_old or is_young:
                where = {} if there == at else elsewhere(at, there, context)
                yield at, found(_CODE, pointer, doubt=False, seen=(early, late, low, high), **where)
                break


def _days(index: Index, same: SamePersons, wanted: set[str]) -> dict[str, tuple[int, int]]:
    """Return the first and the last day on which the records of a person begin."""
    spans: dict[str, tuple[int, int]] = {}
    for table in ("detained", "accused", "judged") if wanted else ():
        for row in index.rows(table):
            person = same.of(row[1])
            if person in wanted and row[2]:
                low, high, _, _ = bounds_of(PartialDate.parse(row[2]))
                first, last = spans.get(person, (ALWAYS, NEVER))
                spans[person] = min(first, low), max(last, high)
    return spans


FAMILY: Final = Family(
    (Rule(_CODE, Severity.WARNING, file_check=compare),),
    (
        *BIRTHS,
        Table(
            "aged",
            tuple(_OF),
            aged,
            needs=("vulnerabilities", "profiles", "phases", "subjects", "penalties"),
        ),
    ),
)
