"""A partner's file becomes records: recognised, read row by row, checked, and counted.

Every row has one outcome: read, read with questions, set aside, or not read since it is no entry. The sums are
asserted.
A doubt belongs to its cell; a row is set aside only where its cells may speak of another person.
"""

import hashlib
import os
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import combinations
from pathlib import PurePath
from typing import Any, Final, cast

import attrs
from attrs import define, field, frozen

from hrdocs import messages, names, shape
from hrdocs.codec import Rejected, read_record
from hrdocs.collecting import no_collection
from hrdocs.dataset import Dataset
from hrdocs.errors import InvalidDocument
from hrdocs.frozenmap import FrozenMap
from hrdocs.interchange.assembling import Assembler, BuiltRow, RowRecord, text_of
from hrdocs.interchange.joinedrows import OuterRow, added, is_sheet, restricted
from hrdocs.interchange.lastimport import (
    ASIDE,
    GONE,
    READ,
    CellPrints,
    KeptRow,
    KeptRows,
    LastImport,
    prints_by_heading,
)
from hrdocs.interchange.mapping import PUBLISHER, Review, SheetJoin, TableMapping, read_mapping, shipped_mappings
from hrdocs.interchange.pairing import PossiblePair, people_between, possible_pairs
from hrdocs.interchange.readers.read_cell import Doubt, WordList, folded
from hrdocs.interchange.rowmatch import NewRow, RowFacts, RowMatches, counts_rows, facts_by_anchor, match_rows
from hrdocs.interchange.sheetheading import (
    DEPTH,
    GROUP,
    IN_KEYS,
    SheetHeading,
    find_heading,
    is_private,
    language_of,
    nearest_heading,
    plain_heading,
)
from hrdocs.interchange.tables import CellKind, TableFile, TableRow, TableSheet, read_table
from hrdocs.interchange.tables.findings import finding
from hrdocs.interchange.updating import ListChanges, RowChange, update_records
from hrdocs.model import Person, Record
from hrdocs.model.common import Name
from hrdocs.othercodes import severity_of
from hrdocs.problems import Location, Problem, Severity
from hrdocs.recordfile import AnyPath
from hrdocs.references import references_of
from hrdocs.reviewing import PairReview, SamePerson, is_current
from hrdocs.same_people import PeopleCount
from hrdocs.sharing.neutral import renamed
from hrdocs.sharing.suppressing import Suppressed
from hrdocs.validation.examine import CheckedFile
from hrdocs.validation.report.report import Report
from hrdocs.validation.report.value import CellPlace, Total, is_of_text
from hrdocs.validation.run import validate
from hrdocs.validation.selection import Rules
from hrdocs.values import Day, PartialDate, day
from hrdocs.vocabulary import SharingLabel

OnRows = Callable[[int], None]

_SECRET: Final = b"hrdocs import"
"""The key of hashes where the caller has none and the rows have keys of their own."""
_LONGEST_HEADING: Final = 300
_NOT_ISO: Final = "cell.day-not-iso"
_REMEMBERED: Final = 16_384
"""How many reviewed cells are cached."""
_NOT_MET: Final = -1
"""Marks cells that were not reviewed yet, where the number of a column is wanted."""
_FEW: Final = 5
"""How many cells of one column are reported one by one."""
_FORGOTTEN: Final = "row.asked-to-be-forgotten"
_SETS_ASIDE: Final = frozenset({"row.several-people"})
_WHOLE: Final = frozenset({"row.several-people", "row.too-long", "row.too-short", "table.row-struck", "cell.review"})
"""Why a row is set aside whose cells can be read."""
_NOTICES: Final = frozenset({"minor", "no-trial"})
_WHOLE_DAY: Final = len("2021-03-24")
_UNUSED: Final = "source.unused"
_SAME: Final = "person.possibly-same"
_NO_PARENT: Final = "row.no-parent"
_PARENT_ASIDE: Final = "row.parent-aside"


@frozen(kw_only=True)
class SetAside:
    """A row that was set aside whole.

    Args:
        place: Where it is.
        codes: Why, by codes.
        cells: Its texts by column, from 0.
    """

    place: Location
    codes: tuple[str, ...]
    cells: tuple[str, ...] = field(repr=False)


@frozen
class CellQuestion:
    """A decision that a person must take.

    Args:
        problem: What it is about.
        text: The words of the cell; empty for a row as a whole.
    """

    problem: Problem
    text: str = field(default="", repr=False)


@frozen(kw_only=True)
class Accounting:
    """What became of the rows of a list: each is counted once.

    Args:
        rows: Rows that hold something.
        read: Those read without a question.
        with_questions: Those read with a question.
        set_aside: Those set aside whole.
        not_read: Those that are no entries: titles, headings, bands, totals.
        people: People in the records, those in a role included, where no open pair is one person.
        pairs: How many pairs of rows may be of one person.
        least: How many people there are if all open pairs are one person; absent where there are none.
    """

    rows: int
    read: int
    with_questions: int
    set_aside: int
    not_read: int
    people: int
    pairs: int = 0
    least: int | None = None

    def __attrs_post_init__(self) -> None:
        if self.rows != self.read + self.with_questions + self.set_aside + self.not_read:
            raise AssertionError("each row has one outcome")

    @property
    def between(self) -> PeopleCount:
        """How many people there are, from the least to the most."""
        return PeopleCount(self.people if self.least is None else self.least, self.people)


@frozen(kw_only=True)
class ColumnCount:
    """What became of the cells of one column, in the rows that were read: each is counted once.

    Args:
        heading: Its heading.
        name: Our word for it; None for a column that no rule takes.
        read: Cells that were read without a question.
        empty: Cells that say nothing.
        doubtful: Cells that have a value, or candidates for one, and a question.
        unread: Cells of which no value was read; their words are kept.
    """

    heading: str
    name: str | None
    read: int
    empty: int
    doubtful: int
    unread: int


@frozen(kw_only=True)
class ImportedList:
    """A partner's list as records.

    Args:
        dataset: The records.
        report: What was found, by cell: in reading, then by the rules of meaning.
        set_aside: The rows that were set aside.
        accounting: What became of the rows.
        columns: What became of the cells, by column.
        mapping: By which mapping it was read.
        language: In which language the list is.
        table: The file.
        questions: The decisions that a person must take.
        headings: The headings of each sheet that was read.
        red: The numbers of its columns that are red, from 0.
        kept: What the next import of the list needs to know of its rows.
        listed: The records as the list has them, and those of rows that are gone as it had them.
        pairs: The pairs of rows that may be of one person, on which nobody has decided.
        review: The answers of the last import; None where there are none.
        changes: What changed since the last import; None where none was named.
        joined: The records that are kept, joined with the list; None where no last import was named.
    """

    dataset: Dataset
    report: Report
    set_aside: tuple[SetAside, ...]
    accounting: Accounting
    columns: tuple[ColumnCount, ...]
    mapping: TableMapping = field(repr=False)
    language: str
    table: TableFile = field(repr=False)
    questions: tuple[CellQuestion, ...] = field(repr=False)
    headings: FrozenMap[str, tuple[str, ...]] = field(repr=False, factory=FrozenMap)
    red: FrozenMap[str, tuple[int, ...]] = field(repr=False, factory=FrozenMap)
    kept: KeptRows = field(repr=False)
    listed: Dataset = field(repr=False)
    pairs: tuple[PossiblePair, ...] = ()
    review: PairReview | None = field(default=None, repr=False)
    changes: ListChanges | None = None
    joined: Dataset | None = field(default=None, repr=False)


def recognise(table: TableFile) -> TableMapping:
    """Return the one shipped mapping that fits a file.

    Raises:
        InvalidDocument: None does, or two do equally.
    """
    fits: list[tuple[int, TableMapping]] = []
    near: list[tuple[int, TableMapping, tuple[str, ...]]] = []
    for sheet in table.sheets:
        rows = _first(sheet)
        for mapping in shipped_mappings():
            heading = find_heading(sheet, mapping, rows)
            if heading is not None:
                fits.append((len(heading.columns), mapping))
            else:
                count, lacking = nearest_heading(sheet, mapping, rows)
                near.append((count, mapping, lacking))
    if not fits:
        best = max(near, key=lambda each: each[0], default=None)
        given: dict[str, str] = {}
        if best is not None and best[0]:
            given = {"format": best[1].format, "lacking": ", ".join(best[1].columns[name][0] for name in best[2])}
        raise _refused("import.not-recognised", table, None, **given)
    most = max(count for count, _ in fits)
    best_fits = {mapping.format: mapping for count, mapping in fits if count == most}
    if len(best_fits) > 1:
        raise _refused("import.two-mappings", table, formats=", ".join(sorted(best_fits)))
    return next(iter(best_fits.values()))


