"""One row of a table becomes records: each rule of the mapping reads its cell, and the parts are joined.

Cells repeat a hundredfold, so each distinct text is read once for each rule, and the cells of a record that are alike
in two rows make its draft once: the records of the rows differ only in ids, references and places. Doubts about a cell
are kept with its column, so that a report can point to it.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, TypeAlias, cast

import attrs
from attrs import define, field, frozen

from hrdocs.codec import Reader, Rejected, read_record, value_reader
from hrdocs.fields import X_PREFIX, ListOf, Object, Raw, plan
from hrdocs.interchange.joinedrows import OuterRow, inner_base
from hrdocs.interchange.mapping import COLUMN_OPTIONS, PUBLISHER, FieldRule, RecordRule, TableMapping
from hrdocs.interchange.readers.day_reader import read_day
from hrdocs.interchange.readers.read_cell import (
    CellText,
    Doubt,
    ReadCell,
    ReaderTerms,
    WordList,
    folded,
    one_line,
    tidied,
)
from hrdocs.interchange.rowdrafts import (
    NO_VALUES,
    Draft,
    Drafts,
    Finding,
    PlainValue,
    Steps,
    as_json,
)
from hrdocs.interchange.sheetheading import SheetHeading, is_private
from hrdocs.interchange.tables import CellKind, TableRow
from hrdocs.interchange.tables.tablecells import PlainCells
from hrdocs.model import Record
from hrdocs.model.base import SourceReference
from hrdocs.problems import Location
from hrdocs.values.text import several
from hrdocs.vocabulary import SharingLabel

_ABSENT: Final = ReadCell()
_NOT_READ: Final = ReadCell(doubts=(Doubt("cell.error-value"),))
"""The reading of a cell of which the row's notes say why it holds no value: a formula, an error, struck words."""
_UNKNOWN: Final = ReadCell(missing="unknown")
_NO_OTHERS: Final[Mapping[str, str]] = {}
_WITHOUT_VALUE: Final = frozenset({CellKind.FORMULA, CellKind.ERROR})
_WORDED: Final = frozenset({"until", "kind", "address", "given", "patronymic"})
"""The options whose columns hold words of the field itself."""
_APART: Final = 100
"""How far the further members of a list are from the first, so that they come last."""
_MOST_MISFITS: Final = 3

Seen: TypeAlias = str | tuple[str, CellKind, bool]
"""What a reader may see of a cell: its text, and for one that is no plain text its kind and whether it is struck."""


@define
class RowNotes:
    """What was said and counted while cells of one row were read.

    Args:
        row: The row.
        findings: What is to be said of its cells.
        misfits: How many cells are none of their columns.
        filled: How many cells were read.
        gave: The columns of cells that gave a value, or candidates for one.
        left: The words of records that could not be made, each by the key under which it is kept, with its label.
    """

    row: TableRow
    findings: list[Finding] = field(factory=list)
    misfits: int = 0
    filled: int = 0
    gave: set[int] = field(factory=set)
    left: dict[str, tuple[str, SharingLabel | None]] = field(factory=dict)

    def say(self, column: int | None, doubts: Iterable[Doubt]) -> None:
        """Add the doubts about a cell, each once."""
        self.findings += [(column, doubt) for doubt in doubts if (column, doubt) not in self.findings]


@define
class BuiltRow(RowNotes):
    """The records of one row, and what was said on the way.

    Args:
        seen: What readers may see of its cells; empty once the row is built and reviewed.
        key: The words that make it the same row next time; None where it has none.
        base: What the ids of its records are made of.
        name: The words of the person's name, by which rows with one key are held together.
        records: The records, the anchor first.
        anchor: What the first record is made of once it is known which words of other columns are added to it.
        refused: The value of a record that the format does not admit; None as a rule.
        origins: For each record, the rule that made it.
        unread: The columns of cells that gave none, though they say something.
        label: The label that all its records have at least; None where their own is enough.
        parents: The rows of other sheets to which it belongs, each with what its ids were made of then.
        is_outer: Whether rows of other sheets belong to it.
        about: The id of its first record, or of that of the row to which it belongs, once its records are taken.
        ids: The ids of its records by the record of the mapping, for rows that belong to it.
    """

    seen: Mapping[int, Seen] = field(factory=dict)
    key: str | None = None
    base: str = ""
    name: str = ""
    records: list[Record] = field(factory=list)
    anchor: tuple[Draft, str, tuple[PlainValue, ...]] | None = None
    refused: dict[str, Any] | None = None
    origins: list["RowRecord"] = field(factory=list)
    unread: frozenset[int] = frozenset()
    label: SharingLabel | None = None
    parents: tuple[tuple["BuiltRow", str], ...] = ()
    is_outer: bool = False
    about: str = ""
    ids: dict[str, list[str]] = field(factory=dict)

    def made(self) -> dict[str, list[str]]:
        """Return the ids of its records by the record of the mapping."""
        found: dict[str, list[str]] = {}
        for record, origin in zip(self.records, self.origins, strict=True):
            found.setdefault(origin.rule.id, []).append(record.id)
        return found

    @property
    def is_shifted(self) -> bool:
        """Whether so many cells are none of their columns that the row must be shifted."""
        return self.misfits >= _MOST_MISFITS or (self.misfits >= 2 and self.misfits * 2 >= self.filled)  # noqa: PLR2004


