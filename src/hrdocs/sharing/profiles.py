"""Two forms for people who need no cases: `research`, coarse rows without ids, and `statistics`, counts of such rows.

A row is a person with what was done to them. The table `TREATMENTS` has the treatment of each field: what it does not
name is cut. So a row holds no free text, no id, no name, no court, judge, facility or source, and no other person.
Neither form makes anyone impossible to recognise: days, articles, courts and terms of prisoners are on public lists.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from typing import Any, Final

import attrs
from attrs import frozen

from hrdocs import jsontext
from hrdocs.errors import HrdocsError
from hrdocs.law.reference.codes import CODES, article
from hrdocs.model import Charge, Detention, Incident, Judgment, Person, Place, Record
from hrdocs.model.charge import ChargeEvent
from hrdocs.model.detention import Arrest, End, Phase
from hrdocs.model.judgment import Decision
from hrdocs.penalty import Penalty
from hrdocs.sharing.cutting import cut
from hrdocs.sharing.pseudonyms import Pseudonyms
from hrdocs.sharing.wishes import SharingTerms
from hrdocs.values import Citation, Duration, PartialDate, Period, Quantity
from hrdocs.vocabulary import SharingLabel


class Treatment(Enum):
    """The treatment of a field in a row."""

    CUT = "cut"
    """It is not in the row."""
    KEEP = "keep"
    """A word of a closed list, as it is."""
    DECADE = "decade"
    """A date: `1990s`, where it lies in one decade."""
    YEAR = "year"
    """A day: its year, where it lies in one."""
    YEARS = "years"
    """A period: the years of its start and end, `2021/2022`; `2021/..` where it continues, `2021/` where the end is not
    known."""
    CHAPTER = "chapter"
    """A provision: its code and chapter, `{"code": "cc1999", "chapter": "30"}`."""
    BAND = "band"
    """A term: one of `BANDS`, where it lies in one."""
    PART = "part"
    """An object, or some: its own fields by this table."""


_CUT, _KEEP, _YEAR = Treatment.CUT, Treatment.KEEP, Treatment.YEAR
_YEARS, _CHAPTER, _BAND, _PART = Treatment.YEARS, Treatment.CHAPTER, Treatment.BAND, Treatment.PART

_COMMON: Final = (
    "id sources variants said missing became_known standing sharing consent external_ids revision waivers notes extra"
)


def _table(cut: str, **kept: Treatment) -> Mapping[str, Treatment]:
    return {**dict.fromkeys(cut.split(), _CUT), **kept}


TREATMENTS: Final[Mapping[type[Any], Mapping[str, Treatment]]] = {
    Person: _table(
        f"{_COMMON} names naming description pronouns title age death nationalities occupations profiles "
        "vulnerabilities affiliations relationships residences distinctions identity_documents contacts",
        gender=_KEEP,
        birth=Treatment.DECADE,
        place=_PART,
    ),
    Place: _table("name organisation address locality country", region=_KEEP),
    Detention: _table(
        f"{_COMMON} person as_of follows participants about", phases=_PART, state=_KEEP, arrest=_PART, ended=_PART
    ),
    Phase: _table(
        "planned_end regime ordered_by organisation official charges judgment about",
        kind=_KEEP,
        period=_YEARS,
        place=_PART,
    ),
    Arrest: _table(
        "by agents_identified order_shown reasons_given force_used family_told custody_admitted first_counsel "
        "first_judge about",
        day=_YEAR,
        place=_PART,
    ),
    End: _table("ground circumstances place arranged_with in_return", day=_YEAR, how=_KEEP),
    Charge: _table(
        f"{_COMMON} person proceeding readings cited_as heading_as stage part_played allegations plea replaces "
        "penalty_faced",
        citation=_CHAPTER,
        course=_PART,
    ),
    ChargeEvent: _table("by about", kind=_KEEP, day=_YEAR),
    Judgment: _table(
        f"{_COMMON} proceeding persons organisations court judges prosecutors participants openness presence absent "
        "reviews about",
        branch=_KEEP,
        instance=_KEEP,
        day=_YEAR,
        result=_KEEP,
        decisions=_PART,
        penalties=_PART,
        in_force_on=_YEAR,
    ),
    Decision: _table("charge ground about", outcome=_KEEP, convicted_under=_CHAPTER),
    Penalty: _table(
        "person organisation jointly_with charge money equivalent base_units regimes joined_by served_from "
        "consecutive_to citation about",
        kind=_KEEP,
        role=_KEEP,
        term=_BAND,
        execution=_KEEP,
    ),
    Incident: _table(
        f"{_COMMON} extent subjects group because_of by evidence found_by denied_by lasted count places detention "
        "proceeding norms participants about",
        kind=_KEEP,
        day=_YEAR,
        period=_YEARS,
        place=_PART,
    ),
}
"""The treatment of each field of the objects from which rows are made. A field that is not here is cut; a test names
it."""

LEFT_OUT: Final = frozenset(
    {"organisation", "proceeding", "appeal", "recognition", "assessment", "listing", "tally", "source"}
)
"""The types of records that are in no row."""

BANDS: Final = (
    ("under_1_year", Duration.parse("P1Y")),
    ("1_to_3_years", Duration.parse("P3Y")),
    ("3_to_5_years", Duration.parse("P5Y")),
    ("5_to_10_years", Duration.parse("P10Y")),
    ("10_to_15_years", Duration.parse("P15Y")),
)
"""The bands of terms, each with the term at which the next one begins; above the last it is `15_years_or_more`."""
_LONGEST_BAND: Final = "15_years_or_more"

FEWEST_COUNTED: Final = 10
"""A count that rests on stricter records is suppressed below it. It is a habit of statistical offices, and no
promise."""

_NOT_RECORDED: Final = "not_recorded"
_LISTS: Final = {Detention: "detentions", Charge: "charges", Judgment: "judgments", Incident: "incidents"}


@frozen(kw_only=True)
class CountTable:
    """Counts of one kind of thing by one kind of word.

    Args:
        counts: By word; what has no word is `not_recorded`.
        total: All together; None where it is suppressed.
        is_suppressed: Whether a count or the total is left out.
    """

    counts: Mapping[str, int]
    total: int | None
    is_suppressed: bool = False

    def to_json(self) -> dict[str, Any]:
        """Return the table as a JSON object with `all`, `counts` and `suppressed`."""
        return {"all": self.total, "counts": dict(sorted(self.counts.items())), "suppressed": self.is_suppressed}


def research(
    records: Iterable[Record], terms: SharingTerms, *, pseudonyms: Pseudonyms | None = None
) -> list[dict[str, Any]]:
    """Return the coarse rows of the people whose cases may go out under some terms.

    Args:
        records: All records.
        terms: The label, to whom and for what; without a purpose it is `statistics`, and who refused that is left out.
        pseudonyms: For whom; each row then has an `id`, by which it is the same in a later file for the same recipient.

    Returns:
        JSON objects, sorted by their own content, or by the pseudonyms: the order of the records says nothing.
    """
    rows = _rows(cut(records, _counting(terms)))
    if pseudonyms is not None:
        return sorted(({"id": pseudonyms.of(who), **row} for who, row in rows.items()), key=lambda row: str(row["id"]))
    return sorted(rows.values(), key=jsontext.dumps)


def statistics(
    records: Iterable[Record], terms: SharingTerms, *, count_up_to: SharingLabel | None = None
) -> dict[str, CountTable]:
    """Return counts of people, phases of detention, charges, judgments, penalties and incidents under some terms.

    Without `count_up_to` only what may go out itself is counted, and nothing is suppressed.

    Args:
        records: All records.
        terms: As for `research`.
        count_up_to: A stricter label up to which records are counted. Where fewer than `FEWEST_COUNTED` of what is
            counted is stricter than the terms, the count is left out, and with it others of its table, so that it
            cannot be computed.
    """
    records, terms = tuple(records), _counting(terms)
    shown = _tables(_rows(cut(records, terms)).values())
    if count_up_to is None or count_up_to.rank <= terms.label.rank:
        return {name: CountTable(counts=table, total=sum(table.values())) for name, table in shown.items()}
    wider = attrs.evolve(terms, label=count_up_to)
    counted = _tables(_rows(cut(records, wider)).values())
    return {name: _suppressed(table, shown[name]) for name, table in counted.items()}


def alike_no_other(rows: Iterable[Mapping[str, Any]]) -> int:
    """Return how many rows are unique: their people are the first to be recognised."""
    counts = Counter(jsontext.dumps({key: each for key, each in row.items() if key != "id"}) for row in rows)
    return sum(count == 1 for count in counts.values())


def set_apart(records: Iterable[Record]) -> int:
    """Return how many people their days, articles, courts and terms set apart from all others of some records.

    These are what public lists of prisoners print.
    """
    known: dict[str, list[str]] = {}
    for record in records:
        printed = jsontext.dumps([type(record).__name__, *_on_lists(record)])
        for who in _about(record):
            known.setdefault(who, []).append(printed)
    counts = Counter(tuple(sorted(each)) for each in known.values())
    return sum(count == 1 for count in counts.values())


def _on_lists(record: Record) -> Iterator[Any]:
    """Return what public lists print of a record."""
    match record:
        case Detention():
            yield from ([str(each.kind), str(each.period or "")] for each in record.phases)
            yield str(record.arrest.day or "") if record.arrest is not None else ""
            yield str(record.ended.day or "") if record.ended is not None else ""
        case Charge():
            yield from map(str, record.readings if record.citation is None else [record.citation])
        case Judgment():
            yield [str(record.day or ""), record.court or ""]
            yield from ([str(each.kind), str(each.term or ""), str(each.money or "")] for each in record.penalties)
        case Incident():
            yield [str(record.kind), str(record.day or ""), str(record.period or "")]


def _counting(terms: SharingTerms) -> SharingTerms:
    """Return terms under which whoever refused to be counted is left out, where they name no other use."""
    return terms if terms.purpose is not None else attrs.evolve(terms, purpose="statistics")


# --- Rows ---


def _rows(records: Iterable[Record]) -> dict[str, dict[str, Any]]:
    """Return by id of a person the row made of the records that are about them."""
    records = tuple(records)
    accused = {record.id: record.person for record in records if isinstance(record, Charge)}
    people = {record.id: record for record in records if isinstance(record, Person)}
    rows: dict[str, dict[str, Any]] = {}
    for record in records:
        name = _LISTS.get(type(record), "")
        for who in _about(record):
            if who in people:
                if who not in rows:
                    rows[who] = _coarse(people[who])
                part = _of_one(record, who, accused)
                rows[who].setdefault(name, []).append(_coarse(part))
    for row in rows.values():
        for name in _LISTS.values():
            if name in row:
                row[name].sort(key=jsontext.dumps)
    return rows


def _about(record: Record) -> tuple[str, ...]:
    if isinstance(record, Detention | Charge):
        return (record.person,)
    if isinstance(record, Judgment):
        return tuple(dict.fromkeys(record.persons))
    return tuple(dict.fromkeys(record.subjects)) if isinstance(record, Incident) else ()


def _of_one(record: Record, who: str, accused: Mapping[str, str]) -> Any:
    """Return a record with nothing of other people: of a judgment, what was decided and imposed on this one."""
    if not isinstance(record, Judgment):
        return record
    is_alone = set(record.persons) == {who} and not record.organisations
    return _Judged(
        record,
        tuple(
            each for each in record.decisions if accused.get(each.charge or "") == who or (is_alone and not each.charge)
        ),
        tuple(each for each in record.penalties if each.person == who or (is_alone and each.person is None)),
    )


@frozen
class _Judged:
    judgment: Judgment
    decisions: tuple[Decision, ...]
    penalties: tuple[Penalty, ...]


def _coarse(part: Any) -> dict[str, Any]:
    """Return the parts of an object that the table keeps."""
    holder = part.judgment if isinstance(part, _Judged) else part
    found: dict[str, Any] = {}
    for name, treatment in TREATMENTS[type(holder)].items():
        if treatment is Treatment.CUT:
            continue
        value = getattr(part if name in ("decisions", "penalties") else holder, name)
        left = [
            _treated(each, treatment) for each in (value if isinstance(value, tuple) else (value,)) if each is not None
        ]
        left = [each for each in left if each not in (None, {})]
        if left:
            found[name] = left if isinstance(value, tuple) else left[0]
    return found


def _treated(value: Any, treatment: Treatment) -> Any:
    match treatment:
        case Treatment.KEEP:
            return str(value)
        case Treatment.DECADE:
            year = _year(value)
            first = value.earliest, value.latest
            if year is None and None not in first and first[0].year // 10 == first[1].year // 10:
                year = first[0].year
            return None if year is None else f"{year // 10 * 10}s"
        case Treatment.YEAR:
            year = _year(value)
            return None if year is None else str(year)
        case Treatment.YEARS:
            return _years(value)
        case Treatment.CHAPTER:
            return _chapter(value)
        case Treatment.BAND:
            return _band(value)
        case Treatment.PART:
            return _coarse(value)
        case _:
            return None


def _year(day: PartialDate) -> int | None:
    if day.earliest is None or day.latest is None or day.earliest.year != day.latest.year:
        return None
    return day.earliest.year


def _years(period: Period) -> str | None:
    start = None if period.start is None else _year(period.start)
    end = None if period.end is None else _year(period.end)
    if start is None and end is None:
        return None
    return f"{'' if start is None else start}/{'..' if period.is_open else '' if end is None else end}"


def _chapter(citation: Citation) -> dict[str, str] | None:
    if citation.code not in CODES:
        return None
    try:
        found = article(citation.code, citation.article).chapter
    except HrdocsError:
        found = None
    return {"code": citation.code, **({} if found is None else {"chapter": found.number})}


def _band(term: Quantity) -> str | None:
    least, most = term.least, term.most
    if not isinstance(least, Duration) or not isinstance(most, Duration):
        return None
    bands = {_band_of(least), _band_of(most)}
    return bands.pop() if len(bands) == 1 else None


def _band_of(term: Duration) -> str:
    # Of two ways to count a month, the longer one.
    return next((name for name, end in BANDS if term.days_bounds[1] < end.days_bounds[0]), _LONGEST_BAND)


# --- Counts ---


def _tables(rows: Iterable[Mapping[str, Any]]) -> dict[str, dict[str, int]]:
    """Return tables of counts, by name and word."""
    tables: dict[str, Counter[str]] = {name: Counter() for name, *_ in _COUNTED}
    for row in rows:
        for name, holder, word in _COUNTED:
            tables[name].update(word(each) or _NOT_RECORDED for each in holder(row))
    return {name: dict(table) for name, table in tables.items()}


def _listed(name: str) -> Any:
    return lambda row: row.get(name, ())


def _penalties(row: Mapping[str, Any]) -> Iterator[Any]:
    for judgment in row.get("judgments", ()):
        yield from judgment.get("penalties", ())


def _phases(row: Mapping[str, Any]) -> Iterator[Any]:
    for detention in row.get("detentions", ()):
        yield from detention.get("phases", ())


def _word(*names: str) -> Any:
    def word(value: Any) -> str | None:
        for name in names:
            value = value.get(name) if isinstance(value, dict) else None
        return value if isinstance(value, str) else None

    return word


def _chapter_word(charge: Mapping[str, Any]) -> str | None:
    cited = charge.get("citation")
    if cited is None:
        return None
    return f"{cited['code']} {cited['chapter']}" if "chapter" in cited else str(cited["code"])


def _start(name: str) -> Any:
    return lambda value: (value.get(name) or "").partition("/")[0] or None


_COUNTED: Final[tuple[tuple[str, Any, Any], ...]] = (
    ("people_by_gender", lambda row: (row,), _word("gender")),
    ("people_by_birth", lambda row: (row,), _word("birth")),
    ("people_by_region", lambda row: (row,), _word("place", "region")),
    ("phases_by_kind", _phases, _word("kind")),
    ("phases_by_year", _phases, _start("period")),
    ("charges_by_chapter", _listed("charges"), _chapter_word),
    ("judgments_by_year", _listed("judgments"), _word("day")),
    ("judgments_by_result", _listed("judgments"), _word("result")),
    ("penalties_by_kind", _penalties, _word("kind")),
    ("penalties_by_term", _penalties, _word("term")),
    ("incidents_by_kind", _listed("incidents"), _word("kind")),
    ("incidents_by_year", _listed("incidents"), _word("day")),
)


def _suppressed(counted: Mapping[str, int], shown: Mapping[str, int]) -> CountTable:
    """Return a table without the counts under which few records are stricter, and without what these follow from.

    A reader who also has the file of the looser label can subtract: so not the count must be large, but the difference.
    """
    stricter = {word: abs(counted.get(word, 0) - shown.get(word, 0)) for word in {*counted, *shown}}
    few = range(1, FEWEST_COUNTED)
    total = sum(counted.values())
    is_total_gone = total - sum(shown.values()) in few
    gone = {word for word, count in stricter.items() if count in few}
    if not is_total_gone:
        # The others and the total reveal the sum of what is left out: that must not be a single count, and not small.
        rest = sorted(
            (word for word, count in stricter.items() if count not in few),
            key=lambda word: (stricter[word] == 0, stricter[word], word),
        )
        while rest and gone and (len(gone) == 1 or sum(stricter[word] for word in gone) in few):
            gone.add(rest.pop(0))
    return CountTable(
        counts={word: count for word, count in counted.items() if word not in gone},
        total=None if is_total_gone else total,
        is_suppressed=bool(gone) or is_total_gone,
    )