def _first(sheet: TableSheet) -> list[TableRow]:
    rows = []
    for row in sheet.rows():
        rows.append(row)
        if len(rows) >= DEPTH:
            break
    return rows


def _refused(code: str, table: TableFile, place: Location | None = None, **given: str | int) -> InvalidDocument:
    place = place or Location(file=table.name)
    return messages.refusal([Problem(code=code, place=place, parameters={k: v for k, v in given.items() if v != ""})])


def read(  # noqa: PLR0913 -- each is a choice of its own, and all but the source have a default
    source: AnyPath | bytes,
    mapping: TableMapping | str | os.PathLike[str] | None = None,
    *,
    language: str | None = None,
    report_language: str = "en",
    as_of: Day | None = None,
    secret: bytes | None = None,
    name: str | None = None,
    encoding: str | None = None,
    is_strict: bool = False,
    suppressed: Suppressed | None = None,
    last: LastImport | None = None,
    into: Dataset | None = None,
    stop_if_changed: float | None = None,
    on_rows: OnRows | None = None,
) -> ImportedList:
    """Read a partner's list into records, and report each cell that could not be read.

    Args:
        source: The path of the file, or its bytes.
        mapping: The mapping, its file or the name of its format; the one that recognises the file when absent.
        language: Language of the words of the list: `en`, `ru` or `be`; seen by its headings when absent.
        report_language: Language of the report.
        as_of: The day up to which things can have happened, and on which the file is read.
        secret: The key of the hashes by which ids are made, 16 to 64 bytes. Lists without a column of keys need the
            same one each time, or a later version cannot be matched.
        name: The name of the file.
        encoding: How a text file writes its letters; seen by its content when absent.
        is_strict: Whether rows with a question are set aside as well.
        suppressed: Who asked to be forgotten: their rows are set aside without their cells.
        last: The last import of the list, as `read_last_import` returns it; what changed is then reported, row by row.
        into: The records that are kept, with which the list is joined; those of the last import when absent.
        stop_if_changed: Which part of the rows may be new, gone or edited, from 0 to 1. When absent, half of them may
            be gone, and no column.
        on_rows: Called now and then with the number of rows read.

    Raises:
        InvalidDocument: The file is no table that can be read, no mapping fits it, or a column that it needs is
            missing or occurs twice.
        InvalidMapping: The mapping cannot be used.
        UnreadableFile: The system cannot read the bytes.
    """
    table = read_table(source, name=name, encoding=encoding)
    if mapping is None:
        chosen = recognise(table)
    else:
        chosen = mapping if isinstance(mapping, TableMapping) else read_mapping(mapping)
    return read_rows(
        table,
        chosen,
        language=language,
        report_language=report_language,
        as_of=as_of,
        secret=secret,
        is_strict=is_strict,
        suppressed=suppressed,
        last=last,
        into=into,
        stop_if_changed=stop_if_changed,
        on_rows=on_rows,
    )


def read_rows(  # noqa: PLR0913 -- as `read`
    table: TableFile,
    chosen: TableMapping,
    *,
    language: str | None = None,
    report_language: str = "en",
    as_of: Day | None = None,
    secret: bytes | None = None,
    is_strict: bool = False,
    suppressed: Suppressed | None = None,
    last: LastImport | None = None,
    into: Dataset | None = None,
    stop_if_changed: float | None = None,
    on_rows: OnRows | None = None,
    rules: Rules | Iterable[str] | None = None,
) -> ImportedList:
    """Read the rows of a file that is open already, by the mapping that was chosen for it; as `read` does.

    The records are checked by the `rules` that are named, by all when absent.
    """
    with no_collection():
        run = _Import(table, chosen, language=language, as_of=as_of, secret=secret, is_strict=is_strict)
        run.suppressed = suppressed
        run.last, run.into, run.stop_if_changed = last, into, stop_if_changed
        if last is not None and last.rows.format != chosen.format:
            raise _refused("import.other-mapping", table, format=chosen.format, other=last.rows.format)
        run.rows(on_rows)
        return run.concluded(report_language, rules)


@define
class _OpenSheet:
    """One sheet that is read, with its heading.

    Args:
        sheet: The sheet.
        heading: Its heading.
        assembler: What makes the records of its rows.
        lists: Its columns that are lists in other rows, each with columns of its own for the members.
        built: Its rows that were read.
        mapping: The part of the mapping by which it is read.
        restrictions: The rules of stricter labels, with their columns.
    """

    sheet: TableSheet
    heading: SheetHeading
    assembler: Assembler
    lists: tuple[int, ...]
    mapping: TableMapping
    restrictions: tuple[tuple[SharingLabel, Mapping[str, WordList]], ...] = ()
    reviews: tuple[tuple[Review, Mapping[str, WordList], tuple[int, ...], dict[Any, int | None]], ...] = ()
    built: list[BuiltRow] = field(factory=list)

    @property
    def name(self) -> str:
        """The name of the sheet; empty where it has none."""
        return self.sheet.name or ""

    @property
    def joins(self) -> tuple[SheetJoin, ...]:
        """To which rows of other sheets its rows belong."""
        return () if self.mapping.part is None else self.mapping.part.joins

    @property
    def headings(self) -> tuple[str, ...]:
        """The heading of each column."""
        return tuple(self.heading.text(n) for n in range(_width(self)))


_Origin = tuple[_OpenSheet, BuiltRow, RowRecord]
"""From where a record is: its sheet, its row, and the rule that made it."""
_Moved = tuple[Mapping[str, str], _Origin]
"""What was added to a record: its pointers there with those in the record that was added, and from where that is."""


class _Whole:
    """The records of an import, to which those of further sheets are added."""

    def __init__(self, records: list[Record], origins: dict[str, _Origin]) -> None:
        self.records, self.origins = records, origins
        self.moved: dict[str, list[_Moved]] = {}
        self._at: dict[str, int] = {}
        self._others: dict[str, str] = {}
        """The records that were added to others, with those."""
        self._first: dict[tuple[int, str], str] = {}

    def add(self, record: Record, origin: _Origin) -> None:
        """Add a record, or continue one of the row to which its row belongs."""
        _, built, made_by = origin
        if built.parents and self._others:
            (record,) = renamed([record], self._others)
        into = made_by.rule.into
        if into is not None:
            outer = built.parents[0][0]
            ids = outer.ids.get(into, [])
            name = ids[0] if ids else self._first.setdefault((id(outer), into), record.id)
            if name in self._at:
                at = self._at[name]
                self.records[at], moved = added(self.records[at], record)
                self.moved.setdefault(name, []).append((moved, origin))
                self._others[record.id] = name
                return
        if built.is_outer:
            self._at[record.id] = len(self.records)
            built.ids.setdefault(made_by.rule.id, []).append(record.id)
        elif into is not None:
            self._at[record.id] = len(self.records)
        self.records.append(record)
        self.origins[record.id] = origin


def _origin_of(found: _Origin, pointer: str, moved: Iterable[_Moved]) -> tuple[_Origin, str]:
    """Return from where a part of a record is that others were added to, and its pointer there."""
    for ways, origin in moved:
        for new, old in ways.items():
            if pointer == new or pointer.startswith(f"{new}/"):
                return origin, old + pointer[len(new) :]
    return found, pointer