@frozen(eq=False)
class _FieldPlan:
    """A rule made ready for one sheet.

    Args:
        rule: The rule.
        steps: The way to its field.
        columns: The columns that it reads.
        others: Those that its options name.
        terms: The settings for its reader.
        typed: What makes the value of the field from its JSON value.
        beside: Those of the others that hold words of the field itself.
        cells: All of these columns.
        only: The one column that it reads; None where there are several, or none.
        is_apart: Whether it fills a value that no other rule of the record looks into.
        ticked: The columns of the single choices of a question with several answers, by their names.
        memory: The cells that were read.
        marks: What they are to a draft, as in `Assembler._mark`.
    """

    rule: FieldRule
    steps: Steps
    columns: tuple[int, ...]
    others: tuple[tuple[str, tuple[int, ...]], ...]
    terms: ReaderTerms
    typed: Reader
    beside: tuple[int, ...] = ()
    cells: tuple[int, ...] = ()
    only: int | None = None
    is_apart: bool = False
    ticked: Mapping[str, int] = field(factory=dict)
    memory: dict[Any, tuple[ReadCell | None, tuple[Doubt, ...]]] = field(factory=dict)
    marks: dict[Any, Any] = field(factory=dict)

    def column_of(self, option: str, column: int) -> int:
        """Return the column of an option, or of one of its choices; the column read where it has none."""
        option, _, choice = option.partition("/")
        if choice:
            return self.ticked.get(choice, column)
        return next((at[0] for name, at in self.others if name == option and at), column)


_BY_DAY: Final = Drafts()
"""Marks cells whose drafts depend on the day of the row."""
_REMEMBERED: Final = 4_096
"""How many readings and fields of one rule are cached, whatever the list contains."""
_REMEMBERED_DRAFTS: Final = 1_024
_NOT_MET: Final = object()
_WITH_WORDS: Final = object()
"""Marks a plain value beside which its words are kept."""


@frozen(eq=False)
class RowRecord:
    """A record of the mapping made ready for one sheet.

    Args:
        rule: Its rule.
        plans: Its fields that are read.
        each: The reader that makes several of it.
        constants: Its fields that are always the same.
        refs: Its fields that refer to other records.
        required: Objects inside it, by their place, with the fields that they need.
        places: The column of each pointer.
        lists: The fields whose members have numbers, and how deep in them the last such number is.
        needed: The fields without which it is none.
        columns: All columns that its rules read.
        by_day: Those of them that name the day of a reader to which the day may make no difference.
        is_optional: Whether it is not made, and nothing said, where its columns are empty.
        reads: All columns that its rules read, days included.
        open_refs: The records that it refers to and that a row may be without.
        is_anchor: Whether it is whom or what the row is about.
        label: Its sharing label.
        memory: The drafts made so far, by the cells.
    """

    rule: RecordRule
    plans: tuple[_FieldPlan, ...]
    each: _FieldPlan | None
    constants: tuple[tuple[Steps, Any], ...]
    refs: tuple[tuple[Steps, str, bool], ...]
    required: tuple[tuple[Steps, tuple[str, ...]], ...]
    places: tuple[tuple[str, int], ...]
    lists: tuple[tuple[str, int], ...]
    needed: tuple[str, ...]
    columns: tuple[int, ...]
    by_day: tuple[int, ...]
    is_optional: bool
    reads: frozenset[int]
    open_refs: tuple[str, ...]
    is_anchor: bool
    label: SharingLabel
    memory: dict[Any, Drafts] = field(factory=dict, repr=False)

    def column_of(self, pointer: str) -> int | None:
        """Return the column from which a value was read, by its pointer; that of the nearest value above or below."""
        best: tuple[int, int] | None = None
        for known, column in self.places:
            if pointer == known or pointer.startswith(f"{known}/") or known.startswith(f"{pointer}/"):
                near = min(len(known), len(pointer))
                if best is None or near > best[0]:
                    best = (near, column)
        return best[1] if best is not None else None


