"""Mapping files: how the columns of a partner's table become records, as data.

A mapping is TOML in a closed language: columns, words, and fields that name a reader. It has no expressions and no
code, so that a stranger's mapping is safe to run. `schemas/v1/mapping.json` decides its shape; that its pointers lead
to fields, its words are words of their lists, and its columns, references and readers exist, is checked when it is
read, with the line and the nearest name.
"""

import difflib
import os
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import Enum
from functools import cached_property
from graphlib import CycleError, TopologicalSorter
from importlib import resources
from pathlib import Path
from typing import Any, Final

import attrs
from attrs import field, frozen

from hrdocs import jsonpointer, messages, shape
from hrdocs.errors import HrdocsError
from hrdocs.fields import (
    FieldPlan,
    Flag,
    Integer,
    Kind,
    ListOf,
    MapOf,
    Object,
    OneOf,
    Raw,
    TextRule,
    Value,
    matcher,
    plan,
)
from hrdocs.frozenmap import FrozenMap
from hrdocs.interchange.readers.known_readers import ColumnReader, known_readers
from hrdocs.interchange.tomlplace import line_of
from hrdocs.mappingschema import READERS
from hrdocs.model import RECORDS, Record
from hrdocs.model.base import X_KEY
from hrdocs.problems import Location, Problem
from hrdocs.values import Quantity
from hrdocs.values.text import several
from hrdocs.vocabulary import BasisKind, MaterialKind, PenaltyKind, Regime, SharingLabel, SourceKind

NO_VALUE: Final = "-"
"""The word of a list for known words that give no value."""
PUBLISHER: Final = "publisher"
"""The name by which a rule refers to the organisation that keeps the list."""
MANY: Final = frozenset({"charges", "people", "days"})
"""The readers that make several records from one cell."""
COLUMN_OPTIONS: Final = ("until", "on", "kind", "address", "url", "given", "patronymic", "known", "ticked")
"""The options of a rule that name further columns."""
_COMMON_OPTIONS: Final = frozenset({"from", "as", "sharing", "needed"})


@frozen(repr=False)
class InvalidMapping(HrdocsError, ValueError):
    """A mapping that cannot be used, with every fault found in it.

    Args:
        problems: In the order in which they were found, each with the line.
        text: The same in English, for a person.
    """

    problems: tuple[Problem, ...]
    text: str

    def __str__(self) -> str:
        return self.text


def _frozen(given: Mapping[str, Any]) -> FrozenMap[str, Any]:
    return FrozenMap(given)