class _Import:
    """One import in progress: the sheets, the findings, the rows."""

    def __init__(
        self,
        table: TableFile,
        mapping: TableMapping,
        *,
        language: str | None,
        as_of: Day | None,
        secret: bytes | None,
        is_strict: bool,
    ) -> None:
        self.table, self.mapping, self.is_strict = table, mapping, is_strict
        self.as_of = None if as_of is None else day(as_of)
        self.suppressed: Suppressed | None = None
        self.last: LastImport | None = None
        self.into: Dataset | None = None
        self.stop_if_changed: float | None = None
        self.aside: dict[str, TableRow] = {}
        """Rows set aside, by the hash of their key."""
        self.aside_rows: list[tuple[str, TableRow]] = []
        """Rows set aside, by their sheet, as far as rows of other sheets belong to them."""
        self.forgotten: set[int] = set()
        self.joined_rows: dict[SheetJoin, Mapping[str, tuple[BuiltRow | None, TableRow]]] = {}
        self.own: dict[int, str] = {}
        self.matched: dict[int, KeptRow] = {}
        self.again: dict[int, KeptRow] = {}
        self.inexact: set[str] = set()
        self.problems: list[Problem] = list(table.notes)
        self.questions: list[CellQuestion] = []
        self.set_aside: list[SetAside] = []
        self.counts: Counter[str] = Counter()
        self.source = f"s-{table.sha256[:16]}"
        is_keyed = bool(mapping.anchor.key)
        self.secret = (secret or (_SECRET if is_keyed else bytes.fromhex(table.sha256)))[:64]
        if not is_keyed and secret is None:
            self.say("import.no-key", Location(file=table.name))
        needs_publisher = any(rule.ref == PUBLISHER for record in mapping.records for rule in record.fields)
        self.publisher = f"o-{mapping.format}" if needs_publisher else None
        self.skips = tuple(
            {name: WordList({"skip": words}) if name != "only" else words for name, words in each.items()}
            for each in mapping.skip_when
        )
        self.reviews = tuple(
            (each, {name: WordList({"when": words}) for name, words in each.when.items()}) for each in mapping.reviews
        )
        self.sheets = list(self._opened(language))

    @property
    def mains(self) -> list[_OpenSheet]:
        """The sheets whose rows belong to no others."""
        return [each for each in self.sheets if not each.joins]

    def say(self, code: str, place: Location, *, is_question: bool = False, text: str = "", **given: str | int) -> None:
        """Add a problem of the import, and the question that it is."""
        problem = Problem(
            code=code, severity=severity_of(code), place=place, parameters={k: v for k, v in given.items() if v != ""}
        )
        self.problems.append(problem)
        if is_question:
            self.questions.append(CellQuestion(problem, text))

    def _opened(self, language: str | None) -> Iterator[_OpenSheet]:
        unread = []
        found_at: list[tuple[int, TableMapping, TableSheet, SheetHeading, list[TableRow]]] = []
        for sheet in self.table.sheets:
            rows = _first(sheet)
            for at, part in enumerate(self.mapping.parts):
                heading = find_heading(sheet, part, rows)
                if heading is not None:
                    found_at.append((at, part, sheet, heading, rows))
                    break
            else:
                unread.append((sheet, rows))
        if not any(at == 0 for at, *_ in found_at):
            self._missing(unread)
        # What rows belong to is read before them.
        for _, part, sheet, heading, rows in sorted(found_at, key=lambda each: each[0]):
            if heading.twice:
                place = Location(file=self.table.name, sheet=sheet.name, row=heading.rows[-1])
                raise _refused(
                    "column.twice", self.table, place=place, heading=heading.text(heading.columns[heading.twice[0]][0])
                )
            self.problems += sheet.notes
            found = language or language_of(self.mapping, heading, rows)
            if found is None:
                raise _refused("import.no-language", self.table)
            self.language = found
            assembler = Assembler(
                part,
                heading,
                found,
                source=self.source,
                sheet=sheet.name,
                secret=self.secret,
                publisher=self.publisher,
                is_1904=self.table.is_1904,
            )
            known = {column for at in heading.columns.values() for column in at}
            for column, text in assembler.extra:
                if column in known:
                    continue
                place = Location(
                    file=self.table.name,
                    sheet=sheet.name,
                    row=heading.rows[-1] or None,
                    column=column + 1,
                    heading=text or None,
                )
                self.say(
                    "column.not-mapped", place, heading=text or f"{column + 1}", red="red" if is_private(text) else ""
                )
            texts = set(heading.texts.values())
            lists = tuple(int(column) for column, text in heading.texts.items() if f"{text}/0" in texts)
            restrictions = tuple(
                (each.sharing, {name: WordList({"when": words}) for name, words in each.when.items()})
                for each in part.restrictions
                if all(_at(heading, name) for name in each.when)
            )
            yield _OpenSheet(sheet, heading, assembler, lists, part, restrictions, tuple(self._ready(heading)))
            language = found
        for sheet, _ in unread:
            self.say("import.sheet-not-read", Location(file=self.table.name, sheet=sheet.name))

    def _ready(
        self, heading: SheetHeading
    ) -> Iterator[tuple[Review, Mapping[str, WordList], tuple[int, ...], dict[Any, int | None]]]:
        """Return the reviews with the columns that each looks at, and room for what was found of their cells."""
        for review, words in self.reviews:
            names = (*words, *review.without, *review.before, *(review.under or ())[:2])
            yield review, words, tuple(column for name in names for column in _at(heading, str(name))), {}

    def _missing(self, unread: Iterable[tuple[TableSheet, list[TableRow]]]) -> None:
        """Raise the refusal of a file without the columns of the mapping."""
        best: tuple[int, tuple[str, ...]] = (-1, ())
        for sheet, rows in unread:
            best = max(best, nearest_heading(sheet, self.mapping, rows), key=lambda each: each[0])
        lacking = ", ".join(self.mapping.columns[name][0] for name in best[1] or self.mapping.needed)
        raise _refused("column.missing", self.table, heading=lacking, format=self.mapping.format)

    # Rows

    def rows(self, on_rows: OnRows | None) -> None:
        """Read the rows of every sheet."""
        for each in self.sheets:
            is_delimited = self.table.kind in {"csv", "tsv"}
            above = each.heading.rows != IN_KEYS
            headings = {int(column): plain_heading(text) for column, text in each.heading.texts.items()}
            for row in self._joined_over_pages(each, headings):
                self.counts["rows"] += 1
                if on_rows is not None and self.counts["rows"] % 200 == 0:
                    on_rows(self.counts["rows"])
                if above:
                    above = row.number != each.heading.rows[-1]
                    self.counts["not-read"] += 1
                    continue
                self._row(each, row, headings, is_delimited=is_delimited)

    def _joined_over_pages(self, sheet: _OpenSheet, headings: Mapping[int, str]) -> Iterator[TableRow]:
        """Yield the rows that hold something; in a document, what a page cut off an entry is joined with it.

        What cannot be joined for certain gets a note by which it is set aside: a row without an entry, and with it the
        one above where a number is cut between them.
        """
        rows = (row for row in sheet.sheet.rows() if not row.is_empty)
        begins = self._begins(sheet)
        if not begins:
            yield from rows
            return
        last = max(sheet.heading.rows)
        entry: TableRow | None = None
        for row in rows:
            if row.number <= last or self._is_heading(row, headings) or self._is_skipped(sheet.heading, row):
                yield row
            elif any(row.at(column).text.strip() for column in begins):
                if entry is not None:
                    yield entry
                entry = row
            elif self.mapping.begins is not None and entry is not None and _can_be_joined(entry, row):
                self.counts["rows"] += 1
                self.counts["not-read"] += 1
                self.say("row.joined", row.place, other=entry.number)
                entry = _joined_rows(entry, row)
            else:
                if entry is not None and not _can_be_joined(entry, row):
                    yield _noted(entry, "row.cut")
                    entry = None
                yield _noted(row, "row.cut")
        if entry is not None:
            yield entry

    def _begins(self, sheet: _OpenSheet) -> tuple[int, ...]:
        """Return the columns of which each entry of a document fills one: the anchor, or else name and key."""
        if self.table.kind != "docx" or sheet.joins:
            return ()
        if self.mapping.begins is not None:
            return _at(sheet.heading, self.mapping.begins)
        return (*sheet.assembler.name_columns, *sheet.assembler.key_columns)

    def _row(self, sheet: _OpenSheet, row: TableRow, headings: Mapping[int, str], *, is_delimited: bool) -> None:
        if self._is_heading(row, headings):
            self.counts["not-read"] += 1
            self.say("row.heading-again", row.place)
            return
        if self._is_skipped(sheet.heading, row):
            self.counts["not-read"] += 1
            self.say("row.no-entry", row.place)
            return
        codes: list[str] = []
        if row.notes:
            notes = [self._headed(note, sheet.heading) for note in row.notes]
            self.problems += notes
            self.questions += [CellQuestion(note) for note in notes if note.severity is not Severity.NOTE]
            codes = [note.code for note in row.notes if note.severity is Severity.ERROR]
        code = _width_fault(row, sheet.heading.width) if is_delimited else None
        if code is not None:
            codes.append(code)
            self.say(code, row.place, is_question=True, fields=row.width, expected=sheet.heading.width)
        parents, orphaned = self._parents(sheet, row)
        if orphaned is not None:
            self._aside(row, [orphaned, *codes])
            return
        built = sheet.assembler.build(_unstruck(row) if row.is_struck else row, _outer_row(parents))
        built.parents = tuple((each, each.base) for each in parents)
        for parent in parents:
            parent.is_outer = True
        built.label = self._label(sheet, built)
        if built.is_shifted and not codes:
            self.say("row.shifted", row.place, is_question=True, count=built.misfits)
            self._aside(row, ["row.shifted"], built=built)
            return
        codes += [doubt.code for _, doubt in built.findings if doubt.code in _SETS_ASIDE]
        built.findings += [
            (each, Doubt("cell.text-for-list", is_question=False))
            for each in sheet.lists
            if not sheet.assembler.says_nothing(row.at(each).text)
        ]
        codes += self._review(sheet, built)
        if codes:
            # What else is wrong in a whole row is fixed together with it, unless cells may be in other columns.
            if _WHOLE.issuperset(codes) and (code is None or not built.misfits):
                for column, doubt in built.findings:
                    self._tell(sheet, built, column, doubt)
            self._aside(row, codes, built=built)
            return
        built.seen = {}
        sheet.built.append(built)

    def _label(self, sheet: _OpenSheet, built: BuiltRow) -> SharingLabel | None:
        """Return the label that the records of a row have at least, by its words or by the row to which it belongs."""
        labels = [each.label for each, _ in built.parents if each.label is not None]
        for label, words in sheet.restrictions:
            if all(
                any(
                    table.get(text_of(built.seen[column])) is not None
                    for column in _at(sheet.heading, name)
                    if column in built.seen
                )
                for name, table in words.items()
            ):
                labels.append(label)
        return max(labels, key=lambda each: each.rank, default=None)

    def _parents(self, sheet: _OpenSheet, row: TableRow) -> tuple[tuple[BuiltRow, ...], str | None]:
        """Return the rows to which a row belongs, or the code of why they are not found, which is said."""
        found: list[BuiltRow] = []
        for join in sheet.joins:
            at = [next(iter(_at(sheet.heading, name)), None) for name in join.columns]
            column, text = at[0], _joined_by(row, at)
            tables = () if join.table is None else _at(sheet.heading, join.table)
            place = row.place if column is None else sheet.assembler.place(row, column)
            rows = self._joined(join)
            other = rows.get(text)
            if other is not None and all(is_sheet(row.at(each).text, other[1].sheet) for each in tables):
                built, outer_row = other
                if built is None:
                    self.say(_PARENT_ASIDE, place, is_question=True, row=outer_row.number, sheet=outer_row.sheet or "")
                    return (), _PARENT_ASIDE
                found.append(built)
                continue
            self.say(_NO_PARENT, place, is_question=True, text=text, sheet=join.of or "")
            return (), _NO_PARENT
        return tuple(found), None

    def _joined(self, join: SheetJoin) -> Mapping[str, tuple[BuiltRow | None, TableRow]]:
        """Return the rows of the sheet of a join by the text of its column; None for a row that was set aside.

        Rows that have a text in common are in it once, as one that was set aside: it cannot be said which is meant.
        """
        known = self.joined_rows.get(join)
        if known is not None:
            return known
        rows: dict[str, tuple[BuiltRow | None, TableRow]] = {}
        for sheet in self.sheets:
            part = "" if sheet.mapping.part is None else sheet.mapping.part.id
            if part != join.of:
                continue
            at = [next(iter(_at(sheet.heading, name)), None) for name in join.to]
            here: list[tuple[BuiltRow | None, TableRow]] = [(built, built.row) for built in sheet.built]
            here += [(None, row) for name, row in self.aside_rows if name == sheet.name]
            for built, row in here:
                text = _joined_by(row, at)
                if text:
                    rows[text] = (None, row) if text in rows else (built, row)
        self.joined_rows[join] = rows
        return rows

    def _headed(self, problem: Problem, heading: SheetHeading) -> Problem:
        """Add the heading of its column to a note on a cell."""
        column = problem.place.column
        text = heading.text(column - 1) if column is not None else ""
        return attrs.evolve(problem, place=attrs.evolve(problem.place, heading=text)) if text else problem

    def _is_heading(self, row: TableRow, headings: Mapping[int, str]) -> bool:
        """Whether a row repeats the heading, or half of a heading of two rows."""
        count = 0
        # Most rows differ from the heading in their first cell.
        for column, each in row.each_text():
            heading = headings.get(column, "")
            text = plain_heading(each) if len(each) <= _LONGEST_HEADING else ""
            if text != heading and text not in heading.split(GROUP):
                return False
            count += 1
        return count > 1  # one word may be anything

    def _is_skipped(self, heading: SheetHeading, row: TableRow) -> bool:
        for each in self.skips:
            holds = bool(each)
            for name, words in each.items():
                if isinstance(words, WordList):
                    holds = holds and any(words.get(row.at(column).text) is not None for column in _at(heading, name))
                else:
                    columns = [column for word in words for column in _at(heading, word)]
                    own = {cell.column for cell in row.cells if cell.text.strip() and cell.merged_from is None}
                    holds = holds and bool(own) and own <= set(columns)
            if holds:
                return True
        return False

    def _review(self, sheet: _OpenSheet, built: BuiltRow) -> list[str]:
        """Add the questions on rows that a person must check, and return why a row is set aside."""
        codes: list[str] = []
        for review, words, columns, met in sheet.reviews:
            cells = tuple([built.seen.get(each) for each in columns])
            column = met.get(cells, _NOT_MET)
            if column == _NOT_MET:
                if len(met) >= _REMEMBERED:
                    met.clear()
                column = met[cells] = self._reviewed(sheet, built, review, words)
            if column is not None:
                # That a person is a minor, or that no day is given, is a notice: nothing is to be decided.
                is_question = review.because not in _NOTICES
                doubt = Doubt("cell.review", is_question, parameters={"because": f"review-{review.because}"})
                built.findings.append((column, doubt))
                if review.sets_aside:
                    codes.append("cell.review")
        return codes

    def _reviewed(
        self, sheet: _OpenSheet, built: BuiltRow, review: Review, words: Mapping[str, WordList]
    ) -> int | None:
        """Return the column because of which a row must be looked at; None where it need not be."""
        at = None
        seen = built.seen
        for name, table in words.items():
            texts = {column: text_of(seen[column]) for column in _at(sheet.heading, name) if column in seen}
            columns = [column for column, text in texts.items() if table.get(text) is not None]
            if not columns:
                return None
            at = columns[0] if at is None else at
        for name in review.without:
            empty = _at(sheet.heading, name)
            # A column that the list does not have says nothing of a row.
            if not empty or any(column in seen for column in empty):
                return None
            at = empty[0]
        if review.before:
            found = [self._day(sheet, built, name) for name in review.before]
            if found[0] is None or found[1] is None or not _is_before(found[0][1], found[1][1]):
                return None
            at = found[0][0] if at is None else at
        if review.under is not None:
            born, then = self._day(sheet, built, review.under[0]), self._day(sheet, built, review.under[1])
            if born is None or then is None or not _is_under(born[1], then[1], review.under[2]):
                return None
            at = born[0] if at is None else at
        return at

    def _day(self, sheet: _OpenSheet, built: BuiltRow, name: str) -> tuple[int, str] | None:
        """Return the column and the day of a column of days."""
        for column in _at(sheet.heading, name):
            if column in built.seen and (text := sheet.assembler.day_at(built, column)):
                return column, text
        return None

    def _aside(
        self, row: TableRow, codes: Iterable[str], *, built: BuiltRow | None = None, with_cells: bool = True
    ) -> None:
        self.counts["set-aside"] += 1
        if self.mapping.sheets:
            self.aside_rows.append((row.sheet or "", row))
        if built is not None and not built.parents:
            self.aside.setdefault(built.base, row)
        cells = row.cells if with_cells else ()
        texts = [""] * (max((cell.column for cell in cells), default=-1) + 1)
        for cell in cells:
            texts[cell.column] = cell.text
        self.set_aside.append(SetAside(place=row.place, codes=tuple(dict.fromkeys(codes)), cells=tuple(texts)))

    def _tell(self, sheet: _OpenSheet, built: BuiltRow, column: int | None, doubt: Doubt) -> None:
        """Add the doubts about a cell to the problems."""
        place = sheet.assembler.place(built.row, column)
        text = built.row.at(column).text if column is not None else ""
        self.say(doubt.code, place, is_question=doubt.is_question, text=text, **doubt.parameters)

    # The end

    def _forgotten(self) -> None:
        """Set aside the rows of people who asked to be forgotten, without their cells; name those who may have."""
        if self.suppressed is None:
            return
        for sheet in self.sheets:
            kept = []
            for built in sheet.built:
                matches = self.suppressed.matches(each for each in built.records if isinstance(each, Person))
                asked = next((each for each in matches if each.is_sure), None)
                if asked is not None:
                    self.say(_FORGOTTEN, built.row.place, day=asked.asked_on)
                    self._aside(built.row, [_FORGOTTEN], with_cells=False)
                    self.forgotten.add(id(built))
                    continue
                if matches:
                    doubt = Doubt("row.may-have-asked", is_question=True, parameters={"day": matches[0].asked_on})
                    built.findings.append((None, doubt))
                kept.append(built)
            sheet.built = kept

    def _orphans(self) -> None:
        """Set aside the rows that belong to rows that were set aside; of people who asked it, without their cells."""
        kept = {id(built) for sheet in self.sheets for built in sheet.built}
        for sheet in self.sheets:
            if not sheet.joins:
                continue
            left = []
            for built in sheet.built:
                if kept.issuperset(id(each) for each, _ in built.parents):
                    left.append(built)
                    continue
                kept.discard(id(built))
                self._without_parent(built)
            sheet.built = left

    def _without_parent(self, built: BuiltRow) -> None:
        is_forgotten = any(id(each) in self.forgotten for each, _ in built.parents)
        if is_forgotten:
            self.forgotten.add(id(built))
            self._aside(built.row, [_FORGOTTEN], with_cells=False)
            return
        other = built.parents[0][0].row
        self.say(_PARENT_ASIDE, built.row.place, is_question=True, row=other.number, sheet=other.sheet or "")
        self._aside(built.row, [_PARENT_ASIDE], built=built)

    def _keys(self) -> None:
        """Set aside rows of one key about two people, and rows that occur twice."""
        by_key: dict[str, list[BuiltRow]] = {}
        for sheet in self.sheets:
            for built in sheet.built:
                if built.key is not None:
                    by_key.setdefault(built.key, []).append(built)
        out: set[int] = set()
        for rows in by_key.values():
            if len(rows) < 2:  # noqa: PLR2004
                continue
            is_one = len({folded(each.name) for each in rows}) == 1
            for n, each in enumerate(rows):
                if is_one and n == 0:
                    continue
                code = "row.twice" if is_one else "row.key-twice"
                self.say(code, each.row.place, is_question=True, other=_named(rows[0] if n else rows[1], each))
                self._aside(each.row, [code], built=each)
                out.add(id(each))
        for sheet in self.sheets:
            sheet.built = [each for each in sheet.built if id(each) not in out]

    def _counted(self) -> None:
        """Refuse a key that only counts the rows, unless the mapping says why it is stable."""
        for sheet in self.mains:
            anchor = sheet.mapping.anchor
            if len(anchor.key) != 1 or anchor.key_is_stable is not None:
                continue
            if counts_rows([built.key for built in sheet.built if built.key is not None]):
                column = _at(sheet.heading, anchor.key[0])[0]
                place = Location(
                    file=self.table.name, sheet=sheet.sheet.name, row=sheet.heading.rows[-1] or None, column=column + 1
                )
                heading = sheet.heading.text(column)
                raise _refused("import.key-counts", self.table, attrs.evolve(place, heading=heading), heading=heading)

    def _namesakes(self) -> None:
        """Make ids of their own for rows without a key that have the same name and birth, whatever their order."""
        by_base: dict[str, list[BuiltRow]] = {}
        for sheet in self.sheets:
            for built in sheet.built:
                by_base.setdefault(built.base, []).append(built)
        for rows in by_base.values():
            if len(rows) > 1:
                used: set[str] = set()
                for each in sorted(rows, key=_words_of)[1:]:
                    new = base = f"{each.base}-{_digest(*_words_of(each))}"
                    number = 2
                    while new in used:
                        new, number = f"{base}-{number}", number + 1
                    used.add(new)
                    _rebase(each, new)

    def _matched(self) -> RowMatches | None:
        """Match the rows with those of the last import, whose ids they keep.

        Raises:
            InvalidDocument: The keys of the list have moved.
        """
        if self.last is None:
            return None
        rows = [(sheet, built) for sheet in self.mains for built in sheet.built]
        prints = CellPrints()
        new = []
        for sheet, built in rows:
            facts = facts_by_anchor(built.records).get(built.records[0].id if built.records else "", RowFacts())
            cells = prints_by_heading(sheet.headings, prints.of(built.row.texts(), _width(sheet)))
            new.append(NewRow(own=built.base, cells=cells, facts=facts))
        start = f"{self.mapping.anchor.id}-"
        known = {name.removeprefix(start): facts for name, facts in facts_by_anchor(self.last.records).items()}
        is_keyed = bool(self.mapping.anchor.key)
        found = match_rows(new, self.last.rows, known, is_keyed=is_keyed, aside=frozenset(self.aside))
        if found.have_keys_moved:
            numbers = sorted(rows[n][1].row.number for n in found.others)
            raise _refused("import.keys-moved", self.table, first=numbers[0], last=numbers[-1], count=len(numbers))
        used = {each.id for each in self.last.rows.rows}
        out = set()
        for n, (sheet, built) in enumerate(rows):
            if n in found.others:
                self.say("row.key-of-another", built.row.place, is_question=True, row=found.others[n].row)
                self._aside(built.row, ["row.key-of-another"], built=built)
                out.add(id(built))
            elif n in found.same:
                kept = found.same[n]
                if kept.id != built.base:
                    _rebase(built, kept.id)
                if n in found.inexact:
                    self.inexact.add(kept.id)
                    code = "row.key-corrected" if is_keyed else "row.matched-inexactly"
                    built.findings.append((None, Doubt(code, parameters={"row": kept.row})))
            elif built.base in used:
                _rebase(built, f"{built.base}-{_digest(*_words_of(built))}")
            if n in found.again:
                doubt = Doubt("row.arrested-again", parameters={"row": found.again[n].row})
                built.findings.append((next(iter(sheet.assembler.name_columns), None), doubt))
        self.own = {id(built): each.own for (_, built), each in zip(rows, new, strict=True)}
        self.matched = {id(built): found.same[n] for n, (_, built) in enumerate(rows) if n in found.same}
        self.again = {id(built): found.again[n] for n, (_, built) in enumerate(rows) if n in found.again}
        for sheet in self.sheets:
            sheet.built = [each for each in sheet.built if id(each) not in out]
        return found

    def _kept(self) -> KeptRows:
        """Return what the next import of the list needs to know of the rows."""
        prints = CellPrints()
        rows = [
            KeptRow(
                own=self.own.get(id(built), built.base),
                id=built.base,
                sheet=sheet.sheet.name,
                row=built.row.number,
                state=READ,
                cells=prints.of(built.row.texts(), _width(sheet)),
            )
            for sheet in self.mains
            for built in sheet.built
        ]
        rows += [
            KeptRow(own=own, id=own, sheet=row.sheet, row=row.number, state=ASIDE, cells=b"")
            for own, row in self.aside.items()
        ]
        name = None if self.table.name is None else PurePath(self.table.name).name
        headings = FrozenMap({each.name: each.headings for each in self.sheets})
        return KeptRows(
            format=self.mapping.format, file=name, sha256=self.table.sha256, headings=headings, rows=tuple(rows)
        )

    def _with_gone(self, dataset: Dataset, matches: RowMatches | None, kept: KeptRows) -> tuple[KeptRows, Dataset]:
        """Return what is kept for the next import, with the rows that are gone: they may come back."""
        if self.last is None or matches is None:
            return kept, dataset
        here = {each.id for each in kept.rows} | {each.id for each in matches.same.values()}
        gone = [each for each in self.last.rows.rows if each.state != ASIDE and each.id not in here]
        start = self.mapping.anchor.id
        whom = [self.last.records.get(f"{start}-{each.id}") for each in gone]
        places = {each.sources[0] for each in whom if each is not None and each.sources}
        left = [
            each for each in self.last.records if each.id not in dataset and each.sources and each.sources[0] in places
        ]
        needed = {reference.source for each in left for reference in each.sources}
        sources = [each for each in self.last.records if each.id in needed and each.id not in dataset]
        rows = tuple(attrs.evolve(each, state=GONE) for each in gone)
        return attrs.evolve(kept, rows=(*kept.rows, *rows)), dataset.with_records(*sources, *left)

    def _updated(
        self,
        dataset: Dataset,
        matches: RowMatches | None,
        kept: KeptRows,
        origins: Mapping[str, tuple[_OpenSheet, BuiltRow, RowRecord]],
        anchors: Mapping[str, str],
    ) -> tuple[ListChanges | None, Dataset | None]:
        """Join the records that are kept with the list, and report what changed."""
        last = self.last
        if last is None or matches is None:
            return None, None
        rows = tuple(self._changes(dataset, matches, kept))
        changes = ListChanges(before=sum(each.state == READ for each in last.rows.rows), rows=rows)
        self._stop(changes)
        start = self.mapping.anchor.id
        whom = [last.records.get(f"{start}-{each.id}") for each in matches.same.values()]
        places = {each.sources[0] for each in whom if each is not None and each.sources}
        here = frozenset(each.id for each in last.records if each.sources and each.sources[0] in places)
        found = update_records(
            last.records, dataset, self.into or last.records, anchors=anchors, here=here - {self.publisher}
        )
        for record, pointer in found.both:
            self._both(record, pointer, dataset, origins)
        self._tell_changes(rows)
        return attrs.evolve(changes, both=len(found.both)), found.dataset

    def _changes(self, dataset: Dataset, matches: RowMatches, kept: KeptRows) -> Iterator[RowChange]:
        """Return what became of each row that is not as it was."""
        assert self.last is not None  # noqa: S101 -- the caller looked
        last = self.last.rows
        before = {sheet: frozenset(texts) for sheet, texts in last.headings.items()}
        keys = {sheet.name: {sheet.heading.text(n) for n in sheet.assembler.key_columns} for sheet in self.sheets}
        # The numbers of rows move with every row that is added.
        counting = {
            sheet.name: {
                sheet.heading.text(n)
                for n in map(int, sheet.heading.texts)
                if counts_rows([text for built in sheet.built if (text := built.row.texts().get(n, "").strip())])
            }
            for sheet in self.sheets
        }
        start = self.mapping.anchor.id
        now = {(each.sheet, each.row): each for each in kept.rows if each.state == READ}
        for sheet in self.mains:
            for built in sheet.built:
                row = now[sheet.sheet.name, built.row.number]
                old = self.matched.get(id(built))
                key = _key_words(dataset.get(f"{start}-{built.base}"))
                plain = RowChange(kind="new", key=key, sheet=row.sheet, row=row.row)
                if old is None:
                    yield plain
                    if (earlier := self.again.get(id(built))) is not None:
                        yield attrs.evolve(plain, kind="again", row_before=earlier.row)
                    continue
                plain = attrs.evolve(plain, row_before=old.row)
                if old.state == GONE:
                    yield attrs.evolve(plain, kind="returned")
                if row.own != old.own:
                    kind = "key-corrected" if self.mapping.anchor.key else "inexact"
                    if kind == "key-corrected" or built.base in self.inexact:
                        yield attrs.evolve(plain, kind=kind)
                shared = before.get(old.sheet or "", frozenset()) & frozenset(sheet.headings)
                shared -= keys[sheet.name] | counting[sheet.name]
                one, other = last.cells_of(old), kept.cells_of(row)
                columns = [each for each in sheet.headings if each in shared and one.get(each) != other.get(each)]
                if columns:
                    yield attrs.evolve(plain, kind="edited", columns=tuple(columns))
        for each in matches.gone:
            record = self.last.records.get(f"{start}-{each.id}")
            yield RowChange(kind="gone", key=_key_words(record), sheet=each.sheet, row_before=each.row)

    def _undecided(
        self, pairs: tuple[PossiblePair, ...], dataset: Dataset
    ) -> tuple[tuple[PossiblePair, ...], list[tuple[str, str]]]:
        """Return the pairs without a current answer, and those that an answer makes one person."""
        review = None if self.last is None else self.last.review
        if review is None:
            return pairs, []
        answers = [
            each
            for each in review.pairs
            if each.same_person is not SamePerson.LATER and is_current(each, dataset, review.salt)
        ]
        known = {frozenset((each.a, each.b)) for each in answers}
        ones = [(each.a, each.b) for each in answers if each.same_person is SamePerson.YES]
        return tuple(each for each in pairs if frozenset((each.a, each.b)) not in known), ones

    def _stop(self, changes: ListChanges) -> None:
        """Refuse a list in which too much has changed; nothing is written then.

        Raises:
            InvalidDocument: More has changed than may, half of the rows are gone, or a column is.
        """
        counts = {kind: len(changes.of(kind)) for kind in ("new", "gone", "edited")}
        if self.stop_if_changed is not None:
            if changes.share > self.stop_if_changed:
                raise _refused("import.changed-more", self.table, None, before=changes.before, **counts)
            return
        if counts["gone"] * 2 > changes.before:
            raise _refused("import.list-shrunk", self.table, before=changes.before, gone=counts["gone"])
        assert self.last is not None  # noqa: S101 -- the caller looked
        headings = {each for sheet in self.sheets for each in sheet.headings}
        filled = {heading for row in self.last.rows.rows for heading in self.last.rows.cells_of(row)}
        if lost := sorted(filled - headings):
            raise _refused("import.column-gone", self.table, heading=", ".join(lost))

    def _both(
        self,
        record: str,
        pointer: str,
        dataset: Dataset,
        origins: Mapping[str, tuple[_OpenSheet, BuiltRow, RowRecord]],
    ) -> None:
        """Add the question on a field that the list and we have changed."""
        found = origins.get(record)
        place, text = Location(file=self.table.name), record
        if found is not None:
            sheet, built, origin = found
            column = origin.column_of(pointer) if pointer else None
            place = sheet.assembler.place(built.row, column)
            text = "" if column is None else built.row.at(column).text
        place = attrs.evolve(place, pointer=pointer or None, record=record)
        code = "cell.changed-by-both" if pointer else "row.record-changed-by-both"
        kind = dataset[record].type if record in dataset else ""
        self.say(code, place, is_question=True, text=text, type=kind)

    def _tell_changes(self, rows: Iterable[RowChange]) -> None:
        for each in rows:
            place = Location(file=self.table.name, sheet=each.sheet, row=each.row)
            if each.kind == "gone":
                self.say("row.gone", place, is_question=True, text=each.key, row=each.row_before or 0)
            elif each.kind == "new":
                self.say("row.new", place)
            elif each.kind == "returned":
                self.say("row.returned", place)
            elif each.kind == "edited":
                self.say("row.edited", place, columns=", ".join(each.columns))

    def _pages(self) -> list[list[BuiltRow]]:
        """Add the questions on rows of several keys that have one address, and return these rows."""
        found = []
        for sheet in self.sheets:
            columns = [
                column
                for rule in self.mapping.anchor.fields
                if "url" in rule.options
                for column in _at(sheet.heading, rule.options["url"])
            ]
            for column in columns:
                by_page: dict[str, list[BuiltRow]] = {}
                for built in sheet.built:
                    text = built.row.at(column).text.strip()
                    if not sheet.assembler.says_nothing(text):
                        by_page.setdefault(text, []).append(built)
                for rows in by_page.values():
                    for each in rows[1:]:
                        doubt = Doubt("cell.page-shared", parameters={"other": rows[0].row.number})
                        each.findings.append((column, doubt))
                    if len(rows) > 1:
                        found.append(rows)
        return found

    def _pairs(self, pages: Iterable[Iterable[BuiltRow]]) -> tuple[PossiblePair, ...]:
        """Return the pairs of rows that may be of one person, and add the notes that no rule of meaning makes."""
        rows: dict[str, tuple[_OpenSheet, BuiltRow]] = {}
        facts: dict[str, RowFacts] = {}
        for sheet in self.sheets:
            for built in sheet.built:
                if built.records and isinstance(built.records[0], Person):
                    name = built.records[0].id
                    rows[name] = sheet, built
                    facts[name] = facts_by_anchor(built.records)[name]
        pairs = possible_pairs(facts, [[each.records[0].id for each in group if each.records] for group in pages])
        for pair in pairs:
            if pair.because != "day":
                continue
            for one, other in ((pair.a, pair.b), (pair.b, pair.a)):
                sheet, built = rows[one]
                doubt = Doubt(
                    "row.same-name-and-day", is_question=False, parameters={"other": _named(rows[other][1], built)}
                )
                built.findings.append((next(iter(sheet.assembler.name_columns), None), doubt))
        return pairs

    def _turned(self) -> None:
        """Note rows of one birth whose names have a word in common that is first in one and last in the other.

        Where the table of given names shows that the order is not that of the list, it is not stated.
        """
        by_birth: dict[str, list[tuple[_OpenSheet, BuiltRow, Name, list[str]]]] = {}
        for sheet in self.sheets:
            for built in sheet.built:
                person = built.records[0] if built.records else None
                if not isinstance(person, Person) or person.birth is None or not person.names:
                    continue
                birth, written = str(person.birth), person.names[0]
                if len(birth) == _WHOLE_DAY and written.order is not None:
                    by_birth.setdefault(birth, []).append((sheet, built, written, folded(written.value).split()))
        for group in by_birth.values():
            for one, two in combinations(group, 2):
                if one[3] == two[3] or not (one[3][0] == two[3][-1] or one[3][-1] == two[3][0]):
                    continue
                column = next(iter(two[0].assembler.name_columns), None)
                doubt = Doubt("cell.name-turned", is_question=False, parameters={"other": one[1].row.number})
                two[1].findings.append((column, doubt))
                for _, built, name, _ in (one, two):
                    if _is_turned(name):
                        _leave_order_open(built)

    def _gather(self) -> None:
        """Report a column once whose days are mostly written otherwise."""
        for sheet in self.sheets:
            odd: Counter[int] = Counter()
            filled: Counter[int] = Counter()
            for built in sheet.built:
                odd.update(column for column, doubt in built.findings if column is not None and doubt.code == _NOT_ISO)
            for built in sheet.built if odd else ():
                filled.update(list(built.row.texts()))
            for column, count in sorted(odd.items()):
                if count >= _FEW and count * 2 > filled[column]:
                    place = Location(file=self.table.name, sheet=sheet.sheet.name, row=sheet.heading.rows[-1] or None)
                    place = attrs.evolve(place, column=column + 1, heading=sheet.heading.text(column))
                    self.say("column.days-not-iso", place, count=count)
                    for built in sheet.built:
                        built.findings = [(c, d) for c, d in built.findings if c != column or d.code != _NOT_ISO]

    def concluded(self, report_language: str, rules: Rules | Iterable[str] | None = None) -> ImportedList:
        """Return the list as records, with the report on it."""
        self._forgotten()
        self._counted()
        self._keys()
        self._namesakes()
        matches = self._matched()
        self._orphans()
        pairs = self._pairs(self._pages())
        self._turned()
        self._gather()
        records: list[Record] = [*self._head()]
        origins: dict[str, tuple[_OpenSheet, BuiltRow, RowRecord]] = {}
        anchors: dict[str, str] = {}
        dropped: set[int] = set()
        whole = _Whole(records, origins)
        for sheet in self.sheets:
            taken = []
            for built in sheet.built:
                is_asked = any(doubt.is_question for _, doubt in built.findings) or any(
                    note.severity is not Severity.NOTE for note in built.row.notes
                )
                if any(id(each) in dropped for each, _ in built.parents):
                    dropped.add(id(built))
                    self._without_parent(built)
                    continue
                for column, doubt in built.findings:
                    self._tell(sheet, built, column, doubt)
                if is_asked and self.is_strict:
                    dropped.add(id(built))
                    codes = [doubt.code for _, doubt in built.findings if doubt.is_question]
                    codes += [note.code for note in built.row.notes if note.severity is not Severity.NOTE]
                    self._aside(built.row, codes, built=built)
                    continue
                self.counts["with-questions" if is_asked else "read"] += 1
                if built.refused is not None:
                    raise messages.refusal(shape.explain(built.refused))
                taken.append(built)
                _follow_parents(built)
                about = built.parents[0][0].about if built.parents else built.records[0].id if built.records else ""
                built.about = about
                for record, origin in zip(built.records, built.origins, strict=True):
                    whole.add(restricted(record, built.label) if built.label else record, (sheet, built, origin))
                    if self.last is not None:
                        anchors[record.id] = about
                # From here on only its row and what was said of it are wanted.
                built.records = []
            sheet.built = taken
        if not self.counts["read"] + self.counts["with-questions"]:
            self.say("import.nothing-read", Location(file=self.table.name), count=self.counts["set-aside"])
        dataset = Dataset(records)
        kept = self._kept()
        changes, joined = self._updated(dataset, matches, kept, origins, anchors)
        kept, listed = self._with_gone(dataset, matches, kept)
        report = self._report(dataset, origins, report_language, rules, whole.moved)
        pairs, ones = self._undecided(pairs, joined or dataset)
        count = people_between((record for record in records if isinstance(record, Person)), pairs, ones)
        accounting = Accounting(
            rows=self.counts["rows"],
            read=self.counts["read"],
            with_questions=self.counts["with-questions"],
            set_aside=self.counts["set-aside"],
            not_read=self.counts["not-read"],
            people=count.most,
            pairs=len(pairs),
            least=count.least if pairs else None,
        )
        return ImportedList(
            dataset=dataset,
            report=report,
            set_aside=tuple(sorted(self.set_aside, key=lambda each: (each.place.sheet or "", each.place.row or 0))),
            accounting=accounting,
            columns=tuple(self._columns()),
            mapping=self.mapping,
            language=self.language,
            table=self.table,
            questions=tuple(self.questions),
            headings=FrozenMap({each.name: each.headings for each in self.sheets}),
            red=FrozenMap({each.name: tuple(sorted(each.assembler.red)) for each in self.sheets}),
            kept=kept,
            pairs=pairs,
            review=None if self.last is None else self.last.review,
            listed=listed,
            changes=changes,
            joined=joined,
        )

    def _head(self) -> Iterator[Record]:
        """Return the record of the source, and that of the organisation that keeps the list."""
        source: dict[str, Any] = {"type": "source", "id": self.source, "digest": self.table.sha256}
        source["media_type"] = self.table.media_type
        source["kind"] = self.mapping.source_kind or "database_row"
        source["sharing"] = {"label": self.mapping.sharing.value}
        source["language"] = self.language
        if self.mapping.title:
            source["title"] = dict(self.mapping.title)
        if self.mapping.publisher:
            source["publisher"] = self.mapping.publisher
        if self.table.name:
            source["file_name"] = PurePath(self.table.name).name
        if self.as_of is not None:
            source["read"] = str(self.as_of)
        yield _typed(source)
        if self.publisher is not None:
            yield _typed(
                {
                    "type": "organisation",
                    "id": self.publisher,
                    "names": [{"value": self.mapping.publisher or self.mapping.format}],
                    "sources": [{"source": self.source}],
                    "sharing": {"label": self.mapping.sharing.value},
                }
            )

    def _report(
        self,
        dataset: Dataset,
        origins: Mapping[str, tuple[_OpenSheet, BuiltRow, RowRecord]],
        language: str,
        rules: Rules | Iterable[str] | None,
        moved: Mapping[str, list[_Moved]],
    ) -> Report:
        def place_of(record: str, pointer: str) -> Location | None:
            found = origins.get(record)
            if found is None:
                return Location(file=self.table.name)
            if record in moved:
                found, pointer = _origin_of(found, pointer, moved[record])
            sheet, built, origin = found
            return sheet.assembler.place(built.row, origin.column_of(pointer))

        report = validate(
            dataset, language=cast("messages.LanguageWord", language), rules=rules, as_of=self.as_of, place_of=place_of
        )
        counts = Counter({(total.code, total.severity): total.count for total in report.totals})
        found = []
        for problem in report.problems:
            if problem.code == _UNUSED:
                # Nothing was read of the list, which is said in its own words.
                counts[problem.code, problem.severity] -= 1
                continue
            counterpart = _counterpart(problem, dataset, place_of)
            if counterpart is not None:
                counts[problem.code, problem.severity] += 1
                found.append(counterpart[0])
            found.append(problem if counterpart is None else counterpart[1])
        problems = sorted((*self.problems, *found), key=_cell_order)
        counts.update((problem.code, problem.severity) for problem in self.problems)
        totals = (
            Total(code=code, severity=each, count=count) for (code, each), count in sorted(counts.items()) if count
        )
        return attrs.evolve(
            report,
            files=(CheckedFile(name=self.table.name, sha256=self.table.sha256),),
            problems=tuple(problems),
            totals=tuple(totals),
            alike=self._alike(problems),
        )

    def _alike(self, problems: Iterable[Problem]) -> dict[CellPlace, int]:
        """Return a number for each cell with a problem whose text other such cells of its column have as well."""
        problems = [each for each in problems if is_of_text(each)]
        wanted = {(each.place.sheet, each.place.row) for each in problems if each.place.column is not None}
        texts: dict[tuple[str | None, int | None], Mapping[int, str]] = {}
        for sheet in self.sheets:
            for built in sheet.built:
                if (at := (built.row.sheet, built.row.number)) in wanted:
                    texts[at] = {column: folded(text) for column, text in built.row.texts().items()}
        for aside in self.set_aside:
            texts[aside.place.sheet, aside.place.row] = dict(enumerate(map(folded, aside.cells)))
        cells: dict[tuple[str | None, int, str], set[CellPlace]] = {}
        for each in problems:
            place = each.place
            text = texts.get((place.sheet, place.row), {}).get((place.column or 0) - 1, "")
            if place.column is not None and text:
                cells.setdefault((place.sheet, place.column, text), set()).add((place.sheet, place.row, place.column))
        return {cell: n for n, group in enumerate(cells.values()) if len(group) > 1 for cell in group}

    def _columns(self) -> Iterator[ColumnCount]:
        for sheet in self.sheets:
            names = {column: name for name, at in sheet.heading.columns.items() for column in at}
            columns = sorted(map(int, sheet.heading.texts))
            counts: dict[str, Counter[int]] = {name: Counter() for name in ("read", "doubtful", "unread")}
            for built in sheet.built:
                filled = {column for column, text in built.row.texts().items() if not sheet.assembler.is_absent(text)}
                filled |= built.unread
                asked = {column for column, doubt in built.findings if doubt.is_question and column in filled}
                counts["unread"].update(built.unread)
                counts["doubtful"].update(asked - built.unread)
                counts["read"].update(filled - asked - built.unread)
            for column in columns:
                read, doubtful, unread = (counts[name][column] for name in ("read", "doubtful", "unread"))
                yield ColumnCount(
                    heading=sheet.heading.text(column),
                    name=names.get(column),
                    read=read,
                    empty=len(sheet.built) - read - doubtful - unread,
                    doubtful=doubtful,
                    unread=unread,
                )