class Assembler:
    """Makes the records of the rows of one sheet."""

    def __init__(  # noqa: PLR0913 -- each is a fact of its own of the sheet
        self,
        mapping: TableMapping,
        heading: SheetHeading,
        language: str,
        *,
        source: str,
        sheet: str | None,
        secret: bytes,
        publisher: str | None,
        is_1904: bool = False,
    ) -> None:
        self._is_1904 = is_1904
        self._mapping, self._heading, self._sheet = mapping, heading, sheet
        self._source, self._secret, self._publisher = source, secret, publisher
        self._not_given = frozenset(folded(each) for each in mapping.not_given)
        self._unknown = frozenset(folded(each) for each in mapping.unknown)
        self._words = {name: WordList(words) for name, words in mapping.words.items()}
        self._language = language
        self._tidied: dict[str, tuple[str, tuple[Doubt, ...]]] = {}
        self._absent: dict[str, ReadCell | None] = {}
        self._days: dict[Seen, str] = {}
        self._records = tuple(self._planned(each) for each in mapping.in_order)
        self._key = self.key_columns = self._columns_of(mapping.anchor.key)
        part = mapping.part
        self._part = "" if part is None else part.id
        self._is_inner = part is not None and bool(part.joins)
        joins = frozenset(self._columns_of(part.columns)) if part is not None else frozenset()
        self._own_columns = tuple(sorted(frozenset(self._columns_of(mapping.read_columns)) - joins))
        self.red = frozenset(self._columns_of(mapping.red_columns)) | {
            column for column in map(int, heading.texts) if is_private(heading.text(column))
        }
        taken = frozenset(self._columns_of(mapping.read_columns))
        self.extra = tuple(
            (column, heading.text(column)) for column in sorted(map(int, heading.texts)) if column not in taken
        )
        self._extra_keys = _extra_keys(self.extra)
        self._extra_columns = frozenset(column for column, _ in self.extra)
        self.name_columns, self._birth_columns = self._identity()

    # Making ready

    def _columns_of(self, names: Iterable[str]) -> tuple[int, ...]:
        return tuple(column for name in names for column in self._heading.columns.get(name, ()))

    def _identity(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        anchor = self._mapping.anchor
        by = {each.pointer: each.columns for each in anchor.fields if each.column is not None}
        names = [column for pointer, columns in by.items() if pointer.startswith("/names") for column in columns]
        births = [column for pointer, columns in by.items() if pointer == "/birth" for column in columns]
        return self._columns_of(names), self._columns_of(births)

    def _plan(self, rule: FieldRule, record: RecordRule) -> _FieldPlan:
        options = dict(rule.options)
        others = tuple((key, self._columns_of(several(options[key]))) for key in COLUMN_OPTIONS if key in options)
        columns = self._heading.columns.get(rule.column or "", ())
        terms = ReaderTerms(
            options=options,
            words=self._words,
            language=self._language,
            is_iso=self._mapping.is_iso,
            is_1904=self._is_1904,
        )
        beside = tuple(column for name, at in others if name in _WORDED for column in at)
        return _FieldPlan(
            rule,
            rule.steps,
            columns,
            others,
            terms,
            value_reader(rule.kind),
            beside,
            (*columns, *(column for _, at in others for column in at)),
            only=columns[0] if len(columns) == 1 and not others else None,
            ticked={
                self._heading.text(at).rpartition("/")[2]: at
                for name, at_all in others
                if name == "ticked"
                for at in at_all
            },
            is_apart=bool(rule.pointer) and (record.each is None) and _is_apart(rule, record),
        )

    def _planned(self, record: RecordRule) -> RowRecord:
        read = tuple(self._plan(each, record) for each in record.fields if each.reader is not None)
        each = self._plan(record.each, record) if record.each is not None else None
        places = [(one.rule.pointer, one.columns[0]) for one in read if one.columns]
        if each is not None and each.columns:
            places += [
                (f"/{name}", each.columns[0]) for name in ("", *(each.rule.reader.fills if each.rule.reader else ()))
            ]
        by_day = {column for one in (*read, each) if one for name, at in one.others if name == "on" for column in at}
        others = {
            column
            for one in (*read, each)
            if one
            for at in (one.columns, *(at for name, at in one.others if name != "on"))
            for column in at
        }
        return RowRecord(
            columns=tuple(sorted(others)),
            by_day=tuple(sorted(by_day - others)),
            is_optional=record is not self._mapping.anchor
            and not any(one.rule.is_needed for one in (*read, each) if one),
            reads=frozenset(others | by_day),
            open_refs=tuple(
                f.ref for f in record.fields if f.ref is not None and f.ref not in {PUBLISHER, self._mapping.anchor.id}
            ),
            is_anchor=record is self._mapping.anchor,
            label=record.sharing or self._mapping.sharing,
            rule=record,
            plans=read,
            each=each,
            constants=tuple((f.steps, f.constant) for f in record.fields if f.constant is not None),
            refs=tuple((f.steps, f.ref, _is_many(f, self._mapping)) for f in record.fields if f.ref is not None),
            required=_required(record),
            places=tuple(places),
            lists=_lists(record),
            needed=tuple(p.name for p in plan(record.record_class) if p.is_required and p.name != "id"),
        )

    # Rows

    def build(self, row: TableRow, outer: OuterRow | None = None) -> BuiltRow:
        """Return the records of a row; `outer` is what is known of the rows to which it belongs."""
        seen = _seen(row)
        built = BuiltRow(row, seen=seen)
        for column, each in seen.items():
            if each.__class__ is tuple and each[1] is CellKind.ERROR:
                # What else there is to say of cells, the notes of the row say.
                built.findings.append((column, Doubt("cell.error-value")))
        built.key = self._key_of(seen, built)
        built.name = "/".join(_texts(seen, self.name_columns))
        if outer is None:
            built.base = self._hash(built.key if built.key is not None else self._identity_of(seen))
        else:
            own = self._key or self._own_columns
            built.base = inner_base(outer.base, self._part, [text_of(seen[n]) if n in seen else "" for n in own])
        base = built.base
        sources = (SourceReference(source=self._source, locator=self._locator(built)),)
        made: dict[str, list[str]] = {} if self._publisher is None else {PUBLISHER: [self._publisher]}
        if outer is not None:
            made.update(outer.made)
        for record in self._records:
            # Most lists leave many columns empty: what reads those alone makes nothing.
            if record.is_optional and record.reads.isdisjoint(seen):
                made[record.rule.id] = []
            elif record.is_anchor:
                made[record.rule.id] = self._make_anchor(record, seen, base, made, built)
            else:
                made[record.rule.id] = self._make(record, seen, base, sources, made, built)
        if built.anchor is not None:
            self._add_anchor(built, seen, sources, made)
        if built.findings or not isinstance(row.cells, PlainCells):
            built.unread = self._unread(seen, built)
        return built

    def _unread(self, seen: Mapping[int, Seen], built: BuiltRow) -> frozenset[int]:
        """Return the columns of cells that say something and gave no value; others are kept as they are."""
        others = {column for column, _ in self.extra}
        asked = {column for column, doubt in built.findings if column is not None and doubt.is_question} - others
        bare = {column for column, each in seen.items() if _is_without_value(each)}
        return frozenset(((asked & seen.keys()) - built.gave) | bare)

    def _key_of(self, seen: Mapping[int, Seen], built: BuiltRow) -> str | None:
        if not self._key:
            return None
        parts = []
        for column in self._key:
            text = one_line(text_of(seen[column])) if column in seen else ""
            if folded(text) in self._not_given:
                text = ""
            whole, _, decimals = text.partition(".")
            parts.append(whole if whole.isdecimal() and decimals and not decimals.strip("0") else text)
        if not any(parts):
            if not self._is_inner:
                built.findings.append((self._key[0], Doubt("row.key-missing")))
            return None
        return "\x1f".join(parts)

    def _identity_of(self, seen: Mapping[int, Seen]) -> str:
        columns = (*self.name_columns, *self._birth_columns)
        words = [folded(text_of(seen[column])) for column in columns if column in seen]
        if not words:
            words = [folded(text_of(each)) for each in seen.values()]
        return "\x1e" + "\x1f".join(words)

    def _hash(self, text: str) -> str:
        given = f"{self._mapping.format}\x1f{text}".encode()
        return hashlib.blake2b(given, key=self._secret, digest_size=8).hexdigest()

    def _make_anchor(
        self, record: RowRecord, seen: Mapping[int, Seen], base: str, made: Mapping[str, list[str]], built: BuiltRow
    ) -> list[str]:
        """Make ready the record that the row is about, to which words are added last, and return its id."""
        drafts, plain = self._drafted(record, seen, made, built)
        if not drafts:
            return []
        name = f"{record.rule.id}-{base}"
        built.anchor = drafts[0], name, plain
        built.origins.insert(0, record)
        return [name]

    def _add_anchor(
        self,
        built: BuiltRow,
        seen: Mapping[int, Seen],
        sources: tuple[SourceReference, ...],
        made: Mapping[str, list[str]],
    ) -> None:
        """Make the record that the row is about, with the words that no other record keeps."""
        assert built.anchor is not None  # noqa: S101 -- the caller looked
        draft, name, plain = built.anchor
        try:
            if not built.left and seen.keys().isdisjoint(self._extra_columns):
                built.records.insert(0, draft.typed(name, sources, made, plain))
                return
            value = draft.valued(name, made, plain)
            self._keep_left(value, built)
            self._keep_others(seen, value, built)
            value["sources"] = as_json(sources)
            built.records.insert(0, read_record(value))
        except Rejected:
            built.refused = draft.valued(name, made, plain)

    def _make(
        self,
        record: RowRecord,
        seen: Mapping[int, Seen],
        base: str,
        sources: tuple[SourceReference, ...],
        made: Mapping[str, list[str]],
        built: BuiltRow,
    ) -> list[str]:
        """Make the records of one rule, and return their ids."""
        ids: list[str] = []
        drafts, plain = self._drafted(record, seen, made, built)
        for draft in drafts:
            name = f"{record.rule.id}-{base}{draft.number}"
            if name in ids:
                name = _unused(name, ids)
            ids.append(name)
            try:
                built.records.append(draft.typed(name, sources, made, plain))
            except Rejected:
                built.refused = draft.valued(name, made, plain)
            else:
                built.origins.append(record)
        return ids

    def _drafted(
        self, record: RowRecord, seen: Mapping[int, Seen], made: Mapping[str, list[str]], built: RowNotes
    ) -> tuple[tuple[Draft, ...], tuple[PlainValue, ...]]:
        """Return the drafts of one rule with the plain values of the row, and add what is said on the way."""
        if record.each is None:
            found, plain = self._alike(record, seen, made, built.row)
        else:
            found, plain = self._remembered(record, seen, made, built.row), NO_VALUES
        for column, doubt in found.findings:
            built.say(column, (doubt,))
        for column in record.by_day:
            if column in seen and (doubts := self._tidy(text_of(seen[column]))[1]):
                built.say(column, doubts)
        built.misfits += found.misfits
        built.filled += found.filled
        built.gave |= found.gave
        if found.left:
            built.left.update(found.left)
        return found.drafts, plain

    def _alike(
        self, record: RowRecord, seen: Mapping[int, Seen], made: Mapping[str, list[str]], row: TableRow
    ) -> tuple[Drafts, tuple[PlainValue, ...]]:
        """Return the drafts of a rule that makes one record: those of a row that differs in plain values alone."""
        key: list[Any] = [bool(made.get(ref)) for ref in record.open_refs]
        plain: list[PlainValue] = []
        for each in record.plans:
            # This runs for every field of every row, so what most of them are is looked up here.
            if each.only is not None:
                cell = seen.get(each.only)
                if cell is None:
                    key.append(None)
                    continue
                mark = each.marks.get(cell, _NOT_MET)
                if mark is _NOT_MET:
                    mark = self._mark(each, seen, row)
            else:
                mark = self._mark(each, seen, row)
            if mark.__class__ is PlainValue:
                plain.append(mark)
                if mark.words is None:
                    mark = PlainValue
                else:
                    plain.append(mark.words)
                    mark = _WITH_WORDS
            key.append(mark)
        fixed = tuple(key)
        found = record.memory.get(fixed)
        if found is None:
            found = self._drafts(record, seen, made, row)[0]
            if all(each.can_be_copied for each in found.drafts):
                if len(record.memory) >= _REMEMBERED_DRAFTS:
                    record.memory.clear()
                record.memory[fixed] = found
        return found, tuple(plain)

    def _mark(self, field_plan: _FieldPlan, seen: Mapping[int, Seen], row: TableRow) -> Any:
        """Return what the cells of a field are to a draft.

        A plain value; None where they say nothing, and True where they were read and are nothing of the field; else the
        cells themselves.
        """
        if field_plan.only is not None:
            cells: Any = seen.get(field_plan.only)
            if cells is None:
                return None
        elif seen.keys().isdisjoint(field_plan.cells):
            return None
        else:
            cells = tuple(map(seen.get, field_plan.cells))
            if len(field_plan.columns) != 1:
                return cells
        marks = field_plan.marks
        mark = marks.get(cells, _NOT_MET)
        if mark is _NOT_MET:
            if len(marks) >= _REMEMBERED:
                marks.clear()
            mark = marks[cells] = self._marked(field_plan, seen, row, cells)
        return mark

    def _plain(
        self, record: RowRecord, seen: Mapping[int, Seen], row: TableRow
    ) -> Iterator[tuple[_FieldPlan, PlainValue]]:
        for each in record.plans:
            mark = self._mark(each, seen, row)
            if isinstance(mark, PlainValue):
                yield each, mark

    def _marked(self, field_plan: _FieldPlan, seen: Mapping[int, Seen], row: TableRow, cells: Any) -> Any:
        if field_plan.only is not None and isinstance(cells, str):
            # Most cells are plain text in a column of their own, of which nothing else is to be noted.
            only, findings = self._read(field_plan, CellText(text=cells))
            if only is None:
                return None
            read, words = only, cells
        else:
            scratch = RowNotes(row)
            readings = self._readings(field_plan, seen, scratch)
            if not readings:
                return cells if scratch.findings or field_plan.others else None
            ((read, words),) = readings
            findings = tuple(doubt for _, doubt in scratch.findings)
        if (
            findings
            or read.candidates
            or read.doubts
            or read.missing is not None
            or read.is_misfit
            or read.more
            or read.parts
        ):
            return cells
        if read.value is None:
            return cells if field_plan.others else True
        if not field_plan.is_apart:
            return cells
        kept = PlainValue(words, words) if read.keeps_words and words and read.value != words else None
        try:
            return PlainValue(read.value, field_plan.typed(read.value), kept)
        except Rejected:
            return cells

    def _remembered(
        self, record: RowRecord, seen: Mapping[int, Seen], made: Mapping[str, list[str]], row: TableRow
    ) -> Drafts:
        """Return the drafts of one rule, those of an earlier row where its cells were the same."""
        key: tuple[Any, ...] = tuple(map(seen.get, record.columns))
        if record.open_refs:
            key += tuple([bool(made.get(ref)) for ref in record.open_refs])
        memory = record.memory
        found = memory.get(key)
        is_by_day = found is _BY_DAY
        if is_by_day:
            key = (key, *map(seen.get, record.by_day))
            found = memory.get(key)
        if found is not None:
            return found
        found, uses_day = self._drafts(record, seen, made, row)
        if len(memory) >= _REMEMBERED:
            memory.clear()
        if uses_day and not is_by_day:
            memory[key] = _BY_DAY
            key = (key, *map(seen.get, record.by_day))
        memory[key] = found
        return found

    def _drafts(
        self, record: RowRecord, seen: Mapping[int, Seen], made: Mapping[str, list[str]], row: TableRow
    ) -> tuple[Drafts, bool]:
        """Make the drafts of one rule with the doubts, and return whether the day makes a difference."""
        scratch = RowNotes(row)
        drafts, uses_day = self._draft(record, seen, made, scratch)
        findings = [each for each in scratch.findings if uses_day or each[0] not in record.by_day]
        gave = frozenset(scratch.gave)
        found = Drafts(tuple(drafts), tuple(findings), scratch.left, scratch.misfits, scratch.filled, gave)
        return found, uses_day

    def _draft(
        self, record: RowRecord, seen: Mapping[int, Seen], made: Mapping[str, list[str]], built: RowNotes
    ) -> tuple[list[Draft], bool]:
        """Make the drafts of one rule, and return whether the day makes a difference to them."""
        parts: list[dict[str, Any]] = [{}]
        uses_day = bool(record.by_day)
        if record.each is not None:
            readings = self._readings(record.each, seen, built)
            own = frozenset(column for one in record.plans for name, at in one.others if name == "on" for column in at)
            uses_day = uses_day and (bool(own) or any(read.uses_day for read, _ in readings))
            parts = [dict(part) for read, _ in readings for part in read.parts]
            for each, words in readings:
                if not each.parts and words and each.keeps_words:
                    self._left(record, record.each, words, built)
        drafts: list[Draft] = []
        plain = [] if record.each is not None else list(self._plain(record, seen, built.row))
        for n, part in enumerate(parts):
            value: dict[Any, Any] = dict(part)
            value["said"] = {}
            is_read = self._fill_all(record.plans, seen, value, built)
            if not is_read and not part and not record.is_anchor:
                continue
            if not self._refer(record, made, value) or not self._complete(record, value):
                self._leave(record, seen, value["said"], built)
                continue
            value["type"] = record.rule.record_type
            refs = tuple(
                (steps if len(steps) == 1 else _closed_steps(value, steps), ref, is_many)
                for steps, ref, is_many in record.refs
                if made.get(ref) and _get(value, steps[:-1]) is not None
            )
            places = _plain_places(value, plain)
            self._finish(record, value)
            number = f"-{self._short(part, n)}" if record.each is not None else ""
            used = [n for n, place in enumerate(places) if place is not None]
            ways = tuple(place for place in places if place is not None)
            # Words that are kept of a value that is none are not found again.
            is_whole = len(used) == len(places) or all(mark.words is None for _, mark in plain)
            drafts.append(Draft(value, number, refs, ways, tuple(used), can_be_copied=is_whole))
        return drafts, uses_day

    def _fill_all(
        self, plans: Iterable[_FieldPlan], seen: Mapping[int, Seen], value: dict[Any, Any], built: RowNotes
    ) -> bool:
        """Read the cells of several fields into a record, and return whether any says something."""
        says = False
        for each in plans:
            if self._fill(each, seen, value, built):
                says = True
        return says

    def _leave(self, record: RowRecord, seen: Mapping[int, Seen], said: Mapping[str, str], built: RowNotes) -> None:
        """Keep the words of a record that cannot be made: they stay with whom the row is about."""
        for each in record.plans:
            for column in each.columns:
                if column in seen and each.rule.pointer in said:
                    self._left(record, each, text_of(seen[column]), built)

    def _left(self, record: RowRecord, field_plan: _FieldPlan, words: str, built: RowNotes) -> None:
        """Keep the words of a cell for the first record, under the name of their column and with its label."""
        name = field_plan.rule.column or ""
        is_red = any(column in self.red for column in field_plan.columns)
        labels = [each for each in (record.rule.sharing, field_plan.rule.sharing) if each is not None]
        labels += [SharingLabel.RED] if is_red else []
        built.left[f"x_{name}"] = (words, max(labels, key=lambda each: each.rank, default=None))

    def _keep_left(self, value: dict[str, Any], built: BuiltRow) -> None:
        """Put the words that are left of records that cannot be made into the first record."""
        for key, (words, label) in built.left.items():
            if key not in value:
                value[key] = words
                if label is not None:
                    _restrict(value, f"/{key}", label)

    def _short(self, part: Mapping[str, Any], n: int) -> str:
        """Return what keeps the records of one cell apart: the provision, or else which of them it is.

        A name is in another language in another file of the same list, and corrected later.
        """
        what = part.get("citation") or part.get("readings") or n
        return hashlib.blake2b(repr(what).encode(), key=self._secret, digest_size=4).hexdigest()

    def _fill(self, plan: _FieldPlan, seen: Mapping[int, Seen], value: dict[Any, Any], built: RowNotes) -> bool:
        """Read the cells of a field into a record, and return whether they say something."""
        pointer = plan.rule.pointer
        readings = self._readings(plan, seen, built)
        if not readings:
            if plan.rule.is_needed and plan.columns:
                built.findings.append((plan.columns[0], Doubt("cell.empty")))
            if (constant := plan.rule.options.get("if_empty")) is not None and plan.columns:
                _put(value, plan.steps, constant)
                return True
            return False
        (read, words), *others = readings
        if others:
            built.findings.append((plan.columns[0], Doubt("cell.several-values")))
            value["said"][pointer] = " | ".join([words, *(each for _, each in others)])
            if plan.rule.sharing is not None:
                value.setdefault("sharing", {})[pointer] = plan.rule.sharing.value
            return True
        if read.missing is not None:
            value.setdefault("missing", {})[pointer] = read.missing
            return False
        if read.keeps_words and (read.value is not None or read.doubts) and words and read.value != words:
            value["said"][pointer] = words
        for each in read.candidates:
            variant = {"pointer": pointer, "value": each, "sources": [{"source": self._source}]}
            value.setdefault("variants", []).append(variant)
        if plan.rule.sharing is not None and (read.value is not None or pointer in value["said"]):
            value.setdefault("sharing", {})[pointer] = plan.rule.sharing.value
        if read.value is not None:
            _put_all(value, plan, read)
            return True
        return bool(read.doubts)

    def _readings(self, plan: _FieldPlan, seen: Mapping[int, Seen], built: RowNotes) -> list[tuple[ReadCell, str]]:
        """Return what a rule reads in each of its columns that says something, with the words."""
        found = []
        others: Mapping[str, str] = _NO_OTHERS
        columns: Iterable[int] = plan.columns
        if plan.others:
            others = {name: self._other(name, at, seen, built) for name, at in plan.others}
            if plan.ticked:
                others["ticked"] = " ".join(
                    f"{name}={text_of(seen[at])}" for name, at in plan.ticked.items() if at in seen and " " not in name
                )
            if (others.get("kind") or "=1" in others.get("ticked", "")) and not any(each in seen for each in columns):
                # The kind of a penalty may be alone, and so may the ticks of a question.
                seen = {**seen, plan.columns[0]: ""}
        for column in columns:
            each = seen.get(column)
            if each is None:
                continue
            words = text_of(each)
            if _is_without_value(each):
                found.append((_NOT_READ, words))
                continue
            read, doubts = self._remembered_reading(plan, each, column, others, built.row)
            if read is None:
                continue
            if _gives(read):
                built.gave.add(column)
                built.gave.update(n for _, at in plan.others for n in at)
            if read.missing is None:
                built.filled += 1
                built.misfits += read.is_misfit
                for doubt in doubts:
                    built.say(column if doubt.option is None else plan.column_of(doubt.option, column), (doubt,))
                if plan.beside:
                    words = " | ".join(each for each in (words, *_texts(seen, plan.beside)) if each)
            found.append((read, words))
        return found

    def _remembered_reading(
        self, plan: _FieldPlan, each: Seen, column: int, others: Mapping[str, str], row: TableRow
    ) -> tuple[ReadCell | None, tuple[Doubt, ...]]:
        """Return what a cell says, as it was read the first time."""
        key = (each, *others.values())
        entry = plan.memory.get(key)
        if entry is None:
            if len(plan.memory) >= _REMEMBERED:
                plan.memory.clear()
            entry = plan.memory[key] = self._read(plan, _cell_text(each, column, row, others))
        return entry

    def _read(self, plan: _FieldPlan, cell: CellText) -> tuple[ReadCell | None, tuple[Doubt, ...]]:
        """Return what a cell says, None where it says nothing, and the doubts about it."""
        cell.text, doubts = self._tidy(cell.text)
        absent = self._absence(cell.text)
        if absent is not None and (cell.others.get("kind") or "=1" in cell.others.get("ticked", "")):
            absent, cell.text = None, ""
        if absent is not None:
            return (absent if absent.missing is not None else None), ()
        reader = plan.rule.reader
        if reader is None:
            return None, ()
        read = reader.read(cell, plan.terms)
        return read, (*doubts, *read.doubts)

    def _other(self, name: str, columns: tuple[int, ...], seen: Mapping[int, Seen], built: RowNotes) -> str:
        for column in columns:
            if column not in seen:
                continue
            text, doubts = self._tidy(text_of(seen[column]))
            if doubts:
                built.say(column, doubts)
            if self._absence(text) is not None:
                continue
            if name != "on":
                return text
            if found := self._day_of(seen[column], column, built.row):
                return found
        return ""

    def is_absent(self, text: str) -> bool:
        """Whether the words of a cell say that nothing is given."""
        return self._absence(text) is _ABSENT

    def says_nothing(self, text: str) -> bool:
        """Whether the words of a cell are none, or say that nothing is given or known."""
        return self._absence(text.strip()) is not None

    def day_at(self, built: BuiltRow, column: int) -> str:
        """Return the day of a cell that holds something, as `PartialDate` writes it; empty where it has none."""
        return self._day_of(built.seen[column], column, built.row)

    def _day_of(self, each: Seen, column: int, row: TableRow) -> str:
        found = self._days.get(each)
        if found is None:
            read = read_day(_cell_text(each, column, row), ReaderTerms(is_1904=self._is_1904))
            found = self._days[each] = str(read.value or "")
        return found

    def _tidy(self, text: str) -> tuple[str, tuple[Doubt, ...]]:
        found = self._tidied.get(text)
        if found is None:
            found = self._tidied[text] = tidied(text)
        return found

    def _absence(self, text: str) -> ReadCell | None:
        if text not in self._absent:
            plain = folded(text)
            self._absent[text] = _ABSENT if plain in self._not_given else _UNKNOWN if plain in self._unknown else None
        return self._absent[text]

    def _refer(self, record: RowRecord, made: Mapping[str, list[str]], value: dict[Any, Any]) -> bool:
        """Fill the references of a record; False where one that it needs leads to nothing."""
        for steps, ref, is_many in record.refs:
            ids = made.get(ref, [])
            if not ids:
                if len(steps) == 1 and any(
                    p.name == steps[0] and p.is_required for p in plan(record.rule.record_class)
                ):
                    return False
                continue
            if is_many:
                ids = [*(_get(value, steps) or ()), *ids]
            _put(value, steps, list(ids) if is_many else ids[0])
        return True

    def _complete(self, record: RowRecord, value: dict[Any, Any]) -> bool:
        """Add what is always the same, and remove objects without a field that they need; False without one itself."""
        _put_constants(record.constants, value)
        _remove_incomplete(record.required, value)
        return all(name in value for name in record.needed)

    def _finish(self, record: RowRecord, value: dict[Any, Any]) -> None:
        moved: dict[str, str] = {}
        for key, depth in record.lists:
            if key in value:
                value[key] = _closed(value[key], f"/{key}", moved, depth)
        if moved:
            _move_pointers(value, moved)
        if value["said"]:
            value["said"] = {pointer: words for pointer, words in value["said"].items() if _is_pointer(pointer)}
        if not value["said"]:
            del value["said"]
        labels, label = value.pop("sharing", None), record.label
        fields = {pointer: each for pointer, each in (labels or {}).items() if SharingLabel(each).rank > label.rank}
        value["sharing"] = {"label": label.value, "fields": fields} if fields else {"label": label.value}

    def _locator(self, built: BuiltRow) -> str:
        parts = [f"sheet {self._sheet}"] if self._sheet else []
        parts.append(f"row {built.row.number}")
        if built.key is not None:
            parts.append(f"key {built.key.replace(chr(0x1F), ', ')}")
        return ", ".join(parts)

    def _keep_others(self, seen: Mapping[int, Seen], value: dict[str, Any], built: BuiltRow) -> None:
        """Keep the columns that no rule takes as partner's own keys; those of relatives and the like are red."""
        for (column, _), key in zip(self.extra, self._extra_keys, strict=True):
            each = seen.get(column)
            if each is None or self._absence(text_of(each)) is not None or key in value:
                continue
            text, doubts = self._tidy(text_of(each))
            built.findings += [(column, doubt) for doubt in doubts]
            if _is_without_value(each):
                # What was struck through is no value here either: its words are kept.
                value["said"] = {**value.get("said", {}), f"/{key}": text}
            else:
                value[key] = text
            if column in self.red:
                _restrict(value, f"/{key}", SharingLabel.RED)

    def place(self, row: TableRow, column: int | None) -> Location:
        """Return the place of a cell, or of a row."""
        if column is None:
            return row.place
        heading = self._heading.text(column) or None
        return attrs.evolve(row.place, column=column + 1, heading=heading)


def _is_pointer(text: str) -> bool:
    return text.startswith("/") and len(text) > 1


def _extra_keys(extra: Iterable[tuple[int, str]]) -> tuple[str, ...]:
    keys: list[str] = []
    for column, heading in extra:
        plain = "_".join(one_line(heading).replace("/", " ").replace("~", " ").split())[:80] or f"column_{column + 1}"
        keys.append(_unused(f"x_{plain}", keys))
    return tuple(keys)


def _unused(name: str, taken: Iterable[str]) -> str:
    used = set(taken)
    number = 2
    made = name
    while made in used:
        made, number = f"{name}-{number}", number + 1
    return made


def _is_many(rule: FieldRule, mapping: TableMapping) -> bool:
    return rule.ref in mapping.many


def _required(record: RecordRule) -> tuple[tuple[Steps, tuple[str, ...]], ...]:
    """Return the objects inside a record that rules fill in part, the inmost first, with the fields that they need."""
    found: dict[Steps, tuple[str, ...]] = {}
    for rule in record.fields:
        kind: Any = Object(record.record_class)
        for n, step in enumerate(rule.steps):
            if isinstance(kind, Object):
                if n:
                    names = tuple(p.name for p in plan(kind.cls) if p.is_required)
                    if names:
                        found[rule.steps[:n]] = names
                kind = next((p.kind for p in plan(kind.cls) if p.name == step), None)
            else:
                kind = getattr(kind, "item", getattr(kind, "value", None))
            if kind is None:
                break
    return tuple(sorted(found.items(), key=lambda each: -len(each[0])))


def _seen(row: TableRow) -> dict[int, Seen]:
    """Return what readers may see of the cells of a row, by column; empty cells are left out."""
    if isinstance(row.cells, PlainCells):
        return cast("dict[int, Seen]", row.texts())
    return {
        cell.column: cell.text
        if cell.kind is CellKind.TEXT and not cell.is_struck
        else (cell.text, cell.kind, cell.is_struck)
        for cell in row.cells
        # A cell that is merged with one beside it repeats its words.
        if cell.kind is not CellKind.EMPTY and (cell.merged_from is None or cell.merged_from[0] != row.number)
    }


def text_of(each: Seen) -> str:
    """Return the text of a cell."""
    return each if isinstance(each, str) else each[0]


def _gives(read: ReadCell) -> bool:
    """Whether a reading is a value, or candidates for one, and not words alone."""
    if read.parts:
        return any("cited_as" not in each or "citation" in each or "readings" in each for each in read.parts)
    return read.value is not None or bool(read.candidates) or read.missing is not None


def _cell_text(each: Seen, column: int, row: TableRow, others: Mapping[str, str] = _NO_OTHERS) -> CellText:
    """Return a cell of a row as a reader sees it; an empty text in the place of one that is empty."""
    if isinstance(each, str):
        return CellText(text=each, others=others)
    cell = row.at(column)
    return CellText(text=cell.text, kind=cell.kind.value, value=cell.value, others=others)


def _is_without_value(each: Seen) -> bool:
    """Whether a cell holds no value though it is not empty: the notes of its row say why."""
    return not isinstance(each, str) and (each[2] or each[1] in _WITHOUT_VALUE)


def _texts(seen: Mapping[int, Seen], columns: Iterable[int]) -> Iterator[str]:
    return (text_of(seen[column]) for column in columns if column in seen)


def _put_all(value: dict[Any, Any], field_plan: _FieldPlan, read: ReadCell) -> None:
    """Put what a cell says into a record, with the further members of its list."""
    steps = field_plan.steps
    _put(value, steps, read.value)
    last = steps[-1]
    if isinstance(last, int):
        for n, more in enumerate(read.more, 1):
            _put(value, (*steps[:-1], last + _APART * n), more)


def _put_constants(constants: Iterable[tuple[Steps, Any]], value: dict[Any, Any]) -> None:
    """Put what is always the same into the objects that are there."""
    for steps, constant in constants:
        if len(steps) == 1 or _get(value, steps[:-1]) or _is_spoken_of(value, steps[:-1]):
            _put(value, steps, constant)


def _remove_incomplete(required: Iterable[tuple[Steps, tuple[str, ...]]], value: dict[Any, Any]) -> None:
    """Remove objects without a field that they need."""
    for steps, names in required:
        inner = _get(value, steps)
        if inner and any(name not in inner for name in names):
            _remove(value, steps)


def _is_spoken_of(value: Mapping[Any, Any], holder: Steps) -> bool:
    """Whether a member of a list that has no value yet has candidates, or has words and members after it.

    Without the member, the next one would move into its place, and under what is said of it.
    """
    number = holder[-1]
    if not isinstance(number, int):
        return False
    start = f"/{'/'.join(map(str, holder))}/"
    if any(each["pointer"].startswith(start) for each in value.get("variants", ())):
        return True
    after = _get(value, holder[:-1]) or {}
    return any(each > number for each in after) and any(pointer.startswith(start) for pointer in value["said"])


def _restrict(value: dict[str, Any], pointer: str, label: SharingLabel) -> None:
    """Label a field of a record, where that is stricter than the label of the record."""
    sharing = value["sharing"]
    if label.rank > SharingLabel(sharing["label"]).rank:
        value["sharing"] = {**sharing, "fields": {**sharing.get("fields", {}), pointer: label.value}}


def _is_apart(rule: FieldRule, record: RecordRule) -> bool:
    """Whether a rule fills a value that no other rule of the record looks into, in a place that can be copied."""
    steps = rule.steps
    if any(each is not rule and each.steps[: len(steps)] == steps[: len(each.steps)] for each in record.fields):
        return False
    if len(steps) == 1 and str(steps[0]).startswith(X_PREFIX):
        return True
    kind: Any = Object(record.record_class)
    for step in steps:
        if isinstance(kind, ListOf) and isinstance(step, int):
            kind = kind.item
        elif isinstance(kind, Object):
            kind = next((each.kind for each in plan(kind.cls) if each.name == step), None)
        else:
            return False
    return not isinstance(kind, Raw)


def _plain_places(value: Mapping[Any, Any], plain: Iterable[tuple[_FieldPlan, PlainValue]]) -> list[Steps | None]:
    """Return where the plain values of a row are in a record, and their words; None for one that is not there."""
    found: list[Steps | None] = []
    for each, mark in plain:
        steps = None if _get(value, each.steps) is None else _closed_steps(value, each.steps)
        found.append(steps)
        if mark.words is not None:
            found.append(None if steps is None else ("said", f"/{'/'.join(map(str, steps))}"))
    return found


def _closed_steps(value: Any, steps: Steps) -> Steps:
    """Return the way to a member once lists, kept as numbered members, have no holes."""
    closed: list[str | int] = []
    for step in steps:
        closed.append(sorted(value).index(step) if isinstance(step, int) else step)
        value = value[step]
    return tuple(closed)


def _put(value: dict[Any, Any], steps: Steps, what: Any) -> None:
    for step in steps[:-1]:
        value = value.setdefault(step, {})
    value[steps[-1]] = what


def _get(value: Any, steps: Steps) -> Any:
    for step in steps:
        if not isinstance(value, dict) or step not in value:
            return None
        value = value[step]
    return value


def _remove(value: dict[Any, Any], steps: Steps) -> None:
    holder = _get(value, steps[:-1])
    if isinstance(holder, dict):
        holder.pop(steps[-1], None)
        if not holder and len(steps) > 1:
            _remove(value, steps[:-1])


def _lists(record: RecordRule) -> tuple[tuple[str, int], ...]:
    depths: dict[str, int] = {}
    for rule in record.fields:
        numbers = [n for n, step in enumerate(rule.steps) if isinstance(step, int)]
        if numbers:
            name = str(rule.steps[0])
            depths[name] = max(numbers[-1], depths.get(name, 0))
    return tuple(depths.items())


def _closed(value: Any, pointer: str, moved: dict[str, str], depth: int) -> Any:
    """Return a value whose lists, kept as numbered members down to a depth, are lists without holes."""
    if not depth or not isinstance(value, dict) or not value:
        return value
    if isinstance(next(iter(value)), int):
        made = []
        for n, key in enumerate(sorted(value)):
            if n != key:
                moved[f"{pointer}/{key}"] = f"{pointer}/{n}"
            made.append(_closed(value[key], f"{pointer}/{key}", moved, depth - 1))
        return made
    return {key: _closed(each, f"{pointer}/{key}", moved, depth - 1) for key, each in value.items()}


def _move_pointers(value: dict[str, Any], moved: Mapping[str, str]) -> None:
    def new(pointer: str) -> str:
        for old, now in moved.items():
            if pointer == old or pointer.startswith(f"{old}/"):
                return now + pointer[len(old) :]
        return pointer

    for name in ("said", "missing", "sharing"):
        if name in value:
            value[name] = {new(pointer): each for pointer, each in value[name].items()}
    for each in value.get("variants", ()):
        each["pointer"] = new(each["pointer"])