@frozen(kw_only=True)
class FieldRule:
    """The content of one field of a record.

    Args:
        pointer: Of the field, from the record, with its first slash.
        kind: What the field accepts.
        constant: What is always there; None for a rule.
        column: The column that is read.
        reader: The reader.
        ref: The record to which the field refers.
        options: What else the rule says.
        sharing: The label of the field.
        is_needed: Whether an empty cell raises a question.
    """

    pointer: str
    kind: Kind
    constant: Any = None
    column: str | None = None
    reader: ColumnReader | None = field(default=None, repr=False)
    ref: str | None = None
    options: FrozenMap[str, Any] = field(factory=FrozenMap, converter=_frozen)
    sharing: SharingLabel | None = None
    is_needed: bool = False

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns that the rule reads: its own, and those of its options."""
        own = () if self.column is None else (self.column,)
        return own + tuple(name for key in COLUMN_OPTIONS if key in self.options for name in several(self.options[key]))

    @property
    def steps(self) -> tuple[str | int, ...]:
        """The pointer as keys and places in lists."""
        return tuple(int(each) if each.isdecimal() else each for each in self.pointer.split("/")[1:])


@frozen(kw_only=True)
class SheetJoin:
    """To which row of another sheet a row belongs.

    Args:
        columns: The columns of the row that say it.
        to: The columns of the other sheet that have the same texts.
        of: The other sheet, as the mapping names it; empty for the list itself.
        table: The column of the row that has the name of the other sheet; None where there is none.
    """

    columns: tuple[str, ...]
    to: tuple[str, ...]
    of: str = ""
    table: str | None = None


@frozen(kw_only=True)
class SheetRule:
    """A further sheet of a list, whose rows belong to those of others or are entries of their own.

    Args:
        id: Its name within the mapping.
        name: Its name in the file, `*` means any letters; None where its columns show it.
        needed: The columns by which it is recognised.
        joins: To which rows its rows belong.
    """

    id: str
    name: str | None = None
    needed: tuple[str, ...] = ()
    joins: tuple[SheetJoin, ...] = ()

    @property
    def columns(self) -> frozenset[str]:
        """The columns that say to which rows its rows belong."""
        return frozenset(name for each in self.joins for name in (*each.columns, each.table) if name is not None)


@frozen(kw_only=True)
class Restriction:
    """Rows whose records have a stricter label.

    Args:
        sharing: The label.
        when: The words by which they are known, by column.
    """

    sharing: SharingLabel
    when: FrozenMap[str, tuple[str, ...]] = field(factory=FrozenMap, converter=_frozen)


@frozen(kw_only=True)
class RecordRule:
    """One record that a row gives, or, with `each`, several.

    Args:
        record_type: Its type.
        id: Its name within the mapping.
        key: The columns that make a row the same row next time.
        key_is_stable: Why a key that counts the rows stays with its entry.
        each: The reader that makes several.
        sharing: Its label, where it is stricter than that of the list.
        fields: Its fields.
        sheet: The further sheet whose rows give it; None for the list itself.
        into: The record of another sheet to which it is added; None where it is a record of its own.
    """

    record_type: str
    id: str
    key: tuple[str, ...] = ()
    key_is_stable: str | None = None
    each: FieldRule | None = None
    sharing: SharingLabel | None = None
    fields: tuple[FieldRule, ...] = ()
    sheet: str | None = None
    into: str | None = None

    @property
    def record_class(self) -> type[Record]:
        """The class of the record."""
        return RECORDS[self.record_type]


@frozen(kw_only=True)
class Review:
    """Rows that a person must look at.

    Args:
        because: Why.
        sets_aside: Whether such a row is set aside.
        when: The words by which they are known, by column.
        before: Two columns of days of which the first is before the second.
        without: Columns that are empty.
        under: The columns of a birth and of a day, and the years that the person has not completed on it.
    """

    because: str
    sets_aside: bool = False
    when: FrozenMap[str, tuple[str, ...]] = field(factory=FrozenMap, converter=_frozen)
    before: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    under: tuple[str, str, int] | None = None


@frozen(kw_only=True)
class TableMapping:
    """How the columns of one partner's table become records.

    Args:
        name: Name of the file, for messages.
        format: Name of the format.
        title: What the list is, by language.
        publisher: Who keeps it.
        source_kind: What kind of source it is.
        sharing: The label of every record.
        language: Language of its words, where it is always the same.
        languages: Patterns of headings, or of the words of one column (`language_column`), by language.
        language_column: The column whose words show the language.
        is_iso: Whether its days are ISO, so that any other is reported.
        not_given: Cells that say nothing.
        unknown: Cells that say that it is unknown.
        needed: The columns by which the list is recognised.
        sheet: Name of its sheet, `*` means any letters.
        skip_when: Rows that are no entries.
        begins: The column that every entry fills: in a document a row without it goes on with the one above.
        columns: The headings of each column.
        words: The closed lists of words.
        records: The records that a row gives, in the order of their references.
        reviews: Rows that a person must look at.
        restrictions: Rows whose records have a stricter label.
        left_out: Columns that are not kept.
        sheets: Its further sheets.
        part: The further sheet whose rows this part of a mapping reads; None for the list itself.
        many: The records of which a row may give several.
    """

    name: str
    format: str
    title: FrozenMap[str, str] = field(factory=FrozenMap, converter=_frozen)
    publisher: str | None = None
    source_kind: str | None = None
    sharing: SharingLabel = SharingLabel.AMBER
    language: str | None = None
    languages: FrozenMap[str, tuple[str, ...]] = field(factory=FrozenMap, converter=_frozen)
    language_column: str | None = None
    is_iso: bool = False
    not_given: tuple[str, ...] = ("",)
    unknown: tuple[str, ...] = ()
    needed: tuple[str, ...] = ()
    sheet: str | None = None
    skip_when: tuple[FrozenMap[str, tuple[str, ...]], ...] = ()
    begins: str | None = None
    columns: FrozenMap[str, tuple[str, ...]] = field(factory=FrozenMap, converter=_frozen)
    words: FrozenMap[str, FrozenMap[str, tuple[str, ...]]] = field(factory=FrozenMap, converter=_frozen)
    records: tuple[RecordRule, ...] = ()
    reviews: tuple[Review, ...] = ()
    restrictions: tuple[Restriction, ...] = ()
    left_out: tuple[str, ...] = ()
    sheets: tuple[SheetRule, ...] = ()
    part: SheetRule | None = None
    many: frozenset[str] = frozenset()

    @cached_property
    def parts(self) -> tuple["TableMapping", ...]:
        """What each sheet is read by: the list itself first, then the further sheets."""
        if not self.sheets:
            return (self,)
        own = tuple(each for each in self.records if each.sheet is None)
        return (
            attrs.evolve(self, records=own, sheets=()),
            *(
                attrs.evolve(
                    self,
                    records=tuple(each for each in self.records if each.sheet == sheet.id),
                    needed=sheet.needed,
                    sheet=sheet.name,
                    part=sheet,
                    sheets=(),
                )
                for sheet in self.sheets
            ),
        )

    @property
    def anchor(self) -> RecordRule:
        """The record that is always made: whom or what the row is about."""
        return self.records[0]

    @cached_property
    def read_columns(self) -> frozenset[str]:
        """The columns that a rule reads, or of which a key is made."""
        return frozenset(name for _, rule in self._rules() for name in rule.columns) | frozenset(
            (*self.anchor.key, *self.left_out, *(self.part.columns if self.part is not None else ()))
        )

    @cached_property
    def red_columns(self) -> frozenset[str]:
        """The columns that a record or a field with the label red reads."""
        return frozenset(
            name
            for record, rule in self._rules()
            if SharingLabel.RED in {record.sharing, rule.sharing}
            for name in rule.columns
        )

    def _rules(self) -> Iterator[tuple[RecordRule, FieldRule]]:
        for record in self.records:
            for rule in (*record.fields, *((record.each,) if record.each is not None else ())):
                yield record, rule

    @cached_property
    def in_order(self) -> tuple[RecordRule, ...]:
        """The records, those that are referred to first."""
        by_id = {each.id: each for each in self.records}
        graph = {each.id: [rule.ref for rule in each.fields if rule.ref in by_id] for each in self.records}
        return tuple(by_id[each] for each in TopologicalSorter(graph).static_order())


def read_mapping(source: str | os.PathLike[str]) -> TableMapping:
    """Return the mapping of a file.

    Args:
        source: The path of a TOML file, or the name of a format that hrdocs ships.

    Raises:
        InvalidMapping: It cannot be used; `problems` says all that is wrong, by line.
        OSError: The file cannot be read.
    """
    if isinstance(source, str) and not source.endswith(".toml"):
        shipped = {each.format: each for each in shipped_mappings()}
        if source in shipped:
            return shipped[source]
    path = Path(source)
    return parse_mapping(path.read_bytes(), name=path.name)


def shipped_mappings() -> tuple[TableMapping, ...]:
    """Return the mappings that hrdocs ships, by the name of their files."""
    return _shipped()


def _shipped() -> tuple[TableMapping, ...]:
    if not _SHIPPED:
        folder = resources.files("hrdocs.interchange") / "mappings"
        files = sorted((each for each in folder.iterdir() if each.name.endswith(".toml")), key=lambda each: each.name)
        _SHIPPED.extend(parse_mapping(each.read_bytes(), name=each.name, is_known=True) for each in files)
    return tuple(_SHIPPED)


_SHIPPED: Final[list[TableMapping]] = []


def parse_mapping(text: str | bytes, *, name: str = "mapping.toml", is_known: bool = False) -> TableMapping:
    """Return the mapping that a TOML text describes.

    Args:
        text: The text of the file.
        name: Its name, for messages.
        is_known: Whether the shape is known to be right: the files of hrdocs are tested, and need no jsonschema.

    Raises:
        InvalidMapping: It cannot be used.
    """
    try:
        words = (text.decode("utf-8-sig") if isinstance(text, bytes) else text).replace("\r\n", "\n")
        value = tomllib.loads(words)
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1 if isinstance(error.object, bytes) else None
        raise _refused([Problem(code="mapping.not-toml", place=Location(file=name, line=line))]) from None
    except tomllib.TOMLDecodeError as error:
        raise _refused(
            [Problem(code="mapping.not-toml", place=Location(file=name, line=_line_told(error, words)))]
        ) from None
    if not is_known:
        faults = _shape_faults(value, words, name)
        if faults:
            raise _refused(faults)
    check = _Check(value, words, name)
    mapping = check.made()
    if check.problems:
        raise _refused(check.problems)
    return mapping


def _refused(problems: Iterable[Problem]) -> InvalidMapping:
    found = tuple(problems)
    return InvalidMapping(found, messages.error_text(found))


def _line_told(error: tomllib.TOMLDecodeError, text: str) -> int:
    """Return the line of a fault of syntax; the parser says it in its text alone."""
    _, _, stated = str(error).rpartition("line ")
    number = stated.split(",")[0].split(")")[0].strip()
    return int(number) if number.isdecimal() else text.count("\n") + 1


def _shape_faults(value: Mapping[str, Any], text: str, name: str) -> list[Problem]:
    """Return the faults of a mapping by the published schema, with their lines and in words for mappings."""
    found = []
    for problem in shape.explain_mapping(value):
        pointer = problem.place.pointer or ""
        path = tuple(int(each) if each.isdecimal() else each for each in jsonpointer.split(pointer))
        code, parameters = _said_of_shape(problem, path, value)
        line = line_of(text, path) or (1 if not path else None)
        place = Location(file=name, line=line, pointer=pointer or None)
        found.append(Problem(code=code, place=place, parameters=_given(parameters)))
    return found


def _said_of_shape(
    problem: Problem, path: tuple[str | int, ...], value: Mapping[str, Any]
) -> tuple[str, Mapping[str, str | int]]:
    """Return code and parameters of a fault of shape; a mapping holds no data of people, so its words are repeated."""
    given = problem.parameters
    last = str(path[-1]) if path else ""
    match problem.code:
        case "shape.unknown-key":
            return "mapping.unknown-key", {"key": last, "nearest": str(given.get("nearest", ""))}
        case "shape.missing-key":
            return "mapping.key-absent", {"key": str(given["key"]), "where": "/".join(map(str, path))}
        case "shape.not-in-list" if not isinstance(_value_at(value, path), str):
            return "mapping.type", {"key": _key_of(path), "found": "value", "expected": "text"}
        case "shape.not-in-list":
            allowed = given.get("nearest") or given.get("allowed") or ", ".join(SourceKind)
            return "mapping.not-in-list", {"word": _told(value, path), "allowed": str(allowed)}
        case "shape.pattern" | "shape.key" if last == "order":
            return "mapping.not-in-list", {"word": _told(value, path), "allowed": "given_first, family_first"}
        case "shape.pattern" | "shape.key":
            stated = last if problem.code == "shape.key" else _told(value, path)
            return "mapping.form", {"word": stated, "expected": given.get("expected", "")}
        case "shape.type" | "shape.empty":
            return f"mapping.{problem.code.partition('.')[2]}", {**given, "key": _key_of(path)}
        case _:
            return problem.code, given


def _key_of(path: tuple[str | int, ...]) -> str:
    """Return the last key of a path; the places of lists after it are left out."""
    return next((each for each in reversed(path) if isinstance(each, str)), "")


def _value_at(value: Any, path: tuple[str | int, ...]) -> Any:
    for step in path:
        value = value[step]
    return value


def _told(value: Any, path: tuple[str | int, ...]) -> str:
    """Return the value at a path as a message repeats it."""
    text = str(_value_at(value, path))
    return text if len(text) <= _LONGEST_TOLD else text[:_LONGEST_TOLD] + messages.ELLIPSIS


_LONGEST_TOLD: Final = 60


def _given(parameters: Mapping[str, str | int]) -> FrozenMap[str, str | int]:
    return FrozenMap({name: value for name, value in parameters.items() if value != ""})


def _nearest(name: str, known: Iterable[str]) -> str:
    return ", ".join(difflib.get_close_matches(name, list(known), n=3, cutoff=0.5))


class _Check:
    """The checks of meaning of one mapping, and the mapping that they leave."""

    def __init__(self, value: Mapping[str, Any], text: str, name: str) -> None:
        self.value, self.text, self.name = value, text, name
        self.problems: list[Problem] = []
        self.columns: dict[str, tuple[str, ...]] = {}
        self.types: dict[str, str] = {}
        self.many: set[str] = set()

    def fault(self, code: str, path: tuple[str | int, ...], **parameters: str | int) -> None:
        place = Location(file=self.name, line=line_of(self.text, path))
        self.problems.append(Problem(code=code, place=place, parameters=_given(parameters)))

    def made(self) -> TableMapping:
        value = self.value
        self.columns = {name: tuple(each) for name, each in value["columns"].items()}
        self._headings()
        recognise = value["recognise"]
        for each in recognise["all"]:
            self._column(each, ("recognise", "all"))
        if "anchor" in recognise:
            self._column(recognise["anchor"], ("recognise", "anchor"))
        for n, each in enumerate(value.get("left_out", ())):
            self._column(each, ("left_out", n))
        rows = value["record"]
        if "publisher" in value:
            self.types[PUBLISHER] = "organisation"
        for n, row in enumerate(rows):
            if row["id"] in self.types:
                self.fault("mapping.twice", ("record", n, "id"), name=row["id"])
            self.types.setdefault(row["id"], row["type"])
            if "each" in row:
                self.many.add(row["id"])
        sheets = tuple(self._sheets())
        records = [self._record(n, row) for n, row in enumerate(rows)]
        self._belongings(rows, sheets)
        if "each" in rows[0]:
            self.fault("mapping.first-is-many", ("record", 0, "each"))
        languages = value.get("languages", {})
        made = TableMapping(
            name=self.name,
            format=value["format"],
            title=value.get("title", {}),
            publisher=value.get("publisher"),
            source_kind=value.get("source_kind"),
            sharing=SharingLabel(value.get("sharing", "amber")),
            language=value.get("language"),
            languages={name: tuple(each) for name, each in languages.items() if name != "from"},
            language_column=languages.get("from"),
            is_iso=value.get("days") == "iso",
            not_given=("", *value.get("not_given", ())),
            unknown=tuple(value.get("unknown", ())),
            needed=tuple(recognise["all"]),
            sheet=recognise.get("sheet"),
            skip_when=tuple(self._skips(recognise.get("skip_when", ()))),
            begins=recognise.get("anchor"),
            columns=self.columns,
            words={
                name: FrozenMap({word: tuple(met) for word, met in table.items()})
                for name, table in value.get("words", {}).items()
            },
            records=tuple(records),
            reviews=tuple(self._reviews()),
            restrictions=tuple(self._restrictions()),
            left_out=tuple(value.get("left_out", ())),
            sheets=sheets,
            many=frozenset(self.many),
        )
        if "from" in languages:
            self._column(languages["from"], ("languages", "from"))
        self._cycle(made)
        return made

    def _headings(self) -> None:
        seen: dict[str, str] = {}
        for name, headings in self.columns.items():
            for heading in headings:
                plain = " ".join(heading.casefold().split())
                if plain in seen:
                    self.fault("mapping.twice", ("columns", name), name=heading)
                seen.setdefault(plain, name)

    def _column(self, name: str, path: tuple[str | int, ...]) -> None:
        if name not in self.columns:
            self.fault("mapping.unknown-column", path, column=name, nearest=_nearest(name, self.columns))

    def _skips(self, given: Any) -> Iterator[FrozenMap[str, tuple[str, ...]]]:
        for each in [given] if isinstance(given, dict) else given:
            for name, words in each.items():
                column = words if name == "only" and isinstance(words, str) else name
                if column not in self.columns and not any(column in headings for headings in self.columns.values()):
                    self._column(column, ("recognise", "skip_when"))
            yield FrozenMap({key: several(words) for key, words in each.items()})

    def _reviews(self) -> Iterator[Review]:
        for n, each in enumerate(self.value.get("review", ())):
            under = each.get("under", {})
            columns = [
                *each.get("when", ()),
                *each.get("before", ()),
                *each.get("without", ()),
                *(under[key] for key in ("birth", "on") if key in under),
            ]
            if not columns:
                self.fault("mapping.key-missing", ("review", n), key="when, before, without, under", where="review")
            for name in columns:
                self._column(name, ("review", n))
            yield Review(
                because=each["because"],
                sets_aside=each.get("set_aside", False),
                when={key: tuple(words) for key, words in each.get("when", {}).items()},
                before=tuple(each.get("before", ())),
                without=tuple(each.get("without", ())),
                under=(under["birth"], under["on"], under["years"]) if under else None,
            )

    def _restrictions(self) -> Iterator[Restriction]:
        for n, each in enumerate(self.value.get("restrict", ())):
            for name in each["when"]:
                self._column(name, ("restrict", n))
            when = {key: tuple(words) for key, words in each["when"].items()}
            yield Restriction(sharing=SharingLabel(each["sharing"]), when=when)

    def _sheets(self) -> Iterator[SheetRule]:
        known = [""]
        for n, each in enumerate(self.value.get("sheet", ())):
            for name in each["all"]:
                self._column(name, ("sheet", n, "all"))
            if each["id"] in known:
                self.fault("mapping.twice", ("sheet", n, "id"), name=each["id"])
            joins = []
            for m, join in enumerate(each.get("join", ())):
                path = ("sheet", n, "join", m)
                for key in ("from", "to", "table"):
                    for name in several(join.get(key, ())):
                        self._column(name, path)
                if join.get("of", "") not in known:
                    # A sheet is named before those that belong to it, so that none belong to one another.
                    self.fault("mapping.unknown-sheet", path, name=join["of"], nearest=_nearest(join["of"], known))
                own, other = several(join["from"]), several(join["to"])
                if len(own) != len(other):
                    self.fault("mapping.join-uneven", path)
                joins.append(SheetJoin(columns=own, to=other, of=join.get("of", ""), table=join.get("table")))
            known.append(each["id"])
            yield SheetRule(id=each["id"], name=each.get("name"), needed=tuple(each["all"]), joins=tuple(joins))

    def _belongings(self, rows: list[Mapping[str, Any]], sheets: tuple[SheetRule, ...]) -> None:
        """Report records of sheets that are none, and what refers to a record that its row cannot reach."""
        reach: dict[str | None, set[str | None]] = {None: {None}}
        for sheet in sheets:
            reach[sheet.id] = {sheet.id, *(each for join in sheet.joins for each in reach.get(join.of or None, ()))}
            first = next((n for n, row in enumerate(rows) if row.get("sheet") == sheet.id), None)
            if first is None:
                self.fault("mapping.sheet-unused", ("sheet",), name=sheet.id)
            elif not sheet.joins and "key" not in rows[first]:
                self.fault("mapping.key-missing", ("record", first), key="key", where="record")
        at = {row["id"]: row.get("sheet") for row in rows}
        types = {row["id"]: row["type"] for row in rows}
        if "sheet" in rows[0]:
            self.fault("mapping.first-is-elsewhere", ("record", 0, "sheet"))
        for n, row in enumerate(rows):
            own = row.get("sheet")
            if own not in reach:
                self.fault(
                    "mapping.unknown-sheet",
                    ("record", n, "sheet"),
                    name=str(own),
                    nearest=_nearest(str(own), [each.id for each in sheets]),
                )
                continue
            refs = [one["ref"] for given in row.values() for one in _each_reference(given) if _is_reference(one)]
            for ref in refs:
                if ref in at and at[ref] not in reach[own]:
                    self.fault("mapping.out-of-reach", ("record", n), name=ref, sheet=own or "")
            into = row.get("into")
            if into is not None and (
                into not in at or at[into] == own or at[into] not in reach[own] or types[into] != row["type"]
            ):
                self.fault("mapping.out-of-reach", ("record", n, "into"), name=into, sheet=own or "")

    def _cycle(self, made: TableMapping) -> None:
        if self.problems:
            return
        try:
            made.in_order  # noqa: B018 -- the sorting is what is tried
        except CycleError as error:
            names = [str(each) for each in error.args[1]]
            n = next(n for n, each in enumerate(made.records) if each.id == names[0])
            self.fault("mapping.cycle", ("record", n), names=", ".join(names))

    # Records

    def _record(self, n: int, row: Mapping[str, Any]) -> RecordRule:
        cls = RECORDS[row["type"]]
        fields: list[FieldRule] = []
        for key in row.get("key", ()):
            self._column(key, ("record", n, "key"))
        each = self._each(n, row["each"]) if "each" in row else None
        taken = set(each.reader.fills) if each is not None and each.reader is not None else set()
        for name, given in row.items():
            if name in {"type", "id", "key", "key_is_stable", "each", "sharing", "sheet", "into"}:
                continue
            pointer = f"/{name}"
            path = ("record", n, name)
            if name.split("/")[0] in taken:
                self.fault("mapping.twice", path, name=name)
                continue
            found = self._field(cls, pointer, path)
            if found is None:
                continue
            kind, said = found
            for one in _each_reference(given):
                rule = self._rule(pointer, kind, said, one, path)
                if rule is not None:
                    fields.append(rule)
        self._overlaps(n, fields)
        self._required(n, cls, fields, taken | {name.split("/")[0] for name in row})
        sharing = SharingLabel(row["sharing"]) if "sharing" in row else None
        return RecordRule(
            record_type=row["type"],
            id=row["id"],
            key=tuple(row.get("key", ())),
            key_is_stable=row.get("key_is_stable"),
            each=each,
            sharing=sharing,
            fields=tuple(fields),
            sheet=row.get("sheet"),
            into=row.get("into"),
        )

    def _overlaps(self, n: int, fields: list[FieldRule]) -> None:
        pointers = [each.pointer for each in fields]
        for each in pointers:
            if any(other != each and each.startswith(f"{other}/") for other in pointers):
                self.fault("mapping.twice", ("record", n, each[1:]), name=each[1:])

    def _required(self, n: int, cls: type[Record], fields: list[FieldRule], taken: set[str]) -> None:
        """Report required fields that no rule fills, of the record and of each object inside it."""
        firsts = {each.steps[0] for each in fields} | taken
        for p in plan(cls):
            if p.is_required and p.name != "id" and p.name not in firsts:
                self.fault("mapping.field-missing", ("record", n), field=p.name)
        for holder, inner in _holders(cls, fields):
            names = {
                each.pointer.removeprefix(holder).split("/")[1]
                for each in fields
                if each.pointer.startswith(f"{holder}/")
            }
            for p in plan(inner):
                if p.is_required and p.name not in names:
                    self.fault("mapping.field-missing", ("record", n), field=f"{holder[1:]}/{p.name}")

    def _each(self, n: int, given: Mapping[str, Any]) -> FieldRule | None:
        path = ("record", n, "each")
        name = given.get("as", "")
        if name not in MANY:
            self.fault("mapping.unknown-reader", path, reader=name, nearest=", ".join(sorted(MANY)))
            return None
        wanted = {"charges": "charge", "people": "person", "days": "listing"}[name]
        if self.value["record"][n]["type"] != wanted:
            self.fault("mapping.wrong-reader", path, reader=name, field=self.value["record"][n]["type"])
        return self._read("", Raw(), name, given, path)

    def _field(
        self, cls: type[Record], pointer: str, path: tuple[str | int, ...]
    ) -> tuple[Kind, FieldPlan | None] | None:
        """Return what a pointer accepts, or report that it leads nowhere."""
        steps = pointer.split("/")[1:]
        if steps[0].startswith("x_"):
            if len(steps) > 1 or matcher(X_KEY)(steps[0]) is None:
                self.fault("mapping.unknown-field", path, field=pointer[1:])
                return None
            return Raw(), None
        kind: Kind = Object(cls)
        said: FieldPlan | None = None
        for at, step in enumerate(steps):
            match kind:
                case Object(cls=inner):
                    known = {p.name: p for p in plan(inner) if p.name not in {"id", "extra", "sources", "said"}}
                    found = known.get(step)
                    if found is None:
                        where = "/".join(steps[:at])
                        self.fault(
                            "mapping.unknown-field", path, field=pointer[1:], nearest=_nearest(step, known), where=where
                        )
                        return None
                    kind, said = found.kind, found
                case ListOf(item=item) if step.isdecimal():
                    kind = item
                case MapOf(value=value, key=key) if matcher(key)(step) is not None:
                    kind = value
                case _:
                    self.fault("mapping.unknown-field", path, field=pointer[1:])
                    return None
        return kind, said

    def _rule(
        self, pointer: str, kind: Kind, said: FieldPlan | None, given: Any, path: tuple[str | int, ...]
    ) -> FieldRule | None:
        if not isinstance(given, dict):
            if said is not None and said.to:
                self.fault("mapping.constant-reference", path, field=pointer[1:], name=str(given))
                return None
            return self._constant(pointer, kind, given, path)
        if "ref" in given:
            return self._reference(pointer, kind, said, given, path)
        if "from" not in given or "as" not in given:
            self.fault("mapping.key-missing", path, key="from, as", where=pointer[1:])
            return None
        return self._read(pointer, kind, given["as"], given, path)

    def _constant(self, pointer: str, kind: Kind, given: Any, path: tuple[str | int, ...]) -> FieldRule | None:
        match kind:
            case OneOf(enum=enum):
                self._word(given, enum, path)
                is_right = given in set(enum)
            case TextRule(form=form):
                is_right = isinstance(given, str) and (form is None or matcher(form)(given) is not None)
            case Value(form=form):
                is_right = isinstance(given, str) and matcher(form)(given) is not None
            case Integer(least=least, most=most):
                is_right = type(given) is int and least <= given <= most
            case Flag():
                is_right = given is True
            case Raw():
                is_right = True
            case _:
                is_right = False
        if not is_right and not isinstance(kind, OneOf):
            self.fault("mapping.wrong-constant", path, field=pointer[1:])
        return FieldRule(pointer=pointer, kind=kind, constant=given) if is_right else None

    def _word(self, word: Any, enum: type[Enum], path: tuple[str | int, ...]) -> None:
        known = [str(each.value) for each in enum]
        if word not in known:
            self.fault(
                "mapping.unknown-word", path, word=str(word), list=enum.__name__, nearest=_nearest(str(word), known)
            )

    def _reference(
        self, pointer: str, kind: Kind, said: FieldPlan | None, given: Mapping[str, Any], path: tuple[str | int, ...]
    ) -> FieldRule | None:
        ref = given["ref"]
        for key in given:
            if key != "ref":
                self.fault("mapping.unknown-key", path, key=key, nearest="ref")
        if ref not in self.types:
            self.fault("mapping.unknown-record", path, name=ref, nearest=_nearest(ref, self.types))
            return None
        targets = said.to if said is not None else ()
        is_list = isinstance(kind, ListOf)
        if self.types[ref] not in targets or (ref in self.many) is not is_list:
            self.fault("mapping.wrong-reference", path, field=pointer[1:], name=ref, expected="|".join(targets))
            return None
        return FieldRule(pointer=pointer, kind=kind, ref=ref)

    def _read(
        self, pointer: str, kind: Kind, name: str, given: Mapping[str, Any], path: tuple[str | int, ...]
    ) -> FieldRule | None:
        head, _, argument = name.partition(":")
        reader = known_readers().get(head)
        if reader is None or (head == "word") is not bool(argument):
            self.fault("mapping.unknown-reader", path, reader=name, nearest=self._nearest_readers(name))
            return None
        options = self._options(reader, argument, kind, given, path)
        if pointer and not _fits(reader, kind):
            fitting = ", ".join(each for each, one in known_readers().items() if each not in MANY and _fits(one, kind))
            self.fault("mapping.wrong-reader", path, reader=name, field=pointer[1:], fitting=fitting)
            return None
        return FieldRule(
            pointer=pointer,
            kind=kind,
            column=given["from"],
            reader=reader,
            options=options,
            sharing=SharingLabel(given["sharing"]) if "sharing" in given else None,
            is_needed=given.get("needed", False),
        )

    def _nearest_readers(self, name: str) -> str:
        lists = [f"word:{each}" for each in self.value.get("words", {})]
        if f"word:{name}" in lists:
            return f"word:{name}"
        return _nearest(name, [*READERS, *lists])

    def _options(
        self, reader: ColumnReader, argument: str, kind: Kind, given: Mapping[str, Any], path: tuple[str | int, ...]
    ) -> dict[str, Any]:
        """Return the options of a rule, each checked."""
        options = {key: each for key, each in given.items() if key not in _COMMON_OPTIONS}
        for key in options:
            if key not in reader.options:
                self.fault("mapping.unknown-key", path, key=key, nearest=_nearest(key, reader.options))
        for key in ("from", *COLUMN_OPTIONS):
            if key in given:
                for each in several(given[key]):
                    self._column(each, path)
        if argument:
            options["list"] = argument
            self._list(argument, kind.enum if isinstance(kind, OneOf) else None, path)
            for key in ("default", "if_empty"):
                if isinstance(kind, OneOf) and key in options:
                    self._word(options[key], kind.enum, path)
        kinds = {"penalty": PenaltyKind, "basis": BasisKind, "materials": MaterialKind}.get(reader.name)
        for key, enum in (("words", kinds), ("regimes", Regime), ("unless", None)):
            if key in options:
                self._list(options[key], enum, path)
        if "days" in options:
            self._word(options["days"], PenaltyKind, path)
        return options

    def _list(self, name: str, enum: type[Enum] | None, path: tuple[str | int, ...]) -> None:
        """Check that a list of words exists, and that its words are those of the field."""
        lists = self.value.get("words", {})
        if name not in lists:
            self.fault("mapping.unknown-list", path, name=name, nearest=_nearest(name, lists))
            return
        if enum is not None:
            for word in lists[name]:
                if word != NO_VALUE:
                    self._word(word, enum, ("words", name, word))


def _each_reference(given: Any) -> Iterator[Any]:
    """Return a rule, or one for each of the records to which it refers."""
    if isinstance(given, dict) and isinstance(given.get("ref"), list):
        yield from ({**given, "ref": ref} for ref in given["ref"])
    else:
        yield given


def _is_reference(given: Any) -> bool:
    return isinstance(given, dict) and "ref" in given


def _holders(cls: type[Record], fields: Iterable[FieldRule]) -> Iterator[tuple[str, type[Any]]]:
    """Return each object inside a record that a rule fills in part, by pointer, with its class."""
    seen = set()
    for rule in fields:
        kind: Kind = Object(cls)
        pointer = ""
        for step in rule.pointer.split("/")[1:]:
            if isinstance(kind, Object):
                if pointer and pointer not in seen:
                    seen.add(pointer)
                    yield pointer, kind.cls
                kind = next((p.kind for p in plan(kind.cls) if p.name == step), Raw())
            elif isinstance(kind, ListOf):
                kind = kind.item
            else:
                break
            pointer += f"/{step}"


def _fits(reader: ColumnReader, kind: Kind) -> bool:
    """Whether a field accepts the values of a reader."""
    fits: dict[str, Callable[[Kind], bool]] = {
        "text": lambda k: isinstance(k, Raw) or (isinstance(k, TextRule) and k.form is None),
        "texts": lambda k: isinstance(k, MapOf),
        "word": lambda k: isinstance(k, OneOf),
        "answer": lambda k: isinstance(k, OneOf) and k.enum.__name__ == "Answer",
        "country": lambda k: isinstance(k, TextRule) and k.form is not None and k.form.name == "Country",
        "duration": lambda k: isinstance(k, Value) and matcher(k.form)("P1Y6M") is not None,
        "money": lambda k: isinstance(k, Value) and k.cls is Quantity and matcher(k.form)("675 BYN") is not None,
    }
    if reader.gives in fits:
        return fits[reader.gives](kind) or (isinstance(kind, Raw) and reader.gives != "texts")
    if isinstance(kind, ListOf) and reader.is_list and not reader.is_member:
        kind = kind.item
    elif reader.is_list and not reader.is_member:
        return False
    cls = getattr(kind, "cls", None)
    return (cls is not None and cls.__name__ == reader.gives) or (
        isinstance(kind, Raw) and reader.gives == "PartialDate"
    )