def _counterpart(
    problem: Problem, dataset: Dataset, place_of: Callable[[str, str], Location | None]
) -> tuple[Problem, Problem] | None:
    """Return that two rows may be of one person, said at both: each names the row of the other."""
    pointer = problem.parameters.get("first_pointer")
    if problem.code != _SAME or pointer is None:
        return None
    record = dataset.records[int(str(pointer).split("/")[2])]
    place, row = place_of(record.id, "/names"), problem.place.row
    other = None if place is None else place.row
    if place is None or other is None or row is None:
        return None
    rest = {name: value for name, value in problem.parameters.items() if name != "first_pointer"}
    place = attrs.evolve(place, pointer=str(pointer) + "/names", record=record.id)
    first = attrs.evolve(problem, place=place, parameters={**rest, "first_row": row})
    return first, attrs.evolve(problem, parameters={**rest, "first_row": other})


def _leave_order_open(built: BuiltRow) -> None:
    """Remove the order of a name from the first record of a row."""
    person = built.records[0]
    if isinstance(person, Person):
        first, *others = person.names
        built.records[0] = attrs.evolve(person, names=(attrs.evolve(first, order=None), *others))


def _is_turned(name: Name) -> bool:
    """Whether the only reading of a name has its parts in another order than the one stated."""
    readings = names.parse(name.value)
    order = "" if name.order is None else name.order.value.split("_")[0]
    return len(readings) == 1 and not readings[0].order.startswith(order)


