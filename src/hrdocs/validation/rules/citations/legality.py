"""Rules on the provisions cited: they exist, were in force on the day, and are the ones meant.

Legal problems with a citation are found in `on_day`, those with its words in `cited_words`. Here each record is checked
by them, and at the end what only several records show: the day of the ruling on a charge that has no day, the day of
the act for the provision that a court applied. The law loads when a record cites it.

Source:
    The packaged law data (`data/law/`); the readings of words are those of `hrdocs.law.find_citations`.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final

import attrs

from hrdocs.problems import Severity
from hrdocs.validation.fault import Fault, found
from hrdocs.validation.index import Index
from hrdocs.validation.rule import Context, Family, Rule, Table
from hrdocs.validation.rules import citations
from hrdocs.validation.rules.citations.spans import text_of
from hrdocs.validation.walk import Item
from hrdocs.values import Citation, PartialDate
from hrdocs.vocabulary import ChargeEventKind, DecisionOutcome, Instance, ProceedingEventKind

if TYPE_CHECKING:
    from hrdocs.model.charge import Charge

_NO_STEPS: Final = frozenset({ChargeEventKind.EXPECTED, ChargeEventKind.OTHER, ProceedingEventKind.OTHER})
"""Events that may be no act of the authorities, or come before the act."""


def _faults_on(citation: Citation, pointer: str, when: "citations.When") -> list[Fault]:
    return [fault.at(pointer) for fault in citations.faults_of(citation, when)]


def _without_part(citation: Citation, pointer: str, when: "citations.When") -> list[Fault]:
    parts = citations.parts_wanted(citation, when)
    return [] if parts is None else [found("citation.part-missing", pointer, citation=text_of(citation), parts=parts)]


# --- The records ------------------------------------------------------------------------------------------------------


def acts_of(record: "Charge") -> tuple[str, ...]:
    """Return the days and periods of the acts that a charge alleges."""
    acts: tuple[str, ...] = ()
    for allegation in record.allegations:
        time = allegation.day or allegation.period
        if time is not None:
            acts += (time.text,)
    return acts


def when_of(record: "Charge") -> "citations.When":
    """Return the days of a charge: those of the acts alleged, and the first step of the authorities."""
    acts = acts_of(record)
    later = _first(event.day for event in record.course if event.day is not None and event.kind not in _NO_STEPS)
    return citations.When(acts, later) if acts or later else citations.NEVER


def _first(given: Iterable[PartialDate]) -> str | None:
    every = list(given)
    if len(every) < 2:  # noqa: PLR2004 -- nothing to compare
        return every[0].text if every else None
    return min(every, key=lambda day: day.sort_key).text


def of_charge(item: Item, _: Context) -> Iterable[Fault]:
    """Check what a charge cites against the law and against its own words."""
    record: Charge = item.record
    citation, readings = record.citation, record.readings
    if citation is not None and not readings and _is_plain(record, citation):
        return ()
    when = when_of(record)
    faults: list[Fault] = []
    cited: tuple[tuple[str, Citation], ...] = ()
    if citation is not None:
        cited = (("/citation", citation),)
        faults = _faults_on(citation, "/citation", when)
    for n, one in enumerate(readings):
        # Readings are what the words may mean: the day decides between them, and is no fault of the record.
        faults += [each for each in _faults_on(one, f"/readings/{n}", citations.NEVER) if not each.is_doubt]
    words = None
    if record.cited_as is not None or record.heading_as is not None:
        words = citations.CitedWords(record.cited_as, record.heading_as, "")
        # What disagrees with a provision that cannot be meant is the same fault.
        faults = faults or list(citations.of_words(words, cited, readings, when))
    if citation is not None and citation.part is None and not readings and not faults and _is_part_wanted(words, when):
        faults += _without_part(citation, "/citation", when)
    return faults


def _is_plain(record: "Charge", citation: Citation) -> bool:
    """Return whether a quick look finds nothing to report, as for nearly all; the full check is slow."""
    if record.heading_as is not None and citations.belongs_to(record.heading_as, (citation,)):
        return False
    words = record.cited_as
    if words is not None:
        reading = citations.read(words)
        if not reading.is_sure or citation not in reading.citations or citations.has_quotes(words):
            return False
    acts = acts_of(record)
    return len(acts) == 1 and citations.is_plain_on(citation, acts[0])


def _is_part_wanted(words: "citations.CitedWords | None", when: "citations.When") -> bool:
    """Return whether the part is missing in the record alone: words that name the article without one miss it too."""
    if words is None:
        return True
    if words.cited_as is None:
        return False  # the name of an offence is that of its article and names no part
    reading = words.reading(when)
    named = (*reading.citations, *reading.open)
    return not named or any(one.part is not None for one in named)


def of_judgment(item: Item, _: Context) -> Iterable[Fault]:
    """Check what a court applied against the law, unless the record of the charge has the day of the act."""
    record = item.record
    when = citations.When((), record.day.text) if record.day is not None else citations.NEVER
    faults: list[Fault] = []
    for n, decision in enumerate(record.decisions):
        if decision.convicted_under is not None and decision.charge is None:
            faults += _of_applied(item, decision.convicted_under, f"/decisions/{n}/convicted_under", when)
    for n, penalty in enumerate(record.penalties):
        if penalty.citation is not None:
            faults += _of_applied(item, penalty.citation, f"/penalties/{n}/citation", when)
    return faults


def _of_applied(item: Item, citation: Citation, pointer: str, when: "citations.When") -> list[Fault]:
    faults = _faults_on(citation, pointer, when)
    if faults or citation.part is not None:
        return faults
    said = item.record.said.get(pointer)
    words = None if said is None else citations.CitedWords(said, None, "")
    return _without_part(citation, pointer, when) if _is_part_wanted(words, when) else []


def of_proceeding(item: Item, _: Context) -> Iterable[Fault]:
    """Check what is said about a case as a whole against the law and against its words."""
    record = item.record
    days = [record.opened, *(event.day for event in record.course if event.kind not in _NO_STEPS)]
    days += [hearing.day for hearing in record.hearings]
    # The acts were before it was opened, perhaps while another law was in force.
    when = citations.When((), _first(day for day in days if day is not None), is_distant=True)
    cited = tuple((f"/citations/{n}", citation) for n, citation in enumerate(record.citations))
    faults = [each for pointer, citation in cited for each in _faults_on(citation, pointer, when)]
    return faults or citations.of_words(citations.CitedWords(record.cited_as, record.heading_as, ""), cited, (), when)


def of_listing(item: Item, _: Context) -> Iterable[Fault]:
    """Check what a list cites against the law and against its words."""
    record = item.record
    day = record.decided or record.day
    when = citations.When((), None if day is None else day.text, is_distant=True)
    faults: list[Fault] = []
    for at, basis in enumerate(record.basis):
        cited = tuple((f"/basis/{at}/citations/{n}", citation) for n, citation in enumerate(basis.citations))
        against = [each for pointer, citation in cited for each in _faults_on(citation, pointer, when)]
        if cited and not against and basis.cited_as is not None:
            against = list(
                citations.of_words(citations.CitedWords(basis.cited_as, None, f"/basis/{at}"), cited, (), when)
            )
        faults += against
    return faults


def of_tally(item: Item, _: Context) -> Iterable[Fault]:
    """Check what a count cites against the law."""
    record = item.record
    time = record.period or record.as_of
    when = citations.When((), None if time is None else time.text, is_distant=True)
    return [each for pointer, citation in item.citations for each in _faults_on(citation, pointer, when)]


def readable(item: Item, _: Context) -> Iterator[Fault]:
    """Find citations in words that could be in their normal form as well."""
    record = item.record
    if item.citations or record.cited_as is None:
        return
    reading = citations.read(record.cited_as)
    known = [str(citation) for citation in reading.citations if not citations.faults_of(citation, citations.NEVER)]
    if reading.is_sure and known:
        yield found("citation.readable", "/cited_as", reading=", ".join(known))


def of_others(item: Item, _: Context) -> Iterable[Fault]:
    """Check what a record cites without naming any act against the law."""
    return [each for pointer, citation in item.citations for each in _faults_on(citation, pointer, citations.NEVER)]


# --- The file ---------------------------------------------------------------------------------------------------------


def charge_rows(item: Item) -> Iterator[tuple[Any, ...]]:
    """Return number, id, provision and acts of a charge, whether its day is open, the code it may be, its stage."""
    record: Charge = item.record
    citation, acts = record.citation, acts_of(record)
    staged = record.stage is not None or record.part_played is not None or _names_a_stage(record)
    if citation is None and not acts and not staged:
        return
    is_undated = not acts and (not record.course or when_of(record) is citations.NEVER)
    open_ = ""
    if is_undated and citation is not None and record.cited_as is not None and not record.readings:
        reading = citations.CitedWords(record.cited_as, record.heading_as, "").reading(citations.NEVER)
        if citations.is_left_to_the_file(reading, citations.NEVER) and any(
            citations.agree(citation, one) for one in reading.open
        ):
            open_ = citations.candidates_of(reading)
    yield item.at, record.id, None if citation is None else text_of(citation), acts, is_undated, open_, staged


def _names_a_stage(record: "Charge") -> bool:
    """Return whether the words cite an article on preparation, attempt or complicity beside the offence."""
    return record.cited_as is not None and citations.read(record.cited_as).is_staged


def ruling_rows(item: Item) -> Iterator[tuple[Any, ...]]:
    """Return number and day of a judgment, its decisions on charges, the family of codes, whether it is the first.

    Shape:
        A decision is its place, the charge, the provision applied, its outcome. The family is that of the branch. It is
        the first for certain where the instance is said to be, and may be where none is.
    """
    record = item.record
    decided = tuple(
        (
            n,
            decision.charge,
            None if decision.convicted_under is None else text_of(decision.convicted_under),
            decision.outcome.value,
        )
        for n, decision in enumerate(record.decisions)
        if decision.charge is not None
    )
    if decided:
        family = None if record.branch is None else record.branch.value
        is_first = None if record.instance is None else record.instance is Instance.FIRST
        day = None if record.day is None else record.day.text
        yield item.at, day, decided, family if family in _FAMILIES else None, False if record.reviews else is_first


CONVICTING: Final = frozenset({DecisionOutcome.CONVICTED.value, DecisionOutcome.PENALTY_IMPOSED.value})
"""Outcomes that convict under the provision charged, as in a row of `RULINGS`."""
_FAMILIES: Final = frozenset({"criminal", "administrative"})

CHARGES: Final = Table(
    "charges", ("charge",), charge_rows, ("citation", "cited_as", "allegations", "stage", "part_played")
)
RULINGS: Final = Table("rulings", ("judgment",), ruling_rows, ("decisions",))


def across_records(index: Index, _: Context) -> Iterator[tuple[int, Fault]]:
    """Check charges without any day by the days of the rulings, and what courts applied by those of the acts."""
    charges = {row[1]: row for row in index.rows("charges") if row[1] not in index.further}
    undated = {charge: row for charge, row in charges.items() if row[4] and row[2] is not None}
    days: dict[str, list[PartialDate]] = {}
    for at, day, decided, _family, _is_first in index.rows("rulings"):
        for n, charge, under, _outcome in decided:
            if day is not None and charge in undated:
                days.setdefault(charge, []).append(PartialDate.parse(day))
            if under is not None:
                acts = charges[charge][3] if charge in charges else ()
                yield from _applied(at, n, Citation.parse(under), citations.When(acts, day))
    for charge, (at, _, cited, _, _, open_, _) in undated.items():
        citation = Citation.parse(cited)
        if charge not in days:
            if open_:
                yield at, found("citation.ambiguous", "/citation", candidates=open_)
        elif not citations.faults_of(citation, citations.NEVER):
            first = _first(days[charge])
            for each in _faults_on(citation, "/citation", citations.When((), first)):
                yield at, attrs.evolve(each, seen=(first,))


def _applied(at: int, n: int, citation: Citation, when: "citations.When") -> Iterator[tuple[int, Fault]]:
    pointer = f"/decisions/{n}/convicted_under"
    faults = _faults_on(citation, pointer, when) or _without_part(citation, pointer, when)
    for each in faults:
        yield at, attrs.evolve(each, seen=when.acts)


_CHECKS: Final = {
    "charge": of_charge,
    "judgment": of_judgment,
    "proceeding": of_proceeding,
    "listing": of_listing,
    "tally": of_tally,
    "appeal": of_others,
}


def of_record(item: Item, context: Context) -> Iterable[Fault]:
    """Check what a record cites against the law and against its own words."""
    return _CHECKS[item.record.type](item, context)


_RULES: Final = (
    ("citation.unknown-code", Severity.ERROR),
    ("citation.unknown-article", Severity.ERROR),
    ("citation.not-in-force", Severity.ERROR),
    ("citation.newer-than-law", Severity.NOTE),
    ("citation.other-code", Severity.ERROR),
    ("citation.unknown-part", Severity.ERROR),
    ("citation.part-missing", Severity.WARNING),
    ("citation.words-disagree", Severity.WARNING),
    ("citation.heading-disagrees", Severity.WARNING),
    ("citation.ambiguous", Severity.WARNING),
)

FAMILY: Final = Family(
    rules=(
        *(
            Rule(code, severity, of_record, tuple(_CHECKS), needs=("item.citations",), file_check=across_records)
            for code, severity in _RULES
        ),
        Rule("citation.readable", Severity.NOTE, readable, ("charge", "proceeding"), needs=("cited_as",)),
    ),
    tables=(CHARGES, RULINGS),
)
