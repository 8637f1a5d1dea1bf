"""Which rules of meaning run: selected and ignored by code or subject, as in linters."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, lru_cache, partial
from operator import attrgetter
from typing import Any, Final

from attrs import field, frozen

from hrdocs.byvalue import ByValue
from hrdocs.errors import InvalidSelection
from hrdocs.fields import plan
from hrdocs.model import RECORDS
from hrdocs.validation.index import Index
from hrdocs.validation.registry import FAMILIES, RULES, SUBJECTS
from hrdocs.validation.rule import Context, FileCheck, RecordCheck, Rule, SecondLook, Table
from hrdocs.validation.walk import Item
from hrdocs.values.text import several


def _names(given: Iterable[str] | str) -> tuple[str, ...]:
    names = several(given)
    for name in names:
        if name not in RULES and name not in SUBJECTS:
            import difflib  # noqa: PLC0415 -- only a wrong name waits for it

            nearest = tuple(difflib.get_close_matches(name, [*RULES, *SUBJECTS], 3))
            raise InvalidSelection(name, nearest)
    return names


@frozen(kw_only=True, eq=False, repr=False)
class Rules(ByValue):
    """The selected rules of meaning. Syntax and shape are always checked: a file that breaks them cannot be read.

    A name is a code (`date.future`) or a subject (`date`); where several fit, a code takes precedence over its subject.

    Args:
        select: Run only these; all when empty.
        ignore: Leave these out.
        doubts: Whether faults that are only possible are reported.

    Raises:
        InvalidSelection: No rule has that name.
    """

    select: tuple[str, ...] = field(default=(), converter=_names)
    ignore: tuple[str, ...] = field(default=(), converter=_names)
    doubts: bool = True

    def has(self, code: str) -> bool:
        """Return whether a rule is selected."""
        subject = code.partition(".")[0]
        if code in self.ignore:
            return False
        if code in self.select:
            return True
        return subject not in self.ignore and (not self.select or subject in self.select)

    @property
    def codes(self) -> frozenset[str]:
        """The codes of the selected rules."""
        return frozenset(code for code in RULES if self.has(code))


RecordChecks = Callable[[Sequence[Item], Context, Index], None]


@frozen(eq=False, repr=False)
class Checks(ByValue):
    """The checks of the selected rules.

    Args:
        codes: The selected rules.
        of: By record type, runs all checks on some records, and fills the rows of tables.
        file_checks: What runs at the end.
        second_looks: What runs at the end on records that are read again.
        settling: What runs at the end of each part.
    """

    codes: frozenset[str]
    of: Mapping[str, RecordChecks]
    file_checks: tuple[FileCheck, ...]
    second_looks: tuple[SecondLook, ...]
    settling: tuple[FileCheck, ...]


@cache
def checks_of(rules: Rules) -> Checks:
    """Return the checks to be made; one that several rules share is made once."""
    codes = rules.codes
    on = [rule for code, rule in RULES.items() if code in codes]
    wanted = [family for family in FAMILIES if any(rule.is_of_file and rule.code in codes for rule in family.rules)]
    tables = list(dict.fromkeys(table for family in wanted for table in family.tables))
    file_checks = tuple(dict.fromkeys(rule.file_check for rule in on if rule.file_check))
    second_looks = tuple(dict.fromkeys(rule.second_look for rule in on if rule.second_look))
    settling = tuple(family.settle for family in wanted if family.settle is not None)
    return Checks(codes, _OfTypes(on, tables), file_checks, second_looks, settling)


class _OfTypes(dict[str, RecordChecks]):
    """The checks by record type, made when the first record of a type comes: most files have few of the types."""

    def __init__(self, rules: Sequence[Rule], tables: Sequence[Table]) -> None:
        super().__init__()
        self._rules, self._tables = rules, tables

    def __missing__(self, name: str) -> RecordChecks:
        made = self[name] = _record_check(name, self._rules, self._tables)
        return made


def _record_check(name: str, rules: Sequence[Rule], tables: Sequence[Table]) -> RecordChecks:
    """Return the function that runs all checks of records of one type.

    Most checks find nothing in most records, and calling one that has nothing to look at dominates run time: each is
    called only for the items that hold what it needs. Records of a type mostly hold the same fields, so what is called
    for is found once for all that hold the same.
    """
    needs: dict[RecordCheck, tuple[str, ...] | None] = {}
    for rule in rules:
        if rule.check is not None and (not rule.types or name in rule.types):
            known = needs.get(rule.check, ())
            # Rules that share a check need what any of them needs; a rule without needs makes it run on every item.
            needs[rule.check] = None if known is None or not rule.needs else (*known, *rule.needs)
    checks = [(check, paths) for check, wanted in needs.items() if (paths := _paths(name, wanted or ())) is not None]
    filled = [
        (table, paths) for table in tables if name in table.types and (paths := _paths(name, table.needs)) is not None
    ]
    places = {path: n for n, path in enumerate({path: None for _, paths in (*checks, *filled) for path in paths})}
    # The record is there twice, since of one path alone no tuple would be made.
    values = attrgetter(*places, "record", "record")

    @lru_cache(_COMBINATIONS)
    def called_for(held: tuple[bool, ...]) -> tuple[list[RecordCheck], list[Table]]:
        def is_met(paths: tuple[str, ...]) -> bool:
            return not paths or any(held[places[path]] for path in paths)

        return [check for check, paths in checks if is_met(paths)], [table for table, paths in filled if is_met(paths)]

    def run(items: Sequence[Item], context: Context, index: Index) -> None:
        alike: dict[tuple[bool, ...], list[Item]] = {}
        for item in items:
            alike.setdefault(tuple(map(bool, values(item))), []).append(item)
        for held, group in alike.items():
            own_checks, own_tables = called_for(held)
            for check in own_checks:
                for item in group:
                    if faults := check(item, context):
                        item.faults += faults
            for table in own_tables:
                _fill(table, group, context, index)

    return run


def _fill(table: Table, items: Sequence[Item], context: Context, index: Index) -> None:
    take = _taker(table, index)
    for item in items:
        if rows := table.rows(item) if table.keyed is None else table.keyed(item, context.key):
            take(rows)


_COMBINATIONS: Final = 1_024
"""For how many combinations of fields it is remembered what they call for."""


def _taker(table: Table, index: Index) -> Callable[[Iterable[tuple[Any, ...]]], None]:
    """Return what adds the rows of a record to a table."""
    if table.packed:
        return partial(index.add_packed, table.name)
    return index.once[table.name].update if table.once else index.tables[table.name].extend


def _paths(name: str, needs: tuple[str, ...]) -> tuple[str, ...] | None:
    """Return the ways from an item to what is needed; None where records of a type never have any of it."""
    fields = {p.name for p in plan(RECORDS[name])}
    paths = tuple(
        dict.fromkeys(
            need.removeprefix("item.") if need.startswith("item.") else f"record.{need}"
            for need in needs
            if need.startswith("item.") or need.partition(".")[0] in fields
        )
    )
    return paths if paths or not needs else None