def _named(other: BuiltRow, of: BuiltRow) -> str | int:
    """Return the number of another row, with its sheet where that is another one."""
    is_here = other.row.sheet == of.row.sheet
    return other.row.number if is_here else f"{other.row.number} ({other.row.sheet})"


def _outer_row(parents: tuple[BuiltRow, ...]) -> OuterRow | None:
    """Return what a row needs to know of the rows to which it belongs; None where it belongs to none."""
    if not parents:
        return None
    made = [{**_outer_of(each), **each.made()} for each in parents]
    return OuterRow(parents[0].base, {name: ids for each in made for name, ids in each.items()})


def _outer_of(built: BuiltRow) -> dict[str, list[str]]:
    """Return the ids of the records of the rows to which a row belongs."""
    found: dict[str, list[str]] = {}
    for parent, _ in built.parents:
        found |= {**_outer_of(parent), **parent.made()}
    return found


def _follow_parents(built: BuiltRow) -> None:
    """Make the ids of a row, and those it refers to, follow rows that were matched with others of the last import."""
    new = {f"-{old}": f"-{parent.base}" for parent, old in built.parents if parent.base != old}
    if not new:
        return

    def moved(name: str) -> str:
        for old, now in new.items():
            head, mark, tail = name.partition(old)
            if mark and head.isalnum() and (not tail or tail.startswith("-")):
                return head + now + tail
        return name

    ids = {name for each in built.records for name in (each.id, *(one.target for one in references_of(each)))}
    built.records = renamed(built.records, {name: moved(name) for name in ids})
    for old, now in new.items():
        built.base = built.base.replace(old[1:], now[1:], 1)


def _joined_by(row: TableRow, columns: Iterable[int | None]) -> str:
    """Return the texts by which a row is joined, whole numbers without decimals; empty where one of them is."""
    found = []
    for column in columns:
        plain = "" if column is None else folded(row.at(column).text)
        whole, _, decimals = plain.partition(".")
        found.append(whole if whole.isdecimal() and decimals and not decimals.strip("0") else plain)
    return "\x1f".join(found) if all(found) else ""


def _width(sheet: _OpenSheet) -> int:
    return max(map(int, sheet.heading.texts), default=-1) + 1


def _at(heading: SheetHeading, name: str) -> tuple[int, ...]:
    """Return the columns of our word, or of a heading as it is printed."""
    if name in heading.columns:
        return heading.columns[name]
    return tuple(int(column) for column, text in heading.texts.items() if plain_heading(text) == plain_heading(name))


@lru_cache(20_000)
def _is_before(one: str, other: str) -> bool:
    """Whether a day lies before another for certain."""
    if len(one) == len(other) == len("2020-08-09"):
        return one < other
    return PartialDate(one).before(PartialDate(other)).is_yes


@lru_cache(20_000)
def _is_under(born: str, then: str, years: int) -> bool:
    """Whether a person has certainly not completed so many years on a day."""
    if len(born) == len(then) == len("2020-08-09"):
        return f"{int(then[:4]) - years:04}{then[4:]}" < born
    first, last = PartialDate(born).earliest, PartialDate(then).latest
    return (
        first is not None
        and last is not None
        and (last.year - years, last.month, last.day)
        < (
            first.year,
            first.month,
            first.day,
        )
    )


def _width_fault(row: TableRow, width: int) -> str | None:
    if row.width > width and any(cell.text.strip() for cell in row.cells if cell.column >= width):
        return "row.too-long"
    return "row.too-short" if row.width < width else None


def _noted(row: TableRow, code: str) -> TableRow:
    return attrs.evolve(row, notes=(*row.notes, finding(code, row.place)))


def _can_be_joined(upper: TableRow, lower: TableRow) -> bool:
    """Whether no cell is cut within a number, of which nobody can say where its halves meet."""
    if upper.is_struck != lower.is_struck:
        return False
    pairs = ((upper.at(column).text.rstrip(), text.lstrip()) for column, text in lower.each_text())
    return not any(above[-1:].isdigit() and below[:1].isdigit() for above, below in pairs)


def _joined_rows(upper: TableRow, lower: TableRow) -> TableRow:
    """Return two rows as one: after the text of each cell what the page cut off it."""
    cells = {cell.column: cell for cell in upper.cells}
    for cell in lower.cells:
        if cell.kind is CellKind.EMPTY or cell.merged_from is not None:
            continue
        above = upper.at(cell.column).text.rstrip()
        # An index of an article is written with a hyphen: 361- and 1 are 361-1.
        between = "" if not above or _CUT_INDEX.search(above) else " "
        cells[cell.column] = attrs.evolve(
            upper.at(cell.column), text=f"{above}{between}{cell.text.lstrip()}", kind=CellKind.TEXT
        )
    return attrs.evolve(
        upper,
        cells=tuple(cells[column] for column in sorted(cells)),
        width=max(upper.width, lower.width),
        notes=(*upper.notes, *lower.notes),
    )


_CUT_INDEX: Final = re.compile(r"[0-9]-$")


def _unstruck(row: TableRow) -> TableRow:
    """Return a row that is struck through as a whole as if it were not, to say of its cells what is wrong in them."""
    cells = tuple(attrs.evolve(cell, is_struck=False) for cell in row.cells)
    return attrs.evolve(row, cells=cells)


def _cell_order(problem: Problem) -> tuple[str, int, int, str]:
    place = problem.place
    return (place.sheet or "", place.row or 0, place.column or 0, problem.code)


def _words_of(built: BuiltRow) -> tuple[str, ...]:
    """Return the words of a row, by which it is told from a namesake."""
    return tuple(folded(text) for _, text in sorted(built.row.texts().items()))


def _digest(*words: str) -> str:
    return hashlib.blake2b("\x1f".join(words).encode("utf-8", "replace"), digest_size=4).hexdigest()


def _key_words(record: Record | None) -> str:
    """Return the key of a row, as the locator of its record has it; empty where it has none."""
    locator = record.sources[0].locator if record is not None and record.sources else None
    return (locator or "").partition("key ")[2]


def _rebase(built: BuiltRow, base: str) -> None:
    """Make the ids of the records of a row of something else."""
    old, new = f"-{built.base}", f"-{base}"
    names = {each.id: each.id.replace(old, new, 1) for each in built.records}
    built.records = renamed(built.records, names)
    built.base = base


def _typed(value: dict[str, Any]) -> Record:
    try:
        return read_record(value)
    except Rejected:
        raise messages.refusal(shape.explain(value)) from None
